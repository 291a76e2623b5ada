"""A very small reader of the formulas our conditional formats are written in.

Enough of Excel to ask «is this rule on, on that day, for these cells»: AND, OR, NOT, ISNUMBER,
LEFT, TODAY, comparisons and addition. Empty cells are 0 and "" at once, as in Excel.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Verdi = date | str | None


class Celle:
    """A cell's value with Excel's way of comparing: a text is greater than any number."""

    def __init__(self, verdi: Verdi | int) -> None:
        self.verdi = verdi.toordinal() if isinstance(verdi, date) else verdi

    def _nokkel(self, andre: Celle) -> tuple[bool, int, str]:
        mine = self.verdi
        if mine is None:
            mine = "" if isinstance(andre.verdi, str) else 0
        return (True, 0, mine) if isinstance(mine, str) else (False, mine, "")

    def __eq__(self, annen: object) -> bool:
        andre = _celle(annen)
        return self._nokkel(andre) == andre._nokkel(self)

    def __lt__(self, annen: object) -> bool:
        andre = _celle(annen)
        return self._nokkel(andre) < andre._nokkel(self)

    def __le__(self, annen: object) -> bool:
        return self < annen or self == annen

    def __gt__(self, annen: object) -> bool:
        return not self <= annen

    def __ge__(self, annen: object) -> bool:
        return not self < annen

    __hash__ = None  # type: ignore[assignment]


def _celle(verdi: object) -> Celle:
    if isinstance(verdi, Celle):
        return verdi
    assert isinstance(verdi, str | int)
    return Celle(verdi)


def er_sann(formel: str, celler: Mapping[str, Verdi], i_dag: date) -> bool:
    """Whether a rule such as ``=AND($A2<TODAY(),$B2="")`` is on; ``celler`` is by column."""
    uttrykk = re.sub(r"\$([A-Z]+)2", r'C("\1")', formel.removeprefix("="))
    uttrykk = uttrykk.replace("<>", "!=")
    uttrykk = re.sub(r"(?<![<>!=])=(?!=)", "==", uttrykk)
    navn = {
        "AND": lambda *ledd: all(ledd),
        "OR": lambda *ledd: any(ledd),
        "NOT": lambda ledd: not ledd,
        "ISNUMBER": lambda celle: isinstance(celle.verdi, int),
        "LEFT": lambda celle, antall: str(celle.verdi or "")[:antall],
        "TODAY": i_dag.toordinal,
        "C": lambda bokstav: Celle(celler[bokstav]),
    }
    return bool(eval(uttrykk, {"__builtins__": {}}, navn))  # noqa: S307 - our own formulas only
