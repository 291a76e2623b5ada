"""How the tests call a worksheet function: by name, on a fixed day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.vert import Vert

if TYPE_CHECKING:
    from sykefravaer_xl.funksjoner.vert import Svar

VERT: Final = Vert(date(2026, 11, 22))


def sf(navn: str, *argumenter: object, vert: Vert = VERT) -> Svar:
    """The answer in the cell of ``=SF_NAVN(…)``."""
    return kall(f"SF_{navn}", argumenter, vert)


def d(tekst: str) -> date:
    """A day written as in Norway: 05.01.2026."""
    dag, maned, aar = map(int, tekst.split("."))
    return date(aar, maned, dag)
