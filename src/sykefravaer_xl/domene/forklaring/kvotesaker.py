"""The quota cases of a course: the engine's own counter run again, watched at each run of days.

``Forlop`` keeps the balance of the open case only. What explains a day that does not count is
when a case closed and where the three-year window lay, so the counter is asked once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.arbeidsgiverperiode import UKJENT_DAG
from sykefravaer_xl.domene.maksdato import Kvoteteller
from sykefravaer_xl.grunn.dager import nte_ukedag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag
    from sykefravaer_xl.domene.maksdato import Kvotesak


@dataclass(frozen=True, slots=True)
class Kvoteperiode:
    """One quota case on the calendar; ordinals."""

    fra: int
    """The day after the case before it was closed."""
    til: int | None
    """The day the case was closed; None: the open one."""
    forste_betalte: int | None
    """The first weekday NAV paid: its law governs the case."""
    vindu: int
    """Days paid before this day are forgiven."""
    betalt: Sequence[tuple[int, int]]
    opphold: int
    """Days without pay since the last paid one."""


def kvotesaker(g: Grunnlag) -> list[Kvoteperiode]:
    """The closed cases, oldest first, and the open one last."""
    teller = Kvoteteller(g.resultat.oppsett.regelverk, g.resultat.sak.ansatt.fodselsdato)
    ut: list[Kvoteperiode] = []
    start = g.forlop.betaling[0][0]
    forste: int | None = None
    for fra, til, slag in g.forlop.betaling:
        sak = teller.sak
        teller.ta(fra, til, slag)
        if sak.betalt and forste is None:
            forste = sak.betalt[0][0]
        if teller.sak is not sak:
            slutt = _lukket(sak, fra, slag)
            ut.append(
                Kvoteperiode(start, slutt, forste, sak.vindu, tuple(sak.betalt), sak.opphold)
            )
            start, forste = slutt + 1, None
            if teller.sak.betalt:
                forste = teller.sak.betalt[0][0]
    sak = teller.sak
    ut.append(Kvoteperiode(start, None, forste, sak.vindu, tuple(sak.betalt), sak.opphold))
    return ut


def _lukket(sak: Kvotesak, fra: int, slag: int) -> int:
    """The day the case was closed: 182 days without pay, or the first day of work after them."""
    if sak.sett is not None and sak.sett >= fra:
        return sak.sett
    return nte_ukedag(fra, 1) if slag == UKJENT_DAG else fra
