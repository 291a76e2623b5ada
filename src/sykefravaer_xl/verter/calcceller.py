"""What stands in a range of Calc's cells. ``omrade`` is Calc's own; nothing here imports UNO."""

from __future__ import annotations

from typing import Any, Final

INNHOLD: Final = 1 | 2 | 4 | 16
"""Numbers, dates, texts, formulas (``com.sun.star.sheet.CellFlags``)."""
FEILVERDIER: Final = {
    503: "#NUM!", 519: "#VALUE!", 524: "#REF!", 525: "#NAME?", 532: "#DIV/0!", 32767: "#N/A",
}  # fmt: skip
"""Calc's numbers of errors -> what the file says."""


def brukt(omrade: Any) -> tuple[int, int]:
    """Rows and columns from the range's first cell that have anything in them, at least one."""
    hele = omrade.RangeAddress
    flater = omrade.queryContentCells(INNHOLD).RangeAddresses
    rad = max((flate.EndRow for flate in flater), default=hele.StartRow)
    kolonne = max((flate.EndColumn for flate in flater), default=hele.StartColumn)
    return rad - hele.StartRow + 1, kolonne - hele.StartColumn + 1


def verdier(omrade: Any) -> list[list[object]]:
    """Rows of values; an error is its text, where Calc's own arrays have nothing."""
    rader: list[list[object]] = [list(rad) for rad in omrade.getDataArray()]
    for r, rad in enumerate(rader):
        for k, verdi in enumerate(rad):
            if verdi is None:
                feil = omrade.getCellByPosition(k, r).getError()
                rad[k] = FEILVERDIER.get(feil, "#VALUE!") if feil else None
    return rader


def brukte_verdier(omrade: Any) -> list[list[object]]:
    """The rows in use: a whole column is a million."""
    hoyde, _ = brukt(omrade)
    bredde = omrade.RangeAddress.EndColumn - omrade.RangeAddress.StartColumn
    return verdier(omrade.getCellRangeByPosition(0, 0, bredde, hoyde - 1))
