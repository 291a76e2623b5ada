"""One data sheet: a real Excel table from A1, with widths, formats and print setup.

A sheet is described as data (``Arkplan``) and written by ``skriv_dataark``; the template and the
sheets added to a clerk's own book are written by the same lines, so they look the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from arkbok.adresse import bokstaver
from sykefravaer_xl.ark.stil import Slag, Stil

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.ark.kontrollsum import Summert

Celleverdi: TypeAlias = str | int | float | Decimal | date | datetime | None
Rad: TypeAlias = "Mapping[str, Celleverdi]"

SISTE_RAD: Final = 5000
"""Validation and conditional formats reach down to this row, so new rows have them too."""

OVERSKRIFTSHOYDE: Final = 48


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A column: ``felt`` is our name for it, ``beregnet`` says who writes it."""

    felt: str
    overskrift: str
    slag: Slag = Slag.TEKST
    bredde: float = 12
    beregnet: bool = False
    skjult: bool = False
    """Folded away behind a plus sign above the column to its left."""
    regel: Mapping[str, Any] | None = None
    """Data validation in XlsxWriter's form; see ``validering.py``."""


@dataclass(frozen=True, slots=True)
class Betinget:
    """A conditional format over some columns; ``formel`` is written for row 2, in English."""

    felter: tuple[str, ...]
    formel: str
    stil: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Arkplan:
    """A whole data sheet as data."""

    navn: str
    tabell: str
    kolonner: tuple[Kolonne, ...]
    betinget: tuple[Betinget, ...] = ()
    frys_kolonner: int = 0
    sider_bred: int = 1
    fanefarge: str | None = None
    celleregler: Mapping[tuple[int, int], Mapping[str, Any]] = field(default_factory=dict)
    """Validation of single cells (row, column; zero-based), for sheets with a rule per row."""

    def bokstav(self, felt: str) -> str:
        """The letter of a field's column."""
        return bokstaver(self.indeks(felt) + 1)

    def indeks(self, felt: str) -> int:
        """Zero-based position of a field's column."""
        return next(i for i, k in enumerate(self.kolonner) if k.felt == felt)

    def rekke(self, rad: Rad) -> list[Celleverdi]:
        """A row given by field names, put in the order of the columns."""
        return [rad.get(k.felt) for k in self.kolonner]


def skriv_dataark(
    bok: Workbook, stil: Stil, plan: Arkplan, rader: Iterable[Sequence[Celleverdi]]
) -> Worksheet:
    """Add the sheet to the workbook and fill in the rows; an empty table gets one empty row."""
    ark = bok.add_worksheet(plan.navn)
    rekker = list(rader)
    _columns(ark, stil, plan)
    ark.add_table(
        0, 0, max(len(rekker), 1), len(plan.kolonner) - 1,
        {
            "name": plan.tabell,
            "style": "Table Style Light 1",
            "banded_rows": False,
            "columns": [
                {
                    "header": k.overskrift,
                    "header_format": stil.overskrift(beregnet=k.beregnet),
                }
                for k in plan.kolonner
            ],
        },
    )  # fmt: skip
    for nr, rekke in enumerate(rekker or [[None] * len(plan.kolonner)], start=1):
        for kol, (kolonne, verdi) in enumerate(zip(plan.kolonner, rekke, strict=True)):
            skriv_celle(ark, nr, kol, verdi, stil.celle(kolonne.slag, beregnet=kolonne.beregnet))
    _rules(ark, stil, plan)
    _page(ark, plan)
    return ark


def skriv_celle(ark: Worksheet, rad: int, kol: int, verdi: Celleverdi, form: Any) -> None:
    """Write by the value's own type: a text that looks like a number, link or formula stays text.

    A worksheet's own ``write`` would make a formula of ``=1+1`` typed as a remark.
    """
    match verdi:
        case None | "":
            ark.write_blank(rad, kol, None, form)
        case str():
            ark.write_string(rad, kol, verdi, form)
        case bool():
            ark.write_string(rad, kol, "Ja" if verdi else "Nei", form)
        case date():
            ark.write_datetime(rad, kol, verdi, form)
        case _:
            ark.write_number(rad, kol, verdi, form)


def _columns(ark: Worksheet, stil: Stil, plan: Arkplan) -> None:
    ark.set_row(0, OVERSKRIFTSHOYDE)
    for nr, kolonne in enumerate(plan.kolonner):
        valg: dict[str, Any] = {}
        neste = plan.kolonner[nr + 1] if nr + 1 < len(plan.kolonner) else None
        if kolonne.skjult:
            valg = {"level": 1, "hidden": True}
        elif neste is not None and neste.skjult:
            valg = {"collapsed": True}
        form = stil.celle(kolonne.slag, beregnet=kolonne.beregnet)
        ark.set_column(nr, nr, kolonne.bredde, form, valg)
    if any(k.skjult for k in plan.kolonner):
        ark.outline_settings(True, True, False, False)


def _rules(ark: Worksheet, stil: Stil, plan: Arkplan) -> None:
    for nr, kolonne in enumerate(plan.kolonner):
        if kolonne.regel is not None:
            ark.data_validation(1, nr, SISTE_RAD - 1, nr, dict(kolonne.regel))
    for (rad, kol), regel in plan.celleregler.items():
        ark.data_validation(rad, kol, rad, kol, dict(regel))
    for betinget in plan.betinget:
        valg = {
            "type": "formula",
            "criteria": betinget.formel,
            "format": stil.format(**betinget.stil),
        }
        for felt in betinget.felter:
            nr = plan.indeks(felt)
            ark.conditional_format(1, nr, SISTE_RAD - 1, nr, valg)


def _page(ark: Worksheet, plan: Arkplan) -> None:
    ark.freeze_panes(1, plan.frys_kolonner)
    ark.hide_gridlines(2)
    ark.set_landscape()
    sideoppsett(ark, plan.sider_bred)
    ark.repeat_rows(0)
    if plan.frys_kolonner and plan.sider_bred > 1:
        ark.repeat_columns(0, plan.frys_kolonner - 1)
    if plan.fanefarge is not None:
        ark.set_tab_color(plan.fanefarge)


def sideoppsett(ark: Worksheet | Summert, sider_bred: int = 1) -> None:
    """A4, a given number of pages wide, sheet name at the top and page number at the bottom."""
    ark.set_paper(9)
    ark.fit_to_pages(sider_bred, 0)
    ark.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    ark.set_header('&L&"Calibri,Bold"&A&R&D')
    ark.set_footer("&L&F&RSide &P av &N")
