"""What can be put in a cell, and where a cell is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Formel:
    """A formula that gives a text, and that text, for programs that do not count."""

    uttrykk: str
    """English, comma separated, without a leading ``=``."""
    verdi: str


Verdi = str | int | float | Decimal | date | datetime | bool | Formel | None
"""What can be put in a cell. None clears the content and keeps the style."""

Celle = tuple[int, int]
"""(row, column), both 1-based."""
