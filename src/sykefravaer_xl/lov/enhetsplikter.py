"""Duties of the unit without a case (``enhetsplikter.toml``), as dated data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sykefravaer_xl.lov.datert import Tilbudt
from sykefravaer_xl.lov.sjekkpunkter import Ansvarlig
from sykefravaer_xl.lov.tabell import les_navngitte, les_toml

Gjentas = Literal["uke", "to_uker", "maned", "kvartal", "halvaar", "aar"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Enhetsplikt(Tilbudt):
    """One duty that comes back by the calendar."""

    id: str
    navn: str
    gjentas: Gjentas
    ansvarlig: Ansvarlig
    kilde: str


@cache
def enhetsplikter() -> Mapping[str, Enhetsplikt]:
    """The duties the product suggests, in the order of the sheet."""
    fil = "enhetsplikter.toml"
    return les_navngitte(Enhetsplikt, les_toml(fil), fil)
