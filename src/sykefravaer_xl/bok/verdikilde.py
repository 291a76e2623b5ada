"""A workbook that is open in Excel, as the file reader's rules see it: sheets of raw values.

Sheets are found, headings known and rows read by the same readers (``lesing``); only where the
values come from is another matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.bok.celler import UKJENT_FORMAT
from sykefravaer_xl.bok.kilde import Kilde
from sykefravaer_xl.bok.kjennemerker import les_logghode, les_merker
from sykefravaer_xl.bok.rader import Rad
from sykefravaer_xl.bok.tabellfunn import SOKERADER

if TYPE_CHECKING:
    from arkbok.exceltabell import Exceltabell
    from sykefravaer_xl.bok.modell import Tabellkart

Kolonne = tuple[str, int]
"""Sheet and column (1-based)."""


class Enere(NamedTuple):
    """Where a column has its 1s."""

    kolonne: Kolonne
    forste_rad: int
    siste_rad: int


_PROSENTFELT: Final = ("grad", "stillingsprosent")


@dataclass(frozen=True, slots=True)
class Arkverdier:
    """What one sheet holds: the used range and where it begins (1-based), and the tables."""

    navn: str
    verdier: Sequence[Sequence[object]]
    rad: int = 1
    kolonne: int = 1
    tabeller: tuple[Exceltabell, ...] = ()

    def verdi(self, rad: int, kolonne: int) -> object:
        """The value of a cell; None where the sheet has nothing."""
        r, k = rad - self.rad, kolonne - self.kolonne
        if 0 <= r < len(self.verdier) and 0 <= k < len(self.verdier[r]):
            return self.verdier[r][k]
        return None

    def rader(self, fra: int) -> Iterator[tuple[int, Mapping[int, object]]]:
        """Row number and column -> value, of the rows with anything in them."""
        for nr, rad in enumerate(self.verdier[max(fra - self.rad, 0) :], max(fra, self.rad)):
            celler = {
                k: verdi
                for k, verdi in enumerate(rad, start=self.kolonne)
                if verdi is not None and verdi != ""
            }
            if celler:
                yield nr, celler

    def topp(self, antall: int) -> list[tuple[object, ...]]:
        """The first rows of the sheet, from row 1 and column A."""
        over: list[tuple[object, ...]] = [()] * min(self.rad - 1, antall)
        venstre = (None,) * (self.kolonne - 1)
        egne = self.verdier[: max(antall - len(over), 0)]
        return over + [(*venstre, *(None if v == "" else v for v in rad)) for rad in egne]

    def brukte_kolonner(self, fra_rad: int) -> set[int]:
        """Columns with anything in a row or below it."""
        return {k for _, celler in self.rader(fra_rad) for k in celler}


class Verdikilde(Kilde):
    """The sheets of one open book."""

    def __init__(
        self,
        navn: str,
        ark: Iterable[Arkverdier],
        *,
        dato1904: bool = False,
        prosent: Collection[Kolonne] = (),
        navn_i_boka: Mapping[str, str] | None = None,
    ) -> None:
        self._prosent = frozenset(prosent)
        self.ark = {ett.navn: ett for ett in ark}
        self.sti = Path(navn)
        self.arknavn = tuple(self.ark)
        self.dato1904 = dato1904
        self.topper = {navn: ett.topp(SOKERADER) for navn, ett in self.ark.items()}
        self.tabeller = {navn: ett.tabeller for navn, ett in self.ark.items()}
        self.merker = les_merker(navn_i_boka or {})
        self.logghode = les_logghode(navn_i_boka or {})

    def celler(self, ark: str) -> Iterator[tuple[int, Mapping[int, object]]]:
        """Every cell of a sheet that has something in it."""
        return self.ark[ark].rader(1)

    def rader(self, kart: Tabellkart, felt: Iterable[str] | None = None) -> Iterator[Rad]:
        """The rows under the table's headings."""
        felter: dict[int, list[str]] = {}
        for f in kart.kolonner if felt is None else felt:
            if f in kart.kolonner:
                felter.setdefault(kart.kolonner[f], []).append(f)
        alle = list(self.ark[kart.ark].rader(kart.overskriftsrad + 1))
        prosent = {
            k: (kart.ark, k) in self._prosent or _er_brok([celler.get(k) for _, celler in alle])
            for k, navn in felter.items()
            if any(f in _PROSENTFELT for f in navn)
        }
        for nr, celler in alle:
            verdier = {f: celler[k] for k, navn in felter.items() if k in celler for f in navn}
            yield Rad(nr, verdier, kart, formater(celler, prosent))


def bare_enere(ark: Arkverdier) -> Iterator[Enere]:
    """Columns whose only number is 1: how they are shown says whether that is 1 % or 100 %."""
    steder: dict[int, list[int]] = {}
    andre: set[int] = set()
    for nr, celler in ark.rader(1):
        for k, verdi in celler.items():
            if isinstance(verdi, str) or k in andre:
                continue
            if _er_en(verdi):
                steder.setdefault(k, []).append(nr)
            else:
                andre.add(k)
    for k, rader in steder.items():
        if k not in andre:
            yield Enere((ark.navn, k), rader[0], rader[-1])


def _er_en(verdi: object) -> bool:
    return isinstance(verdi, int | float) and not isinstance(verdi, bool) and verdi == 1


def _er_brok(verdier: Collection[object]) -> bool:
    """Whether all of a column are fractions, and 1 is the whole."""
    return har_broker(verdier) and not any(map(_over_en, verdier))


def har_broker(verdier: Iterable[object]) -> bool:
    """Whether a column is shown as per cent in Excel: then 50 % arrives as 0.5."""
    return any(isinstance(v, float) and 0 < v < 1 for v in verdier)


def formater(celler: Mapping[int, object], prosent: Mapping[int, bool]) -> dict[int, str]:
    """How percentages are shown, as far as the values tell.

    A 1 may be 1 % or 100 %; a fraction among per cents can only stand in a cell shown as per cent.
    """
    ut: dict[int, str] = {}
    for k, hele in prosent.items():
        verdi = celler.get(k)
        if _er_en(verdi):
            ut[k] = "0%" if hele else UKJENT_FORMAT
        elif not hele and har_broker((verdi,)):
            ut[k] = "0%"
    return ut


def _over_en(verdi: object) -> bool:
    return isinstance(verdi, int | float) and not isinstance(verdi, bool) and verdi > 1
