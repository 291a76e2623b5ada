"""One employee's course: the timeline run once through every counter.

``Forlop`` is the whole answer in day ordinals. ``delsvar`` holds the same figures as they stood
on each day asked for, so that every row of a workbook can be stated as of its own last day in one
pass over the timeline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sykefravaer_xl.domene.arbeidsgiverperiode import (
    ANNET,
    AVVIST,
    AVVIST_ALLE,
    NAV,
    Arbeidsgiverperiode,
    Arbeidsgiverperiodeteller,
)
from sykefravaer_xl.domene.maksdato import ALDRI, Kvotesak, Kvoteteller, Saldo
from sykefravaer_xl.domene.tidslinje import Lop
from sykefravaer_xl.domene.tilfelle import Tilfelle, Tilfelleteller

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sykefravaer_xl.lov.lov import Regelverk


class Periodestand(NamedTuple):
    """An employer period as it stood on a day."""

    antall: int
    slutt: int
    """The last day counted."""
    ferdig: bool


class Delsvar(NamedTuple):
    """The figures as of one day, counting no later day."""

    dag: int
    tilfelle_fra: int | None
    dag_nr: int | None
    """The day's number in the spell, its first day being 1."""
    arbeidsgiverperiode: Periodestand | None
    saldo: Saldo
    tilfelle_apent: bool = False
    """A sick day right after this day would still belong to the spell."""
    agp_apen: bool = False
    """A sick day right after this day would still belong to the employer period's case."""


@dataclass(slots=True)
class Forlop:
    """Everything the timeline says. Dates are ordinals; lists are oldest first."""

    tidslinje: list[Lop]
    tilfeller: list[Tilfelle]
    arbeidsgiverperioder: list[Arbeidsgiverperiode]
    betaling: list[tuple[int, int, int]]
    saldo: Saldo | None
    delsvar: dict[int, Delsvar] = field(default_factory=dict)
    kvotesaker: tuple[Kvotesak, ...] = ()
    """The closed quota cases, and the open one last."""


def flett_inn_tidligere(
    betaling: list[tuple[int, int, int]], tidligere: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int]]:
    """Runs with the days NAV paid earlier put in: rejected > paid > everything else (NAV's order).

    A rejected weekend counts as a paid one, so whole runs can be kept.
    """
    if not tidligere:
        return betaling
    avvist = [(fra, til) for fra, til, slag in betaling if slag in (AVVIST, AVVIST_ALLE)]
    betalt = [rest for lop in tidligere for rest in utenom(lop, avvist)]
    ut = [(fra, til, NAV) for fra, til in betalt]
    for fra, til, slag in betaling:
        ut.extend((a, b, slag) for a, b in utenom((fra, til), betalt))
    ut.sort()
    return _uten_hull(ut)


def utenom(lop: tuple[int, int], fjern: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of a run when the days of ``fjern`` (oldest first) are taken out.

    ``(1, 9)`` without ``[(3, 4)]`` is ``(1, 2)`` and ``(5, 9)``.
    """
    start, slutt = lop
    for fra, til in fjern:
        if til < start or fra > slutt:
            continue
        if fra > start:
            yield start, fra - 1
        start = til + 1
    if start <= slutt:
        yield start, slutt


def _uten_hull(betaling: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Days nobody knows of, between earlier payments and the rows, are days without pay."""
    ut: list[tuple[int, int, int]] = []
    for lop in betaling:
        if ut and lop[0] > ut[-1][1] + 1:
            ut.append((ut[-1][1] + 1, lop[0] - 1, ANNET))
        ut.append(lop)
    return ut


def slaa_sammen_lop(lop: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs with overlaps and neighbours merged, oldest first."""
    ut: list[tuple[int, int]] = []
    for fra, til in sorted(lop):
        if ut and fra <= ut[-1][1] + 1:
            ut[-1] = (ut[-1][0], max(ut[-1][1], til))
        else:
            ut.append((fra, til))
    return ut


def _del_ved(tidslinje: Sequence[Lop], snitt: Sequence[int]) -> Iterator[Lop]:
    """The timeline with runs cut after the given days (oldest first)."""
    nummer = 0
    for lop in tidslinje:
        rest = lop
        while nummer < len(snitt) and snitt[nummer] < rest.til:
            dag = snitt[nummer]
            if dag >= rest.fra:
                yield Lop(rest.fra, dag, rest.slag, rest.grad)
                rest = Lop(dag + 1, rest.til, rest.slag, rest.grad)
            nummer += 1
        yield rest


def beregn_forlop(
    tidslinje: list[Lop],
    regelverk: Regelverk,
    fodselsdato: date | None = None,
    tidligere: Sequence[tuple[int, int]] = (),
    snitt: Sequence[int] = (),
) -> Forlop:
    """Run a timeline through the counters, once.

    ``tidligere`` are the runs NAV paid before these rows (quota only), merged and oldest first.
    ``snitt`` are the days (ordinals) a ``Delsvar`` is wanted for: the counters stop there to be
    looked at. Raises DatoForRegelverkFeil when the first absence is older than the rules.
    """
    if not tidslinje:
        return Forlop([], [], [], [], None)
    teller = Arbeidsgiverperiodeteller(regelverk)
    tilfeller = Tilfelleteller(regelverk)
    kvote = Kvotefoering(Kvoteteller(regelverk, fodselsdato), tidligere)
    delsvar: dict[int, Delsvar] = {}
    onsket = set(snitt)
    ta_tilfelle, ta_periode = tilfeller.ta, teller.ta
    for lop in _del_ved(tidslinje, sorted(onsket)) if snitt else tidslinje:
        fra, til, slag, _ = lop
        ta_tilfelle(lop)
        ta_periode(fra, til, slag)
        if til in onsket:
            kvote.for_inn(teller.hent_betaling())
            delsvar[til] = _se(til, teller, tilfeller, kvote)
    teller.avslutt()
    kvote.avslutt(teller.hent_betaling())
    basis = max(tidslinje[-1].til, tidligere[-1][1]) if tidligere else tidslinje[-1].til
    return Forlop(
        tidslinje,
        tilfeller.tilfeller,
        teller.perioder(),
        kvote.betaling,
        kvote.teller.saldo(basis),
        delsvar,
        (*kvote.teller.ferdige, kvote.teller.sak),
    )


class Kvotefoering:
    """Feeds the quota counter as the runs are decided, with the days NAV paid earlier put in."""

    __slots__ = ("_fort_til", "_tidligere", "betaling", "teller")

    def __init__(self, teller: Kvoteteller, tidligere: Sequence[tuple[int, int]]) -> None:
        self.teller = teller
        self.betaling: list[tuple[int, int, int]] = []
        """Every run fed, oldest first."""
        self._tidligere = tidligere
        self._fort_til = 0
        """Earlier payments up to here are in the quota already."""

    def for_inn(self, nye: list[tuple[int, int, int]]) -> None:
        """Feed the runs decided since the last call."""
        if not nye:
            return
        if self._tidligere:
            frem_til = nye[-1][1]
            nye = flett_inn_tidligere(nye, self._betalt_for(frem_til))
            self._fort_til = frem_til
        self._ta(nye)

    def avslutt(self, rest: list[tuple[int, int, int]]) -> None:
        """Feed the last runs, and the earlier payments that reach beyond them."""
        if self._tidligere:
            rest = flett_inn_tidligere(rest, self._betalt_for(ALDRI))
            if self.betaling:  # payments after the last row leave a hole too
                rest = _uten_hull([self.betaling[-1], *rest])[1:]
        self._ta(rest)

    def med(self, holdt: list[tuple[int, int, int]], dag: int) -> Kvoteteller:
        """The counter as of ``dag`` with runs that are not decided yet; it is not disturbed."""
        if self._tidligere:
            holdt = flett_inn_tidligere(holdt, self._betalt_for(dag))
        if not holdt:
            return self.teller
        kopi = self.teller.kopi()
        for fra, til, slag in holdt:
            kopi.ta(fra, til, slag)
        return kopi

    def _ta(self, nye: list[tuple[int, int, int]]) -> None:
        ta = self.teller.ta
        for fra, til, slag in nye:
            ta(fra, til, slag)
        self.betaling += nye

    def _betalt_for(self, til: int) -> list[tuple[int, int]]:
        """Earlier payments not fed yet, up to a day."""
        fra = self._fort_til + 1
        return [(max(a, fra), min(b, til)) for a, b in self._tidligere if a <= til and b >= fra]


def _se(
    dag: int, teller: Arbeidsgiverperiodeteller, tilfeller: Tilfelleteller, kvote: Kvotefoering
) -> Delsvar:
    """Look at the figures as of a day without disturbing the counters."""
    agp = teller.siste()
    start = dag_nr = None
    if tilfeller.tilfeller:
        tilfelle = tilfeller.tilfeller[-1]
        start = tilfelle.fra
        dag_nr = dag - start + 1 if dag <= tilfelle.til else None
    return Delsvar(
        dag,
        start,
        dag_nr,
        Periodestand(agp.antall, agp.slutt, agp.ferdig) if agp is not None else None,
        kvote.med(teller.uavklart(), dag).saldo(dag),
        tilfeller.apent is not None,
        teller.apen is not None,
    )
