"""How the tests call a worksheet function: by name, on a fixed day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.vert import Vert

if TYPE_CHECKING:
    from sykefravaer_xl.funksjoner.vert import Svar

VERT: Final = Vert(date(2026, 11, 22))

_FTRL: Final = "https://lovdata.no/lov/1997-02-28-19/%C2%A7"
_AML: Final = "https://lovdata.no/lov/2005-06-17-62/%C2%A7"
HJELPESIDER: Final = {
    "SF_FRIST": f"{_AML}4-6",
    "SF_FRISTER": f"{_AML}4-6",
    "SF_STATUS": f"{_AML}4-6",
    "SF_TILFELLE": "https://www.nav.no/arbeidsgiver",
    "SF_ARBEIDSGIVERPERIODE": f"{_FTRL}8-19",
    "SF_AGP_SLUTT": f"{_FTRL}8-19",
    "SF_MAKSDATO": f"{_FTRL}8-12",
    "SF_DAGER_IGJEN": f"{_FTRL}8-12",
    "SF_SALDO_GRADERT": f"{_FTRL}8-13",
    "SF_EGENMELDING_IGJEN": f"{_FTRL}8-24",
    "SF_FORKLAR": f"{_FTRL}8-12",
    "SF_BEREGN": f"{_FTRL}8-12",
}
"""Function -> where the paragraph it rests on can be read."""


def sf(navn: str, *argumenter: object, vert: Vert = VERT) -> Svar:
    """The answer in the cell of ``=SF_NAVN(…)``."""
    return kall(f"SF_{navn}", argumenter, vert)


def d(tekst: str) -> date:
    """A day written as in Norway: 05.01.2026."""
    dag, maned, aar = map(int, tekst.split("."))
    return date(aar, maned, dag)
