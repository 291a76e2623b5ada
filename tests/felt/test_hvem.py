"""Who a row is about, where the column of numbers or names says it in two ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import d, fravaer, lag, stopp

S = ("Sykmelding", d(2, 11), d(15, 11))
NR = ("Ansattnr", "Type", "Fra", "Til")
NAVN = ("Navn", "Ansatt", "Type", "Fra", "Til")


@pytest.mark.parametrize("annet", ["1001 Kari Berg", "1001 - Kari Berg", "1001, Berg Kari"])
def test_nummer_med_navn_etter_kan_vaere_det_samme(tmp_path: Path, annet: str) -> None:
    assert stopp(lag(tmp_path, {"A": [NR, (1001, *S), (annet, *S)]}))[0] == "uklart_nummer"


@pytest.mark.parametrize("annet", ["1001-A", "1001-AB", "1001 B", "1002 Ola Dal"])
def test_andre_numre_er_andre(tmp_path: Path, annet: str) -> None:
    assert len(fravaer(les(lag(tmp_path, {"A": [NR, (1001, *S), (annet, *S)]})))) == 2


def test_ett_navn_som_er_flere_i_en_annen_kolonne_stopper(tmp_path: Path) -> None:
    rader = [("Post 3", "Kari Berg", *S), ("Post 3", "Ola Dal", *S)]
    kode, melding = stopp(lag(tmp_path, {"A": [NAVN, *rader]}))
    assert kode == "ulike_kolonner"
    assert "A!B3" in melding
    med_nr = [("Ansattnr", *NAVN), *((n, *r) for n, r in enumerate(rader, start=1))]
    assert set(fravaer(les(lag(tmp_path, {"A": med_nr})))) == {"1", "2"}


def test_initialer_og_numre_ved_siden_av_navnet(tmp_path: Path) -> None:
    rader = [("Kari Berg", "KB", *S), ("Ola Dal", 12, *S), ("Ola Dal", "OD", *S)]
    assert set(fravaer(les(lag(tmp_path, {"A": [NAVN, *rader]})))) == {"kari berg", "ola dal"}


@pytest.mark.parametrize("hode", ["Første dag tilbake", "Friskmelding", "Return to work"])
def test_en_tidligere_dag_tilbake_stopper(tmp_path: Path, hode: str) -> None:
    assert stopp(lag(tmp_path, {"A": [(*NR, hode), (7, *S, d(10, 11))]}))[0] == "uklar_slutt"
    assert len(les(lag(tmp_path, {"A": [(*NR, hode), (7, *S, d(16, 11))]})).fravaer) == 1
