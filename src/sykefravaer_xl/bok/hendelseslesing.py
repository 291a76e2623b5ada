"""Reads the sheet ``Hendelser``: what the clerk has noted of contact, measures and decisions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import diagnosevakt
from sykefravaer_xl.bok import hendelsestekst as tekst
from sykefravaer_xl.bok.ansattregister import Ansattregister, les_ansattnr
from sykefravaer_xl.bok.celler import Cellefeil, les_tekst, sitat
from sykefravaer_xl.bok.datoceller import les_dato
from sykefravaer_xl.bok.modell import HendelseRad, Tabellkart
from sykefravaer_xl.bok.rader import Rad, Radleser
from sykefravaer_xl.bok.skjema import HENDELSER
from sykefravaer_xl.bok.skjema.hendelser import LISTEKOLONNE
from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.lov.hendelser import MOTEVIRKNING, hendelsesslag
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sykefravaer_xl.bok.kilde import Kilde

_MERKNAD_LENGDE: Final = 4000


def les_hendelser(
    rader: Iterable[Rad],
    kart: Tabellkart,
    sjekkpunktnavn: Mapping[str, tuple[str, ...]],
    register: Ansattregister,
    *,
    dato1904: bool,
) -> tuple[tuple[HendelseRad, ...], Tabellkart]:
    """The events in sheet order, and the map with the last row in use.

    A fault in a row stops that row only: what it says is not used until it is mended.
    """
    punkter = {nokkel(navn): id_ for id_, alle in sjekkpunktnavn.items() for navn in alle}
    punkter |= {nokkel(id_): id_ for id_ in sjekkpunktnavn}
    slag = {nokkel(s.navn): s.id for s in hendelsesslag().values()}
    lest = []
    siste = kart.overskriftsrad
    for rad in rader:
        if rad.har_noe(HENDELSER.overskrifter):
            siste = rad.nr
            lest.append(_les_rad(Radleser(rad), slag, punkter, register, dato1904=dato1904))
    return tuple(lest), replace(kart, siste_rad=siste)


def les_valgliste(kilde: Kilde, kart: Tabellkart | None) -> tuple[str, ...]:
    """What the drop-down offers, of a sheet that is ours; () where it is not as we made it."""
    tabell = None if kart is None else kilde.tabell(kart)
    if kart is None or tabell is None or tabell.navn != HENDELSER.tabell:
        return ()
    if len(tabell.overskrifter) != len(kart.kolonner):
        return ()  # with columns of hers the list may stand elsewhere
    ut: list[str] = []
    for nr, rad in kilde.celler(kart.ark):
        valg = rad.get(LISTEKOLONNE + 1)
        if nr != len(ut) + 1 or not isinstance(valg, str):
            break
        ut.append(valg)
    navn = {slag.navn for slag in hendelsesslag().values()}
    return tuple(ut) if navn.issuperset(ut) else ()


def _les_rad(
    leser: Radleser,
    slag: Mapping[str, str],
    punkter: Mapping[str, str],
    register: Ansattregister,
    *,
    dato1904: bool,
) -> HendelseRad:
    nr = leser.les("ansattnr", les_ansattnr)
    navn = leser.les("navn", les_tekst)
    ansatt = None if leser.feil else _ansatt(leser, register, nr, navn)
    dato = leser.les("dato", les_dato, dato1904=dato1904)
    slag_id = _velg(leser, "slag", slag, tekst.UKJENT_HENDELSE)
    punkt = _velg(leser, "sjekkpunkt", punkter, tekst.UKJENT_SJEKKPUNKT)
    frist = leser.les("frist", les_dato, dato1904=dato1904)
    utfort = leser.les("utfort", les_dato, dato1904=dato1904)
    merknad = leser.les("merknad", les_tekst, mest=_MERKNAD_LENGDE)
    besluttet_av = leser.les("besluttet_av", les_tekst)
    motedato = leser.les("motedato", les_dato, dato1904=dato1904)
    bedt_av, deltakere = (leser.les(felt, les_tekst) for felt in ("bedt_av", "deltakere"))
    if not leser.feil:
        if dato is None:
            leser.meld("hendelse_uten_dato", tekst.UTEN_DATO, "dato")
        if slag_id is None:
            leser.meld("hendelse_uten_slag", tekst.UTEN_HENDELSE, "slag")
        else:
            for felt in hendelsesslag()[slag_id].krever:
                if leser.er_tom(felt):
                    melding = tekst.MANGLER.format(
                        felt=HENDELSER[felt].overskrift, hendelse=hendelsesslag()[slag_id].navn
                    )
                    leser.meld("hendelse_mangler", melding, felt)
            kjent = sjekkpunkter().get(punkt or "")
            if hendelsesslag()[slag_id].virkning == "unntak" and kjent and not kjent.kan_unntas:
                leser.meld("kan_ikke_unntas", FUNN["kan_ikke_unntas"], "sjekkpunkt")
            om_mote = hendelsesslag()[slag_id].virkning in MOTEVIRKNING
            if om_mote and punkt is not None and not _er_mote(punkt):
                leser.meld("ikke_mote", tekst.IKKE_MOTE, "sjekkpunkt")
    feil = tuple(leser.feil)
    diagnosevakt.meld(leser, "merknad", merknad)
    # a meeting that is held was called to a day before, or to the same
    innkalt = slag_id is not None and hendelsesslag()[slag_id].virkning == "mote_innkalt"
    _feil_rekkefolge(
        leser, dato, {"frist": frist, "utfort": utfort, "motedato": motedato if innkalt else None}
    )
    return HendelseRad(
        rad=leser.rad.nr,
        ansatt=ansatt,
        dato=dato,
        slag=slag_id,
        sjekkpunkt=punkt,
        frist=frist,
        utfort=utfort,
        besluttet_av=besluttet_av,
        merknad=merknad,
        navn=navn,
        motedato=motedato,
        bedt_av=bedt_av,
        deltakere=deltakere,
        feil=feil,
        varsler=tuple(leser.feil[len(feil) :]),
    )


def _er_mote(punkt: str) -> bool:
    kjent = sjekkpunkter().get(punkt)
    return kjent is not None and kjent.mote


def _feil_rekkefolge(leser: Radleser, dato: date | None, dager: Mapping[str, date | None]) -> None:
    """Days before the event are typing errors more often than not."""
    for felt, dag in dager.items():
        if dato is not None and dag is not None and dag < dato:
            leser.meld(
                f"hendelse_{felt}_for",
                tekst.FOR_DATO.format(felt=HENDELSER[felt].overskrift),
                felt,
            )


def _velg(leser: Radleser, felt: str, ordbok: Mapping[str, str], melding: str) -> str | None:
    skrevet = leser.les(felt, les_tekst)
    if skrevet is None:
        return None
    funnet = ordbok.get(nokkel(skrevet))
    if funnet is None:
        leser.meld(f"ukjent_{felt}", melding.format(sitat=sitat(skrevet)), felt)
    return funnet


def _ansatt(
    leser: Radleser, register: Ansattregister, nr: str | None, navn: str | None
) -> str | None:
    try:
        return register.finn(nr, navn)
    except Cellefeil as feil:
        leser.meld(feil.kode, feil.melding, "ansattnr")
        return None
