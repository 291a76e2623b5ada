"""Cases that are over are folded away by the buttons too, and are in nobody's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kjoring.egne_boker import tabell_og_ansatte
from tests.verter.lekebok import Lekebok
from tests.verter.test_makroer import V, eksempel, kjor
from tests.vertsmiljo.bokjson import bok_som_json

if TYPE_CHECKING:
    from pathlib import Path

ARK = "Oppfølging"


def avsluttede(bok: Lekebok) -> set[int]:
    hode, *rader = bok.modell.verdier(ARK)
    kolonne = hode.index("Status")
    return {nr for nr, rad in enumerate(rader, start=2) if rad[kolonne] == "Avsluttet"}


@pytest.fixture
def bok() -> Lekebok:
    bok = Lekebok(eksempel(), lite=False)
    kjor("beregn", bok)
    return bok


def test_saker_som_er_over_foldes_bort(bok: Lekebok) -> None:
    assert len(avsluttede(bok)) > 3
    assert bok.modell.foldet[ARK] == bok.modell.skjulte[ARK] == avsluttede(bok)


def test_foldede_rader_stopper_ikke_neste_knapp_og_faar_sine_egne_tall(bok: Lekebok) -> None:
    over = min(avsluttede(bok))
    navn = [rad[1] for rad in bok.modell.verdier(ARK)]
    for rad in bok.modell.verdier(ARK)[1:]:
        rad[1] = "Endret"  # so that every name is written anew
    assert kjor("beregn", bok).startswith("Beregnet per 22.11.2026")
    assert [rad[1] for rad in bok.modell.verdier(ARK)] == navn
    assert over in bok.modell.skjulte[ARK]


def test_en_sak_som_er_aapen_igjen_vises(bok: Lekebok) -> None:
    over = min(avsluttede(bok))
    nr = bok.modell.verdier(ARK)[over - 1][0]
    rader = [rad for rad in bok.modell.verdier("Fravær")[1:] if rad[0] == nr]
    siste = max(rader, key=lambda rad: str(rad[3]))
    siste[3] = "2026-11-30T00:00:00.000Z"
    kjor("beregn", bok)
    apne = {rad for rad in bok.modell.foldet[ARK] if bok.modell.verdier(ARK)[rad - 1][0] == nr}
    assert apne <= avsluttede(bok)
    assert bok.modell.foldet[ARK] == bok.modell.skjulte[ARK] == avsluttede(bok)


def test_et_filter_stopper_fortsatt(bok: Lekebok) -> None:
    bok.modell.skjulte["Fravær"] = {5}
    assert kjor("beregn", bok).startswith("Arket Fravær har et filter eller skjulte rader.")


def test_et_nytt_ark_faar_tegnene_i_margen_og_ett_ark_i_bredden(tmp_path: Path) -> None:
    bok = Lekebok(bok_som_json(tabell_og_ansatte(tmp_path / "b.xlsx"), V, None, "A2"), lite=False)
    kjor("beregn", bok)
    grupper = [h for h in bok.modell.utseende if h["func"] == "rangeGroup" and h["ark"] == ARK]
    skjult = [h for h in bok.modell.utseende if h["func"] == "setColumnHidden" and h["ark"] == ARK]
    assert len(skjult) == 14
    assert len(grupper) == 28  # done dates, and within them exemption and reason
    trykkes = {h["ark"]: h["args"] for h in bok.modell.utseende if h["func"] == "setPrintArea"}
    assert trykkes[ARK] == ["$A$1:$I$1048575"]
    oppsett = bok.sideoppsett[ARK]
    assert (oppsett.Orientation, oppsett.FitToPagesWide, oppsett.FitToPagesTall) == (2, 1, False)
    assert oppsett.PrintTitleRows == "$1:$1"


def test_lederens_egen_del_av_planen_trykkes_ikke() -> None:
    for lite in (True, False):
        bok = Lekebok(eksempel(), lite=lite)
        kjor("beregn", bok)
        kjor("lag_oppfolgingsplan", bok.velg(ARK, "B4"))
        plan = bok.modell.arknavn[-1]
        (rad,) = (
            nr
            for nr, rad in enumerate(bok.modell.verdier(plan), start=1)
            if str(rad[0]).startswith("Lederens egen del")
        )
        (omrade,) = (
            h["args"][0]
            for h in bok.modell.utseende
            if h["func"] == "setPrintArea" and h["ark"] == plan
        )
        assert omrade == f"$A$1:$H${rad - 1}"
