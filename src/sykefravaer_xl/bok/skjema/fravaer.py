"""The sheet ``Fravær``: what the clerk enters to the left, what is computed to the right.

Counts few need are folded away: the rest can be read on paper.
"""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.bok.skjema.ansatte import ANSATTE, ANSATTLISTE
from sykefravaer_xl.bok.skjema.arknavn import FRAVAER_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag
from sykefravaer_xl.lov.fravaerstyper import nedtrekk

KJENT_ANSATT: Final = krav.fra_celler(
    ANSATTLISTE, ("Ukjent ansattnr", "Nummeret finnes ikke i arket Ansatte. Er det riktig?")
).sporsmal()
"""A number from ``Ansatte``; another one is asked about, not refused."""

_PERIODE: Final = (
    "", "sykmeldt", "sykemeldt", "sykmelding", "sykemelding", "fravær", "fraværet", "sykefravær",
    "sykefraværet", "fraværsperiode", "periode", "syk", "borte",
)  # fmt: skip


def _i_perioden(*navn: str) -> tuple[str, ...]:
    return tuple(f"{periode} {ett}".strip() for periode in _PERIODE for ett in navn)


FRAVAER: Final = Arkskjema(
    FRAVAER_ARK,
    "tblFravaer",
    (
        ANSATTE["ansattnr"].med(
            bredde=10, krav=KJENT_ANSATT,
            ledetekst=("Ansattnr", "Velg nummeret fra arket Ansatte, eller skriv det."),
            hjelp="Nummeret fra arket Ansatte.",
        ),
        Kolonne(
            "type", "Type", Slag.TEKST, 20,
            krav=krav.liste(*nedtrekk(), feil=("Ukjent type", "Velg en av typene i listen.")),
            ledetekst=(
                "Type fravær",
                ("Velg fra listen. Ferie mens sykmeldingen løper, føres på egen rad med Ferie; "
                "raden for sykmeldingen lar du stå."),
            ),
            hjelp=(
                "Velg fra listen. Gradert sykmelding når graden er under 100. Ferie mens en "
                "sykmelding løper: egen rad, og la sykmeldingen stå. Behandlingsdager: én rad "
                "per dag. AAP er arbeid ved siden av AAP; AAP i stedet for sykepenger skrives "
                "Annen ytelse."
            ),
            synonymer=(
                "type fravær", "fraværstype", "fraværskode", "fravær type", "fraværsart", "kode",
                "art", "fraværsslag", "slags fravær", "type sykefravær", "sykefraværstype",
                "type sykmelding", "sykmeldingstype", "kategori", "fraværskode tekst",
                "frav./tilst.type", "frav./nærv.type", "fravær-/nærværstype", "fr.type",
                "frav.type", "fraværsgruppe", "lønnart", "tekst for fraværstype", "absence type",
                "absence code", "leave type", "type of absence", "type of leave",
            ),
        ),
        Kolonne(
            "fra", "Fra", Slag.DATO, 11,
            krav=krav.dato(),
            ledetekst=("Fra og med", "Første fraværsdag, for eksempel 05.01.2026."),
            hjelp="Første fraværsdag. Egenmeldingsdagene teller med i fraværet.",
            synonymer=(
                *_i_perioden(
                    "fra", "f.o.m.", "fra og med", "fra dato", "f.o.m. dato", "start",
                    "startdato",
                ),
                "fra-dato", "dato fra", "dato f.o.m.", "første dag", "første fraværsdag",
                "første sykedag", "første sykmeldingsdag", "første dag borte",
                "fraværsdato fra", "begynner", "gyldig fra", "start date", "from date", "from",
                "date from", "first day", "first day of absence", "start of absence",
            ),
        ),
        Kolonne(
            "til", "Til", Slag.DATO, 11,
            krav=krav.dato(
                "=MAX(${fra}2,DATE(2007,3,1))",
                feil=("Til er før Fra", "Til må være en dato lik eller etter Fra."),
            ),
            ledetekst=(
                "Til og med", "Siste fraværsdag. Må fylles ut, også når fraværet fortsetter.",
            ),
            hjelp="Siste fraværsdag. Må stå; forleng med en ny rad når ny sykmelding kommer.",
            synonymer=(
                *_i_perioden(
                    "til", "t.o.m.", "til og med", "til dato", "t.o.m. dato", "slutt",
                    "sluttdato",
                ),
                "til-dato", "dato til", "dato t.o.m.", "siste dag", "siste fraværsdag",
                "siste sykedag", "siste sykmeldingsdag", "siste dag borte", "fraværsdato til",
                "slutter", "gyldig til", "end date", "to date", "to",
                "date to", "last day", "last day of absence", "end of absence", "until",
            ),
        ),
        Kolonne(
            "grad", "Grad", Slag.HELTALL, 7,
            krav=krav.heltall(
                1, 100,
                ("Ugyldig grad", "Skriv et helt tall fra 1 til 100, for eksempel 50. Ikke 50 %."),
            ),
            ledetekst=(
                "Sykmeldingsgrad",
                "Helt tall 1–100: hvor mye den ansatte er sykmeldt. Tomt felt regnes som 100.",
            ),
            hjelp="Helt tall 1–100. Tomt er 100.",
            synonymer=(
                "grad %", "grad i %", "%", "prosent", "% grad", "% sykmeldt", "sykmeldt %",
                "sykemeldt %", "sykmeldingsgrad", "sykemeldingsgrad", "sykmeldingsgrad %",
                "sykemeldingsgrad %", "sykmeldingsprosent", "sykemeldingsprosent",
                "sykmelding %", "sykemelding %", "fraværsprosent", "fraværsgrad",
                "fraværsgrad %", "fravær %", "uføregrad", "gradering", "gradert %",
                "sykeprosent", "percentage", "percent", "absence %",
            ),
        ),
        Kolonne(
            "avtalte_timer", "Avtalte timer", Slag.TIMER, 9,
            krav=krav.tall(),
            ledetekst=(
                "Avtalte timer",
                ("Timer i perioden etter avtalen uten sykmelding. Tomt felt: Timer per uke "
                "brukes."),
            ),
            hjelp="Bare for gradert: timer etter avtalen i perioden. Tomt: timer per uke.",
            synonymer=("avtalt timer", "avtalt arbeidstid", "avtalte arbeidstimer", "avtalt tid"),
        ),
        Kolonne(
            "arbeidede_timer", "Arbeidede timer", Slag.TIMER, 11,
            krav=krav.tall(),
            ledetekst=("Arbeidede timer", "Timer den ansatte faktisk har arbeidet."),
            hjelp="Bare for gradert: timer som faktisk er arbeidet.",
            synonymer=(
                "timer jobbet", "jobbede timer", "timer arbeidet", "arbeidet timer",
                "faktiske timer", "faktisk arbeidede timer", "utførte timer", "timer utført",
                "jobbet timer",
            ),
        ),
        Kolonne(
            "merknad", "Merknad", Slag.TEKST, 22,
            ledetekst=("Merknad", "Fritt felt. Skriv aldri diagnose eller helseopplysninger."),
            hjelp="Fritt felt. Aldri helseopplysninger.",
            synonymer=(
                "merknader", "kommentar", "kommentarer", "notat", "notater", "anmerkning",
            ),
        ),
        Kolonne(
            "tilfelle_fra", "Tilfelle fra", Slag.DATO, 12, beregnet=True, kjennetegn=True,
            hjelp=(
                "Første dag i sykefraværet raden hører til. Etter 16 dager uten fravær begynner "
                "et nytt."
            ),
        ),
        Kolonne(
            "dag_nr", "Dag nr", Slag.HELTALL, 8, skjult=True, beregnet=True, kjennetegn=True,
            hjelp="Hvilken dag i sykefraværet radens siste dag er.",
        ),
        Kolonne(
            "agp_dager", "AGP-dager", Slag.HELTALL, 8, skjult=True, beregnet=True, kjennetegn=True,
            hjelp="Dager av arbeidsgiverperioden som er talt til og med radens siste dag.",
        ),
        Kolonne(
            "agp_slutt", "AGP slutt", Slag.DATO, 12, beregnet=True, kjennetegn=True,
            hjelp="Siste dag i arbeidsgiverperioden (dag 16).",
        ),
        Kolonne(
            "dager_brukt", "Dager brukt", Slag.HELTALL, 8, skjult=True, beregnet=True,
            hjelp="Sykepengedager fra NAV som er brukt til og med radens siste dag.",
        ),
        Kolonne(
            "dager_igjen", "Dager igjen", Slag.HELTALL, 8, beregnet=True,
            hjelp="Sykepengedager igjen fra radens siste dag til maksdato.",
        ),
        Kolonne(
            "maksdato", "Maksdato", Slag.DATO, 12, beregnet=True,
            hjelp="Siste dag med sykepenger hvis fraværet fortsetter uten avbrudd.",
        ),
        Kolonne(
            "saldo_gradert", "Saldo gradert", Slag.TIMER, 10, skjult=True, beregnet=True,
            hjelp=(
                "Arbeidede timer − avtalte timer × (1 − grad/100). Positivt: arbeidet mer enn "
                "graden."
            ),
        ),
        Kolonne(
            "neste_sjekkpunkt", "Neste sjekkpunkt", Slag.TEKST, 26, beregnet=True,
            brytes=True, kjennetegn=True,
            hjelp="Neste oppgave i saken; står på siste rad i hvert sykefravær.",
        ),
        Kolonne(
            "frist", "Frist", Slag.DATO, 12, beregnet=True,
            hjelp=(
                "Fristen for neste sjekkpunkt. Frister flyttes ikke for helg eller helligdag."
            ),
        ),
        Kolonne(
            "status", "Status", Slag.TEKST, 12, beregnet=True,
            hjelp=(
                "Forfalt, Snart, Kommende eller Utført. Ordet og fargen følger dagens dato når "
                "boka åpnes."
            ),
        ),
        Kolonne(
            "melding", "Melding", Slag.TEKST, 56, beregnet=True, brytes=True,
            hjelp=(
                "Feil eller varsel om raden. En feil stopper alle radene til den "
                "ansatte."
            ),
        ),
    ),
)  # fmt: skip

PERSON: Final = (
    *(
        ANSATTE[felt]
        for felt in ("navn", "fodselsdato", "leder", "timer_per_uke", "unntak_agp", "leder_epost")
    ),
    # «Enhet» of an absence may be days or hours
    ANSATTE["avdeling"].med(synonymer=("avd", "seksjon", "avdelingsnavn")),
)
"""What a clerk's own one-sheet book may have in the absence row besides."""
I_RADEN: Final = Arkskjema(FRAVAER_ARK, "", (*(k for k in FRAVAER if not k.beregnet), *PERSON))
"""All that may be read in an absence row, in our own book and in hers."""
