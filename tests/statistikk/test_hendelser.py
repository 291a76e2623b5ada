"""What is noted in Hendelser counts in the statistics too."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.statistikk.grunnlag import grunnlag
from tests.kjoring.bokhjelp import d, lag

if TYPE_CHECKING:
    from sykefravaer_xl.statistikk.fakta import Person


def person(sti: Path, *hendelser: tuple[object, ...]) -> Person:
    hode = ("Ansattnr", "Dato", "Hendelse", "Frist", "Utført", "Merknad")
    lag(
        sti,
        {
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til"),
                ("1", "Avventende sykmelding", d(2, 3), d(6, 3)),
            ],
            "Hendelser": [hode, *hendelser],
        },
    )
    (en,) = grunnlag(les(sti), date(2026, 6, 30), statistikkvalg()).personer
    return en


def test_tiltak_er_tilrettelegging_til_det_er_utfort(tmp_path: Path) -> None:
    en = person(
        tmp_path / "b.xlsx",
        ("1", d(5, 3), "Tiltak", d(30, 4), None, None),
        ("1", d(6, 3), "Tiltak", d(30, 4), d(1, 4), None),
    )
    assert en.tiltak == (
        (d(5, 3).toordinal(), d(30, 4).toordinal()),
        (d(6, 3).toordinal(), d(1, 4).toordinal()),
    )


def test_avventende_som_blir_sykmelding_er_fravaer(tmp_path: Path) -> None:
    uten = person(tmp_path / "a.xlsx")
    hendelse = ("1", d(3, 3), "Avventende: kan ikke tilrettelegges", None, None, "Ingen vakter")
    med = person(tmp_path / "b.xlsx", hendelse)
    assert not uten.sykedager
    assert med.sykedager
