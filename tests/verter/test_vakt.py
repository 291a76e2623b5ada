"""A button stops before its first cell where Excel would not do as it is told."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from tests.verter.lekebok import Lekebok
from tests.verter.test_makroer import eksempel, kjor

if TYPE_CHECKING:
    from collections.abc import Callable

SKRIVER = ("beregn", "marker_forfalte", "arbeidsliste", "lag_oppfolgingsplan", "hva_om")


def klassisk() -> Lekebok:
    """The example once computed, in an Excel on Windows."""
    foer = Lekebok(eksempel())
    kjor("beregn", foer)
    return Lekebok(foer.modell.bok, lite=False).velg("Fravær", "A2")


def urort(bok: Lekebok, navn: str) -> str:
    """The button's message, after nothing else has happened."""
    foer = copy.deepcopy(bok.modell.bok["sheets"])
    melding = kjor(navn, bok)
    assert [handling["func"] for handling in bok.handlinger] == ["alert"]
    assert bok.modell.bok["sheets"] == foer
    assert melding.endswith("Ingenting er skrevet.")
    return melding


def test_standinnen_fyller_bare_synlige_rader_som_excel() -> None:
    """So the danger is real here: with row 3 hidden, row 4 gets what was meant for row 2."""
    bok = klassisk()
    bok.modell.skjulte["Fravær"] = {3}
    omrade: Any = bok.sheets["Fravær"].range((2, 1), (4, 1))
    omrade.value = [["for 2"], ["for 3"], ["for 4"]]
    foer = eksempel()["sheets"][1]["values"]
    assert [rad[0] for rad in bok.modell.verdier("Fravær")[1:4]] == ["for 2", foer[2][0], "for 2"]


@pytest.mark.parametrize("ark", ["Fravær", "Oppfølging", "Arbeidsliste", "Endringslogg"])
def test_beregn_skriver_ikke_i_ark_med_filter(ark: str) -> None:
    bok = klassisk()
    bok.modell.skjulte[ark] = {2}
    assert urort(bok, "beregn").startswith(f"Arket {ark} har et filter eller skjulte rader.")


def test_arbeidslista_skrives_ikke_under_et_filter_i_den() -> None:
    bok = klassisk()
    bok.modell.skjulte = {"Fravær": {2}, "Arbeidsliste": {3}}
    assert "Arket Arbeidsliste har et filter" in urort(bok, "arbeidsliste")


def test_et_filter_i_et_ark_som_ikke_skrives_er_i_ingens_vei() -> None:
    bok = klassisk()
    bok.modell.skjulte = {"Ansatte": {4}, "Fravær": {3}}
    assert "på lista" in kjor("arbeidsliste", bok)


@pytest.mark.parametrize("navn", SKRIVER)
@pytest.mark.parametrize(
    ("sett", "begynner"),
    [
        (lambda bok: setattr(bok.app.api, "Ready", False), "En celle er åpen for redigering."),
        (lambda bok: setattr(bok.api, "ReadOnly", True), "Boka er åpnet skrivebeskyttet"),
        (lambda bok: setattr(bok.api, "MultiUserEditing", True), "Boka er delt"),
    ],
    ids=["redigerer", "skrivebeskyttet", "delt"],
)
def test_boka_kan_ikke_skrives(navn: str, sett: Callable[[Lekebok], None], begynner: str) -> None:
    bok = klassisk()
    sett(bok)
    assert urort(bok, navn).startswith(begynner)


@pytest.mark.parametrize(
    ("navn", "ark"),
    [
        ("beregn", "Fravær"),
        ("beregn", "Endringslogg"),
        ("beregn", "Oversikt"),
        ("marker_forfalte", "Oppfølging"),
        ("arbeidsliste", "Arbeidsliste"),
    ],
)
def test_beskyttet_ark(navn: str, ark: str) -> None:
    bok = klassisk()
    bok.beskyttet = {ark}
    assert urort(bok, navn).startswith(f"Arket {ark} er beskyttet.")


def test_sjekk_og_forklar_skriver_ikke_og_stopper_ikke() -> None:
    bok = klassisk()
    bok.api.ReadOnly, bok.beskyttet = True, {"Fravær"}
    for navn in ("sjekk", "forklar"):
        assert "Ingenting er skrevet" not in kjor(navn, bok)
