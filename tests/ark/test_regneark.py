"""Formulas reach the file as XlsxWriter itself would spell them."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from sykefravaer_xl.ark.modell import Arkmodell, Flate
from sykefravaer_xl.ark.xlsxskriver import som_bok


@pytest.mark.parametrize(
    ("formel", "i_fila"),
    [
        ('=AND(ISNUMBER($A2),$B2="")', 'AND(ISNUMBER($A2),$B2="")'),
        ('AND(ISNUMBER($A2),NOT($B2=""))', 'AND(ISNUMBER($A2),NOT($B2=""))'),
        ("$A2>XLOOKUP(1,B:B,C:C)", "$A2&gt;_xlfn.XLOOKUP(1,B:B,C:C)"),
        ("AND($A2>1,IFNA($B2,0)=0)", "AND($A2&gt;1,_xlfn.IFNA($B2,0)=0)"),
    ],
)
def test_nyere_funksjoner_skrives_med_forstavelse(formel: str, i_fila: str) -> None:
    ark = Arkmodell("Ark")
    ark.fargelegg(Flate(1, 0, 9, 0), formel, {"bold": True})
    with zipfile.ZipFile(BytesIO(som_bok(ark))) as pakke:
        xml = pakke.read("xl/worksheets/sheet1.xml").decode()
    assert f"<formula>{i_fila}</formula>" in xml
