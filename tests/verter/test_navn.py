"""Our sheets and columns are marked by the buttons too, where names can be hidden from her."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.kjennemerker import les_logghode, les_merker
from sykefravaer_xl.verter.apenbok import ApenBok
from sykefravaer_xl.verter.calcbok import Calcbok
from sykefravaer_xl.verter.excelbok import Excelbok
from tests.kjoring.egne_boker import tabell_og_ansatte
from tests.verter.lekebok import Lekebok
from tests.verter.test_makroer import I_DAG, NAA, V, kjor
from tests.vertsmiljo.bokjson import bok_som_json

if TYPE_CHECKING:
    from pathlib import Path


def navnene(bok: Lekebok) -> dict[str, str]:
    return {navn.name: navn.refers_to for navn in bok.names}


@pytest.fixture
def egen(tmp_path: Path) -> Path:
    return tabell_og_ansatte(tmp_path / "egen.xlsx")


def test_knappen_merker_det_filkjoringen_merker_og_skjuler_navnene(
    egen: Path, tmp_path: Path
) -> None:
    bok = Lekebok(bok_som_json(egen, V, None, "A2"), lite=False)
    kjor("beregn", bok)
    beregn_bok(egen, tmp_path / "fil.xlsx", I_DAG, naa=NAA)
    with apne(tmp_path / "fil.xlsx") as fil:
        assert les_merker(navnene(bok)) == fil.merker
        assert les_logghode(navnene(bok)) == fil.logghode != ""
    assert navnene(bok)["_sf.tblFravaer.maksdato"] == "='Fravær 2026'!$M$1"
    assert not any(navn.synlig for navn in bok.names)


def test_overskriften_hun_skrev_om_er_kjent_neste_gang(egen: Path) -> None:
    bok = Lekebok(bok_som_json(egen, V, None, "A2"), lite=False)
    kjor("beregn", bok)
    saker = bok.modell.verdier("Oppfølging")
    kolonne = saker[0].index("Første kontakt utført")
    saker[0][kolonne] = "Ringt"
    (tabellen,) = next(a for a in bok.modell.bok["sheets"] if a["name"] == "Oppfølging")["tables"]
    assert tabellen["name"] == "tblOppfolging"
    saker[1][kolonne] = "2026-09-04T00:00:00.000Z"
    kjor("beregn", bok)
    etter = bok.modell.verdier("Oppfølging")
    assert etter[0].count("Ringt") == 1
    assert "Første kontakt utført" not in etter[0]
    assert etter[1][kolonne] == "2026-09-04T00:00:00.000Z"


def test_navn_som_staar_riktig_settes_ikke_paa_nytt(egen: Path) -> None:
    bok = Lekebok(bok_som_json(egen, V, None, "A2"), lite=False)
    kjor("beregn", bok)
    satt: list[str] = []
    bok.api.Names.Add = lambda navn, *_: satt.append(navn)
    bok.modell.verdier("Fravær 2026")[1][3] = "2026-11-29T00:00:00.000Z"
    kjor("beregn", bok)
    assert satt == []


def test_i_lite_lages_ingen(egen: Path) -> None:
    """Names made there would be seen."""
    bok = Lekebok(bok_som_json(egen, V, None, "A2"))
    kjor("beregn", bok)
    assert navnene(bok) == {}


def test_stopper_excel_er_navnene_borte_igjen(egen: Path) -> None:
    bok = Lekebok(bok_som_json(egen, V, None, "A2"), lite=False)
    ekte = bok.api.Names.Add
    satt: list[str] = []

    def nekt(navn: str, *resten: Any) -> None:
        if len(satt) == 20:
            raise OSError("0x800A03EC")
        satt.append(navn)
        ekte(navn, *resten)

    bok.api.Names.Add = nekt
    foer = bok.modell.verdier("Fravær 2026")[1][:6]
    assert kjor("beregn", bok).startswith("«Beregn» stoppet: regnearket tok ikke imot")
    assert len(satt) == 20
    assert navnene(bok) == {}
    assert bok.modell.verdier("Fravær 2026")[1][:6] == foer


@pytest.mark.parametrize("lite", [True, False])
def test_loggens_hode_settes_der_navnet_finnes_eller_kan_skjules(*, lite: bool) -> None:
    leke = Lekebok({"book": {"name": "bok.xlsx"}, "sheets": []}, lite=lite)
    leke.names.settes("_sf.endringslogg", '="gammel"')
    excel = Excelbok(leke)
    bok = ApenBok(excel)
    bok.sett_navn("_sf.endringslogg", '="ny"')
    bok.sett_navn("_sf.annet", '="ny"')
    handlinger = bok.plan.ordnet()
    tilbake = []
    for handling in handlinger:
        tilbake.append(excel.tilbake(handling))
        excel.sett_navn("", *handling.resten)
    annet = {} if lite else {"_sf.annet": '="ny"'}
    assert navnene(leke) == {"_sf.endringslogg": '="ny"', **annet}
    if not lite:
        for ett in tilbake:
            assert ett is not None
            ett()
        assert navnene(leke) == {"_sf.endringslogg": '="gammel"'}


def test_i_calc_folger_navnene_som_finnes_med() -> None:
    """Calc cannot make a name with a full stop, nor a hidden one; it writes places its own way."""
    satt = {"_sf.a": "$Ark1.$A$1", "_sf.b": '"gammel"'}

    def navn(hva: str) -> SimpleNamespace:
        return SimpleNamespace(Content=satt[hva], setContent=lambda ny: satt.update({hva: ny}))

    dokument = SimpleNamespace(
        Title="bok.xlsx",
        NullDate=SimpleNamespace(Year=1899, Month=12, Day=30),
        NamedRanges=SimpleNamespace(getByName=navn, ElementNames=tuple(satt)),
    )
    calc = Calcbok(dokument, lambda *_: None)
    assert calc.navn_i_boka() == {"_sf.a": "=Ark1!$A$1", "_sf.b": '="gammel"'}
    bok = ApenBok(calc)
    bok.sett_navn("_sf.a", "='Fravær 2026'!$E$1")
    bok.sett_navn("_sf.b", '="ny"')
    bok.sett_navn("_sf.c", '="ny"')
    for handling in bok.plan.ordnet():
        calc.sett_navn("", *handling.resten)
    assert satt == {"_sf.a": "$'Fravær 2026'.$E$1", "_sf.b": '"ny"'}
