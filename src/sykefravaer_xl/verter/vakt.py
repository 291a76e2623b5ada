"""What stops a button before its first cell: a book or a sheet Excel would not change as told.

Excel fills only the visible rows of a sheet with a filter, so a block of dates would land in other
people's rows. Undo does not reach back past a button, so it stops and says what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.verter import makrotekst as tekst

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.verter.apenbok import ApenBok


class HindretFeil(SykefravaerFeil):
    """The book, or the sheet ``ark`` of it, cannot be written as it is now."""

    kode = "hindret"

    def __init__(self, grunn: str, ark: str | None = None) -> None:
        super().__init__(tekst.HINDRET[grunn].format(ark=ark), grunn)
        self.ark = ark


def krev_skrivbar(bok: ApenBok, tabeller: Iterable[str], andre: Iterable[str] = ()) -> None:
    """Raises HindretFeil when something is in the way of writing these sheets.

    ``tabeller`` are written row by row, so none of their rows may be hidden; ``andre`` are wholly
    our own. Sheets that are not there yet are in nobody's way. Only classic Excel can be asked;
    xlwings Lite writes hidden rows as any other, and tells itself when a sheet is protected.
    """
    if (grunn := bok.vert.hindring()) is not None:
        raise HindretFeil(grunn)
    finnes = set(bok.kilde.arknavn)
    lister = [ark for ark in tabeller if ark in finnes]
    for ark in (*lister, *(ark for ark in andre if ark in finnes)):
        if bok.vert.beskyttet(ark):
            raise HindretFeil("beskyttet", ark)
    for ark in lister:
        if bok.vert.har_skjulte_rader(ark):
            raise HindretFeil("skjulte_rader", ark)
