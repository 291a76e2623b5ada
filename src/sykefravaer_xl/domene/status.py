"""What the clerk has to know about a checkpoint on a day, and what she has noted about one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Status(StrEnum):
    """What the clerk has to know about a checkpoint on a day."""

    UTFORT = "utfort"
    UNNTATT = "unntatt"
    FORFALT = "forfalt"
    SNART = "snart"
    KOMMENDE = "kommende"
    IKKE_AKTUELT = "ikke_aktuelt"
    IKKE_UTFORT = "ikke_utfort"


APNE: Final = frozenset((Status.FORFALT, Status.SNART, Status.KOMMENDE))
"""Statuses of what is neither done, nor exempted, nor out of the question."""


@dataclass(frozen=True, slots=True)
class Oppfolging:
    """What the clerk has noted about one checkpoint of a spell."""

    sjekkpunkt: str
    utfort: date | None = None
    unntak: date | bool | None = None
    grunn: str | None = None
    motedato: date | None = None
    innkalt: date | None = None
    """The day a meeting was called."""
    bedt_av: str | None = None
    """Who asked for a meeting."""
    deltakere: str | None = None
    """Who took part in a meeting."""


Vurdering = tuple[int | None, int | None, Status, str | None]
"""Due date and the day counted from (ordinals), status, and the code of the reason if any."""
