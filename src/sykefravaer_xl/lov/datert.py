"""Dated data: what holds on a day, of things that change from a date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.lov.tekst import REGELFIL, REGELVERK

T = TypeVar("T")


class DatoForRegelverkFeil(SykefravaerFeil):
    """A date lies before the first version of the rules the product knows."""

    kode = "dato_for_regelverk"

    def __init__(self, dag: date, forste: date) -> None:
        super().__init__(REGELVERK["for_forste"].format(dag=dag, forste=forste))
        self.dag = dag
        self.forste = forste


class Versjoner(Generic[T]):
    """Versions, each in force from its day until the next one starts; the only look-up of a rule.

    Iterating gives (first day, version), oldest first.
    """

    __slots__ = ("_dager", "_start", "_verdier")

    def __init__(self, versjoner: Iterable[tuple[date, T]]) -> None:
        """Raises ValueError when there is none, or they are not in order of date."""
        par = tuple(versjoner)
        self._dager = tuple(fra for fra, _ in par)
        self._start = [fra.toordinal() for fra in self._dager]
        self._verdier = tuple(verdi for _, verdi in par)
        if not par or self._start != sorted(set(self._start)):
            raise ValueError(REGELFIL["rekkefolge"])

    def __iter__(self) -> Iterator[tuple[date, T]]:
        return zip(self._dager, self._verdier, strict=True)

    @property
    def dager(self) -> tuple[date, ...]:
        """The days on which a version starts, oldest first."""
        return self._dager

    def nummer(self, ordinal: int) -> int:
        """The number of the version in force on a day (proleptic ordinal); −1 before the first."""
        return bisect_right(self._start, ordinal) - 1

    def om_noen(self, dag: date) -> T | None:
        """The version in force on a day; None before the first one."""
        nummer = self.nummer(dag.toordinal())
        return None if nummer < 0 else self._verdier[nummer]

    def paa(self, ordinal: int) -> T:
        """The version in force on a day (proleptic ordinal). Raises DatoForRegelverkFeil."""
        if ordinal >= self._start[-1]:  # as nearly always
            return self._verdier[-1]
        nummer = self.nummer(ordinal)
        if nummer < 0:
            raise DatoForRegelverkFeil(date.fromordinal(ordinal), self._dager[0])
        return self._verdier[nummer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilbudt:
    """What is offered from one day to another."""

    fra: date
    til: date | None = None
    """The last day it is offered; None: still."""

    def gjelder(self, dag: date) -> bool:
        """Whether it is offered that day."""
        return self.fra <= dag and (self.til is None or dag <= self.til)
