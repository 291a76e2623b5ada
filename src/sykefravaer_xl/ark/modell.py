"""ONE model of a sheet: plain data that any host can write.

A sheet of ours is a pure function that gives an ``Arkmodell``. ``xlsxskriver`` writes it to a
file, ``verter.modellskriving`` to a workbook that is open in Excel. Rows and columns are counted
from 0, as XlsxWriter does; looks, validations and charts are told in XlsxWriter's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from arkbok import Formel
from sykefravaer_xl.ark.kontrollsum import egen_sum, kontrollsum
from sykefravaer_xl.ark.tekst import KONTROLLSUM

Celleverdi: TypeAlias = str | int | float | Decimal | date | datetime | Formel | None
Utseende: TypeAlias = Mapping[str, Any]
"""How a cell looks; the looks we use have names in ``stil``."""
Sted: TypeAlias = tuple[int, int]
"""Row and column."""

VANLIG_RAD: Final = 15.0
"""Points of a row nobody has set the height of."""
UTEN_FORM: Final[Utseende] = MappingProxyType({})


class Celle(NamedTuple):
    """A value and how it looks; ``lenke`` is a place in the book, such as ``'Hjelp'!A1``."""

    verdi: Celleverdi
    form: Utseende = UTEN_FORM
    lenke: str | None = None


class Flate(NamedTuple):
    """Cells from one corner to the other, both included."""

    rad: int
    kolonne: int
    siste_rad: int
    siste_kolonne: int


@dataclass(frozen=True, slots=True)
class Kolonnevisning:
    """How a column is shown; ``form`` is the look of cells nobody has written in."""

    bredde: float | None = None
    form: Utseende = field(default_factory=lambda: UTEN_FORM)
    skjult: bool = False
    niva: int = 0
    """Level of outline: 1 can be folded away by a sign above the next column."""
    sammenfoldet: bool = False
    """The sign stands here."""


@dataclass(frozen=True, slots=True)
class Radvisning:
    """How a row is shown; without a height the host decides."""

    hoyde: float | None = None
    skjult: bool = False
    niva: int = 0


class Farging(NamedTuple):
    """A conditional format: a formula written for the first cell of its area, in English."""

    flate: Flate
    formel: str
    form: Utseende


class Kontroll(NamedTuple):
    """A data validation; see ``validering``."""

    flate: Flate
    regel: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Diagram:
    """A native chart over cells of the same sheet."""

    slag: Mapping[str, Any]
    serier: tuple[Mapping[str, Any], ...]
    oppsett: Mapping[str, Any]
    """What of it → how it is: ``title``, ``legend``, ``x_axis``, ``size`` …"""
    over: Diagram | None = None
    """Another chart drawn over the same axes."""
    hull: bool = False
    """Whether an empty cell is a gap."""


class Diagramplass(NamedTuple):
    """Where a chart stands."""

    sted: Sted
    diagram: Diagram
    valg: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tabell:
    """An Excel table, from the first cell of the sheet or further in.

    Its rows are not among the cells of the model: there may be very many, and they are looked
    through once.
    """

    navn: str
    overskrifter: Sequence[Celle]
    former: Sequence[Utseende]
    rader: Iterable[Sequence[Celleverdi]] = ()
    sted: Sted = (0, 0)


MARGER: Final = (0.4, 0.4, 0.7, 0.6)


@dataclass(slots=True)
class Side:
    """On paper: A4, as many pages wide as said, sheet name on top and page number below."""

    liggende: bool = False
    bred: int = 1
    hoy: int = 0
    """0: as many pages as it takes."""
    skala: int | None = None
    """Per cent, instead of fitting it to so many pages."""
    marger: tuple[float, float, float, float] = MARGER
    """Left, right, top and bottom, in inches."""
    topp: str = '&L&"Calibri,Bold"&A&R&D'
    bunn: str = "&L&F&RSide &P av &N"
    midt: bool = False
    gjenta_rader: tuple[int, int] | None = None
    gjenta_kolonner: tuple[int, int] | None = None
    brudd: tuple[int, ...] = ()
    """Rows that begin a page."""
    kolonnebrudd: tuple[int, ...] = ()
    """Columns that begin a page; pages of the same rows then come one after the other."""
    omrade: Flate | None = None
    """What is printed; all of it where nothing is said."""


@dataclass(slots=True)
class Arkmodell:
    """A whole sheet."""

    navn: str
    celler: dict[Sted, Celle] = field(default_factory=dict)
    flettet: list[Flate] = field(default_factory=list)
    kolonner: dict[int, Kolonnevisning] = field(default_factory=dict)
    rader: dict[int, Radvisning] = field(default_factory=dict)
    farging: list[Farging] = field(default_factory=list)
    kontroller: list[Kontroll] = field(default_factory=list)
    diagrammer: list[Diagramplass] = field(default_factory=list)
    tabell: Tabell | None = None
    side: Side = field(default_factory=Side)
    frys: Sted | None = None
    fane: str | None = None
    rutenett: bool = False
    uten_gront_hjorne: str = ""
    """Cells where a text of digits is what it shall be."""

    # --- building it up ----------------------------------------------------------------------

    def skriv(
        self, rad: int, kolonne: int, verdi: Celleverdi, form: Utseende = UTEN_FORM,
        lenke: str | None = None,
    ) -> None:  # fmt: skip
        """One cell; what stood there is gone."""
        self.celler[rad, kolonne] = Celle(verdi, form, lenke)

    def flett(
        self, rad: int, kolonne: int, siste_kolonne: int, verdi: Celleverdi,
        form: Utseende = UTEN_FORM, lenke: str | None = None,
    ) -> None:  # fmt: skip
        """Cells side by side made into one."""
        if siste_kolonne > kolonne:
            flate = Flate(rad, kolonne, rad, siste_kolonne)
            if flate not in self.flettet:
                self.flettet.append(flate)
        self.skriv(rad, kolonne, verdi, form, lenke)

    def bredder(self, *bredder: float, fra: int = 0) -> None:
        """Widths of columns beside each other, in characters."""
        for nr, bredde in enumerate(bredder, start=fra):
            self.kolonner[nr] = Kolonnevisning(bredde)

    def hoyde(self, rad: int, punkter: float) -> None:
        """The height of a row."""
        self.rader[rad] = Radvisning(punkter)

    def hoyde_til(self, siste: int) -> float:
        """Points of the rows down to one, both included."""
        rader = (self.rader.get(nr) for nr in range(siste + 1))
        return sum((rad.hoyde if rad is not None else None) or VANLIG_RAD for rad in rader)

    def fargelegg(self, flate: Flate, formel: str, form: Utseende) -> None:
        """A conditional format."""
        self.farging.append(Farging(flate, formel, form))

    def kontroller_celle(self, rad: int, kolonne: int, regel: Mapping[str, Any]) -> None:
        """A validation of one cell."""
        self.kontroller.append(Kontroll(Flate(rad, kolonne, rad, kolonne), regel))

    @property
    def kontrollsum(self) -> str | None:
        """The checksum the sheet says of itself."""
        return egen_sum((rad, {kol: celle.verdi}) for (rad, kol), celle in self._fra_en())

    def _fra_en(self) -> list[tuple[Sted, Celle]]:
        return [((rad + 1, kol + 1), celle) for (rad, kol), celle in self.celler.items()]

    def sum_opp(self, rad: int, kolonne: int, form: Utseende) -> None:
        """Put the checksum of all values in a cell: the last thing that is written."""
        self.celler.pop((rad, kolonne), None)
        verdier = {sted: celle.verdi for sted, celle in self._fra_en()}
        self.skriv(rad, kolonne, KONTROLLSUM.format(sum=kontrollsum(verdier)), form)
