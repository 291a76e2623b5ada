"""SF_SALDO_GRADERT: one cell, columns, and what is not a number."""

from __future__ import annotations

import pytest

from sykefravaer_xl.funksjoner.vert import Vert
from tests.verter.hjelp import VERT, sf

SKJULT = "(innholdet vises ikke her)"


@pytest.mark.parametrize(
    ("avtalte", "grad", "arbeidede", "saldo"),
    [
        (37.5, 60, 15, 0.0),
        (37.5, 60, 20, 5.0),
        ("37,5", "60 %", "12:30", -2.5),
        (37.5, 0.6, 15, 0.0),
        ([[37.5]], [60], ((15,),), 0.0),
        (100, 33, 50, -17.0),
        (7.5, 50, 3.333, -0.42),
        (37.5, None, 4, 4.0),
        (37.5, 60, None, ""),
        (37.5, 60, "", ""),
    ],
)
def test_saldo_av_enkeltverdier(
    avtalte: object, grad: object, arbeidede: object, saldo: object
) -> None:
    # worked − agreed × (1 − grade/100), to 0.01
    assert sf("SALDO_GRADERT", avtalte, grad, arbeidede) == saldo


def test_null_timer_arbeidet_er_et_tall() -> None:
    assert sf("SALDO_GRADERT", 37.5, 60, 0) == -15.0
    assert sf("SALDO_GRADERT", 37.5, 60, 0, vert=Vert(VERT.i_dag, null_er_tom=True)) == -15.0


def test_hele_kolonner_gir_like_mange_rader_som_er_i_bruk() -> None:
    tomme = [[None]] * 1000
    svar = sf(
        "SALDO_GRADERT",
        [["Avtalte timer"], [37.5], [None], [75], *tomme],
        [["Grad"], [60], [None], [50], *tomme],
        [["Arbeidede timer"], [20], [None], ["tull"], *tomme],
    )
    assert svar == [
        [""],
        [5.0],
        [""],
        [f"Feil: {SKJULT} er ikke et tall. Skriv bare tallet, for eksempel 37,5."],
    ]


def test_en_celle_mot_en_kolonne() -> None:
    assert sf("SALDO_GRADERT", 37.5, [[60], [40]], [[15], [15]]) == [[0.0], [-7.5]]


def test_prosentformat_i_kolonnen_gjor_1_til_hundre() -> None:
    assert sf("SALDO_GRADERT", [[10], [10]], [[1], [0.5]], [[0], [5]]) == [[0.0], [0.0]]


@pytest.mark.parametrize(
    ("argumenter", "melding"),
    [
        ((None, 60, 10), "Avtalte timer mangler."),
        ((37.5, 1, 10), "Graden 1 kan bety 1 % eller 100 %"),
        ((37.5, 120, 10), "Graden «120»"),
        ((-1, 60, 10), "må være et tall fra 0"),
        (([[1], [2]], [[50], [50], [50]], 1), "må være like store områder"),
        (([[1, 2]], [[50], [50]], 1), "må være like store områder"),
        (("#VALUE!", 60, 10), "Cellen viser feilen"),
    ],
)
def test_feil_i_timer_og_grad(argumenter: tuple[object, ...], melding: str) -> None:
    svar = str(sf("SALDO_GRADERT", *argumenter))
    assert svar.startswith("Feil: ")
    assert melding in svar
