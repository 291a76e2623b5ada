"""Groups with one or two absent: their figures would be what those persons themselves lost.

A department of seven may be shown, but where one of them has been ill, colleagues who know who it
was would read his or her length and grade from the figure. So a group is shown only where nobody
or at least ``minste`` have been absent, and nothing is shown from which the sum of any persons of
whom 1 to ``minste`` − 1 have been absent could be worked out.

A group's quarters are all shown or none of them, from the same first quarter in every table: then
the figures of the period give away nothing of one quarter, but only of the quarters before the
first one together, which are counted as one time. The figures of all staff are always shown.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sykefravaer_xl.statistikk.vern import SKJULT, skjulte_grupper

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Vernet:
    """What may be shown of the groups of every table."""

    skjult: list[set[int]]
    """Groups not shown at all."""
    uten_tider: list[set[int]]
    """Groups shown for the period only, and those not shown at all."""
    forste: int
    """The first time that is shown for any group."""


def vern_fravaerende(
    inndelinger: Sequence[Sequence[int]],
    skjult: Sequence[set[int]],
    fravaer: Sequence[int],
    i_perioden: Sequence[bool],
    tider: int,
    minste: int,
) -> Vernet:
    """Hide more than ``skjult`` where too few of a group were absent.

    ``fravaer`` has as bits the ``tider`` times a person was absent in, ``i_perioden`` whether he
    or she was at all.
    """
    borte = _mer(inndelinger, skjult, [int(b) for b in i_perioden], minste)
    svar = Vernet(borte, [set(grupper) for grupper in inndelinger] if tider else borte, tider)
    best = 0
    for mulige, forste in _kandidater(inndelinger, borte, fravaer, tider, minste):
        if mulige <= best:
            break
        uten = _mer(inndelinger, borte, _samlet(fravaer, forste), minste)
        viste = (tider - forste) * _synlige(inndelinger, uten)
        if viste > best:
            best, svar = viste, Vernet(borte, uten, forste)
    return svar


def _synlige(inndelinger: Sequence[Sequence[int]], skjult: Sequence[set[int]]) -> int:
    """How many groups are left."""
    return sum(
        len(set(grupper) - borte - {SKJULT})
        for grupper, borte in zip(inndelinger, skjult, strict=True)
    )


def _mer(
    inndelinger: Sequence[Sequence[int]],
    skjult: Sequence[set[int]],
    aktive: Sequence[int],
    minste: int,
) -> list[set[int]]:
    synlige = [
        [SKJULT if g in borte else g for g in grupper]
        for grupper, borte in zip(inndelinger, skjult, strict=True)
    ]
    flere = skjulte_grupper(synlige, aktive, minste)
    return [gamle | nye for gamle, nye in zip(skjult, flere, strict=True)]


def _samlet(fravaer: Sequence[int], forste: int) -> list[int]:
    """The times before the first as one, and the others."""
    for_ = (1 << forste) - 1
    return [bits >> forste << 1 | bool(bits & for_) for bits in fravaer]


def _kandidater(
    inndelinger: Sequence[Sequence[int]],
    skjult: Sequence[set[int]],
    fravaer: Sequence[int],
    tider: int,
    minste: int,
) -> list[tuple[int, int]]:
    """(most figures that can be shown, first time), the best first."""
    ut = []
    for forste in range(tider):
        bits = _samlet(fravaer, forste)
        biter = range(tider - forste + 1)
        if any(0 < sum(b >> tid & 1 for b in bits) < minste for tid in biter):
            continue  # the sum of all at that time is itself of too few
        smaa = []
        for grupper, borte in zip(inndelinger, skjult, strict=True):
            antall = Counter(
                (g, t) for g, b in zip(grupper, bits, strict=True) for t in biter if b >> t & 1
            )
            smaa.append(borte | {g for (g, _), n in antall.items() if n < minste})
        ut.append(((tider - forste) * _synlige(inndelinger, smaa), forste))
    return sorted(ut, key=lambda par: (-par[0], par[1]))
