"""Norwegian texts of letters and meeting sheets."""

from __future__ import annotations

from typing import Final

BLANKT: Final = "____________"
"""Stands where the book has no value; filled in by hand."""
PENSJONSKASSE: Final = {True: "Statens pensjonskasse", False: "pensjonsordningen vår"}

SLUTT_PAA_LONN: Final = {
    "samtidig": (
        "Retten til sykepenger varer til og med {maksdato}, om sykmeldingen fortsetter uten "
        "opphold. Da stanser også lønna."
    ),
    "avtale": (
        "Retten til sykepenger fra NAV varer til og med {maksdato}, om sykmeldingen fortsetter "
        "uten opphold. Etter avtalen får du lønn til og med {lonn_slutt}. Da stanser også lønna."
    ),
    "nav": (
        "NAV betaler sykepengene rett til deg. Retten til dem varer til og med {maksdato}, om "
        "sykmeldingen fortsetter uten opphold."
    ),
}

PERMISJON: Final = {
    True: (
        "Er du ikke tilbake når lønna stanser, får du ett års permisjon uten lønn, til og med "
        "{slutt}, om ikke annet er avtalt."
    ),
    False: "Er du ikke tilbake når sykepengene tar slutt, kan du søke om permisjon uten lønn.",
}

SOK_AAP: Final = {
    True: "Søk i god tid, helst innen {frist}.",
    False: "Søk så snart som mulig.",
}

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
    "virksomhet_telefon": "virksomhetens telefon (Innstillinger)",
    "virksomhetsnr": "virksomhetsnummeret",
    "fravaer_fra": "første fraværsdag",
    "fravaer_til": "siste fraværsdag",
    "grad": "graden nå",
    "maksdato": "maksdato",
    "lonn_slutt": "siste dag med lønn (avtalens, ellers maksdato)",
    "permisjon": "setningen om permisjon uten lønn",
    "slutt_paa_lonn": "setningene om når sykepengene og lønna stanser",
    "sok_aap": "setningen om når en søker arbeidsavklaringspenger",
    "timesaldo": "setningene om timene i graderte rader",
    "motedato": "møtedato for NAVs neste dialogmøte",
    "mote_dato": "møtets dato (--mote, ellers Møtedato DM1)",
    "mote_tid": "møtets klokkeslett (--mote)",
    "mote_sted": "møtestedet (--sted)",
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
    "mote": "Når møtet er, for eksempel «2026-11-24 10:00». Fylles inn i brevet.",
    "varighet": "Så mange minutter møtet varer.",
    "sted": "Hvor møtet er.",
    "ics": (
        "Skriv møtet som en kalenderinnkalling til FIL (.ics). Den sier bare «Møte» og hvem, og "
        "går fra «Avsender e-post» til lederen. Ingenting sendes."
    ),
    "liste": "Vis malene som finnes, og feltene de kan ha.",
}

MOTE: Final = "Møte – {hvem}"
"""What a calendar shows of a meeting."""
IKKE_TIDSPUNKT: Final = "«{verdi}» er ikke et tidspunkt. Skriv for eksempel «2026-11-24 10:00»."
TRENGER_MOTE: Final = "--varighet, --sted og --ics trenger --mote."
INGEN_MAPPE_FOR: Final = "Mappen til {fil} finnes ikke."
KALENDER_SKREVET: Final = "Kalenderinnkallingen er skrevet til {fil}."

EGET_FELT: Final = "«{felt}» (egen kolonne i Ansatte)"
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
    "lang_linje": "Malen {fil}, linje {linje}, har mer enn {tegn} tegn. Del den opp.",
    "tom": "Malen {fil} har ingen tekst.",
    "uten_motetid": (
        "Malen har ingen plass til møtetiden. Skriv {mote_dato}, {mote_tid} og {mote_sted} i den."
    ),
    "mote_passert": "Møtet er før i dag.",
    "mote_etter_frist": "Møtet er etter {hva}, {dag}.",
    "mote_uten_avsender": (
        "Kalenderinnkallingen har ingen avsender, og lederen er ikke invitert. Skriv en "
        "e-postadresse i Innstillinger, «Avsender e-post»."
    ),
    "mote_uten_leder": (
        "Lederen er ikke invitert i kalenderinnkallingen: «Leder e-post» i Ansatte mangler eller "
        "er ikke en e-postadresse."
    ),
    "diagnose_sted": "Møtestedet kan røpe en diagnose. Skriv et annet om det gjør det.",
    "tomt_felt": ("Boka har ikke {hva}. Fyll det inn for hånd der det står en strek."),
}
