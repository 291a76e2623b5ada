"""Who a sheet is about, where that stands above the table: «Ansattnr 101», «Navn: Max Modell»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import skjema, tabellfunn
from sykefravaer_xl.bok.celler import er_tom
from sykefravaer_xl.bok.skjema.fravaer import PERSON
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.tabellfunn import Topp

_PERSON: Final = tabellfunn.monster(
    {k.felt: k.overskrift for k in (skjema.FRAVAER["ansattnr"], *PERSON)},
    skjema.I_RADEN.synonymer,
)
_MED_KOLON: Final = re.compile(r"^([^:]{2,40}):\s*(.+)$")
_NAVN: Final = re.compile(r"[^\W\d_]{2,}(?:[ ,.'-]+[^\W\d_]+){1,4}")
_IKKE_NAVN: Final = frozenset(
    nokkel(o)
    for o in (
        "fravær", "sykefravær", "syke", "sykmeldte", "sykmeldinger", "egenmelding",
        "egenmeldinger", "ferie", "oversikt", "liste", "ark", "sheet", "mal", "kopi", "gammel",
        "gamle", "gammelt", "ny", "nye", "alle", "avdeling", "kvartal", "uke", "år", "data",
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "desember", "av", "og", "for", "i",
    )
)  # fmt: skip


def les_hode(topp: Topp, overskriftsrad: int) -> dict[str, object]:
    """Field -> value of what is said about one person above the table."""
    ut: dict[str, object] = {}
    for rad in topp[: overskriftsrad - 1]:
        for plass, verdi in enumerate(rad):
            if not isinstance(verdi, str):
                continue
            ren = rens(verdi)
            felt = _felt(ren)
            if felt is not None:
                neste = _neste(rad[plass + 1 :])
                if neste is not None and not (isinstance(neste, str) and _felt(rens(neste))):
                    ut.setdefault(felt, neste)
            elif (treff := _MED_KOLON.match(ren)) and (felt := _felt(treff[1])):
                ut.setdefault(felt, treff[2])
    return ut


def navn_i_arknavn(ark: str) -> str | None:
    """The sheet's name, where it is that of a person."""
    ren = rens(ark)
    if _NAVN.fullmatch(ren) is None:
        return None
    ord_ = re.split(r"[ ,.'-]+", ren)
    return None if any(nokkel(o) in _IKKE_NAVN or not o[:1].isupper() for o in ord_) else ren


def _felt(tekst: str) -> str | None:
    felt = _PERSON.ord.get(nokkel(tekst))
    return felt if felt in _PERSON.overskrifter else None


def _neste(celler: Sequence[object]) -> object:
    return next((v for v in celler if not er_tom(v)), None)
