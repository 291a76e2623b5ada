"""Lists that have one row a day, or the number of days: their rows get a last day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.celler import Cellefeil, er_tom
from sykefravaer_xl.bok.dagkolonner import siste_dag
from sykefravaer_xl.bok.fravaersliste import Fravaersliste
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.dager import rett_foer
from sykefravaer_xl.grunn.datotekst import spenn
from sykefravaer_xl.grunn.normalisering import rens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from sykefravaer_xl.bok.lesevalg import Dagregning
    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad


def med_siste_dag(
    rader: Iterable[Rad], regning: Dagregning, les_fra: Callable[[object], date | None]
) -> Iterator[Rad]:
    """The rows with a last day for their number of days; what is no number is left as it is."""
    for rad in rader:
        antall = rad.verdi("til")
        try:
            fra = les_fra(rad.verdi("fra"))
            til = None if fra is None or er_tom(antall) else siste_dag(fra, antall, regning)
        except Cellefeil:
            til = None
        yield rad if til is None else replace(rad, verdier={**rad.verdier, "til": til})


def med_to_dager(rader: Iterable[Rad]) -> Iterator[Rad]:
    """The rows with both days of their one cell; what is no period is left as it is."""
    for rad in rader:
        verdi = rad.verdi("fra")
        deler = spenn(rens(verdi)) if isinstance(verdi, str) else None
        if deler is None:
            yield rad
        else:
            yield replace(rad, verdier={**rad.verdier, "fra": deler[0], "til": deler[1]})


def med_helger(rader: Fravaersliste) -> Fravaersliste:
    """Sick-note days on both sides of a weekend are one period: the Friday lasts until Sunday.

    Self-certified days and holiday are not: the days that were stated are what counts.
    """
    ut = list(rader)
    sist: dict[tuple[object, ...], int] = {}
    for plass in sorted(range(len(ut)), key=lambda n: _fra(ut[n])):
        rad = ut[plass]
        fravaer = rad.fravaer
        if fravaer is None or fravaer.type is not Fravaerstype.SYKMELDING:
            continue
        nokkel = (rad.ansatt, rad.navn, fravaer.grad)
        forrige = sist.get(nokkel)
        if forrige is not None and (gammel := ut[forrige].fravaer) is not None:
            mellom = (fravaer.fra - gammel.til).days
            if 1 < mellom <= 3 and rett_foer(gammel.til, fravaer.fra):
                til = fravaer.fra.fromordinal(fravaer.fra.toordinal() - 1)
                ut[forrige] = ut[forrige]._replace(fravaer=gammel._replace(til=til))
        sist[nokkel] = plass
    return Fravaersliste(ut)


def _fra(rad: FravaerRad) -> int:
    return 0 if rad.fravaer is None else rad.fravaer.fra.toordinal()
