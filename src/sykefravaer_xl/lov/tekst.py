"""Norwegian texts of the rule files: what is wrong with one, and with a date before them all."""

from __future__ import annotations

from typing import Final

REGELVERK: Final = {
    "for_forste": (
        "{dag:%d.%m.%Y} er før {forste:%d.%m.%Y}, det første regelverket programmet kjenner."
    ),
}

REGELFIL: Final = {
    "ugyldig": "Regelfilen {fil} kan ikke brukes: {feil}. Rett filen.",
    "mangler": "mangler",
    "ukjent": "er ikke et kjent felt",
    "passer_ikke": "verdien passer ikke ({slag})",
    "utenfor": "{tall} er utenfor grensene",
    "uten_fra": "en versjon mangler datoen den gjelder fra (fra)",
    "ikke_figur": "{navn} er ikke et tall med hjemmel, regel og kilde",
    "rekkefolge": "versjonene må stå i datoorden, én per dag",
    "til_for_fra": "den siste dagen er før den første",
    "stigende": "tallene må stige",
    "lik_rang": "typen {annen} har samme rang",
    "ukjent_type": "nevner en type som ikke finnes",
    "fra_null": "den første gruppen må begynne på 0",
}

PROFIL: Final = {
    "ikke_toml": "Profilfilen er ikke gyldig TOML{sted}. Rett filen.",
    "ikke_tabell": "«{navn}» i profilfilen er ikke en tabell. Skriv [{navn}] på egen linje.",
    "bygger_paa": (
        "Profilen «{navn}» bygger på «{under}», som ikke finnes eller selv bygger på en annen. "
        "Bruk privat, ia eller stat."
    ),
    "ugyldig": "Profilen «{navn}» har mangler eller ukjente felt: {felt}. Rett filen.",
    "bade_av_og_paa": (
        "Profilen «{navn}» nevner {punkt} både i aktive og i av. Stryk det ene stedet."
    ),
    "en_tabell": "Profilfilen skal ha én profil, ikke {antall}.",
    "ukjent_sjekkpunkt": "Profilen «{navn}» nevner ukjente sjekkpunkter: {punkt}. Rett navnene.",
    "finnes_ikke": "Fant ikke profilfilen «{fil}» ved siden av boka. Profilen «privat» er brukt.",
}
