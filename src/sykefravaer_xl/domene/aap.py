"""Arbeidsavklaringspenger (AAP) seen from the employer: report grid, hours and their ceiling.

NAV reduces AAP against the hours worked, measured against 37.5 hours a week whatever the position
is; above 60 % of that the benefit falls away for the period. Figures and sources are data
(``lov/ordninger.toml``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.gradering import (
    HUNDRE,
    NULL,
    avrund_prosent,
    avrund_timer,
    krev_ikke_negative,
)
from sykefravaer_xl.grunn.dager import ukedager
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import vis_tall
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.lov.ordninger import ordninger

if TYPE_CHECKING:
    from collections.abc import Iterable

UKE: Final = 7


class MeldekortFeil(SykefravaerFeil):
    """The anchor of a report grid is not a Monday."""

    kode = "meldekort_anker"


@dataclass(frozen=True, slots=True)
class Arbeidstimer:
    """Hours worked on a day or in a period; spread evenly over the period's weekdays."""

    fra: date
    til: date
    timer: Decimal


def dager_i(fra: date, til: date, *, bare_helg: bool) -> int:
    """The days hours are spread over: weekdays, or every day where the row has no weekday."""
    if til < fra:
        return 0
    return (til - fra).days + 1 if bare_helg else ukedager(fra, til)


def timer_innenfor(rad: Arbeidstimer, periode: Periode) -> Decimal:
    """The part of a row's hours that falls in a period, unrounded.

    Hours are spread evenly over the row's weekdays; a row of weekend days alone over its days.
    Raises UgyldigeTimerFeil for negative hours.
    """
    krev_ikke_negative(rad.timer)
    bare_helg = ukedager(rad.fra, rad.til) == 0
    inne = dager_i(max(rad.fra, periode.fra), min(rad.til, periode.til), bare_helg=bare_helg)
    return rad.timer * inne / dager_i(rad.fra, rad.til, bare_helg=bare_helg)


def meldeperiode(dag: date, anker: date) -> Periode:
    """The two weeks, Monday to Sunday, of the report card that a day belongs to.

    ``anker`` is the Monday any of the person's report periods starts on; periods go on from it in
    both directions. Raises MeldekortFeil when the anchor is no Monday, DatoForRegelverkFeil when
    ``dag`` is before AAP existed.
    """
    if anker.weekday() != 0:
        raise MeldekortFeil(f"En meldeperiode starter på en mandag; {anker:%d.%m.%Y} er ikke det.")
    lengde = ordninger().verdi("aap", "meldeperiode_dager", dag).antall
    fra = dag - timedelta(days=(dag - anker).days % lengde)
    return Periode(fra, fra + timedelta(days=lengde - 1))


def meldeperioder(fra: date, til: date, anker: date) -> tuple[Periode, ...]:
    """The report periods that touch the days from ``fra`` to ``til``, oldest first.

    Raises as :func:`meldeperiode`; an empty tuple when ``til`` is before ``fra``.
    """
    ut: list[Periode] = []
    while fra <= til:
        periode = meldeperiode(fra, anker)
        ut.append(periode)
        fra = periode.til + timedelta(days=1)
    return tuple(ut)


@dataclass(frozen=True, slots=True)
class Meldekort:
    """One report period: hours worked week by week against the ceiling. Hours are Decimal."""

    fra: date
    til: date
    timer_per_uke: tuple[Decimal, ...]
    """Hours worked in each week of the period."""
    timer: Decimal
    """Hours worked in the whole period."""
    full_tid: Decimal
    """Hours of a full position in the period: 75."""
    prosent: Decimal
    """Hours worked in per cent of a full position: what NAV reduces the benefit by."""
    tak: Decimal
    """Hours that may be worked before the benefit falls away: 45."""
    igjen: Decimal
    """Hours left under the ceiling, never less than 0."""
    over_taket: bool
    """More than the ceiling; exactly on it is not."""
    hjemmel: str
    grunn: str


def meldekort(periode: Periode, arbeid: Iterable[Arbeidstimer]) -> Meldekort:
    """The report card of a period from the hours worked, whatever the position's size is.

    The version of the rules is that of the period's first day. Raises UgyldigeTimerFeil for
    negative hours, DatoForRegelverkFeil before AAP existed.
    """
    regler = ordninger()
    full_uke = regler.verdi("aap", "timer_per_uke", periode.fra)
    tak_prosent = regler.verdi("aap", "tak_prosent", periode.fra)
    arbeid = tuple(arbeid)
    uker: list[Decimal] = []
    start = periode.fra
    while start <= periode.til:
        uke = Periode(start, min(start + timedelta(days=UKE - 1), periode.til))
        uker.append(avrund_timer(sum((timer_innenfor(rad, uke) for rad in arbeid), NULL)))
        start = uke.til + timedelta(days=1)
    timer = sum(uker, NULL)
    full_tid = full_uke.verdi * periode.dager / UKE
    tak = full_tid * tak_prosent.verdi / HUNDRE
    over = timer > tak
    igjen = max(NULL, tak - timer)
    grunn = (
        f"Arbeidet {vis_tall(timer)} av {vis_tall(full_tid)} timer "
        f"({vis_tall(full_uke.verdi)} i uka). Taket er {vis_tall(tak_prosent.verdi)} %, "
        f"{vis_tall(tak)} timer: "
        + (
            "AAP faller bort for perioden. Overgang til mer arbeid avtales med NAV."
            if over
            else f"{vis_tall(igjen)} timer igjen."
        )
    )
    return Meldekort(
        periode.fra, periode.til, tuple(uker), timer, full_tid,
        avrund_prosent(timer / full_tid * HUNDRE), tak, igjen, over, tak_prosent.hjemmel, grunn,
    )  # fmt: skip
