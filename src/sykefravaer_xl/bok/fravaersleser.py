"""Reads one absence row: typed, or with all its faults."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from arkbok.tallformat import Uberegnet
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.ansattregister import Nummerleser, les_navn
from sykefravaer_xl.bok.celler import (
    Cellefeil,
    les_grad,
    les_ja_nei,
    les_tall,
    les_tekst,
    om_mulig,
    sitat,
)
from sykefravaer_xl.bok.gradskala import Gradleser
from sykefravaer_xl.bok.kolonnelesere import Datoleser, Sett, Tolkning, Typeleser
from sykefravaer_xl.bok.lesevalg import INGEN, Lesevalg
from sykefravaer_xl.bok.modell import FravaerRad, Tabellkart
from sykefravaer_xl.bok.rader import Minne, Rad, Radleser
from sykefravaer_xl.bok.skjema.fravaer import PERSON
from sykefravaer_xl.bok.tittelrad import UTENOM
from sykefravaer_xl.bok.typenavn import Typevalg, krev_hele_dager, les_type, lovlige_typer
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from sykefravaer_xl.bok.fravaersliste import Fravaersliste

_HEL: Final = 100
_MAA_BEREGNES: Final = ("ansattnr", "type", "fra", "til", "grad")
"""A formula in one of these that nobody has computed may say anything."""
_Figurer: TypeAlias = (
    "tuple[str | None, date, date, Fravaerstype, int, Decimal | None, Decimal | None]"
)
"""Employee, first and last day, kind, grade, agreed and worked hours."""


def _leses_ikke(_verdi: object) -> None:
    """For a column nobody asks for."""


class Fravaersleser:
    """Reads the rows of one table. What it made of a value it does not read again."""

    def __init__(
        self,
        kart: Tabellkart,
        *,
        dato1904: bool,
        tolkning: Tolkning = Tolkning(),  # noqa: B008 -- it is frozen
        valg: Lesevalg = INGEN,
        skjult_type: bool = False,
        med_avdeling: bool = True,
    ) -> None:
        """``med_avdeling``: whether a department in the rows is asked for; a list of employees
        goes before it, and rows of figures alone take a tenth of the room."""
        self._nummer = kart.lopenummer(0)
        self._egen_til = kart.kolonner.get("til") != kart.kolonner.get("fra")
        self._har_type = "type" in kart.kolonner
        self._uten_type = les_type(kart.type_i_overskrift) or Typevalg(Fravaerstype.SYKMELDING)
        self.les_nr = Nummerleser()
        self._nr: Minne[str] = Minne(self.les_nr)
        self._navn: Minne[str] = Minne(les_navn)
        self._tekst: Minne[str] = Minne(les_tekst)
        # it governs no date, so what cannot be read stops nobody
        self._avdeling: Minne[str] = Minne(
            partial(om_mulig, les_tekst) if med_avdeling else _leses_ikke
        )
        self._type: Minne[Typevalg] = Minne(Typeleser(valg.koder, skjult=skjult_type))
        self._datolesere = {
            felt: Datoleser(felt, tolkning.maaned_forst(felt), dato1904=dato1904)
            for felt in ("fra", "til", "fodselsdato")
        }
        self._fra: Minne[date] = Minne(self._datolesere["fra"])
        self._til: Minne[date] = Minne(self._datolesere["til"])
        self._fodt: Minne[date] = Minne(self._datolesere["fodselsdato"])
        self._gradleser = Gradleser(tolkning.skala)
        self._grad: Minne[int] = Minne(self._gradleser)
        self._tall: Minne[Decimal] = Minne(les_tall)
        self._ja_nei: Minne[bool] = Minne(les_ja_nei)
        self._personfelt = frozenset(
            k.felt for k in PERSON if med_avdeling or k.felt not in UTENOM
        ) & (kart.kolonner.keys() | kart.faste.keys())

    @property
    def bare_figurer(self) -> bool:
        """Whether no column of the table says who somebody is, but by a number."""
        return not self._personfelt

    def les_fra(self, verdi: object) -> date | None:
        """The first day of a row; raises Cellefeil."""
        return self._fra.les(verdi)

    @property
    def sett(self) -> Sett:
        """What has been seen in the columns so far."""
        datoer = {felt: leser.sett for felt, leser in self._datolesere.items()}
        return Sett(self._gradleser.sett, datoer, self.les_nr.tall)

    def les(self, rad: Rad) -> FravaerRad:
        """The row, with the employee number as written."""
        return self.rett_fram(rad) or self.felt_for_felt(Radleser(rad))

    def legg_til(self, rader: Fravaersliste, rad: Rad) -> None:
        """Put the row last in the list; one of figures alone never becomes an object."""
        figurer = None if self._personfelt else self._figurer(rad)
        uten_timer = figurer is not None and figurer[5] is None and figurer[6] is None
        if figurer is not None and uten_timer and 0 <= figurer[4] <= _HEL:
            rader.legg_figurer(self._nummer + rad.nr, *figurer[:5])
        else:
            rader.legg_til(self.les(rad))

    def rett_fram(self, rad: Rad) -> FravaerRad | None:
        """A row that is in order, as most are; None for any other, faults or not."""
        figurer = self._figurer(rad)
        if figurer is None:
            return None
        nr, fra, til, type_, grad, avtalt, arbeidet = figurer
        fravaer = Fravaer(fra, til, type_, grad)
        if not self._personfelt:
            return FravaerRad(self._nummer + rad.nr, nr, fravaer, avtalt, arbeidet)
        hent = rad.verdier.get
        try:
            return FravaerRad(
                self._nummer + rad.nr,
                nr,
                fravaer,
                avtalt,
                arbeidet,
                self._navn.les(hent("navn")),
                self._fodt.les(hent("fodselsdato")),
                self._tekst.les(hent("leder")),
                self._tall.les(hent("timer_per_uke")),
                bool(self._ja_nei.les(hent("unntak_agp"))),
                leder_epost=self._tekst.les(hent("leder_epost")),
                avdeling=self._avdeling.les(hent("avdeling")),
            )
        except Cellefeil:
            return None

    def _figurer(self, rad: Rad) -> _Figurer | None:
        """What a row in order says of the absence; None for any other, faults or not."""
        hent = rad.verdier.get
        try:
            verdi = hent("fra")
            fra = self._fra[verdi.__class__, verdi]
            verdi = hent("til")
            til = self._til[verdi.__class__, verdi]
            valg: Typevalg | None = self._uten_type
            if self._har_type:
                verdi = hent("type")
                valg = self._type[verdi.__class__, verdi]
            if fra is None or til is None or til < fra or valg is None or valg.grad is not None:
                return None
            grad: int | None = _HEL
            verdi = hent("grad")
            if verdi is not None:
                grad = None if rad.formater else self._grad[verdi.__class__, verdi]
            elif valg.gradert or valg.tall is not None:
                grad = None
            if grad is None or (grad < _HEL and not valg.type.rad.med_grad):
                return None
            if valg.type is Fravaerstype.BEHANDLINGSDAG and fra != til:
                return None
            verdi = hent("ansattnr")
            nr = None if verdi is None else self._nr[verdi.__class__, verdi]
            verdi = hent("avtalte_timer")
            avtalt = None if verdi is None else self._tall[verdi.__class__, verdi]
            verdi = hent("arbeidede_timer")
            arbeidet = None if verdi is None else self._tall[verdi.__class__, verdi]
        except Cellefeil:
            return None
        return nr, fra, til, valg.type, grad, avtalt, arbeidet

    def person(self, rad: Rad) -> FravaerRad:
        """A row that says who somebody is, and nothing of any absence."""
        leser = Radleser(rad)
        lest = self._person(leser)
        return lest._replace(feil=tuple(leser.feil))

    def _person(self, leser: Radleser) -> FravaerRad:
        return FravaerRad(
            rad=self._nummer + leser.rad.nr,
            ansatt=leser.les("ansattnr", self._nr.les),
            fravaer=None,
            navn=leser.les("navn", self._navn.les),
            fodselsdato=leser.les("fodselsdato", self._fodt.les),
            leder=leser.les("leder", self._tekst.les),
            timer_per_uke=leser.les("timer_per_uke", self._tall.les),
            unntak_agp=bool(leser.les("unntak_agp", self._ja_nei.les)),
            leder_epost=leser.les("leder_epost", self._tekst.les),
            avdeling=leser.les("avdeling", self._avdeling.les),
        )

    def felt_for_felt(self, leser: Radleser) -> FravaerRad:
        """Any row, with all its faults."""
        person = self._person(leser)
        ukjente = [f for f in _MAA_BEREGNES if isinstance(leser.rad.verdi(f), Uberegnet)]
        for felt in ukjente:
            leser.meld("formel_uten_verdi", tekst.FORMEL_UTEN_VERDI, felt)
        if ukjente:
            return person._replace(feil=tuple(leser.feil))
        valg = self._typevalg(leser)
        fra = _dag(leser, "fra", self._fra, tekst.FRA_MANGLER)
        # where one cell has both and they are the same, its fault is told once
        egen_til = self._egen_til or leser.rad.verdi("til") != leser.rad.verdi("fra")
        til = _dag(leser, "til", self._til, tekst.TIL_MANGLER) if egen_til else fra
        if fra is not None and til is not None and til < fra:
            melding = tekst.TIL_FOR_FRA.format(fra=f"{fra:%d.%m.%Y}", til=f"{til:%d.%m.%Y}")
            leser.meld("til_for_fra", melding, "til")
        if valg is not None and valg.type is Fravaerstype.BEHANDLINGSDAG and fra != til:
            leser.meld("behandlingsdager_mangler", tekst.BEHANDLINGSDAGER_PERIODE, "til")
        grad = _grad(leser, valg, self._gradleser)
        avtalt = leser.les("avtalte_timer", self._tall.les)
        arbeidet = leser.les("arbeidede_timer", self._tall.les)
        fravaer = None
        if not leser.feil and fra is not None and til is not None and valg is not None:
            fravaer = Fravaer(fra, til, valg.type, grad)
        return person._replace(
            fravaer=fravaer,
            avtalte_timer=avtalt,
            arbeidede_timer=arbeidet,
            feil=tuple(leser.feil),
        )

    def _typevalg(self, leser: Radleser) -> Typevalg | None:
        """The kind of absence; a table without any type column holds sick notes."""
        if not self._har_type:
            return self._uten_type
        if leser.er_tom("type"):
            leser.meld("type_mangler", tekst.TYPE_MANGLER.format(typer=lovlige_typer()), "type")
            return None
        return leser.les("type", self._type.les)


def _dag(leser: Radleser, felt: str, minne: Minne[date], mangler: str) -> date | None:
    if leser.er_tom(felt):
        leser.meld(f"{felt}_mangler", mangler, felt)
        return None
    return leser.les(felt, minne.les)


def _grad(leser: Radleser, valg: Typevalg | None, gradleser: Gradleser) -> int:
    verdi = leser.rad.verdi("grad")
    tall = isinstance(verdi, int | float)
    if leser.er_tom("grad") or (tall and verdi == 0 and valg and not valg.type.rad.med_grad):
        if valg is not None and valg.grad is not None:
            return _grad_i_typen(leser, valg.grad)
        if valg is not None and valg.tall is not None:
            melding = tekst.TALL_I_TYPEN.format(sitat=sitat(leser.rad.verdi("type")))
            leser.meld("grad_kan_staa_i_typen", melding, "type")
        elif valg is not None and valg.gradert:
            leser.meld("grad_mangler", tekst.GRAD_MANGLER, "grad")
        return _HEL
    tallformat = leser.rad.tallformat("grad") if tall else None
    grad = leser.les("grad", gradleser, tallformat=tallformat)
    if grad is not None and valg is not None and valg.grad not in (None, grad):
        melding = tekst.GRAD_MOTSIER.format(grad=grad, i_type=valg.grad)
        leser.meld("grad_motsier_type", melding, "grad")
    if grad is not None and valg is not None:
        try:
            krev_hele_dager(valg.type, grad)
        except Cellefeil as feil:
            leser.meld(feil.kode, feil.melding, "grad")
    return _HEL if grad is None else grad


def _grad_i_typen(leser: Radleser, grad: int) -> int:
    try:
        return les_grad(grad) or _HEL
    except Cellefeil as feil:
        leser.meld(feil.kode, feil.melding, "type")
        return _HEL
