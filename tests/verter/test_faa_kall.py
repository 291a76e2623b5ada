"""Every call crosses from the task pane to Excel: few of them, and none too large."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.verter.excelbok import Excelbok
from sykefravaer_xl.verter.maling import Strok, flettinger
from tests.verter.lekebok import Lekebok
from tests.verter.test_makroer import eksempel, kjor
from tests.vertsmiljo.bokjson import arkjson, bokjson

if TYPE_CHECKING:
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
