"""What stands beside the word in the column of types: a grade, a code, a remark, or a no."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, d, fravaer, lag

FRA, TIL = d(5, 1), d(30, 1)


def _lest(mappe: Path, type_: Any, grad: Any = None) -> Any:
    (rad,) = fravaer(les(lag(mappe, {"A": [HODE, (1, "Kari", type_, FRA, TIL, grad)]})))["1"]
    return rad if isinstance(rad, str) else rad[2:]


@pytest.mark.parametrize(
    "type_", ["Sykmelding 50", "SM50", "SM 80", "50 Sykmelding", "Sykmeldt (60)", "Gradert 40"]
)
def test_et_tall_ved_typen_kan_vaere_graden(tmp_path: Path, type_: str) -> None:
    assert _lest(tmp_path, type_) == "grad_kan_staa_i_typen"
    assert _lest(tmp_path, type_, 70) == ("sykmelding", 70)


@pytest.mark.parametrize("type_", ["Sykmelding 100", "SM100", "Sykemeldt (100)"])
def test_hundre_ved_typen_er_hel(tmp_path: Path, type_: str) -> None:
    assert _lest(tmp_path, type_) == ("sykmelding", 100)
    assert _lest(tmp_path, type_, 50) == "grad_motsier_type"


@pytest.mark.parametrize(
    ("type_", "lest"),
    [
        ("Sykmelding 2", "sykmelding"),
        ("110 Sykmelding", "sykmelding"),
        ("30 Ferie", "ferie"),
        ("20 Egenmelding", "egenmelding"),
        ("Egenmelding nr. 3", "egenmelding"),
        ("Sykt barn (1-10 dager)", "sykt_barn"),
        ("Sykmelding (NAV refunderer)", "sykmelding"),
        ("Egenmelding (egen sykdom)", "egenmelding"),
    ],
)
def test_andre_tall_og_merknader_er_som_foer(tmp_path: Path, type_: str, lest: str) -> None:
    assert _lest(tmp_path, type_) == (lest, 100)


@pytest.mark.parametrize(
    "type_",
    ["Egenmelding (halv dag)", "Sykmelding (ikke godkjent)", "Egenmelding (avslått)",
     "Sykmelding (planlagt)", "Sykmelding (barn)", "Egenmelding (2 timer)", "Ferie (trukket)"],
)  # fmt: skip
def test_en_parentes_som_sier_noe_annet_hoppes_ikke_over(tmp_path: Path, type_: str) -> None:
    assert _lest(tmp_path, type_) == "type_ukjent"


def test_et_sporsmaal_om_en_aarsak_vises_ikke(tmp_path: Path) -> None:
    hode = ("Navn", "Fraværsårsak", "Fra", "Til")
    rader = [("Kari", "Sykmelding", FRA, TIL)] * 5
    sti = lag(tmp_path, {"A": [hode, *rader, ("Ola", "Depresjon?", FRA, TIL)]})
    (feil,) = (f for rad in les(sti).fravaer for f in rad.feil)
    assert "Depresjon" not in feil.melding
