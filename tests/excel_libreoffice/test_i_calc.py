"""The extension in a real LibreOffice: what the clerk sees, what the files carry."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from workbooks.bygg import HER

from sykefravaer_xl.funksjoner.funksjon import Eksempel
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from tests.excel_libreoffice.kontor import Kontor
from tests.verter.kallsaker import RADER, serie, som_celler
from tests.vertsmiljo.en_gang import en_gang

UKJENT_NAVN, FEIL_ARGUMENT, IKKE_TILGJENGELIG = 525, 504, 32767
"""LibreOffice's numbers of #NAME?, Err:504 and #N/A."""
ARK, RADARK = "Ark", "Rad"
SKREVET = [
    ['=SF_FRIST(46027;"uke12")', '=SF.FRIST(46027;"uke12")', '=sf_frist(46027;"uke12")'],
    ["=INDEX(SF_FRISTER(46027);2;1)", "=SF.FRISTER(46027)", "=SF_FRIST()"],
    ["=SF_TILFELLE(Rad.A1:D3)", "=SF_TILFELLE(Rad.A1:D99)", "=SF_MAKSDATO(Rad.A1:D3;;46040)"],
    ["=NA()", '=SF_FRIST(A4;"uke12")', "=SF_FRISTER(A4:B4)"],
    ['=SF_FRIST(DATE(2026;1;5);"tull")', '=SF_FRIST(Z1;"uke12")', "=SF_STATUS(46027;;46028)"],
    ["=SF_SALDO_GRADERT(37.5;60;0)", "=SF_FRIST(1;2;3;4)", '=SF_TILFELLE({"Ferie";1;2;100})'],
]  # fmt: skip
RADENE = [["'" + str(c) if isinstance(c, str) else str(c or "") for c in rad] for rad in RADER]
MED_FEIL = [
    ["Ansattnr", "Type", "Fra", "Til", "Grad"],
    ["1", "Sykmelding", "46027", "46040", "100"],
    ["2", "Sykmelding", "46027", "=NA()", "100"],
    ["3", "Sykmelding", "46027", "=D2+1", "100"],
]
BEREGNET = [
    ["Feil", "A1:J4", "=SF_BEREGN(Tabell.A1:E4;46040)"],
    ["Kolonner", "A1:J4", "=SF_BEREGN(Tabell.A:E;46040)"],
    ["Regnet", "A1:A1", '=SF_BEREGN({"Ansattnr"};46040)'],
]
MANUALEN = [[navn, "A1:L60"] for navn in ("Innhold", *FUNKSJONER)]
EKSEMPLER = {
    f"{f.navn} {nr}": eksempel
    for f in FUNKSJONER.values()
    for nr, eksempel in enumerate(f.eksempler)
}


def _som_ark(eksempel: Eksempel) -> list[list[str]]:
    """The formula as it is written, in H1, and what it points at laid out from A1.

    Calc takes formulas from programs in English.
    """
    rader = [[""] * 8 for _ in range(4)]
    kolonne = 0
    for omrade in (a for a in eksempel.argumenter if isinstance(a, list)):
        for r, rad in enumerate(omrade):
            for k, celle in enumerate(map(som_celler, rad), start=kolonne):
                rader[r][k] = f"'{celle}" if isinstance(celle, str) else str(celle or "")
        kolonne += len(omrade[0])
    rader[0][7] = re.sub(r"(\d),(\d)", r"\1.\2", re.sub(r"\bDATO\(", "DATE(", eksempel.formel))
    return rader


def _excelbok(sti: Path) -> None:
    """As Excel with our add-in saves it: its own names, and what the cells showed."""
    strom = BytesIO()
    bok = xlsxwriter.Workbook(strom)
    ark = bok.add_worksheet(ARK)
    ark.write_formula("A1", '=SF_FRIST(DATE(2026,1,5),"uke12")', None, 46110)
    ark.write_formula("B1", "=INDEX(SF_FRISTER(DATE(2026,1,5)),1,1)", None, "Første kontakt")
    ark.write_array_formula("C1:D1", "{=SF_FRISTER(DATE(2026,1,5))}", None, "Første kontakt")
    bok.close()
    sti.write_bytes(strom.getvalue())


def _prov(mappe: Path) -> dict[str, Any]:
    kontor = Kontor(mappe)
    _excelbok(mappe / "excel.xlsx")
    steg: list[tuple[str, str, Any]] = [
        ("funksjoner", "funksjoner", "SF_"),
        ("", "aapne", ""),
        ("", "ark", [ARK, RADARK]),
        ("", "fyll", {RADARK: RADENE, ARK: SKREVET}),
        ("skrevet", "les", [[ARK, "A1:C6"]]),
        ("", "matriser", [[ARK, "F1:H2", "=SF_FRISTER(46027)"]]),
        ("matrise", "les", [[ARK, "F1:H2"]]),
        ("", "lagre", str(mappe / "calc.xlsx")),
        ("", "lagre", str(mappe / "calc.ods")),
        ("", "nulldato", 1904),
        ("", "regn", 1),
        ("1904", "les", [[ARK, "A1:A1"]]),
        ("", "nulldato", 1900),
        ("", "regn", 1),
        ("1900", "les", [[ARK, "A1:A1"]]),
        ("", "lukk", None),
        ("", "aapne", ""),
        ("", "ark", list(EKSEMPLER)),
        ("", "fyll", {ark: _som_ark(eksempel) for ark, eksempel in EKSEMPLER.items()}),
        ("eksempler", "les", [[ark, "H1:H1"] for ark in EKSEMPLER]),
        ("", "lukk", None),
        ("", "aapne", str(mappe / "excel.xlsx")),
        ("excel åpnet", "les", [[ARK, "A1:D1"]]),
        ("", "lagre", str(mappe / "excel_fra_calc.xlsx")),
        ("", "regn", 1),
        ("excel regnet", "les", [[ARK, "A1:D1"]]),
        ("", "erstatt", [ARK, "sf_", "SF_"]),
        ("excel koblet", "les", [[ARK, "A1:D1"]]),
        ("", "lukk", None),
        ("", "aapne", str(HER / "funksjoner.xlsx")),
        ("manual åpnet", "les", MANUALEN),
        *(("", "erstatt", [navn, "sf_", "SF_"]) for navn in ("Innhold", *FUNKSJONER)),
        ("", "regn", 1),
        ("manual koblet", "les", MANUALEN),
        ("", "lukk", None),
        ("", "aapne", ""),
        ("", "ark", [ARK, RADARK]),
        ("", "fyll", {RADARK: RADENE}),
        ("", "fyll", {ARK: [["=SF_TILFELLE(Rad.A:D)"]]}),
        ("hele kolonner", "les", [[ARK, "A1:A1"]]),
        ("", "ark", ["Tabell", *(ark for ark, _, _ in BEREGNET)]),
        ("", "fyll", {"Tabell": MED_FEIL}),
        ("", "matriser", BEREGNET),
        ("med feil", "les", [[ark, omrade] for ark, omrade, _ in BEREGNET]),
        ("", "fyll", {"Tabell": [*MED_FEIL[:2], ["2", "Sykmelding", "46027", "46030", "100"]]}),
        ("rettet", "les", [["Feil", "A1:J4"]]),
        ("", "lukk", None),
    ]
    svar = kontor.kjor([(navn, argument) for _, navn, argument in steg])
    ut = {merke: ett for (merke, _, _), ett in zip(steg, svar, strict=True) if merke}
    for navn in ("calc.xlsx", "calc.ods", "excel_fra_calc.xlsx"):
        del_ = "content.xml" if navn.endswith("ods") else "xl/worksheets/sheet2.xml"
        if navn.startswith("excel"):
            del_ = "xl/worksheets/sheet1.xml"
        with zipfile.ZipFile(mappe / navn) as fil:
            ut[navn] = fil.read(del_).decode()
    ut["installert"] = kontor.unopkg("list", "no.sykefravaer.xl")
    kontor.unopkg("remove", "no.sykefravaer.xl")
    ut["fjernet"] = kontor.unopkg("list")
    return ut


@pytest.fixture(scope="module")
def sett(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return en_gang(tmp_path_factory, "utvidelse", _prov)


def _verdier(lest: list[Any]) -> list[list[Any]]:
    """What stands in the cells; an error as its number."""
    return [[c["feil"] or c["v"] for c in rad] for rad in lest[0]]


def test_veiviseren_viser_tabellens_navn_og_norske_hjelp(sett: dict[str, Any]) -> None:
    assert {navn: (hjelp, argumenter) for navn, hjelp, argumenter in sett["funksjoner"]} == {
        f.navn: (f.beskrivelse, [[a.navn, a.hjelp] for a in f.argumenter])
        for f in FUNKSJONER.values()
    }


def test_begge_navn_virker_naar_hun_skriver(sett: dict[str, Any]) -> None:
    verdier = _verdier(sett["skrevet"])
    assert verdier[0] == [46110, 46110, 46110]
    assert {c["f"] for c in sett["skrevet"][0][0]} == {'=SF.FRIST(46027;"uke12")'}
    assert verdier[1][:2] == ["Sykmelding påkrevd", "Første kontakt"]
    assert verdier[1][2].startswith("Feil: start mangler.")


def test_eksemplene_gir_svaret_slik_de_staar_skrevet(sett: dict[str, Any]) -> None:
    for eksempel, lest in zip(EKSEMPLER.values(), sett["eksempler"], strict=True):
        svar = eksempel.svar[0][0] if isinstance(eksempel.svar, list) else eksempel.svar
        fikk = lest[0][0]["v"]
        if isinstance(svar, str):
            assert str(fikk).startswith(svar), eksempel.formel
        else:
            assert fikk == (serie(svar) if isinstance(svar, date) else svar), eksempel.formel


def test_omraader_hele_kolonner_og_utelatte_argumenter(sett: dict[str, Any]) -> None:
    verdier = _verdier(sett["skrevet"])
    # 05.01.2026; 30.12.2026 as of 18.01.2026
    assert verdier[2] == [46027, 46027, 46386]
    assert _verdier(sett["hele kolonner"]) == [[46027]]
    assert _verdier(sett["matrise"]) == [
        ["Første kontakt", 46033, "rutine"],
        ["Sykmelding påkrevd", 46030, "ftrl § 8-24"],
    ]


def test_feil_er_tekst_og_regnearkets_egne_feil_er_regnearkets(sett: dict[str, Any]) -> None:
    verdier = _verdier(sett["skrevet"])
    # Calc answers itself when an argument is an error, or there are too many
    assert verdier[3] == [IKKE_TILGJENGELIG, IKKE_TILGJENGELIG, FEIL_ARGUMENT]
    assert verdier[4][0].startswith("Feil: «tull» er ikke et kjent sjekkpunkt.")
    assert verdier[4][1].startswith("Feil: start mangler.")
    assert verdier[4][2] == "Forfalt"
    assert verdier[5][:2] == [-15, FEIL_ARGUMENT]
    assert verdier[5][2].startswith("Feil: ")


def test_en_celle_med_feil_stopper_en_ansatt_i_tabellen(sett: dict[str, Any]) -> None:
    """The table comes as cells, so Calc does not answer itself; but then it must be cells."""
    for lest in sett["med feil"][:2]:
        rader = _verdier([lest])
        assert [rad[:6] for rad in rader[1:]] == [
            [1, 46027, 46040, 0, 248, 46386],
            [2, "", "", "", "", ""],
            [3, 46027, 46041, 0, 248, 46387],
        ]
        assert rader[2][9].startswith("Feil: Rad 3: Cellen viser feilen «#I/T».")
    assert _verdier(sett["med feil"][2:]) == [[FEIL_ARGUMENT]]
    assert _verdier(sett["rettet"])[2][:3] == [2, 46027, 46030]


def test_boka_kan_telle_fra_1904(sett: dict[str, Any]) -> None:
    """46027 is then 6 January 2030, and week 12 83 days later."""
    assert _verdier(sett["1904"]) == [[46027 + 83]]
    (tekst,) = _verdier(sett["1900"])[0]
    assert tekst.startswith("Feil: Boka teller datoer fra 01.01.1900.")


def test_filene_baerer_tjeneste_og_metode(sett: dict[str, Any]) -> None:
    xlsx = re.findall(r"<f[^>]*>([^<]*)</f><v>([^<]*)</v>", sett["calc.xlsx"])
    assert ("SF.FRIST(46027,&quot;uke12&quot;)", "46110") in xlsx
    assert re.search(r'<f [^>]*t="array" ref="F1:H2">SF\.FRISTER\(46027\)</f>', sett["calc.xlsx"])
    ods = sett["calc.ods"]
    assert 'table:formula="of:=SF.FRIST(46027;&quot;uke12&quot;)"' in ods
    assert re.search(r'"of:=SF\.TILFELLE\(\[\$?Rad\.A1:\.D3\]\)"', ods), ods[-3000:]
    assert 'table:number-matrix-columns-spanned="3" table:number-matrix-rows-spanned="2"' in ods
    for fil in (sett["calc.xlsx"], ods):
        assert "SF_" not in fil
        assert "file:" not in re.sub(r'xmlns:\w+="[^"]*"', "", fil)


def test_boker_fra_excel_viser_det_excel_regnet_og_kan_kobles(sett: dict[str, Any]) -> None:
    """Excel's names are not found in a file: the cells show what was stored, arrays do not.

    To put SF_ in place of sf_ makes Calc read the formulas again, as if typed.
    """
    assert _verdier(sett["excel åpnet"]) == [[46110, "Første kontakt", UKJENT_NAVN, UKJENT_NAVN]]
    assert _verdier(sett["excel regnet"]) == [[UKJENT_NAVN] * 4]
    assert _verdier(sett["excel koblet"]) == [[46110, "Første kontakt", UKJENT_NAVN, UKJENT_NAVN]]
    assert sett["excel koblet"][0][0][0]["f"] == '=SF.FRIST(DATE(2026;1;5);"uke12")'
    lagret = re.findall(r"<f[^>]*>([^<]*)</f><v>([^<]*)</v>", sett["excel_fra_calc.xlsx"])
    assert lagret[0] == ("sf_frist(DATE(2026,1,5),&quot;uke12&quot;)", "46110")


def test_haandboka_viser_svarene_uten_tillegget_og_regner_dem_med(sett: dict[str, Any]) -> None:
    """Its functions have Excel's names, so as opened it is as without any add-in at all."""
    for lagret, koblet in zip(sett["manual åpnet"], sett["manual koblet"], strict=True):
        for celler, nye in zip(lagret, koblet, strict=True):
            for celle, ny in zip(celler, nye, strict=True):
                assert not celle["feil"], celle
                assert not ny["feil"], ny  # texts that begin with =SF_ are still texts
                if celle["f"].startswith("=") and "sf_" in celle["f"]:
                    assert "SF." in ny["f"], ny
                    assert ny["v"] == celle["v"], ny
    formler = [c["f"] for ark in sett["manual koblet"] for rad in ark for c in rad]
    assert sum("SF." in f for f in formler) > 100


def test_utvidelsen_lar_seg_installere_og_fjerne(sett: dict[str, Any]) -> None:
    assert "is registered: yes" in sett["installert"]
    assert "is registered: no" not in sett["installert"]
    assert "sykefravaer" not in sett["fjernet"]
