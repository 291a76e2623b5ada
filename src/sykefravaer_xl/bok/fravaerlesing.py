"""Reads the absence rows: every row typed, or with all its faults."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.ansattregister import Ansattregister, les_ansattnr
from sykefravaer_xl.bok.celler import (
    Cellefeil,
    les_dato,
    les_fodselsdato,
    les_grad,
    les_ja_nei,
    les_tall,
    les_tekst,
)
from sykefravaer_xl.bok.fravaersliste import Fravaersliste
from sykefravaer_xl.bok.modell import FravaerRad, Tabellkart
from sykefravaer_xl.bok.rader import Minne, Rad, Radleser, funn
from sykefravaer_xl.bok.skjema.fravaer import I_RADEN, PERSON
from sykefravaer_xl.bok.typenavn import Typevalg, les_type, lovlige_typer
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.grunn.normalisering import navnenokkel, nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from sykefravaer_xl.grunn.feil import Funn

INNFELT: Final = tuple(I_RADEN.overskrifter)
_FRAVAERSFELT: Final = ("type", "fra", "til", "grad", "avtalte_timer", "arbeidede_timer")
_SUM: Final = frozenset({"sum", "totalt", "total", "sumtotalt", "ialt"})
_HEL: Final = 100
_Figurer: TypeAlias = (
    "tuple[str | None, date, date, Fravaerstype, int, Decimal | None, Decimal | None]"
)
"""Employee, first and last day, kind, grade, agreed and worked hours."""


@dataclass(slots=True)
class Fravaerslesing:
    """The absence table as read, before it is known who the rows are about."""

    kart: Tabellkart
    rader: Fravaersliste
    """``ansatt`` is the employee number as written, None where there is none."""
    funn: list[Funn]
    uten_fravaer: list[FravaerRad] = field(default_factory=list)
    """Rows that only say who somebody is, where the rows are the list of employees too."""


def les_fravaer(
    rader: Iterable[Rad], kart: Tabellkart, *, dato1904: bool, sumrad: int | None, en_ark: bool
) -> Fravaerslesing:
    """All rows with anything in an input column.

    ``en_ark``: the book has no list of employees, so her rows may be that list too: a person
    without any absence is passed over.
    """
    lest = Fravaerslesing(kart, Fravaersliste(), [])
    siste = kart.overskriftsrad
    felt = tuple(f for f in INNFELT if f in kart.kolonner)
    radleser = Fravaersleser(kart, dato1904=dato1904)
    for rad in rader:
        if not rad.har_noe(felt):
            continue
        siste = rad.nr
        if rad.nr == sumrad or er_sumrad(rad):
            melding = tekst.SUMRAD.format(rad=rad.nr)
            lest.funn.append(funn("sumrad", melding, kart, rad.nr, "fra"))
        elif en_ark and not rad.har_noe(_FRAVAERSFELT) and rad.har_noe(("navn", "fodselsdato")):
            lest.uten_fravaer.append(radleser.person(rad))
        else:
            radleser.legg_til(lest.rader, rad)
    if lest.uten_fravaer:
        forste = lest.uten_fravaer[0].rad
        melding = tekst.RADER_UTEN_FRAVAER.format(antall=len(lest.uten_fravaer), rad=forste)
        lest.funn.append(funn("rader_uten_fravaer", melding, kart, forste, "fra"))
    lest.kart = replace(kart, siste_rad=siste)
    return lest


def knytt_ansatte(lest: Fravaerslesing, register: Ansattregister) -> Fravaersliste:
    """The rows with the key of the employee each is about, or a fault when that is not clear."""
    kjente: dict[tuple[str | None, str | None], str] = {}

    def knytt(rad: FravaerRad) -> FravaerRad:
        ansatt = kjente.get((rad.ansatt, rad.navn))
        if ansatt is not None:
            return rad if rad.ansatt == ansatt else replace(rad, ansatt=ansatt)
        ny = _knytt(rad, lest.kart, register)
        if ny.ansatt is not None and ny.feil is rad.feil:
            kjente[rad.ansatt, rad.navn] = ny.ansatt
        return ny

    lest.rader.knytt(knytt)
    lest.uten_fravaer = [_knytt(rad, lest.kart, register) for rad in lest.uten_fravaer]
    return lest.rader


def personer_i_radene(lest: Fravaerslesing) -> set[tuple[str, str | None]]:
    """(number, name) pairs stated together: who is who in a book without an employee list."""
    rader = (*lest.rader, *lest.uten_fravaer)
    sammen = {(rad.ansatt, rad.navn) for rad in rader if rad.ansatt and rad.navn}
    return {(nr, navnenokkel(navn)) for nr, navn in sammen if nr and navn}


def er_sumrad(rad: Rad) -> bool:
    """A row the clerk sums in: «Sum» or «Totalt» for an employee or a type, and no dates."""
    if rad.har_noe(("fra", "til")):
        return False
    return any(
        isinstance(v := rad.verdi(felt), str) and nokkel(v) in _SUM
        for felt in ("ansattnr", "navn", "type")
    )


class Fravaersleser:
    """Reads the rows of one table. What it made of a value it does not read again."""

    def __init__(self, kart: Tabellkart, *, dato1904: bool) -> None:
        self._har_type = "type" in kart.kolonner
        self._uten_type = Typevalg(Fravaerstype.SYKMELDING)
        self._nr: Minne[str] = Minne(les_ansattnr)
        self._tekst: Minne[str] = Minne(les_tekst)
        self._type: Minne[Typevalg] = Minne(les_type)
        self._dato: Minne[date] = Minne(les_dato, dato1904=dato1904)
        self._grad: Minne[int] = Minne(les_grad)
        self._tall: Minne[Decimal] = Minne(les_tall)
        self._fodt: Minne[date] = Minne(les_fodselsdato, dato1904=dato1904)
        self._ja_nei: Minne[bool] = Minne(les_ja_nei)
        self._personfelt = frozenset(k.felt for k in PERSON) & kart.kolonner.keys()

    def les(self, rad: Rad) -> FravaerRad:
        """The row, with the employee number as written."""
        return self.rett_fram(rad) or self.felt_for_felt(Radleser(rad))

    def legg_til(self, rader: Fravaersliste, rad: Rad) -> None:
        """Put the row last in the list; one of figures alone never becomes an object."""
        figurer = None if self._personfelt else self._figurer(rad)
        uten_timer = figurer is not None and figurer[5] is None and figurer[6] is None
        if figurer is not None and uten_timer and 0 <= figurer[4] <= _HEL:
            rader.legg_figurer(rad.nr, *figurer[:5])
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
            return FravaerRad(rad.nr, nr, fravaer, avtalt, arbeidet)
        hent = rad.verdier.get
        try:
            return FravaerRad(
                rad.nr,
                nr,
                fravaer,
                avtalt,
                arbeidet,
                self._tekst.les(hent("navn")),
                self._fodt.les(hent("fodselsdato")),
                self._tekst.les(hent("leder")),
                self._tall.les(hent("timer_per_uke")),
                bool(self._ja_nei.les(hent("unntak_agp"))),
            )
        except Cellefeil:
            return None

    def _figurer(self, rad: Rad) -> _Figurer | None:
        """What a row in order says of the absence; None for any other, faults or not."""
        hent = rad.verdier.get
        try:
            verdi = hent("fra")
            fra = self._dato[verdi.__class__, verdi]
            verdi = hent("til")
            til = self._dato[verdi.__class__, verdi]
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
            elif valg.gradert:
                grad = None
            if grad is None:
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
        return replace(lest, feil=tuple(leser.feil))

    def _person(self, leser: Radleser) -> FravaerRad:
        return FravaerRad(
            rad=leser.rad.nr,
            ansatt=leser.les("ansattnr", self._nr.les),
            fravaer=None,
            navn=leser.les("navn", self._tekst.les),
            fodselsdato=leser.les("fodselsdato", self._fodt.les),
            leder=leser.les("leder", self._tekst.les),
            timer_per_uke=leser.les("timer_per_uke", self._tall.les),
            unntak_agp=bool(leser.les("unntak_agp", self._ja_nei.les)),
        )

    def felt_for_felt(self, leser: Radleser) -> FravaerRad:
        """Any row, with all its faults."""
        person = self._person(leser)
        valg = self._typevalg(leser)
        fra = self._dag(leser, "fra", tekst.FRA_MANGLER)
        til = self._dag(leser, "til", tekst.TIL_MANGLER)
        if fra is not None and til is not None and til < fra:
            melding = tekst.TIL_FOR_FRA.format(fra=f"{fra:%d.%m.%Y}", til=f"{til:%d.%m.%Y}")
            leser.meld("til_for_fra", melding, "til")
        grad = _grad(leser, valg)
        avtalt = leser.les("avtalte_timer", self._tall.les)
        arbeidet = leser.les("arbeidede_timer", self._tall.les)
        fravaer = None
        if not leser.feil and fra is not None and til is not None and valg is not None:
            fravaer = Fravaer(fra, til, valg.type, grad)
        return replace(
            person,
            fravaer=fravaer,
            avtalte_timer=avtalt,
            arbeidede_timer=arbeidet,
            feil=tuple(leser.feil),
        )

    def _dag(self, leser: Radleser, felt: str, mangler: str) -> date | None:
        if leser.er_tom(felt):
            leser.meld(f"{felt}_mangler", mangler, felt)
            return None
        return leser.les(felt, self._dato.les)

    def _typevalg(self, leser: Radleser) -> Typevalg | None:
        """The kind of absence; a table without any type column holds sick notes."""
        if not self._har_type:
            return self._uten_type
        if leser.er_tom("type"):
            leser.meld("type_mangler", tekst.TYPE_MANGLER.format(typer=lovlige_typer()), "type")
            return None
        return leser.les("type", self._type.les)


def _grad(leser: Radleser, valg: Typevalg | None) -> int:
    verdi = leser.rad.verdi("grad")
    tall = isinstance(verdi, int | float)
    if leser.er_tom("grad") or (tall and verdi == 0 and valg and not valg.type.rad.med_grad):
        if valg is not None and valg.grad is not None:
            return _grad_i_typen(leser, valg.grad)
        if valg is not None and valg.gradert:
            leser.meld("grad_mangler", tekst.GRAD_MANGLER, "grad")
        return _HEL
    tallformat = leser.rad.tallformat("grad") if tall else None
    grad = leser.les("grad", les_grad, tallformat=tallformat)
    if grad is not None and valg is not None and valg.grad not in (None, grad):
        melding = tekst.GRAD_MOTSIER.format(grad=grad, i_type=valg.grad)
        leser.meld("grad_motsier_type", melding, "grad")
    return _HEL if grad is None else grad


def _grad_i_typen(leser: Radleser, grad: int) -> int:
    try:
        return les_grad(grad) or _HEL
    except Cellefeil as feil:
        leser.meld(feil.kode, feil.melding, "type")
        return _HEL


def _knytt(rad: FravaerRad, kart: Tabellkart, register: Ansattregister) -> FravaerRad:
    felt = "ansattnr" if "ansattnr" in kart.kolonner else "navn"
    try:
        ansatt = register.finn(rad.ansatt, rad.navn)
    except Cellefeil as feil:
        if feil.kode == "ansatt_mangler" and any(annen.felt == felt for annen in rad.feil):
            return rad if rad.ansatt is None else replace(rad, ansatt=None)
        feilen = funn(feil.kode, feil.melding, kart, rad.rad, felt)
        skrevet = rad.ansatt if feil.kode == "ukjent_ansatt" else None
        if feil.kode == "ukjent_ansatt" and rad.ansatt is None and rad.navn is not None:
            skrevet = navnenokkel(rad.navn)
        return replace(rad, ansatt=skrevet, fravaer=None, feil=(feilen, *rad.feil))
    return rad if rad.ansatt == ansatt else replace(rad, ansatt=ansatt)
