"""What the cells of a column look like, remembered by value: most rows repeat what others say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import repeat
from typing import Final

from arkbok.celleverdi import Verdi
from arkbok.typer import URORT, Blokkverdi

FLEST_HUSKET: Final = 2048
HUSKES: Final = frozenset({int, str, date, type(None)})
"""Kinds of values of which equal ones are written the same: 1.50 and 1.5 are not."""
RADNUMMER: Final = "\0"
"""Stands for the row number in a cell's address. No XML has this sign, nor the next one."""
UKJENT: Final = "\1"
"""Stands for a cell of which it is not known what it looks like; no row has it."""


class Celletekster(dict[Verdi, str]):
    """Value -> cell, made when it is first asked for."""

    def __init__(self, lag: Callable[[Verdi], str]) -> None:
        super().__init__()
        self._lag = lag

    def __missing__(self, verdi: Verdi) -> str:
        tekst = self._lag(verdi)
        self.husk(verdi, tekst)
        return tekst

    def husk(self, verdi: Verdi, tekst: str) -> None:
        """From now on this is what a cell of the value looks like."""
        if verdi.__class__ in HUSKES:
            if len(self) >= FLEST_HUSKET:
                self.clear()
            self[verdi] = tekst

    def kjent(self, verdi: Verdi) -> str | None:
        """The cell, if there has been one."""
        return self.get(verdi) if verdi.__class__ in HUSKES else None

    def av(self, verdier: Sequence[Blokkverdi], urort: str) -> Iterable[str] | None:
        """The cells of many rows; None when there are none in any of them."""
        if verdier[0] is None and verdier.count(None) == len(verdier) and not self[None]:
            return None
        if HUSKES.issuperset(map(type, verdier)):
            return [*map(self.__getitem__, verdier)]  # type: ignore[arg-type]
        return [
            urort if verdi is URORT else self[verdi] if type(verdi) in HUSKES else self._lag(verdi)
            for verdi in verdier
        ]


def side_om_side(kolonner: Iterable[Iterable[str] | None], numre: Sequence[int]) -> list[str]:
    """The cells of each row in one text, with its number."""
    celler = [kolonne for kolonne in kolonner if kolonne is not None]
    if not celler:
        return [""] * len(numre)
    rader = map("".join, zip(*celler, strict=True))
    return list(map(str.replace, rader, repeat(RADNUMMER), map(str, numre)))
