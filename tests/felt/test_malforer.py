"""Lists in nynorsk and in English are read as those in bokmål."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import d, fravaer, lag

EGEN, LANG = (d(2, 11), d(4, 11)), (d(5, 11), d(30, 11))


@pytest.mark.parametrize(
    "hode",
    [
        ("Tilsettnr", "Namn", "Type fråvær", "Frå", "Til og med", "Sjukmeldingsgrad"),
        ("Tilsett nr.", "Tilsett", "Fråværstype", "Frå og med", "Til", "Sjukmelding %"),
        ("Tilsettnummer", "Namn", "Type sjukefråvær", "Sjuk frå", "Sjuk til", "Grad"),
    ],
)
def test_nynorsk(tmp_path: Path, hode: tuple[str, ...]) -> None:
    rader: list[tuple[Any, ...]] = [
        (1, "Kari", "Eigenmelding", *EGEN, None),
        (1, "Kari", "Sjukmelding", *LANG, 50),
        (2, "Ola", "Gradert sjukmelding", "måndag 2.11.2026", "laurdag 28.11.2026", 40),
        (3, "Li", "Sjukt barn", *EGEN, None),
        (4, "Liv", "Sjukmeld 60 %", *LANG, None),
        (5, "Åse", "Feriedagar", *EGEN, None),
    ]
    assert fravaer(les(lag(tmp_path, {"Sjukefråvær 2026": [hode, *rader]}))) == {
        "1": [(*EGEN, "egenmelding", 100), (*LANG, "sykmelding", 50)],
        "2": [(d(2, 11), d(28, 11), "sykmelding", 40)],
        "3": [(*EGEN, "sykt_barn", 100)],
        "4": [(*LANG, "sykmelding", 60)],
        "5": [(*EGEN, "ferie", 100)],
    }


@pytest.mark.parametrize(
    "hode",
    [
        ("Staff no", "Employee", "Leave type", "From", "To (incl.)", "Sick %"),
        ("Employee number", "Name", "Type", "First day", "Last day", "Sick leave %"),
        ("Emp. no", "Employee name", "Type of absence", "Date from", "Date to", "Absence %"),
    ],
)
def test_engelsk(tmp_path: Path, hode: tuple[str, ...]) -> None:
    rader: list[tuple[Any, ...]] = [
        (1, "Kari", "Self-certified sickness", *EGEN, None),
        (1, "Kari", "Partial sick leave", *LANG, 50),
        (2, "Ola", "Vacation", *EGEN, None),
        (3, "Eva", "Sick leave", *EGEN, None),
    ]
    assert fravaer(les(lag(tmp_path, {"Leave": [hode, *rader]}))) == {
        "1": [(*EGEN, "egenmelding", 100), (*LANG, "sykmelding", 50)],
        "2": [(*EGEN, "ferie", 100)],
        "3": ["type_ukjent"],
    }
