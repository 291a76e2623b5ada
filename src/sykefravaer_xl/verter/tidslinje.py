"""The strip of ``Tidslinje`` drawn anew in the open book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema.arknavn import TIDSLINJE_ARK
from sykefravaer_xl.verter.modellskriving import skriv_modell

if TYPE_CHECKING:
    from sykefravaer_xl.ark.modell import Arkmodell
    from sykefravaer_xl.verter.apenbok import ApenBok

_OVER_STREKEN: Final = 2
"""Rows of title and date, that look the same on any strip."""


def skriv_tidslinje(bok: ApenBok, modell: Arkmodell) -> None:
    """Draw the strip in the sheet that is there."""
    finnes = {(nr, kol) for nr, celler in bok.ark(TIDSLINJE_ARK).rader(1) for kol in celler}
    hoyde = max((rad for rad, _ in finnes), default=0) - _OVER_STREKEN
    bredde = max((kol for _, kol in finnes), default=0)
    if hoyde > 0:
        bok.tom_omrade(TIDSLINJE_ARK, (_OVER_STREKEN + 1, 1), hoyde, bredde)
    skriv_modell(bok, modell, fra_rad=_OVER_STREKEN, fra_kolonne=bredde)
