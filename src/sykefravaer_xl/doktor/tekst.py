"""Norwegian texts of ``doktor``: what is wrong, and how to mend it."""

from __future__ import annotations

from typing import Final

HJELP: Final = (
    "Finner kjente feil i installasjonen, og i boka når den er oppgitt. Sier hva du gjør "
    "med dem, og endrer ingenting."
)
HJELP_JSON: Final = "Skriv én JSON-linje per svar."
MERKE: Final = {"ok": "OK", "raad": "RÅD", "varsel": "VARSEL", "feil": "FEIL"}
INSTALLASJONEN: Final = "Installasjonen"
OPPSUMMERING: Final = "{feil} feil og {varsler} funnet."
ALT_I_ORDEN: Final = "Ingen feil funnet."

# --- the installation ------------------------------------------------------------------------

PYTHON: Final = "Python {versjon}, {bit} bit. 32 eller 64 bit Excel spiller ingen rolle."
PYTHON_GAMMEL: Final = (
    "Python {versjon} er for gammel. Installer Python 3.11 eller nyere fra python.org, og kjør "
    "installasjonen på nytt."
)
PYTHON_BUTIKK: Final = (
    "Python er fra Microsoft Store, og Excel kan ikke starte den. Installer Python fra "
    "python.org («bare for meg»), og kjør installasjonen på nytt."
)
PAKKER: Final = "Alle pakkene er på plass."
PAKKE_MANGLER: Final = (
    "Pakken {pakke} mangler. Kjør installasjonen på nytt, eller «pip install sykefravaer-xl»."
)
PAKKE_GAL: Final = (
    "Pakken {pakke} har versjon {har}, men {krav} trengs. Kjør installasjonen på nytt, eller "
    "«pip install --upgrade sykefravaer-xl»."
)
LOVDATA: Final = "Reglene i programmet ble sist sjekket {dag:%d.%m.%Y}."
LOVDATA_GAMLE: Final = (
    "Reglene i programmet ble sist sjekket {dag:%d.%m.%Y}, for mer enn ett år siden. Se etter en "
    "nyere versjon av programmet, og kontroller fristene mot nav.no og lovdata.no."
)
IKKE_WINDOWS: Final = (
    "Excel-tillegget med bånd og makroer finnes bare for Windows. Alt annet virker her."
)
TILLEGG: Final = "Excel-tillegget er installert: {sti}"
TILLEGG_MANGLER: Final = (
    "Excel-tillegget er ikke installert. Vil du ha knappene og funksjonene i Excel, kjør "
    "installer.cmd. Kommandoene virker uten."
)
TILLEGG_GALT_STED: Final = (
    "Excel-tillegget ligger i {sti}. Derfra blir det ikke lastet sikkert. Lukk Excel og kjør "
    "installer.cmd, som legger det i {rett}, og slett denne kopien."
)
TILLEGG_DOBBELT: Final = (
    "Det ligger en kopi til av tillegget i {sti}. Excel kan laste begge. Lukk Excel, og slett den."
)
TILLEGG_BLOKKERT: Final = (
    "Windows blokkerer {sti} fordi den er hentet fra Internett, og da laster ikke Excel den. "
    "Høyreklikk filen, velg Egenskaper, kryss av for «Opphev blokkering» og velg OK. Start Excel "
    "på nytt."
)
TILLEGG_SKADET: Final = "{sti} er skadet. Lukk Excel og kjør installer.cmd på nytt."
XLWINGS_MANGLER: Final = (
    "Tillegget er installert, men pakken {pakke} mangler i dette Python-miljøet. Kjør "
    "installer.cmd på nytt."
)
VERSJON_ULIK: Final = (
    "Tillegget er laget for {pakke} {tillegg}, men Python har {python}. Lukk Excel og kjør "
    "installer.cmd fra den nyeste mappen: den bytter begge."
)
DLL_MANGLER: Final = (
    "{dll} mangler i {mappe}. Uten den svarer ikke funksjonene. Antivirus kan ha tatt den: be IT "
    "unnta mappen, og kjør installer.cmd på nytt."
)
OPPSETT_GALT: Final = (
    "{fil} er ikke som installasjonen skrev den (tomme linjer eller endringer for hånd). Slett "
    "filen, og kjør installer.cmd på nytt."
)
TOLK_MANGLER: Final = (
    "{fil} peker på Python i {tolk}, og den finnes ikke. Kjør installer.cmd på nytt."
)
POLICY_UNDERPROSESS: Final = (
    "Bedriftens policy nekter Office å starte andre program (ASR-regelen for underprosesser), så "
    "Excel får ikke startet Python. Be IT om et unntak for pythonw.exe i miljøet (se «For IT» i "
    "LES MEG.txt), eller bruk sykefravaer.html."
)
POLICY_PYTHON: Final = (
    "{sti} lot seg ikke starte. Bedriftens policy (AppLocker, WDAC) eller virusvernet kan stanse "
    "program i brukerens mappe. Be IT om en regel for mappen, eller bruk sykefravaer.html."
)
BRUKERNAVN: Final = (
    "Stien til brukermappen har tegn Excel-tillegget ikke kan bruke. Be IT legge Python i en "
    "mappe uten slike tegn, og sette INTERPRETER_WIN i %USERPROFILE%\\.sykefravaer\\"
    "sykefravaer.conf dit."
)

# --- the workbook: where it lies -------------------------------------------------------------

ER_ADRESSE: Final = (
    "«{bok}» er en nettadresse. Synkroniser biblioteket i OneDrive, eller last ned boka, og bruk "
    "stien på maskinen."
)
I_SKYEN: Final = (
    "{fil} ligger i OneDrive eller SharePoint. Lukk boka i Excel og vent til synkroniseringen er "
    "ferdig før du regner ut, ellers kan det bli to utgaver av den."
)
LANG_STI: Final = (
    "Stien til {fil} er på {tegn} tegn. Excel åpner ikke mer enn {maks}. Flytt boka nærmere roten."
)
AAPEN: Final = (
    "{fil} er åpen i {program} hos noen ({las} ligger ved siden av). Lukk boka. "
    "Er den ikke åpen noe sted, slett {las}."
)
SKRIVEBESKYTTET_FIL: Final = (
    "{fil} er skrivebeskyttet. Høyreklikk filen, velg Egenskaper og fjern «Skrivebeskyttet», "
    "eller bruk --ut og skriv til en annen fil."
)
SKRIVEBESKYTTET_MAPPE: Final = (
    "Du har ikke lov til å skrive i mappen til {fil}. Be om tilgang, eller bruk --ut-mappe."
)
LITE_PLASS: Final = (
    "Det er bare {ledig} MB ledig der {fil} ligger. Det trengs {trengs} MB til boka og "
    "sikkerhetskopien. Rydd plass."
)
MIDLERTIDIGE: Final = (
    "Ved siden av {fil} ligger {antall} etter en avbrutt kjøring ({navn}). Neste kjøring fjerner "
    "det."
)
MANGE_KOPIER: Final = (
    "{fil} har {antall} sikkerhetskopier ({mb} MB). Regn ut med --sikkerhetskopier 10, så "
    "beholdes bare de nyeste."
)
LIKE_KOPIER: Final = (
    "{fil} har {antall} lik boka selv, fra kjøringer som ble avbrutt før de skrev. Neste beregn "
    "fjerner dem."
)
FLERE_NAVN: Final = (
    "{fil} har flere navn på disken (harde lenker). Etter beregn har bare dette navnet den nye "
    "boka; de andre viser den gamle. Bruk snarveier eller symbolske lenker i stedet."
)
FIL_OK: Final = "{fil} kan leses og skrives."

# --- the workbook: what is in it -------------------------------------------------------------

MANUELL: Final = (
    "Boka regner bare ut formler når du ber om det. Velg Formler > Beregningsalternativer > "
    "Automatisk i Excel."
)
STRUKTUR_LAAST: Final = (
    "Strukturen i boka er beskyttet, så knappene får ikke lagt til ark. Velg Se gjennom > Beskytt "
    "arbeidsbok i Excel for å oppheve det."
)
ARK_LAAST: Final = (
    "Arket {ark} er beskyttet, så knappene i Excel får ikke skrevet der. Velg Se gjennom > "
    "Opphev arkbeskyttelse. Kommandoen beregn skriver likevel."
)
SIGNERT: Final = "Boka har en digital signatur. Den blir ugyldig når boka beregnes."
LENKE: Final = (
    "Formler i boka peker på tillegget et annet sted: {maal}. I Excel: Data > Rediger koblinger > "
    "Endre kilde, og velg sykefravaer.xlam i %APPDATA%\\Microsoft\\Excel\\XLSTART. {hvor}"
)
LENKE_HVOR: Final = "Første formel: {celle}."
UKJENT_NAVN: Final = "{antall} viser #NAVN?. {sf}Den første er {celle}."
UKJENT_NAVN_SF: Final = (
    "{antall} av dem bruker våre funksjoner: installer tillegget (installer.cmd), eller la "
    "«sykefravaer-xl beregn» skrive svarene som tall. "
)
UKJENT_KILDE: Final = (
    "Formler i boka bruker {funksjon}, som hører til {hva}. Uten det viser de #NAVN?. Første "
    "formel: {celle}."
)
LITE: Final = "xlwings Lite"
XLL: Final = "et annet tillegg (.xll)"
RADFEIL: Final = "{feil} i radene stopper {ansatte}. Kjør «sykefravaer-xl sjekk» for å se hvor."
MANGLER_KOLONNE: Final = "Boka har ingen kolonne for {felt}. {folge}"
FOLGER: Final = {
    "type": ("Type", "Alle radene regnes som sykmelding."),
    "grad": ("Grad", "Alle sykmeldinger regnes som 100 %."),
    "fodselsdato": ("Fødselsdato", "Grensene ved 67 og 70 år blir ikke vurdert."),
    "leder": ("Leder", "Arbeidslista kan ikke si hvem som er leder."),
}
LOGG_KORT: Final = "den siste raden programmet skrev, mangler"
LOGG_ENDRET: Final = (
    "Endringsloggen er endret for hånd ({sted}). Hent en sikkerhetskopi hvis loggen skal brukes "
    "som dokumentasjon."
)
LOGG_MANGLER: Final = (
    "Endringsloggen mangler rader som sikkerhetskopien {kopi} har. Er boka hentet fra en eldre "
    "kopi, er det som det skal være. Ellers er rader slettet."
)
BOK_OK: Final = "Boka leses: {ansatte} og {rader}."
