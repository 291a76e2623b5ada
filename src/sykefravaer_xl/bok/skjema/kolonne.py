"""One column of a sheet of ours, and a sheet as its columns: told here once, derived elsewhere.

The reader takes headings and synonyms from the rows, the template widths, formats, prompts and
rules, the writer what a new column of an old book gets. Nothing else knows a column.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sykefravaer_xl.bok.skjema.krav import Krav


class Slag(StrEnum):
    """What a column holds; decides number format and alignment."""

    TEKST = "tekst"
    """Wrapped only where the column says so (``brytes``) and the row is made high enough."""
    NUMMER = "nummer"
    """A number that is a name (employee number): never counted with, stands to the left."""
    KODE = "kode"
    """Digits that must keep their leading zeros."""
    HELTALL = "heltall"
    TALL = "tall"
    """A number with as many decimals as it needs."""
    TIMER = "timer"
    DATO = "dato"
    TID = "tid"


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A column: ``felt`` is our name for it, ``beregnet`` says who writes it."""

    felt: str
    overskrift: str
    slag: Slag = Slag.TEKST
    bredde: float = 12
    beregnet: bool = False
    """The program writes it; else the clerk does."""
    kjennetegn: bool = False
    """A sheet is taken for ours only when it has all columns that are marked so."""
    skjult: bool = False
    """Folded away behind a plus sign above the column to its left."""
    niva: int = 0
    """Its level of folding; one that is hidden has level 1 where nothing is said."""
    brytes: bool = False
    """A text we write goes over several lines, and its row is made as high (``linjebryting``)."""
    klippes: bool = False
    """Only the beginning is shown: the rest is for the program."""
    krav: Krav | None = None
    """What may be typed in it."""
    ledetekst: tuple[str, str] | None = None
    """Title and text of the prompt beside a chosen cell; at most 32 and 255 characters."""
    hjelp: str = ""
    """What the sheet ``Hjelp`` says of it."""
    synonymer: tuple[str, ...] = ()
    """What else clerks call it; compared by ``normalisering.nokkel``, so case, spaces, dots and
    æøå do not matter. Words that could head a diagnosis («årsak», «diagnose») and our own result
    headings are left out on purpose: a column we do not know is never read."""

    def med(self, **endret: Any) -> Kolonne:
        """The same column as another sheet has it."""
        return replace(self, **endret)


@dataclass(frozen=True)
class Arkskjema:
    """A sheet of ours: its name, its Excel table and its columns in template order."""

    ark: str
    tabell: str
    kolonner: tuple[Kolonne, ...]

    @cached_property
    def overskrifter(self) -> Mapping[str, str]:
        """Field → heading."""
        return {k.felt: k.overskrift for k in self.kolonner}

    @cached_property
    def inn(self) -> Mapping[str, str]:
        """Field → heading of what the clerk writes."""
        return {k.felt: k.overskrift for k in self.kolonner if not k.beregnet}

    @cached_property
    def ut(self) -> Mapping[str, str]:
        """Field → heading of what the program writes."""
        return {k.felt: k.overskrift for k in self.kolonner if k.beregnet}

    @cached_property
    def synonymer(self) -> Mapping[str, tuple[str, ...]]:
        """Field → other headings, where there are any."""
        return {k.felt: k.synonymer for k in self.kolonner if k.synonymer}

    @cached_property
    def kjennetegn(self) -> tuple[str, ...]:
        """The fields a sheet is known by."""
        return tuple(k.felt for k in self.kolonner if k.kjennetegn)

    def __getitem__(self, felt: str) -> Kolonne:
        return next(k for k in self.kolonner if k.felt == felt)

    def __contains__(self, felt: object) -> bool:
        return any(k.felt == felt for k in self.kolonner)

    def __iter__(self) -> Iterator[Kolonne]:
        return iter(self.kolonner)

    def med(self, *kolonner: Kolonne) -> Arkskjema:
        """The sheet with more columns to the right."""
        return replace(self, kolonner=(*self.kolonner, *kolonner))


def ordbok(
    overskrifter: Mapping[str, str], synonymer: Mapping[str, tuple[str, ...]]
) -> Mapping[str, str]:
    """Key of a heading -> field, our own headings first, so a synonym never takes one of them."""
    bok = {nokkel(overskrift): felt for felt, overskrift in overskrifter.items()}
    for felt, navn in synonymer.items():
        for ett in navn:
            bok.setdefault(nokkel(ett), felt)
    return bok
