"""What the clerk reads first: one short text a package, with the version in it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

NAVN: Final = "LES MEG.txt"
HER: Final = Path(__file__).parent


def les_meg(hva: str, versjon: str) -> bytes:
    """As Notepad wants it: a byte order mark, and lines ended as on Windows."""
    tekst = (HER / f"{hva}.txt").read_text(encoding="utf-8").replace("{{VERSJON}}", versjon)
    return tekst.replace("\n", "\r\n").encode("utf-8-sig")
