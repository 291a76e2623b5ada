"""What a workbook is read from: its sheets, their first rows, and where tables lie in them.

A file (``kildebok``) is one such source, a workbook open in Excel another (``verdikilde``).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.modell import Tabellkart

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from arkbok.exceltabell import Exceltabell
    from arkbok.snarvei import Snarvei
    from sykefravaer_xl.bok.arkvalg import Arkfunn
    from sykefravaer_xl.bok.kjennemerker import Merketabell
    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.bok.tabellfunn import Topp


class Kilde(ABC):
    """A workbook as the readers see it: raw cell values, whatever program has them."""

    sti: Path
    """The file, or the name of a book that is open."""
    arknavn: tuple[str, ...]
    dato1904: bool
    topper: Mapping[str, Topp]
    tabeller: Mapping[str, Sequence[Exceltabell]]
    merker: Mapping[str, Merketabell]
    """Our tables, by the hidden names that follow them; see ``kjennemerker``."""

    logghode: str = ""
    """The checksum of the log's last entry, by the name that keeps it."""
    skjulte: Collection[str] = ()
    """Sheets that are hidden, where the program tells."""

    def flettet(self, ark: str, kolonner: Collection[int]) -> Collection[tuple[int, int, int]]:
        """Column, first and last row of cells merged downwards in some columns, where the program
        tells."""
        return ()

    def gjennomstrekte(self, ark: str) -> Collection[tuple[int, int]]:
        """Row and column of cells whose text is struck through, where the program tells."""
        return ()

    def kommentarer(self, ark: str) -> Mapping[tuple[int, int], str]:
        """Row and column -> the comment on a cell, where the program tells."""
        return {}

    @abstractmethod
    def rader(self, kart: Tabellkart, felt: Iterable[str] | None = None) -> Iterator[Rad]:
        """The rows under the table's headings; ``felt`` are those that will be asked for."""

    def rader_utenom(
        self,
        kart: Tabellkart,
        felt: Iterable[str] | None,
        snarvei: Snarvei | None,  # only a file has XML
    ) -> Iterator[Rad]:
        """The same, but for the rows that ``snarvei`` takes where the program lets it."""
        return self.rader(kart, felt)

    @abstractmethod
    def celler(self, ark: str) -> Iterator[tuple[int, Mapping[int, object]]]:
        """Row number and column -> value, of every row of a sheet with anything in it."""

    def alle_rader(self, ark: str) -> Topp:
        """The values of all rows of a sheet, from row 1 and column A."""
        ut: list[tuple[object, ...]] = []
        for nr, verdier in self.celler(ark):
            ut.extend(() for _ in range(len(ut) + 1, nr))
            ut.append(tuple(map(verdier.get, range(1, max(verdier, default=0) + 1))))
        return ut

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
        siste = kart.overskriftsrad
        for rad in self.rader(kart):
            if rad.har_noe(kart.kolonner):
                siste = rad.nr
        return replace(kart, siste_rad=siste)

    def tabell(self, kart: Tabellkart) -> Exceltabell | None:
        """The Excel table that owns the heading row."""
        for tabell in self.tabeller.get(kart.ark, ()):
            if tabell.overskriftsrad == kart.overskriftsrad and any(
                tabell.forste_kolonne <= k <= tabell.siste_kolonne for k in kart.kolonner.values()
            ):
                return tabell
        return None
