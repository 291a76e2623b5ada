"""From a workbook as read to the persons of the statistics."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.ansattsak import avdeling_av, leder_av
from sykefravaer_xl.bok.egne_kolonner import PREFIKS, kjente_egne
from sykefravaer_xl.bok.hendelser import omgjor_avventende
from sykefravaer_xl.bok.stillinger import samlet
from sykefravaer_xl.domene.fristgrunnlag import DIALOGMOTER
from sykefravaer_xl.domene.kontroll import kontroller_rad, overlapp
from sykefravaer_xl.grunn.normalisering import nokkel as nokkel_av
from sykefravaer_xl.lov.lov import regelverk
from sykefravaer_xl.statistikk import tekst
from sykefravaer_xl.statistikk.fakta import HEL_STILLING, Grunnlag, Person
from sykefravaer_xl.statistikk.fravaerslop import Fravaerslop, fravaerslop
from sykefravaer_xl.statistikk.kjennetegn import (
    Stavemaater,
    alder_paa,
    aldersgruppe,
    heltidsgruppe,
    kjonn,
    krev_egne,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.bok.modell import AnsattRad, Bok, FravaerRad, HendelseRad, OppfolgingRad
    from sykefravaer_xl.domene.fravaer import Fravaer
    from sykefravaer_xl.lov.statistikk import Statistikkvalg

MOTE_HOLDT: Final = "mote_holdt"
_FELTER: Final = ("avdeling", "stilling", "leder", "stedfortreder", "hr_kontakt", "virksomhetsnr")
_OGSA_I_RADENE: Final = {"leder": leder_av, "avdeling": avdeling_av}
"""What a list without a sheet of employees may say in its rows."""
_ALLTID: Final = 1
"""Ordinal of a day before every other: employed since before anybody counted."""


@dataclass(frozen=True, slots=True)
class _Ansatt:
    """What is known of one person, from the list of employees or from the rows alone."""

    rad: AnsattRad | None
    fravaer: tuple[FravaerRad, ...]
    oppfolging: tuple[OppfolgingRad, ...]
    hendelser: tuple[HendelseRad, ...] = ()

    @property
    def fodselsdato(self) -> date | None:
        if self.rad is not None and self.rad.fodselsdato is not None:
            return self.rad.fodselsdato
        return next((r.fodselsdato for r in self.fravaer if r.fodselsdato is not None), None)

    @property
    def timer_per_uke(self) -> Decimal | None:
        if self.rad is not None and self.rad.timer_per_uke is not None:
            return self.rad.timer_per_uke
        return next((r.timer_per_uke for r in self.fravaer if r.timer_per_uke is not None), None)

    def tekst(self, felt: str) -> str | None:
        if felt.startswith(PREFIKS):
            egne = self.rad.egne if self.rad is not None else {}
            return egne.get(nokkel_av(felt.removeprefix(PREFIKS)))
        if felt in _OGSA_I_RADENE:
            return _OGSA_I_RADENE[felt](self.rad, self.fravaer) or None
        return getattr(self.rad, felt) if self.rad is not None else None


def _samle(bok: Bok) -> dict[str, _Ansatt]:
    """Everybody in the book by key."""
    fravaer: dict[str, list[FravaerRad]] = {}
    for rad in bok.fravaer:
        if rad.ansatt is not None:
            fravaer.setdefault(rad.ansatt, []).append(rad)
    oppfolging: dict[str, list[OppfolgingRad]] = {}
    for fulgt in (*bok.oppfolging, *bok.gjort):
        if fulgt.ansatt is not None:
            oppfolging.setdefault(fulgt.ansatt, []).append(fulgt)
    ansatte = samlet(bok.ansatte)
    hendelser: dict[str, list[HendelseRad]] = {}
    # of other sheets only the meetings: a plan's measure has no first day of its own
    holdt = (h for h in bok.planhendelser if h.slag == MOTE_HOLDT)
    for hendt in (*bok.hendelser, *holdt):
        if hendt.ansatt is not None and not hendt.feil:
            hendelser.setdefault(hendt.ansatt, []).append(hendt)
    for nokkel, egne in hendelser.items():  # an avventende note may have become a sick note
        fravaer[nokkel] = omgjor_avventende(fravaer.get(nokkel, ()), egne, None)[0]
    return {
        nokkel: _Ansatt(
            ansatte.get(nokkel),
            tuple(fravaer.get(nokkel, ())),
            tuple(oppfolging.get(nokkel, ())),
            tuple(hendelser.get(nokkel, ())),
        )
        for nokkel in dict.fromkeys((*ansatte, *fravaer))
    }


def andel(prosent: Decimal | None, timer: Decimal | None, full_uke: Decimal) -> int:
    """Position in units of ``HEL_STILLING``: per cent, else hours a week, else a whole one."""
    if prosent is not None:
        del_ = prosent / 100
    elif timer is not None:
        del_ = min(Decimal(1), timer / full_uke)
    else:
        return HEL_STILLING
    return int((del_ * HEL_STILLING).to_integral_value(ROUND_HALF_UP))


def _gyldige(ansatt: _Ansatt) -> list[Fravaer] | None:
    """The person's rows; None when any has a fault, since half a person is no figure."""
    if (ansatt.rad is not None and ansatt.rad.feil) or any(r.feil for r in ansatt.fravaer):
        return None
    rader = [r.fravaer for r in ansatt.fravaer if r.fravaer is not None]
    forste = regelverk().forste_dag
    if any(kontroller_rad(nr, rad, forste) for nr, rad in enumerate(rader)):
        return None
    return None if overlapp(rader)[0] else rader


def _moter(ansatt: _Ansatt, dato: date) -> tuple[tuple[str, int], ...]:
    """The dialogue meetings held, from ``Oppfølging`` and ``Hendelser``."""
    holdt = {par for rad in ansatt.oppfolging for par in rad.utfort.items()}
    for hendt in ansatt.hendelser:
        if hendt.slag == MOTE_HOLDT and hendt.sjekkpunkt and hendt.dato:
            holdt.add((hendt.sjekkpunkt, hendt.dato))
    return tuple(
        sorted((id_, dag.toordinal()) for id_, dag in holdt if id_ in DIALOGMOTER and dag <= dato)
    )


def _tiltak(ansatt: _Ansatt) -> tuple[tuple[int, int], ...]:
    """First and last day of accommodation, from ``Oppfølging`` and ``Hendelser``."""
    ut = [
        (rad.tilfelle_fra.toordinal(), rad.tiltak_til.toordinal())
        for rad in ansatt.oppfolging
        if rad.tiltak_til is not None and rad.tilfelle_fra is not None
    ]
    for hendt in ansatt.hendelser:
        slutt = hendt.utfort or hendt.frist
        if hendt.slag == "tiltak" and hendt.dato is not None and slutt is not None:
            ut.append((hendt.dato.toordinal(), slutt.toordinal()))
    return tuple(ut)


def grunnlag(
    bok: Bok,
    dato: date,
    valg: Statistikkvalg,
    aldersdag: date | None = None,
    felter: Iterable[str] = (),
) -> Grunnlag:
    """The persons of a workbook as of a day; ages as of ``aldersdag`` (the same day if left out).

    ``felter`` are those asked for by name: among them may be the clerk's own columns. Raises
    UkjentKolonneFeil.

    Persons with faulty rows are kept out and counted.
    """
    alle = _samle(bok)
    egne = krev_egne(felter, kjente_egne(bok.ansatte))
    stavet = {
        felt: Stavemaater(a.tekst(felt) for a in alle.values()) for felt in (*_FELTER, *egne)
    }
    personer: list[Person] = []
    feil = sluttet = 0
    utelatt: Counter[str] = Counter()
    mangler: Counter[str] = Counter()
    for ansatt in alle.values():
        rader = _gyldige(ansatt)
        if rader is None:
            feil += 1
            continue
        utelatt.update({rad.type.rad.navn for rad in rader if not rad.type.rad.egen_sykdom})
        person = _person(ansatt, rader, (dato, aldersdag or dato), valg, stavet, mangler)
        if person.til < person.fra:
            sluttet += 1
        else:
            personer.append(person)
    uten_nokkel = sum(rad.ansatt is None for rad in bok.fravaer)
    return Grunnlag(
        tuple(personer),
        rader=len(bok.fravaer),
        uten_ansattliste=bok.ansatte_kart is None or not bok.ansatte,
        feil=feil + uten_nokkel,
        sluttet=sluttet,
        utelatt=dict(utelatt),
        mangler=dict(mangler),
    )


def _person(
    ansatt: _Ansatt,
    rader: Sequence[Fravaer],
    dager: tuple[date, date],
    valg: Statistikkvalg,
    stavet: dict[str, Stavemaater],
    mangler: Counter[str],
) -> Person:
    rad, (dato, aldersdag) = ansatt.rad, dager
    prosent = rad.stillingsprosent if rad is not None else None
    fra = rad.ansatt_fra if rad is not None else None
    til = rad.ansatt_til if rad is not None else None
    stilling = andel(prosent, ansatt.timer_per_uke, valg.dagsverk.full_uke_timer)
    fodt = ansatt.fodselsdato
    alder = None if fodt is None or fodt > aldersdag else alder_paa(fodt, aldersdag)
    kjennetegn = {felt: navn.navn(ansatt.tekst(felt)) for felt, navn in stavet.items()}
    kjennetegn["kjonn"] = kjonn(ansatt.tekst("kjonn")) or tekst.UKJENT
    kjennetegn["alder"] = aldersgruppe(alder, valg.alder)
    kjennetegn["heltid"] = heltidsgruppe(stilling, valg.heltid)
    for felt in ("kjonn", "avdeling", "stilling"):
        mangler[felt] += kjennetegn[felt] == tekst.UKJENT
    mangler["fodselsdato"] += alder is None
    mangler["stillingsprosent"] += prosent is None
    mangler["ansatt_fra"] += fra is None
    lop = fravaerslop(rader, dato, valg.varighet.grenser) if rader else Fravaerslop()
    i_dag = dato.toordinal()
    return Person(
        fra=_ALLTID if fra is None else fra.toordinal(),
        til=i_dag if til is None else min(i_dag, til.toordinal()),
        andel=stilling,
        kjennetegn=kjennetegn,
        alder=alder,
        sykedager=lop.sykedager,
        fravaer=lop.fravaer,
        aap=lop.aap,
        fri=lop.fri,
        gjentakende=lop.gjentakende,
        moter=_moter(ansatt, dato),
        tiltak=_tiltak(ansatt),
    )
