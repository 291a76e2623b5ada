"""The choices of the statistics as data: reads ``statistikk.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from sykefravaer_xl.lov.tabell import les, levert, toml
from sykefravaer_xl.lov.tekst import REGELFIL

FIL = "statistikk.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kilde:
    """What every choice says about itself: the rule in words, and where it is from."""

    hjemmel: str
    regel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dagsverk(_Kilde):
    """How a man-day is weighted."""

    full_uke_timer: Decimal
    """Hours a week of a full position, where only the hours are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vern(_Kilde):
    """Who may not be seen."""

    minste_gruppe: int
    """Fewest persons a figure may be about."""
    minste_fravaerende: int
    """Fewest absent persons in a group whose absence is shown, where there are any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Varighet(_Kilde):
    """Classes of spell length."""

    grenser: tuple[int, ...]
    """Last day of every class but the open one."""

    def __post_init__(self) -> None:
        _krev_stigende(self.grenser)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alder(_Kilde):
    """Age groups."""

    fra: tuple[int, ...]
    """First age of every group; the first is 0."""

    def __post_init__(self) -> None:
        _krev_stigende(self.fra)
        if self.fra[0] != 0:
            raise ValueError(REGELFIL["fra_null"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Heltid(_Kilde):
    """Full time or part time."""

    fra_prosent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyppig(_Kilde):
    """Frequent short spells."""

    antall: int
    lengste_dager: int
    maneder: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Konsentrasjon(_Kilde):
    """How much of the absence the staff with most of it have."""

    andel_prosent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Aktivitet(_Kilde):
    """Days looked at before and after a dialogue meeting."""

    dager: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(_Kilde):
    """Quarters in the moving figure."""

    kvartaler: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Visning(_Kilde):
    """How many groups a table can have and still be read."""

    flest_grupper: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kostnad(_Kilde):
    """One assumption of what a lost man-day costs."""

    navn: str
    kroner_per_dag: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Definisjon:
    """What a figure is, as it is printed beside it."""

    navn: str
    regel: str
    kilde: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistikkvalg:
    """Everything ``statistikk.toml`` says."""

    dagsverk: Dagsverk
    vern: Vern
    varighet: Varighet
    alder: Alder
    heltid: Heltid
    hyppig: Hyppig
    gjentakende: _Kilde
    konsentrasjon: Konsentrasjon
    aktivitet: Aktivitet
    trend: Trend
    visning: Visning
    kostnad: tuple[Kostnad, ...]
    definisjon: Mapping[str, Definisjon]

    def definer(self, nokkel: str) -> Definisjon:
        """The definition of a figure with the figures of the section of that name filled in."""
        funnet = self.definisjon[nokkel]
        del_: _Kilde | None = getattr(self, nokkel, None) if nokkel != "kostnad" else None
        verdier = {
            "regel": del_.regel if del_ is not None else "",
            "kilde": del_.hjemmel if del_ is not None else "",
            "andel": self.konsentrasjon.andel_prosent,
            "under": self.vern.minste_gruppe - 1,
            "minste": self.vern.minste_gruppe,
            "minste_fravaerende": self.vern.minste_fravaerende,
        }
        return Definisjon(
            navn=funnet.navn.format(**verdier),
            regel=funnet.regel.format(**verdier),
            kilde=funnet.kilde.format(**verdier),
        )


def _krev_stigende(tall: tuple[int, ...]) -> None:
    if not tall or any(neste <= en for en, neste in pairwise(tall)):
        raise ValueError(REGELFIL["stigende"])


def les_statistikkvalg(tekst: str) -> Statistikkvalg:
    """The choices from TOML text. Raises RegelfilFeil."""
    return les(Statistikkvalg, toml(tekst), FIL)


@cache
def statistikkvalg() -> Statistikkvalg:
    """The choices the product ships."""
    return les_statistikkvalg(levert(FIL))
