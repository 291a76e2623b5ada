"""Texts of the generated sheets: colour key and help. Those of columns are in ``bok/skjema``."""

from __future__ import annotations

from typing import Final

KONTROLLSUM: Final = "Kontrollsum {sum}: viser programmet om noen har endret arket for hånd."
TITTEL: Final = "Oppfølging av sykefravær"
EMNE: Final = "Frister, arbeidsgiverperiode og maksdato ved sykefravær"

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
HJELP_LEST: Final = "Slik ble boka lest"
HJELP_LEST_FORELOPIG: Final = "Fylles ut når boka beregnes."
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
            "Én rad per sak: hva som er neste, og frist for hvert sjekkpunkt. Før datoen i "
            "kolonnen «… utført», og unntak og grunn bak plusstegnet over den. Avsluttede saker "
            "er foldet bort (plusstegnet i margen). Det du skriver, blir stående."
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
    (
        "Enhetsplikter",
        (
            "Det enheten skal gjøre uten at det gjelder en sak: IA-møter, statistikk til AMU, "
            "gjennomgang av rutiner, fast tid til oppfølging. Fyll ut Første frist, så kommer den "
            "på arbeidslisten."
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
    (
        "Fraværskoder",
        (
            "Egne koder og hva de betyr, for eksempel 101 = Sykmelding. Gjelder rader, kalendere "
            "og lister som hentes inn."
        ),
    ),
    (
        "Hjelp",
        (
            "Dette arket. Nederst står «Slik ble boka lest»: hvilken kolonne som er lest som hva, "
            "og hva som er utelatt. Skrives på nytt ved hver beregning."
        ),
    ),
    ("Veileder", "Hva du kan spørre om, råd, virkemidler og hva som skjer videre."),
    ("Endringslogg", "Én rad per beregning: når, hvor mange rader og hvor mange celler endret."),
)
