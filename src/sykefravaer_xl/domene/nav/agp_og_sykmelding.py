"""How a reported employer period relates to the sick notes in NAV's income report.

Source: ``hag-domene-inntektsmelding``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.lov.lov import regelverk

if TYPE_CHECKING:
    from collections.abc import Collection

    from sykefravaer_xl.grunn.periode import Periode


def angaar_sykmeldingene(agp: Collection[Periode], sykmelding: Collection[Periode]) -> bool:
    """Whether the employer period is near enough to the sick notes to matter for them.

    It is when no more days separate its last day from the first sick-note day than may lie within
    an employer period (ftrl § 8-19), counted as the difference between the dates.
    """
    if not agp or not sykmelding:
        return bool(agp)
    slutt = max(p.til for p in agp)
    start = min(p.fra for p in sykmelding)
    lov = regelverk().paa(slutt.toordinal())
    return (start - slutt).days <= lov.arbeidsgiverperiode_opphold


def kan_meldes(
    agp: Collection[Periode],
    egenmelding: Collection[Periode],
    sykmelding: Collection[Periode],
    *,
    forespurt: bool,
) -> bool:
    """Whether NAV takes this employer period in an income report.

    One that NAV asked for (``forespurt``) is always taken, and so is an empty one. NAV does not
    ask when it holds the period to be used up in an earlier absence. To report one all the same
    is to say that the employee worked in between: then it must start after the first day of the
    absence, and not after the last sick-note day.
    """
    if forespurt or not agp or not sykmelding:
        return True
    start = min(p.fra for p in agp)
    fravaer_start = min(p.fra for p in (*egenmelding, *sykmelding))
    return fravaer_start < start <= max(p.til for p in sykmelding)
