"""Tries to work out hidden figures from what a report shows, by exact linear algebra.

Independent of ``statistikk.vern``: fractions and row reduction, no random numbers. An unknown is
what one person lost at one time. A shown figure is the sum of the unknowns of some persons. A set
of persons is given away when its 0/1 vector is a combination of the shown ones.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Vektor = list[Fraction]


class Rom:
    """The span of some vectors, as an echelon form."""

    def __init__(self, lengde: int) -> None:
        self._lengde = lengde
        self._rader: dict[int, Vektor] = {}

    def _rest(self, vektor: Vektor) -> Vektor:
        for plass, rad in self._rader.items():
            if vektor[plass]:
                faktor = vektor[plass]
                vektor = [a - faktor * b for a, b in zip(vektor, rad, strict=True)]
        return vektor

    def legg_til(self, plasser: Iterable[int]) -> None:
        """Add a shown sum."""
        rest = self._rest(self._vektor(plasser))
        plass = next((nr for nr, v in enumerate(rest) if v), None)
        if plass is None:
            return
        rest = [v / rest[plass] for v in rest]
        for annen, rad in self._rader.items():
            if rad[plass]:
                faktor = rad[plass]
                self._rader[annen] = [a - faktor * b for a, b in zip(rad, rest, strict=True)]
        self._rader[plass] = rest

    def nullrom(self) -> list[int]:
        """For every unknown its values in a basis of «all shown sums are zero», as one number.

        A set of unknowns has a known sum exactly when its values add up to zero in each vector of
        the basis. They are digits of the number, far enough apart that no sum carries.
        """
        frie = [nr for nr in range(self._lengde) if nr not in self._rader]
        basis = []
        for fri in frie:
            vektor = [Fraction(int(nr == fri)) for nr in range(self._lengde)]
            for plass, rad in self._rader.items():
                vektor[plass] = -rad[fri]
            felles = lcm(*(v.denominator for v in vektor))
            basis.append([int(v * felles) for v in vektor])
        storst = max((abs(v) for vektor in basis for v in vektor), default=1)
        grunntall = 2 * storst * self._lengde + 1
        return [
            sum(vektor[nr] * grunntall**k for k, vektor in enumerate(basis))
            for nr in range(self._lengde)
        ]

    def _vektor(self, plasser: Iterable[int]) -> Vektor:
        med = set(plasser)
        return [Fraction(int(nr in med)) for nr in range(self._lengde)]


def avslorte_sett(
    antall: int, viste: Sequence[Iterable[int]], minste: int = 5
) -> list[tuple[int, ...]]:
    """Every set of 1 to ``minste`` − 1 of the persons whose sum can be worked out.

    People in the same shown sums can only be told from each other together, so sets of whole
    such blocks are enough.
    """
    sett = [frozenset(v) for v in viste]
    blokker: dict[tuple[bool, ...], list[int]] = {}
    for person in range(antall):
        blokker.setdefault(tuple(person in v for v in sett), []).append(person)
    smaa = [b for b in blokker.values() if len(b) < minste]
    # one coordinate a block: persons in a block are never told apart
    nr_av = {b[0]: nr for nr, b in enumerate(blokker.values())}
    rom = Rom(len(blokker))
    for v in sett:
        rom.legg_til(nr_av[b[0]] for b in blokker.values() if b[0] in v)
    null = rom.nullrom()
    ut = []
    for hvor_mange in range(1, minste):
        for valgte in combinations(smaa, hvor_mange):
            if sum(map(len, valgte)) >= minste:
                continue
            if sum(null[nr_av[b[0]]] for b in valgte) == 0:
                ut.append(tuple(p for b in valgte for p in b))
    return ut


def kan_regnes_ut(antall: int, viste: Sequence[Iterable[int]], sett: Iterable[int]) -> bool:
    """Whether the sum of some persons is a combination of the shown sums."""
    rom = Rom(antall)
    for v in viste:
        rom.legg_til(v)
    null = rom.nullrom()
    return sum(null[p] for p in sett) == 0
