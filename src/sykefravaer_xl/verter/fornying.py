"""Makes the overviews of the open book anew where they are still as we made them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.kontrollsum import egen_sum
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK, TIDSLINJE_ARK
from sykefravaer_xl.oversikt.fornying import Fornyet
from sykefravaer_xl.verter.oversikt import skriv_oversikt
from sykefravaer_xl.verter.tidslinje import skriv_tidslinje

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sykefravaer_xl.ark.modell import Arkmodell
    from sykefravaer_xl.oversikt.fornying import Oversiktsark
    from sykefravaer_xl.verter.apenbok import ApenBok

_SKRIVER: Final[Mapping[str, Callable[[ApenBok, Arkmodell], None]]] = {
    OVERSIKT_ARK: skriv_oversikt,
    TIDSLINJE_ARK: skriv_tidslinje,
}


def forny(bok: ApenBok, oversikter: Oversiktsark) -> Fornyet:
    """Only what shows something else is written."""
    endret, hennes = [], []
    for navn, lag in oversikter.items():
        if navn not in bok.kilde.ark:
            continue
        sum_ = egen_sum(bok.ark(navn).rader(1))
        if sum_ is None:
            hennes.append(navn)
            continue
        modell = lag()
        if modell.kontrollsum != sum_:
            _SKRIVER[navn](bok, modell)
            endret.append(navn)
    return Fornyet(endret, hennes)
