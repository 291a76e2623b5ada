"""Fast answer to: is any of the cells we write inside this area?"""

from __future__ import annotations

from bisect import bisect_left

from arkbok.adresse import Omrade, navn
from arkbok.celletabell import Celletabell
from arkbok.typer import Celle


class Cellesok:
    """Each question looks only at the rows it is about."""

    def __init__(self, celler: Celletabell) -> None:
        self._celler = celler

    def __call__(self, omrade: Omrade, unntatt: Celle | None = None) -> str | None:
        """Address of the first cell inside, but for ``unntatt``."""
        if omrade.antall <= 64:
            for rad in range(omrade.rad1, omrade.rad2 + 1):
                for kol in range(omrade.kol1, omrade.kol2 + 1):
                    if (rad, kol) in self._celler and (rad, kol) != unntatt:
                        return navn(rad, kol)
            return None
        radnumre = self._celler.radnumre
        for i in range(bisect_left(radnumre, omrade.rad1), len(radnumre)):
            rad = radnumre[i]
            if rad > omrade.rad2:
                break
            for kol in sorted(self._celler.rad(rad)):
                if omrade.inneholder(rad, kol) and (rad, kol) != unntatt:
                    return navn(rad, kol)
        return None
