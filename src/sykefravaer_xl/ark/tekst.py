"""Texts of the generated sheets: prompts, refusals, settings, colour key and the help sheet."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

KONTROLLSUM: Final = "Kontrollsum {sum}: viser programmet om noen har endret arket for hånd."
TITTEL: Final = "Oppfølging av sykefravær"
EMNE: Final = "Frister, arbeidsgiverperiode og maksdato ved sykefravær"

# --- Prompts and refusals in the cells: (title, text); at most 32 and 255 characters.

HJELPETEKST: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "ansattnr": ("Ansattnr", "Velg nummeret fra arket Ansatte, eller skriv det."),
        "type": (
            "Type fravær",
            (
                "Velg fra listen. Ferie mens sykmeldingen løper, føres på egen rad med Ferie; "
                "raden for sykmeldingen lar du stå."
            ),
        ),
        "fra": ("Fra og med", "Første fraværsdag, for eksempel 05.01.2026."),
        "til": ("Til og med", "Siste fraværsdag. Må fylles ut, også når fraværet fortsetter."),
        "grad": (
            "Sykmeldingsgrad",
            "Helt tall 1–100: hvor mye den ansatte er sykmeldt. Tomt felt regnes som 100.",
        ),
        "avtalte_timer": (
            "Avtalte timer",
            "Timer i perioden etter avtalen uten sykmelding. Tomt felt: Timer per uke brukes.",
        ),
        "arbeidede_timer": ("Arbeidede timer", "Timer den ansatte faktisk har arbeidet."),
        "merknad": ("Merknad", "Fritt felt. Skriv aldri diagnose eller helseopplysninger."),
        "fodselsdato": ("Fødselsdato", "Trengs for reglene ved 67 og 70 år."),
        "unntak_agp": (
            "Unntak AGP",
            "Ja når NAV har innvilget unntak fra arbeidsgiverperioden (ftrl § 8-20).",
        ),
        "forskutterer": ("Forskutterer", "Ja når arbeidsgiver forskutterer sykepengene."),
        "fodselsnummer": (
            "Fødselsnummer",
            "Kan stå tomt. Brukes bare når en plan skal sendes NAV, og vises ingen andre steder.",
        ),
        "utfort": ("Utført", "Datoen oppgaven ble gjort. Den blir stående ved ny beregning."),
        "unntak": ("Unntak", "Ja, eller datoen unntaket ble bestemt. Skriv grunnen i neste felt."),
        "grunn": ("Grunn", "Hvorfor oppgaven ikke skal gjøres. Aldri helseopplysninger."),
        "motedato": ("Møtedato", "Datoen NAV har satt for dialogmøte 2 eller 3."),
        "samtykke": ("Samtykke", "Ja når den ansatte samtykker i at sykmelder kalles inn."),
        "sist_kontakt": ("Sist kontakt", "Siste gang leder hadde kontakt med den ansatte."),
        "tiltak_til": ("Tiltak til", "Datoen et tilretteleggingstiltak går ut."),
        "aktiv": (
            "Aktiv",
            "Nei slår sjekkpunktet av ved neste beregning. Tom: profilen bestemmer.",
        ),
        "varsel_dager": (
            "Varsel dager",
            (
                "Hvor mange dager før fristen den skal vises som Snart. Tomt felt: "
                "tallet i Innstillinger brukes."
            ),
        ),
        "antall": (
            "Antall",
            (
                "Dager, uker eller måneder fra dagen i Regnes fra; minus er før. "
                "Tomt felt: regelen i produktet brukes."
            ),
        ),
    }
)

FEILTEKST: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "ansattnr": ("Ukjent ansattnr", "Nummeret finnes ikke i arket Ansatte. Er det riktig?"),
        "type": ("Ukjent type", "Velg en av typene i listen."),
        "dato": ("Ikke en gyldig dato", "Skriv en dato fra og med 01.03.2007, som 05.01.2026."),
        "til": ("Til er før Fra", "Til må være en dato lik eller etter Fra."),
        "fodselsdato": ("Ikke en gyldig dato", "Skriv en dato mellom 01.01.1930 og i dag."),
        "ansettelse": ("Ikke en gyldig dato", "Skriv en dato, for eksempel 01.08.2015."),
        "grad": ("Ugyldig grad", "Skriv et helt tall fra 1 til 100, for eksempel 50. Ikke 50 %."),
        "tall": ("Ikke et tall", "Skriv et tall som er null eller større."),
        "prosent": ("Ugyldig prosent", "Skriv et tall fra 0 til 100, for eksempel 80."),
        "ja_nei": ("Ja eller Nei", "Skriv Ja eller Nei, eller la feltet stå tomt."),
        "unntak": ("Ja eller dato", "Skriv Ja eller en dato. Vil du beholde det du skrev?"),
        "profil": ("Ukjent profil", "Velg privat, stat eller ia. Er profilen deres egen?"),
        "varsel_dager": ("Ugyldig antall", "Skriv et helt tall fra 0 til 365."),
        "antall": ("Ugyldig antall", "Skriv et helt tall, eventuelt med minus foran."),
        "lonnskjoring_dag": ("Ugyldig dag", "Skriv dagen i måneden, et helt tall fra 1 til 31."),
        "egenmeldingsdager": ("Ugyldig antall", "Skriv et helt tall fra 1 til 24."),
        "valg": ("Ikke i listen", "Velg en av verdiene i listen."),
    }
)

INNSTILLING_FORKLARING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "profil": "privat, stat eller ia. stat gir også maksdato etter hovedtariffavtalen og "
        "rutinene for statlige virksomheter.",
        "varsel_dager": "Så mange dager før fristen vises et sjekkpunkt som Snart.",
        "lonnskjoring_dag": "Dagen i måneden lønnen kjøres. Brukes av sjekkpunktet Lønnsstopp.",
        "egenmeldingsdager": "Kalenderdager egenmelding per fravær før sykmelding kreves. 3 er "
        "lovens tall; står det 3, gjelder profilens tall (8 for ia).",
        "virksomhet": "Navnet på virksomheten, slik det skal stå i brev, planer og rapporter.",
        "navn_i_epost": "Ja: e-post og kalender viser navn. Nei: bare ansattnummer.",
        "avsender_epost": "Adressen varslene sendes fra.",
        "hr_epost": "Får varsler om HRs oppgaver når HR-kontakt ikke er en e-postadresse.",
        "varsle_stedfortreder": "Ja: lederens stedfortreder får kopi når adressen er kjent.",
        "kopi_til_hr": "Ja: HR får kopi av varslene til lederne.",
        "maler": "Mappe ved siden av boka med egne brevmaler. Tom: programmets egne.",
        "kostnad_per_dag": "Kroner per tapt dagsverk i rapport og Oversikt. Tom: bare anslagene.",
    }
)

# --- Colour key: (name of the look, sample text, meaning).

FARGENOKKEL: Final[tuple[tuple[str, str, str], ...]] = (
    ("forfalt", "Forfalt", "Fristen er passert, og verken utført eller unntak er ført."),
    ("snart", "Snart", "Fristen er innen varslingsdagene (7 hvis ikke annet er valgt)."),
    ("utfort", "Utført", "Datoen for utført er ført."),
    ("unntatt", "Unntatt", "Unntak er ført, med grunn."),
    ("melding", "Melding", "Raden har en feil eller et varsel; les teksten."),
    ("inn", "Blå overskrift", "Her skriver du. Hvite felt er dine og røres ikke."),
    ("ut", "Grå overskrift", "Her skriver programmet. Grå felt beregnes på nytt hver gang."),
)

# --- Help

HJELP_INNLEDNING: Final = (
    "Boka følger opp sykefravær: du fører fraværet, og programmet regner ut frister, "
    "arbeidsgiverperiode, brukte dager og maksdato. Alle tall og datoer er vanlige verdier, så "
    "boka kan leses av alle, også uten programmet."
)
PERSONVERN: Final = (
    "Diagnose skal aldri stå i boka, og heller ikke andre helseopplysninger. Skriv bare det "
    "oppfølgingen trenger: datoer, grad, avtaler og tiltak."
)
HJELP_FUNKSJONER: Final = (
    "Med tillegget for Excel eller utvidelsen til LibreOffice kan du skrive dem i hvilken som "
    "helst celle. Boka trenger dem ikke. Boka funksjoner.xlsx viser hver av dem med eksempler. "
    "Argumenter i hakeparentes kan utelates."
)
HJELP_STEG: Final[tuple[tuple[str, str], ...]] = (
    ("1. Ansatte", "Før hver ansatt på én rad med nummer, navn, fødselsdato og leder."),
    ("2. Fravær", "Før hvert fravær på én rad. Egenmelding, sykmelding og ferie er hver sin rad."),
    (
        "3. Beregn",
        (
            "Kjør programmet («sykefravaer-xl beregn BOK.xlsx» eller knappen Beregn). De grå "
            "feltene fylles ut, og en sikkerhetskopi legges ved siden av boka."
        ),
    ),
    (
        "4. Følg opp",
        "Se Arbeidsliste for hva som må gjøres, og før datoen i Oppfølging når det er gjort.",
    ),
)
HJELP_ARKENE: Final[tuple[tuple[str, str], ...]] = (
    (
        "Oversikt",
        (
            "Det viktigste på to sider: forfalt, frister fremover, saker etter lengde, dager "
            "igjen og hva fraværet koster. Lages på nytt ved hver beregning, så lenge ingen har "
            "endret arket for hånd."
        ),
    ),
    (
        "Tidslinje",
        (
            "Én linje per pågående sak, uke for uke: grad, ferie, arbeidsgiverperiode, frister og "
            "maksdato. Merket for denne uken følger kalenderen."
        ),
    ),
    ("Fravær", "Alle fraværsrader. Du fyller ut til venstre, resultatene står til høyre."),
    (
        "Oppfølging",
        (
            "Én rad per sak med frist for hvert sjekkpunkt. Før datoen i kolonnen «… utført». "
            "Trykk på plusstegnet over kolonnen for å føre unntak og grunn. Det du skriver, "
            "blir stående."
        ),
    ),
    ("Arbeidsliste", "Hvem som må gjøre hva, og når. Skrives på nytt ved hver beregning."),
    (
        "Hendelser",
        (
            "Samtaler, samtykke, tiltak med sluttdato, unntak og annet du vil huske. En hendelse "
            "med Frist og uten Utført står på arbeidslisten."
        ),
    ),
    ("Ansatte", "De ansatte med leder og kontaktopplysninger."),
    (
        "Sjekkpunkter",
        (
            "Slå sjekkpunkter av og på, endre frist eller legg til egne. Tomt antall betyr at "
            "regelen i programmet gjelder."
        ),
    ),
    ("Innstillinger", "Profil, varslingsdager, lønnskjøring og antall egenmeldingsdager."),
    ("Veileder", "Hva du kan spørre om, råd, virkemidler og hva som skjer videre."),
    ("Endringslogg", "Én rad per beregning: når, hvor mange rader og hvor mange celler endret."),
)
HJELP_RAD: Final[tuple[tuple[str, str], ...]] = (
    ("ansattnr", "Nummeret fra arket Ansatte."),
    (
        "type",
        (
            "Velg fra listen. Gradert sykmelding når graden er under 100. Ferie mens en "
            "sykmelding løper: egen rad, og la sykmeldingen stå. Behandlingsdager: én rad per dag."
        ),
    ),
    ("fra", "Første fraværsdag. Egenmeldingsdagene teller med i fraværet."),
    ("til", "Siste fraværsdag. Må stå; forleng med en ny rad når ny sykmelding kommer."),
    ("grad", "Helt tall 1–100. Tomt er 100."),
    ("avtalte_timer", "Bare for gradert: timer etter avtalen i perioden. Tomt: timer per uke."),
    ("arbeidede_timer", "Bare for gradert: timer som faktisk er arbeidet."),
    ("merknad", "Fritt felt. Aldri helseopplysninger."),
)
HJELP_BEREGNET: Final[tuple[tuple[str, str], ...]] = (
    (
        "tilfelle_fra",
        "Første dag i sykefraværet raden hører til. Etter 16 dager uten fravær begynner et nytt.",
    ),
    ("dag_nr", "Hvilken dag i sykefraværet radens siste dag er."),
    ("agp_dager", "Dager av arbeidsgiverperioden som er talt til og med radens siste dag."),
    ("agp_slutt", "Siste dag i arbeidsgiverperioden (dag 16)."),
    ("dager_brukt", "Sykepengedager fra NAV som er brukt til og med radens siste dag."),
    ("dager_igjen", "Sykepengedager igjen fra radens siste dag til maksdato."),
    ("maksdato", "Siste dag med sykepenger hvis fraværet fortsetter uten avbrudd."),
    (
        "saldo_gradert",
        "Arbeidede timer − avtalte timer × (1 − grad/100). Positivt: arbeidet mer enn graden.",
    ),
    ("neste_sjekkpunkt", "Neste oppgave i saken; står på siste rad i hvert sykefravær."),
    ("frist", "Fristen for neste sjekkpunkt. Frister flyttes ikke for helg eller helligdag."),
    (
        "status",
        "Forfalt, Snart, Kommende eller Utført på beregningsdagen. Fargen følger dagens dato.",
    ),
    (
        "melding",
        "Feil eller varsel om raden, med celle. En feil stopper alle radene til den ansatte.",
    ),
)
