"""Formulas: a saved result is read as if typed; one that nobody has computed stops its row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, d, fravaer, lag

HEL = (1, "Kari", "Sykmelding", d(5, 10), d(30, 11), 50)


@pytest.mark.parametrize(
    ("kolonne", "formel"),
    [
        (2, '=IF(1,"Sykmelding","")'),
        (3, "=DATE(2026,10,5)"),
        (4, "=D2+20"),
        (5, "=100-50"),
        (0, "=VLOOKUP(B2,X1:Y9,2,0)"),
    ],
)
def test_en_formel_uten_verdi_stopper_raden(tmp_path: Path, kolonne: int, formel: str) -> None:
    rad: list[Any] = list(HEL)
    rad[kolonne] = formel
    if kolonne == 0:
        rad[3] = "31.06.2026"
    hel = (2, "Ola", *HEL[2:])
    bok = les(lag(tmp_path, {"A": [HODE, tuple(rad), hel]}))
    assert bok.fravaer[0].fravaer is None
    feil = [f for f in bok.fravaer[0].feil if f.kode == "formel_uten_verdi"]
    assert [f.celle for f in feil] == [f"{'ABCDEF'[kolonne]}2"]
    assert "Åpne boka i Excel, lagre den" in feil[0].melding
    assert fravaer(bok)["2"] == [(d(5, 10), d(30, 11), "sykmelding", 50)]


def test_en_formel_i_en_kolonne_ingen_trenger_stopper_ikke(tmp_path: Path) -> None:
    hode = (*HODE, "Ukedag")
    bok = les(lag(tmp_path, {"A": [hode, (*HEL, '=TEXT(D2,"dddd")')]}))
    assert fravaer(bok) == {"1": [(d(5, 10), d(30, 11), "sykmelding", 50)]}
