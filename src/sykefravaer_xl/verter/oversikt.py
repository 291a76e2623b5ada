"""The figures of ``Oversikt`` put in the open book: its charts follow them.

The sheet is laid out by the lines that make it in a file; here they are run on a stand-in for
XlsxWriter that remembers what was to be written.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from sykefravaer_xl.ark.kontrollsum import stemmer
from sykefravaer_xl.ark.stil import DATOFORMAT
from sykefravaer_xl.bok.kolonner import OVERSIKT_ARK
from sykefravaer_xl.oversikt.ark import bygg_oversikt
from sykefravaer_xl.verter.arkskriving import blokker
from sykefravaer_xl.verter.celleverdi import er_lik

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

    from arkbok import Verdi
    from sykefravaer_xl.oversikt.folger import Oversiktsfolger
    from sykefravaer_xl.verter.apenbok import ApenBok

Celle = tuple[int, int]


class Opptak:
    """Takes every call an XlsxWriter object takes; remembers the cells (1-based) and formats."""

    def __init__(self) -> None:
        self.celler: dict[Celle, Verdi] = {}
        self.farger: dict[Celle, dict[str, Any]] = {}

    def add_worksheet(self, *_: object) -> Opptak:
        return self

    def add_format(self, egenskaper: dict[str, Any]) -> dict[str, Any]:
        return egenskaper

    def ta(self, rad: int, kol: int, verdi: Verdi, form: Any) -> None:
        """Take one cell (0-based)."""
        self.celler[rad + 1, kol + 1] = verdi
        if isinstance(form, dict) and "bg_color" in form:
            self.farger[rad + 1, kol + 1] = form

    def write_string(self, rad: int, kol: int, verdi: Verdi, form: Any = None) -> None:
        """As XlsxWriter's."""
        self.ta(rad, kol, verdi, form)

    write_number = write_datetime = write_blank = write_string

    def merge_range(self, rad: int, kol: int, _r: int, _k: int, verdi: Verdi, form: Any) -> None:
        """As XlsxWriter's."""
        self.ta(rad, kol, verdi, form)

    def __getattr__(self, _navn: str) -> Any:
        return lambda *_, **__: self


def _opptak(tall: Any) -> Opptak:
    """The sheet with these figures (``tall`` of a follower), or as it is before the first run."""
    opptak = Opptak()
    bygg_oversikt(cast("Workbook", opptak), tall)
    return opptak


def skriv_oversikt(bok: ApenBok, oversikt: Oversiktsfolger) -> bool | None:
    """Put the figures in. None when the book has no such sheet.

    False when the sheet's values are not those we wrote: then it is the clerk's, and is left
    alone.
    """
    tall = oversikt.tall
    if tall is None or OVERSIKT_ARK not in bok.kilde.ark:
        return None
    ark = bok.ark(OVERSIKT_ARK)
    if not stemmer(ark.rader(1)):
        return False
    vare = _opptak(tall)
    endret = {
        celle: verdi
        for celle, verdi in vare.celler.items()
        if not er_lik(ark.verdi(*celle), verdi, dato1904=bok.dato1904)
    }
    rader: dict[int, dict[int, Verdi]] = {}
    for (rad, kol), verdi in endret.items():
        rader.setdefault(rad, {})[kol] = verdi
        if isinstance(verdi, date) and not isinstance(ark.verdi(rad, kol), date):
            bok.tallformat(OVERSIKT_ARK, (rad, kol), 1, DATOFORMAT)
    for blokk in blokker(rader):
        bok.skriv(OVERSIKT_ARK, *blokk)
    for celle, form in vare.farger.items():
        if endret.keys() & {celle, (celle[0] + 1, celle[1])}:
            bok.utseende(OVERSIKT_ARK, celle, {"bg_color": form["bg_color"]})
    for celle in endret.keys() - vare.farger.keys():
        if endret[celle] in (None, ""):  # a line of a list that is no longer used
            bok.utseende(OVERSIKT_ARK, celle, {"bg_color": "#FFFFFF"})
    return True
