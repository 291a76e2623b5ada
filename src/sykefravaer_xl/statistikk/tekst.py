"""Norwegian texts of the statistics: names of groups, faults."""

from __future__ import annotations

from typing import Final

UKJENT: Final = "Ukjent"
ALLE: Final = "Alle"
KVINNER: Final = "Kvinner"
MENN: Final = "Menn"
ALDERSGRUPPE: Final = "Aldersgruppe"
HELTID: Final = "Heltid/deltid"
ER_HELTID: Final = "Heltid"
ER_DELTID: Final = "Deltid"
UNDER_AAR: Final = "Under {aar} år"
FRA_TIL_AAR: Final = "{fra}–{til} år"
AAR_OG_OVER: Final = "{aar} år og over"
OVRIGE: Final = "Øvrige"
EGENMELDT: Final = "Egenmeldt"
LEGEMELDT: Final = "Legemeldt (sykmelding)"
I_AGP: Final = "I arbeidsgiverperioden"
ETTER_AGP: Final = "Utenfor arbeidsgiverperioden"
HELT: Final = "Helt sykmeldt (100 %)"
GRADERT: Final = "Gradert (under 100 %)"
KVARTAL: Final = "{nr}. kv. {aar}"
MANEDER: Final = (
    "jan.", "feb.", "mars", "april", "mai", "juni",
    "juli", "aug.", "sep.", "okt.", "nov.", "des.",
)  # fmt: skip
MANED: Final = "{navn} {aar}"


def varighet(grenser: tuple[int, ...]) -> tuple[str, ...]:
    """Names of the classes of spell length: «1–3 dager» … «57 dager eller mer»."""
    fra = 1
    ut = []
    for grense in grenser:
        ut.append(f"{fra}–{grense} dager")
        fra = grense + 1
    return (*ut, f"{fra} dager eller mer")


FEIL: Final = {
    "ukjent_kolonne": (
        "Fant ingen kolonne «{navn}» å dele inn etter. Du kan bruke: {kjente}, og egne kolonner i "
        "arket Ansatte. Navn, ansattnummer og fødselsdato kan ikke brukes: da ville rapporten "
        "vist enkeltpersoner."
    ),
    "ugyldig_filter": (
        "Filteret «{filter}» kan ikke leses. Skriv Kolonne=verdi, for eksempel Avdeling=Skole."
    ),
    "ugyldig_gruppering": (
        "Grupperingen «{skrevet}» kan ikke leses. Skriv én eller to ulike kolonner med komma "
        "mellom, for eksempel Leder,Avdeling."
    ),
    "ingen_passer": "Ingen ansatte har {kolonne} = {verdi}. Boka har: {grupper}.",
    "for_faa": (
        "Rapporten ville handlet om færre enn {minste} ansatte, og da kan tallene pekes ut på "
        "enkeltpersoner. Velg et videre filter eller en annen periode."
    ),
    "ugyldig_periode": "Perioden {fra}–{til} kan ikke brukes: {grunn}",
}
EGEN_SATS: Final = "Egen sats"
EGEN_SATS_KILDE: Final = "Innstillinger, «Kostnad per dag»"
KVARTAL_IKKE_SLUTT: Final = "kvartalet er ikke slutt på rapportdatoen."
SKILLE_UTENFOR: Final = "datoen må ligge etter det første fraværet i boka og før rapportdatoen."
PERIODE_BAKLENGS: Final = "den slutter før den begynner."
PERIODE_FREM: Final = "den begynner etter rapportdatoen."

MANGLER: Final = {
    "kjonn": "kjønn",
    "fodselsdato": "fødselsdato",
    "avdeling": "avdeling",
    "stilling": "stilling",
    "stillingsprosent": "stillingsprosent (timer per uke er brukt, ellers 100 %)",
    "ansatt_fra": "ansatt fra (regnet som ansatt hele tiden)",
}
