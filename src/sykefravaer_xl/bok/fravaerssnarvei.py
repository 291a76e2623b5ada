"""The shortcut through an absence table: a row that says what rows in order have said before.

It knows only what the row-by-row reading has found, cell for cell, so it has no rules of its own.
A row with a cell it does not know, or with more than days, kind and grade, it leaves alone.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from arkbok.snarvei import Snarvei, verdi
from sykefravaer_xl.bok.celler import om_mulig
from sykefravaer_xl.bok.fravaersliste import TYPENUMMER
from sykefravaer_xl.bok.rader import Cellminne
from sykefravaer_xl.domene.fravaer import Fravaerstype

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from arkbok.snarvei import Cellelesing
    from sykefravaer_xl.bok.fravaersliste import Fravaersliste
    from sykefravaer_xl.bok.modell import Tabellkart

_DAGER: Final = ("ansattnr", "fra", "til")
"""What a table must have to be read this way, along with what one of the next says."""
_SLAG: Final = ("type", "grad")
_EN_DAG: Final = TYPENUMMER[Fravaerstype.BEHANDLINGSDAG]
"""Only this kind depends on the days."""


def lag(
    kart: Tabellkart,
    felt: Collection[str],
    rader: Fravaersliste,
    les_nr: Callable[[object], str | None],
    utenom: Collection[int],
) -> Fravaerssnarvei | None:
    """The shortcut through a table; None where a row is not understood by its cells alone.

    ``felt`` are those that are read, ``utenom`` the rows that are to be left alone.
    """
    alle = all(f in kart.kolonner for f in _DAGER) and any(f in kart.kolonner for f in _SLAG)
    if (
        not alle
        or kart.faste
        or kart.flettet
        or kart.dager
        or kart.kryss
        or "fornavn" in kart.kolonner
    ):
        return None
    return Fravaerssnarvei(kart, felt, rader, les_nr, utenom)


class Fravaerssnarvei:
    """Takes the rows of one table into a list."""

    def __init__(
        self,
        kart: Tabellkart,
        felt: Collection[str],
        rader: Fravaersliste,
        les_nr: Callable[[object], str | None],
        utenom: Collection[int],
    ) -> None:
        self._rader = rader
        self._les_nr = les_nr
        self._nummer = kart.lopenummer(0)
        self._utenom = utenom
        kol = {f: kart.kolonner[f] for f in felt if f in kart.kolonner}
        enkle = sorted({k for f, k in kol.items() if f in (*_DAGER, *_SLAG)})
        andre = set(kol.values()).difference(enkle)
        plass = {f: enkle.index(k) + 1 for f, k in kol.items() if k in enkle}
        self._ansatt, self._fra, self._til = (plass[f] for f in _DAGER)
        self._slag = itemgetter(*(plass[f] for f in _SLAG if f in plass))
        self._ansatte: Cellminne[int] = Cellminne()
        self._fra_dager: Cellminne[int] = Cellminne()
        self._til_dager: Cellminne[int] = Cellminne()
        self._alle_slag: Cellminne[tuple[int, int]] = Cellminne()
        self._avvist: tuple[int, Sequence[str | None]] = 0, ()
        """The last row that was not taken."""
        self.snarvei = Snarvei(enkle, andre, self._ta)

    def _ta(self, les: Cellelesing, nr: int, celler: Sequence[str | None]) -> bool:
        fra = self._fra_dager.get(celler[self._fra])
        til = self._til_dager.get(celler[self._til])
        slag = self._alle_slag.get(self._slag(celler))
        if fra is None or til is None or til < fra or slag is None or nr in self._utenom:
            self._avvist = nr, celler
            return False
        xml = celler[self._ansatt]
        nummer = self._ansatte.get(xml)
        if nummer is None:
            ansatt = self._les_ansatt(les, xml)
            if ansatt is None:
                return False
            nummer = self._rader.nummer_for(ansatt)
            self._ansatte.husk(xml, nummer)
        self._rader.legg_tall(self._nummer + nr, nummer, fra, til, slag)
        return True

    def laer(self, nr: int) -> None:
        """Remember what the last row of the list says, where its cells say no more."""
        avvist, celler = self._avvist
        tall = self._rader.siste_tall()
        if nr != avvist or tall is None:
            return
        fra, til, slag = tall
        self._fra_dager.husk(celler[self._fra], fra)
        self._til_dager.husk(celler[self._til], til)
        if slag[0] != _EN_DAG:
            self._alle_slag.husk(self._slag(celler), slag)

    def _les_ansatt(self, les: Cellelesing, xml: str | None) -> str | None:
        """The number of an employee; None where it is none, or may be a heading or a title."""
        nr = om_mulig(self._les_nr, verdi(les, xml))
        return nr if nr is not None and any(tegn.isdigit() for tegn in nr) else None
