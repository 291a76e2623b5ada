"""What a run wants written: a plain list of cells and rows, before anybody touches a file."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from sykefravaer_xl.bok import fravaersrader, hendelser, hendelsestekst, stillinger
from sykefravaer_xl.bok.ansattsak import Ansattsak, beregn_ansatt
from sykefravaer_xl.bok.enhetsplikter import pliktgjoremal
from sykefravaer_xl.bok.fravaersliste import Fravaersliste
from sykefravaer_xl.bok.gjoremal import UKER_FREM, Gjoremal, gjoremal
from sykefravaer_xl.bok.noterte_datoer import (
    bare_det_som_har_hendt,
    for_tilfellet,
    gyldige_unntak,
)
from sykefravaer_xl.bok.oppfolging import (
    Oppfolgingsrader,
    Tilfellesvar,
    par_rader,
    tilfellesvar,
    tilfellets_saldo,
)
from sykefravaer_xl.bok.oppsett import oppsett_fra
from sykefravaer_xl.bok.planark.enighet import uenigheter
from sykefravaer_xl.bok.radlager import Rad, Radlager, Radliste, Verdi
from sykefravaer_xl.bok.skjema.oppfolging import I_DAG
from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.lov.hendelser import hendelsesslag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from sykefravaer_xl.bok.modell import Bok, FravaerRad, HendelseRad, OppfolgingRad
    from sykefravaer_xl.domene.sak import Oppsett


@dataclass(slots=True)
class Oppdatering:
    """Everything a run has found out about one workbook."""

    bok: Bok
    dato: date
    oppsett: Oppsett
    fravaer: Radlager = field(default_factory=fravaersrader.nytt_lager)
    """Row of ``Fravær`` → field → value; every field of every row is given, empty ones too."""
    oppfolging: Radlager = field(init=False)
    nye_oppfolging: Radliste = field(init=False)
    arbeidsliste: list[dict[str, Verdi]] = field(default_factory=list)
    feil: list[Funn] = field(default_factory=list)
    varsler: list[Funn] = field(default_factory=list)
    uten_frister: Rad = field(init=False)
    """What a row of ``Oppfølging`` without due dates gets: stale dates would mislead.

    The spell's own dates stay: they hold the clerk's notes.
    """
    ansatte: int = 0
    """Employees with absence rows."""
    saker: list[Ansattsak] = field(default_factory=list)
    """Every employee, where results are asked for."""
    oppfolgingsrader: Oppfolgingsrader = field(init=False, repr=False)
    svar: list[Tilfellesvar] = field(default_factory=list)

    def __post_init__(self) -> None:
        kart = self.bok.oppfolging_kart
        felter = kart.kolonner if kart is not None else ()
        self.uten_frister = {
            felt: None for felt in felter if felt.endswith(".frist") or felt in I_DAG
        }
        self.oppfolgingsrader = Oppfolgingsrader(self.oppsett.sjekkpunkter)
        # a checkpoint switched off since the last run shall leave no date behind
        self.oppfolging = Radlager(self.oppfolgingsrader.liste(nye=False), self.uten_frister)
        self.nye_oppfolging = self.oppfolgingsrader.liste(nye=True)

    @property
    def rader(self) -> int:
        """Absence rows read."""
        return len(self.bok.fravaer)

    @property
    def forfalt(self) -> int:
        """Tasks overdue."""
        return sum(
            frist.status is Status.FORFALT and frist.frist is not None
            for ett in self.svar
            for frist in ett.oppgaver
        ) + sum(g.status is Status.FORFALT for g in self.enhetens)

    @property
    def enhetens(self) -> list[Gjoremal]:
        """The open duties of the unit."""
        plikter = self.bok.enhetsplikter
        return list(pliktgjoremal(plikter, self.dato, self.oppsett.varsel_dager))

    def gjoremal(self, uker: int = UKER_FREM) -> tuple[Gjoremal, ...]:
        """The open tasks of the cases and of the unit."""
        return gjoremal(self.svar, self.dato, uker, self.enhetens)


class Folger(Protocol):
    """Who wants to see each employee while the whole answer is at hand: the overviews do.

    With ``med_resultater`` off, answers are let go of as soon as the rows are made.
    """

    def ta(
        self, sak: Ansattsak, rader: Sequence[FravaerRad], svar: Sequence[Tilfellesvar]
    ) -> None:
        """Take one employee: the case, the rows as they stand in the book, the spells' answers."""


def grupper(bok: Bok) -> Iterator[tuple[str, list[FravaerRad]]]:
    """Absence rows by employee, in the order the employees first appear."""
    for nokkel, plasser in _per_ansatt(bok)[0].items():
        yield nokkel, [bok.fravaer[plass] for plass in plasser]


def _per_ansatt(bok: Bok) -> tuple[dict[str, array[int]], array[int]]:
    """Where the absence rows of each employee are, and those nobody is named on."""
    ut: dict[str, array[int]] = {}
    uten = array("i")
    rader = bok.fravaer
    nokler = rader.nokler() if isinstance(rader, Fravaersliste) else (rad.ansatt for rad in rader)
    for plass, nokkel in enumerate(nokler):
        if nokkel is None:
            uten.append(plass)
        elif nokkel in ut:
            ut[nokkel].append(plass)
        else:
            ut[nokkel] = array("i", (plass,))
    return ut, uten


def beregn_oppdatering(
    bok: Bok,
    dato: date,
    ferdig: Callable[[int], None] | None = None,
    *,
    med_resultater: bool = True,
    folger: Folger | None = None,
) -> Oppdatering:
    """Compute a whole workbook. ``ferdig`` is told how many employees are done, one by one.

    Without ``med_resultater`` what is only needed to explain is let go of as soon as the rows are
    made: with 20 000 employees that is most of the memory.
    """
    bokoppsett = oppsett_fra(bok)
    ut = Oppdatering(bok, dato, bokoppsett.oppsett)
    ut.varsler += [*bok.funn, *bokoppsett.funn, *(f for p in bok.enhetsplikter for f in p.feil)]
    ansatte = stillinger.samlet(bok.ansatte)
    notert: dict[str, list[OppfolgingRad]] = {}
    for rad in bok.oppfolging:
        ut.varsler += rad.feil
        if rad.ansatt is not None and bok.oppfolging_kart is not None:
            hendt_rad = rad
            if rad.notert:
                hendt_rad, funn = bare_det_som_har_hendt(rad, bok.oppfolging_kart, dato)
                hendt_rad, uten_grunn = gyldige_unntak(hendt_rad, bok.oppfolging_kart)
                ut.varsler += (*funn, *uten_grunn)
            notert.setdefault(rad.ansatt, []).append(hendt_rad)
    gjort = _gjort(ut)
    hendt = _hendelser(ut)
    per_ansatt, uten_ansatt = _per_ansatt(bok)
    ut.ansatte = len(per_ansatt)
    for nummer, (nokkel, plasser) in enumerate(per_ansatt.items(), start=1):
        rader = [bok.fravaer[plass] for plass in plasser]
        egne = hendt.get(nokkel, ())
        sak = beregn_ansatt(
            nokkel,
            _uten_avventende(ut, rader, egne) if egne else rader,
            ansatte.get(nokkel),
            notert.get(nokkel, ()),
            bok,
            bokoppsett.oppsett,
            bokoppsett.profil,
            dato,
        )
        sak.hendelser = tuple(egne)
        sak.gjort = tuple(gjort.get(nokkel, ()))
        _legg_til(ut, sak, rader, folger, med_resultater=med_resultater)
        if ferdig is not None:
            ferdig(nummer)
    _uten_ansatt(ut, (bok.fravaer[plass] for plass in uten_ansatt))
    for ansatt_nokkel, rader_uten in notert.items():
        if ansatt_nokkel not in per_ansatt:
            _uten_tilfelle(ut, rader_uten)
    for ansatt in bok.ansatte:
        if ansatt.ansatt not in per_ansatt:
            ut.feil += ansatt.feil
            ut.varsler += ansatt.varsler
    if not bok.har_fodselsdatoer:
        ut.varsler.append(
            Funn(
                "ingen_fodselsdato_kolonne",
                FUNN["ingen_fodselsdato_kolonne"],
                ark=bok.fravaer_kart.ark,
            )
        )
    ut.arbeidsliste = [g.som_rad(bok) for g in ut.gjoremal()]
    return ut


def _gjort(ut: Oppdatering) -> dict[str, list[OppfolgingRad]]:
    """The done dates beside the absences of each employee; what cannot be used is told."""
    per_ansatt: dict[str, list[OppfolgingRad]] = {}
    for rad in ut.bok.gjort:
        hendt, funn = bare_det_som_har_hendt(rad, ut.bok.kart_for(rad.rad), ut.dato)
        ut.varsler += (*rad.feil, *funn)
        if rad.ansatt is not None:
            per_ansatt.setdefault(rad.ansatt, []).append(hendt)
    return per_ansatt


def _hendelser(ut: Oppdatering) -> dict[str, list[HendelseRad]]:
    """What has been noted of each employee; what cannot be used is told."""
    per_ansatt: dict[str, list[HendelseRad]] = {}
    for rad in (*ut.bok.hendelser, *ut.bok.planhendelser):
        ut.varsler += (*rad.feil, *rad.varsler)
        if rad.ansatt is None or rad.feil:
            continue
        if rad.sjekkpunkt is not None and rad.sjekkpunkt not in ut.oppsett.sjekkpunkter:
            ut.varsler += _avslatt(ut.bok, rad)
        if hendelser.venter(rad, ut.dato):
            ut.varsler += _fram_i_tid(ut.bok, rad)
            continue
        per_ansatt.setdefault(rad.ansatt, []).append(rad)
    return per_ansatt


def _avslatt(bok: Bok, rad: HendelseRad) -> list[Funn]:
    """An event about a checkpoint that is not in use moves nothing."""
    kart, funn = bok.hendelser_kart, Funn("sjekkpunkt_av", hendelsestekst.SJEKKPUNKT_AV)
    return [] if kart is None else [kart.plasser(funn, "sjekkpunkt", rad.rad)]


def _fram_i_tid(bok: Bok, rad: HendelseRad) -> list[Funn]:
    kart = bok.hendelser_kart
    if rad.slag is None:
        return []
    melding = hendelsestekst.FRAM_I_TID.format(hendelse=hendelsesslag()[rad.slag].navn)
    funn = Funn("hendelse_fram_i_tid", melding)
    if rad.planark is not None:
        return [funn.i_celle(rad.planark.ark, rad.planark.celle)]
    return [] if kart is None else [kart.plasser(funn, "dato", rad.rad)]


def _uten_avventende(
    ut: Oppdatering, rader: list[FravaerRad], hendt: Sequence[HendelseRad]
) -> list[FravaerRad]:
    omgjort, funn = hendelser.omgjor_avventende(rader, hendt, ut.bok.hendelser_kart)
    ut.varsler += funn
    return omgjort


def _uten_fravaer(ut: Oppdatering, sak: Ansattsak) -> None:
    """Events before any spell do nothing; the clerk is told."""
    kart, forlop = ut.bok.hendelser_kart, sak.resultat and sak.resultat.forlop
    if kart is None or not forlop:
        return
    for rad in hendelser.fordel(sak.hendelser, forlop.tilfeller)[1]:
        if rad.slag == "avventende_umulig" or rad.planark is not None:  # they say it themselves
            continue
        funn = Funn("hendelse_uten_tilfelle", hendelsestekst.UTEN_TILFELLE)
        ut.varsler.append(kart.plasser(funn, "dato", rad.rad))
    for rad, til in hendelser.tilbake_for_slutt(sak.hendelser, forlop.tilfeller, ut.dato):
        melding = hendelsestekst.TILBAKE_FOR_SLUTT.format(til=vis_dato(til))
        ut.varsler.append(kart.plasser(Funn("tilbake_for_slutt", melding), "dato", rad.rad))


def _legg_til(
    ut: Oppdatering,
    sak: Ansattsak,
    rader: Sequence[FravaerRad],
    folger: Folger | None,
    *,
    med_resultater: bool,
) -> None:
    """Put one employee's answer into the update."""
    ut.feil += sak.feil
    if sak.varsler:
        ut.varsler += [funn for _, funn in sak.varsler]
    if med_resultater:
        ut.saker.append(sak)
    if sak.resultat is None:
        fravaersrader.stoppede_rader(ut.fravaer, sak, ut.bok)
        for rad in sak.oppfolging:
            ut.oppfolging.avvik(rad.rad, ut.uten_frister)
        return
    svar = tilfellesvar(sak)
    noterte = [rad for rad in sak.oppfolging if rad.notert]
    if noterte and ut.bok.oppfolging_kart is not None:
        for ett in svar:
            egne = [rad for rad in noterte if rad.rad in (ett.rad, *ett.dobbelt)]
            ut.varsler += for_tilfellet(egne, ut.bok.oppfolging_kart, ett.tilfelle)
    for rad in sak.gjort:
        ut.varsler += _for_sitt_fravaer(ut.bok, rad, svar)
    if sak.hendelser:
        _uten_fravaer(ut, sak)
        for ett in svar:
            ut.varsler += uenigheter(ett, ut.bok.oppfolging_kart)
    saldoer = fravaersrader.saldoer(sak)
    per_rad: dict[int, list[Funn]] = {}
    for radnummer, funn in sak.varsler:
        if radnummer is not None:
            per_rad.setdefault(radnummer, []).append(funn)
    oppgaver = {ett.tilfelle.fra: ett.oppgaver for ett in svar if ett.oppgaver}
    fravaersrader.beregnede_rader(ut.fravaer, sak, oppgaver, per_rad, saldoer, ut.bok)
    _oppfolgingsrader(ut, sak, svar, saldoer)
    if folger is not None:
        folger.ta(sak, rader, svar)
    if not med_resultater:
        svar = [ett for ett in svar if ett.oppgaver or _pagar(ett, ut.dato)]
        sak.resultat = None
    ut.svar += svar


def _for_sitt_fravaer(bok: Bok, rad: OppfolgingRad, svar: Sequence[Tilfellesvar]) -> list[Funn]:
    """What was done before the spell of its row belongs to another one."""
    egne = par_rader([rad], [ett.tilfelle for ett in svar])
    return [
        funn
        for ett, her in zip(svar, egne, strict=True)
        if her
        for funn in for_tilfellet([rad], bok.kart_for(rad.rad), ett.tilfelle)
    ]


def _pagar(ett: Tilfellesvar, dato: date) -> bool:
    return ett.tilfelle.fra <= dato.toordinal() <= ett.tilfelle.til


def _oppfolgingsrader(
    ut: Oppdatering, sak: Ansattsak, svar: list[Tilfellesvar], saldoer: Mapping[int, Decimal]
) -> None:
    brukt: set[int] = set()
    i_dag = ut.dato.toordinal()
    person = ut.oppfolgingsrader.person(sak, ut.bok)
    for ett in svar:
        saldo = tilfellets_saldo(sak, ett.tilfelle, saldoer) if saldoer else None
        neste = fravaersrader.neste(ett.oppgaver) if ett.oppgaver else None
        rad = ut.oppfolgingsrader.rad(ett.tilfelle, ett.frister, i_dag, person, saldo, neste)
        if ett.rad is None:
            ut.nye_oppfolging.legg_til(*rad)
            continue
        ut.oppfolging.legg_til(ett.rad, *rad)
        brukt.add(ett.rad)
        for dobbel in ett.dobbelt:
            ut.oppfolging.avvik(dobbel, ut.uten_frister)
            brukt.add(dobbel)
    borte = [rad for rad in sak.oppfolging if rad.rad not in brukt]
    if borte:
        _uten_tilfelle(ut, borte, svar)


def _uten_tilfelle(
    ut: Oppdatering, rader: Iterable[OppfolgingRad], andre: Sequence[Tilfellesvar] = ()
) -> None:
    """Rows of ``Oppfølging`` whose absence is gone keep what the clerk wrote, and warn her.

    A spell taken out before ``andre`` of the same employee moves their dates, and she is told.
    """
    kart = ut.bok.oppfolging_kart
    if kart is None:
        return
    for rad in rader:
        ut.oppfolging.avvik(rad.rad, ut.uten_frister)
        for_andre = rad.tilfelle_fra is not None and any(
            rad.tilfelle_fra.toordinal() < ett.tilfelle.fra for ett in andre
        )
        kode = "tilfelle_borte_flytter" if for_andre else "tilfelle_borte"
        borte = Funn(kode, FUNN[kode])
        ut.varsler.append(kart.plasser(borte, "tilfelle_fra", rad.rad))


def _uten_ansatt(ut: Oppdatering, rader: Iterable[FravaerRad]) -> None:
    """Rows nobody is named on, and no row above them either: only they are stopped."""
    for rad in rader:
        ut.feil += rad.feil
        fravaersrader.bare_melding(ut.fravaer, rad.rad, " ".join(f.melding for f in rad.feil))
