"""xlwings Lite: the functions for Excel on Windows, Mac and the web, with nothing to install.

xlwings is handed in by ``main.py``, so that this module imports without it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sykefravaer_xl.excel.funksjoner import kall_eller_feil
from sykefravaer_xl.excel.registrering import registrer
from sykefravaer_xl.excel.vert import Svar, Vert


def _kall(navn: str, argumenter: tuple[object, ...]) -> Svar:
    """A fault is raised on: Lite makes it the error value #VERDI! with the text beside it."""
    vert = Vert(date.today(), null_er_tom=True)  # noqa: DTZ011 - the clerk's own day
    return kall_eller_feil(navn, argumenter, vert)


def registrer_i(modul: dict[str, Any], xw: Any) -> None:
    """Put the functions into the namespace of ``main.py``, decorated by its xlwings.

    Excel shows the Python names in capitals: ``sf_frist`` is SF_FRIST.
    """
    registrer(xw, modul, _kall, str.lower)
