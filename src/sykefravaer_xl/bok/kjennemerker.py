"""Hidden defined names that say which sheet and column is which of ours.

A spreadsheet program lets a name follow its cell when sheets are renamed, and columns moved or
put between. So a heading the clerk has reworded is still known, and what she noted below it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver, celle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PREFIKS: Final = "_sf."
LOGGHODE: Final = f"{PREFIKS}endringslogg"
"""The name that keeps the checksum of the log's last entry, out of reach of who edits its rows."""
_STED: Final = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$([0-9]{1,7})")

_SUM: Final = re.compile(r'=?"([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class Merketabell:
    """Where a table of ours was last written: its sheet, its heading row, field → column."""

    ark: str
    rad: int
    kolonner: Mapping[str, int]

    def sted(self, felt: str) -> tuple[str, int, int | None]:
        """Where the heading of a field stands."""
        return self.ark, self.rad, self.kolonner.get(felt)


def navn_paa(tabell: str, felt: str) -> str:
    """The hidden name of a column."""
    return f"{PREFIKS}{tabell}.{felt}"


def som_navn(tabell: str, merket: Merketabell) -> Iterator[tuple[str, str]]:
    """The names of a table's columns, and what they stand for."""
    ark = merket.ark.replace("'", "''")
    for felt, kolonne in merket.kolonner.items():
        yield navn_paa(tabell, felt), f"'{ark}'!${bokstaver(kolonne)}${merket.rad}"


def som_logghode(kontrollsum: str) -> dict[str, str]:
    """The name of the log's head, and what it stands for: a text."""
    return {LOGGHODE: f'"{kontrollsum}"'}


def les_logghode(navn: Mapping[str, str]) -> str:
    """The checksum the log shall end with; "" in a book that does not tell."""
    treff = _SUM.fullmatch(navn.get(LOGGHODE, ""))
    return treff[1] if treff else ""


def les_merker(navn: Mapping[str, str]) -> dict[str, Merketabell]:
    """Table → where it is, by the names of a workbook.

    A name whose cell is gone says nothing, and one that points away from the others is not ours.
    """
    steder: dict[str, dict[str, tuple[str, int, int]]] = {}
    for ett, verdi in navn.items():
        tabell, _, felt = ett.removeprefix(PREFIKS).partition(".")
        treff = _STED.fullmatch(verdi.removeprefix("="))
        if not ett.startswith(PREFIKS) or not felt or treff is None:
            continue
        ark = treff[1].replace("''", "'") if treff[1] else treff[2]
        steder.setdefault(tabell, {})[felt] = (ark, *celle(f"{treff[3]}{treff[4]}"))
    ut = {}
    for tabell, felter in steder.items():
        alle = [(ark, rad) for ark, rad, _ in felter.values()]
        ark, rad = max(alle, key=alle.count)
        kolonner = {f: k for f, (a, r, k) in felter.items() if (a, r) == (ark, rad)}
        ut[tabell] = Merketabell(ark, rad, kolonner)
    return ut
