"""What the clerk reads about passwords and protected workbooks."""

from __future__ import annotations

from typing import Final

FEIL: Final = {
    "passord": (
        "{fil} er beskyttet med passord. Oppgi passordet med --passord-fil, eller lagre boken "
        "uten passord."
    ),
    "feil_passord": (
        "Passordet til {fil} er feil. Sjekk første linje i passordfilen (store og små bokstaver "
        "er forskjellige). Boken er urørt."
    ),
    "gammel_kryptering": (
        "{fil} er beskyttet med passord på en eldre måte, som programmet ikke kan åpne. "
        "Åpne den i Excel, velg Fil → Lagre som → Excel-arbeidsbok (.xlsx) med samme passord, og "
        "prøv igjen."
    ),
    "rettighetsstyrt": (
        "{fil} er beskyttet med rettighetsstyring (IRM), ikke med passord. Fjern beskyttelsen i "
        "Excel under Fil → Informasjon → Beskytt arbeidsbok → Begrens tilgang, og prøv igjen."
    ),
    "skadet": (
        "{fil} er beskyttet med passord, men beskyttelsen ser ut til å være skadet. Åpne boken i "
        "Excel og lagre den på nytt, eller bruk en sikkerhetskopi."
    ),
    "ikke_bekreftet": (
        "Den nye utgaven av {fil} lot seg ikke åpne igjen med passordet, og er ikke skrevet. "
        "Boken er urørt. Meld fra om feilen, uten å sende boken."
    ),
}
"""By the code of arkbok's error."""

KLARTEKST: Final = (
    "{bok} er beskyttet med passord, men {fil} kan ikke beskyttes. Den er ikke skrevet. Gi "
    "--uten-passord hvis den likevel skal lages."
)
HJELP_UTEN_PASSORD: Final = (
    "Lag filer som ikke kan ha passord (kalender, e-post, JSON) også fra en bok som har det."
)
PASSORDFIL_ULESELIG: Final = "Får ikke lese passordfilen {fil}. Sjekk navnet og tilgangen."
PASSORDFIL_TOM: Final = "Første linje i passordfilen {fil} er tom. Skriv passordet der."
HJELP_PASSORD_FIL: Final = (
    "Fil med passordet til beskyttede bøker på første linje. Resultatet får samme passord. Uten: "
    "miljøvariabelen SYKEFRAVAER_PASSORD."
)
