"""Only whole days count (ftrl § 8-19 (2)): a column that says otherwise is a fault of its row."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import d, fravaer, lag, svar

FRA, TIL = d(2, 11), d(27, 11)


def _bok(mappe: Path, overskrift: str, verdi: Any, type_: str = "Sykmelding") -> Path:
    hode = ("Ansattnr", "Type", "Fra", "Til", overskrift)
    rad, hel = (1, type_, FRA, TIL, verdi), (2, "Sykmelding", FRA, TIL, None)
    return lag(mappe, {"A": [hode, rad, hel]})


@pytest.mark.parametrize(
    ("overskrift", "verdi"),
    [
        ("Fra klokkeslett", time(12, 30)), ("Klokkeslett", "12:30"), ("Kl.", "kl 11"),
        ("Starttid", 0.5), ("Fra kl.", "13.00"),
    ],
)  # fmt: skip
def test_klokkeslett_i_egen_kolonne(tmp_path: Path, overskrift: str, verdi: object) -> None:
    bok = les(_bok(tmp_path, overskrift, verdi))
    assert fravaer(bok) == {"1": ["klokkeslett"], "2": [(FRA, TIL, "sykmelding", 100)]}
    assert bok.fravaer[0].feil[0].celle == "E2"
    assert "skriv 03.11.2026 i Fra hvis noe av 02.11.2026 ble arbeidet" in (
        bok.fravaer[0].feil[0].melding
    )
    assert svar(bok)["1"] == (None, None)


@pytest.mark.parametrize(
    ("overskrift", "verdi"),
    [
        ("Halv/hel dag", "Halv"), ("Halv/hel", "½"), ("Halv eller hel dag", "halv dag"),
        ("Omfang", "0,5 dag"), ("Omfang", "Halv dag"), ("Omfang", "en halv dag"),
        ("Varighet", "2,5 dager"), ("Hel dag", "Nei"), ("Heldag", "halv"),
    ],
)  # fmt: skip
def test_del_av_dag(tmp_path: Path, overskrift: str, verdi: str) -> None:
    bok = les(_bok(tmp_path, overskrift, verdi))
    assert fravaer(bok) == {"1": ["del_av_dag"], "2": [(FRA, TIL, "sykmelding", 100)]}
    assert bok.fravaer[0].feil[0].celle == "E2"


@pytest.mark.parametrize("verdi", [d(3, 11), "03.11.2026", d(1, 11), "tirsdag"])
@pytest.mark.parametrize("overskrift", ["Første hele fraværsdag", "Første hele sykedag"])
def test_en_annen_forste_hele_dag(tmp_path: Path, overskrift: str, verdi: object) -> None:
    bok = les(_bok(tmp_path, overskrift, verdi))
    assert fravaer(bok) == {"1": ["annen_forste_dag"], "2": [(FRA, TIL, "sykmelding", 100)]}
    assert "i Fra 02.11.2026. Arbeidsgiverperioden" in bok.fravaer[0].feil[0].melding


@pytest.mark.parametrize(
    ("overskrift", "verdi"),
    [
        ("Fra klokkeslett", time(0, 0)), ("Klokkeslett", "00:00"), ("Halv/hel dag", "Hel"),
        ("Omfang", "Hel dag"), ("Hel dag", "Ja"), ("Hel dag", "hel"),
        ("Første hele fraværsdag", d(2, 11)), ("Første hele dag", "02.11.2026"),
        ("Varighet", "26 dager"), ("Til klokkeslett", time(15, 30)),
    ],
)  # fmt: skip
def test_hele_dager_leses(tmp_path: Path, overskrift: str, verdi: object) -> None:
    lest = fravaer(les(_bok(tmp_path, overskrift, verdi)))
    assert lest == {nr: [(FRA, TIL, "sykmelding", 100)] for nr in ("1", "2")}


@pytest.mark.parametrize("type_", ["Behandlingsdager", "Behandlingsdag", "behandlingsdag"])
@pytest.mark.parametrize("overskrift", ["Antall behandlingsdager per uke", "Leder"])
def test_behandlingsdager_som_en_periode(tmp_path: Path, type_: str, overskrift: str) -> None:
    bok = les(_bok(tmp_path, overskrift, 1, type_))
    assert fravaer(bok) == {
        "1": ["behandlingsdager_mangler"], "2": [(FRA, TIL, "sykmelding", 100)],
    }  # fmt: skip
    assert bok.fravaer[0].feil[0].celle == "D2"
    assert bok.fravaer[0].feil[0].melding.endswith("legg inn én rad per behandlingsdag.")
    assert svar(bok)["1"] == (None, None)


def test_en_behandlingsdag_er_en_rad(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til")
    rader = [(1, "Behandlingsdag", dag, dag) for dag in (d(3, 11), d(10, 11))]
    assert fravaer(les(lag(tmp_path, {"A": [hode, *rader]}))) == {
        "1": [(dag, dag, "behandlingsdag", 100) for dag in (d(3, 11), d(10, 11))]
    }
