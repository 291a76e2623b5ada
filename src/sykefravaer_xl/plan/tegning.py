"""The sheet of a follow-up plan, made with XlsxWriter from the plan's own layout."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.dataark import skriv_celle
from sykefravaer_xl.ark.stil import (
    BEREGNET,
    BLA,
    BLEK_BLA,
    DATOFORMAT,
    DEMPET,
    FORFALT,
    LINJE,
    MELDING,
    SKIFER,
    SNART,
    Stil,
)
from sykefravaer_xl.ark.validering import FORSTE_DATO
from sykefravaer_xl.plan import tekst
from sykefravaer_xl.plan.arkmodell import Celleslag

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.plan.arkmodell import Arkoppsett, Celle, Liste

_RAMME: Final = {"border": 1, "border_color": LINJE}
_FELTRAMME: Final = {"border": 1, "border_color": SKIFER}
_LOPENDE: Final = {"text_wrap": True, "valign": "top", "align": "left"}
UTSEENDE: Final[dict[Celleslag, dict[str, Any]]] = {
    Celleslag.TITTEL: {"bold": True, "font_size": 18, "font_color": BLA, "valign": "vcenter"},
    Celleslag.VERSJON: {
        "font_size": 11, "font_color": DEMPET, "align": "right", "valign": "vcenter",
    },
    Celleslag.AVSNITT: {
        "bold": True, "font_size": 12, "font_color": BLA, "bottom": 2, "bottom_color": BLA,
        "valign": "bottom",
    },
    Celleslag.ETIKETT: {
        "bold": True, "font_size": 9, "bg_color": BLEK_BLA, **_LOPENDE, **_RAMME,
    },
    Celleslag.FAKTA: {"font_size": 9, "bg_color": BEREGNET, **_LOPENDE, **_RAMME},
    Celleslag.FORFALT: {"font_size": 9, **_LOPENDE, **_RAMME, **FORFALT},
    Celleslag.SNART: {"font_size": 9, **_LOPENDE, **_RAMME, **SNART},
    Celleslag.FELT: {"font_size": 10, "bg_color": "#FFFFFF", **_LOPENDE, **_FELTRAMME},
    Celleslag.TABELLHODE: {
        "bold": True, "font_size": 9, "font_color": "#FFFFFF", "bg_color": SKIFER,
        "border": 1, "border_color": "#FFFFFF", "valign": "vcenter",
    },
    Celleslag.HJELP: {
        "font_size": 9, "font_color": DEMPET, "italic": True, "text_wrap": True, "valign": "top",
    },
    Celleslag.TEKST: {"font_size": 11, **_LOPENDE},
    Celleslag.ADVARSEL: {
        "font_size": 10, "bold": True, "text_wrap": True, "valign": "vcenter", **MELDING,
        **_RAMME,
    },
    Celleslag.SKJULT: {"font_color": DEMPET},
}  # fmt: skip
"""How each kind of cell looks, in XlsxWriter's words; fields are white, ours are grey."""


def plan_donor(navn: str, oppsett: Arkoppsett, forskyv: timedelta = timedelta(0)) -> bytes:
    """A workbook with the plan's sheet alone.

    ``forskyv`` is taken from every date: a book that counts from 1904 has other day numbers.
    """
    strom = BytesIO()
    bok = ny_bok(strom)
    skriv_planark(bok, Stil(bok), navn, oppsett, forskyv)
    bok.close()
    return strom.getvalue()


def skriv_planark(
    bok: Workbook, stil: Stil, navn: str, oppsett: Arkoppsett, forskyv: timedelta = timedelta(0)
) -> None:
    """The plan's sheet as the last one of a new workbook."""
    ark = bok.add_worksheet(navn)
    _side(ark, oppsett)
    for celle in oppsett.celler:
        egenskaper = dict(UTSEENDE[celle.slag])
        if celle.dato:
            egenskaper["num_format"] = DATOFORMAT
        _skriv(ark, celle, stil.format(**egenskaper), forskyv)
        _regler(ark, celle, oppsett)
    # «9» in a cell of text is a text, and shall not have a green corner for it
    ark.ignore_errors({"number_stored_as_text": f"A1:H{max(oppsett.hoyder)}"})


def _side(ark: Worksheet, oppsett: Arkoppsett) -> None:
    ark.hide_gridlines(2)
    for kolonne, bredde in oppsett.bredder.items():
        ark.set_column(kolonne - 1, kolonne - 1, bredde)
    for kolonne in oppsett.skjulte:
        ark.set_column(kolonne - 1, kolonne - 1, None, None, {"hidden": True})
    for rad, hoyde in oppsett.hoyder.items():
        ark.set_row(rad - 1, hoyde)
    ark.set_portrait()
    ark.set_paper(9)
    ark.fit_to_pages(1, oppsett.sider)
    ark.set_margins(*oppsett.marger)
    ark.center_horizontally()
    ark.set_footer("&L&9&A&R&9Side &P av &N")
    ark.print_area(0, 0, oppsett.siste_rad - 1, oppsett.siste_kolonne - 1)
    ark.set_tab_color(BLA)


def _skriv(ark: Worksheet, celle: Celle, form: Any, forskyv: timedelta) -> None:
    rad, kolonne = celle.rad - 1, celle.kolonne - 1
    verdi = celle.verdi - forskyv if isinstance(celle.verdi, date) else celle.verdi
    if celle.til_kolonne is not None:
        ark.merge_range(rad, kolonne, rad, celle.til_kolonne - 1, "", form)
    skriv_celle(ark, rad, kolonne, verdi, form)


def _regler(ark: Worksheet, celle: Celle, oppsett: Arkoppsett) -> None:
    regel: dict[str, Any] | None = None
    if celle.liste is not None:
        regel = _nedtrekk(oppsett.lister[celle.liste])
    elif celle.dato:
        regel = {
            "validate": "date", "criteria": ">=", "value": FORSTE_DATO,
            "input_title": tekst.DATOHJELP[0], "input_message": tekst.DATOHJELP[1],
            "error_title": tekst.FEIL_DATO[0], "error_message": tekst.FEIL_DATO[1],
        }  # fmt: skip
    if regel is not None:
        ark.data_validation(
            celle.rad - 1, celle.kolonne - 1, celle.rad - 1, celle.kolonne - 1, regel
        )


def _nedtrekk(liste: Liste) -> dict[str, Any]:
    feil = tekst.FEIL_JA_NEI if liste.fast else tekst.FEIL_VALG
    regel: dict[str, Any] = {
        "validate": "list",
        "source": f"={liste.omrade}" if liste.omrade is not None else list(liste.verdier),
        "error_title": feil[0],
        "error_message": feil[1],
        "error_type": "stop" if liste.fast else "warning",
    }
    if not liste.fast:
        regel["input_title"], regel["input_message"] = tekst.NEDTREKK
    return regel
