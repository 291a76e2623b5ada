"""Norwegian texts of the worksheet functions: faults, answers that are no dates, headings."""

from __future__ import annotations

from typing import Final

FEIL: Final = "Feil: "
"""Every fault in a cell begins so: conditional formats and people can look for it."""
UVENTET: Final = "Uventet feil i {funksjon} ({slag}). Meld fra om feilen, uten å sende boka."
RAD: Final = "Rad {rad}: {melding}"
FLERE_FEIL: Final = "… og {antall} feil til."
ARGUMENT: Final = "{navn}: {melding}"
MANGLER: Final = "{navn} mangler. Pek på en celle med verdien, eller skriv den i formelen."
ANTALL_ARGUMENTER: Final = "{funksjon} skal ha {minst}–{mest} argumenter, ikke {antall}."
EN_CELLE: Final = "{navn} må være én celle, ikke et område med {antall} verdier."

EN_KOLONNE: Final = "{navn} må være én celle eller én kolonne."
EN_RAD_I_CALC: Final = (
    "LibreOffice gir ett svar per formel her. Pek på én celle, og kopier formelen nedover."
)
OMRADE_FORM: Final = (
    "Området fravaer må ha kolonnene Type, Fra, Til og Grad i denne rekkefølgen, "
    "eller en overskriftsrad som sier hva kolonnene er."
)
FLERE_ANSATTE: Final = (
    "Området fravaer har rader for flere ansatte. Velg radene til én ansatt, eller bruk SF_BEREGN."
)
INGEN_OVERSKRIFTER: Final = (
    "Fant ingen overskriftsrad i tabellen. Ta med raden der det står Ansattnr, Type, Fra, Til og "
    "Grad."
)
KOLONNER_I_TABELLEN: Final = "{melding} (A er den første kolonnen i tabellen.)"
"""A function does not know where in the sheet its area begins."""
UKJENT_SJEKKPUNKT: Final = "«{skrevet}» er ikke et kjent sjekkpunkt. Velg ett av: {kjente}."
UKJENT_ORDNING: Final = "«{skrevet}» er ikke en kjent ordning. Skriv lov eller utvidet."
ULIKE_LENGDER: Final = (
    "avtalte_timer, grad og arbeidede_timer må være like store områder, eller én celle hver."
)
AVTALTE_MANGLER: Final = "Avtalte timer mangler."
UNDER_MINSTE_GRAD: Final = "Grad under {grad} % gir ikke sykepenger, og dermed ingen maksdato."
IKKE_AKTUELT: Final = "Ikke aktuelt"
IKKE_AKTUELT_FORDI: Final = "Ikke aktuelt: {grunn}"
ULIK_NULLDATO: Final = (
    "Boka teller datoer fra {dag}. Velg 30.12.1899 under Verktøy, Innstillinger, "
    "LibreOffice Calc, Beregn."
)
