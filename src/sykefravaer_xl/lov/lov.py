"""The figures of the law as dated data: reads ``lov.toml`` and answers what holds on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache

from sykefravaer_xl.lov.datert import Versjoner
from sykefravaer_xl.lov.figurer import Figurer, Figurtabell
from sykefravaer_xl.lov.tabell import Nokkelfeil, RegelfilFeil, les, levert, toml
from sykefravaer_xl.lov.tekst import REGELFIL

FIL = "lov.toml"


@dataclass(frozen=True, slots=True)
class Lov:
    """The figures in force on one day. Days are calendar days unless the name says otherwise."""

    fra: date
    arbeidsgiverperiode_dager: int
    arbeidsgiverperiode_behandlingsdager: int
    """Treatment days that make a period of nothing else full."""
    arbeidsgiverperiode_opphold: int
    tilfelle_opphold: int
    sykepengedager: int
    """Weekdays (Mon–Fri) NAV pays."""
    sykepengedager_etter_67: int
    ny_rett_dager: int
    vindu_aar: int
    redusert_alder: int
    ovre_alder: int
    minste_grad: int
    opptjening_dager: int
    """Calendar days of work before the first day of sick pay."""


class Regelverk:
    """All versions of the law; ask ``paa`` what holds on a day."""

    def __init__(self, versjoner: Mapping[date, Figurer]) -> None:
        """Whole versions. Raises RegelfilFeil when one has not just the figures of ``Lov``."""
        par = sorted(versjoner.items())
        self._figurer = Versjoner(par)
        lover = Versjoner((fra, _lov(fra, figurer)) for fra, figurer in par)
        self.paa = lover.paa
        """The figures in force on a day (proleptic ordinal). Raises DatoForRegelverkFeil."""

    @property
    def nyeste(self) -> Lov:
        """The version that starts last: for what has no day of its own, as a rule of a sheet."""
        return self.paa(self._figurer.dager[-1].toordinal())

    @property
    def forste_dag(self) -> date:
        """The first day the rules answer for."""
        return self._figurer.dager[0]

    def verdier(self, dag: date) -> Figurer:
        """The figures with paragraph, paraphrase and source. Raises DatoForRegelverkFeil."""
        return self._figurer.paa(dag.toordinal())


def _lov(fra: date, figurer: Figurer) -> Lov:
    kjente = {felt.name for felt in fields(Lov)} - {"fra"}
    galt = [(navn, "mangler") for navn in sorted(kjente - figurer.keys())]
    galt += [(navn, "ukjent") for navn in sorted(figurer.keys() - kjente)]
    if galt:
        raise RegelfilFeil(FIL, tuple(Nokkelfeil(f"{fra}.{n}", REGELFIL[hva]) for n, hva in galt))
    return Lov(fra, **{navn: verdi.antall for navn, verdi in figurer.items()})


def les_regelverk(tekst: str) -> Regelverk:
    """Rules from TOML text. Raises RegelfilFeil."""
    return Regelverk(dict(les_lovtabell(tekst).hele))


def les_lovtabell(tekst: str) -> Figurtabell:
    """What each version of the text changes. Raises RegelfilFeil."""
    return les(Figurtabell, toml(tekst), FIL)


@cache
def regelverk() -> Regelverk:
    """The law the product ships."""
    return les_regelverk(levert(FIL))
