"""Reads a clerk's workbook: any sheet names, any headings, any order of columns.

``les`` is the one door in. It never changes the file and never looks at today's date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import arkvalg, skjema, tabellfunn
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.ansattlesing import les_ansatte
from sykefravaer_xl.bok.ansattregister import Ansattregister
from sykefravaer_xl.bok.egne_ark import finn_egen_tabell, merkede_kolonner
from sykefravaer_xl.bok.fravaerlesing import (
    INNFELT,
    Fravaerslesing,
    knytt_ansatte,
    les_fravaer,
    personer_i_radene,
)
from sykefravaer_xl.bok.hendelseslesing import les_hendelser
from sykefravaer_xl.bok.innstillingslesing import (
    les_innstillinger,
    les_sjekkpunkter,
    sjekkpunktnavn,
)
from sykefravaer_xl.bok.lesefeil import LeseFeil, sjekk_filen
from sykefravaer_xl.bok.modell import (
    AnsattRad,
    Bok,
    HendelseRad,
    OppfolgingRad,
    SjekkpunktRad,
    Tabellkart,
    type_verdi,
)
from sykefravaer_xl.bok.oppfolgingslesing import les_oppfolging, oppfolgingsmonster
from sykefravaer_xl.bok.planark.lesing import les_planer
from sykefravaer_xl.bok.planark.planhendelser import planhendelser
from sykefravaer_xl.bok.resultatkolonner import finn_resultatkolonner
from sykefravaer_xl.bok.typekolonne import finn_typekolonne
from sykefravaer_xl.grunn.feil import Funn

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.bok.arkvalg import Arkfunn
    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Sokemonster

__all__ = ["LeseFeil", "les", "les_kilde"]

_MINST_KJENTE: Final = 0.5
"""A sheet that only looks like an employee list is used when it knows so many of the absent."""


def les(sti: Path, ark: str | None = None, passord: str | None = None) -> Bok:
    """The workbook as typed rows, with faults that name sheet and cell.

    ``ark`` says which sheet holds the absences; ``passord`` opens a protected workbook. Raises
    ``LeseFeil`` when the file as a whole cannot be read.
    """
    # what unpacks files is not needed by formulas, which have an area for a book
    from sykefravaer_xl.bok.kildebok import apne
    from sykefravaer_xl.bok.passord import laast_opp

    with laast_opp(sti, passord):
        sjekk_filen(sti)
        with apne(sti) as kilde:
            return les_kilde(kilde, ark)


def les_kilde(kilde: Kilde, valgt: str | None = None) -> Bok:
    """The workbook of a source as typed rows; raises ``LeseFeil`` as ``les`` does."""
    funn: list[Funn] = []
    fravaer_ark = _velg_fravaer(kilde, valgt, funn)
    ansatte, ansatte_kart, lest = _les_personer(kilde, fravaer_ark, funn)
    register = _register(ansatte_kart, ansatte, lest)
    utenom = fravaer_ark.ark
    sjekkpunkter, sjekk_kart = _les_sjekkpunkter(kilde, utenom)
    oppfolging, oppfolging_kart = _les_oppfolging(kilde, utenom, sjekkpunkter, register)
    hendelser, hendelser_kart = _les_hendelser(kilde, utenom, sjekkpunkter, register)
    innstillinger = _les_innstillinger(kilde, utenom, funn)
    planhendt, planfunn = planhendelser(les_planer(kilde), register, hendelser)
    return Bok(
        sti=kilde.sti,
        arknavn=kilde.arknavn,
        fravaer_kart=lest.kart,
        fravaer=knytt_ansatte(lest, register),
        uten_fravaer=tuple(lest.uten_fravaer),
        ansatte_kart=ansatte_kart,
        ansatte=ansatte,
        oppfolging_kart=oppfolging_kart,
        oppfolging=oppfolging,
        hendelser_kart=hendelser_kart,
        hendelser=hendelser,
        planhendelser=planhendt,
        sjekkpunkter_kart=sjekk_kart,
        sjekkpunkter=sjekkpunkter,
        arbeidsliste_kart=kilde.kart_med_siste_rad(
            finn_egen_tabell(kilde, skjema.ARBEIDSLISTE, tabellfunn.ARBEIDSLISTE, utenom)
        ),
        endringslogg_kart=kilde.kart_med_siste_rad(
            finn_egen_tabell(kilde, skjema.ENDRINGSLOGG, tabellfunn.ENDRINGSLOGG, utenom)
        ),
        innstillinger=innstillinger,
        funn=(*funn, *lest.funn, *planfunn),
    )


# --- the absences and the people -----------------------------------------------------------


def _velg_fravaer(kilde: Kilde, valgt: str | None, funn: list[Funn]) -> Arkfunn:
    """The sheet with the absences; a fault of the file when there is none."""
    felles = {"fil": kilde.sti.name, "ark": ", ".join(kilde.arknavn)}
    if valgt is not None:
        navn = arkvalg.finn_ark(kilde.topper, valgt)
        if navn is None:
            raise LeseFeil("ukjent_ark", tekst.UKJENT_ARK.format(valgt=valgt, **felles))
        funnet = arkvalg.fravaerstabeller((navn,), kilde.topper)
        if not funnet:
            melding = tekst.INGEN_FRAVAER_I_ARK.format(
                valgt=navn, lette=tekst.LETTE_ETTER, **felles
            )
            raise LeseFeil("ingen_fravaer", melding)
        return funnet[0]
    funnet = arkvalg.finn_fravaer(kilde.topper)
    if not funnet:
        melding = tekst.INGEN_FRAVAER.format(lette=tekst.LETTE_ETTER, **felles)
        raise LeseFeil("ingen_fravaer", melding)
    if andre := arkvalg.andre_fravaersark(funnet):
        melding = tekst.FLERE_FRAVAERSARK.format(andre=", ".join(andre), brukt=funnet[0].ark)
        funn.append(Funn("flere_fravaersark", melding, ark=funnet[0].ark))
    return funnet[0]


def _les_personer(
    kilde: Kilde, fravaer_ark: Arkfunn, funn: list[Funn]
) -> tuple[tuple[AnsattRad, ...], Tabellkart | None, Fravaerslesing]:
    """Employees and absences; an employee list that does not fit the absences is left out."""
    ansatte: tuple[AnsattRad, ...] = ()
    kart: Tabellkart | None = None
    ansatte_ark, eget_navn = arkvalg.finn_ansatte(kilde.topper, fravaer_ark.ark)
    if ansatte_ark is not None:
        kart = kilde.kart(ansatte_ark)
        ansatte, kart = les_ansatte(kilde.rader(kart), kart, dato1904=kilde.dato1904)
    lest = _les_fravaer(kilde, fravaer_ark, funn, en_ark=kart is None)
    if kart is not None and not eget_navn and not _passer(lest, ansatte):
        melding = tekst.ANSATTE_PASSER_IKKE.format(ark=kart.ark)
        funn.append(Funn("ansatte_passer_ikke", melding, ark=kart.ark))
        return (), None, lest
    if ansatte_ark is not None:
        _meld_doble(ansatte_ark.rad, tabellfunn.ANSATTE, ansatte_ark.ark, funn)
    return ansatte, kart, lest


def _les_fravaer(kilde: Kilde, ark: Arkfunn, funn: list[Funn], *, en_ark: bool) -> Fravaerslesing:
    egen_mal = arkvalg.heter(ark.ark, skjema.FRAVAER.ark)
    ekstra = finn_resultatkolonner(
        ark.rad.tekster, set(ark.rad.kolonner.values()), egen_mal=egen_mal
    )
    merket = kilde.merker.get(skjema.FRAVAER.tabell)
    mangler = [felt for felt in skjema.FRAVAER.ut if felt not in ekstra]
    opptatt = (*ark.rad.kolonner.values(), *ekstra.values())
    ekstra |= merkede_kolonner(merket, ark, mangler, opptatt)
    _meld_doble(ark.rad, tabellfunn.FRAVAER, ark.ark, funn)
    if not ark.rad.har("type"):
        ekstra |= _typekolonne(kilde, ark, {*ark.rad.kolonner.values(), *ekstra.values()}, funn)
    kart = kilde.kart(ark, ekstra)
    tabell = kilde.tabell(kart)
    return les_fravaer(
        kilde.rader(kart, INNFELT),
        kart,
        dato1904=kilde.dato1904,
        sumrad=tabell.sumrad if tabell else None,
        en_ark=en_ark,
    )


def _typekolonne(
    kilde: Kilde, ark: Arkfunn, opptatt: set[int], funn: list[Funn]
) -> dict[str, int]:
    """The column of types when no heading names it; empty when all rows are sick notes."""
    funnet = finn_typekolonne(kilde.topper[ark.ark], ark.rad, opptatt)
    if funnet is None:
        funn.append(Funn("uten_typekolonne", tekst.UTEN_TYPEKOLONNE, ark=ark.ark))
        return {}
    kolonne, ventet = funnet
    if not ventet:
        bokstav = bokstaver(kolonne)
        melding = tekst.TYPE_ETTER_INNHOLD.format(
            kolonne=bokstav, overskrift=ark.rad.tekster[kolonne]
        )
        celle = f"{bokstav}{ark.rad.rad}"
        funn.append(Funn("type_etter_innhold", melding, ark=ark.ark, celle=celle))
    return {"type": kolonne}


def _meld_doble(rad: Overskriftsrad, soker: Sokemonster, ark: str, funn: list[Funn]) -> None:
    for dobbel in rad.doble:
        melding = tekst.DOBBEL_KOLONNE.format(
            brukt=dobbel.brukt, annen=dobbel.annen, overskrift=soker.overskrifter[dobbel.felt]
        )
        celle = f"{dobbel.annen}{rad.rad}"
        funn.append(Funn("dobbel_kolonne", melding, ark=ark, celle=celle))


def _passer(lest: Fravaerslesing, ansatte: tuple[AnsattRad, ...]) -> bool:
    """True when most of the absence rows are about somebody in the list."""
    register = _liste(ansatte, "")
    kjente = [register.kjenner(r.ansatt, r.navn) for r in lest.rader if r.ansatt or r.navn]
    return not kjente or sum(kjente) >= _MINST_KJENTE * len(kjente)


def _register(
    kart: Tabellkart | None, ansatte: tuple[AnsattRad, ...], lest: Fravaerslesing
) -> Ansattregister:
    if kart is None or not ansatte:  # an empty list says nothing about who is unknown
        return Ansattregister(personer_i_radene(lest), None)
    return _liste(ansatte, kart.ark)


def _liste(ansatte: tuple[AnsattRad, ...], ark: str) -> Ansattregister:
    return Ansattregister(((a.ansatt, a.navn) for a in ansatte if a.ansatt), ark)


# --- our own sheets ------------------------------------------------------------------------

_HENDELSER: Final = ("dato", "slag", "frist", "besluttet_av", "merknad")
"""Headings that make a sheet of events ours whatever it is called."""


def _les_sjekkpunkter(
    kilde: Kilde, utenom: str
) -> tuple[tuple[SjekkpunktRad, ...], Tabellkart | None]:
    ark = finn_egen_tabell(kilde, skjema.SJEKKPUNKTER, tabellfunn.SJEKKPUNKTER, utenom)
    if ark is None:
        return (), None
    kart = kilde.kart(ark)
    return les_sjekkpunkter(kilde.rader(kart), kart)


def _les_oppfolging(
    kilde: Kilde,
    utenom: str,
    sjekkpunkter: tuple[SjekkpunktRad, ...],
    register: Ansattregister,
) -> tuple[tuple[OppfolgingRad, ...], Tabellkart | None]:
    navn = sjekkpunktnavn(sjekkpunkter)
    ark = finn_egen_tabell(kilde, skjema.OPPFOLGING, oppfolgingsmonster(navn), utenom)
    if ark is None:
        return (), None
    kart = kilde.kart(ark)
    return les_oppfolging(kilde.rader(kart), kart, navn, register, dato1904=kilde.dato1904)


def _les_hendelser(
    kilde: Kilde,
    utenom: str,
    sjekkpunkter: tuple[SjekkpunktRad, ...],
    register: Ansattregister,
) -> tuple[tuple[HendelseRad, ...], Tabellkart | None]:
    ark = finn_egen_tabell(kilde, skjema.HENDELSER, tabellfunn.HENDELSER, utenom)
    if ark is None:
        ark = arkvalg.finn_omdopt(kilde.topper, tabellfunn.HENDELSER, *_HENDELSER, utenom=utenom)
    if ark is None:
        return (), None
    kart = kilde.kart(ark)
    navn = sjekkpunktnavn(sjekkpunkter)
    return les_hendelser(kilde.rader(kart), kart, navn, register, dato1904=kilde.dato1904)


def _les_innstillinger(kilde: Kilde, utenom: str, funn: list[Funn]) -> dict[str, type_verdi]:
    """Settings stand in a sheet of their own, or beside the checkpoints."""
    for navn in (skjema.INNSTILLINGER.ark, skjema.SJEKKPUNKTER.ark):
        krav = skjema.INNSTILLINGER.kjennetegn
        soker = tabellfunn.INNSTILLINGER
        ark = arkvalg.finn_eget(kilde.topper, navn, soker, *krav, utenom=utenom)
        if ark is not None:
            verdier, meldinger = les_innstillinger(kilde.rader(kilde.kart(ark)))
            funn.extend(meldinger)
            return verdier
    return {}
