"""Builders and checks shared by the package tests, and tests of the checks' own ground."""

from __future__ import annotations

import io
import posixpath
import re
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter
from openpyxl import load_workbook

from arkbok import Arkendring, Pakke

KORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
KORPUSFILER = sorted(KORPUS.glob("*.xl[st]*")) if KORPUS.is_dir() else []
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NSR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NSP = "http://schemas.openxmlformats.org/package/2006/relationships"
ARKDEL = "xl/worksheets/sheet1.xml"


def skriv_zip(sti: Path, deler: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(sti, "w", zipfile.ZIP_DEFLATED) as z:
        for navn, innhold in deler.items():
            z.writestr(navn, innhold)
    return sti


def minstebok(arkdata: str, *, bokpr: str = "") -> dict[str, str | bytes]:
    """The parts of a workbook by hand; ``arkdata`` is the whole sheet document."""
    return {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
            f'<Override PartName="/{ARKDEL}" ContentType="application/vnd.openxmlformats-'
            'officedocument.spreadsheetml.worksheet+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{NSP}"><Relationship Id="rId1" '
            f'Type="{NSR}/officeDocument" Target="/xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{NS}" xmlns:r="{NSR}">{bokpr}<sheets><sheet name="Data" '
            'sheetId="1" r:id="rId7"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{NSP}"><Relationship Id="rId7" '
            f'Type="{NSR}/worksheet" Target="/{ARKDEL}"/></Relationships>'
        ),
        ARKDEL: arkdata,
    }


def ark(rader: str, *, for_: str = "", etter: str = "") -> str:
    return f'<worksheet xmlns="{NS}">{for_}<sheetData>{rader}</sheetData>{etter}</worksheet>'


def bok(sti: Path, fyll: Callable[[xlsxwriter.Workbook], object]) -> Path:
    """A workbook by XlsxWriter."""
    with xlsxwriter.Workbook(str(sti)) as wb:
        fyll(wb)
    return sti


def rik_bok(sti: Path) -> Path:
    """One of most things: what the corpus tests run on where the corpus is not at hand."""

    def fyll(wb: xlsxwriter.Workbook) -> None:
        ws = wb.add_worksheet("Fravær")
        dato = wb.add_format({"num_format": "dd.mm.yyyy"})
        rod = wb.add_format({"bg_color": "#FFC7CE"})
        rader = [[f"Ansatt {i}", 46000 + i, i] for i in range(1, 9)]
        kolonner = [{"header": "Navn"}, {"header": "Fra", "format": dato}, {"header": "Dager"}]
        ws.add_table("A1:C9", {"name": "Fravaer", "columns": kolonner, "data": rader})
        ws.conditional_format("C2:C9", {"type": "data_bar", "data_bar_2010": True})
        ws.conditional_format("A2:C9", {"type": "formula", "criteria": "=$C2>5", "format": rod})
        ws.data_validation("C2:C9", {"validate": "integer", "criteria": ">", "value": 0})
        ws.write_formula("E1", "=SUM(C2:C9)", None, 36)
        ws.write_comment("A2", "Merknad")
        diagram = wb.add_chart({"type": "bar"})
        diagram.add_series({"values": "='Fravær'!$C$2:$C$9"})
        ws.insert_chart("G2", diagram)
        ws.add_sparkline("F1", {"range": "'Fravær'!C2:C9"})
        wb.define_name("Dager", "='Fravær'!$C$2:$C$9")
        wb.add_worksheet("Annet").autofilter("A1:B5")

    return bok(sti, fyll)


def bok_i_minnet(fyll: Callable[[xlsxwriter.Workbook], object]) -> bytes:
    ut = io.BytesIO()
    with xlsxwriter.Workbook(ut, {"in_memory": True}) as wb:
        fyll(wb)
    return ut.getvalue()


def endre(inn: Path, endring: Arkendring) -> Path:
    """Apply one change and return the new file."""
    ut = inn.with_name("ut_" + inn.name)
    with Pakke(inn) as p:
        p.endre(endring)
        p.lagre(ut)
    return ut


def del_(sti: Path, navn: str) -> str:
    with zipfile.ZipFile(sti) as z:
        return z.read(navn).decode()


def les(sti: Path, **valg: bool) -> Any:
    """By openpyxl, which warns of everything it would lose on saving."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return load_workbook(sti, **valg)


def rabiter(sti: Path) -> dict[str, bytes]:
    """The compressed bytes of each member, in file order."""
    ut: dict[str, bytes] = {}
    data = sti.read_bytes()
    with zipfile.ZipFile(sti) as z:
        for i in z.infolist():
            n = int.from_bytes(data[i.header_offset + 26 : i.header_offset + 28], "little")
            m = int.from_bytes(data[i.header_offset + 28 : i.header_offset + 30], "little")
            start = i.header_offset + 30 + n + m
            ut[i.filename] = data[start : start + i.compress_size]
    return ut


def brudd(sti: Path) -> set[str]:
    """Faults across parts that Excel would repair or refuse; empty for a sound file."""
    ut: set[str] = set()
    with zipfile.ZipFile(sti) as z:
        navn = set(z.namelist())
        tekst = {n: z.read(n).decode("utf-8", "replace") for n in navn if not n.endswith("/")}
    typer = tekst["[Content_Types].xml"]
    ender = {x.lower() for x in re.findall(r'Extension="([^"]+)"', typer)}
    overstyrt = {x.lstrip("/") for x in re.findall(r'PartName="([^"]+)"', typer)}
    ut |= {f"override uten del: {n}" for n in overstyrt - navn}
    ut |= {
        f"del uten type: {n}"
        for n in tekst
        if n not in overstyrt
        and n.rpartition(".")[2].lower() not in ender
        and n != "[Content_Types].xml"
    }
    for n, rel in tekst.items():
        if n.endswith(".rels"):
            mappe = posixpath.dirname(posixpath.dirname(n))
            for r in re.findall(r"<Relationship\s[^>]*>", rel):
                mal = re.search(r'Target="([^"]*)"', r)
                if mal is None or 'TargetMode="External"' in r or mal[1].startswith("#"):
                    continue
                full = posixpath.normpath(posixpath.join("/", mappe, mal[1])).lstrip("/")
                if full not in navn:
                    ut.add(f"relasjon uten del: {n} -> {mal[1]}")
    ut |= _stilbrudd(tekst)
    tabeller = [t for n, t in tekst.items() if re.match(r"xl/tables/table", n)]
    for attr in ("id", "displayName"):
        verdier = [re.search(rf'<table\s[^>]*?\s{attr}="([^"]*)"', t) for t in tabeller]
        funnet = [v[1].lower() for v in verdier if v]
        if len(set(funnet)) != len(funnet):
            ut.add(f"to tabeller med samme {attr}")
    return ut


def _stilbrudd(tekst: dict[str, str]) -> set[str]:
    ut: set[str] = set()
    stil = tekst.get("xl/styles.xml", "")
    antall: dict[str, int] = {}
    for liste, element in (("cellXfs", "xf"), ("dxfs", "dxf"), ("fonts", "font")):
        m = re.search(rf"<(?:\w+:)?{liste}[^>]*?(?:/>|>(.*?)</(?:\w+:)?{liste}>)", stil, re.DOTALL)
        inni = (m[1] or "") if m else ""
        antall[liste] = len(re.findall(rf"<(?:\w+:)?{element}[\s>/]", inni))
        oppgitt = re.search(rf'<(?:\w+:)?{liste}[^>]*?\scount="(\d+)"', stil)
        if oppgitt and liste != "dxfs" and int(oppgitt[1]) != antall[liste]:
            ut.add(f"feil count i {liste}")
    for n, t in tekst.items():
        if not n.startswith("xl/worksheets/sheet"):
            continue
        stiler = re.findall(r'<(?:\w+:)?c\s[^>]*?\ss="(\d+)"', t)
        if stiler and max(map(int, stiler)) >= max(antall["cellXfs"], 1):
            ut.add(f"ukjent celleformat i {n}")
        dxf = re.findall(r'\sdxfId="(\d+)"', t)
        if dxf and max(map(int, dxf)) >= antall["dxfs"]:
            ut.add(f"ukjent dxf i {n}")
    return ut


def test_en_bok_fra_xlsxwriter_har_ingen_brudd(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", lambda wb: wb.add_worksheet("A").write("A1", 1))
    assert brudd(sti) == set()


def test_en_bok_for_hand_har_ingen_brudd(tmp_path: Path) -> None:
    assert brudd(skriv_zip(tmp_path / "b.xlsx", minstebok(ark("")))) == set()
