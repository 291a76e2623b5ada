"""What the manual of the worksheet functions says beside the table: why each answer is what it is.

``FORKLARINGER`` has one text per example of the table; ``GALT`` one faulty call per function.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TITTEL: Final = "Regnearkfunksjonene for sykefravær"
INNLEDNING: Final = (
    "Hver funksjon har sitt eget ark med argumentene, eksempler du kan endre på, svaret og "
    "hvorfor det blir slik. Trykk på navnet. Hvite felter med blå kant er til å skrive i, grå er "
    "svar."
)
OM: Final = (
    (
        "Uten tillegget",
        (
            "Boka viser svarene slik de var da den ble laget, også uten tillegget. Endrer du et "
            "felt uten tillegget, viser svaret #NAVN?. Lukk da boka uten å lagre."
        ),
    ),
    (
        "Excel på Windows",
        (
            "Installer tillegget sykefravaer.xlam. Funksjonene ligger i kategorien Sykefravær "
            "under Sett inn funksjon. Ctrl+Skift+A etter =SF_FRIST( viser argumentene."
        ),
    ),
    (
        "Excel på Mac og nett",
        (
            "Bruk xlwings Lite fra Office-butikken med filene main.py og requirements.txt fra "
            "xl_addin/lite."
        ),
    ),
    (
        "LibreOffice",
        (
            "Installer utvidelsen sykefravaer.oxt. En bok fra Excel kobler du til ved å søke "
            "etter sf_ og erstatte med SF_ i alle ark (skill mellom store og små bokstaver). "
            "Datoer kommer som tall: velg datoformat for cellen."
        ),
    ),
    (
        "Området fravaer",
        (
            "Radene til én ansatt: Type, Fra, Til og Grad, med eller uten overskrifter. Pek "
            "gjerne på flere rader enn du har: tomme rader gjør ingenting. Tom Grad betyr 100."
        ),
    ),
    (
        "Tabeller som svar",
        (
            "I Excel 2021 og 365 fyller svaret cellene ved siden av når du skriver formelen i én "
            "celle. I eldre Excel og i LibreOffice merker du området først og avslutter med "
            "Ctrl+Skift+Enter. I denne boka er tabellene hentet celle for celle med INDEKS, så de "
            "vises likt overalt."
        ),
    ),
    (
        "Når noe er galt",
        (
            "Svaret er en tekst som begynner med «Feil:» og sier hva som er galt, hvor, og hva du "
            "gjør med det. I xlwings Lite viser cellen #VERDI! med samme tekst."
        ),
    ),
    (
        "Dagens dato",
        (
            "Ingen av funksjonene regner om av seg selv når dagen skifter. Skriv IDAG() som "
            "argument når svaret skal følge kalenderen."
        ),
    ),
)
KOLONNER: Final = ("Type", "Fra", "Til", "Grad")
SVARKOLONNER: Final[Mapping[str, tuple[str, ...]]] = {
    "SF_FRISTER": ("Sjekkpunkt", "Frist", "Hjemmel"),
    "SF_ARBEIDSGIVERPERIODE": ("Fra", "Til", "Dager"),
    "SF_SALDO_GRADERT": ("Saldo i timer",),
}
"""Headings of answers that are tables and have none themselves."""

FORKLARINGER: Final[Mapping[str, tuple[str, ...]]] = {
    "SF_FRIST": (
        (
            "Oppfølgingsplanen skal være klar senest når den ansatte har vært borte i fire uker "
            "(aml § 4-6). 5. januar er dag 1, og 27 dager senere er 1. februar 2026. Fristen er "
            "en søndag og flyttes ikke."
        ),
        (
            "Dialogmøte 1 gjelder den som er helt borte fra arbeidet. Med 50 prosent grad hele "
            "veien er det ingen frist, bare en vurdering. Svaret er derfor en tekst og ikke en "
            "dato."
        ),
    ),
    "SF_FRISTER": (
        (
            "Alle sjekkpunktene regnet fra 5. januar 2026, som om fraværet varer. Det som trenger "
            "en møtedato eller et tiltak, sier fra om at datoen mangler. Rutiner som bare gjelder "
            "staten, er også med."
        ),
    ),
    "SF_STATUS": (
        (
            "Fristen var 1. februar, det regnes per 2. februar, og ingenting er ført som utført. "
            "Derfor Forfalt. Det tomme feltet utfort betyr ikke gjort."
        ),
        "Det ble gjort 30. januar. Da er svaret Utført, samme hvilken dag det regnes per.",
    ),
    "SF_TILFELLE": (
        (
            "Egenmelding, sykmelding og ferie henger sammen uten opphold, så oppfølgingstilfellet "
            "begynner med egenmeldingen 5. januar. Var det 16 dager eller mer mellom fraværene, "
            "hadde et nytt tilfelle begynt."
        ),
    ),
    "SF_ARBEIDSGIVERPERIODE": (
        (
            "Arbeidsgiverperioden er 16 kalenderdager (ftrl § 8-19): 3 dager egenmelding og de "
            "første 13 dagene av sykmeldingen. Hver rad er en sammenhengende del av perioden."
        ),
    ),
    "SF_AGP_SLUTT": (
        (
            "16 kalenderdager fra og med 5. januar er til og med 20. januar 2026. NAV betaler fra "
            "21. januar."
        ),
    ),
    "SF_MAKSDATO": (
        (
            "NAV betaler fra 21. januar. Til 1. mars er det brukt 28 ukedager av 248, og "
            "ferieuken koster ingen dager. De 220 som er igjen, regnes fra siste kjente dag, 6. "
            "mars, og tar slutt 8. januar 2027."
        ),
        (
            "Uten ferien er siste kjente dag 1. mars. De samme 220 ukedagene tar da slutt 1. "
            "januar 2027. Ferien flytter altså maksdatoen en uke."
        ),
    ),
    "SF_DAGER_IGJEN": (
        (
            "Kvoten er 248 sykepengedager. 28 ukedager er brukt fra 21. januar til 1. mars, og "
            "ferien teller ikke. 248 − 28 = 220."
        ),
    ),
    "SF_SALDO_GRADERT": (
        (
            "Med 60 prosent sykmelding er det 40 prosent arbeid igjen: 37,5 timer × 0,4 = 15 "
            "timer. Hun har arbeidet 20, altså 5 timer mer enn graden tilsier."
        ),
        (
            "En kolonne inn gir en kolonne ut. Rad 1: 37,5 × 0,4 = 15 timer, og 15 er arbeidet. "
            "Rad 2: 75 × 0,5 = 37,5 timer, men bare 30 er arbeidet, altså 7,5 for lite."
        ),
    ),
    "SF_EGENMELDING_IGJEN": (
        (
            "Loven gir egenmelding i 3 kalenderdager om gangen (ftrl § 8-24). 5. og 6. januar er "
            "brukt, så det er 1 dag igjen den 6."
        ),
    ),
    "SF_FORKLAR": (
        (
            "Samme svar som SF_MAKSDATO, med utregningen: hvilke dager som teller, hvilke som "
            "ikke gjør det, paragrafen og kilden. Slå på Bryt tekst, og bruk gjerne en skrift med "
            "fast bredde."
        ),
    ),
    "SF_BEREGN": (
        (
            "Én formel for hele tabellen: en rad per ansatt, i den rekkefølgen de står. Første "
            "kontakt skulle vært tatt innen 11. januar, og per 20. januar er den ikke ført som "
            "utført. Derfor Forfalt. Melding sier fra når noe i radene er galt."
        ),
    ),
}

OMRADE: Final = object()
"""Stands for the area or table of the function's first example."""
UTEN_OVERSKRIFTER: Final = object()
"""The same without its heading row."""
GALT: Final[Mapping[str, tuple[object, ...]]] = {
    "SF_FRIST": ("31.02.2026", "uke12"),
    "SF_FRISTER": ("januar",),
    "SF_STATUS": ("snart",),
    "SF_TILFELLE": (OMRADE, "31.02.2026"),
    "SF_ARBEIDSGIVERPERIODE": (OMRADE, "31.02.2026"),
    "SF_AGP_SLUTT": (OMRADE, "31.02.2026"),
    "SF_MAKSDATO": (OMRADE, "01.13.1980"),
    "SF_DAGER_IGJEN": (OMRADE, "01.13.1980"),
    "SF_SALDO_GRADERT": (37.5, 101, 20),
    "SF_EGENMELDING_IGJEN": (OMRADE, "06.01.2026", "fri"),
    "SF_FORKLAR": (OMRADE, "tull"),
    "SF_BEREGN": (UTEN_OVERSKRIFTER, "20.01.2026"),
}
