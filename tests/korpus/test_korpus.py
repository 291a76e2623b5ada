"""The corpus command on a few workbooks of ours, and its rules on broken ones."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook

from tests.arkbok.grunnlag import rik_bok
from tests.kjoring.bokhjelp import beregn, d, deler, mal
from tests.korpus.__main__ import linje
from tests.korpus.kjoring import kjor
from tests.korpus.regler import funn

RAD = ("1001", "Sykmelding", d(5, 10), d(30, 11), 100)


def _openpyxl(sti: Path) -> Path:
    bok = Workbook()
    bok.worksheets[0].append(["Konto", "Beløp"])
    bok.save(sti)
    return sti


def _med_formler(sti: Path) -> Path:
    with xlsxwriter.Workbook(sti) as bok:
        ark = bok.add_worksheet("Regning")
        for nr in range(5):
            ark.write_formula(nr, 0, f"=B{nr + 1}*2", None, 0)
        ark.write_array_formula("D1:D3", "{=A1:A3}")
        diagram = bok.add_chart({"type": "bar"})
        diagram.add_series({"values": "=Regning!$A$1:$A$5"})
        bok.add_chartsheet("Diagram").set_chart(diagram)
    return sti


BOKER: dict[str, Callable[[Path], Path]] = {
    "rik": rik_bok,
    "openpyxl": _openpyxl,
    "formler": _med_formler,
}


@pytest.mark.parametrize("slag", BOKER)
def test_fremmede_boker_kommer_ut_uten_tap(tmp_path: Path, slag: str) -> None:
    fil = BOKER[slag](tmp_path / "bok.xlsx")
    (tmp_path / "arbeid").mkdir()
    svar = kjor(fil, tmp_path / "arbeid")
    assert (svar.apnet, svar.skrevet, svar.nektet) == (True, True, "")
    assert (svar.tapt, svar.utenfor, svar.nye_brudd, svar.galt) == ([], [], [], False)
    assert svar.endret
    assert "bok.xlsx" in linje(svar)


def test_en_fil_som_ikke_er_en_bok_staar_som_nektet(tmp_path: Path) -> None:
    (tmp_path / "bok.xlsx").write_bytes(b"%PDF")
    (tmp_path / "arbeid").mkdir()
    svar = kjor(tmp_path / "bok.xlsx", tmp_path / "arbeid")
    assert (svar.apnet, svar.skrevet, svar.galt) == (False, False, False)
    assert "ikke_xlsx" in linje(svar)


def test_vare_egne_boker_har_ingen_brudd(tmp_path: Path) -> None:
    sti = mal(tmp_path / "bok.xlsx", RAD)
    assert funn(sti) == set()
    beregn(sti)
    assert funn(sti) == set()


@pytest.mark.parametrize(
    ("del_", "gammelt", "nytt", "ventet"),
    [
        ("xl/worksheets/sheet1.xml", '<row r="3"', '<row r="2"', "row 2 after 2"),
        ("xl/worksheets/sheet1.xml", '<c r="B2"', '<c r="A2"', "cell A2 out of order"),
        ("xl/worksheets/sheet1.xml", '<c r="A2"', '<c r="A2" s="999"', "style 999 out of range"),
        ("xl/worksheets/sheet1.xml", 't="s"><v>0<', 't="s"><v>9999<', "shared string out of"),
        ("xl/worksheets/sheet1.xml", 'dxfId="1"', 'dxfId="77"', "dxfId 77 out of range"),
        ("xl/worksheets/sheet1.xml", "</worksheet>", "", "not well-formed"),
        ("xl/tables/table1.xml", 'name="Navn"', 'name="Navnet"', "heading of Navnet"),
        ("xl/tables/table1.xml", 'ref="A1:C9"', 'ref="A1:D9"', "3 columns in A1:D9"),
        ("xl/tables/table1.xml", 'name="Fra"', 'name="Navn"', "two columns of one name"),
        ("xl/workbook.xml", 'name="Annet"', 'name="fravær"', "two sheets of one name"),
        ("xl/workbook.xml", 'r:id="rId2"', 'r:id="rId99"', "unknown relationship rId99"),
        ("xl/_rels/workbook.xml.rels", "worksheets/sheet2", "worksheets/sheet9", "not there"),
        ("[Content_Types].xml", "/xl/tables/table1.xml", "/xl/tables/table8.xml", "not there"),
        ("xl/styles.xml", '<cellXfs count="', '<cellXfs count="1', "wrong count of cellXfs"),
    ],
)
def test_reglene_finner_brudd(
    tmp_path: Path, del_: str, gammelt: str, nytt: str, ventet: str
) -> None:
    rik = rik_bok(tmp_path / "rik.xlsx")
    innhold = deler(rik)
    tekst = innhold[del_].decode()
    assert gammelt in tekst
    innhold[del_] = tekst.replace(gammelt, nytt, 1).encode()
    sti = tmp_path / "brutt.xlsx"
    with zipfile.ZipFile(sti, "w") as z:
        for navn, data in innhold.items():
            z.writestr(navn, data)
    assert any(ventet in f for f in funn(sti) - funn(rik)), funn(sti)


def test_reglene_finner_en_gammel_kalkylekjede(tmp_path: Path) -> None:
    sti = rik_bok(tmp_path / "rik.xlsx")
    innhold = deler(sti)
    rel, typer = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
    slag = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    ny = f'<Relationship Id="rIdK" Type="{slag}" Target="calcChain.xml"/></Relationships>'
    innhold[rel] = innhold[rel].decode().replace("</Relationships>", ny).encode()
    ny = '<Override PartName="/xl/calcChain.xml" ContentType="application/xml"/></Types>'
    innhold[typer] = innhold[typer].decode().replace("</Types>", ny).encode()
    innhold["xl/calcChain.xml"] = b'<calcChain><c r="E1" i="1"/><c r="Z9"/></calcChain>'
    with zipfile.ZipFile(sti, "w") as z:
        for navn, data in innhold.items():
            z.writestr(navn, data)
    assert funn(sti) == {"stale calculation chain: 1 Z9"}
