"""Runs of days with the clerk's own type on them, cut where the engine's answer changes."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sykefravaer_xl.domene.forklaring.modell import Steg
from sykefravaer_xl.domene.forklaring.tekst import HVA
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.domene.tidslinje import RANG, UKJENT
from sykefravaer_xl.grunn.dager import ukedager_i

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sykefravaer_xl.domene.fravaer import Fravaer
    from sykefravaer_xl.domene.tidslinje import Lop


class Dagslop(NamedTuple):
    """A run of the timeline with the type of the row that decided it; ordinals."""

    fra: int
    til: int
    slag: int
    grad: int
    type: Fravaerstype | None

    @property
    def hva(self) -> str:
        """What the days are, as the clerk calls it."""
        if self.type is None:
            return HVA["ukjent" if ukedager_i(self.fra, self.til) else "ukjent_helg"]
        rad = self.type.rad
        navn = rad.forklart or rad.navn
        if self.type is Fravaerstype.SYKMELDING and self.grad < 100:
            navn += f" {self.grad} %"
        return navn

    def kutt(self, fra: int, til: int) -> Dagslop:
        """The part from ``fra`` to ``til``."""
        return self._replace(fra=fra, til=til)


def navngitt(tidslinje: Iterable[Lop], fravaer: Sequence[Fravaer]) -> list[Dagslop]:
    """The engine's timeline with the row type that decided each run, oldest first."""
    rader = [(rad.fra.toordinal(), rad.til.toordinal(), RANG[rad.type], rad) for rad in fravaer]
    ut: list[Dagslop] = []
    for lop in tidslinje:
        over = [r for r in rader if r[0] <= lop.til and r[1] >= lop.fra]
        kanter = {r[0] for r in over} | {r[1] + 1 for r in over}
        for fra, til in del_opp(lop.fra, lop.til, kanter):
            type_ = None
            if lop.slag != UKJENT:
                type_ = min((r for r in over if r[0] <= fra <= r[1]), key=lambda r: r[2])[3].type
            forrige = ut[-1] if ut else None
            if forrige and forrige.til == fra - 1 and forrige[2:] == (lop.slag, lop.grad, type_):
                ut[-1] = forrige.kutt(forrige.fra, til)
            else:
                ut.append(Dagslop(fra, til, lop.slag, lop.grad, type_))
    return ut


def del_opp(fra: int, til: int, kanter: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The run cut so that a new part starts on each of ``kanter`` inside it."""
    start = sorted({fra, til + 1} | {k for k in kanter if fra < k <= til})
    for a, b in pairwise(start):
        yield a, b - 1


def mellom(lop: Iterable[Dagslop], fra: int, til: int) -> Iterator[Dagslop]:
    """The parts of the runs that lie from ``fra`` to ``til``."""
    for et in lop:
        if et.fra <= til and et.til >= fra:
            yield et.kutt(max(et.fra, fra), min(et.til, til))


def steg(fra: int, til: int, hva: str, hvorfor: str, *, teller: bool) -> Steg:
    """A row of the table from ordinals."""
    return Steg(date.fromordinal(fra), date.fromordinal(til), hva, teller, hvorfor)


def slaa_sammen(alle: Iterable[Steg]) -> tuple[Steg, ...]:
    """Neighbours that say the same, as one row."""
    ut: list[Steg] = []
    for nytt in alle:
        gammelt = ut[-1] if ut else None
        if (
            gammelt is not None
            and (nytt.fra - gammelt.til).days == 1
            and (gammelt.hva, gammelt.teller, gammelt.hvorfor)
            == (nytt.hva, nytt.teller, nytt.hvorfor)
        ):
            ut[-1] = Steg(gammelt.fra, nytt.til, nytt.hva, nytt.teller, nytt.hvorfor)
        else:
            ut.append(nytt)
    return tuple(ut)
