"""Reading whole workbooks: our own template and anybody's sheet."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table, TableColumn

from sykefravaer_xl.bok import skjema
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from tests.bok.lesebok import HEL_RAD, OVERSKRIFTER, alle_feil, les_ark, les_fravaer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bok.lesebok import Ark

FEMTE = date(2026, 1, 5)
NIENDE = date(2026, 1, 9)
HELT_SYK = Fravaer(FEMTE, NIENDE, Fravaerstype.SYKMELDING, 100)


def test_en_rad_i_var_egen_mal_leses_med_alle_felt(tmp_path: Path) -> None:
    rad = ("1001", "Gradert sykmelding", FEMTE, NIENDE, 50, "37,5", 20, "hemmelig")
    bok = les_fravaer(tmp_path, rad)
    assert bok.fravaer[0].rad == 2
    assert bok.fravaer[0].ansatt == "1001"
    assert bok.fravaer[0].fravaer == Fravaer(FEMTE, NIENDE, Fravaerstype.SYKMELDING, 50)
    assert bok.fravaer[0].avtalte_timer == Decimal("37.5")
    assert bok.fravaer[0].arbeidede_timer == Decimal(20)
    assert bok.fravaer[0].feil == ()
    assert bok.funn == ()


def test_en_sykmelding_uten_grad_er_hundre_prosent(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path, ("1001", "Sykmelding", FEMTE, NIENDE))
    assert bok.fravaer[0].fravaer == HELT_SYK


def test_prosentformat_gjor_1_til_100_og_en_halv_til_50(tmp_path: Path) -> None:
    bok = Workbook()
    ark = bok.worksheets[0]
    ark.title = "Fravær"
    ark.append(OVERSKRIFTER)
    for grad in (1, 0.5):
        ark.append(("1001", "Sykmelding", FEMTE, NIENDE, grad))
    ark["E2"].number_format = "0%"
    ark["E3"].number_format = "0.00%"
    bok.save(tmp_path / "bok.xlsx")
    lest = les(tmp_path / "bok.xlsx")
    assert [r.fravaer.grad for r in lest.fravaer if r.fravaer] == [100, 50]


def test_ansattnummer_som_tall_og_tekst_er_samme_ansatt(tmp_path: Path) -> None:
    rader = [(nr, *HEL_RAD[1:]) for nr in (1001, 1001.0, "1001", " 1001\u00a0", "'1001", "0012")]
    bok = les_fravaer(tmp_path, *rader)
    assert [r.ansatt for r in bok.fravaer] == ["1001"] * 5 + ["0012"]


def test_ledende_nuller_i_formatet_skiller_ikke_fra_ansatte(tmp_path: Path) -> None:
    ark: Ark = {
        "Ansatte": [("Ansattnr", "Navn"), ("0012", "Kari")],
        "Fravær": [OVERSKRIFTER, (12, *HEL_RAD[1:])],
    }
    bok = les_ark(tmp_path, ark)
    assert bok.fravaer[0].ansatt == "0012"
    assert alle_feil(bok) == []


def test_ansatte_leses_med_alle_felt_vi_bruker(tmp_path: Path) -> None:
    rad = (
        1001,
        "Kari Nordmann",
        date(1980, 5, 1),
        "K",
        "Drift",
        "Rådgiver",
        "80 %",
        37.5,
        "Ola Hansen",
        "ola@eksempel.no",
        "12345678",
        None,
        None,
        None,
        None,
        None,
        "Ja",
        "Nei",
        "01058012345",
    )
    ark: Ark = {
        "Ansatte": [tuple(skjema.ANSATTE.overskrifter.values()), rad],
        "Fravær": [OVERSKRIFTER, HEL_RAD],
    }
    (ansatt,) = les_ark(tmp_path, ark).ansatte
    assert (ansatt.ansatt, ansatt.navn, ansatt.leder) == ("1001", "Kari Nordmann", "Ola Hansen")
    assert ansatt.fodselsdato == date(1980, 5, 1)
    assert ansatt.leder_epost == "ola@eksempel.no"
    assert (ansatt.timer_per_uke, ansatt.stillingsprosent) == (Decimal("37.5"), Decimal(80))
    assert ansatt.unntak_agp is True
    assert ansatt.feil == ()


def test_en_tom_ansattliste_gjor_ingen_ukjent(tmp_path: Path) -> None:
    ark: Ark = {"Ansatte": [("Ansattnr", "Navn")], "Fravær": [OVERSKRIFTER, HEL_RAD]}
    bok = les_ark(tmp_path, ark)
    assert alle_feil(bok) == []
    assert bok.ansatte_kart is not None


def test_tomme_rader_mellom_og_etter_er_ingen_rader(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path, HEL_RAD, (), ("", " ", None), HEL_RAD, (None,) * 8)
    assert [r.rad for r in bok.fravaer] == [2, 5]
    assert bok.fravaer_kart.siste_rad == 5


def test_en_tom_tabell_har_overskriften_som_siste_rad(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path)
    assert bok.fravaer == ()
    assert bok.fravaer_kart.siste_rad == bok.fravaer_kart.overskriftsrad == 1


def test_tusener_av_formaterte_tomme_rader_er_ingen_rader(tmp_path: Path) -> None:
    bok = Workbook()
    ark = bok.worksheets[0]
    ark.title = "Fravær"
    ark.append(OVERSKRIFTER)
    ark.append(HEL_RAD)
    for rad in range(3, 6003):
        ark.cell(rad, 1).fill = PatternFill("solid", "FFFF00")
    ark.cell(6003, 1, "1002")
    bok.save(tmp_path / "bok.xlsx")
    lest = les(tmp_path / "bok.xlsx")
    assert [r.rad for r in lest.fravaer] == [2, 6003]


def test_en_celle_langt_borte_hverken_stopper_eller_forsinker(tmp_path: Path) -> None:
    bok = Workbook()
    ark = bok.worksheets[0]
    ark.title = "Fravær"
    ark.append(OVERSKRIFTER)
    ark.append(HEL_RAD)
    ark["XFD1048576"] = "x"
    bok.save(tmp_path / "bok.xlsx")
    start = time.process_time()
    lest = les(tmp_path / "bok.xlsx")
    assert time.process_time() - start < 60
    assert len(lest.fravaer) == 1
    assert lest.fravaer_kart.hoyre_kolonne == 8


def test_skjulte_rader_leses(tmp_path: Path) -> None:
    bok = Workbook()
    ark = bok.worksheets[0]
    ark.title = "Fravær"
    ark.append(OVERSKRIFTER)
    ark.append(HEL_RAD)
    ark.row_dimensions[2].hidden = True
    bok.save(tmp_path / "bok.xlsx")
    assert len(les(tmp_path / "bok.xlsx").fravaer) == 1


def test_1904_boker_gir_samme_datoer(tmp_path: Path) -> None:
    bok = Workbook()
    bok.epoch = CALENDAR_MAC_1904
    ark = bok.worksheets[0]
    ark.title = "Fravær"
    ark.append(OVERSKRIFTER)
    ark.append(("1001", "Sykmelding", FEMTE, 44569))
    bok.save(tmp_path / "bok.xlsx")
    assert les(tmp_path / "bok.xlsx").fravaer[0].fravaer == HELT_SYK


def test_serienummer_i_en_celle_uten_datoformat_er_en_dato(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path, ("1001", "Sykmelding", 46027, 46031))
    assert bok.fravaer[0].fravaer == HELT_SYK


def med_tabell(sti: Path, *, sumrad: bool) -> None:
    """A book whose absences are an Excel table below a title."""
    bok = Workbook()
    ark = bok.worksheets[0]
    ark.title = "Fravær"
    ark.append(("Sykefravær",))
    ark.append(OVERSKRIFTER)
    ark.append(HEL_RAD)
    tabell = Table(displayName="tblFravaer", ref="A2:H3")
    if sumrad:
        ark.append(("1099", None, None, None, None, 37.5))
        tabell = Table(displayName="tblFravaer", ref="A2:H4", totalsRowCount=1)
    tabell.tableColumns = [
        TableColumn(id=nr, name=navn) for nr, navn in enumerate(OVERSKRIFTER, start=1)
    ]
    ark.add_table(tabell)
    bok.save(sti)


def test_excel_tabellen_finnes_ved_overskriftsraden(tmp_path: Path) -> None:
    med_tabell(tmp_path / "bok.xlsx", sumrad=False)
    bok = les(tmp_path / "bok.xlsx")
    assert (bok.fravaer_kart.tabell, bok.fravaer_kart.overskriftsrad) == ("tblFravaer", 2)


def test_tabellens_sumrad_er_ikke_en_fravaersrad(tmp_path: Path) -> None:
    med_tabell(tmp_path / "bok.xlsx", sumrad=True)
    bok = les(tmp_path / "bok.xlsx")
    assert [r.rad for r in bok.fravaer] == [3]
    assert [f.kode for f in bok.funn] == ["sumrad"]


def test_en_sumrad_uten_tabell_hoppes_over_med_varsel(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path, HEL_RAD, ("Sum", None, None, None, None, 37.5, 20))
    assert len(bok.fravaer) == 1
    assert [f.kode for f in bok.funn] == ["sumrad"]


def test_malens_genererte_ark_tas_aldri_for_inndata(tmp_path: Path) -> None:
    lokke = [("Ansattnr", "Navn", "Type", "Fra", "Til", "Grad"), ("9", "N", "SM", FEMTE, NIENDE)]
    navn = ("Oppfølging", "Arbeidsliste", "Oversikt", "Endringslogg", "Hjelp", "Plan 1001")
    ark: Ark = {**dict.fromkeys(navn, lokke), "fravær": [OVERSKRIFTER, HEL_RAD]}
    bok = les_ark(tmp_path, ark)
    assert bok.fravaer_kart.ark == "fravær"
    assert bok.arbeidsliste_kart is None
    assert bok.oppfolging_kart is None
    assert bok.arknavn == (*navn, "fravær")


def test_en_fremmed_bok_med_ett_ark_som_heter_oversikt_leses(tmp_path: Path) -> None:
    ark: Ark = {"Oversikt": [("Navn", "Fra", "Til", "Type"), ("Kari", FEMTE, NIENDE, "SM")]}
    assert les_ark(tmp_path, ark).fravaer[0].fravaer == HELT_SYK


def test_egne_generert_ark_far_kart(tmp_path: Path) -> None:
    ark: Ark = {
        "Fravær": [OVERSKRIFTER, HEL_RAD],
        "Arbeidsliste": [
            ("Arbeidsliste",),
            tuple(skjema.ARBEIDSLISTE.overskrifter.values()),
            (FEMTE,),
        ],
        "Endringslogg": [tuple(skjema.ENDRINGSLOGG.overskrifter.values())],
    }
    bok = les_ark(tmp_path, ark)
    assert bok.arbeidsliste_kart is not None
    assert (bok.arbeidsliste_kart.overskriftsrad, bok.arbeidsliste_kart.siste_rad) == (2, 3)
    assert bok.arbeidsliste_kart.kolonner["tilfelle_fra"] == 9
    assert bok.endringslogg_kart is not None
    assert bok.endringslogg_kart.siste_rad == 1


def test_kundens_egen_arbeidsliste_er_hennes(tmp_path: Path) -> None:
    ark: Ark = {
        "Fravær": [OVERSKRIFTER, HEL_RAD],
        "Arbeidsliste": [("Frist", "Oppgave", "Ansvarlig")],
        "Arbeidsliste 2": [tuple(skjema.ARBEIDSLISTE.overskrifter.values())],
    }
    kart = les_ark(tmp_path, ark).arbeidsliste_kart
    assert kart is not None
    assert kart.ark == "Arbeidsliste 2"


def test_lesing_ser_aldri_pa_klokken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bok = les_fravaer(tmp_path, HEL_RAD)
    monkeypatch.setattr(time, "time", lambda: datetime(2031, 1, 1, tzinfo=UTC).timestamp())
    assert les(tmp_path / "bok.xlsx") == bok


def test_filen_er_lukket_og_urort_etterpa(tmp_path: Path) -> None:
    les_fravaer(tmp_path, HEL_RAD)
    sti = tmp_path / "bok.xlsx"
    for_ = sti.read_bytes()
    les(sti)
    assert sti.read_bytes() == for_
    sti.rename(tmp_path / "flyttet.xlsx")


def test_25_000_rader_og_20_kolonner_leses_pa_noen_sekunder(tmp_path: Path) -> None:
    bok = Workbook(write_only=True)
    ark = bok.create_sheet("Fravær")
    ark.append([*OVERSKRIFTER, *skjema.FRAVAER.ut.values()])
    rad = ("1001", "Sykmelding", FEMTE, NIENDE, 100, 37.5, 0, "notat", *range(12))
    for _ in range(25_000):
        ark.append(rad)
    bok.save(tmp_path / "bok.xlsx")
    start = time.process_time()
    lest = les(tmp_path / "bok.xlsx")
    assert time.process_time() - start < 60
    assert len(lest.fravaer) == 25_000
    assert lest.fravaer[-1].fravaer == HELT_SYK
