"""TOML as people write it: settings beside a book, columns of another system, profiles, templates.

The library's reader takes time by the square of a key's dots, and falls out of deep lists.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from typing import Any, Final

LENGST: Final = 1_000_000
"""Characters; such files are some kilobytes."""
FLEST_PUNKTUM: Final = 2_000
_LINJE: Final = re.compile(r"\(at line (\d+)")


def les_toml(tekst: str, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    """The tables of a text. Raises ValueError, whatever is wrong with it."""
    if len(tekst) > LENGST or tekst.count(".") > FLEST_PUNKTUM:
        raise ValueError(LENGST)
    try:
        return tomllib.loads(tekst, parse_float=parse_float)
    except RecursionError:
        raise ValueError(LENGST) from None


def sted(feil: ValueError) -> str:
    """« (linje 3)», where the reader has said which; the rest of its words are English."""
    treff = _LINJE.search(str(feil))
    return "" if treff is None else f" (linje {treff[1]})"
