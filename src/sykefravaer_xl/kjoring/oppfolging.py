"""The sheet ``Oppfølging``: one row a spell, keeping everything the clerk has typed.

Rows are never moved or removed. A row belongs to the spell its dates overlap, so done-dates
follow when a later entry moves the spell's first day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsbok.kolonner import oppfolging_felter
from sykefravaer_xl.domene.sjekkpunkt import Frist, Oppfolging, Status
from sykefravaer_xl.kjoring.fravaersrader import saldo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.arbeidsbok.modell import OppfolgingRad
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.kjoring.ansattsak import Ansattsak
    from sykefravaer_xl.kjoring.fravaersrader import Rad


SELVOPPFYLT: Final = ("i_aktivitet", "sykmelding_foreligger")
"""Reasons why a checkpoint is met without anybody having noted a date."""


@dataclass(slots=True)
class Tilfellesvar:
    """One spell of one employee with its checkpoints and its row in ``Oppfølging``."""

    sak: Ansattsak
    tilfelle: Tilfelle
    frister: tuple[Frist, ...]
    rad: int | None
    """The row the clerk has it on; None: a new row."""
    dobbelt: list[int] = field(default_factory=list)
    """Other rows that belong to the same spell now, because two spells have become one."""


def par_rader(
    rader: Sequence[OppfolgingRad], tilfeller: Sequence[Tilfelle]
) -> list[list[OppfolgingRad]]:
    """For each spell the rows that belong to it: those whose dates overlap it.

    A row that overlaps two spells goes to the one it shares most days with. A row without dates
    goes nowhere.
    """
    ut: list[list[OppfolgingRad]] = [[] for _ in tilfeller]
    for rad in rader:
        if rad.tilfelle_fra is None:
            continue
        fra = rad.tilfelle_fra.toordinal()
        til = rad.tilfelle_til.toordinal() if rad.tilfelle_til is not None else fra
        felles = [min(til, t.til) - max(fra, t.fra) + 1 for t in tilfeller]
        if felles and max(felles) > 0:
            ut[felles.index(max(felles))].append(rad)
    return ut


def notater(rader: Sequence[OppfolgingRad]) -> tuple[Oppfolging, ...]:
    """What the clerk has noted about one spell, from all its rows; the newest date wins."""
    ider = dict.fromkeys(i for rad in rader for i in (*rad.utfort, *rad.unntak, *rad.grunn))
    motedato = max((rad.motedato for rad in rader if rad.motedato), default=None)
    kontakt = max((rad.sist_kontakt for rad in rader if rad.sist_kontakt), default=None)
    tiltak = max((rad.tiltak_til for rad in rader if rad.tiltak_til), default=None)
    felles = {"dialogmote2": motedato, "tilrettelegging_utloper": tiltak}
    if kontakt is not None:
        ider["maanedlig_kontakt"] = None
    for punkt, dag in felles.items():
        if dag is not None:
            ider[punkt] = None
    ut = []
    for punkt in ider:
        utfort = max((r.utfort[punkt] for r in rader if punkt in r.utfort), default=None)
        if punkt == "maanedlig_kontakt" and kontakt is not None:
            utfort = max(kontakt, utfort or kontakt)
        unntak = next((r.unntak[punkt] for r in rader if r.unntak.get(punkt)), None)
        grunn = next((r.grunn[punkt] for r in rader if r.grunn.get(punkt)), None)
        ut.append(Oppfolging(punkt, utfort, unntak, grunn, felles.get(punkt)))
    return tuple(ut)


def tilfellesvar(sak: Ansattsak) -> list[Tilfellesvar]:
    """Every spell of an employee, oldest first, with its checkpoints."""
    svar = sak.resultat
    if svar is None or svar.forlop is None:
        return []
    tilfeller = svar.forlop.tilfeller
    ut = []
    for tilfelle, rader in zip(tilfeller, par_rader(sak.oppfolging, tilfeller), strict=True):
        rader.sort(key=lambda r: r.rad)
        ut.append(
            Tilfellesvar(
                sak,
                tilfelle,
                svar.frister_for(tilfelle, notater(rader)),
                rader[0].rad if rader else None,
                [r.rad for r in rader[1:]],
            )
        )
    return ut


def _saldo(ett: Tilfellesvar) -> Decimal | None:
    """The balance of graded leave of the whole spell: the sum of its rows that have hours."""
    timer = ett.sak.ansatt.timer_per_uke if ett.sak.ansatt is not None else None
    saldoer = [
        saldo(rad, timer)
        for rad in ett.sak.rader
        if rad.fravaer is not None and ett.tilfelle.beroer(rad.fravaer.fra, rad.fravaer.til)
    ]
    kjente = [s for s in saldoer if s is not None]
    return sum(kjente, Decimal(0)) if kjente else None


def rad_verdier(ett: Tilfellesvar, dato: date) -> Rad:
    """The columns of ``Oppfølging`` that are ours on the row of a spell."""
    i_dag = min(max(dato.toordinal(), ett.tilfelle.fra), ett.tilfelle.til)
    verdier: Rad = {
        "navn": ett.sak.navn or None,
        "leder": ett.sak.leder or None,
        "tilfelle_fra": date.fromordinal(ett.tilfelle.fra),
        "tilfelle_til": date.fromordinal(ett.tilfelle.til),
        "grad_na": ett.tilfelle.grad_paa(i_dag),
        "saldo_gradert": _saldo(ett),
    }
    for frist in ett.frister:
        # a date the rule does not ask for, or has met by itself, would only worry the clerk
        aktuell = frist.status is not Status.IKKE_AKTUELT and frist.arsak not in SELVOPPFYLT
        verdier[oppfolging_felter(frist.sjekkpunkt)[0]] = frist.frist if aktuell else None
    return verdier


def ny_rad(ett: Tilfellesvar, dato: date) -> Rad:
    """A new row: who it is about as well."""
    return {"ansattnr": ett.sak.ansattnr or None, **rad_verdier(ett, dato)}
