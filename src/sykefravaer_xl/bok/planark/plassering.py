"""Where things lie in the plan's sheet: columns, rows of fields, and how high a text is."""

from __future__ import annotations

import math
from typing import Final

SIGNATUR: Final = "sykefravaer_xl.plan"
OPPSETT: Final = 1
"""Raised when the sheet gets another form, so that older sheets are made anew."""
BREDDER: Final = {1: 20.0, 2: 12.0, 3: 10.5, 4: 11.0, 5: 14.5, 6: 12.0, 7: 11.5, 8: 18.5}
SISTE_KOLONNE: Final = 8
MERKEKOLONNE: Final = 10
LISTEKOLONNE: Final = 11
LISTEKOLONNER: Final = 3
"""So many columns are set aside for drop-downs that need cells."""
TILTAKSRADER: Final = 4
HOYEST: Final = 409.0
"""Points; Excel has no higher rows."""
MARGER: Final = (0.45, 0.45, 0.45, 0.55)
"""Left, right, top and bottom, in inches."""
FORSTE_SIDE: Final = 808.0
"""Points of page one, above «Hjelp utenfra», which begins the second. Programs fit the sheet to
the page's width with a scale of their own (Excel 87 %, LibreOffice 82 % with Calibri's twin);
where one leaves the break out of account, the page ends there or a section further down."""
LINJE: Final = 13.2
LITEN_LINJE: Final = 12.0
PIKSEL: Final = 0.75
"""Points; row heights are whole pixels in Excel."""
TEGN: Final = 1.08
SMAA_TEGN: Final = 1.2

VENSTRE: Final = (1, 2, 4)
"""Column of the label, and from–to of the field, of the left one of two."""
HOYRE: Final = (5, 6, 8)
HEL: Final = (1, 2, SISTE_KOLONNE)
TILTAKSKOLONNER: Final = {
    "tiltak": (1, 1), "beskrivelse": (2, 3), "fra": (4, 4), "til": (5, 5),
    "ansvarlig": (6, 6), "status": (7, 7), "evaluering": (8, 8),
}  # fmt: skip
FRISTKOLONNER: Final = ((1, 1), (2, 2), (3, 3), (4, 4), (5, SISTE_KOLONNE))
VERSJONSKOLONNER: Final = ((1, 1), (2, 2), (3, SISTE_KOLONNE))

Rad = tuple[tuple[str, ...], int]
"""One or two fields side by side, and how many lines there is room for."""
ARBEID: Final[tuple[Rad, ...]] = (
    (("ordinaere_oppgaver",), 3),
    (("kan_gjores",), 3),
    (("kan_med_tilrettelegging",), 3),
    (("tilrettelegging_valg", "tilrettelegging_tekst"), 2),
    (("kan_ikke_gjores",), 3),
    (("pavirkning_grad", "pavirkning_tekst"), 2),
    (("egne_forslag",), 2),
)
MULIGHETER: Final[tuple[Rad, ...]] = (
    (("muligheter_oppgaver",), 2),
    (("muligheter_tid", "muligheter_varighet"), 2),
    (("tidligere_tilrettelegging",), 3),
    (("planlagt_tilrettelegging",), 2),
)
BISTAND: Final[tuple[Rad, ...]] = (
    (("bistand_fra", "bistand_hva"), 2),
    (("nav_hjelp", "nav_hjelp_hva"), 2),
)
VIDERE: Final[tuple[Rad, ...]] = (
    (("evalueringsdato", "neste_mote"), 1),
    (("videre_oppfolging",), 3),
    (("tilbakeforing",), 2),
)
DELING: Final[tuple[Rad, ...]] = (
    (("medvirket", "ikke_medvirket_grunn"), 2),
    (("send_sykmelder", "delt_sykmelder"), 1),
    (("melding_sykmelder",), 2),
    (("send_nav", "delt_nav"), 1),
    (("kontakt_navn", "kontakt_telefon"), 2),
    (("kontakt_epost",), 1),
    (("andre_opplysninger",), 2),
    (("godkjent_ansatt", "godkjent_ansatt_dato"), 2),
    (("godkjent_leder", "godkjent_leder_dato"), 2),
)
SAMTALE: Final[tuple[Rad, ...]] = (
    (("agenda",), 2),
    (("onsket_utfall",), 2),
    (("egne_notater",), 2),
)


VOKSER: Final = frozenset(felter[0] for felter, _ in (*ARBEID, *MULIGHETER) if len(felter) == 1)
"""Fields of page one that get the room there is."""


def linjer(innhold: str, kolonner: tuple[int, int], tegn: float = TEGN) -> int:
    """How many lines a text takes in these columns; rather one too many than one too few.

    ``tegn`` is how many characters have the room of one digit of the book's usual type.
    """
    bredde = sum(BREDDER[k] for k in range(kolonner[0], kolonner[1] + 1))
    per_linje = max(1.0, (bredde - 2.0) * tegn)
    return sum(max(1, math.ceil(len(bit) / per_linje)) for bit in innhold.split("\n"))


def hoyde_av(innhold: str, kolonner: tuple[int, int], linje: float = LINJE) -> float:
    """How high a text is in these columns, in points."""
    return linjer(innhold, kolonner, TEGN if linje == LINJE else SMAA_TEGN) * linje
