"""Which scale a column of grades is written in, decided by all its cells.

«1» is 100 % in a column of fractions (0,5 · 1 · 0,8) and 1 % in a column of per cents (50 · 100 ·
1). One cell alone cannot tell, so cells are noted while they are read, and the column is judged
when its last cell has been seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.celler import Cellefeil, er_tom, les_grad, les_prosent, sier_prosent
from sykefravaer_xl.grunn.feil import UklartFeil

if TYPE_CHECKING:
    from collections.abc import Iterable


class Skala(StrEnum):
    """How the numbers of a grade column are meant."""

    PROSENT = "prosent"
    BROK = "brøk"


class UklarSkalaFeil(UklartFeil):
    """A 1 among numbers that do not tell whether it is 1 % or 100 %."""


@dataclass(slots=True)
class Gradkolonne:
    """What has been seen in one grade column."""

    broker: bool = False
    """A number between 0 and 1 that Excel does not show as a per cent."""
    enere: bool = False
    prosenter: bool = False
    """A number over 1."""
    formaterte: bool = False
    """A number that Excel shows as a per cent, or a text with the sign: it says what it means."""

    def merk(self, verdi: object, tallformat: str | None = None) -> None:
        """Note one cell that is not empty."""
        if sier_prosent(verdi, tallformat):
            self.formaterte = True
            return
        try:
            tall = les_prosent(verdi, rett=True)
        except Cellefeil:
            return
        if tall is None or tall <= 0:
            return
        if tall > 1:
            self.prosenter = True
        elif tall == 1:
            self.enere = True
        else:
            self.broker = True

    def skala(self) -> Skala | None:
        """The scale of this column alone; None when it holds nothing that tells.

        Raises UklarSkalaFeil when a 1 may be either.
        """
        if self.enere and (self.prosenter or (self.formaterte and not self.broker)):
            raise UklarSkalaFeil
        if self.prosenter:
            return Skala.PROSENT
        return Skala.BROK if self.broker else None

    def __or__(self, annen: Gradkolonne) -> Gradkolonne:
        """Both columns as one."""
        return Gradkolonne(
            self.broker or annen.broker,
            self.enere or annen.enere,
            self.prosenter or annen.prosenter,
            self.formaterte or annen.formaterte,
        )


def avgjor(kolonne: Gradkolonne, andre: Iterable[Gradkolonne] = ()) -> Skala:
    """The scale of a column; one that does not tell follows the others of the same list.

    Where only 1s are to be found, they are whole: nobody is 1 % sick in every row. Raises
    UklarSkalaFeil.
    """
    egen = kolonne.skala()
    if egen is not None or not kolonne.enere:
        return egen or Skala.PROSENT
    samlet = kolonne
    for annen in andre:
        samlet |= annen
    return samlet.skala() or Skala.BROK


@dataclass(slots=True)
class Gradleser:
    """Reads the cells of one column in the scale that is thought to be its, and notes them."""

    skala: Skala
    sett: Gradkolonne = field(default_factory=Gradkolonne)

    def __call__(self, verdi: object, *, tallformat: str | None = None) -> int | None:
        """The grade of a cell; raises Cellefeil as ``les_grad`` does."""
        if er_tom(verdi):
            return None
        self.sett.merk(verdi, tallformat)
        return les_grad(verdi, tallformat=tallformat, brok=self.skala is Skala.BROK)
