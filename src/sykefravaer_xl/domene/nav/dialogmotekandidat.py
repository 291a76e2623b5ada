"""Candidates for dialogue meeting 2 (ftrl § 8-7 a), found as NAV does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sykefravaer_xl.grunn.periode import Periode

KANDIDAT_DAGER = 119
"""Seventeen weeks after the start, so day 120 (``isdialogmotekandidat``)."""

ARENA_GRENSE = date(2022, 5, 21)
"""Spells that start before this day were handled by NAV's older system and are never moved."""


@dataclass(frozen=True, slots=True)
class Kandidattilfelle:
    """What NAV looks at in a spell: its days, and the person at the end of it.

    ``arbeidstaker_ved_slutt`` is False when the person has no employer at the end of the spell.
    """

    periode: Periode
    arbeidstaker_ved_slutt: bool = True
    dodsdato: date | None = None


def planlagt_stoppunkt(tilfelle: Periode, i_dag: date, arena_grense: date = ARENA_GRENSE) -> date:
    """The day NAV plans to make the person a candidate, whether or not it will.

    It is day 120 of the spell, but never in the past for a spell that still runs: then it is
    today.
    """
    dag = tilfelle.fra + timedelta(days=KANDIDAT_DAGER)
    if tilfelle.fra >= arena_grense and dag < i_dag < tilfelle.til:
        return i_dag
    return dag


def stoppunkt(
    tilfelle: Kandidattilfelle, i_dag: date, arena_grense: date = ARENA_GRENSE
) -> date | None:
    """The planned day for a spell that reaches it, or None: no candidate, no dialogue meeting 2.

    None when the spell ends before the day, when the person has no employer at its end, or is
    dead.
    """
    if tilfelle.dodsdato is not None or not tilfelle.arbeidstaker_ved_slutt:
        return None
    dag = planlagt_stoppunkt(tilfelle.periode, i_dag, arena_grense)
    return dag if tilfelle.periode.til >= dag else None


def er_kandidat(
    tilfelle: Kandidattilfelle,
    i_dag: date,
    siste_ferdige_mote: date | None = None,
    siste_kandidat: date | None = None,
) -> bool:
    """Whether NAV makes the person a candidate for dialogue meeting 2 in this spell.

    ``siste_ferdige_mote`` is the day the latest dialogue meeting was finished and
    ``siste_kandidat`` the day the person last became a candidate by the 17-week point. Either
    of them on or after the first day of the spell means that this spell is already dealt with.
    """
    start = tilfelle.periode.fra
    behandlet = any(
        dag is not None and dag >= start for dag in (siste_ferdige_mote, siste_kandidat)
    )
    return not behandlet and stoppunkt(tilfelle, i_dag) is not None
