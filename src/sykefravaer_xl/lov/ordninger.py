"""Schemes beside the law's counters as dated data: reads ``ordninger.toml``.

Egenmelding, the corona cost of the employer period, holiday postponement, AAP and working time.
Every figure carries its paragraph, our paraphrase and where it was read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from sykefravaer_xl.lov.lov import DatoForRegelverkFeil
from sykefravaer_xl.lov.modell import BaseModel, ConfigDict, model_validator

_STRENG = ConfigDict(frozen=True, extra="forbid")


class Ordningsverdi(BaseModel):
    """One figure of a scheme with its paragraph, our paraphrase and where it was read."""

    model_config = _STRENG

    verdi: Decimal
    hjemmel: str
    regel: str
    kilde: str

    @property
    def antall(self) -> int:
        """The figure as a whole number. Raises ValueError when it has decimals."""
        if self.verdi != int(self.verdi):
            msg = f"{self.verdi} is not a whole number"
            raise ValueError(msg)
        return int(self.verdi)


class Korona(BaseModel):
    """One round of the corona rules: how many days of the employer period the employer bears.

    The employer period is counted as usual; NAV refunds the days after ``arbeidsgiver_dager``.
    """

    model_config = _STRENG

    navn: str
    refusjon_fra: date = date.min
    """First day that can be refunded."""
    refusjon_til: date = date.max
    """Last day that can be refunded."""
    start_fra: date = date.min
    """Earliest first day of a coherent absence the round holds for."""
    start_til: date = date.max
    """Latest first day of a coherent absence the round holds for."""
    arbeidsgiver_dager: int
    """Days of the employer period the employer bears himself."""
    hjemmel: str
    regel: str
    kilde: str

    @model_validator(mode="after")
    def _in_order(self) -> Korona:
        if self.refusjon_til < self.refusjon_fra or self.start_til < self.start_fra:
            msg = f"{self.navn}: the last day is before the first"
            raise ValueError(msg)
        return self


@dataclass(frozen=True, slots=True)
class Ordning:
    """All versions of one scheme; ask ``paa`` what holds on a day."""

    id: str
    versjoner: tuple[tuple[date, Mapping[str, Ordningsverdi]], ...]

    @property
    def forste_dag(self) -> date:
        """The first day the scheme answers for."""
        return self.versjoner[0][0]

    def paa(self, dag: date) -> Mapping[str, Ordningsverdi]:
        """The figures in force on a day. Raises DatoForRegelverkFeil before the first version."""
        gjeldende = None
        for fra, verdier in self.versjoner:
            if fra > dag:
                break
            gjeldende = verdier
        if gjeldende is None:
            raise DatoForRegelverkFeil(dag, self.forste_dag)
        return gjeldende


@dataclass(frozen=True, slots=True)
class Ordninger:
    """Every scheme of a file."""

    ordninger: Mapping[str, Ordning]
    korona: tuple[Korona, ...]

    def verdi(self, ordning: str, navn: str, dag: date) -> Ordningsverdi:
        """One figure on a day. Raises KeyError for an unknown name, DatoForRegelverkFeil."""
        return self.ordninger[ordning].paa(dag)[navn]

    def korona_for(self, start: date) -> tuple[Korona, ...]:
        """The corona rounds that hold for a coherent absence that starts on the day."""
        return tuple(k for k in self.korona if k.start_fra <= start <= k.start_til)

    def i_kraft(self, dag: date) -> Mapping[str, Mapping[str, Ordningsverdi]]:
        """Every scheme with its figures on a day; schemes not begun are left out."""
        return MappingProxyType(
            {navn: o.paa(dag) for navn, o in self.ordninger.items() if o.forste_dag <= dag}
        )


def _les_ordning(navn: str, innhold: Mapping[str, Any]) -> Ordning:
    versjoner: list[tuple[date, Mapping[str, Ordningsverdi]]] = []
    gjeldende: dict[str, Ordningsverdi] = {}
    for versjon in innhold["versjoner"]:
        fra = versjon["fra"]
        if not isinstance(fra, date) or (versjoner and fra <= versjoner[-1][0]):
            msg = f"{navn}: versions must be in order of date, one a day"
            raise ValueError(msg)
        nye = {k: Ordningsverdi.model_validate(v) for k, v in versjon.items() if k != "fra"}
        gjeldende = {**gjeldende, **nye}
        versjoner.append((fra, MappingProxyType(gjeldende)))
    return Ordning(navn, tuple(versjoner))


def les_ordninger(tekst: str) -> Ordninger:
    """Schemes from TOML text.

    Raises ``pydantic.ValidationError`` naming key and fault, ValueError for versions out of order,
    KeyError for a scheme without versions.
    """
    data = tomllib.loads(tekst, parse_float=Decimal)
    korona = tuple(Korona.model_validate(runde) for runde in data.pop("korona", ()))
    return Ordninger(
        MappingProxyType({navn: _les_ordning(navn, innhold) for navn, innhold in data.items()}),
        korona,
    )


@cache
def ordninger() -> Ordninger:
    """The schemes the product ships."""
    fil = files("sykefravaer_xl.lov").joinpath("ordninger.toml")
    return les_ordninger(fil.read_text(encoding="utf-8"))
