"""Row heights, folding, and formulas with what they gave last."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from arkbok import Arkendring, Endringssporing, Formel, Pakke
from tests.arkbok.grunnlag import ARKDEL, bok, del_, endre

TEKST = "en lang tekst"


def _bok(tmp_path: Path) -> Path:
    """Row 1 wraps in column A; row 2 does too, with a height of the clerk's; row 3 does not."""

    def fyll(wb: Any) -> None:
        ark = wb.add_worksheet("Data")
        bryt = wb.add_format({"text_wrap": True})
        for rad in range(4):
            ark.write_string(rad, 0, "før", bryt if rad < 2 else None)
            ark.write_number(rad, 1, rad)
        ark.set_row(1, 51)

    return bok(tmp_path / "b.xlsx", fyll)


def _rad(sti: Path, nr: int) -> dict[str, str]:
    """The attributes of a row."""
    treff = re.search(rf'<row r="{nr}"([^>]*)>', del_(sti, ARKDEL))
    assert treff is not None
    return dict(re.findall(r'(\w+)="([^"]*)"', treff[1]))


def test_hoyden_settes_der_cellen_brytes_og_ingen_har_satt_den(tmp_path: Path) -> None:
    inn = _bok(tmp_path)
    hoyder = {rad: {1: 45.0} for rad in (1, 2, 3)}
    ut = endre(inn, Arkendring("Data", {(r, 1): TEKST for r in (1, 2, 3)}, radhoyder=hoyder))
    assert (_rad(ut, 1)["ht"], "customHeight" in _rad(ut, 1)) == ("45", False)
    assert _rad(ut, 2)["ht"] == "51"
    assert "ht" not in _rad(ut, 3)


def test_en_rad_som_sier_det_samme_faar_ingen_hoyde(tmp_path: Path) -> None:
    ut = endre(
        _bok(tmp_path), Arkendring("Data", {(1, 2): 0, (4, 2): 9}, radhoyder={1: {1: 45.0}})
    )
    assert "ht" not in _rad(ut, 1)


def test_hoyden_gaar_bort_med_teksten(tmp_path: Path) -> None:
    en = endre(_bok(tmp_path), Arkendring("Data", {(1, 1): TEKST}, radhoyder={1: {1: 45.0}}))
    ut = endre(en, Arkendring("Data", {(1, 1): "kort"}, radhoyder={1: {}}))
    assert "ht" not in _rad(ut, 1)


@pytest.mark.parametrize("foldet", [True, False])
def test_en_rad_foldes_og_vises_igjen(tmp_path: Path, foldet: bool) -> None:
    en = endre(_bok(tmp_path), Arkendring("Data", {(3, 1): "slutt"}, foldet={3: True}))
    assert (_rad(en, 3)["outlineLevel"], _rad(en, 3)["hidden"]) == ("1", "1")
    assert 'outlineLevelRow="1"' in del_(en, ARKDEL)
    ut = endre(en, Arkendring("Data", {(3, 1): "igjen"}, foldet={3: foldet}))
    assert ("hidden" in _rad(ut, 3), "outlineLevel" in _rad(ut, 3)) == (foldet, foldet)


def test_en_rad_hun_har_aapnet_blir_staaende_aapen(tmp_path: Path) -> None:
    en = endre(_bok(tmp_path), Arkendring("Data", {(3, 1): "slutt"}, foldet={3: True}))
    hele = load_workbook(en)
    hele["Data"].row_dimensions[3].hidden = False
    hele.save(en)
    ut = endre(en, Arkendring("Data", {(3, 1): "mer"}, foldet={3: True}))
    assert _rad(ut, 3).get("hidden", "0") == "0"


def test_en_formel_staar_med_svaret_sitt(tmp_path: Path) -> None:
    formel = Formel('IF(B1<1,"a & b","c")', "a & b")
    ut = endre(_bok(tmp_path), Arkendring("Data", {(1, 1): formel}))
    assert load_workbook(ut)["Data"]["A1"].value == '=IF(B1<1,"a & b","c")'
    assert load_workbook(ut, data_only=True)["Data"]["A1"].value == "a & b"


def test_en_formel_med_samme_svar_er_ingen_endring(tmp_path: Path) -> None:
    inn = _bok(tmp_path)
    sett = {}
    for svar in ("før", "etter"):
        sporing = Endringssporing(lambda _: "før")
        with Pakke(inn) as pakke:
            pakke.endre(Arkendring("Data", {(1, 1): Formel("B1", svar)}, sporing=sporing))
        sett[svar] = len(sporing.endringer)
    assert sett == {"før": 0, "etter": 1}
