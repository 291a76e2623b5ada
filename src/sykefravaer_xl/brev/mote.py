"""A meeting that is called: when and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sykefravaer_xl.grunn.datotekst import dato_fra_tekst
from sykefravaer_xl.terminal.felles import AARENE

TIDSSONE: Final = "Europe/Oslo"
_TIDSPUNKT: Final = re.compile(
    r"\s*(\S+?)\s*,?\s*(?:kl\.?|T|\s)\s*(\d{1,2})[:.](\d\d)\s*", re.ASCII | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mote:
    """A meeting in Norwegian time."""

    start: datetime
    """As a clock in Norway shows it, without a time zone."""
    minutter: int = 60
    sted: str = ""

    @property
    def slutt(self) -> datetime:
        """When it ends."""
        return self.start + timedelta(minutes=self.minutter)

    @property
    def klokkeslett(self) -> str:
        """``10.00–11.00``, as it stands in the letter."""
        return f"{self.start:%H.%M}–{self.slutt:%H.%M}"


def les_tidspunkt(innhold: str) -> datetime | None:
    """``2026-11-24 10:00`` or ``24.11.2026 kl. 10.00``; None for what is no time in Norway.

    The hour that is skipped in March is none.
    """
    treff = _TIDSPUNKT.fullmatch(innhold)
    dag: date | None = dato_fra_tekst(treff[1]) if treff else None
    if treff is None or dag is None or dag.year not in AARENE:
        return None
    try:
        svar = datetime.combine(dag, time(int(treff[2]), int(treff[3])))
    except ValueError:
        return None
    sone = ZoneInfo(TIDSSONE)
    igjen = svar.replace(tzinfo=sone).astimezone(UTC).astimezone(sone).replace(tzinfo=None)
    return svar if igjen == svar else None
