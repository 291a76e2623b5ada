"""Whether a workbook's ``Oversikt`` is ours and as we made it, so that it may be made anew."""

from __future__ import annotations

import re
import warnings
import zipfile
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from openpyxl import load_workbook

from sykefravaer_xl.arbeidsbok.kolonner import OVERSIKT_ARK
from sykefravaer_xl.ark.oversikt import UKER, Oversiktstall, oversikt_donor, uker_fra

if TYPE_CHECKING:
    from pathlib import Path

_ANKER: Final = re.compile(rb"<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor[\s>]")
_TEGNING: Final = re.compile(r"xl/drawings/drawing\d*\.xml")


def er_vart_og_urort(sti: Path) -> bool:
    """True when every text in the sheet is one we write there, and no drawing is added.

    A clerk may write, draw or build on the sheet; then it is hers, and it is left alone.
    """
    try:
        deres = _tekster(load_workbook_stille(sti))
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):
        return False
    prove = Oversiktstall(
        date(2026, 1, 5), 1, 1, 1, 1, 1, (), (0, 0, 0, 0),
        tuple((dag, 0) for dag in uker_fra(date(2026, 1, 5))[:UKER]),
    )  # fmt: skip
    vare = _tekster(load_workbook_stille(BytesIO(oversikt_donor(prove))))
    faste = {sted: tekst for sted, tekst in vare.items() if not _skiftende(tekst)}
    if any(deres.get(sted) != tekst for sted, tekst in faste.items()):
        return False
    siste_rad, siste_kol = max(r for r, _ in vare) + 200, 11
    return all(r <= siste_rad and k <= siste_kol for r, k in deres) and _tegninger(sti) <= 2


def load_workbook_stille(kilde: Path | BytesIO) -> Any:
    """The sheet ``Oversikt`` of a workbook, streamed. Raises KeyError when there is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(kilde, read_only=True)[OVERSIKT_ARK]


def _tekster(ark: Any) -> dict[tuple[int, int], str]:
    ut = {
        (celle.row, celle.column): celle.value
        for rad in ark.iter_rows()
        for celle in rad
        if isinstance(celle.value, str) and celle.value
    }
    ark.parent.close()
    return ut


def _skiftende(tekst: str) -> bool:
    """Texts that follow the figures: week names, managers, the line above the figures."""
    return tekst.startswith(("Uke ", "Beregnet per")) or tekst in ("–", "Ingen")


def _tegninger(sti: Path) -> int:
    """Drawings anchored in sheets that hold charts of ours: two in an untouched book."""
    with zipfile.ZipFile(sti) as arkiv:
        navn = [n for n in arkiv.namelist() if _TEGNING.fullmatch(n)]
        return max((len(_ANKER.findall(arkiv.read(n))) for n in navn), default=0)
