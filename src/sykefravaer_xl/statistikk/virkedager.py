"""Working days in Norway: Monday to Friday without public holidays, counted without a loop."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache, lru_cache

from sykefravaer_xl.grunn.dager import ukedager_til
from sykefravaer_xl.grunn.helligdager import helligdager


def fridager(aar: int) -> tuple[date, ...]:
    """The public holidays of a year, oldest first; those on a Saturday or Sunday too."""
    return tuple(sorted(helligdager(aar)))


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
