"""A synthetic municipality: invented employees with five absence rows each."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

RADER_PER_ANSATT = 5
FRO = 20261122


def ansattrader(antall: int) -> list[dict[str, Any]]:
    """Rows of ``Ansatte``."""
    tilfeldig = random.Random(FRO)
    return [
        {
            "ansattnr": 100000 + nummer,
            "navn": f"Ansatt {nummer}",
            "fodselsdato": date(1957, 1, 1) + timedelta(days=tilfeldig.randrange(16000)),
            "leder": f"Leder {nummer % 150}",
            "timer_per_uke": 37.5,
        }
        for nummer in range(antall)
    ]


def fravaer_for(tilfeldig: random.Random) -> list[tuple[str, date, date, int | None]]:
    """Five rows of one employee: type, from, to, grade; without overlaps."""
    dag = date(2025, 1, 1) + timedelta(days=tilfeldig.randrange(300))
    rader: list[tuple[str, date, date, int | None]] = []
    for nummer in range(RADER_PER_ANSATT):
        lengde = tilfeldig.choice((3, 7, 14, 28, 60))
        slag = ("Egenmelding", "Sykmelding", "Gradert sykmelding", "Ferie", "Sykmelding")[nummer]
        if slag == "Egenmelding":
            lengde = min(lengde, 3)
        grad = tilfeldig.choice((20, 40, 50, 60, 80)) if slag == "Gradert sykmelding" else None
        slutt = dag + timedelta(days=lengde - 1)
        rader.append((slag, dag, slutt, grad))
        dag = slutt + timedelta(days=tilfeldig.choice((1, 1, 1, 5, 20, 90)))
    return rader


def fravaersrader(antall: int) -> list[dict[str, Any]]:
    """Rows of ``Fravær``."""
    tilfeldig = random.Random(FRO + 1)
    return [
        {"ansattnr": 100000 + nummer, "type": slag, "fra": fra, "til": til, "grad": grad}
        for nummer in range(antall)
        for slag, fra, til, grad in fravaer_for(tilfeldig)
    ]
