"""An area of cells as a workbook of one sheet: the file reader's rules hold in formulas too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.verdikilde import Arkverdier, Verdikilde

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.funksjoner.omrade import Matrise
    from sykefravaer_xl.funksjoner.vert import Vert

ARK: Final = "Tabell"
LESES: Final = (
    *("type", "fra", "til", "grad"),
    *("ansattnr", "navn", "fodselsdato", "unntak_agp"),
)
"""What the functions look at; a fault in another column is none of theirs."""


class Omradekilde(Verdikilde):
    """The cells a formula points at. Rows are counted from the first one of the area.

    A 0 is an empty cell, except as a grade where the host has another sign for one: so a formula
    shows an empty cell it points at. ``hver_rad`` is what every row with anything in it says
    besides.
    """

    def __init__(
        self, matrise: Matrise, vert: Vert, hver_rad: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(ARK, [Arkverdier(ARK, matrise)], dato1904=vert.dato1904)
        self._null_er_tom = vert.null_er_tom
        self._hver_rad = hver_rad or {}

    def rader(self, kart: Tabellkart, felt: Iterable[str] | None = None) -> Iterator[Rad]:
        """The rows under the headings that have anything in a column the functions know."""
        leses = [f for f in (kart.kolonner if felt is None else felt) if f in LESES]
        for rad in super().rader(kart, leses):
            verdier = {f: v for f, v in rad.verdier.items() if not self._er_tom(f, v)}
            lest = replace(rad, verdier={**verdier, **self._hver_rad})
            if lest.har_noe(verdier.keys() - self._hver_rad.keys()):
                yield lest

    def celle(self, kart: Tabellkart, felt: str, rad: int) -> object:
        """The value as the clerk has it."""
        return self.ark[kart.ark].verdi(rad, kart.kolonner.get(felt, 0))

    def _er_tom(self, felt: str, verdi: object) -> bool:
        tall = isinstance(verdi, int | float) and not isinstance(verdi, bool)
        return tall and verdi == 0 and (felt != "grad" or self._null_er_tom)
