"""Lost man-days of a run and what they are reckoned to cost, for ``Oversikt``.

Counted as the statistics count them (SSB: working days × position × grade), from the timelines a
run has made already.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK
from sykefravaer_xl.domene.fravaer import Fravaerstype, del_ferie
from sykefravaer_xl.domene.tidslinje import SYKE, bygg
from sykefravaer_xl.oversikt.tall import Anslag, Kostnad

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.modell import Bok, FravaerRad
    from sykefravaer_xl.domene.tidslinje import Lop
    from sykefravaer_xl.grunn.feil import Funn


@dataclass(slots=True)
class Tapsteller:
    """Sums lost man-days employee by employee, in the statistics' whole units."""

    nyttaar: int
    i_dag: int
    full_uke: Decimal
    i_aar: int = 0
    pagaende: int = 0

    def ta(self, sak: Ansattsak, rader: Sequence[FravaerRad]) -> None:
        """Count one employee; ``rader`` are the rows as they stand in the book."""
        from sykefravaer_xl.statistikk.grunnlag import andel

        if sak.resultat is None or sak.resultat.forlop is None:
            return
        forlop, ansatt = sak.resultat.forlop, sak.ansatt
        lop: Iterable[Lop] = forlop.tidslinje
        if sak.hendelser and any(_avventende(rad) for rad in rader):
            # an event makes these count as a sick note in the follow-up, not in the statistics
            lop = bygg([f for _, f in del_ferie([r.fravaer for r in rader if r.fravaer])], 0)
        fra, til = 1, self.i_dag
        if ansatt is not None and ansatt.ansatt_fra is not None:
            fra = ansatt.ansatt_fra.toordinal()
        if ansatt is not None and ansatt.ansatt_til is not None:
            til = min(til, ansatt.ansatt_til.toordinal())
        timer = ansatt.timer_per_uke if ansatt is not None else None
        if timer is None:
            timer = next((r.timer_per_uke for r in rader if r.timer_per_uke is not None), None)
        prosent = ansatt.stillingsprosent if ansatt is not None else None
        stilling = andel(prosent, timer, self.full_uke)
        syke = [ett for ett in lop if ett.slag in SYKE and ett.fra <= til]
        self.i_aar += stilling * _vektet(syke, max(fra, self.nyttaar), til)
        na = next((t for t in forlop.tilfeller if t.fra <= self.i_dag <= t.til), None)
        if na is not None:
            self.pagaende += stilling * _vektet(syke, max(fra, na.fra), til)


def _avventende(rad: FravaerRad) -> bool:
    return rad.fravaer is not None and rad.fravaer.type is Fravaerstype.AVVENTENDE


def _vektet(syke: Iterable[Lop], fra: int, til: int) -> int:
    """Working days times grade in the days from ``fra`` to ``til``."""
    from sykefravaer_xl.statistikk.virkedager import virkedager

    return sum(
        virkedager(max(fra, ett.fra), min(til, ett.til)) * ett.grad
        for ett in syke
        if ett.til >= fra
    )


def tapsteller(bok: Bok, dato: date) -> Tapsteller | None:
    """A counter for a book with ``Oversikt``; None for another, which does not show it."""
    if OVERSIKT_ARK not in bok.arknavn:
        return None
    from sykefravaer_xl.lov.statistikk import statistikkvalg

    full_uke = statistikkvalg().dagsverk.full_uke_timer
    return Tapsteller(date(dato.year, 1, 1).toordinal(), dato.toordinal(), full_uke)


def kostnad(teller: Tapsteller | None, bok: Bok) -> tuple[Kostnad | None, tuple[Funn, ...]]:
    """The lost man-days with the lowest, middle and highest assumption and the company's own.

    With what is wrong with the company's own rate, which is not used then.
    """
    if teller is None:
        return None, ()
    from sykefravaer_xl.lov.statistikk import statistikkvalg
    from sykefravaer_xl.statistikk.fakta import dagsverk
    from sykefravaer_xl.statistikk.kostnad_per_dag import kroner_per_dag

    valg = statistikkvalg()
    anslag = sorted(valg.kostnad, key=lambda ett: ett.kroner_per_dag)
    lavt, midt, hoyt = (
        Anslag(float(a.kroner_per_dag), a.hjemmel)
        for a in (anslag[0], anslag[len(anslag) // 2], anslag[-1])
    )
    egen, funn = kroner_per_dag(bok)
    aar, pagaende = dagsverk(teller.i_aar), dagsverk(teller.pagaende)
    return Kostnad(aar, pagaende, lavt, midt, hoyt, egen, valg.definer("kostnad").regel), funn
