"""The activity requirement (aktivitetskravet, ftrl § 8-8): when NAV checks it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sykefravaer_xl.grunn.periode import Periode

STOPPUNKT_DAGER = 55
"""Eight weeks less one day after the start, so day 56 (``isaktivitetskrav``)."""


def stoppunkt(start: date) -> date:
    """The day on which eight weeks of the spell are complete: NAV's check point.

    ``start`` is the first day of the follow-up spell, self-certified days included. Healthy
    days inside the spell do not move the date.
    """
    return start + timedelta(days=STOPPUNKT_DAGER)


def gjelder(stoppunkt_dag: date, tilfelle: Periode) -> bool:
    """Whether a requirement with this check point belongs to the spell.

    It does when the check point lies after the first day of the spell and no later than its
    last; NAV closes a requirement that belongs to an earlier spell.
    """
    return tilfelle.fra < stoppunkt_dag <= tilfelle.til
