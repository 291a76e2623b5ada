"""Where a paragraph can be read."""

from __future__ import annotations

import pytest

from sykefravaer_xl.lov.lenke import NAV, lenke

FTRL = "https://lovdata.no/lov/1997-02-28-19/%C2%A7"


@pytest.mark.parametrize(
    ("hjemmel", "adresse"),
    [
        ("ftrl § 8-12", f"{FTRL}8-12"),
        ("ftrl § 8-7 a", f"{FTRL}8-7a"),
        ("ftrl § 8-19 (3) og (4)", f"{FTRL}8-19"),
        ("ftrl §§ 8-12 og 8-51", f"{FTRL}8-12"),
        ("ftrl § 8-12 og avtale", f"{FTRL}8-12"),
        ("aml § 4-6 (3)", "https://lovdata.no/lov/2005-06-17-62/%C2%A74-6"),
        ("rutine", NAV),
        ("NAVs 16-dagersregel", NAV),
    ],
)
def test_paragrafen_har_en_adresse_hos_lovdata(hjemmel: str, adresse: str) -> None:
    assert lenke(hjemmel) == adresse
