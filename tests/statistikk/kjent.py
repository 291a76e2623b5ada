"""A workbook with known answers, small enough to be added up by hand.

Working days (Monday–Friday without public holidays):
    2025  1st half 122, 3rd quarter 66, 4th quarter 64
    2026  Jan 21, Feb 20, Mar 22 (63)   Apr 19, May 18, Jun 22 (59)   together 122
Persons 1–6 are women of 35 at the school in full positions; 7–13 men of 61 in health care in half
ones. 10 left on 31 March 2026, 11 began on 1 May 2026.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.lov.statistikk import Statistikkvalg, statistikkvalg
from sykefravaer_xl.statistikk.beregning import Bestilling, statistikk
from sykefravaer_xl.statistikk.grunnlag import grunnlag
from tests.kjoring.bokhjelp import d, lag

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.statistikk.figurer import Statistikk

DATO: Final = date(2026, 6, 30)
FRA: Final = date(2026, 1, 1)
SKOLE: Final = range(1, 7)
HELSE: Final = range(7, 14)

_ANSATTE: Final = [
    (
        "Ansattnr", "Navn", "Fødselsdato", "Kjønn", "Avdeling", "Stilling", "Stillingsprosent",
        "Leder", "Ansatt fra", "Ansatt til",
    ),
    *(
        (nr, f"Kari Skolekvinne {nr}", d(15, 7, 1990), "K", "Skole", "Lærer", 100, "Lise Leder",
         d(1, 8, 2020), None)
        for nr in SKOLE
    ),
    *(
        (nr, f"Ola Helsemann {nr}", d(1, 1, 1965), "Mann", "Helse", "Pleier", 50, "Hans Leder",
         d(1, 5, 2026) if nr == 11 else d(1, 8, 2020), d(31, 3, 2026) if nr == 10 else None)
        for nr in HELSE
    ),
]  # fmt: skip
_FRAVAER: Final = [
    ("Ansattnr", "Type", "Fra", "Til", "Grad"),
    (1, "Egenmelding", d(5, 1), d(7, 1), None),  # Mon–Wed: 3
    (2, "Sykmelding", d(23, 3), d(10, 4), 100),  # 7 in March; 1 and 7–10 April: 12 of 19 days
    (3, "Gradert sykmelding", d(2, 2), d(13, 2), 50),  # 10 × 50 % = 5
    (4, "Sykmelding", d(4, 5), d(31, 7), 100),  # to 30 June: 18 + 22 = 40, 58 days
    (5, "Egenmelding", d(4, 8, 2025), d(4, 8, 2025), None),
    (5, "Egenmelding", d(1, 9, 2025), d(1, 9, 2025), None),
    (5, "Egenmelding", d(6, 10, 2025), d(6, 10, 2025), None),
    (5, "Egenmelding", d(3, 11, 2025), d(3, 11, 2025), None),
    (5, "Sykt barn", d(12, 1), d(13, 1), None),
    (5, "Ferie", d(16, 2), d(20, 2), None),  # 5
    (6, "Avventende sykmelding", d(2, 2), d(6, 2), None),
    (6, "Reisetilskudd", d(2, 3), d(6, 3), None),
    (6, "Permisjon", d(1, 6), d(5, 6), None),  # 5
    (7, "Sykmelding", d(19, 1), d(30, 1), 100),  # 10 × half a position = 5
    (8, "AAP", d(1, 4), d(30, 6), None),
    (8, "Sykmelding", d(4, 5), d(8, 5), 100),  # during AAP: 0
    (9, "Egenmelding", d(5, 6), d(5, 6), None),  # Friday …
    (9, "Egenmelding", d(8, 6), d(8, 6), None),  # … and Monday: one of 4 days, 2 halves
    (12, "Sykmelding", d(5, 2, 2024), d(25, 2, 2024), 100),
    (12, "Sykmelding", d(8, 4, 2024), d(28, 4, 2024), 100),
    (12, "Sykmelding", d(3, 6, 2024), d(23, 6, 2024), 100),
    (12, "Sykmelding", d(2, 9, 2024), d(22, 9, 2024), 100),
    (12, "Sykmelding", d(6, 1, 2025), d(26, 1, 2025), 100),  # five of 21 days: repeated
]
_OPPFOLGING: Final = [
    ("Ansattnr", "Tilfelle fra", "Tilfelle til", "Dialogmøte 1 utført", "Tiltak til"),
    (3, d(2, 2), d(13, 2), d(16, 2), None),
    (4, d(4, 5), d(31, 7), d(15, 6), d(1, 9)),
]


def kjent_bok(mappe: Path) -> Path:
    """The workbook."""
    return lag(
        mappe / "kjent.xlsx",
        {"Ansatte": _ANSATTE, "Fravær": _FRAVAER, "Oppfølging": _OPPFOLGING},
    )


def uten_vern() -> Statistikkvalg:
    """The choices with nothing hidden, so that every figure can be looked at."""
    valg = statistikkvalg()
    return replace(valg, vern=replace(valg.vern, minste_gruppe=1, minste_fravaerende=1))


def etter_ansatte_valg() -> Statistikkvalg:
    """The choices that hide by how many are employed, and not by how many were absent."""
    valg = statistikkvalg()
    return replace(valg, vern=replace(valg.vern, minste_fravaerende=1))


def regn(
    bok: Path, best: Bestilling | None = None, valg: Statistikkvalg | None = None
) -> Statistikk:
    """The figures of a workbook."""
    best = best or Bestilling(DATO, fra=FRA)
    valg = valg or statistikkvalg()
    return statistikk(grunnlag(les(bok), best.dato, valg, best.til or best.dato), best, valg)
