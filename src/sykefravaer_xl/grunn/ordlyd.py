"""How dates, numbers and lists are written in Norwegian, for every text a clerk reads.

>>> vis_tall(Decimal("37.50")), antall(1, "rad", "rader"), noen(["A", "B", "C", "D"], 2)
('37,5', '1 rad', 'A, B og 2 til')
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@lru_cache(maxsize=4096)  # a book has few days, and tells them again and again
def vis_dato(dag: date) -> str:
    """A date as the clerk writes it, 05.01.2026."""
    return format(dag, "%d.%m.%Y")


def vis_tall(verdi: Decimal | float) -> str:
    """A number with decimal comma and no needless zeros: 37,5."""
    return f"{Decimal(str(verdi)).normalize():f}".replace(".", ",")


def antall(tall: int, en: str, flere: str) -> str:
    """«1 ansatt», «2 ansatte»."""
    return f"{tall} {en if tall == 1 else flere}"


def dager(tall: int) -> str:
    """«1 dag», «2 dager»."""
    return antall(tall, "dag", "dager")


def rader(tall: int) -> str:
    """«1 rad», «2 rader»."""
    return antall(tall, "rad", "rader")


def noen(navn: Sequence[str], mest: int) -> str:
    """The first names of a list, and how many more there are."""
    flere = len(navn) - mest
    return ", ".join(navn[:mest]) + (f" og {flere} til" if flere > 0 else "")
