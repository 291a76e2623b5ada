"""Figures that count persons: repeated absence, frequent short spells, the few with most …"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.fristgrunnlag import DIALOGMOTER
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.statistikk.fakta import HEL_GRAD
from sykefravaer_xl.statistikk.figurer import ForEtter, Persontall
from sykefravaer_xl.statistikk.virkedager import virkedager

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sykefravaer_xl.lov.statistikk import Statistikkvalg
    from sykefravaer_xl.statistikk.fakta import Person, Sykefravaer
    from sykefravaer_xl.statistikk.tidsrom import Tidsrom

OM_AAR = 5
"""How far ahead the age figures look."""


class Teller:
    """Counts persons among the staff of a period, and hides 1 to ``minste`` − 1."""

    def __init__(self, personer: Sequence[Person], minste: int) -> None:
        self.personer = personer
        self.minste = minste

    def vern(self, antall: int) -> int | None:
        """The number, or None where it is too small to show."""
        return None if 0 < antall < self.minste else antall

    def tell(self, vilkaar: Callable[[Person], bool]) -> Persontall:
        """How many a condition holds for."""
        return Persontall(self.vern(sum(map(vilkaar, self.personer))), len(self.personer))


def i_vinduet(
    fravaer: Iterable[Sykefravaer], siste: date, valg: Statistikkvalg
) -> list[Sykefravaer]:
    """The short absences that began in the months before a day."""
    fra = pluss_maneder(siste.toordinal(), -valg.hyppig.maneder) + 1
    return [
        f
        for f in fravaer
        if f.dager <= valg.hyppig.lengste_dager and fra <= f.fra <= siste.toordinal()
    ]


def er_hyppig(fravaer: Iterable[Sykefravaer], siste: date, valg: Statistikkvalg) -> bool:
    """Whether somebody has had many short absences in the months before a day."""
    return len(i_vinduet(fravaer, siste, valg)) >= valg.hyppig.antall


def konsentrasjon(tapte: Sequence[int], andel: int, minste: int) -> tuple[float | None, int]:
    """Per cent of the lost man-days that the ``andel`` % of the staff with most of them have.

    ``tapte`` has one value a person. The number of persons is rounded up; None where they are
    fewer than ``minste`` or nobody has any absence.
    """
    antall = -(-len(tapte) * andel // 100)
    alt = sum(tapte)
    if antall < minste or not alt:
        return None, antall
    return 100 * sum(sorted(tapte, reverse=True)[:antall]) / alt, antall


def tilrettelagt(teller: Teller, periode: Tidsrom) -> tuple[Persontall, Persontall, Persontall]:
    """Staff on a graded note, staff with a noted measure, and staff with either.

    The three together must not give away how many have only one of them: then only the first is
    shown.
    """

    def gradert(p: Person) -> bool:
        return any(
            d.grad < HEL_GRAD and p.tapt(d, periode.fra, periode.til) > 0 for d in p.sykedager
        )

    def tiltak(p: Person) -> bool:
        return any(fra <= periode.til and til >= periode.fra for fra, til in p.tiltak)

    en = sum(map(gradert, teller.personer))
    to = sum(map(tiltak, teller.personer))
    begge = sum(gradert(p) or tiltak(p) for p in teller.personer)
    deler = (begge - en, begge - to, en + to - begge)
    vises = all(teller.vern(n) is not None for n in (*deler, en, to))
    av = len(teller.personer)
    return (
        Persontall(teller.vern(en), av),
        Persontall(to if vises else None, av),
        Persontall(begge if vises else None, av),
    )


def moter(teller: Teller, periode: Tidsrom) -> Mapping[str, Persontall]:
    """Persons who have had each dialogue meeting in the period."""
    return {
        mote: teller.tell(
            lambda p, mote=mote: any(  # type: ignore[misc]  # the default binds the loop's value
                id_ == mote and periode.fra <= dag <= periode.til for id_, dag in p.moter
            )
        )
        for mote in DIALOGMOTER
    }


def aktivitet(person: Person, fra: int, til: int) -> float | None:
    """100 minus the grade, mean over working days; None without any day of work agreed."""
    dager = virkedager(max(fra, person.fra), min(til, person.til))
    if dager <= 0 or not person.andel:
        return None
    tapt = person.sum_tapt(fra, til) / person.andel
    return 100 - tapt / dager


def aktivitet_for_etter(
    teller: Teller, periode: Tidsrom, dato: date, valg: Statistikkvalg
) -> Mapping[str, ForEtter]:
    """Mean activity before and after each kind of dialogue meeting held in the period."""
    lengde = valg.aktivitet.dager
    ut = {}
    for mote in DIALOGMOTER:
        par = []
        for person in teller.personer:
            dager = [
                dag
                for id_, dag in person.moter
                if id_ == mote
                and periode.fra <= dag <= periode.til
                and dag + lengde <= dato.toordinal()
            ]
            if not dager:
                continue
            dag = dager[-1]
            for_ = aktivitet(person, dag - lengde, dag - 1)
            etter = aktivitet(person, dag + 1, dag + lengde)
            if for_ is not None and etter is not None:
                par.append((for_, etter))
        antall = teller.vern(len(par))
        if not antall:
            ut[mote] = ForEtter(antall, None, None)
        else:
            ut[mote] = ForEtter(
                antall, sum(a for a, _ in par) / antall, sum(b for _, b in par) / antall
            )
    return ut


def snittalder(personer: Sequence[Person], minste: int) -> float | None:
    """Mean age of those whose birth date is known; None where too few."""
    aldre = [p.alder for p in personer if p.alder is not None]
    return None if len(aldre) < minste else sum(aldre) / len(aldre)


def fyller(teller: Teller, aldre: Sequence[int]) -> Mapping[int, Persontall]:
    """Persons who reach each age within five years."""
    return {
        aar: teller.tell(
            lambda p, aar=aar: (  # type: ignore[misc]  # the default binds the loop's value
                p.alder is not None and p.alder < aar <= p.alder + OM_AAR
            )
        )
        for aar in aldre
    }
