"""The command ``plan`` as a clerk meets it."""

from __future__ import annotations

import json
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from tests.kjoring.bokhjelp import d
from tests.kommandoer.kall import kall
from tests.plan.planhjelp import arknavn, bok, bok_med_plan, les, skriv

if TYPE_CHECKING:
    from pathlib import Path

DATO = ("--dato", "2026-11-22")


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    return bok(tmp_path / "bok.xlsx")


def test_forfalte_sier_hvor_mange_og_hvilke(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "plan", boka, "--forfalte", *DATO)
    assert svar.kode == 3  # one employee's rows have a fault
    linjer = svar.ut.splitlines()
    assert linjer[:4] == [
        "2 ansatte skal ha en oppfølgingsplan nå: 1 forfalt, 1 snart.",
        "Plan 1001: planen er laget.",
        "Plan 1002: planen er laget.",
        f"Skrevet til {boka}.",
    ]
    assert linjer[4].startswith("Sikkerhetskopi: ")
    assert svar.feil.startswith("FEIL    1005: planen er ikke laget. ")


def test_en_ansatt(boka: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(capsys, "plan", boka, "--ansatt", "1003", *DATO)
    assert (svar.kode, svar.ut.splitlines()[0]) == (0, "Plan 1003: planen er laget.")
    svar = kall(capsys, "plan", boka, "--ansatt", "1003", *DATO)
    assert svar.ut == "Plan 1003: planen er som før.\nBoka er ikke endret.\n"


@pytest.mark.parametrize("hvem", ["Person 1003", "1003, Person", "person  1003"])
def test_en_ansatt_kan_finnes_med_navnet(
    boka: Path, capsys: pytest.CaptureFixture[str], hvem: str
) -> None:
    svar = kall(capsys, "plan", boka, "--ansatt", hvem, *DATO)
    assert (svar.kode, svar.ut.splitlines()[0]) == (0, "Plan 1003: planen er laget.")


@pytest.mark.parametrize("nr", ["1005", "9999"])
def test_ingen_plan_aa_lage_gir_1(boka: Path, capsys: pytest.CaptureFixture[str], nr: str) -> None:
    foer = boka.read_bytes()
    svar = kall(capsys, "plan", boka, "--ansatt", nr, *DATO)
    assert (svar.kode, svar.ut) == (1, "Boka er ikke endret.\n")
    assert svar.feil.startswith("FEIL    ")
    assert boka.read_bytes() == foer


def test_ingen_forfalte(boka: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(capsys, "plan", boka, "--forfalte", "--dato", "2026-10-20")
    assert svar.ut.splitlines()[0] == "Ingen skal ha en oppfølgingsplan nå."


def test_nav_json_ut_og_inn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sti = bok_med_plan(tmp_path / "bok.xlsx")
    skriv(
        sti, "Plan 1001", evalueringsdato=d(15, 1, 2027), medvirket="Ja", send_sykmelder="Ja",
        send_nav="Nei", egne_forslag="Æ vil på lageret",
    )  # fmt: skip
    fil = tmp_path / "planer.json"
    svar = kall(capsys, "plan", sti, "--nav-json", fil, *DATO)
    assert (svar.kode, svar.feil) == (0, "")
    assert svar.ut == f"1 plan i NAVs format er skrevet til {fil}.\n"
    (plan,) = json.loads(fil.read_text(encoding="utf-8"))
    assert plan["employeeIdentificationNumber"] == "00000000002"
    assert plan["tasksThatCanStillBeDone"] == "Den ansattes egne forslag: Æ vil på lageret"
    if sys.platform != "win32":
        assert stat.S_IMODE(fil.stat().st_mode) == 0o600
    ny = bok(tmp_path / "ny.xlsx")
    svar = kall(capsys, "plan", ny, "--fra-nav-json", fil, *DATO)
    assert (svar.kode, svar.ut.splitlines()[0]) == (0, "Plan 1001: planen er laget.")
    assert les(ny, "Plan 1001").skjema == les(sti, "Plan 1001").skjema


def test_nav_json_fra_en_tom_plan_sier_hva_som_mangler_og_skriver_ingen_fil(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = bok_med_plan(tmp_path / "bok.xlsx")
    fil = tmp_path / "planer.json"
    svar = kall(capsys, "plan", sti, "--nav-json", fil, *DATO)
    assert svar.kode == 1
    assert svar.feil == (
        "FEIL    Plan 1001: NAV tar ikke imot planen: den er ikke fylt ut. NAV krever svar på "
        "«Planen evalueres», «Den ansatte har medvirket», «Skal til sykmelder», «Skal til NAV».\n"
    )
    assert not fil.exists()


def test_nav_json_sier_hva_som_mangler_i_en_plan_som_er_begynt_paa(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = skriv(bok_med_plan(tmp_path / "bok.xlsx"), "Plan 1001", kan_gjores="Måltider")
    svar = kall(capsys, "plan", sti, "--nav-json", tmp_path / "planer.json", *DATO)
    assert svar.kode == 1
    assert "NAV tar ikke imot planen: svar Ja eller Nei på «Skal til NAV»." in svar.feil


def test_bok_uten_planer(boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(capsys, "plan", boka, "--nav-json", tmp_path / "x.json", *DATO)
    assert (svar.kode, svar.feil) == (0, "Det er ingen planark i boka.\n")


def test_feil_bruk_er_paa_norsk(boka: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Velg --ansatt NR" in kall(capsys, "plan", boka).feil
    svar = kall(capsys, "plan", boka, "--ansatt", "1001", "--forfalte")
    assert (svar.kode, "Bruk bare en av" in svar.feil) == (2, True)
    foer = boka.read_bytes()
    svar = kall(capsys, "plan", boka, "--nav-json", boka)
    assert (svar.kode, "ikke en bok" in svar.feil) == (2, True)
    assert boka.read_bytes() == foer


def test_ut_rorer_ikke_boka(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foer = boka.read_bytes()
    ny = tmp_path / "ny.xlsx"
    assert kall(capsys, "plan", boka, "--ansatt", "1001", "--ut", ny, *DATO).kode == 0
    assert boka.read_bytes() == foer
    assert "Plan 1001" in arknavn(ny)


def test_hjelpen_er_paa_norsk(capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(capsys, "plan", "--help")
    for ord_ in ("Ingenting sendes.", "--fra-nav-json", "Bruk:"):
        assert ord_ in svar.ut


def test_nav_json_skrives_ikke_over_noe_annet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = bok_med_plan(tmp_path / "bok.xlsx")
    annen = tmp_path / "kopi av boka"
    annen.write_bytes(sti.read_bytes())
    for fil, grunn in (
        (annen, "det er en fil der fra før, og den er ikke en slik JSON-fil"),
        (tmp_path, "det er en mappe"),
        (tmp_path / "borte" / "x.json", "mappen finnes ikke"),
    ):
        svar = kall(capsys, "plan", sti, "--nav-json", fil, *DATO)
        assert (svar.kode, svar.feil) == (1, f"{fil.name} kan ikke skrives: {grunn}.\n")
    assert annen.read_bytes() == sti.read_bytes()
