"""What a cell's style says of its number: a date, a time, a duration, a percentage.

Excel stores days as numbers; only the number format tells them apart. The rules are those of
openpyxl, which this reader took over from, so that no workbook is read differently.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from arkbok.xmltekst import rot

if TYPE_CHECKING:
    from collections.abc import Mapping

Slag = Literal["tall", "dato", "varighet"]


class Uberegnet(str):
    """The empty text of a formula whose result the file does not have: nobody has computed it."""

    __slots__ = ()


UBEREGNET: Final = Uberegnet()
Celleverdi = str | int | float | bool | datetime | date | time | timedelta | None

INNEBYGDE: Final[Mapping[int, str]] = MappingProxyType({
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
})  # fmt: skip
"""Formats that a file names by number alone, but for the currencies, which change nothing here."""

NULLPUNKT_1900: Final = datetime(1899, 12, 30)  # noqa: DTZ001 -- Excel's days have no time zone
NULLPUNKT_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001
DATOFEIL: Final = "#VALUE!"
"""What a number that is no day becomes in a cell with a date format: Excel shows ####."""

# In quotes, and in brackets unless they count hours, minutes or seconds.
_UTEN: Final = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\[\]]*+\]')
LENGSTE_KODE: Final = 255
"""Longer ones Excel does not take."""
_DATOTEGN: Final = re.compile(r"(?<![_\\])[dmhysDMHYS]")
_VARIGHET: Final = re.compile(
    r"\[hh?\](:mm(:ss(\.0*)?)?)?|\[mm?\](:ss(\.0*)?)?|\[ss?\](\.0*)?", re.IGNORECASE
)
_ISO: Final = re.compile(
    r"((\d{4})-(\d{2})-(\d{2}))?T?((\d{2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?)?Z?"
)
_ISO_VARIGHET: Final = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?")


@dataclass(frozen=True, slots=True)
class Tallformat:
    """The number format of one style."""

    kode: str
    slag: Slag = "tall"

    @classmethod
    def av(cls, kode: str | None) -> Tallformat:
        """Only the part for positive numbers counts; a duration is a date format first."""
        if kode is None:  # a number of a format that no one has described
            return cls("General")
        forste = kode[:LENGSTE_KODE].split(";")[0]
        slag: Slag = "tall"
        if _DATOTEGN.search(_UTEN.sub("", forste)):
            slag = "varighet" if _VARIGHET.search(forste) else "dato"
        return cls(kode, slag)


def les_formater(stiler: str | None) -> list[Tallformat]:
    """The number format of each cell style of ``styles.xml``, by its number."""
    if stiler is None:
        return []
    topp = rot(stiler)
    egne = topp.finn("numFmts")
    koder: dict[int, str] = dict(INNEBYGDE)
    for e in egne.barn() if egne else []:
        koder[int(e.attr("numFmtId") or 0)] = e.attr("formatCode") or ""
    kjente: dict[int, Tallformat] = {}
    ut: list[Tallformat] = []
    stilene = topp.finn("cellXfs")
    for e in stilene.barn() if stilene else []:
        nr = int(e.attr("numFmtId") or 0)
        if nr not in kjente:
            kjente[nr] = Tallformat.av(koder.get(nr))
        ut.append(kjente[nr])
    return ut


def tall(tekst: str) -> int | float:
    """A number as the file writes it; whole numbers stay whole."""
    if "." in tekst or "E" in tekst or "e" in tekst:
        return float(tekst)
    return int(tekst)


@lru_cache(maxsize=1 << 14)
def dato(tekst: str, d1904: bool) -> Celleverdi:
    """A serial number as a day with its time, or a time of day alone. Days repeat: remembered."""
    verdi = tall(tekst)
    try:
        dag, brok = divmod(verdi, 1)
        rest = timedelta(milliseconds=round(brok * 86_400_000))
        if 0 <= verdi < 1 and rest.days == 0:
            return (NULLPUNKT_1904 + rest).time()
        if 0 < verdi < 60 and not d1904:
            dag += 1  # Excel counts a 29 February 1900 that never was
        return (NULLPUNKT_1904 if d1904 else NULLPUNKT_1900) + timedelta(days=dag) + rest
    except (OverflowError, ValueError):
        return DATOFEIL


@lru_cache(maxsize=1 << 12)
def varighet(tekst: str) -> Celleverdi:
    """A number of days as a duration, to the millisecond."""
    try:
        svar = timedelta(days=tall(tekst))
    except OverflowError:
        return DATOFEIL
    if svar.microseconds:
        sekunder = svar.total_seconds() // 1
        svar = timedelta(seconds=sekunder, microseconds=round(svar.microseconds, -3))
    return svar


def iso_dato(tekst: str) -> Celleverdi:
    """A cell of type ``d``, which strict workbooks use. ValueError when it is none."""
    treff = _ISO.match(tekst)
    if treff is not None and any(treff.groups()):
        dag = tuple(int(x) for x in treff.group(2, 3, 4)) if treff[1] else None
        mikro = int(float(treff[9]) * 1_000_000) if treff[9] else 0
        klokke = (
            time(int(treff[6]), int(treff[7]), int(treff[8] or 0), mikro) if treff[5] else None
        )
        if dag is None:
            return klokke
        return date(*dag) if klokke is None else datetime.combine(date(*dag), klokke)
    treff = _ISO_VARIGHET.match(tekst)
    if treff is not None and any(treff.groups()):
        timer, minutter, sekunder = (float(x or 0) for x in treff.groups())
        return timedelta(hours=timer, minutes=minutter, seconds=sekunder)
    msg = f"Not a date: {tekst}"
    raise ValueError(msg)
