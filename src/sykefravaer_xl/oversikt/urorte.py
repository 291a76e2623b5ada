"""Whether a workbook's ``Oversikt`` and ``Tidslinje`` are as we made them, so that they may be
made anew.

A clerk may write, draw or build on such a sheet; then it is hers, and it is left alone. What it
says is known by the checksum the sheet carries (``ark.kontrollsum``), which outlives a save in
Excel and LibreOffice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.kontrollsum import egen_sum
from sykefravaer_xl.bok.kildebok import lesebok_for
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.oversikt.ark import DIAGRAMMER

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from arkbok.lesebok import Lesebok
    from arkbok.strom import Arkstrom

_ANKER: Final = re.compile(r"<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor[\s>]")
_VARE_DELER: Final = frozenset({"drawing", "printerSettings"})
"""What belongs to the sheets as we make them and Excel saves them. A comment, say, is not ours."""
_DIAGRAMMER: Final = {OVERSIKT_ARK: DIAGRAMMER}
"""Drawings on each sheet; the others have none."""


def urorte_summer(sti: Path, navn: Iterable[str]) -> dict[str, str]:
    """Those of the named sheets that hold what we wrote there and nothing else, by checksum."""
    try:
        with lesebok_for(sti) as bok:
            return {
                ett: sum_
                for ett in navn
                if ett in bok.ark
                and _bare_vare_deler(bok, ett)
                and (sum_ := _vart_innhold(bok.ark[ett])) is not None
            }
    except SykefravaerFeil:  # what cannot be read is not as we made it
        return {}


def _vart_innhold(ark: Arkstrom) -> str | None:
    """The checksum, where the values are those it was made of and none is a formula's."""
    return None if ark.har_formler() else egen_sum((nr, rad) for nr, rad, _ in ark.rader())


def _bare_vare_deler(bok: Lesebok, ark: str) -> bool:
    """No comment, picture or shape has come to the sheet."""
    deler = bok.relasjoner(ark)
    if any(del_.kortslag not in _VARE_DELER for del_ in deler):
        return False
    tegninger = (bok.lager.tekst(del_.mal) for del_ in deler if del_.kortslag == "drawing")
    antall = sum(len(_ANKER.findall(tegning)) for tegning in tegninger)
    return antall <= _DIAGRAMMER.get(ark, 0)
