"""xlwings Lite: functions and macros for Excel on Windows, Mac and the web, nothing to install.

xlwings is handed in by ``main.py``, so that this module imports without it.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sykefravaer_xl.funksjoner.funksjoner import kall_eller_feil
from sykefravaer_xl.funksjoner.vert import Svar, Vert
from sykefravaer_xl.verter.makroer import trykk
from sykefravaer_xl.verter.makrotabell import MAKROER, Makro
from sykefravaer_xl.verter.registrering import registrer

MED_ORD: Final = (0, 35, 3)
"""The xlwings that makes choices of the words an argument takes."""


def _nyere_enn(xw: Any, versjon: tuple[int, ...]) -> bool:
    deler = str(getattr(xw, "__version__", "")).split(".")
    return all(d.isdigit() for d in deler) and tuple(map(int, deler)) >= versjon


def _kall(navn: str, argumenter: tuple[object, ...]) -> Svar:
    """A fault is raised on: Lite makes it the error value #VERDI! with the text beside it."""
    vert = Vert(date.today(), null_er_tom=True)  # noqa: DTZ011 - the clerk's own day
    return kall_eller_feil(navn, argumenter, vert)


def registrer_i(modul: dict[str, Any], xw: Any) -> None:
    """Put functions and macros into the namespace of ``main.py``, decorated by its xlwings.

    Excel shows the Python names of functions in capitals: ``sf_frist`` is SF_FRIST. The task pane
    shows the macros' Norwegian labels.
    """
    registrer(xw, modul, _kall, str.lower, tilby_ord=_nyere_enn(xw, MED_ORD), hjelpeside=True)
    for makro in MAKROER.values():
        skript = _skript(makro, xw, modul["__name__"])
        modul[makro.navn] = xw.script(name=makro.etikett, exclude=list(makro.leser_ikke))(skript)


def _skript(makro: Makro, xw: Any, modul: str) -> Any:
    """A macro as Lite wants it: one parameter, which it knows for the book by its type."""

    async def skript(book: Any) -> None:
        from sykefravaer_xl.verter.excelbok import Excelbok
        from sykefravaer_xl.verter.litesporsmal import spor

        excel = Excelbok(book)
        await spor(makro.navn, excel)
        trykk(makro.navn, excel)

    skript.__name__ = skript.__qualname__ = makro.navn
    skript.__doc__ = makro.hjelp
    skript.__module__ = modul
    skript.__annotations__ = {"book": xw.Book}
    return skript
