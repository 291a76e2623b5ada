"""Our sheets and columns are known again whatever the clerk calls them: no done date is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.kjoring.bokhjelp import arknavn, beregn, celler, d, lag, mal, skriv_inn, tabell

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

RAD = (7, "Sykmelding", d(1, 9), d(31, 12), 100)
APNE = ["Første kontakt", "Oppfølgingsplan", "Oppfølgingsplan til sykmelder"]


def forfalt(sti: Path) -> list[str]:
    """What the work list says is overdue."""
    return [r["Oppgave"] for r in tabell(sti, "Arbeidsliste") if r["Status"] == "Forfalt"]


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    """Calculated; the first contact and both plans are noted as done."""
    sti = mal(tmp_path / "bok.xlsx", RAD)
    beregn(sti)
    assert forfalt(sti)[:3] == APNE
    titler = [c.value for c in load_workbook(sti)["Oppfølging"][1]]
    skriv_inn(
        sti, "Oppfølging", {(2, titler.index(f"{punkt} utført") + 1): d(20, 9) for punkt in APNE}
    )
    beregn(sti)
    assert not set(forfalt(sti)) & set(APNE)
    return sti


def omdop(hele: Workbook, gammelt: str, nytt: str) -> None:
    """As Excel does it: names that speak of the sheet follow."""
    hele[gammelt].title = nytt
    for navn in hele.defined_names.values():
        navn.attr_text = navn.attr_text.replace(f"'{gammelt}'!", f"'{nytt}'!")


def skriv_om(hele: Workbook, ark: str, gammel: str, ny: str) -> None:
    """A heading in other words, in the cell and in the table."""
    (tabellen,) = hele[ark].tables.values()
    for celle in hele[ark][1]:
        if celle.value == gammel:
            celle.value = ny
    for kolonne in tabellen.tableColumns:
        if kolonne.name == gammel:
            kolonne.name = ny


def test_arket_far_et_annet_navn(bok: Path) -> None:
    hele = load_workbook(bok)
    omdop(hele, "Oppfølging", "Saker 2026")
    hele.save(bok)
    beregn(bok)
    assert not set(forfalt(bok)) & set(APNE)
    assert not any(navn.startswith("Oppfølging") for navn in arknavn(bok))


def test_arket_far_et_annet_navn_i_en_bok_uten_kjennemerker(bok: Path) -> None:
    hele = load_workbook(bok)
    for navn in [n for n in hele.defined_names if n.startswith("_sf.")]:
        del hele.defined_names[navn]
    hele["Oppfølging"].title = "Saker 2026"
    hele.save(bok)
    beregn(bok)
    assert not set(forfalt(bok)) & set(APNE)
    assert not any(navn.startswith("Oppfølging") for navn in arknavn(bok))


@pytest.mark.parametrize(
    ("gammel", "ny"),
    [
        ("Oppfølgingsplan utført", "Plan laget den"),
        ("Første kontakt utført", "Ringte"),
        ("Tilfelle fra", "Borte siden"),
        ("Ansattnr", "Hvem"),
    ],
)
def test_en_overskrift_far_andre_ord(bok: Path, gammel: str, ny: str) -> None:
    hele = load_workbook(bok)
    skriv_om(hele, "Oppfølging", gammel, ny)
    hele.save(bok)
    foer = {c: v for c, v in celler(bok, "Oppfølging").items() if c.endswith("1")}
    beregn(bok)
    assert not set(forfalt(bok)) & set(APNE)
    assert {c: v for c, v in celler(bok, "Oppfølging").items() if c.endswith("1")} == foer


def test_en_overskrift_som_sier_noe_annet_av_vart_blir_trodd(bok: Path) -> None:
    """Made by a program that does not let names follow: two headings have changed places."""
    hele = load_workbook(bok)
    ark = hele["Oppfølging"]
    titler = [c.value for c in ark[1]]
    a, b = titler.index("Første kontakt utført") + 1, titler.index("Aktivitetskrav utført") + 1
    skriv_om(hele, "Oppfølging", "Første kontakt utført", "X")
    skriv_om(hele, "Oppfølging", "Aktivitetskrav utført", "Første kontakt utført")
    skriv_om(hele, "Oppfølging", "X", "Aktivitetskrav utført")
    ark.cell(2, b).value, ark.cell(2, a).value = ark.cell(2, a).value, None
    hele.save(bok)
    beregn(bok)
    assert "Første kontakt" not in forfalt(bok)
    assert "Aktivitetskrav" in forfalt(bok)


def test_resultatkolonner_med_andre_navn_lages_ikke_pa_nytt(tmp_path: Path) -> None:
    sti = lag(
        tmp_path / "bok.xlsx",
        {"Liste": [("Ansattnr", "Type", "Fra", "Til"), (7, "Sykmelding", d(1, 9), d(31, 12))]},
    )
    beregn(sti)
    hele = load_workbook(sti)
    for celle in hele["Liste"][1]:
        celle.value = {"Maksdato": "Siste dag med penger", "AGP slutt": "NAV tar over"}.get(
            str(celle.value), celle.value
        )
    hele.save(sti)
    foer = celler(sti, "Liste")
    beregn(sti)
    assert celler(sti, "Liste") == foer


def test_overskrifter_i_en_bok_som_aldri_er_beregnet(tmp_path: Path) -> None:
    sti = mal(tmp_path / "bok.xlsx", RAD)
    hele = load_workbook(sti)
    titler = [c.value for c in hele["Oppfølging"][1]]
    for kolonne, verdi in (
        ("Ansattnr", 7),
        ("Tilfelle fra", d(1, 9)),
        ("Tilfelle til", d(31, 12)),
    ):
        hele["Oppfølging"].cell(2, titler.index(kolonne) + 1).value = verdi
    for punkt in APNE:
        hele["Oppfølging"].cell(2, titler.index(f"{punkt} utført") + 1).value = d(20, 9)
        skriv_om(hele, "Oppfølging", f"{punkt} utført", f"{punkt} gjort den")
    hele.save(sti)
    beregn(sti)
    assert forfalt(sti)
    assert not set(forfalt(sti)) & set(APNE)


def test_kjennemerkene_er_skjult_og_peker_pa_overskriftene(bok: Path) -> None:
    hele = load_workbook(bok)
    merker = {n: m for n, m in hele.defined_names.items() if n.startswith("_sf.")}
    assert all(m.hidden for m in merker.values())
    assert merker["_sf.tblOppfolging.forste_kontakt.utfort"].attr_text == "'Oppfølging'!$V$1"
    assert hele["Oppfølging"]["V1"].value == "Første kontakt utført"


def test_det_som_er_fram_i_tid_er_ikke_gjort_for_dagen_kommer(bok: Path) -> None:
    titler = [c.value for c in load_workbook(bok)["Oppfølging"][1]]
    plass = (2, titler.index("Oppfølgingsplan utført") + 1)
    skriv_inn(bok, "Oppfølging", {plass: d(30, 11)})
    rapport = beregn(bok, d(29, 11))
    assert "Oppfølgingsplan" in forfalt(bok)
    (varsel,) = [f for f in rapport.varsler if f.kode == "utfort_fram_i_tid"]
    assert (varsel.ark, varsel.celle) == ("Oppfølging", "AH2")
    rapport = beregn(bok, d(30, 11))
    assert "Oppfølgingsplan" not in forfalt(bok)
    assert not [f for f in rapport.varsler if f.kode == "utfort_fram_i_tid"]


def test_en_dato_for_fravaeret_teller_ikke_og_blir_fortalt(bok: Path) -> None:
    titler = [c.value for c in load_workbook(bok)["Oppfølging"][1]]
    skriv_inn(bok, "Oppfølging", {(2, titler.index("Oppfølgingsplan utført") + 1): d(31, 8)})
    rapport = beregn(bok)
    (varsel,) = [f for f in rapport.varsler if f.kode == "utfort_for_tilfellet"]
    assert (varsel.ark, varsel.celle) == ("Oppfølging", "AH2")
    assert "Oppfølgingsplan" in forfalt(bok)
    skriv_inn(bok, "Oppfølging", {(2, titler.index("Oppfølgingsplan utført") + 1): d(1, 9)})
    rapport = beregn(bok)
    assert "Oppfølgingsplan" not in forfalt(bok)
    assert not [f for f in rapport.varsler if f.kode == "utfort_for_tilfellet"]


def test_et_slettet_fravaer_som_flytter_andre_datoer_blir_fortalt(tmp_path: Path) -> None:
    sti = mal(
        tmp_path / "bok.xlsx",
        (7, "Sykmelding", d(5, 1), d(31, 3), 100),
        (7, "Sykmelding", d(1, 9), d(31, 12), 100),
    )
    beregn(sti)
    foer = tabell(sti, "Fravær")[1]["Dager igjen"]
    skriv_inn(sti, "Fravær", {(2, kol): None for kol in range(1, 6)})
    rapport = beregn(sti)
    assert tabell(sti, "Fravær")[-1]["Dager igjen"] > foer
    (varsel,) = [f for f in rapport.varsler if f.kode.startswith("tilfelle_borte")]
    assert varsel.kode == "tilfelle_borte_flytter"
    assert (varsel.ark, varsel.celle) == ("Oppfølging", "G2")
