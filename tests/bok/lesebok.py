"""Builds small workbooks for the reader's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook

from sykefravaer_xl.bok.lesing import les

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import TypeAlias

    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.grunn.feil import Funn

    Ark: TypeAlias = Mapping[str, Sequence[Sequence[object]]]

OVERSKRIFTER = (
    "Ansattnr",
    "Type",
    "Fra",
    "Til",
    "Grad",
    "Avtalte timer",
    "Arbeidede timer",
    "Merknad",
)
HEL_RAD = ("1001", "Sykmelding", "05.01.2026", "09.01.2026", 100)


def skriv(mappe: Path, ark: Ark) -> Path:
    """A workbook with the given rows in the given sheets."""
    bok = Workbook()
    bok.remove(bok.worksheets[0])
    for navn, rader in ark.items():
        ny = bok.create_sheet(navn)
        for rad in rader:
            ny.append(list(rad))
    sti = mappe / "bok.xlsx"
    bok.save(sti)
    return sti


def les_ark(mappe: Path, ark: Ark) -> Bok:
    """Writes such a workbook and reads it."""
    return les(skriv(mappe, ark))


def les_fravaer(mappe: Path, *rader: Sequence[object]) -> Bok:
    """A book with only our own ``Fravær`` sheet."""
    return les_ark(mappe, {"Fravær": [OVERSKRIFTER, *rader]})


def alle_feil(bok: Bok) -> list[Funn]:
    """All faults on the absence rows."""
    return [feil for rad in bok.fravaer for feil in rad.feil]


def steder(funn: Sequence[Funn]) -> list[tuple[str, str | None]]:
    """(code, cell) of every finding."""
    return [(f.kode, f.celle) for f in funn]
