"""What the sheet ``Oversikt`` shows, as plain figures: made by a run, drawn by ``oversikt``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from sykefravaer_xl.grunn.dager import mandag
from sykefravaer_xl.lov.lov import Lov, regelverk

UKER: Final = 12
"""Weeks ahead, the one that is now included."""
FORFALTE: Final = 15
NESTE: Final = 10
"""Lines in the lists; what is over is counted."""
LEDERE: Final = 8


@dataclass(frozen=True, slots=True)
class Linje:
    """One task in a list."""

    hvem: str
    oppgave: str
    frist: date
    ansvarlig: str


@dataclass(frozen=True, slots=True)
class Uke:
    """Open due dates of one week."""

    mandag: date
    dialogmoter: int
    andre: int


@dataclass(frozen=True, slots=True)
class Anslag:
    """One assumption of what a lost man-day costs beside the pay."""

    kroner_per_dag: float
    kilde: str


@dataclass(frozen=True, slots=True)
class Kostnad:
    """Lost man-days (SSB: working days × position × grade) and what they are reckoned to cost."""

    hittil_i_aar: float
    pagaende: float
    """Of the ongoing cases, from the first day of each."""
    lavt: Anslag
    midt: Anslag
    hoyt: Anslag
    egen: float | None
    """The company's own crowns a day, from the settings."""
    regel: str
    """What the figure is, printed beside it."""


@dataclass(frozen=True, slots=True)
class Oversiktstall:
    """The figures. ``varighet`` and ``igjen`` have one number per class of ``klasser``.

    ``forfalte`` and ``neste`` are the first lines of longer lists; ``forfalt`` and
    ``neste_dager`` say how many there are. ``per_leder`` is (manager, overdue), most first.
    """

    per: date
    pagaende: int = 0
    forfalt: int = 0
    neste_dager: int = 0
    naer_maksdato: int = 0
    feil: int = 0
    forfalte: tuple[Linje, ...] = ()
    neste: tuple[Linje, ...] = ()
    per_leder: tuple[tuple[str, int], ...] = ()
    varighet: tuple[int, ...] = (0, 0, 0, 0)
    igjen: tuple[int, ...] = (0, 0, 0, 0, 0)
    uker: tuple[Uke, ...] = ()
    kostnad: Kostnad | None = None
    lov: Lov = field(default_factory=lambda: regelverk().nyeste)
    """The law the classes are made by."""

    @property
    def dialogmoter(self) -> int:
        """Dialogue meetings due in the weeks shown."""
        return sum(uke.dialogmoter for uke in self.uker)


def uker_fra(dag: date) -> tuple[date, ...]:
    """The Mondays of the twelve weeks that begin with the one ``dag`` lies in."""
    forste = mandag(dag)
    return tuple(forste + timedelta(weeks=nr) for nr in range(UKER))
