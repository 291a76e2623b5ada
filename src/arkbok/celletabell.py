"""What one change writes, row by row: rows may be made on demand, and are not all kept.

A large sheet gets more than a million values. One dictionary of them all, with an address each,
would be most of the memory of a run.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, islice, pairwise

from arkbok.adresse import Omrade
from arkbok.celleverdi import Celle, Formel, Verdi
from arkbok.typer import URORT, Blokk, Blokkverdi, Kolonnevis

_INGEN = Blokk((), {})
_OM_GANGEN = 128
"""Rows looked at together."""


def _ordnet(enkle: Iterable[int], blokk: Iterable[int]) -> Sequence[int]:
    """Row numbers rising, each once; eight bytes a number, for most blocks are a whole sheet."""
    numre = array("q", blokk)
    numre.extend(enkle)
    if all(a < b for a, b in pairwise(numre)):
        return numre
    return array("q", (nr for nr, _ in groupby(sorted(numre))))


class Celletabell:
    """The cells of an ``Arkendring``: single ones and a block of rows; the single ones win."""

    def __init__(self, celler: Mapping[Celle, Verdi], blokk: Blokk | None = None) -> None:
        self.blokk = _INGEN if blokk is None else blokk
        self._enkle: dict[int, dict[int, Verdi]] = {}
        for (rad, kol), verdi in celler.items():
            self._enkle.setdefault(rad, {})[kol] = verdi
        forste = next(iter(self.blokk.rader.values()), ())
        self.har_formler = any(isinstance(v, Formel) for v in (*celler.values(), *forste))
        """Of a block the first row is looked at: a column of formulas has one there."""
        self.radnumre = _ordnet(self._enkle, self.blokk.rader)
        self.kolonner = {kol for _, kol in celler}
        if self.blokk.rader:
            self.kolonner.update(self.blokk.kolonner)

    def bare_i_blokk(self, rader: Iterable[int]) -> bool:
        """Whether no single cell is in any of the rows."""
        return self._enkle.keys().isdisjoint(rader)

    def kolonnevis(self, rader: Sequence[int]) -> Sequence[Sequence[Blokkverdi]]:
        """Some rows as the block has them, column by column."""
        kilde = self.blokk.rader
        if isinstance(kilde, Kolonnevis):
            return kilde.kolonnevis(rader)
        return list(zip(*(kilde[rad] for rad in rader), strict=True))

    def i_blokk(self, rad: int) -> Sequence[Blokkverdi] | None:
        """One of ``radnumre`` as the block has it; None when single cells change it too."""
        return None if rad in self._enkle else self.blokk.rader[rad]

    def rad(self, rad: int) -> Mapping[int, Verdi]:
        """Column -> value of one row."""
        enkle = self._enkle.get(rad, {})
        verdier = self.blokk.rader.get(rad)
        if verdier is None:
            return enkle
        par = zip(self.blokk.kolonner, verdier, strict=True)
        return {**{kol: v for kol, v in par if v is not URORT}, **enkle}

    @property
    def ytre(self) -> Omrade | None:
        """The area of all cells, empty ones too."""
        if not self.radnumre or not self.kolonner:
            return None
        kolonner = self.kolonner
        return Omrade(self.radnumre[0], min(kolonner), self.radnumre[-1], max(kolonner))

    def brukt(self, kjent: Omrade) -> Omrade | None:
        """The area of what is not empty; inside the columns of ``kjent`` its rows are enough."""
        ender = self.radnumre, reversed(self.radnumre)
        rader = [rad for ende in ender for rad in islice(filter(self._fylte, ende), 1)]
        if not rader:
            return None
        if all(kjent.kol1 <= kol <= kjent.kol2 for kol in self.kolonner):
            brukte = {kol for rad in rader for kol in self._fylte(rad)}
        else:
            brukte = self._brukte_kolonner()
        return Omrade(rader[0], min(brukte), rader[-1], max(brukte))

    def _brukte_kolonner(self) -> set[int]:
        """The columns that have something in any row."""
        ut = {kol for rad in self._enkle for kol in self._fylte(rad)}
        numre = array("q", (rad for rad in self.blokk.rader if rad not in self._enkle))
        for fra in range(0, len(numre), _OM_GANGEN):
            kolonner = self.kolonnevis(numre[fra : fra + _OM_GANGEN])
            for kol, verdier in zip(self.blokk.kolonner, kolonner, strict=True):
                if kol not in ut and any(v is not None and v is not URORT for v in verdier):
                    ut.add(kol)
            if ut.issuperset(self.blokk.kolonner):
                break
        return ut

    def _fylte(self, rad: int) -> list[int]:
        """The columns of a row that are not empty."""
        verdier = self.i_blokk(rad)
        par = (
            self.rad(rad).items()
            if verdier is None
            else zip(self.blokk.kolonner, verdier, strict=True)
        )
        return [kol for kol, verdi in par if verdi is not None and verdi is not URORT]

    def __contains__(self, celle: Celle) -> bool:
        return celle[1] in self.rad(celle[0])

    def __getitem__(self, celle: Celle) -> Verdi:
        return self.rad(celle[0])[celle[1]]
