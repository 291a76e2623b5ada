"""Checkpoints as dated data: reads ``sjekkpunkter.toml`` and answers which version holds."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final, Literal

from sykefravaer_xl.lov.modell import BaseModel, ConfigDict, model_validator

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


@dataclass(frozen=True, slots=True, eq=False)  # each is itself: they are keys of a cache
class Gjeldende:
    """A checkpoint as it holds for spells that start on a day."""

    sjekkpunkt: Sjekkpunkt
    versjon: Sjekkpunktversjon | None
    """None: not in force."""
    opphevet: int | None
    """Ordinal of the day the duty is repealed, if it is."""
    bare_stat: bool
    vilkar: tuple[Vilkar, ...]
    """The conditions that depend on the spell."""
    fra_start: tuple[int, int] | None
    """Months and days from the spell's first day, where nothing else decides the date."""
    arsak_uten_notat: str | None
    """Why there is no date as long as the clerk has noted nothing; None: there may be one."""
    oppgave: bool
    maneder: int
    dager: int | None
    """None: as many as there are self-certified days."""
    fra_maksdato: bool
    """It counts from the end of sick pay."""


class Sjekkpunktsett:
    """Checkpoints in the clerk's order; ``paa`` answers what holds for a spell."""

    def __init__(self, sjekkpunkter: Iterable[Sjekkpunkt]) -> None:
        self._alle = tuple(sjekkpunkter)
        self._skifter = sorted({v.fra.toordinal() for s in self._alle for v in s.versjoner})
        self._per_skifte: dict[int, tuple[Gjeldende, ...]] = {}

    def paa(self, start: int) -> tuple[Gjeldende, ...]:
        """The checkpoints for a spell that starts on the day (ordinal)."""
        nummer = bisect_right(self._skifter, start)
        gjeldende = self._per_skifte.get(nummer)
        if gjeldende is None:
            dag = date.fromordinal(start)
            gjeldende = tuple(_gjeldende(s, dag) for s in self._alle)
            self._per_skifte[nummer] = gjeldende
        return gjeldende


_UTEN_NOTAT: Final = {"motedato": "motedato_mangler", "tiltak_til": "tiltak_mangler"}
"""What counts from a date only the clerk can give."""

_FRA_MAKSDATO: Final = ("maksdato", "lonnskjoring")


def _gjeldende(sjekkpunkt: Sjekkpunkt, dag: date) -> Gjeldende:
    versjon = sjekkpunkt.versjon(dag)
    opphevet = sjekkpunkt.opphevet_fra(dag)
    vilkar = versjon.vilkar if versjon is not None else ()
    maneder, dager = (versjon.maneder, versjon.dager) if versjon is not None else (0, 0)
    fra_start = (
        versjon is not None
        and versjon.regnes_fra == "tilfelle"
        and not vilkar
        and opphevet is None
    )
    return Gjeldende(
        sjekkpunkt,
        versjon,
        None if opphevet is None else opphevet.toordinal(),
        "profil_stat" in vilkar,
        tuple(v for v in vilkar if v != "profil_stat"),
        (maneder, dager) if fra_start and isinstance(dager, int) else None,
        _UTEN_NOTAT.get(versjon.regnes_fra) if versjon is not None else "ikke_i_kraft",
        sjekkpunkt.oppgave,
        maneder,
        dager if isinstance(dager, int) else None,
        versjon is not None and versjon.regnes_fra in _FRA_MAKSDATO,
    )


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
    fil = files("sykefravaer_xl.lov").joinpath("sjekkpunkter.toml")
    return les_sjekkpunkter(fil.read_text(encoding="utf-8"))
