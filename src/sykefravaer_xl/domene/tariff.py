"""The agreement's max date: 49 weeks and 5 calendar days of full pay after the employer period.

A rule of its own in calendar days (the state's main collective agreement, HTA fellesbestemmelsene
§ 18), beside the 248 weekdays of ftrl § 8-12. Days of holiday, leave or fitness inside the spell
move it as many calendar days; not those that begin when the pay has ended, as the year of leave
that follows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.domene.tidslinje import ARBEID, SYKE, UKJENT, Lop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.tilfelle import Tilfelle


def _frisk(tidslinje: Sequence[Lop], dag: int) -> bool:
    """Whether a weekday is worked: by a row, or because no row says anything else."""
    return any(lop.fra <= dag <= lop.til and lop.slag in (ARBEID, UKJENT) for lop in tidslinje)


def _friske_dager(tidslinje: Sequence[Lop], fra: int, til: int) -> int:
    """Fit days among days without a row: weekdays, and weekends that fit weekdays enclose."""
    antall = 0
    for dag in range(fra, til + 1):  # a gap inside a spell is shorter than 16 days
        ukedag = (dag - 1) % 7
        antall += ukedag < 5 or (
            _frisk(tidslinje, dag - ukedag + 4) and _frisk(tidslinje, dag - ukedag + 7)
        )
    return antall


def maksdato_tariff(
    tidslinje: Sequence[Lop], tilfelle: Tilfelle, agp_slutt: int, tariff_dager: int
) -> int:
    """The last calendar day of pay (ordinal) by the agreement."""
    slutt = agp_slutt + tariff_dager
    for lop in tidslinje:
        fra, til = max(lop.fra, agp_slutt + 1), min(lop.til, tilfelle.til)
        if fra > slutt:
            break
        if fra <= til and lop.slag not in SYKE:
            slutt += _friske_dager(tidslinje, fra, til) if lop.slag == UKJENT else til - fra + 1
    return slutt
