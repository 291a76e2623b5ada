"""Text tables as a book of one sheet: csv in any of the forms Norwegian systems write."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.verdikilde import Arkverdier, Verdikilde
from sykefravaer_xl.importer.innkommende import Filfeil, Importfeil

if TYPE_CHECKING:
    from sykefravaer_xl.importer.kolonnefil import Filvalg


SKILLETEGN: Final = (";", "\t", ",", "|")
FLEST_RADER: Final = 500_000
FLEST_KOLONNER: Final = 500
_PROVERADER: Final = 40
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


def les_tekstfil(innhold: bytes, navn: str, valg: Filvalg) -> Verdikilde:
    """The lines of a text table, each in the row of its line. Raises Filfeil where it is none."""
    tekst = _dekod(innhold, valg.tegnsett)
    if "\0" in tekst:
        raise Filfeil(Importfeil.UKJENT_SLAG)
    skille = valg.skilletegn or _skilletegn(tekst)
    rader: list[list[str]] = []
    try:
        leser = csv.reader(io.StringIO(tekst, newline=""), delimiter=skille)
        for celler in leser:
            if len(rader) >= FLEST_RADER:
                raise Filfeil(Importfeil.FOR_STOR)
            # a text over several lines stands on its last one
            rader += [[] for _ in range(len(rader) + 1, leser.line_num)]
            rader.append(celler[:FLEST_KOLONNER])
    except csv.Error:
        raise Filfeil(Importfeil.ULESELIG) from None
    return Verdikilde(navn, [Arkverdier(navn, rader)])


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
