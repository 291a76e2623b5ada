"""Cells: values, styles, places, and every way a sheet may be written."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from arkbok import ArkbokFeil, Arkendring, Stil, Verdi
from arkbok.stilark import STANDARD, Stilark
from tests.arkbok.grunnlag import (
    ARKDEL,
    NS,
    ark,
    bok,
    del_,
    endre,
    les,
    minstebok,
    skriv_zip,
)


def _rader(tmp_path: Path, rader: str, celler: dict[tuple[int, int], Verdi]) -> str:
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(rader)))
    tekst = del_(endre(inn, Arkendring("Data", celler)), ARKDEL)
    treff = re.search(r"<sheetData>(.*)</sheetData>", tekst, re.DOTALL)
    assert treff is not None
    return treff[1]


def _kode(tmp_path: Path, arkdata: str, celler: dict[tuple[int, int], Verdi]) -> str:
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(arkdata))
    with pytest.raises(ArkbokFeil) as e:
        endre(inn, Arkendring("Data", celler))
    assert not (tmp_path / "ut_b.xlsx").exists()
    return e.value.kode


def test_alle_slags_verdier_leses_tilbake(tmp_path: Path) -> None:
    verdier: list[Verdi] = [
        'Ærlig <æøå> & "co"',
        "=SUM(A1)",
        "  mellomrom  \n ny linje\tog tab",
        "😀",
        7,
        -1.5,
        Decimal("12.30"),
        True,
        False,
        date(2026, 2, 28),
        datetime(2026, 2, 28, 12, 30),  # noqa: DTZ001
        date(1900, 1, 1),
    ]
    inn = bok(tmp_path / "b.xlsx", lambda wb: wb.add_worksheet("Data"))
    ut = endre(inn, Arkendring("Data", {(i, 2): v for i, v in enumerate(verdier, 1)}))
    ark_ = les(ut)["Data"]
    lest = [ark_.cell(i, 2).value for i in range(1, len(verdier) + 1)]
    ventet = list(verdier)
    ventet[9] = datetime(2026, 2, 28)  # noqa: DTZ001
    ventet[11] = datetime(1900, 1, 1)  # noqa: DTZ001
    ventet[6] = 12.3
    assert lest == ventet
    assert "<v>12.30</v>" in del_(ut, ARKDEL)
    assert [ark_.cell(i, 2).data_type for i in (2, 8, 10)] == ["s", "b", "d"]
    assert ark_.cell(10, 2).number_format == "dd.mm.yyyy"


@pytest.mark.parametrize(
    ("tekst", "i_xml"),
    [
        ("a\r\nb", "a_x000D_\nb"),
        ("\x01", "_x0001_"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
        ("_x0041\x02", "_x005F_x0041_x0002_"),
        ("_xhei_", "_xhei_"),
        ("\ud800", "_xD800_"),
        ("]]>", "]]&gt;"),
    ],
)
def test_tegn_xml_ikke_tar_skrives_som_excel_gjor(tmp_path: Path, tekst: str, i_xml: str) -> None:
    ut = _rader(tmp_path, "", {(1, 1): tekst})
    assert f'<t xml:space="preserve">{i_xml}</t>' in ut


@pytest.mark.parametrize(
    "verdi", ["x" * 32_768, "😀" * 16_384, float("nan"), Decimal("Infinity"), date(1899, 1, 1)]
)
def test_verdi_excel_ikke_tar_avvises(tmp_path: Path, verdi: Verdi) -> None:
    assert _kode(tmp_path, ark(""), {(1, 1): verdi}) == "ugyldig_verdi"


def test_lengste_lovlige_tekst_gar(tmp_path: Path) -> None:
    assert "x" * 32_767 in _rader(tmp_path, "", {(1, 1): "x" * 32_767})


def test_dato_folger_bokens_1904_system(tmp_path: Path) -> None:
    bokpr = '<workbookPr date1904="1"/>'
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(""), bokpr=bokpr))
    ut = endre(inn, Arkendring("Data", {(1, 1): date(1904, 1, 2)}))
    assert "<v>1</v>" in del_(ut, ARKDEL)


def test_rader_og_celler_settes_inn_i_rekkefolge(tmp_path: Path) -> None:
    rader = '<row r="2" spans="1:3"><c r="B2"><v>1</v></c></row><row r="5"/>'
    celler: dict[tuple[int, int], Verdi] = {(1, 1): 1, (2, 1): 2, (2, 4): 3, (5, 1): 4, (7, 2): 5}
    assert _rader(tmp_path, rader, celler) == (
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c><c r="D2"><v>3</v></c></row>'
        '<row r="5"><c r="A5"><v>4</v></c></row>'
        '<row r="7"><c r="B7"><v>5</v></c></row>'
    )


def test_spans_beholdes_nar_cellene_er_innenfor(tmp_path: Path) -> None:
    rader = '<row r="2" spans="1:3"><c r="B2"><v>1</v></c></row>'
    assert 'spans="1:3"' in _rader(tmp_path, rader, {(2, 3): 1})


def test_storre_enn_inne_i_en_attributt_er_ikke_slutten_pa_cellen(tmp_path: Path) -> None:
    rader = '<row r="1"><c r="A1" t="inlineS>tr"><is><t>x</t></is></c><c r="B1"><v>2</v></c></row>'
    assert _rader(tmp_path, rader, {(1, 1): 5}) == (
        '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>2</v></c></row>'
    )


def test_tom_verdi_tommer_cellen_og_beholder_stilen(tmp_path: Path) -> None:
    rader = '<row r="1"><c r="A1" s="0" t="str"><f>1&amp;2</f><v>12</v></c></row>'
    assert _rader(tmp_path, rader, {(1, 1): None, (1, 2): None, (9, 9): None}) == (
        '<row r="1"><c r="A1" s="0"/></row>'
    )


def test_rader_og_celler_uten_adresse_telles(tmp_path: Path) -> None:
    rader = "<row><c><v>1</v></c><c><v>2</v></c></row> <row><c><v>3</v></c></row>"
    assert _rader(tmp_path, rader, {(1, 2): 20, (2, 3): 30}) == (
        "<row><c><v>1</v></c><c><v>20</v></c></row>"
        ' <row><c><v>3</v></c><c r="C2"><v>30</v></c></row>'
    )


def test_rad_uten_nummer_har_nummeret_til_cellene_sine(tmp_path: Path) -> None:
    rader = '<row><c r="A5"><v>1</v></c></row><row><c r="A7"><v>2</v></c></row>'
    assert _rader(tmp_path, rader, {(6, 1): 9, (7, 1): 8}) == (
        '<row><c r="A5"><v>1</v></c></row><row r="6"><c r="A6"><v>9</v></c></row>'
        '<row><c r="A7"><v>8</v></c></row>'
    )


def test_selvlukket_ark_far_celler(tmp_path: Path) -> None:
    data = f'<worksheet xmlns="{NS}"><sheetData/></worksheet>'
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(data))
    ut = endre(inn, Arkendring("Data", {(1, 1): 1}))
    assert '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' in del_(ut, ARKDEL)


def test_prefikset_navnerom_brukes_ogsa_i_det_nye(tmp_path: Path) -> None:
    data = (
        f'<x:worksheet xmlns:x="{NS}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(data))
    tekst = del_(endre(inn, Arkendring("Data", {(1, 1): "a", (1, 2): 2, (2, 1): 3})), ARKDEL)
    assert '<x:is><x:t xml:space="preserve">a</x:t></x:is></x:c><x:c r="B1">' in tekst
    assert '<x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData>' in tekst


def test_innrykk_og_enkle_anforselstegn_beholdes(tmp_path: Path) -> None:
    rader = "\n <row r='1'>\n  <c r='A1' ><v>1</v></c>\n  <c r='C1'/>\n </row>\n"
    assert _rader(tmp_path, rader, {(1, 1): 9, (1, 2): 8}) == (
        "\n <row r='1'>\n  <c r='A1'><v>9</v></c>\n  <c r=\"B1\"><v>8</v></c><c r='C1'/>\n"
        " </row>\n"
    )


@pytest.mark.parametrize(
    "rader",
    [
        '<row r="2"/><row r="1"/>',
        '<row r="1"><c r="D2"/></row>',
        '<row r="1"/><row r="1"/>',
        '<row r="1"><c r="E1"/><c r="D1"/></row>',
        '<row r="1"><!-- hei --><c r="A1"/></row>',
        '<row r="1"><c r="A1" t="str"><v><![CDATA[x]]></v></c></row>',
        "<!-- hei --><row r='1'/>",
        "<annet/>",
    ],
)
def test_ark_vi_ikke_kan_vare_sikre_pa_avvises(tmp_path: Path, rader: str) -> None:
    assert _kode(tmp_path, ark(rader), {(1, 3): 1}) == "ustottet"


@pytest.mark.parametrize(
    ("data", "kode"),
    [
        (f'<worksheet xmlns="{NS}"></worksheet>', "ustottet"),
        (f'<!DOCTYPE a [<!ENTITY b "c">]>{ark("")}', "ustottet"),
        (f'<worksheet xmlns="{NS}"><sheetData><row r="1"><c r="A1">', "skadet"),
        (ark('<row r="en"/>'), "skadet"),
        (ark('<row r="1"><c r="1A"/></row>'), "skadet"),
        (f'<?xml version="1.0" encoding="UTF-16"?>{ark("")}', "ustottet"),
    ],
)
def test_ark_som_ikke_er_hele_avvises(tmp_path: Path, data: str, kode: str) -> None:
    assert _kode(tmp_path, data, {(1, 3): 1}) == kode


def test_latin_1_beholdes_og_det_ukjente_blir_tallreferanse(tmp_path: Path) -> None:
    deler = minstebok("")
    hode = '<?xml version="1.0" encoding="ISO-8859-1"?>'
    data = hode + ark('<row r="1"><c r="A1" t="str"><v>Ø</v></c></row>')
    deler[ARKDEL] = data.encode("latin-1")
    ut = endre(skriv_zip(tmp_path / "b.xlsx", deler), Arkendring("Data", {(1, 2): "æ€"}))
    assert les(ut)["Data"]["A1"].value == "Ø"
    assert les(ut)["Data"]["B1"].value == "æ€"


# Formulas ---------------------------------------------------------------------------------

FORMEL = {
    "matrise": ('<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row>', 3),
    "matrisemester": ('<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1</f></c></row>', 1),
    "datatabell": ('<row r="1"><c r="A1"><f t="dataTable" ref="A1:B9" r1="C1"/></c></row>', 7),
    "deltmester": (
        (
            '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row>'
            '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>'
        ),
        1,
    ),
}


@pytest.mark.parametrize("navn", FORMEL)
def test_celle_i_en_formel_over_flere_celler_avvises(tmp_path: Path, navn: str) -> None:
    rader, rad = FORMEL[navn]
    assert _kode(tmp_path, ark(rader), {(rad, 1): 5}) == "formel_omrade"


def test_delt_formel_kan_overskrives_nar_ingen_blir_foreldrelos(tmp_path: Path) -> None:
    rader = FORMEL["deltmester"][0]
    assert "<f" not in _rader(tmp_path, rader, {(1, 1): 5, (2, 1): 6})
    assert 'si="0">B1</f>' in _rader(tmp_path, rader, {(2, 1): 6})


def test_skjult_celle_i_sammenslaing_avvises_men_ikke_den_synlige(tmp_path: Path) -> None:
    data = ark("", etter='<mergeCells count="1"><mergeCell ref="A1:CC2"/></mergeCells>')
    assert _kode(tmp_path, data, {(2, 2): 1}) == "flettet"
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(data))
    assert "<v>1</v>" in del_(endre(inn, Arkendring("Data", {(1, 1): 1})), ARKDEL)


# Styles -----------------------------------------------------------------------------------


def test_stil_gis_bare_til_celler_uten_egen(tmp_path: Path) -> None:
    def fyll(wb: xlsxwriter.Workbook) -> None:
        ws = wb.add_worksheet("Data")
        ws.write("A1", "Navn", wb.add_format({"italic": True}))
        ws.write("A2", 1, wb.add_format({"num_format": "0.000"}))

    inn = bok(tmp_path / "b.xlsx", fyll)
    ut = endre(
        inn,
        Arkendring(
            "Data",
            {(2, 1): 2, (3, 1): 3, (1, 2): "Ny", (2, 2): date(2026, 1, 1), (3, 2): "x"},
            stiler={1: Stil("0.0", fyll="00FF00"), 2: Stil("dd.mm.yyyy", bryt=True)},
            rad_fra=2,
            overskrifter={2: Stil(fet=True, skriftfarge="FF0000", lik=(1, 1))},
            bredder={2: 14.0},
        ),
    )
    a = les(ut)["Data"]
    assert (a["A2"].number_format, a["A2"].value) == ("0.000", 2)
    assert (a["A3"].number_format, a["A3"].fill.fgColor.rgb) == ("0.0", "FF00FF00")
    assert (a["B1"].font.b, a["B1"].font.i, a["B1"].font.color.rgb) == (True, True, "FFFF0000")
    assert (a["B2"].number_format, a["B2"].alignment.wrap_text) == ("dd.mm.yyyy", True)
    assert a.column_dimensions["B"].width == 14.0


@pytest.mark.parametrize(
    ("for_", "etter"),
    [
        (
            '<col min="4" max="16384" width="0" hidden="1" customWidth="1"/>',
            (
                '<col min="4" max="4" width="0" hidden="1" customWidth="1"/>'
                '<col min="5" max="5" width="14" customWidth="1"/>'
                '<col min="6" max="6" width="60" customWidth="1"/>'
                '<col min="7" max="16384" width="0" hidden="1" customWidth="1"/>'
            ),
        ),
        (
            '<col min="5" max="5" style="3" hidden="true"></col><col min="7" max="7" hidden="1"/>',
            (
                '<col min="5" max="5" style="3" width="14" customWidth="1"/>'
                '<col min="6" max="6" width="60" customWidth="1"/>'
                '<col min="7" max="7" hidden="1"/>'
            ),
        ),
        (
            '<col min="1" max="9" width="8" customWidth="1"/>',
            '<col min="1" max="9" width="8" customWidth="1"/>',
        ),
    ],
)
def test_nye_kolonner_vises_selv_om_alt_til_hoyre_er_skjult(
    tmp_path: Path, for_: str, etter: str
) -> None:
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark("", for_=f"<cols>{for_}</cols>")))
    endring = Arkendring("Data", {(1, 5): "Ny"}, bredder={5: 14.0, 6: 60.0})
    assert f"<cols>{etter}</cols>" in del_(endre(inn, endring), ARKDEL)


def test_dato_i_celle_med_standardformat_far_datoformat(tmp_path: Path) -> None:
    def fyll(wb: xlsxwriter.Workbook) -> None:
        ws = wb.add_worksheet("Data")
        gul = wb.add_format({"bg_color": "yellow"})
        eget = wb.add_format({"num_format": "yyyy-mm-dd"})
        ws.write("A1", 1, gul)
        ws.write("A2", 1, eget)
        ws.write("A3", 1)

    ut = endre(
        bok(tmp_path / "b.xlsx", fyll),
        Arkendring("Data", {(i, 1): date(2026, 5, 17) for i in (1, 2, 3)}),
    )
    a = les(ut)["Data"]
    formater = [a.cell(i, 1).number_format for i in (1, 2, 3)]
    assert formater == ["dd.mm.yyyy", "yyyy-mm-dd", "dd.mm.yyyy"]
    assert a["A1"].fill.fgColor.rgb == "FFFFFF00"


def test_andre_kjoring_legger_ikke_til_flere_stiler(tmp_path: Path) -> None:
    inn = bok(tmp_path / "b.xlsx", lambda wb: wb.add_worksheet("Data").write("A1", 1))
    e = Arkendring("Data", {(1, 2): date(2026, 1, 1)}, stiler={2: Stil(fet=True, fyll="AABBCC")})
    ut = endre(inn, e)
    igjen = endre(ut, e)
    assert del_(igjen, "xl/styles.xml") == del_(ut, "xl/styles.xml")
    assert del_(igjen, ARKDEL) == del_(ut, ARKDEL)


def test_bok_uten_stildel_far_en(tmp_path: Path) -> None:
    ut = endre(
        skriv_zip(tmp_path / "b.xlsx", minstebok(ark(""))),
        Arkendring("Data", {(1, 1): date(2026, 1, 1)}),
    )
    assert les(ut)["Data"]["A1"].number_format == "dd.mm.yyyy"


def test_nytt_tallformat_tar_ikke_et_nummer_som_er_i_bruk() -> None:
    dok = STANDARD.replace(
        "</styleSheet>",
        '<dxfs count="1"><dxf><numFmt numFmtId="200" formatCode="x"/></dxf></dxfs></styleSheet>',
    )
    stilark = Stilark(dok)
    assert (stilark.tallformat("0.0"), stilark.tallformat("0.0")) == (201, 201)
    tekst = stilark.tekst()
    assert '<numFmts count="1"><numFmt numFmtId="201" formatCode="0.0"/></numFmts><fonts' in tekst
