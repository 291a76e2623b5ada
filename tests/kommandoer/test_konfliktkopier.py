"""Copies beside a workbook: left out of a folder run, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kjoring.bokhjelp import d, ett_ark
from tests.kommandoer.kall import kall

if TYPE_CHECKING:
    from pathlib import Path

KOPIER = (
    "Sykefravær-PC-KARI",
    "Sykefravær-DESKTOP-4F2K9",
    "Sykefravær (Karis motstridende kopi 2026-11-20)",
    "Sykefravær - Copy",
    "Sykefravær - Kopi (2)",
    "Kopi av Sykefravær",
    "Kopi Sykefravær",
    "Sykefravær (1)",
    "Sykefravær(12)",
)
ANDRE = (
    "Sykefravær (2026)",
    "Sykefravær-2026",
    "Sykefravær-HR",
    "Kopi av noe annet",
    "Sykefravær nord",
)


def lag(mappe: Path, navn: str) -> Path:
    return ett_ark(mappe / f"{navn}.xlsx", ("1", "Sykmelding", d(1, 9), d(30, 11), 100))


@pytest.mark.parametrize("navn", KOPIER)
def test_kopien_er_ikke_med_i_en_mappe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], navn: str
) -> None:
    lag(tmp_path, "Sykefravær")
    kopi = lag(tmp_path, navn)
    foer = kopi.read_bytes()
    svar = kall(capsys, "beregn", tmp_path, "--dato", "2026-11-22")
    assert svar.kode == 0
    assert f"Hopper over {navn}.xlsx: den ser ut som en kopi av Sykefravær.xlsx." in svar.feil
    assert kopi.read_bytes() == foer


def test_navngitt_er_den_med(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lag(tmp_path, "Sykefravær")
    kopi = lag(tmp_path, "Sykefravær-PC-KARI")
    foer = kopi.read_bytes()
    svar = kall(capsys, "beregn", kopi, "--dato", "2026-11-22")
    assert (svar.kode, "Hopper over" in svar.feil) == (0, False)
    assert kopi.read_bytes() != foer


def test_boker_som_bare_ligner_er_med(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    boker = [lag(tmp_path, navn) for navn in ("Sykefravær", *ANDRE)]
    foer = [bok.read_bytes() for bok in boker]
    svar = kall(capsys, "beregn", tmp_path, "--dato", "2026-11-22")
    assert (svar.kode, "Hopper over" in svar.feil) == (0, False)
    assert not [bok for bok, gammel in zip(boker, foer, strict=True) if bok.read_bytes() == gammel]


def test_en_bok_som_stopper_er_navngitt_i_en_mappe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lag(tmp_path, "Nord")
    (tmp_path / "Sør.xlsx").write_bytes(b"PK")
    svar = kall(capsys, "beregn", tmp_path, "--dato", "2026-11-22")
    linjer = svar.feil.splitlines()
    (plass,) = [n for n, linje in enumerate(linjer) if linje.startswith("FEIL")]
    assert linjer[plass - 1] == f"{tmp_path / 'Sør.xlsx'}:"


def test_en_kopi_alene_er_boka(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bok = lag(tmp_path, "Kopi av Sykefravær")
    foer = bok.read_bytes()
    assert kall(capsys, "beregn", tmp_path, "--dato", "2026-11-22").kode == 0
    assert bok.read_bytes() != foer
