"""The types of absence as data: reads ``fravaerstyper.toml``, the only list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sykefravaer_xl.lov import tabell
from sykefravaer_xl.lov.tekst import REGELFIL

Dagslag = Literal["syk", "behandling", "egenmelding", "ferie", "holdt", "ytelse", "arbeid"]
Lag = Literal["noter", "egenmelding", "fri", "arbeid"]
FIL = "fravaerstyper.toml"


@dataclass(frozen=True, slots=True)
class Gradertnavn:
    """What the type is called when its grade is below 100 %."""

    navn: str
    synonymer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Typerad:
    """One type: all there is to know of it. The file says what the keys mean."""

    id: str
    navn: str
    slag: Dagslag
    rang: int
    lag: Lag
    nedtrekk: bool = False
    synonymer: tuple[str, ...] = ()
    gradert: Gradertnavn | None = None
    dekkes_av: tuple[str, ...] = ()
    med_grad: bool = False
    sendt_nav: bool = False
    avtalt_fri: bool = False
    forklart: str | None = None

    def navn_ved(self, grad: int) -> str:
        """Its word in the drop-down: a sick note below 100 % is «Gradert sykmelding»."""
        return self.gradert.navn if self.gradert is not None and grad < 100 else self.navn

    @property
    def egen_sykdom(self) -> bool:
        """Whether its days are the employee's own sickness."""
        return self.slag in ("syk", "behandling", "egenmelding")


@cache
def typerader() -> Mapping[str, Typerad]:
    """Id -> row, in the order of the drop-down. Raises RegelfilFeil."""
    rader = tabell.les_navngitte(Typerad, tabell.les_toml(FIL), FIL)
    feil = tuple(_feil(rader))
    if feil:
        raise tabell.RegelfilFeil(FIL, feil)
    return rader


def _feil(rader: Mapping[str, Typerad]) -> Iterator[tabell.Nokkelfeil]:
    """Two types of one rank, so that the order of rows would decide; types that are not there."""
    rang: dict[int, str] = {}
    for rad in rader.values():
        if (annen := rang.setdefault(rad.rang, rad.id)) != rad.id:
            yield tabell.Nokkelfeil(f"{rad.id}.rang", REGELFIL["lik_rang"].format(annen=annen))
        for ukjent in rad.dekkes_av:
            if ukjent not in rader:
                yield tabell.Nokkelfeil(f"{rad.id}.dekkes_av", REGELFIL["ukjent_type"])


@cache
def nedtrekk() -> tuple[str, ...]:
    """The drop-down of the column Type, in the order the clerk sees it."""
    ut: list[str] = []
    for rad in typerader().values():
        if rad.nedtrekk:
            ut += [rad.navn] if rad.gradert is None else [rad.navn, rad.gradert.navn]
    return tuple(ut)
