"""The figures of a report. What may not be seen is None: it is not in these objects at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sykefravaer_xl.statistikk.fakta import prosent
from sykefravaer_xl.statistikk.tekst import UKJENT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sykefravaer_xl.lov.statistikk import Statistikkvalg
    from sykefravaer_xl.statistikk.tidsrom import Tidsrom


@dataclass(frozen=True, slots=True)
class Tall:
    """Persons, agreed and lost man-days (in units of ``fakta.DAGSVERK``)."""

    ansatte: int
    avtalt: int
    tapt: int

    @property
    def prosent(self) -> float | None:
        """Sick-leave per cent (SSB)."""
        return prosent(self.tapt, self.avtalt)


@dataclass(frozen=True, slots=True)
class Tidsrad:
    """All staff in one month or quarter."""

    rom: Tidsrom
    tall: Tall | None
    egenmeldt: int | None = None
    """Lost man-days on self-certification; None where too few have any."""
    glidende: float | None = None
    """Per cent over the last four quarters together."""

    @property
    def legemeldt(self) -> int | None:
        """Lost man-days on a sick note."""
        if self.tall is None or self.egenmeldt is None:
            return None
        return self.tall.tapt - self.egenmeldt


@dataclass(frozen=True, slots=True)
class Grupperad:
    """One group. ``samlet`` and ``tider`` are None where the group is hidden."""

    navn: str
    samlet: Tall | None
    tider: tuple[Tall | None, ...] | None
    """None at a time too few were absent in."""
    under: str | None = None
    """The group of the second level; None on a row of the first."""

    @property
    def vist(self) -> bool:
        """Whether the group may be seen."""
        return self.samlet is not None


def kjente(rader: Sequence[Grupperad]) -> bool:
    """Whether any of the groups is of people of whom the book says which they are."""
    return any(rad.navn != UKJENT for rad in rader)


@dataclass(frozen=True, slots=True)
class Gruppetabell:
    """All groups of one or two columns."""

    felter: tuple[str, ...]
    rader: tuple[Grupperad, ...]

    @property
    def viste(self) -> tuple[Grupperad, ...]:
        """The groups that may be seen."""
        return tuple(rad for rad in self.rader if rad.vist)


@dataclass(frozen=True, slots=True)
class Delrad:
    """One part of a split of the absence, such as spells of 1–3 days."""

    navn: str
    tapt: int | None
    """Lost man-days in the period; None where hidden."""
    fravaer: int | None
    """Number of absences; None where hidden. One may be in several parts."""
    tider: tuple[int | None, ...]
    """Lost man-days at each time; None where any part has too few persons."""


@dataclass(frozen=True, slots=True)
class Deling:
    """A split of the absence of all staff; the parts add up to all of it."""

    nokkel: str
    rader: tuple[Delrad, ...]


@dataclass(frozen=True, slots=True)
class Persontall:
    """Number of persons something holds for; None where 1–4."""

    antall: int | None
    av: int

    @property
    def andel(self) -> float | None:
        """Per cent of the staff."""
        return None if self.antall is None or not self.av else 100 * self.antall / self.av


@dataclass(frozen=True, slots=True)
class ForEtter:
    """A figure before and after; None where too few."""

    antall: int | None
    for_: float | None
    etter: float | None


@dataclass(frozen=True, slots=True)
class Kostnadsrad:
    """The cost with one assumption."""

    navn: str
    kroner_per_dag: float
    kroner: float
    hjemmel: str


@dataclass(frozen=True, slots=True)
class Datagrunnlag:
    """What the figures rest on, and what was kept out."""

    rader: int
    ansatte_i_boka: int
    filtrert_bort: int
    feil: int
    sluttet: int
    uten_ansattliste: bool
    utelatt: Mapping[str, int | None]
    """Persons with rows that are no own sickness, by kind; None where 1–4."""
    mangler: Mapping[str, int]
    kjent_fra: date | None
    """First day of the first quarter with any absence in the book."""
    avkortet: bool = False
    """The period was made shorter, since too few were employed in its first quarters."""


@dataclass(frozen=True, slots=True)
class Statistikk:
    """Everything a report shows."""

    valg: Statistikkvalg
    dato: date
    periode: Tidsrom
    tider: tuple[Tidsrom, ...]
    filtre: tuple[tuple[str, str], ...]
    samlet: Tall
    i_fjor: Tall | None
    """The same days a year earlier; None where the book does not go so far back."""
    maneder: tuple[Tidsrad, ...]
    kvartaler: tuple[Tidsrad, ...]
    aar: tuple[Tidsrad, ...]
    grupper: Mapping[str, Gruppetabell]
    """Gender, age, full time, department, position by field."""
    egne: Gruppetabell | None
    """The grouping asked for."""
    delinger: Mapping[str, Deling]
    med_fravaer: Persontall
    gjentakende: Persontall
    hyppig: Persontall
    konsentrasjon: float | None
    """Per cent of the lost man-days of the staff with most of them."""
    konsentrasjon_antall: int
    gradert: Persontall
    tiltak: Persontall
    tilrettelagt: Persontall
    moter: Mapping[str, Persontall]
    aktivitet: Mapping[str, ForEtter]
    aap: Persontall
    mulige: int
    """Agreed man-days without registered holiday and leave."""
    kostnad: tuple[Kostnadsrad, ...]
    snittalder: float | None
    fyller: Mapping[int, Persontall]
    """Age -> persons who reach it within five years."""
    grunnlag: Datagrunnlag
    skille: tuple[Tidsrad, Tidsrad] | None = None
    advarsler: Sequence[str] = field(default_factory=tuple)
