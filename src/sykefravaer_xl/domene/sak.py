"""One employee's case: rows in, everything out. The one door into the core.

The worksheet function, the macro, the batch script and the JSON command all come through here, so
they can never disagree. «Today» is always an argument; nothing is read or written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.domene import egenmeldingsdager as em
from sykefravaer_xl.domene import tidslinje as tl
from sykefravaer_xl.domene.egenmelding import kvotevarsler
from sykefravaer_xl.domene.forlop import Delsvar, Forlop, beregn_forlop, slaa_sammen_lop
from sykefravaer_xl.domene.fravaer import Fravaer
from sykefravaer_xl.domene.fristgrunnlag import Grunnlag
from sykefravaer_xl.domene.kontroll import (
    etter_hverandre,
    kontroller_ansatt,
    kontroller_rader,
    overlapp,
    rimelighet,
)
from sykefravaer_xl.domene.lovvarsler import lovvarsler
from sykefravaer_xl.domene.sjekkpunkt import Frist, Frister, Oppfolging
from sykefravaer_xl.domene.tariff import maksdato_tariff
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.lov.lov import Regelverk, regelverk
from sykefravaer_xl.lov.profiler import Profil, profiler
from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunkt, Sjekkpunktsett, sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.arbeidsgiverperiode import Arbeidsgiverperiode
    from sykefravaer_xl.domene.hvem_betaler import Betalingslop
    from sykefravaer_xl.domene.tidslinje import Lop
    from sykefravaer_xl.domene.tilfelle import Tilfelle


@dataclass(frozen=True, slots=True)
class Ansatt:
    """What has to be known about the person; nothing here identifies anybody."""

    fodselsdato: date | None = None
    unntak_agp: bool = False
    """Exempt from the employer period (ftrl § 8-20): the dates stay, who pays changes."""
    korona: bool = False
    profil: str = "privat"
    tidligere_sykepengedager: tuple[Periode, ...] = ()
    """Periods NAV paid before these rows; they count in the quota only."""
    ansatt_fra: date | None = None
    """First day of employment: four weeks' work for sick pay, two months' for egenmelding."""
    forskutterer: bool | None = None
    """The employer pays sick pay on behalf of NAV and claims it back; None: not known."""
    ansatt_til: date | None = None
    """Last day of employment: the follow-up ends with it."""


@dataclass(frozen=True, slots=True)
class Oppsett:
    """Settings beside the law: the checkpoints in use, warning days, the profile's agreements."""

    sjekkpunkter: Mapping[str, Sjekkpunkt] = field(default_factory=sjekkpunkter)
    varsel_dager: int = 7
    varsel_per_sjekkpunkt: Mapping[str, int] = field(default_factory=dict)
    lonnskjoring_dag: int = 12
    egenmeldingsdager: int | None = None
    """Overrides the profile's self-certified days at a time."""
    egenmeldingsdager_aar: int | None = None
    """Overrides the profile's self-certified days in twelve months."""
    profiler: Mapping[str, Profil] = field(default_factory=profiler)
    regelverk: Regelverk = field(default_factory=regelverk)
    sett: Sjekkpunktsett = field(init=False, repr=False, compare=False)
    _gjeldende: dict[str, Profil] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sett", Sjekkpunktsett(self.sjekkpunkter.values()))
        object.__setattr__(self, "_gjeldende", {})

    def gjeldende_profil(self, navn: str) -> Profil:
        """The profile, with the workbook's own number of self-certified days where it has one."""
        profil = self._gjeldende.get(navn)
        if profil is None:
            profil = self.profiler[navn]
            egne: dict[str, Any] = {
                "egenmeldingsdager": self.egenmeldingsdager,
                "egenmeldingsdager_aar": self.egenmeldingsdager_aar,
            }
            profil = replace(profil, **{n: dager for n, dager in egne.items() if dager})
            self._gjeldende[navn] = profil
        return profil


_INGEN_NOTATER: Final[Mapping[str, Oppfolging]] = {}


@cache
def standardoppsett() -> Oppsett:
    """The law's own settings."""
    return Oppsett()


@dataclass(frozen=True, slots=True)
class Sak:
    """One employee's absence rows and what the clerk has noted about the follow-up."""

    fravaer: tuple[Fravaer, ...]
    ansatt: Ansatt = field(default_factory=Ansatt)
    id: str | None = None
    dato: date | None = None
    oppfolging: tuple[Oppfolging, ...] = ()

    @staticmethod
    def fra_json(linje: str | bytes | Mapping[str, Any]) -> Sak:
        """A case from JSON (contract: ``sak``). Raises UgyldigSakFeil with every fault found."""
        from sykefravaer_xl.domene.sak_json import les_sak

        return les_sak(linje)


@dataclass(frozen=True, slots=True)
class TilfelleSvar:
    """A spell: first and last day, and its days without the gap days (holiday included)."""

    fra: date
    til: date
    dager: int


@dataclass(frozen=True, slots=True)
class ArbeidsgiverperiodeSvar:
    """An employer period: its days in runs, how many are counted, and whether all 16 are."""

    dager: tuple[Periode, ...]
    antall: int
    ferdig: bool


class Resultat:
    """Everything computed for one case. Lists are oldest first; dates include both ends.

    With ``feil`` nothing is computed: lists are empty, values None. ``varsler`` are odd but
    computable things.
    """

    def __init__(
        self,
        sak: Sak,
        dato: date,
        oppsett: Oppsett,
        forlop: Forlop | None,
        feil: tuple[Funn, ...] = (),
        merknader: tuple[Funn, ...] = (),
        *,
        i_orden: bool = False,
    ) -> None:
        self.sak = sak
        self.dato = dato
        self.oppsett = oppsett
        self.forlop = forlop
        self.feil = feil
        self.i_orden = i_orden
        """The rows stand one after the other; False: some may share days."""
        self._merknader = merknader
        # no cached_property for what every run asks for: its lock costs more than the answer
        self._varsler: tuple[Funn, ...] | None = None
        self._frister: Sequence[Frist] | None = None
        tidslinje = () if forlop is None else forlop.tidslinje
        self.egenmelding: list[Lop] = em.egenmeldingslop(tidslinje)
        """The self-certified runs, days off between them included."""
        self.tilfelle_na = self._tilfelle_na()
        """The spell ``frister`` speaks of: the latest begun by ``dato``, else the first coming."""

    @property
    def profil(self) -> Profil:
        """The profile, with the workbook's own number of self-certified days where it has one."""
        return self.oppsett.gjeldende_profil(self.sak.ansatt.profil)

    @cached_property
    def tilfeller(self) -> tuple[TilfelleSvar, ...]:
        """The follow-up spells (NAV's 16-day rule)."""
        if self.forlop is None:
            return ()
        return tuple(
            TilfelleSvar(date.fromordinal(t.fra), date.fromordinal(t.til), t.dager)
            for t in self.forlop.tilfeller
        )

    @cached_property
    def arbeidsgiverperioder(self) -> tuple[ArbeidsgiverperiodeSvar, ...]:
        """The employer periods, ftrl § 8-19."""
        if self.forlop is None:
            return ()
        return tuple(
            ArbeidsgiverperiodeSvar(
                tuple(Periode(date.fromordinal(a), date.fromordinal(b)) for a, b in p.dager),
                p.antall,
                p.ferdig,
            )
            for p in self.forlop.arbeidsgiverperioder
        )

    @property
    def dager_brukt(self) -> int | None:
        """Sick-pay days (weekdays paid by NAV) used in the open quota case, ftrl § 8-12."""
        if self.forlop is None:
            return None
        return 0 if self.forlop.saldo is None else self.forlop.saldo.brukt

    @property
    def dager_igjen(self) -> int | None:
        """Weekdays left up to and including the max date."""
        if self.forlop is None or self.forlop.saldo is None:
            return None
        return self.forlop.saldo.igjen

    @property
    def maksdato(self) -> date | None:
        """The last day with sick pay from NAV, ftrl §§ 8-12, 8-51 and 8-3."""
        if self.forlop is None or self.forlop.saldo is None:
            return None
        return date.fromordinal(self.forlop.saldo.maksdato)

    @cached_property
    def maksdato_tariff(self) -> date | None:
        """The last day of pay by the agreement, where the profile has one."""
        if self.forlop is None or not self.forlop.tilfeller:
            return None
        return self.lonn_slutt_for(self.forlop.tilfeller[-1])

    def lonn_slutt_for(self, tilfelle: Tilfelle) -> date | None:
        """The last day of pay of a spell by the agreement, where the profile has one."""
        dag = self._tariff_for(tilfelle)
        return None if dag is None else date.fromordinal(dag)

    def _tariff_for(self, tilfelle: Tilfelle) -> int | None:
        dager, agp = self.profil.tariff_dager, self.agp_for(tilfelle)
        if self.forlop is None or dager is None or agp is None:
            return None
        return maksdato_tariff(self.forlop.tidslinje, tilfelle, agp.slutt, dager)

    @cached_property
    def betalere(self) -> tuple[Betalingslop, ...]:
        """Who pays which day (employer, NAV, nobody), ftrl §§ 8-19 and 8-20, corona rules."""
        from sykefravaer_xl.domene.hvem_betaler import hvem_betaler

        if self.forlop is None or not self.forlop.tidslinje:
            return ()
        ansatt = self.sak.ansatt
        return hvem_betaler(
            self.forlop,
            self.oppsett.regelverk,
            fodselsdato=ansatt.fodselsdato,
            unntak_agp=ansatt.unntak_agp,
            korona=ansatt.korona,
        )

    def _tilfelle_na(self) -> Tilfelle | None:
        if self.forlop is None or not self.forlop.tilfeller:
            return None
        i_dag = self.dato.toordinal()
        for tilfelle in reversed(self.forlop.tilfeller):
            if tilfelle.fra <= i_dag:
                return tilfelle
        return self.forlop.tilfeller[0]

    @property
    def frister(self) -> Sequence[Frist]:
        """The checkpoints of the spell now, in the clerk's order."""
        if self._frister is None:
            na = self.tilfelle_na
            self._frister = () if na is None else self.frister_for(na, self.sak.oppfolging)
        return self._frister

    @property
    def varsler(self) -> tuple[Funn, ...]:
        """What is odd but computable."""
        if self._varsler is None:
            self._varsler = (*self._merknader, *self._kvotevarsler(), *lovvarsler(self))
        return self._varsler

    def _kvotevarsler(self) -> list[Funn]:
        forlop = self.forlop
        if forlop is None or not self.egenmelding:
            return []
        return kvotevarsler(self.egenmelding, forlop.tidslinje, forlop.tilfeller, self.profil)

    def egenmelding_i(self, tilfelle: Tilfelle) -> list[Lop]:
        """The self-certified runs of a spell that count together."""
        return em.siste_egenmelding(tilfelle, self.egenmelding)

    def agp_for(self, tilfelle: Tilfelle) -> Arbeidsgiverperiode | None:
        """The employer period that governs a spell: the last whose case touches it."""
        if self.forlop is None:
            return None
        for periode in reversed(self.forlop.arbeidsgiverperioder):
            if periode.siste >= tilfelle.fra and periode.forste <= tilfelle.til:
                return periode
        return None

    def _sluttet(self, tilfelle: Tilfelle, tilbake: date | None) -> tuple[int, str] | None:
        """The last day of follow-up, where somebody is back or has left before the rows end."""
        til = self.sak.ansatt.ansatt_til
        # before the first day it is a typing error, and told as one
        if til and til.toordinal() >= tilfelle.fra and (tilbake is None or tilbake > til):
            return til.toordinal(), "ansatt_sluttet"
        if tilbake is None or tilfelle.syk_fra(tilbake.toordinal()):
            return None
        return tilbake.toordinal() - 1, "tilbake"

    def frister_for(
        self, tilfelle: Tilfelle, oppfolging: Sequence[Oppfolging], tilbake: date | None = None
    ) -> Frister:
        """The checkpoints of any spell of the case, with what the clerk has noted about it.

        ``tilbake`` is the day she has noted that the employee came back on.
        """
        oppsett, profil = self.oppsett, self.profil
        if self.forlop is None or self.forlop.saldo is None:
            msg = "a case without rows has no spell"
            raise ValueError(msg)
        egne = self.egenmelding_i(tilfelle) if self.egenmelding else ()
        egne_dager = em.dager_i_fravaeret(egne, self.egenmelding, profil)
        grunnlag = Grunnlag(
            tilfelle,
            self.agp_for(tilfelle),
            self.forlop.saldo.maksdato,
            profil.statlig,
            egne_dager,
            oppsett.regelverk.paa(tilfelle.fra).tilfelle_opphold,
            oppsett.lonnskjoring_dag,
            oppsett.varsel_dager,
            oppsett.varsel_per_sjekkpunkt,
            {n.sjekkpunkt: n for n in oppfolging} if oppfolging else _INGEN_NOTATER,
            egne,
            None if profil.tariff_dager is None else self._tariff_for(tilfelle),
            self.sak.ansatt.unntak_agp,
            self.sak.ansatt.forskutterer,
            self._sluttet(tilfelle, tilbake),
            self.dato.toordinal(),
            self.forlop.kvotesaker,
            profil.egenmeldingsdager_aar if egne_dager < profil.egenmeldingsdager else None,
        )
        return Frister(oppsett.sett.paa(tilfelle.fra), grunnlag, self.dato.toordinal())

    def som_av(self, dag: date) -> Delsvar | None:
        """The figures as of a day asked for in ``beregn(…, snitt=…)``."""
        return None if self.forlop is None else self.forlop.delsvar.get(dag.toordinal())

    def til_json(self) -> dict[str, Any]:
        """The contract's form of ``sak``: plain values, dates as ISO text."""
        from sykefravaer_xl.domene.sak_json import resultat_til_json

        return resultat_til_json(self)


def beregn(
    sak: Sak,
    dato: date | None = None,
    oppsett: Oppsett | None = None,
    snitt: Sequence[date] = (),
) -> Resultat:
    """Compute one employee's case as of ``dato`` (today; never cuts rows, decides statuses).

    ``snitt`` are days the figures are also wanted as of (``Resultat.som_av``). Faults in the rows
    are in the result, not raised. Raises ValueError when neither argument nor case has a date.
    """
    i_dag = dato or sak.dato
    if i_dag is None:
        msg = "dato is missing: «today» is always an argument"
        raise ValueError(msg)
    oppsett = oppsett or standardoppsett()
    forste = oppsett.regelverk.forste_dag
    i_orden = etter_hverandre(sak.fravaer)
    feil = kontroller_rader(sak.fravaer, forste, i_orden=i_orden)
    feil += kontroller_ansatt(sak.ansatt.fodselsdato, sak.ansatt.tidligere_sykepengedager, forste)
    merknader: list[Funn] = []
    if not i_orden and not feil:
        feil, merknader = overlapp(sak.fravaer)
    if feil:
        return Resultat(sak, i_dag, oppsett, None, tuple(feil))
    lop = _tidslinje(sak.fravaer, oppsett.regelverk)
    merknader += rimelighet(sak.fravaer, lop, sak.ansatt.fodselsdato, i_dag)
    tidligere = sak.ansatt.tidligere_sykepengedager
    forlop = beregn_forlop(
        lop,
        oppsett.regelverk,
        sak.ansatt.fodselsdato,
        slaa_sammen_lop((p.fra.toordinal(), p.til.toordinal()) for p in tidligere)
        if tidligere
        else (),
        [dag.toordinal() for dag in snitt],
    )
    return Resultat(sak, i_dag, oppsett, forlop, merknader=tuple(merknader), i_orden=i_orden)


def _tidslinje(fravaer: Sequence[Fravaer], lov: Regelverk) -> list[tl.Lop]:
    if not fravaer:
        return []
    siste = max(fravaer).fra
    return tl.bygg(fravaer, lov.paa(siste.toordinal()).minste_grad)
