"""The sheet ``Inntektsmelding <Ansattnr>``: facts to copy, and the fields the clerk fills in.

One A4 page, label beside value, each with the paragraph it follows from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sykefravaer_xl.ark.modell import Arkmodell, Celleverdi, Flate, Side, Utseende
from sykefravaer_xl.ark.stil import (
    AVSNITT,
    BLEK_BLA,
    BROD,
    DATOFORMAT,
    DEMPET,
    LINJE,
    SKIFER,
    SMAATT,
    TITTEL,
    utseende,
)
from sykefravaer_xl.inntektsmelding.tekst import TITTEL as ARKTITTEL

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


def inntektsmelding(navn: str, under: str, deler: Sequence[Del]) -> Arkmodell:
    """The sheet."""
    ark = Arkmodell(navn, fane=SKIFER, side=Side(hoy=1))
    ark.bredder(*BREDDER)
    ark.hoyde(0, 30)
    ark.skriv(0, 1, ARKTITTEL, TITTEL)
    ark.skriv(1, 1, under, SMAATT)
    rad = 3
    for del_ in deler:
        ark.hoyde(rad, 21)
        for kol in range(1, len(BREDDER)):
            ark.skriv(rad, kol, None, AVSNITT)
        ark.skriv(rad, 1, del_.tittel, AVSNITT)
        for linje in del_.linjer:
            rad += 1
            _linje(ark, rad, linje)
        rad += 2
    ark.side.omrade = Flate(0, 0, rad - 1, len(BREDDER) - 1)
    return ark


def _linje(ark: Arkmodell, rad: int, linje: Linje) -> None:
    """One line; the height is set, since not every program fits it by itself."""
    alene = not linje.navn and not linje.verdier
    lengde = _HEL_LINJE if alene else _LINJELENGDE
    linjer = max(1, -(-len(linje.forklaring) // lengde))
    ark.hoyde(rad, _LINJEHOYDE * linjer + 3)
    if alene:
        ark.flett(rad, 1, _FORKLARING, linje.forklaring, BROD)
        return
    ark.skriv(rad, 1, linje.navn, utseende(valign="vcenter", bold=not linje.inn))
    if linje.inn and len(linje.verdier) == 1:  # room for a reference of 36 characters
        form = _form(linje, 0, None)
        ark.flett(rad, FORSTE_VERDI, _FORKLARING - 1, None, form)
    for nr, verdi in enumerate(linje.verdier):
        ark.skriv(rad, FORSTE_VERDI + nr, verdi, _form(linje, nr, verdi))
        regel = linje.regler[nr] if nr < len(linje.regler) else None
        if regel is not None:
            ark.kontroller_celle(rad, FORSTE_VERDI + nr, regel)
    if linje.forklaring:
        form = utseende(
            text_wrap=True, valign="vcenter", indent=1, font_color=DEMPET, font_size=10
        )
        ark.skriv(rad, _FORKLARING, linje.forklaring, form)


def _form(linje: Linje, nr: int, verdi: Celleverdi) -> Utseende:
    mer: dict[str, Any] = {"align": "left", "valign": "vcenter", "indent": 1}
    if linje.hode:
        return utseende(font_color=DEMPET, italic=True, **mer)
    if not linje.inn:
        return utseende(**mer, **({"num_format": DATOFORMAT} if isinstance(verdi, date) else {}))
    regel = (linje.regler[nr] if nr < len(linje.regler) else None) or {}
    # text where no rule says otherwise: a telephone number keeps its first zero and its plus
    tallformat = {"date": DATOFORMAT, "decimal": "#,##0.00"}.get(regel.get("validate", ""), "@")
    return utseende(border=1, border_color=LINJE, bg_color=BLEK_BLA, num_format=tallformat, **mer)
