"""Norwegian texts of the rule files: what is wrong with a profile of the company's own."""

from __future__ import annotations

from typing import Final

PROFIL: Final = {
    "ikke_toml": "Profilfilen er ikke gyldig TOML: {grunn}. Rett filen.",
    "ikke_tabell": "«{navn}» i profilfilen er ikke en tabell. Skriv [{navn}] på egen linje.",
    "bygger_paa": (
        "Profilen «{navn}» bygger på «{under}», som ikke finnes eller selv bygger på en annen. "
        "Bruk privat, ia eller stat."
    ),
    "ugyldig": "Profilen «{navn}» har mangler eller ukjente felt: {felt}. Rett filen.",
    "en_tabell": "Profilfilen skal ha én profil, ikke {antall}.",
    "ukjent_sjekkpunkt": "Profilen «{navn}» nevner ukjente sjekkpunkter: {punkt}. Rett navnene.",
    "finnes_ikke": "Fant ikke profilfilen «{fil}» ved siden av boka. Profilen «privat» er brukt.",
}
