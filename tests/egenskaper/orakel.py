"""A second opinion on the core: the rules walked one calendar day at a time, on plain dates.

Written from the rules dossier (sections 2.2, 2.3, 3.2, 3.3, 3.3b and 4) and the contract's table
of types, and from nothing else: it shares neither code, nor runs of days, nor day numbers with the
engine. Slow and simple on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_T = Fravaerstype
EN_DAG: Final = timedelta(days=1)

ARBEIDSTYPER: Final = (_T.ARBEID, _T.FRISK_HELG, _T.AVVENTENDE, _T.REISETILSKUDD, _T.AAP)
FRITYPER: Final = (
    _T.FERIE,
    _T.FERIE_UTEN_SYKMELDING,
    _T.PERMISJON,
    _T.SYKT_BARN,
    _T.ANNET,
    _T.ANNEN_YTELSE,
)
REKKEFOLGE: Final = (
    *ARBEIDSTYPER,
    *FRITYPER,
    _T.SYKMELDING,
    _T.BEHANDLINGSDAG,
    _T.EGENMELDING,
)
"""Who decides a day that several rows cover; inside a class the contract's own order."""

MINSTE_GRAD: Final = 20
ARBEIDSGIVERDAGER: Final = 16
BEHANDLINGSDAGER: Final = 12
OPPHOLDSDAGER: Final = 16
KVOTE: Final = 248
KVOTE_67: Final = 60
NY_RETT: Final = 182
VINDU_AAR: Final = 3

Dag = tuple[str, int]
"""What a day is (``syk``, ``beh``, ``lav``, ``egen``, ``ferie``, ``fri``, ``ytelse``, ``arbeid``,
``ukjent``) and its grade."""


def helg(dag: date) -> bool:
    return dag.weekday() >= 5


def dager_i(fra: date, til: date) -> list[date]:
    return [fra + timedelta(days=n) for n in range((til - fra).days + 1)]


def aar_etter(dag: date, aar: int) -> date:
    """The same date other years; 29 February becomes 28 February."""
    try:
        return dag.replace(year=dag.year + aar)
    except ValueError:
        return dag.replace(year=dag.year + aar, day=28)


def dagene(rader: Sequence[Fravaer]) -> dict[date, Dag]:
    """Every day from the first to the last row day, and what it is."""
    if not rader:
        return {}
    over: dict[date, tuple[int, int]] = {}
    for rad in rader:
        rang = REKKEFOLGE.index(rad.type)
        grad = rad.grad if rad.type is _T.SYKMELDING else 100
        for dag in dager_i(rad.fra, rad.til):
            # of two notes the higher grade: beregn refuses such rows, a timeline needs an answer
            over[dag] = min(over.get(dag, (99, 0)), (rang, -grad))
    return {
        dag: _slag(over[dag]) if dag in over else ("ukjent", 0)
        for dag in dager_i(min(over), max(over))
    }


def _slag(avgjorende: tuple[int, int]) -> Dag:
    type_, grad = REKKEFOLGE[avgjorende[0]], -avgjorende[1]
    if type_ in ARBEIDSTYPER:
        return "arbeid", 0
    if type_ is _T.FERIE:
        return "ferie", 0
    if type_ is _T.ANNEN_YTELSE:
        return "ytelse", 0
    if type_ in FRITYPER:
        return "fri", 0
    if type_ is _T.EGENMELDING:
        return "egen", 100
    if type_ is _T.BEHANDLINGSDAG:
        return "beh", 100
    return ("lav" if grad < MINSTE_GRAD else "syk"), grad


# --- employer period (2.2, 2.3) --------------------------------------------------------------


@dataclass
class Agp:
    """One employer-period case."""

    dager: list[date] = field(default_factory=list)
    ferdig: bool = False
    siste: date = date.min
    annet_enn_behandling: bool = False


class Agpteller:
    """The pseudo-code of 2.3, which also notes what each day is to the quota (2.2, 3.1)."""

    def __init__(self) -> None:
        self.perioder: list[Agp] = []
        self.betaling: dict[date, str] = {}
        self._sak: Agp | None = None
        self._gap = 0
        self._etter_arbeid = True
        self._holdt: list[date] = []
        self._ukjente: set[date] = set()

    def tell(self, dager: dict[date, Dag]) -> None:
        for dag, (slag, _) in dager.items():
            self._en_dag(dag, slag)
            if self._sak is None:
                self._etter_arbeid = True
        self._holdt_er_gap()
        if self._sak is not None:
            self.perioder.append(self._sak)
        self._andre_ytelser(dager)

    def _en_dag(self, dag: date, slag: str) -> None:
        if slag == "beh":
            # at work between treatment days: a weekend nobody speaks of is not absence there
            if self._bare_behandling() and all(d in self._ukjente for d in self._holdt):
                self._holdt_er_gap()
            self._holdt_er_syk()
            self._syk(dag, self._betalt(dag, slag), behandling=True)
        elif slag in ("syk", "lav", "egen"):
            self._holdt_er_syk()
            self._syk(dag, self._betalt(dag, slag))
        elif slag == "arbeid" or (slag == "ukjent" and not helg(dag)):
            self._holdt_er_gap()
            self.betaling[dag] = "annet"
            self._gapdag(dag)
            self._etter_arbeid = True
        elif slag == "ferie":
            self._holdt_er_syk()
            self.betaling[dag] = "fri"
            if self._etter_arbeid:
                self._gapdag(dag)
            elif self._sak is not None and self._sak.ferdig:
                self._sak.siste = dag
            else:
                self._syk(dag, "fri")
        else:  # leave, another benefit, a weekend nobody speaks of
            self.betaling[dag] = "fri"
            if self._etter_arbeid:
                self._gapdag(dag)
            elif self._sak is not None and self._sak.ferdig:
                self._sak.siste = dag
            else:
                self._holdt.append(dag)
                if slag == "ukjent":
                    self._ukjente.add(dag)

    def _bare_behandling(self) -> bool:
        return self._sak is not None and not self._sak.annet_enn_behandling

    @staticmethod
    def _betalt(dag: date, slag: str) -> str:
        """A sick day after the period: paid, a paid weekend, or a rejected weekday."""
        if helg(dag):
            return "navhelg"
        return "nav" if slag in ("syk", "beh") else "avvist"

    def _syk(self, dag: date, etterpaa: str, *, behandling: bool = False) -> None:
        self._gap = 0
        self._etter_arbeid = False
        if self._sak is None:
            self._sak = Agp()
        self._sak.siste = dag
        if self._sak.ferdig:
            self.betaling[dag] = etterpaa
            return
        self._sak.dager.append(dag)
        self._sak.annet_enn_behandling |= not behandling
        krav = ARBEIDSGIVERDAGER if self._sak.annet_enn_behandling else BEHANDLINGSDAGER
        self._sak.ferdig = len(self._sak.dager) == krav
        self.betaling[dag] = "annet"

    def _gapdag(self, dag: date) -> None:
        self._gap += 1
        if self._sak is not None:
            self._sak.siste = dag
            if self._gap >= OPPHOLDSDAGER:
                self.perioder.append(self._sak)
                self._sak = None

    def _holdt_er_syk(self) -> None:
        holdt, self._holdt = self._holdt, []
        for dag in holdt:
            self._syk(dag, "fri")

    def _holdt_er_gap(self) -> None:
        holdt, self._holdt = self._holdt, []
        for dag in holdt:
            self._gapdag(dag)

    def _andre_ytelser(self, dager: dict[date, Dag]) -> None:
        """Another benefit: free before the first employer-period day, rejected after it."""
        i_perioden = {dag for periode in self.perioder for dag in periode.dager}
        for dag, (slag, _) in dager.items():
            etter = bool(i_perioden) and dag > min(i_perioden)
            if slag == "ytelse" and dag not in i_perioden and etter:
                self.betaling[dag] = "avvist"


# --- follow-up spell (4) ---------------------------------------------------------------------


def tilfeller(dager: dict[date, Dag]) -> list[list[date]]:
    """The days of each spell, gap days left out."""
    ut: list[list[date]] = []
    tilfelle: list[date] = []
    gap = 0
    for dag, (slag, _) in dager.items():
        if slag in ("arbeid", "ukjent"):
            gap += 1
        elif slag in ("ferie", "fri", "ytelse"):
            if gap > 0:
                gap += 1
            elif tilfelle:
                tilfelle.append(dag)
        else:
            tilfelle.append(dag)
            gap = 0
        if gap >= OPPHOLDSDAGER and tilfelle:
            ut.append(tilfelle)
            tilfelle, gap = [], 0
    return [*ut, tilfelle] if tilfelle else ut


# --- quota and max date (3.2, 3.3, 3.3b) -----------------------------------------------------


@dataclass
class Kvotesak:
    """One quota case."""

    betalt: set[date] = field(default_factory=set)
    gap: set[date] = field(default_factory=set)


class Kvotemaskin:
    """The state machine of 3.3b."""

    def __init__(self, fodt: date | None) -> None:
        self.dag_67 = aar_etter(fodt, 67) if fodt else date.max
        self.dag_70 = aar_etter(fodt, 70) if fodt else date.max
        self.tilstand = "start"
        self.sak = Kvotesak()
        self.ferdige: list[Kvotesak] = []

    def ta(self, dag: date, slag: str) -> None:
        if self.tilstand != "gammel" and dag >= self.dag_70:
            self.tilstand = "gammel"
        steg: dict[str, Callable[[date, str], None]] = {
            "start": self._start,
            "syk": self._syk,
            "fri": self._fri,
            "gap": self._gap,
            "brukt": self._brukt,
            "vurderes": self._vurderes,
            "gammel": lambda _dag, _slag: None,
        }
        steg[self.tilstand](dag, slag)

    def _betal(self, dag: date, *, tilgi: bool) -> None:
        if tilgi:
            vindu = aar_etter(dag, -VINDU_AAR)
            self.sak.betalt = {d for d in self.sak.betalt if d >= vindu}
        self.sak.betalt.add(dag)
        self.sak.gap = set()
        etter_67 = sum(d > self.dag_67 for d in self.sak.betalt)
        brukt_opp = len(self.sak.betalt) == KVOTE or etter_67 == KVOTE_67
        self.tilstand = "brukt" if brukt_opp else "syk"

    def _mist(self, dag: date) -> bool:
        self.sak.gap.add(dag)
        return len(self.sak.gap) >= NY_RETT

    def _ny_sak(self) -> None:
        self.ferdige.append(self.sak)
        self.sak = Kvotesak()
        self.tilstand = "start"

    def _start(self, dag: date, slag: str) -> None:
        if slag == "nav":
            self._betal(dag, tilgi=True)

    def _syk(self, dag: date, slag: str) -> None:
        if slag == "nav":
            self._betal(dag, tilgi=False)
        elif slag != "navhelg":
            self._mist(dag)
            self.tilstand = "fri" if slag == "fri" else "gap"

    def _fri(self, dag: date, slag: str) -> None:
        if slag == "nav":
            self._betal(dag, tilgi=False)
        elif slag != "navhelg":
            if self._mist(dag):
                self._ny_sak()
            elif slag != "fri":
                self.tilstand = "gap"

    def _gap(self, dag: date, slag: str) -> None:
        if slag == "nav":
            self._betal(dag, tilgi=True)
        elif self._mist(dag):
            self._ny_sak()

    def _brukt(self, dag: date, slag: str) -> None:
        if self._mist(dag):
            if slag in ("nav", "navhelg", "fri", "avvist"):
                self.tilstand = "vurderes"
            else:
                self._ny_sak()

    def _vurderes(self, dag: date, slag: str) -> None:
        if slag not in ("nav", "navhelg", "fri", "avvist"):
            self._ny_sak()


@dataclass(frozen=True)
class Saldo:
    brukt: int
    igjen: int
    maksdato: date


def rull_tilbake(dag: date) -> date:
    while helg(dag):
        dag -= EN_DAG
    return dag


def pluss_ukedager(dag: date, antall: int) -> date:
    while helg(dag):
        dag += EN_DAG
    for _ in range(antall):
        dag += EN_DAG
        while helg(dag):
            dag += EN_DAG
    return dag


def saldo(sak: Kvotesak, maskin: Kvotemaskin, vurdert_til: date) -> Saldo:
    """The formula of 3.3 for the open case."""
    igjen = KVOTE - len(sak.betalt)
    igjen_67 = KVOTE_67 - sum(d > maskin.dag_67 for d in sak.betalt)
    brukt_opp = igjen == 0 or igjen_67 == 0
    basis = max(sak.betalt) if brukt_opp else rull_tilbake(vurdert_til)
    maks = pluss_ukedager(basis, igjen)
    if maskin.dag_67 != date.max:
        maks = min(
            maks,
            pluss_ukedager(max(basis, rull_tilbake(maskin.dag_67)), igjen_67),
            rull_tilbake(maskin.dag_70 - EN_DAG),
        )
    etter = dager_i(basis + EN_DAG, maks)
    return Saldo(len(sak.betalt), sum(not helg(d) for d in etter), maks)


@dataclass
class Svar:
    tilfeller: list[list[date]]
    arbeidsgiverperioder: list[Agp]
    saldo: Saldo | None
    betalt: set[date]
    """The paid days that count in the open case."""
    antall_saker: int


def regn(
    rader: Sequence[Fravaer],
    fodt: date | None = None,
    tidligere: Iterable[tuple[date, date]] = (),
) -> Svar:
    """Everything, from rows and the periods NAV paid before them."""
    dager = dagene(rader)
    agp = Agpteller()
    agp.tell(dager)
    if not dager:
        return Svar([], [], None, set(), 0)
    betaling = dict(agp.betaling)
    for fra, til in tidligere:
        for dag in dager_i(fra, til):
            if betaling.get(dag) != "avvist":  # 3.2: rejected > paid > all the rest
                betaling[dag] = "navhelg" if helg(dag) else "nav"
    maskin = Kvotemaskin(fodt)
    forste, siste = min(betaling), max(betaling)
    for dag in dager_i(forste, siste):
        maskin.ta(dag, betaling.get(dag, "annet"))
    return Svar(
        tilfeller(dager),
        agp.perioder,
        saldo(maskin.sak, maskin, siste),
        maskin.sak.betalt,
        len(maskin.ferdige) + 1,
    )
