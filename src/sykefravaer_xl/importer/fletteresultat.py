"""What a merge of notes with the rows of a book came to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.importer.tekst import KONFLIKT
from sykefravaer_xl.importer.tilstand import Bokrad

if TYPE_CHECKING:
    from sykefravaer_xl.importer.innkommende import Innperiode, Sted


class Konfliktslag(StrEnum):
    """Why a note was left for the clerk."""

    ANNET_STAAR_DER = "annet_staar_der"
    ENDRET_SIDEN = "endret_siden"
    HAR_MERKNAD = "har_merknad"
    RETTER_UKJENT = "retter_ukjent"
    RAD_MED_FEIL = "rad_med_feil"
    ANDRE_TIMER = "andre_timer"
    DEL_AV_RAD = "del_av_rad"


@dataclass(frozen=True, slots=True)
class Konflikt:
    """A note that is not written, the period it is about, and the row in the way."""

    sted: Sted
    ansatt: str
    slag: Konfliktslag
    periode: Innperiode | None = None
    rad: int | None = None
    """None where the row comes from another note of the same import."""
    radperiode: Innperiode | None = None


@dataclass(frozen=True, slots=True)
class Merknad:
    """Something the clerk should know of a note that was taken."""

    sted: Sted
    ansatt: str
    kode: str


@dataclass(slots=True)
class Flettet:
    """What shall be written, and what is to be told."""

    nye: list[Bokrad] = field(default_factory=list)
    endret: list[Bokrad] = field(default_factory=list)
    tomt: list[Bokrad] = field(default_factory=list)
    konflikter: list[Konflikt] = field(default_factory=list)
    merknader: list[Merknad] = field(default_factory=list)
    antall: Counter[str] = field(default_factory=Counter)
    """Notes that were ``nye``, ``erstattet`` or ``like``."""

    @property
    def skal_skrives(self) -> bool:
        """Whether the book changes at all."""
        return bool(self.nye or self.endret or self.tomt)


class Stopp(SykefravaerFeil):
    """This note is left for the clerk."""

    def __init__(
        self,
        slag: Konfliktslag,
        periode: Innperiode | None = None,
        rad: Bokrad | None = None,
        nr: int | None = None,
    ) -> None:
        super().__init__(KONFLIKT[slag], slag)
        self.slag, self.periode, self.rad, self.nr = slag, periode, rad, nr
