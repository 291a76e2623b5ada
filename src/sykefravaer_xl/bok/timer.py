"""Hours of one employee: balance of graded leave, refund time, and AAP report periods."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.hendelsestekst import FERIE_I_RADEN
from sykefravaer_xl.domene.aap import Arbeidstimer, Meldekort, meldekort, meldeperioder
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.domene.gradering import (
    GradertRad,
    Radsaldo,
    Saldovurdering,
    Tilfellesaldo,
    radsaldo,
    tilfellesaldo,
    vurder_saldo,
)
from sykefravaer_xl.domene.refusjon import Refusjon, Refusjonsrad, refusjon
from sykefravaer_xl.grunn.dager import mandag, ukedager

if TYPE_CHECKING:
    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.domene.tilfelle import Tilfelle


_FRI: Final = (
    Fravaerstype.FERIE, Fravaerstype.FERIE_UTEN_SYKMELDING, Fravaerstype.PERMISJON,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Radtimer:
    """The hours of one row; what cannot be told from the row is None."""

    rad: FravaerRad
    saldo: Radsaldo | None
    vurdering: Saldovurdering | None
    refusjon: Refusjon | None


@dataclass(frozen=True, slots=True)
class Timerapport:
    """The hours of one employee, row by row, spell by spell and report period by period."""

    rader: tuple[Radtimer, ...]
    tilfeller: tuple[Tilfellesaldo, ...]
    meldekort: tuple[Meldekort, ...]
    aap_uten_timer: int = 0
    """AAP rows that do not say how much was worked."""


def timer_per_uke(sak: Ansattsak, rad: FravaerRad) -> Decimal | None:
    """The agreed hours a week: the row's own, else those of the employee."""
    if rad.timer_per_uke is not None:
        return rad.timer_per_uke
    return sak.ansatt.timer_per_uke if sak.ansatt is not None else None


def gradert_rad(sak: Ansattsak, rad: FravaerRad) -> GradertRad | None:
    """A sick note with hours worked, as the balance needs it; None for any other row."""
    fravaer = rad.fravaer
    if fravaer is None or rad.arbeidede_timer is None:
        return None
    if fravaer.type is not Fravaerstype.SYKMELDING:
        return None
    return GradertRad(
        fravaer.fra,
        fravaer.til,
        fravaer.grad,
        rad.arbeidede_timer,
        rad.avtalte_timer,
        timer_per_uke(sak, rad),
    )


def saldogrunn(sak: Ansattsak, rad: FravaerRad, vurdering: Saldovurdering) -> str:
    """Why the hours are to be looked at; holiday in the row is what most often is forgotten.

    The agreed hours are the row's weekdays where nothing is written, holiday or not.
    """
    her = rad.fravaer
    if her is None or rad.avtalte_timer is not None:
        return vurdering.grunn
    dager = sum(
        ukedager(max(her.fra, f.fra), min(her.til, f.til))
        for f in (annen.fravaer for annen in sak.rader)
        if f is not None and f.type in _FRI and f.fra <= her.til and her.fra <= f.til
    )
    return f"{vurdering.grunn} {FERIE_I_RADEN.format(dager=dager)}" if dager else vurdering.grunn


def _rad(sak: Ansattsak, rad: FravaerRad) -> Radtimer | None:
    fravaer, resultat = rad.fravaer, sak.resultat
    if fravaer is None or resultat is None:
        return None
    syk = fravaer.type in (Fravaerstype.SYKMELDING, Fravaerstype.EGENMELDING)
    if not syk:
        return None
    uke = timer_per_uke(sak, rad)
    gradert = gradert_rad(sak, rad)
    saldo = None if gradert is None else radsaldo(gradert)
    krav = refusjon(
        Refusjonsrad(
            fravaer.fra, fravaer.til, fravaer.grad, rad.avtalte_timer, rad.arbeidede_timer, uke
        ),
        resultat.betalere,
        forskutterer=resultat.sak.ansatt.forskutterer,
    )
    vurdering = (
        None if saldo is None or uke is None else vurder_saldo(saldo.saldo, uke, fravaer.til)
    )
    if vurdering is not None and vurdering.varsel:
        vurdering = replace(vurdering, grunn=saldogrunn(sak, rad, vurdering))
    return Radtimer(rad, saldo, vurdering, krav) if saldo or krav else None


def _meldekort(sak: Ansattsak) -> tuple[tuple[Meldekort, ...], int]:
    """Report periods from the Monday of the first AAP row on; how many rows lack their hours.

    A row without hours is no row of 0 hours: its days get no card.
    """
    aap = [
        (rad.fravaer, rad.arbeidede_timer)
        for rad in sak.rader
        if rad.fravaer is not None and rad.fravaer.type is Fravaerstype.AAP
    ]
    arbeid = [Arbeidstimer(f.fra, f.til, timer) for f, timer in aap if timer is not None]
    if not arbeid:
        return (), len(aap)
    start = min(f.fra for f, _ in aap)
    anker = mandag(start)
    perioder = {
        periode.fra: periode for a in arbeid for periode in meldeperioder(a.fra, a.til, anker)
    }
    kort = tuple(meldekort(perioder[fra], arbeid) for fra in sorted(perioder))
    return kort, len(aap) - len(arbeid)


def saldoer_i(sak: Ansattsak, tilfelle: Tilfelle) -> list[Radsaldo]:
    """The balance of each graded row of a spell that has hours."""
    rader = (gradert_rad(sak, rad) for rad in sak.rader)
    saldoer = (radsaldo(rad) for rad in rader if rad is not None)
    return [s for s in saldoer if s is not None and tilfelle.beroer(s.fra, s.til)]


def timerapport(sak: Ansattsak) -> Timerapport:
    """The hours of one computed employee."""
    rader = [rapport for rad in sak.rader if (rapport := _rad(sak, rad)) is not None]
    forlop = None if sak.resultat is None else sak.resultat.forlop
    summer = (tilfellesaldo(saldoer_i(sak, t)) for t in (forlop.tilfeller if forlop else ()))
    tilfeller = tuple(sum_ for sum_ in summer if sum_ is not None)
    return Timerapport(tuple(rader), tilfeller, *_meldekort(sak))
