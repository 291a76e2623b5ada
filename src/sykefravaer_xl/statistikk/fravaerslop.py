"""From one employee's absence rows to the runs the statistics count."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.arbeidsgiverperiode import Arbeidsgiverperiodeteller
from sykefravaer_xl.domene.forlop import slaa_sammen_lop
from sykefravaer_xl.domene.fravaer import Fravaerstype, del_ferie
from sykefravaer_xl.domene.nav.gjentakende import er_gjentakende
from sykefravaer_xl.domene.nav.varighet import Tilfelle as NavTilfelle
from sykefravaer_xl.domene.tidslinje import EGENMELDING, SYKE, bygg
from sykefravaer_xl.domene.tilfelle import finn_tilfeller
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.lov.lov import regelverk
from sykefravaer_xl.statistikk.fakta import Sykedager, Sykefravaer, uten
from sykefravaer_xl.statistikk.virkedager import virkedager

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sykefravaer_xl.domene.fravaer import Fravaer
    from sykefravaer_xl.domene.tidslinje import Lop


@dataclass(frozen=True, slots=True)
class Fravaerslop:
    """What one employee's rows say."""

    sykedager: tuple[Sykedager, ...] = ()
    fravaer: tuple[Sykefravaer, ...] = ()
    aap: tuple[tuple[int, int], ...] = ()
    fri: tuple[tuple[int, int], ...] = ()
    gjentakende: bool = False


def kutt(rader: Iterable[Fravaer], dato: date) -> list[Fravaer]:
    """The rows as of a day: nothing later is known."""
    return [rad if rad.til <= dato else rad._replace(til=dato) for rad in rader if rad.fra <= dato]


def _slaa_sammen(syke: Iterable[Lop]) -> list[Sykefravaer]:
    """Coherent absences: a weekend or public holiday between two sick days does not part them."""
    ut: list[Sykefravaer] = []
    for lop in syke:
        if ut and virkedager(ut[-1].til + 1, lop.fra - 1) == 0:
            ut[-1] = Sykefravaer(ut[-1].fra, lop.til)
        else:
            ut.append(Sykefravaer(lop.fra, lop.til))
    return ut


def _ved_agp(lop: Lop, agp: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """A run parted in days in and out of the employer period."""
    inne = [(max(a, lop.fra), min(b, lop.til)) for a, b in agp if a <= lop.til and b >= lop.fra]
    yield from sorted(
        [(a, b, True) for a, b in inne] + [(a, b, False) for a, b in uten([lop[:2]], inne)]
    )


def fravaerslop(rader: Sequence[Fravaer], dato: date, grenser: Sequence[int]) -> Fravaerslop:
    """The runs of one employee's rows as of a day; ``grenser`` are the classes of length.

    Worked types, AAP, holiday and leave win over sick notes on the same day, as everywhere else.
    Raises DatoForRegelverkFeil for absence older than the rules.
    """
    lov = regelverk()
    kuttet = kutt(rader, dato)
    if not kuttet:
        return Fravaerslop()
    delt = [rad for _, rad in del_ferie(kuttet)]
    aap = _dager(rad for rad in delt if rad.type is Fravaerstype.AAP)
    fri = tuple(uten(_dager(rad for rad in delt if rad.type.rad.avtalt_fri), aap))
    if not any(rad.type.rad.egen_sykdom for rad in delt):
        return Fravaerslop(aap=aap, fri=fri)
    lop = bygg(delt, lov.paa(kuttet[0].fra.toordinal()).minste_grad)
    syke = [ett for ett in lop if ett.slag in SYKE]
    fravaer = _slaa_sammen(syke)
    starter = [f.fra for f in fravaer]
    teller = Arbeidsgiverperiodeteller(lov)
    for ett in lop:
        teller.ta(ett.fra, ett.til, ett.slag)
    teller.avslutt()
    agp = [dager for periode in teller.perioder() for dager in periode.dager]
    sykedager = []
    for ett in syke:
        hele = fravaer[bisect_left(starter, ett.fra + 1) - 1]
        klasse = bisect_left(grenser, hele.dager)
        sykedager += [
            Sykedager(a, b, ett.grad, ett.slag == EGENMELDING, i_agp, klasse)
            for a, b, i_agp in _ved_agp(ett, agp)
        ]
    tilfeller = [
        NavTilfelle(Periode(date.fromordinal(t.fra), date.fromordinal(t.til)), t.dager)
        for t in finn_tilfeller(lop, lov)
    ]
    return Fravaerslop(tuple(sykedager), tuple(fravaer), aap, fri, er_gjentakende(tilfeller, dato))


def _dager(rader: Iterable[Fravaer]) -> tuple[tuple[int, int], ...]:
    return tuple(slaa_sammen_lop((rad.fra.toordinal(), rad.til.toordinal()) for rad in rader))
