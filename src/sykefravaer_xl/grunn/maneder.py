"""Months on day ordinals: the same day so many months later, clamped to the month's end."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

KALENDERENS_SLUTT: Final = date.max.toordinal()

_DAGER_I_MANED: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def siste_i_maned(aar: int, maned: int) -> int:
    """The last day of a month (1–12)."""
    if maned == 2 and aar % 4 == 0 and (aar % 100 != 0 or aar % 400 == 0):
        return 29
    return _DAGER_I_MANED[maned - 1]


@lru_cache(maxsize=4096)  # a book has few days, and asks about them again and again
def pluss_maneder(o: int, maneder: int) -> int:
    """The same day of the month ``maneder`` later (ordinals), clamped to the month's end.

    A done-date may be a slip of the pen (year 9999): what would lie after the calendar is its
    last day.
    """
    if not maneder:
        return o
    dag = date.fromordinal(o)
    aar, maned = divmod(dag.year * 12 + dag.month - 1 + maneder, 12)
    if aar > date.max.year:
        return KALENDERENS_SLUTT
    siste = siste_i_maned(aar, maned + 1)
    return date(aar, maned + 1, min(dag.day, siste)).toordinal()
