"""Help at hand, as dated data: questions, advice and support schemes; reads ``veileder.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

from sykefravaer_xl.lov.modell import BaseModel, ConfigDict

Slag = Literal["spor", "spor_ikke", "rad", "virkemiddel", "videre"]


class Rad(BaseModel):
    """One piece of advice and the checkpoints where it is of use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    slag: Slag
    sjekkpunkt: tuple[str, ...]
    tittel: str
    tekst: str
    fra: date
    til: date | None = None
    """The last day it is offered; None: still."""
    kilde: str
    lenke: str | None = None

    def gjelder(self, dag: date) -> bool:
        """Whether it is offered that day."""
        return self.fra <= dag and (self.til is None or dag <= self.til)


class _Fil(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    rad: tuple[Rad, ...]


def les_veileder(tekst: str) -> tuple[Rad, ...]:
    """The advice from TOML text; raises ``pydantic.ValidationError`` naming key and fault."""
    return _Fil.model_validate(tomllib.loads(tekst)).rad


@cache
def veileder() -> tuple[Rad, ...]:
    """All the product ships, what is no longer offered too."""
    fil = files("sykefravaer_xl.lov").joinpath("veileder.toml")
    return les_veileder(fil.read_text(encoding="utf-8"))


def rad_ved(sjekkpunkter: Collection[str], dag: date) -> tuple[Rad, ...]:
    """The advice of use at some checkpoints on a day, in the order of the file."""
    return tuple(
        rad
        for rad in veileder()
        if rad.gjelder(dag) and not set(rad.sjekkpunkt).isdisjoint(sjekkpunkter)
    )
