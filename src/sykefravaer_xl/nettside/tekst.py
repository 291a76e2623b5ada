"""What the page says that the command line does not."""

from __future__ import annotations

from typing import Final

PASSORD: Final = (
    "{fil} er beskyttet med passord. Denne siden kan ikke låse opp bøker. Åpne boka i Excel, velg "
    "Fil → Informasjon → Beskytt arbeidsbok → Krypter med passord, tøm feltet og lagre. Regn her, "
    "og sett passordet på igjen etterpå. Kommandolinjen (sykefravaer-xl) tar boka med passord på."
)
UVENTET: Final = (
    "Uventet feil ({slag}). Bøkene dine er urørt. Meld fra om feilen, uten å sende boka."
)
HENT_INN: Final = (
    "På denne siden: velg kalenderen alene, trykk «Hent inn i ny bok», og regn den nye boka."
)
UGYLDIG_SVAR: Final = (
    "«{svar}» er ikke et svar på hvordan boka leses. Skriv det slik meldingen gjør, for eksempel "
    "grad=prosent."
)
INGEN_BOK: Final = "Velg en bok først (.xlsx eller .xlsm)."
