"""The sheets a run makes are never taken for hers in the next: the timeline has dates too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.ny.mal import skriv_mal, tom_mal
from tests.kjoring.bokhjelp import d, skriv_inn

if TYPE_CHECKING:
    from pathlib import Path


def test_tidslinjen_med_en_sak_er_ikke_en_fravaersliste(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    skriv_mal(sti, tom_mal())
    skriv_inn(sti, "Ansatte", {(2, 1): 501, (2, 2): "Hanne Høgskolesen"})
    skriv_inn(
        sti, "Fravær", {(2, 1): 501, (2, 2): "Egenmelding", (2, 3): d(5, 1), (2, 4): d(7, 1)}
    )
    skriv_inn(sti, "Innstillinger", {(2, 2): "stat"})  # then there is a column «Slutter»
    beregn_bok(sti, dato=d(5, 1))
    rapport = beregn_bok(sti, dato=d(6, 1))
    assert not [f.melding for f in rapport.varsler if "Tidslinje" in f.melding]
    assert "Tidslinje" not in str(rapport.lest)
