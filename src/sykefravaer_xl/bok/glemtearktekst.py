"""What is said of sheets that are not read beside those that are."""

from __future__ import annotations

from typing import Final

GLEMT_ARK: Final = (
    "Arket {ark} ser ut til å ha fravær (rad {rad}), men kan ikke leses: {grunn}. Da ville det "
    "fraværet bli borte, så ingenting er regnet ut. Rett overskriftene i arket. Er det ikke "
    "fravær som skal regnes med, så skjul arket, eller skriv {uten}."
)
UTEN_HODE: Final = "ingen rad i det har overskriftene {lette}"
MANGLER: Final = "overskriftene i rad {rad} mangler {kolonner}"
KALENDER: Final = (
    "Arket {ark} er en kalender og er ikke lest. Har det fravær som ikke står i de andre arkene, "
    "hent det inn i en ny bok med importer."
)
