"""Writing lists and calendars, but never over what is not a list or a calendar of ours."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.arbeidsliste.rolleliste_ark import EGENSKAP
from sykefravaer_xl.arbeidsliste.varsel.kalender import PRODUKT
from sykefravaer_xl.grunn.feil import SykefravaerFeil

_EGENSKAPER: Final = "docProps/core.xml"
_MEST: Final = 100_000
"""Our properties are a few hundred bytes; more is not ours."""


class FinnesFraForFeil(SykefravaerFeil):
    """There is a file already, and it is not one we may replace."""

    kode = "finnes_fra_for"

    def __init__(self, fil: Path, *, arbeidsbok: bool) -> None:
        mal = tekst.ER_ARBEIDSBOKA if arbeidsbok else tekst.FINNES_FRA_FOR
        super().__init__(mal.format(fil=fil.name))
        self.fil = fil


def krev_ledig(fil: Path, boker: Iterable[Path]) -> None:
    """Raises FinnesFraForFeil unless the file is new, or an older list or calendar of ours."""
    if not fil.exists():
        return
    if any(bok.exists() and fil.samefile(bok) for bok in boker):
        raise FinnesFraForFeil(fil, arbeidsbok=True)
    if not fil.is_dir() and not _er_var(fil):
        raise FinnesFraForFeil(fil, arbeidsbok=False)


def _er_var(fil: Path) -> bool:
    try:
        if fil.suffix.lower() == ".ics":
            with fil.open("rb") as innhold:
                return PRODUKT.encode() in innhold.read(500)
        with zipfile.ZipFile(fil) as pakke:
            if pakke.getinfo(_EGENSKAPER).file_size > _MEST:
                return False
            return EGENSKAP.encode() in pakke.read(_EGENSKAPER)
    except (OSError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile):
        return False
