"""The charts of a report: native Excel charts over its tables, told apart without colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import BLA, DEMPET, LINJE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook

    from sykefravaer_xl.statistikk.rapport_side import Omrade

FARGER: Final = (BLA, "#E69F00", "#56B4E9", "#8C8C8C")
"""Dark blue, orange, light blue, grey: the colours of Okabe and Ito, apart in lightness too."""
_PROSENT: Final = '0.0" %"'


def _felles(diagram: Any, tittel: str, *, serier: int, format_: str) -> None:
    diagram.set_title({"name": tittel, "name_font": {"size": 12, "color": BLA}, "overlay": False})
    diagram.set_legend({"none": True} if serier == 1 else {"position": "bottom"})
    diagram.set_chartarea({"border": {"color": LINJE}})
    diagram.set_x_axis({"num_font": {"color": DEMPET}, "line": {"color": LINJE}})
    diagram.set_y_axis(
        {
            "min": 0,
            "num_format": format_,
            "num_font": {"color": DEMPET},
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": LINJE, "width": 0.5}},
        }
    )


def _siste_graa(omrade: Omrade) -> list[dict[str, Any] | None]:
    """The bar of all staff in grey: it is what the others are held against."""
    return [None] * (omrade.siste - omrade.forste) + [{"fill": {"color": FARGER[3]}}]


def _som_diagram(diagram: Chart) -> Chart:
    """XlsxWriter has no types; what is built as Any is a chart."""
    return diagram


def _etikett(format_: str) -> dict[str, Any]:
    return {"value": True, "num_format": format_, "font": {"color": DEMPET, "size": 9}}


def soyler(
    bok: Workbook,
    tittel: str,
    omrade: Omrade,
    serier: Sequence[tuple[str, int]],
    format_: str = _PROSENT,
    *,
    siste_er_alle: bool = False,
) -> Chart:
    """Columns: name and column number of every series."""
    diagram: Any = bok.add_chart({"type": "column"})
    for nr, (navn, kolonne) in enumerate(serier):
        serie: dict[str, Any] = {
            "name": navn,
            "categories": omrade.kolonne(0),
            "values": omrade.kolonne(kolonne),
            "fill": {"color": FARGER[nr % len(FARGER)]},
            "border": {"color": "#FFFFFF"},
            "gap": 60,
            "data_labels": _etikett(format_),
        }
        if siste_er_alle and len(serier) == 1:
            serie["points"] = _siste_graa(omrade)
        diagram.add_series(serie)
    _felles(diagram, tittel, serier=len(serier), format_=format_)
    return _som_diagram(diagram)


def liggende(
    bok: Workbook,
    tittel: str,
    omrade: Omrade,
    serier: Sequence[tuple[str, int]],
    format_: str = _PROSENT,
    *,
    siste_er_alle: bool = False,
) -> Chart:
    """Bars with the first row of the table at the top."""
    diagram: Any = bok.add_chart({"type": "bar"})
    for nr, (navn, kolonne) in enumerate(serier):
        serie: dict[str, Any] = {
            "name": navn,
            "categories": omrade.kolonne(0),
            "values": omrade.kolonne(kolonne),
            "fill": {"color": FARGER[nr % len(FARGER)]},
            "gap": 50,
            "data_labels": _etikett(format_),
        }
        if siste_er_alle and len(serier) == 1:
            serie["points"] = _siste_graa(omrade)
        diagram.add_series(serie)
    _felles(diagram, tittel, serier=len(serier), format_=format_)
    diagram.set_y_axis({"reverse": True, "num_font": {"color": DEMPET}, "line": {"color": LINJE}})
    diagram.set_x_axis({"min": 0, "visible": False, "major_gridlines": {"visible": False}})
    return _som_diagram(diagram)


def soyler_og_linje(
    bok: Workbook,
    tittel: str,
    omrade: Omrade,
    soyle: tuple[str, int],
    linje: tuple[str, int] | None,
    linjeverdier: Sequence[float | None] = (),
) -> Chart:
    """Columns for each time, and a dashed line with marks for the trend.

    ``linjeverdier`` are the figures of the line, None where its cell is empty: XlsxWriter else
    stores a 0 for it, which is drawn until Excel has computed the chart.
    """
    diagram: Any = soyler(bok, tittel, omrade, [soyle])
    if linje is not None:
        over: Any = bok.add_chart({"type": "line"})
        over.add_series(
            {
                "name": linje[0],
                "categories": omrade.kolonne(0),
                "values": omrade.kolonne(linje[1]),
                "values_data": list(linjeverdier),
                "line": {"color": FARGER[1], "width": 2.25, "dash_type": "dash"},
                "marker": {
                    "type": "diamond",
                    "size": 8,
                    "fill": {"color": FARGER[1]},
                    "border": {"color": FARGER[1]},
                },
            }
        )
        diagram.combine(over)
        diagram.set_legend({"position": "bottom"})
    diagram.show_blanks_as("gap")
    return _som_diagram(diagram)


def linje(bok: Workbook, tittel: str, omrade: Omrade, serie: tuple[str, int]) -> Chart:
    """One line with a mark for every time."""
    diagram: Any = bok.add_chart({"type": "line"})
    diagram.add_series(
        {
            "name": serie[0],
            "categories": omrade.kolonne(0),
            "values": omrade.kolonne(serie[1]),
            "line": {"color": BLA, "width": 2.25},
            "marker": {"type": "circle", "size": 6, "fill": {"color": BLA}},
        }
    )
    _felles(diagram, tittel, serier=1, format_=_PROSENT)
    diagram.show_blanks_as("gap")
    return _som_diagram(diagram)
