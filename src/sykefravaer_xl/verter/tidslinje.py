"""The strip of ``Tidslinje`` drawn anew in the open book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.skjema.arknavn import TIDSLINJE_ARK
from sykefravaer_xl.verter.modellskriving import skriv_modell

if TYPE_CHECKING:
    from sykefravaer_xl.ark.modell import Arkmodell
    from sykefravaer_xl.verter.apenbok import ApenBok


def skriv_tidslinje(bok: ApenBok, modell: Arkmodell) -> None:
    """Draw the strip in the sheet that is there."""
    bok.tom_ark(TIDSLINJE_ARK)
    skriv_modell(bok, modell)
