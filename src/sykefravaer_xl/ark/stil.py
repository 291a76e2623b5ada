"""The look of our sheets: one palette, one set of cell formats, shared by every generated sheet.

The status colours differ in lightness and weight as well as in hue, so they can be told apart
without colour vision and on a grey printer: overdue is the darkest text, bold; soon is bold on a
yellow ground; done is plain text; exempted is grey italics.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.bok.skjema.kolonne import Slag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.skjema.kolonne import Kolonne

    Utseende = Mapping[str, Any]

SKRIFT: Final = "Calibri"
BLA: Final = "#1F4E78"
SKIFER: Final = "#5B6B7F"
BLEK_BLA: Final = "#DCE6F1"
LYS_BLA: Final = "#8FB4DA"
LYS_SKRIFT: Final = "#1F2937"
"""Text on a light ground."""
BEREGNET: Final = "#F1F3F6"
LINJE: Final = "#D0D5DC"
DEMPET: Final = "#5F6B7A"

DATOFORMAT: Final = "dd.mm.yyyy"


_VENSTRE: Final[dict[str, Any]] = {"align": "left", "indent": 1}
_SLAG: Final[dict[Slag, dict[str, Any]]] = {
    Slag.TEKST: _VENSTRE,
    Slag.NUMMER: _VENSTRE,
    Slag.KODE: {**_VENSTRE, "num_format": "@"},
    Slag.HELTALL: {"num_format": "0"},
    Slag.TALL: {},
    Slag.TIMER: {"num_format": "0.00;[Red]-0.00"},
    Slag.DATO: {**_VENSTRE, "num_format": DATOFORMAT},
    Slag.TID: {**_VENSTRE, "num_format": f"{DATOFORMAT} hh:mm"},
}


FORFALT: Final[dict[str, Any]] = {
    "bg_color": "#F8CBCB",
    "font_color": "#7A0010",
    "bold": True,
}
SNART: Final[dict[str, Any]] = {
    "bg_color": "#FFE699",
    "font_color": "#5C3A00",
    "bold": True,
}
UTFORT: Final[dict[str, Any]] = {"bg_color": "#DDEEDD", "font_color": "#1E4D2B"}
UNNTATT: Final[dict[str, Any]] = {
    "bg_color": "#E4E7EB",
    "font_color": "#4A5563",
    "italic": True,
}
MELDING: Final[dict[str, Any]] = {"bg_color": "#FFF2CC", "font_color": "#5C3A00"}


# --- looks with a name -----------------------------------------------------------------------

TITTEL: Final[Utseende] = {
    "bold": True, "font_size": 20, "font_color": BLA, "valign": "vcenter",
}  # fmt: skip
"""The title of a sheet that is read, not filled in."""
AVSNITT: Final[Utseende] = {
    "bold": True, "font_size": 13, "font_color": BLA, "bottom": 2, "bottom_color": BLA,
    "valign": "vcenter",
}  # fmt: skip
"""A section heading inside such a sheet."""
SMAATT: Final[Utseende] = {"font_color": DEMPET, "italic": True, "valign": "top"}
"""Small print."""
BROD: Final[Utseende] = {"text_wrap": True, "valign": "top"}
"""Running text that wraps."""
SUMMERT: Final[Utseende] = {"font_size": 8, "font_color": "#808080"}
"""The checksum of a generated sheet."""


def overskrift(*, beregnet: bool) -> Utseende:
    """Heading of a column: blue where the clerk types, slate where the program writes.

    At the top, since Excel's filter button covers the lower right corner.
    """
    return {
        "bold": True, "font_color": "#FFFFFF", "bg_color": SKIFER if beregnet else BLA,
        "text_wrap": True, "align": "left", "indent": 1, "valign": "top",
        "border": 1, "border_color": "#FFFFFF",
    }  # fmt: skip


def celleform(kolonne: Kolonne) -> Utseende:
    """A data cell: white where the clerk types, faintly grey where the program writes."""
    form = {"valign": "top", "border": 1, "border_color": LINJE, **_SLAG[kolonne.slag]}
    if kolonne.beregnet:
        form["bg_color"] = BEREGNET
    if kolonne.brytes:
        form["text_wrap"] = True
    if kolonne.klippes:
        form["align"] = "fill"  # cut at the edge of the cell, also where the next one is empty
        form.pop("indent", None)
    return form


def tallformat(slag: Slag) -> str | None:
    """The number format of a kind of column; None where Excel's own will do."""
    form: str | None = _SLAG[slag].get("num_format")
    return form


def utseende(**egenskaper: Any) -> Utseende:
    """A look of its own, in XlsxWriter's words."""
    return egenskaper


def brod(**mer: Any) -> Utseende:
    """Running text that wraps, with something more."""
    return {**BROD, **mer}
