"""Kinds of events the clerk can note, as data: reads ``hendelser.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from sykefravaer_xl.lov.modell import BaseModel, ConfigDict
from sykefravaer_xl.lov.sjekkpunkter import Ansvarlig

Virkning = Literal["kontakt", "samtykke", "utfort", "unntak", "avventende", "lukker", "notat"]
Krav = Literal["merknad", "besluttet_av", "frist", "sjekkpunkt"]


class Hendelsesslag(BaseModel):
    """One kind of event: what the clerk calls it and what noting it does."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    navn: str
    virkning: Virkning
    sjekkpunkt: str | None = None
    lukker: str | None = None
    oppgave: str | None = None
    ansvarlig: Ansvarlig = "leder"
    krever: tuple[Krav, ...] = ()
    varsel_maneder: int | None = None
    kilde: str


def les_hendelsesslag(tekst: str) -> Mapping[str, Hendelsesslag]:
    """The kinds from TOML text; raises ``pydantic.ValidationError`` naming key and fault."""
    return MappingProxyType(
        {
            navn: Hendelsesslag.model_validate({"id": navn, **innhold})
            for navn, innhold in tomllib.loads(tekst).items()
        }
    )


@cache
def hendelsesslag() -> Mapping[str, Hendelsesslag]:
    """The kinds the product ships, in the order of the drop-down."""
    fil = files("sykefravaer_xl.lov").joinpath("hendelser.toml")
    return les_hendelsesslag(fil.read_text(encoding="utf-8"))
