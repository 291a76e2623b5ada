"""A run after a run: nothing to do, nothing written, nothing logged."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.kjoring.bokhjelp import beregn, d, mal, skriv_inn, tabell
from tests.kjoring.egne_boker import ALLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def deler(sti: Path) -> dict[str, bytes]:
    """The parts of a workbook file."""
    with zipfile.ZipFile(sti) as bok:
        return {navn: bok.read(navn) for navn in bok.namelist()}


@pytest.mark.parametrize("lag", ALLE, ids=lambda lag: lag.__name__)
def test_samme_dag_en_gang_til_roerer_ingenting(
    tmp_path: Path, lag: Callable[[Path], Path]
) -> None:
    bok = lag(tmp_path / "bok.xlsx")
    assert not beregn(bok).uendret
    for_ = bok.read_bytes()
    filer = sorted(tmp_path.iterdir())
    rapport = beregn(bok)
    assert rapport.uendret
    assert rapport.ut == str(bok)
    assert rapport.sikkerhetskopi is None
    assert bok.read_bytes() == for_
    assert sorted(tmp_path.iterdir()) == filer
    assert len(tabell(bok, "Endringslogg")) == 1


@pytest.mark.parametrize("lag", ALLE, ids=lambda lag: lag.__name__)
def test_det_som_staar_er_stavet_som_neste_kjoring_ville_stavet_det(
    tmp_path: Path, lag: Callable[[Path], Path]
) -> None:
    bok = lag(tmp_path / "bok.xlsx")
    beregn(bok)
    beregn(bok, ut=tmp_path / "ut.xlsx")
    assert deler(tmp_path / "ut.xlsx") == deler(bok)


def test_malen_logger_bare_kjoringer_som_endret_noe(tmp_path: Path) -> None:
    bok = mal(tmp_path / "bok.xlsx", (7, "Sykmelding", d(1, 9), d(31, 12), 100))
    beregn(bok)
    assert beregn(bok).uendret
    assert [r["Endrede celler"] > 0 for r in tabell(bok, "Endringslogg")] == [True]
    skriv_inn(bok, "Fravær", {(2, 4): d(30, 11)})
    assert not beregn(bok).uendret
    assert beregn(bok).uendret
    assert [r["Endrede celler"] > 0 for r in tabell(bok, "Endringslogg")] == [True, True]
