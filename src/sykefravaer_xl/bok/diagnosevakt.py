"""A text that may hold a diagnosis is warned of wherever it is read; its words are never told."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.rader import Radleser, funn
from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose

if TYPE_CHECKING:
    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad

_kan_ha = lru_cache(maxsize=1024)(kan_ha_diagnose)
"""Remarks repeat from row to row."""


def i_merknaden(rad: Rad) -> bool:
    """Whether the remark of an absence row may hold one."""
    merknad = rad.verdier.get("merknad")
    return merknad.__class__ is str and _kan_ha(merknad)


def merk(rad: Rad, lest: FravaerRad) -> FravaerRad:
    """The absence row, with the warning where its remark may hold one."""
    if not i_merknaden(rad):
        return lest
    varsel = funn("diagnose", tekst.DIAGNOSE, rad.kart, rad.nr, "merknad")
    return lest.med_varsel(varsel)


def meld(leser: Radleser, felt: str, skrevet: str | None) -> None:
    """Warn of a text of any other sheet."""
    if skrevet and _kan_ha(skrevet):
        leser.meld("diagnose", tekst.DIAGNOSE, felt)
