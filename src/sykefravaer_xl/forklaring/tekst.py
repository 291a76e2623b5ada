"""Norwegian texts of the command ``forklar``."""

from __future__ import annotations

from typing import Final

UKJENT_ANSATT: Final = (
    "Fant ingen, eller flere enn én, ansatt «{ansatt}» blant fraværsradene i {fil}. {finnes}"
)
FINNES_NUMRE: Final = "Ansattnumre med fraværsrader: {numre}."
FINNES_NAVN: Final = (
    "Boka har ikke ansattnumre; skriv navnet slik det står i boka. Ansatte med fraværsrader: "
    "{antall}."
)
UTEN_RADER: Final = "Den ansatte står i boka, men har ingen fraværsrader å forklare."
ANSATT: Final = "Ansatt {ansatt}, {dato}"
