"""Profiles (privat, stat, ia): agreements and routines stacked on the law."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict


class Profil(BaseModel):
    """What an employer has agreed on beyond the law."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    navn: str
    egenmeldingsdager: int
    """Self-certified calendar days at a time."""
    egenmeldingsdager_aar: int | None = None
    """Self-certified calendar days in twelve months; None: the law's four absences instead."""
    tariff_dager: int | None = None
    """Calendar days of full pay after the employer period; None: no such agreement."""
    hjemmel: str
    regel: str


def les_profiler(tekst: str) -> Mapping[str, Profil]:
    """Profiles from TOML text; raises ``pydantic.ValidationError`` on a bad file."""
    return MappingProxyType(
        {
            navn: Profil.model_validate({"id": navn, **innhold})
            for navn, innhold in tomllib.loads(tekst).items()
        }
    )


@cache
def profiler() -> Mapping[str, Profil]:
    """The profiles the product ships."""
    fil = files("sykefravaer_xl.regler").joinpath("profiler.toml")
    return les_profiler(fil.read_text(encoding="utf-8"))
