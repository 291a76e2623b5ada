"""What a workbook would hold after Excel has done what a macro told it: a small stand-in.

It knows the actions our macros use and stops at any other, so a new one is met with open eyes.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from tests.vertsmiljo.bokjson import Bokjson, arkjson, grenser, tabell_i

NULLDAG: Final = date(1899, 12, 30)
I_DAG: Final = date(2026, 11, 22)
"""What TODAY() is."""
_STATUS: Final = re.compile(
    r'=IF\(([A-Z])(\d+)<TODAY\(\),"Forfalt",'
    r'IF\(\1\2-(\d+)<=TODAY\(\),"Snart","Kommende"\)\)'
)
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
UTSEENDE: Final = frozenset(
    {
        "setRangeColor",
        "setFontProperty",
        "setColumnWidth",
        "setRowHeight",
        "setWrapText",
        "addConditionalFormat",
        "setColumnHidden",
        "rangeMerge",
        "setHorizontalAlignment",
        "setVerticalAlignment",
        "setBorderProperty",
        "setDataValidationList",
        "setPrintArea",
        "rangeGroup",
    }
)
"""Looks only: noted, not modelled."""


class Excelmodell:
    """A book as JSON, changed by actions."""

    def __init__(self, bok: Bokjson) -> None:
        self.bok = copy.deepcopy(bok)
        self.formater: dict[tuple[str, int, int], str] = {}
        self.meldinger: list[tuple[str, str]] = []
        self.utseende: list[dict[str, Any]] = []
        self.farger: dict[tuple[str, int, int], tuple[int, int, int] | None] = {}
        """Ground colours set."""
        self.skjulte: dict[str, set[int]] = {}
        """Rows hidden by a filter. A block fills the visible ones alone, each run of them from
        the block's own beginning, as classic Excel does."""
        self.foldet: dict[str, set[int]] = {}
        """Rows of a second level of outline."""
        self.skrevet: list[tuple[str, int, int, int, int]] = []
        """(sheet, first row, first column, rows, columns) of every block of values."""

    def utfor(self, handlinger: list[dict[str, Any]]) -> None:
        """Carry out the actions in order."""
        for handling in handlinger:
            navn = handling["func"]
            if navn == "setRangeColor":
                self._farg(handling)
            if navn in UTSEENDE:
                self.utseende.append({**handling, "ark": self._ark(handling)["name"]})
            else:
                getattr(self, f"_{navn}")(handling)

    def _farg(self, h: dict[str, Any]) -> None:
        ark, farge = self._ark(h)["name"], h["args"][0]
        rod, gronn, bla = bytes.fromhex((farge or "#FFFFFF")[1:])
        verdi = None if farge is None else (rod, gronn, bla)
        for rad in range(h["start_row"] + 1, h["start_row"] + h["row_count"] + 1):
            for kol in range(h["start_column"] + 1, h["start_column"] + h["column_count"] + 1):
                self.farger[ark, rad, kol] = verdi

    def verdier(self, ark: str) -> list[list[object]]:
        """The values of a sheet."""
        return next(a["values"] for a in self.bok["sheets"] if a["name"] == ark)

    @property
    def arknavn(self) -> list[str]:
        """The sheets in order."""
        return [a["name"] for a in self.bok["sheets"]]

    def _ark(self, handling: dict[str, Any]) -> dict[str, Any]:
        ark: dict[str, Any] = self.bok["sheets"][handling["sheet_position"]]
        return ark

    def _setValues(self, h: dict[str, Any]) -> None:  # noqa: N802 - the action's own name
        ark = self._ark(h)
        verdier, rad, kol = ark["values"], h["start_row"], h["start_column"]
        assert len(h["values"]) == h["row_count"]
        assert {len(r) for r in h["values"]} == {h["column_count"]}
        self.skrevet.append((ark["name"], rad + 1, kol + 1, h["row_count"], h["column_count"]))
        bredde = max(len(verdier[0]), kol + h["column_count"])
        verdier += [[] for _ in range(rad + h["row_count"] - len(verdier))]
        for rekken in verdier:
            rekken.extend([""] * (bredde - len(rekken)))
        for r, rekke in self._synlige(ark["name"], rad, h["values"]):
            for k, verdi in enumerate(rekke, start=kol):
                verdier[r][k] = self._tastet(ark["name"], r + 1, k + 1, verdi)

    def _synlige(
        self, ark: str, rad: int, verdier: list[list[Any]]
    ) -> Iterator[tuple[int, list[Any]]]:
        """Row (from 0) and the values that land there."""
        skjulte, nummer = self.skjulte.get(ark, set()), 0
        for r in range(rad, rad + len(verdier)):
            if r + 1 in skjulte:
                nummer = 0
                continue
            yield r, verdier[nummer]
            nummer += 1

    def _tastet(self, ark: str, rad: int, kol: int, verdi: Any) -> object:
        """As Excel takes it: an apostrophe marks text, a number is a date in a date's format."""
        if isinstance(verdi, str) and (treff := _STATUS.fullmatch(verdi)):
            assert int(treff[2]) == rad
            return self._status(self.verdier(ark)[rad - 1][ord(treff[1]) - 65], int(treff[3]))
        if isinstance(verdi, str):
            assert not verdi.startswith(("=", "+", "@"))
            assert not re.fullmatch(r"[-\d ./:,%]+", verdi), verdi
            return verdi.removeprefix("'")
        if isinstance(verdi, int | float) and self._er_dato(ark, rad, kol):
            return som_dato(verdi)
        return verdi

    @staticmethod
    def _status(frist: object, dager: int) -> str:
        """What the one formula we write gives on the day of the examples."""
        dag = (
            date.fromisoformat(frist[:10])
            if isinstance(frist, str)
            else NULLDAG + timedelta(days=int(str(frist)))
        )
        if dag < I_DAG:
            return "Forfalt"
        return "Snart" if dag - timedelta(days=dager) <= I_DAG else "Kommende"

    def _er_dato(self, ark: str, rad: int, kol: int) -> bool:
        """By a format set, or one the cell must have had: Lite sends dates for no other cells."""
        kolonner = next(a for a in self.bok["sheets"] if a["name"] == ark).get(
            "column_formats", {}
        )
        form = self.formater.get((ark, rad, kol), kolonner.get(kol))
        if form not in (None, "General"):
            return "yy" in form or form == "d"
        gammel = self.verdier(ark)[rad - 1][kol - 1]
        return isinstance(gammel, str) and bool(_ISO.fullmatch(gammel))

    def _setNumberFormat(self, h: dict[str, Any]) -> None:  # noqa: N802
        ark = self._ark(h)
        rader = range(h["start_row"] + 1, h["start_row"] + h["row_count"] + 1)
        for rad in rader:
            for kol in range(h["start_column"] + 1, h["start_column"] + h["column_count"] + 1):
                self.formater[ark["name"], rad, kol] = h["args"][0]
                if rad <= len(ark["values"]) and kol <= len(ark["values"][rad - 1]):
                    verdi = ark["values"][rad - 1][kol - 1]
                    if isinstance(verdi, int | float) and self._er_dato(ark["name"], rad, kol):
                        ark["values"][rad - 1][kol - 1] = som_dato(verdi)

    def _addSheet(self, h: dict[str, Any]) -> None:  # noqa: N802
        plass, navn = h["args"]
        assert navn not in self.arknavn
        self.bok["sheets"].insert(plass, arkjson(navn, []))
        self.bok["book"]["active_sheet_index"] = plass

    def _activateSheet(self, h: dict[str, Any]) -> None:  # noqa: N802
        self.bok["book"]["active_sheet_index"] = h["args"][0]

    def _rangeSelect(self, h: dict[str, Any]) -> None:  # noqa: N802
        assert h["sheet_position"] == self.bok["book"]["active_sheet_index"]
        from openpyxl.utils.cell import get_column_letter

        celle = f"{get_column_letter(h['start_column'] + 1)}{h['start_row'] + 1}"
        self.bok["book"]["selection"] = celle

    def _sheetClear(self, h: dict[str, Any]) -> None:  # noqa: N802
        self._ark(h)["values"] = [[]]

    def _sheetDelete(self, h: dict[str, Any]) -> None:  # noqa: N802
        del self.bok["sheets"][h["sheet_position"]]

    def _rangeClear(self, h: dict[str, Any]) -> None:  # noqa: N802
        forste, siste = h["start_column"], h["start_column"] + h["column_count"]
        for rad in self._ark(h)["values"][h["start_row"] :][: h["row_count"]]:
            for kol in range(forste, min(siste, len(rad))):
                rad[kol] = ""

    def _addTable(self, h: dict[str, Any]) -> None:  # noqa: N802
        omrade, hode, _, navn = h["args"]
        assert hode is True
        alle = [t["name"] for a in self.bok["sheets"] for t in a["tables"]]
        assert navn not in alle
        self._ark(h)["tables"].append(tabell_i(navn, omrade.replace("$", "")))

    def _resizeTable(self, h: dict[str, Any]) -> None:  # noqa: N802
        nr, omrade = h["args"]
        tabell = self._ark(h)["tables"][nr]
        k1, r1, k2, r2 = grenser(tabell["range_address"])
        m1, s1, m2, s2 = grenser(omrade)
        assert (k1, r1) == (m1, s1)
        assert min(k2, m2, r2, s2) > 0
        self._ark(h)["tables"][nr] = tabell_i(tabell["name"], omrade.replace("$", ""))

    def _alert(self, h: dict[str, Any]) -> None:
        self.meldinger.append((h["args"][0], h["args"][1]))


def som_dato(tall: float) -> str:
    """The ISO text Lite sends for a cell with a date."""
    dag = NULLDAG + timedelta(days=int(tall))
    sekunder = round((tall - int(tall)) * 86400)
    timer, rest = divmod(sekunder, 3600)
    return f"{dag.isoformat()}T{timer:02d}:{rest // 60:02d}:{rest % 60:02d}.000Z"
