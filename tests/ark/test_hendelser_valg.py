"""The drop-downs of Hendelser offer what the clerk has named, and refuse nothing she types."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from sykefravaer_xl.ny.mal import mal_som_bytes, tom_mal


def test_nedtrekkene_i_hendelser() -> None:
    bok = load_workbook(BytesIO(mal_som_bytes(tom_mal())))
    hendelser, punkter = bok["Hendelser"], bok["Sjekkpunkter"]
    regler = {str(r.sqref).split(":")[0]: r for r in hendelser.data_validations.dataValidation}
    punkt, slag = regler["E2"], regler["D2"]
    assert hendelser["E1"].value == punkter["B1"].value == "Sjekkpunkt"
    assert punkt.formula1 == (
        "OFFSET(Sjekkpunkter!$B$2,0,0,MAX(1,COUNTA(Sjekkpunkter!$B:$B)-1),1)"
    )
    assert (hendelser["D1"].value, hendelser["AA1"].value) == ("Hendelse", "Samtale")
    assert slag.formula1 == "$AA$1:$AA$37"
    assert hendelser["AA37"].value is not None
    assert hendelser["AA38"].value is None
    assert punkt.errorStyle == slag.errorStyle == "warning"
