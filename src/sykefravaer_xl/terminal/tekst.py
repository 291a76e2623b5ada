"""Norwegian texts of the command line."""

from __future__ import annotations

from typing import Final

PROGRAM: Final = (
    "Oppfølging av sykefravær i Excel: frister, maksdato og arbeidsliste i boka du har."
)

HJELP: Final = {
    "ny": "Lager en ny bok.",
    "ny.eksempel": "Fyll boka med 30 oppdiktede ansatte som viser alle reglene.",
    "ny.eksempel_import": "Lag oppdiktede sykmeldinger og lister til importer, i denne mappen.",
    "beregn": (
        "Regner ut arbeidsbøker på nytt: frister, maksdato, oppfølging og arbeidsliste.\n\n"
        "BOK er en eller flere arbeidsbøker eller mapper. Uten --ut byttes boka ut, og en "
        "sikkerhetskopi legges ved siden av."
    ),
    "ut": "Skriv resultatet til denne filen og la boka være urørt.",
    "beregn.ut_mappe": "Skriv resultatene til denne mappen og la bøkene være urørt.",
    "beregn.prosesser": (
        "Antall prosesser når det er flere bøker. Uten valget: så mange som lønner seg."
    ),
    "beregn.sikkerhetskopier": "Behold bare de N nyeste sikkerhetskopiene av boka.",
    "dato": "Regn som om dette var dagens dato (2026-11-22 eller 22.11.2026).",
    "ark": (
        "Arket fraværsradene står i, når programmet ikke skal finne det selv. Kan gis flere "
        "ganger."
    ),
    "sett": (
        "Si hvordan boka leses, for eksempel grad=brøk, datoer=dag-måned, type=Årsak, "
        "gradkolonne=Prosent, alle=sykmelding eller kode.101=egenmelding. beregn husker svaret "
        "til neste gang."
    ),
    "json": "Skriv én JSON-linje per bok.",
    "prov": "Regn og meld feil, men skriv ingenting.",
    "sjekk": "Finner feil i arbeidsbøker. Skriver ingenting.",
    "sak": (
        "Regner ut saker: én sak som JSON på hver linje inn, ett svar på hver linje ut.\n\n"
        "Leser standard inn når FIL mangler eller er «-»."
    ),
    "regler": "Viser reglene som gjelder en dag, med paragraf og kilde.",
    "arbeidsliste": "Hvem skal gjøre hva, og når: det som er forfalt og det som kommer.",
    "forklar": (
        "Forklarer hvorfor en dato er som den er: paragraf, dager talt og dager hoppet over."
    ),
    "forklar.felt": "Det som skal forklares, for eksempel maksdato. Uten: det viktigste.",
    "hva_om": ("Viser én ansatts sak slik den er og slik den ville blitt. Ingenting lagres."),
    "timer": (
        "Viser én ansatts timer: saldo gradert, fraværstid for refusjon og meldekort for AAP."
    ),
    "ansatt": "Ansattnummeret (eller navnet, der boka ikke har numre).",
    "hva_om.grad": "En annen grad, 1–100, på sykmeldingene fra og med --fra.",
    "hva_om.fra": "Første dag med den andre graden.",
    "hva_om.ferie": "Ferie i perioden (ÅÅÅÅ-MM-DD:ÅÅÅÅ-MM-DD). Kan gjentas.",
    "hva_om.frisk": "Frisk og i arbeid i perioden. Kan gjentas.",
    "hva_om.sykmeldt": "Fortsatt sykmeldt i perioden, med samme grad som sist. Kan gjentas.",
    "hva_om.mote": "Møtedato for dialogmøte 2.",
    "hjelp": "Vis denne hjelpen.",
    "versjon": "Vis versjonen.",
}

EKSEMPEL: Final = {
    "ny": "ny sykefravaer.xlsx",
    "beregn": "beregn sykefravaer.xlsx --ut ferdig.xlsx",
    "sjekk": "sjekk sykefravaer.xlsx",
    "arbeidsliste": "arbeidsliste sykefravaer.xlsx --uker 2",
    "forklar": "forklar sykefravaer.xlsx --ansatt 1008 --felt maksdato",
    "hva-om": "hva-om sykefravaer.xlsx --ansatt 1008 --grad 50 --fra 01.12.2026",
    "timer": "timer sykefravaer.xlsx --ansatt 1008",
    "rapport": "rapport sykefravaer.xlsx --kvartal siste",
    "plan": "plan sykefravaer.xlsx --forfalte",
    "brev": "brev sykefravaer.xlsx --ansatt 1008 --mal innkalling_dialogmote1",
    "saksmappe": "saksmappe sykefravaer.xlsx --ansatt 1004",
    "importer": "importer sykefravaer.xlsx sykmeldinger.json --prov",
    "inntektsmelding": "inntektsmelding sykefravaer.xlsx --forfalte",
    "sak": "sak saker.jsonl",
    "regler": "regler --dato 01.07.2014",
    "doktor": "doktor sykefravaer.xlsx",
    "veileder": "veileder dialogmote1",
}
"""The last line of each command's help."""
EKSEMPEL_TITTEL: Final = "Eksempel"

BRUK: Final = "Bruk:"
VALG: Final = "Valg"
KOMMANDOER: Final = "Kommandoer"
PROV_HJELP: Final = "Prøv «{kommando} --help» for hjelp."

UKJENT_KOMMANDO: Final = "Det finnes ingen kommando som heter {navn}."
FEILBRUK: Final = {
    "NoSuchOption": "Det finnes ikke noe valg som heter {navn}.",
    "NoSuchCommand": UKJENT_KOMMANDO,
    "MissingParameter": "{navn} mangler.",
    "BadParameter": "Ugyldig verdi for {navn}: {grunn}",
    "UsageError": "Feil bruk: {grunn}",
}
MENTE_DU: Final = " Mente du «{navn}»?"
IKKE_DATO: Final = "«{verdi}» er ikke en dato. Skriv den som 2026-11-22 eller 22.11.2026."
EN_BOK: Final = "--ut kan bare brukes med én bok. Bruk --ut-mappe for flere."
UT_OG_MAPPE: Final = "Bruk --ut eller --ut-mappe, ikke begge."
SAMME_MAAL: Final = (
    "{en} og {annen} ville begge blitt skrevet til {ut}. Ingenting er skrevet. Gi én mappe om "
    "gangen, eller gi bøkene ulike navn."
)
UT_I_MAPPEN: Final = (
    "{ut} ligger i mappen som skal regnes, og har alt bøker. De ville blitt regnet en gang til. "
    "Ingenting er skrevet. Velg en mappe utenfor, eller flytt bøkene i {ut}."
)
UT_ER_MAPPE: Final = "--ut er en mappe. Bruk --ut-mappe, eller skriv et filnavn."
ANNET_SLAG: Final = "--ut {ut} må slutte på {slag}, som boka. Ellers får ikke Excel åpnet filen."
KONFLIKTKOPI: Final = (
    "Hopper over {kopi}: den ser ut som en kopi av {bok}. Er det noe i den som mangler i boka, "
    "før det over, og slett kopien. Skal den tas med, så skriv navnet på den."
)
INGEN_BOKER: Final = "Fant ingen arbeidsbøker (.xlsx eller .xlsm) i {sted}."
FINNES_ALT: Final = "{fil} finnes fra før. Velg et annet navn, eller flytt filen først."
ER_MAPPE: Final = "{fil} er en mappe. Skriv hva boka skal hete."
NY_HVA: Final = "skriv hva boka skal hete, eller --eksempel-import og en mappe."
NY_LAGET: Final = "Laget {fil}."
UVENTET: Final = (
    "{fil}: uventet feil. Boka er urørt. Meld fra om feilen med koden {kode}, uten å sende boka."
)

UVENTET_PROGRAM: Final = (
    "Uventet feil. Meld fra om feilen med koden {kode}, uten å sende boka. Det som ikke er meldt "
    "skrevet, er ikke skrevet."
)
FOR_LITE_MINNE: Final = (
    "Maskinen har ikke nok minne til dette. Lukk andre programmer, eller del boka opp."
)
OSFEIL: Final = "{fil}: {grunn}."
OSFEIL_UTEN_FIL: Final = "Det gikk ikke: {grunn}. Midlertidige filer legges i {mappe}."
SVAR_IKKE_SKREVET: Final = (
    "Svaret kunne ikke skrives ut: {grunn}. Det som skulle lagres i filer, er gjort for seg."
)
IKKE_VANLIG_FIL: Final = "{fil} er ikke en vanlig fil eller mappe."
HELE_DISKEN: Final = "{mappe} er hele disken. Gi mappa der bøkene ligger."
FANT_IKKE: Final = "Fant ikke filen {fil}."
MAPPE_IKKE_FIL: Final = "{fil} er en mappe, ikke en fil."
TOMT_NAVN: Final = "navnet er tomt."
LENKER_I_RING: Final = "{fil} er en lenke som peker på seg selv."
UTENFOR_AARENE: Final = "«{verdi}» er utenfor årene {fra}–{til}."
IKKE_TEKST: Final = "teksten har tegn som ikke kan leses."
FOR_LANG_TEKST: Final = "teksten er lengre enn {mest} tegn."
IKKE_HELTALL: Final = "«{verdi}» er ikke et helt tall."
FOR_LITE_TALL: Final = "{verdi} er for lite. Det minste er {fra}."
UTENFOR: Final = "{verdi} er ikke fra {fra} til {til}."
UT_MAPPE_ER_FIL: Final = "--ut-mappe {mappe} er en fil. Skriv navnet på en mappe."
INGEN_STDIN: Final = "Det er ingen inndata å lese. Skriv navnet på en fil."
AVBRUTT: Final = "Avbrutt."
AVBRUTT_I_MANGE: Final = (
    "Avbrutt. Meldt over: {ferdige} av {alle}. De andre er urørt; kjør på nytt når det passer."
)
AVBRUTT_SKREVET: Final = (
    "{fil} er skrevet, men kjøringen ble avbrutt i det samme. Kjør boka på nytt for å se svaret."
)

BEREGNET: Final = "{fil}: {ansatte}, {rader}. {forfalt} forfalt, {feil} feil, {varsler}."
SKREVET_TIL: Final = "  Skrevet til {ut}."
ERSTATTET: Final = "  Filen som lå der fra før: {kopi}."
KOPI: Final = "  Sikkerhetskopi: {kopi}."
UENDRET: Final = "  Boka er allerede oppdatert: ingenting er skrevet."
IKKE_SKREVET: Final = "  Prøvekjøring: ingenting er skrevet."
FLERE_VARSLER: Final = "… og {antall} varsler til. Alle står i boka og i --json."
INGEN_OPPGAVER: Final = "Ingenting er forfalt, og ingenting forfaller de neste fem ukene."
LISTETITTEL: Final = {
    "Forfalt": "FORFALT",
    "Snart": "FORFALLER SNART",
    "Kommende": "KOMMER",
}
BOKER: Final = "arbeidsbøkene"
REGNER: Final = "Regner"
PERIODE_BAKLENGS: Final = "«{verdi}» slutter før den starter. Skriv første dag først."
FRA_UTEN_GRAD: Final = "--fra hører sammen med --grad."
INGEN_ENDRING: Final = (
    "Si hva som skal være annerledes: --grad, --ferie, --frisk, --sykmeldt eller --mote."
)
KOLONNE_NA: Final = "Nå"
KOLONNE_HVA_OM: Final = "Hva om"
FERIE_UTSATT: Final = "Ferie {fra:%d.%m.%Y}–{til:%d.%m.%Y}: {hva} ({hjemmel})"
FELT: Final = {
    "tilfelle_fra": "Tilfelle fra",
    "tilfelle_til": "Tilfelle til",
    "agp_dager": "AGP-dager",
    "agp_slutt": "AGP slutt",
    "dager_brukt": "Dager brukt",
    "dager_igjen": "Dager igjen",
    "maksdato": "Maksdato",
    "maksdato_tariff": "Maksdato etter tariffavtalen",
}
INGEN_TIMER: Final = (
    "Ingen timer å vise. Fyll inn Avtalte timer og Arbeidede timer på raden, eller Timer per uke "
    "på den ansatte."
)
MELDEKORT: Final = "Meldekort"
NAV_TIL_ANSATT: Final = "NAV (rett til den ansatte)"
BETALER: Final = {
    "arbeidsgiver": "arbeidsgiver",
    "nav": "NAV (refusjon)",
    "ingen": "ingen sykepenger",
}
AAP_UTEN_TIMER: Final = (
    "AAP-rader uten Arbeidede timer: {antall}. Fyll inn timene (0 når det ikke er arbeidet), så "
    "regnes meldekortene ut."
)


def betaler(hvem: str, *, til_ansatt: bool) -> str:
    """Who pays; NAV pays the employee where the employer does not advance sick pay."""
    return NAV_TIL_ANSATT if hvem == "nav" and til_ansatt else BETALER[hvem]
