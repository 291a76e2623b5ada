"""The figures of ``Oversikt`` put in the open book, where they stand: its charts follow them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.stil import DATOFORMAT, SKIFER
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK
from sykefravaer_xl.verter.celleverdi import er_lik
from sykefravaer_xl.verter.maling import hver_for_seg, strok
from sykefravaer_xl.verter.modellskriving import mal

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
        if celle.form.get("bg_color", SKIFER) != SKIFER  # headings stand where they stood
    }
    if not endret:
        return
    tallformater = {
        sted: DATOFORMAT
        for sted, verdi in endret.items()
        if isinstance(verdi, date) and not isinstance(ark.verdi(*sted), date)
    }
    for ett, tallformat in hver_for_seg(tallformater):
        bok.tallformat(OVERSIKT_ARK, ett.start, ett.hoyde, tallformat, ett.bredde)
    # the whole sheet is ours (its checksum says so), what stands between the figures too
    siste = max(rad for rad, _ in celler), max(kol for _, kol in celler)
    alt: list[list[Verdi]] = [[None] * (siste[1] + 1) for _ in range(siste[0] + 1)]
    for (rad, kol), celle in celler.items():
        alt[rad][kol] = celle.verdi
    bok.skriv(OVERSIKT_ARK, 1, 1, alt)
    nye = {s: f for s, f in farger.items() if endret.keys() & {s, (s[0] + 1, s[1])}}
    # a line of a list that is no longer used
    nye |= dict.fromkeys((s for s in endret.keys() - farger.keys() if not endret[s]), "#FFFFFF")
    mal(bok, OVERSIKT_ARK, {sted: {"bg_color": farge} for sted, farge in nye.items()})
    hoyder: dict[Celle, int] = {}
    for rad in {rad for rad, _ in endret} & _LISTERADER:
        visning = modell.rader.get(rad - 1)
        hoyder[rad, 1] = 0 if visning and visning.skjult else _RADHOYDE
    for ett, hoyde in strok(hoyder):
        bok.radhoyde(OVERSIKT_ARK, ett.rad, hoyde, ett.hoyde)
