"""Synthetic national identity numbers for the example: no living person can have one.

As Skatteetaten's own test people have them: 80 is added to the month, everything else (birth
date, sex, check digits) is as in a real number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

SYNTETISK: Final = 80
"""Added to the month."""
_K1: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_K2: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def syntetisk_fodselsnummer(fodt: date, *, kvinne: bool) -> str:
    """The first valid number for somebody born in 1900–2039."""
    forste = 500 if fodt.year >= 2000 else 0
    start = f"{fodt.day:02d}{fodt.month + SYNTETISK}{fodt.year % 100:02d}"
    # the last digit of the individual number is even for women and odd for men
    for individ in range(forste + (0 if kvinne else 1), forste + 500, 2):
        sifre = [int(tegn) for tegn in f"{start}{individ:03d}"]
        k1 = _kontroll(sifre, _K1)
        k2 = _kontroll([*sifre, k1], _K2)
        if 10 not in (k1, k2):
            return "".join(map(str, (*sifre, k1, k2)))
    raise ValueError(start)  # pragma: no cover - some of 250 numbers are always valid


def _kontroll(sifre: Sequence[int], vekter: Sequence[int]) -> int:
    """A check digit; ten where the number cannot be used."""
    return -sum(s * v for s, v in zip(sifre, vekter, strict=True)) % 11
