"""Lines of a text in a column, and the heights that follow."""

from __future__ import annotations

import pytest

from sykefravaer_xl.ark.linjebryting import hoyde, linjer, radhoyder
from sykefravaer_xl.bok.skjema import FRAVAER, Kolonne

BRED = Kolonne("a", "A", bredde=22)  # 22 characters of text a line


@pytest.mark.parametrize(
    ("tekst", "antall"),
    [
        ("", 1), ("kort", 1), ("a" * 22, 1), ("a" * 23, 2), ("a" * 45, 3),
        ("tolv tegn nå, og tolv til", 2), ("én\nto\ntre", 3),
        ("ord " * 11, 3),
    ],
)  # fmt: skip
def test_linjer(tekst: str, antall: int) -> None:
    assert linjer(tekst, BRED.bredde) == antall


def test_hoyden_er_linjene_og_aldri_mer_enn_excel_tar() -> None:
    assert hoyde("kort", BRED) is None
    assert hoyde(7, BRED) is None
    assert hoyde("a" * 45, BRED) == 45.0
    assert hoyde("a" * 5000, BRED) == 405.0


def test_radene_faar_hoyden_til_de_kolonnene_som_trenger_den() -> None:
    kolonner = {20: FRAVAER["melding"], 17: FRAVAER["neste_sjekkpunkt"]}
    rader = [(2, ("ord " * 40, "Dialogmøte 2")), (3, (None, None))]
    assert dict(radhoyder(rader, kolonner)) == {2: {20: 45.0}, 3: {}}
