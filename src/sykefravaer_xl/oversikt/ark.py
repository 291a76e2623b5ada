"""The sheet ``Oversikt``: two pages for somebody who looks and does not read.

Figures are stored values with native charts over them, so the sheet reads the same without
Python. Every list has its lines whether they are filled or not: the places of all cells are the
same in every book, and new figures can be put in where the old ones stood (``excel.oversikt``).
A run in a file makes the whole sheet anew (``oversikt_donor``) and puts it in place of the old.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.dataark import sideoppsett
from sykefravaer_xl.ark.fargenokkel import skriv_fargenokkel
from sykefravaer_xl.ark.kontrollsum import Summert
from sykefravaer_xl.ark.stil import BLEK_BLA, FORFALT, MELDING, SKIFER, SNART, Stil
from sykefravaer_xl.ark.tekst import TITTEL
from sykefravaer_xl.bok.kolonner import OVERSIKT_ARK
from sykefravaer_xl.domene.tekst import dato as vis
from sykefravaer_xl.oversikt import tekst
from sykefravaer_xl.oversikt.lister import skriv_ledere, skriv_lister
from sykefravaer_xl.oversikt.side2 import skriv_klasser, skriv_kostnad, skriv_uker

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

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


def oversikt_donor(tall: Oversiktstall) -> bytes:
    """A workbook with nothing but this sheet and its charts, to take the sheet from."""
    strom = BytesIO()
    bok = ny_bok(strom)
    bygg_oversikt(bok, tall)
    bok.close()
    return strom.getvalue()


def bygg_oversikt(
    bok: Workbook, tall: Oversiktstall | None, stil: Stil | None = None
) -> Worksheet:
    """Add the sheet; without figures (a book that was never computed) it shows dashes."""
    stil = stil or Stil(bok)
    regneark = bok.add_worksheet(OVERSIKT_ARK)
    ark = Summert(regneark)
    _page(ark)
    ark.set_row(0, 32)
    ark.write_string(0, 1, TITTEL, stil.tittel())
    per = tekst.IKKE_BEREGNET if tall is None else tekst.BEREGNET_PER.format(dato=vis(tall.per))
    ark.write_string(1, 1, per, stil.format(bold=True))
    _tiles(ark, stil, tall)
    rad = skriv_lister(ark, stil, 7, tall)
    rad = skriv_ledere(ark, stil, rad + 1, tall)
    if rad != _SIDE2 - 1:
        msg = f"page 2 begins at row {rad + 1}"
        raise AssertionError(msg)
    rad = skriv_uker(bok, ark, stil, _SIDE2, tall)
    rad = skriv_klasser(bok, ark, stil, rad + 1, tall)
    rad = skriv_kostnad(ark, stil, rad + 1, tall)
    ark.set_row(rad + 1, 22)
    ark.merge_range(rad + 1, 1, rad + 1, 6, tekst.FARGENOKKEL, stil.avsnitt())
    rad = skriv_fargenokkel(ark, stil, rad + 2, 1, prove=2, tekst=4)
    ark.skriv_kontrollsum(rad, 1, stil.format(font_size=8, font_color="#808080"))
    ark.print_area(0, 0, rad, 6)
    return regneark


def _page(ark: Summert) -> None:
    ark.hide_gridlines(2)
    for kol, bredde in enumerate(BREDDER):
        ark.set_column(kol, kol, bredde)
    sideoppsett(ark)
    ark.set_portrait()
    ark.set_print_scale(_MALESTOKK)
    ark.center_horizontally()
    ark.set_h_pagebreaks([_SIDE2])
    ark.set_tab_color(SKIFER)


def _tiles(ark: Summert, stil: Stil, tall: Oversiktstall | None) -> None:
    for nr, (felt, navn) in enumerate(tekst.FLISER):
        rad, kol = flis(nr)
        ark.set_row(rad, 22)
        ark.set_row(rad + 1, 40)
        verdi = None if tall is None else int(getattr(tall, felt))
        farge = dict(_FLISFARGE.get(felt, {})) if verdi else {}
        felles: dict[str, Any] = {
            "bg_color": BLEK_BLA, "align": "center", "valign": "vcenter",
            "left": 5, "right": 5, "left_color": "#FFFFFF", "right_color": "#FFFFFF", **farge,
        }  # fmt: skip
        merke = stil.format(
            **{
                **felles,
                "bold": False,
                "font_size": 10,
                "shrink": True,
                "top": 5,
                "top_color": "#FFFFFF",
            }
        )
        stor = stil.format(**{**felles, "bold": True, "font_size": 28, "num_format": "0"})
        ark.merge_range(rad, kol, rad, kol + 1, navn, merke)
        ark.merge_range(rad + 1, kol, rad + 1, kol + 1, "–", stor)
        if verdi is not None:
            ark.write_number(rad + 1, kol, verdi, stor)


def flis(nummer: int) -> tuple[int, int]:
    """Row and column (0-based) of a tile's label; its figure stands under it."""
    rad, kol = divmod(nummer, _FLISER_BREDT)
    return _FLISRAD + 2 * rad, 1 + 2 * kol
