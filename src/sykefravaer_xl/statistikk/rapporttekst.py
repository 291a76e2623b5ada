"""Norwegian texts of the report, the quarterly pack and the command ``rapport``."""

from __future__ import annotations

from typing import Final

SKJULT: Final = "vises ikke"
TITTEL: Final = "Sykefraværsrapport"
TITTEL_KVARTAL: Final = "Sykefravær {kvartal}"
UNDERTITTEL_KVARTAL: Final = "Kvartalspakke til AMU/LAMU. Sammenlignet med samme kvartal i fjor."
FILNAVN: Final = "{bok} rapport.xlsx"
FILNAVN_KVARTAL: Final = "{bok} kvartal {aar}-{nr}.xlsx"
FILNAVN_IA: Final = "{bok} IA-arbeid.xlsx"

ARK: Final = {
    "forside": "Forside",
    "utvikling": "Utvikling",
    "varighet": "Varighet og type",
    "kjonn": "Kjønn og heltid",
    "alder": "Alder",
    "avdeling": "Avdeling",
    "stilling": "Stilling",
    "grupper": "Grupper",
    "egen": "Egen inndeling",
    "oppfolging": "Mønster og oppfølging",
    "kostnad": "Kostnad",
    "data": "Definisjoner og data",
}
INNHOLD: Final = {
    "utvikling": "Måneder, kvartaler, år og glidende fire kvartaler",
    "varighet": "Kort og langt, egenmeldt og legemeldt, arbeidsgiverperioden, gradert",
    "kjonn": "Kvinner og menn, heltid og deltid",
    "alder": "Aldersgrupper",
    "avdeling": "Avdelinger",
    "stilling": "Stillinger",
    "egen": "Inndelingen du ba om",
    "oppfolging": "Gjentakende fravær, tilrettelegging, dialogmøter, aktivitet",
    "kostnad": "Hva fraværet koster, med forutsetninger",
    "data": "Hva tallene betyr, hva de bygger på, og hva som er holdt utenfor",
}
PER: Final = "Beregnet per"
HELE: Final = "Hele virksomheten"
INNHOLDSTITTEL: Final = "Innhold"
FLISER: Final = {
    "prosent": "Sykefraværsprosent",
    "i_fjor": "Samme dager året før",
    "endring": "Endring i prosentpoeng",
    "tapte": "Sykefraværsdagsverk",
    "avtalte": "Avtalte dagsverk",
    "ansatte": "Ansatte",
}
INGEN_VERDI: Final = "–"

KOLONNER: Final = {
    "ansatte": "Ansatte",
    "avtalte": "Avtalte dagsverk",
    "tapte": "Tapte dagsverk",
    "prosent": "Fravær i prosent",
    "i_fjor": "Samme kvartal i fjor",
    "endring": "Endring, %-poeng",
    "egenmeldt": "Egenmeldt, prosent",
    "legemeldt": "Legemeldt, prosent",
    "glidende": "Glidende fire kvartaler",
    "andel": "Andel av fraværet",
    "av_avtalte": "Prosent av avtalte dagsverk",
    "fravaer": "Antall fravær",
    "antall": "Antall ansatte",
    "andel_ansatte": "Andel av ansatte",
    "betyr": "Hva tallet er",
}
TABELL: Final = {
    "kvartaler": "Kvartaler",
    "maneder": "Måneder",
    "aar": "År",
    "varighet": "Varighet",
    "type": "Egenmeldt og legemeldt",
    "agp": "I og utenfor arbeidsgiverperioden",
    "grad": "Helt og gradert sykmeldt",
    "kjonn": "Kjønn",
    "heltid": "Heltid og deltid",
    "alder": "Aldersgrupper",
    "avdeling": "Avdelinger",
    "stilling": "Stillinger",
    "personer": "Mønster i fraværet",
    "oppfolging": "Tilrettelegging og dialogmøter",
    "aktivitet": "Aktivitet før og etter dialogmøte",
    "skille": "Før og etter {dato}",
    "kostnad": "Kostnad",
    "andre": "Andre tall",
    "definisjoner": "Definisjoner",
    "data": "Datagrunnlag",
    "utelatt": "Ansatte med rader som ikke er egen sykdom (teller 0 i fraværet)",
    "mangler": "Opplysninger som mangler (gruppen «Ukjent»)",
}
GRUPPE: Final = {
    "kjonn": "Kjønn",
    "heltid": "Stillingsandel",
    "alder": "Alder",
    "avdeling": "Avdeling",
    "stilling": "Stilling",
    "leder": "Leder",
    "stedfortreder": "Stedfortreder",
    "hr_kontakt": "HR-kontakt",
    "virksomhetsnr": "Virksomhetsnr",
}
ALLE: Final = "Alle"
DEFINISJON: Final = "{navn}: {regel} Kilde: {kilde}."
SKJULTE: Final = (
    "Vises ikke, fordi det er for få ansatte, for få med fravær, eller fordi tallet ellers kunne "
    "regnes ut: {navn}."
)
GRUPPETIDER_SKJULT: Final = (
    "«Vises ikke»: en eller to i gruppen har fravær, eller tallet kunne regnes ut."
)
I_FJOR_UTE: Final = "Samme kvartal i fjor er ikke tatt med: for få i gruppene hadde fravær da."
GRUPPETIDER_UTE: Final = "Kvartaler der for få i gruppene har fravær, er ikke tatt med."
DELER_SKJULT: Final = (
    "«Vises ikke»: for få har slikt fravær, eller tallet kunne regnes ut av de andre."
)
KVARTALER_SKJULT: Final = (
    "«Vises ikke» for et kvartal: for få ansatte har slikt fravær, eller tallet kan regnes ut."
)
KVARTALER_SISTE: Final = "De {antall} siste kvartalene er vist."

DIAGRAM: Final = {
    "kvartaler": "Sykefraværsprosent per kvartal",
    "maneder": "Sykefraværsprosent per måned",
    "varighet": "Sykefraværsdagsverk etter varighet",
    "type": "Egenmeldt og legemeldt, prosent av avtalte dagsverk",
    "agp": "I og utenfor arbeidsgiverperioden, prosent av avtalte dagsverk",
    "grad": "Helt og gradert sykmeldt, prosent av avtalte dagsverk",
    "gruppe": "Sykefraværsprosent etter {hva}",
    "gruppe_kvartal": "Sykefraværsprosent etter {hva}, mot samme kvartal i fjor",
    "kostnad": "Kostnad i perioden, tusen kroner",
}
SERIE_KVARTAL: Final = "Kvartalet"
KORT_SAGT: Final = "Kort sagt"
KORT: Final = {
    "naa": "Sykefraværet var {prosent} i {kvartal}.",
    "opp": "Det er {poeng} prosentpoeng mer enn i samme kvartal i fjor ({fjor}).",
    "ned": "Det er {poeng} prosentpoeng mindre enn i samme kvartal i fjor ({fjor}).",
    "likt": "Det er som i samme kvartal i fjor ({fjor}).",
    "tapte": "{tapte} dagsverk gikk tapt blant {ansatte} ansatte.",
    "hoyest": "Av avdelingene som kan vises, hadde {navn} mest ({prosent}).",
    "ingen": "Det var ingen avtalte dagsverk i kvartalet.",
}
FUNN_KVARTALER: Final = {
    "steg": "Sykefraværet steg fra {foer} ({fra}) til {naa} ({til})",
    "sank": "Sykefraværet sank fra {foer} ({fra}) til {naa} ({til})",
    "likt": "Sykefraværet var {naa} i både {fra} og {til}",
}
FUNN_GRUPPE: Final = "{tittel}: høyest i {navn} ({prosent})"
GRUPPER_UKJENT: Final = "Står ikke i boka, og kan ikke deles inn etter: {hva}."
GRUPPER_IKKE_VIST: Final = (
    "Vises ikke, fordi gruppene er for små, for få i dem har fravær, eller tallene ellers kunne "
    "regnes ut: {hva}."
)

PERSONER: Final = {
    "med_fravaer": (
        "Ansatte med sykefravær i perioden",
        "Minst ett dagsverk eller en del av et tapt på grunn av egen sykdom.",
    ),
    "gjentakende": ("Gjentakende fravær (NAV)", None),
    "hyppig": ("Hyppige korttidsfravær", None),
    "gradert": (
        "Ansatte med gradert sykmelding",
        "Har arbeidet delvis mens de var sykmeldt i perioden.",
    ),
    "tiltak": (
        "Ansatte med tiltak i Oppfølging",
        "«Tiltak til» er fylt ut, og tiltaket varer inn i perioden.",
    ),
    "tilrettelagt": ("Tilrettelagte arbeidsoppgaver i alt", None),
    "dialogmote1": ("Dialogmøte 1 holdt", None),
    "dialogmote2": ("Dialogmøte 2 holdt", "Som for dialogmøte 1."),
    "dialogmote3": ("Dialogmøte 3 holdt", "Som for dialogmøte 1."),
}
KONSENTRASJON_FORKLART: Final = (
    "{regel} Prosenten er av fraværet, ikke av de ansatte. Kilde: {kilde}."
)
MOTE: Final = {
    "dialogmote1": "Dialogmøte 1",
    "dialogmote2": "Dialogmøte 2",
    "dialogmote3": "Dialogmøte 3",
}
FOR: Final = "Før"
ETTER: Final = "Etter"
ANTALL_MOTER: Final = "Møter"
FORUTSETNING: Final = "Forutsetning"
PER_DAGSVERK: Final = "Kroner per dagsverk"
KRONER: Final = "Tusen kroner"
NAVN: Final = "Navn"
REGEL: Final = "Hva det er"
ANTALL: Final = "Antall"
HVA: Final = "Hva"
ANDRE: Final = {
    "mulige": "Prosent av mulige dagsverk",
    "aap": "Ansatte med AAP i perioden",
    "snittalder": "Gjennomsnittsalder",
    "fyller": "Fyller {alder} år innen fem år",
}
DATA: Final = {
    "ansatte_i_boka": "Ansatte i boka",
    "filtrert_bort": "Utenfor utvalget (filter)",
    "feil": "Holdt utenfor på grunn av feil",
    "sluttet": "Ikke ansatt i perioden",
    "i_tallene": "Ansatte i tallene",
    "rader": "Fraværsrader lest",
    "kjent_fra": "Første kvartal med fravær i boka",
}
UTEN_ANSATTLISTE: Final = (
    "Boka har ikke noe ark Ansatte. Bare de som har fravær er kjent, så prosentene er for høye og "
    "kan ikke sammenlignes med andre. Legg alle ansatte inn i arket Ansatte."
)
AVKORTET: Final = (
    "Perioden begynner senere enn bedt om: i de første kvartalene var det for få ansatte."
)
MED_FEIL: Final = (
    "{antall} ansatte er holdt utenfor fordi radene har feil. Kjør sjekk og rett dem."
)
MANGLER_MANGE: Final = "Mange mangler {hva}, så inndelingen etter det er usikker."
INGEN_FRAVAER: Final = "Boka har ikke noe sykefravær i perioden."
FAA_FRAVAERENDE: Final = (
    "Færre enn {minste} har hatt fravær. Den som vet hvem det er, kan lese mye om dem av tallene "
    "for alle: tenk over hvem som får rapporten."
)
PERSONVERN: Final = (
    "Rapporten inneholder ingen navn på sykmeldte og ingen opplysninger om enkeltpersoner."
)
OPPDATERT: Final = "{fil} fra før er tatt vare på som {kopi}."
SKREVET: Final = "Laget {fil}: {prosent} sykefravær {fra}–{til}, {ansatte} ansatte."
SKREVET_IA: Final = "Laget {fil}."
KRYPTERT: Final = "Rapporten har samme passord som boka."
SAMME_FIL: Final = "--ut kan ikke være boka selv."
IKKE_XLSX: Final = "--ut må slutte på .xlsx."
IKKE_KVARTAL: Final = (
    "«{verdi}» er ikke et kvartal. Skriv ÅÅÅÅ-K, for eksempel 2026-3, eller «siste»."
)
BARE_EN: Final = "Bruk --kvartal eller --ia, ikke begge."
KVARTAL_OG_PERIODE: Final = "--kvartal har sin egen periode. Ta bort --fra, --til og --skille."
IA_FINNES: Final = (
    "{fil} finnes fra før, og kan ha notatene deres. Velg et annet navn med --ut, eller flytt "
    "filen."
)
UKJENT_KOSTNAD: Final = "Innstillingen «Kostnad per dag» er ikke et tall over 0 og er ikke brukt."

HJELP: Final = {
    "rapport": (
        "Lager sykefraværsstatistikk som en ny bok, klar til utskrift.\n\n"
        "Sykefraværsprosent slik SSB regner den, etter måned, kvartal, kjønn, alder, avdeling, "
        "stilling, varighet og type. Grupper på færre enn fem vises ikke. BOK blir ikke endret."
    ),
    "ut": "Skriv rapporten til denne filen. Uten: ved siden av boka.",
    "fra": "Første dag i perioden. Uten: 1. januar året før, eller da boka begynner.",
    "til": "Siste dag i perioden. Uten: rapportdatoen.",
    "filter": "Bare ansatte som passer, for eksempel Avdeling=Skole. Kan gjentas.",
    "grupper": "Egen inndeling etter én eller to kolonner, for eksempel Leder,Avdeling.",
    "skille": "Sammenlign sykefraværet før og etter denne datoen.",
    "kvartal": "Kvartalspakken til AMU/LAMU: ÅÅÅÅ-K, for eksempel 2026-3, eller «siste».",
    "ia": "Arbeidsarket for IA-arbeidet, med tallene fylt inn.",
    "json": "Skriv tallene som én JSON-linje på standard ut.",
}
