"""What the command line writes, kept for the page; its progress bar becomes the page's own."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_PROSENT: Final = re.compile(r"(\d+)%")
_TEGNES_OVER: Final = ("\r", "\x1b")
"""Only a progress bar writes these: back to the start of the line, and escape sequences."""


class Skjerm(io.TextIOBase):
    """A terminal without a screen."""

    def __init__(self, framdrift: Callable[[float], object]) -> None:
        super().__init__()
        self._biter: list[str] = []
        self._framdrift = framdrift

    @property
    def tekst(self) -> str:
        """All that was said, in order."""
        return "".join(self._biter)

    def isatty(self) -> bool:
        """As a terminal, so that progress is told."""
        return True

    def write(self, tekst: str, /) -> int:
        """Keep the text, or hand on the share that is done."""
        if any(tegn in tekst for tegn in _TEGNES_OVER):
            if andel := _PROSENT.search(tekst):
                self._framdrift(int(andel[1]) / 100)
        else:
            self._biter.append(tekst)
        return len(tekst)
