"""Tables grow, and what lay over the old rows grows with them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from arkbok import ArkbokFeil, Arkendring, Betinget, Pakke, Stil, Utvid
from arkbok.arkslutt import voks
from tests.arkbok.grunnlag import ARKDEL, bok, brudd, del_, endre, les

TABELL = "xl/tables/table1.xml"


def _bok(tmp_path: Path, **valg: Any) -> Path:
    def fyll(wb: xlsxwriter.Workbook) -> None:
        ws = wb.add_worksheet("Fravær")
        rod = wb.add_format({"bg_color": "#FFC7CE"})
        rader = [[f"Ansatt {i}", i] for i in range(1, 4)]
        kolonner = [{"header": "Navn"}, {"header": "Dager"}]
        ws.add_table("A1:B4", {"name": "Fravaer", "columns": kolonner, "data": rader, **valg})
        ws.conditional_format("A2:B4", {"type": "formula", "criteria": "=$B2>2", "format": rod})
        ws.conditional_format("B2:B4", {"type": "data_bar", "data_bar_2010": True})
        ws.conditional_format("A2:B3", {"type": "no_blanks", "format": rod})
        ws.data_validation("B2:B4", {"validate": "integer", "criteria": ">", "value": 0})
        ws.add_table("H1:I3", {"name": "Annen"})

    return bok(tmp_path / "b.xlsx", fyll)


def _ref(sti: Path, element: str) -> str:
    treff = re.search(rf'<{element}\s[^>]*?ref="([^"]*)"', del_(sti, TABELL))
    assert treff is not None
    return treff[1]


def test_tabellen_vokser_med_rader_og_kolonner(tmp_path: Path) -> None:
    ut = endre(
        _bok(tmp_path),
        Arkendring(
            "Fravær",
            {(5, 1): "Ny", (5, 2): 9, (5, 3): date(2026, 1, 1)},
            tabell="fravaer",
            tabell_siste_rad=5,
            tabell_nye_kolonner=["Frist 1 & 2", "Linje\nto"],
            overskrifter={3: Stil(fet=True)},
            rad_fra=2,
        ),
    )
    assert (_ref(ut, "table"), _ref(ut, "autoFilter")) == ("A1:D5", "A1:D5")
    kolonner = (
        '<tableColumn id="3" name="Frist 1 &amp; 2"/><tableColumn id="4" name="Linje_x000a_to"/>'
    )
    assert f"{kolonner}</tableColumns>" in del_(ut, TABELL)
    assert '<tableColumns count="4">' in del_(ut, TABELL)
    a = les(ut)["Fravær"]
    assert [a.cell(1, k).value for k in (1, 2, 3, 4)] == [
        "Navn",
        "Dager",
        "Frist 1 & 2",
        "Linje\nto",
    ]
    assert a["C1"].font.b
    assert a.dimensions == "A1:I5"
    assert brudd(ut) == set()


def test_regler_over_tabellens_rader_vokser_med(tmp_path: Path) -> None:
    ut = endre(
        _bok(tmp_path), Arkendring("Fravær", {(9, 1): "x"}, tabell="Fravaer", tabell_siste_rad=9)
    )
    tekst = del_(ut, ARKDEL)
    assert re.findall(r'<conditionalFormatting sqref="([^"]*)"', tekst) == [
        "A2:B9",
        "B2:B9",
        "A2:B3",
    ]
    assert re.findall(r'<dataValidation [^>]*?sqref="([^"]*)"', tekst) == ["B2:B9"]
    assert re.findall(r"<xm:sqref>([^<]*)<", tekst) == ["B2:B9"]
    assert 'ref="H1:I3"' in del_(ut, "xl/tables/table2.xml")


def test_omrader_som_ikke_ender_pa_siste_rad_star() -> None:
    utvid = Utvid(4, 9, (1, 2))
    assert voks("A2:B4 B4 C2:C4 A:A A2:B5 #REF!", utvid) == "A2:B9 B4:B9 C2:C4 A:A A2:B5 #REF!"


def test_arkets_eget_filter_vokser_og_det_skjulte_navnet_folger(tmp_path: Path) -> None:
    def fyll(wb: xlsxwriter.Workbook) -> None:
        ws = wb.add_worksheet("Data")
        ws.write_row("A1", ["Navn", "Dager"])
        ws.autofilter("A1:B4")

    ut = endre(
        bok(tmp_path / "b.xlsx", fyll),
        Arkendring("Data", {(6, 1): "x"}, utvid=Utvid(4, 6, (1, 2))),
    )
    assert '<autoFilter ref="A1:B6"/>' in del_(ut, ARKDEL)
    assert "Data!$A$1:$B$6<" in del_(ut, "xl/workbook.xml")


def test_totalrad_stanser_vekst_nedover_men_ikke_til_siden(tmp_path: Path) -> None:
    inn = _bok(tmp_path, total_row=True)
    with pytest.raises(ArkbokFeil) as e:
        endre(inn, Arkendring("Fravær", {}, tabell="Fravaer", tabell_siste_rad=9))
    assert e.value.kode == "totalrad"
    ut = endre(
        inn,
        Arkendring("Fravær", {}, tabell="Fravaer", tabell_siste_rad=3, tabell_nye_kolonner=["Ny"]),
    )
    assert (_ref(ut, "table"), _ref(ut, "autoFilter")) == ("A1:C4", "A1:C3")


@pytest.mark.parametrize(
    "endring",
    [
        Arkendring("Fravær", {}, tabell="Fravaer", tabell_nye_kolonner=["dager"]),
        Arkendring("Fravær", {}, tabell="Fravaer", tabell_nye_kolonner=["a", "A"]),
        Arkendring("Fravær", {}, tabell="Fravaer", tabell_nye_kolonner=[""]),
        Arkendring("Fravær", {}, tabell="Fravaer", tabell_nye_kolonner=list("abcdef")),
        Arkendring("Fravær", {(1, 1): "Annet navn"}),
        Arkendring("Fravær", {(1, 3): "Feil"}, tabell="Fravaer", tabell_nye_kolonner=["Rett"]),
        Arkendring("Fravær", {}, tabell="Finnes ikke"),
    ],
)
def test_umulig_tabellendring_avvises(tmp_path: Path, endring: Arkendring) -> None:
    with pytest.raises(ArkbokFeil) as e:
        endre(_bok(tmp_path), endring)
    assert e.value.kode == "tabell"


def test_regel_legges_sist_og_bare_en_gang(tmp_path: Path) -> None:
    e = Arkendring("Fravær", {}, betinget=[Betinget("C2:C4", '$C2<"a"', "FF0000", "FFFFFF")])
    ut = endre(_bok(tmp_path), e)
    igjen = endre(ut, e)
    tekst = del_(igjen, ARKDEL)
    assert tekst == del_(ut, ARKDEL)
    regel = re.search(r'sqref="C2:C4"><cfRule type="expression" dxfId="\d" priority="(\d)"', tekst)
    assert regel is not None
    assert int(regel[1]) == max(map(int, re.findall(r'<cfRule [^>]*priority="(\d)"', tekst)))
    assert '<formula>$C2&lt;"a"</formula>' in tekst
    assert tekst.index('sqref="C2:C4"') < tekst.index("<dataValidations")


def test_en_regel_har_sitt_eget_tallformat(tmp_path: Path) -> None:
    sent = Betinget("C2:C4", "$C2<3", "FF0000", tallformat='dd.mm.yyyy;;;"Forfalt"')
    ark = les(endre(_bok(tmp_path), Arkendring("Fravær", {}, betinget=[sent])))["Fravær"]
    (regel,) = next(o.rules for o in ark.conditional_formatting if str(o.sqref) == "C2:C4")
    assert regel.dxf.numFmt.formatCode == 'dd.mm.yyyy;;;"Forfalt"'


def test_nye_bredder_star_i_rekkefolge_og_rorer_ikke_de_gamle(tmp_path: Path) -> None:
    def fyll(wb: xlsxwriter.Workbook) -> None:
        wb.add_worksheet("Data").set_column("C:D", 30)

    ut = endre(
        bok(tmp_path / "b.xlsx", fyll), Arkendring("Data", bredder={1: 9, 3: 5, 2: 8.5, 7: 7})
    )
    fra = re.findall(r'<col min="(\d)" max="(\d)" width="([\d.]+)"', del_(ut, ARKDEL))
    assert [(a, b) for a, b, _ in fra] == [("1", "1"), ("2", "2"), ("3", "4"), ("7", "7")]


def test_flere_endringer_i_samme_pakke(tmp_path: Path) -> None:
    inn = _bok(tmp_path)
    ut = tmp_path / "ut.xlsx"
    with Pakke(inn) as p:
        p.endre(Arkendring("Fravær", {(2, 2): 50}))
        p.endre(Arkendring("Fravær", {(3, 2): 60, (7, 7): "x"}))
        p.lagre(ut)
    a = les(ut)["Fravær"]
    assert (a["B2"].value, a["B3"].value, a["B4"].value, a["G7"].value) == (50, 60, 3, "x")
