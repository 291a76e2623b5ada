"""Every call crosses from the task pane to Excel: few of them, and none too large."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from sykefravaer_xl.verter.apenbok import ApenBok
from sykefravaer_xl.verter.excelbok import Excelbok
from sykefravaer_xl.verter.maling import Strok, flettinger
from sykefravaer_xl.verter.modellskriving import storrelser
from tests.kjoring.egne_boker import ALLE, tabell_og_ansatte
from tests.verter.lekebok import Lekebok
from tests.verter.test_makroer import V, eksempel, kjor
from tests.vertsmiljo.bokjson import arkjson, bok_som_json, bokjson

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from arkbok import Verdi


def test_beregn_paa_eksempelet_er_hoyst_60_kall() -> None:
    bok = Lekebok(eksempel())
    kjor("beregn", bok)
    assert len(bok.handlinger) <= 60


def test_en_ny_plan_er_hoyst_60_kall() -> None:
    bok = Lekebok(eksempel())
    kjor("beregn", bok)
    foer = len(bok.handlinger)
    kjor("lag_oppfolgingsplan", bok.velg("Oppfølging", "B4"))
    assert len(bok.handlinger) - foer <= 60


@pytest.mark.parametrize("lag", ALLE)
def test_forste_gang_i_en_egen_bok_er_hoyst_190_kall(
    lag: Callable[[Path], Path], tmp_path: Path
) -> None:
    bok = Lekebok(bok_som_json(lag(tmp_path / "bok.xlsx"), V, None, "A2"))
    kjor("beregn", bok)
    assert "Oppfølging" in bok.modell.arknavn
    assert len(bok.handlinger) <= 190


def test_regler_som_sier_det_samme_ved_siden_av_hverandre_er_ett_kall(tmp_path: Path) -> None:
    bok = Lekebok(bok_som_json(tabell_og_ansatte(tmp_path / "bok.xlsx"), V, None, "A2"))
    kjor("beregn", bok)
    hode = bok.modell.verdier("Oppfølging")[0]
    sett: dict[str, list[str]] = {}
    for h in bok.modell.utseende:
        if h["ark"] == "Oppfølging" and h["func"] == "addConditionalFormat" and h["start_row"]:
            assert (h["start_row"], h["row_count"]) == (1, 4999)
            felter = hode[h["start_column"] : h["start_column"] + h["column_count"]]
            sett.setdefault(h["args"][0]["formula"], []).extend(map(str, felter))
    frist, utfort, unntak = (
        get_column_letter(hode.index(navn) + 1)
        for navn in ("Første kontakt", "Første kontakt utført", "Første kontakt unntak")
    )
    assert sett[f'=AND(ISNUMBER(${frist}2),${utfort}2<>"")'] == [
        "Første kontakt",
        "Første kontakt utført",
    ]
    fritatt = f'=AND(ISNUMBER(${frist}2),${utfort}2="",AND(${unntak}2<>"",${unntak}2<>"Nei"))'
    assert sett[fritatt] == ["Første kontakt", "Første kontakt utført", "Første kontakt unntak"]


def test_overskrifter_som_regnes_ut_kjennes_paa_navnet(tmp_path: Path) -> None:
    """So they keep their colour when she moves columns."""
    bok = Lekebok(bok_som_json(tabell_og_ansatte(tmp_path / "bok.xlsx"), V, None, "A2"))
    kjor("beregn", bok)
    (regel,) = (
        h["args"][0]
        for h in bok.modell.utseende
        if h["func"] == "addConditionalFormat" and h["start_row"] == 0
    )
    hode = bok.modell.verdier("Oppfølging")[0]
    graa = [navn for navn in hode if f"|{navn}|" in regel["formula"]]
    assert regel["formula"].startswith('=ISNUMBER(FIND("|"&A$1&"|","|Ansattnr|"&"|Navn|"&')
    assert {"Ansattnr", "Første kontakt", "Maksdato"} <= set(map(str, graa))
    assert not {"Første kontakt utført", "Første kontakt unntak"} & set(map(str, graa))
    (malt,) = (
        h for h in bok.modell.utseende
        if h["ark"] == "Oppfølging" and h["func"] == "setRangeColor" and h["start_row"] == 0
    )  # fmt: skip
    assert malt["args"] != [regel["fill_color"]]


@given(
    st.lists(st.floats(min_value=4, max_value=80), min_size=1, max_size=60),
    st.booleans(),
)
def test_kolonner_blir_aldri_smalere_av_aa_rundes(bredder: list[float], lite: bool) -> None:
    bok = ApenBok(Excelbok(Lekebok(bokjson("b.xlsx", V, [arkjson("Ark1", [])]), lite=lite)))
    onsket = {(1, nr): tegn for nr, tegn in enumerate(bredder, start=1)}
    fikk: dict[tuple[int, int], float] = {}
    for ett, tegn in storrelser(bok, onsket, 3):
        fikk.update(dict.fromkeys(ett.steder, tegn))
    assert fikk.keys() == onsket.keys()
    if not lite:
        assert fikk == onsket
    assert all(fikk[sted] >= onsket[sted] - 1.2 for sted in onsket)


def test_20_000_rader_skrives_i_kall_under_5_mb() -> None:
    melding = "Fravær!C15: Den ansatte har brukt opp egenmeldingen; skriv «Sykmelding» ✓ " * 4
    rader: list[list[Verdi]] = [
        [nr, 46000.5, "Oppfølgingsplan", melding, None, "Forfalt"] * 2 for nr in range(20_000)
    ]
    bok = Lekebok(bokjson("stor.xlsx", "0.37.8", [arkjson("Ark1", [])]))
    Excelbok(bok).skriv("Ark1", 2, 1, rader)
    kall = [h for h in bok.handlinger if h["func"] == "setValues"]
    storrelser = [len(json.dumps(h, ensure_ascii=False).encode()) for h in kall]
    assert len(kall) > 1
    assert max(storrelser) < 5_000_000
    assert bok.modell.verdier("Ark1")[20_000][0] == 19_999
    assert [len(rad) for rad in bok.modell.verdier("Ark1")[1:]] == [12] * 20_000


Spenn = st.sampled_from([(), ((2, 3), (6, 3)), ((2, 7),), ((1, 8),), ((2, 2),), ((5, 4),)])


@given(st.lists(Spenn, min_size=1, max_size=12))
def test_flettingene_ender_som_de_skal(rader: list[tuple[tuple[int, int], ...]]) -> None:
    onsket = {(rad, *spenn) for rad, alle in enumerate(rader, start=1) for spenn in alle}
    kall = flettinger([Strok(rad, kol, 1, bredde) for rad, kol, bredde in onsket])
    endt: set[tuple[int, int, int]] = set()
    for ett in kall:
        for rad in range(ett.rad, ett.rad + ett.hoyde):
            under = {
                (r, k, b)
                for r, k, b in endt
                if r == rad and k < ett.kolonne + ett.bredde and ett.kolonne < k + b
            }
            # a merge takes in smaller ones whole; over one that sticks out Excel widens itself
            til = ett.kolonne + ett.bredde
            assert all(ett.kolonne <= k and k + b <= til for _, k, b in under)
            endt = endt - under | {(rad, ett.kolonne, ett.bredde)}
    assert endt == onsket
    assert len(kall) <= len(onsket)
