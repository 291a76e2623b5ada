"""Sick-pay days used and left, and the max date: ftrl §§ 8-12, 8-51 and 8-3, as NAV counts them.

A state machine over runs of days, oldest first (NAV's own walks day by day; the runs give the
same answer). A quota case starts with the first paid weekday and ends after 182 days without pay
from NAV. Paid days older than three years are forgiven, but only when pay starts again after a
real break (work, not holiday). All days are ordinals; public holidays are ordinary weekdays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.arbeidsgiverperiode import (
    ANNET,
    AVVIST,
    FRI,
    NAV,
    UKJENT_DAG,
)
from sykefravaer_xl.domene.periode import fyller, pluss_ukedager_ordinal, ukedager_til

if TYPE_CHECKING:
    from sykefravaer_xl.regler.lov import Lov, Regelverk

START: Final = 0
SYK: Final = 1
OPPHOLD_FRI: Final = 2
"""Not paid, and only holiday or leave since the last paid day."""
OPPHOLD: Final = 3
BRUKT_OPP: Final = 4
VURDERES: Final = 5
"""The quota is used and 182 days have passed, but without a day of work: no new right yet."""

ALDRI: Final = date.max.toordinal()
"""Stands for a birthday that is not known: no age limit is judged."""


def rull_tilbake(o: int) -> int:
    """The day itself, or the Friday before a weekend day."""
    return o - max(0, (o - 1) % 7 - 4)


def forrige_ukedag(o: int) -> int:
    """The last weekday before the day."""
    return rull_tilbake(o - 1)


def ukedager_i(fra: int, til: int) -> int:
    """Weekdays from ``fra`` to ``til``, both included; 0 for an empty run."""
    return ukedager_til(til) - ukedager_til(fra - 1) if til >= fra else 0


def nte_ukedag(fra: int, n: int) -> int:
    """The ``n``-th weekday (n ≥ 1) from ``fra`` on, ``fra`` included."""
    return pluss_ukedager_ordinal(fra, n - 1)


def aar_for(o: int, aar: int) -> int:
    """The same date ``aar`` years earlier; 29 February becomes 28 February."""
    dag = date.fromordinal(o)
    try:
        return dag.replace(year=dag.year - aar).toordinal()
    except ValueError:
        return date(dag.year - aar, 2, 28).toordinal()


@dataclass(frozen=True, slots=True)
class Grenser:
    """The limits of a person's right: quota figures and birthdays (ordinals)."""

    kvote: int
    kvote_67: int
    dag_67: int
    """The 67th birthday; that day itself still belongs to the ordinary quota."""
    dag_70: int
    """The 70th birthday; nothing is payable from that day on."""
    dodsdag: int = ALDRI


def maksdato_formel(
    grenser: Grenser, brukt: int, brukt_67: int, siste_betalte: int | None, vurdert_til: int
) -> int:
    """The max date (ordinal) when so many days are used and all days to ``vurdert_til`` known.

    The first of: ordinary quota, quota after 67, last weekday before 70, death. Counted from the
    last paid day when a quota is used up, else from the last known day, a weekend rolled back to
    its Friday.
    """
    igjen = grenser.kvote - brukt
    igjen_67 = grenser.kvote_67 - brukt_67
    brukt_opp = igjen <= 0 or igjen_67 <= 0
    basis = siste_betalte if brukt_opp and siste_betalte is not None else rull_tilbake(vurdert_til)
    ordinaer = pluss_ukedager_ordinal(basis, max(igjen, 0))
    if grenser.dag_67 == ALDRI:
        return min(ordinaer, grenser.dodsdag)
    begrenset = pluss_ukedager_ordinal(max(basis, rull_tilbake(grenser.dag_67)), max(igjen_67, 0))
    return min(ordinaer, begrenset, forrige_ukedag(grenser.dag_70), grenser.dodsdag)


@dataclass(frozen=True, slots=True)
class Saldo:
    """The balance of one quota case as of a day (``basis``); dates are ordinals."""

    brukt: int
    igjen: int
    maksdato: int | None
    basis: int
    """The last known day, rolled back to a weekday, or the last paid day of a used-up quota."""
    betalt: tuple[tuple[int, int], ...] = ()
    """The paid runs that count, weekends inside them included."""
    brukt_67: int = 0
    grenser: Grenser | None = None


class Kvotesak:
    """One quota case: which runs are paid, and how long it is since the last of them."""

    __slots__ = ("betalt", "opphold", "sett", "vindu")

    def __init__(self) -> None:
        self.betalt: list[tuple[int, int]] = []
        self.opphold = 0
        self.sett: int | None = None
        self.vindu = 0

    def brukt(self) -> int:
        """Weekdays paid by NAV that count."""
        return sum(ukedager_i(fra, til) for fra, til in self.betalt)

    def brukt_etter(self, dag: int) -> int:
        """Weekdays paid after ``dag``."""
        return sum(ukedager_i(max(fra, dag + 1), til) for fra, til in self.betalt)

    def siste_betalte(self) -> int | None:
        """The last paid weekday."""
        return rull_tilbake(self.betalt[-1][1]) if self.betalt else None

    def betal(self, fra: int, til: int) -> None:
        """Pay a run; a run right after the last one is joined to it."""
        if self.betalt and self.betalt[-1][1] == fra - 1:
            self.betalt[-1] = (self.betalt[-1][0], til)
        else:
            self.betalt.append((fra, til))
        self.opphold = 0
        self.sett = til

    def tilgi_for(self, vindu: int) -> None:
        """Move the three-year window: days paid before it count no more."""
        self.vindu = vindu
        self.betalt = [(max(fra, vindu), til) for fra, til in self.betalt if til >= vindu]

    def kopi(self) -> Kvotesak:
        """A copy that later days do not change."""
        ny = Kvotesak()
        ny.betalt, ny.opphold, ny.sett, ny.vindu = (
            list(self.betalt),
            self.opphold,
            self.sett,
            self.vindu,
        )
        return ny


class Kvoteteller:
    """Counts sick-pay days over runs of days fed oldest first."""

    __slots__ = (
        "_dag_67",
        "_dag_70",
        "_dodsdag",
        "_lov",
        "_regelverk",
        "_siste",
        "_slutt",
        "_tilstand",
        "ferdige",
        "sak",
    )

    def __init__(
        self, regelverk: Regelverk, fodselsdato: date | None = None, dodsdato: date | None = None
    ) -> None:
        self._regelverk = regelverk
        self._lov: Lov | None = None
        self._dag_67 = self._dag_70 = ALDRI
        if fodselsdato is not None:
            lov = regelverk.paa(ALDRI)  # the age limits have not moved; a change is a new version
            self._dag_67 = fyller(fodselsdato, lov.redusert_alder).toordinal()
            self._dag_70 = fyller(fodselsdato, lov.ovre_alder).toordinal()
        self._dodsdag = ALDRI if dodsdato is None else dodsdato.toordinal()
        self._slutt = min(self._dag_70 - 1, self._dodsdag)
        """The last day anything can be paid."""
        self._siste: int | None = None
        self._tilstand = START
        self.ferdige: list[Kvotesak] = []
        self.sak = Kvotesak()

    def kopi(self) -> Kvoteteller:
        """A copy that later days do not change."""
        ny = Kvoteteller.__new__(Kvoteteller)
        for navn in self.__slots__:
            setattr(ny, navn, getattr(self, navn))
        ny.ferdige = list(self.ferdige)
        ny.sak = self.sak.kopi()
        return ny

    def ta(self, fra: int, til: int, betaling: int) -> None:
        """Take the next run of days. ``betaling`` says what the days are in the quota."""
        til = min(til, self._slutt)
        if til < fra:
            return
        self._siste = til
        while fra <= til:
            fra = self._steg(fra, til, betaling)

    def _steg(self, fra: int, til: int, betaling: int) -> int:
        """Handle a first part of the run; returns the first day not handled."""
        tilstand = self._tilstand
        if tilstand == START:
            return self._i_start(fra, til, betaling)
        if tilstand == BRUKT_OPP:
            return self._brukt_opp(fra, til, betaling)
        if tilstand == VURDERES:
            return self._vurderes(fra, til, betaling)
        if betaling == NAV:
            return self._betal(fra, til)
        if betaling == FRI:
            return self._fri(fra, til)
        return self._gap(fra, til, betaling)

    def _i_start(self, fra: int, til: int, betaling: int) -> int:
        if betaling == NAV:
            forste = nte_ukedag(fra, 1)
            if forste <= til:
                self._lov = self._regelverk.paa(forste)
                self.sak.tilgi_for(aar_for(forste, self._lov.vindu_aar))
                self._tilstand = SYK
                return self._betal(forste, til)
        self.sak.sett = til
        return til + 1

    def _betal(self, fra: int, til: int) -> int:
        """Pay a run from a state that pays: sick, or back after a break."""
        lov = self._gjeldende()
        if self._tilstand != SYK:
            forste = nte_ukedag(fra, 1)
            if self._tilstand == OPPHOLD and forste > fra:
                # weekend days before the first paid weekday go on with the break
                stopp = self._mist(fra, min(forste - 1, til), lov)
                if self._tilstand != OPPHOLD or stopp > til:
                    return stopp
            if forste > til:
                return til + 1
            if self._tilstand == OPPHOLD:
                self.sak.tilgi_for(aar_for(forste, lov.vindu_aar))
            fra = forste
            self._tilstand = SYK
        if (fra - 1) % 7 >= 5:  # a paid weekend costs nothing and stands for nothing
            forste = nte_ukedag(fra, 1)
            if forste > til:
                return til + 1
            fra = forste
        sak = self.sak
        stopp = nte_ukedag(fra, max(lov.sykepengedager - sak.brukt(), 1))
        igjen_67 = lov.sykepengedager_etter_67 - sak.brukt_etter(self._dag_67)
        stopp_67 = (
            nte_ukedag(max(fra, self._dag_67 + 1), max(igjen_67, 1))
            if (til > self._dag_67)
            else til + 1
        )
        stopp = min(stopp, stopp_67)
        if stopp > til:
            sak.betal(fra, til)
            return til + 1
        sak.betal(fra, stopp)
        self._tilstand = BRUKT_OPP
        return stopp + 1

    def _fri(self, fra: int, til: int) -> int:
        if self._tilstand == SYK:
            self._tilstand = OPPHOLD_FRI
        return self._mist(fra, til, self._gjeldende())

    def _gap(self, fra: int, til: int, betaling: int) -> int:
        helg = (fra - 1) % 7 >= 5
        if helg and betaling in (UKJENT_DAG, AVVIST) and self._tilstand != OPPHOLD:
            sondag = min(til, nte_ukedag(fra, 1) - 1)
            return self._fri(fra, sondag) if betaling == UKJENT_DAG else sondag + 1
        self._tilstand = OPPHOLD
        return self._mist(fra, til, self._gjeldende())

    def _mist(self, fra: int, til: int, lov: Lov) -> int:
        """Days without pay; 182 of them end the case."""
        siste = min(til, fra + lov.ny_rett_dager - self.sak.opphold - 1)
        self.sak.opphold += siste - fra + 1
        self.sak.sett = siste
        if self.sak.opphold >= lov.ny_rett_dager:
            self._ny_sak()
        return siste + 1

    def _brukt_opp(self, fra: int, til: int, betaling: int) -> int:
        lov = self._gjeldende()
        siste = min(til, fra + lov.ny_rett_dager - self.sak.opphold - 1)
        self.sak.opphold += siste - fra + 1
        self.sak.sett = siste
        if self.sak.opphold >= lov.ny_rett_dager:
            if self._er_arbeid(siste, betaling):
                self._ny_sak()
            else:
                self._tilstand = VURDERES
        return siste + 1

    def _vurderes(self, fra: int, til: int, betaling: int) -> int:
        """Only a day that is neither sick, nor holiday, gives a new right."""
        forste = fra
        if betaling == UKJENT_DAG:
            forste = nte_ukedag(fra, 1)
        elif betaling != ANNET:
            return til + 1
        if forste > til:
            return til + 1
        self._ny_sak()
        return forste + 1

    @staticmethod
    def _er_arbeid(dag: int, betaling: int) -> bool:
        return betaling == ANNET or (betaling == UKJENT_DAG and (dag - 1) % 7 < 5)

    def _ny_sak(self) -> None:
        self.ferdige.append(self.sak)
        self.sak = Kvotesak()
        self._tilstand = START

    def _gjeldende(self) -> Lov:
        if self._lov is None:  # pragma: no cover - a case that pays has its law
            msg = "no law before the first paid day"
            raise AssertionError(msg)
        return self._lov

    def grenser(self, dag: int) -> Grenser:
        """The limits for the case open now; ``dag`` picks the version when nothing is paid yet."""
        lov = self._lov if self._lov is not None and self.sak.betalt else self._regelverk.paa(dag)
        return Grenser(
            lov.sykepengedager,
            lov.sykepengedager_etter_67,
            self._dag_67,
            self._dag_70,
            self._dodsdag,
        )

    def saldo(self, basis: int) -> Saldo:
        """The balance of the open case when every day up to ``basis`` is known."""
        return saldo_av(self.sak, self.grenser(basis), basis, vurdert=self._siste is not None)


def saldo_av(sak: Kvotesak, grenser: Grenser, basis: int, *, vurdert: bool = True) -> Saldo:
    """The balance of a quota case as of ``basis``.

    ``vurdert`` is False when no day could be judged (every day is after the 70th birthday): then
    there is no max date.
    """
    brukt = sak.brukt()
    brukt_67 = sak.brukt_etter(grenser.dag_67)
    if not vurdert:
        return Saldo(brukt, 0, None, basis, tuple(sak.betalt), brukt_67, grenser)
    siste = sak.siste_betalte()
    maks = maksdato_formel(grenser, brukt, brukt_67, siste, basis)
    brukt_opp = brukt >= grenser.kvote or brukt_67 >= grenser.kvote_67
    start = siste if brukt_opp and siste is not None else rull_tilbake(basis)
    return Saldo(
        brukt, ukedager_i(start + 1, maks), maks, start, tuple(sak.betalt), brukt_67, grenser
    )
