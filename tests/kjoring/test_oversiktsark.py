"""``Oversikt`` is made anew at every run, unless the clerk has made it hers."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.kjoring.oversiktsark import er_vart_og_urort
from tests.kjoring.bokhjelp import beregn, celler, d, deler, lag, mal, skriv_inn

if TYPE_CHECKING:
    from pathlib import Path

RADER = (
    ("1", "Sykmelding", d(7, 9), d(31, 12), 100),
    ("2", "Sykmelding", d(16, 11), d(31, 12), 100),
)


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    return mal(tmp_path / "bok.xlsx", *RADER)


def test_tallene_er_de_en_teller_for_haand(bok: Path) -> None:
    beregn(bok)
    ark = celler(bok, "Oversikt")
    # running, overdue, due soon, near the max date, faults
    assert [ark[f"{kol}6"] for kol in "BDFHJ"] == [2, 5, 1, 0, 0]
    # 77 days so far: between 57 and 182; 7 days: at most 16
    assert [ark[f"D{rad}"] for rad in range(11, 15)] == [1, 0, 1, 0]
    assert (ark["B38"], ark["D38"]) == ("Mona Modellhaug", 5)


def test_nye_tall_ved_neste_kjoring(bok: Path) -> None:
    beregn(bok)
    assert celler(bok, "Oversikt")["C3"] == d(22, 11)
    beregn(bok, d(23, 11))
    ark = celler(bok, "Oversikt")
    assert (ark["C3"], ark["D6"]) == (d(23, 11), 6)
    assert er_vart_og_urort(bok)


@pytest.mark.parametrize(
    ("celle", "verdi"),
    [
        ((60, 3), "Husk møtet 4. desember"),
        ((60, 3), 7),
        ((3, 9), 12),
        ((2, 2), "Min oversikt"),
        ((36, 2), "Per avdeling"),
        ((44, 2), "Siv"),
    ],
)
@pytest.mark.parametrize("regnet", [False, True])
def test_det_hun_har_skrevet_i_oversikten_blir_staaende(
    bok: Path, celle: tuple[int, int], verdi: str | int, *, regnet: bool
) -> None:
    if regnet:
        beregn(bok)
    skriv_inn(bok, "Oversikt", {celle: verdi})
    assert not er_vart_og_urort(bok)
    for_ = celler(bok, "Oversikt")
    beregn(bok, d(30, 11))
    assert celler(bok, "Oversikt") == for_


def test_kommentar_i_oversikten_gjor_den_til_hennes(bok: Path) -> None:
    sti = "xl/worksheets/_rels/sheet1.xml.rels"
    innhold = deler(bok)
    rel = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/comments" Target="../comments1.xml"/></Relationships>'
    )
    assert b"drawing" in innhold[sti]
    with zipfile.ZipFile(bok, "w") as fil:
        for navn, data in innhold.items():
            fil.writestr(navn, data.replace(b"</Relationships>", rel) if navn == sti else data)
    assert not er_vart_og_urort(bok)


def test_tegninger_andre_steder_i_boka_gjor_ikke_oversikten_foreldet(bok: Path) -> None:
    with zipfile.ZipFile(bok, "a") as fil:
        fil.writestr("xl/drawings/drawing77.xml", "<xdr:twoCellAnchor >" * 9)
    assert er_vart_og_urort(bok)


def test_en_tegning_til_i_oversikten_gjor_den_til_hennes(bok: Path) -> None:
    innhold = deler(bok)
    tegning = "xl/drawings/drawing1.xml"
    assert innhold[tegning].count(b"<xdr:twoCellAnchor") == 2
    innhold[tegning] = innhold[tegning].replace(
        b"</xdr:wsDr>", b"<xdr:twoCellAnchor></xdr:twoCellAnchor></xdr:wsDr>"
    )
    with zipfile.ZipFile(bok, "w") as fil:
        for navn, data in innhold.items():
            fil.writestr(navn, data)
    assert not er_vart_og_urort(bok)


def test_et_ark_hun_selv_har_kalt_oversikt_er_ikke_vaart(tmp_path: Path) -> None:
    bok = lag(tmp_path / "bok.xlsx", {"Oversikt": [("Navn", "Antall"), ("Ola", 3)]})
    assert not er_vart_og_urort(bok)


def test_bok_uten_oversikt(tmp_path: Path) -> None:
    bok = lag(tmp_path / "bok.xlsx", {"Ark1": [("Navn",)]})
    assert not er_vart_og_urort(bok)
