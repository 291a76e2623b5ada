"""National identity numbers: known however they are written, and shown as a birth date at most.

The only place that decides what is one. A clerk may use it as employee number; lists, functions,
logs and messages then show what ``maskert`` gives.
"""

from __future__ import annotations

import re
from typing import Final

_SKILLE: Final = re.compile(r"[\s.\-\u2010-\u2013]")
"""What people put between the digits: spaces, dots, hyphens, dashes."""
_ELLEVE: Final = re.compile(r"[0-9]{11}")
_I_TEKST: Final = re.compile(
    r"[0-9][0-9][\s.\-\u2010-\u2013]?[0-9][0-9][\s.\-\u2010-\u2013]?[0-9][0-9][\s.\-\u2010-\u2013]?"
    r"[0-9]{3}[\s.\-\u2010-\u2013]?[0-9][0-9]",
)
_TI: Final = re.compile(r"(?<![0-9])[0-9]{10}(?![0-9])")
_UTEN_NULL: Final = re.compile(r"[1-9](?:[048][1-9]|[159][0-2])[0-9]{7}")
"""Ten digits that start like a date: stored as a number, which loses the first zero."""
_VEKTER: Final = (7, 6, 1, 8, 9, 4, 5, 2, 1)
"""Of digits two to ten: with the first check digit counted once, the sum divides by eleven."""


def sifre(tekst: str) -> str | None:
    """The eleven digits, where the whole text is an identity number."""
    rene = _SKILLE.sub("", tekst)
    if _ELLEVE.fullmatch(rene):
        return rene
    # only as a number cell gives it: ten digits with dots or spaces are something else
    return f"0{tekst}" if _mistet_null(tekst) else None


def maskert(tekst: str) -> str | None:
    """The birth date of an identity number and stars for the rest; None where it is none."""
    nummer = sifre(tekst)
    return None if nummer is None else f"{nummer[:6]}*****"


def finnes_i(tekst: str) -> bool:
    """Whether a text holds one, or is one."""
    return _I_TEKST.search(tekst) is not None or any(map(_mistet_null, _TI.findall(tekst)))


def _mistet_null(nr: str) -> bool:
    if not _UTEN_NULL.fullmatch(nr):
        return False
    return sum(int(siffer) * vekt for siffer, vekt in zip(nr, _VEKTER, strict=False)) % 11 == 0
