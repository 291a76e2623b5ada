"""Workbooks after a run, in the programs people open them in."""

from __future__ import annotations

import csv
import re
import shutil
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from workbooks.bygg import HER

from tests.kjoring.bokhjelp import arknavn, beregn, d, deler, lag, tabell
from tests.vertsmiljo import verktoy

_FEILCELLE = re.compile(
    r"#(?:REF!|NAME\?|VALUE!|N/A|DIV/0!|NUM!|NULL!|SPILL!|CALC!)|Err:\d+|#N/A", re.IGNORECASE
)


def eksempel(mappe: Path) -> Path:
    return Path(shutil.copy(HER / "eksempel.xlsx", mappe / "eksempel.xlsx"))


def egne_kolonner(mappe: Path) -> Path:
    return Path(shutil.copy(HER / "egne_kolonner.xlsx", mappe / "egne kolonner på Ås.xlsx"))


def med_formler(mappe: Path) -> Path:
    """A clerk's book whose own sheet reads the columns we write."""
    rader = [
        ("Ansattnr", "Fra", "Til", "Type"),
        (1, d(1, 9), d(30, 11), "Sykmelding"),
        (2, d(16, 11), d(18, 11), "Egenmelding"),
    ]
    mitt = [
        (
            '=COUNTIF(Fravær!O2:O9,"Forfalt")',
            "=SUM(Fravær!J2:J9)",
            "=MAX(Fravær!K2:K9)-DATE(2027,11,1)",
        )
    ]
    return lag(mappe / "formler.xlsx", {"Fravær": rader, "Mitt": mitt})


BOKER = (eksempel, egne_kolonner, med_formler)


@pytest.fixture(params=BOKER, ids=lambda lager: lager.__name__)
def bok(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Recalculated twice: the second run meets its own sheets."""
    lager: Any = request.param
    sti: Path = lager(tmp_path)
    beregn(sti)
    beregn(sti)
    return sti


def test_open_xml_sdk_har_ingenting_aa_si(bok: Path) -> None:
    assert verktoy.sdk_funn(bok) == []


def test_libreoffice_regner_uten_en_eneste_feilcelle(bok: Path, tmp_path: Path) -> None:
    filer = verktoy.konverter(bok, verktoy.CSV, tmp_path)
    assert len(filer) == len(arknavn(bok))
    feil = []
    for fil in filer:
        with fil.open(encoding="utf-8", newline="") as strom:
            rader = list(csv.reader(strom, delimiter=";"))
        assert rader, fil.name
        feil += [(fil.name, v) for rad in rader for v in rad if _FEILCELLE.search(v)]
    assert feil == []


def test_libreoffice_regner_hennes_formler_over_kolonnene_vaare(tmp_path: Path) -> None:
    bok = med_formler(tmp_path)
    beregn(bok)
    filer = verktoy.konverter(bok, verktoy.CSV, tmp_path)
    mitt = next(fil for fil in filer if "Mitt" in fil.name)
    # one row overdue; 195 + 248 days left; 18 November 2026 + 248 weekdays is 1 November 2027
    assert mitt.read_text(encoding="utf-8").strip().split(";") == ["1", "443", "0"]


def test_tallene_er_de_samme_naar_libreoffice_har_lagret_boka(tmp_path: Path) -> None:
    bok = eksempel(tmp_path)
    beregn(bok)
    (ny,) = verktoy.konverter(bok, "xlsx", tmp_path)
    for ark in ("Fravær", "Oppfølging"):
        assert tabell(ny, ark) == tabell(bok, ark)
    i_dag = (
        datetime.now().astimezone().date()
    )  # the status there is a formula, and LibreOffice has calculated it
    liste = tabell(ny, "Arbeidsliste")
    assert [
        {**rad, "Status": status["Status"]}
        for rad, status in zip(liste, tabell(bok, "Arbeidsliste"), strict=True)
    ] == tabell(bok, "Arbeidsliste")
    assert {rad["Status"] for rad in liste if rad["Frist"] < i_dag} == {"Forfalt"}
    assert "Forfalt" not in {rad["Status"] for rad in liste if rad["Frist"] >= i_dag}
    # and it can be calculated again: nothing more, nothing less
    beregn(ny)
    for ark in ("Fravær", "Oppfølging", "Arbeidsliste"):
        assert tabell(ny, ark) == tabell(bok, ark)


def test_boka_kan_tegnes(tmp_path: Path) -> None:
    bok = eksempel(tmp_path)
    beregn(bok)
    (pdf,) = verktoy.konverter(bok, "pdf", tmp_path)
    sider = verktoy.sider(pdf)
    assert len(sider) >= len(arknavn(bok))
    assert all(side.read_bytes().startswith(b"\x89PNG") for side in sider)
    assert max(side.stat().st_size for side in sider) > 5000  # an empty page is under 1 kB


def test_bok_laget_av_openpyxl_faar_ingen_nye_funn(tmp_path: Path) -> None:
    """openpyxl's own fonts break the schema, so such a book has a finding before we see it."""
    bok = Workbook()
    ark = bok.active
    assert ark is not None
    ark.title = "Fravær"
    ark.append(["Ansattnr", "Fra", "Til", "Type"])
    ark.append([1, "1.9.2026", "30.11.2026", "Sykmelding"])
    sti = tmp_path / "bok.xlsx"
    bok.save(sti)
    for_ = verktoy.sdk_funn(sti)
    beregn(sti)
    assert [funn for funn in verktoy.sdk_funn(sti) if funn not in for_] == []


def test_validatoren_finner_feil_naar_det_er_feil(tmp_path: Path) -> None:
    bok = med_formler(tmp_path)
    innhold = deler(bok)
    with zipfile.ZipFile(tmp_path / "gal.xlsx", "w") as fil:
        for navn, data in innhold.items():
            fil.writestr(navn, data.replace(b"<sheetData>", b"<tull/><sheetData>"))
    assert verktoy.sdk_funn(tmp_path / "gal.xlsx") != []


def test_verktoy_som_mangler_gir_en_feil_som_sier_hva_en_gjor(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(verktoy, "ROT", tmp_path)
    with pytest.raises(AssertionError, match=r"Kjør \.ci/verktoy"):
        verktoy.program("soffice")
    with pytest.raises(AssertionError, match=r"Kjør \.ci/verktoy"):
        verktoy.validator()
