"""Values as Excel takes them through its programming interface, where a text may become a number.

What is put in a cell that way is read as if it were typed: «1-2» would be a date and «=…» a
formula. The file writer has no such trouble, so the care is taken here.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from arkbok import Formel
from arkbok.verdi import serienummer

_ORD: Final = re.compile(r"[^\W\d_]{2,}")
_TALLORD: Final = frozenset(
    ("jan", "feb", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov",
     "des", "dec", "kr", "nok", "usd", "eur", "am", "pm")
)  # fmt: skip
"""Words (by their first letters) that a number or a date may have."""
_BOOLSKE: Final = frozenset({"true", "false", "sann", "usann"})
_LENGSTE_TALL: Final = 40
LENGSTE_TEKST: Final = 32_767


def til_excel(verdi: object, *, dato1904: bool = False) -> str | float | None:
    """A value of ours as Excel shall be given it; dates as serial numbers, which need a format."""
    match verdi:
        case None | "":
            return None
        case bool():
            return "Ja" if verdi else "Nei"
        case date():
            tall = serienummer(verdi, dato1904)
            return float(tall) if "." in tall else int(tall)
        case Decimal():
            return int(verdi) if verdi == verdi.to_integral_value() else float(verdi)
        case int() | float():
            return verdi
        case Formel():
            return f"={verdi.uttrykk}"
    return som_tekst(str(verdi))


def som_skrevet(verdi: object, *, dato1904: bool = False) -> str | float | bool | None:
    """A value as it was read, as Excel shall be given it to hold the same again."""
    return verdi if isinstance(verdi, bool) else til_excel(verdi, dato1904=dato1904)


def som_tekst(tekst: str) -> str:
    """The text, with Excel's mark of text (an apostrophe) where it would become something else."""
    tekst = tekst[: LENGSTE_TEKST - 1]
    if tekst[:1] in "=+-@'\t" or tekst.strip().casefold() in _BOOLSKE:
        return f"'{tekst}"
    if len(tekst) > _LENGSTE_TALL or not any(tegn.isdigit() for tegn in tekst):
        return tekst
    ord_ = [ett.casefold() for ett in _ORD.findall(tekst)]
    if any(o[:3] not in _TALLORD and o not in _TALLORD for o in ord_):
        return tekst
    return f"'{tekst}"


def fra_excel(verdi: object) -> object:
    """A value as read: midnight is a day, "" is nothing."""
    if isinstance(verdi, datetime) and verdi.time() == datetime.min.time():
        return verdi.date()
    return None if verdi == "" else verdi


def er_lik(gammel: object, ny: object, *, dato1904: bool = False) -> bool:
    """Whether a cell that holds ``gammel`` shows what ``ny`` would show."""
    gammel = fra_excel(gammel)
    if ny == "":
        ny = None
    if gammel is None or ny is None:
        return gammel is ny
    if isinstance(ny, Formel):
        return gammel == ny.verdi
    if isinstance(gammel, str) or isinstance(ny, str):
        return gammel == ny
    return til_excel(gammel, dato1904=dato1904) == til_excel(ny, dato1904=dato1904)
