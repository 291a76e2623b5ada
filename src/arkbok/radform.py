"""How high a row is, and whether it is folded away: only in rows that get other content.

A height is stated without ``customHeight``, as Excel itself states what a text needs: Excel finds
it anew when somebody edits the row, and programs that fit no rows (LibreOffice, phones) take it as
it stands. A height somebody has set herself is never touched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from arkbok import adresse
from arkbok.celler import stilnummer
from arkbok.xmltekst import attributt, med_attributt

if TYPE_CHECKING:
    from arkbok.stilark import Stilark
    from arkbok.typer import Arkendring

_SANN: Final = ("1", "true")


class Radform:
    """Gives a rewritten row the form it was asked to have."""

    def __init__(self, endring: Arkendring, stilark: Stilark, p: str) -> None:
        self._hoyder = endring.radhoyder
        self._foldet = endring.foldet
        self._stilark = stilark
        self._apning = re.compile(rf"<{p}row(?=[\s/>])[^<>]*>")
        self._celler = {
            kol: re.compile(rf'<{p}c r="{adresse.bokstaver(kol)}[0-9]+"([^<>]*)>')
            for kol in {k for hoyder in self._hoyder.values() for k in hoyder}
        }
        self._bryter: dict[int, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._hoyder or self._foldet)

    def __call__(self, nr: int, gammel: str, ny: str) -> str:
        """The row ``ny``, which stood as ``gammel``."""
        if ny == gammel or (nr not in self._hoyder and nr not in self._foldet):
            return ny
        treff = self._apning.search(ny)
        if treff is None:
            return ny
        apning = treff[0]
        if nr in self._hoyder:
            apning = self._med_hoyde(apning, self._trenger(nr, ny))
        if nr in self._foldet:
            apning = _med_folding(apning, foldet=self._foldet[nr])
        return ny[: treff.start()] + apning + ny[treff.end() :]

    def _trenger(self, nr: int, rad: str) -> float | None:
        """The greatest height that a cell whose look wraps has use for."""
        ut = [
            hoyde
            for kol, hoyde in self._hoyder[nr].items()
            if (treff := self._celler[kol].search(rad)) and self._bryt(stilnummer(treff[1]) or 0)
        ]
        return max(ut, default=None)

    def _bryt(self, stil: int) -> bool:
        if stil not in self._bryter:
            justering = self._stilark.xf(stil).finn("alignment")
            self._bryter[stil] = justering is not None and justering.attr("wrapText") in _SANN
        return self._bryter[stil]

    @staticmethod
    def _med_hoyde(apning: str, hoyde: float | None) -> str:
        if attributt(apning, "customHeight") in _SANN:
            return apning
        if hoyde is not None:  # another cell of the row may need more
            hoyde = max(hoyde, float(attributt(apning, "ht") or 0))
        return med_attributt(apning, "ht", None if hoyde is None else f"{hoyde:g}")


def _med_folding(apning: str, *, foldet: bool) -> str:
    """Folded away where it was not; one she has opened again stays open, one in use is shown."""
    niva = attributt(apning, "outlineLevel")
    if foldet and not niva:
        return med_attributt(med_attributt(apning, "outlineLevel", "1"), "hidden", "1")
    if not foldet and niva:
        return med_attributt(med_attributt(apning, "outlineLevel", None), "hidden", None)
    return apning
