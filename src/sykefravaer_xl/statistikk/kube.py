"""Agreed and lost man-days of every person in every elementary stretch of time.

Every time a report speaks of (months, quarters, the period, last year) is a row of elementary
stretches, so each person is counted once and all sums are exact.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from sykefravaer_xl.statistikk.figurer import Tall
from sykefravaer_xl.statistikk.tidsrom import Tidsrom

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.statistikk.fakta import Person


class Kube:
    """The persons' figures; ask with any of the times it was made for."""

    def __init__(self, personer: Sequence[Person], tider: Iterable[Tidsrom]) -> None:
        self.personer = personer
        grenser = sorted({g for rom in tider for g in (rom.fra, rom.til + 1)})
        self._start = grenser
        stykker = [Tidsrom(fra, slutt - 1) for fra, slutt in pairwise(grenser)]
        self._avtalt = [[p.avtalt(s.fra, s.til) for s in stykker] for p in personer]
        self._tapt = [self._tapte(p, stykker) for p in personer]

    def _tapte(self, person: Person, stykker: Sequence[Tidsrom]) -> dict[int, int]:
        ut: dict[int, int] = {}
        for dager in person.sykedager:
            nr = max(0, bisect_left(self._start, dager.fra + 1) - 1)
            while nr < len(stykker) and stykker[nr].fra <= dager.til:
                tapt = person.tapt(dager, stykker[nr].fra, stykker[nr].til)
                if tapt:
                    ut[nr] = ut.get(nr, 0) + tapt
                nr += 1
        return ut

    def _stykker(self, rom: Tidsrom) -> range:
        return range(bisect_left(self._start, rom.fra), bisect_left(self._start, rom.til + 1))

    def avtalt(self, person: int, rom: Tidsrom) -> int:
        """Agreed man-days of one person."""
        stykker = self._stykker(rom)
        return sum(self._avtalt[person][stykker.start : stykker.stop])

    def tapt(self, person: int, rom: Tidsrom) -> int:
        """Lost man-days of one person."""
        stykker = self._stykker(rom)
        return sum(v for nr, v in self._tapt[person].items() if nr in stykker)

    def tall(self, personer: Iterable[int], rom: Tidsrom) -> Tall:
        """The figures of some persons; those with no agreed man-days are not counted."""
        ansatte = avtalt = tapt = 0
        stykker = self._stykker(rom)
        fra, til = stykker.start, stykker.stop
        for nr in personer:
            egen = sum(self._avtalt[nr][fra:til])
            if egen > 0:
                ansatte += 1
                avtalt += egen
                if self._tapt[nr]:
                    tapt += sum(v for s, v in self._tapt[nr].items() if fra <= s < til)
        return Tall(ansatte, avtalt, tapt)
