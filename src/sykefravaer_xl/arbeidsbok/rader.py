"""Streams the rows of a sheet and reads their cells, keeping every fault with its place."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast
from zipfile import BadZipFile

from sykefravaer_xl.arbeidsbok.celler import Cellefeil, er_tom
from sykefravaer_xl.domene.feil import Funn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sykefravaer_xl.arbeidsbok.modell import Tabellkart

T = TypeVar("T")

LESEUNNTAK = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,  # the XML parsers' errors are of this kind
    TypeError,
    ValueError,
    zlib.error,
)
"""Everything openpyxl is known to raise on a broken file; it has no error class of its own."""


class Arkstrom(Protocol):
    """What we use of openpyxl's streaming sheet."""

    def reset_dimensions(self) -> None:
        """Forgets the size the file claims."""

    def iter_rows(
        self,
        min_row: int | None = None,
        max_row: int | None = None,
        min_col: int | None = None,
        max_col: int | None = None,
        values_only: bool = False,
    ) -> Iterator[tuple[Any, ...]]:
        """The rows from the file, one at a time."""


class UleseligArk(Exception):
    """A sheet's part in the file is broken."""


@dataclass(slots=True)
class Rad:
    """One row: its number in Excel and its cells from column A."""

    nr: int
    celler: Sequence[Any]
    kart: Tabellkart

    def verdi(self, felt: str) -> object:
        """The raw value of a field; None when the table or the row lacks it."""
        kolonne = self.kart.kolonner.get(felt)
        return None if kolonne is None else self.celler[kolonne - 1].value

    def tallformat(self, felt: str) -> str | None:
        """How Excel shows the field's number; looked up only where it changes the meaning."""
        kolonne = self.kart.kolonner.get(felt)
        if kolonne is None:
            return None
        try:
            return cast("str | None", self.celler[kolonne - 1].number_format)
        except LookupError:
            return None

    def har_noe(self, felt: Iterable[str]) -> bool:
        """True when any of the fields is filled in."""
        for f in felt:
            verdi = self.verdi(f)
            if verdi is not None and not er_tom(verdi):
                return True
        return False


@dataclass(slots=True)
class Radleser:
    """Reads the fields of one row; faults gather in ``feil`` instead of stopping the row."""

    rad: Rad
    feil: list[Funn] = field(default_factory=list)

    def les(self, felt: str, leser: Callable[..., T | None], **valg: Any) -> T | None:
        """The field as ``leser`` understands it; None when empty or faulty."""
        verdi = self.rad.verdi(felt)
        if verdi is None:
            return None
        try:
            return leser(verdi, **valg)
        except Cellefeil as feil:
            self.meld(feil.kode, feil.melding, felt)
            return None

    def meld(self, kode: str, melding: str, felt: str) -> None:
        """Adds a fault at the field's cell."""
        self.feil.append(funn(kode, melding, self.rad.kart, self.rad.nr, felt))

    def er_tom(self, felt: str) -> bool:
        """True when the field is not filled in."""
        return er_tom(self.rad.verdi(felt))


def funn(kode: str, melding: str, kart: Tabellkart, rad: int, felt: str) -> Funn:
    """A finding at a field's cell."""
    return Funn(kode, melding, ark=kart.ark, celle=kart.celle(felt, rad))


def topp(ark: Arkstrom, antall: int) -> list[tuple[object, ...]]:
    """The values of the sheet's first rows."""
    ark.reset_dimensions()
    strom = ark.iter_rows(values_only=True)
    try:
        return [tuple(rad) for rad in islice(strom, antall)]
    except LESEUNNTAK as feil:
        raise UleseligArk from feil
    finally:
        _lukk(strom)


def rader(ark: Arkstrom, kart: Tabellkart, felt: Iterable[str]) -> Iterator[Rad]:
    """All rows under the headings, to the sheet's end; only as wide as the fields asked for.

    The dimension a file states is not trusted (some say A1:XFD1048576): rows are those there are.
    """
    ark.reset_dimensions()
    start = kart.overskriftsrad + 1
    bredde = max((kart.kolonner[f] for f in felt if f in kart.kolonner), default=1)
    strom = ark.iter_rows(min_row=start, max_col=bredde)
    nr = start
    try:
        while (celler := _neste(strom)) is not None:
            yield Rad(nr, celler, kart)
            nr += 1
    finally:
        _lukk(strom)


def _neste(strom: Iterator[Any]) -> Sequence[Any] | None:
    try:
        return cast("Sequence[Any] | None", next(strom, None))
    except LESEUNNTAK as feil:
        raise UleseligArk from feil


def _lukk(strom: object) -> None:
    """Lets go of the part of the file a half-read stream holds open."""
    lukk = getattr(strom, "close", None)
    if lukk is not None:
        lukk()
