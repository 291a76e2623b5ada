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
    re.compile(r"(?:Kopi av|Copy of) (?P<navn>.+)", re.IGNORECASE),
    re.compile(r"(?P<navn>.+?) - (?:Copy|Kopi)(?: \(\d+\))?", re.IGNORECASE),
    re.compile(
        r"(?P<navn>.+?)[ _]*\([^()]*(?:motstridende kopi|conflicted copy)[^()]*\)", re.IGNORECASE
    ),
    re.compile(r"(?P<navn>.+?)[ _-]+(?:motstridende kopi|conflicted copy).*", re.IGNORECASE),
    re.compile(rf"(?P<navn>.+?)-{_MASKIN}"),
)


def original(bok: Path, andre: Iterable[Path]) -> Path | None:
    """The workbook that ``bok`` is a copy of, when it is among the others of its folder."""
    navn = {treff["navn"] for en in _KOPI if (treff := en.fullmatch(bok.stem)) is not None}
    return next(
        (
            annen
            for annen in andre
            if annen != bok and annen.parent == bok.parent and annen.stem in navn
        ),
        None,
    )
