"""New and replaced sheets from a donor workbook."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from arkbok import ArkbokFeil, Arkendring, NyttArk, Pakke
from tests.arkbok.grunnlag import (
    NS,
    NSR,
    ark,
    bok,
    bok_i_minnet,
    brudd,
    del_,
    les,
    minstebok,
    rabiter,
    rik_bok,
    skriv_zip,
)


def _donor(tekst: str = "Oversikt") -> bytes:
    def fyll(wb: xlsxwriter.Workbook) -> None:
        wb.add_worksheet("Annet").write("A1", "ikke med")
        ws = wb.add_worksheet("Kilde")
        f = wb.add_format({"bold": True, "bg_color": "#FFCC00", "num_format": "dd.mm.yyyy"})
        rod = wb.add_format({"bg_color": "#FF0000"})
        ws.write("A1", tekst, f)
        ws.write_rich_string("B1", "vanlig ", rod, "rød", " vanlig")
        ws.set_column("H:H", 20, f)
        ws.set_row(9, 20, f)
        kolonner = [{"header": "Navn"}, {"header": "Antall"}, {"header": "x2", "formula": "=1+1"}]
        rader = [["Ola", 1], ["Kari", 2]]
        ws.add_table("A3:C5", {"name": "Frister", "columns": kolonner, "data": rader})
        ws.write_formula("E1", '=SUM(Kilde!B4:B5)&"Kilde!"', None, "3Kilde!")
        ws.write_formula("E2", "=SUM(Frister[Antall])", None, 3)
        ws.conditional_format("A4:A5", {"type": "formula", "criteria": "=$B4>1", "format": rod})
        diagram = wb.add_chart({"type": "column"})
        diagram.add_series({"values": "=Kilde!$B$4:$B$5"})
        ws.insert_chart("F5", diagram)
        ws.write_comment("A4", "Merknad")
        ws.write_url("A9", "https://example.org/?a=1&b=2")
        ws.write_url("A10", "internal:Kilde!A1")
        ws.print_area("A1:F20")
        ws.repeat_rows(0, 2)
        ws.autofilter("K1:L5")
        ws.activate()

    return bok_i_minnet(fyll)


def _med_nytt(tmp_path: Path, inn: Path) -> Path:
    ut = tmp_path / "ut.xlsx"
    with Pakke(inn) as p:
        p.legg_til(NyttArk("Min oversikt", _donor(), "Kilde"))
        p.lagre(ut)
    return ut


def test_nytt_ark_kommer_med_alt_sitt(tmp_path: Path) -> None:
    ut = _med_nytt(tmp_path, rik_bok(tmp_path / "b.xlsx"))
    assert brudd(ut) == set()
    wb = les(ut, rich_text=True)
    assert wb.sheetnames == ["Fravær", "Annet", "Min oversikt"]
    a = wb["Min oversikt"]
    assert (a["A1"].value, a["A1"].font.b, a["A1"].number_format) == (
        "Oversikt",
        True,
        "dd.mm.yyyy",
    )
    assert a["A1"].fill.fgColor.rgb == "FFFFCC00"
    assert str(a["B1"].value) == "vanlig rød vanlig"
    assert a["A4"].comment is not None
    assert a["A9"].hyperlink is not None
    assert (len(a._charts), list(a.tables)) == (1, ["Frister"])
    assert (a.print_title_rows, a.print_area) == ("$1:$3", "'Min oversikt'!$A$1:$F$20")
    assert len(wb["Fravær"]._charts) == 1


def test_formler_folger_arkets_nye_navn_men_ikke_i_tekst(tmp_path: Path) -> None:
    ut = _med_nytt(tmp_path, rik_bok(tmp_path / "b.xlsx"))
    a = les(ut)["Min oversikt"]
    assert a["E1"].value == "=SUM('Min oversikt'!B4:B5)&\"Kilde!\""
    with zipfile.ZipFile(ut) as z:
        diagram = [z.read(n).decode() for n in z.namelist() if n.startswith("xl/charts/chart")]
        arkene = [z.read(n).decode() for n in z.namelist() if "worksheets/sheet" in n]
    assert any("<c:f>'Min oversikt'!$B$4:$B$5</c:f>" in d for d in diagram)
    assert any("location=\"'Min oversikt'!A1\"" in x for x in arkene)
    assert "'Min oversikt'!$K$1:$L$5" in del_(ut, "xl/workbook.xml")


def test_tabell_med_opptatt_navn_far_nytt_ogsa_i_formler(tmp_path: Path) -> None:
    def fyll(wb: xlsxwriter.Workbook) -> None:
        wb.add_worksheet("Data").add_table("A1:B3", {"name": "FRISTER"})

    ut = _med_nytt(tmp_path, bok(tmp_path / "b.xlsx", fyll))
    a = les(ut)["Min oversikt"]
    assert list(a.tables) == ["Frister_2"]
    assert a["E2"].value == "=SUM(Frister_2[Antall])"
    assert brudd(ut) == set()


def test_nytt_ark_blir_ikke_valgt_sammen_med_det_gamle(tmp_path: Path) -> None:
    ut = _med_nytt(tmp_path, rik_bok(tmp_path / "b.xlsx"))
    with zipfile.ZipFile(ut) as z:
        valgt = [n for n in z.namelist() if b'tabSelected="1"' in z.read(n)]
    assert valgt == ["xl/worksheets/sheet1.xml"]


def test_erstattet_ark_beholder_plass_navn_nummer_og_kodenavn(tmp_path: Path) -> None:
    inn = rik_bok(tmp_path / "b.xlsx")
    ut = tmp_path / "ut.xlsx"
    with zipfile.ZipFile(inn) as z:
        deler: dict[str, str | bytes] = {n: z.read(n) for n in z.namelist()}
    arket = deler["xl/worksheets/sheet1.xml"]
    assert isinstance(arket, bytes)
    start = arket.index(b"<dimension")
    deler["xl/worksheets/sheet1.xml"] = (
        arket[:start] + b'<sheetPr codeName="Ark7"/>' + arket[start:]
    )
    with Pakke(skriv_zip(inn, deler)) as p:
        p.erstatt_ark("Fravær", _donor(), "Kilde")
        p.lagre(ut)
    assert brudd(ut) == set()
    wb = les(ut)
    assert wb.sheetnames == ["Fravær", "Annet"]
    assert wb["Fravær"]["A1"].value == "Oversikt"
    assert list(wb["Fravær"].tables) == ["Frister"]
    assert '<sheet name="Fravær" sheetId="1" r:id="rId1"/>' in del_(ut, "xl/workbook.xml")
    nytt = del_(ut, "xl/worksheets/sheet1.xml")
    assert 'codeName="Ark7"' in nytt
    assert 'tabSelected="1"' in nytt
    assert "Dager" in del_(ut, "xl/workbook.xml")


def test_erstatning_gang_pa_gang_lar_ikke_filen_vokse(tmp_path: Path) -> None:
    ut = _med_nytt(tmp_path, rik_bok(tmp_path / "b.xlsx"))
    for_ = set(rabiter(ut))
    stiler = del_(ut, "xl/styles.xml")
    for i in range(3):
        with Pakke(ut) as p:
            p.erstatt_ark("Min oversikt", _donor(f"Gang {i}"), "Kilde")
            p.lagre(ut)
    assert set(rabiter(ut)) == for_
    assert del_(ut, "xl/styles.xml") == stiler
    assert brudd(ut) == set()
    wb = les(ut)
    assert wb["Min oversikt"]["A1"].value == "Gang 2"
    assert len(re.findall("_xlnm.Print_Titles", del_(ut, "xl/workbook.xml"))) == 1
    assert len(wb["Fravær"]._charts) == 1


def test_del_flere_ark_bruker_blir_ikke_slettet(tmp_path: Path) -> None:
    deler = minstebok(ark(""))
    inn = bok(tmp_path / "b.xlsx", lambda wb: [wb.add_worksheet(n) for n in ("A", "B")])
    with zipfile.ZipFile(inn) as z:
        deler = {n: z.read(n) for n in z.namelist()}
    rel = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{NSR}/image" Target="../media/felles.xml"/>'
    )
    eget = f'<Relationship Id="rId2" Type="{NSR}/image" Target="../media/eget.xml"/>'
    deler["xl/media/felles.xml"] = deler["xl/media/eget.xml"] = "<a/>"
    deler["xl/worksheets/_rels/sheet1.xml.rels"] = rel + eget + "</Relationships>"
    deler["xl/worksheets/_rels/sheet2.xml.rels"] = rel + "</Relationships>"
    with Pakke(skriv_zip(inn, deler)) as p:
        p.erstatt_ark("A", _donor(), "Kilde")
        p.lagre(inn)
    assert "xl/media/felles.xml" in rabiter(inn)
    assert "xl/media/eget.xml" not in rabiter(inn)
    assert brudd(inn) == set()


@pytest.mark.parametrize("navn", ["fravær", "a/b", "", "x" * 32, "'a"])
def test_ugyldig_arknavn_avvises(tmp_path: Path, navn: str) -> None:
    with pytest.raises(ArkbokFeil) as e, Pakke(rik_bok(tmp_path / "b.xlsx")) as p:
        p.legg_til(NyttArk(navn, _donor(), "Kilde"))
    assert e.value.kode == "arknavn"


def test_nytt_ark_i_streng_bok_er_ogsaa_strengt(tmp_path: Path) -> None:
    deler = {
        n: t.replace(NSR, "http://purl.oclc.org/ooxml/officeDocument/relationships").replace(
            NS, "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        for n, t in minstebok(ark("")).items()
        if isinstance(t, str)
    }
    sti = skriv_zip(tmp_path / "b.xlsx", {**deler})
    with Pakke(sti) as p:
        p.endre(Arkendring("Data", {(1, 1): 1}))
        p.legg_til(NyttArk("Ny", _donor(), "Kilde"))
        p.lagre(sti)
    with zipfile.ZipFile(sti) as z:
        nye = [z.read(n).decode() for n in z.namelist() if n not in deler]
        relasjoner = [t for n in z.namelist() if n.endswith(".rels") for t in [z.read(n).decode()]]
    assert len(nye) > 3  # the sheet with its table, drawing and chart, and the styles
    assert not [t for t in nye if "schemas.openxmlformats.org/spreadsheetml" in t]
    assert not [t for t in relasjoner if "openxmlformats.org/officeDocument" in t]
    assert brudd(sti) == set()
    with Pakke(sti) as p:
        assert p.arknavn() == ["Data", "Ny"]


def test_donor_med_dynamisk_matrise_avvises(tmp_path: Path) -> None:
    donor = bok_i_minnet(
        lambda wb: wb.add_worksheet("D").write_dynamic_array_formula("A1", "=SORT(B1:B3)")
    )
    with pytest.raises(ArkbokFeil) as e, Pakke(rik_bok(tmp_path / "b.xlsx")) as p:
        p.legg_til(NyttArk("Ny", donor, "D"))
    assert e.value.kode == "ustottet"
