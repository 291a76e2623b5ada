"""The one table of worksheet functions: names, arguments, help texts and examples as data.

The registrations in Excel and LibreOffice, the VBA wrappers, the help sheet and the reference page
are all made from it. Names are ASCII and public (never renamed); texts are Norwegian and at most
255 characters, which is what Excel shows. The order is the one clerks read them in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sykefravaer_xl.funksjoner.vert import Svar

KATEGORI: Final = "Sykefravær"
HJELP_MAKS: Final = 255


class Slag(StrEnum):
    """What an argument or an answer is."""

    FRAVAER = "fravaer"
    """An area: the columns Type, Fra, Til, Grad, with or without headings."""
    TABELL = "tabell"
    """An area with a heading row."""
    DATO = "dato"
    TEKST = "tekst"
    TALL = "tall"
    TALL_ELLER_KOLONNE = "tall_eller_kolonne"
    """A number, or an area of numbers of the same size as the others."""

    @property
    def omrade(self) -> bool:
        """Whether it may be more than one cell."""
        return self in (Slag.FRAVAER, Slag.TABELL, Slag.TALL_ELLER_KOLONNE)


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: its public name, and what the function wizard says about it."""

    navn: str
    hjelp: str
    slag: Slag
    valgfri: bool = False

    @property
    def forklaring(self) -> str:
        """The help as sentences of their own, for pages where the name stands beside them."""
        hjelp = self.hjelp.removeprefix("er ")
        plikt = "" if self.valgfri else " Må være med."
        return f"{hjelp[0].upper()}{hjelp[1:]}{plikt}"


@dataclass(frozen=True, slots=True)
class Eksempel:
    """A formula as a Norwegian Excel shows it, the same arguments as values, and the answer.

    A formula that points at cells points at ``argumenter`` laid out from A1. Of a long answer
    ``svar`` is the beginning.
    """

    formel: str
    argumenter: tuple[object, ...]
    svar: Svar


@dataclass(frozen=True, slots=True)
class Funksjon:
    """One worksheet function."""

    navn: str
    argumenter: tuple[Argument, ...]
    svar: Slag
    beskrivelse: str
    eksempler: tuple[Eksempel, ...]

    @property
    def bruk(self) -> str:
        """How it is written: ``SF_FRIST(start; sjekkpunkt; [grad])``."""
        deler = [f"[{a.navn}]" if a.valgfri else a.navn for a in self.argumenter]
        return f"{self.navn}({'; '.join(deler)})"


_FRAVAER: Final = Argument(
    "fravaer",
    "er radene til én ansatt: kolonnene Type, Fra, Til og Grad, med eller uten overskrifter. "
    "Tomme rader gjør ingenting.",
    Slag.FRAVAER,
)
_DATO: Final = Argument(
    "dato",
    "er dagen svaret skal gjelde: fravær etter den regnes ikke med. Utelatt: alle radene.",
    Slag.DATO,
    valgfri=True,
)
_FODSELSDATO: Final = Argument(
    "fodselsdato",
    "er den ansattes fødselsdato. Utelatt: grensene ved 67 og 70 år er ikke vurdert.",
    Slag.DATO,
    valgfri=True,
)
_START: Final = Argument("start", "er første fraværsdag, egenmelding medregnet.", Slag.DATO)
_GRAD: Final = Argument(
    "grad",
    "er sykmeldingsgraden i prosent, 1–100. Utelatt: 100.",
    Slag.TALL,
    valgfri=True,
)
_I_DAG: Final = Argument(
    "i_dag",
    "er dagen det regnes per, for eksempel IDAG(). Utelatt: dagen formelen ble regnet ut.",
    Slag.DATO,
    valgfri=True,
)

_RADER: Final = (
    ("Egenmelding", date(2026, 1, 5), date(2026, 1, 7), 100),
    ("Sykmelding", date(2026, 1, 8), date(2026, 3, 1), 100),
    ("Ferie", date(2026, 3, 2), date(2026, 3, 6), None),
)
_OMRADE: Final = [list(rad) for rad in _RADER]
_TABELL: Final = [
    ["Ansattnr", "Fødselsdato", "Type", "Fra", "Til", "Grad"],
    *([1001, date(1980, 5, 1), *rad] for rad in _RADER),
]

_ALLE: Final = (
    Funksjon(
        "SF_FRIST",
        (
            _START,
            Argument(
                "sjekkpunkt",
                "er sjekkpunktet, for eksempel oppfolgingsplan, dialogmote1 eller aktivitetskrav. "
                "SF_FRISTER viser alle navnene.",
                Slag.TEKST,
            ),
            _GRAD,
        ),
        Slag.DATO,
        "Returnerer fristen for et sjekkpunkt, regnet fra første fraværsdag når fraværet varer. "
        "Gjelder ikke regelen, er svaret en tekst som sier hvorfor.",
        (
            Eksempel(
                '=SF_FRIST(DATO(2026;1;5);"oppfolgingsplan")',
                (date(2026, 1, 5), "oppfolgingsplan"),
                date(2026, 2, 1),
            ),
            Eksempel(
                '=SF_FRIST(DATO(2026;1;5);"Dialogmøte 1";50)',
                (date(2026, 1, 5), "Dialogmøte 1", 50),
                "Ikke aktuelt: Aldri helt borte i dette fraværet: vurder ved behov.",
            ),
        ),
    ),
    Funksjon(
        "SF_FRISTER",
        (_START, _GRAD),
        Slag.TABELL,
        "Returnerer en tabell med alle sjekkpunkter i et fravær som varer: navn, frist og "
        "hjemmel. Også rutiner som bare gjelder staten, er med.",
        (
            Eksempel(
                "=SF_FRISTER(DATO(2026;1;5))",
                (date(2026, 1, 5),),
                [
                    ["Første kontakt", date(2026, 1, 11), "rutine"],
                    ["Sykmelding påkrevd", date(2026, 1, 8), "ftrl § 8-24"],
                ],
            ),
        ),
    ),
    Funksjon(
        "SF_STATUS",
        (
            Argument("frist", "er fristen, for eksempel svaret fra SF_FRIST.", Slag.DATO),
            Argument(
                "utfort",
                "er datoen det ble gjort. Utelatt eller tom: ikke gjort.",
                Slag.DATO,
                valgfri=True,
            ),
            _I_DAG,
        ),
        Slag.TEKST,
        "Returnerer Forfalt, Snart (7 dager eller mindre igjen), Kommende eller Utført for en "
        "frist. Bruk IDAG() som tredje argument for at svaret skal følge kalenderen.",
        (
            Eksempel(
                "=SF_STATUS(DATO(2026;2;1);;DATO(2026;2;2))",
                (date(2026, 2, 1), None, date(2026, 2, 2)),
                "Forfalt",
            ),
            Eksempel(
                "=SF_STATUS(DATO(2026;2;1);DATO(2026;1;30);DATO(2026;2;2))",
                (date(2026, 2, 1), date(2026, 1, 30), date(2026, 2, 2)),
                "Utført",
            ),
        ),
    ),
    Funksjon(
        "SF_TILFELLE",
        (_FRAVAER, _DATO),
        Slag.DATO,
        "Returnerer første dag i det siste oppfølgingstilfellet: fravær med færre enn 16 dager "
        "mellom regnes som ett.",
        (Eksempel("=SF_TILFELLE(A1:D3)", (_OMRADE,), date(2026, 1, 5)),),
    ),
    Funksjon(
        "SF_ARBEIDSGIVERPERIODE",
        (_FRAVAER, _DATO),
        Slag.TABELL,
        "Returnerer dagene i arbeidsgiverperioden som en tabell: fra, til og antall dager. "
        "Perioden er 16 kalenderdager.",
        (
            Eksempel(
                "=SF_ARBEIDSGIVERPERIODE(A1:D3)",
                (_OMRADE,),
                [[date(2026, 1, 5), date(2026, 1, 20), 16]],
            ),
        ),
    ),
    Funksjon(
        "SF_AGP_SLUTT",
        (_FRAVAER, _DATO),
        Slag.DATO,
        "Returnerer siste dag i arbeidsgiverperioden, eller siste dag som er telt hittil når den "
        "ikke er full.",
        (Eksempel("=SF_AGP_SLUTT(A1:D3)", (_OMRADE,), date(2026, 1, 20)),),
    ),
    Funksjon(
        "SF_MAKSDATO",
        (_FRAVAER, _FODSELSDATO, _DATO),
        Slag.DATO,
        "Returnerer maksdato: siste dag med sykepenger fra NAV hvis fraværet fortsetter.",
        (
            Eksempel("=SF_MAKSDATO(A1:D3)", (_OMRADE,), date(2027, 1, 8)),
            Eksempel("=SF_MAKSDATO(A1:D2)", (_OMRADE[:2],), date(2027, 1, 1)),
        ),
    ),
    Funksjon(
        "SF_DAGER_IGJEN",
        (_FRAVAER, _FODSELSDATO, _DATO),
        Slag.TALL,
        "Returnerer antall sykepengedager (mandag–fredag) igjen til og med maksdato.",
        (Eksempel("=SF_DAGER_IGJEN(A1:D3)", (_OMRADE,), 220),),
    ),
    Funksjon(
        "SF_SALDO_GRADERT",
        (
            Argument(
                "avtalte_timer",
                "er timene som er avtalt i perioden, for eksempel 37,5. "
                "Én celle eller en kolonne.",
                Slag.TALL_ELLER_KOLONNE,
            ),
            Argument(
                "grad",
                "er sykmeldingsgraden i prosent, 1–100. Én celle eller en kolonne.",
                Slag.TALL_ELLER_KOLONNE,
            ),
            Argument(
                "arbeidede_timer",
                "er timene som er arbeidet i perioden. Én celle eller en kolonne.",
                Slag.TALL_ELLER_KOLONNE,
            ),
        ),
        Slag.TALL_ELLER_KOLONNE,
        "Returnerer saldoen for gradert sykmelding i timer: pluss betyr arbeidet mer enn graden "
        "tilsier, minus arbeidet mindre.",
        (
            Eksempel("=SF_SALDO_GRADERT(37,5;60;20)", (37.5, 60, 20), 5.0),
            Eksempel(
                "=SF_SALDO_GRADERT(A1:A2;B1:B2;C1:C2)",
                ([[37.5], [75]], [[60], [50]], [[15], [30]]),
                [[0.0], [-7.5]],
            ),
        ),
    ),
    Funksjon(
        "SF_EGENMELDING_IGJEN",
        (
            _FRAVAER,
            Argument("dato", "er dagen det spørres om.", Slag.DATO),
            Argument(
                "ordning",
                "er lov (3 dager om gangen) eller utvidet (8 dager om gangen, 24 på 12 måneder). "
                "Utelatt: lov.",
                Slag.TEKST,
                valgfri=True,
            ),
        ),
        Slag.TALL,
        "Returnerer hvor mange dager med egenmelding den ansatte har igjen en dag.",
        (Eksempel("=SF_EGENMELDING_IGJEN(A1:D3;DATO(2026;1;6))", (_OMRADE, date(2026, 1, 6)), 1),),
    ),
    Funksjon(
        "SF_FORKLAR",
        (
            _FRAVAER,
            Argument(
                "felt",
                "er det som skal forklares: tilfelle, arbeidsgiverperiode, agp_slutt, "
                "dager_brukt, dager_igjen, maksdato eller et sjekkpunkt.",
                Slag.TEKST,
            ),
            _FODSELSDATO,
            _DATO,
        ),
        Slag.TEKST,
        "Returnerer forklaringen på et svar som tekst: hva det er regnet fra, dagene som teller, "
        "paragrafen og kilden. Bruk Bryt tekst i cellen.",
        (
            Eksempel(
                '=SF_FORKLAR(A1:D3;"maksdato")',
                (_OMRADE, "maksdato"),
                "Maksdato: 08.01.2027",
            ),
        ),
    ),
    Funksjon(
        "SF_BEREGN",
        (
            Argument(
                "tabell",
                "er fraværsrader for alle ansatte, med overskriftsrad: Ansattnr, Type, Fra, Til, "
                "Grad, og gjerne Navn, Fødselsdato og Unntak AGP.",
                Slag.TABELL,
            ),
            _I_DAG,
        ),
        Slag.TABELL,
        "Returnerer en tabell med overskrifter og én rad per ansatt: tilfelle, AGP slutt, "
        "dager brukt og igjen, maksdato, neste sjekkpunkt med frist og status, og melding.",
        (
            Eksempel(
                "=SF_BEREGN(A1:F4;DATO(2026;1;20))",
                (_TABELL, date(2026, 1, 20)),
                [
                    [
                        "Ansattnr",
                        "Tilfelle fra",
                        "AGP slutt",
                        "Dager brukt",
                        "Dager igjen",
                        "Maksdato",
                        "Neste sjekkpunkt",
                        "Frist",
                        "Status",
                        "Melding",
                    ],
                    [
                        1001,
                        date(2026, 1, 5),
                        date(2026, 1, 20),
                        28,
                        220,
                        date(2027, 1, 8),
                        "Første kontakt",
                        date(2026, 1, 11),
                        "Forfalt",
                        "",
                    ],
                ],
            ),
        ),
    ),
)

FUNKSJONER: Final[Mapping[str, Funksjon]] = MappingProxyType({f.navn: f for f in _ALLE})
"""Name -> function, in the order clerks read them."""
