"""The colour key, as it stands on ``Oversikt`` and ``Hjelp``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import BLA, BROD, FORFALT, MELDING, SKIFER, SNART, UNNTATT, UTFORT
from sykefravaer_xl.ark.tekst import FARGENOKKEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.ark.modell import Arkmodell

_UTSEENDE: Final[Mapping[str, Mapping[str, Any]]] = {
    "forfalt": FORFALT,
    "snart": SNART,
    "utfort": UTFORT,
    "unntatt": UNNTATT,
    "melding": MELDING,
    "inn": {"bg_color": BLA, "font_color": "#FFFFFF", "bold": True},
    "ut": {"bg_color": SKIFER, "font_color": "#FFFFFF", "bold": True},
}


def skriv_fargenokkel(
    ark: Arkmodell, rad: int, kol: int, *, prove: int = 1, tekst: int = 1
) -> int:
    """Sample and meaning, one a line, from a cell down; gives the first free row.

    ``prove`` and ``tekst`` say how many columns the sample and the meaning lie across.
    """
    for her, (navn, eksempel, mening) in enumerate(FARGENOKKEL, start=rad):
        farge = {"align": "center", "valign": "vcenter", **_UTSEENDE[navn]}
        ark.flett(her, kol, kol + prove - 1, eksempel, farge)
        ark.flett(her, kol + prove, kol + prove + tekst - 1, mening, {**BROD, "indent": 1})
    return rad + len(FARGENOKKEL)
