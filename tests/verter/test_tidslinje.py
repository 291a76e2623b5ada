"""The strip drawn in an open book: the file's values, its looks in few calls, hers left alone."""

from __future__ import annotations

import pytest

from sykefravaer_xl.ark.kontrollsum import egen_sum
from sykefravaer_xl.verter.apenbok import ApenBok
from sykefravaer_xl.verter.excelbok import Excelbok
from tests.verter.lekebok import Lekebok
from tests.verter.test_makroer import eksempel, kjor


@pytest.fixture
def bok() -> Lekebok:
    bok = Lekebok(eksempel())
    kjor("beregn", bok)
    return bok


def test_streken_tegnes_og_kjenner_seg_selv(bok: Lekebok) -> None:
    rader = list(ApenBok(Excelbok(bok)).ark("Tidslinje").rader(1))
    arket = dict(rader)
    assert str(arket[2][2]).startswith("Beregnet per 22.11.2026.")
    assert arket[6][2] == "Ingrid Innbildsen"
    assert egen_sum(rader) is not None


def test_faa_kall_og_alle_paa_det_riktige_arket(bok: Lekebok) -> None:
    nr = bok.modell.arknavn.index("Tidslinje")
    egne = [h["func"] for h in bok.handlinger if h["sheet_position"] == nr]
    assert egne.count("setValues") == 1
    # 40 rows of 86 cells: one call a cell and look would be some ten thousand
    assert len(egne) < 1500


def test_hennes_tidslinje_blir_staaende(bok: Lekebok) -> None:
    arket = next(a for a in bok.modell.bok["sheets"] if a["name"] == "Tidslinje")
    arket["values"][5][1] = "Min egen"
    assert "Arket Tidslinje er ikke som programmet laget det" in kjor("beregn", bok)
    assert bok.modell.verdier("Tidslinje")[5][1] == "Min egen"
