"""What a body must know of the spreadsheet program that calls it, and what it may answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

Verdi = str | int | float | date
Svar = Verdi | list[list[Verdi]]

TOM: Final = ""
"""No answer: Excel would show None as 0."""


@dataclass(frozen=True, slots=True)
class Vert:
    """How one host hands over cells. The bodies read no clock: the host says what day it is."""

    i_dag: date
    dato1904: bool = False
    """Serial numbers count from 1904 (old workbooks from a Mac)."""
    null_er_tom: bool = False
    """An empty cell may arrive as 0 (xlwings Lite): then a grade of 0 is none, and no fault.

    For dates and texts 0 is empty in every host: so a formula shows an empty cell it points at.
    """
