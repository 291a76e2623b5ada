"""What an answer on the page becomes as arguments, and what it does."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.nettside.jobb import kjor_jobb
from sykefravaer_xl.nettside.kommandoer import Jobb
from sykefravaer_xl.nettside.lesesvar import UgyldigSvarFeil, argumenter
from tests.nettside.conftest import bok_uten_type

if TYPE_CHECKING:
    from pathlib import Path


def _stille(_del: float) -> None:
    pass


@pytest.mark.parametrize(
    ("svar", "ventet"),
    [
        ("grad=brøk", ["--sett", "grad=brøk"]),
        ("--sett grad=brøk", ["--sett", "grad=brøk"]),
        ('kode."A B"="sykmelding 50 %"', ["--sett", "kode.A B=sykmelding 50 %"]),
        ("kode.N=", ["--sett", "kode.N="]),
        ('--ark "Jan 26" --ark Feb', ["--ark", "Jan 26", "--ark", "Feb"]),
        (r"type=A\B", ["--sett", r"type=A\B"]),
        ("type=Kari's", ["--sett", "type=Kari's"]),
        ("kode.#1=ferie", ["--sett", "kode.#1=ferie"]),
    ],
)
def test_svaret_som_argumenter(svar: str, ventet: list[str]) -> None:
    assert argumenter([svar]) == ventet


@pytest.mark.parametrize("svar", ["", " ", '"', "--ut x.xlsx", "--sett", "grad=brøk --ut x", "-x"])
def test_det_som_ikke_er_et_svar(svar: str) -> None:
    with pytest.raises(UgyldigSvarFeil, match="er ikke et svar på hvordan boka leses"):
        argumenter([svar])


def test_svaret_regner_boka_og_oppsettet_tas_imot_igjen(tmp_path: Path) -> None:
    bok = bok_uten_type(tmp_path / "liste.xlsx").read_bytes()
    uten = kjor_jobb(Jobb("beregn", "2026-11-22"), {"liste.xlsx": bok}, tmp_path / "a", _stille)
    assert uten.kode == 1
    assert uten.til_json()["mulige_svar"] == ["alle=sykmelding", "type=Overskriften"]

    jobb = Jobb.av({"hva": "beregn", "dato": "2026-11-22", "lesing": ["alle=sykmelding"]})
    med = kjor_jobb(jobb, {"liste.xlsx": bok}, tmp_path / "b", _stille)
    assert med.kode == 0, med.tekst
    assert list(med.filer) == ["liste.xlsx", "liste.oppsett.toml"]
    assert med.boker == ("liste.xlsx",)
    assert med.til_json()["mulige_svar"] == []

    igjen = {"liste.xlsx": bok, "liste.oppsett.toml": med.filer["liste.oppsett.toml"]}
    neste = kjor_jobb(Jobb("beregn", "2026-11-22"), igjen, tmp_path / "c", _stille)
    assert neste.kode == 0, neste.tekst
    assert _uten_logg(neste.filer["liste.xlsx"]) == _uten_logg(med.filer["liste.xlsx"])


def _uten_logg(bok: bytes) -> dict[str, list[tuple[object, ...]]]:
    """What stands in all sheets but the log, which has the time of day."""
    arkene = load_workbook(BytesIO(bok)).worksheets
    return {a.title: list(a.values) for a in arkene if a.title != "Endringslogg"}


def test_svaret_gjelder_oversikten_ogsaa(tmp_path: Path) -> None:
    bok = bok_uten_type(tmp_path / "liste.xlsx").read_bytes()
    jobb = Jobb("oversikt", "2026-11-22", lesing=("alle=sykmelding",))
    svar = kjor_jobb(jobb, {"liste.xlsx": bok}, tmp_path / "a", _stille)
    assert [bok["forfalt"] for bok in svar.oversikt] == [1]
    assert svar.lest["liste.xlsx"]["tabeller"][0]["ark"] == "Sheet"

    uten = kjor_jobb(Jobb("oversikt", "2026-11-22"), {"liste.xlsx": bok}, tmp_path / "b", _stille)
    assert uten.oversikt == []


def test_et_oppsett_alene_er_ingen_bok(tmp_path: Path) -> None:
    svar = kjor_jobb(
        Jobb("beregn", "2026-11-22"), {"x.oppsett.toml": b""}, tmp_path / "a", _stille
    )
    assert (svar.kode, svar.tekst) == (1, "Velg en bok først (.xlsx eller .xlsm).")


def test_et_svar_uten_mening_er_feil_bruk(tmp_path: Path) -> None:
    bok = bok_uten_type(tmp_path / "liste.xlsx").read_bytes()
    for lesing in ("--ut x.xlsx", "tull=1"):
        jobb = Jobb("beregn", "2026-11-22", lesing=(lesing,))
        svar = kjor_jobb(jobb, {"liste.xlsx": bok}, tmp_path / lesing[-1], _stille)
        assert svar.kode == 2, svar.tekst
