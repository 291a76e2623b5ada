"""Fast answer to: is any of the cells we write inside this area?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from sykefravaer_xl.arbeidsbok.pakke.adresse import Omrade, navn
from sykefravaer_xl.arbeidsbok.pakke.typer import Celle


class OmradeTreff:
    """Built on the sorted cell addresses; each question looks only at the rows it is about."""

    def __init__(self, sortert: list[Celle], celler: Iterable[Celle]) -> None:
        self._sortert = sortert
        self._celler = celler if isinstance(celler, dict | set) else set(celler)

    def __call__(self, omrade: Omrade, unntatt: Celle | None = None) -> str | None:
        """Address of the first cell inside, but for ``unntatt``."""
        if omrade.antall <= 64:
            for rad in range(omrade.rad1, omrade.rad2 + 1):
                for kol in range(omrade.kol1, omrade.kol2 + 1):
                    if (rad, kol) in self._celler and (rad, kol) != unntatt:
                        return navn(rad, kol)
            return None
        for i in range(bisect_left(self._sortert, (omrade.rad1, 0)), len(self._sortert)):
            rad, kol = self._sortert[i]
            if rad > omrade.rad2:
                break
            if omrade.inneholder(rad, kol) and (rad, kol) != unntatt:
                return navn(rad, kol)
        return None
