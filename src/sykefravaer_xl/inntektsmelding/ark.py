"""The sheet ``Inntektsmelding <Ansattnr>``: facts to copy, and the fields the clerk fills in.

One A4 page, label beside value, each with the paragraph it follows from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.dataark import Celleverdi, sideoppsett
from sykefravaer_xl.ark.stil import BLEK_BLA, DATOFORMAT, DEMPET, LINJE, SKIFER, Stil
from sykefravaer_xl.inntektsmelding.tekst import TITTEL

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

BREDDER: Final = (1.5, 29, 13, 13, 12, 9, 48)
FORSTE_VERDI: Final = 2
"""Column C (zero-based 2) is where values begin; the clerk's own stand there too."""
_FORKLARING: Final = 6
_LINJELENGDE: Final = 56
_HEL_LINJE: Final = 125
_LINJEHOYDE: Final = 15.0


@dataclass(frozen=True, slots=True)
class Linje:
    """One line: label, values side by side, explanation; ``inn`` where the clerk types."""

    navn: str = ""
    verdier: Sequence[Celleverdi] = ()
    forklaring: str = ""
    inn: bool = False
    regler: Sequence[Mapping[str, Any] | None] = ()
    """Validation of each value cell."""
    hode: bool = False
    """Small headings over the values of the lines below."""


@dataclass(frozen=True, slots=True)
class Del:
    """A part of the sheet with its heading."""

    tittel: str
    linjer: Sequence[Linje] = field(default=())


def inntektsmelding_donor(navn: str, under: str, deler: Sequence[Del]) -> bytes:
    """A workbook with this one sheet."""
    strom = BytesIO()
    bok = ny_bok(strom)
    stil = Stil(bok)
    ark = bok.add_worksheet(navn)
    _side(ark)
    ark.set_row(0, 30)
    ark.write_string(0, 1, TITTEL, stil.tittel())
    ark.write_string(1, 1, under, stil.dempet())
    rad = 3
    for del_ in deler:
        ark.set_row(rad, 21)
        for kol in range(1, len(BREDDER)):
            ark.write_blank(rad, kol, None, stil.avsnitt())
        ark.write_string(rad, 1, del_.tittel, stil.avsnitt())
        for linje in del_.linjer:
            rad += 1
            _linje(ark, stil, rad, linje)
        rad += 2
    ark.print_area(0, 0, rad - 1, len(BREDDER) - 1)
    bok.close()
    return strom.getvalue()


def _side(ark: Worksheet) -> None:
    for nr, bredde in enumerate(BREDDER):
        ark.set_column(nr, nr, bredde)
    ark.hide_gridlines(2)
    sideoppsett(ark)
    ark.fit_to_pages(1, 1)
    ark.set_tab_color(SKIFER)


def _linje(ark: Worksheet, stil: Stil, rad: int, linje: Linje) -> None:
    """One line; the height is set, since not every program fits it by itself."""
    alene = not linje.navn and not linje.verdier
    lengde = _HEL_LINJE if alene else _LINJELENGDE
    linjer = max(1, -(-len(linje.forklaring) // lengde))
    ark.set_row(rad, _LINJEHOYDE * linjer + 3)
    if alene:
        form = stil.tekst()
        ark.merge_range(rad, 1, rad, _FORKLARING, linje.forklaring, form)
        return
    ark.write_string(rad, 1, linje.navn, stil.format(valign="vcenter", bold=not linje.inn))
    if linje.inn and len(linje.verdier) == 1:  # room for a reference of 36 characters
        form = _form(stil, linje, 0, None)
        ark.merge_range(rad, FORSTE_VERDI, rad, _FORKLARING - 1, None, form)
    for nr, verdi in enumerate(linje.verdier):
        _verdi(ark, rad, FORSTE_VERDI + nr, verdi, _form(stil, linje, nr, verdi))
        regel = linje.regler[nr] if nr < len(linje.regler) else None
        if regel is not None:
            ark.data_validation(rad, FORSTE_VERDI + nr, rad, FORSTE_VERDI + nr, dict(regel))
    if linje.forklaring:
        form = stil.format(
            text_wrap=True, valign="vcenter", indent=1, font_color=DEMPET, font_size=10
        )
        ark.write_string(rad, _FORKLARING, linje.forklaring, form)


def _verdi(ark: Worksheet, rad: int, kol: int, verdi: Celleverdi, form: Any) -> None:
    match verdi:
        case None | "":
            ark.write_blank(rad, kol, None, form)
        case str():
            ark.write_string(rad, kol, verdi, form)
        case date():
            ark.write_datetime(rad, kol, verdi, form)
        case _:
            ark.write_number(rad, kol, verdi, form)


def _form(stil: Stil, linje: Linje, nr: int, verdi: Celleverdi) -> Any:
    mer: dict[str, Any] = {"align": "left", "valign": "vcenter"}
    if linje.hode:
        return stil.format(font_color=DEMPET, italic=True, **mer)
    if not linje.inn:
        return stil.format(
            **mer, **({"num_format": DATOFORMAT} if isinstance(verdi, date) else {})
        )
    regel = (linje.regler[nr] if nr < len(linje.regler) else None) or {}
    # text where no rule says otherwise: a telephone number keeps its first zero and its plus
    tallformat = {"date": DATOFORMAT, "decimal": "#,##0.00"}.get(regel.get("validate", ""), "@")
    return stil.format(
        border=1, border_color=LINJE, bg_color=BLEK_BLA, num_format=tallformat, **mer
    )
