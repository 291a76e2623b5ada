"""Reads the sheet ``Oppfølging``: what the clerk has typed about each spell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsbok.ansattregister import Ansattregister, les_ansattnr
from sykefravaer_xl.arbeidsbok.celler import (
    Cellefeil,
    les_dato,
    les_enhver_dato,
    les_ja_nei,
    les_tekst,
)
from sykefravaer_xl.arbeidsbok.kolonner import (
    OPPFOLGING_FASTE,
    oppfolging_felter,
    oppfolging_overskrifter,
)
from sykefravaer_xl.arbeidsbok.modell import OppfolgingRad, Tabellkart
from sykefravaer_xl.arbeidsbok.normalisering import navnenokkel
from sykefravaer_xl.arbeidsbok.rader import Rad, Radleser
from sykefravaer_xl.arbeidsbok.synonymer import OPPFOLGING, ordbok
from sykefravaer_xl.arbeidsbok.tabellfunn import Sokemonster
from sykefravaer_xl.tekst import lesing as tekst

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_GRUNN_LENGDE: Final = 2000


@dataclass(frozen=True, slots=True)
class _Unntak:
    """An exemption as the clerk wrote it: since when, or why, or just a tick."""

    dato: date | None = None
    grunn: str | None = None


def oppfolgingsmonster(navn: Mapping[str, tuple[str, ...]]) -> Sokemonster:
    """The headings to look for: checkpoint id -> its name now, then names it has had.

    A checkpoint renamed in ``Sjekkpunkter`` is found under its shipped name until the sheet is
    written again.
    """
    overskrifter = dict(OPPFOLGING_FASTE)
    for id_, alle in navn.items():
        overskrifter |= zip(oppfolging_felter(id_), oppfolging_overskrifter(alle[0]), strict=True)
    bok = dict(ordbok(overskrifter, OPPFOLGING))
    for id_, alle in navn.items():
        for gammelt in alle[1:]:
            gamle = dict(
                zip(oppfolging_felter(id_), oppfolging_overskrifter(gammelt), strict=True)
            )
            for nokkel_, felt in ordbok(gamle, {}).items():
                bok.setdefault(nokkel_, felt)
    return Sokemonster(overskrifter, bok)


def les_oppfolging(
    rader: Iterable[Rad],
    kart: Tabellkart,
    ider: Iterable[str],
    register: Ansattregister,
    *,
    dato1904: bool,
) -> tuple[tuple[OppfolgingRad, ...], Tabellkart]:
    """The rows in sheet order, and the map with the last row in use."""
    felter = {id_: oppfolging_felter(id_) for id_ in ider}
    lest = []
    siste = kart.overskriftsrad
    for rad in rader:
        if rad.har_noe(kart.kolonner):
            siste = rad.nr
            lest.append(_les_rad(Radleser(rad), felter, register, dato1904=dato1904))
    return tuple(lest), replace(kart, siste_rad=siste)


def _les_rad(
    leser: Radleser,
    felter: Mapping[str, tuple[str, str, str, str]],
    register: Ansattregister,
    *,
    dato1904: bool,
) -> OppfolgingRad:
    utfort: dict[str, date] = {}
    unntak: dict[str, date | bool] = {}
    grunn: dict[str, str] = {}
    for id_, (_, felt_utfort, felt_unntak, felt_grunn) in felter.items():
        if (dag := leser.les(felt_utfort, _les_utfort, dato1904=dato1904)) is not None:
            utfort[id_] = dag
        if (tekst_ := leser.les(felt_grunn, les_tekst, mest=_GRUNN_LENGDE)) is not None:
            grunn[id_] = tekst_
        fritatt = leser.les(felt_unntak, _les_unntak, dato1904=dato1904)
        if fritatt is not None:
            unntak[id_] = fritatt.dato or True
            if fritatt.grunn:
                grunn.setdefault(id_, fritatt.grunn)
    return OppfolgingRad(
        rad=leser.rad.nr,
        ansatt=_ansatt(leser, register),
        tilfelle_fra=leser.les("tilfelle_fra", les_dato, dato1904=dato1904),
        tilfelle_til=leser.les("tilfelle_til", les_dato, dato1904=dato1904),
        utfort=utfort,
        unntak=unntak,
        grunn=grunn,
        motedato=leser.les("motedato", les_dato, dato1904=dato1904),
        samtykke=leser.les("samtykke", les_ja_nei),
        sist_kontakt=leser.les("sist_kontakt", les_dato, dato1904=dato1904),
        tiltak_til=leser.les("tiltak_til", les_dato, dato1904=dato1904),
        feil=tuple(leser.feil),
    )


def _ansatt(leser: Radleser, register: Ansattregister) -> str | None:
    """The key of the employee. Somebody no longer listed keeps the row: it is a record."""
    nr = leser.les("ansattnr", les_ansattnr)
    navn = leser.les("navn", les_tekst)
    try:
        return register.finn(nr, navn)
    except Cellefeil as feil:
        if feil.kode != "ukjent_ansatt":
            leser.meld(feil.kode, feil.melding, "ansattnr")
            return None
        return nr or (navn and navnenokkel(navn))


def _les_utfort(verdi: object, *, dato1904: bool) -> date | None:
    """The day it was done; «nei» means not done, a tick without a date is a fault."""
    try:
        return les_dato(verdi, dato1904=dato1904)
    except Cellefeil:
        try:
            gjort = les_ja_nei(verdi)
        except Cellefeil:
            gjort = None
        if gjort is False:
            return None
        if gjort is True:
            raise Cellefeil("utfort_uten_dato", tekst.UTFORT_UTEN_DATO) from None
        raise


def _les_unntak(verdi: object, *, dato1904: bool) -> _Unntak | None:
    """A date, yes or no; any other text is an exemption with the text as its reason."""
    try:
        if _kan_vaere_dato(verdi):
            return _Unntak(dato=les_enhver_dato(verdi, dato1904=dato1904))
        return _Unntak() if les_ja_nei(verdi) else None
    except Cellefeil as feil:
        if feil.kode == "formelfeil":
            raise
        return _Unntak(grunn=les_tekst(verdi, mest=_GRUNN_LENGDE))


def _kan_vaere_dato(verdi: object) -> bool:
    """True for dates, for serial numbers (not 1, which is a tick) and texts that start so."""
    if isinstance(verdi, date):
        return True
    if isinstance(verdi, str):
        return verdi.strip()[:1].isdigit() and len(verdi.strip()) > 1
    return isinstance(verdi, int | float) and not isinstance(verdi, bool) and verdi > 1
