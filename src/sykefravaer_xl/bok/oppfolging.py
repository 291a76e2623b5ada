"""The sheet ``Oppfølging``: one row a spell, keeping everything the clerk has typed.

Rows are never moved or removed. A row belongs to the spell its dates overlap, so done-dates
follow when a later entry moves the spell's first day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import hendelser
from sykefravaer_xl.bok.modell import Mote
from sykefravaer_xl.bok.motefrist import motefrist
from sykefravaer_xl.bok.noterte_datoer import uten_det_som_var_for
from sykefravaer_xl.bok.radlager import TOM, Radliste, Verdi
from sykefravaer_xl.bok.radoppgaver import radoppgaver
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_felter
from sykefravaer_xl.bok.tekst import AVSLUTTET, KOMMER, NYLIG_AVSLUTTET, PAGAR
from sykefravaer_xl.domene.sjekkpunkt import Frist, Frister, Oppfolging, Status
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.lov.lov import regelverk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.hendelser import Hendelsesfrist
    from sykefravaer_xl.bok.modell import Bok, HendelseRad, OppfolgingRad
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.domene.tilfelle import Tilfelle


_IKKE_AKTUELT: Final = Status.IKKE_AKTUELT
FORSTE_KONTAKT: Final = "forste_kontakt"
LUKKET: Final = (Status.UTFORT, Status.UNNTATT)
_INTET_MOTE: Final = Mote()
SELVOPPFYLT: Final = frozenset(("i_aktivitet", "sykmelding_foreligger"))
"""Reasons why a checkpoint is met without anybody having noted a date."""


@dataclass(slots=True)
class Tilfellesvar:
    """One spell of one employee with its checkpoints and its row in ``Oppfølging``."""

    sak: Ansattsak
    tilfelle: Tilfelle
    frister: Frister
    oppgaver: Sequence[Frist | Hendelsesfrist]
    """What is overdue, soon or coming, and somebody's to do."""
    maksdato: date | None
    lonn_slutt: date | None
    """The last day of pay by the agreement, where the profile has one."""
    rad: int | None
    """The row the clerk has it on; None: a new row."""
    dobbelt: list[int] = field(default_factory=list)
    """Other rows that belong to the same spell now, because two spells have become one."""


def par_rader(
    rader: Sequence[OppfolgingRad], tilfeller: Sequence[Tilfelle]
) -> list[list[OppfolgingRad]]:
    """For each spell the rows that belong to it: those whose dates overlap it.

    A row that overlaps two spells goes to the one it shares most days with. A row without dates
    goes nowhere. What was done before the spell began does not count in it.
    """
    ut: list[list[OppfolgingRad]] = [[] for _ in tilfeller]
    for rad in rader:
        if rad.tilfelle_fra is None:
            continue
        fra = rad.tilfelle_fra.toordinal()
        til = rad.tilfelle_til.toordinal() if rad.tilfelle_til is not None else fra
        nummer, flest = None, 0
        for nr, tilfelle in enumerate(tilfeller):  # oldest first, and none overlaps another
            if tilfelle.til < fra:
                continue
            if tilfelle.fra > til:
                break
            felles = min(til, tilfelle.til) - max(fra, tilfelle.fra) + 1
            if felles > flest:
                nummer, flest = nr, felles
        if nummer is not None:
            ut[nummer].append(uten_det_som_var_for(rad, tilfeller[nummer]) if rad.notert else rad)
    return ut


def notater(rader: Sequence[OppfolgingRad]) -> tuple[Oppfolging, ...]:
    """What the clerk has noted about one spell, from all its rows; the newest date wins."""
    rader = [rad for rad in rader if rad.notert]
    if not rader:
        return ()
    ider = dict.fromkeys(i for rad in rader for i in (*rad.utfort, *rad.unntak, *rad.grunn))
    kontakt = max((rad.sist_kontakt for rad in rader if rad.sist_kontakt), default=None)
    tiltak = max((rad.tiltak_til for rad in rader if rad.tiltak_til), default=None)
    moter = {mote: _mote(mote, rader) for rad in rader for mote in rad.moter}
    felles = {mote: notert.dato for mote, notert in moter.items()}
    felles["tilrettelegging_utloper"] = tiltak
    ider |= dict.fromkeys(moter)
    if kontakt is not None:
        ider |= dict.fromkeys((FORSTE_KONTAKT, "maanedlig_kontakt"))
    for punkt, dag in felles.items():
        if dag is not None:
            ider[punkt] = None
    ut = []
    for punkt in ider:
        velg = min if punkt == FORSTE_KONTAKT else max
        utfort = velg((r.utfort[punkt] for r in rader if punkt in r.utfort), default=None)
        if punkt == "maanedlig_kontakt" and kontakt is not None:
            utfort = max(kontakt, utfort or kontakt)
        unntak = next((r.unntak[punkt] for r in rader if r.unntak.get(punkt)), None)
        grunn = next((r.grunn[punkt] for r in rader if r.grunn.get(punkt)), None)
        notert = moter.get(punkt, _INTET_MOTE)
        if punkt == FORSTE_KONTAKT:  # the last contact is not before the first one
            utfort = utfort or kontakt
        ut.append(Oppfolging(punkt, utfort, unntak, grunn, felles.get(punkt), *notert[1:]))
    return tuple(ut)


def _mote(mote: str, rader: Sequence[OppfolgingRad]) -> Mote:
    """What all rows say of one meeting; the newest date wins, and the last that tells a name."""
    alle = [rad.moter[mote] for rad in rader if mote in rad.moter]
    return Mote(
        max((m.dato for m in alle if m.dato), default=None),
        max((m.innkalt for m in alle if m.innkalt), default=None),
        next((m.bedt_av for m in reversed(alle) if m.bedt_av), None),
        next((m.deltakere for m in reversed(alle) if m.deltakere), None),
    )


def tilfellesvar(sak: Ansattsak) -> list[Tilfellesvar]:
    """Every spell of an employee, oldest first, with its checkpoints."""
    svar = sak.resultat
    if svar is None or svar.forlop is None:
        return []
    tilfeller = svar.forlop.tilfeller
    ut = []
    maksdato = svar.maksdato
    med_avtale = svar.profil.tariff_dager is not None
    egne = par_rader(sak.oppfolging, tilfeller) if sak.oppfolging else None
    gjort = par_rader(sak.gjort, tilfeller) if sak.gjort else None
    hendt = hendelser.fordel(sak.hendelser, tilfeller)[0] if sak.hendelser else None
    siste = tilfeller[-1] if tilfeller else None
    for nummer, tilfelle in enumerate(tilfeller):
        rader = egne[nummer] if egne is not None else []
        if len(rader) > 1:
            rader.sort(key=_radnummer)
        skrevet = [rad for rad in rader if rad.notert]
        if gjort is not None:
            skrevet += gjort[nummer]
        egne_hendt: Sequence[HendelseRad] = ()
        tilbake = None
        if hendt is not None:
            egne_hendt = hendt[nummer]
            tilbake = hendelser.tilbake_fra(egne_hendt, svar.dato)
            if (notat := hendelser.notat(egne_hendt)) is not None:
                skrevet.append(notat)
        frister = svar.frister_for(tilfelle, notater(skrevet) if skrevet else (), tilbake)
        apne = frister.apne_oppgaver()
        oppgaver: Sequence[Frist | Hendelsesfrist] = apne
        if apne and skrevet:
            oppgaver = [motefrist(f, svar.dato, svar.oppsett.varsel_dager) for f in apne]
        if tilfelle is siste:
            oppgaver = (*oppgaver, *radoppgaver(sak, svar, frister, egne_hendt))
        if egne_hendt:
            egne_frister = _hendelsesfrister(svar, egne_hendt, frister, siste=tilfelle is siste)
            oppgaver = (*oppgaver, *egne_frister)
        ut.append(
            Tilfellesvar(
                sak,
                tilfelle,
                frister,
                oppgaver,
                maksdato,
                svar.lonn_slutt_for(tilfelle) if med_avtale else None,
                rader[0].rad if rader else None,
                [rad.rad for rad in rader[1:]] if len(rader) > 1 else [],
            )
        )
    return ut


def _hendelsesfrister(
    svar: Resultat, hendt: Sequence[HendelseRad], frister: Frister, *, siste: bool
) -> list[Hendelsesfrist]:
    """The tasks that come of what has happened in a spell."""
    avtalt = [f.sjekkpunkt for f in frister if f.avtalt_dag or f.status in LUKKET]
    ut = hendelser.frister(hendt, svar.dato, svar.oppsett.varsel_dager, avtalt)
    if siste and hendt:
        tilfelle = frister.tilfelle
        slutt, maks = date.fromordinal(tilfelle.til), svar.maksdato
        utfort = [f.sjekkpunkt for f in frister if f.status is Status.UTFORT]
        for_maksdato = maks is not None and slutt < maks
        ut += hendelser.returfrister(hendt, utfort, tilfelle, svar.dato, for_maksdato=for_maksdato)
    return ut


def _radnummer(rad: OppfolgingRad) -> int:
    return rad.rad


class Oppfolgingsrader:
    """The columns of ``Oppfølging`` that are ours, for the checkpoints in use."""

    def __init__(self, sjekkpunkter: Iterable[str]) -> None:
        self._frister = [oppfolging_felter(punkt)[0] for punkt in sjekkpunkter]

    def liste(self, *, nye: bool) -> Radliste:
        """A place for the rows; a new one says who it is about as well."""
        dager = ("tilfelle_fra", "tilfelle_til", *self._frister, "neste_frist")
        tekster = ("navn", "leder", "saldo_gradert", "neste_sjekkpunkt", "neste_status")
        return Radliste(
            (*(("ansattnr",) if nye else ()), *tekster, "grad_na", *dager),
            dager,
            ("grad_na",),
            ("ansattnr", *tekster),
        )

    @staticmethod
    def person(sak: Ansattsak, bok: Bok) -> tuple[Verdi, Verdi, Verdi]:
        """Number, name and manager, as they stand on every row of the employee."""
        nr = bok.som_i_lista(sak.ansattnr) if sak.ansattnr else None
        return nr, sak.navn or None, sak.leder or None

    @staticmethod
    def rad(
        tilfelle: Tilfelle,
        frister: Frister,
        i_dag: int,
        person: tuple[Verdi, Verdi, Verdi],
        saldo: Decimal | None,
        neste: Frist | Hendelsesfrist | None,
    ) -> tuple[list[int], tuple[Verdi, ...]]:
        """The row of a spell on a day (ordinal), as ``liste`` keeps it."""
        # a date the rule does not ask for, or has met by itself, would only worry the clerk
        tall = [
            TOM if status is _IKKE_AKTUELT or frist is None or arsak in SELVOPPFYLT else frist
            for frist, _, status, arsak in frister.vurderinger
        ]
        grad = tilfelle.grad_paa(i_dag) if tilfelle.fra <= i_dag <= tilfelle.til else None
        return [
            tilfelle.fra,
            tilfelle.til,
            *tall,
            TOM if neste is None or neste.frist is None else neste.frist.toordinal(),
            TOM if grad is None else grad,
        ], (
            *person,
            saldo,
            None if neste is None else neste.navn,
            _status(tilfelle, i_dag) if neste is None else STATUS[neste.status],
        )


def _status(tilfelle: Tilfelle, i_dag: int) -> str:
    """How a spell with nothing to do stands: running or coming, over, or over for good."""
    if tilfelle.til >= i_dag:
        return PAGAR if tilfelle.fra <= i_dag else KOMMER
    opphold = regelverk().paa(tilfelle.fra).tilfelle_opphold
    return NYLIG_AVSLUTTET if i_dag - tilfelle.til <= opphold else AVSLUTTET


def tilfellets_saldo(
    sak: Ansattsak, tilfelle: Tilfelle, saldoer: Mapping[int, Decimal]
) -> Decimal | None:
    """The balance of graded leave of the whole spell: the sum of its rows that have hours."""
    if not saldoer:
        return None
    kjente = [
        saldoer[rad.rad]
        for rad in sak.rader
        if rad.rad in saldoer
        and rad.fravaer is not None
        and tilfelle.beroer(rad.fravaer.fra, rad.fravaer.til)
    ]
    return sum(kjente, Decimal(0)) if kjente else None
