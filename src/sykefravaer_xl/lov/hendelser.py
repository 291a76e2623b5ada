"""Kinds of events the clerk can note, as data: reads ``hendelser.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from sykefravaer_xl.lov.sjekkpunkter import Ansvarlig
from sykefravaer_xl.lov.tabell import les_navngitte, les_toml

Virkning = Literal[
    "kontakt", "samtykke", "utfort", "unntak", "avventende", "lukker", "notat",
    "mote_onsket", "mote_innkalt", "mote_holdt", "avtalt",
]  # fmt: skip
Krav = Literal["merknad", "besluttet_av", "frist", "sjekkpunkt", "motedato", "bedt_av"]

MOTEVIRKNING: Final = ("mote_onsket", "mote_innkalt", "mote_holdt")
"""What is noted of the meeting in the row's column Sjekkpunkt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hendelsesslag:
    """One kind of event: what the clerk calls it and what noting it does."""

    id: str
    navn: str
    virkning: Virkning
    sjekkpunkt: str | None = None
    lukker: str | None = None
    oppgave: str | None = None
    ansvarlig: Ansvarlig = "leder"
    krever: tuple[Krav, ...] = ()
    varsel_maneder: int | None = None
    med_merknad: bool = False
    kilde: str


@cache
def hendelsesslag() -> Mapping[str, Hendelsesslag]:
    """The kinds the product ships, in the order of the drop-down."""
    fil = "hendelser.toml"
    return les_navngitte(Hendelsesslag, les_toml(fil), fil)
