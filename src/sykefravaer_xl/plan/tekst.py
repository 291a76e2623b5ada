"""Norwegian texts of the follow-up plan: the command's messages, and NAV's part."""

from __future__ import annotations

from typing import Final

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
ER_BOK: Final = "--nav-json skal være en fil for NAVs format, ikke en bok."
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
    "annet_innhold": "det er en fil der fra før, og den er ikke en slik JSON-fil",
    "json_kan_ikke_skrives": "{fil} kan ikke skrives: {grunn}.",
}
