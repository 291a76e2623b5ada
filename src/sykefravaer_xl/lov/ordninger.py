"""Schemes beside the law's counters as dated data: reads ``ordninger.toml``.

Egenmelding, the corona cost of the employer period, holiday postponement, AAP and working time.
Every figure carries its paragraph, our paraphrase and where it was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from sykefravaer_xl.lov.figurer import Figurer, Figurtabell, Lovverdi
from sykefravaer_xl.lov.tabell import les, les_navngitte, levert, toml
from sykefravaer_xl.lov.tekst import REGELFIL

FIL = "ordninger.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Korona:
    """One round of the corona rules: how many days of the employer period the employer bears.

    The employer period is counted as usual; NAV refunds the days after ``arbeidsgiver_dager``.
    """

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

    def __post_init__(self) -> None:
        if self.refusjon_til < self.refusjon_fra or self.start_til < self.start_fra:
            raise ValueError(REGELFIL["til_for_fra"])


@dataclass(frozen=True, slots=True)
class _Koronarunder:
    korona: tuple[Korona, ...] = ()


@dataclass(frozen=True, slots=True)
class Ordninger:
    """Every scheme of a file."""

    ordninger: Mapping[str, Figurtabell]
    korona: tuple[Korona, ...]

    def paa(self, ordning: str, dag: date) -> Figurer:
        """A scheme's figures on a day. Raises KeyError, DatoForRegelverkFeil."""
        return self.ordninger[ordning].hele.paa(dag.toordinal())

    def verdi(self, ordning: str, navn: str, dag: date) -> Lovverdi:
        """One figure on a day. Raises KeyError for an unknown name, DatoForRegelverkFeil."""
        return self.paa(ordning, dag)[navn]

    def korona_for(self, start: date) -> tuple[Korona, ...]:
        """The corona rounds that hold for a coherent absence that starts on the day."""
        return tuple(k for k in self.korona if k.start_fra <= start <= k.start_til)

    def i_kraft(self, dag: date) -> Mapping[str, Figurer]:
        """Every scheme with its figures on a day; schemes not begun are left out."""
        alle = {navn: ordning.hele.om_noen(dag) for navn, ordning in self.ordninger.items()}
        return MappingProxyType({navn: f for navn, f in alle.items() if f is not None})


def les_ordninger(tekst: str) -> Ordninger:
    """Schemes from TOML text. Raises RegelfilFeil."""
    tabeller = toml(tekst)
    korona = les(_Koronarunder, {n: tabeller.pop(n) for n in ("korona",) if n in tabeller}, FIL)
    return Ordninger(les_navngitte(Figurtabell, tabeller, FIL), korona.korona)


@cache
def ordninger() -> Ordninger:
    """The schemes the product ships."""
    return les_ordninger(levert(FIL))
