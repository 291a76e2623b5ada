"""The colour key, as it stands on ``Oversikt`` and ``Hjelp``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import BLA, FORFALT, MELDING, SKIFER, SNART, UNNTATT, UTFORT
from sykefravaer_xl.ark.tekst import FARGENOKKEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.ark.kontrollsum import Summert
    from sykefravaer_xl.ark.stil import Stil

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
    ark: Worksheet | Summert, stil: Stil, rad: int, kol: int, *, prove: int = 1, tekst: int = 1
) -> int:
    """Sample and meaning, one a line, from a cell down; gives the first free row.

    ``prove`` and ``tekst`` say how many columns the sample and the meaning lie across.
    """
    brodtekst = stil.tekst(indent=1)
    for her, (navn, eksempel, mening) in enumerate(FARGENOKKEL, start=rad):
        farge = stil.format(align="center", valign="vcenter", **_UTSEENDE[navn])
        _across(ark, (her, kol), prove, eksempel, farge)
        _across(ark, (her, kol + prove), tekst, mening, brodtekst)
    return rad + len(FARGENOKKEL)


def _across(
    ark: Worksheet | Summert, celle: tuple[int, int], bredde: int, tekst: str, form: Any
) -> None:
    if bredde > 1:
        rad, kol = celle
        ark.merge_range(rad, kol, rad, kol + bredde - 1, tekst, form)
    else:
        ark.write_string(*celle, tekst, form)
