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
    from collections.abc import Collection

    from sykefravaer_xl.verter.apenbok import ApenBok


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


async def prosentkolonner(book: Any) -> list[tuple[str, int]]:
    """What ``kjor`` takes as ``prosent``, asked of xlwings Lite; none where it does not answer."""
    from sykefravaer_xl.verter.apenbok import ApenBok

    try:
        return await ApenBok(book).prosentkolonner()
    except Exception:  # then a bare 1 is a fault the clerk is told of
        return []


def _kjor(navn: str, book: Any, i_dag: date, naa: datetime | None = None) -> str:
    from sykefravaer_xl.verter.apenbok import ApenBok

    return _utfor(navn, ApenBok(book), i_dag, naa)


def _utfor(navn: str, bok: ApenBok, i_dag: date, naa: datetime | None) -> str:
    modul = import_module(f"{__name__}.{navn}_makro")
    melding: str = modul.kjor(bok, i_dag, naa or datetime.combine(i_dag, datetime.min.time()))
    return melding


def kjor(
    navn: str,
    book: Any,
    *,
    i_dag: date | None = None,
    naa: datetime | None = None,
    prosent: Collection[tuple[str, int]] = (),
) -> None:
    """Run a macro as a button does: its message, or what went wrong, in a message box.

    ``i_dag`` and ``naa`` missing are the clerk's own day and time. ``prosent`` are the columns
    (sheet, number) shown as per cent, where the host cannot be asked on the way.
    """
    makro = MAKROER[navn]
    nektet = False
    try:
        from sykefravaer_xl.verter.apenbok import ApenBok

        naa = naa or datetime.now()  # noqa: DTZ005 - the clerk's own time
        bok = ApenBok(book, prosent)
        try:
            melding = _utfor(navn, bok, i_dag or naa.date(), naa)
        finally:
            nektet = bok.i_excel
    except SykefravaerFeil as feil:
        melding = feil.melding
    except Exception as feil:  # nothing of the cells in the text: it may be sent on
        form = tekst.IKKE_SKREVET if nektet else tekst.UVENTET
        melding = form.format(makro=makro.etikett, slag=type(feil).__name__)
    for raad, i_stedet in tekst.BARE_I_KOMMANDOEN:
        melding = melding.replace(raad, i_stedet)
    with suppress(Exception):  # Excel itself is gone: nobody is left to tell
        book.app.alert(melding, makro.tittel)
