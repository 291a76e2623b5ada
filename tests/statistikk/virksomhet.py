"""A made-up company with small groups, and its figures counted day by day.

Independent of the statistics: a loop over days, in fractions of man-days.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.statistikk.virkedager import fridager
from tests.kjoring.bokhjelp import lag

if TYPE_CHECKING:
    from pathlib import Path

DATO: Final = date(2026, 6, 30)
AVDELINGER: Final = (
    ("Skole", 22),
    ("Helse", 17),
    ("Drift", 9),
    ("Plan", 6),
    ("Kultur", 3),
    ("Brann", 4),
)
STILLINGER: Final = ("Rådgiver", "Lærer", "Pleier", "Fagarbeider", "Leder", "Assistent")
_TYPER: Final = ("Egenmelding", "Sykmelding", "Gradert sykmelding", "Sykmelding")


@dataclass(frozen=True)
class Ansatt:
    """One employee as typed in."""

    nr: int
    navn: str
    fodt: date
    kjonn: str
    avdeling: str
    stilling: str
    prosent: int
    fra: date
    til: date | None
    fravaer: tuple[tuple[str, date, date, int | None], ...]

    def dag(self, dag: date) -> tuple[Fraction, Fraction]:
        """Agreed and lost man-days of one day."""
        borte = dag.weekday() >= 5 or dag in fridager(dag.year)
        if borte or dag < self.fra or (self.til is not None and dag > self.til):
            return Fraction(0), Fraction(0)
        andel = Fraction(self.prosent, 100)
        for _, fra, til, grad in self.fravaer:
            if fra <= dag <= til:
                return andel, andel * Fraction(100 if grad is None else grad, 100)
        return andel, Fraction(0)


def virksomhet(fro: int = 7) -> list[Ansatt]:
    """The same made-up people every time; ``fro`` gives others."""
    tilfeldig = random.Random(fro)  # noqa: S311 - made-up people, the same every time
    ut: list[Ansatt] = []
    for avdeling, antall in AVDELINGER:
        for _ in range(antall):
            nr = 40001 + len(ut)
            slutter = tilfeldig.random() < 0.07
            ut.append(
                Ansatt(
                    nr, f"Fornavn{nr} Etternavn{nr}",
                    date(1955, 1, 1) + timedelta(days=tilfeldig.randrange(17000)),
                    tilfeldig.choice("KKKM"), avdeling, tilfeldig.choice(STILLINGER),
                    tilfeldig.choice((100, 100, 100, 80, 50)),
                    date(2026, 2, 1) if tilfeldig.random() < 0.07 else date(2019, 1, 1),
                    date(2026, 4, 15) if slutter else None, tuple(_fravaer(tilfeldig)),
                )
            )  # fmt: skip
    return ut


def _fravaer(tilfeldig: random.Random) -> list[tuple[str, date, date, int | None]]:
    dag = date(2025, 7, 1) + timedelta(days=tilfeldig.randrange(60))
    ut: list[tuple[str, date, date, int | None]] = []
    while dag < DATO and tilfeldig.random() < 0.8:
        slag = tilfeldig.choice(_TYPER)
        lengde = (
            tilfeldig.choice((1, 2, 3))
            if slag == "Egenmelding"
            else tilfeldig.choice((5, 12, 30, 70))
        )
        grad = tilfeldig.choice((40, 50, 60)) if slag == "Gradert sykmelding" else None
        slutt = dag + timedelta(days=lengde - 1)
        ut.append((slag, dag, slutt, grad))
        dag = slutt + timedelta(days=tilfeldig.choice((20, 40, 90)))
    return ut


def teller_med(ansatt: Ansatt, fra: date, til: date) -> bool:
    """Whether the person has any agreed man-day."""
    return any(ansatt.dag(fra + timedelta(days=n))[0] for n in range((til - fra).days + 1))


def sum_dager(ansatte: list[Ansatt], fra: date, til: date) -> tuple[int, Fraction, Fraction]:
    """Persons with agreed man-days, agreed and lost man-days, counted day by day."""
    antall, avtalt, tapt = 0, Fraction(0), Fraction(0)
    dager = [fra + timedelta(days=n) for n in range((til - fra).days + 1)]
    for ansatt in ansatte:
        egne = [ansatt.dag(dag) for dag in dager]
        egen = sum((a for a, _ in egne), Fraction(0))
        antall += egen > 0
        avtalt += egen
        tapt += sum((t for _, t in egne), Fraction(0))
    return antall, avtalt, tapt


def skriv_bok(sti: Path, ansatte: list[Ansatt]) -> Path:
    """The people as a workbook."""
    return lag(
        sti,
        {
            "Ansatte": [
                ("Ansattnr", "Navn", "Fødselsdato", "Kjønn", "Avdeling", "Stilling",
                 "Stillingsprosent", "Leder", "Ansatt fra", "Ansatt til"),
                *((a.nr, a.navn, a.fodt, a.kjonn, a.avdeling, a.stilling, a.prosent,
                   f"Leder for {a.avdeling}", a.fra, a.til) for a in ansatte),
            ],
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                *((a.nr, *rad) for a in ansatte for rad in a.fravaer),
            ],
        },
    )  # fmt: skip
