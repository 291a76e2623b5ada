"""What the statistics know about one person: dated facts without name or number.

Days are ordinals, both ends included. Man-days are whole numbers in units of ``DAGSVERK`` so that
sums are exact whatever they are grouped by.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.statistikk.virkedager import virkedager

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HEL_STILLING: Final = 1_000_000
"""A full position; 62.5 % is 625 000."""
HEL_GRAD: Final = 100
DAGSVERK: Final = HEL_STILLING * HEL_GRAD
"""One man-day: one working day of a full position, wholly sick."""


@dataclass(frozen=True, slots=True)
class Sykedager:
    """A run of own sickness of one grade, one kind, one spell and one side of the AGP."""

    fra: int
    til: int
    grad: int
    egenmeldt: bool
    i_agp: bool
    """In the employer period (arbeidsgiverperioden)."""
    varighet: int
    """Which class of spell length the whole spell belongs to."""


@dataclass(frozen=True, slots=True)
class Sykefravaer:
    """One coherent absence: sick days with nothing but free days between them."""

    fra: int
    til: int

    @property
    def dager(self) -> int:
        """Length in calendar days."""
        return self.til - self.fra + 1


@dataclass(frozen=True, slots=True)
class Person:
    """One employee in the statistics."""

    fra: int
    """First day employed."""
    til: int
    """Last day employed, at most the day of the report."""
    andel: int
    """Position, of ``HEL_STILLING``."""
    kjennetegn: Mapping[str, str]
    """Field of a column -> the group the person is in."""
    alder: int | None = None
    """Age on the last day of the report's period."""
    sykedager: tuple[Sykedager, ...] = ()
    fravaer: tuple[Sykefravaer, ...] = ()
    aap: tuple[tuple[int, int], ...] = ()
    """Days with AAP: kept out above and below the line."""
    fri: tuple[tuple[int, int], ...] = ()
    """Holiday and leave registered, not overlapping AAP."""
    gjentakende: bool = False
    """NAV's flag for repeated absence on the day of the report."""
    moter: tuple[tuple[str, int], ...] = ()
    """Dialogue meetings held: checkpoint id and day."""
    tiltak: tuple[tuple[int, int], ...] = ()
    """Accommodation noted by the clerk, from–to."""

    def avtalt(self, fra: int, til: int) -> int:
        """Agreed man-days in the days from ``fra`` to ``til``: working days times position.

        Only while employed; weekends, public holidays and days with AAP are not in it.
        Source: SSB, avtalte dagsverk.
        """
        fra, til = max(fra, self.fra), min(til, self.til)
        dager = virkedager(fra, til)
        for lop in self.aap:
            dager -= virkedager(max(fra, lop[0]), min(til, lop[1]))
        return dager * self.andel * HEL_GRAD

    def fridager(self, fra: int, til: int) -> int:
        """Registered holiday and leave as man-days in the days from ``fra`` to ``til``."""
        fra, til = max(fra, self.fra), min(til, self.til)
        dager = sum(virkedager(max(fra, a), min(til, b)) for a, b in self.fri)
        return dager * self.andel * HEL_GRAD

    def tapt(self, del_: Sykedager, fra: int, til: int) -> int:
        """Lost man-days of one run: working days times position times grade.

        Source: SSB, sykefraværsdagsverk.
        """
        fra, til = max(fra, self.fra, del_.fra), min(til, self.til, del_.til)
        return virkedager(fra, til) * self.andel * del_.grad

    def sum_tapt(self, fra: int, til: int) -> int:
        """All lost man-days in the days from ``fra`` to ``til``."""
        return sum(self.tapt(d, fra, til) for d in self.sykedager if d.fra <= til and d.til >= fra)


@dataclass(frozen=True, slots=True)
class Grunnlag:
    """All persons a report is about, and what was kept out."""

    personer: tuple[Person, ...]
    rader: int = 0
    """Absence rows read."""
    uten_ansattliste: bool = False
    """No sheet of employees: only persons with absence are known, and the per cent is too high."""
    feil: int = 0
    """Persons kept out since their rows have faults."""
    sluttet: int = 0
    """Persons who were not employed in the period."""
    utelatt: Mapping[str, int] = field(default_factory=dict)
    """Persons with rows that are no own sickness, by kind: these count 0 in the absence."""
    mangler: Mapping[str, int] = field(default_factory=dict)
    """Persons without a fact, by field; they are in the group «Ukjent»."""


def prosent(tapt: int, avtalt: int) -> float | None:
    """Sick-leave per cent: lost of agreed man-days (SSB). None when nothing was agreed."""
    return None if avtalt <= 0 else 100 * tapt / avtalt


def dagsverk(enheter: int) -> float:
    """Units as man-days."""
    return enheter / DAGSVERK


def uten(
    lop: Iterable[tuple[int, int]], fjern: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The runs of ``lop`` without the days of ``fjern`` (oldest first, not overlapping)."""
    ut = list(lop)
    for a, b in fjern:
        rest: list[tuple[int, int]] = []
        for fra, til in ut:
            if b < fra or a > til:
                rest.append((fra, til))
                continue
            if fra < a:
                rest.append((fra, a - 1))
            if til > b:
                rest.append((b + 1, til))
        ut = rest
    return ut
