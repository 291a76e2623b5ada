"""The timeline: one employee's rows laid out as runs of days of one kind, no day twice.

Everything after this works on runs ``(fra, til, slag, grad)`` of day ordinals, both ends
included, oldest first, without holes from the first to the last row day. What decides a day that
several rows cover is policy, and stands as a table (``RANG``).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sykefravaer_xl.lov.fravaerstyper import Dagslag

SYK: Final = 0
EGENMELDING: Final = 1
FERIE: Final = 2
"""Holiday while a sick note runs."""
HOLDT: Final = 3
"""Held back until the next day decides: leave, holiday without a note, a sick child, other."""
YTELSE: Final = 4
"""Another NAV benefit."""
ARBEID: Final = 5
UKJENT: Final = 6
"""No row says anything: weekdays are worked, weekends held back."""
LAV_GRAD: Final = 7
"""Sick, but under the least grade that gives sick pay (ftrl § 8-13)."""

BEHANDLING: Final = 8
"""A treatment day: sick that day, at work on the days between."""

SYKMELDT: Final = frozenset((SYK, LAV_GRAD, BEHANDLING))
"""Sick days a note covers."""
SYKE: Final = SYKMELDT | {EGENMELDING}


class Lop(NamedTuple):
    """A run of days of one kind; ``fra`` and ``til`` are day ordinals, both included."""

    fra: int
    til: int
    slag: int
    grad: int


_lag = tuple.__new__
"""``_lag(Lop, (…))`` makes a run in half the time of ``Lop(…)``: there are many in a book."""

_SLAG: Final[Mapping[Dagslag, int]] = {
    "syk": SYK,
    "behandling": BEHANDLING,
    "egenmelding": EGENMELDING,
    "ferie": FERIE,
    "holdt": HOLDT,
    "ytelse": YTELSE,
    "arbeid": ARBEID,
}
"""What ``slag`` of ``lov/fravaerstyper.toml`` means here."""

RANG: Final = {type_: type_.rad.rang for type_ in Fravaerstype}
"""Worked > holiday and leave > sick note and treatment day > self-certified; within a class the
order is fixed too, so that the order of rows never matters."""

_KLASSE: Final = {
    type_: (RANG[type_], _SLAG[type_.rad.slag], 100 if type_.rad.egen_sykdom else 0)
    for type_ in Fravaerstype
}
"""Rank, kind and grade of a row that is no sick note."""


def _rader(fravaer: Iterable[Fravaer], minste_grad: int) -> list[tuple[int, int, int, int, int]]:
    """Rows as ``(fra, til, rang, slag, grad)``, oldest first."""
    ut = []
    sykmelding = Fravaerstype.SYKMELDING
    for fra, til, type_, sykegrad in fravaer:
        rang, slag, grad = _KLASSE[type_]
        if type_ is sykmelding:
            grad = sykegrad
            if grad < minste_grad:
                slag = LAV_GRAD
        ut.append((fra.toordinal(), til.toordinal(), rang, slag, grad))
    ut.sort()
    return ut


def bygg(fravaer: Iterable[Fravaer], minste_grad: int) -> list[Lop]:
    """The timeline of one employee's rows: from the first to the last day of any row.

    ``minste_grad`` is the least grade (per cent) that gives sick pay. The answer does not depend
    on the order of the rows. Empty input gives an empty timeline.
    """
    rader = _rader(fravaer, minste_grad)
    if not rader:
        return []
    ut: list[Lop] = []
    start, slutt, _, slag, grad = rader[0]
    for fra, til, _, slag_her, grad_her in rader[1:]:
        if fra <= slutt:  # an overlap: only then is the general way needed
            return _flett(rader)
        if fra == slutt + 1 and slag_her == slag and grad_her == grad:
            slutt = til
            continue
        ut.append(_lag(Lop, (start, slutt, slag, grad)))
        if fra > slutt + 1:
            ut.append(_lag(Lop, (slutt + 1, fra - 1, UKJENT, 0)))
        start, slutt, slag, grad = fra, til, slag_her, grad_her
    ut.append(_lag(Lop, (start, slutt, slag, grad)))
    return ut


def _flett(rader: Sequence[tuple[int, int, int, int, int]]) -> list[Lop]:
    """The general way: sweep over every day where a row starts or ends."""
    grenser = sorted({rad[0] for rad in rader} | {rad[1] + 1 for rad in rader})
    aktive: list[tuple[int, int, int, int]] = []  # (rang, -grad, slag, til) of rows that run
    neste = 0
    ut: list[Lop] = []
    for fra, slutt in pairwise(grenser):
        aktive = [rad for rad in aktive if rad[3] >= fra]
        while neste < len(rader) and rader[neste][0] == fra:
            _, til, rang, slag, grad = rader[neste]
            aktive.append((rang, -grad, slag, til))
            neste += 1
        if aktive:
            _, minus_grad, slag, _ = min(aktive)
            grad = -minus_grad
        else:
            slag, grad = UKJENT, 0
        forrige = ut[-1] if ut else None
        if forrige is not None and forrige.slag == slag and forrige.grad == grad:
            ut[-1] = _lag(Lop, (forrige.fra, slutt - 1, slag, grad))
        else:
            ut.append(_lag(Lop, (fra, slutt - 1, slag, grad)))
    return ut
