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
from operator import eq
from typing import Any, Final, Protocol, overload, runtime_checkable

Verdi = str | int | Decimal | date | None
Rad = Mapping[str, Verdi]
Kolonner = Sequence[Sequence[Any]]
Utvalg = Callable[[Sequence[int]], Kolonner]
"""Gives, for rows by their numbers, the values of some fields: field by field, for many rows."""

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


def _felt(verdier: Sequence[Any], bredde: int, plass: int, numre: Sequence[int]) -> Sequence[Any]:
    """One of the values of each of some rows, that have so many and stand one after the other."""
    if isinstance(numre, range):  # rows side by side
        return verdier[numre.start * bredde + plass : numre.stop * bredde : bredde]
    return [verdier[nr * bredde + plass] for nr in numre]


def _fra_to(
    rader: Sequence[int], i_den_ene: Callable[[int], bool], ene: Utvalg, andre: Utvalg
) -> Kolonner:
    """Rows of which some are kept in one place and the rest in another."""
    der = [*filter(i_den_ene, rader)]
    if not der:
        return andre(rader)
    if len(der) == len(rader):
        return ene(rader)
    derfra = zip(*ene(der), strict=True)
    resten = zip(*andre([rad for rad in rader if not i_den_ene(rad)]), strict=True)
    rekker = [next(derfra if i_den_ene(rad) else resten) for rad in rader]
    return list(zip(*rekker, strict=True))


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

    def utvalg(self, felter: Sequence[str], grunn: Mapping[str, object], ellers: object) -> Utvalg:
        """Gives the values of some fields of rows by their numbers here.

        A field the rows lack has its value in ``grunn``, or is ``ellers``; one that is kept but
        not among ``felter`` is lacking too.
        """
        som_dag, som_tall = _Dager().__getitem__, _Tall().__getitem__
        bredde, antall = len(self._tallfelt), len(self._objektfelt)

        def kolonne(felt: str) -> Callable[[Sequence[int]], Sequence[Any]]:
            if felt not in self.felter:
                fast = [grunn.get(felt, ellers)]
                return lambda numre: fast * len(numre)
            if felt in self._objektfelt:
                plass = self._objektfelt.index(felt)
                return lambda numre: _felt(self._objekter, antall, plass, numre)
            plass = self._tallfelt.index(felt)
            les = som_dag if plass < self._dager else som_tall
            return lambda numre: [*map(les, _felt(self._tall, bredde, plass, numre))]

        kolonner = [kolonne(felt) for felt in felter]
        return lambda numre: [hent(numre) for hent in kolonner]

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
        self._numre = array("q")
        self._avvik: dict[int, Rad] = {}
        self._indeks: tuple[array[int], Sequence[int]] | None = None

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

    def utvalg(self, felter: Sequence[str], ellers: object) -> Utvalg:
        """Gives the values of some fields of rows by their numbers in the sheet."""
        vanlig = self._rader.utvalg(felter, self._grunn, ellers)
        avvik = _av_rader(self._avvik, felter, ellers)
        return lambda rader: _fra_to(
            rader, self._avvik.__contains__, avvik, lambda resten: vanlig(self._plasser(resten))
        )

    def __getitem__(self, rad: int) -> Rad:
        avvik = self._avvik.get(rad)
        if avvik is not None:
            return avvik
        return {**self._grunn, **self._rader[self._finn(rad)]}

    def _finn(self, rad: int) -> int:
        """Where a row of the usual fields stands among the others."""
        numre, rekkefolge = self._ordnet()
        plass = bisect_right(numre, rad) - 1
        if plass < 0 or numre[plass] != rad:
            raise KeyError(rad)
        return rekkefolge[plass]

    def _plasser(self, rader: Sequence[int]) -> Sequence[int]:
        """Where rows stand; as a range, when they stand side by side."""
        numre, rekkefolge = self._ordnet()
        fra = bisect_right(numre, rader[0]) - 1 if rader else 0
        if numre[fra : fra + len(rader)] == array("q", rader):
            return rekkefolge[fra : fra + len(rader)]
        return [self._finn(rad) for rad in rader]

    def _ordnet(self) -> tuple[array[int], Sequence[int]]:
        """The rows' numbers, rising, and where each row stands."""
        if self._indeks is None or len(self._indeks[0]) != len(self._numre):
            ordnet: Sequence[int] = range(len(self._numre))
            if any(a >= b for a, b in pairwise(self._numre)):
                ordnet = array("i", sorted(ordnet, key=self._numre.__getitem__))
            self._indeks = array("q", (self._numre[n] for n in ordnet)), ordnet
        return self._indeks

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

    def utvalg(self, felter: Sequence[str], ellers: object) -> Utvalg:
        """Gives the values of some fields of rows by their numbers in the sheet."""
        if not isinstance(self._rader, Radliste):
            return _av_rader(self, felter, ellers)
        vanlig, numre = self._rader.utvalg(felter, {}, ellers), self._numre

        def hent(rader: Sequence[int]) -> Kolonner:
            for rad in rader:
                if rad not in numre:
                    raise KeyError(rad)
            plasser = [rad - numre.start for rad in rader]
            side_om_side = range(plasser[0], plasser[0] + len(plasser)) if plasser else range(0)
            return vanlig(side_om_side if all(map(eq, plasser, side_om_side)) else plasser)

        return hent

    def __contains__(self, rad: object) -> bool:
        return rad in self._numre

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

    def utvalg(self, felter: Sequence[str], ellers: object) -> Utvalg:
        """Gives the values of some fields of rows; fields a new row lacks are empty."""
        gamle, nye = utvalg(self._rader, felter, ellers), self._nye.utvalg(felter, None)
        return lambda rader: _fra_to(rader, self._nye.__contains__, nye, gamle)

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

    def utvalg(self, felter: Sequence[str], ellers: object) -> Utvalg:
        """Gives the values of some fields of rows by their numbers."""


def felter_i(rader: Mapping[int, Rad] | Sequence[Rad]) -> frozenset[str]:
    """Every field any of the rows has."""
    if isinstance(rader, MedFelter):
        return frozenset(rader.felter)
    alle = rader.values() if isinstance(rader, Mapping) else rader
    return frozenset(felt for rad in alle for felt in rad)


def utvalg(rader: Mapping[int, Rad], felter: Sequence[str], ellers: object) -> Utvalg:
    """Gives the values of some fields of rows, ``ellers`` for those a row does not mention."""
    if isinstance(rader, MedUtvalg):
        return rader.utvalg(felter, ellers)
    return _av_rader(rader, felter, ellers)


def _av_rader(rader: Mapping[int, Rad], felter: Sequence[str], ellers: object) -> Utvalg:
    """Some fields of rows that are whole."""

    def hent(numre: Sequence[int]) -> Kolonner:
        alle = [rader[nr] for nr in numre]
        return [[rad.get(felt, ellers) for rad in alle] for felt in felter]

    return hent
