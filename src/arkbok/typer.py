"""What a caller asks for: values, looks, table growth and new sheets. No XML and no zip here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, Protocol, runtime_checkable

from arkbok.celleverdi import Celle, Verdi

if TYPE_CHECKING:
    from arkbok.sporing import Endringssporing


class Urort(Enum):
    """The only member says that a cell of a block is left as it is."""

    URORT = "urort"


URORT: Final = Urort.URORT
Blokkverdi = Verdi | Literal[Urort.URORT]


@runtime_checkable
class Kolonnevis(Protocol):
    """Rows that are quicker to get many at a time."""

    def kolonnevis(self, rader: Sequence[int]) -> Sequence[Sequence[Blokkverdi]]:
        """The values of some rows, column by column."""


@dataclass(frozen=True, slots=True)
class Blokk:
    """Values of many rows in the same columns: the quick way to write a large sheet."""

    kolonner: tuple[int, ...]
    """1-based, rising."""
    rader: Mapping[int, Sequence[Blokkverdi]]
    """Row -> a value for each column (``URORT``: leave the cell). Asked for some rows at a time,
    more than once, so the mapping may make a row when it is asked for (see ``Kolonnevis``)."""

    def __bool__(self) -> bool:
        return bool(self.rader)


@dataclass(frozen=True, slots=True)
class Stil:
    """The look of a cell that had no style of its own; unset fields are taken from the base."""

    tallformat: str | None = None
    fet: bool = False
    fyll: str | None = None
    """Solid fill as ``RRGGBB``."""
    skriftfarge: str | None = None
    bryt: bool = False
    lik: Celle | None = None
    """Take the style of this existing cell (row, column) of the same sheet as the base."""


@dataclass(frozen=True, slots=True)
class Betinget:
    """A formula rule of conditional formatting. It is placed after all rules already there."""

    sqref: str
    formel: str
    """English, comma separated, without a leading ``=``."""
    fyll: str | None = None
    skriftfarge: str | None = None
    fet: bool = False
    tallformat: str | None = None


@dataclass(frozen=True, slots=True)
class Utvid:
    """Rows were appended to a block: areas that ended on its old last row shall grow with it."""

    gammel_siste_rad: int
    ny_siste_rad: int
    kolonner: Celle
    """First and last column of the block as it was."""


@dataclass(slots=True)
class Arkendring:
    """Everything wanted for one existing sheet."""

    ark: str
    celler: dict[Celle, Verdi] = field(default_factory=dict)
    blokk: Blokk | None = None
    """Many rows, from ``rad_fra`` down. ``celler`` goes before it."""
    stiler: dict[int, Stil] = field(default_factory=dict)
    """Per column, for cells in rows from ``rad_fra`` that have no ``s=`` of their own."""
    rad_fra: int = 1
    overskrifter: dict[int, Stil] = field(default_factory=dict)
    """Per column, for cells above ``rad_fra`` that have no ``s=`` of their own."""
    bredder: dict[int, float] = field(default_factory=dict)
    """Widths in characters; used only for columns that no ``<col>`` covers yet."""
    radhoyder: dict[int, dict[int, float]] = field(default_factory=dict)
    """Row -> column -> the points its text needs, counted where the cell's look wraps; {} for a
    row of one line. Set in rows that get other content, never over a height of the clerk's."""
    foldet: dict[int, bool] = field(default_factory=dict)
    """Row -> whether it is folded away. Done when the row gets other content, so that one opened
    again by hand stays open."""
    tabell: str | None = None
    tabell_siste_rad: int | None = None
    tabell_nye_kolonner: list[str] = field(default_factory=list)
    betinget: list[Betinget] = field(default_factory=list)
    valglister: dict[int, Sequence[str]] = field(default_factory=dict)
    """Column -> choices that stand in it from the first row; the sheet's drop-downs that draw on
    it from there reach to the last of them."""
    utvid: Utvid | None = None
    """Left out, it follows from the growth of ``tabell``."""
    tomme_med_stil: bool = False
    """Whether empty cells of new rows are put in too, where a style says what they look like."""
    sporing: Endringssporing | None = None
    """Sees which cells get another content."""


@dataclass(frozen=True, slots=True)
class NyttArk:
    """A new sheet, taken from a donor workbook made with XlsxWriter."""

    navn: str
    donor: bytes
    donor_ark: str
