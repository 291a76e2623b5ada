"""The strip of ``Tidslinje`` drawn anew in the open book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark.kontrollsum import stemmer
from sykefravaer_xl.bok.skjema.arknavn import TIDSLINJE_ARK
from sykefravaer_xl.oversikt import tidslinje_ark
from sykefravaer_xl.oversikt.tidslinje import tidslinje
from sykefravaer_xl.verter.celleverdi import er_lik
from sykefravaer_xl.verter.modellskriving import skriv_modell

if TYPE_CHECKING:
    from sykefravaer_xl.oversikt.folger import Oversiktsfolger
    from sykefravaer_xl.verter.apenbok import ApenBok


def skriv_tidslinje(bok: ApenBok, oversikt: Oversiktsfolger) -> bool | None:
    """Draw the strip anew. None when the book has no such sheet; False when it is the clerk's."""
    if TIDSLINJE_ARK not in bok.kilde.ark:
        return None
    ark = bok.ark(TIDSLINJE_ARK)
    if not stemmer(ark.rader(1)):
        return False
    modell = tidslinje_ark.tidslinje(tidslinje(oversikt.pagaende, oversikt.dato))
    ny = {
        (rad + 1, kol + 1): celle.verdi
        for (rad, kol), celle in modell.celler.items()
        if celle.verdi not in (None, "")
    }
    finnes = {(nr, kol) for nr, celler in ark.rader(1) for kol in celler}
    if finnes == ny.keys() and all(
        er_lik(ark.verdi(*sted), ny[sted], dato1904=bok.dato1904) for sted in finnes
    ):
        return True
    bok.tom_ark(TIDSLINJE_ARK)
    skriv_modell(bok, modell)
    return True
