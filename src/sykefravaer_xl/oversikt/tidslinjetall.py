"""What the sheet ``Tidslinje`` shows, as plain facts; ``tidslinje_ark`` draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

BAKOVER: Final = 26
FREMOVER: Final = 60
"""Weeks shown at most before and after the one that is now."""
FLEST_SAKER: Final = 200

Merke = Literal["apen", "forfalt", "utfort", "maksdato", "pil"]


@dataclass(frozen=True, slots=True)
class Ukerute:
    """One week of one case."""

    grad: int = 0
    """Class of grade: 3 is 100 %, 2 is 50–99 %, 1 is less, 0 is no sick day."""
    agp: bool = False
    """A day of it is in the employer period (arbeidsgiverperioden)."""
    ferie: bool = False
    """Mostly holiday."""
    tegn: str = ""
    merke: Merke | None = None
    """What the sign is; None where the week has no sign."""


@dataclass(frozen=True, slots=True)
class Tidslinjerad:
    """One ongoing case; ``uker`` has one for every week of the strip."""

    hvem: str
    fra: date
    grad: int | None
    """Grade on the day, per cent."""
    uker: tuple[Ukerute, ...]
    slutter: str = ""
    """The last days of pay and of NAV's sick pay, where an agreement makes them two."""


@dataclass(frozen=True, slots=True)
class Tidslinje:
    """The strip: weeks from a Monday on, the cases in the order they are shown."""

    per: date
    mandag: date
    uker: int
    rader: tuple[Tidslinjerad, ...]
    alle: int
    """Ongoing cases, shown or not."""
    koder: tuple[tuple[str, str], ...] = ()
    """Letters on the strip and what they stand for."""
