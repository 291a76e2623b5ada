"""The macros: each acts on an open book (xlwings' ``Book``), touches only our columns and sheets,
never saves, and returns what it has to say.

``kjor`` is the door of every button: it reads the clock and shows the message, and no exception
passes it. Every macro is a module that is imported when it is run, so that registering them costs
the task pane nothing.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.makrotabell import MAKROER

if TYPE_CHECKING:
    from sykefravaer_xl.verter.regneark import Regneark


def beregn(book: Any, *, i_dag: date, naa: datetime | None = None) -> str:
    """Recalculate the book: the same cells with the same values as the command ``beregn``."""
    return _kjor("beregn", book, i_dag, naa)


def marker_forfalte(book: Any, *, i_dag: date) -> str:
    """Colour what is overdue in our due-date columns, and go to the oldest."""
    return _kjor("marker_forfalte", book, i_dag)


def lag_oppfolgingsplan(book: Any, *, i_dag: date) -> str:
    """Make or renew the plan sheet of the employee in the chosen row."""
    return _kjor("lag_oppfolgingsplan", book, i_dag)


def arbeidsliste(book: Any, *, i_dag: date) -> str:
    """Make the work list anew."""
    return _kjor("arbeidsliste", book, i_dag)


def forklar(book: Any, *, i_dag: date) -> str:
    """Why the answer in the chosen cell is what it is."""
    return _kjor("forklar", book, i_dag)


def hva_om(book: Any, *, i_dag: date) -> str:
    """The chosen employee's case under another course, in a form sheet."""
    return _kjor("hva_om", book, i_dag)


def sjekk(book: Any, *, i_dag: date) -> str:
    """The faults of the book; goes to the first. Writes nothing."""
    return _kjor("sjekk", book, i_dag)


def _kjor(navn: str, book: Any, i_dag: date, naa: datetime | None = None) -> str:
    from sykefravaer_xl.verter.excelbok import Excelbok

    naa = naa or datetime.combine(i_dag, datetime.min.time())
    return utfor(navn, Excelbok(book), i_dag, naa, spor=False)


def utfor(navn: str, vert: Regneark, i_dag: date, naa: datetime, *, spor: bool = True) -> str:
    """Plan what the macro does, have it carried out, and give what it has to say.

    ``spor``: ask before anything in her sheets is changed, and lay a copy beside the book.
    """
    from sykefravaer_xl.verter.apenbok import ApenBok
    from sykefravaer_xl.verter.trygg_skriving import skriv_trygt

    bok = ApenBok(vert)
    melding: str = import_module(f"{__name__}.{navn}_makro").kjor(bok, i_dag, naa)
    return "\n".join([melding, *skriv_trygt(bok, MAKROER[navn], naa, spor=spor)])


def kjor(navn: str, book: Any, *, i_dag: date | None = None, naa: datetime | None = None) -> None:
    """Run a macro on a book of xlwings, as a button in Excel does."""
    from sykefravaer_xl.verter.excelbok import Excelbok

    trykk(navn, Excelbok(book), i_dag=i_dag, naa=naa)


def trykk(
    navn: str, vert: Regneark, *, i_dag: date | None = None, naa: datetime | None = None
) -> None:
    """Run a macro as a button does: its message, or what went wrong, in a message box.

    ``i_dag`` and ``naa`` missing are the clerk's own day and time.
    """
    makro = MAKROER[navn]
    try:
        naa = naa or datetime.now()  # noqa: DTZ005 - the clerk's own time
        melding = utfor(navn, vert, i_dag or naa.date(), naa)
    except SykefravaerFeil as feil:
        melding = feil.melding
    except Exception as feil:  # nothing of the cells in the text: it may be sent on
        melding = tekst.UVENTET.format(makro=makro.etikett, slag=type(feil).__name__)
    from sykefravaer_xl.bok.lesesvar import i_innstillinger

    with suppress(Exception):  # the program itself is gone: nobody is left to tell
        vert.si(i_innstillinger(melding), makro.tittel)
