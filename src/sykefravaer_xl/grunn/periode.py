"""Periods of whole days and weekday arithmetic, in closed form (no loop over days).

A weekday (``ukedag``) is Monday to Friday. Public holidays are ordinary weekdays in this whole
area (NAV's own code, ``helse-spleis``): a max date can be 1 January.

Day ordinals are those of ``date.toordinal()``. Ordinal 1 is 0001-01-01, a Monday, so
``(o - 1) % 7`` is the weekday with Monday as 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ALDERSGRENSE_KVOTE = 67
"""Age at which the shorter quota begins, on the day after the birthday (ftrl § 8-51)."""

_EN_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A period of calendar days, both ends included; sorts by start, then by end."""

    fra: date
    til: date

    def __post_init__(self) -> None:
        if self.til < self.fra:
            raise ValueError(f"Perioden slutter ({self.til}) før den starter ({self.fra}).")

    @property
    def dager(self) -> int:
        """Number of calendar days, both ends included."""
        return (self.til - self.fra).days + 1

    @property
    def ukedager(self) -> int:
        """Number of weekdays (Mon-Fri), public holidays included."""
        return ukedager(self.fra, self.til)

    def __contains__(self, dag: object) -> bool:
        """Whether the day lies in the period, ends included."""
        return isinstance(dag, date) and self.fra <= dag <= self.til

    def __iter__(self) -> Iterator[date]:
        """Every calendar day of the period, oldest first."""
        start = self.fra.toordinal()
        return map(date.fromordinal, range(start, start + self.dager))

    def overlapper(self, annen: Periode) -> bool:
        """Whether the two periods share at least one day."""
        return self.fra <= annen.til and annen.fra <= self.til

    def grenser_til(self, annen: Periode) -> bool:
        """Whether the two share a day or lie side by side with no day between them."""
        return (annen.fra - self.til).days <= 1 and (self.fra - annen.til).days <= 1

    def snitt(self, annen: Periode) -> Periode | None:
        """The days both periods cover, or None when they share none."""
        fra, til = max(self.fra, annen.fra), min(self.til, annen.til)
        return Periode(fra, til) if fra <= til else None


def slaa_sammen(perioder: Iterable[Periode]) -> tuple[Periode, ...]:
    """The same days in as few periods as possible, oldest first: overlaps and neighbours merge.

    A free weekend between two periods keeps them apart; see :func:`rett_foer` for the rule that
    bridges it.
    """
    ut: list[Periode] = []
    for periode in sorted(perioder):
        if ut and ut[-1].grenser_til(periode):
            ut[-1] = Periode(ut[-1].fra, max(ut[-1].til, periode.til))
        else:
            ut.append(periode)
    return tuple(ut)


def sammenhengende(dager: Iterable[date]) -> tuple[Periode, ...]:
    """The days, in any order and possibly repeated, as periods of adjacent days, oldest first."""
    ordinaler = sorted({dag.toordinal() for dag in dager})
    ut: list[Periode] = []
    # Along adjacent days the ordinal and its place in the list grow alike.
    for _, gruppe in groupby(enumerate(ordinaler), lambda plass: plass[1] - plass[0]):
        loep = [ordinal for _, ordinal in gruppe]
        ut.append(Periode(date.fromordinal(loep[0]), date.fromordinal(loep[-1])))
    return tuple(ut)


def ukedager_til(o: int) -> int:
    """Number of weekdays among the days with ordinal 1 to ``o``: all less Sundays and Saturdays.

    The difference of two such values counts the weekdays between two days without a loop; the
    core that works on ordinals uses it directly.
    """
    return o - o // 7 - (o + 1) // 7


def er_ukedag(dag: date) -> bool:
    """Whether the day is a Monday to Friday; public holidays are."""
    return dag.weekday() < 5


def ukedager(fra: date, til: date) -> int:
    """Number of weekdays from ``fra`` to ``til``, both included; 0 when ``til`` is earlier."""
    if til < fra:
        return 0
    return ukedager_til(til.toordinal()) - ukedager_til(fra.toordinal() - 1)


def ukedager_mellom(fra: date, til_exclusive: date) -> int:
    """Number of weekdays from ``fra`` (included) to ``til_exclusive`` (not included)."""
    if til_exclusive <= fra:
        return 0
    return ukedager_til(til_exclusive.toordinal() - 1) - ukedager_til(fra.toordinal() - 1)


def pluss_ukedager_ordinal(o: int, n: int) -> int:
    """The ordinal ``n`` weekdays after ordinal ``o``; a weekend start first becomes Monday.

    In closed form: the start is weekday number 1 + the weekdays before it, counted from ordinal
    1, and weekday number k + 1 lies k days and two for every five of them after ordinal 1.
    """
    foran = o - 1 - (o - 1) // 7 - o // 7 + n
    return foran + 1 + foran // 5 * 2


def pluss_ukedager(dag: date, antall: int) -> date:
    """The day ``antall`` weekdays after ``dag``, as the max date is counted (ftrl § 8-12).

    A start on a Saturday or Sunday first moves to Monday and this costs no weekday, so the
    answer is always a weekday. A negative ``antall`` steps backwards from there.
    """
    return date.fromordinal(pluss_ukedager_ordinal(dag.toordinal(), antall))


def rull_til_fredag(dag: date) -> date:
    """The day itself, or the Friday before when it is a Saturday or Sunday."""
    return dag - timedelta(days=max(0, dag.weekday() - 4))


def rett_foer(a: date, b: date) -> bool:
    """Whether ``a`` is directly before ``b``: later, and only weekend days lie between them.

    NAV (``helse-spleis``) uses this to join two absences with a weekend between them into one
    coherent spell: Friday, Saturday and Sunday are all directly before Monday, Friday also
    before Sunday.
    """
    return a < b and ukedager(a + _EN_DAG, b - _EN_DAG) == 0


def fyller(fodselsdato: date, aar: int) -> date:
    """The birthday on which the person turns ``aar`` years.

    Someone born on 29 February turns a year older on 28 February in other years: NAV's systems
    add years that way, and their max dates follow from it.
    """
    maal = fodselsdato.year + aar
    try:
        return fodselsdato.replace(year=maal)
    except ValueError:
        return date(maal, 2, 28)


def innenfor_67(fodselsdato: date, dag: date) -> bool:
    """Whether the rules for persons under 67 hold on the day (ftrl § 8-51).

    The 67th birthday itself is still inside; the quota of 60 days begins the day after.
    """
    return dag <= fyller(fodselsdato, ALDERSGRENSE_KVOTE)
