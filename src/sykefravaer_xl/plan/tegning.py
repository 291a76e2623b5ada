"""The sheet of a plan or a letter, made of its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.modell import Arkmodell, Flate, Kolonnevisning, Side
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
)
from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.skjema.krav import FEIL_JA_NEI, FORSTE_DATO
from sykefravaer_xl.plan.skjemaoppsett import Celleslag

if TYPE_CHECKING:
    from sykefravaer_xl.ark.stil import Utseende
    from sykefravaer_xl.plan.nedtrekk import Liste
    from sykefravaer_xl.plan.skjemaoppsett import Arkoppsett, Celle

_RAMME: Final = {"border": 1, "border_color": LINJE}
_FELTRAMME: Final = {"border": 1, "border_color": SKIFER}
_LOPENDE: Final = {"text_wrap": True, "valign": "top", "align": "left", "indent": 1}
UTSEENDE: Final[dict[Celleslag, Utseende]] = {
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
        "border": 1, "border_color": "#FFFFFF", "valign": "vcenter", "align": "left", "indent": 1,
    },
    Celleslag.HJELP: {
        "font_size": 9, "font_color": DEMPET, "italic": True, "text_wrap": True, "valign": "top",
    },
    Celleslag.TEKST: {"font_size": 11, **_LOPENDE, "indent": 0},
    Celleslag.ADVARSEL: {
        "font_size": 10, "bold": True, "text_wrap": True, "valign": "vcenter", **MELDING,
        **_RAMME,
    },
    Celleslag.SKJULT: {"font_color": DEMPET},
}  # fmt: skip
"""How each kind of cell looks, in XlsxWriter's words; fields are white, ours are grey."""


def tegn_skjema(navn: str, oppsett: Arkoppsett) -> Arkmodell:
    """The sheet of a form."""
    ark = Arkmodell(
        navn,
        fane=BLA,
        # «9» in a cell of text is a text, and shall not have a green corner for it
        uten_gront_hjorne=f"A1:H{max(oppsett.hoyder)}",
        side=Side(
            hoy=oppsett.sider if oppsett.brudd is None else 0,
            marger=oppsett.marger,
            midt=True,
            topp="",
            bunn="&L&9&A&R&9Side &P av &N",
            brudd=() if oppsett.brudd is None else (oppsett.brudd - 1,),
            omrade=Flate(0, 0, oppsett.siste_rad - 1, oppsett.siste_kolonne - 1),
        ),
    )  # fmt: skip
    for kolonne, bredde in oppsett.bredder.items():
        ark.kolonner[kolonne - 1] = Kolonnevisning(bredde)
    for kolonne in oppsett.skjulte:
        ark.kolonner[kolonne - 1] = Kolonnevisning(skjult=True)
    for rad, hoyde in oppsett.hoyder.items():
        ark.hoyde(rad - 1, hoyde)
    for celle in oppsett.celler:
        sted = celle.rad - 1, celle.kolonne - 1
        form = UTSEENDE[celle.slag]
        if celle.dato:
            form = {**form, "num_format": DATOFORMAT}
        ark.flett(*sted, (celle.til_kolonne or celle.kolonne) - 1, celle.verdi, form)
        regel = _regel(celle, oppsett)
        if regel is not None:
            ark.kontroller_celle(*sted, regel)
    return ark


def _regel(celle: Celle, oppsett: Arkoppsett) -> dict[str, Any] | None:
    if celle.liste is not None:
        return _nedtrekk(oppsett.lister[celle.liste])
    if celle.dato:
        return {
            "validate": "date", "criteria": ">=", "value": FORSTE_DATO,
            "input_title": tekst.DATOHJELP[0], "input_message": tekst.DATOHJELP[1],
            "error_title": tekst.FEIL_DATO[0], "error_message": tekst.FEIL_DATO[1],
        }  # fmt: skip
    return None


def _nedtrekk(liste: Liste) -> dict[str, Any]:
    feil = FEIL_JA_NEI if liste.fast else tekst.FEIL_VALG
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
