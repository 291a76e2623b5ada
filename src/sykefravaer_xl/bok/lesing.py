"""Reads a clerk's workbook: any sheet names, any headings, any order of columns.

``les`` is the one door in. It never changes the file and never looks at today's date.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import (
    ansattlister,
    arkvalg,
    gjortkolonner,
    lesebeskrivelse,
    personstrid,
    skjema,
    tabellfunn,
)
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.ansattlesing import les_ansatte
from sykefravaer_xl.bok.ansattregister import Ansattregister
from sykefravaer_xl.bok.brevark import brevhendelser
from sykefravaer_xl.bok.egne_ark import finn_egen_tabell
from sykefravaer_xl.bok.egne_kolonner import egne_kolonner
from sykefravaer_xl.bok.enhetsplikter import les_enhetsplikter
from sykefravaer_xl.bok.fravaerlesing import (
    Fravaerslesing,
    knytt_ansatte,
    personer_i_radene,
)
from sykefravaer_xl.bok.hendelseslesing import les_hendelser, les_valgliste
from sykefravaer_xl.bok.imark import imhendelser
from sykefravaer_xl.bok.innstillingslesing import (
    les_innstillinger,
    les_sjekkpunkter,
    sjekkpunktnavn,
)
from sykefravaer_xl.bok.klarepersoner import (
    krev_klare_navn,
    krev_klare_numre,
    navn_som_ligner,
    navn_under_flere_numre,
)
from sykefravaer_xl.bok.kodelesing import krev_en_betydning, les_koder
from sykefravaer_xl.bok.lesefeil import LeseFeil, sjekk_filen
from sykefravaer_xl.bok.lesevalg import INGEN, Leseonske, Lesevalg
from sykefravaer_xl.bok.lesevalgord import ett_til, uten_kjente
from sykefravaer_xl.bok.modell import (
    AnsattRad,
    Bok,
    EnhetspliktRad,
    HendelseRad,
    OppfolgingRad,
    SjekkpunktRad,
    Tabellkart,
    type_verdi,
)
from sykefravaer_xl.bok.oppfolgingslesing import les_oppfolging, oppfolgingsmonster
from sykefravaer_xl.bok.planark.lesing import les_planer
from sykefravaer_xl.bok.planark.planhendelser import planhendelser
from sykefravaer_xl.bok.tabellesing import les_tabeller, meld_doble, velg_tabeller
from sykefravaer_xl.grunn.feil import Funn

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.kilde import Kilde

__all__ = ["LeseFeil", "les", "les_kilde"]

_LESING: Final = "les."
"""How the key of a setting about the reading begins."""
_MEST_UKJENTE: Final = 0.5
"""A sheet that only looks like an employee list is used when it lacks no more of the absent."""


def les(sti: Path, ark: Leseonske = None, passord: str | None = None) -> Bok:
    """The workbook as typed rows, with faults that name sheet and cell.

    ``ark`` is the sheet with the absences, or all that has been settled about the reading, which
    governs over what the book or the file beside it says. ``passord`` opens it. Raises
    ``LeseFeil`` when the file as a whole cannot be read, or what it says is not certain.
    """
    # what unpacks files is not needed by formulas, which have an area for a book
    from sykefravaer_xl.bok.kildebok import apne
    from sykefravaer_xl.bok.oppsettfil import les_oppsettfil
    from sykefravaer_xl.bok.passord import laast_opp

    with laast_opp(sti, passord):
        sjekk_filen(sti)
        with apne(sti) as kilde:
            gitt = Lesevalg(ark=(ark,)) if isinstance(ark, str) else ark or INGEN
            return les_kilde(kilde, gitt, les_oppsettfil(sti))


def les_kilde(kilde: Kilde, gitt: Lesevalg = INGEN, ved_siden: Lesevalg = INGEN) -> Bok:
    """The workbook of a source as typed rows; raises ``LeseFeil`` as ``les`` does.

    ``gitt`` is what has been settled for this reading, ``ved_siden`` what a file beside says.
    """
    funn: list[Funn] = []
    innstillinger, innstillinger_kart = _les_innstillinger(kilde, funn)
    koder, koder_kart = _les_koder(kilde, gitt)
    i_boka = _valg_i(innstillinger)
    krev_en_betydning(
        (
            (tekst.I_OPPSETTFILA, ved_siden.koder),
            (skjema.INNSTILLINGER.ark, i_boka.koder),
            (skjema.FRAVAERSKODER.ark, koder),
            ("--sett", gitt.koder),
        )
    )
    valg = ved_siden.og(i_boka).og(Lesevalg(koder=koder)).og(uten_kjente(gitt, koder))
    valgte, ark_utelatt = velg_tabeller(kilde, valg, funn)
    ansatte, ansatte_kart, lest = _les_personer(kilde, valgte, valg, funn)
    register = _register(ansatte_kart, ansatte, lest)
    utenom = {tabell.ark for tabell in valgte}
    sjekkpunkter, sjekk_kart = _les_sjekkpunkter(kilde, utenom)
    oppfolging, oppfolging_kart = _les_oppfolging(kilde, utenom, sjekkpunkter, register)
    hendelser, hendelser_kart = _les_hendelser(kilde, utenom, sjekkpunkter, register)
    plikter, plikter_kart = _les_enhetsplikter(kilde, utenom)
    planhendt, planfunn = planhendelser(les_planer(kilde), register, hendelser)
    rader = knytt_ansatte(lest, register)
    valgte, gjort = gjortkolonner.les(kilde, valgte, lest, rader, sjekkpunktnavn(sjekkpunkter))
    krev_klare_navn(lest, rader)
    personstrid.merk(kilde, lest, rader)
    if ansatte_kart is None or not ansatte:
        krev_klare_numre(lest, rader)
        funn += navn_under_flere_numre(lest, rader)
        funn += navn_som_ligner(lest, rader)
    return Bok(
        sti=kilde.sti,
        arknavn=kilde.arknavn,
        fravaer_kart=lest.kart,
        fravaer=rader,
        uten_fravaer=tuple(lest.uten_fravaer),
        fravaer_karter=lest.karter,
        ansatte_kart=ansatte_kart,
        ansatte=ansatte,
        tallnumre=frozenset(a.ansatt for a in ansatte if a.ansatt and a.nummer_er_tall)
        if ansatte
        else lest.tallnumre,
        oppfolging_kart=oppfolging_kart,
        oppfolging=oppfolging,
        gjort=gjort,
        hendelser_kart=hendelser_kart,
        hendelser=hendelser,
        hendelsesvalg=les_valgliste(kilde, hendelser_kart),
        planhendelser=(
            *planhendt,
            *imhendelser(kilde, register),
            *brevhendelser(kilde, register),
        ),
        enhetsplikter_kart=plikter_kart,
        enhetsplikter=plikter,
        sjekkpunkter_kart=sjekk_kart,
        sjekkpunkter=sjekkpunkter,
        arbeidsliste_kart=kilde.kart_med_siste_rad(
            finn_egen_tabell(kilde, skjema.ARBEIDSLISTE, tabellfunn.ARBEIDSLISTE, utenom)
        ),
        endringslogg_kart=kilde.kart_med_siste_rad(
            finn_egen_tabell(kilde, skjema.ENDRINGSLOGG, tabellfunn.ENDRINGSLOGG, utenom)
        ),
        logghode=kilde.logghode,
        innstillinger={k: v for k, v in innstillinger.items() if not k.startswith(_LESING)},
        innstillinger_kart=innstillinger_kart,
        fravaerskoder_kart=koder_kart,
        lesevalg=valg,
        lest=lesebeskrivelse.lag(valgte, lest.tabeller, kilde.topper, ark_utelatt),
        lest_kart=_lest_kart(kilde),
        funn=(*funn, *lest.funn, *planfunn),
    )


# --- the absences and the people -----------------------------------------------------------


def _les_personer(
    kilde: Kilde, valgte: Sequence[Arktabell], valg: Lesevalg, funn: list[Funn]
) -> tuple[tuple[AnsattRad, ...], Tabellkart | None, Fravaerslesing]:
    """Employees and absences; an employee list that does not fit the absences is left out."""
    ansatte: tuple[AnsattRad, ...] = ()
    kart: Tabellkart | None = None
    lister = arkvalg.ansattlister(kilde.topper, {t.ark for t in valgte})
    ansatte_ark, eget_navn = arkvalg.velg_ansatte(lister)
    if ansatte_ark is not None:
        kart = kilde.kart(ansatte_ark)
        egne = egne_kolonner(ansatte_ark.rad.tekster, kart.kolonner.values())
        rader = kilde.rader(kilde.kart(ansatte_ark, egne))
        ansatte, kart = les_ansatte(rader, kart, dato1904=kilde.dato1904, har_egne=bool(egne))
    lest = les_tabeller(kilde, valgte, valg, en_ark=kart is None)
    andre = [liste for liste in lister if kart is not None and liste.ark != kart.ark]
    if kart is not None and ansatte and (andre or not eget_navn):
        ukjente, alle = ansattlister.ukjente(lest, ansatte)
        funn += ansattlister.ubrukte(kilde, kart.ark, andre, ukjente)
        if not eget_navn and len(ukjente) > _MEST_UKJENTE * alle:
            melding = tekst.ANSATTE_PASSER_IKKE.format(
                ark=kart.ark, ukjente=len(ukjente), alle=alle
            )
            funn.append(Funn("ansatte_passer_ikke", melding, ark=kart.ark))
            return (), None, lest
    if ansatte_ark is not None:
        meld_doble(ansatte_ark.rad, tabellfunn.ANSATTE, ansatte_ark.ark, funn)
    return ansatte, kart, lest


def _register(
    kart: Tabellkart | None, ansatte: tuple[AnsattRad, ...], lest: Fravaerslesing
) -> Ansattregister:
    if kart is None or not ansatte:  # an empty list says nothing about who is unknown
        return Ansattregister(personer_i_radene(lest), None)
    return ansattlister.liste(ansatte, kart.ark)


# --- our own sheets ------------------------------------------------------------------------


def _les_sjekkpunkter(
    kilde: Kilde, utenom: Collection[str]
) -> tuple[tuple[SjekkpunktRad, ...], Tabellkart | None]:
    ark = finn_egen_tabell(kilde, skjema.SJEKKPUNKTER, tabellfunn.SJEKKPUNKTER, utenom)
    if ark is None:
        return (), None
    kart = kilde.kart(ark)
    return les_sjekkpunkter(kilde.rader(kart), kart)


def _les_oppfolging(
    kilde: Kilde,
    utenom: Collection[str],
    sjekkpunkter: tuple[SjekkpunktRad, ...],
    register: Ansattregister,
) -> tuple[tuple[OppfolgingRad, ...], Tabellkart | None]:
    navn = sjekkpunktnavn(sjekkpunkter)
    ark = finn_egen_tabell(kilde, skjema.OPPFOLGING, oppfolgingsmonster(navn), utenom)
    if ark is None:
        return (), None
    kart = kilde.kart(ark)
    rader = partial(kilde.rader_utenom, kart, None)
    return les_oppfolging(rader, kart, navn, register, dato1904=kilde.dato1904)


def _les_hendelser(
    kilde: Kilde,
    utenom: Collection[str],
    sjekkpunkter: tuple[SjekkpunktRad, ...],
    register: Ansattregister,
) -> tuple[tuple[HendelseRad, ...], Tabellkart | None]:
    ark = finn_egen_tabell(kilde, skjema.HENDELSER, tabellfunn.HENDELSER, utenom)
    if ark is None:
        ark = arkvalg.finn_omdopt(
            kilde.topper, tabellfunn.HENDELSER, *arkvalg.HENDELSER_KJENNETEGN, utenom=utenom
        )
    if ark is None:
        return (), None
    kart = kilde.kart(ark)
    navn = sjekkpunktnavn(sjekkpunkter)
    return les_hendelser(kilde.rader(kart), kart, navn, register, dato1904=kilde.dato1904)


def _les_koder(kilde: Kilde, gitt: Lesevalg) -> tuple[dict[str, str], Tabellkart | None]:
    ark = finn_egen_tabell(kilde, skjema.FRAVAERSKODER, tabellfunn.FRAVAERSKODER, ())
    if ark is None:
        return {}, None
    kart = kilde.kart(ark)
    return les_koder(kilde.rader(kart), kart, gitt.koder)


def _lest_kart(kilde: Kilde) -> Tabellkart | None:
    """The account stands far down in its sheet, so its Excel table is what it is known by."""
    for ark, tabeller in kilde.tabeller.items():
        for t in tabeller:
            if t.navn == skjema.LEST.tabell and t.overskriftsrad:
                kolonner = {"sted": t.forste_kolonne, "lest": t.siste_kolonne}
                rad = t.overskriftsrad
                kart = Tabellkart(ark, rad, rad, t.siste_kolonne, kolonner, t.navn)
                brukt = [r.nr for r in kilde.rader(kart) if r.har_noe(kolonner)]
                return replace(kart, siste_rad=max(brukt, default=rad))
    return None


def _les_enhetsplikter(
    kilde: Kilde, utenom: Collection[str]
) -> tuple[tuple[EnhetspliktRad, ...], Tabellkart | None]:
    ark = finn_egen_tabell(kilde, skjema.ENHETSPLIKTER, tabellfunn.ENHETSPLIKTER, utenom)
    if ark is None:
        return (), None
    kart = kilde.kart(ark)
    return les_enhetsplikter(kilde.rader(kart), kart, dato1904=kilde.dato1904)


def _valg_i(innstillinger: Mapping[str, type_verdi]) -> Lesevalg:
    """What the sheet has settled about the reading."""
    valg = INGEN
    for felt, verdi in innstillinger.items():
        if felt.startswith(_LESING):
            valg = ett_til(valg, felt.removeprefix(_LESING), str(verdi))
    return valg


def _les_innstillinger(
    kilde: Kilde, funn: list[Funn]
) -> tuple[dict[str, type_verdi], Tabellkart | None]:
    """Settings stand in a sheet of their own, or beside the checkpoints."""
    for navn in (skjema.INNSTILLINGER.ark, skjema.SJEKKPUNKTER.ark):
        krav = skjema.INNSTILLINGER.kjennetegn
        soker = tabellfunn.INNSTILLINGER
        ark = arkvalg.finn_eget(kilde.topper, navn, soker, *krav, utenom=())
        if ark is not None:
            verdier, meldinger = les_innstillinger(kilde.rader(kilde.kart(ark)))
            funn.extend(meldinger)
            return verdier, kilde.kart_med_siste_rad(ark)
    return {}, None
