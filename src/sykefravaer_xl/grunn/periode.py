"""Periods of whole days, both ends included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from sykefravaer_xl.grunn.dager import rett_foer, ukedager

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A period of calendar days, both ends included; sorts by start, then by end."""

    fra: date
    til: date

    def __post_init__(self) -> None:
        if self.til < self.fra:
            raise ValueError(f"Perioden slutter ({self.til}) før den starter ({self.fra}).")

    @property
    def dager(self) -> int:
        """Number of calendar days, both ends included."""
        return (self.til - self.fra).days + 1

    @property
    def ukedager(self) -> int:
        """Number of weekdays (Mon-Fri), public holidays included."""
        return ukedager(self.fra, self.til)

    def __contains__(self, dag: object) -> bool:
        """Whether the day lies in the period, ends included."""
        return isinstance(dag, date) and self.fra <= dag <= self.til

    def __iter__(self) -> Iterator[date]:
        """Every calendar day of the period, oldest first."""
        start = self.fra.toordinal()
        return map(date.fromordinal, range(start, start + self.dager))

    def overlapper(self, annen: Periode) -> bool:
        """Whether the two periods share at least one day."""
        return self.fra <= annen.til and annen.fra <= self.til

    def grenser_til(self, annen: Periode) -> bool:
        """Whether the two share a day or lie side by side with no day between them."""
        return (annen.fra - self.til).days <= 1 and (self.fra - annen.til).days <= 1

    def snitt(self, annen: Periode) -> Periode | None:
        """The days both periods cover, or None when they share none."""
        fra, til = max(self.fra, annen.fra), min(self.til, annen.til)
        return Periode(fra, til) if fra <= til else None


def slaa_sammen(perioder: Iterable[Periode]) -> tuple[Periode, ...]:
    """The same days in as few periods as possible, oldest first: overlaps and neighbours merge.

    A free weekend between two periods keeps them apart (``slaa_sammen_over_helg`` does not).
    """
    ut: list[Periode] = []
    for periode in sorted(perioder):
        if ut and ut[-1].grenser_til(periode):
            ut[-1] = Periode(ut[-1].fra, max(ut[-1].til, periode.til))
        else:
            ut.append(periode)
    return tuple(ut)


def slaa_sammen_over_helg(perioder: Iterable[Periode]) -> list[Periode]:
    """As few periods as possible, where a free weekend does not separate two of them."""
    ut: list[Periode] = []
    for periode in slaa_sammen(perioder):
        if ut and rett_foer(ut[-1].til, periode.fra):
            ut[-1] = Periode(ut[-1].fra, periode.til)
        else:
            ut.append(periode)
    return ut


def sammenhengende(dager: Iterable[date]) -> tuple[Periode, ...]:
    """The days, in any order and possibly repeated, as periods of adjacent days, oldest first."""
    ordinaler = sorted({dag.toordinal() for dag in dager})
    ut: list[Periode] = []
    # Along adjacent days the ordinal and its place in the list grow alike.
    for _, gruppe in groupby(enumerate(ordinaler), lambda plass: plass[1] - plass[0]):
        loep = [ordinal for _, ordinal in gruppe]
        ut.append(Periode(date.fromordinal(loep[0]), date.fromordinal(loep[-1])))
    return tuple(ut)
