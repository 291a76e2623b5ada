"""A book made before there were so many kinds of events offers them all after a run."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import skriv_mal

if TYPE_CHECKING:
    from pathlib import Path

DATO = date(2026, 11, 22)
ELDRE = ("Samtale", "Møte", "Tiltak", "Unntak", "Påminnelse")


def _eldre_bok(sti: Path, valg: tuple[str, ...] = ELDRE) -> None:
    """The example as an earlier version made it: nine columns and five kinds of events."""
    skriv_mal(sti, eksempel())
    bok = load_workbook(sti)
    ark = bok["Hendelser"]
    for nr in range(1, 60):
        ark.cell(nr, 27).value = valg[nr - 1] if nr <= len(valg) else None
        for kolonne in (10, 11, 12):
            ark.cell(nr, kolonne).value = None
    tabell: Any = ark.tables["tblHendelser"]
    tabell.ref = tabell.ref.replace("L", "I")
    tabell.autoFilter.ref = tabell.ref
    del tabell.tableColumns[9:]
    _regel(ark).formula1 = f"$AA$1:$AA${len(valg)}"
    bok.save(sti)


def _regel(ark: Any) -> Any:
    return next(r for r in ark.data_validations.dataValidation if str(r.sqref).startswith("D2"))


def test_nye_hendelser_kommer_i_nedtrekket(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    _eldre_bok(sti)
    beregn_bok(sti, dato=DATO)
    ark = load_workbook(sti)["Hendelser"]
    valg = [ark.cell(nr, 27).value for nr in range(1, 38)]
    assert (valg[0], valg[4], valg[36]) == ("Samtale", "Dialogmøte: innkalt", "Påminnelse")
    assert None not in valg
    assert _regel(ark).formula1 == "$AA$1:$AA$37"
    assert ark.column_dimensions["AA"].hidden
    assert [ark.cell(1, k).value for k in (9, 10, 11, 12, 13)] == [
        "Merknad", "Møtedato", "Bedt om av", "Deltakere", None,
    ]  # fmt: skip
    assert beregn_bok(sti, dato=DATO).uendret


@pytest.mark.parametrize("egen", ["Fadderprat", "Samtale med verneombud"])
def test_en_liste_hun_har_endret_blir_staaende(tmp_path: Path, egen: str) -> None:
    sti = tmp_path / "bok.xlsx"
    _eldre_bok(sti, (*ELDRE, egen))
    beregn_bok(sti, dato=DATO)
    ark = load_workbook(sti)["Hendelser"]
    assert [ark.cell(nr, 27).value for nr in range(1, 8)] == [*ELDRE, egen, None]
    assert _regel(ark).formula1 == "$AA$1:$AA$6"
