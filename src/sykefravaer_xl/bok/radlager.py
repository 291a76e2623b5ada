"""Where computed rows are kept until they are written: four bytes a figure or date.

A book of 100 000 rows has more than a million results. As rows of Python objects they take more
memory than all the rest of a run, so figures and dates (as day ordinals) stand in one array and
only texts are objects. A row becomes a ``Rad`` again when somebody asks for it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import Any, Final, Protocol, overload, runtime_checkable

Verdi = str | int | Decimal | date | None
Rad = Mapping[str, Verdi]

TOM: Final = -(2**31)
"""Stands for an empty cell among the figures."""

_dag = lru_cache(maxsize=8192)(date.fromordinal)


class _Dager(dict[int, date | None]):
    """Ordinal -> day, made once."""

    def __missing__(self, ordinal: int) -> date | None:
        self[ordinal] = dag = None if ordinal == TOM else date.fromordinal(ordinal)
        return dag


class _Tall(dict[int, int | None]):
    """A figure is itself, but for the one that stands for an empty cell."""

    def __missing__(self, tall: int) -> int | None:
        self[tall] = lest = None if tall == TOM else tall
        return lest


class Radliste(Sequence[Rad]):
    """Rows of the same fields, one after the other.

    ``dager`` are fields of dates, ``tall`` of whole numbers; what is in ``objekter`` is kept as it
    is. ``felter`` gives the order the fields have in a row.
    """

    def __init__(
        self,
        felter: Sequence[str],
        dager: Sequence[str],
        tall: Sequence[str],
        objekter: Sequence[str],
    ) -> None:
        self.felter = tuple(felter)
        self._tallfelt = (*dager, *tall)
        self._objektfelt = tuple(objekter)
        self._dager = len(dager)
        self._tall = array("i")
        self._objekter: list[Verdi] = []
        plass = {felt: n for n, felt in enumerate((*self._tallfelt, *self._objektfelt))}
        self._plass = [plass[felt] for felt in self.felter]

    def legg_til(self, tall: Sequence[int], objekter: Sequence[Verdi]) -> None:
        """A row: its dates (ordinals) and then its figures, ``TOM`` where empty; its texts."""
        self._tall.fromlist([*tall])  # half the time of extend
        self._objekter.extend(objekter)

    def verdier(self, nummer: int) -> list[Verdi]:
        """The values of a row, in the order of ``felter``."""
        bredde, antall = len(self._tallfelt), len(self._objektfelt)
        tall = self._tall[nummer * bredde : (nummer + 1) * bredde]
        alle: list[Verdi] = [None if o == TOM else _dag(o) for o in tall[: self._dager]]
        alle += [None if n == TOM else n for n in tall[self._dager :]]
        alle += self._objekter[nummer * antall : (nummer + 1) * antall]
        return [alle[n] for n in self._plass]

    def utvalg(
        self, felter: Sequence[str], grunn: Mapping[str, object], ellers: object
    ) -> Callable[[int], tuple[Any, ...]]:
        """Gives the values of some fields of a row by its number here, for many rows.

        A field the rows lack has its value in ``grunn``, or is ``ellers``; one that is kept but
        not among ``felter`` is lacking too.
        """
        lagret = (*self._tallfelt, *self._objektfelt)
        andre = [felt for felt in felter if felt not in self.felter]
        faste = [grunn.get(felt, ellers) for felt in andre]
        plass = {felt: n for n, felt in enumerate((*lagret, *andre))}
        # one field more than asked for, so that there is always a tuple to cut it off
        velg = itemgetter(*(plass[felt] for felt in felter), 0, 0)
        bredde, antall, dager = len(self._tallfelt), len(self._objektfelt), self._dager
        som_dag, som_tall = _Dager().__getitem__, _Tall().__getitem__

        def hent(nummer: int) -> tuple[Any, ...]:
            tall = self._tall[nummer * bredde : (nummer + 1) * bredde]
            objekter = self._objekter[nummer * antall : (nummer + 1) * antall]
            alle = [*map(som_dag, tall[:dager]), *map(som_tall, tall[dager:]), *objekter, *faste]
            valgt: tuple[Any, ...] = velg(alle)
            return valgt[:-2]

        return hent

    def har(self, felt: str) -> bool:
        """Whether any row has something in the field."""
        if felt not in self.felter:
            return False
        if felt in self._tallfelt:
            kolonne = self._tall[self._tallfelt.index(felt) :: len(self._tallfelt)]
            return any(n != TOM for n in kolonne)
        objekter = self._objekter[self._objektfelt.index(felt) :: len(self._objektfelt)]
        return any(verdi is not None for verdi in objekter)

    def __len__(self) -> int:
        return len(self._tall) // len(self._tallfelt)

    @overload
    def __getitem__(self, nummer: int) -> Rad: ...
    @overload
    def __getitem__(self, nummer: slice) -> Sequence[Rad]: ...
    def __getitem__(self, nummer: int | slice) -> Rad | Sequence[Rad]:
        if isinstance(nummer, slice):
            return [self[n] for n in range(*nummer.indices(len(self)))]
        if not -len(self) <= nummer < len(self):
            raise IndexError(nummer)
        return dict(zip(self.felter, self.verdier(nummer % len(self)), strict=True))


class Radlager(Mapping[int, Rad]):
    """Rows by their number in the sheet; a few may be others than the rest (``avvik``)."""

    def __init__(self, rader: Radliste, grunn: Rad | None = None) -> None:
        self._rader = rader
        self._grunn = grunn or {}
        """Fields every row has beside its own, unless it says something else."""
        self._numre = array("i")
        self._avvik: dict[int, Rad] = {}
        self._indeks: tuple[Sequence[int], Sequence[int]] | None = None

    @property
    def felter(self) -> frozenset[str]:
        """Every field any row has."""
        vanlige = (*self._rader.felter, *self._grunn) if self._numre else ()
        return frozenset(vanlige).union(*self._avvik.values())

    def legg_til(self, rad: int, tall: Sequence[int], objekter: Sequence[Verdi]) -> None:
        """A row of the usual fields; see ``Radliste.legg_til``."""
        self._numre.append(rad)
        self._rader.legg_til(tall, objekter)

    def avvik(self, rad: int, verdier: Rad) -> None:
        """A row with fields of its own."""
        self._avvik[rad] = verdier

    def har(self, felt: str) -> bool:
        """Whether any row has something in the field."""
        return self._rader.har(felt) or any(
            rad.get(felt) is not None for rad in self._avvik.values()
        )

    def utvalg(self, felter: Sequence[str], ellers: object) -> Callable[[int], tuple[Any, ...]]:
        """Gives the values of some fields of a row by its number in the sheet, for many rows."""
        vanlig = self._rader.utvalg(felter, self._grunn, ellers)

        def hent(rad: int) -> tuple[Any, ...]:
            avvik = self._avvik.get(rad)
            if avvik is not None:
                return tuple(avvik.get(felt, ellers) for felt in felter)
            return vanlig(self._finn(rad))

        return hent

    def __getitem__(self, rad: int) -> Rad:
        avvik = self._avvik.get(rad)
        if avvik is not None:
            return avvik
        return {**self._grunn, **self._rader[self._finn(rad)]}

    def _finn(self, rad: int) -> int:
        """Where a row of the usual fields stands among the others."""
        if self._indeks is None or len(self._indeks[0]) != len(self._numre):
            ordnet: Sequence[int] = range(len(self._numre))
            if any(a >= b for a, b in pairwise(self._numre)):
                ordnet = array("i", sorted(ordnet, key=self._numre.__getitem__))
            self._indeks = array("i", (self._numre[n] for n in ordnet)), ordnet
        numre, rekkefolge = self._indeks
        plass = rad - numre[0] if numre else -1  # right where no row is left out, as in a table
        if not (0 <= plass < len(numre) and numre[plass] == rad):
            plass = bisect_right(numre, rad) - 1
        if plass < 0 or numre[plass] != rad:
            raise KeyError(rad)
        return rekkefolge[plass]

    def __iter__(self) -> Iterator[int]:
        yield from self._avvik
        yield from (rad for rad in self._numre if rad not in self._avvik)

    def __len__(self) -> int:
        return len(self._avvik) + sum(rad not in self._avvik for rad in self._numre)


class Nummerert(Mapping[int, Rad]):
    """Rows that stand one below the other, by their number in the sheet."""

    def __init__(self, rader: Sequence[Rad], forste: int) -> None:
        self._rader = rader
        self._numre = range(forste, forste + len(rader))

    def utvalg(self, felter: Sequence[str], ellers: object) -> Callable[[int], tuple[Any, ...]]:
        """Gives the values of some fields of a row by its number in the sheet, for many rows."""
        if not isinstance(self._rader, Radliste):
            return lambda rad: tuple(self[rad].get(felt, ellers) for felt in felter)
        vanlig, numre = self._rader.utvalg(felter, {}, ellers), self._numre

        def hent(rad: int) -> tuple[Any, ...]:
            if rad not in numre:
                raise KeyError(rad)
            return vanlig(rad - numre.start)

        return hent

    def __getitem__(self, rad: int) -> Rad:
        if rad not in self._numre:
            raise KeyError(rad)
        return self._rader[rad - self._numre.start]

    def __iter__(self) -> Iterator[int]:
        return iter(self._numre)

    def __len__(self) -> int:
        return len(self._numre)


class Samlet(Mapping[int, Rad]):
    """The rows of a sheet and those that come below them."""

    def __init__(self, rader: Mapping[int, Rad], nye: Nummerert) -> None:
        self._rader, self._nye = rader, nye

    def utvalg(self, felter: Sequence[str], ellers: object) -> Callable[[int], tuple[Any, ...]]:
        """Gives the values of some fields of a row; fields a new row lacks are empty."""
        gamle, nye = utvalg(self._rader, felter, ellers), self._nye.utvalg(felter, None)
        return lambda rad: nye(rad) if rad in self._nye else gamle(rad)

    def __getitem__(self, rad: int) -> Rad:
        return self._nye[rad] if rad in self._nye else self._rader[rad]

    def __iter__(self) -> Iterator[int]:
        yield from self._rader
        yield from self._nye

    def __len__(self) -> int:
        return len(self._rader) + len(self._nye)


@runtime_checkable
class MedFelter(Protocol):
    """Rows that know their fields without being looked through."""

    @property
    def felter(self) -> Iterable[str]:
        """Every field any row has."""


@runtime_checkable
class MedUtvalg(Protocol):
    """Rows that can give some of their fields without being made whole."""

    def utvalg(self, felter: Sequence[str], ellers: object) -> Callable[[int], tuple[Any, ...]]:
        """Gives the values of some fields of a row, for many rows."""


def felter_i(rader: Mapping[int, Rad] | Sequence[Rad]) -> frozenset[str]:
    """Every field any of the rows has."""
    if isinstance(rader, MedFelter):
        return frozenset(rader.felter)
    alle = rader.values() if isinstance(rader, Mapping) else rader
    return frozenset(felt for rad in alle for felt in rad)


def utvalg(
    rader: Mapping[int, Rad], felter: Sequence[str], ellers: object
) -> Callable[[int], tuple[Any, ...]]:
    """Gives the values of some fields of a row, ``ellers`` for those it does not mention."""
    if isinstance(rader, MedUtvalg):
        return rader.utvalg(felter, ellers)
    return lambda rad: tuple(rader[rad].get(felt, ellers) for felt in felter)
