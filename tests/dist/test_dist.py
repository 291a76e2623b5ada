"""What ``make dist`` leaves, unpacked and used as its LES MEG says."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from xl_addin.klassisk import hjul

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter.makrotabell import MAKROER
from tests.vertsmiljo import pyodide
from tests.vertsmiljo.makrojobber import makrojobber

if TYPE_CHECKING:
    from collections.abc import Callable

PERSONAL = Path(pyodide.__file__).with_name("personal_kall.py")


def _zip(sti: Path, navn: str) -> Callable[[], bytes]:
    def les() -> bytes:
        with zipfile.ZipFile(sti) as arkiv:
            return arkiv.read(navn)

    return les


def test_mappen_har_det_kontrakten_navngir(dist: Path) -> None:
    navn = {sti.name for sti in dist.iterdir()}
    assert navn == {
        "LES MEG.txt",
        "SHA256SUMS.txt",
        "sykefravaer.html",
        "sykefravaer-lite.zip",
        "sykefravaer-excel.zip",
        "sykefravaer.oxt",
        "sykefravaer_xl-0.1.0-py3-none-any.whl",
    }
    for linje in (dist / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines():
        kontrollsum, fil = linje.split("  ")
        assert hashlib.sha256((dist / fil).read_bytes()).hexdigest() == kontrollsum
        navn.remove(fil)
    assert navn == {"SHA256SUMS.txt"}


@pytest.mark.parametrize(
    ("pakke", "sti", "sier"),
    [
        ("", "LES MEG.txt", "Er du i tvil, begynn med sykefravaer.html."),
        ("sykefravaer-lite.zip", "LES MEG.txt", "dra mappen «personal» hit"),
        ("sykefravaer-excel.zip", "sykefravaer-excel/LES MEG.txt", "Dobbeltklikk installer.cmd."),
        ("sykefravaer.oxt", "LES MEG.txt", "Dobbeltklikk sykefravaer.oxt og godta."),
    ],
)
def test_les_meg_er_kort_norsk_og_for_notisblokk(
    dist: Path, pakke: str, sti: str, sier: str
) -> None:
    data = _zip(dist / pakke, sti)() if pakke else (dist / sti).read_bytes()
    tekst = data.decode("utf-8-sig")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert "0.1.0" in tekst
    assert "{{" not in tekst
    assert sier in tekst
    assert len(tekst.splitlines()) <= 35


def test_hjulet_kan_brukes_uten_annet_enn_det_selv_ber_om(dist: Path, tmp_path: Path) -> None:
    (hjul,) = dist.glob("*.whl")
    ferdig = subprocess.run(
        [sys.executable, "-m", "sykefravaer_xl", "ny", "a.xlsx", "--eksempel"],
        env={**os.environ, "PYTHONPATH": str(hjul)},  # straight from the wheel: all is in it
        cwd=tmp_path,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert ferdig.returncode == 0, ferdig.stderr
    assert (tmp_path / "a.xlsx").stat().st_size > 50_000


def test_excel_mappen_kan_kontrolleres_av_it(dist: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(dist / "sykefravaer-excel.zip") as arkiv:
        arkiv.extractall(tmp_path)
    mappe = tmp_path / "sykefravaer-excel"
    for linje in (mappe / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines():
        kontrollsum, navn = linje.split("  ")
        assert hashlib.sha256((mappe / navn).read_bytes()).hexdigest() == kontrollsum
    (hjul,) = mappe.glob("sykefravaer_xl-*.whl")
    assert hjul.read_bytes() == next(dist.glob("*.whl")).read_bytes()


@pytest.mark.parametrize("python", hjul.VERSJONER)
def test_excel_tillegget_installeres_uten_nett(dist: Path, tmp_path: Path, python: str) -> None:
    """pip finds all that our wheel and the lock ask for in the folder, for Windows."""
    with zipfile.ZipFile(dist / "sykefravaer-excel.zip") as arkiv:
        arkiv.extractall(tmp_path)
    mappe = tmp_path / "sykefravaer-excel"
    (eget,) = mappe.glob("sykefravaer_xl-*.whl")
    felles = [
        *(sys.executable, "-m", "pip", "install", "--dry-run", "--isolated", "--no-index"),
        *("--disable-pip-version-check", "--find-links", str(mappe / "pakker")),
        *("--target", str(tmp_path / "ut"), "--only-binary=:all:", "--implementation", "cp"),
        *("--platform", "win_amd64", "--python-version", python),
    ]
    for hva in (["--require-hashes", "-r", str(mappe / "pakker.txt")], [str(eget), "xlwings"]):
        ferdig = subprocess.run([*felles, *hva], check=False, capture_output=True, text=True)
        assert ferdig.returncode == 0, ferdig.stderr


@pytest.fixture(scope="module")
def i_lite(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The folder imported into a new xlwings Lite, and every macro pressed."""
    mappe = tmp_path_factory.mktemp("lite")
    jobber = {jobb.navn: jobb.bok for jobb in reversed(makrojobber())}
    filer = {"lite.zip": str(dist / "sykefravaer-lite.zip")}
    data = [[navn, bok] for navn, bok in jobber.items()]
    return dict(pyodide.kjor_driver(mappe, PERSONAL, data, filer, bare_xlwings=True)["svar"])


def test_mappen_personal_gir_alt_i_en_ny_lite(i_lite: dict[str, Any]) -> None:
    assert {navn.upper() for navn in i_lite["funksjoner"]} == set(FUNKSJONER)
    assert set(i_lite["skript"]) == set(MAKROER)
    ((svar,),) = i_lite["svar"]
    assert svar == {
        "type": "FormattedNumber",
        "basicValue": 46054.0,  # 01.02.2026
        "numberFormat": "dd.mm.yyyy",
    }
    assert set(i_lite["makroer"]) == set(MAKROER)
    assert all(handlinger for handlinger in i_lite["makroer"].values())
    fremmede = {"pydantic", "dateutil", "click", "openpyxl", "xlsxwriter", "holidays", "icalendar"}
    assert fremmede & set(i_lite["moduler"]) == set()


def test_uten_hjulene_sier_lite_hva_som_mangler(i_lite: dict[str, Any]) -> None:
    assert i_lite["uten_hjul"] == (
        "Finner ikke sykefravaer_xl. Hele mappen «personal» må være lagt inn, med filen som "
        "slutter på .whl: slett den under Files, dra inn mappen fra sykefravaer-lite.zip igjen, "
        "og velg Restart."
    )


def test_make_dist_bygger_det_samme(dist: Path) -> None:
    """The rule is one command, and the builder's own."""
    make = shutil.which("make")
    assert make is not None
    rot = Path(__file__).parents[2]
    torr = subprocess.run(
        [make, "--dry-run", "dist"], cwd=rot, check=True, capture_output=True, encoding="utf-8"
    ).stdout.splitlines()
    assert torr[-2:] == [".ci/pyodide", ".venv/bin/python -m xl_addin.dist dist"]
    assert dist.is_dir()
