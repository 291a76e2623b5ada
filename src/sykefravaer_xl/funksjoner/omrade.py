"""Raw arguments from a spreadsheet as rows of cells, whatever shape the host gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.celler import er_tom
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil

if TYPE_CHECKING:
    from collections.abc import Sequence

Matrise = list[list[object]]


def som_matrise(verdi: object) -> Matrise:
    """Rows of cells, none without a cell: a lone value is one cell, a flat list one row."""
    if not isinstance(verdi, list | tuple):
        return [[verdi]]
    if any(isinstance(rad, list | tuple) for rad in verdi):
        rader = [list(rad) if isinstance(rad, list | tuple) else [rad] for rad in verdi]
        return [rad or [None] for rad in rader]
    return [list(verdi) or [None]]


def rad_er_tom(rad: Sequence[object]) -> bool:
    """True when no cell of the row holds anything."""
    return all(
        celle is None or celle == "" or er_tom(celle, null_er_tom=True)  # cheap tests first
        for celle in rad
    )


def uten_tomme_til_slutt(verdi: object) -> Matrise:
    """The rows down to the last one in use: whole columns are a million rows."""
    if not isinstance(verdi, list | tuple) or not verdi or not isinstance(verdi[-1], list | tuple):
        return [rad for rad in som_matrise(verdi) if not rad_er_tom(rad)]
    antall = len(verdi)
    while antall and _tom_rad(verdi[antall - 1]):
        antall -= 1
    return som_matrise(verdi[:antall]) if antall else []


def _tom_rad(rad: object) -> bool:
    if not isinstance(rad, list | tuple):
        return rad_er_tom([rad])
    return (not any(rad) and 0 not in rad) or rad_er_tom(rad)  # cheap tests first


def en_celle(verdi: object, navn: str) -> object:
    """The one value of an argument; None when it is empty or left out."""
    if not isinstance(verdi, list | tuple):
        return verdi
    alle = [celle for rad in som_matrise(verdi) for celle in rad]
    if len(alle) == 1:  # classic Excel hands every lone value over so: a 0 in it is the host's 0
        return alle[0]
    fylt = [celle for celle in alle if not rad_er_tom([celle])]
    if len(fylt) > 1:
        raise Funksjonsfeil(tekst.EN_CELLE.format(navn=navn, antall=len(fylt)))
    return fylt[0] if fylt else None
