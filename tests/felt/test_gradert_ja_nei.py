"""«Gradert: ja/nei» beside the grade: nei is 100 %, and ja needs a per cent in the row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.modell import Bok
from tests.felt.hjelp import d, fravaer, lag, stopp

FRA, TIL = d(2, 9), d(29, 11)
HODE = ("Ansattnr", "Type", "Fra", "Til")


def _rad(nr: int, *mer: Any, type_: str = "Sykmelding") -> tuple[Any, ...]:
    return (nr, type_, FRA, TIL, *mer)


def _les(mappe: Path, hode: tuple[str, ...], *rader: tuple[Any, ...]) -> Bok:
    return les(lag(mappe, {"Fravær": [(*HODE, *hode), *rader]}))


def _grader(bok: Bok) -> dict[str | None, int | str]:
    return {
        nr: r if isinstance(r := rader[0], str) else r[3] for nr, rader in fravaer(bok).items()
    }


@pytest.mark.parametrize("overskrift", ["Gradert", "Gradert?", "Gradert sykmelding"])
@pytest.mark.parametrize(
    ("ja", "nei"), [("ja", "nei"), ("Ja", "Nei"), ("x", "nei"), (True, False)]
)
def test_uten_kolonne_for_grad(tmp_path: Path, overskrift: str, ja: Any, nei: Any) -> None:
    bok = _les(
        tmp_path, (overskrift,), _rad(1, nei), _rad(2, ja), _rad(3, ja, type_="Sykmelding 50 %"),
        _rad(4, None),
    )  # fmt: skip
    assert _grader(bok) == {"1": 100, "2": "gradert_uten_prosent", "3": 50, "4": 100}
    (feil,) = (f for rad in bok.fravaer for f in rad.feil)
    assert "I E3 står det ja til gradert, men prosenten mangler" in feil.melding
    assert feil.melding.endswith("Arket har ingen kolonne Grad; legg den til.")


@pytest.mark.parametrize(
    "hode",
    [("Gradert", "Prosent"), ("Er gradert", "Grad"), ("Delvis sykmeldt", "Sykm. %")],
)
def test_med_kolonne_for_grad(tmp_path: Path, hode: tuple[str, str]) -> None:
    bok = _les(
        tmp_path, hode, _rad(1, "nei", None), _rad(2, "ja", 50), _rad(3, "ja", None),
        _rad(4, "nei", 40), _rad(5, "nei", 100), _rad(6, "ja", 100), _rad(7, None, 60),
    )  # fmt: skip
    assert _grader(bok) == {
        "1": 100,
        "2": 50,
        "3": "gradert_uten_prosent",
        "4": "gradert_motsier_grad",
        "5": 100,
        "6": "gradert_motsier_grad",
        "7": 60,
    }
    assert bok.funn == ()
    feil = {rad.ansatt: rad.feil[0] for rad in bok.fravaer if rad.feil}
    assert feil["3"].celle == "F4"
    assert feil["4"].melding == (
        "Graden er 40 %, men i E5 står det nei til gradert. Rett den som er feil."
    )


def test_kolonnen_kan_staa_etter_graden(tmp_path: Path) -> None:
    bok = _les(tmp_path, ("Grad", "Gradert"), _rad(1, None, "nei"), _rad(2, None, "ja"))
    assert _grader(bok) == {"1": 100, "2": "gradert_uten_prosent"}


def test_ja_langt_nede_teller(tmp_path: Path) -> None:
    hele = [_rad(n, None, None) for n in range(100, 170)]
    bok = _les(tmp_path, ("Er gradert", "Grad"), *hele, _rad(7, "ja", None))
    assert _grader(bok)["7"] == "gradert_uten_prosent"


def test_paa_ferie_sier_den_ingenting(tmp_path: Path) -> None:
    ferie = (2, "Ferie", d(5, 10), d(9, 10), "ja", None)
    bok = _les(tmp_path, ("Gradert", "Prosent"), _rad(2, "ja", 50), ferie)
    assert [f if isinstance(f, str) else f[2] for f in fravaer(bok)["2"]] == [
        "sykmelding",
        "ferie",
    ]


def test_prosenter_under_gradert_er_graden(tmp_path: Path) -> None:
    """There «nei» is no grade, as an empty cell; «ja» says no per cent."""
    bok = _les(
        tmp_path, ("Gradert",), _rad(1, 50), _rad(2, None), _rad(3, "nei"), _rad(4, "Nei"),
        _rad(5, "ja"), _rad(6, "60 %"), _rad(7, "nei", type_="Sykmelding 40 %"), _rad(8, 50),
    )  # fmt: skip
    assert _grader(bok) == {
        "1": 50, "2": 100, "3": 100, "4": 100, "5": "grad_ugyldig", "6": 60, "7": 40, "8": 50,
    }  # fmt: skip


def test_nei_under_grad_er_ingen_grad(tmp_path: Path) -> None:
    bok = _les(tmp_path, ("Grad",), _rad(1, 50), _rad(2, "nei"))
    assert _grader(bok) == {"1": 50, "2": "grad_ugyldig"}


def test_uten_grad_og_uten_aa_ligne_paa_en_stopper_den_som_for(tmp_path: Path) -> None:
    sti = lag(tmp_path, {"A": [(*HODE, "Er gradert"), _rad(1, "ja")]})
    assert stopp(sti)[0] == "uklar_arbeidsgrad"
