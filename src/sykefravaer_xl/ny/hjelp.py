"""The sheet ``Hjelp``: what the sheets are for, how to fill a row, what the results mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark.dataark import sideoppsett
from sykefravaer_xl.ark.fargenokkel import skriv_fargenokkel
from sykefravaer_xl.ark.inndata_ark import ANSVARLIG_NAVN
from sykefravaer_xl.ark.sjekkpunktrader import gjeldende
from sykefravaer_xl.ark.stil import BLEK_BLA, SKIFER
from sykefravaer_xl.ark.tekst import (
    HJELP_ARKENE,
    HJELP_BEREGNET,
    HJELP_FUNKSJONER,
    HJELP_INNLEDNING,
    HJELP_RAD,
    HJELP_STEG,
    PERSONVERN,
)
from sykefravaer_xl.bok.kolonner import FRAVAER_INN, FRAVAER_UT, HJELP_ARK
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.ark.stil import Stil

_TEKSTBREDDE = 100


def bygg_hjelp(bok: Workbook, stil: Stil) -> Worksheet:
    """Add the sheet."""
    ark = bok.add_worksheet(HJELP_ARK)
    _page(ark)
    ark.set_row(1, 32)
    ark.write_string(1, 1, "Hjelp", stil.tittel())
    _line(ark, stil, 2, "", HJELP_INNLEDNING)
    _line(ark, stil, 3, "Personvern", PERSONVERN, bold=True, bg_color=BLEK_BLA)
    rad = 5
    for tittel, linjer in (
        ("Kom i gang", HJELP_STEG),
        ("Arkene", HJELP_ARKENE),
        ("Slik fyller du en rad i Fravær", _named(FRAVAER_INN, HJELP_RAD)),
        ("Det programmet regner ut i Fravær", _named(FRAVAER_UT, HJELP_BEREGNET)),
    ):
        rad = _section(ark, stil, rad, tittel, linjer)
    ark.set_row(rad, 22)
    ark.write_string(rad, 1, "Fargenøkkel", stil.avsnitt())
    ark.write_blank(rad, 2, None, stil.avsnitt())
    rad = skriv_fargenokkel(ark, stil, rad + 1, 1) + 1
    rad = _section(ark, stil, rad, "Sjekkpunktene", _checkpoints())
    _section(ark, stil, rad, "Funksjonene du kan skrive i en celle", _functions())
    return ark


def _page(ark: Worksheet) -> None:
    ark.hide_gridlines(2)
    ark.set_column(0, 0, 2)
    ark.set_column(1, 1, 32)
    ark.set_column(2, 2, _TEKSTBREDDE)
    ark.set_landscape()
    sideoppsett(ark)
    ark.freeze_panes(2, 0)
    ark.repeat_rows(1)
    ark.set_tab_color(SKIFER)


def _section(
    ark: Worksheet, stil: Stil, rad: int, tittel: str, linjer: Iterable[tuple[str, str]]
) -> int:
    ark.set_row(rad, 22)
    ark.write_string(rad, 1, tittel, stil.avsnitt())
    ark.write_blank(rad, 2, None, stil.avsnitt())
    for navn, tekst in linjer:
        rad += 1
        _line(ark, stil, rad, navn, tekst)
    return rad + 2


def _line(ark: Worksheet, stil: Stil, rad: int, navn: str, tekst: str, **mer: str | bool) -> None:
    """One name and its text; the height is set, since not every program fits it by itself."""
    linjer = -(-len(tekst) // (_TEKSTBREDDE + 5)) if tekst else 1
    ark.set_row(rad, 15.5 * linjer + 2)
    ark.write_string(rad, 1, navn, stil.tekst(**{"bold": True, **mer}))
    ark.write_string(rad, 2, tekst, stil.tekst(**mer))


def _named(
    overskrifter: Iterable[str], tekster: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Texts by field name, shown under the headings the clerk sees, in the sheet's order."""
    oppslag = dict(tekster)
    titler = {**FRAVAER_INN, **FRAVAER_UT}
    return [(titler[felt], oppslag[felt]) for felt in overskrifter]


def _functions() -> list[tuple[str, str]]:
    return [
        ("Funksjonene", HJELP_FUNKSJONER),
        *((f.navn, f"{f.beskrivelse} Skrives ={f.bruk}.") for f in FUNKSJONER.values()),
    ]


def _checkpoints() -> list[tuple[str, str]]:
    return [
        (
            punkt.navn,
            (
                f"{versjon.regel} Ansvarlig: {ANSVARLIG_NAVN[punkt.ansvarlig]}. "
                f"Hjemmel: {versjon.hjemmel}.{'' if punkt.standard else ' Av i en ny bok.'}"
            ),
        )
        for punkt, versjon in gjeldende()
    ]
