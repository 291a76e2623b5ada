"""Norwegian texts of calendar files, mails and the lists by role."""

from __future__ import annotations

from typing import Final

KALENDERNAVN: Final = "Oppfølging av sykefravær"
KALENDERLINJE: Final = "{oppgave} – {hvem}"
KALENDERHJEMMEL: Final = "Hjemmel: {hjemmel}"

ANSATT: Final = "ansatt {nr}"
UTEN_NUMMER: Final = "ansatt uten nummer"

HJELP: Final = {
    "rolle": "Bare oppgavene til én rolle: {roller}.",
    "leder": "Bare ansatte med denne lederen.",
    "uker": "Hvor mange uker fram lista går. Vanlig er 5: denne og de neste fire.",
    "ut": "Skriv lista til en egen arbeidsbok til utskrift, ett ark per rolle og leder.",
    "ics": "Skriv fristene til en kalenderfil.",
    "epost": "Legg e-poster til ledere og HR som utkast (.eml) i mappen.",
    "smtp": "Send e-postene: smtp://bruker@tjener:587 (STARTTLS) eller smtps://tjener:465.",
    "smtp_passord": "Fil med passordet til e-posttjeneren. Ellers brukes {variabel}.",
    "smtp_ca": "Sertifikatfil (PEM) når e-posttjeneren har et internt sertifikat.",
    "avsender": "Avsenderadresse når den ikke står i Innstillinger.",
    "prov": "Vis hva som ville blitt sendt, uten å skrive eller sende noe.",
}

UKJENT_ROLLE: Final = "«{verdi}» er ikke en rolle. Velg en av: {roller}."
INGEN_AVSENDER: Final = (
    "E-postene trenger en avsenderadresse. Skriv den som «Avsender e-post» i arket "
    "Innstillinger, eller bruk --avsender."
)
UGYLDIG_AVSENDER: Final = "Avsenderadressen er ikke en gyldig e-postadresse. Rett den."
UGYLDIG_SMTP: Final = (
    "«{verdi}» er ikke en adresse til en e-posttjener. Skriv smtp://tjener:587 eller "
    "smtps://tjener:465."
)
PASSORD_I_URL: Final = (
    "Ikke skriv passordet i adressen til e-posttjeneren, der andre kan se det. Bruk "
    "--smtp-passord-fil eller {variabel}."
)
SKRIVEFEIL: Final = "{fil} kan ikke skrives: {grunn}."
SKREVET: Final = "Skrevet: {fil} ({antall})"
INGEN_ADRESSE: Final = (
    "Ansatt {nr}: ingen e-post om «{oppgave}», fordi {rolle} mangler en gyldig e-postadresse. "
    "Fyll inn «{felt}» i arket Ansatte."
)
INGEN_HR_ADRESSE: Final = (
    "Ansatt {nr}: ingen e-post om «{oppgave}», fordi HR mangler en gyldig e-postadresse. Fyll inn "
    "«HR-kontakt» i arket Ansatte eller «HR e-post» i Innstillinger."
)
UTKAST: Final = "{utkast} lagt i {mappe}."
SENDT: Final = "{eposter} sendt."
VILLE_SENDT: Final = "Ville sendt: {mottaker}, {oppgaver}: ansatt {numre}."
INGENTING_NYTT: Final = "Ingen nye varsler: alt er varslet før."
IKKE_SENDT: Final = (
    "E-posten til {mottaker} for ansatt {numre} ble ikke sendt: {grunn}. Den prøves igjen ved neste "
    "kjøring."
)
HUSKET_ODELAGT: Final = (
    "{fil}, som husker hva som er varslet, kan ikke leses. Slett filen hvis noen kan varsles på "
    "nytt, eller hent den fra en sikkerhetskopi. Ingen e-poster er laget."
)
SMTP_GRUNN: Final = {
    "forbindelse": "fikk ikke kontakt med e-posttjeneren",
    "starttls": "e-posttjeneren tilbyr ikke kryptert forbindelse (STARTTLS)",
    "sertifikat": "sertifikatet til e-posttjeneren kan ikke stoles på",
    "innlogging": "brukernavn eller passord ble ikke godtatt",
    "avvist": "e-posttjeneren tok ikke imot den (kode {kode})",
    "brutt": "forbindelsen til e-posttjeneren ble brutt",
}

MOTTAKER: Final = {"leder": "lederen", "hr": "HR"}
EMNE: Final = "Oppfølging: {oppgaver}"
EMNE_FORFALT: Final = "Oppfølging: {oppgaver}, {forfalt} forfalt"
HILSEN: Final = "Hei,"
INNLEDNING: Final = "Dette skal følges opp, sett per {dato}:"
OVERSKRIFT: Final = {"forfalt": "FORFALT", "snart": "FORFALLER SNART", "kommende": "KOMMER"}
LINJE: Final = "  {frist}  {oppgave}, {hvem}. {hjemmel}"
AVSLUTNING: Final = (
    "Se arbeidsboka for sykefraværsoppfølging for mer. Skriv utført dato i arket Oppfølging når "
    "oppgaven er gjort.\n\nDenne e-posten har ingen helseopplysninger. Ikke skriv slike i et svar."
)

LISTE_TITTEL: Final = "Arbeidsliste: {hvem}"
LISTE_PER: Final = "Per {dato}. Forfalte oppgaver, denne uken og de neste {uker} ukene."
LISTE_KOLONNER: Final = ("Uke", "Frist", "Status", "Ansattnr", "Navn", "Leder", "Sjekkpunkt",
                         "Oppgave", "Hjemmel")  # fmt: skip
LISTE_LOPENDE: Final = "Løpende, uten frist"
LISTE_TOM: Final = "Ingen oppgaver i perioden."
LISTE_FORFALT: Final = "Forfalt"


def hvem(ansattnr: str, navn: str | None, *, med_navn: bool) -> str:
    """Who a line is about; the name only where it is allowed."""
    nummer = ANSATT.format(nr=ansattnr) if ansattnr else ""
    if med_navn and navn:
        return f"{navn} ({nummer})" if nummer else navn
    return nummer or UTEN_NUMMER


def uke(aar: int, nummer: int) -> str:
    """«Uke 48», with the year only where it is not plain."""
    return f"Uke {nummer}" if nummer not in (1, 52, 53) else f"Uke {nummer}/{aar % 100:02d}"
