"""Every macro in Pyodide with xlwings' own code: what Excel would be told to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.verter.makrotabell import MAKROER
from tests.vertsmiljo import pyodide
from tests.vertsmiljo.bokjson import bok_som_json
from tests.vertsmiljo.en_gang import en_gang
from tests.vertsmiljo.excelmodell import Excelmodell
from tests.vertsmiljo.makrojobber import NAA, VERSJON, batchfil, makrojobber, trykk

SAMME = (
    *("setValues", "setNumberFormat", "setRangeColor", "addSheet", "activateSheet"),
    *("addTable", "resizeTable", "rangeSelect", "rangeMerge", "sheetClear", "alert"),
)
"""Actions the stand-in for Excel gives in the same form; of the others it gives
where: so what is counted there is counted right."""


@pytest.fixture(scope="module")
def svar(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    kjort = en_gang(tmp_path_factory, "pyodide", pyodide.kjor)
    print(f"\n{pyodide.makrotider(kjort)}")
    return dict(kjort["svar"])


def test_lite_viser_makroene_med_norske_navn(svar: dict[str, Any]) -> None:
    vist = {m["function_name"]: m["name"] for m in svar["makrometa"]}
    assert vist == {navn: makro.etikett for navn, makro in MAKROER.items()}


def test_excel_faar_beskjed_om_det_samme_i_pyodide_som_i_vanlig_python(
    svar: dict[str, Any],
) -> None:
    jobber = makrojobber()
    assert {jobb.navn for jobb in jobber} == MAKROER.keys()
    for jobb, fikk in zip(jobber, svar["makroer"], strict=True):
        ventet = trykk(jobb.navn, jobb.bok).handlinger
        assert _form(fikk["handlinger"]) == _form(ventet), jobb.navn
        assert not any(h["func"] == "save" for h in fikk["handlinger"])


def test_lite_spor_excel_om_enere_vises_i_prosent(svar: dict[str, Any]) -> None:
    nr = next(n for n, j in enumerate(makrojobber()) if j.bok["book"]["name"] == "enere.xlsx")
    (melding,) = (h["args"][0] for h in svar["makroer"][nr]["handlinger"] if h["func"] == "alert")
    assert melding.startswith("Ingen feil i 2 fraværsrader for 2 ansatte.")


def _form(handlinger: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [h if h["func"] in SAMME else {**h, "args": None} for h in handlinger]


def test_beregn_i_pyodide_gir_batchens_tall(svar: dict[str, Any], tmp_path: Path) -> None:
    ut = tmp_path / "batch.xlsx"
    beregn_bok(batchfil(), ut, NAA.date(), naa=NAA)
    modell = Excelmodell(makrojobber()[0].bok)
    modell.utfor(svar["makroer"][0]["handlinger"])
    batch = bok_som_json(ut, VERSJON, None, "A1")["sheets"]
    assert modell.arknavn == [ark["name"] for ark in batch]
    for ark in batch:
        assert _fylte(modell.verdier(ark["name"])) == _fylte(ark["values"]), ark["name"]


def _fylte(rader: list[list[object]]) -> dict[tuple[int, int], object]:
    return {
        (r, k): celle
        for r, rad in enumerate(rader, start=1)
        for k, celle in enumerate(rad, start=1)
        if celle not in ("", None)
    }


def test_ingen_makro_laster_noe_tungt(svar: dict[str, Any]) -> None:
    tunge = {"openpyxl", "xlsxwriter", "click", "msoffcrypto", "holidays", "isal", "pydantic"}
    assert not tunge & set(svar["makromoduler"])
