"""Norwegian texts of the follow-up plan: the sheet's labels and the command's messages."""

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

JA_NEI: Final = ("Ja", "Nei")
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
EVALUERT: Final = "Evaluert {dato}"

NEDTREKK: Final = ("Velg i listen", "Klikk på pilen, eller skriv et eget svar.")
DATOHJELP: Final = ("Dato", "Skriv dd.mm.åååå.")
FEIL_VALG: Final = ("Ikke i listen", "Svaret står ikke i listen. Vil du bruke det likevel?")
FEIL_JA_NEI: Final = ("Ja eller Nei", "Skriv Ja eller Nei, eller la feltet stå tomt.")
FEIL_DATO: Final = ("Ikke en dato", "Skriv en dato, for eksempel 22.11.2026.")

NAV_DEL: Final = {
    "kan_med_tilrettelegging": "Med tilrettelegging",
    "tilrettelegging_valg": "Tilrettelegging som trengs",
    "tilrettelegging_tekst": "Nærmere om tilretteleggingen",
    "egne_forslag": "Den ansattes egne forslag",
    "pavirkning_grad": "Arbeidet påvirkes",
    "pavirkning_tekst": "Slik påvirkes arbeidet",
    "tiltak": "Tiltak",
    "muligheter_tid": "Arbeidstid",
    "muligheter_varighet": "Hvor lenge",
    "ikke_mulig": "Tilrettelegging er ikke mulig. Arbeidsgivers begrunnelse",
    "tilbakeforing": "Veien tilbake til arbeidet",
    "neste_mote": "Neste samtale",
    "bistand_fra": "Hjelp utenfra fra",
    "bistand_hva": "Hva hjelpen gjelder",
}
"""Headings inside NAV's text fields, which hold several of ours."""

HJELP: Final = {
    "plan": (
        "Lager oppfølgingsplaner som ark i boka, og skriver eller leser dem i NAVs format.\n\n"
        "Arket heter «Plan» og ansattnummeret. Det dere har skrevet i en plan, blir beholdt når "
        "den lages på nytt. Ingenting sendes."
    ),
    "ansatt": "Ansattnummeret (eller navnet, der boka ikke har numre). Kan gjentas.",
    "forfalte": "Alle som skal ha en plan nå: fristen er ute eller nær, og planen er ikke laget.",
    "nav_json": (
        "Skriv planene til FIL i NAVs format for HR-systemer. Uten --ansatt og --forfalte: alle "
        "planarkene som er i boka."
    ),
    "fra_nav_json": "Les planer i NAVs format fra FIL inn i boka.",
    "ut": "Skriv boka til denne filen og la boka selv være urørt.",
}

VELG: Final = "Velg --ansatt NR, --forfalte, --nav-json FIL eller --fra-nav-json FIL."
BARE_EN: Final = "Bruk bare en av --ansatt, --forfalte og --fra-nav-json."
ER_BOK: Final = "--nav-json skal være en fil for NAVs format, ikke en arbeidsbok."
INGEN_FORFALTE: Final = "Ingen skal ha en oppfølgingsplan nå."
FORFALTE: Final = "{antall} skal ha en oppfølgingsplan nå: {forfalt} forfalt, {snart} snart."
LAGET: Final = "{ark}: planen er laget."
FORNYET: Final = "{ark}: planen er oppdatert, versjon {versjon}. Det dere har skrevet, står."
LIK: Final = "{ark}: planen er som før."
SKREVET: Final = "Skrevet til {ut}."
KOPI: Final = "Sikkerhetskopi: {kopi}."
UENDRET: Final = "Boka er ikke endret."
JSON_SKREVET: Final = "{antall} i NAVs format er skrevet til {fil}."
INGEN_PLANARK: Final = "Det er ingen planark i boka."

FEIL: Final = {
    "stoppet": "{hvem}: planen er ikke laget. {grunn}",
    "uten_tilfelle": "Det er ikke noe sykefravær å lage plan for.",
    "har_annet": (
        "Arket har kommentarer, bilder eller formler som ville gått tapt. Flytt dem til et annet "
        "ark, eller gi arket et annet navn, og kjør på nytt."
    ),
    "flere_ark": (
        "Det er flere planark for samme fravær: {ark}. Slett det som er for mye, eller ta bort "
        "ansattnummeret i det."
    ),
    "for_lang": "Teksten er lengre enn Excel tillater i en celle (32 767 tegn). Kort den ned.",
    "diagnose": (
        "Teksten kan inneholde en diagnose. Planen skal bare handle om arbeid og funksjon: ta det "
        "bort om det er en diagnose."
    ),
    "diagnose_grunn": (
        "En grunn i arket Oppfølging kan inneholde en diagnose, og står i planen. Ta den bort der "
        "om det er en diagnose."
    ),
    "ikke_dato": "Dette er ikke en dato. Skriv dd.mm.åååå.",
    "lang_paa_papir": "Teksten er så lang at ikke alt kommer med på papir.",
    "fravaer_slutt": "Planen gjelder et fravær som er slutt, og er ikke tatt med.",
    "nav_mangler": "NAV tar ikke imot planen: {hva}",
    "nav_tom": "den er ikke fylt ut. NAV krever svar på {felt}.",
    "nav_dato": "fyll inn «{etikett}» med en dato.",
    "nav_ja_nei": "svar Ja eller Nei på «{etikett}».",
    "nav_kontakt": "fyll inn navn, telefon og e-post til leder i Ansatte, eller til kontakten.",
    "nav_fodselsnummer": "fyll inn fødselsnummeret i arket Ansatte (11 siffer).",
    "nav_sykmelding": (
        "den siste sykmeldingen er ikke begynt, eller den sluttet for mer enn 15 dager siden."
    ),
    "nav_ansatt": "den ansatte i planarket finnes ikke i boka.",
    "json_ikke_lest": "{fil} kan ikke leses som JSON. Filen skal være en liste av planer.",
    "json_plan": "Plan nr. {nr} i {fil} er ikke lest inn: «{felt}» mangler eller har feil form.",
    "json_regel": "Plan nr. {nr} i {fil} er ikke lest inn: «{felt}»: {grunn}",
    "json_ukjent": (
        "Plan nr. {nr} i {fil} er ikke lest inn: ingen ansatt i boka har det fødselsnummeret. "
        "Fyll det inn i arket Ansatte."
    ),
    "json_uten_tilfelle": (
        "Plan nr. {nr} i {fil} er ikke lest inn: den ansatte har ikke noe fravær i boka."
    ),
    "er_mappe": "det er en mappe",
    "ingen_mappe": "mappen finnes ikke",
    "annet_innhold": "det er en fil der fra før, og den har ikke planer",
    "json_kan_ikke_skrives": "{fil} kan ikke skrives: {grunn}.",
}
