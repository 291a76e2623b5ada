"""Sick-pay days used and left, and the max date: ftrl §§ 8-12, 8-51 and 8-3, as NAV counts them.

A state machine over runs of days, oldest first (NAV's own walks day by day; the runs give the
same answer). A quota case starts with the first paid weekday and ends after 182 days without pay
from NAV. Paid days older than three years are forgiven, but only when pay starts again after a
real break (work, not holiday). All days are ordinals; public holidays are ordinary weekdays.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.domene.arbeidsgiverperiode import ANNET, AVVIST, FRI, NAV, UKJENT_DAG
from sykefravaer_xl.grunn.dager import (
    aar_for,
    er_helg,
    forrige_ukedag,
    forste_ukedag,
    fyller,
    nte_ukedag,
    pluss_ukedager_ordinal,
    rull_tilbake,
    ukedager_i,
)

if TYPE_CHECKING:
    from sykefravaer_xl.lov.lov import Lov, Regelverk

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


class Grenser(NamedTuple):
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
    return _maksdato(
        grenser, brukt, brukt_67, _start(grenser, brukt, brukt_67, siste_betalte, vurdert_til)
    )


def _start(
    grenser: Grenser, brukt: int, brukt_67: int, siste_betalte: int | None, vurdert_til: int
) -> int:
    """The day the max date is counted from."""
    if siste_betalte is not None and (brukt >= grenser.kvote or brukt_67 >= grenser.kvote_67):
        return siste_betalte
    return rull_tilbake(vurdert_til)


def _maksdato(grenser: Grenser, brukt: int, brukt_67: int, start: int) -> int:
    ordinaer = pluss_ukedager_ordinal(start, max(grenser.kvote - brukt, 0))
    dag_67 = grenser.dag_67
    # as nearly always: the quota ends before the 67th birthday and the weekend before it. Or
    # it is used up: then the last paid day stands, whatever her age (NAV's own formula)
    if ordinaer + 2 <= dag_67 or dag_67 == ALDRI or brukt >= grenser.kvote:
        return min(ordinaer, grenser.dodsdag)
    begrenset = pluss_ukedager_ordinal(
        max(start, rull_tilbake(dag_67)), max(grenser.kvote_67 - brukt_67, 0)
    )
    return min(ordinaer, begrenset, forrige_ukedag(grenser.dag_70), grenser.dodsdag)


class Saldo(NamedTuple):
    """The balance of one quota case as of a day (``basis``); dates are ordinals."""

    brukt: int
    igjen: int
    maksdato: int
    basis: int
    """The last known day, rolled back to a weekday, or the last paid day of a used-up quota."""
    betalt: tuple[tuple[int, int], ...] = ()
    """The paid runs that count, weekends inside them included."""
    brukt_67: int = 0
    grenser: Grenser | None = None


class Kvotesak:
    """One quota case: which runs are paid, and how long it is since the last of them.

    What explains an answer later (when the case began and was closed, where the window lay) is
    noted by the counter when it decides.
    """

    __slots__ = (
        "_dag_67",
        "betalt",
        "brukt",
        "brukt_67",
        "forste_betalte",
        "fra",
        "lukket",
        "opphold",
        "sett",
        "tilgitt",
        "vindu",
    )

    def __init__(self, dag_67: int, fra: int = 0) -> None:
        self._dag_67 = dag_67
        self.fra = fra
        """The day after the case before it was closed; 0: from the first known day."""
        self.forste_betalte: int | None = None
        """The first weekday NAV paid: its law governs the case."""
        self.lukket: int | None = None
        """The last day of the case: 182 days without pay, or the first day of work after them."""
        self.betalt: list[tuple[int, int]] = []
        self.tilgitt: tuple[tuple[int, int], ...] = ()
        """Runs NAV paid that count no more."""
        self.brukt = 0
        """Weekdays paid by NAV that count."""
        self.brukt_67 = 0
        """Those of them after the 67th birthday."""
        self.opphold = 0
        self.sett: int | None = None
        self.vindu = 0

    def siste_betalte(self) -> int | None:
        """The last paid weekday."""
        return rull_tilbake(self.betalt[-1][1]) if self.betalt else None

    def betal(self, fra: int, til: int) -> None:
        """Pay a run."""
        self._tell(fra, til)
        self.legg_til(fra, til)

    def legg_til(self, fra: int, til: int) -> None:
        """Note a paid run that is counted; one right after the last one is joined to it."""
        if self.betalt and self.betalt[-1][1] == fra - 1:
            self.betalt[-1] = (self.betalt[-1][0], til)
        else:
            self.betalt.append((fra, til))
        self.opphold = 0
        self.sett = til

    def _tell(self, fra: int, til: int) -> None:
        self.brukt += ukedager_i(fra, til)
        if til > self._dag_67:
            self.brukt_67 += ukedager_i(max(fra, self._dag_67 + 1), til)

    def tilgi_for(self, vindu: int) -> None:
        """Move the three-year window: days paid before it count no more."""
        self.vindu = vindu
        if not self.betalt or self.betalt[0][0] >= vindu:
            return
        glemt = tuple((fra, min(til, vindu - 1)) for fra, til in self.betalt if fra < vindu)
        self.tilgitt += glemt
        self.betalt = [(max(fra, vindu), til) for fra, til in self.betalt if til >= vindu]
        self.brukt = self.brukt_67 = 0
        for fra, til in self.betalt:
            self._tell(fra, til)

    def kopi(self) -> Kvotesak:
        """A copy that later days do not change."""
        ny = Kvotesak.__new__(Kvotesak)
        for navn in self.__slots__:
            setattr(ny, navn, getattr(self, navn))
        ny.betalt = list(self.betalt)
        return ny


class Kvoteteller:
    """Counts sick-pay days over runs of days fed oldest first."""

    __slots__ = (
        "_dag_67",
        "_dag_70",
        "_dodsdag",
        "_grenser",
        "_lov",
        "_regelverk",
        "_slutt",
        "_tilstand",
        "ferdige",
        "sak",
    )

    def __init__(
        self, regelverk: Regelverk, fodselsdato: date | None = None, dodsdato: date | None = None
    ) -> None:
        self._regelverk = regelverk
        self._lov: Lov = regelverk.paa(ALDRI)
        """The law of the first paid day, once there is one."""
        self._grenser: tuple[Lov, Grenser] | None = None
        """The limits, made once for each version of the law."""
        self._dag_67 = self._dag_70 = ALDRI
        if fodselsdato is not None:
            lov = self._lov  # the age limits have not moved; a change is a new version
            self._dag_67 = fyller(fodselsdato, lov.redusert_alder).toordinal()
            self._dag_70 = fyller(fodselsdato, lov.ovre_alder).toordinal()
        self._dodsdag = ALDRI if dodsdato is None else dodsdato.toordinal()
        self._slutt = min(self._dag_70 - 1, self._dodsdag)
        """The last day anything can be paid."""
        self._tilstand = START
        self.ferdige: list[Kvotesak] = []
        self.sak = Kvotesak(self._dag_67)

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
        if til > self._slutt:  # noqa: PLR1730 - a call of min for every run of every case
            til = self._slutt
        while fra <= til:  # each step handles a first part, and says where the rest begins
            tilstand = self._tilstand
            if tilstand == START:
                if betaling != NAV:  # a new case in the middle of the run
                    self.sak.sett = til
                    return
                fra = self._i_start(fra, til)
            elif tilstand == BRUKT_OPP:
                fra = self._brukt_opp(fra, til, betaling)
            elif tilstand == VURDERES:
                fra = self._vurderes(fra, til, betaling)
            elif betaling == NAV:
                fra = self._betal(fra, til)
            elif betaling == FRI:
                fra = self._fri(fra, til)
            else:
                fra = self._gap(fra, til, betaling)

    def _i_start(self, fra: int, til: int) -> int:
        forste = forste_ukedag(fra)
        if forste > til:
            self.sak.sett = til
            return til + 1
        self._lov = self._regelverk.paa(forste)
        self.sak.tilgi_for(aar_for(forste, self._lov.vindu_aar))
        self.sak.forste_betalte = forste
        self._tilstand = SYK
        return self._betal(forste, til)

    def _betal(self, fra: int, til: int) -> int:
        """Pay a run from a state that pays: sick, or back after a break."""
        lov = self._lov
        if self._tilstand != SYK:
            forste = forste_ukedag(fra)
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
        fra = forste_ukedag(fra)  # a paid weekend costs nothing and stands for nothing
        if fra > til:
            return til + 1
        sak = self.sak
        brukt = sak.brukt + ukedager_i(fra, til)
        if til <= self._dag_67 and brukt < lov.sykepengedager:  # as nearly always
            sak.brukt = brukt
            sak.legg_til(fra, til)
            return til + 1
        stopp = nte_ukedag(fra, max(lov.sykepengedager - sak.brukt, 1))
        if til > self._dag_67:
            igjen = max(lov.sykepengedager_etter_67 - sak.brukt_67, 1)
            stopp = min(stopp, nte_ukedag(max(fra, self._dag_67 + 1), igjen))
        if stopp > til:
            sak.betal(fra, til)
            return til + 1
        sak.betal(fra, stopp)
        self._tilstand = BRUKT_OPP
        return stopp + 1

    def _fri(self, fra: int, til: int) -> int:
        if self._tilstand == SYK:
            self._tilstand = OPPHOLD_FRI
        return self._mist(fra, til, self._lov)

    def _gap(self, fra: int, til: int, betaling: int) -> int:
        if betaling in (UKJENT_DAG, AVVIST) and self._tilstand != OPPHOLD and er_helg(fra):
            sondag = min(til, forste_ukedag(fra) - 1)
            return self._fri(fra, sondag) if betaling == UKJENT_DAG else sondag + 1
        self._tilstand = OPPHOLD
        return self._mist(fra, til, self._lov)

    def _mist(self, fra: int, til: int, lov: Lov) -> int:
        """Days without pay; 182 of them end the case."""
        sak = self.sak
        igjen = lov.ny_rett_dager - sak.opphold
        if til - fra + 1 < igjen:  # as nearly always
            sak.opphold += til - fra + 1
            sak.sett = til
            return til + 1
        siste = fra + igjen - 1
        sak.opphold = lov.ny_rett_dager
        sak.sett = siste
        self._ny_sak(siste)
        return siste + 1

    def _brukt_opp(self, fra: int, til: int, betaling: int) -> int:
        lov = self._lov
        siste = min(til, fra + lov.ny_rett_dager - self.sak.opphold - 1)
        self.sak.opphold += siste - fra + 1
        self.sak.sett = siste
        if self.sak.opphold >= lov.ny_rett_dager:
            if self._er_arbeid(siste, betaling):
                self._ny_sak(siste)
            else:
                self._tilstand = VURDERES
        return siste + 1

    def _vurderes(self, fra: int, til: int, betaling: int) -> int:
        """Only a day that is neither sick, nor holiday, gives a new right."""
        forste = fra
        if betaling == UKJENT_DAG:
            forste = forste_ukedag(fra)
        elif betaling != ANNET:
            return til + 1
        if forste > til:
            return til + 1
        self._ny_sak(forste)
        return forste + 1

    @staticmethod
    def _er_arbeid(dag: int, betaling: int) -> bool:
        return betaling == ANNET or (betaling == UKJENT_DAG and not er_helg(dag))

    def _ny_sak(self, lukket: int) -> None:
        self.sak.lukket = lukket
        self.ferdige.append(self.sak)
        self.sak = Kvotesak(self._dag_67, lukket + 1)
        self._tilstand = START

    def grenser(self, dag: int) -> Grenser:
        """The limits for the case open now; ``dag`` picks the version when nothing is paid yet."""
        lov = self._lov if self.sak.betalt else self._regelverk.paa(dag)
        if self._grenser is None or self._grenser[0] is not lov:
            kvoter = lov.sykepengedager, lov.sykepengedager_etter_67
            self._grenser = lov, Grenser(*kvoter, self._dag_67, self._dag_70, self._dodsdag)
        return self._grenser[1]

    def saldo(self, basis: int) -> Saldo:
        """The balance of the open case when every day up to ``basis`` is known."""
        sak, grenser = self.sak, self.grenser(basis)
        igjen = grenser.kvote - sak.brukt
        if igjen > 0 and not sak.brukt_67:
            start = rull_tilbake(basis)
            maks = pluss_ukedager_ordinal(start, igjen)
            if maks + 2 <= grenser.dag_67 and maks <= grenser.dodsdag:  # as nearly always
                return Saldo(sak.brukt, igjen, maks, start, tuple(sak.betalt), 0, grenser)
        return saldo_av(sak, grenser, basis)


def saldo_av(sak: Kvotesak, grenser: Grenser, basis: int) -> Saldo:
    """The balance of a quota case as of ``basis``.

    A basis on or after the 70th birthday leaves no day, and the max date is the last weekday
    before that birthday: NAV answers so also when every day lies after it.
    """
    start = _start(grenser, sak.brukt, sak.brukt_67, sak.siste_betalte(), basis)
    maks = _maksdato(grenser, sak.brukt, sak.brukt_67, start)
    igjen = ukedager_i(start + 1, maks)
    return Saldo(sak.brukt, igjen, maks, start, tuple(sak.betalt), sak.brukt_67, grenser)
