"""Values on their way into Excel, where a text is read as if it were typed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from sykefravaer_xl.verter.celleverdi import er_lik, fra_excel, til_excel


@pytest.mark.parametrize(
    "tekst",
    [
        *("=1+1", "+47 22", "-", "@her", "'sitat", "0012", "1-2", "5. mai", "mai 2026", "3/4"),
        *("12:30", "50 %", "1 000", "kr 100", "1E5", "SANN", "true", " usann ", "2026-01-05"),
    ],
)
def test_tekst_som_ville_blitt_noe_annet_merkes_som_tekst(tekst: str) -> None:
    assert til_excel(tekst) == f"'{tekst}"


@pytest.mark.parametrize(
    "tekst",
    [
        *("Ada Eksempel", "Mai-Britt Prøve", "Forfalt", "aml § 4-6 (3)", "Uke 47", "A-12 Nord"),
        "05.01.2026 + 27 dager = 01.02.2026, regnet fra første fraværsdag i tilfellet.",
    ],
)
def test_annen_tekst_staar_som_den_er(tekst: str) -> None:
    assert til_excel(tekst) == tekst


def test_datoer_blir_serienumre_i_bokas_eget_system() -> None:
    assert til_excel(date(2026, 1, 5)) == 46027
    assert til_excel(date(2026, 1, 5), dato1904=True) == 44565
    assert til_excel(datetime.fromisoformat("2026-01-05T12:00")) == 46027.5


def test_tall_tomt_og_ja_nei() -> None:
    assert til_excel(Decimal("37.50")) == 37.5
    assert type(til_excel(Decimal(16))) is int
    assert [til_excel(v) for v in (None, "", True, False, 0)] == [None, None, "Ja", "Nei", 0]


def test_samme_verdi_gjenkjennes_paa_tvers_av_former() -> None:
    dag = datetime.fromisoformat("2026-01-05")
    assert fra_excel(dag) == date(2026, 1, 5)
    assert er_lik(dag, date(2026, 1, 5))
    assert er_lik(46027.0, date(2026, 1, 5))
    assert er_lik(16.0, Decimal(16))
    assert er_lik("", None)
    assert not er_lik(0, None)
    assert not er_lik("16", 16)
    assert not er_lik(dag, date(2026, 1, 6))
