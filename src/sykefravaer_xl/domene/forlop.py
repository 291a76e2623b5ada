"""One employee's course: the timeline run once through every counter.

``Forlop`` is the whole answer in day ordinals. ``delsvar`` holds the same figures as they stood
on each day asked for, so that every row of a workbook can be stated as of its own last day in one
pass over the timeline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.arbeidsgiverperiode import (
    ANNET,
    AVVIST,
    AVVIST_ALLE,
    NAV,
    Arbeidsgiverperiode,
    Arbeidsgiverperiodeteller,
)
from sykefravaer_xl.domene.maksdato import Kvoteteller, Saldo
from sykefravaer_xl.domene.tidslinje import Lop
from sykefravaer_xl.domene.tilfelle import Tilfelle, Tilfelleteller

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sykefravaer_xl.regler.lov import Regelverk


@dataclass(frozen=True, slots=True)
class Delsvar:
    """The figures as of one day, counting no later day."""

    dag: int
    tilfelle_fra: int | None
    dag_nr: int | None
    """The day's number in the spell, its first day being 1."""
    arbeidsgiverperiode: Arbeidsgiverperiode | None
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


def flett_inn_tidligere(
    betaling: list[tuple[int, int, int]], tidligere: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int]]:
    """Runs with the days NAV paid earlier put in: rejected > paid > everything else (NAV's order).

    A rejected weekend counts as a paid one, so whole runs can be kept.
    """
    if not tidligere:
        return betaling
    avvist = [(fra, til) for fra, til, slag in betaling if slag in (AVVIST, AVVIST_ALLE)]
    betalt = [rest for lop in tidligere for rest in _uten(lop, avvist)]
    ut = [(fra, til, NAV) for fra, til in betalt]
    for fra, til, slag in betaling:
        ut.extend((a, b, slag) for a, b in _uten((fra, til), betalt))
    ut.sort()
    return _uten_hull(ut)


def _uten(lop: tuple[int, int], fjern: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of a run when the days of ``fjern`` (oldest first) are taken out."""
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


def _del_ved(tidslinje: Sequence[Lop], snitt: Sequence[int]) -> list[Lop]:
    """The timeline with runs cut after the given days."""
    if not snitt:
        return list(tidslinje)
    ut: list[Lop] = []
    venter = sorted(set(snitt))
    nummer = 0
    for lop in tidslinje:
        fra = lop.fra
        while nummer < len(venter) and venter[nummer] < lop.til:
            if venter[nummer] >= fra:
                ut.append(Lop(fra, venter[nummer], lop.slag, lop.grad))
                fra = venter[nummer] + 1
            nummer += 1
        ut.append(Lop(fra, lop.til, lop.slag, lop.grad))
    return ut


def beregn_forlop(
    tidslinje: list[Lop],
    regelverk: Regelverk,
    fodselsdato: date | None = None,
    tidligere: Sequence[tuple[int, int]] = (),
    snitt: Sequence[int] = (),
) -> Forlop:
    """Run a timeline through the counters.

    ``tidligere`` are the runs NAV paid before these rows (quota only), merged and oldest first.
    ``snitt`` are the days (ordinals) a ``Delsvar`` is wanted for. Raises DatoForRegelverkFeil when
    the first absence is older than the rules.
    """
    if not tidslinje:
        return Forlop([], [], [], [], None)
    if snitt:
        return _med_delsvar(tidslinje, regelverk, fodselsdato, tidligere, snitt)
    teller = Arbeidsgiverperiodeteller(regelverk)
    tilfeller = Tilfelleteller(regelverk)
    for lop in tidslinje:
        tilfeller.ta(lop)
        teller.ta(lop.fra, lop.til, lop.slag)
    teller.avslutt()
    betaling = flett_inn_tidligere(teller.hent_betaling(), tidligere)
    kvote = Kvoteteller(regelverk, fodselsdato)
    for fra, til, slag in betaling:
        kvote.ta(fra, til, slag)
    basis = max(tidslinje[-1].til, tidligere[-1][1] if tidligere else 0)
    return Forlop(tidslinje, tilfeller.tilfeller, teller.perioder(), betaling, kvote.saldo(basis))


def _med_delsvar(
    tidslinje: list[Lop],
    regelverk: Regelverk,
    fodselsdato: date | None,
    tidligere: Sequence[tuple[int, int]],
    snitt: Sequence[int],
) -> Forlop:
    """As ``beregn_forlop``, stopping at each day asked for to look at the figures."""
    onsket = set(snitt)
    teller = Arbeidsgiverperiodeteller(regelverk)
    tilfeller = Tilfelleteller(regelverk)
    kvote = Kvoteteller(regelverk, fodselsdato)
    alle: list[tuple[int, int, int]] = []
    delsvar: dict[int, Delsvar] = {}
    fort_til = 0
    """Earlier payments up to here are in the quota already."""
    for lop in _del_ved(tidslinje, snitt):
        tilfeller.ta(lop)
        teller.ta(lop.fra, lop.til, lop.slag)
        nye = teller.hent_betaling()
        if nye:
            frem_til = nye[-1][1]
            nye = flett_inn_tidligere(nye, _mellom(tidligere, fort_til + 1, frem_til))
            fort_til = frem_til
            alle.extend(nye)
            for fra, til, slag in nye:
                kvote.ta(fra, til, slag)
        if lop.til in onsket:
            delsvar[lop.til] = _se(lop.til, teller, tilfeller, kvote, tidligere, fort_til)
    teller.avslutt()
    rest = flett_inn_tidligere(teller.hent_betaling(), _mellom(tidligere, fort_til + 1, 10**7))
    if alle:  # payments after the last row leave a hole too
        rest = _uten_hull([alle[-1], *rest])[1:]
    alle.extend(rest)
    for fra, til, slag in rest:
        kvote.ta(fra, til, slag)
    basis = max(tidslinje[-1].til, tidligere[-1][1] if tidligere else 0)
    return Forlop(
        tidslinje, tilfeller.tilfeller, teller.perioder(), alle, kvote.saldo(basis), delsvar
    )


def _mellom(lop: Sequence[tuple[int, int]], fra: int, til: int) -> list[tuple[int, int]]:
    """The part of the runs that lies from ``fra`` to ``til``."""
    return [(max(a, fra), min(b, til)) for a, b in lop if a <= til and b >= fra]


def _se(
    dag: int,
    teller: Arbeidsgiverperiodeteller,
    tilfeller: Tilfelleteller,
    kvote: Kvoteteller,
    tidligere: Sequence[tuple[int, int]],
    fort_til: int,
) -> Delsvar:
    """Look at the figures as of a day without disturbing the counters."""
    holdt = flett_inn_tidligere(teller.uavklart(), _mellom(tidligere, fort_til + 1, dag))
    if holdt:
        kvote = kvote.kopi()
        for fra, til, slag in holdt:
            kvote.ta(fra, til, slag)
    siste = teller.siste()
    tilfelle = tilfeller.tilfeller[-1] if tilfeller.tilfeller else None
    return Delsvar(
        dag,
        tilfelle.fra if tilfelle is not None else None,
        dag - tilfelle.fra + 1 if tilfelle is not None and dag <= tilfelle.til else None,
        siste.kopi() if siste is not None else None,
        kvote.saldo(dag),
        tilfeller.apent is not None,
        teller.apen is not None,
    )
