"""What the clerk reads when sick notes are imported."""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.lesemaatetekst import (
    IKKE_VALGT,
    LIGNER_BARE,
    SKJULT,
    VART_NAVN,
)
from sykefravaer_xl.bok.lesemaatetekst import (
    KALENDER as ER_KALENDER,
)
from sykefravaer_xl.bok.lesetekst import BEHANDLINGSDAGER

HJELP: Final = {
    "importer": (
        "Legger sykmeldinger, søknader og fraværslister inn i boka.\n\n"
        "KILDE er filer eller mapper: JSON fra NAV, PDF fra innboksen i Altinn, XML fra gamle "
        "Altinn, og tabeller (csv eller xlsx) fra WinTid, SAP, Visma og lignende. Det som alt "
        "står i boka, hoppes over."
    ),
    "kolonner": "TOML-fil som sier hva kolonnene og fraværskodene i tabellen heter.",
    "nye_ansatte": "Legg ansattnumre som ikke finnes i boka, inn i arket Ansatte.",
    "prov": "Vis hva som ville blitt gjort, men skriv ingenting.",
    "json": "Skriv resultatet som én JSON-linje.",
}

MERKNAD_REISE: Final = "Med reisetilskudd"
MERKNAD_ARBEID: Final = "Har arbeidet {grad} % ifølge søknaden"

NOTAT: Final = "{fil}, notat {nummer}"
RAD: Final = "{fil}, rad {nummer}"

FEIL: Final = {
    "finnes_ikke": (
        "finnes ikke. Sjekk navnet og mappen; står det mellomrom i navnet, så sett anførselstegn "
        "rundt."
    ),
    "ukjent_slag": (
        "er ikke en sykmelding, en søknad eller en tabell som kan leses. Bruk JSON fra NAV, PDF "
        "fra innboksen i Altinn, XML fra gamle Altinn, csv eller xlsx."
    ),
    "for_stor": "er for stor til å leses trygt. Del den opp, og importer delene.",
    "uleselig": (
        "kan ikke leses. Hent den på nytt fra systemet den kommer fra; er den beskyttet med "
        "passord, så lagre den uten."
    ),
    "tom": "er tom.",
    "ugyldig_felt": (
        "har en verdi som ikke er gyldig ({detalj}). Hent den på nytt, eller legg fraværet inn "
        "for hånd."
    ),
    "aktivitet_mangler": (
        "sier ikke om det er hel, gradert eller avventende sykmelding. Legg den inn for hånd."
    ),
    "ugyldig_sykmelding": "er ikke gyldig ({detalj}): {grunn} Be om en ny sykmelding.",
    "baklengs": "har en periode som slutter før den starter. Be avsenderen rette den.",
    "ansatt_ukjent": (
        "gjelder en ansatt som ikke finnes i boka{detalj}. Legg inn den ansatte (har kilden "
        "ansattnummer, gjør --nye-ansatte det for deg), eller rett navn og fødselsdato, og "
        "importer på nytt. Fødselsnummer i arket Ansatte gir sikrest treff."
    ),
    "ansatt_tvetydig": (
        "passer med flere ansatte. Fyll inn Fødselsnummer eller Ansattnr for dem i arket Ansatte, "
        "og importer på nytt."
    ),
    "ingen_kolonner": (
        "er lest som en tabell, men mangler kolonnen {detalj}. Gi kolonnene overskriftene "
        "Ansattnr, Type, Fra og Til, eller si hva de heter med --kolonner."
    ),
    "uten_type": (
        "har ingen kolonne for type fravær. Overskriftene er {detalj}. Lag en fil til --kolonner "
        'der det under [kolonner] står type = "overskriften", eller under [fil] '
        'standardtype = "Sykmelding" når alle radene er av samme type.'
    ),
    "uklar": "er ikke importert. {detalj}",
    "radfeil": "er ikke importert. {detalj}",
    "foresporsel": "er en forespørsel om inntektsmelding.",
    "pdf_uten_pypdf": (
        "er en PDF. For å lese den trengs pypdf: installer med «pip install "
        '"sykefravaer-xl[pdf]"», eller legg sykmeldingen inn for hånd.'
    ),
    "pdf_bilde": (
        "er en PDF uten tekst: den er skannet eller fotografert. Legg sykmeldingen inn for hånd."
    ),
    "pdf_ukjent": (
        "er en PDF, men kan ikke leses som «Sykmelding til arbeidsgiver» fra NAV. Legg den inn "
        "for hånd."
    ),
    "pdf_uklar": (
        "er en sykmelding fra NAV, men {detalj} står ikke slik programmet kjenner skjemaet. "
        "Ingenting er lest av den; legg den inn for hånd."
    ),
    "totalrad": (
        "{fil} er ikke skrevet: tabellen i arket {ark} har totalrad (rad {rad}), og nye rader må "
        "stå over den. Slå av Totalrad under Tabellutforming i Excel, importer på nytt, og slå "
        "den på igjen."
    ),
    "sumrad": (
        "{fil} er ikke skrevet: rad {rad} i arket {ark} er en sumrad, og nye rader må stå over "
        "den. Flytt den til høyre for tabellen eller øverst i arket, og importer på nytt."
    ),
}

UTEN_PLASS: Final = (
    "{fil} er ikke skrevet: ingen tabell (arket {ark}) har plass til en ny rad med {type} for den "
    "ansatte, fordi typen, graden, datoene eller den ansatte står i overskriften eller ikke har "
    "en egen kolonne. Lag en ny bok (sykefravaer-xl ny FRAVAER.xlsx), hent både boka og kildene "
    "inn der, eller før fraværet for hånd."
)
UTEN_PERSON: Final = (
    "Ansatt mangler. Skriv ansattnummeret (eller navnet) på raden, også når den gjelder den "
    "ansatte på raden over."
)
HOLDT_TILBAKE: Final = (
    "Rad {rad} mangler ansatt og kan gjelde den samme. Skriv hvem den gjelder, og importer på "
    "nytt."
)
I_BOKA: Final = "boka"
HJELP_TIL_RAD: Final = {
    "to_navn": "Importer så på nytt.",
    "type_ukjent": (
        "Er dette en kode i systemet, så skriv hva den betyr under [typer] i filen til --kolonner."
    ),
}

UTFALL: Final = {
    "PERIODER_MANGLER": "den har ingen perioder.",
    "FRADATO_ETTER_TILDATO": "en periode slutter før den starter.",
    "OVERLAPPENDE_PERIODER": "to av periodene overlapper.",
    "OPPHOLD_MELLOM_PERIODER": "det er hverdager mellom periodene.",
    "AVVENTENDE_SYKMELDING_KOMBINERT": "avventende sykmelding kan ikke stå sammen med annet.",
    "MANGLENDE_INNSPILL_TIL_ARBEIDSGIVER": "avventende sykmelding mangler råd til arbeidsgiver.",
    "AVVENTENDE_SYKMELDING_OVER_16_DAGER": "avventende sykmelding er for lang.",
    "FOR_MANGE_BEHANDLINGSDAGER_PER_UKE": "den har mer enn én behandlingsdag per uke.",
    "GRADERT_SYKMELDING_OVER_99_PROSENT": "graden er over 99 %.",
    "GRADERT_SYKMELDING_0_PROSENT": "graden er 0 %.",
}
"""NAV's codes for a refused note, by ``Utfall``."""

KONFLIKT: Final = {
    "annet_staar_der": (
        "{periode} er ikke skrevet: {rad} sier noe annet om de samme dagene. Rett eller slett "
        "raden hvis notatet er riktig, og importer på nytt; ellers trenger du ikke gjøre noe."
    ),
    "endret_siden": (
        "er en ny utgave av noe som er importert før, men radene er endret eller slettet "
        "siden{rad}. Legg inn {periode} for hånd."
    ),
    "har_merknad": (
        "er ikke skrevet: rettelsen tar bort {rad}, som har en merknad. Flytt merknaden, og "
        "importer på nytt."
    ),
    "retter_ukjent": (
        "retter et notat som ikke er importert herfra, og {rad} kan være det gamle. Sett raden "
        "til {periode} hvis det stemmer, og importer på nytt."
    ),
    "rad_med_feil": "er ikke skrevet: {rad} har en feil. Rett den først, og importer på nytt.",
    "andre_timer": (
        "{periode} er ikke skrevet: {rad} har andre timer. Slett timene der hvis notatet er "
        "riktig, og importer på nytt."
    ),
    "del_av_rad": (
        "{periode} er ikke skrevet: timene gjelder bare en del av {rad}. Del raden ved disse "
        "datoene, og importer på nytt."
    ),
}
FLERE_FEIL: Final = "… og {antall} til av samme slag. Rett disse først, og importer på nytt."
NY_RAD: Final = "et annet notat i samme import ({periode})"
EGEN_RAD: Final = "{celle} ({periode})"
NYTT_RAAD: Final = "NY      {ark} Råd fra sykmelder{hvem}"
RAAD: Final = "  Råd fra sykmelder i arket {ark}: {antall} nye."
MANGLER_TILRETTELEGGING: Final = (
    "Sykmelder mener at arbeid ikke er mulig fordi arbeidsplassen ikke er tilrettelagt."
)
RAAD_SKJULT: Final = "Sykmelder foreslår tiltak på arbeidsplassen. Les dem i sykmeldingen."
NY_RADTEKST: Final = "NY      {sted} {periode}{hvem}"
ENDRET_RADTEKST: Final = "ENDRET  {sted} {gammel} → {periode}{hvem}"
TOMT_RADTEKST: Final = "TØMT    {sted} {gammel}{hvem}"

MERKNAD: Final = {
    "raad_uten_ark": (
        "har råd fra sykmelder om tilrettelegging. Boka har ikke arket Hendelser å skrive dem i; "
        "les dem i sykmeldingen."
    ),
    "behandlingsdager_mangler": (f"er en sykmelding for behandlingsdager. {BEHANDLINGSDAGER}"),
    "timer_mistet": (
        "rettet en rad som hadde timer for andre dager. Timene er tatt bort; legg inn dem som "
        "gjelder."
    ),
    "arbeidsgrad_uten_plass": (
        "har en merknad fra før, så hvor mye den ansatte har arbeidet, er ikke skrevet. Fyll inn "
        "Arbeidede timer på raden."
    ),
    "faa_timer": (
        "har få timer, og er tatt med som hele dager. Var det bare en del av en dag, så slett "
        "raden."
    ),
    "utenlandsopphold": (
        "nevner opphold i utlandet. Det endrer ingen rader; sjekk folketrygdloven § 8-9."
    ),
}
HOPPET_OVER: Final = (
    "Hoppet over {antall} i mappen som ikke er sykmeldinger eller tabeller: {filer}."
)
ARK_UTELATT: Final = (
    "{fil}: Arket {ark} er ikke lest: {grunn}. Skal det med, {utvei}, og importer på nytt."
)
UTVEI: Final = {
    SKJULT: "vis arket i Excel og lagre",
    LIGNER_BARE: "gi det kolonnen Type",
    VART_NAVN: "gi det et annet navn",
    ER_KALENDER: "lagre det alene i en egen fil",
    IKKE_VALGT: "ta bort ark i filen til --kolonner",
}
"""Why a sheet was left out -> how it can be taken."""
FORESPORSLER: Final = (
    "{antall} fra NAV om inntektsmelding er ikke tatt med her. Bruk kommandoen inntektsmelding."
)
OPPSUMMERT: Final = (
    "{fil}: {nye} nye, {erstattet} erstattet, {like} fra før, {konflikter}, {feil} feil."
)
RADER: Final = "  Rader: {nye} nye{hvor}, {endret} endret, {tomt} tømt."
RADER_I_ARK: Final = "{antall} i arket {ark}"
UENDRET: Final = "  Boka er ikke endret."
HUSK_BEREGN: Final = "  Kjør beregn for å oppdatere frister og saldoer."
INGEN_NOTATER: Final = "Fant ingen sykmeldinger, søknader eller fraværsrader i kildene."

KALENDER: Final = {
    "uten_maaned": (
        "Arket er en kalender med dagene 1–31, men verken arket eller cellene over sier hvilken "
        "måned og hvilket år. Skriv for eksempel «November 2026» over dagene, eller gi arket det "
        "navnet."
    ),
    "uten_dag": (
        "{celle} står blant dagene i kalenderen, men ingen dag står over den. Er det en halv dag, "
        "skriv fraværet på egne rader; ellers skriv dagen over kolonnen."
    ),
    "ukjent_kode": (
        "Koden {hvilken} i kalenderen er ikke forklart{gjett}. Ingenting derfra er hentet inn. Si "
        "hva den betyr: --sett kode.{sitert}=sykmelding, eller --sett kode.{sitert}= når den ikke "
        "er fravær. Den kan også stå i arket Fraværskoder, eller som tegnforklaring i kalenderen: "
        "«{kode} = Sykmelding»."
    ),
    "uten_grad": (
        "Koden {hvilken} i kalenderen må ha en grad fra 1 til 100 %. Ingenting derfra er hentet "
        'inn. Si hvor mange prosent sykmeldt: --sett kode.{sitert}="sykmelding 50 %". Står koden '
        "i arket Fraværskoder, så skriv «Sykmelding 50 %» der i stedet."
    ),
}

KALENDER_KAN_VAERE: Final = " (den kan være {mulige})"

KOLONNEFIL: Final = {
    "finnes_ikke": "Får ikke lest {fil}. Sjekk navnet på filen til --kolonner.",
    "ikke_toml": (
        "{fil} er ikke gyldig TOML. Se eksemplet under «Sykmeldinger inn» i veiledningen."
    ),
    "ugyldig": (
        "{fil} har noe som ikke hører hjemme der: {felt}. Se eksemplet under «Sykmeldinger inn» i "
        "veiledningen."
    ),
    "ukjent_felt": "{fil}: {felt} er ikke en kolonne som leses. Kolonnene er: {lovlige}.",
    "ukjent_type": "{fil}: {grunn}",
}


def ark_utelatt(fil: str, ark: str, grunn: str) -> str:
    """A sheet of a source that was not read, and how to have it read."""
    return ARK_UTELATT.format(fil=fil, ark=ark, grunn=grunn, utvei=UTVEI[grunn])
