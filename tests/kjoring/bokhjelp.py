"""Workbooks for the tests of a whole run: made, typed in and read as a clerk would."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import xlsxwriter
from openpyxl import load_workbook

from arkbok import Arkendring, Pakke
from sykefravaer_xl.kjoring.bok import Rapport, beregn_bok
from sykefravaer_xl.ny.mal import mal_som_bytes, tom_mal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from arkbok import Verdi

Rad: TypeAlias = "Sequence[object]"

DATO: Final = date(2026, 11, 22)
NAA: Final = datetime(2026, 11, 22, 8, 30)  # noqa: DTZ001 - local time, as the clerk reads it
OVERSKRIFTER: Final = ("Ansattnr", "Type", "Fra", "Til", "Grad")
RESULTATER: Final = (
    "Tilfelle fra", "Dag nr", "AGP-dager", "AGP slutt", "Dager brukt", "Dager igjen", "Maksdato",
    "Saldo gradert", "Neste sjekkpunkt", "Frist", "Status", "Melding",
)  # fmt: skip


def d(dag: int, maaned: int, aar: int = 2026) -> date:
    """The Norwegian order: day, month, year."""
    return date(aar, maaned, dag)


def lag(sti: Path, ark: Mapping[str, Sequence[Rad]], **valg: Any) -> Path:
    """A workbook of a clerk's own; texts that start with = are formulas."""
    with xlsxwriter.Workbook(sti, valg) as bok:
        dag = bok.add_format({"num_format": "dd.mm.yyyy"})
        for navn, rader in ark.items():
            nytt = bok.add_worksheet(navn)
            for nr, rad in enumerate(rader):
                for kol, verdi in enumerate(rad):
                    _celle(nytt, nr, kol, verdi, dag)
    return sti


def _celle(ark: Any, rad: int, kol: int, verdi: object, dag: Any) -> None:
    match verdi:
        case None:
            return
        case date():
            ark.write_datetime(rad, kol, verdi, dag)
        case str() if verdi.startswith("="):
            ark.write_formula(rad, kol, verdi)
        case str():
            ark.write_string(rad, kol, verdi)
        case _:
            ark.write_number(rad, kol, verdi)


def ett_ark(sti: Path, *rader: Rad, ark: str = "Fravær") -> Path:
    """A one-sheet book with employee number, type, dates and grade."""
    return lag(sti, {ark: [OVERSKRIFTER, *rader]})


def mal(sti: Path, *rader: Rad) -> Path:
    """Our own template with absence rows typed in, and the employees they speak of."""
    sti.write_bytes(mal_som_bytes(tom_mal()))
    numre = list(dict.fromkeys(str(rad[0]) for rad in rader))
    ansatte: dict[tuple[int, int], Verdi] = {}
    for nr, nummer in enumerate(numre, start=2):
        ansatte |= {(nr, 1): nummer, (nr, 2): f"Person {nummer}", (nr, 3): d(1, 5, 1980)}
        ansatte[nr, 9] = "Mona Modellhaug"
    skriv_inn(sti, "Ansatte", ansatte)
    return fyll_fravaer(sti, *rader)


def fyll_fravaer(sti: Path, *rader: Rad, fra_rad: int = 2) -> Path:
    """Type rows into ``Fravær`` of the template."""
    return skriv_inn(
        sti,
        "Fravær",
        {
            (nr, kol): verdi  # type: ignore[misc]
            for nr, rad in enumerate(rader, start=fra_rad)
            for kol, verdi in enumerate(rad, start=1)
        },
    )


def skriv_inn(sti: Path, ark: str, celler: Mapping[tuple[int, int], Verdi]) -> Path:
    """Type values into cells, leaving all else in the file as it was."""
    with Pakke(sti) as pakke:
        pakke.endre(Arkendring(ark, dict(celler)))
        pakke.lagre(sti)
    return sti


def skriv_i_kolonner(sti: Path, ark: str, rad: int, verdier: Mapping[str, Verdi]) -> Path:
    """Type values into a row under named headings in row 1."""
    kolonner = {tekst: nr for nr, tekst in enumerate(overskrifter(sti, ark), start=1)}
    return skriv_inn(sti, ark, {(rad, kolonner[navn]): v for navn, v in verdier.items()})


def beregn(sti: Path, dato: date = DATO, **valg: Any) -> Rapport:
    """Recalculate as of the day of the examples."""
    return beregn_bok(sti, dato=dato, naa=NAA, **valg)


def celler(sti: Path, ark: str) -> dict[str, Any]:
    """Every cell with a value: ``{"B7": …}``; formulas as text, days as dates."""
    bok = load_workbook(sti)
    return {c.coordinate: _dag(c.value) for rad in bok[ark] for c in rad if c.value is not None}


def _dag(verdi: Any) -> Any:
    if isinstance(verdi, datetime) and verdi.time() == datetime.min.time():
        return verdi.date()
    return verdi


def overskrifter(sti: Path, ark: str, rad: int = 1) -> list[str]:
    """The headings of a sheet from column A, empty ones as empty text."""
    return [str(c.value or "") for c in load_workbook(sti)[ark][rad]]


def tabell(sti: Path, ark: str, overskriftsrad: int = 1) -> list[dict[str, Any]]:
    """The rows with any value, each by heading; only filled cells are in it.

    A formula is read as what it gave last, as a program that does not count shows it.
    """
    regneark = load_workbook(sti, data_only=True)[ark]
    titler = [c.value for c in regneark[overskriftsrad]]
    ut = []
    for rad in regneark.iter_rows(min_row=overskriftsrad + 1):
        par = {
            str(tittel): _dag(c.value)
            for tittel, c in zip(titler, rad, strict=True)
            if c.value is not None
        }
        if par:
            ut.append(par)
    return ut


def resultater(sti: Path, ark: str = "Fravær", overskriftsrad: int = 1) -> list[dict[str, Any]]:
    """The computed columns only."""
    return [
        {navn: rad[navn] for navn in RESULTATER if navn in rad}
        for rad in tabell(sti, ark, overskriftsrad)
    ]


def arknavn(sti: Path) -> list[str]:
    """The sheets in tab order."""
    return load_workbook(sti).sheetnames


def deler(sti: Path) -> dict[str, bytes]:
    """The parts of the file, unpacked."""
    with zipfile.ZipFile(sti) as fil:
        return {navn: fil.read(navn) for navn in fil.namelist()}
