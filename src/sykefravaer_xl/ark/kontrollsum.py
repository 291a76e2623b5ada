"""A checksum of a generated sheet's values, in one cell of the sheet itself.

A sheet that still adds up may be made anew; one that does not has been changed by the clerk and is
hers. Values are made alike first, since Excel and LibreOffice store the same value in their own
ways: a day is its serial number, a whole number is a decimal number, and twelve figures count.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from arkbok.verdi import serienummer
from sykefravaer_xl.ark.tekst import KONTROLLSUM

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LENGDE: Final = 16
_MERKE: Final = re.compile(
    re.escape(KONTROLLSUM).replace(re.escape("{sum}"), rf"([0-9a-f]{{{_LENGDE}}})")
)


def _tekst(verdi: object) -> str:
    match verdi:
        case bool():
            return f"b{verdi:d}"
        case date():
            return f"n{float(serienummer(verdi, d1904=False)):.12g}"
        case timedelta():
            return f"n{verdi / timedelta(days=1):.12g}"
        case str():
            return f"s{verdi}"
    return f"n{float(str(verdi)):.12g}"


def kontrollsum(celler: Mapping[tuple[int, int], object]) -> str:
    """The checksum of cells by row and column (1-based); empty ones do not count."""
    sum_ = hashlib.sha256()
    for sted in sorted(celler):
        verdi = celler[sted]
        if verdi is not None and verdi != "":
            sum_.update(f"{sted[0]}:{sted[1]}:{_tekst(verdi)}\x00".encode())
    return sum_.hexdigest()[:_LENGDE]


def egen_sum(rader: Iterable[tuple[int, Mapping[int, object]]]) -> str | None:
    """The checksum the sheet with these rows (number, column → value) says, if it is right.

    A sheet without one, or with two, was never made by us.
    """
    celler = {(nr, kol): verdi for nr, rad in rader for kol, verdi in rad.items()}
    merker = {
        sted: treff[1]
        for sted, verdi in celler.items()
        if isinstance(verdi, str) and (treff := _MERKE.fullmatch(verdi))
    }
    if len(merker) != 1:
        return None
    ((sted, sum_),) = merker.items()
    del celler[sted]
    try:
        return sum_ if kontrollsum(celler) == sum_ else None
    except (ValueError, ArithmeticError):  # a value we never write
        return None
