"""The book's absence rows while notes are merged into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.importer.innkommende import Innperiode

_EN_DAG = timedelta(days=1)


@dataclass(slots=True)
class Bokrad:
    """A row of the book, or one to be added (``nr`` None)."""

    ansatt: str
    periode: Innperiode
    nr: int | None = None
    eier: str = ""
    """The note we wrote it for, while it is as we wrote it; "" for a clerk's own row."""
    lest: Innperiode | None = None
    """What stood in the book; None for a new row."""

    @property
    def er_endret(self) -> bool:
        """Whether a row of the book shall say something else than it did."""
        return self.nr is not None and self.periode != self.lest


@dataclass(slots=True)
class Ansattrader:
    """One employee's rows."""

    rader: list[Bokrad] = field(default_factory=list)

    def kopi(self) -> Ansattrader:
        """The same rows, to be tried on."""
        return Ansattrader([replace(rad) for rad in self.rader])

    def i_veien(self, p: Innperiode) -> list[Bokrad]:
        """Rows that say another thing about one of the days."""
        return [
            rad
            for rad in self._overlapper(p)
            if rad.periode.type.rad.lag == p.type.rad.lag and rad.periode.slag != p.slag
        ]

    def like(self, p: Innperiode) -> list[Bokrad]:
        """Rows that say the same about one of the days."""
        return [rad for rad in self._overlapper(p) if rad.periode.slag == p.slag]

    def udekket(self, p: Innperiode) -> list[Innperiode]:
        """The days no row speaks of yet, as periods."""
        dekkere = [
            rad.periode
            for rad in self._overlapper(p)
            if rad.periode.slag == p.slag or rad.periode.type in p.type.rad.dekkes_av
        ]
        return [replace(p, fra=rest.fra, til=rest.til) for rest in _uten(p, dekkere)]

    def _overlapper(self, p: Innperiode) -> Iterator[Bokrad]:
        dager = Periode(p.fra, p.til)
        for rad in self.rader:
            if dager.overlapper(Periode(rad.periode.fra, rad.periode.til)):
                yield rad


def _uten(p: Innperiode, fjern: Iterable[Innperiode]) -> Iterator[Periode]:
    fra = p.fra
    for annen in sorted(fjern, key=lambda a: a.fra):
        if annen.til < fra:
            continue
        if annen.fra > fra:
            yield Periode(fra, annen.fra - _EN_DAG)
        fra = max(fra, annen.til + _EN_DAG)
    if fra <= p.til:
        yield Periode(fra, p.til)
