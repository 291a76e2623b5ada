"""A book from an earlier version, made by hand without a column or two: nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.bok.skjema import ARBEIDSLISTE, Kolonne, Slag
from sykefravaer_xl.ny.mal import mal_som_bytes, tom_mal
from tests.kjoring.bokhjelp import beregn, celler, d, mal, skriv_inn, tabell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UTEN = {
    "Arbeidsliste": "Forklaring",
    "Oppfølging": "Saldo gradert",
    "Endringslogg": "Kontrollsum",
    "Hendelser": "Besluttet av",
}
"""A column of each sheet that an earlier version had not got."""


def uten_kolonne(sti: Path, ark: str, overskrift: str) -> None:
    """Take a column out, as if it had never been: what is to the right of it moves left."""
    bok = load_workbook(sti)
    arket = bok[ark]
    (tabellen,) = arket.tables.values()
    nr = [c.value for c in arket[1]].index(overskrift) + 1
    arket.delete_cols(nr)
    siste = len(tabellen.tableColumns) - 1
    tabellen.tableColumns.pop(nr - 1)
    for plass, kolonne in enumerate(tabellen.tableColumns, start=1):
        kolonne.id = plass
    hale = arket.cell(1, siste).coordinate.rstrip("1")
    forste, _, nederst = tabellen.ref.partition(":")
    rad = nederst.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    tabellen.ref = f"{forste}:{hale}{rad}"
    tabellen.autoFilter.ref = tabellen.ref
    bok.save(sti)


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    """A calculated template in which the clerk has noted what she did."""
    sti = mal(
        tmp_path / "bok.xlsx",
        (7, "Sykmelding", d(1, 9), d(31, 12), 100),
        (8, "Gradert sykmelding", d(1, 10), d(31, 12), 50),
    )
    beregn(sti)
    skriv_inn(sti, "Hendelser", {(2, 1): 7, (2, 3): d(2, 10), (2, 4): "Samtale"})
    beregn(sti)  # what is next has moved with the talk
    return sti


def titler(sti: Path, ark: str) -> list[str]:
    """The headings of the sheet's table, as the table and the cells both say them."""
    arket = load_workbook(sti)[ark]
    (tabellen,) = arket.tables.values()
    i_cellene = [c.value for c in arket[tabellen.ref][0]]
    assert [k.name for k in tabellen.tableColumns] == i_cellene
    return i_cellene


@pytest.mark.parametrize("ark", UTEN)
def test_kolonnen_kommer_til_hoyre_ved_neste_kjoring(bok: Path, ark: str) -> None:
    hele = titler(bok, ark)
    uten_kolonne(bok, ark, UTEN[ark])
    gammel = celler(bok, ark)
    beregn(bok, d(23, 11))
    assert titler(bok, ark) == [*(t for t in hele if t != UTEN[ark]), UTEN[ark]]
    if ark == "Arbeidsliste":  # made anew: every row has the column
        assert all(rad["Forklaring"] for rad in tabell(bok, ark))
    else:
        assert {c: v for c, v in celler(bok, ark).items() if c in gammel} == gammel


def test_en_kolonne_hun_sletter_i_arbeidslisten_kommer_igjen(bok: Path) -> None:
    uten_kolonne(bok, "Arbeidsliste", "Leder")
    beregn(bok)
    assert titler(bok, "Arbeidsliste")[-1] == "Leder"
    assert {rad["Leder"] for rad in tabell(bok, "Arbeidsliste")} == {"Mona Modellhaug"}


@pytest.fixture
def ny_kolonne() -> Iterator[None]:
    """One row more in the table of columns, as a later version may have it."""
    gamle = ARBEIDSLISTE.kolonner
    ny = Kolonne("hr_kontakt", "HR-kontakt", Slag.TEKST, 20, beregnet=True)

    def sett(kolonner: tuple[Kolonne, ...]) -> None:
        object.__setattr__(ARBEIDSLISTE, "kolonner", kolonner)
        for husket in ("overskrifter", "inn", "ut", "synonymer", "kjennetegn"):
            ARBEIDSLISTE.__dict__.pop(husket, None)

    sett((*gamle, ny))
    yield
    sett(gamle)


def test_en_rad_i_skjemaet_er_nok_til_en_ny_kolonne(bok: Path, ny_kolonne: None) -> None:
    skriv_inn(bok, "Ansatte", {(2, 13): "Hege Hjelper", (3, 13): "Hege Hjelper"})
    beregn(bok)
    assert titler(bok, "Arbeidsliste")[-2:] == ["Forklaring", "HR-kontakt"]
    assert {rad["HR-kontakt"] for rad in tabell(bok, "Arbeidsliste")} == {"Hege Hjelper"}
    ny = bok.with_name("ny.xlsx")
    ny.write_bytes(mal_som_bytes(tom_mal()))
    assert titler(ny, "Arbeidsliste")[-1] == "HR-kontakt"


def test_hennes_eget_ark_med_navnet_hendelser_faar_ingen_kolonner(tmp_path: Path) -> None:
    sti = mal(tmp_path / "bok.xlsx", (7, "Sykmelding", d(1, 9), d(31, 12), 100))
    hele = load_workbook(sti)
    del hele["Hendelser"]
    hele.create_sheet("Hendelser").append(["Dato", "Hendelse"])
    hele.save(sti)
    beregn(sti)
    assert celler(sti, "Hendelser") == {"A1": "Dato", "B1": "Hendelse"}
