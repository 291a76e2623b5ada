"""The classes of the overview: how long ongoing cases have lasted, and what is left of them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.oversikt import tekst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.lov.lov import Lov

_LENGDER: Final = (56, 182)
"""Eight and twenty-six weeks: the activity requirement and dialogue meeting 2."""
_IGJEN: Final = (0, 40, 120)


def lengdegrenser(lov: Lov) -> tuple[int, ...]:
    """Upper bounds in days of case length: the employer period first; the last class is open."""
    return (lov.arbeidsgiverperiode_dager, *_LENGDER)


def igjengrenser(lov: Lov) -> tuple[int, ...]:
    """Upper bounds of sick-pay days left; the last class is «no max date»."""
    return (*_IGJEN, lov.sykepengedager)


def lengdenavn(lov: Lov) -> tuple[str, ...]:
    """The classes of length as the clerk reads them."""
    grenser = lengdegrenser(lov)
    return (*_fra_til((0, *grenser)), tekst.OVER.format(til=grenser[-1]))


def igjennavn(lov: Lov) -> tuple[str, ...]:
    """The classes of days left as the clerk reads them."""
    return (tekst.INGEN_DAGER, *_fra_til(igjengrenser(lov)), tekst.UTEN_MAKSDATO)


def _fra_til(grenser: Sequence[int]) -> list[str]:
    return [tekst.FRA_TIL.format(fra=under + 1, til=til) for under, til in pairwise(grenser)]
