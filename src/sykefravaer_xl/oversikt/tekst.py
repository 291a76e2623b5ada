"""Texts of the sheets ``Oversikt`` and ``Tidslinje``."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.kjennemerker import navn_paa
from sykefravaer_xl.bok.skjema import FRAVAER

if TYPE_CHECKING:
    from collections.abc import Mapping

IKKE_BEREGNET: Final = "Ikke beregnet ennå: kjør «beregn», så fylles tallene ut."
BEREGNET_PER: Final = "Beregnet per {dato}"

# --- Oversikt

FLISER: Final[tuple[tuple[str, str], ...]] = (
    ("forfalt", "Forfalt"),
    ("neste_dager", "Frist de neste 7 dagene"),
    ("pagaende", "Ansatte med pågående fravær"),
    ("dialogmoter", "Dialogmøter de neste 12 ukene"),
    ("naer_maksdato", "Nær maksdato (≤ 8 uker)"),
    ("feil", "Feil i rader"),
)
"""Figure and label of the big tiles, the most urgent first."""

FORFALT: Final = "Forfalt, de eldste først"
FORFALT_KOLONNER: Final = ("Ansatt", "Oppgave", "Dager over", "Ansvarlig")
NESTE: Final = "Frist de neste 7 dagene"
NESTE_KOLONNER: Final = ("Ansatt", "Oppgave", "Frist", "Ansvarlig")
INGEN: Final = "Ingen"
OG_TIL: Final = "… og {antall} til. Alle står i arket Arbeidsliste."
ANSATT: Final = "Ansatt {nr}"
UKJENT: Final = "Uten navn"

UKER: Final = "Frister de neste 12 ukene"
UKER_KOLONNER: Final = ("Uke", "Dialogmøter", "Andre frister")
UKE: Final = "Uke {uke} ({dag})"
UKER_FREM: Final = "+{antall} uker"
DENNE_UKEN: Final = "Denne uken"

VARIGHET_TITTEL: Final = "Pågående saker etter lengde"
VARIGHET_KOLONNER: Final = ("Dager siden første dag", "Saker")
FRA_TIL, OVER = "{fra}–{til} dager", "Over {til} dager"

IGJEN_TITTEL: Final = "Sykepengedager igjen i pågående saker"
IGJEN_KOLONNER: Final = ("Ukedager til maksdato", "Saker")
INGEN_DAGER, UTEN_MAKSDATO = "0 dager", "Uten maksdato"

KOSTNAD: Final = "Hva fraværet koster"
KOSTNAD_KOLONNER: Final = ("", "Kr per dagsverk", "Hittil i år", "Pågående saker")
DAGSVERK: Final = "Tapte dagsverk"
MIDT, SPENN, EGEN_SATS = "Midtanslag", "Spenn, lavt–høyt", "Egen sats"
SPENN_KR, SPENN_TUSEN = "{fra}–{til} kr", "{fra}–{til} tusen kr"
KOSTNAD_REGEL: Final = "{regel} Pågående saker er regnet fra sakens første dag."
KOSTNAD_KILDE: Final = "Midtanslag: {midt}. Lavt: {lavt}. Høyt: {hoyt}."
EGEN_SATS_KILDE: Final = "Egen sats settes i Innstillinger, «Kostnad per dag»."
PER_LEDER: Final = "Forfalt per leder"
PER_LEDER_KOLONNER: Final = ("Leder", "Forfalt")
OVRIGE: Final = "Øvrige ledere ({antall})"
UTEN_LEDER: Final = "(uten leder)"
FARGENOKKEL: Final = "Fargenøkkel"

FLISLENKER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "forfalt": "B8",
        "neste_dager": "B27",
        "pagaende": "'Tidslinje'!A1",
        "dialogmoter": "B52",
        "naer_maksdato": "B74",
        "feil": navn_paa(FRAVAER.tabell, "melding"),
    }
)
"""Where the list behind each tile stands. Places without a sheet are on this one; a hidden name
follows its column when the clerk calls the sheet something else."""
DIAGRAM: Final = "Diagram: {tittel}. Tallene står i tabellen ved siden av."

# --- Tidslinje

HODE: Final = ("Ansatt", "Første dag", "Grad")
MANED: Final = (
    "jan.", "feb.", "mars", "april", "mai", "juni",
    "juli", "aug.", "sep.", "okt.", "nov.", "des.",
)  # fmt: skip
INGEN_SAKER: Final = "Ingen pågående saker."
KUTTET: Final = (
    "Viser de {antall} sakene som haster mest, av {alle}. Alle står i arket Oppfølging."
)
SORTERT: Final = "Sortert etter første fraværsdag. Fristene står i arket Oppfølging."
NOKKEL: Final = "Tegnforklaring"
KODER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "dialogmote1": "D1",
        "dialogmote2": "D2",
        "dialogmote3": "D3",
        "oppfolgingsplan": "P",
        "aktivitetskrav": "A",
        "sykmelding_paakrevd": "S",
        "forste_kontakt": "K",
        "nav_rapport9": "N9",
        "oppfolgingsplan_sykmelder": "PS",
        "plan_for_dialogmote2": "PN",
        "brev_ytelser": "B",
        "pensjonsmelding": "PM",
        "aap_soknad": "AA",
        "lonnsstopp": "L",
        "inntektsmelding": "IM",
        "refusjonsfrist": "R",
        "avklar_ytelser": "Y",
        "permisjon_slutt": "U",
        "tilrettelegging_utloper": "T",
        "maanedlig_kontakt": "MK",
    }
)
"""Checkpoint id → its letters on the strip; the first wins where two fall in the same week."""
ANNEN: Final = "*"
ANNEN_NAVN: Final = "Annet sjekkpunkt eller hendelse"
FLERE: Final = "+"
MAKSDATO: Final = "■"
LONN_SLUTT: Final = "◆"
LONN_SLUTT_NAVN: Final = "Siste dag med lønn etter avtalen"
SLUTTER: Final = "Lønn til {lonn}, NAV til {maksdato}"
SLUTTER_HODE: Final = "Slutter"
TIDLIGERE: Final = "◄"
SENERE: Final = "►"
FERIE: Final = "F"
TEGN: Final[tuple[tuple[str, str, str], ...]] = (
    ("grad3", "", "Sykmeldt 100 %"),
    ("grad2", "", "Gradert, 50–99 %"),
    ("grad1", "", "Gradert, under 50 %"),
    ("agp", "", "Arbeidsgiverperioden: tykk strek under"),
    ("ferie", FERIE, "Ferie"),
    ("forfalt", "P", "Frist som er forfalt: hvit skrift"),
    ("apen", "P", "Frist som ikke er utført: i ramme"),
    ("utfort", "P", "Utført eller unntatt: kursiv uten ramme"),
    ("maksdato", MAKSDATO, "Maksdato"),
    ("pil", TIDLIGERE, "Saken begynte tidligere"),
    ("pil", SENERE, "Maksdato er senere"),
    ("i_dag", "", "Denne uken, også når boka ikke er beregnet"),
)
"""Look, sample and meaning of the signs on the strip."""
FLERE_NAVN: Final = "{kode} og en frist til i samme uke"
