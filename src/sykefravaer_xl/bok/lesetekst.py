"""What the clerk reads when a workbook cannot be read, or a cell in it is wrong."""

from __future__ import annotations

from typing import Final

DATO_FORM: Final = "Skriv datoen som dd.mm.åååå, for eksempel 05.01.2026."

# --- cells ---------------------------------------------------------------------------------

DATO_UGYLDIG: Final = "{sitat} er ingen gyldig dato. " + DATO_FORM
DATO_UTEN_AR: Final = "{sitat} mangler årstall. " + DATO_FORM
DATO_FOR_REGELVERK: Final = (
    "{dato} er før 01.03.2007, det første regelverket kjenner. Er årstallet riktig? " + DATO_FORM
)
DATO_FOR_SEN: Final = "{dato} er etter 31.12.2199. Er årstallet riktig? " + DATO_FORM
DATO_FODSEL: Final = (
    "Fødselsdatoen er ikke mulig. Er årstallet riktig? Skriv den som dd.mm.åååå, "
    "for eksempel 01.05.1980."
)
FORMELFEIL: Final = (
    "Cellen viser feilen {sitat}. Rett formelen, eller skriv verdien rett inn i cellen."
)
FORMELFEIL_ELLER_DATO: Final = (
    "Cellen viser feilen {sitat}, eller et tall som ikke kan være en dato. "
    "Rett formelen, eller skriv verdien rett inn i cellen."
)
GRAD_TVETYDIG: Final = (
    "Graden 1 kan bety 1 % eller 100 %. Skriv 100 for helt sykmeldt, ellers prosenten som tekst."
)
GRAD_UGYLDIG: Final = "Graden {sitat} må være et helt tall fra 1 til 100, for eksempel 50."
TALL_UGYLDIG: Final = "{sitat} er ikke et tall. Skriv bare tallet, for eksempel 37,5."
TALL_UTENFOR: Final = "{sitat} må være et tall fra {minst} til {mest}. Rett tallet i cellen."
HELTALL_UGYLDIG: Final = "{sitat} er ikke et helt tall. Skriv bare tallet, for eksempel 7."
JA_NEI_UGYLDIG: Final = "Skriv Ja eller Nei i cellen, eller la den stå tom."
TEKST_FOR_LANG: Final = (
    "Teksten er {antall} tegn, og det er plass til {mest}. Kort den ned, eller flytt resten til "
    "Merknad."
)
FODSELSNUMMER_SKJULT: Final = "(tallet vises ikke her)"

# --- absence rows --------------------------------------------------------------------------

FRA_MANGLER: Final = "Fra mangler. Skriv første dag i fraværet. " + DATO_FORM
TIL_MANGLER: Final = (
    "Til mangler. Skriv siste dag i fraværet, eller siste dag sykmeldingen gjelder. " + DATO_FORM
)
TIL_FOR_FRA: Final = "Til ({til}) er før Fra ({fra}). Rett den av datoene som er feil."
TYPE_MANGLER: Final = "Type mangler. Velg en av disse: {typer}."
TYPE_UKJENT: Final = "Typen {sitat} er ukjent. Velg en av disse: {typer}."
GRAD_MANGLER: Final = (
    "Gradert sykmelding må ha en grad. Skriv hvor mange prosent sykmeldt, for eksempel 50."
)
GRAD_MOTSIER: Final = (
    "Graden {grad} passer ikke med typen, der det står {i_type} %. Rett den som er feil."
)
ANSATT_MANGLER: Final = "Ansatt mangler. Skriv ansattnummeret (eller navnet) på raden."
ANSATT_UKJENT: Final = (
    "Ansattnr {sitat} finnes ikke i arket {ark}. Rett nummeret, eller legg inn den ansatte der."
)
ANSATT_UKJENT_NAVN: Final = (
    "Den ansatte finnes ikke i arket {ark}. Rett nummeret eller navnet, eller legg inn den "
    "ansatte der."
)
NAVN_TVETYDIG: Final = (
    "Flere ansatte har dette navnet. Skriv ansattnummeret på raden, så det er klart hvem det "
    "gjelder."
)
ANSATT_DOBBEL: Final = (
    "Den ansatte står også på rad {rad} med andre opplysninger. Slett den raden som er feil, "
    "eller gi den ene et eget ansattnummer."
)
ANSATT_DOBBEL_LIK: Final = "Den ansatte står også på rad {rad}. Slett den ene raden."

# --- follow-up, checkpoints and settings ----------------------------------------------------

UTFORT_UTEN_DATO: Final = "Skriv datoen da det ble gjort, ikke bare et kryss. " + DATO_FORM
SJEKKPUNKT_DOBBELT: Final = (
    "Sjekkpunktet {sitat} står også på rad {rad}. Slett den ene raden, eller gi den et annet navn."
)
SJEKKPUNKT_UTEN_NAVN: Final = "Sjekkpunktet mangler navn. Skriv et navn i kolonnen Sjekkpunkt."
REGNES_FRA_UKJENT: Final = "{sitat} kan ikke en frist regnes fra. Velg en av disse: {lovlige}."
ENHET_UKJENT: Final = "Enheten {sitat} er ukjent. Velg en av disse: {lovlige}."
INNSTILLING_UKJENT: Final = (
    "Innstillingen {sitat} er ukjent og blir ikke brukt. Kjente innstillinger: {lovlige}."
)

# --- the book as a whole -------------------------------------------------------------------

DOBBEL_KOLONNE: Final = (
    "Både kolonne {brukt} og kolonne {annen} ligner på «{overskrift}». Kolonne {brukt} er brukt. "
    "Gi den andre kolonnen en annen overskrift hvis det er riktig."
)
UTEN_TYPEKOLONNE: Final = (
    "Tabellen har ingen kolonne for type, så alle radene er lest som sykmelding. Legg til en "
    "kolonne med overskriften Type hvis noen av dem er noe annet."
)
TYPE_ETTER_INNHOLD: Final = (
    "Kolonne {kolonne} («{overskrift}») er lest som type fravær, fordi det står slike ord i den. "
    "Gi kolonnen overskriften Type hvis det er riktig; ellers legg til en egen kolonne Type."
)
FLERE_FRAVAERSARK: Final = (
    "Også arket {andre} ligner på en fraværstabell, men bare arket {brukt} er lest. Velg et annet "
    "ark med --ark."
)
ANSATTE_PASSER_IKKE: Final = (
    "Arket {ark} ligner på en liste over ansatte, men de fleste som har fravær, står ikke der. "
    "Arket er ikke brukt. Gi det navnet Ansatte hvis det skal brukes."
)
RADER_UTEN_FRAVAER: Final = (
    "{antall} rader har en ansatt, men ikke noe fravær, og er hoppet over (den første er rad "
    "{rad}). Fyll inn Fra og Til på dem som skal regnes med."
)
SUMRAD: Final = "Rad {rad} er lest som en sumrad og hoppet over."

# --- the file ------------------------------------------------------------------------------

FINNES_IKKE: Final = "Fant ikke filen {fil}. Sjekk navnet og mappen."
ER_MAPPE: Final = "{fil} er en mappe, ikke en arbeidsbok. Oppgi en fil som slutter på .xlsx."
INGEN_TILGANG: Final = (
    "Får ikke lese {fil}. Lukk filen i andre programmer, og sjekk at du har tilgang til mappen."
)
IKKE_XLSX: Final = (
    "{fil} er {hva}, ikke en Excel-arbeidsbok (.xlsx). Åpne den i Excel og velg "
    "Fil → Lagre som → Excel-arbeidsbok (.xlsx)."
)
SKADET: Final = (
    "{fil} kan ikke leses; filen ser ut til å være skadet. Åpne den i Excel (Fil → Åpne → "
    "Åpne og reparer), lagre den på nytt som .xlsx, eller bruk en sikkerhetskopi."
)
INGEN_FRAVAER: Final = (
    "Fant ingen fraværstabell i {fil}. Lette etter en rad med overskriftene {lette}. "
    "Arkene i boken: {ark}. Gi kolonnene disse overskriftene, eller pek ut arket med --ark."
)
INGEN_FRAVAER_I_ARK: Final = (
    "Fant ingen fraværstabell i arket {valgt} i {fil}. Lette etter en rad med overskriftene "
    "{lette}. Arkene i boken: {ark}. Rett overskriftene, eller pek ut et annet ark med --ark."
)
LETTE_ETTER: Final = "Ansattnr eller Navn, Fra, Til og Type"
UKJENT_ARK: Final = "Arket {valgt} finnes ikke i {fil}. Arkene i boken: {ark}. Velg et av dem."

HVA_XLS: Final = "en eldre Excel-fil (.xls)"
HVA_XLSB: Final = "en binær Excel-fil (.xlsb)"
HVA_ODS: Final = "et LibreOffice-regneark (.ods)"
HVA_PDF: Final = "en PDF-fil"
HVA_WORD: Final = "et Word-dokument"
HVA_NETTSIDE: Final = "en nettside eller XML-fil"
HVA_TEKST: Final = "en tekstfil (for eksempel .csv)"
HVA_TOM: Final = "en tom fil"
HVA_ZIP: Final = "en zip-fil"
HVA_ANNET: Final = "en fil av et annet slag"
