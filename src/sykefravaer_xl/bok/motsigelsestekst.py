"""What is said of cells that contradict each other."""

from __future__ import annotations

from typing import Final

UKEDAG: Final = (
    "Ukedagen og datoen i {sitat} stemmer ikke: {dato} er en {dag}. Skriv den riktige datoen, "
    "uten ukedag."
)
UKEDAGER: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
TO_PERSONER: Final = (
    "Samme navn står med {hva} enn i {sted}. Er det to personer, legg til en "
    "kolonne Ansattnr; er det én, skriv det samme på alle radene. Til det er klart, er ingenting "
    "regnet ut for navnet."
)
PLASS: Final = "en annen avdeling, stilling og leder"
TO_ARBEIDSGIVERE: Final = (
    "Den ansatte står med en annen arbeidsgiver enn i {sted}. Arbeidsgiverperioden regnes for "
    "hver arbeidsgiver (ftrl § 8-19), så radene er ikke én sak. Ha én bok for hver arbeidsgiver. "
    "Er det samme arbeidsgiver, skriv den likt på alle radene, eller gi kolonnen en annen "
    "overskrift. Til det er klart, er ingenting regnet ut for den ansatte."
)
