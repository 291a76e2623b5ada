"""Follow up Norwegian sick leave inside the workbook the clerk already has.

``Sak`` and ``beregn`` are the core (one employee's rows in, every date with its reason out);
``beregn_bok`` recalculates a workbook. Importing this package needs only the standard library,
pydantic and python-dateutil; what handles files is imported when it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sykefravaer_xl.domene.forklaring import Forklaring, forklar
from sykefravaer_xl.domene.hva_om import AnnetForlop, Sammenligning, hva_om
from sykefravaer_xl.domene.sak import Resultat, Sak, beregn

if TYPE_CHECKING:
    from sykefravaer_xl.kjoring.bok import Rapport, beregn_bok

__all__ = [
    "AnnetForlop",
    "Forklaring",
    "Rapport",
    "Resultat",
    "Sak",
    "Sammenligning",
    "beregn",
    "beregn_bok",
    "forklar",
    "hva_om",
]


def __getattr__(navn: str) -> Any:
    """File work is loaded on first use, so that the core runs where openpyxl does not."""
    if navn in ("beregn_bok", "Rapport"):
        from sykefravaer_xl.kjoring import bok

        return getattr(bok, navn)
    msg = f"module {__name__!r} has no attribute {navn!r}"
    raise AttributeError(msg)
