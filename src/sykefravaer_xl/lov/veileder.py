"""Help at hand, as dated data: questions, advice and support schemes; reads ``veileder.toml``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from sykefravaer_xl.lov.datert import Tilbudt
from sykefravaer_xl.lov.tabell import les, les_toml

Slag = Literal["spor", "spor_ikke", "rad", "virkemiddel", "videre"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rad(Tilbudt):
    """One piece of advice and the checkpoints where it is of use."""

    id: str
    slag: Slag
    sjekkpunkt: tuple[str, ...]
    tittel: str
    tekst: str
    kilde: str
    lenke: str | None = None


@dataclass(frozen=True, slots=True)
class _Fil:
    rad: tuple[Rad, ...]


@cache
def veileder() -> tuple[Rad, ...]:
    """All the product ships, what is no longer offered too."""
    fil = "veileder.toml"
    return les(_Fil, les_toml(fil), fil).rad


def rad_ved(sjekkpunkter: Collection[str], dag: date) -> tuple[Rad, ...]:
    """The advice of use at some checkpoints on a day, in the order of the file."""
    return tuple(
        rad
        for rad in veileder()
        if rad.gjelder(dag) and not set(rad.sjekkpunkt).isdisjoint(sjekkpunkter)
    )
