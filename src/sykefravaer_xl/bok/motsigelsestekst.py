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
ULIKE_KOLONNER: Final = (
    "{ark}!{a} («{a_hode}») og {ark}!{b} («{b_hode}») sier ikke det samme om raden. Ingenting er "
    "regnet ut. Rett den cellen som er feil, eller gi den kolonnen som ikke skal brukes, en annen "
    "overskrift."
)
TO_NAVN: Final = (
    "Både kolonne {a} («{a_hode}») og kolonnen med {ark}!{b} («{b_hode}») kan være den ansatte, "
    "og ett navn i den ene har flere i den andre. Ingenting er regnet ut. Gi den som ikke er den "
    "ansatte, en annen overskrift, eller legg til en kolonne Ansattnr."
)
TYPEDAGER: Final = (
    "{sted} («{overskrift}») teller fraværsdager av en annen type enn den som begynner i {fra}, "
    "og ingenting sier hvilke dager det var. Ingenting er regnet ut. Skriv dem på en egen rad med "
    "type, Fra og Til, eller gi kolonnen en annen overskrift hvis de står der fra før."
)
FEIL_ANTALL: Final = (
    "{sitat} dager stemmer ikke med {fra} og {til}: perioden er {dager}, {ukedager} av dem "
    "mandag–fredag. Rett det som er feil."
)
ANSATT_FRA_ULEST: Final = (
    "Kolonne {kolonne} («{overskrift}») er ikke brukt. Ansettelsesdagen avgjør om den ansatte har "
    "rett til sykepenger (4 uker, ftrl § 8-2) og egenmelding (2 måneder, § 8-24): skal det "
    "vurderes, skriv den i et ark Ansatte med Ansattnr, Navn og Ansatt fra."
)
