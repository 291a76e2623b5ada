"""Files and folders of notes: what each is, seen from its content, and what it holds.

A fault in one note stops that note only, a fault in one file that file only.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import ValidationError

from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.lesefeil import LeseFeil, sjekk_filen
from sykefravaer_xl.bok.lesevalg import INGEN
from sykefravaer_xl.fil.mappe import er_mappe, filer_i
from sykefravaer_xl.fil.trygt import SIKKERHETSKOPI
from sykefravaer_xl.grunn.nav_json import FraNav
from sykefravaer_xl.importer import altinn_xml, sykmelding_pdf
from sykefravaer_xl.importer.innkommende import (
    Feil,
    Filfeil,
    Importfeil,
    NotatFeil,
    Sted,
    med_innholds_id,
)
from sykefravaer_xl.importer.lest import Lest
from sykefravaer_xl.importer.oversett import fra_soknad, fra_sykmelding
from sykefravaer_xl.importer.overskrifter import ALLE_KOLONNER
from sykefravaer_xl.importer.soknad_nav import SoknadFraNav
from sykefravaer_xl.importer.sykmelding_nav import SykmeldingFraNav
from sykefravaer_xl.importer.tabell import les_tabellfil, lesevalg
from sykefravaer_xl.importer.tekstfil import les_tekstfil

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.importer.kolonnefil import Kolonnefil

STORSTE: Final = 32 * 1024 * 1024
"""Bytes: a month of notes for the largest employer is a fifth of it."""
FLEST_NOTATER: Final = 100_000
DYPESTE_LISTE: Final = 2
_ODELAGT: Final = object()
"""A line that is no JSON."""
_REGNEARK: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a workbook begins, or what claims to be one."""
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")

M = TypeVar("M", bound=FraNav)


def les_kilder(
    steder: Iterable[Path],
    kolonnefil: Kolonnefil,
    utenom: Iterable[Path] = (),
    valg: Lesevalg = INGEN,
) -> Lest:
    """Everything in the files and folders, in the order of their names.

    ``utenom`` are files that are no sources though they lie in a folder of them: the workbook
    itself, and what is beside it for our sake. ``valg`` is what the clerk has settled about
    tables.
    """
    ut = Lest()
    ikke = {sti.resolve() for sti in utenom}
    for sti, fra_mappe in _filer(steder):
        if fra_mappe and (sti.resolve() in ikke or f".{SIKKERHETSKOPI}-" in sti.name):
            continue
        lest = les_fil(sti, kolonnefil, valg)
        if fra_mappe and not lest.meldinger and lest.feil and _er_annet(lest.feil):
            lest = Lest(hoppet_over=[Sted(sti.name)])
        ut += lest
    return ut


def _er_annet(feil: list[Feil]) -> bool:
    """Whether a file of a folder is nothing of ours, and not one of ours that is broken."""
    return all(
        f.kode in (Importfeil.UKJENT_SLAG, Importfeil.PDF_UKJENT)
        or (f.kode is Importfeil.INGEN_KOLONNER and f.detalj == ", ".join(ALLE_KOLONNER))
        for f in feil
    )


def _filer(steder: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    for sted in steder:
        if not er_mappe(sted):
            yield sted, False
            continue
        uleselige: list[Path] = []
        for sti in filer_i(sted, uleselige.append):
            if not sti.name.startswith((".", "~$")):
                yield sti, True
        yield from ((mappe, False) for mappe in uleselige)


def les_fil(sti: Path, kolonnefil: Kolonnefil, gitt: Lesevalg = INGEN) -> Lest:
    """One file, whatever it is called."""
    hele = Sted(sti.name)
    try:
        if sti.stat().st_size > STORSTE:
            return Lest(feil=[Feil(hele, Importfeil.FOR_STOR)])
        innhold = sti.read_bytes()
    except FileNotFoundError:
        return Lest(feil=[Feil(hele, Importfeil.FINNES_IKKE)])
    except OSError:
        return Lest(feil=[Feil(hele, Importfeil.ULESELIG)])
    start = _start(innhold)
    if not start:
        return Lest(feil=[Feil(hele, Importfeil.TOM)])
    try:
        valg = lesevalg(kolonnefil, gitt)
        if innhold.startswith(sykmelding_pdf.START):
            return _pdf(innhold, sti.name)
        if innhold.startswith(_REGNEARK):
            return _regneark(sti, kolonnefil, valg)
        if start[0] in "{[":
            return _json(innhold, sti.name)
        if start[0] == "<":
            return _xml(innhold, sti.name)
        kilde = les_tekstfil(innhold, sti.name, kolonnefil.fil)
        return les_tabellfil(kilde, sti.name, kolonnefil, valg)
    except Filfeil as feil:
        return Lest(feil=[Feil(hele, feil.kode, feil.detalj)])


def _start(innhold: bytes) -> str:
    """The first characters that say something."""
    koding = "utf-16" if innhold[:2] in _UTF16 else "utf-8-sig"
    return innhold[:400].decode(koding, "replace").strip("\ufeff\ufffd \t\r\n\0")


def _regneark(sti: Path, kolonnefil: Kolonnefil, valg: Lesevalg) -> Lest:
    try:
        sjekk_filen(sti)
        with apne(sti) as kilde:
            return les_tabellfil(kilde, sti.name, kolonnefil, valg)
    except LeseFeil as feil:
        ukjent = feil.kode == "ikke_xlsx"
        raise Filfeil(Importfeil.UKJENT_SLAG if ukjent else Importfeil.ULESELIG) from None


def _pdf(innhold: bytes, fil: str) -> Lest:
    """A note in PDF. It has no id there, so it gets one of its content."""
    sted = Sted(fil)
    try:
        melding = fra_sykmelding(_les(SykmeldingFraNav, sykmelding_pdf.les_pdf(innhold)), sted)
    except NotatFeil as feil:
        return Lest(feil=[Feil(sted, feil.kode, feil.detalj)])
    return Lest([med_innholds_id(replace(melding, sykmelding_id=""))])


def _json(innhold: bytes, fil: str) -> Lest:
    try:
        notater = _notater(_les_json(_tekst(innhold)))
    except (ValueError, RecursionError):  # broken, too deep, or a number without end
        return Lest(feil=[Feil(Sted(fil), Importfeil.ULESELIG)])
    if len(notater) > FLEST_NOTATER:
        return Lest(feil=[Feil(Sted(fil), Importfeil.FOR_STOR)])
    ut = Lest()
    for nummer, notat in enumerate(notater, start=1):
        sted = Sted(fil, nummer)
        if notat is _ODELAGT:
            ut.feil.append(Feil(sted, Importfeil.ULESELIG))
            continue
        slag = _jsonslag(notat)
        if slag is None:
            ut.feil.append(Feil(sted, Importfeil.UKJENT_SLAG))
        elif slag == "foresporsel":
            ut.foresporsler += 1
        else:
            _ta(ut, sted, slag, notat)
    if len(ut.feil) == 1 and not ut.meldinger and ut.feil[0].kode is Importfeil.UKJENT_SLAG:
        ut.feil = [Feil(Sted(fil), Importfeil.UKJENT_SLAG)]
    return ut


def _tekst(innhold: bytes) -> str:
    """UTF-8 or UTF-16 as JSON is, or what a Windows program has saved it as."""
    try:
        return innhold.decode("utf-16" if innhold[:2] in _UTF16 else "utf-8-sig")
    except UnicodeDecodeError:
        return innhold.decode("cp1252")


def _les_json(tekst: str) -> Any:
    """One document, or one a line (NDJSON), where a broken line stops only itself."""
    try:
        return json.loads(tekst)
    except ValueError:
        linjer = [linje for linje in tekst.splitlines() if linje.strip()]
        svar = [_les_linje(linje) for linje in linjer]
        if sum(isinstance(notat, dict) for notat in svar) < len(svar) / 2:
            raise
        return svar


def _les_linje(linje: str) -> Any:
    try:
        return json.loads(linje)
    except (ValueError, RecursionError):
        return _ODELAGT


def _notater(dokument: Any, dybde: int = 0) -> list[Any]:
    """The notes of an answer: a list, one note, or an object around a list."""
    if isinstance(dokument, list):
        return dokument
    if isinstance(dokument, dict) and _jsonslag(dokument) is None and dybde < DYPESTE_LISTE:
        lister = [v for v in dokument.values() if isinstance(v, list)]
        if lister:
            return [notat for liste in lister for notat in liste]
    return [dokument]


def _jsonslag(notat: Any) -> str | None:
    if not isinstance(notat, dict):
        return None
    if "soeknadId" in notat or "soeknadsperioder" in notat:
        return altinn_xml.SOKNAD
    if "sykmeldingId" in notat or "sykmeldingPerioder" in notat:
        return altinn_xml.SYKMELDING
    return "foresporsel" if "navReferanseId" in notat else None


def _xml(innhold: bytes, fil: str) -> Lest:
    if len(innhold) > altinn_xml.STORSTE:
        return Lest(feil=[Feil(Sted(fil), Importfeil.FOR_STOR)])
    try:
        rot = altinn_xml.les_dokument(innhold)
    except altinn_xml.UleseligXml:
        return Lest(feil=[Feil(Sted(fil), Importfeil.ULESELIG)])
    ut = Lest()
    for nummer, (slag, notat) in enumerate(altinn_xml.meldinger(rot), start=1):
        _ta(ut, Sted(fil, nummer), slag, notat)
    if not ut.meldinger and not ut.feil:
        ut.feil.append(Feil(Sted(fil), Importfeil.UKJENT_SLAG))
    return ut


def _ta(ut: Lest, sted: Sted, slag: str, notat: dict[str, Any]) -> None:
    """Read one note; what is wrong with it stays with it."""
    try:
        if slag == altinn_xml.SOKNAD:
            melding = fra_soknad(_les(SoknadFraNav, notat), sted)
        else:
            melding = fra_sykmelding(_les(SykmeldingFraNav, notat), sted)
    except NotatFeil as feil:
        ut.feil.append(Feil(sted, feil.kode, feil.detalj))
    else:
        ut.meldinger.append(melding)


def _les(modell: type[M], notat: dict[str, Any]) -> M:
    try:
        return modell.model_validate(notat)
    except (ValidationError, RecursionError) as feil:
        # the library's text can quote the note; only the fields are named, and by our own names
        steder = feil.errors(include_input=False) if isinstance(feil, ValidationError) else []
        felt = sorted({".".join(str(d) for d in e["loc"] if isinstance(d, str)) for e in steder})
        raise NotatFeil(Importfeil.UGYLDIG_FELT, ", ".join(felt[:3])) from None
