"""A workbook file as the JSON that Excel hands to a macro in xlwings Lite."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import get_column_letter

if TYPE_CHECKING:
    from pathlib import Path

Bokjson = dict[str, Any]


def som_json(verdi: object) -> object:
    """A cell as Lite sends it: dates as ISO text, empty as ""."""
    if verdi is None:
        return ""
    if isinstance(verdi, datetime):
        return f"{verdi.isoformat(timespec='milliseconds')}Z"
    if isinstance(verdi, date):
        return f"{verdi.isoformat()}T00:00:00.000Z"
    return verdi


def bok_som_json(sti: Path, versjon: str, ark: str | None, celle: str) -> Bokjson:
    """The whole book, with a sheet in front (the first where none is named) and a cell chosen."""
    bok = load_workbook(sti, data_only=True)
    arkene = []
    for ws in bok.worksheets:
        rader = [[som_json(c) for c in rad] for rad in ws.iter_rows(values_only=True)]
        while rader and not any(c != "" for c in rader[-1]):
            rader.pop()
        ett = arkjson(ws.title, rader, [tabelljson(t) for t in ws.tables.values()])
        if ws.tables:  # columns of a data sheet have one number format all the way down
            ett["column_formats"] = {
                nr: stil.number_format
                for stil in ws.column_dimensions.values()
                for nr in range(stil.min or 1, (stil.max or 1) + 1)
            }
        arkene.append(ett)
    navn = [ett["name"] for ett in arkene]
    return bokjson(sti.name, versjon, arkene, navn.index(ark) if ark else 0, celle)


def bokjson(
    navn: str, versjon: str, ark: list[dict[str, Any]], aktivt: int = 0, celle: str = "A1"
) -> Bokjson:
    """A book of such sheets."""
    return {
        "client": "Office.js",
        "version": versjon,
        "book": {"name": navn, "active_sheet_index": aktivt, "selection": celle},
        "names": [],
        "sheets": ark,
    }


def arkjson(
    navn: str, rader: list[list[object]], tabeller: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """One sheet; every row is as wide as the widest."""
    bredde = max(map(len, rader), default=0)
    return {
        "name": navn,
        "visibility": "Visible",
        "values": [[*rad, *[""] * (bredde - len(rad))] for rad in rader] or [[]],
        "pictures": [],
        "tables": tabeller or [],
    }


def grenser(omrade: str) -> tuple[int, int, int, int]:
    """First column and row, last column and row of an area."""
    k1, r1, k2, r2 = (tall or 0 for tall in range_boundaries(omrade.replace("$", "")))
    return k1, r1, k2, r2


def tabelljson(tabell: Any) -> dict[str, Any]:
    """An openpyxl table."""
    return tabell_i(tabell.displayName, tabell.ref, sumrad=bool(tabell.totalsRowCount))


def tabell_i(navn: str, ref: str, *, sumrad: bool = False) -> dict[str, Any]:
    """A table with headings."""
    k1, r1, k2, r2 = grenser(ref)
    a, b = get_column_letter(k1), get_column_letter(k2)
    return {
        "name": navn,
        "range_address": f"{a}{r1}:{b}{r2}",
        "header_row_range_address": f"{a}{r1}:{b}{r1}",
        "data_body_range_address": f"{a}{r1 + 1}:{b}{r2 - sumrad}",
        "total_row_range_address": f"{a}{r2}:{b}{r2}" if sumrad else None,
        "show_headers": True,
        "show_totals": sumrad,
        "table_style": "TableStyleLight1",
        "show_autofilter": True,
        "row_count": r2 - r1 + 1,
        "column_count": k2 - k1 + 1,
    }
