"""The choices of the statistics as data: reads ``statistikk.toml``."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files

from sykefravaer_xl.lov.modell import BaseModel, ConfigDict, model_validator


class _Kilde(BaseModel):
    """What every choice says about itself: the rule in words, and where it is from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hjemmel: str
    regel: str


class Dagsverk(_Kilde):
    """How a man-day is weighted."""

    full_uke_timer: Decimal
    """Hours a week of a full position, where only the hours are known."""


class Vern(_Kilde):
    """Who may not be seen."""

    minste_gruppe: int
    """Fewest persons a figure may be about."""
    minste_fravaerende: int
    """Fewest absent persons in a group whose absence is shown, where there are any."""


class Varighet(_Kilde):
    """Classes of spell length."""

    grenser: tuple[int, ...]
    """Last day of every class but the open one."""

    @model_validator(mode="after")
    def _stigende(self) -> Varighet:
        if not self.grenser or list(self.grenser) != sorted(set(self.grenser)):
            msg = "grenser must rise"
            raise ValueError(msg)
        return self


class Alder(_Kilde):
    """Age groups."""

    fra: tuple[int, ...]
    """First age of every group; the first is 0."""

    @model_validator(mode="after")
    def _stigende(self) -> Alder:
        if self.fra[:1] != (0,) or list(self.fra) != sorted(set(self.fra)):
            msg = "fra must rise from 0"
            raise ValueError(msg)
        return self


class Heltid(_Kilde):
    """Full time or part time."""

    fra_prosent: Decimal


class Hyppig(_Kilde):
    """Frequent short spells."""

    antall: int
    lengste_dager: int
    maneder: int


class Konsentrasjon(_Kilde):
    """How much of the absence the staff with most of it have."""

    andel_prosent: int


class Aktivitet(_Kilde):
    """Days looked at before and after a dialogue meeting."""

    dager: int


class Trend(_Kilde):
    """Quarters in the moving figure."""

    kvartaler: int


class Visning(_Kilde):
    """How many groups a table can have and still be read."""

    flest_grupper: int


class Kostnad(_Kilde):
    """One assumption of what a lost man-day costs."""

    navn: str
    kroner_per_dag: int


class Definisjon(BaseModel):
    """What a figure is, as it is printed beside it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    navn: str
    regel: str
    kilde: str


class Statistikkvalg(BaseModel):
    """Everything ``statistikk.toml`` says."""

    model_config = ConfigDict(frozen=True, extra="forbid")

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
    definisjon: dict[str, Definisjon]

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


def les_statistikkvalg(tekst: str) -> Statistikkvalg:
    """The choices from TOML text; raises ``pydantic.ValidationError`` naming key and fault."""
    return Statistikkvalg.model_validate(tomllib.loads(tekst, parse_float=Decimal))


@cache
def statistikkvalg() -> Statistikkvalg:
    """The choices the product ships."""
    fil = files("sykefravaer_xl.lov").joinpath("statistikk.toml")
    return les_statistikkvalg(fil.read_text(encoding="utf-8"))
