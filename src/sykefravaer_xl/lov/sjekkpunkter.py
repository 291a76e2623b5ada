"""Checkpoints as dated data: reads ``sjekkpunkter.toml`` and answers which version holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Final, Literal

from sykefravaer_xl.lov.datert import Versjoner
from sykefravaer_xl.lov.tabell import les_navngitte, levert, toml

FIL = "sjekkpunkter.toml"

RegnesFra = Literal[
    "tilfelle",
    "hel_dag",
    "egenmelding",
    "agp_slutt",
    "maksdato",
    "motedato",
    "sist_kontakt",
    "tiltak_til",
    "lonnskjoring",
    "lonn_slutt",
    "tariff",
    "agp_full",
    "nav_maned",
]
Vilkar = Literal[
    "profil_stat",
    "helt_borte",
    "i_aktivitet_om_gradert",
    "egenmelding_brukt_opp",
    "forskutterer",
    "lonn_av_arbeidsgiver",
]
Ansvarlig = Literal["leder", "hr", "ansatt", "nav", "lonn", "bht", "tillitsvalgt"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjekkpunktversjon:
    """One wording of a checkpoint, in force from ``fra`` until the next version starts."""

    fra: date
    regnes_fra: RegnesFra = "tilfelle"
    dager: int | Literal["egenmeldingsdager"] = 0
    maneder: int = 0
    moter: tuple[str, ...] = ()
    """The meetings ``motedato`` speaks of: of the one that is coming."""
    vilkar: tuple[Vilkar, ...] = ()
    opphevet: bool = False
    hjemmel: str
    kilde: str
    regel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjekkpunkt:
    """A checkpoint: what the clerk calls it, who is responsible, and its dated versions."""

    id: str
    navn: str
    ansvarlig: Ansvarlig
    oppgave: bool
    standard: bool
    mote: bool = False
    """A meeting, with a date of its own."""
    foelger: str | None = None
    """The meeting this leads up to: done when that is called, dated or held."""
    unntas_med: str | None = None
    """What this follows from: where that is exempted, there is nothing to do here either."""
    varer_dager: int | None = None
    """So many days after its date nobody has to do it any more."""
    kan_unntas: bool = True
    """An exemption takes it off the list; else only being done does."""
    avtalt: bool = False
    """A day that is agreed on goes before the sum."""
    varsel_maneder: int | None = None
    etter_fravaeret: bool = False
    """The duty outlives the absence."""
    vindu_maneder: tuple[int, int] | None = None
    """Others take it from so many months before pay ends until so many."""
    versjoner: tuple[Sjekkpunktversjon, ...]

    _paa: Versjoner[Sjekkpunktversjon] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_paa", Versjoner((v.fra, v) for v in self.versjoner))

    def versjon(self, dag: date) -> Sjekkpunktversjon | None:
        """The version in force that day; None before the first one and after a repeal."""
        gjeldende = self._paa.om_noen(dag)
        return None if gjeldende is None or gjeldende.opphevet else gjeldende

    def opphevet_fra(self, dag: date) -> date | None:
        """The day the duty in force on ``dag`` is repealed, if it is."""
        return next((v.fra for v in self.versjoner if v.opphevet and v.fra > dag), None)


@dataclass(frozen=True, slots=True, eq=False)  # each is itself: they are keys of a cache
class Gjeldende:
    """A checkpoint as it holds for spells that start on a day."""

    sjekkpunkt: Sjekkpunkt
    versjon: Sjekkpunktversjon | None
    """None: not in force."""
    opphevet: int | None
    """Ordinal of the day the duty is repealed, if it is."""
    bare_stat: bool
    vilkar: tuple[Vilkar, ...]
    """The conditions that depend on the spell."""
    fra_start: tuple[int, int] | None
    """Months and days from the spell's first day (or first whole day), where only a note decides
    another date."""
    fra_hel_dag: bool
    """It counts from the first day of whole absence."""
    bare_lonn: tuple[RegnesFra, int, int] | None
    """What of the end of pay it counts from, and months and days after it, where only a note and
    who pays decide otherwise."""
    vurderes: bool
    """More than the due date decides once it is reached."""
    arsak_uten_notat: str | None
    """Why there is no date as long as the clerk has noted nothing; None: there may be one."""
    oppgave: bool
    maneder: int
    dager: int | None
    """None: as many as there are self-certified days."""
    fra_maksdato: bool
    """It counts from the end of sick pay."""


class Gjeldendesett(tuple[Gjeldende, ...]):
    """The checkpoints as they hold for spells that start on a day, in the clerk's order.

    A set is itself, as its members are: it is a key of caches, and a tuple's own hash would walk
    through all of it at every look-up.
    """

    __slots__ = ()
    __hash__ = object.__hash__
    __eq__ = object.__eq__


class Sjekkpunktsett:
    """Checkpoints in the clerk's order; ``paa`` answers what holds for a spell."""

    def __init__(self, sjekkpunkter: Iterable[Sjekkpunkt]) -> None:
        alle = tuple(sjekkpunkter)
        skifter = sorted({date.min, *(v.fra for s in alle for v in s.versjoner)})
        self.paa = Versjoner(
            (dag, Gjeldendesett(_gjeldende(s, dag) for s in alle)) for dag in skifter
        ).paa
        """The checkpoints for a spell that starts on the day (ordinal)."""


_FRA_START: Final = ("tilfelle", "sist_kontakt", "hel_dag")
_OM_GRAD: Final = {"helt_borte", "i_aktivitet_om_gradert"}
"""Conditions about the grade on the due date: none to a spell that has ended by then."""
_BARE_LONN: Final = ("maksdato", "lonnskjoring", "lonn_slutt")
_OM_LONN: Final = {"lonn_av_arbeidsgiver"}
"""Conditions about who pays after the employer period."""

_UTEN_NOTAT: Final = {"motedato": "motedato_mangler", "tiltak_til": "tiltak_mangler"}
"""What counts from a date only the clerk can give."""

FRA_MAKSDATO: Final = ("maksdato", "lonnskjoring", "lonn_slutt", "tariff")
"""What counts from the end of sick pay, or of the pay it stands for."""


def _gjeldende(sjekkpunkt: Sjekkpunkt, dag: date) -> Gjeldende:
    versjon = sjekkpunkt.versjon(dag)
    opphevet = sjekkpunkt.opphevet_fra(dag)
    vilkar = versjon.vilkar if versjon is not None else ()
    andre = tuple(v for v in vilkar if v != "profil_stat")
    maneder, dager = (versjon.maneder, versjon.dager) if versjon is not None else (0, 0)
    enkel = opphevet is None and not sjekkpunkt.etter_fravaeret
    fra_start = bare_lonn = None
    if enkel and versjon is not None and isinstance(dager, int):
        if versjon.regnes_fra in _FRA_START and _OM_GRAD.issuperset(andre):
            fra_start = maneder, dager
        if versjon.regnes_fra in _BARE_LONN and _OM_LONN.issuperset(andre):
            bare_lonn = versjon.regnes_fra, maneder, dager
    return Gjeldende(
        sjekkpunkt,
        versjon,
        None if opphevet is None else opphevet.toordinal(),
        "profil_stat" in vilkar,
        andre,
        fra_start,
        versjon is not None and versjon.regnes_fra == "hel_dag",
        bare_lonn,
        bool(andre) or sjekkpunkt.varer_dager is not None,
        _UTEN_NOTAT.get(versjon.regnes_fra) if versjon is not None else "ikke_i_kraft",
        sjekkpunkt.oppgave,
        maneder,
        dager if isinstance(dager, int) else None,
        versjon is not None and versjon.regnes_fra in FRA_MAKSDATO,
    )


def les_sjekkpunkter(tekst: str) -> Mapping[str, Sjekkpunkt]:
    """Checkpoints from TOML text. Raises RegelfilFeil."""
    return les_navngitte(Sjekkpunkt, toml(tekst), FIL)


@cache
def sjekkpunkter() -> Mapping[str, Sjekkpunkt]:
    """The checkpoints the product ships, in the order the clerk reads them."""
    return les_sjekkpunkter(levert(FIL))
