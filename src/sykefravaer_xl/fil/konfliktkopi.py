"""Copies that file sync and file managers make beside a workbook, known by their names.

In a folder such a copy is a second book with the same people: what has been done in one of them
would come up again as undone from the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MASKIN: Final = r"[A-ZÆØÅ0-9-]*\b(?:PC|DESKTOP|LAPTOP|MAC|MACBOOK|SURFACE)\b[A-ZÆØÅ0-9-]*"
"""A machine's name, as OneDrive puts it behind the book's: «-PC-KARI», «-DESKTOP-4F2K»."""
_KOPI: Final = (
    re.compile(r"(?:Kopi(?: av)?|Copy(?: of)?) (?P<navn>.+)", re.IGNORECASE),
    re.compile(r"(?P<navn>.+?) ?\(\d{1,2}\)"),  # as browsers and mail programs name a second one
    re.compile(r"(?P<navn>.+?) - (?:Copy|Kopi)(?: \(\d+\))?", re.IGNORECASE),
    re.compile(
        r"(?P<navn>.+?)[ _]*\([^()]*(?:motstridende kopi|conflicted copy)[^()]*\)", re.IGNORECASE
    ),
    re.compile(r"(?P<navn>.+?)[ _-]+(?:motstridende kopi|conflicted copy).*", re.IGNORECASE),
    re.compile(rf"(?P<navn>.+?)-{_MASKIN}"),
)


def originaler(boker: Iterable[Path]) -> dict[Path, Path]:
    """Copy → the workbook it is a copy of, for those whose original is in the same folder."""
    alle = list(boker)
    ved_navn: dict[tuple[Path, str], Path] = {}
    for bok in alle:
        ved_navn.setdefault((bok.parent, bok.stem), bok)
    ut = {}
    for bok in alle:
        navn = (treff["navn"] for en in _KOPI if (treff := en.fullmatch(bok.stem)) is not None)
        funnet = (ved_navn.get((bok.parent, ett)) for ett in navn)
        if (annen := next((en for en in funnet if en is not None), None)) is not None:
            ut[bok] = annen
    return ut
