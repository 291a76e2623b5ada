"""An identity number used as employee number: a birth date at most, whichever door it goes out."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.bok.celler import sitat
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.importer.logg import loggnavn
from sykefravaer_xl.importer.meldinger import vis_ansatt
from sykefravaer_xl.nettside.oversikt import oversikt
from tests.kjoring.bokhjelp import d, lag
from tests.kommandoer.kall import kall
from tests.verter.hjelp import sf

if TYPE_CHECKING:
    from pathlib import Path

SKREVET: list[str | float] = [
    "01018012374", "010180 12374", "010180-12374", "010180.12374", "010180–12374",
    "010180 123 74", "01 01 80 12374", "01.01.80-12374", "010180\u00a012374",
    "1018012374", 1018012374, 1018012374.0,
]  # fmt: skip
HALE = ("12374", "123 74")
"""What must never be seen of it."""
TABELL = ("Ansattnr", "Type", "Fra", "Til")


@pytest.mark.parametrize("nr", [nr for nr in SKREVET if isinstance(nr, str)])
def test_det_er_et_fodselsnummer_hvordan_det_enn_er_skrevet(nr: str) -> None:
    assert fodselsnummer.sifre(nr) == "01018012374"
    assert fodselsnummer.maskert(nr) == "010180*****"
    assert fodselsnummer.finnes_i(nr)


@pytest.mark.parametrize(
    "nr",
    ["1018012374x", "1018012384", "1013012374", "9018012374", "0101801237", "1001", ""],
)
def test_andre_numre_er_ikke_det(nr: str) -> None:
    assert fodselsnummer.maskert(nr) is None


@pytest.mark.parametrize("nr", SKREVET)
def test_regnearkfunksjonen_viser_bare_fodselsdatoen(nr: str | float) -> None:
    rad = [nr, "Sykmelding", d(1, 9), d(30, 11)]
    svar: Any = sf("BEREGN", [[*TABELL], rad], date(2026, 11, 22))
    assert svar[1][0] == "010180*****"
    assert not _har_hale(svar)


@pytest.mark.parametrize("nr", SKREVET)
def test_bok_json_og_nettside_viser_bare_fodselsdatoen(
    nr: str | float, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rader = [TABELL, (nr, "Sykmelding", d(1, 9), d(30, 11)), (nr, "Ferie", d(9, 12), d(1, 12))]
    feil = lag(tmp_path / "feil.xlsx", {"Ark1": rader})
    bok = lag(tmp_path / "bok.xlsx", {"Ark1": rader[:2]})
    svar = kall(
        capsys, "beregn", str(bok), str(feil), "--dato", "2026-11-22", "--json"
    )  # fmt: skip
    assert not _har_hale(svar.ut + svar.feil)
    liste = load_workbook(bok)["Arbeidsliste"]
    assert "010180*****" in {celle.value for rad in liste for celle in rad}
    assert not _har_hale([[c.value for c in rad] for rad in liste])
    side = json.dumps(oversikt(bok, date(2026, 11, 22)), default=str, ensure_ascii=False)
    assert "010180*****" in side
    assert not _har_hale(side)


@pytest.mark.parametrize("nr", [nr for nr in SKREVET if isinstance(nr, str)])
def test_logg_og_meldinger_har_det_ikke(nr: str) -> None:
    assert loggnavn(nr) == loggnavn("01018012374")
    assert vis_ansatt(nr) == "010180*****"
    assert not _har_hale(loggnavn(nr) + sitat(nr) + sitat(f"Kari {nr} x"))


def _har_hale(noe: Any) -> bool:
    return any(hale in str(noe) for hale in HALE)
