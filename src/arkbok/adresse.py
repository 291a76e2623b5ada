"""Cell addresses: ``B7`` to (7, 2) and back, and rectangular areas."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from arkbok.feil import SkadetFeil

SISTE_RAD = 1_048_576
SISTE_KOLONNE = 16_384
OMRADE = re.compile(r"\$?[A-Za-z]{0,3}\$?\d{0,7}(?::\$?[A-Za-z]{0,3}\$?\d{0,7})?")
CELLE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@lru_cache(maxsize=2048)
def bokstaver(kolonne: int) -> str:
    """1 -> A, 27 -> AA."""
    ut = ""
    while kolonne:
        kolonne, rest = divmod(kolonne - 1, 26)
        ut = chr(65 + rest) + ut
    return ut


@lru_cache(maxsize=2048)
def kolonne(tekst: str) -> int:
    """A -> 1, aa -> 27."""
    n = 0
    for tegn in tekst.upper():
        n = n * 26 + ord(tegn) - 64
    return n


def celle(tekst: str) -> tuple[int, int]:
    """``B7`` -> (7, 2)."""
    treff = CELLE.fullmatch(tekst.strip())
    if treff is None:
        raise SkadetFeil(f"«{tekst}» er ikke en celleadresse")
    return int(treff[2]), kolonne(treff[1])


def navn(rad: int, kol: int) -> str:
    """(7, 2) -> ``B7``."""
    return f"{bokstaver(kol)}{rad}"


class Omrade(NamedTuple):
    """A rectangle, borders included."""

    rad1: int
    kol1: int
    rad2: int
    kol2: int

    @classmethod
    def les(cls, tekst: str) -> Omrade:
        """``A1:F9``, or a single cell. Whole columns and rows (``A:A``, ``3:3``) are widened."""
        start, _, slutt = tekst.strip().replace("$", "").partition(":")
        slutt = slutt or start
        if start.isalpha() and slutt.isalpha():
            return cls(1, kolonne(start), SISTE_RAD, kolonne(slutt))
        if start.isdigit() and slutt.isdigit():
            return cls(int(start), 1, int(slutt), SISTE_KOLONNE)
        (r1, k1), (r2, k2) = celle(start), celle(slutt)
        return cls(min(r1, r2), min(k1, k2), max(r1, r2), max(k1, k2))

    def __str__(self) -> str:
        start = navn(self.rad1, self.kol1)
        slutt = navn(self.rad2, self.kol2)
        return start if start == slutt else f"{start}:{slutt}"

    def rommer(self, annet: Omrade) -> bool:
        return self.med(annet) == self

    def med(self, annet: Omrade) -> Omrade:
        """The smallest rectangle that holds both."""
        return Omrade(
            min(self.rad1, annet.rad1),
            min(self.kol1, annet.kol1),
            max(self.rad2, annet.rad2),
            max(self.kol2, annet.kol2),
        )

    def overlapper(self, annet: Omrade) -> bool:
        return (
            self.rad1 <= annet.rad2
            and annet.rad1 <= self.rad2
            and self.kol1 <= annet.kol2
            and annet.kol1 <= self.kol2
        )

    @property
    def antall(self) -> int:
        return (self.rad2 - self.rad1 + 1) * (self.kol2 - self.kol1 + 1)
