"""Absence time for the refund claim: hours absent per day, and who bears them.

Hours are spread evenly over the row's weekdays (public holidays are ordinary weekdays); a row of
weekend days alone is spread over its days. Hours are shown to 0.01; the runs of a row always add
up to the row's hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.aap import dager_i
from sykefravaer_xl.domene.gradering import (
    HUNDRE,
    NULL,
    avrund_timer,
    avtalt_av,
    krev_ikke_negative,
)
from sykefravaer_xl.domene.hvem_betaler import Betaler, Betalingslop
from sykefravaer_xl.grunn.dager import ukedager
from sykefravaer_xl.grunn.ordlyd import vis_dato, vis_tall

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EN_DAG: Final = timedelta(days=1)
_UTENFOR: Final = ("ftrl § 8-17", "Ingen sykepenger: arbeid, ferie eller permisjon denne tiden.")


@dataclass(frozen=True, slots=True)
class Refusjonsrad:
    """One sick note or egenmelding with its hours, as the refund claim needs them."""

    fra: date
    til: date
    grad: int = 100
    """The note's percentage of unfitness; used where worked hours are not known."""
    avtalte: Decimal | None = None
    """Agreed hours in the row; None: hours a week over five, times the row's weekdays."""
    arbeidede: Decimal | None = None
    """Hours worked in the row; None: the grade decides."""
    timer_per_uke: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Refusjonslop:
    """A run of days of a row with one payer. Both ends are included."""

    fra: date
    til: date
    hvem: Betaler
    fravaersdager: int
    """Days the hours are spread over: weekdays."""
    timer_per_dag: Decimal
    """Hours absent per such day, rounded to 0.01."""
    timer: Decimal
    """Hours absent in the run."""
    hjemmel: str
    grunn: str


@dataclass(frozen=True, slots=True)
class Refusjon:
    """The refund of one row: its runs, and the hours each payer bears."""

    lop: tuple[Refusjonslop, ...]
    fravaerstimer: Decimal
    """Hours absent in the row."""
    timer_arbeidsgiver: Decimal
    timer_nav: Decimal
    """Hours the employer is refunded, or NAV pays directly."""
    forste_refusjonsdag: date | None
    hjemmel: str
    grunn: str


def fravaerstimer(rad: Refusjonsrad) -> Decimal | None:
    """Hours absent in a row: agreed minus worked, or the grade of the agreed; rounded to 0.01.

    Worked more than agreed is no absence. None where neither hours nor a week is agreed. Raises
    UgyldigeTimerFeil for negative hours.
    """
    avtalte = avtalt_av(rad.avtalte, rad.timer_per_uke, rad.fra, rad.til)
    if avtalte is None:
        return None
    krev_ikke_negative(avtalte, rad.arbeidede)
    if rad.arbeidede is None:
        return avrund_timer(avtalte * rad.grad / HUNDRE)
    return avrund_timer(max(NULL, avtalte - rad.arbeidede))


def refusjon(
    rad: Refusjonsrad, betaling: Sequence[Betalingslop], *, forskutterer: bool | None = None
) -> Refusjon | None:
    """Who bears the hours of a row, run by run; None where no hours are agreed.

    Where the employer does not advance sick pay (``forskutterer``), NAV's hours are no refund.

    ``betaling`` are the runs of :func:`~sykefravaer_xl.domene.hvem_betaler.hvem_betaler`, oldest
    first: the refund starts the day after the employer period, on the first day with § 8-20, or
    where the corona rules say. Days in no run (work, holiday, leave laid over the row) are
    nobody's. Raises UgyldigeTimerFeil for negative hours.
    """
    totalt = fravaerstimer(rad)
    if totalt is None:
        return None
    bare_helg = ukedager(rad.fra, rad.til) == 0
    alle = dager_i(rad.fra, rad.til, bare_helg=bare_helg)
    per_dag = avrund_timer(totalt / alle)
    ut: list[Refusjonslop] = []
    fordelt = NULL
    for fra, til, hvem, hjemmel, grunn in _biter(rad, betaling):
        til_na = dager_i(rad.fra, til, bare_helg=bare_helg)
        timer = avrund_timer(totalt * til_na / alle) - fordelt
        fordelt += timer
        dager = dager_i(fra, til, bare_helg=bare_helg)
        ut.append(Refusjonslop(fra, til, hvem, dager, per_dag, timer, hjemmel, grunn))
    nav = [r for r in ut if r.hvem is Betaler.NAV]
    timer_nav = sum((r.timer for r in nav), NULL)
    forste = nav[0].fra if nav else None
    return Refusjon(
        tuple(ut),
        totalt,
        sum((r.timer for r in ut if r.hvem is Betaler.ARBEIDSGIVER), NULL),
        timer_nav,
        forste,
        nav[0].hjemmel if nav else "ftrl § 8-19",
        _grunn(timer_nav, totalt, forste, til_ansatt=forskutterer is False),
    )


def _grunn(timer: Decimal, totalt: Decimal, forste: date | None, *, til_ansatt: bool) -> str:
    hva = "betales av NAV rett til den ansatte" if til_ansatt else "refunderes av NAV"
    if forste is None:
        return f"Ingen av {vis_tall(totalt)} fraværstimer {hva}."
    return f"{vis_tall(timer)} av {vis_tall(totalt)} fraværstimer {hva}, fra {vis_dato(forste)}."


def _biter(
    rad: Refusjonsrad, betaling: Sequence[Betalingslop]
) -> Iterator[tuple[date, date, Betaler, str, str]]:
    """The row cut where the payer changes, every day of it once."""
    neste = rad.fra
    for lop in betaling:
        fra, til = max(lop.fra, neste), min(lop.til, rad.til)
        if fra > til:
            continue
        if fra > neste:
            yield neste, fra - _EN_DAG, Betaler.INGEN, *_UTENFOR
        yield fra, til, lop.hvem, lop.hjemmel, lop.grunn
        neste = til + _EN_DAG
    if neste <= rad.til:
        yield neste, rad.til, Betaler.INGEN, *_UTENFOR
