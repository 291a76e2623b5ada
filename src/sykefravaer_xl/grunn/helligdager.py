"""Public holidays and days off.

Public holidays are ordinary weekdays to the employer period, the quota and every deadline; they
are days off to the holiday act and to self-certification.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Final

from sykefravaer_xl.grunn.dager import er_helg

_FASTE: Final = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
_FRA_PASKEDAG: Final = (-3, -2, 0, 1, 39, 49, 50)
"""Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday."""


def paaskedag(aar: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).

    Eight lines of our own: the functions run where no package but ours is, in LibreOffice.
    """
    hundre, rest = divmod(aar, 100)
    i_ring = aar % 19
    flytt = hundre - (hundre + 8) // 25 + 1
    maane = (19 * i_ring + hundre - hundre // 4 - flytt // 3 + 15) % 30
    ukedag = (32 + 2 * (hundre % 4) + 2 * (rest // 4) - maane - rest % 4) % 7
    sen = (i_ring + 11 * maane + 22 * ukedag) // 451
    maned, dag = divmod(maane + ukedag - 7 * sen + 114, 31)
    return date(aar, maned, dag + 1)


@cache
def helligdager(aar: int) -> frozenset[date]:
    """The public holidays of a year (lov om helligdager, and 1 and 17 May)."""
    paske = paaskedag(aar)
    return frozenset(
        {date(aar, maned, dag) for maned, dag in _FASTE}
        | {paske + timedelta(days=n) for n in _FRA_PASKEDAG}
    )


def er_fridag(ordinal: int) -> bool:
    """Whether the day is a Saturday, a Sunday or a public holiday."""
    if er_helg(ordinal):
        return True
    dag = date.fromordinal(ordinal)
    return dag in helligdager(dag.year)


def bare_fridager(fra: int, til: int) -> bool:
    """Whether every day of a run (ordinals, both included) is a day off."""
    return all(er_fridag(dag) for dag in range(fra, til + 1))
