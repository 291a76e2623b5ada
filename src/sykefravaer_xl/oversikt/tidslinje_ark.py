"""The sheet ``Tidslinje``: a strip of weeks for each ongoing case, drawn in cells.

Shade is grade, letters are due dates, and a rule with TODAY() puts a frame around the week that
is now, so the strip is right on the day it is opened. Nothing is told by colour alone: grades
differ in lightness, what is overdue is white on dark, what is open has a box, what is done none.
"""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.dataark import sideoppsett
from sykefravaer_xl.ark.kontrollsum import Summert
from sykefravaer_xl.ark.stil import BLA, DATOFORMAT, LINJE, SKIFER, Stil
from sykefravaer_xl.bok.kolonner import TIDSLINJE_ARK
from sykefravaer_xl.domene.tekst import dato as vis
from sykefravaer_xl.oversikt import tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.oversikt.tidslinjetall import Tidslinje, Tidslinjerad, Ukerute

FORSTE_UKE: Final = 4
"""Column of the first week (0-based)."""
_MANEDSRAD, _UKERAD, _DAGRAD, FORSTE_RAD = 2, 3, 4, 5
_UKEBREDDE: Final = 2.0
_RADHOYDE: Final = 18
_NOKKELBREDDE: Final = 3
"""Weeks a sample of the key lies across."""
_I_DAG_FARGE: Final = "#C00000"
_GRAD: Final[dict[int, dict[str, Any]]] = {
    0: {},
    1: {"bg_color": "#D6E4F2"},
    2: {"bg_color": "#8FB4DA"},
    3: {"bg_color": BLA, "font_color": "#FFFFFF"},
}
_FERIE: Final = {"bg_color": "#FFF2CC", "font_color": "#5C3A00", "italic": True}
_MERKE: Final[dict[str, dict[str, Any]]] = {
    "forfalt": {"bg_color": "#7A0010", "font_color": "#FFFFFF", "bold": True},
    "apen": {
        "bg_color": "#FFFFFF", "font_color": "#1F2937", "bold": True,
        "border": 1, "border_color": "#5B6B7F",
    },
    "utfort": {"italic": True},
    "maksdato": {"bg_color": "#FFFFFF", "font_color": "#000000", "bold": True},
    "pil": {"bold": True},
}  # fmt: skip
_AGP: Final = {"bottom": 5, "bottom_color": "#000000"}


def tidslinje_donor(strek: Tidslinje) -> bytes:
    """A workbook with nothing but this sheet, to take the sheet from."""
    strom = BytesIO()
    bok = ny_bok(strom)
    bygg_tidslinje(bok, strek)
    bok.close()
    return strom.getvalue()


def bygg_tidslinje(bok: Workbook, strek: Tidslinje | None, stil: Stil | None = None) -> Worksheet:
    """Add the sheet; in a book that was never computed it says so."""
    stil = stil or Stil(bok)
    regneark = bok.add_worksheet(TIDSLINJE_ARK)
    ark = Summert(regneark)
    ark.hide_gridlines(2)
    for kol, bredde in enumerate((1, 24, 10.5, 6.5)):
        ark.set_column(kol, kol, bredde)
    ark.set_row(0, 32)
    ark.write_string(0, 1, tekst.TIDSLINJE, stil.tittel())
    ark.write_string(1, 1, _under_title(strek), stil.dempet())
    rad = FORSTE_RAD
    if strek is not None:
        _weeks(ark, stil, strek)
        for nr, sak in enumerate(strek.rader):
            _case(ark, stil, FORSTE_RAD + nr, sak)
        rad += len(strek.rader)
        _today(ark, stil, strek, rad)
        rad = _key(ark, stil, rad + 1, strek)
    _page(ark, strek)
    ark.skriv_kontrollsum(rad + 1, 1, stil.format(font_size=8, font_color="#808080"))
    return regneark


def _under_title(strek: Tidslinje | None) -> str:
    if strek is None:
        return tekst.IKKE_BEREGNET
    deler = [tekst.BEREGNET_PER.format(dato=vis(strek.per)) + "."]
    if not strek.rader:
        deler.append(tekst.INGEN_SAKER)
    elif strek.alle > len(strek.rader):
        deler.append(tekst.KUTTET.format(antall=len(strek.rader), alle=strek.alle))
    else:
        deler.append(tekst.SORTERT)
    return " ".join(deler)


def _weeks(ark: Summert, stil: Stil, strek: Tidslinje) -> None:
    """Month, week number and the Monday's date over each column."""
    ark.set_column(FORSTE_UKE, FORSTE_UKE + strek.uker - 1, _UKEBREDDE)
    hode = {"bg_color": SKIFER, "font_color": "#FFFFFF", "align": "center", "shrink": True}
    tittel = stil.format(**{**hode, "align": "left", "bold": True})
    for kol, navn in enumerate(tekst.HODE, start=1):
        for rad in (_MANEDSRAD, _UKERAD):
            ark.write_blank(rad, kol, None, tittel)
        ark.write_string(_DAGRAD, kol, navn, tittel)
    mandager = [strek.mandag + timedelta(weeks=nr) for nr in range(strek.uker)]
    uke = stil.format(**hode, font_size=8, num_format="0")
    dag = stil.format(**hode, font_size=8, num_format="d")
    for kol, mandag in enumerate(mandager, start=FORSTE_UKE):
        ark.write_number(_UKERAD, kol, mandag.isocalendar().week, uke)
        ark.write_datetime(_DAGRAD, kol, mandag, dag)
    _months(ark, stil, mandager)


def _months(ark: Summert, stil: Stil, mandager: Sequence[date]) -> None:
    """The name in a month's first week, over the weeks after it: not merged, so that a strip with
    other weeks can be drawn where this one was (``excel.tidslinje``).
    """
    hode = {"bg_color": SKIFER, "font_color": "#FFFFFF", "bold": True}
    ny = stil.format(**hode, left=1, left_color="#FFFFFF")
    trang = stil.format(**hode, left=1, left_color="#FFFFFF", shrink=True)
    samme = stil.format(**hode)
    maneder = [(mandag.year, mandag.month) for mandag in mandager]
    for nr, (aar, maned) in enumerate(maneder):
        kol = FORSTE_UKE + nr
        if nr and maneder[nr - 1] == (aar, maned):
            ark.write_blank(_MANEDSRAD, kol, None, samme)
            continue
        antall = maneder.count((aar, maned))
        navn = tekst.MANED[maned - 1] + (f" {aar}" if antall > 2 else "")
        ark.write_string(_MANEDSRAD, kol, navn, ny if antall > 1 else trang)


def _case(ark: Summert, stil: Stil, rad: int, sak: Tidslinjerad) -> None:
    ark.set_row(rad, _RADHOYDE)
    felles: dict[str, Any] = {"bottom": 1, "bottom_color": LINJE, "valign": "vcenter"}
    ark.write_string(rad, 1, sak.hvem, stil.format(**felles, shrink=True))
    ark.write_datetime(rad, 2, sak.fra, stil.format(**felles, num_format=DATOFORMAT, align="left"))
    form = stil.format(**felles, num_format='0" %"', align="left")
    if sak.grad is None:
        ark.write_blank(rad, 3, None, form)
    else:
        ark.write_number(rad, 3, sak.grad, form)
    for kol, rute in enumerate(sak.uker, start=FORSTE_UKE):
        if rute.tegn:
            ark.write_string(rad, kol, rute.tegn, _look(stil, rute))
        else:
            ark.write_blank(rad, kol, None, _look(stil, rute))


def _look(stil: Stil, rute: Ukerute) -> Any:
    form: dict[str, Any] = {
        "align": "center", "valign": "vcenter", "font_size": 10, "shrink": True,
        "bottom": 1, "bottom_color": LINJE,
        **_GRAD[rute.grad],
    }  # fmt: skip
    if rute.ferie:
        form |= _FERIE
    if rute.merke is not None:
        form |= _MERKE[rute.merke]
    if rute.agp:
        form |= _AGP
    return stil.format(**form)


def _today(ark: Summert, stil: Stil, strek: Tidslinje, slutt: int) -> None:
    """The week that is now: a frame down the strip, and its heading turned dark."""
    forste, siste = FORSTE_UKE, FORSTE_UKE + strek.uker - 1
    mandag = f"{bokstaver(forste + 1)}${_DAGRAD + 1}"
    regel = f"=AND({mandag}<=TODAY(),TODAY()<{mandag}+7)"
    hode = {"bg_color": _I_DAG_FARGE, "font_color": "#FFFFFF", "bold": True}
    ramme = {"left": 1, "right": 1, "left_color": _I_DAG_FARGE, "right_color": _I_DAG_FARGE}
    for fra, til, form in ((_UKERAD, _DAGRAD, hode), (FORSTE_RAD, slutt - 1, ramme)):
        if fra <= til:
            ark.conditional_format(
                fra, forste, til, siste,
                {"type": "formula", "criteria": regel, "format": stil.format(**form)},
            )  # fmt: skip


def _key(ark: Summert, stil: Stil, rad: int, strek: Tidslinje) -> int:
    """What the signs mean, in two blocks beside each other; gives the first free row."""
    ark.set_row(rad, 22)
    ark.write_string(rad, 1, tekst.NOKKEL, stil.format(bold=True, font_size=13, font_color=BLA))
    brod = stil.format(font_size=10, valign="vcenter")
    for nr, (utseende, prove, mening) in enumerate(tekst.TEGN, start=rad + 1):
        ark.write_string(nr, 2, mening, brod)
        felles = {"align": "center", "font_size": 9, "border": 1, "border_color": LINJE}
        form = stil.format(**{**felles, **_sample(utseende)})
        if prove:
            ark.write_string(nr, 1, prove, form)
        else:
            ark.write_blank(nr, 1, None, form)
    koder = [*strek.koder, (f"D1{tekst.FLERE}", tekst.FLERE_NAVN.format(kode="D1"))]
    fet = stil.format(bold=True, font_size=10)
    for nr, (kode, navn) in enumerate(koder):
        kol = FORSTE_UKE + 10 + (nr // len(tekst.TEGN)) * 18
        her = rad + 1 + nr % len(tekst.TEGN)
        ark.write_string(her, kol, kode, fet)
        ark.write_string(her, kol + _NOKKELBREDDE, navn, brod)
    return rad + 1 + len(tekst.TEGN)


def _sample(utseende: str) -> dict[str, Any]:
    match utseende:
        case "grad1" | "grad2" | "grad3":
            return _GRAD[int(utseende[-1])]
        case "ferie":
            return _FERIE
        case "agp":
            return {**_GRAD[3], **_AGP, "border": 0}
        case "i_dag":
            return {
                "border": 0, "left": 2, "right": 2,
                "left_color": _I_DAG_FARGE, "right_color": _I_DAG_FARGE,
            }  # fmt: skip
    return _MERKE[utseende]


def _page(ark: Summert, strek: Tidslinje | None) -> None:
    ark.set_landscape()
    sideoppsett(ark)
    ark.set_tab_color(SKIFER)
    if strek is not None:
        ark.freeze_panes(FORSTE_RAD, 2)
        ark.repeat_rows(_MANEDSRAD, _DAGRAD)
