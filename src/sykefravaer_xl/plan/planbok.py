"""Makes, renews and exports the plans of a workbook. A fault in one stops only that one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.enkeltsak import UkjentAnsattFeil, finn_ansatt, tilfellet_na
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.bok.planark import tekst as arktekst
from sykefravaer_xl.bok.planark.innhold import Oppfolgingsplan, Skjema
from sykefravaer_xl.bok.utelatt import utelatt, utelatt_om, uten_navn
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.fil.bokendring import I_BOKA, Skrivevalg, endre_bok
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.plan import tekst
from sykefravaer_xl.plan.ettersyn import LENGST, adresser, lengste, se_over
from sykefravaer_xl.plan.fakta import forste_utkast, planfakta, planfrist
from sykefravaer_xl.plan.nav import NAV_KREVER, fra_nav, til_nav
from sykefravaer_xl.plan.nav_format import sykmelding_aktiv
from sykefravaer_xl.plan.oppsett import sett_opp
from sykefravaer_xl.plan.planark import arknavn, gjelder, uendret
from sykefravaer_xl.plan.planlesing import les_planark
from sykefravaer_xl.plan.tegning import tegn_skjema
from sykefravaer_xl.plan.versjoner import neste_versjoner

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.fil.bokendring import Bokendring
    from sykefravaer_xl.plan.nav_format import OppfolgingsplanNav
    from sykefravaer_xl.plan.planark import Planark


@dataclass(frozen=True, slots=True)
class Planvalg:
    """Which plans to make, and what to do with them."""

    ansatte: tuple[str, ...] = ()
    forfalte: bool = False
    fra_nav: tuple[tuple[int, OppfolgingsplanNav], ...] = ()
    """Plans read from a file, with their number in it."""
    fra_fil: str = ""
    til_nav: bool = False
    """Also give the plans in NAV's form. Alone: every plan sheet, and nothing is written."""

    @property
    def bare_se(self) -> bool:
        """Nothing is to be made."""
        return not (self.ansatte or self.forfalte or self.fra_nav)


@dataclass(slots=True)
class Planrapport:
    """What was done. Sheets by name; findings say where and how to mend."""

    laget: list[str] = field(default_factory=list)
    fornyet: list[tuple[str, int]] = field(default_factory=list)
    """Sheet and version."""
    like: list[str] = field(default_factory=list)
    forfalt: int = 0
    snart: int = 0
    nav: list[OppfolgingsplanNav] = field(default_factory=list)
    feil: list[Funn] = field(default_factory=list)
    """Plans that were not made, or that NAV would refuse."""
    varsler: list[Funn] = field(default_factory=list)
    planark: int = 0
    ut: Path | None = None
    sikkerhetskopi: Path | None = None

    @property
    def gjort(self) -> bool:
        """True when there is any plan to show for it."""
        return bool(self.laget or self.fornyet or self.like or self.nav)


def lag_planer(
    sti: Path,
    dato: date,
    valg: Planvalg,
    skriv: Skrivevalg = I_BOKA,
) -> Planrapport:
    """Make or renew plan sheets as of ``dato``, and give them in NAV's form where asked to.

    Raises a SykefravaerFeil, with the file untouched, when
    the workbook as a whole cannot be read or written.
    """
    rapport = Planrapport()
    with endre_bok(sti, dato, replace(skriv, prov=valg.bare_se)) as endring:
        _Kjoring(endring, beregn_oppdatering(endring.bok, dato), valg, rapport).kjor()
    rapport.ut, rapport.sikkerhetskopi = endring.ut, endring.sikkerhetskopi
    return rapport


class _Kjoring:
    """One run over an open workbook."""

    def __init__(
        self, endring: Bokendring, oppdatering: Oppdatering, valg: Planvalg, rapport: Planrapport
    ) -> None:
        self._endring = endring
        self._oppdatering = oppdatering
        self._dato = endring.dato
        self._valg = valg
        self._rapport = rapport
        self._planark = les_planark(endring.bok.sti)
        rapport.planark = len(self._planark)
        self._opptatt = {navn.casefold() for navn in endring.pakke.arknavn()}
        self._svar: dict[str, list[Tilfellesvar]] = {}
        for ett in oppdatering.svar:
            self._svar.setdefault(ett.sak.nokkel, []).append(ett)

    def kjor(self) -> None:
        """Do all that was asked for."""
        if self._valg.fra_nav:
            self._fra_nav()
        elif self._valg.forfalte:
            self._forfalte()
        elif self._valg.ansatte:
            for onsket in self._valg.ansatte:
                self._en_ansatt(onsket)
        else:
            self._bare_se()

    # Whose plans --------------------------------------------------------------------------

    def _en_ansatt(self, onsket: str) -> None:
        try:
            sak = finn_ansatt(self._oppdatering, onsket)
        except UkjentAnsattFeil as feil:
            self._rapport.feil.append(Funn(feil.kode, feil.melding))
            return
        ute = utelatt_om(self._oppdatering, sak)
        self._rapport.varsler += [f for f in ute.varsler if f not in self._rapport.varsler]
        uten = uten_navn(self._endring.bok)
        self._rapport.feil += [f for f in uten if f not in self._rapport.feil]
        if (ett := self._tilfelle(sak)) is not None:
            self._lag(ett)

    def _forfalte(self) -> None:
        self._rapport.varsler += utelatt(self._oppdatering).varsler
        self._rapport.feil += uten_navn(self._endring.bok)
        for sak in self._oppdatering.saker:
            if sak.resultat is None:
                self._stoppet(sak)
                continue
            for ett in reversed(self._svar.get(sak.nokkel, [])):
                frist = planfrist(ett)
                if frist is None:
                    continue
                if frist.status is Status.FORFALT:
                    self._rapport.forfalt += 1
                else:
                    self._rapport.snart += 1
                self._lag(ett)
                break

    def _fra_nav(self) -> None:
        """Plans from a file, each to the employee whose number it has."""
        saker = {_fodselsnummer(sak): sak for sak in self._oppdatering.saker}
        uten_rader = {_sifre(a.fodselsnummer) for a in self._endring.bok.ansatte}
        for nr, plan in self._valg.fra_nav:
            nummer = plan.employee_identification_number
            sak = saker.get(nummer) if nummer else None
            if sak is not None:
                ett = self._tilfelle(sak)
                if ett is not None:
                    self._lag(ett, plan)
                continue
            kode = "json_uten_tilfelle" if nummer in uten_rader else "json_ukjent"
            melding = tekst.FEIL[kode].format(nr=nr, fil=self._valg.fra_fil)
            self._rapport.feil.append(Funn(kode, melding))

    def _bare_se(self) -> None:
        for planark in self._planark:
            treff = [sak for sak in self._oppdatering.saker if gjelder(planark, sak)]
            if len(treff) != 1:
                melding = tekst.FEIL["nav_mangler"].format(hva=tekst.FEIL["nav_ansatt"])
                self._rapport.feil.append(Funn("nav_ansatt", melding, ark=planark.navn))
                continue
            ett = self._tilfelle(treff[0])
            if ett is None:
                continue
            if not (gjelder(planark, ett.sak, ett.tilfelle) and _har_sykmelding(ett, self._dato)):
                melding = tekst.FEIL["fravaer_slutt"]
                self._rapport.varsler.append(Funn("fravaer_slutt", melding, ark=planark.navn))
                continue
            plan = planark.plan
            ferdig = Oppfolgingsplan(planfakta(ett), plan.skjema, plan.tiltak)
            self._se_over(planark.navn, ferdig, plan.celler)
            self._eksporter(ett, planark.navn, ferdig, plan.celler)

    def _tilfelle(self, sak: Ansattsak) -> Tilfellesvar | None:
        """The spell of today; where there is none, or the rows have faults, that is told."""
        if sak.resultat is None:
            self._stoppet(sak)
            return None
        ett = tilfellet_na(self._oppdatering, sak)
        if ett is None:
            self._meld_stopp(sak, tekst.FEIL["uten_tilfelle"], "uten_tilfelle")
        return ett

    def _stoppet(self, sak: Ansattsak) -> None:
        self._meld_stopp(sak, " ".join(f.tekst for f in sak.feil), "stoppet_sak")

    def _meld_stopp(self, sak: Ansattsak, grunn: str, kode: str) -> None:
        kart = self._endring.bok.fravaer_kart
        hvem = sak.vist_ansattnr or f"{kart.ark}!{kart.celle('navn', sak.rader[0].rad)}"
        melding = tekst.FEIL["stoppet"].format(hvem=hvem, grunn=grunn)
        self._rapport.feil.append(Funn(kode, melding))

    # One plan -----------------------------------------------------------------------------

    def _lag(self, ett: Tilfellesvar, nav: OppfolgingsplanNav | None = None) -> None:
        treff = [planark for planark in self._planark if gjelder(planark, ett.sak, ett.tilfelle)]
        if len(treff) > 1:
            navnene = ", ".join(planark.navn for planark in treff)
            self._meld_stopp(ett.sak, tekst.FEIL["flere_ark"].format(ark=navnene), "flere_ark")
            return
        gammel = treff[0] if treff else None
        plan = self._innhold(ett, gammel, nav)
        if gammel is not None and nav is None and uendret(gammel, plan):
            self._rapport.like.append(gammel.navn)
            self._se_over(gammel.navn, plan, gammel.plan.celler)
            self._eksporter(ett, gammel.navn, plan, gammel.plan.celler)
            return
        if gammel is not None and gammel.har_annet:
            self._rapport.feil.append(Funn("har_annet", tekst.FEIL["har_annet"], ark=gammel.navn))
            return
        if lengste(plan) > LENGST:
            self._meld_stopp(ett.sak, tekst.FEIL["for_lang"], "for_lang")
            return
        navn = gammel.navn if gammel is not None else arknavn(ett.sak, self._opptatt)
        oppsett = sett_opp(plan, self._dato)
        self._endring.sett_ark(tegn_skjema(navn, oppsett))
        if gammel is None:
            self._rapport.laget.append(navn)
        else:
            self._rapport.fornyet.append((navn, plan.versjoner[-1].nr))
        celler = adresser(oppsett)
        self._se_over(navn, plan, celler)
        self._eksporter(ett, navn, plan, celler)

    def _innhold(
        self, ett: Tilfellesvar, gammel: Planark | None, nav: OppfolgingsplanNav | None
    ) -> Oppfolgingsplan:
        fakta = planfakta(ett)
        skjema = gammel.plan.skjema if gammel is not None else forste_utkast(ett)
        tiltak = (gammel.plan.tiltak if gammel is not None else ()) or fakta.tiltak
        if nav is not None:
            felter, lest = fra_nav(nav, fakta)
            skjema, tiltak = replace(skjema, **felter), tuple(lest)
        versjoner = neste_versjoner(
            gammel.plan.versjoner if gammel is not None else (),
            gammel.plan.avtrykk if gammel is not None else {},
            fakta,
            self._dato,
            None if nav is None else arktekst.FRA_NAV_JSON,
        )
        return Oppfolgingsplan(fakta, skjema, tiltak, versjoner)

    def _se_over(self, navn: str, plan: Oppfolgingsplan, celler: Mapping[str, str]) -> None:
        self._rapport.varsler += se_over(navn, plan, celler)

    def _eksporter(
        self, ett: Tilfellesvar, navn: str, plan: Oppfolgingsplan, celler: Mapping[str, str]
    ) -> None:
        if not self._valg.til_nav:
            return
        if plan.skjema == Skjema():
            felt = ", ".join(f"«{arktekst.ETIKETT[f]}»" for f in NAV_KREVER)
            hva = tekst.FEIL["nav_tom"].format(felt=felt)
            melding = tekst.FEIL["nav_mangler"].format(hva=hva)
            self._rapport.feil.append(Funn("nav_tom", melding, ark=navn))
            return
        utfall = til_nav(plan.fakta, plan.skjema, plan.tiltak, _fodselsnummer(ett.sak))
        funn = list(utfall.funn)
        if not _har_sykmelding(ett, self._dato):
            melding = tekst.FEIL["nav_mangler"].format(hva=tekst.FEIL["nav_sykmelding"])
            funn.append(Funn("nav_sykmelding", melding))
        if utfall.plan is not None and not funn:
            self._rapport.nav.append(utfall.plan)
        self._rapport.feil += [f.i_celle(navn, celler.get(f.felt or "")) for f in funn]


def _sifre(tekst_: str | None) -> str:
    return fodselsnummer.sifre(tekst_ or "") or (tekst_ or "").strip()


def _fodselsnummer(sak: Ansattsak) -> str:
    """Only for NAV's form: from the employee list, or the number the book knows people by."""
    nummer = _sifre(sak.ansatt.fodselsnummer if sak.ansatt is not None else None)
    if nummer:
        return nummer
    return fodselsnummer.sifre(sak.ansattnr) or ""


def _har_sykmelding(ett: Tilfellesvar, dato: date) -> bool:
    """Whether NAV has a note of this spell that lets it take the plan today."""
    return any(
        sykmelding_aktiv(Periode(f.fra, f.til), dato)
        for rad in ett.sak.rader
        if (f := rad.fravaer) is not None
        and f.type.rad.sendt_nav
        and ett.tilfelle.beroer(f.fra, f.til)
    )
