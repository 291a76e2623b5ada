"""Fast answer to: is any of the cells we write inside this area?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from arkbok.adresse import Omrade, navn
from arkbok.celletabell import Celletabell
from arkbok.celleverdi import Celle


class Cellesok:
    """Each question looks only at the rows it is about, and only where our columns are."""

    def __init__(self, celler: Celletabell) -> None:
        self._celler = celler
        self._kolonner = sorted(celler.kolonner)

    def __call__(self, omrade: Omrade, unntatt: Celle | None = None) -> str | None:
        """Address of the first cell inside, but for ``unntatt``."""
        fra, til = (
            bisect_left(self._kolonner, omrade.kol1),
            bisect_right(self._kolonner, omrade.kol2),
        )
        kolonner = self._kolonner[fra:til]
        if not kolonner:
            return None
        radnumre = self._celler.radnumre
        for i in range(bisect_left(radnumre, omrade.rad1), len(radnumre)):
            rad = radnumre[i]
            if rad > omrade.rad2:
                break
            mine = self._celler.rad(rad)
            for kol in kolonner:
                if kol in mine and (rad, kol) != unntatt:
                    return navn(rad, kol)
        return None
