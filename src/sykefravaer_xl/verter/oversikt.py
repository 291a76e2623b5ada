"""The figures of ``Oversikt`` put in the open book, cell by cell: its charts follow them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.stil import DATOFORMAT
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK
from sykefravaer_xl.verter.apenvert import blokker
from sykefravaer_xl.verter.celleverdi import er_lik

if TYPE_CHECKING:
    from arkbok import Verdi
    from sykefravaer_xl.ark.modell import Arkmodell
    from sykefravaer_xl.verter.apenbok import ApenBok

Celle = tuple[int, int]
_LISTERADER: Final = frozenset((*range(10, 26), *range(29, 40), *range(43, 51)))
"""Lines of the lists, shown when there is something in them."""
_RADHOYDE: Final = 15


def skriv_oversikt(bok: ApenBok, modell: Arkmodell) -> None:
    """Put the figures in the sheet that is there."""
    ark = bok.ark(OVERSIKT_ARK)
    celler = modell.celler
    endret: dict[Celle, Verdi] = {
        (rad + 1, kol + 1): celle.verdi
        for (rad, kol), celle in celler.items()
        if not er_lik(ark.verdi(rad + 1, kol + 1), celle.verdi, dato1904=bok.dato1904)
    }
    farger = {
        (rad + 1, kol + 1): celle.form["bg_color"]
        for (rad, kol), celle in celler.items()
        if "bg_color" in celle.form
    }
    rader: dict[int, dict[int, Verdi]] = {}
    for (rad, kol), verdi in endret.items():
        rader.setdefault(rad, {})[kol] = verdi
        if isinstance(verdi, date) and not isinstance(ark.verdi(rad, kol), date):
            bok.tallformat(OVERSIKT_ARK, (rad, kol), 1, DATOFORMAT)
    for blokk in blokker(rader):
        bok.skriv(OVERSIKT_ARK, *blokk)
    for sted, farge in farger.items():
        if endret.keys() & {sted, (sted[0] + 1, sted[1])}:
            bok.utseende(OVERSIKT_ARK, sted, {"bg_color": farge})
    for sted in endret.keys() - farger.keys():
        if endret[sted] in (None, ""):  # a line of a list that is no longer used
            bok.utseende(OVERSIKT_ARK, sted, {"bg_color": "#FFFFFF"})
    for rad in sorted({rad for rad, _ in endret} & _LISTERADER):
        visning = modell.rader.get(rad - 1)
        bok.radhoyde(OVERSIKT_ARK, rad, 0 if visning and visning.skjult else _RADHOYDE)
