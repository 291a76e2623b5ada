"""Absence rows in little room: a row in order is six figures, and an object when asked for.

A book of 100 000 rows is 20 MB of row objects, most of which say who, from when, until when, what
kind and what grade, and nothing else. What says more (faults, hours, a name) is kept as it is.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, overload

from sykefravaer_xl.bok.modell import RADER_PER_TABELL, FravaerRad
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype

_TYPER: Final = tuple(Fravaerstype)
TYPENUMMER: Final = {type_: nummer for nummer, type_ in enumerate(_TYPER)}
_STORSTE_GRAD: Final = 255
_dag = lru_cache(maxsize=16384)(date.fromordinal)


class Fravaersliste(Sequence[FravaerRad]):
    """Absence rows in sheet order."""

    def __init__(self, rader: Iterable[FravaerRad] = ()) -> None:
        self._rad = array("q")
        self._nokkel = array("i")
        self._fra = array("i")
        self._til = array("i")
        self._type = array("B")
        self._grad = array("B")
        self._nokler: list[str | None] = []
        self._nokkelnummer: dict[str | None, int] = {}
        self._andre: dict[int, FravaerRad] = {}
        """Rows that say more than the figures, by their place."""
        for rad in rader:
            self.legg_til(rad)

    def legg_til(self, rad: FravaerRad) -> None:
        """A row at the end."""
        fravaer = rad.fravaer
        if fravaer is None or not _er_enkel(rad, fravaer):
            self._andre[len(self._rad)] = rad
            fra = til = type_ = grad = 0
        else:
            fra, til = fravaer.fra.toordinal(), fravaer.til.toordinal()
            type_, grad = TYPENUMMER[fravaer.type], fravaer.grad
        self._rad.append(rad.rad)
        self._nokkel.append(self.nummer_for(rad.ansatt))
        self._fra.append(fra)
        self._til.append(til)
        self._type.append(type_)
        self._grad.append(grad)

    def legg_figurer(
        self, rad: int, ansatt: str | None, fra: date, til: date, type_: Fravaerstype, grad: int
    ) -> None:
        """A row at the end that says no more than this."""
        self._rad.append(rad)
        self._nokkel.append(self.nummer_for(ansatt))
        self._fra.append(fra.toordinal())
        self._til.append(til.toordinal())
        self._type.append(TYPENUMMER[type_])
        self._grad.append(grad)

    def legg_tall(self, rad: int, nummer: int, fra: int, til: int, slag: tuple[int, int]) -> None:
        """The same of figures as ``nummer_for`` and ``siste_tall`` give them."""
        self._rad.append(rad)
        self._nokkel.append(nummer)
        self._fra.append(fra)
        self._til.append(til)
        self._type.append(slag[0])
        self._grad.append(slag[1])

    def siste_tall(self) -> tuple[int, int, tuple[int, int]] | None:
        """Days, kind and grade of the last row; None where it says more than its figures."""
        if not self._rad or len(self._rad) - 1 in self._andre:
            return None
        return self._fra[-1], self._til[-1], (self._type[-1], self._grad[-1])

    def nokler(self) -> Iterator[str | None]:
        """The employee of each row, without making the rows."""
        return map(self._nokler.__getitem__, self._nokkel)

    def uten_nokkel(self) -> Iterator[FravaerRad]:
        """The rows that name no employee number; the others are not made."""
        nummer = self._nokkelnummer.get(None)
        if nummer is not None:
            for plass, nokkel in enumerate(self._nokkel):
                if nokkel == nummer:
                    yield self[plass]

    def gi_til_forrige(self, ny: Callable[[FravaerRad, str], FravaerRad]) -> None:
        """Let ``ny`` say what a row without an employee is, told whom the row above is about."""
        if None not in self._nokkelnummer:
            return
        forrige: str | None = None
        tabell = -1
        for plass, nummer in enumerate(self._nokkel):
            if (egen := self._rad[plass] // RADER_PER_TABELL) != tabell:
                forrige, tabell = None, egen
            nokkel = self._nokler[nummer]
            if nokkel is not None:
                forrige = nokkel
            elif forrige is not None:
                rad = self._andre[plass] = ny(self[plass], forrige)
                self._nokkel[plass] = self.nummer_for(rad.ansatt)

    def knytt(self, ny: Callable[[FravaerRad], FravaerRad]) -> None:
        """Let ``ny`` say who each row is about; rows in order of one employee are asked once."""
        kjente: dict[int, int] = {}
        for plass, nokkel in enumerate(self._nokkel):
            rad = self._andre.get(plass)
            if rad is None:
                kjent = kjente.get(nokkel)
                if kjent is not None:
                    self._nokkel[plass] = kjent
                    continue
            knyttet = ny(self[plass])
            nummer = self._nokkel[plass] = self.nummer_for(knyttet.ansatt)
            if rad is None and knyttet.fravaer is not None and _er_enkel(knyttet, knyttet.fravaer):
                kjente[nokkel] = nummer
            else:
                self._andre[plass] = knyttet

    def bytt(self, plass: int, rad: FravaerRad) -> None:
        """Another row about the same employee in the place of one."""
        self._andre[plass] = rad

    def nummer_for(self, ansatt: str | None) -> int:
        """What stands for an employee in this list."""
        nummer = self._nokkelnummer.get(ansatt)
        if nummer is None:
            nummer = self._nokkelnummer[ansatt] = len(self._nokler)
            self._nokler.append(ansatt)
        return nummer

    def __len__(self) -> int:
        return len(self._rad)

    @overload
    def __getitem__(self, plass: int) -> FravaerRad: ...
    @overload
    def __getitem__(self, plass: slice) -> Sequence[FravaerRad]: ...
    def __getitem__(self, plass: int | slice) -> FravaerRad | Sequence[FravaerRad]:
        if isinstance(plass, slice):
            return tuple(self[n] for n in range(*plass.indices(len(self))))
        if plass < 0:
            plass += len(self)
        rad = self._andre.get(plass)
        if rad is not None:
            return rad
        if plass < 0:
            raise IndexError(plass)
        return FravaerRad(
            self._rad[plass],
            self._nokler[self._nokkel[plass]],
            Fravaer(
                _dag(self._fra[plass]),
                _dag(self._til[plass]),
                _TYPER[self._type[plass]],
                self._grad[plass],
            ),
        )

    def __eq__(self, andre: object) -> bool:
        if not isinstance(andre, Sequence) or isinstance(andre, str):
            return NotImplemented
        return tuple(self) == tuple(andre)

    __hash__ = None  # type: ignore[assignment]  # it grows, as a list does

    def __repr__(self) -> str:
        return f"Fravaersliste({list(self)!r})"


def _er_enkel(rad: FravaerRad, fravaer: Fravaer) -> bool:
    """Whether the row says no more than the figures can."""
    return (
        not rad.feil
        and not rad.varsler
        and rad.navn is None
        and rad.avtalte_timer is None
        and rad.arbeidede_timer is None
        and rad.fodselsdato is None
        and rad.leder is None
        and rad.leder_epost is None
        and rad.avdeling is None
        and rad.timer_per_uke is None
        and not rad.unntak_agp
        and fravaer.fra.__class__ is date
        and fravaer.til.__class__ is date
        and 0 <= fravaer.grad <= _STORSTE_GRAD
    )
