"""The charts of a report: native Excel charts over its tables, told apart without colours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.modell import Diagram
from sykefravaer_xl.ark.stil import BLA, DEMPET, LINJE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.statistikk.rapport_side import Omrade

FARGER: Final = (BLA, "#E69F00", "#56B4E9", "#8C8C8C")
"""Dark blue, orange, light blue, grey: the colours of Okabe and Ito, apart in lightness too."""
_PROSENT: Final = '0.0" %"'


def _felles(tittel: str, *, serier: int, format_: str) -> dict[str, Any]:
    return {
        "title": {"name": tittel, "name_font": {"size": 12, "color": BLA}, "overlay": False},
        "legend": {"none": True} if serier == 1 else {"position": "bottom"},
        "chartarea": {"border": {"color": LINJE}},
        "x_axis": {"num_font": {"color": DEMPET}, "line": {"color": LINJE}},
        "y_axis": {
            "min": 0,
            "num_format": format_,
            "num_font": {"color": DEMPET},
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": LINJE, "width": 0.5}},
        },
    }


def _siste_graa(omrade: Omrade) -> list[dict[str, Any] | None]:
    """The bar of all staff in grey: it is what the others are held against."""
    return [None] * (omrade.siste - omrade.forste) + [{"fill": {"color": FARGER[3]}}]


def _stolper(
    slag: str,
    omrade: Omrade,
    serier: Sequence[tuple[str, int]],
    format_: str,
    *,
    siste_er_alle: bool,
) -> Diagram:
    ut: list[dict[str, Any]] = []
    for nr, (navn, kolonne) in enumerate(serier):
        serie: dict[str, Any] = {
            "name": navn,
            "categories": omrade.kolonne(0),
            "values": omrade.kolonne(kolonne),
            "fill": {"color": FARGER[nr % len(FARGER)]},
            "data_labels": {
                "value": True, "num_format": format_, "font": {"color": DEMPET, "size": 9},
            },
        }  # fmt: skip
        if siste_er_alle and len(serier) == 1:
            serie["points"] = _siste_graa(omrade)
        ut.append(serie)
    return Diagram({"type": slag}, tuple(ut), {})


def soyler(
    tittel: str,
    omrade: Omrade,
    serier: Sequence[tuple[str, int]],
    format_: str = _PROSENT,
    *,
    siste_er_alle: bool = False,
) -> Diagram:
    """Columns: name and column number of every series."""
    ut = _stolper("column", omrade, serier, format_, siste_er_alle=siste_er_alle)
    egne = tuple({**serie, "border": {"color": "#FFFFFF"}, "gap": 60} for serie in ut.serier)
    ytre = _felles(tittel, serier=len(serier), format_=format_)
    return replace(ut, serier=egne, oppsett=ytre)


def liggende(
    tittel: str,
    omrade: Omrade,
    serier: Sequence[tuple[str, int]],
    format_: str = _PROSENT,
    *,
    siste_er_alle: bool = False,
) -> Diagram:
    """Bars with the first row of the table at the top."""
    ut = _stolper("bar", omrade, serier, format_, siste_er_alle=siste_er_alle)
    ytre = {
        **_felles(tittel, serier=len(serier), format_=format_),
        "y_axis": {"reverse": True, "num_font": {"color": DEMPET}, "line": {"color": LINJE}},
        "x_axis": {"min": 0, "visible": False, "major_gridlines": {"visible": False}},
    }
    return replace(ut, serier=tuple({**s, "gap": 50} for s in ut.serier), oppsett=ytre)


def soyler_og_linje(
    tittel: str,
    omrade: Omrade,
    soyle: tuple[str, int],
    linje: tuple[str, int] | None,
    linjeverdier: Sequence[float | None] = (),
) -> Diagram:
    """Columns for each time, and a dashed line with marks for the trend.

    ``linjeverdier`` are the figures of the line, None where its cell is empty: XlsxWriter else
    stores a 0 for it, which is drawn until Excel has computed the chart.
    """
    ut = replace(soyler(tittel, omrade, [soyle]), hull=True)
    if linje is None:
        return ut
    serie = {
        "name": linje[0],
        "categories": omrade.kolonne(0),
        "values": omrade.kolonne(linje[1]),
        "values_data": list(linjeverdier),
        "line": {"color": FARGER[1], "width": 2.25, "dash_type": "dash"},
        "marker": {
            "type": "diamond", "size": 8,
            "fill": {"color": FARGER[1]}, "border": {"color": FARGER[1]},
        },
    }  # fmt: skip
    over = Diagram({"type": "line"}, (serie,), {})
    return replace(ut, over=over, oppsett={**ut.oppsett, "legend": {"position": "bottom"}})


def linje(tittel: str, omrade: Omrade, serie: tuple[str, int]) -> Diagram:
    """One line with a mark for every time."""
    egen = {
        "name": serie[0],
        "categories": omrade.kolonne(0),
        "values": omrade.kolonne(serie[1]),
        "line": {"color": BLA, "width": 2.25},
        "marker": {"type": "circle", "size": 6, "fill": {"color": BLA}},
    }
    ytre = _felles(tittel, serier=1, format_=_PROSENT)
    return Diagram({"type": "line"}, (egen,), ytre, hull=True)
