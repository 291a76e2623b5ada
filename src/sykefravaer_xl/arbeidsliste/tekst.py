"""Norwegian texts of calendar files, mails and the lists by role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn import ordlyd

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.bok.gjoremal import Gjoremal

KALENDERNAVN: Final = "Oppfølging av sykefravær"
UTE_AV_HUSET: Final = {"sykmelding_paakrevd": "Dokumentasjon av fraværet"}
"""Checkpoints whose own names tell more of somebody's health than the reader of a mail or a
calendar needs in order to act."""
KALENDERLINJE: Final = "{oppgave} – {hvem}"
KALENDERHJEMMEL: Final = "Hjemmel: {hjemmel}"

ANSATT: Final = "ansatt {nr}"
UTEN_NUMMER: Final = "ansatt uten nummer"

HJELP: Final = {
    "intern": (
        "Skriv de interne listene til en egen bok, bare for HR: hvem som har "
        "tilrettelegging, hyppig fravær, AAP og permisjon på grunn av helse."
    ),
    "rolle": "Bare oppgavene til én rolle: {roller}.",
    "leder": "Bare ansatte med denne lederen.",
    "filter": "Bare ansatte i en gruppe, for eksempel «Avdeling=Helse» eller en egen kolonne.",
    "uker": "Hvor mange uker fram lista går. Vanlig er 5: denne og de neste fire.",
    "ut": "Skriv lista til en egen bok til utskrift, ett ark per rolle og leder.",
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
SKREVET: Final = "Skrevet: {fil} ({antall})"
INGEN_ADRESSE: Final = {
    "leder": (
        "Ingen e-post til lederen for ansatt {numre}: lederen mangler en gyldig e-postadresse, "
        "eller to ledere har samme navn. Fyll inn «Leder e-post» i arket Ansatte."
    ),
    "hr": (
        "Ingen e-post til HR for ansatt {numre}: HR mangler en gyldig e-postadresse. Fyll inn "
        "«HR-kontakt» i arket Ansatte eller «HR e-post» i Innstillinger."
    ),
    "lonn": "Ingen e-post til Lønn for ansatt {numre}. Fyll inn «Lønn e-post» i Innstillinger.",
    "bht": "Ingen e-post til BHT for ansatt {numre}. Fyll inn «BHT e-post» i Innstillinger.",
    "tillitsvalgt": (
        "Ingen e-post til tillitsvalgt for ansatt {numre}. Fyll inn «Tillitsvalgt e-post» i "
        "Innstillinger."
    ),
}
SIER_IKKE_HVEM: Final = (
    "{antall} har ikke et ansattnummer som kan vises, så e-posten sier ikke hvem det gjelder. "
    "Fyll inn Ansattnr, eller sett «Navn i e-post» til Ja i Innstillinger."
)
KOPI_IKKE_SENDT: Final = (
    "E-posten til lederen for ansatt {numre} er sendt, men ikke kopien av den. Se over adressene "
    "til stedfortreder og HR."
)
ER_ARBEIDSBOKA: Final = "{fil} er boka selv. Velg et annet filnavn."
FINNES_FRA_FOR: Final = (
    "{fil} finnes fra før, og er ikke laget av arbeidsliste. Velg et annet filnavn."
)
IKKE_XLSX: Final = "--ut skal være en bok (.xlsx)."
IKKE_ICS: Final = "--ics skal være en kalenderfil (.ics)."
ER_MAPPE: Final = "{fil} er en mappe. Skriv navnet på en fil."
EPOST_ER_FIL: Final = "{fil} er en fil. --epost skal være en mappe."
MANGLER_PASSORD: Final = (
    "Adressen til e-posttjeneren har en bruker, men passordet mangler. Bruk --smtp-passord-fil "
    "eller {variabel}."
)
UGYLDIG_SERTIFIKAT: Final = "{fil} kan ikke leses som en sertifikatfil (PEM)."
UKJENT_LEDER: Final = (
    "Ingen åpne oppgaver har lederen «{leder}». Skriv navnet slik det står i kolonnen Leder."
)
PROV_FILER: Final = "Prøvekjøring: ingenting er skrevet eller sendt."
UTKAST: Final = "{utkast} lagt i {mappe}."
SENDT: Final = "{eposter} sendt."
VILLE_SENDT: Final = "Ville sendt: {mottaker}, {oppgaver}: ansatt {numre}."
INGENTING_NYTT: Final = "Ingen nye varsler: alt er varslet før."
INGEN_VARSLER: Final = "Ingen e-poster: ingenting er forfalt eller forfaller snart."
INGEN_MED_ADRESSE: Final = "Ingen e-poster: adressene mangler."
IKKE_SENDT: Final = (
    "E-posten til {mottaker} for ansatt {numre} ble ikke sendt: {grunn}. Den prøves igjen ved "
    "neste kjøring."
)
E_POSTEN: Final = "e-posten"
FLERE_IKKE_SENDT: Final = (
    "{antall} e-poster ble ikke sendt: {grunn}. De prøves igjen ved neste kjøring."
)
HUSKET_ODELAGT: Final = (
    "{fil}, som husker hva som er varslet, kan ikke leses. Slett filen hvis noen kan varsles på "
    "nytt, eller hent den fra en sikkerhetskopi. Ingen e-poster er laget."
)
HUSKET_SKRIVES_IKKE: Final = (
    "{fil}, som husker hva som er varslet, kan ikke skrives: {grunn}. Uten den kan noen bli "
    "varslet to ganger, så ingen flere e-poster er laget."
)
HUSKET_OPPTATT: Final = "En annen kjøring varsler for {fil} nå. Ingen e-poster er laget."
IKKE_HUSKET: Final = (
    "E-posten til {mottaker} for ansatt {numre} GIKK UT, men det er ikke husket, så neste kjøring "
    "kan sende den igjen. {grunn}"
)
STOPPET: Final = "kjøringen stoppet fordi det som er sendt, ikke kan huskes"
SMTP_GRUNN: Final = {
    "forbindelse": "fikk ikke kontakt med e-posttjeneren",
    "uten_innlogging": "e-posttjeneren tar ikke imot innlogging; prøv adressen uten bruker",
    "innlogging_tegn": "brukernavn eller passord har andre tegn enn a–z, tall og vanlige tegn",
    "avsender": "e-posttjeneren godtar ikke avsenderadressen (kode {kode})",
    "krever_innlogging": (
        "e-posttjeneren krever innlogging (kode {kode}); skriv brukernavnet i adressen "
        "(smtp://bruker@tjener), og gi passordet med --smtp-passord-fil"
    ),
    "starttls": "e-posttjeneren tilbyr ikke kryptert forbindelse (STARTTLS)",
    "sertifikat": "sertifikatet til e-posttjeneren kan ikke stoles på",
    "innlogging": "brukernavn eller passord ble ikke godtatt",
    "avvist": "e-posttjeneren tok ikke imot den (kode {kode})",
    "brutt": "forbindelsen til e-posttjeneren ble brutt",
}

MOTTAKER: Final = {
    "leder": "lederen",
    "hr": "HR",
    "lonn": "Lønn",
    "bht": "BHT",
    "tillitsvalgt": "tillitsvalgt",
}
EMNE: Final = "Oppfølging: {oppgaver}"
EMNE_FORFALT: Final = "Oppfølging: {oppgaver}, {forfalt} forfalt"
HILSEN: Final = "Hei,"
INNLEDNING: Final = "Dette skal følges opp, sett per {dato}:"
OVERSKRIFT: Final = {"forfalt": "FORFALT", "snart": "FORFALLER SNART", "kommende": "KOMMER"}
LINJE: Final = "  {frist}  {oppgave}, {hvem}. {hjemmel}"
AVSLUTNING: Final = (
    "Si fra til HR, med datoen, når oppgaven er gjort.\n\n"
    "E-posten sier ikke hvorfor noen er borte. Ikke skriv om helse i et svar."
)

LISTE_TITTEL: Final = "Arbeidsliste: {hvem}"
LISTE_PER: Final = "Per {dato}. Forfalte oppgaver og oppgaver til og med {til}."
LISTE_KOLONNER: Final = ("Uke", "Frist", "Status", "Ansattnr", "Navn", "Leder", "Sjekkpunkt",
                         "Oppgave", "Hjemmel")  # fmt: skip
LISTE_INTERN: Final = "Bare for HR: lista gjelder flere ansatte og skal ikke gis videre."
LISTE_LOPENDE: Final = "Løpende, uten frist"
LISTE_TOM: Final = "Ingen oppgaver i perioden."
LISTE_FORFALT: Final = "Forfalt"


def hvem(ansattnr: str, navn: str | None, *, med_navn: bool) -> str:
    """Who a line is about; the name only where it is allowed."""
    nummer = ANSATT.format(nr=ansattnr) if kan_vises(ansattnr) else ""
    if med_navn and navn:
        return f"{navn} ({nummer})" if nummer else navn
    return nummer or UTEN_NUMMER


def oppgave(g: Gjoremal) -> str:
    """What the task is called in mails and calendars."""
    return UTE_AV_HUSET.get(g.sjekkpunkt, g.oppgave)


def om(g: Gjoremal, *, med_navn: bool) -> str:
    """Who a task is about, or which unit."""
    return g.navn or "" if g.om_enheten else hvem(g.ansattnr, g.navn, med_navn=med_navn)


def uke(aar: int, nummer: int) -> str:
    """«Uke 48», with the year only where it is not plain."""
    return f"Uke {nummer}" if nummer not in (1, 52, 53) else f"Uke {nummer}/{aar % 100:02d}"


VIS_NUMRE: Final = 10


def kan_vises(ansattnr: str) -> bool:
    """Whether a number may leave the workbook: not what is left of a national identity number."""
    return bool(ansattnr) and "*" not in ansattnr


def noen(numre: Iterable[str]) -> str:
    """Employee numbers for a message: the first ones, and how many more."""
    alle = list(dict.fromkeys(numre))
    vises = [nr for nr in alle if kan_vises(nr)]
    if not vises:
        return "uten nummer"
    tekst = ordlyd.noen(vises, VIS_NUMRE)
    return tekst if len(vises) == len(alle) else f"{tekst} og noen uten nummer"


# --- the internal lists ----------------------------------------------------------------------

INTERNE: Final = {
    "tilrettelagt": ("Tilrettelegging", "Ansatte med tilrettelegging"),
    "hyppig": ("Hyppig fravær", "Ansatte med hyppig eller gjentakende fravær"),
    "aap": ("AAP", "Ansatte med arbeidsavklaringspenger"),
    "permisjon": ("Permisjon", "Ansatte i permisjon på grunn av helse"),
}
"""List → the name of its sheet, and its title."""
INTERN_KOLONNER: Final = ("Ansattnr", "Navn", "Leder", "Hva", "Fra", "Til")
INTERN_PER: Final = "Per {dato:%d.%m.%Y}. Grunnen til fraværet står ikke her."
INTERN_GRADERT: Final = "Gradert sykmelding, {grad} %"
INTERN_TILTAK: Final = "Tiltak"
INTERN_HYPPIG: Final = "{antall} korte fravær siste {maneder} måneder"
INTERN_GJENTAKENDE: Final = "Gjentakende fravær, slik NAV regner det"
INTERN_PERMISJON: Final = "Permisjon uten lønn til {slutt}"
INTERN_PERMISJONER: Final = ("permisjon", "permisjon_forlenget")
"""The events that begin or lengthen such leave."""
INTERN_TOM: Final = "Ingen."
INTERN_SKREVET: Final = "Skrevet: {fil} ({linjer}, bare for HR)"
