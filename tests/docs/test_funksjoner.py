"""The reference of the worksheet functions is made from the table, and its answers are right."""

from __future__ import annotations

import importlib.util
import inspect
import re
from pathlib import Path
from types import ModuleType

import pytest
from xl_addin.klassisk.innpakning import hjelpemodul
from xl_addin.libreoffice.oppsett import funksjonsfil

from sykefravaer_xl.funksjoner.funksjon import Slag
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter import libreoffice, lite
from sykefravaer_xl.verter.libreoffice import CELLER, VERDIER, slag_i_calc

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def lager() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lag_funksjoner", DOCS / "lag_funksjoner.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


def test_siden_om_funksjonene_er_laget_av_tabellen_slik_den_er_na(lager: ModuleType) -> None:
    assert lager.tekst() == (DOCS / "funksjoner.md").read_text(encoding="utf-8"), (
        "run: python docs/lag_funksjoner.py"
    )


def test_siden_har_hver_funksjon_hvert_argument_og_hvert_eksempel(lager: ModuleType) -> None:
    side = lager.tekst()
    assert re.findall(r"^## (.+)$", side, re.MULTILINE) == list(FUNKSJONER)
    for funksjon in FUNKSJONER.values():
        del_ = side.split(f"## {funksjon.navn}\n")[1].split("\n## ")[0]
        assert f"`={funksjon.bruk}`" in del_
        for argument in funksjon.argumenter:
            plikt = "kan utelates" if argument.valgfri else "må være med"
            assert f"| `{argument.navn}` | {plikt} | " in del_
        for eksempel in funksjon.eksempler:
            assert f"\n`{eksempel.formel}`\ngir" in del_


def test_svar_paa_siden_er_bokstavelige(lager: ModuleType) -> None:
    side = lager.tekst()
    assert '`=SF_FRIST(DATO(2026;1;5);"oppfolgingsplan")`\ngir `01.02.2026`\n' in side
    assert "`=SF_SALDO_GRADERT(37,5;60;20)`\ngir `5`\n" in side
    assert "gir en tekst som begynner med `Maksdato: 08.01.2027`" in side
    assert "gir en tabell som begynner slik\n" in side
    assert "| 05.01.2026 | 20.01.2026 | 16 |" in side


def _hva_programmet_kan(side: str) -> dict[str, list[bool]]:
    """Row of the table -> whether xlwings Lite, Excel on Windows and Calc can."""
    rader = re.findall(r"^\| ([^|]+) \|((?: (?:ja|nei)[^|]*\|){3})$", side, re.MULTILINE)
    return {
        hva: [celle.strip().startswith("ja") for celle in celler.split("|")[:3]]
        for hva, celler in rader
    }


def test_tabellen_over_programmene_er_det_de_faar(lager: ModuleType) -> None:
    kan = _hva_programmet_kan(lager.tekst())
    assert len(kan) == 8
    tabell, andre = (
        {slag_i_calc(a) for f in FUNKSJONER.values() for a in f.argumenter if a.slag is slag}
        for slag in (Slag.TABELL, Slag.FRAVAER)
    )
    assert kan["en feil i SF_BEREGN stopper bare den ansatte"] == [True, True, tabell == {CELLER}]
    assert kan["tabellen i SF_BEREGN kan regnes ut i formelen"][2] is (tabell == {VERDIER})
    assert kan["en feil i et annet område forklares"] == [True, True, andre == {CELLER}]
    assert kan["lenke til paragrafen i hjelpen"] == [
        "hjelpeside=True" in inspect.getsource(lite),
        "HelpFile:=side" in hjelpemodul("1").tekst,
        "lovdata" in funksjonsfil(),
    ]
    assert kan["én dato vises som dato"] == [True, True, False]
    assert libreoffice.svar("frist", (46027.0, "uke12")) == 46110.0  # a number is all Calc takes
