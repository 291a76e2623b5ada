"""The catalogue of accommodation measures (``tilrettelegging.toml``), as dated data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from sykefravaer_xl.lov.datert import Tilbudt
from sykefravaer_xl.lov.tabell import les_navngitte, les_toml

Gruppe = Literal[
    "tid", "oppgaver", "fysisk", "utstyr", "sted", "organisering", "opplaering"
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilrettelegging(Tilbudt):
    """One measure an employer can offer, aml §§ 4-6 (1) and 4-2 (2)."""

    id: str
    navn: str
    gruppe: Gruppe
    kilde: str


@cache
def katalog() -> Mapping[str, Tilrettelegging]:
    """The measures the product ships, in the order of the drop-down."""
    fil = "tilrettelegging.toml"
    return les_navngitte(Tilrettelegging, les_toml(fil), fil)


def katalognavn(dag: date) -> tuple[str, ...]:
    """The names offered on a day."""
    return tuple(t.navn for t in katalog().values() if t.gjelder(dag))
