"""The agreement's max date: 49 weeks and 5 calendar days of full pay after the employer period.

A rule of its own in calendar days (the state's main collective agreement, HTA fellesbestemmelsene
§ 18), beside the 248 weekdays of ftrl § 8-12. Days of holiday, leave or fitness inside the spell
move it as many calendar days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.domene.tidslinje import ARBEID, SYKE, UKJENT, Lop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.tilfelle import Tilfelle


def _helgedager_mellom_friske(lop: Lop, for_: Lop | None, etter: Lop | None) -> int:
    """Days without a row: weekdays are fit; a weekend counts when fit weekdays enclose it."""
    fra, til = lop.fra, lop.til
    dager = til - fra + 1
    if (fra - 1) % 7 >= 5 and not _frisk_ukedag(for_, fra - 1):
        dager -= min(til, fra + 6 - (fra - 1) % 7) - fra + 1
        if dager == 0:
            return 0
    helg_start = til - ((til - 1) % 7 - 5) if (til - 1) % 7 >= 5 else til + 1
    if helg_start > fra and helg_start <= til and not _frisk_ukedag(etter, til + 1):
        dager -= til - helg_start + 1
    return dager


def _frisk_ukedag(nabo: Lop | None, dag: int) -> bool:
    return nabo is not None and nabo.slag in (ARBEID, UKJENT) and (dag - 1) % 7 < 5


def maksdato_tariff(
    tidslinje: Sequence[Lop], tilfelle: Tilfelle, agp_slutt: int, tariff_dager: int
) -> int:
    """The last calendar day of pay (ordinal) by the agreement."""
    ekstra = 0
    for nummer, lop in enumerate(tidslinje):
        fra, til = max(lop.fra, agp_slutt + 1), min(lop.til, tilfelle.til)
        if fra > til or lop.slag in SYKE:
            continue
        if lop.slag == UKJENT:
            for_ = tidslinje[nummer - 1] if fra == lop.fra and nummer else None
            etter = (
                tidslinje[nummer + 1] if til == lop.til and nummer + 1 < len(tidslinje) else None
            )
            ekstra += _helgedager_mellom_friske(Lop(fra, til, UKJENT, 0), for_, etter)
        else:
            ekstra += til - fra + 1
    return agp_slutt + tariff_dager + ekstra
