"""Tracks a change: which cells got another content, from what to what.

Rewriting meets the old cell's XML anyway, so seeing what changes costs little; a cell whose XML
comes out the same is never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from html import unescape

from arkbok.celleverdi import Celle, Formel, Verdi
from arkbok.verdi import les_streng, serienummer
from arkbok.xmltekst import attributt

_FORMEL = re.compile(r"<(?:[\w.\-]+:)?f[\s>/]")
_SLAG = re.compile(r"\st\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_VERDI = re.compile(r"<(?:[\w.\-]+:)?v(?:\s[^<>]*+)?>([^<]*+)</")
_TEKST = re.compile(r"<(?:[\w.\-]+:)?t(?:\s[^<>]*+)?>([^<]*+)</")


def _uten_slag(xml: str) -> str:
    """The opening tag of a cell but for what says how its content is spelled."""
    return _SLAG.sub("", xml[: xml.index(">")])


@dataclass(frozen=True, slots=True)
class Celleendring:
    """One cell whose content changed. ``gammel`` is "" when the cell was empty."""

    rad: int
    kolonne: int
    gammel: str | Decimal | date
    ny: Verdi


class Endringssporing:
    """Hand one to an ``Arkendring``; ``endringer`` holds what it saw, in no certain order.

    ``streng`` gives the shared string of a number. Old dates are told apart from numbers only
    where the new value is a date, or the column is in ``datokolonner``.
    """

    def __init__(
        self,
        streng: Callable[[int], str],
        datokolonner: frozenset[int] = frozenset(),
        *,
        d1904: bool = False,
    ) -> None:
        self._streng = streng
        self._datokolonner = datokolonner
        self._d1904 = d1904
        self._sett: dict[Celle, Celleendring] = {}
        self._i_raden: list[Celleendring] = []
        self._fylt_i_raden = 0
        self.fylt = 0
        """Cells that were empty and are not any more; they are counted, not listed."""

    @property
    def endringer(self) -> list[Celleendring]:
        """Cells that had a content and have another (or none) now, row by row."""
        return [self._sett[celle] for celle in sorted(self._sett)]

    def begynn(self) -> None:
        """A row is (again) begun: what was seen of it before does not count."""
        self._i_raden = []
        self._fylt_i_raden = 0

    def slutt(self, nye: int = 0) -> None:
        """The row is written as it was seen, with so many new cells besides."""
        for endring in self._i_raden:
            self._sett[endring.rad, endring.kolonne] = endring
        self.fylt += self._fylt_i_raden + nye
        self.begynn()

    def ny(self, verdi: Verdi) -> None:
        """A cell is put where there was none."""
        self._fylt_i_raden += verdi is not None

    def samme(self, gammel_xml: str, ny_xml: str, ny: Verdi) -> bool:
        """The old cell says the same in another spelling (a shared text, 1.50), so it may stay."""
        if _FORMEL.search(gammel_xml) or isinstance(ny, Formel):
            return False
        if _uten_slag(gammel_xml) != _uten_slag(ny_xml):
            return False
        return self._samme(self._innhold(gammel_xml), ny)

    def se(self, rad: int, kol: int, gammel_xml: str, ny: Verdi) -> None:
        """A cell is replaced; ``gammel_xml`` is the whole old element."""
        gammel = self._innhold(gammel_xml)
        if gammel == "":
            self.ny(ny)
            return
        if self._samme(gammel, ny):
            return
        vist: str | Decimal | date = gammel
        if isinstance(gammel, Decimal) and (isinstance(ny, date) or kol in self._datokolonner):
            vist = self._dato(gammel)
        self._i_raden.append(Celleendring(rad, kol, vist, ny))

    def _innhold(self, xml: str) -> str | Decimal:
        """The old value: a number, or a text ("" when there is none)."""
        apning = xml[: xml.index(">") + 1]
        slag = attributt(apning, "t")
        if slag == "inlineStr":
            return les_streng("".join(unescape(t) for t in _TEKST.findall(xml)))
        treff = _VERDI.search(xml)
        if treff is None:
            return ""
        if slag == "s":
            return self._streng(int(treff[1]))
        if slag in (None, "n"):
            try:
                return Decimal(treff[1].strip())
            except InvalidOperation:
                return treff[1]
        return unescape(treff[1])

    def _samme(self, gammel: str | Decimal, ny: Verdi) -> bool:
        if ny is None or isinstance(ny, bool):
            return False
        if isinstance(ny, Formel):
            return gammel == ny.verdi
        if isinstance(ny, str):
            return gammel == ny
        if isinstance(ny, date):
            return isinstance(gammel, Decimal) and gammel == Decimal(serienummer(ny, self._d1904))
        return isinstance(gammel, Decimal) and gammel == Decimal(str(ny))

    def _dato(self, tall: Decimal) -> Decimal | date:
        start = date(1904, 1, 1) if self._d1904 else date(1899, 12, 30)
        try:
            if tall == int(tall):
                return start + timedelta(days=int(tall))
            sekunder = round((tall - int(tall)) * 86400)
            midnatt = datetime.combine(start + timedelta(days=int(tall)), datetime.min.time())
            return midnatt + timedelta(seconds=sekunder)
        except (OverflowError, ValueError):
            return tall
