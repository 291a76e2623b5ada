"""The reference of the worksheet functions is made from the table, and its answers are right."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER

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
