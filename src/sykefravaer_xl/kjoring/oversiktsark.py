"""Whether a workbook's ``Oversikt`` is ours and as we made it, so that it may be made anew."""

from __future__ import annotations

import re
import warnings
import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, Final

from sykefravaer_xl.arbeidsbok.kolonner import OVERSIKT_ARK
from sykefravaer_xl.arbeidsbok.pakke.lager import STORSTE_SMADEL
from sykefravaer_xl.arbeidsbok.pakke.omslag import apne_fil
from sykefravaer_xl.arbeidsbok.rader import LESEUNNTAK
from sykefravaer_xl.arbeidsbok.tabellnavn import arkrelasjoner
from sykefravaer_xl.ark.oversikt import UKER, Oversiktstall, oversikt_donor, uker_fra

if TYPE_CHECKING:
    from pathlib import Path

Sted = tuple[int, int]

_ANKER: Final = re.compile(rb"<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor[\s>]")
_VARE_DELER: Final = frozenset({"drawing", "printerSettings"})
"""What belongs to the sheet as we make it and Excel saves it. A comment, say, is the clerk's."""
_DIAGRAMMER: Final = 2


def er_vart_og_urort(sti: Path) -> bool:
    """True when the sheet holds what we write there, and nothing else.

    A clerk may write, draw or build on the sheet; then it is hers, and it is left alone.
    """
    try:
        with apne_fil(sti) as fil:
            deres = _celler(fil)
        return _bare_vart_innhold(deres) and _bare_vare_deler(sti)
    except LESEUNNTAK:  # openpyxl cannot read it, so it is not as we made it
        return False


def _bare_vart_innhold(deres: dict[Sted, Any]) -> bool:
    prove = Oversiktstall(
        date(2026, 1, 5), 1, 1, 1, 1, 1, (), (0, 0, 0, 0),
        tuple((dag, 0) for dag in uker_fra(date(2026, 1, 5))[:UKER]),
    )  # fmt: skip
    vare = _celler(BytesIO(oversikt_donor(prove)))
    # the donor's list of managers is empty: one row with «Ingen» and a dash
    ledere = next(sted for sted, verdi in vare.items() if verdi == "Ingen")
    tall = vare.pop(ledere), vare.pop((ledere[0], ledere[1] + 2))
    if "–" not in tall:
        return False
    liste = _lederliste(deres, ledere)
    resten = {sted: verdi for sted, verdi in deres.items() if sted not in liste}
    if not all(sted in vare and _passer(vare[sted], verdi) for sted, verdi in resten.items()):
        return False
    return all(sted in deres for sted, verdi in vare.items() if _fast(verdi))


def _lederliste(deres: dict[Sted, Any], start: Sted) -> set[Sted]:
    """The cells of the list of managers: rows without a gap, a name and a number in each."""
    rad, kolonne = start
    ut: set[Sted] = set()
    while _er_tekst(deres.get((rad, kolonne))) and _er_tall(deres.get((rad, kolonne + 2))):
        ut |= {(rad, kolonne), (rad, kolonne + 2)}
        rad += 1
    return ut


def _passer(vart: Any, verdi: Any) -> bool:
    """Fixed texts must be the same; figures and days may be any, or the dash of an empty book."""
    if _fast(vart):
        return bool(verdi == vart)
    if _er_tekst(vart):
        return _er_tekst(verdi)
    return _er_tall(verdi)


def _er_tall(verdi: Any) -> bool:
    return verdi == "–" or isinstance(verdi, int | float | datetime)


def _er_tekst(verdi: Any) -> bool:
    return isinstance(verdi, str) and not verdi.startswith("=")


def _fast(vart: Any) -> bool:
    """Texts that do not follow the figures: all but week names and the line above."""
    return isinstance(vart, str) and not vart.startswith(("Uke ", "Beregnet per"))


def _celler(kilde: IO[bytes]) -> dict[Sted, Any]:
    """Everything in the sheet ``Oversikt``, formulas as text. KeyError when there is none."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        bok = load_workbook(kilde, read_only=True)
        ut = {
            (celle.row, celle.column): celle.value
            for rad in bok[OVERSIKT_ARK].iter_rows()
            for celle in rad
            if celle.value is not None and celle.value != ""
        }
        bok.close()
    return ut


def _bare_vare_deler(sti: Path) -> bool:
    """No comment, picture or shape has come to the sheet."""
    deler = arkrelasjoner(sti, OVERSIKT_ARK)
    if any(slag not in _VARE_DELER for slag, _ in deler):
        return False
    with apne_fil(sti) as fil, zipfile.ZipFile(fil) as arkiv:
        navn = [mal for slag, mal in deler if slag == "drawing"]
        if sum(arkiv.getinfo(mal).file_size for mal in navn) > STORSTE_SMADEL:
            return False
        tegninger = [arkiv.read(mal) for mal in navn]
    return sum(len(_ANKER.findall(tegning)) for tegning in tegninger) <= _DIAGRAMMER
