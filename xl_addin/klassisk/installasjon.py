"""What lies beside the add-in: the installer, its starter, and what the clerk reads first.

PowerShell 5.1 and Notepad take text without a byte order mark for the machine's code page, so
what has Norwegian letters gets one; ``cmd`` would not understand it.
"""

from __future__ import annotations

import re
from typing import Final

from xl_addin.klassisk.hjul import VERSJONER
from xl_addin.klassisk.xlwings_modul import HER, PYTHON

MAPPE: Final = HER / "installasjon_filer"
FILER: Final = {
    "installer.ps1": "utf-8-sig",
    "installer.cmd": "ascii",
    "fjern.cmd": "ascii",
    "LES MEG.txt": "utf-8-sig",
}
"""File -> how it is encoded."""


def filer(versjon: str, xlwings: str, tillegg: str) -> dict[str, bytes]:
    """The files with the versions and the names in them, lines ended as on Windows."""
    verdier = {"VERSJON": versjon, "XLWINGS": xlwings, "TILLEGG": tillegg, "PYTHON": PYTHON,
               "PYTHONER": " eller ".join([", ".join(VERSJONER[:-1]), VERSJONER[-1]])}  # fmt: skip
    return {
        navn: _fyll(navn, verdier).replace("\n", "\r\n").encode(koding)
        for navn, koding in FILER.items()
    }


def _fyll(navn: str, verdier: dict[str, str]) -> str:
    kilde = (MAPPE / navn).read_text(encoding="utf-8")
    return re.sub(r"\{\{([A-Z]+)\}\}", lambda m: verdier[m[1]], kilde)
