"""The reports in the programs people open them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.statistikk.beregning import Bestilling
from sykefravaer_xl.statistikk.ia_ark import ia_som_bytes
from sykefravaer_xl.statistikk.rapport_ark import kvartalspakke_som_bytes, rapport_som_bytes
from tests.statistikk.kjent import DATO, kjent_bok, regn
from tests.vertsmiljo import verktoy

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def boker(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    mappe = tmp_path_factory.mktemp("rapporter")
    bok = kjent_bok(mappe)
    stat = regn(bok, Bestilling(DATO, grupper=("leder", "stilling")))
    kvartal = regn(bok, Bestilling(DATO, kvartal=(2026, 1)))
    ut = {
        "rapport": rapport_som_bytes(stat),
        "kvartal": kvartalspakke_som_bytes(kvartal),
        "ia": ia_som_bytes(stat),
    }
    for navn, innhold in ut.items():
        (mappe / f"{navn}.xlsx").write_bytes(innhold)
    return {navn: mappe / f"{navn}.xlsx" for navn in ut}


@pytest.mark.parametrize("navn", ["rapport", "kvartal", "ia"])
def test_open_xml_sdk_har_ingenting_aa_si(boker: dict[str, Path], navn: str) -> None:
    assert verktoy.sdk_funn(boker[navn]) == []


@pytest.mark.parametrize("navn", ["rapport", "ia"])
def test_sidene_er_de_vi_har_delt_i(boker: dict[str, Path], tmp_path: Path, navn: str) -> None:
    """A column or row that did not fit would make pages of its own."""
    ventet = sum(1 + len(ark.row_breaks.brk) for ark in load_workbook(boker[navn]))
    (pdf,) = verktoy.konverter(boker[navn], "pdf", tmp_path)
    assert len(verktoy.sider(pdf)) == ventet
