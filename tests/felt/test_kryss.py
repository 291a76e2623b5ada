"""A column for each type, and a cross in the one that a row is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import Rad, d, fravaer, lag, stopp

HODE = ("Ansattnr", "Fra", "Til", "Egenmelding", "Sykmelding", "Sykt barn", "Grad")


@pytest.mark.parametrize(
    ("ja", "nei"), [("x", None), ("X ", ""), ("Ja", "Nei"), (True, False), (1, 0)]
)
def test_krysset_er_typen(tmp_path: Path, ja: Any, nei: Any) -> None:
    rader: list[Rad] = [
        HODE,
        (1, d(2, 11), d(4, 11), ja, nei, nei, None),
        (1, d(5, 11), d(30, 11), nei, ja, nei, 50),
        (2, d(5, 11), d(5, 11), nei, nei, ja, None),
        (3, d(5, 11), d(5, 11), ja, ja, nei, None),
        (4, d(5, 11), d(5, 11), nei, nei, nei, None),
    ]
    bok = les(lag(tmp_path, {"Liste": rader}))
    assert fravaer(bok) == {
        "1": [
            (d(2, 11), d(4, 11), "egenmelding", 100),
            (d(5, 11), d(30, 11), "sykmelding", 50),
        ],
        "2": [(d(5, 11), d(5, 11), "sykt_barn", 100)],
        "3": ["type_ukjent"],
        "4": ["type_mangler"],
    }
    assert [r.feil[0].celle for r in bok.fravaer if r.feil] == ["D5", "D6"]
    assert any("kryss i D, E, F" in k.linje for k in bok.lest.tabeller[0].kolonner)
    assert bok.lest.uleste == []


@pytest.mark.parametrize("annet", [3, "02.11", d(2, 11), "?", "delvis"])
def test_er_noe_annet_enn_kryss_spoers_det(tmp_path: Path, annet: Any) -> None:
    rader: list[Rad] = [HODE, (1, d(2, 11), d(4, 11), "x"), (1, d(5, 11), d(9, 11), None, annet)]
    assert stopp(lag(tmp_path, {"Liste": rader}))[0] in ("uten_typekolonne", "uklare_typedager")


def test_en_kolonne_alene_sier_ikke_hva_de_andre_er(tmp_path: Path) -> None:
    rader: list[Rad] = [("Ansattnr", "Fra", "Til", "Sykmelding"), (1, d(2, 11), d(4, 11), "x")]
    assert stopp(lag(tmp_path, {"Liste": rader}))[0] == "uten_typekolonne"


def test_en_kolonne_med_typer_gaar_foran(tmp_path: Path) -> None:
    rader: list[Rad] = [
        ("Ansattnr", "Type", "Fra", "Til", "Egenmelding", "Sykmelding"),
        (1, "Ferie", d(2, 11), d(4, 11), "x", None),
    ]
    assert fravaer(les(lag(tmp_path, {"Liste": rader}))) == {
        "1": [(d(2, 11), d(4, 11), "ferie", 100)]
    }
