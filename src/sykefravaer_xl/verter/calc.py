"""LibreOffice Calc: the buttons, between the extension's component and the macros.

Nothing here imports UNO: what it is handed it asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.calcbok import Calcbok
from sykefravaer_xl.verter.libreoffice import filnavn
from sykefravaer_xl.verter.makroer import trykk

if TYPE_CHECKING:
    from collections.abc import Callable

ADRESSE: Final = "no.sykefravaer:"
"""The buttons' addresses: this and the macro's name."""
EXCELFILER: Final = (".xlsx", ".xlsm", ".xls", ".xlsb")
_FUNKSJON: Final = re.compile(
    "|".join(re.escape(navn) for f in FUNKSJONER for navn in (f, filnavn(f))), re.IGNORECASE
)


def knapp(navn: str, dokument: Any, vis: Callable[[str, str, bool], bool | None]) -> None:
    """A button has been pressed on an open book; ``vis`` is as ``Calcbok`` takes it."""
    trykk(navn, Calcbok(dokument, vis))


def advarsel(dokument: Any) -> str | None:
    """What to know of a book just saved in Excel's form: functions that Excel calls otherwise."""
    if not str(dokument.URL).lower().endswith(EXCELFILER):
        return None
    antall = 0
    ark = dokument.Sheets
    for nr in range(ark.Count):
        med_formler = ark.getByIndex(nr).queryContentCells(16)
        for delen in range(med_formler.Count):
            rader = med_formler.getByIndex(delen).getFormulaArray()
            antall += sum(bool(_FUNKSJON.search(str(celle))) for rad in rader for celle in rad)
    return tekst.SF_I_EXCEL.format(antall=tekst.antall_celler(antall)) if antall else None
