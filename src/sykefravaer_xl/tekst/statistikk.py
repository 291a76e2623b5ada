"""Norwegian texts of the statistics: names of groups, definitions, faults."""

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
        "Fant ingen kolonne «{navn}» å dele inn etter. Du kan bruke: {kjente}. Navn, ansattnummer "
        "og fødselsdato kan ikke brukes: da ville rapporten vist enkeltpersoner."
    ),
    "ugyldig_filter": (
        "Filteret «{filter}» kan ikke leses. Skriv Kolonne=verdi, for eksempel Avdeling=Skole."
    ),
    "ugyldig_gruppering": (
        "Grupperingen «{skrevet}» kan ikke leses. Skriv én eller to ulike kolonner med komma "
        "mellom, for eksempel Leder,Avdeling."
    ),
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

DEFINISJON: Final = {
    "sykefravaer_prosent": (
        "Sykefraværsprosent",
        "Sykefraværsdagsverk × 100 / avtalte dagsverk.",
        "SSB, Om statistikken: Sykefravær",
    ),
    "tapte": (
        "Sykefraværsdagsverk",
        "Dagsverk tapt ved egen sykdom: virkedager × stillingsandel × sykmeldingsgrad. "
        "Egenmelding teller 100 %. Sykt barn, ferie, permisjon og andre ytelser er ikke med. "
        "Avventende sykmelding og reisetilskudd teller 0.",
        "SSB, Om statistikken: Sykefravær",
    ),
    "avtalte": (
        "Avtalte dagsverk",
        "Virkedager (mandag–fredag uten helligdager) fra ansatt fra til ansatt til × "
        "stillingsandel. Ferie og permisjon trekkes ikke fra. Dager med AAP er ikke med.",
        "SSB og NAV, avtalte dagsverk",
    ),
    "mulige": (
        "Prosent av mulige dagsverk",
        "Som sykefraværsprosenten, men ferie, permisjon og andre ytelser som er registrert i boka, "
        "er trukket fra nevneren.",
        "forskriften om føring av statistikk over sykefravær, ftrl § 25-2",
    ),
    "aap": (
        "AAP",
        "Dager med arbeidsavklaringspenger holdes utenfor både fraværet og de avtalte dagsverkene.",
        "WinTids rutine: sykefravær under AAP skal ikke inngå i fraværsstatistikken",
    ),
    "ansatte": (
        "Ansatte",
        "Personer med avtalte dagsverk i perioden.",
        "egen avgrensing",
    ),
    "egenmeldt": (
        "Egenmeldt og legemeldt",
        "Egenmeldt er fravær på egenmelding; legemeldt er sykmelding og enkeltstående "
        "behandlingsdager.",
        "SSB, Om statistikken: Sykefravær",
    ),
    "varighet": (
        "Varighet",
        "Hele fraværet i kalenderdager til og med rapportdatoen, også dagene før og etter perioden. "
        "Helg og helligdag mellom to sykedager deler ikke fraværet.",
        "NAV: varigheten måles i kalenderdager; klassene etter ftrl § 25-2",
    ),
    "agp": (
        "Arbeidsgiverperioden",
        "De første 16 kalenderdagene av et fravær, med opphold under 16 dager.",
        "ftrl §§ 8-18 og 8-19, som NAV teller",
    ),
    "gradert": (
        "Gradert",
        "Dagsverk tapt med sykmelding under 100 %, veid med graden.",
        "SSB, sykmeldingsgrad",
    ),
    "gjentakende": ("Gjentakende fravær", "{regel}", "{kilde}"),
    "hyppig": ("Hyppige korttidsfravær", "{regel}", "{kilde}"),
    "konsentrasjon": ("De {andel} % med mest fravær", "{regel}", "{kilde}"),
    "tilrettelagt": (
        "Tilrettelagte arbeidsoppgaver",
        "Ansatte med gradert sykmelding i perioden, eller med et tiltak i arket Oppfølging "
        "(«Tiltak til») som varer inn i perioden.",
        "IA-avtalen: oversikt over ansatte med tilrettelagte arbeidsoppgaver (Spekter)",
    ),
    "moter": (
        "Dialogmøter",
        "Møter med dato i «utført»-kolonnene i Oppfølging. Antallet er personer som har hatt møtet "
        "i perioden.",
        "egen avgrensing",
    ),
    "aktivitet": (
        "Aktivitet før og etter dialogmøte",
        "{regel} Bare møter der hele tiden etterpå er gått.",
        "{kilde}",
    ),
    "skille": (
        "Før og etter en dato",
        "Sykefraværsprosenten like lenge før som etter datoen.",
        "egen avgrensing",
    ),
    "trend": ("Glidende fire kvartaler", "{regel}", "{kilde}"),
    "kostnad": (
        "Kostnad",
        "Sykefraværsdagsverk × kroner per dagsverk. Anslaget er ekstrakostnader (vikar, overtid, "
        "tapt produksjon); lønn i arbeidsgiverperioden kommer i tillegg, og refusjon er ikke "
        "trukket fra.",
        "SINTEF/NHO; egne tall settes i Innstillinger, «Kostnad per dag»",
    ),
    "vern": (
        "Vern av enkeltpersoner",
        "Tegnet : betyr at tallet ikke vises. Grupper på 1–{under} personer skjules, og det samme "
        "gjør andre grupper når tallene ellers kunne regnes ut. Fravær delt etter type eller "
        "varighet vises bare når minst {minste} personer har slikt fravær.",
        "personvernforordningen art. 5 og 9; SSBs tegn for tall som ikke kan vises",
    ),
}
"""Key -> name, definition and source, printed beside the figures."""

UTELATT: Final = {
    "aap": "AAP",
    "sykt_barn": "Sykt barn",
    "ferie": "Ferie",
    "ferie_uten_sykmelding": "Ferie",
    "permisjon": "Permisjon",
    "annen_ytelse": "Andre ytelser fra NAV",
    "annet": "Annet fravær",
    "arbeid": "Arbeid",
    "frisk_helg": "Arbeid",
    "avventende": "Avventende sykmelding",
    "reisetilskudd": "Reisetilskudd",
}
MANGLER: Final = {
    "kjonn": "kjønn",
    "fodselsdato": "fødselsdato",
    "avdeling": "avdeling",
    "stilling": "stilling",
    "stillingsprosent": "stillingsprosent (timer per uke er brukt, ellers 100 %)",
    "ansatt_fra": "ansatt fra (regnet som ansatt hele tiden)",
}
