"""``Oversikt`` and ``Tidslinje`` are made anew, unless the clerk has made them hers."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.oversikt.urorte import urorte_summer
from tests.kjoring.bokhjelp import arknavn, beregn, celler, d, deler, lag, mal, skriv_inn

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RADER = (
    ("1", "Sykmelding", d(7, 9), d(31, 12), 100),
    ("2", "Sykmelding", d(16, 11), d(31, 12), 100),
)
ARK = ("Oversikt", "Tidslinje")


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    return mal(tmp_path / "bok.xlsx", *RADER)


def er_vare(sti: Path) -> set[str]:
    return set(urorte_summer(sti, ARK))


def med_deler(bok: Path, innhold: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(bok, "w") as fil:
        for navn, data in innhold.items():
            fil.writestr(navn, data)


def test_en_mal_som_aldri_er_beregnet_er_vaar(bok: Path) -> None:
    assert er_vare(bok) == set(ARK)


def test_nye_tall_ved_neste_kjoring(bok: Path) -> None:
    beregn(bok)
    assert celler(bok, "Oversikt")["B2"] == "Beregnet per 22.11.2026"
    beregn(bok, d(23, 11))
    ark = celler(bok, "Oversikt")
    assert (ark["B2"], ark["B4"]) == ("Beregnet per 23.11.2026", 6)
    assert str(celler(bok, "Tidslinje")["B2"]).startswith("Beregnet per 23.11.2026.")
    assert er_vare(bok) == set(ARK)


@pytest.mark.parametrize(
    ("celle", "verdi"),
    [
        ((110, 3), "Husk møtet 4. desember"),
        ((60, 9), 7),
        ((4, 2), 12),
        ((1, 2), "Min oversikt"),
        ((8, 2), "Per avdeling"),
        ((10, 2), "Siv"),
    ],
)
@pytest.mark.parametrize("regnet", [False, True])
def test_det_hun_har_skrevet_i_oversikten_blir_staaende(
    bok: Path, celle: tuple[int, int], verdi: str | int, *, regnet: bool
) -> None:
    if regnet:
        beregn(bok)
    skriv_inn(bok, "Oversikt", {celle: verdi})
    assert er_vare(bok) == {"Tidslinje"}
    for_ = celler(bok, "Oversikt")
    rapport = beregn(bok, d(30, 11))
    assert celler(bok, "Oversikt") == for_
    assert [f.ark for f in rapport.varsler if f.kode == "oversikt_endret"] == ["Oversikt"]
    assert str(celler(bok, "Tidslinje")["B2"]).startswith("Beregnet per 30.11.2026.")


def test_det_hun_har_skrevet_i_tidslinjen_blir_staaende(bok: Path) -> None:
    beregn(bok)
    skriv_inn(bok, "Tidslinje", {(6, 30): "Fysio"})
    assert er_vare(bok) == {"Oversikt"}
    for_ = celler(bok, "Tidslinje")
    rapport = beregn(bok, d(30, 11))
    assert celler(bok, "Tidslinje") == for_
    assert [f.ark for f in rapport.varsler if f.kode == "oversikt_endret"] == ["Tidslinje"]


def test_en_formel_hun_har_lagt_inn_gjor_arket_til_hennes(bok: Path) -> None:
    """Also one nobody has computed yet, which has no value to be seen by."""
    beregn(bok)
    innhold = deler(bok)
    ark = "xl/worksheets/sheet1.xml"
    innhold[ark] = innhold[ark].replace(
        b"</sheetData>", b'<row r="120"><c r="B120"><f>1+1</f></c></row></sheetData>'
    )
    med_deler(bok, innhold)
    assert er_vare(bok) == {"Tidslinje"}


def test_kommentar_i_oversikten_gjor_den_til_hennes(bok: Path) -> None:
    sti = "xl/worksheets/_rels/sheet1.xml.rels"
    innhold = deler(bok)
    rel = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/comments" Target="../comments1.xml"/></Relationships>'
    )
    assert b"drawing" in innhold[sti]
    innhold[sti] = innhold[sti].replace(b"</Relationships>", rel)
    med_deler(bok, innhold)
    assert er_vare(bok) == {"Tidslinje"}


def test_tegninger_andre_steder_i_boka_gjor_ikke_oversikten_foreldet(bok: Path) -> None:
    with zipfile.ZipFile(bok, "a") as fil:
        fil.writestr("xl/drawings/drawing77.xml", "<xdr:twoCellAnchor >" * 9)
    assert er_vare(bok) == set(ARK)


def test_en_tegning_til_i_oversikten_gjor_den_til_hennes(bok: Path) -> None:
    innhold = deler(bok)
    tegning = "xl/drawings/drawing1.xml"
    assert innhold[tegning].count(b"<xdr:twoCellAnchor") == 3
    innhold[tegning] = innhold[tegning].replace(
        b"</xdr:wsDr>", b"<xdr:twoCellAnchor></xdr:twoCellAnchor></xdr:wsDr>"
    )
    med_deler(bok, innhold)
    assert er_vare(bok) == {"Tidslinje"}


def test_et_ark_som_ikke_kan_leses_er_ikke_vaart(bok: Path) -> None:
    innhold = deler(bok)
    del innhold["xl/drawings/drawing1.xml"]
    med_deler(bok, innhold)
    assert er_vare(bok) == set()


def test_ark_hun_selv_har_kalt_det_samme_er_ikke_vaare(tmp_path: Path) -> None:
    rader = [("Navn", "Antall"), ("Ola", 3)]
    bok = lag(tmp_path / "bok.xlsx", {"Oversikt": rader, "Tidslinje": rader})
    assert er_vare(bok) == set()


def test_hennes_egen_bok_faar_ingen_av_arkene(tmp_path: Path) -> None:
    bok = lag(
        tmp_path / "bok.xlsx",
        {"Fravær": [("Ansattnr", "Type", "Fra", "Til"), *(rad[:4] for rad in RADER)]},
    )
    assert er_vare(bok) == set()
    beregn(bok)
    assert not set(arknavn(bok)) & set(ARK)


def test_et_slettet_ark_blir_borte(bok: Path) -> None:
    """What she has thrown away is not put back."""
    innhold = deler(bok)
    innhold["xl/workbook.xml"] = innhold["xl/workbook.xml"].replace(
        b'name="Tidslinje"', b'name="Strek"'
    )
    med_deler(bok, innhold)
    beregn(bok)
    assert "Tidslinje" not in arknavn(bok)
    assert celler(bok, "Oversikt")["B4"] == 5
