"""Finds the column of absence types by what stands in it, when its heading does not tell.

Many sheets head that column just «Fravær». Taking every row for a sick note there would be wrong
in silence, and «Fravær» alone may also head a number of days, so the contents decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import Cellefeil, er_tom
from sykefravaer_xl.bok.skjema import FRAVAER
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp

_ALDRI: Final = tuple(nokkel(o) for o in ("årsak", "diagnose", "sykdom", "lidelse", "helse"))
"""Words in a heading of what we never look at."""
_VENTET: Final = frozenset(
    nokkel(o) for o in ("fravær", "sykefravær", "slag", "hva", "sykmelding", "fravær/ferie")
)
"""Headings under which types are no surprise: nobody has to be told."""
_MINST: Final = 0.8


def finn_typekolonne(
    topp: Topp, rad: Overskriftsrad, opptatt: Iterable[int]
) -> tuple[int, bool] | None:
    """The leftmost column that holds types, and whether its heading is one to expect there."""
    ledige = _ledige(rad.tekster, set(opptatt))
    for kolonne, overskrift in ledige.items():
        verdier = [r[kolonne - 1] for r in topp[rad.rad :] if len(r) >= kolonne]
        skrevet = [v for v in verdier if not er_tom(v)]
        if skrevet and sum(map(_er_type, skrevet)) >= _MINST * len(skrevet):
            return kolonne, overskrift in _VENTET
    return None


def _ledige(tekster: Mapping[int, str], opptatt: set[int]) -> dict[int, str]:
    """Column -> key of its heading, without those that mean something else."""
    vare = {nokkel(overskrift) for overskrift in FRAVAER.ut.values()}
    nokler = {k: nokkel(tekst) for k, tekst in sorted(tekster.items()) if k not in opptatt}
    return {
        k: n for k, n in nokler.items() if n not in vare and not any(ord_ in n for ord_ in _ALDRI)
    }


def _er_type(verdi: object) -> bool:
    if not isinstance(verdi, str):
        return False
    try:
        return les_type(verdi) is not None
    except Cellefeil:
        return False
