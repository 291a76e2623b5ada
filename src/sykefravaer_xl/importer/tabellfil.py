"""Table files as bare rows: csv in any of the forms Norwegian systems write, and workbooks."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import arkvalg, fravaerstabeller
from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.lesefeil import LeseFeil, sjekk_filen
from sykefravaer_xl.bok.lesevalg import INGEN
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.importer.innkommende import Importfeil
from sykefravaer_xl.importer.tekst import FEIL

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sykefravaer_xl.bok.kildebok import Kildebok
    from sykefravaer_xl.importer.kolonnefil import Kolonnefil


@dataclass(slots=True)
class Tabellfil:
    """The rows that have anything: number, cells, and number formats that show a per cent."""

    rader: list[tuple[int, list[object], Mapping[int, str]]] = field(default_factory=list)
    dato1904: bool = False
    ark: str = ""
    """The sheet of a workbook."""


SKILLETEGN: Final = (";", "\t", ",", "|")
FLEST_RADER: Final = 500_000
FLEST_KOLONNER: Final = 500
_PROVERADER: Final = 40
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_REGNEARK: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class Filfeil(SykefravaerFeil):
    """The file as a whole cannot be used."""

    kode: Importfeil

    def __init__(self, kode: Importfeil, detalj: str = "") -> None:
        super().__init__(FEIL[kode], kode)
        self.detalj = detalj


def er_regneark(innhold: bytes) -> bool:
    """Whether the content is a workbook, or claims to be."""
    return innhold.startswith(_REGNEARK)


def les_tekstfil(innhold: bytes, kolonnefil: Kolonnefil) -> Tabellfil:
    """The lines of a text table. Raises Filfeil where it is none."""
    tekst = _dekod(innhold, kolonnefil.fil.tegnsett)
    if "\0" in tekst:
        raise Filfeil(Importfeil.UKJENT_SLAG)
    skille = kolonnefil.fil.skilletegn or _skilletegn(tekst)
    ut = Tabellfil()
    try:
        leser = csv.reader(io.StringIO(tekst, newline=""), delimiter=skille)
        for celler in leser:
            if len(ut.rader) >= FLEST_RADER:
                raise Filfeil(Importfeil.FOR_STOR)
            if any(celle.strip() for celle in celler):
                ut.rader.append((leser.line_num, list(celler[:FLEST_KOLONNER]), {}))
    except csv.Error:
        raise Filfeil(Importfeil.ULESELIG) from None
    return ut


def _dekod(innhold: bytes, tegnsett: str | None) -> str:
    """UTF-8 where it is that, else what Windows in Norway writes."""
    if tegnsett is None:
        tegnsett = "utf-16" if innhold[:2] in _UTF16 else "utf-8-sig"
        try:
            return innhold.decode(tegnsett)
        except UnicodeDecodeError:
            return innhold.decode("cp1252", "replace")
    try:
        return innhold.decode(tegnsett)
    except (UnicodeDecodeError, LookupError):
        raise Filfeil(Importfeil.ULESELIG, "tegnsett") from None


def _skilletegn(tekst: str) -> str:
    """The sign that splits most of the first lines into equally many cells, and more than one."""
    linjer = [linje for linje in tekst.splitlines()[:_PROVERADER] if linje.strip()]

    def treff(tegn: str) -> tuple[int, int]:
        antall = [linje.count(tegn) for linje in linjer]
        vanligst = max(antall, key=antall.count, default=0)
        mest = max(antall, default=0)
        flest = mest if vanligst == 0 else vanligst
        return (antall.count(flest) if flest else 0), flest

    return max(SKILLETEGN, key=treff)


def les_regneark(sti: Path, kolonnefil: Kolonnefil) -> list[Tabellfil]:
    """The rows of every sheet that looks like an absence table, or of the one in the mapping."""
    try:
        sjekk_filen(sti)
        with apne(sti) as kilde:
            return [_les_ark(kilde, navn) for navn in _velg_ark(kilde, kolonnefil)]
    except LeseFeil as feil:
        slag = {"ikke_xlsx": Importfeil.UKJENT_SLAG, "passord": Importfeil.ULESELIG}
        raise Filfeil(slag.get(feil.kode, Importfeil.ULESELIG)) from None


def _velg_ark(kilde: Kildebok, kolonnefil: Kolonnefil) -> list[str]:
    navn = kolonnefil.fil.ark
    if navn is not None:
        valgt = arkvalg.finn_ark(kilde.topper, navn)
        if valgt is None:
            raise Filfeil(Importfeil.INGEN_KOLONNER, navn)
        return [valgt]
    funnet = fravaerstabeller.finn_tabeller(kilde.topper, kilde.skjulte, INGEN).tabeller
    if funnet:
        return [tabell.ark for tabell in funnet]
    med_noe = [ark for ark, topp in kilde.topper.items() if any(topp)]
    if not med_noe:
        raise Filfeil(Importfeil.TOM)
    return med_noe[:1]


def _les_ark(kilde: Kildebok, navn: str) -> Tabellfil:
    ut = Tabellfil(dato1904=kilde.dato1904, ark=navn)
    for nr, celler, formater in kilde.ark[navn].rader():
        brukt = [k for k, v in celler.items() if v is not None and k <= FLEST_KOLONNER]
        if not brukt:
            continue
        if len(ut.rader) >= FLEST_RADER:
            raise Filfeil(Importfeil.FOR_STOR)
        verdier: list[object] = [celler.get(k) for k in range(1, max(brukt) + 1)]
        ut.rader.append((nr, verdier, formater))
    return ut
