"""The committed workbooks are what the build script makes today."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from workbooks.bygg import BOKER, HER, bygg

if TYPE_CHECKING:
    from pathlib import Path


def innhold(sti: Path) -> dict[str, bytes]:
    """Names and unpacked bytes: the packing itself may differ between zlib versions."""
    with zipfile.ZipFile(sti) as bok:
        return {navn: bok.read(navn) for navn in bok.namelist()}


@pytest.mark.parametrize("navn", sorted(BOKER))
def test_filen_i_mappen_er_den_som_bygges(navn: str, tmp_path: Path) -> None:
    bygg(tmp_path)
    assert innhold(HER / navn) == innhold(tmp_path / navn), "kjør python -m workbooks.bygg"


def test_hjelperens_egen_bok_er_saa_rotete_som_lovet() -> None:
    bok = load_workbook(BytesIO(BOKER["egne_kolonner.xlsx"]()))
    assert bok.sheetnames == ["Sykefravær 2026"]
    ark = bok.active
    assert ark is not None
    assert not ark.tables
    titler = [celle.value for celle in ark[4]]
    assert titler[:8] == [
        "Medarbeider",
        "Født",
        "Nærmeste leder",
        "Fravær",
        "Sykmeldt f.o.m.",
        "T.o.m.",
        "Grad %",
        "Kommentar",
    ]
    fra = [celle.value for celle in ark["E"][4:]]
    assert {type(v).__name__ for v in fra} == {"str", "datetime", "NoneType"}
    assert {"50 %", 0.5, 100} <= {celle.value for celle in ark["G"][4:]}
    assert str(ark["K5"].value).startswith("=IF(")
