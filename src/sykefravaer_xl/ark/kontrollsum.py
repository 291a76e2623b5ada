"""A checksum of a generated sheet's values, in one cell of the sheet itself.

A sheet that still adds up may be made anew; one that does not has been changed by the clerk and is
hers. Values are made alike first, since Excel and LibreOffice store the same value in their own
ways: a day is its serial number, a whole number is a decimal number, and twelve figures count.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from arkbok.verdi import serienummer
from sykefravaer_xl.ark.tekst import KONTROLLSUM

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xlsxwriter.worksheet import Worksheet

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


def stemmer(rader: Iterable[tuple[int, Mapping[int, object]]]) -> bool:
    """Whether the sheet with these rows (number, column → value) says its own checksum.

    A sheet without one, or with two, was never made by us.
    """
    celler = {(nr, kol): verdi for nr, rad in rader for kol, verdi in rad.items()}
    merker = {
        sted: treff[1]
        for sted, verdi in celler.items()
        if isinstance(verdi, str) and (treff := _MERKE.fullmatch(verdi))
    }
    if len(merker) != 1:
        return False
    ((sted, sum_),) = merker.items()
    del celler[sted]
    try:
        return kontrollsum(celler) == sum_
    except (ValueError, ArithmeticError):  # a value we never write
        return False


class Summert:
    """A worksheet that remembers what is written in it, so that it can be summed at the end."""

    def __init__(self, ark: Worksheet) -> None:
        self._ark: Any = ark
        self._celler: dict[tuple[int, int], object] = {}

    def write_string(self, rad: int, kol: int, tekst: str, form: Any = None) -> None:
        """As XlsxWriter's."""
        self._celler[rad + 1, kol + 1] = tekst
        self._ark.write_string(rad, kol, tekst, form)

    def write_number(self, rad: int, kol: int, tall: float, form: Any = None) -> None:
        """As XlsxWriter's."""
        self._celler[rad + 1, kol + 1] = tall
        self._ark.write_number(rad, kol, tall, form)

    def write_datetime(self, rad: int, kol: int, dag: date, form: Any = None) -> None:
        """As XlsxWriter's."""
        self._celler[rad + 1, kol + 1] = dag
        self._ark.write_datetime(rad, kol, dag, form)

    def write_blank(self, rad: int, kol: int, _: None, form: Any = None) -> None:
        """As XlsxWriter's."""
        self._celler.pop((rad + 1, kol + 1), None)
        self._ark.write_blank(rad, kol, None, form)

    def merge_range(self, rad: int, kol: int, rad2: int, kol2: int, tekst: str, form: Any) -> None:
        """As XlsxWriter's, for texts; "" leaves the cell empty."""
        if (rad, kol) == (rad2, kol2):
            self.write_string(rad, kol, tekst, form)
            return
        self._ark.merge_range(rad, kol, rad2, kol2, "", form)
        if tekst:
            self.write_string(rad, kol, tekst, form)
        else:
            self.write_blank(rad, kol, None, form)

    def skriv_kontrollsum(self, rad: int, kol: int, form: Any) -> None:
        """Sum up: the last thing that is written."""
        self._ark.write_string(rad, kol, KONTROLLSUM.format(sum=kontrollsum(self._celler)), form)

    def __getattr__(self, navn: str) -> Any:
        return getattr(self._ark, navn)
