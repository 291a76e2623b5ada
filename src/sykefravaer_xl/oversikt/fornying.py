"""Makes the overviews of a book anew where they are still as we made them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from sykefravaer_xl.ark.modell import Arkmodell

if TYPE_CHECKING:
    from pathlib import Path

    from arkbok import Pakke

Oversiktsark: TypeAlias = Mapping[str, Callable[[], Arkmodell]]
"""Sheet → how to make it."""


@dataclass(frozen=True, slots=True)
class Fornyet:
    """What became of them: those that show something else now, and those left alone."""

    endret: Sequence[str] = ()
    hennes: Sequence[str] = ()
    """The clerk has changed them, or made them herself."""


def forny_i_fil(pakke: Pakke, sti: Path, oversikter: Oversiktsark) -> Fornyet:
    """Put them in the package of the file they were read from."""
    from sykefravaer_xl.ark.xlsxskriver import som_bok
    from sykefravaer_xl.oversikt.urorte import urorte_summer

    finnes = [navn for navn in oversikter if navn in pakke.arknavn()]
    summer = urorte_summer(sti, finnes)
    endret = []
    for navn in summer:
        modell = oversikter[navn]()
        if modell.kontrollsum != summer[navn]:
            endret.append(navn)
        pakke.erstatt_ark(navn, som_bok(modell, fra_1904=pakke.teller_fra_1904), navn)
    return Fornyet(endret, [navn for navn in finnes if navn not in summer])
