"""A form laid out in a sheet: which cell is which field. ``tegning`` makes a sheet of it.

Rows and columns are 1-based, as Excel shows them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from arkbok.adresse import navn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.planark.innhold import Feltverdi
    from sykefravaer_xl.plan.nedtrekk import Liste


class Celleslag(StrEnum):
    """What a cell is, which decides how it looks."""

    TITTEL = "tittel"
    VERSJON = "versjon"
    AVSNITT = "avsnitt"
    ETIKETT = "etikett"
    FAKTA = "fakta"
    """Filled in by the program."""
    FORFALT = "forfalt"
    SNART = "snart"
    """As ``FAKTA``, of a due date that is overdue or soon."""
    FELT = "felt"
    """To be typed in."""
    TABELLHODE = "tabellhode"
    HJELP = "hjelp"
    ADVARSEL = "advarsel"
    TEKST = "tekst"
    """Running text of a letter."""
    SKJULT = "skjult"
    """Not shown and not printed."""


@dataclass(frozen=True, slots=True)
class Celle:
    """One cell, or several merged to one."""

    rad: int
    kolonne: int
    slag: Celleslag
    verdi: Feltverdi | int = None
    til_kolonne: int | None = None
    felt: str | None = None
    """The field this cell is for (``kan_gjores``, ``tiltak.fra``)."""
    liste: str | None = None
    """Id of its drop-down."""
    dato: bool = False
    """Takes a date."""

    @property
    def adresse(self) -> str:
        """``B7``, the first cell of merged ones."""
        return navn(self.rad, self.kolonne)


@dataclass(frozen=True, slots=True)
class Arkoppsett:
    """A whole form."""

    celler: tuple[Celle, ...]
    hoyder: Mapping[int, float]
    """Points, for every row: not every program fits a row to its text, and none a merged one."""
    bredder: Mapping[int, float]
    """Characters, per column."""
    skjulte: tuple[int, ...]
    """Columns that are not shown."""
    lister: Mapping[str, Liste] = field(default_factory=dict)
    siste_kolonne: int = 1
    siste_rad: int = 1
    """What is printed ends here; rows below are for the screen only."""
    sider: int = 2
    """A4 upright, fitted to so many pages; to the width alone where a page is begun somewhere."""
    brudd: int | None = None
    """The row that begins the second page."""
    marger: tuple[float, float, float, float] = (0.45, 0.45, 0.45, 0.55)
    """Left, right, top and bottom, in inches."""
