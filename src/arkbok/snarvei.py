"""The shortcut for rows of few, plain cells: all of a row is found by one expression.

Most rows of a long list say the same things in other combinations. Whoever has read a cell once
knows it again by its XML, so such a row need not become values before it is understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from arkbok import adresse
from arkbok.celleleser import Saerlig

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from arkbok.tallformat import Celleverdi

    Cellelesing = Callable[[str], Celleverdi | Saerlig]
    """The value of a cell from its XML."""


def verdi(celle: Cellelesing, xml: str | None) -> Celleverdi:
    """What a cell holds, however it is shown."""
    lest = None if xml is None else celle(xml)
    return lest.verdi if isinstance(lest, Saerlig) else lest


@dataclass(slots=True)
class Snarvei:
    """Who takes the plain rows: those that say all they say in ``kolonner`` (in rising order).

    A row with something in ``andre`` is not plain; columns in neither are passed over.
    """

    kolonner: Sequence[int]
    andre: Collection[int]
    ta: Callable[[Cellelesing, int, Sequence[str | None]], bool]
    """Whether it takes a row: gets what reads a cell, the row's number, and the number and the
    XML of the cells after each other. A row that is not taken is read as any other.
    """
    siste: int = 0
    """The number of the last row that was taken."""

    def monster(self, p: str) -> re.Pattern[str]:
        """Finds each row: a plain one with its number and cells, of any other only ``<row``."""
        # a cell as ``cellemonster`` finds it, but for what has more in it than its value
        innhold = (
            rf"[^<>]*+>(?:<{p}v>[^<]*+</{p}v></{p}c>|(?<=/>)"
            rf"|<{p}is><{p}t[^<]*+</{p}t></{p}is></{p}c>"
        )
        mer = rf"|(?:<(?!/{p}c>|{p}c[\s/>]|/?{p}row)[^<]*+)*+</{p}c>"
        bokstaver, kjente = "[A-Z]{1,3}+", _en_av([*self.kolonner, *self.andre])
        forbi = (
            rf'(?:<{p}c r="(?:(?!{kjente}[0-9]){bokstaver}[0-9]{{1,7}}+"{innhold}{mer})'
            rf'|(?!{_en_av(self.kolonner)}[0-9]){bokstaver}[0-9]{{1,7}}+"[^<>]*+(?<=/)>))*+'
        )
        deler = [rf'<{p}row r="([0-9]{{1,7}})"[^<>]*+>']
        for plass, kolonne in enumerate(self.kolonner):
            if kolonne - (self.kolonner[plass - 1] if plass else 0) > 1:
                deler.append(forbi)
            deler.append(rf'(?:<{p}c r="{adresse.bokstaver(kolonne)}[0-9]{{1,7}}+"({innhold})))?+')
        slutt = rf"{forbi}</{p}row>\s*+(?=<{p}row|\Z)"
        return re.compile(f"{''.join(deler)}{slutt}|<{p}row")


def _en_av(kolonner: Iterable[int]) -> str:
    """Matches the letters of any of the columns: those that differ in the last are one choice."""
    siste: dict[str, str] = {}
    for kolonne in kolonner:
        bokstaver = adresse.bokstaver(kolonne)
        siste[bokstaver[:-1]] = siste.get(bokstaver[:-1], "") + bokstaver[-1]
    return f"(?:{'|'.join(f'{foran}[{valg}]' for foran, valg in siste.items())})"
