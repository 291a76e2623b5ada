"""«What if»: the same case under another course, beside the case as it is. Nothing is saved.

A change is rows put over the case's own rows, so the one engine answers both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype, del_ferie
from sykefravaer_xl.domene.sak import Oppsett, Resultat, Sak, beregn
from sykefravaer_xl.domene.sjekkpunkt import Oppfolging

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.grunn.periode import Periode

Svar = date | int | str | None


@dataclass(frozen=True, slots=True)
class AnnetForlop:
    """The changes to try, together.

    ``grad`` is a new grade (1–100) on every sick-note day from ``grad_fra``; ``ferie`` are holiday
    periods; ``frisk`` periods of recovery or return to work; ``motedato`` an earlier (or later)
    dialogue meeting 2; ``sykmeldt`` periods of continued sick leave with the last note's grade.
    """

    grad: int | None = None
    grad_fra: date | None = None
    ferie: tuple[Periode, ...] = ()
    frisk: tuple[Periode, ...] = ()
    sykmeldt: tuple[Periode, ...] = ()
    motedato: date | None = None


@dataclass(frozen=True, slots=True)
class Forskjell:
    """One figure in both courses. ``felt`` is the field's id; statuses stand in ``…_status``."""

    felt: str
    na: Svar
    hva_om: Svar

    @property
    def endret(self) -> bool:
        """Whether the change moves this figure."""
        return self.na != self.hva_om


@dataclass(frozen=True, slots=True)
class Sammenligning:
    """Both answers, and every figure side by side."""

    na: Resultat
    hva_om: Resultat
    forskjeller: tuple[Forskjell, ...]


def _med_grad(rader: Iterable[Fravaer], grad: int, fra: date) -> list[Fravaer]:
    ut: list[Fravaer] = []
    for rad in rader:
        if rad.type is not Fravaerstype.SYKMELDING or rad.til < fra:
            ut.append(rad)
            continue
        if rad.fra < fra:
            ut.append(rad._replace(til=fra - timedelta(days=1)))
        ut.append(rad._replace(fra=max(rad.fra, fra), grad=grad))
    return ut


def andre_rader(fravaer: Sequence[Fravaer], annet: AnnetForlop) -> tuple[Fravaer, ...]:
    """The rows of the other course."""
    rader = list(fravaer)
    sykmeldinger = [rad for rad in rader if rad.type is Fravaerstype.SYKMELDING]
    siste_grad = max(sykmeldinger, key=lambda r: r.til).grad if sykmeldinger else 100
    rader += [Fravaer(p.fra, p.til, Fravaerstype.SYKMELDING, siste_grad) for p in annet.sykmeldt]
    if annet.grad is not None:
        fra = annet.grad_fra or min((rad.fra for rad in rader), default=date.min)
        rader = _med_grad(rader, annet.grad, fra)
    ferie = [Fravaer(p.fra, p.til, Fravaerstype.FERIE) for p in annet.ferie]
    rader += [rad for nummer, rad in del_ferie([*rader, *ferie]) if nummer >= len(rader)]
    rader += [Fravaer(p.fra, p.til, Fravaerstype.ARBEID) for p in annet.frisk]
    return tuple(rader)


def _med_mote(oppfolging: Sequence[Oppfolging], motedato: date | None) -> tuple[Oppfolging, ...]:
    if motedato is None:
        return tuple(oppfolging)
    notert = next((n for n in oppfolging if n.sjekkpunkt == "dialogmote2"), None)
    nytt = replace(notert or Oppfolging("dialogmote2"), motedato=motedato)
    return (*(n for n in oppfolging if n.sjekkpunkt != "dialogmote2"), nytt)


def hva_om(
    sak: Sak, annet: AnnetForlop, dato: date | None = None, oppsett: Oppsett | None = None
) -> Sammenligning:
    """Compute the case as it is and under another course, as of ``dato`` (today).

    Faults in the rows (also those the change makes) are in the results, not raised. Raises
    ValueError when neither argument nor case has a date, or the grade is outside 1–100.
    """
    if annet.grad is not None and not 1 <= annet.grad <= 100:
        msg = f"grad must be 1–100, not {annet.grad}"
        raise ValueError(msg)
    endret = replace(
        sak,
        fravaer=andre_rader(sak.fravaer, annet),
        oppfolging=_med_mote(sak.oppfolging, annet.motedato),
    )
    na, da = beregn(sak, dato, oppsett), beregn(endret, dato, oppsett)
    return Sammenligning(na, da, tuple(_forskjeller(na, da)))


def _tall(svar: Resultat) -> dict[str, Svar]:
    """Every figure of a result by field."""
    ut: dict[str, Svar] = {}
    if svar.tilfelle_na is not None:
        ut["tilfelle_fra"] = date.fromordinal(svar.tilfelle_na.fra)
        ut["tilfelle_til"] = date.fromordinal(svar.tilfelle_na.til)
        agp = svar.agp_for(svar.tilfelle_na)
        if agp is not None:
            ut["agp_dager"] = agp.antall
            ut["agp_slutt"] = date.fromordinal(agp.slutt)
    ut["dager_brukt"] = svar.dager_brukt
    ut["dager_igjen"] = svar.dager_igjen
    ut["maksdato"] = svar.maksdato
    ut["maksdato_tariff"] = svar.maksdato_tariff
    for frist in svar.frister:
        ut[f"frist.{frist.sjekkpunkt}"] = frist.frist
        ut[f"status.{frist.sjekkpunkt}"] = frist.status.value
    return ut


def _forskjeller(na: Resultat, da: Resultat) -> list[Forskjell]:
    en, to = _tall(na), _tall(da)
    return [Forskjell(felt, en.get(felt), to.get(felt)) for felt in {**en, **to}]
