"""Norwegian texts of the help at hand."""

from __future__ import annotations

from typing import Final

SLAG: Final = {
    "spor": "Spør om",
    "spor_ikke": "Spør ikke om",
    "rad": "Råd",
    "virkemiddel": "Virkemiddel",
    "videre": "Hva skjer videre",
}
KOLONNER: Final = ("Sjekkpunkt", "Slag", "Tema", "Tekst", "Kilde", "Lenke")
HJELP: Final = (
    "Viser hva som er til hjelp ved et sjekkpunkt: spørsmål, råd, virkemidler og hva som skjer "
    "videre.\n\nSJEKKPUNKT er navnet eller id-en. Uten: alle."
)
UKJENT: Final = "«{verdi}» er ikke et sjekkpunkt. Velg en av: {punkter}."
KILDE: Final = "Kilde: {kilde}"
INGEN: Final = "Ingenting om dette sjekkpunktet."
TIL_OPPGAVENE: Final = "Til hjelp ved oppgavene i lista"
