"""What one change writes, row by row: rows may be made on demand, and are not all kept.

A large sheet gets more than a million values. One dictionary of them all, with an address each,
would be most of the memory of a run.
"""

from __future__ import annotations

from collections.abc import Mapping

from sykefravaer_xl.arbeidsbok.pakke.adresse import Omrade
from sykefravaer_xl.arbeidsbok.pakke.typer import Celle, Verdi


class Celletabell:
    """The cells of an ``Arkendring``: single ones and whole rows; the single ones win."""

    def __init__(
        self, celler: Mapping[Celle, Verdi], rader: Mapping[int, Mapping[int, Verdi]]
    ) -> None:
        self._rader = rader
        self._enkle: dict[int, dict[int, Verdi]] = {}
        for (rad, kol), verdi in celler.items():
            self._enkle.setdefault(rad, {})[kol] = verdi
        self.radnumre = sorted({*self._enkle, *rader})
        self.kolonner: set[int] = set()
        brukte: set[int] = set()
        forste = siste = 0
        for rad in self.radnumre:
            verdier = self.rad(rad)
            self.kolonner.update(verdier)
            fylte = [kol for kol, verdi in verdier.items() if verdi is not None]
            if fylte:
                brukte.update(fylte)
                forste, siste = forste or rad, rad
        self.brukt = Omrade(forste, min(brukte), siste, max(brukte)) if brukte else None
        """The area of what is not empty."""

    def rad(self, rad: int) -> Mapping[int, Verdi]:
        """Column -> value of one row."""
        enkle = self._enkle.get(rad)
        if enkle is None:
            return self._rader.get(rad, {})
        return {**self._rader[rad], **enkle} if rad in self._rader else enkle

    def __contains__(self, celle: Celle) -> bool:
        return celle[1] in self.rad(celle[0])

    def __getitem__(self, celle: Celle) -> Verdi:
        return self.rad(celle[0])[celle[1]]
