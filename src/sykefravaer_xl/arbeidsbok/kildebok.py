"""An open workbook file: its sheets, their first rows, and where tables lie in them."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from sykefravaer_xl.arbeidsbok.lesefeil import skadet
from sykefravaer_xl.arbeidsbok.modell import Tabellkart
from sykefravaer_xl.arbeidsbok.rader import LESEUNNTAK, Arkstrom, Rad, UleseligArk, rader, topp
from sykefravaer_xl.arbeidsbok.tabellfunn import SOKERADER, Topp
from sykefravaer_xl.arbeidsbok.tabellnavn import Exceltabell, les_tabeller

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from openpyxl import Workbook

    from sykefravaer_xl.arbeidsbok.arkvalg import Arkfunn


class _Celleleser(ExcelReader):
    """openpyxl's reader without the parts that hold no cells.

    A chart sheet, a theme or a document property that openpyxl cannot read stops it from opening
    the book at all; Excel opens such books, so they must not stop us.
    """

    def read_chartsheet(self, sheet: object, rel: object) -> None:
        """Passed over."""

    def read_properties(self) -> None:
        """Passed over."""

    def read_custom(self) -> None:
        """Passed over."""

    def read_theme(self) -> None:
        """Passed over."""


class Kildebok:
    """One reading of one file. Made by ``apne``, valid until that block ends."""

    def __init__(self, sti: Path, bok: Workbook, arknavn: Iterable[str]) -> None:
        self.sti = sti
        self.arknavn = tuple(arknavn)
        self._ark = {a.title: cast("Arkstrom", a) for a in bok.worksheets}
        self.dato1904 = bok.epoch == CALENDAR_MAC_1904
        self.topper: Mapping[str, Topp] = {n: topp(a, SOKERADER) for n, a in self._ark.items()}
        self._tabeller = les_tabeller(sti)

    def rader(self, kart: Tabellkart, felt: Iterable[str] | None = None) -> Iterator[Rad]:
        """The rows under the table's headings; ``felt`` are those that will be asked for."""
        return rader(self._ark[kart.ark], kart, kart.kolonner if felt is None else felt)

    def kart(self, funn: Arkfunn, ekstra: Mapping[str, int] | None = None) -> Tabellkart:
        """The map of a table as far as its headings tell; ``siste_rad`` is not known yet."""
        kart = Tabellkart(
            ark=funn.ark,
            overskriftsrad=funn.rad.rad,
            siste_rad=funn.rad.rad,
            hoyre_kolonne=funn.rad.hoyre,
            kolonner={**funn.rad.kolonner, **(ekstra or {})},
        )
        tabell = self.tabell(kart)
        return replace(kart, tabell=tabell.navn if tabell else None)

    def kart_med_siste_rad(self, funn: Arkfunn | None) -> Tabellkart | None:
        """The map of a table that we only write: its last row counted, its cells not read."""
        if funn is None:
            return None
        kart = self.kart(funn)
        brukt = [rad.nr for rad in self.rader(kart) if rad.har_noe(kart.kolonner)]
        return replace(kart, siste_rad=brukt[-1] if brukt else kart.overskriftsrad)

    def tabell(self, kart: Tabellkart) -> Exceltabell | None:
        """The Excel table that owns the heading row."""
        for tabell in self._tabeller.get(kart.ark, ()):
            if tabell.overskriftsrad == kart.overskriftsrad and any(
                tabell.forste_kolonne <= k <= tabell.siste_kolonne for k in kart.kolonner.values()
            ):
                return tabell
        return None


def brukte_kolonner(sti: Path, ark: str, fra_rad: int) -> set[int]:
    """Columns (1-based) with a value or a formula in or below a row, headings or not."""
    with _leser(sti, data_only=False) as leser:
        strom = cast("Arkstrom", leser.wb[ark])
        strom.reset_dimensions()
        return {
            celle.column
            for rad in strom.iter_rows(min_row=fra_rad)
            for celle in rad
            if celle.value is not None and celle.value != ""
        }


@contextmanager
def apne(sti: Path) -> Iterator[Kildebok]:
    """The file opened for streaming, and closed again whatever happens."""
    with _leser(sti, data_only=True) as leser:
        yield Kildebok(sti, leser.wb, [ark.name for ark in leser.parser.sheets])


@contextmanager
def _leser(sti: Path, *, data_only: bool) -> Iterator[_Celleleser]:
    """openpyxl's streaming reader; what it cannot read is a fault of the file.

    openpyxl warns of drawings and rules it will not keep; we only read, so nobody is told.
    """
    with warnings.catch_warnings(), sti.open("rb") as strom:
        warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
        try:
            # A stream, because openpyxl judges a path by its extension.
            leser = _Celleleser(strom, read_only=True, data_only=data_only, keep_links=False)
            leser.read()
            list(leser.parser.sheets)
        except LESEUNNTAK as feil:
            raise skadet(sti) from feil
        try:
            yield leser
        except UleseligArk as feil:
            raise skadet(sti) from feil
        finally:
            leser.wb.close()
