"""What is said of cells that contradict each other."""

from __future__ import annotations

from typing import Final

UKEDAG: Final = (
    "Ukedagen og datoen i {sitat} stemmer ikke: {dato} er en {dag}. Skriv den riktige datoen, "
    "uten ukedag."
)
UKEDAGER: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
