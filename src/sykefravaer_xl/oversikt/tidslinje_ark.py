"""The sheet ``Tidslinje``: a strip of weeks for each ongoing case, drawn in cells.

Shade is grade, letters are due dates, and a rule with TODAY() puts a frame around the week that
is now, so the strip is right on the day it is opened. Nothing is told by colour alone: grades
differ in lightness, what is overdue is white on dark, what is open has a box, what is done none.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.ark.modell import Arkmodell, Flate, Side, Utseende
from sykefravaer_xl.ark.stil import (
    BLA,
    DATOFORMAT,
    LINJE,
    SKIFER,
    SMAATT,
    SUMMERT,
    TITTEL,
    utseende,
)
from sykefravaer_xl.bok.skjema.arknavn import TIDSLINJE_ARK, TIDSLINJE_TITTEL
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.oversikt import tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sykefravaer_xl.oversikt.tidslinjetall import Tidslinje, Tidslinjerad, Ukerute

FORSTE_UKE: Final = 4
"""Column of the first week (0-based)."""
_MANEDSRAD, _UKERAD, _DAGRAD, FORSTE_RAD = 2, 3, 4, 5
_UKEBREDDE: Final = 2.0
_RADHOYDE: Final = 18
_SLUTTBREDDE: Final = 36
"""The column after the weeks, where an agreement's last day stands beside NAV's."""
_NOKKELBREDDE: Final = 3
"""Weeks a sample of the key lies across."""
_I_DAG_FARGE: Final = "#C00000"
_GRAD: Final[dict[int, dict[str, Any]]] = {
    0: {},
    1: {"bg_color": "#D6E4F2"},
    2: {"bg_color": "#8FB4DA"},
    3: {"bg_color": BLA, "font_color": "#FFFFFF"},
}
_FERIE: Final = {"bg_color": "#FFF2CC", "italic": True}
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


def tidslinje(strek: Tidslinje | None) -> Arkmodell:
    """The sheet; in a book that was never computed it says so."""
    ark = Arkmodell(TIDSLINJE_ARK, fane=SKIFER, side=Side(liggende=True))
    ark.bredder(1, 24, 10.5, 6.5)
    ark.hoyde(0, 32)
    ark.skriv(0, 1, TIDSLINJE_TITTEL, TITTEL)
    ark.skriv(1, 1, _under_title(strek), SMAATT)
    rad = FORSTE_RAD
    if strek is not None and strek.rader:
        _weeks(ark, strek)
        for nr, sak in enumerate(strek.rader):
            _case(ark, FORSTE_RAD + nr, sak)
        rad += len(strek.rader)
        _today(ark, strek, rad)
        rad = _key(ark, rad + 1, strek)
        ark.frys = (FORSTE_RAD, 2)
        ark.side.gjenta_rader = (_MANEDSRAD, _DAGRAD)
    ark.sum_opp(rad + 1, 1, SUMMERT)
    return ark


def _under_title(strek: Tidslinje | None) -> str:
    if strek is None:
        return tekst.IKKE_BEREGNET
    deler = [tekst.BEREGNET_PER.format(dato=vis_dato(strek.per)) + "."]
    if not strek.rader:
        deler.append(tekst.INGEN_SAKER)
    elif strek.alle > len(strek.rader):
        deler.append(tekst.KUTTET.format(antall=len(strek.rader), alle=strek.alle))
    else:
        deler.append(tekst.SORTERT)
    return " ".join(deler)


def _weeks(ark: Arkmodell, strek: Tidslinje) -> None:
    """Month, week number and the Monday's date over each column."""
    ark.bredder(*[_UKEBREDDE] * strek.uker, fra=FORSTE_UKE)
    hode = {"bg_color": SKIFER, "font_color": "#FFFFFF", "align": "center", "shrink": True}
    tittel = {**hode, "bold": True}
    for kol, navn in enumerate(tekst.HODE, start=1):
        for rad in (_MANEDSRAD, _UKERAD):
            ark.skriv(rad, kol, None, tittel)
        ark.skriv(_DAGRAD, kol, navn, tittel)
    mandager = [strek.mandag + timedelta(weeks=nr) for nr in range(strek.uker)]
    if any(sak.slutter for sak in strek.rader):
        etter = FORSTE_UKE + strek.uker
        ark.bredder(_SLUTTBREDDE, fra=etter)
        for rad in (_MANEDSRAD, _UKERAD):
            ark.skriv(rad, etter, None, tittel)
        ark.skriv(_DAGRAD, etter, tekst.SLUTTER_HODE, tittel)
    uke = utseende(**hode, font_size=8, num_format="0")
    dag = utseende(**hode, font_size=8, num_format="d")
    for kol, mandag in enumerate(mandager, start=FORSTE_UKE):
        ark.skriv(_UKERAD, kol, mandag.isocalendar().week, uke)
        ark.skriv(_DAGRAD, kol, mandag, dag)
    _months(ark, mandager)


def _months(ark: Arkmodell, mandager: Sequence[date]) -> None:
    """The name in a month's first week, over the weeks after it: not merged, so that a strip with
    other weeks can be drawn where this one was in an open book (``verter.tidslinje``).
    """
    hode = {"bg_color": SKIFER, "font_color": "#FFFFFF", "bold": True}
    ny = utseende(**hode, left=1, left_color="#FFFFFF")
    trang = utseende(**hode, left=1, left_color="#FFFFFF", shrink=True)
    samme = hode
    maneder = [(mandag.year, mandag.month) for mandag in mandager]
    for nr, (aar, maned) in enumerate(maneder):
        kol = FORSTE_UKE + nr
        if nr and maneder[nr - 1] == (aar, maned):
            ark.skriv(_MANEDSRAD, kol, None, samme)
            continue
        antall = maneder.count((aar, maned))
        navn = tekst.MANED[maned - 1] + (f" {aar}" if antall > 2 else "")
        ark.skriv(_MANEDSRAD, kol, navn, ny if antall > 1 else trang)


def _case(ark: Arkmodell, rad: int, sak: Tidslinjerad) -> None:
    ark.hoyde(rad, _RADHOYDE)
    felles: dict[str, Any] = {"bottom": 1, "bottom_color": LINJE, "valign": "vcenter"}
    ark.skriv(rad, 1, sak.hvem, utseende(**felles, shrink=True))
    ark.skriv(rad, 2, sak.fra, utseende(**felles, num_format=DATOFORMAT, align="center"))
    form = utseende(**felles, num_format='0" %"', align="center")
    ark.skriv(rad, 3, sak.grad, form)
    for kol, rute in enumerate(sak.uker, start=FORSTE_UKE):
        ark.skriv(rad, kol, rute.tegn, _look(rute))
    if sak.slutter:
        slik = utseende(**felles, font_size=9, indent=1)
        ark.skriv(rad, FORSTE_UKE + len(sak.uker), sak.slutter, slik)


def _look(rute: Ukerute) -> Utseende:
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
    return form


def _today(ark: Arkmodell, strek: Tidslinje, slutt: int) -> None:
    """The week that is now: a frame down the strip, and its heading turned dark."""
    forste, siste = FORSTE_UKE, FORSTE_UKE + strek.uker - 1
    mandag = f"{bokstaver(forste + 1)}${_DAGRAD + 1}"
    regel = f"=AND({mandag}<=TODAY(),TODAY()<{mandag}+7)"
    hode = {"bg_color": _I_DAG_FARGE, "font_color": "#FFFFFF", "bold": True}
    ramme = {"left": 1, "right": 1, "left_color": _I_DAG_FARGE, "right_color": _I_DAG_FARGE}
    for fra, til, form in ((_UKERAD, _DAGRAD, hode), (FORSTE_RAD, slutt - 1, ramme)):
        if fra <= til:
            ark.fargelegg(Flate(fra, forste, til, siste), regel, form)


def _key(ark: Arkmodell, rad: int, strek: Tidslinje) -> int:
    """What the signs mean, in two blocks beside each other; gives the first free row."""
    ark.skriv(rad, 1, tekst.NOKKEL, utseende(bold=True, font_size=10))
    vanlig = utseende(font_size=10, valign="vcenter")
    for nr, (slag, prove, mening) in enumerate(tekst.TEGN, start=rad + 1):
        ark.skriv(nr, 2, mening, vanlig)
        felles = {"align": "center", "font_size": 10, "border": 1, "border_color": LINJE}
        form = {**felles, **_sample(slag)}
        ark.skriv(nr, 1, prove, form)
    koder = [*strek.koder, (f"D1{tekst.FLERE}", tekst.FLERE_NAVN.format(kode="D1"))]
    fet = utseende(bold=True, font_size=10)
    for nr, (kode, navn) in enumerate(koder):
        kol = FORSTE_UKE + 10 + (nr // len(tekst.TEGN)) * 18
        her = rad + 1 + nr % len(tekst.TEGN)
        ark.skriv(her, kol, kode, fet)
        ark.skriv(her, kol + _NOKKELBREDDE, navn, vanlig)
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
