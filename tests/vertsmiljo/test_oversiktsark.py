"""``Oversikt`` and ``Tidslinje`` after LibreOffice has opened and saved the book."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from workbooks.bygg import HER

from sykefravaer_xl.oversikt.urorte import urorte_summer
from tests.kjoring.bokhjelp import beregn, celler, d, skriv_inn
from tests.vertsmiljo import verktoy

if TYPE_CHECKING:
    from pathlib import Path

ARK = ("Oversikt", "Tidslinje")


@pytest.fixture(scope="module")
def lagret(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The example computed and saved by LibreOffice, and never computed and saved."""
    mappe = tmp_path_factory.mktemp("lagret")
    boker = []
    for navn in ("beregnet", "ny"):
        sti = mappe / f"{navn}.xlsx"
        shutil.copy(HER / "eksempel.xlsx", sti)
        if navn == "beregnet":
            beregn(sti)
        (ut,) = verktoy.konverter(sti, "xlsx", mappe / navn)
        boker.append(ut)
    return boker[0], boker[1]


def test_arkene_er_fortsatt_vare_og_urort(lagret: tuple[Path, Path]) -> None:
    assert [set(urorte_summer(bok, ARK)) for bok in lagret] == [set(ARK), set(ARK)]


def test_og_lages_paa_nytt(lagret: tuple[Path, Path], tmp_path: Path) -> None:
    for nr, lest in enumerate(lagret):
        bok = tmp_path / f"{nr}.xlsx"
        shutil.copy(lest, bok)
        rapport = beregn(bok, d(23, 11))
        assert [f for f in rapport.varsler if f.kode == "oversikt_endret"] == []
        for ark in ARK:
            assert str(celler(bok, ark)["B2"]).startswith("Beregnet per 23.11.2026")
        assert set(urorte_summer(bok, ARK)) == set(ARK)


def test_det_hun_skrev_for_libreoffice_lagret_blir_sett(
    lagret: tuple[Path, Path], tmp_path: Path
) -> None:
    bok = tmp_path / "bok.xlsx"
    shutil.copy(lagret[0], bok)
    skriv_inn(bok, "Oversikt", {(4, 2): 99})
    assert set(urorte_summer(bok, ARK)) == {"Tidslinje"}


def test_sidene_i_utskrift(tmp_path: Path) -> None:
    """Two pages for the overview and one for the strip; the validator has nothing to say."""
    bok = tmp_path / "eksempel.xlsx"
    shutil.copy(HER / "eksempel.xlsx", bok)
    beregn(bok)
    beregn(bok)
    assert verktoy.sdk_funn(bok) == []
    (pdf,) = verktoy.konverter(bok, "pdf", tmp_path)
    ark = verktoy.sideoverskrifter(pdf)
    assert (ark.count("Oversikt"), ark.count("Tidslinje")) == (2, 1)
