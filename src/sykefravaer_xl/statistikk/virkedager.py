"""Working days in Norway: Monday to Friday without public holidays, counted without a loop.

The one door to the library ``holidays`` (MIT, kept up to date by many). In the browser and in
LibreOffice's own Python it is not there; then the days are those of the law as it stands, with
Easter from dateutil, and a test holds the two together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

from dateutil.easter import easter

from sykefravaer_xl.grunn.periode import ukedager_til

_FASTE: Final = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
_FRA_PAASKEDAG: Final = (-3, -2, 0, 1, 39, 49, 50)
"""Maundy Thursday, Good Friday, Easter, Ascension Day and Whitsun."""


@cache
def fridager(aar: int) -> tuple[date, ...]:
    """The public holidays of a year, oldest first; those on a Saturday or Sunday too."""
    try:
        from holidays.countries.norway import Norway
    except ImportError:
        return etter_loven(aar)
    return tuple(sorted(Norway(years=aar, observed=False)))


def etter_loven(aar: int) -> tuple[date, ...]:
    """The same without the library (helligdagsloven § 2; lov om 1. og 17. mai)."""
    paaske = easter(aar)
    bevegelige = (paaske + timedelta(days=dager) for dager in _FRA_PAASKEDAG)
    return tuple(sorted({*bevegelige, *(date(aar, maned, dag) for maned, dag in _FASTE)}))


@cache
def _paa_ukedager(aar: int) -> list[int]:
    return [dag.toordinal() for dag in fridager(aar) if dag.weekday() < 5]


@lru_cache(maxsize=1 << 17)
def virkedager(fra: int, til: int) -> int:
    """Working days from one day (ordinal) to another, both included; 0 when it ends first."""
    if til < fra:
        return 0
    fri = 0
    for aar in range(date.fromordinal(fra).year, date.fromordinal(til).year + 1):
        dager = _paa_ukedager(aar)
        fri += bisect_right(dager, til) - bisect_left(dager, fra)
    return ukedager_til(til) - ukedager_til(fra - 1) - fri


def er_virkedag(dag: int) -> bool:
    """Whether the day (ordinal) is a working day."""
    return virkedager(dag, dag) == 1
