"""Finds the heading row of an area or table, by the file reader's own rules and headings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import tabellfunn
from sykefravaer_xl.bok.skjema import ANSATTE, I_RADEN
from sykefravaer_xl.bok.typekolonne import finn_typekolonne

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad
    from sykefravaer_xl.funksjoner.omrade import Matrise

_RADEN: Final = I_RADEN.med(ANSATTE["unntak_agp"])
FELT: Final[Mapping[str, str]] = _RADEN.overskrifter
"""Field -> our own heading: what a table of employees and absences may have."""
_SOKER: Final = tabellfunn.monster(FELT, _RADEN.synonymer)


def finn_overskrifter(matrise: Matrise) -> Overskriftsrad | None:
    """The heading row that knows most fields; None when the area starts with its rows."""
    rad = tabellfunn.finn_overskriftsrad(matrise[: tabellfunn.SOKERADER], _SOKER)
    if rad is None or not rad.har("fra") or not (rad.har("til") or rad.har("type")):
        return None
    if rad.har("type"):
        return rad
    # many tables head the column of types just «Fravær»: then its contents tell
    funnet = finn_typekolonne(matrise, rad, rad.kolonner.values())
    return rad if funnet is None else replace(rad, kolonner={**rad.kolonner, "type": funnet[0]})
