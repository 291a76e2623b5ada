"""The days that count as self-certified: the rows' own, and days off between two of them.

Egenmelding is counted in calendar days (ftrl § 8-24 (4)): self-certified on a Friday and on the
Monday after is four days of one absence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.domene.tidslinje import EGENMELDING, UKJENT, Lop
from sykefravaer_xl.grunn.helligdager import bare_fridager

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


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
