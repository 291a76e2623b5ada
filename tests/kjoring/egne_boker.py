"""Books as clerks keep them, each with another layout, for runs that must agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl import Workbook
from openpyxl.worksheet.table import Table

from tests.kjoring.bokhjelp import d, lag

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def datoer_som_tekst(sti: Path) -> Path:
    """Two lines of title, days typed as text, a sum below, and a remark far to the right."""
    return lag(
        sti,
        {
            "Sykefravær": [
                ("Oversikt over sykefravær 2026",),
                (),
                ("Navn", "Født", "Fra og med", "Til og med", "Type", "%", None, None, "Husk"),
                ("Ada Eksempel", "01.05.1980", "1.9.2026", "30.11.2026", "Sykmelding", 100),
                ("Bo Prøve", "02.06.1975", "2.11.2026", "4.11.2026", "Egenmelding", 100),
                ("Ada Eksempel", "01.05.1980", "1.12.2026", "15.12.2026", "Sykmelding", 50),
                (),
                ("Sum", None, None, None, None, "=SUM(F4:F6)"),
            ]
        },
    )


def tabell_og_ansatte(sti: Path) -> Path:
    """Made by another program: an Excel table with her own «Status», and a sheet of people."""
    bok = Workbook()
    ark = bok.active
    assert ark is not None
    ark.title = "Fravær 2026"
    for rad in (
        ("Ansattnr", "Status", "Fra", "Til", "Type", "Grad"),
        (11, "ok", d(1, 9), d(30, 11), "Sykmelding", 100),
        (12, "ring", d(16, 11), d(18, 11), "Egenmelding", 100),
        (11, "ok", d(5, 1), d(20, 1), "Sykmelding", 60),
    ):
        ark.append(rad)
    ark.add_table(Table(displayName="hennes", ref="A1:F4"))
    folk = bok.create_sheet("Folk")
    personer: tuple[tuple[object, ...], ...] = (
        ("Ansattnr", "Navn", "Fødselsdato", "Nærmeste leder", "Timer per uke"),
        (11, "Ada Eksempel", d(1, 5, 1980), "Mona Modellhaug", 37.5),
        (12, "Bo Prøve", d(2, 6, 1975), "Mona Modellhaug", 30),
    )
    for person in personer:
        folk.append(person)
    bok.save(sti)
    return sti


def navn_og_feil(sti: Path) -> Path:
    """People by name only, graded leave with hours, one row with a fault, an empty row."""
    return lag(
        sti,
        {
            "Ark1": [
                ("Ansatt", "Leder", "Fra", "Til", "Fraværstype", "Grad", "Avtalte timer",
                 "Arbeidede timer", "Kommentar"),
                ("Ada Eksempel", "Mona", d(1, 9), d(31, 10), "Gradert sykmelding", 50, 300, 160,
                 "ringt"),
                ("Bo Prøve", "Mona", d(10, 11), d(1, 11), "Sykmelding", 100),
                (),
                ("Ida Modell", "Siv", d(1, 10), d(31, 12), "Sykmelding", 100),
            ]
        },
    )  # fmt: skip


def teller_fra_1904(sti: Path) -> Path:
    """Saved on an old Mac; numbers of employees with leading zeros."""
    return lag(
        sti,
        {
            "Ark1": [
                ("Lønnsnr", "Fra", "Til", "Type"),
                ("0007", d(1, 9), d(31, 12), "Sykmelding"),
                ("0012", d(2, 11), d(3, 11), "Egenmelding"),
            ]
        },
        date_1904=True,
    )


EGNE: Final[tuple[Callable[[Path], Path], ...]] = (
    datoer_som_tekst,
    tabell_og_ansatte,
    navn_og_feil,
)
ALLE: Final = (*EGNE, teller_fra_1904)
