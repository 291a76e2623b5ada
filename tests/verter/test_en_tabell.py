"""A function written in one place is in every host and on every page, and answers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROT = Path(__file__).parents[2]
NAVN = "SF_OPPDIKTET"
HJELP = "Returnerer «ja» når den oppdiktede prøven er bestått."
ARGUMENT = "er dagen prøven holdes."
SIDE = "https://lovdata.no/lov/1997-02-28-19/%C2%A78-99"

PROGRAM = f"""
import importlib.util, io, json, runpy, sys, types, zipfile

from sykefravaer_xl.funksjoner import saldo
from sykefravaer_xl.funksjoner.funksjon import Argument, Eksempel, Slag, funksjon


@funksjon(
    {NAVN!r},
    Argument("dag", {ARGUMENT!r}, Slag.DATO),
    Argument("mer", "er mer.", Slag.TALL, valgfri=True),
    svar=Slag.TEKST,
    hjemmel=lambda: "ftrl § 8-99",
    beskrivelse={HJELP!r},
    eksempler=(Eksempel("={NAVN}(DATO(2026;1;5))", (46027,), "ja"),),
)
def oppdiktet(dag, mer, vert):
    return "ja"


saldo.oppdiktet = oppdiktet  # as if it stood in that module: the only place that is touched
fikk = {{"func": [], "arg": []}}


def skriver(hva):
    def dekorator(*navn, **valg):
        def merk(funksjon):
            mer = valg.get("doc") or valg.get("help_url")
            fikk[hva].append([funksjon.__name__, *navn, funksjon.__doc__, mer])
            return funksjon

        return merk

    return dekorator


xw = sys.modules["xlwings"] = types.ModuleType("xlwings")
xw.func, xw.arg, xw.Book = skriver("func"), skriver("arg"), object
xw.script = lambda **_: lambda funksjon: funksjon

runpy.run_path("xl_addin/lite/main.py", run_name="main")
lite, fikk = fikk, {{"func": [], "arg": []}}
from sykefravaer_xl.verter import klassisk, libreoffice

from docs import lag_funksjoner
from sykefravaer_xl.ny.hjelp import _functions
from xl_addin.klassisk.innpakning import funksjonsmodul, hjelpemodul
from xl_addin.libreoffice import bygg

sys.stdout.buffer.write(json.dumps({{
    "lite": lite,
    "klassisk": fikk,
    "vba": funksjonsmodul().tekst,
    "veiviser": hjelpemodul("1").tekst,
    "calc": bygg.funksjonsfil(),
    "typer": "oppdiktet" in bygg.typer().decode("latin-1"),
    "hjelpeark": _functions(),
    "svar": klassisk.SF_OPPDIKTET(46027),
    "calcsvar": libreoffice.svar("oppdiktet", (46027,)),
    "side": lag_funksjoner.tekst(),
}}).encode())
"""


@pytest.fixture(scope="module")
def overalt() -> dict[str, Any]:
    ferdig = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=False, capture_output=True, cwd=ROT, timeout=120
    )
    assert ferdig.returncode == 0, ferdig.stderr.decode()
    return dict(json.loads(ferdig.stdout))


@pytest.mark.parametrize(
    ("vert", "navn", "side"), [("lite", NAVN.lower(), SIDE), ("klassisk", NAVN, None)]
)
def test_xlwings_registrerer_den(
    overalt: dict[str, Any], vert: str, navn: str, side: str | None
) -> None:
    assert [navn, HJELP, side] in overalt[vert]["func"]
    assert [navn, "dag", HJELP, ARGUMENT] in overalt[vert]["arg"]
    assert [navn, "mer", HJELP, "er mer."] in overalt[vert]["arg"]


def test_vba_faar_innpakning_og_hjelp(overalt: dict[str, Any]) -> None:
    hode = (
        f"Public Function {NAVN}(ByVal dag As Variant, Optional ByVal mer As Variant) As Variant"
    )
    assert hode in overalt["vba"]
    assert f'XLPy.CallUDF(MODUL, "{NAVN}", Array(Brukt(dag), Brukt(mer)), _' in overalt["vba"]
    assert f"    Hjelp_{NAVN}\r\n" in overalt["veiviser"]
    assert f'Registrer "{NAVN}", b, a, s' in overalt["veiviser"]


def test_calc_registrerer_den(overalt: dict[str, Any]) -> None:
    assert f">{NAVN}</value>" in overalt["calc"]
    assert HJELP in overalt["calc"]
    assert ARGUMENT in overalt["calc"]
    assert overalt["typer"] is True


def test_den_staar_i_hjelpearket_og_paa_siden(overalt: dict[str, Any]) -> None:
    assert [NAVN, f"{HJELP} Skrives ={NAVN}(dag; [mer])."] in overalt["hjelpeark"]
    assert f"## {NAVN}" in overalt["side"]
    assert "| `dag` | må være med | Dagen prøven holdes. |" in overalt["side"]


def test_den_svarer(overalt: dict[str, Any]) -> None:
    assert (overalt["svar"], overalt["calcsvar"]) == ("ja", "ja")
