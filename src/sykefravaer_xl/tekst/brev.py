"""Norwegian texts of letters and meeting sheets."""

from __future__ import annotations

from typing import Final

BLANKT: Final = "____________"
"""Stands where the book has no value; filled in by hand."""
PENSJONSKASSE: Final = {True: "Statens pensjonskasse", False: "pensjonsordningen vår"}

FELT: Final = {
    "dato": "dagens dato",
    "navn": "den ansattes navn",
    "ansattnr": "ansattnummeret",
    "stilling": "stillingen",
    "avdeling": "avdelingen",
    "leder": "nærmeste leder",
    "leder_telefon": "leders telefon",
    "leder_epost": "leders e-post",
    "stedfortreder": "stedfortreder",
    "hr_kontakt": "HR-kontakten",
    "virksomhet": "virksomheten (Innstillinger)",
    "fravaer_fra": "første fraværsdag",
    "fravaer_til": "siste fraværsdag",
    "grad": "graden nå",
    "maksdato": "maksdato",
    "motedato": "møtedato for dialogmøte 2",
    "plan_til_nav": "dagen planen skal være hos NAV",
    "pensjonskasse": "pensjonskassen",
}
"""Fields a template may have; beside them ``frist_`` and the id of a checkpoint."""

HJELP: Final = {
    "brev": (
        "Lager et brev eller et møteark i boka fra en mal.\n\n"
        "Egne maler legges i en mappe ved siden av boka; skriv mappens navn i Innstillinger, "
        "«Maler». En mal med samme navn som programmets brukes i stedet for den."
    ),
    "mal": "Malen, for eksempel innkalling_dialogmote1. Se --liste.",
    "liste": "Vis malene som finnes, og feltene de kan ha.",
}

FRISTEN: Final = "fristen for «{navn}»"
LISTE_FELT: Final = "Felt i maler: {felt}, og {{frist_…}} med et sjekkpunkts id."
LAGET: Final = "{ark}: arket er laget."
EGEN: Final = "egen"
MANGLER_BOK: Final = "Skriv hvilken bok, eller --liste."
MANGLER_VALG: Final = "Velg --ansatt NR og --mal MAL. Malene vises med --liste."

FEIL: Final = {
    "ukjent_mal": "Det er ingen mal som heter «{mal}». Malene er: {finnes}.",
    "ingen_mappe": (
        "Mappen «{mappe}» i Innstillinger, «Maler», finnes ikke ved siden av boka. Lag den, eller "
        "tøm innstillingen."
    ),
    "uleselig": "Malen {fil} kan ikke leses. Lagre den som tekst i UTF-8.",
    "hode": (
        'Malen {fil} må begynne med +++, så linjer som navn = "…" og ark = "…", og +++ igjen.'
    ),
    "ukjent_felt": "Malen {fil}, linje {linje}: {{{felt}}} er ikke et kjent felt.",
    "ukjent_linje": (
        "Malen {fil}, linje {linje}: «[{slag} …]» er ikke kjent. Bruk [felt …], [stort …], "
        "[dato …] eller [ja_nei …]."
    ),
    "tom": "Malen {fil} har ingen tekst.",
    "tomt_felt": ("Boka har ikke {hva}. Fyll det inn for hånd der det står en strek."),
}
