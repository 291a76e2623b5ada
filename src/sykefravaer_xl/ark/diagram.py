"""The bar charts of ``Oversikt``: native Excel charts over cells of the same sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.arbeidsbok.kolonner import OVERSIKT_ARK
from sykefravaer_xl.ark.stil import BLA, DEMPET, LINJE

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_BREDDE: Final = 656
_HOYDE_LIGGENDE, _HOYDE_STAENDE = 205, 300


@dataclass(frozen=True, slots=True)
class Omrade:
    """Rows from–to (zero-based, inclusive), the column of names and the column of numbers."""

    forste: int
    siste: int
    navnekolonne: int
    tallkolonne: int


def sett_inn_stolper(
    bok: Workbook,
    ark: Worksheet,
    plass: tuple[int, int],
    tittel: str,
    omrade: Omrade,
    *,
    liggende: bool,
) -> None:
    """Put a bar (``liggende``) or column chart beside its figures, one colour, no legend."""
    diagram: Any = bok.add_chart({"type": "bar" if liggende else "column"})
    diagram.add_series(
        {
            "name": tittel,
            "categories": _reference(omrade, omrade.navnekolonne),
            "values": _reference(omrade, omrade.tallkolonne),
            "fill": {"color": BLA},
            "gap": 60,
            "data_labels": {
                "value": True,
                "num_format": "0;;",
                "font": {"color": DEMPET},
            },
        }
    )
    diagram.set_title({"name": tittel, "name_font": {"size": 12, "color": BLA}})
    diagram.set_legend({"none": True})
    # Whole numbers stand on the bars; an axis would show halves for small figures.
    tallakse = {"min": 0, "visible": False, "major_gridlines": {"visible": False}}
    navneakse = {"num_font": {"color": DEMPET}, "line": {"color": LINJE}}
    if liggende:
        diagram.set_x_axis(tallakse)
        # The first row of the table at the top, as in the table.
        diagram.set_y_axis({**navneakse, "reverse": True})
    else:
        diagram.set_x_axis(navneakse)
        diagram.set_y_axis(tallakse)
    diagram.set_chartarea({"border": {"none": True}})
    diagram.set_size({"width": _BREDDE, "height": _HOYDE_LIGGENDE if liggende else _HOYDE_STAENDE})
    ark.insert_chart(
        *plass,
        diagram,
        {"x_offset": 14, "object_position": 2, "description": f"Diagram: {tittel}"},
    )


def _reference(omrade: Omrade, kolonne: int) -> list[str | int]:
    return [OVERSIKT_ARK, omrade.forste, kolonne, omrade.siste, kolonne]
