"""What xlwings Lite is asked before a macro runs: it answers only to who can wait.

How a column of 1s is shown, and for «Marker forfalte» the ground colours of the due dates.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.lesing import les_kilde
from sykefravaer_xl.bok.verdikilde import Verdikilde, bare_enere
from sykefravaer_xl.verter.excelbok import som_hex
from sykefravaer_xl.verter.makroer.felles import fristkolonner

if TYPE_CHECKING:
    from sykefravaer_xl.bok.verdikilde import Arkverdier, Kolonne
    from sykefravaer_xl.verter.excelbok import Excelbok


async def spor(navn: str, excel: Excelbok) -> None:
    """Ask on behalf of a macro, and tell the book what was answered.

    Where Lite does not answer, a bare 1 is a fault she is told of, and no cell gets a colour.
    """
    with suppress(Exception):
        ark = excel.les()
        excel.kjente_prosent = [
            en.kolonne
            for ett in ark
            for en in bare_enere(ett)
            if "%" in str(await excel.rader_med(en).get_number_format())
        ]
        if navn == "marker_forfalte":
            excel.kjente_farger = await _farger(excel, ark)


async def _farger(excel: Excelbok, ark: list[Arkverdier]) -> dict[Kolonne, dict[int, str | None]]:
    farger: dict[Kolonne, dict[int, str | None]] = {}
    lest = les_kilde(Verdikilde(excel.navn, ark, prosent=excel.kjente_prosent))
    for kart, kolonner in fristkolonner(lest):
        forste = kart.overskriftsrad + 1
        if kart.siste_rad < forste:
            continue
        for kolonne in kolonner:
            omrade = excel.omrade(kart.ark, (forste, kolonne), kart.siste_rad - forste + 1, 1)
            rader = enumerate(await omrade.get_colors(), start=forste)
            farger[kart.ark, kolonne] = {nr: som_hex(rad[0]) for nr, rad in rader}
    return farger
