"""The lists only HR sees: who is in them, what they say, and that nobody else's file has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.kjoring.bokhjelp import beregn, celler, d, mal, skriv_i_kolonner
from tests.kommandoer.kall import kall

if TYPE_CHECKING:
    from pathlib import Path

DATO = ("--dato", "2026-11-22")


@pytest.fixture
def lister(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[list[Any]]]:
    """A graded note, four short absences, AAP, unpaid leave, a measure, and a measure over."""
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1001", "Gradert sykmelding", d(2, 11), d(30, 11), 60),
        *(("1002", "Egenmelding", d(2, maaned), d(3, maaned)) for maaned in (2, 4, 6, 9)),
        ("1003", "AAP", d(1, 11), d(31, 12)),
        ("1004", "Sykmelding", d(1, 9, 2025), d(28, 8), 100),
        ("1005", "Sykmelding", d(16, 11), d(30, 11), 100),
        ("1006", "Egenmelding", d(2, 3), d(3, 3)),
    )
    hendelser = (
        ("1004", d(1, 9), "Permisjon uten lønn innvilget", d(31, 8, 2027)),
        ("1005", d(18, 11), "Tiltak", d(15, 12)),
        ("1006", d(4, 3), "Tiltak", d(1, 4)),
    )
    for rad, (nr, dag, slag, frist) in enumerate(hendelser, start=2):
        skriv_i_kolonner(
            bok, "Hendelser", rad, {"Ansattnr": nr, "Dato": dag, "Hendelse": slag, "Frist": frist}
        )
    beregn(bok)
    ut = tmp_path / "intern.xlsx"
    svar = kall(capsys, "arbeidsliste", bok, *DATO, "--intern", ut)
    assert f"Skrevet: {ut} (5 linjer, bare for HR)" in svar.ut
    assert "Person 1002" not in svar.ut  # nothing of hers is due; the list is in the file alone
    assert load_workbook(ut).sheetnames == ["Tilrettelegging", "Hyppig fravær", "AAP", "Permisjon"]
    innhold: dict[str, list[list[Any]]] = {}
    for ark in load_workbook(ut).sheetnames:
        rader: dict[int, list[Any]] = {}
        for adresse, verdi in celler(ut, ark).items():
            rader.setdefault(int(adresse[1:]), []).append(verdi)
        innhold[ark] = [rad for nr, rad in rader.items() if nr > 4]
        assert "Bare for HR" in str(celler(ut, ark)["A3"])
    return innhold


def test_hver_liste_har_dem_den_gjelder(lister: dict[str, list[list[Any]]]) -> None:
    leder = "Mona Modellhaug"
    assert lister == {
        "Tilrettelegging": [
            ["1001", "Person 1001", leder, "Gradert sykmelding, 60 %", d(2, 11), d(30, 11)],
            ["1005", "Person 1005", leder, "Tiltak", d(18, 11), d(15, 12)],
        ],
        "Hyppig fravær": [
            ["1002", "Person 1002", leder, "4 korte fravær siste 12 måneder", d(2, 2), d(3, 9)],
        ],
        "AAP": [["1003", "Person 1003", leder, "AAP", d(1, 11), d(31, 12)]],
        "Permisjon": [
            ["1004", "Person 1004", leder, "Permisjon uten lønn til 31.08.2027", d(1, 9),
             d(31, 8, 2027)],
        ],
    }  # fmt: skip
