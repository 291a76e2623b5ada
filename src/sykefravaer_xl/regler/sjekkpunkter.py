"""Checkpoints as dated data: reads ``sjekkpunkter.toml`` and answers which version holds."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

RegnesFra = Literal[
    "tilfelle",
    "hel_dag",
    "egenmelding",
    "agp_slutt",
    "maksdato",
    "motedato",
    "sist_kontakt",
    "tiltak_til",
    "lonnskjoring",
]
Vilkar = Literal[
    "profil_stat",
    "helt_borte",
    "i_aktivitet_om_gradert",
    "egenmelding_brukt_opp",
]
Ansvarlig = Literal["leder", "hr", "ansatt", "nav"]


class Sjekkpunktversjon(BaseModel):
    """One wording of a checkpoint, in force from ``fra`` until the next version starts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fra: date
    regnes_fra: RegnesFra = "tilfelle"
    dager: int | Literal["egenmeldingsdager"] = 0
    maneder: int = 0
    mote: str | None = None
    vilkar: tuple[Vilkar, ...] = ()
    opphevet: bool = False
    hjemmel: str
    kilde: str
    regel: str


class Sjekkpunkt(BaseModel):
    """A checkpoint: what the clerk calls it, who is responsible, and its dated versions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    navn: str
    ansvarlig: Ansvarlig
    oppgave: bool
    standard: bool
    varsel_maneder: int | None = None
    versjoner: tuple[Sjekkpunktversjon, ...]

    @model_validator(mode="after")
    def _versions_in_order(self) -> Sjekkpunkt:
        starts = [v.fra for v in self.versjoner]
        if not starts or starts != sorted(set(starts)):
            msg = f"{self.id}: versions must be in order of date, one a day"
            raise ValueError(msg)
        return self

    def versjon(self, dag: date) -> Sjekkpunktversjon | None:
        """The version in force that day; None before the first one and after a repeal."""
        gjeldende = None
        for versjon in self.versjoner:
            if versjon.fra > dag:
                break
            gjeldende = versjon
        return None if gjeldende is None or gjeldende.opphevet else gjeldende

    def opphevet_fra(self, dag: date) -> date | None:
        """The day the duty in force on ``dag`` is repealed, if it is."""
        return next((v.fra for v in self.versjoner if v.opphevet and v.fra > dag), None)


def les_sjekkpunkter(tekst: str) -> Mapping[str, Sjekkpunkt]:
    """Checkpoints from TOML text; raises ``pydantic.ValidationError`` naming key and fault."""
    return MappingProxyType(
        {
            navn: Sjekkpunkt.model_validate({"id": navn, **innhold})
            for navn, innhold in tomllib.loads(tekst).items()
        }
    )


@cache
def sjekkpunkter() -> Mapping[str, Sjekkpunkt]:
    """The checkpoints the product ships, in the order the clerk reads them."""
    fil = files("sykefravaer_xl.regler").joinpath("sjekkpunkter.toml")
    return les_sjekkpunkter(fil.read_text(encoding="utf-8"))
