"""Reads one cell from its XML; cells that say the same are read once.

Dates, kinds, grades and names repeat from row to row, and so do the styles beside them: the text
of a cell after its address is the key to the value it had last time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from arkbok import tallformat
from arkbok.strom_xml import FLEST_HUSKET, KORT, Tekstleser, UkjentXml, fra_excel, fra_xml
from arkbok.xmltekst import attributt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from arkbok.strengtabell import Strengtabell
    from arkbok.tallformat import Celleverdi, Tallformat

_FLEST_OPPSKRIFTER: Final = 4096
_ATTRIBUTTER: Final = re.compile(r"(?:\s++[\w:.\-]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+\s*+")
_VANLIG: Final = tallformat.Tallformat("General")


@dataclass(frozen=True, slots=True)
class Saerlig:
    """A cell that is not just its value."""

    verdi: Celleverdi
    kode: str | None
    """The number format, where it says something: a percentage."""


TOM: Final = Saerlig(None, None)
"""A cell without a value."""


@dataclass(slots=True)
class Verdileser:
    """Turns the text of a cell into a value; what text means depends on type and style."""

    strenger: Strengtabell
    formater: Sequence[Tallformat]
    d1904: bool

    def format(self, stil: int) -> Tallformat:
        """The number format of a style."""
        return self.formater[stil] if 0 <= stil < len(self.formater) else _VANLIG

    def leser(self, slag: str, stil: int) -> Callable[[str], Celleverdi]:
        """How a cell of such a type and style is read. What it gets is never empty."""
        if slag == "n":
            match self.format(stil).slag:
                case "dato":
                    return partial(tallformat.dato, d1904=self.d1904)
                case "varighet":
                    return tallformat.varighet
                case "tall":
                    return tallformat.tall
        lesere: dict[str, Callable[[str], Celleverdi]] = {
            "s": lambda v: self.strenger[int(v)],
            "b": lambda v: bool(int(v)),
            "d": tallformat.iso_dato,
            "str": fra_excel,
            "inlineStr": lambda _: None,  # its text stands in <is>
        }
        return lesere.get(slag, str)


class Celleleser:
    """The cells of one sheet, whose elements have the prefix ``p``."""

    def __init__(self, p: str, verdier: Verdileser) -> None:
        self._verdier = verdier
        self._kropper = _Kropper(p, verdier)
        self._deler = re.compile(
            rf"([^<>]*+)(?<!/)>(?:<{p}v>([^<]*+)</{p}v></{p}c>|(.*?)(?:</{p}c>|\Z))", re.DOTALL
        ).fullmatch
        self._oppskrifter: dict[str, tuple[Callable[[str], Celleverdi], str | None]] = {}
        self.husket: dict[str, Celleverdi | Saerlig] = {}
        """What ``les`` has answered; bounded in number and in the length of a key."""

    def verdi(self, xml: str) -> Celleverdi | Saerlig:
        """The same as ``les``, which need not do it again."""
        verdi = self.husket.get(xml)
        return self.les(xml) if verdi is None else verdi

    def les(self, xml: str) -> Celleverdi | Saerlig:
        """``xml`` is all of a cell after its address. Raises ``UkjentXml``."""
        verdi = self._les(xml)
        if verdi is None:
            verdi = TOM
        if len(xml) <= KORT:
            if len(self.husket) >= FLEST_HUSKET:
                self.husket.clear()
            self.husket[xml] = verdi
        return verdi

    def _les(self, xml: str) -> Celleverdi | Saerlig:
        treff = self._deler(xml)
        if treff is None:
            if not xml.endswith("/>"):
                raise UkjentXml
            return TOM  # closed by itself: there is nothing in it
        attributter, verdi, kropp = treff.groups()
        if not verdi:
            return self._kropper.les(attributter, kropp) if kropp else TOM
        oppskrift = self._oppskrifter.get(attributter)
        if oppskrift is None:
            if len(self._oppskrifter) >= _FLEST_OPPSKRIFTER:
                self._oppskrifter.clear()
            oppskrift = self._oppskrifter[attributter] = self._oppskrift(attributter)
        leser, kode = oppskrift
        return leser(verdi) if kode is None else Saerlig(leser(verdi), kode)

    def _oppskrift(self, attributter: str) -> tuple[Callable[[str], Celleverdi], str | None]:
        """How the cells with these attributes are read, and their format if a percentage."""
        slag, stil = _slag_og_stil(attributter)
        leser = self._verdier.leser(slag, stil)
        if slag == "n":
            kode = self._verdier.format(stil).kode
            return leser, kode if "%" in kode else None
        if slag in ("s", "b"):
            return leser, None
        return lambda v: leser(fra_xml(v)), None


class _Kropper:
    """Cells with more in them than a bare value: formulas, texts of their own, extensions."""

    def __init__(self, p: str, verdier: Verdileser) -> None:
        self._verdier = verdier
        self._tekstleser = Tekstleser(p)
        self._verdi = re.compile(rf"<{p}v(?:\s[^<>]*+)?(?:(?<!/)>([^<]*+)</{p}v\s*+>|(?<=/)>)")
        self._v = f"<{p}v"
        self._f = re.compile(rf"<{p}f[\s/>]")
        self._is = re.compile(
            rf"<{p}is(?:\s[^<>]*+)?(?:(?<!/)>(.*)</{p}is\s*>|(?<=/)>)", re.DOTALL
        )
        self._fremmed = re.compile(rf"<{p}c[\s/>]|</{p}row")

    def les(self, attributter: str, kropp: str) -> Celleverdi:
        """The value of a cell from what stands between its tags."""
        if self._fremmed.search(kropp):
            raise UkjentXml  # the cell did not end where it should
        slag, stil = _slag_og_stil(attributter)
        if slag == "inlineStr":
            treff = self._is.search(kropp)
            if treff is None and "<" in kropp:
                raise UkjentXml
            return None if treff is None else self._tekstleser.les(treff[1] or "")
        treff = self._verdi.search(kropp)
        if treff is None and self._v in kropp:
            raise UkjentXml
        if treff is None or not treff[1]:
            return tallformat.UBEREGNET if slag == "n" and self._f.search(kropp) else None
        return self._verdier.leser(slag, stil)(fra_xml(treff[1]))


@lru_cache(maxsize=_FLEST_OPPSKRIFTER)
def _slag_og_stil(attributter: str) -> tuple[str, int]:
    if not _ATTRIBUTTER.fullmatch(attributter):
        raise UkjentXml
    apning = f"<c{attributter}>"
    return attributt(apning, "t") or "n", int(attributt(apning, "s") or 0)


def cellemonster(p: str, kolonner: Iterable[str] | None) -> re.Pattern[str]:
    """Finds the cells of the columns, and every cell spelled oddly (which has no column).

    Groups: column, all that follows the address. A cell of another column fails at its letters,
    which costs next to nothing.
    """
    valg = "[A-Z]{1,3}"
    if kolonner is not None:
        valg = "|".join(kolonner) or "(?!)"
    return re.compile(
        rf'<{p}c(?: r="({valg})[0-9]++"'
        rf"([^<>]*+(?:(?<=/)>|>(?:<{p}v>[^<]*+</{p}v></{p}c>"
        rf"|<{p}is><{p}t[^<]*+</{p}t></{p}is></{p}c>|.*?(?:</{p}c>|\Z))|(?=<|\Z)))"
        rf'|(?! r="[A-Z]{{1,3}}[0-9]{{1,7}}")[\s/>])',
        re.DOTALL,
    )
