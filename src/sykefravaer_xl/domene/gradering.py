"""The balance of graded leave: hours worked against what the grade asks for.

A note of 60 % asks for 40 % of the agreed hours. One rounding rule: hours to 0.01 and per cent to
0.1, half away from zero; the sum of a spell is the sum of the rounded rows, so a printed column
adds up.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.dager import ukedager
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import vis_dato, vis_tall
from sykefravaer_xl.lov.ordninger import ordninger

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

HUNDRE = Decimal(100)
NULL: Final = Decimal(0)
HJEMMEL: Final = "ftrl § 8-13"


class UgyldigeTimerFeil(SykefravaerFeil):
    """Hours that nothing can be computed from: negative, or none agreed."""

    kode = "ugyldige_timer"


def krev_ikke_negative(*timer: Decimal | None) -> None:
    """Raises UgyldigeTimerFeil where any of the hours are less than none."""
    if any(ett is not None and ett < 0 for ett in timer):
        raise UgyldigeTimerFeil("Timer kan ikke være mindre enn 0.")


def avrund_timer(timer: Decimal) -> Decimal:
    """Hours rounded to 0.01, half away from zero; never minus zero."""
    return timer.quantize(Decimal("0.01"), ROUND_HALF_UP) + 0


def avrund_prosent(prosent: Decimal) -> Decimal:
    """Per cent rounded to 0.1, half away from zero; never minus zero."""
    return prosent.quantize(Decimal("0.1"), ROUND_HALF_UP) + 0


def avtalte_timer(timer_per_uke: Decimal, ukedager: int) -> Decimal:
    """Agreed hours of a period from hours a week: the period's weekdays over five."""
    return timer_per_uke * ukedager / 5


def avtalt_av(
    avtalte: Decimal | None, timer_per_uke: Decimal | None, fra: date, til: date
) -> Decimal | None:
    """The agreed hours of a row, stated or by the week; None where neither is agreed."""
    if avtalte is not None or timer_per_uke is None:
        return avtalte
    return avtalte_timer(timer_per_uke, ukedager(fra, til))


def saldo_gradert(avtalte: Decimal, grad: int, arbeidede: Decimal) -> Decimal:
    """Balance in hours: positive means worked more than the grade asks for.

    ``avtalte`` and ``arbeidede`` are hours in the period, ``grad`` the note's percentage of
    unfitness. A 60 % note asks for 40 % of the agreed hours.
    """
    return arbeidede - avtalte * (HUNDRE - grad) / HUNDRE


def faktisk_grad(avtalte: Decimal, arbeidede: Decimal) -> Decimal:
    """The grade the hours show, in per cent: 100 − worked / agreed × 100, rounded to 0.1.

    Worked more than agreed is 0 %, never less. Source: NAV's application asks for the hours and
    makes ``faktiskGrad`` of them. Raises UgyldigeTimerFeil when no hours are agreed or hours are
    negative.
    """
    if avtalte <= 0:
        raise UgyldigeTimerFeil("Avtalte timer må være mer enn 0 for å regne ut faktisk grad.")
    if arbeidede < 0:
        raise UgyldigeTimerFeil("Arbeidede timer kan ikke være mindre enn 0.")
    return avrund_prosent(max(NULL, HUNDRE - arbeidede / avtalte * HUNDRE))


@dataclass(frozen=True, slots=True)
class GradertRad:
    """One graded note with the hours worked while it ran. Hours are for the whole row."""

    fra: date
    til: date
    grad: int
    """The note's percentage of unfitness, 1–100."""
    arbeidede: Decimal
    avtalte: Decimal | None = None
    """Agreed hours; None: hours a week over five, times the row's weekdays."""
    timer_per_uke: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Radsaldo:
    """What the hours of one row say, for the employee and the manager."""

    fra: date
    til: date
    avtalte: Decimal
    """Agreed hours."""
    skal_arbeide: Decimal
    """Hours the grade asks for."""
    arbeidede: Decimal
    saldo: Decimal
    """Hours; positive: worked more than the grade asks for."""
    grad: int
    faktisk_grad: Decimal | None
    """Per cent absent by the hours; None when no hours are agreed."""
    avvik: Decimal | None
    """Percentage points between the hours' grade and the note's; positive: absent more."""
    hjemmel: str
    grunn: str


def saldo_av_rad(rad: GradertRad) -> Decimal | None:
    """The balance of one row in hours; None where neither hours nor a week is agreed."""
    avtalte = avtalt_av(rad.avtalte, rad.timer_per_uke, rad.fra, rad.til)
    if avtalte is None:
        return None
    return avrund_timer(saldo_gradert(avtalte, rad.grad, rad.arbeidede))


def radsaldo(rad: GradertRad) -> Radsaldo | None:
    """The balance and actual grade of one row; None where neither hours nor a week is agreed.

    Raises UgyldigeTimerFeil for negative hours.
    """
    avtalte, saldo = avtalt_av(rad.avtalte, rad.timer_per_uke, rad.fra, rad.til), saldo_av_rad(rad)
    if avtalte is None or saldo is None:
        return None
    krev_ikke_negative(avtalte, rad.arbeidede)
    skal = avrund_timer(avtalte * (HUNDRE - rad.grad) / HUNDRE)
    faktisk = faktisk_grad(avtalte, rad.arbeidede) if avtalte else None
    avvik = None if faktisk is None else faktisk - rad.grad
    grunn = (
        f"Arbeidet {vis_tall(rad.arbeidede)} timer; graden {rad.grad} % gir "
        f"{vis_tall(skal)} av {vis_tall(avtalte)} avtalte timer. "
        f"Saldo {vis_tall(saldo)} timer."
    )
    if faktisk is not None:
        grunn += f" Faktisk grad {vis_tall(faktisk)} %."
    return Radsaldo(
        rad.fra, rad.til, avtalte, skal, rad.arbeidede, saldo, rad.grad, faktisk, avvik,
        HJEMMEL, grunn,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tilfellesaldo:
    """The balance of a whole spell: the rows added up."""

    saldo: Decimal
    avtalte: Decimal
    arbeidede: Decimal
    faktisk_grad: Decimal | None
    rader: int
    hjemmel: str
    grunn: str


def tilfellesaldo(rader: Sequence[Radsaldo]) -> Tilfellesaldo | None:
    """The sum over the graded rows of a spell, in hours; None without rows."""
    if not rader:
        return None
    saldo = sum((r.saldo for r in rader), NULL)
    avtalte = sum((r.avtalte for r in rader), NULL)
    arbeidede = sum((r.arbeidede for r in rader), NULL)
    fra, til = min(r.fra for r in rader), max(r.til for r in rader)
    grunn = (
        f"Summen av {len(rader)} graderte {'rad' if len(rader) == 1 else 'rader'} "
        f"{vis_dato(fra)}–{vis_dato(til)}: {vis_tall(saldo)} timer."
    )
    grad = faktisk_grad(avtalte, arbeidede) if avtalte else None
    return Tilfellesaldo(saldo, avtalte, arbeidede, grad, len(rader), HJEMMEL, grunn)


@dataclass(frozen=True, slots=True)
class Saldovurdering:
    """Whether a balance has run off so far that somebody should look at it."""

    saldo: Decimal
    dagstimer: Decimal
    """The hours of one workday: the limit."""
    varsel: bool
    """The balance is more than a workday off, in either direction."""
    hjemmel: str
    grunn: str


def vurder_saldo(saldo: Decimal, timer_per_uke: Decimal, dag: date) -> Saldovurdering:
    """Judge a balance (hours) against the hours of a workday; exactly a day is no warning.

    ``timer_per_uke`` are the agreed hours a week and ``dag`` the row's last day. Raises
    DatoForRegelverkFeil when the day is before the rules.
    """
    verdi = ordninger().verdi("arbeidstid", "dager_i_uka", dag)
    grense = timer_per_uke / verdi.verdi
    varsel = abs(saldo) > grense
    retning = "mer" if saldo > 0 else "mindre"
    grunn = (
        (
            f"Saldo gradert er {vis_tall(avrund_timer(saldo))} timer: arbeidet {retning} enn "
            f"graden tilsier, og mer enn en arbeidsdag ({vis_tall(avrund_timer(grense))} timer) "
            "unna. Avklar timene eller graden."
        )
        if varsel
        else (
            f"Saldo gradert er {vis_tall(avrund_timer(saldo))} timer, innenfor en arbeidsdag "
            f"({vis_tall(avrund_timer(grense))} timer)."
        )
    )
    return Saldovurdering(saldo, grense, varsel, verdi.hjemmel, grunn)
