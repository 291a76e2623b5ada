"""The sheet ``Oversikt``: two pages for somebody who looks and does not read.

Figures are stored values with native charts over them, so the sheet reads the same without
Python. Every list has its lines whether they are filled or not: the places of all cells are the
same in every book, and new figures can be put in where the old ones stood in an open book
(``verter.oversikt``). A run in a file puts the whole sheet in place of the old one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.fargenokkel import skriv_fargenokkel
from sykefravaer_xl.ark.modell import Arkmodell, Flate, Side
from sykefravaer_xl.ark.stil import (
    AVSNITT,
    BLEK_BLA,
    FORFALT,
    MELDING,
    SKIFER,
    SNART,
    SUMMERT,
    TITTEL,
    utseende,
)
from sykefravaer_xl.ark.tekst import TITTEL as ARKTITTEL
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.oversikt import tekst
from sykefravaer_xl.oversikt.lister import skriv_ledere, skriv_lister
from sykefravaer_xl.oversikt.side2 import skriv_klasser, skriv_kostnad, skriv_uker

if TYPE_CHECKING:
    from sykefravaer_xl.oversikt.tall import Oversiktstall

DIAGRAMMER: Final = 3
BREDDER: Final = (1, 12, 12, 13, 13, 10, 16)
"""Widths of the columns from A: as wide as a page and a telephone held on its side, no wider."""
_MALESTOKK: Final = 85
"""Per cent in print: each half of the sheet is one page, in wider fonts than Calibri too."""
_SIDE2: Final = 51
"""The row the second page begins with (0-based)."""
_FLISRAD: Final = 2
_FLISER_BREDT: Final = 3
_FLISFARGE: Final = {"forfalt": FORFALT, "neste_dager": SNART, "feil": MELDING}


def oversikt(tall: Oversiktstall | None) -> Arkmodell:
    """The sheet; without figures (a book that was never computed) it shows dashes."""
    ark = Arkmodell(OVERSIKT_ARK, fane=SKIFER)
    ark.bredder(*BREDDER)
    ark.hoyde(0, 32)
    ark.skriv(0, 1, ARKTITTEL, TITTEL)
    per = (
        tekst.IKKE_BEREGNET if tall is None else tekst.BEREGNET_PER.format(dato=vis_dato(tall.per))
    )
    ark.skriv(1, 1, per, utseende(bold=True))
    _tiles(ark, tall)
    rad = skriv_lister(ark, 7, tall)
    rad = skriv_ledere(ark, rad + 1, tall)
    if rad != _SIDE2 - 1:
        msg = f"page 2 begins at row {rad + 1}"
        raise AssertionError(msg)
    rad = skriv_uker(ark, _SIDE2, tall)
    rad = skriv_klasser(ark, rad + 1, tall)
    rad = skriv_kostnad(ark, rad + 1, tall)
    ark.hoyde(rad + 1, 22)
    ark.flett(rad + 1, 1, 6, tekst.FARGENOKKEL, AVSNITT)
    rad = skriv_fargenokkel(ark, rad + 2, 1, prove=2, tekst=4)
    ark.sum_opp(rad, 1, SUMMERT)
    ark.side = Side(skala=_MALESTOKK, midt=True, brudd=(_SIDE2,), omrade=Flate(0, 0, rad, 6))
    return ark


def _tiles(ark: Arkmodell, tall: Oversiktstall | None) -> None:
    for nr, (felt, navn) in enumerate(tekst.FLISER):
        rad, kol = flis(nr)
        ark.hoyde(rad, 22)
        ark.hoyde(rad + 1, 40)
        verdi = None if tall is None else int(getattr(tall, felt))
        farge = dict(_FLISFARGE.get(felt, {})) if verdi else {}
        felles: dict[str, Any] = {
            "bg_color": BLEK_BLA, "align": "center", "valign": "vcenter",
            "left": 5, "right": 5, "left_color": "#FFFFFF", "right_color": "#FFFFFF", **farge,
        }  # fmt: skip
        merke = {
            **felles, "bold": False, "font_size": 10, "shrink": True, "underline": 1,
            "top": 5, "top_color": "#FFFFFF",
        }  # fmt: skip
        stor = {**felles, "bold": True, "font_size": 28, "num_format": "0"}
        ark.flett(rad, kol, kol + 1, navn, merke, tekst.FLISLENKER[felt])
        ark.flett(rad + 1, kol, kol + 1, "–" if verdi is None else verdi, stor)


def flis(nummer: int) -> tuple[int, int]:
    """Row and column (0-based) of a tile's label; its figure stands under it."""
    rad, kol = divmod(nummer, _FLISER_BREDT)
    return _FLISRAD + 2 * rad, 1 + 2 * kol
