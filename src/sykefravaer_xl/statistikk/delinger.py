"""The absence of all staff split by length, by kind, by employer period and by grade."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.statistikk import tekst
from sykefravaer_xl.statistikk.figurer import Deling, Delrad
from sykefravaer_xl.statistikk.vern import PRIMTALL, nullvektor, skjulte_deler, skjulte_tider

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sykefravaer_xl.lov.statistikk import Statistikkvalg
    from sykefravaer_xl.statistikk.fakta import Person, Sykedager
    from sykefravaer_xl.statistikk.tidsrom import Tidsrom
    from sykefravaer_xl.statistikk.vern import Atom

_KLASSE: Final[Mapping[str, Callable[[Sykedager], int]]] = {
    "varighet": lambda d: d.varighet,
    "type": lambda d: 0 if d.egenmeldt else 1,
    "agp": lambda d: 0 if d.i_agp else 1,
    "grad": lambda d: 0 if d.grad >= 100 else 1,
}
"""Split -> which part a run of sick days is in; the split that is last to be hidden first."""


def delnavn(nokkel: str, valg: Statistikkvalg) -> tuple[str, ...]:
    """The parts of a split."""
    return {
        "varighet": tekst.varighet(valg.varighet.grenser),
        "type": (tekst.EGENMELDT, tekst.LEGEMELDT),
        "agp": (tekst.I_AGP, tekst.ETTER_AGP),
        "grad": (tekst.HELT, tekst.GRADERT),
    }[nokkel]


def delinger(
    personer: Sequence[Person],
    periode: Tidsrom,
    tider: Sequence[Tidsrom],
    valg: Statistikkvalg,
) -> Mapping[str, Deling]:
    """Every split. Parts with too few persons are None, and what would give them away."""
    minste = valg.vern.minste_gruppe
    tall = {
        nokkel: _tell(personer, nokkel, [*tider, periode], len(delnavn(nokkel, valg)))
        for nokkel in _KLASSE
    }
    for sum_ in tall.values():
        sum_.skjult = skjulte_deler([len(del_[-1]) for del_ in sum_.personer], minste)
        sum_.skjulte_tider = (
            set(range(len(tider)))
            if sum_.skjult
            else skjulte_tider([del_[:-1] for del_ in sum_.personer], minste)
        )
    _vern_paa_tvers(personer, [*tider, periode], tall, minste)
    return {
        nokkel: Deling(
            nokkel,
            tuple(_rad(navn, nr, tall[nokkel]) for nr, navn in enumerate(delnavn(nokkel, valg))),
        )
        for nokkel in _KLASSE
    }


class _Deltall:
    """One split: persons, absences and lost man-days by part and time (the period last)."""

    def __init__(self, deler: int, tider: int) -> None:
        self.personer: list[list[set[int]]] = [[set() for _ in range(tider)] for _ in range(deler)]
        self.tapt = [[0] * tider for _ in range(deler)]
        self.fravaer = [0] * deler
        self.skjult: set[int] = set()
        """Parts not shown at all."""
        self.skjulte_tider: set[int] = set()


def _tell(
    personer: Sequence[Person], nokkel: str, tider: Sequence[Tidsrom], deler: int
) -> _Deltall:
    ut = _Deltall(deler, len(tider))
    klasse = _KLASSE[nokkel]
    periode = tider[-1]
    for nr, person in enumerate(personer):
        hele: set[tuple[int, int]] = set()
        for dager in person.sykedager:
            del_ = klasse(dager)
            for tid, rom in enumerate(tider):
                if dager.fra > rom.til or dager.til < rom.fra:
                    continue
                if tapt := person.tapt(dager, rom.fra, rom.til):
                    ut.tapt[del_][tid] += tapt
                    ut.personer[del_][tid].add(nr)
                    if rom is periode:
                        hele.add((del_, _fravaer(person, dager.fra)))
        for del_, _ in hele:
            ut.fravaer[del_] += 1
    return ut


def _fravaer(person: Person, dag: int) -> int:
    """The first day of the absence a day is in."""
    return next(f.fra for f in person.fravaer if f.fra <= dag <= f.til)


def _rad(navn: str, nr: int, tall: _Deltall) -> Delrad:
    if nr in tall.skjult:
        return Delrad(navn, None, None, (None,) * (len(tall.tapt[nr]) - 1))
    return Delrad(
        navn,
        tall.tapt[nr][-1],
        tall.fravaer[nr],
        tuple(
            None if tid in tall.skjulte_tider else tapt
            for tid, tapt in enumerate(tall.tapt[nr][:-1])
        ),
    )


def _vern_paa_tvers(
    personer: Sequence[Person],
    tider: Sequence[Tidsrom],
    tall: Mapping[str, _Deltall],
    minste: int,
) -> None:
    """Hide a whole split where it and those above it together give away 1–4 persons."""
    hele = len(tider) - 1
    for tid in reversed(range(len(tider))):
        celler = _celler(personer, tider[tid])
        viste: list[str] = []
        for nokkel, sum_ in tall.items():
            if tid in sum_.skjulte_tider:
                continue
            if not _lekker(celler, [*viste, nokkel], tall, minste):
                viste.append(nokkel)
                continue
            if tid == hele:
                sum_.skjult = set(range(len(sum_.tapt)))
            sum_.skjulte_tider = set(range(hele))


def _celler(personer: Sequence[Person], rom: Tidsrom) -> dict[tuple[int, ...], set[int]]:
    """Parts in every split together -> the persons with such absence."""
    ut: defaultdict[tuple[int, ...], set[int]] = defaultdict(set)
    for nr, person in enumerate(personer):
        for dager in person.sykedager:
            if dager.fra <= rom.til and dager.til >= rom.fra:
                ut[tuple(klasse(dager) for klasse in _KLASSE.values())].add(nr)
    return ut


def _lekker(
    celler: Mapping[tuple[int, ...], set[int]],
    viste: Sequence[str],
    tall: Mapping[str, _Deltall],
    minste: int,
) -> bool:
    nokler = list(_KLASSE)
    radnr: dict[tuple[str, int], int] = {}
    atomer: defaultdict[Atom, set[int]] = defaultdict(set)
    for celle, personer in celler.items():
        atom = [0]
        for nokkel in viste:
            del_ = celle[nokler.index(nokkel)]
            if del_ not in tall[nokkel].skjult:
                atom.append(radnr.setdefault((nokkel, del_), len(radnr) + 1))
        atomer[tuple(atom)] |= personer
    verdi = nullvektor(list(atomer), len(radnr) + 1)
    hvem = list(atomer.values())
    for antall in range(1, 5):
        for valgt in combinations(range(len(hvem)), antall):
            if antall == len(hvem):
                continue  # all of it: shown to begin with
            if sum(verdi[nr] for nr in valgt) % PRIMTALL == 0:
                alle = set().union(*(hvem[nr] for nr in valgt))
                if 0 < len(alle) < minste:
                    return True
    return False
