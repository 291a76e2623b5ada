"""What clerks mark beside the columns that are read: comments, notes, a status."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, Rad, d, fravaer, lag, stopp

S = "Sykmelding"
KARI = (1, "Kari Berg", S, d(2, 11), d(15, 11), None)
KARIS = {"1": [(d(2, 11), d(15, 11), "sykmelding", 100)]}


def _med_kommentar(mappe: Path, celle: str, skrevet: str) -> Path:
    sti = lag(mappe, {"Fravær": [HODE, KARI]})
    bok = load_workbook(sti)
    bok["Fravær"][celle].comment = Comment(skrevet, "BL")
    bok.save(sti)
    return sti


@pytest.mark.parametrize(
    ("celle", "skrevet"),
    [("E2", "Forlenget til 15.12"), ("B2", "BL:\n50 % fra 9.11"), ("D2", "friskmeldt 10.11.2026")],
)
def test_en_kommentar_som_sier_noe_annet_fortelles(
    tmp_path: Path, celle: str, skrevet: str
) -> None:
    bok = les(_med_kommentar(tmp_path, celle, skrevet))
    assert fravaer(bok) == KARIS
    (varsel,) = bok.fravaer[0].varsler
    assert (varsel.kode, varsel.celle) == ("merknad_sier_noe_annet", celle)
    assert varsel.melding.startswith("Kommentaren på cellen ser ut til")
    assert skrevet not in varsel.melding


def test_en_kommentar_som_sier_at_raden_ikke_gjelder_er_en_feil(tmp_path: Path) -> None:
    assert fravaer(les(_med_kommentar(tmp_path, "C2", "Slettet"))) == {
        "1": ["kan_vaere_annullert"]
    }


@pytest.mark.parametrize(("celle", "skrevet"), [("E2", "Ring legen"), ("H9", "50 % fra 9.11")])
def test_andre_kommentarer_er_stille(tmp_path: Path, celle: str, skrevet: str) -> None:
    bok = les(_med_kommentar(tmp_path, celle, skrevet))
    assert fravaer(bok) == KARIS
    assert bok.fravaer[0].varsler == ()


@pytest.mark.parametrize(
    ("hode", "verdi", "nevnt"),
    [
        (None, "50 % fra 9.11", "G uten overskrift ligner på merknad"),
        ("Info", "forlenget til 15.12", "G «Info» ligner på merknad"),
        (None, d(15, 12), "G uten overskrift ligner på dato"),
        (None, "ringt to ganger", None),
        ("Info", "er frisk igjen nå", None),
    ],
)
def test_en_kolonne_som_ikke_er_lest_nevnes(
    tmp_path: Path, hode: str | None, verdi: object, nevnt: str | None
) -> None:
    bok = les(lag(tmp_path, {"Fravær": [(*HODE, hode), (*KARI, verdi)]}))
    assert fravaer(bok) == KARIS
    assert bok.lest.uleste == ([] if nevnt is None else [f"Kolonne {nevnt}, men er ikke lest."])


@pytest.mark.parametrize("status", ["Pending", "Søkt", "Til godkjenning", "Ikke behandlet"])
def test_en_rad_som_ikke_er_avgjort_regnes_og_sies(tmp_path: Path, status: str) -> None:
    bok = les(lag(tmp_path, {"Fravær": [(*HODE, "Status"), (*KARI, status)]}))
    assert fravaer(bok) == KARIS
    assert [v.kode for v in bok.fravaer[0].varsler] == ["ikke_avgjort"]
    assert f"«{status}»" in bok.fravaer[0].varsler[0].melding


@pytest.mark.parametrize("status", ["Godkjent", "Aktiv", "Sendt"])
def test_annen_status_er_stille(tmp_path: Path, status: str) -> None:
    bok = les(lag(tmp_path, {"Fravær": [(*HODE, "Status"), (*KARI, status)]}))
    assert bok.fravaer[0].varsler == ()


def test_et_ark_som_er_en_mal(tmp_path: Path) -> None:
    test: Rad = (999, "Test Testesen", S, d(1, 1), d(31, 1), 50)
    assert stopp(lag(tmp_path, {"2026": [HODE, KARI], "MAL": [HODE, test]}))[0] == "ark_i_bruk"
    for tomt in ("MAL", "Kladd"):
        assert fravaer(les(lag(tmp_path, {"2026": [HODE, KARI], tomt: [HODE]}))) == KARIS
    assert fravaer(les(lag(tmp_path, {"Malvik": [HODE, KARI], "Malerne": [HODE]}))) == KARIS
