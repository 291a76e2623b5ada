"""Follow up Norwegian sick leave inside the workbook the clerk already has.

``Sak`` and ``beregn`` are the core (one employee's rows in, every date with its reason out);
``forklar`` says why, ``hva_om`` tries another course, and ``beregn_bok`` recalculates a workbook.
Importing this package needs only the standard library and pydantic; each name is
loaded when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sykefravaer_xl.domene.forklaring import Forklaring, forklar
    from sykefravaer_xl.domene.hva_om import AnnetForlop, Sammenligning, hva_om
    from sykefravaer_xl.domene.sak import Resultat, Sak, beregn
    from sykefravaer_xl.kjoring.bok import Rapport, beregn_bok
    from sykefravaer_xl.kjoring.boker import Oppgave, beregn_boker

__all__ = [
    "AnnetForlop",
    "Forklaring",
    "Oppgave",
    "Rapport",
    "Resultat",
    "Sak",
    "Sammenligning",
    "beregn",
    "beregn_bok",
    "beregn_boker",
    "forklar",
    "hva_om",
]

_NAAR_DET_TRENGS = {
    "Resultat": "domene.sak",
    "Sak": "domene.sak",
    "beregn": "domene.sak",
    "Forklaring": "domene.forklaring",
    "forklar": "domene.forklaring",
    "AnnetForlop": "domene.hva_om",
    "Sammenligning": "domene.hva_om",
    "hva_om": "domene.hva_om",
    "Rapport": "kjoring.bok",
    "beregn_bok": "kjoring.bok",
    "Oppgave": "kjoring.boker",
    "beregn_boker": "kjoring.boker",
}


def __getattr__(navn: str) -> Any:
    """Each name is loaded on first use: a program starts fast, and anywhere."""
    if navn in _NAAR_DET_TRENGS:
        return getattr(import_module(f"sykefravaer_xl.{_NAAR_DET_TRENGS[navn]}"), navn)
    msg = f"module {__name__!r} has no attribute {navn!r}"
    raise AttributeError(msg)
