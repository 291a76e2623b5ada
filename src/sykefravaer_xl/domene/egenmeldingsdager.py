"""The days that count as self-certified: the rows' own, and days off between two of them.

Egenmelding is counted in calendar days (ftrl § 8-24 (4)): self-certified on a Friday and on the
Monday after is four days of one absence.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sykefravaer_xl.domene.tidslinje import EGENMELDING, UKJENT, Lop
from sykefravaer_xl.grunn.helligdager import bare_fridager
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.lov.ordninger import ordninger

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.lov.profiler import Profil


def egenmeldingslop(tidslinje: Sequence[Lop]) -> list[Lop]:
    """The runs of self-certified days, oldest first; days off between two runs join them."""
    egne = [lop for lop in tidslinje if lop[2] == EGENMELDING]
    if len(egne) < 2:  # as nearly always: nothing to join
        return egne
    ut: list[Lop] = []
    siste = 0
    """Last self-certified day, or the last of the days off without a row right after it."""
    for lop in tidslinje:
        fra, til, slag, _ = lop
        if slag == EGENMELDING:
            if ut and siste == fra - 1:
                ut[-1] = ut[-1]._replace(til=til)
            else:
                ut.append(lop)
            siste = til
        elif slag == UKJENT and ut and siste == fra - 1 and bare_fridager(fra, til):
            siste = til
    return ut


def dager_i(lop: Iterable[Lop]) -> int:
    """Number of calendar days in runs."""
    return sum([til - fra + 1 for fra, til, _, _ in lop])


def dag_etter(lop: Sequence[Lop], antall: int) -> int | None:
    """The day after so many days of the runs; None when they are not that many and one more."""
    for ett in lop:
        dager = ett.til - ett.fra + 1
        if dager > antall:
            return ett.fra + antall
        antall -= dager
    return None


@lru_cache(maxsize=1024)
def grenser_paa(dag: int) -> tuple[int, int]:
    """Days after which earlier ones count no more, and times in twelve months, on a day."""
    verdier = ordninger().paa("egenmelding", date.fromordinal(dag))
    return verdier["regnes_med_dager"].antall, verdier["ganger_aar"].antall


class Gruppe(NamedTuple):
    """One coherent absence, or several within 16 days: sick days, and the self-certified runs."""

    fra: int
    til: int
    egne: tuple[Lop, ...]


def grupper(
    syke: Iterable[Lop], egne: Sequence[Lop], avstand: int, bro: Collection[int] = ()
) -> list[Gruppe]:
    """Sick runs joined where the next begins within ``avstand`` days of the last one's end.

    ``egne`` are the self-certified runs; ``bro`` the last days of gaps that part nothing.
    """
    ut: list[Gruppe] = []
    for lop in syke:
        if ut and (lop.fra - ut[-1].til <= avstand or lop.fra - 1 in bro):
            ut[-1] = ut[-1]._replace(til=lop.til)
        else:
            ut.append(Gruppe(lop.fra, lop.til, ()))
    return [g._replace(egne=tuple([lop for lop in egne if g.fra <= lop.fra <= g.til])) for g in ut]


def dager_siste_aar(egne: Iterable[Lop], dag: int, maneder: int = 12) -> int:
    """Self-certified days in the months that end with ``dag`` (ordinal)."""
    fra = pluss_maneder(dag, -maneder) + 1
    return sum(
        min(lop.til, dag) - max(lop.fra, fra) + 1
        for lop in egne
        if lop.til >= fra and lop.fra <= dag
    )


def _dagene(lop: Iterable[Lop]) -> Iterator[int]:
    return (dag for fra, til, _, _ in lop for dag in range(fra, til + 1))


def dag_over_aaret(egne: Sequence[Lop], dag: int, grense: int) -> int | None:
    """The first day of the twelve months that end with ``dag`` on which the year is used up."""
    fra = pluss_maneder(dag, -12) + 1
    dager = (d for d in _dagene(egne) if fra <= d <= dag)
    return next((d for d in dager if dager_siste_aar(egne, d) > grense), None)


def siste_egenmelding(tilfelle: Tilfelle, egne: Iterable[Lop]) -> list[Lop]:
    """The self-certified runs of a spell that count together: those of its last absence.

    A long holiday parts the absences of a spell, and days before it count along no more (ftrl
    § 8-24 (5)).
    """
    her = [lop for lop in egne if tilfelle.fra <= lop.fra <= tilfelle.til]
    if len(her) < 2:
        return her
    regnes_med, _ = grenser_paa(her[-1].til)
    return list([g.egne for g in grupper(tilfelle.syke, her, regnes_med) if g.egne][-1])


def dager_i_fravaeret(egne: Sequence[Lop], alle: Sequence[Lop], profil: Profil) -> int:
    """Self-certified days an absence can have: those at a time, or fewer where the year is used.

    ``egne`` are the absence's runs, ``alle`` those of every absence; days she has not used follow
    the last of her own.
    """
    grense, i_aaret = profil.egenmeldingsdager, profil.egenmeldingsdager_aar
    if not egne or i_aaret is None or dager_i(alle) + grense <= i_aaret:
        return grense
    brukt_for = [lop for lop in alle if lop.til < egne[0].fra]
    tenkt = [*egne[:-1], egne[-1]._replace(til=egne[-1].til + grense)]
    for nummer, dag in enumerate(_dagene(tenkt)):
        if nummer == grense or dager_siste_aar([*brukt_for, *tenkt], dag) > i_aaret:
            return nummer
    return grense
