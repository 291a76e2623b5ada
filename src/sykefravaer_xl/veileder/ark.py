"""The sheet ``Veileder``: questions, advice and support schemes, filtered by checkpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.dataark import sideoppsett
from sykefravaer_xl.ark.stil import LINJE, SKIFER
from sykefravaer_xl.bok.kolonner import VEILEDER_ARK
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.lov.veileder import veileder
from sykefravaer_xl.veileder import tekst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.ark.stil import Stil

_BREDDER: Final = (28, 17, 26, 84, 44, 34)
_TEKST, _KILDE = 3, 4


def bygg_veileder(bok: Workbook, stil: Stil) -> Worksheet:
    """Add the sheet, with what is offered today."""
    ark = bok.add_worksheet(VEILEDER_ARK)
    rader = list(_rader())
    ark.add_table(
        0, 0, len(rader), len(tekst.KOLONNER) - 1,
        {
            "name": "tblVeileder",
            "style": "Table Style Light 1",
            "banded_rows": False,
            "columns": [
                {"header": k, "header_format": stil.overskrift(beregnet=True)}
                for k in tekst.KOLONNER
            ],
        },
    )  # fmt: skip
    celle = stil.format(text_wrap=True, valign="top", border=1, border_color=LINJE)
    fet = stil.format(text_wrap=True, valign="top", border=1, border_color=LINJE, bold=True)
    for kol, bredde in enumerate(_BREDDER):
        ark.set_column(kol, kol, bredde)
    for nr, rad in enumerate(rader, start=1):
        for kol, innhold in enumerate(rad):
            ark.write_string(nr, kol, innhold, fet if kol in (0, 2) else celle)
        linjer = max(-(-len(rad[kol]) // int(_BREDDER[kol] * 1.05)) for kol in (_TEKST, _KILDE))
        ark.set_row(nr, 15.5 * linjer + 2)
    ark.set_row(0, 24)
    ark.freeze_panes(1, 1)
    ark.set_landscape()
    sideoppsett(ark)
    ark.repeat_rows(0)
    ark.set_tab_color(SKIFER)
    return ark


def _rader() -> Iterator[tuple[str, ...]]:
    """One row for each checkpoint and piece of advice, in the order of the checkpoints."""
    for punkt in sjekkpunkter().values():
        for rad in veileder():
            if rad.til is None and punkt.id in rad.sjekkpunkt:
                slag = tekst.SLAG[rad.slag]
                yield (punkt.navn, slag, rad.tittel, rad.tekst, rad.kilde, rad.lenke or "")
