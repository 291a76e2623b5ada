"""Text on its way out: nothing in it may act on the terminal, calendar or mail that shows it.

A name in a workbook can hold escape sequences, a bell, or marks that turn the reading direction.
Where text leaves the program it goes through ``vask``; JSON keeps such signs, escaped.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

_STYRETEGN: Final = (
    "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"  # all but tab and newline
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"  # reading direction
    "\\u2028\\u2029"  # lines that are none to us
    "\\ud800-\\udfff"  # bytes of a file name that are no text, which no stream can write
)
_SKJULT: Final = re.compile(f"[{_STYRETEGN}]")
ERSTATNING: Final = "\ufffd"
"""What is shown in their place."""


def vask(tekst: str) -> str:
    """The text with signs that cannot be seen made visible."""
    return _SKJULT.sub(ERSTATNING, tekst)


def json_tekst(verdi: Any, indent: int | None = None) -> str:
    """JSON as people read it, with every sign that acts on a screen escaped."""
    tekst = json.dumps(verdi, ensure_ascii=False, indent=indent)
    # such signs stand in texts only, so what is escaped is the same value
    return _SKJULT.sub(lambda treff: f"\\u{ord(treff[0]):04x}", tekst)
