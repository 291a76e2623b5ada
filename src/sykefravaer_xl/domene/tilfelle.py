"""The follow-up spell (oppfølgingstilfelle): absences joined by NAV's 16-day rule.

Every deadline that counts from «the first day of absence» counts from a spell's first day,
egenmelding included. Holiday and leave lengthen a spell while nothing else has come between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.tidslinje import ARBEID, SYKE, UKJENT, Lop

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sykefravaer_xl.lov.lov import Regelverk


_BRUDD: Final = frozenset((ARBEID, UKJENT))
"""Gap days whatever came before them; other days lengthen a spell that has no gap yet."""


class Tilfelle:
    """One spell: first and last day (ordinals) and the runs of sick days in it."""

    __slots__ = ("dager", "fra", "syke", "til")

    def __init__(self, lop: Lop) -> None:
        self.fra = lop.fra
        self.til = lop.til
        self.dager = lop.til - lop.fra + 1
        """Days of the spell without the gap days; holiday inside it is included."""
        self.syke = [lop]

    def syk_fra(self, dag: int) -> bool:
        """Whether a run of sick days begins on a day (ordinal) or later."""
        return bool(self.syke) and self.syke[-1].fra >= dag

    def grad_paa(self, dag: int) -> int | None:
        """The grade on a day: that of the last sick day not after it. None outside the spell."""
        if not self.fra <= dag <= self.til:
            return None
        grad = self.syke[0].grad
        for lop in self.syke:
            if lop.fra > dag:
                break
            grad = lop.grad
        return grad

    def beroer(self, fra: date, til: date) -> bool:
        """Whether a period shares a day with the spell."""
        return fra.toordinal() <= self.til and til.toordinal() >= self.fra

    @property
    def grad_til_slutt(self) -> int:
        """The grade of the last sick day."""
        return self.syke[-1].grad

    def forste_hele_dag(self) -> int | None:
        """The first day of 100 % absence (egenmelding is 100 %), or None."""
        for fra, _, _, grad in self.syke:
            if grad == 100:
                return fra
        return None


class Tilfelleteller:
    """Finds spells over runs of days fed oldest first; ``tilfeller`` holds them, newest last."""

    __slots__ = ("_opphold", "_regelverk", "apent", "tilfeller")

    def __init__(self, regelverk: Regelverk) -> None:
        self._regelverk = regelverk
        self.apent: Tilfelle | None = None
        self._opphold = 0
        self.tilfeller: list[Tilfelle] = []

    def ta(self, lop: Lop) -> None:
        """Take the next run of days."""
        apent = self.apent
        fra, til, slag, _ = lop
        if slag in SYKE:
            if apent is None:
                self.apent = Tilfelle(lop)
                self.tilfeller.append(self.apent)
            else:
                apent.til = til
                apent.dager += til - fra + 1
                apent.syke.append(lop)
            self._opphold = 0
        elif apent is not None:
            if slag not in _BRUDD and self._opphold == 0:
                apent.til = til
                apent.dager += til - fra + 1
                return
            self._opphold += til - fra + 1
            if self._opphold >= self._regelverk.paa(apent.fra).tilfelle_opphold:
                self.apent = None
                self._opphold = 0


def finn_tilfeller(tidslinje: Iterable[Lop], regelverk: Regelverk) -> list[Tilfelle]:
    """Every spell of a timeline, oldest first."""
    teller = Tilfelleteller(regelverk)
    for lop in tidslinje:
        teller.ta(lop)
    return teller.tilfeller
