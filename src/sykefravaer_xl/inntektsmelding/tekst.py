"""Texts of the income report: the sheet a clerk copies from, and the command."""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.imarktekst import ARK, SENDT, TITTEL

__all__ = ["ARK", "TITTEL"]

HJELP: Final = {
    "inntektsmelding": (
        "Lager inntektsmeldingen for en ansatt: arbeidsgiverperiode, bestemmende fraværsdag og "
        "refusjon fra radene, som et ark til å skrive av og som JSON i NAVs form.\n\n"
        "Inntekt og annet som ikke står i boka, skriver du i arket; neste kjøring leser det. "
        "Ingenting blir sendt."
    ),
    "forfalte": (
        "Alle der NAV begynte å betale de siste tre månedene eller spør, og ingenting er sendt. "
        "Viser hva NAV spør om (--foresporsel), og når refusjonskravet må være der."
    ),
    "json": "Skriv inntektsmeldingene som en JSON-liste til denne filen.",
    "foresporsel": "JSON-fil med forespørsler fra NAV: gir NAV-referansen og sammenlignes.",
    "prov": "Vis hva som mangler, men skriv ingenting.",
}

UNDER: Final = "{hvem} · beregnet per {dato}"

DEL: Final = {
    "fravaer": "Fraværet",
    "agp": "Arbeidsgiverperioden",
    "refusjon": "Refusjon",
    "utfylt": "Fylles ut",
    "status": "Før den sendes",
}

FELT: Final = {
    "virksomhet": "Virksomhetsnummer",
    "fravaer": "Sammenhengende fravær",
    "sykmeldt": "Sykmeldt",
    "bestemmende": "Bestemmende fraværsdag",
    "agp": "Periode",
    "agp_dager": "Dager i alt",
    "egenmelding": "Egenmelding",
    "refusjon_fra": "Refusjon fra",
    "refusjonslop": "Arbeidsgiver",
    "nav_referanse": "NAV-referanse",
    "innsending": "Årsak til innsending",
    "inntekt": "Inntekt per måned",
    "endringsaarsak": "Endringsårsak",
    "aarsak_fra": "Endring fra",
    "aarsak_til": "Endring til / ble kjent",
    "redusert_loenn": "Lønn i arbeidsgiverperioden",
    "begrunnelse": "Begrunnelse for redusert lønn",
    "refusjon": "Refusjon per måned",
    "refusjon_endres": "Refusjonen endres fra",
    "refusjon_ny": "Ny refusjon per måned",
    "naturalytelser": "Naturalytelse",
    "telefon": "Telefon til arbeidsgiver",
    "kontakt": "Kontaktperson",
    "sendt": SENDT,
    "fodselsnummer": "Fødselsnummer (i arket Ansatte)",
    "forskutterer": "Forskutterer (i arket Ansatte)",
}

TIL_ANSATT: Final = {
    "del": "NAV betaler den ansatte",
    "refusjon_fra": "NAV betaler fra",
    "forklaring": (
        "Virksomheten forskutterer ikke: NAV betaler sykepengene rett til den ansatte fra denne "
        "dagen, og det er ingenting å kreve tilbake."
    ),
    "lop": "Hverdager og fraværstimer, fordelt på hvem som betaler den ansatte.",
}
"""What stands where Forskutterer is Nei, in place of the words about refund."""

KOLONNER: Final = {
    "fra": "Fra", "til": "Til", "dager": "Dager", "timer": "Timer",
    "ytelse": "Ytelse", "verdi": "Per måned", "siste": "Siste dag",
}  # fmt: skip
BETALER: Final = {"arbeidsgiver": "Arbeidsgiver", "nav": "NAV", "ingen": "Ingen sykepenger"}

FORKLARING: Final = {
    "fravaer": "Med egenmelding; fri helg bryter ikke fraværet.",
    "sykmeldt": "Dagene sykmeldingene dekker.",
    "bestemmende": (
        "Gjennomsnittet av de tre kalendermånedene før måneden med denne dagen er inntekten "
        "(ftrl § 8-28)."
    ),
    "agp": "Dagene arbeidsgiver betaler (ftrl § 8-19).",
    "agp_ferdig": "Full periode ({antall} dager).",
    "agp_ufullstendig": (
        "Ikke full: NAV trenger ikke inntektsmelding før perioden er brukt opp, eller lønnen i "
        "den er redusert."
    ),
    "agp_tidligere": (
        "Brukt opp i et tidligere fravær: NAV spør ikke etter den, og den er ikke med i JSON."
    ),
    "agp_kan_meldes": "Har den ansatte jobbet imellom, kan en ny likevel meldes.",
    "egenmelding": "Dager i perioden uten sykmelding (ftrl § 8-23).",
    "ingen_egenmelding": "Alle dagene i perioden er dekket av sykmelding.",
    "refusjon_fra": "Første dag NAV betaler (ftrl §§ 8-17, 8-20 og 22-3).",
    "ingen_refusjon": "Fraværet varer ikke ut over arbeidsgiverperioden.",
    "refusjonslop": "Hverdager og fraværstimer, fordelt på hvem som betaler.",
    "uten_timer": "Fyll inn Timer per uke i arket Ansatte for å få timer.",
    "flere_lop": "… og {antall} perioder til; kommandoen timer viser alle.",
    "nav_referanse": "Står i forespørselen fra NAV.",
    "innsending": "Ny, eller Endring når en sendt melding rettes. Tomt er Ny.",
    "inntekt": "Brutto kroner per måned før fraværet (ftrl § 8-28).",
    "endringsaarsak": "Bare når inntekten avviker fra a-meldingen.",
    "aarsak_fra": "Første dag i ferien, ny lønn gjelder fra, og så videre.",
    "aarsak_til": "Siste dag i perioden, eller dagen tariffendringen ble kjent.",
    "redusert_loenn": "Bare når lønnen i arbeidsgiverperioden ikke er full.",
    "begrunnelse": "NAVs kode.",
    "refusjon": "Kroner NAV skal betale tilbake, høyst inntekten. 0 når det ikke kreves.",
    "ikke_forskuttert": "Virksomheten forskutterer ikke: la feltet stå tomt.",
    "refusjon_endres": "Bare når beløpet endres eller opphører i fraværet.",
    "refusjon_ny": "0 når refusjonen opphører.",
    "naturalytelser": "Ytelse, verdi per måned og siste dag, når den faller bort.",
    "telefon": "Åtte siffer.",
    "kontakt": "Navn på den NAV kan spørre.",
    "sendt": "Fyll inn datoen når den er sendt, så regnes den som levert.",
}
STATUS_KLAR: Final = "Alt er fylt ut. Skriv av til NAVs skjema, eller bruk --json."
STATUS_MANGLER: Final = "Fyll ut: {felt}."
STATUS_UFORSTATT: Final = "{felt}: verdien er ikke forstått. Rett den i arket."
UGYLDIG: Final = "Feltet {felt} har ikke den formen NAV krever."

INGEN_SYKMELDING: Final = "Ansatt {ansatt} har ingen sykmelding som er begynt; ingenting å melde."
VELG: Final = "Si hvem det gjelder med --ansatt, eller bruk --forfalte."
VELG_EN: Final = "Bruk --ansatt eller --forfalte, ikke begge."
INGEN_FORFALTE: Final = "Ingen inntektsmeldinger er forfalt."
KLAR: Final = "{ark}: klar. Bestemmende fraværsdag {dag}, refusjon fra {refusjon}."
KLAR_TIL_ANSATT: Final = (
    "{ark}: klar. Bestemmende fraværsdag {dag}, NAV betaler den ansatte fra {refusjon}."
)
PASSERT: Final = "FOR SENT FOR HELE KRAVET"
MAA_SENDES: Final = "MÅ SENDES"
BETALER_FRA: Final = "{ark}: NAV betaler fra {dag} ({dager} siden)."
KREV_SENEST: Final = "Kravet må være hos NAV senest {dag} (ftrl § 22-13)."
TIL_DEN_ANSATTE: Final = "NAV betaler den ansatte selv og venter på inntekten."
NAV_SPOR: Final = "NAV spør{naar} ({status}): {hva}."
SPURT: Final = " {dag}"
OM_PERIODE: Final = {
    "egenmelding": "egenmelding {fra}–{til}",
    "sykmelding": "sykmeldt {fra}–{til}",
}
OM_INNTEKT: Final = "inntekt per {dag}"
OM_AGP: Final = {True: "arbeidsgiverperioden", False: "ikke arbeidsgiverperioden"}
IKKE_KLAR: Final = "{ark}: ikke klar. {grunn}"
SKREVET_JSON: Final = "  JSON skrevet til {fil}."
HAR_FEIL: Final = "Raden(e) til ansatt {ansatt} har feil, så ingenting er regnet ut: {steder}."
OPPTATT_NAVN: Final = (
    "Arket {ark} finnes fra før og er ikke laget av programmet. Gi det et annet navn, og kjør på "
    "nytt."
)

FORESPORSEL: Final = {
    "uleselig": "Får ikke lest {fil}. Bruk JSON-filen med forespørsler fra NAV.",
    "ingen": "{fil} har ingen forespørsler fra NAV om inntektsmelding.",
    "ingen_i_boka": (
        "{antall} av forespørslene fra NAV gjelder ingen i boka, eller noen uten fødselsnummer "
        "der."
    ),
    "annen_referanse": (
        "NAV-referansen i arket er en annen enn i forespørselen fra NAV. Rett den som er feil."
    ),
    "annen_dato": (
        "NAV spør om inntekten per {nav}, men radene gir bestemmende fraværsdag {rader}. Sjekk "
        "egenmelding og sykmelding i boka."
    ),
    "agp_ikke_krevd": (
        "NAV spør ikke etter arbeidsgiverperioden, men etter radene er det en ny. Meld den bare "
        "hvis den ansatte har arbeidet siden forrige fravær."
    ),
    "agp_krevd": (
        "NAV spør etter arbeidsgiverperioden, men etter radene er den brukt opp i et tidligere "
        "fravær. Sjekk radene før du sender."
    ),
}
