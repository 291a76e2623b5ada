"""Norwegian texts of a plan's sheet: labels, headings, choices and drop-downs."""

from __future__ import annotations

from typing import Final

TITTEL: Final = "Oppfølgingsplan"
INNLEDNING: Final = (
    "Leder og ansatt lager planen sammen (aml § 4-6). Grå felt kommer fra boka; de hvite fyller "
    "dere ut."
)
IKKE_DIAGNOSE: Final = (
    "Diagnose skal ikke stå her. Skriv om arbeidet: hva den ansatte kan, kan med tilrettelegging "
    "og ikke kan gjøre."
)
VERSJON: Final = "Versjon {nr} – {dato}"

AVSNITT: Final = {
    "hvem": "1  Den ansatte og fraværet",
    "arbeid": "2  Arbeidsoppgaver og arbeidsevne",
    "muligheter": "3  Arbeidsgivers muligheter og tiltak",
    "bistand": "4  Hjelp utenfra",
    "videre": "5  Videre oppfølging",
    "deling": "6  Medvirkning, deling og godkjenning",
    "frister": "7  Frister, og hvorfor",
    "versjoner": "8  Versjoner av planen",
    "samtale": "Lederens egen del (skrives ikke ut, og følger ikke med til NAV)",
}

FAKTA: Final = {
    "navn": "Ansatt",
    "ansattnr": "Ansattnr",
    "stilling": "Stilling",
    "stillingsprosent": "Stillingsprosent",
    "avdeling": "Avdeling",
    "virksomhetsnr": "Virksomhetsnr",
    "leder": "Nærmeste leder",
    "leder_kontakt": "Leder treffes på",
    "stedfortreder": "Stedfortreder",
    "hr_kontakt": "HR-kontakt",
    "fravaer": "Fraværet",
    "maksdato": "Maksdato",
    "grader": "Grad over tid",
    "gjort": "Dette er gjort",
}
"""Labels of what is filled in from the workbook."""

ETIKETT: Final = {
    "ordinaere_oppgaver": "Oppgaver i den vanlige stillingen",
    "kan_gjores": "Oppgaver som kan gjøres",
    "kan_med_tilrettelegging": "Oppgaver som kan gjøres med tilrettelegging",
    "tilrettelegging_valg": "Tilrettelegging som trengs",
    "tilrettelegging_tekst": "Nærmere om den",
    "kan_ikke_gjores": "Oppgaver som ikke kan gjøres",
    "pavirkning_grad": "Arbeidet påvirkes",
    "pavirkning_tekst": "På denne måten",
    "egne_forslag": "Den ansattes egne forslag",
    "muligheter_oppgaver": "Andre oppgaver vi kan tilby",
    "muligheter_tid": "Arbeidstid vi kan tilby",
    "muligheter_varighet": "Hvor lenge",
    "tidligere_tilrettelegging": "Tilrettelegging som er prøvd, og hva den ga",
    "planlagt_tilrettelegging": "Tilrettelegging som er planlagt",
    "ikke_mulig": "Tilrettelegging umulig? Begrunnelse",
    "bistand_fra": "Hjelp fra",
    "bistand_hva": "Hva den gjelder",
    "nav_hjelp": "Trenger hjelp fra NAV",
    "nav_hjelp_hva": "Hva NAV kan hjelpe med",
    "videre_oppfolging": "Plan for videre oppfølging",
    "tilbakeforing": "Veien tilbake til arbeidet",
    "evalueringsdato": "Planen evalueres",
    "neste_mote": "Neste samtale",
    "medvirket": "Den ansatte har medvirket",
    "ikke_medvirket_grunn": "Hvis nei: hvorfor",
    "send_sykmelder": "Skal til sykmelder",
    "delt_sykmelder": "Delt med sykmelder",
    "melding_sykmelder": "Melding til sykmelder",
    "send_nav": "Skal til NAV",
    "delt_nav": "Delt med NAV",
    "kontakt_navn": "Kontakt (når ikke leder)",
    "kontakt_telefon": "Kontakts telefon",
    "kontakt_epost": "Kontakts e-post",
    "andre_opplysninger": "Andre opplysninger",
    "godkjent_ansatt": "Godkjent av den ansatte",
    "godkjent_ansatt_dato": "Den ansattes dato",
    "godkjent_leder": "Godkjent av leder",
    "godkjent_leder_dato": "Leders dato",
    "agenda": "Lederens agenda for møtet",
    "onsket_utfall": "Ønsket utfall",
    "egne_notater": "Egne notater",
}
"""Labels of what is typed. A text is found again by its label, so a label stands for one field."""

TILTAK: Final = {
    "tiltak": "Tiltak",
    "beskrivelse": "Beskrivelse",
    "fra": "Fra",
    "til": "Til",
    "ansvarlig": "Ansvarlig",
    "status": "Status",
    "evaluering": "Evaluering og effekt",
}
"""Headings of the table of measures."""
FRISTTABELL: Final = ("Hva", "Frist", "Hvem", "Status", "Slik er fristen regnet ut")
VERSJONSTABELL: Final = ("Versjon", "Dato", "Endret siden forrige")
FORSTE_VERSJON: Final = "Første versjon"
FAKTAGRUPPE: Final = {
    "person": "person og kontakter",
    "fravaer": "fraværet",
    "grad": "graden",
    "gjort": "det som er gjort",
    "frister": "fristene",
}
FRA_NAV_JSON: Final = "innhold lest inn fra NAV-format"

PAVIRKNING: Final = ("I liten grad", "I noen grad", "I stor grad", "Fullt ut")
BISTAND: Final = (
    "Bedriftshelsetjenesten",
    "HR-kontakten",
    "NAV Arbeidslivssenter",
    "NAV Hjelpemiddelsentral",
    "Sykmelder",
    "Tillitsvalgt eller verneombud",
    "Andre",
)
TILTAKSTATUS: Final = ("Planlagt", "Pågår", "Gjennomført", "Avsluttet", "Vurdert, ikke aktuelt")
PROVD: Final = TILTAKSTATUS[2:]
"""Statuses of measures that are behind us: done, ended, or considered and left."""

SPORSMAAL: Final = (
    "Spørsmål til samtalen: Hvilke oppgaver kan du gjøre selv om du er syk? · Hva trenger du for "
    "å gjøre dem, helt eller delvis? · Hvordan kan vi sammen tilpasse arbeidet? · Skal det skje "
    "noe som endrer dette?"
)
TIDSBEGRENSET: Final = (
    "Tilrettelegging skal som hovedregel være tidsbegrenset: skriv Til-dato. Tenk gjennom hva den "
    "betyr for de andre."
)
BARE_VED_BEHOV: Final = (
    "Planen skal til sykmelder så snart den er klar, og senest etter 4 uker. Til NAV bare når "
    "dere trenger hjelp derfra, eller NAV ber om den. Sykmelder innkalles bare når den ansatte "
    "samtykker."
)
UBESTEMT: Final = "–"
SAMTYKKE: Final = {
    True: "samtykker i at sykmelder innkalles",
    False: "samtykker ikke i at sykmelder innkalles",
}
UNNTATT: Final = "unntatt"
PASSERT: Final = "Passert"
EGENMELDING: Final = "egenmelding"
SIST_KONTAKT: Final = "Siste kontakt"
FLERE_KONTAKTER: Final = "Tidligere samtaler og møter:"
ET_TILTAK: Final = "Tiltak"
RAAD: Final = "Råd fra sykmelder: {raad}"
EVALUERT: Final = "Evaluert {dato}"

NEDTREKK: Final = ("Velg i listen", "Klikk på pilen, eller skriv et eget svar.")
DATOHJELP: Final = ("Dato", "Skriv dd.mm.åååå.")
FEIL_VALG: Final = ("Ikke i listen", "Svaret står ikke i listen. Vil du bruke det likevel?")
FEIL_DATO: Final = ("Ikke en dato", "Skriv en dato, for eksempel 22.11.2026.")

PLAN_UTEN_ANSATT: Final = (
    "Planen gjelder ingen i boka, så datoene i den teller ikke. Rett Ansattnr i planen, eller "
    "slett arket."
)
PLAN_OG_OPPFOLGING: Final = (
    "«{navn}» er utført {rad} i arket {oppfolging} og {plan} i arket {planark}. Den nyeste datoen "
    "gjelder. Rett den som er feil."
)
LONN_TIL: Final = " (lønn til {dato})"
