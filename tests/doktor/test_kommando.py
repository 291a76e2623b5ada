"""``doktor`` from outside: exit codes, texts, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.kjoring.bokhjelp import d, ett_ark
from tests.kommandoer.kall import kall, start

Fanger = pytest.CaptureFixture[str]
GOD = ("1", "Sykmelding", d(1, 9), d(30, 11), 100)
DATO = ("--dato", "2026-11-22")


def test_bare_installasjonen(capsys: Fanger) -> None:
    svar = kall(capsys, "doktor", *DATO)
    assert svar.kode == 0
    assert svar.ut.startswith("Installasjonen:\n  OK      Python 3.")
    assert svar.ut.endswith("\nIngen feil funnet.\n")
    assert svar.feil == ""


def test_god_bok_gir_0(capsys: Fanger, tmp_path: Path) -> None:
    bok = ett_ark(tmp_path / "god.xlsx", GOD)
    svar = kall(capsys, "doktor", bok, *DATO)
    assert svar.kode == 0
    assert "\ngod.xlsx:\n  OK      god.xlsx kan leses og skrives.\n" in svar.ut
    assert "  RÅD     Boka har ingen kolonne for Fødselsdato." in svar.ut


def test_plager_gir_3(capsys: Fanger, tmp_path: Path) -> None:
    bok = ett_ark(tmp_path / "bok.xlsx", GOD)
    bok.with_name("~$bok.xlsx").touch()
    svar = kall(capsys, "doktor", bok, *DATO)
    assert svar.kode == 3
    assert "  FEIL    bok.xlsx er åpen i Excel hos noen" in svar.ut
    assert svar.ut.endswith("\n1 feil og 0 varsler funnet.\n")


def test_bok_som_ikke_kan_leses_gir_1(capsys: Fanger, tmp_path: Path) -> None:
    fil = tmp_path / "tull.xlsx"
    fil.write_bytes(b"tull")
    svar = kall(capsys, "doktor", fil, *DATO)
    assert svar.kode == 1
    assert "  FEIL    tull.xlsx er " in svar.ut
    assert kall(capsys, "doktor", tmp_path / "borte.xlsx", *DATO).kode == 1


def test_json_er_en_linje_per_svar(capsys: Fanger, tmp_path: Path) -> None:
    svar = kall(capsys, "doktor", ett_ark(tmp_path / "bok.xlsx", GOD), *DATO, "--json")
    linjer = [json.loads(linje) for linje in svar.ut.splitlines()]
    assert all(linje.keys() == {"om", "kode", "grad", "melding"} for linje in linjer)
    assert {"om": "bok.xlsx", "kode": "fil", "grad": "ok"}.items() <= linjer[-4].items()
    assert {linje["om"] for linje in linjer} == {"Installasjonen", "bok.xlsx"}


def test_gamle_regler_er_en_plage(capsys: Fanger) -> None:
    svar = kall(capsys, "doktor", "--dato", "2030-01-01")
    assert svar.kode == 3
    assert "  VARSEL  Reglene i programmet ble sist sjekket" in svar.ut


def test_som_et_eget_program(tmp_path: Path) -> None:
    bok = ett_ark(tmp_path / "Sykefravær på Ås.xlsx", GOD)
    svar = start("doktor", bok.name, *DATO, mappe=tmp_path)
    assert (svar.kode, svar.feil) == (0, "")
    assert "\nSykefravær på Ås.xlsx:\n" in svar.ut
