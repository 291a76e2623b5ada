"""LibreOffice Calc: the functions as an add-in, between the extension's component and the table.

Nothing here imports UNO: ``xl_addin/libreoffice`` has the component that LibreOffice loads, and
builds the extension from the names given here. Standard library only, as LibreOffice's own Python
is on Windows and Mac.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from sykefravaer_xl.funksjoner.funksjon import Argument, Funksjon, Slag
from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.tekst import EN_RAD_I_CALC, FEIL, ULIK_NULLDATO
from sykefravaer_xl.funksjoner.vert import TOM, Verdi, Vert
from sykefravaer_xl.verter.calcceller import brukte_verdier

TJENESTE: Final = "SF"
"""The UNO service. Files carry service and method, ``SF.FRIST``: the form they are found by."""
GRENSESNITT: Final = "no.sykefravaer.XFunksjoner"

NULLDATO: Final = date(1899, 12, 30)
NULLDATO_1904: Final = date(1904, 1, 1)

TIMER: Final = ("avtalte_timer", "arbeidede_timer")

VERDIER: Final = "any"
"""An argument that comes as a value, or rows of them; an error among them stops the whole call."""
CELLER: Final = "com.sun.star.table.XCellRange"
"""One that comes as the cells themselves, errors too. They must stand in a sheet."""

Celle = str | float
Rader = tuple[tuple[Celle, ...], ...]
LibreOfficeSvar = Celle | Rader


def metodenavn(funksjon: str) -> str:
    """The UNO method of a function: SF_AGP_SLUTT is ``agp_slutt`` of the service SF."""
    return funksjon.removeprefix("SF_").lower()


def filnavn(funksjon: str) -> str:
    """The function as it stands in .ods and .xlsx files that LibreOffice saves: SF.AGP_SLUTT."""
    return f"{TJENESTE}.{metodenavn(funksjon).upper()}"


def slag_i_calc(argument: Argument) -> str:
    """The UNO type of an argument: a table's faults are one employee's each, so it is cells."""
    return CELLER if argument.slag is Slag.TABELL else VERDIER


METODER: Final[Mapping[str, Funksjon]] = MappingProxyType(
    {metodenavn(navn): funksjon for navn, funksjon in FUNKSJONER.items()}
)
"""UNO method -> function."""


def svar(
    metode: str,
    argumenter: tuple[object, ...],
    nulldato: date = NULLDATO,
    i_dag: date | None = None,
) -> LibreOfficeSvar:
    """What the cell shall hold: text or number, dates as the book counts them.

    Rows of them where the function may answer with an area: UNO methods have one type each.
    ``nulldato`` is the day the book counts from; ``i_dag`` missing is the clerk's own day. Faults
    are texts that begin with «Feil:».
    """
    funksjon = METODER[metode]
    if nulldato in (NULLDATO, NULLDATO_1904):
        vert = Vert(i_dag or date.today(), dato1904=nulldato == NULLDATO_1904)  # noqa: DTZ011
        fikk = kall(funksjon.navn, uten_tomme_celler(funksjon, _lest(argumenter)), vert)
    else:
        fikk = FEIL + ULIK_NULLDATO.format(dag=f"{nulldato:%d.%m.%Y}")
    null = nulldato.toordinal()
    if not funksjon.svar.omrade:
        if not isinstance(fikk, list):
            return _celle(fikk, null)
        return FEIL + EN_RAD_I_CALC if fikk else TOM
    rader = fikk if isinstance(fikk, list) else [[fikk]]
    return tuple(tuple(_celle(v, null) for v in rad) for rad in rader) or ((TOM,),)


def _lest(argumenter: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(brukte_verdier(a) if hasattr(a, "getDataArray") else a for a in argumenter)


def uten_tomme_celler(funksjon: Funksjon, argumenter: tuple[object, ...]) -> tuple[object, ...]:
    """Calc hands a lone empty cell over as 0, so a lone 0 is no value; but 0 hours are hours."""
    return tuple(
        None if verdi == 0 and ventet.navn not in TIMER else verdi
        for verdi, ventet in zip(argumenter, funksjon.argumenter, strict=False)
    )


def _celle(verdi: Verdi, null: int) -> Celle:
    if isinstance(verdi, date):
        return float(verdi.toordinal() - null)
    return verdi if isinstance(verdi, str) else float(verdi)
