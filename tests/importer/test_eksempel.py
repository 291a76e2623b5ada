"""The invented month in ``workbooks/import-eksempel`` and the example workbook, together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.eksempel_import import eksempelfiler
from sykefravaer_xl.ny.mal import mal_som_bytes
from tests.kjoring.bokhjelp import beregn, tabell
from tests.kommandoer.kall import kall

if TYPE_CHECKING:
    import pytest

HER = Path(__file__).parents[2] / "workbooks" / "import-eksempel"


def test_filene_i_mappen_er_de_som_lages() -> None:
    mapper = (HER, HER.with_name(f"{HER.name}-sap"))
    lagret = {sti: sti.read_bytes() for mappe in mapper for sti in mappe.iterdir()}
    assert lagret == eksempelfiler(HER), "kjør make workbooks"


def test_kommandoen_lager_dem_der_man_er(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "ny", "--eksempel-import", tmp_path / "maaned")
    assert svar.kode == 0
    laget = {sti.relative_to(tmp_path) for sti in tmp_path.rglob("*") if sti.is_file()}
    assert Path("maaned/nav-sykmeldinger.json") in laget
    assert Path("maaned-sap/tabell-sap.txt") in laget
    assert len(svar.ut.splitlines()) == len(laget) == 6
    igjen = kall(capsys, "ny", "--eksempel-import", tmp_path / "maaned")
    assert (igjen.kode, igjen.ut) == (1, "")


def test_en_maaned_inn_i_eksempelboka(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bok = tmp_path / "bok.xlsx"
    bok.write_bytes(mal_som_bytes(eksempel()))
    svar = kall(capsys, "importer", bok, HER, "--dato", "2026-11-22")
    assert svar.kode == 3
    assert "12 nye, 1 erstattet, 1 fra før, 1 konflikt, 3 feil" in svar.ut
    nye = [
        (r["Ansattnr"], r["Type"], f"{r['Fra']:%d.%m}", f"{r['Til']:%d.%m}", r.get("Grad"))
        for r in tabell(bok, "Fravær")[73:]
    ]
    assert nye == [
        (1001, "Gradert sykmelding", "03.12", "16.12", 50),
        (1002, "Gradert sykmelding", "07.12", "20.12", 50),
        (1015, "Behandlingsdag", "24.11", "24.11", None),
        (1015, "Behandlingsdag", "01.12", "01.12", None),
        (1015, "Behandlingsdag", "08.12", "08.12", None),
        (1016, "Sykmelding", "23.11", "06.12", 100),
        (1016, "Ferie", "26.11", "27.11", None),
        (1016, "Arbeid", "03.12", "06.12", None),
        (1019, "Sykmelding", "19.11", "29.11", 100),
        (1019, "Gradert sykmelding", "30.11", "13.12", 80),
        (1021, "Avventende sykmelding", "23.11", "06.12", None),
        (1022, "Gradert sykmelding", "02.11", "15.11", 60),
        (1024, "Ferie", "05.10", "09.10", None),
        (1029, "Sykmelding", "21.12", "10.01", 100),
        (1030, "Egenmelding", "19.11", "20.11", None),
    ]
    foer = bok.read_bytes()
    assert kall(capsys, "importer", bok, HER, "--dato", "2026-11-22").kode == 3
    assert bok.read_bytes() == foer
    assert beregn(bok).feil == ()


def test_nye_rader_ser_ut_som_raden_over_ogsaa_der_de_er_tomme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = tmp_path / "bok.xlsx"
    bok.write_bytes(mal_som_bytes(eksempel()))
    beregn(bok)
    kall(capsys, "importer", bok, HER, "--dato", "2026-11-22")
    ark = load_workbook(bok)["Fravær"]
    for kol in range(1, 21):
        assert ark.cell(75, kol).style_id == ark.cell(74, kol).style_id, kol
    beregn(bok)
    ark = load_workbook(bok)["Fravær"]
    for kol in range(1, 21):
        assert ark.cell(75, kol).fill.fgColor.rgb == ark.cell(74, kol).fill.fgColor.rgb, kol


def test_sap_tabellen_med_kolonnefil(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bok = tmp_path / "bok.xlsx"
    bok.write_bytes(mal_som_bytes(eksempel()))
    mappe = HER.with_name(f"{HER.name}-sap")
    kolonner = ("--kolonner", mappe / "kolonner-sap.toml")
    svar = kall(capsys, "importer", bok, mappe / "tabell-sap.txt", *kolonner)
    assert (svar.kode, "2 nye" in svar.ut) == (0, True)
