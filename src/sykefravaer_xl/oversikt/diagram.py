"""The bar charts of ``Oversikt``: native Excel charts over cells of the same sheet.

Series are told apart by lightness, a name and the number on each bar, never by hue alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.modell import Diagram, Diagramplass
from sykefravaer_xl.ark.stil import DEMPET, LINJE
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK
from sykefravaer_xl.oversikt.tekst import DIAGRAM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.ark.modell import Arkmodell

_BREDDE: Final = 300


@dataclass(frozen=True, slots=True)
class Omrade:
    """Rows from–to (zero-based, inclusive) and the column of names."""

    forste: int
    siste: int
    navnekolonne: int


@dataclass(frozen=True, slots=True)
class Serie:
    """A column of numbers: its name, its place, the colour of its bars and of their numbers."""

    navn: str
    kolonne: int
    farge: str
    skrift: str


def sett_inn_stolper(
    ark: Arkmodell,
    plass: tuple[int, int],
    tittel: str,
    omrade: Omrade,
    serier: Sequence[Serie],
    hoyde: int,
) -> None:
    """Put a bar chart beside its figures; several series are stacked and named above the bars."""
    flere = len(serier) > 1
    ytre: dict[str, Any] = {
        "title": {"none": True},
        "legend": {"position": "top", "font": {"size": 9}} if flere else {"none": True},
        # Whole numbers stand on the bars; an axis would show halves for small figures.
        "x_axis": {"min": 0, "visible": False, "major_gridlines": {"visible": False}},
        # The first row of the table at the top, as in the table.
        "y_axis": {
            "num_font": {"color": DEMPET, "size": 9}, "line": {"color": LINJE}, "reverse": True,
        },
        "chartarea": {"border": {"none": True}},
        "size": {"width": _BREDDE, "height": hoyde},
    }  # fmt: skip
    if not flere:
        # room for the number beside the longest bar
        ytre["plotarea"] = {"layout": {"x": 0.3, "y": 0.04, "width": 0.6, "height": 0.92}}
    slag = {"type": "bar", **({"subtype": "stacked"} if flere else {})}
    egne = tuple(_serie(omrade, serie, flere=flere) for serie in serier)
    valg = {"x_offset": 6, "object_position": 2, "description": DIAGRAM.format(tittel=tittel)}
    ark.diagrammer.append(Diagramplass(plass, Diagram(slag, egne, ytre), valg))


def _serie(omrade: Omrade, serie: Serie, *, flere: bool) -> dict[str, Any]:
    merker: dict[str, Any] = {
        "value": True,
        "num_format": "0;;",
        "font": {"color": serie.skrift if flere else DEMPET, "bold": True, "size": 9},
    }
    if flere:
        merker["position"] = "center"
    return {
        "name": serie.navn,
        "categories": _reference(omrade, omrade.navnekolonne),
        "values": _reference(omrade, serie.kolonne),
        "fill": {"color": serie.farge},
        "gap": 35,
        "data_labels": merker,
    }


def _reference(omrade: Omrade, kolonne: int) -> list[str | int]:
    return [OVERSIKT_ARK, omrade.forste, kolonne, omrade.siste, kolonne]
