"""A large workbook of the usual shape: absences of 27 columns, and the employees they are about.

Eight columns a clerk types, our twelve results, and seven more of her own. Written by XlsxWriter
as Excel would: an Excel table, shared strings, dates with a format.
"""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING, Any

import xlsxwriter

from benchmarks.kommune import FRO, RADER_PER_ANSATT, ansattrader, fravaersrader
from sykefravaer_xl.bok.skjema import ANSATTE, FRAVAER

if TYPE_CHECKING:
    from pathlib import Path

EKSTRA = (
    "Avdeling",
    "Kostnadssted",
    "Registrert av",
    "Registrert dato",
    "Vikar",
    "Timer vikar",
    "Kommentar",
)
"""What the clerk keeps beside our columns; nobody reads it."""
_ANSATT = {
    "ansattnr": "Ansattnr",
    "navn": "Navn",
    "fodselsdato": "Fødselsdato",
    "leder": "Leder",
    "timer_per_uke": "Timer per uke",
}


def lag(sti: Path, rader: int) -> None:
    """Write a workbook with so many absence rows (five of each employee)."""
    ansatte = rader // RADER_PER_ANSATT
    bok = xlsxwriter.Workbook(str(sti), {"default_date_format": "dd.mm.yyyy"})
    ark = bok.add_worksheet(FRAVAER.ark)
    titler = [*FRAVAER.inn.values(), *FRAVAER.ut.values(), *EKSTRA]
    forste_ekstra = len(titler) - len(EKSTRA)
    for nr, rad in enumerate(fravaersrader(ansatte), start=1):
        _skriv(ark, nr, 0, [rad.get(felt) for felt in FRAVAER.inn])
        _skriv(ark, nr, forste_ekstra, _ekstra(nr))
    ark.add_table(
        0, 0, rader, len(titler) - 1,
        {"name": "Fravaer", "columns": [{"header": t} for t in titler]},
    )  # fmt: skip
    ark.freeze_panes(1, 1)
    ark = bok.add_worksheet(ANSATTE.ark)
    for nr, rad in enumerate(ansattrader(ansatte), start=1):
        _skriv(ark, nr, 0, [rad.get(felt) for felt in _ANSATT])
    ark.add_table(
        0, 0, ansatte, len(_ANSATT) - 1,
        {"name": "Ansatte", "columns": [{"header": t} for t in _ANSATT.values()]},
    )  # fmt: skip
    bok.close()


def _skriv(ark: Any, rad: int, kolonne: int, verdier: list[object]) -> None:
    for nr, verdi in enumerate(verdier, start=kolonne):
        if verdi is not None:
            ark.write(rad, nr, verdi)


def _ekstra(nr: int) -> list[object]:
    tilfeldig = random.Random(FRO + nr)
    return [
        f"Avdeling {nr % 40}",
        4000 + nr % 300,
        f"Saksbehandler {nr % 12}",
        date(2026, 1 + nr % 11, 1 + nr % 28),
        "Ja" if nr % 3 else "Nei",
        tilfeldig.randrange(0, 400) / 4,
        f"Notat nummer {nr}, se også mappe {tilfeldig.randrange(900)}",
    ]
