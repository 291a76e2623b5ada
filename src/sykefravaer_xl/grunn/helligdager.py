"""Public holidays and days off.

Public holidays are ordinary weekdays to the employer period, the quota and every deadline; they
are days off to the holiday act and to self-certification.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Final

from dateutil.easter import easter

_FASTE: Final = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
_FRA_PASKEDAG: Final = (-3, -2, 0, 1, 39, 49, 50)
"""Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday."""


@cache
def helligdager(aar: int) -> frozenset[date]:
    """The public holidays of a year (lov om helligdager, and 1 and 17 May)."""
    paske = easter(aar)
    return frozenset(
        {date(aar, maned, dag) for maned, dag in _FASTE}
        | {paske + timedelta(days=n) for n in _FRA_PASKEDAG}
    )


def er_fridag(ordinal: int) -> bool:
    """Whether the day is a Saturday, a Sunday or a public holiday."""
    if (ordinal - 1) % 7 >= 5:
        return True
    dag = date.fromordinal(ordinal)
    return dag in helligdager(dag.year)


def bare_fridager(fra: int, til: int) -> bool:
    """Whether every day of a run (ordinals, both included) is a day off."""
    return all(er_fridag(dag) for dag in range(fra, til + 1))
