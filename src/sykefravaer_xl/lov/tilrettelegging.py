"""The catalogue of accommodation measures (``tilrettelegging.toml``), as dated data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from sykefravaer_xl.lov.modell import BaseModel, ConfigDict

Gruppe = Literal[
    "tid", "oppgaver", "fysisk", "utstyr", "sted", "organisering", "opplaering"
]  # fmt: skip


class Tilrettelegging(BaseModel):
    """One measure an employer can offer, aml §§ 4-6 (1) and 4-2 (2)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    navn: str
    gruppe: Gruppe
    fra: date
    til: date | None = None
    kilde: str


def les_katalog(tekst: str) -> Mapping[str, Tilrettelegging]:
    """The catalogue from TOML text; raises ``pydantic.ValidationError`` naming key and fault."""
    return MappingProxyType(
        {
            navn: Tilrettelegging.model_validate({"id": navn, **innhold})
            for navn, innhold in tomllib.loads(tekst).items()
        }
    )


@cache
def katalog() -> Mapping[str, Tilrettelegging]:
    """The measures the product ships, in the order of the drop-down."""
    fil = files("sykefravaer_xl.lov").joinpath("tilrettelegging.toml")
    return les_katalog(fil.read_text(encoding="utf-8"))


def katalognavn(dag: date) -> tuple[str, ...]:
    """The names offered on a day."""
    return tuple(
        t.navn for t in katalog().values() if t.fra <= dag and (t.til is None or dag <= t.til)
    )
