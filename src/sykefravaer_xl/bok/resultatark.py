"""The computed rows by the sheet they are written in: a row there may hold several absences.

Rows of absence are numbered through all tables of a book; a sheet has rows of its own. Where
groups stand side by side, the row states what follows from the absence in it that ends last.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.fravaersrader import MAKS_TEKST
from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.bok.radlager import Rad, Radlager, Utvalg

if TYPE_CHECKING:
    from sykefravaer_xl.bok.modell import Bok, Tabellkart


class Utsnitt(Mapping[int, Rad]):
    """The rows of one table, by their number in its sheet."""

    def __init__(self, lager: Radlager, nummer: int, rader: Sequence[int]) -> None:
        self._lager, self._fra, self._rader = lager, nummer * RADER_PER_TABELL, rader

    @property
    def felter(self) -> frozenset[str]:
        """Every field any row has."""
        return self._lager.felter

    def utvalg(self, felter: Sequence[str], ellers: object) -> Utvalg:
        """Gives the values of some fields of rows by their numbers in the sheet."""
        hent, fra = self._lager.utvalg(felter, ellers), self._fra
        return lambda rader: hent([fra + rad for rad in rader])

    def __getitem__(self, rad: int) -> Rad:
        return self._lager[self._fra + rad]

    def __iter__(self) -> Iterator[int]:
        return iter(self._rader)

    def __len__(self) -> int:
        return len(self._rader)


def per_ark(bok: Bok, lager: Radlager) -> Iterator[tuple[Tabellkart, Mapping[int, Rad]]]:
    """The table of each sheet, and its computed rows."""
    if len(bok.karter) == 1:
        if lager:
            yield bok.karter[0], lager
        return
    rader: dict[int, array[int]] = {}
    for nummer in lager:
        rader.setdefault(nummer // RADER_PER_TABELL, array("i")).append(nummer % RADER_PER_TABELL)
    arkene: dict[str, list[Tabellkart]] = {}
    for kart in bok.karter:
        if kart.nummer in rader:
            arkene.setdefault(kart.ark, []).append(kart)
    sluttdager: dict[int, date] | None = None
    for karter in arkene.values():
        if len(karter) == 1:
            kart = karter[0]
            yield kart, Utsnitt(lager, kart.nummer, rader[kart.nummer])
            continue
        if sluttdager is None:
            sluttdager = {r.rad: r.fravaer.til for r in bok.fravaer if r.fravaer is not None}
        numre = [k.nummer * RADER_PER_TABELL + nr for k in karter for nr in rader[k.nummer]]
        yield karter[0], _samlet(lager, numre, sluttdager)


def _samlet(
    lager: Radlager, numre: Sequence[int], sluttdager: Mapping[int, date]
) -> Mapping[int, Rad]:
    """Row of the sheet -> what its last absence gives, with the messages of all."""
    i_raden: dict[int, list[int]] = {}
    for nummer in sorted(numre):
        i_raden.setdefault(nummer % RADER_PER_TABELL, []).append(nummer)
    ut: dict[int, Rad] = {}
    for rad, alle in i_raden.items():
        siste = max(alle, key=lambda n: (sluttdager.get(n, date.min), n))
        verdier = dict(lager[siste])
        tekster = dict.fromkeys(str(t) for n in alle if (t := lager[n].get("melding")))
        verdier["melding"] = " ".join(tekster)[:MAKS_TEKST] or None
        frister = [n for n in alle if lager[n].get("neste_sjekkpunkt")]
        if frister and siste not in frister:
            for felt in ("neste_sjekkpunkt", "frist", "status"):
                verdier[felt] = lager[frister[-1]].get(felt)
        ut[rad] = verdier
    return ut
