"""The figures of the law as dated data: reads ``lov.toml`` and answers what holds on a day."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.lov.modell import BaseModel, ConfigDict, TypeAdapter


class DatoForRegelverkFeil(SykefravaerFeil):
    """A date lies before the first version of the rules the product knows."""

    kode = "dato_for_regelverk"

    def __init__(self, dag: date, forste: date) -> None:
        super().__init__(
            f"{dag:%d.%m.%Y} er før {forste:%d.%m.%Y}, det første regelverket programmet kjenner."
        )
        self.dag = dag
        self.forste = forste


class Lovverdi(BaseModel):
    """One figure with its paragraph, our paraphrase of the rule, and where it was read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verdi: int
    hjemmel: str
    regel: str
    kilde: str


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


class Regelverk:
    """All versions of the law; ask ``paa`` what holds on a day."""

    def __init__(self, versjoner: Mapping[date, Mapping[str, Lovverdi]]) -> None:
        self._fra = sorted(versjoner)
        self._start = [dag.toordinal() for dag in self._fra]
        self._verdier: list[dict[str, Lovverdi]] = []
        self._lover: list[Lov] = []
        verdier: dict[str, Lovverdi] = {}
        for dag in self._fra:
            verdier = {**verdier, **versjoner[dag]}
            self._verdier.append(verdier)
            self._lover.append(Lov(dag, **{navn: v.verdi for navn, v in verdier.items()}))

    @property
    def forste_dag(self) -> date:
        """The first day the rules answer for."""
        return self._fra[0]

    @property
    def versjonsdager(self) -> tuple[date, ...]:
        """The days on which a version starts, oldest first."""
        return tuple(self._fra)

    def paa(self, ordinal: int) -> Lov:
        """The figures in force on a day (proleptic ordinal). Raises DatoForRegelverkFeil."""
        if ordinal >= self._start[-1]:  # as nearly always
            return self._lover[-1]
        nummer = bisect_right(self._start, ordinal) - 1
        if nummer < 0:
            raise DatoForRegelverkFeil(date.fromordinal(ordinal), self.forste_dag)
        return self._lover[nummer]

    def verdier(self, dag: date) -> Mapping[str, Lovverdi]:
        """The figures with paragraph, paraphrase and source. Raises DatoForRegelverkFeil."""
        lov = self.paa(dag.toordinal())
        return self._verdier[self._fra.index(lov.fra)]


_Versjoner = TypeAdapter(list[dict[str, date | Lovverdi]])


def les_regelverk(tekst: str) -> Regelverk:
    """Rules from TOML text; raises ``pydantic.ValidationError`` or TypeError on a bad file."""
    versjoner: dict[date, dict[str, Lovverdi]] = {}
    for innhold in _Versjoner.validate_python(tomllib.loads(tekst)["versjoner"]):
        fra = innhold.pop("fra")
        if not isinstance(fra, date):
            msg = "fra must be a date"
            raise TypeError(msg)
        versjoner[fra] = {navn: v for navn, v in innhold.items() if isinstance(v, Lovverdi)}
    return Regelverk(versjoner)


@cache
def regelverk() -> Regelverk:
    """The law the product ships."""
    fil = files("sykefravaer_xl.lov").joinpath("lov.toml")
    return les_regelverk(fil.read_text(encoding="utf-8"))
