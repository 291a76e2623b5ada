"""The reason of one result as a value: what was counted from, how many days, and under what rule.

Every place that says why (the worksheet function, the command, a cell note, the plan sheet) shows
this object. Its arithmetic adds up: see ``Forklaring.regnestykke``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from sykefravaer_xl.grunn.dager import ukedager

if TYPE_CHECKING:
    from sykefravaer_xl.domene.sjekkpunkt import Status

Tall = int | Decimal
Svar = date | Tall | None
Enhet = Literal["dager", "ukedager", "maneder", "timer"]


@dataclass(frozen=True, slots=True)
class Steg:
    """One run of days in the table: what the days are and whether they count in the sum."""

    fra: date
    til: date
    hva: str
    teller: bool
    hvorfor: str

    @property
    def dager(self) -> int:
        """Calendar days of the run."""
        return (self.til - self.fra).days + 1

    @property
    def ukedager(self) -> int:
        """Mondays to Fridays of the run."""
        return ukedager(self.fra, self.til)

    def til_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "fra": self.fra.isoformat(),
            "til": self.til.isoformat(),
            "dager": self.dager,
            "ukedager": self.ukedager,
            "hva": self.hva,
            "teller": self.teller,
            "hvorfor": self.hvorfor,
        }


@dataclass(frozen=True, slots=True)
class Ledd:
    """One term of the sum; ``antall`` carries the sign."""

    tekst: str
    antall: Tall
    enhet: Enhet

    def til_json(self) -> dict[str, Any]:
        """Plain values."""
        return {"tekst": self.tekst, "antall": _tall(self.antall), "enhet": self.enhet}


@dataclass(frozen=True, slots=True)
class RegnetFra:
    """The day an answer is counted from, and what that day is."""

    dag: date
    hva: str


@dataclass(frozen=True, slots=True)
class Nabo:
    """The date another reading of the rule would give, and why we do not use it."""

    dag: date
    hvorfor: str


@dataclass(frozen=True, slots=True)
class Forklaring:
    """Why one result is what it is.

    A number is the sum of ``regnestykke``. A date is ``regnet_fra`` + the months + the calendar
    days + the weekdays of it, in that order. In ``steg`` the runs that count add up to the day
    terms of the sum (weekdays where the unit is weekdays, else calendar days).
    """

    felt: str
    navn: str
    """What the clerk calls the field."""
    svar: Svar
    hjemmel: str
    versjon: date | None
    """The day the version of the rules is in force from; None: not in force, or no law."""
    kilde: str
    regel: str
    """The rule in our own words."""
    regnet_fra: RegnetFra | None = None
    steg: tuple[Steg, ...] = ()
    regnestykke: tuple[Ledd, ...] = ()
    nabo: Nabo | None = None
    merknader: tuple[str, ...] = ()
    """Whole sentences to add: why there is no date, what governs, what was not judged."""
    status: Status | None = None
    """Of a checkpoint."""

    @property
    def tekst(self) -> str:
        """The whole reason in Norwegian, a few lines with a table of runs."""
        from sykefravaer_xl.domene.forklaring.visning import tekst_av

        return tekst_av(self)

    def kort(self) -> str:
        """The reason as one sentence for a cell note, at most 255 characters."""
        from sykefravaer_xl.domene.forklaring.visning import kort_av

        return kort_av(self)

    def til_json(self) -> dict[str, Any]:
        """Plain values, dates as ISO text."""
        return {
            "felt": self.felt,
            "navn": self.navn,
            "svar": _verdi(self.svar),
            "hjemmel": self.hjemmel,
            "versjon": _verdi(self.versjon),
            "kilde": self.kilde,
            "regel": self.regel,
            "regnet_fra": None
            if self.regnet_fra is None
            else {"dag": self.regnet_fra.dag.isoformat(), "hva": self.regnet_fra.hva},
            "steg": [s.til_json() for s in self.steg],
            "regnestykke": [ledd.til_json() for ledd in self.regnestykke],
            "nabo": None
            if self.nabo is None
            else {"dag": self.nabo.dag.isoformat(), "hvorfor": self.nabo.hvorfor},
            "merknader": list(self.merknader),
            "status": None if self.status is None else self.status.value,
            "tekst": self.tekst,
        }


def _tall(tall: Tall) -> int | float:
    return tall if isinstance(tall, int) else float(tall)


def _verdi(svar: Svar) -> int | float | str | None:
    if svar is None:
        return None
    return svar.isoformat() if isinstance(svar, date) else _tall(svar)
