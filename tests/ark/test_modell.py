"""The model of a sheet: what is put in it, its checksum, and the book that is written of it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from sykefravaer_xl.ark.kontrollsum import egen_sum
from sykefravaer_xl.ark.modell import Arkmodell, Celle, Flate, Kolonnevisning, Radvisning, Tabell
from sykefravaer_xl.ark.xlsxskriver import som_bok


def _ark() -> Arkmodell:
    ark = Arkmodell("Prøve", frys=(1, 0), fane="#1F4E78")
    ark.bredder(20, 8)
    ark.kolonner[2] = Kolonnevisning(4, skjult=True, niva=1)
    ark.rader[5] = Radvisning(niva=1, skjult=True)
    ark.hoyde(0, 30)
    ark.skriv(0, 0, "=1+1", {"bold": True})
    ark.skriv(1, 1, date(2026, 11, 22), {"num_format": "dd.mm.yyyy"})
    ark.flett(2, 0, 1, 7, {"bg_color": "#FFFF00"})
    ark.skriv(3, 0, "Til hjelpen", lenke="'Hjelp'!A1")
    ark.fargelegg(Flate(1, 0, 3, 0), "=$A2>3", {"bold": True})
    return ark


def test_arket_skrives_som_det_er_beskrevet() -> None:
    ark = load_workbook(BytesIO(som_bok(_ark())))["Prøve"]
    assert (ark["A1"].value, ark["A1"].data_type, ark["A1"].font.b) == ("=1+1", "s", True)
    assert (ark["B2"].value.date(), ark["B2"].number_format) == (
        date(2026, 11, 22), "dd.mm.yyyy",
    )  # fmt: skip
    assert [str(f) for f in ark.merged_cells.ranges] == ["A3:B3"]
    assert (ark["A3"].value, ark["A4"].value) == (7, "Til hjelpen")
    assert ark["A4"].hyperlink.location == "'Hjelp'!A1"
    assert (ark.freeze_panes, ark.row_dimensions[1].height) == ("A2", 30)
    assert (ark.column_dimensions["C"].hidden, ark.column_dimensions["C"].outlineLevel) == (
        True,
        1,
    )
    assert (ark.row_dimensions[6].hidden, ark.row_dimensions[6].outlineLevel) == (True, 1)
    assert [str(o.sqref) for o in ark.conditional_formatting] == ["A2:A4"]


def test_dager_telles_fra_1904_der_boka_gjor_det() -> None:
    bok = load_workbook(BytesIO(som_bok(_ark(), fra_1904=True)))
    assert bok.epoch.year == 1904
    assert bok["Prøve"]["B2"].value.date() == date(2026, 11, 22)


def test_kontrollsummen_er_av_verdiene_og_kan_regnes_om_igjen() -> None:
    ark = _ark()
    ark.sum_opp(9, 0, {})
    forste = ark.celler[9, 0]
    ark.sum_opp(9, 0, {})
    assert ark.celler[9, 0] == forste
    rader: dict[int, dict[int, object]] = {}
    for (rad, kol), celle in ark.celler.items():
        rader.setdefault(rad + 1, {})[kol + 1] = celle.verdi
    assert egen_sum(rader.items()) is not None
    rader[3][1] = 8
    assert egen_sum(rader.items()) is None


def test_en_tabell_uten_rader_har_en_tom() -> None:
    ark = Arkmodell(
        "T", tabell=Tabell("tblT", [Celle("Navn"), Celle("Tall")], [{"bold": True}, {}])
    )
    lest = load_workbook(BytesIO(som_bok(ark)))["T"]
    assert lest.tables["tblT"].ref == "A1:B2"
    assert [c.value for c in lest[1]] == ["Navn", "Tall"]
    assert lest["A2"].font.b
