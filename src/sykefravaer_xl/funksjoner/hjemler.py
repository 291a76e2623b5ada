"""What each function rests on, as the law data has it: read when a host asks for the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.lov.lov import regelverk
from sykefravaer_xl.lov.ordninger import ordninger
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Callable


def figur(navn: str) -> Callable[[], str]:
    """The paragraph of a figure of the law."""
    return lambda: regelverk().verdier(regelverk().nyeste.fra)[navn].hjemmel


def oppfolging() -> str:
    """The paragraph of the follow-up plan, with which following up begins."""
    return sjekkpunkter()["oppfolgingsplan"].versjoner[-1].hjemmel


def egenmelding() -> str:
    """The paragraph of self-certified days."""
    return ordninger().verdi("egenmelding", "dager_om_gangen", regelverk().nyeste.fra).hjemmel
