"""A remark that may hold a diagnosis gets a quiet warning; nothing shows what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from tests.felt.hjelp import HODE, I_DAG, d, lag, svar
from tests.kommandoer.kall import kall

FRAVAER = [(*HODE, "Merknad"), (7, "Max", "Sykmelding", d(5, 11), d(30, 11), 50, None)]


@pytest.mark.parametrize(
    "ord_",
    ["Sykmeldt for depresjon", "prolaps i ryggen", "ANGST", "kreft, se lege"],
    ids=["a", "b", "c", "d"],
)
def test_merknaden_i_fravaer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ord_: str
) -> None:
    sti = lag(tmp_path, {"A": [FRAVAER[0], (*FRAVAER[1][:6], ord_)]})
    bok = les(sti)
    (varsel,) = bok.fravaer[0].varsler
    assert (varsel.kode, varsel.celle) == ("diagnose", "G2")
    assert svar(bok) == {"7": (6, d(3, 11, 2027))}
    sett = kall(capsys, "beregn", sti, "--dato", "2026-11-29")
    assert sett.kode == 0
    assert "kan inneholde en diagnose" in sett.feil
    assert ord_ not in sett.ut + sett.feil


@pytest.mark.parametrize("ord_", ["Ringt 05.11., avtalt møte", "se e-post", "Gradert fra uke 46"])
def test_en_vanlig_merknad_gir_ingen(tmp_path: Path, ord_: str) -> None:
    bok = les(lag(tmp_path, {"A": [FRAVAER[0], (*FRAVAER[1][:6], ord_)]}))
    assert bok.fravaer[0].varsler == ()


def test_hendelser_og_oppfolging(tmp_path: Path) -> None:
    ark: dict[str, list[tuple[Any, ...]]] = {
        "Fravær": FRAVAER,
        "Hendelser": [
            ("Ansattnr", "Dato", "Hendelse", "Sjekkpunkt", "Frist", "Utført", "Besluttet av",
             "Merknad"),
            (7, d(6, 11), "Samtale", None, None, None, "Kari", "Snakket om depresjonen"),
        ],
        "Oppfølging": [
            ("Ansattnr", "Navn", "Leder", "Tilfelle fra", "Tilfelle til", "Grad nå",
             "Dialogmøte 1", "Dialogmøte 1 utført", "Dialogmøte 1 unntak", "Dialogmøte 1 grunn"),
            (7, "Max", None, d(5, 11), d(30, 11), 50, None, None, "Ja", "Innlagt med psykose"),
        ],
    }  # fmt: skip
    oppdatering = beregn_oppdatering(les(lag(tmp_path, ark)), I_DAG)
    funnet = {f"{f.ark}!{f.celle}" for f in oppdatering.varsler if f.kode == "diagnose"}
    assert funnet == {"Hendelser!H2", "Oppfølging!J2"}
