"""Whether a workbook's ``Oversikt`` and ``Tidslinje`` are as we made them, so that they may be
made anew.

A clerk may write, draw or build on such a sheet; then it is hers, and it is left alone. What it
says is known by the checksum the sheet carries (``ark.kontrollsum``), which outlives a save in
Excel and LibreOffice.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Final

from arkbok.lager import STORSTE_SMADEL
from arkbok.omslag import apne_fil
from sykefravaer_xl.ark.kontrollsum import stemmer
from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.kolonner import OVERSIKT_ARK
from sykefravaer_xl.bok.rader import LESEUNNTAK
from sykefravaer_xl.bok.tabellnavn import arkrelasjoner
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.oversikt.ark import DIAGRAMMER

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from arkbok.strom import Arkstrom

_ANKER: Final = re.compile(rb"<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor[\s>]")
_VARE_DELER: Final = frozenset({"drawing", "printerSettings"})
"""What belongs to the sheets as we make them and Excel saves them. A comment, say, is not ours."""
_DIAGRAMMER: Final = {OVERSIKT_ARK: DIAGRAMMER}
"""Drawings on each sheet; the others have none."""


def urorte(sti: Path, navn: Iterable[str]) -> set[str]:
    """Those of the named sheets that hold what we wrote there, and nothing else."""
    try:
        med = [ett for ett in navn if _bare_vare_deler(sti, ett)]
        if not med:
            return set()
        with apne(sti) as bok:
            return {ett for ett in med if ett in bok.ark and _bare_vart_innhold(bok.ark[ett])}
    except (*LESEUNNTAK, SykefravaerFeil):  # what cannot be read is not as we made it
        return set()


def _bare_vart_innhold(ark: Arkstrom) -> bool:
    """The values are those of the checksum, and none is a formula's."""
    return not ark.har_formler() and stemmer((nr, rad) for nr, rad, _ in ark.rader())


def _bare_vare_deler(sti: Path, ark: str) -> bool:
    """No comment, picture or shape has come to the sheet."""
    deler = arkrelasjoner(sti, ark)
    if any(slag not in _VARE_DELER for slag, _ in deler):
        return False
    with apne_fil(sti) as fil, zipfile.ZipFile(fil) as arkiv:
        navn = [mal for slag, mal in deler if slag == "drawing"]
        if sum(arkiv.getinfo(mal).file_size for mal in navn) > STORSTE_SMADEL:
            return False
        tegninger = [arkiv.read(mal) for mal in navn]
    antall = sum(len(_ANKER.findall(tegning)) for tegning in tegninger)
    return antall <= _DIAGRAMMER.get(ark, 0)
