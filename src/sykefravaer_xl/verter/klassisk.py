"""Classic Excel on Windows: the functions as xlwings UDFs, and the macros of the ribbon.

The only module of the package that imports xlwings. Importing it registers the functions; nothing
else stands in its namespace that xlwings could take for one. ``sykefravaer.xlam`` (``xl_addin``)
calls the functions by name and ``makro`` for its buttons.
"""

from __future__ import annotations

from datetime import date, datetime, time
from importlib import import_module

from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import KATEGORI
from sykefravaer_xl.funksjoner.vert import Vert
from sykefravaer_xl.verter.registrering import registrer

_XLWINGS = import_module("xlwings")


def _for_com(verdi: object) -> object:
    """COM has no dates without a time of day."""
    if isinstance(verdi, date) and not isinstance(verdi, datetime):
        return datetime.combine(verdi, time.min)
    return verdi


def _kall(navn: str, argumenter: tuple[object, ...]) -> object:
    svar = kall(navn, argumenter, Vert(date.today()))  # noqa: DTZ011 - the clerk's own day
    if isinstance(svar, list):
        return [[_for_com(celle) for celle in rad] for rad in svar]
    return _for_com(svar)


def makro(navn: str) -> None:
    """Run the macro of that name on the workbook the button was pressed in."""
    from sykefravaer_xl.verter.makroer import kjor

    kjor(navn, _XLWINGS.Book.caller())


def varm() -> None:
    """Load what the first function and the first button need, before anyone waits for it."""
    import_module("sykefravaer_xl.verter.makroer.felles")
    kall("SF_FRIST", (date(2026, 1, 5), "uke12"), Vert(date(2026, 1, 5)))


registrer(_XLWINGS, globals(), _kall, str, category=KATEGORI)
