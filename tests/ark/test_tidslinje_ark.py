"""The sheet with the strip: looks, the rule for today, print setup."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.ark.kontrollsum import egen_sum
from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.ny.mal import mal_som_bytes, tom_mal
from sykefravaer_xl.oversikt.tekst import IKKE_BEREGNET, TEGN
from sykefravaer_xl.oversikt.tidslinje_ark import tidslinje
from sykefravaer_xl.oversikt.tidslinjetall import Tidslinje, Tidslinjerad, Ukerute

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

RUTER = (
    Ukerute(3, agp=True, tegn="K", merke="utfort"),
    Ukerute(3),
    Ukerute(2, tegn="P+", merke="forfalt"),
    Ukerute(0, ferie=True, tegn="F"),
    Ukerute(1, tegn="D1", merke="apen"),
    Ukerute(tegn="■", merke="maksdato"),
)
STREK = Tidslinje(
    per=date(2026, 11, 22),
    mandag=date(2026, 10, 26),
    uker=6,
    rader=(Tidslinjerad("Ola Oppdiktet", date(2026, 10, 26), 40, RUTER),),
    alle=1,
    koder=(("D1", "Dialogmøte 1"), ("K", "Første kontakt"), ("P", "Oppfølgingsplan")),
)


def arket(strek: Tidslinje) -> Worksheet:
    return load_workbook(BytesIO(som_bok(tidslinje(strek))))["Tidslinje"]


@pytest.fixture(scope="module")
def ark() -> Worksheet:
    return arket(STREK)


def test_hodet_har_maned_uke_og_mandagens_dato(ark: Worksheet) -> None:
    assert [ark[f"{kol}3"].value for kol in "EF"] == ["okt.", "nov. 2026"]
    assert [ark[f"{kol}4"].value for kol in "EFGHIJ"] == [44, 45, 46, 47, 48, 49]
    assert [ark[f"{kol}5"].value.day for kol in "EFGHIJ"] == [26, 2, 9, 16, 23, 30]
    assert ark["E5"].number_format == "d"


def test_raden_har_navn_forste_dag_grad_og_tegn(ark: Worksheet) -> None:
    assert [ark[f"{kol}6"].value for kol in "BD"] == ["Ola Oppdiktet", 40]
    assert ark["C6"].value.date() == date(2026, 10, 26)
    assert [ark[f"{kol}6"].value for kol in "EFGHIJ"] == ["K", None, "P+", "F", "D1", "■"]


def lys(farge: str) -> float:
    """Perceived lightness of a colour, 0–255."""
    r, g, b = (int(farge[-6:][n : n + 2], 16) for n in (0, 2, 4))
    return 0.299 * r + 0.587 * g + 0.114 * b


def test_gradene_skilles_paa_lyshet_og_fristene_paa_ramme_og_skrift(ark: Worksheet) -> None:
    rader = tuple(
        Tidslinjerad(str(grad), date(2026, 10, 26), grad, (Ukerute(grad),)) for grad in (3, 2, 1)
    )
    strek = Tidslinje(date(2026, 11, 22), date(2026, 10, 26), 1, rader, 3)
    farger = [lys(str(arket(strek)[f"E{rad}"].fill.fgColor.rgb)) for rad in (6, 7, 8)]
    assert farger[0] + 50 < farger[1]
    assert farger[1] + 40 < farger[2]
    utfort, forfalt, apen = ark["E6"], ark["G6"], ark["I6"]
    assert (utfort.font.b, utfort.font.i, utfort.border.left.style) == (False, True, None)
    assert (forfalt.font.b, str(forfalt.font.color.rgb)) == (True, "FFFFFFFF")
    assert lys(str(forfalt.fill.fgColor.rgb)) < 60
    assert (apen.font.b, apen.border.left.style) == (True, "thin")
    assert (utfort.border.bottom.style, ark["F6"].border.bottom.style) == ("thick", "thin")


def test_uken_i_dag_er_en_regel_med_today_og_ingen_formel_i_celler(ark: Worksheet) -> None:
    regler = [
        (str(omrade.sqref), regel.formula)
        for omrade in ark.conditional_formatting
        for regel in omrade.rules
    ]
    assert regler == [
        ("E4:J5", ["AND(E$5<=TODAY(),TODAY()<E$5+7)"]),
        ("E6:J6", ["AND(E$5<=TODAY(),TODAY()<E$5+7)"]),
    ]
    assert not any(celle.data_type == "f" for rad in ark.iter_rows() for celle in rad)


def test_tegnforklaringen_har_alle_tegn_og_kodene_i_bruk(ark: Worksheet) -> None:
    verdier = [c.value for rad in ark.iter_rows(min_row=8) for c in rad if c.value is not None]
    for _, _, mening in TEGN:
        assert mening in verdier
    for kode, navn in STREK.koder:
        assert kode in verdier
        assert navn in verdier


def test_utskrift_en_side_bred_og_navnet_fryst(ark: Worksheet) -> None:
    oppsett = ark.page_setup
    assert (oppsett.orientation, oppsett.paperSize) == ("landscape", 9)
    side = ark.sheet_properties.pageSetUpPr
    assert side is not None
    assert side.fitToPage
    # one page wide is what a file need not say
    assert (oppsett.fitToWidth, oppsett.fitToHeight) == (None, 0)
    assert ark.freeze_panes == "C6"
    assert ark.print_title_rows == "$3:$5"


def test_kuttet_liste_sier_fra() -> None:
    strek = Tidslinje(STREK.per, STREK.mandag, 6, STREK.rader, 1234)
    assert arket(strek)["B2"].value == (
        "Beregnet per 22.11.2026. Viser de 1 sakene som haster mest, av 1234. "
        "Alle står i arket Oppfølging."
    )


def test_uten_pagaende_saker_staar_bare_det() -> None:
    ark = arket(Tidslinje(STREK.per, STREK.mandag, 1, (), 0))
    verdier = [c.value for rad in ark.iter_rows() for c in rad if c.value is not None]
    assert verdier[:2] == [
        "Tidslinje for pågående saker", "Beregnet per 22.11.2026. Ingen pågående saker.",
    ]  # fmt: skip
    assert len(verdier) == 3  # and the checksum


def test_en_bok_som_ikke_er_beregnet_sier_det_og_er_vaar() -> None:
    mal = load_workbook(BytesIO(mal_som_bytes(tom_mal())))["Tidslinje"]
    assert mal["B2"].value == IKKE_BEREGNET
    for ett in (mal, arket(STREK)):
        rader = enumerate(ett.iter_rows(values_only=True), start=1)
        assert egen_sum((nr, dict(enumerate(rad, start=1))) for nr, rad in rader) is not None
