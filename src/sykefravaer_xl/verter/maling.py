"""How to paint cells in few calls: rectangles, the widest first, then what differs on top.

An open book's programming interface takes one rectangle and one property a call, and each call
crosses from Python to Excel. What is painted twice is no harm; no other cell is touched.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from arkbok.adresse import bokstaver

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

T = TypeVar("T")

_PROV_ALLE_AV: Final = 4
_FAA_CELLER: Final = 200
"""So few values and cells that every order is tried."""

Sted = tuple[int, int]
"""Row and column, both from 1."""


class Strok(NamedTuple):
    """One call: a rectangle by its first cell, and how large it is."""

    rad: int
    kolonne: int
    hoyde: int
    bredde: int

    @property
    def start(self) -> Sted:
        """The first cell."""
        return self.rad, self.kolonne

    @property
    def steder(self) -> Iterator[Sted]:
        """Its cells."""
        for rad in range(self.rad, self.rad + self.hoyde):
            for kolonne in range(self.kolonne, self.kolonne + self.bredde):
                yield rad, kolonne

    def har(self, sted: Sted) -> bool:
        """Whether a cell is in it."""
        rad, kolonne = sted[0] - self.rad, sted[1] - self.kolonne
        return 0 <= rad < self.hoyde and 0 <= kolonne < self.bredde


def rektangler(
    steder: Iterable[Sted], fritt: Callable[[Sted], bool] = lambda _sted: False
) -> list[Strok]:
    """The cells, and others only where they are free, in few rectangles.

    One around them all, if it may be; else as wide as they get and then as high, or as high and
    then as wide, where that takes fewer.
    """
    alle = set(steder)
    if not alle:
        return []
    rundt = _rundt(alle)
    if all(sted in alle or fritt(sted) for sted in rundt.steder):
        return [rundt]
    paa_tvers = list(_grupper(alle, fritt))
    snudd = _grupper({(kol, rad) for rad, kol in alle}, lambda sted: fritt(sted[::-1]))
    paa_langs = [Strok(ett.kolonne, ett.rad, ett.bredde, ett.hoyde) for ett in snudd]
    return min(paa_tvers, paa_langs, key=len)


def _rundt(steder: Collection[Sted]) -> Strok:
    """The rectangle around cells."""
    rader, kolonner = [rad for rad, _ in steder], [kol for _, kol in steder]
    hjorne = min(rader), min(kolonner)
    return Strok(*hjorne, max(rader) - hjorne[0] + 1, max(kolonner) - hjorne[1] + 1)


def _grupper(steder: set[Sted], fritt: Callable[[Sted], bool]) -> Iterator[Strok]:
    igjen = set(steder)
    siste = max(rad for rad, _ in steder), max(kol for _, kol in steder)

    def kan(rad: int, kolonne: int) -> bool:
        return (rad, kolonne) in steder or fritt((rad, kolonne))

    for rad, kolonne in sorted(steder):
        if (rad, kolonne) not in igjen:
            continue
        bredde = 1
        while kolonne + bredde <= siste[1] and kan(rad, kolonne + bredde):
            bredde += 1
        hoyde = 1
        while rad + hoyde <= siste[0] and all(
            kan(rad + hoyde, kolonne + n) for n in range(bredde)
        ):
            hoyde += 1
        igjen.difference_update(
            (rad + r, kolonne + k) for r in range(hoyde) for k in range(bredde)
        )
        yield Strok(rad, kolonne, hoyde, bredde)


def strok(
    celler: Mapping[Sted, T], *, fritt: bool = False, opptatt: Collection[Sted] = ()
) -> list[tuple[Strok, T]]:
    """What to paint, in order, so that every cell ends with its own value.

    ``fritt``: cells without a value may be painted too, but for those that are ``opptatt``.
    """
    hver = _per_verdi(celler)
    flest_forst = sorted(hver, key=lambda verdi: -len(hver[verdi]))
    rekkefolger: Iterable[Sequence[T]] = (flest_forst,)
    if len(hver) <= _PROV_ALLE_AV and len(celler) <= _FAA_CELLER:
        rekkefolger = permutations(flest_forst)
    lagvis = [_lagvis(hver, verdier, celler, opptatt, fritt=fritt) for verdier in rekkefolger]
    return min(*lagvis, hver_for_seg(celler), key=len)


def _lagvis(
    hver: Mapping[T, Collection[Sted]],
    rekkefolge: Sequence[T],
    celler: Mapping[Sted, T],
    opptatt: Collection[Sted],
    *,
    fritt: bool,
) -> list[tuple[Strok, T]]:
    """One value after the other, over what is free or gets its own value later."""
    ferdig: set[T] = set()

    def kan_males_over(sted: Sted) -> bool:
        if sted in celler:
            return celler[sted] not in ferdig
        return fritt and sted not in opptatt

    ut: list[tuple[Strok, T]] = []
    for verdi in rekkefolge:
        ut += [(ett, verdi) for ett in rektangler(hver[verdi], kan_males_over)]
        ferdig.add(verdi)
    return ut


def hver_for_seg(celler: Mapping[Sted, T]) -> list[tuple[Strok, T]]:
    """The same without painting anything twice."""
    return [(ett, verdi) for verdi, egne in _per_verdi(celler).items() for ett in rektangler(egne)]


def flettinger(omrader: Iterable[Strok]) -> list[Strok]:
    """Cells to merge across, in order: what is merged wider later may be merged before too."""
    per_rad: dict[int, set[tuple[int, int]]] = {}
    for ett in omrader:
        for rad in range(ett.rad, ett.rad + ett.hoyde):
            per_rad.setdefault(rad, set()).add((ett.kolonne, ett.bredde))
    ut: list[Strok] = []
    for spenn in sorted({s for alle in per_rad.values() for s in alle}, key=lambda s: (s[1], s)):
        kolonne, bredde = spenn
        kan = {
            rad
            for rad, alle in per_rad.items()
            if any(k <= kolonne and k + b >= kolonne + bredde for k, b in alle)
        }
        skal = sorted(rad for rad, alle in per_rad.items() if spenn in alle)
        start = skal[0]
        for rad, neste in zip(skal, [*skal[1:], None], strict=True):
            if neste is None or any(r not in kan for r in range(rad, neste)):
                ut.append(Strok(start, kolonne, rad - start + 1, bredde))
                start = neste or 0
    return ut


def _per_verdi(celler: Mapping[Sted, T]) -> dict[T, list[Sted]]:
    ut: dict[T, list[Sted]] = {}
    for sted in sorted(celler):
        ut.setdefault(celler[sted], []).append(sted)
    return ut


LENGSTE_TEKST: Final = 255
"""Characters of a text in a formula."""
LENGSTE_FORMEL: Final = 8000
FLEST_VALG: Final = 254
"""Choices CHOOSE takes."""


def monster(steder: Collection[Sted]) -> Iterator[tuple[Strok, str]]:
    """Rules that are true in just these cells: areas, and a formula for each.

    The pattern stands in the formula itself, a text for every row, so that one rule colours what
    would else be a call a cell. It follows the rows when the sheet's are moved.
    """
    if not steder:
        return
    rader, kolonner = {rad for rad, _ in steder}, {kol for _, kol in steder}
    forste = min(kolonner)
    bredde = max(kolonner) - forste + 1
    plass = max(1, min(FLEST_VALG, LENGSTE_FORMEL // (min(bredde, LENGSTE_TEKST) + 3)))
    for kol in range(forste, forste + bredde, LENGSTE_TEKST):
        egen_bredde = min(LENGSTE_TEKST, forste + bredde - kol)
        for rad in range(min(rader), max(rader) + 1, plass):
            hoyde = min(plass, max(rader) + 1 - rad)
            ett = Strok(rad, kol, hoyde, egen_bredde)
            if any(ett.har(sted) for sted in steder):
                yield ett, _formel(ett, steder)


def _formel(ett: Strok, steder: Collection[Sted]) -> str:
    tekster = (
        "".join("10"[(rad, ett.kolonne + n) not in steder] for n in range(ett.bredde)).rstrip("0")
        for rad in range(ett.rad, ett.rad + ett.hoyde)
    )
    hjorne = f"${bokstaver(ett.kolonne)}${ett.rad}"
    valg = ",".join(f'"{tekst}"' for tekst in tekster)
    rekke = f"CHOOSE(ROW()-ROW({hjorne})+1,{valg})"
    return f'=MID({rekke},COLUMN()-COLUMN({hjorne})+1,1)="1"'
