"""Rows of an area as the file reader's rows: one reader of absences, whoever has the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.modell import Tabellkart
from sykefravaer_xl.bok.rader import Rad
from sykefravaer_xl.bok.verdikilde import formater, har_broker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sykefravaer_xl.funksjoner.omrade import Matrise
    from sykefravaer_xl.funksjoner.vert import Vert

LESES: Final = (
    *("type", "fra", "til", "grad"),
    *("ansattnr", "navn", "fodselsdato", "unntak_agp"),
)
"""What the functions look at; a fault in another column is none of theirs."""


def rader_i(
    matrise: Matrise, overskriftsrad: int, kolonner: Mapping[str, int], vert: Vert
) -> Iterator[Rad]:
    """The rows under the headings (0: there are none) that have anything in a known column.

    Rows are counted from 1. A 0 is an empty cell, except as a grade where the host has another
    sign for one.
    """
    brukt = {felt: k for felt, k in kolonner.items() if felt in LESES}
    kart = Tabellkart("", overskriftsrad, len(matrise), max(brukt.values()), brukt)
    grad = brukt.get("grad")
    under = matrise[overskriftsrad:]
    prosent: dict[int, bool] = {}
    if grad is not None:
        prosent[grad] = har_broker(rad[grad - 1] for rad in under if len(rad) >= grad)
    felter = [(felt, k - 1, felt != "grad" or vert.null_er_tom) for felt, k in brukt.items()]
    for nr, rad in enumerate(under, start=overskriftsrad + 1):
        bredde = len(rad)
        verdier = {
            felt: verdi
            for felt, k, null in felter
            if k < bredde
            and (verdi := rad[k]) is not None
            and verdi != ""
            and not (null and _er_null(verdi))
        }
        form = formater({grad: verdier.get("grad")}, prosent) if grad is not None else {}
        ferdig = Rad(nr, verdier, kart, form)
        if ferdig.har_noe(verdier):
            yield ferdig


def _er_null(verdi: object) -> bool:
    return isinstance(verdi, int | float) and not isinstance(verdi, bool) and verdi == 0
