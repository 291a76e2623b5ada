"""How many lines a text takes in a column, and how high its row must be.

Excel finds it out by itself; programs that show the file as it stands (LibreOffice, phones) do
not.
Rather a line too many than a word that is not seen.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sykefravaer_xl.bok.skjema import Kolonne

LINJE: Final = 15.0
"""Points of a line in the book's usual type."""
FLEST_LINJER: Final = 27
"""Excel has no higher rows than 409 points."""
FLEST_RADER: Final = 5000
"""A list longer than this is not read on paper, and shall be written quickly."""
_LUFT: Final = 2.0
"""Characters that the indent and the edges take."""
_TEGN: Final = 1.1
"""Characters of running text that have the room of one digit."""


def linjer(innhold: str, bredde: float) -> int:
    """Lines in a column so many characters wide; a word longer than a line is broken."""
    plass = max(1.0, (bredde - _LUFT) * _TEGN)
    antall = 0
    for avsnitt in innhold.split("\n"):
        brukt, her = 0.0, 1
        for ord_ in avsnitt.split():
            if brukt and brukt + 1 + len(ord_) > plass:
                her, brukt = her + 1, 0.0
            brukt += len(ord_) + bool(brukt)
            if brukt > plass:
                her, brukt = her + math.ceil(brukt / plass) - 1, brukt % plass
        antall += her
    return antall


def hoyde(innhold: object, kolonne: Kolonne) -> float | None:
    """Points that a value needs in a column that wraps; None where one line will do."""
    antall = linjer(innhold, kolonne.bredde) if isinstance(innhold, str) else 1
    return LINJE * min(antall, FLEST_LINJER) if antall > 1 else None


def radhoyder(
    rader: Iterable[tuple[int, Iterable[object]]], kolonner: Mapping[int, Kolonne]
) -> Iterator[tuple[int, dict[int, float]]]:
    """Row → column → points, for rows given with their values of ``kolonner``, in that order."""
    for nr, verdier in rader:
        par = zip(kolonner.items(), verdier, strict=True)
        yield nr, {kol: h for (kol, k), v in par if (h := hoyde(v, k)) is not None}
