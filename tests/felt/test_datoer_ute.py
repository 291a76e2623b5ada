"""Days as people and programs write them: weekdays, AM and PM, and what is no day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, d, fravaer, lag


def _lest(tmp_path: Path, fra: object, til: object) -> tuple[date, date] | str:
    rad = (1, "Kari Berg", "Sykmelding", fra, til, None)
    bok = les(lag(tmp_path, {"Fravær": [HODE, rad]}))
    ((ett,),) = fravaer(bok).values()
    return ett if isinstance(ett, str) else ett[:2]


@pytest.mark.parametrize(
    "skrevet",
    [
        "ma. 2. nov 2026", "ma 2.11.2026", "Må. 2/11 2026", "Man.02.11.26", "02.11.2026 (man)",
        "2.11.2026 mandag", "mandag den 2. november 2026", "den 2. november 2026", "2.11.-26",
        "Monday, November 2, 2026", "Mon 2 Nov 2026",
    ],
)  # fmt: skip
def test_ukedag_og_dato(tmp_path: Path, skrevet: str) -> None:
    assert _lest(tmp_path, skrevet, d(30, 11)) == (d(2, 11), d(30, 11))


@pytest.mark.parametrize("skrevet", ["ti. 2. nov 2026", "02.11.2026 (fre)", "Friday, Nov 2, 2026"])
def test_feil_ukedag_er_en_feil(tmp_path: Path, skrevet: str) -> None:
    assert _lest(tmp_path, skrevet, d(30, 11)) == "dato_ugyldig"


@pytest.mark.parametrize("skrevet", ["mars 2, 2026", "mai 2, 2026", "2. mars 2026", "2. mai 2026"])
def test_en_maaned_er_ingen_ukedag(tmp_path: Path, skrevet: str) -> None:
    maaned = 3 if "mars" in skrevet else 5
    assert _lest(tmp_path, skrevet, d(30, 11)) == (d(2, maaned), d(30, 11))


def test_midnatt_paa_amerikansk(tmp_path: Path) -> None:
    funnet = _lest(tmp_path, "11/2/2026 12:00:00 AM", "11/30/2026 12:00 AM")
    assert funnet == (d(2, 11), d(30, 11))


@pytest.mark.parametrize("skrevet", ["2.11.2026 8:00 AM", "2.11.2026 12:00 PM"])
def test_et_klokkeslett_paa_amerikansk_er_en_feil(tmp_path: Path, skrevet: str) -> None:
    assert _lest(tmp_path, skrevet, d(30, 11)) == "klokkeslett"


@pytest.mark.parametrize(
    ("skrevet", "sagt"),
    [
        (2.11, "«2,11» er et tall, ikke en dato"),
        ("u.45", "er en uke, ikke en dato"),
        ("forts.", "Skriv siste dag den sykmeldingen gjelder"),
        ("→", "Skriv siste dag den sykmeldingen gjelder"),
    ],
)
def test_det_som_ikke_er_en_dag(tmp_path: Path, skrevet: object, sagt: str) -> None:
    rad = (1, "Kari Berg", "Sykmelding", d(1, 11), skrevet, None)
    bok = les(lag(tmp_path, {"Fravær": [HODE, rad]}))
    assert sagt in bok.fravaer[0].feil[0].melding
