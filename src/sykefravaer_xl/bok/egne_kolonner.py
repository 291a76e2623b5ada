"""The clerk's own columns in ``Ansatte``: read as texts, used only where she names them.

A column that may hold something of health is never read, whatever it is asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import Cellefeil, les_tekst
from sykefravaer_xl.bok.skjema import ANSATTE
from sykefravaer_xl.bok.skjema.kolonne import ordbok
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sykefravaer_xl.bok.modell import AnsattRad

PREFIKS: Final = "egen."
_VARE: Final = ordbok(ANSATTE.overskrifter, ANSATTE.synonymer)
_ALDRI: Final = re.compile("diagnos|årsak|arsak|helse|sykdom|medisin|merknad|kommentar|notat")


def egne_kolonner(tekster: Mapping[int, str], kjente: Iterable[int]) -> dict[str, int]:
    """Field -> column of the headings that are hers; the first of two that are alike."""
    opptatt = set(kjente)
    ut: dict[str, int] = {}
    for kolonne, tekst in sorted(tekster.items()):
        if kolonne not in opptatt and kan_vaere_egen(tekst):
            ut.setdefault(f"{PREFIKS}{nokkel(tekst)}", kolonne)
    return ut


def kan_vaere_egen(tekst: str) -> bool:
    """Whether a heading may be a column of hers: none of ours, and nothing about health."""
    nokkel_ = nokkel(tekst)
    if not nokkel_ or nokkel_ in _VARE or _ALDRI.search(tekst.casefold()):
        return False
    return not kan_ha_diagnose(tekst)


def les_egne(verdier: Mapping[str, object]) -> dict[str, str]:
    """Key of the heading -> what stands there; a cell with a fault in it says nothing."""
    ut = {}
    for felt, verdi in verdier.items():
        if felt.startswith(PREFIKS):
            try:
                lest = les_tekst(verdi)
            except Cellefeil:
                continue
            if lest:
                ut[felt.removeprefix(PREFIKS)] = lest
    return ut


def kjente_egne(ansatte: Iterable[AnsattRad]) -> frozenset[str]:
    """The keys of her own columns that hold anything."""
    return frozenset(navn for rad in ansatte for navn in rad.egne)
