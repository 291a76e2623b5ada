"""A clerk's own book through a whole run: right figures, and nothing of hers changed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from workbooks.bygg import HER

from tests.kjoring.bokhjelp import (
    DATO,
    RESULTATER,
    arknavn,
    beregn,
    celler,
    d,
    deler,
    ett_ark,
    lag,
    overskrifter,
    resultater,
    tabell,
)

if TYPE_CHECKING:
    from pathlib import Path

ROTETE = (
    ("Oversikt over fravær", None, None),
    ("Ajourført av Kari hver fredag",),
    (),
    ("Navn", "Født", "Nærmeste leder", "Sykmeldt fra", "T.o.m.", "Grad %", "Fraværstype", "Notat"),
    ("Ola Nord", d(1, 5, 1980), "Mona", "5.1.2026", "07.01.26", None, "Egenmelding", "ringte"),
    ("Ola Nord", d(1, 5, 1980), "Mona", "2026-01-08", "1.3.2026", "100 %", "Sykmelding"),
    (),
    ("Per Sør", "03.02.1975", "Siv", d(1, 9), d(31, 12), "50 %", "sykmelding"),
    ("SUM", None, None, None, None, "=SUM(F5:F8)"),
)
OLA_EGENMELDING = {
    "Tilfelle fra": d(5, 1), "Dag nr": 3, "AGP-dager": 3, "AGP slutt": d(7, 1),
    "Dager brukt": 0, "Dager igjen": 248, "Maksdato": d(21, 12),
}  # fmt: skip
# 5.1.–20.1. is the employer period; 21.1.–27.2. are 28 weekdays; the base is Friday 27.2.
OLA_SYKMELDING = {
    "Tilfelle fra": d(5, 1), "Dag nr": 56, "AGP-dager": 16, "AGP slutt": d(20, 1),
    "Dager brukt": 28, "Dager igjen": 220, "Maksdato": d(1, 1, 2027),
}  # fmt: skip
# 17.9.–31.12. are 76 weekdays; 31.12. + 172 weekdays is Monday 30.8.2027
PER = {
    "Tilfelle fra": d(1, 9), "Dag nr": 122, "AGP-dager": 16, "AGP slutt": d(16, 9),
    "Dager brukt": 76, "Dager igjen": 172, "Maksdato": d(30, 8, 2027),
    "Neste sjekkpunkt": "Første kontakt", "Frist": d(7, 9), "Status": "Forfalt",
}  # fmt: skip


@pytest.fixture
def rotete(tmp_path: Path) -> Path:
    return lag(tmp_path / "sykefravær 2026.xlsx", {"Sykefravær 2026": ROTETE})


def test_ett_ark_med_navn_og_datoer_som_tekst_gir_riktige_tall(rotete: Path) -> None:
    rapport = beregn(rotete)
    assert (rapport.rader, rapport.ansatte, rapport.feil) == (3, 2, ())
    assert resultater(rotete, "Sykefravær 2026", 4) == [OLA_EGENMELDING, OLA_SYKMELDING, PER, {}]


def test_resultatene_staar_til_hoyre_for_tabellen_og_alt_annet_er_som_for(rotete: Path) -> None:
    for_ = celler(rotete, "Sykefravær 2026")
    beregn(rotete)
    etter = celler(rotete, "Sykefravær 2026")
    assert {k: v for k, v in etter.items() if k in for_} == for_
    nye = sorted({k.rstrip("0123456789") for k in etter} - {k.rstrip("0123456789") for k in for_})
    assert nye == ["I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"]
    assert tuple(overskrifter(rotete, "Sykefravær 2026", 4)[8:]) == RESULTATER


def test_bare_de_tre_nye_arkene_kommer_til(rotete: Path) -> None:
    beregn(rotete)
    navn = arknavn(rotete)
    assert navn[0] == "Sykefravær 2026"
    assert sorted(navn[1:]) == ["Arbeidsliste", "Endringslogg", "Oppfølging"]


def test_sumraden_under_tabellen_er_ikke_et_fravaer(rotete: Path) -> None:
    rapport = beregn(rotete)
    assert [(f.kode, f.celle) for f in rapport.varsler] == [("sumrad", "D9")]
    assert celler(rotete, "Sykefravær 2026")["F9"] == "=SUM(F5:F8)"


def test_arbeidslisten_sier_hvem_som_skal_gjore_hva(rotete: Path) -> None:
    beregn(rotete)
    # graded from the first day: no dialogue meeting, the activity duty is met
    kjente = (
        "Frist",
        "Status",
        "Navn",
        "Leder",
        "Ansvarlig",
        "Oppgave",
        "Hjemmel",
        "Tilfelle fra",
    )
    faktisk = tabell(rotete, "Arbeidsliste")
    assert [{k: rad[k] for k in kjente} for rad in faktisk] == [
        {"Frist": frist, "Status": "Forfalt", "Navn": "Per Sør", "Leder": "Siv",
         "Ansvarlig": "Leder", "Oppgave": oppgave, "Hjemmel": hjemmel, "Tilfelle fra": d(1, 9)}
        for frist, oppgave, hjemmel in (
            (d(7, 9), "Første kontakt", "rutine"),
            (d(28, 9), "Oppfølgingsplan", "aml § 4-6 (3)"),
            (d(28, 9), "Oppfølgingsplan til sykmelder", "aml § 4-6 (3)"),
        )
    ]  # fmt: skip


def test_ny_kjoring_samme_dag_lar_boka_ligge(rotete: Path) -> None:
    beregn(rotete)
    for_ = rotete.read_bytes()
    assert beregn(rotete).uendret
    assert rotete.read_bytes() == for_
    assert len(tabell(rotete, "Endringslogg")) == 1


def test_det_som_staar_ved_siden_av_tabellen_uten_overskrift_overskrives_aldri(
    tmp_path: Path,
) -> None:
    rader = [
        ("Ansattnr", "Fra", "Til", "Type", None, "Mine notater"),
        (1, d(1, 9), d(30, 11), "Sykmelding", None, "viktig", "=B2+10"),
    ]
    bok = lag(tmp_path / "bok.xlsx", {"Ark1": rader})
    beregn(bok)
    etter = celler(bok, "Ark1")
    assert (etter["F2"], etter["G2"]) == ("viktig", "=B2+10")
    assert etter["H1"] == "Tilfelle fra"
    assert etter["S1"] == "Melding"


def test_resultatene_faar_plass_mellom_tabellen_og_noe_langt_til_hoyre(tmp_path: Path) -> None:
    rader = [
        ("Ansattnr", "Fra", "Til", "Type"),
        (1, d(1, 9), d(30, 11), "Sykmelding", *[None] * 60, "Kladd"),
    ]
    bok = lag(tmp_path / "bok.xlsx", {"Ark1": rader})
    beregn(bok)
    etter = celler(bok, "Ark1")
    assert etter["E1"] == "Tilfelle fra"
    assert etter["BM2"] == "Kladd"


def _med_tabell(sti: Path, rader: list[tuple[object, ...]], **valg: Any) -> Path:
    """One sheet with an Excel table over the rows (the first one is the headings)."""
    with xlsxwriter.Workbook(sti) as bok:
        ark = bok.add_worksheet("Liste")
        dag = bok.add_format({"num_format": "dd.mm.yyyy"})
        ark.add_table(
            0, 0, len(rader) - (0 if valg.get("total_row") else 1), len(rader[0]) - 1,
            {
                "name": "tblMin",
                "columns": [{"header": h, "total_string": ""} for h in rader[0]],
                **valg,
            },
        )  # fmt: skip
        for nr, rad in enumerate(rader[1:], start=1):
            for kol, verdi in enumerate(rad):
                ark.write(nr, kol, verdi, dag if hasattr(verdi, "year") else None)
    return sti


LISTE: list[tuple[object, ...]] = [
    ("Navn", "Fra", "Til", "Type"),
    ("Ola Nord", d(1, 9), d(16, 12), "Sykmelding"),
    ("Per Sør", d(1, 9), d(16, 12), "Sykmelding"),
]


def test_en_exceltabell_vokser_til_hoyre_saa_sortering_tar_med_resultatene(
    tmp_path: Path,
) -> None:
    bok = _med_tabell(tmp_path / "bok.xlsx", LISTE)
    beregn(bok)
    tabellen = load_workbook(bok)["Liste"].tables["tblMin"]
    assert tabellen.ref == "A1:P3"
    assert tabellen.column_names == ["Navn", "Fra", "Til", "Type", *RESULTATER]
    assert tabellen.autoFilter.ref == "A1:P3"


def test_hennes_egen_status_i_tabellen_beholdes_og_vaar_faar_nummer(tmp_path: Path) -> None:
    rader = [(*LISTE[0], "Status"), (*LISTE[1], "ringt"), (*LISTE[2], "mail")]
    bok = _med_tabell(tmp_path / "bok.xlsx", rader)
    for _ in range(2):
        beregn(bok)
        assert [(r["Status"], r["Status 2"]) for r in tabell(bok, "Liste")] == [
            ("ringt", "Forfalt"),
            ("mail", "Forfalt"),
        ]
    assert load_workbook(bok)["Liste"].tables["tblMin"].ref == "A1:Q3"


def test_totalraden_i_en_exceltabell_er_ikke_et_fravaer(tmp_path: Path) -> None:
    bok = _med_tabell(tmp_path / "bok.xlsx", LISTE, total_row=True)
    rapport = beregn(bok)
    assert (rapport.rader, rapport.feil) == (2, ())
    tabellen = load_workbook(bok)["Liste"].tables["tblMin"]
    assert (tabellen.ref, tabellen.totalsRowCount) == ("A1:P4", 1)


def test_kommentar_filter_skjult_rad_og_egen_farge_er_der_etterpaa(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    with xlsxwriter.Workbook(sti) as bok:
        ark = bok.add_worksheet("Liste")
        dag = bok.add_format({"num_format": "dd.mm.yyyy"})
        ark.write_row(0, 0, ("Navn", "Fra", "Til", "Type"))
        for nr in (1, 2):
            ark.write_row(nr, 0, (f"Person {nr}", None, None, "Sykmelding"))
            ark.write_datetime(nr, 1, d(1, 9), dag)
            ark.write_datetime(nr, 2, d(30, 11), dag)
        ark.autofilter(0, 0, 2, 3)
        ark.filter_column_list(0, ["Person 2"])
        ark.set_row(1, None, None, {"hidden": True})
        ark.write_comment(1, 0, "husk å ringe")
        ark.conditional_format("D2:D9", {"type": "cell", "criteria": "==", "value": '"Ferie"'})
        ark.freeze_panes(1, 1)
        ark.data_validation("D2:D9", {"validate": "list", "source": ["Sykmelding", "Ferie"]})
        bok.define_name("Typene", "=Liste!$D$2:$D$3")
    beregn(sti)
    etter = load_workbook(sti)["Liste"]
    assert etter.auto_filter.ref == "A1:D3"
    assert etter.row_dimensions[2].hidden
    kommentar = etter["A2"].comment
    assert kommentar is not None
    assert kommentar.text == "husk å ringe"
    assert etter.freeze_panes == "B2"
    assert "D2:D9" in [str(r.sqref) for r in etter.conditional_formatting]
    assert [str(r.sqref) for r in etter.data_validations.dataValidation] == ["D2:D9"]
    assert load_workbook(sti).defined_names["Typene"].attr_text == "Liste!$D$2:$D$3"
    assert [r["Dager igjen"] for r in tabell(sti, "Liste")] == [195, 195]


def test_arkene_hun_ikke_har_fravaer_i_er_de_samme_byte_for_byte(tmp_path: Path) -> None:
    bok = lag(
        tmp_path / "bok.xlsx",
        {
            "Fravær": [("Ansattnr", "Fra", "Til", "Type"), (1, d(1, 9), d(30, 11), "Syk")],
            "Mitt": [("=Fravær!B2+1", "tekst"), ("=SUM(Fravær!A2:A9)", 4)],
        },
    )
    for_ = deler(bok)
    beregn(bok)
    etter = deler(bok)
    assert etter["xl/worksheets/sheet2.xml"] == for_["xl/worksheets/sheet2.xml"]
    assert set(for_) <= set(etter)
    ulike = {navn for navn in for_ if etter[navn] != for_[navn]}
    assert ulike <= {
        "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml",
        "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml", "docProps/app.xml",
    }  # fmt: skip


def test_hennes_egne_ark_med_vaare_navn_staar_urort_og_vaare_faar_nummer(tmp_path: Path) -> None:
    bok = lag(
        tmp_path / "bok.xlsx",
        {
            "Fravær": [("Ansattnr", "Fra", "Til", "Type"), (1, d(1, 9), d(30, 11), "Syk")],
            "Arbeidsliste": [("Mine gjøremål",), ("Ring NAV",)],
            "Oversikt": [("Min egen oversikt",)],
        },
    )
    for _ in range(2):
        beregn(bok)
        assert celler(bok, "Arbeidsliste") == {"A1": "Mine gjøremål", "A2": "Ring NAV"}
        assert celler(bok, "Oversikt") == {"A1": "Min egen oversikt"}
        assert sorted(arknavn(bok)) == [
            "Arbeidsliste", "Arbeidsliste 2", "Endringslogg", "Fravær", "Oppfølging", "Oversikt",
        ]  # fmt: skip


def test_bok_som_teller_fra_1904_faar_rette_datoer_ogsaa_i_nye_ark(tmp_path: Path) -> None:
    bok = lag(
        tmp_path / "mac.xlsx",
        {"Ark1": [("Lønnsnr", "Fra", "Til", "Type"), (7, d(1, 9), d(31, 12), "Sykmelding")]},
        date_1904=True,
    )
    assert load_workbook(bok).epoch == CALENDAR_MAC_1904
    for dato in (d(1, 10), DATO):  # more is due on the second day
        rapport = beregn(bok, dato)
        assert [f.kode for f in rapport.varsler] == ["ingen_fodselsdato_kolonne"]
        assert celler(bok, "Ark1")["B2"] == d(1, 9)
        assert resultater(bok, "Ark1")[0]["Maksdato"] == d(30, 8, 2027)
        assert tabell(bok, "Arbeidsliste")[0]["Frist"] == d(7, 9)
        assert [r["Tilfelle fra"] for r in tabell(bok, "Oppfølging")] == [d(1, 9)]
    assert [r["Beregnet per"] for r in tabell(bok, "Endringslogg")] == [d(1, 10), DATO]


def test_bok_laget_av_openpyxl_kan_aapnes_etterpaa(tmp_path: Path) -> None:
    """openpyxl declares the prefix ``r`` on each sheet element, not on the workbook's."""
    bok = Workbook()
    ark = bok.active
    assert ark is not None
    ark.title = "Fravær"
    ark.append(["Ansattnr", "Fra", "Til", "Type"])
    ark.append([1, d(1, 9), d(30, 11), "Sykmelding"])
    sti = tmp_path / "bok.xlsx"
    bok.save(sti)
    beregn(sti)
    assert sorted(arknavn(sti)) == ["Arbeidsliste", "Endringslogg", "Fravær", "Oppfølging"]
    assert resultater(sti)[0]["Dager igjen"] == 195


def test_makrobok_beholder_makroene(tmp_path: Path) -> None:
    vba = tmp_path / "vbaProject.bin"
    vba.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(range(256)))
    sti = tmp_path / "bok.xlsm"
    with xlsxwriter.Workbook(sti) as bok:
        ark = bok.add_worksheet("Fravær")
        ark.write_row(0, 0, ("Ansattnr", "Fra", "Til", "Type"))
        ark.write_row(1, 0, (1, "1.9.2026", "30.11.2026", "Sykmelding"))
        bok.add_vba_project(str(vba))
    beregn(sti)
    assert deler(sti)["xl/vbaProject.bin"] == vba.read_bytes()
    assert resultater(sti)[0]["Dager igjen"] == 195


def test_boka_vi_leverer_som_eksempel_paa_en_egen_bok_regnes_ut(tmp_path: Path) -> None:
    bok = tmp_path / "egne.xlsx"
    shutil.copy(HER / "egne_kolonner.xlsx", bok)
    rapport = beregn(bok)
    assert (rapport.rader, rapport.ansatte, rapport.feil) == (12, 7, ())
    anne = resultater(bok, "Sykefravær 2026", 4)[2]  # her holiday; figures of the contract
    assert anne == {
        "Tilfelle fra": d(5, 1), "Dag nr": 61, "AGP-dager": 16, "AGP slutt": d(20, 1),
        "Dager brukt": 28, "Dager igjen": 220, "Maksdato": d(8, 1, 2027),
    }  # fmt: skip


def test_opphevet_plikt_har_kolonne_bare_der_et_gammelt_tilfelle_hadde_den(
    tmp_path: Path,
) -> None:
    bok = ett_ark(tmp_path / "ny.xlsx", (1, "Sykmelding", d(1, 9), d(30, 11), 100))
    beregn(bok)
    assert "Melding til NAV etter 9 uker" not in overskrifter(bok, "Oppfølging")
    # S = 6 January 2014, 9 weeks: due 9 March 2014, before the repeal on 1 July 2014
    gammel = (2, "Sykmelding", d(6, 1, 2014), d(30, 5, 2014), 100)
    bok = ett_ark(tmp_path / "gammel.xlsx", gammel)
    beregn(bok)
    assert tabell(bok, "Oppfølging")[0]["Melding til NAV etter 9 uker"] == d(9, 3, 2014)


@pytest.mark.parametrize("antall", [0, 1])
def test_ingen_rader_og_en_rad(tmp_path: Path, antall: int) -> None:
    rader = [(1, "Sykmelding", d(1, 9), d(30, 11), 100)][:antall]
    bok = ett_ark(tmp_path / "bok.xlsx", *rader)
    rapport = beregn(bok)
    assert (rapport.rader, rapport.ansatte, rapport.feil) == (antall, antall, ())
    assert len(tabell(bok, "Oppfølging")) == antall
    assert [r["Rader"] for r in tabell(bok, "Endringslogg")] == [antall]


def test_ulike_fodselsdatoer_paa_samme_person_gir_varsel_i_cellen(tmp_path: Path) -> None:
    bok = lag(
        tmp_path / "bok.xlsx",
        {
            "Ark1": [
                ("Navn", "Født", "Fra", "Til", "Type", "Ansattnr"),
                ("Ola Nord", d(1, 5, 1980), d(1, 9), d(30, 9), "Sykmelding", 7),
                ("Ola Nord", d(5, 1, 1980), d(1, 10), d(30, 11), "Sykmelding", 7),
            ]
        },
    )
    rapport = beregn(bok)
    assert [(f.kode, f.ark, f.celle) for f in rapport.varsler] == [
        ("ulik_fodselsdato", "Ark1", "B3")
    ]
    assert resultater(bok, "Ark1")[1]["Melding"].startswith(
        "Fødselsdatoen er en annen enn på rad 2"
    )


FNR = "13014012345"


def test_fodselsnummer_brukt_som_ansattnummer_kommer_ikke_i_lister_og_meldinger(
    tmp_path: Path,
) -> None:
    bok = lag(
        tmp_path / "bok.xlsx",
        {
            "Ark1": [
                ("Ansattnr", "Fra", "Til", "Type"),
                (FNR, d(1, 9), d(30, 11), "Sykmelding"),
                ("13014054321", d(1, 9), d(1, 8), "Sykmelding"),
            ]
        },
    )
    rapport = beregn(bok)
    meldinger = " ".join(f.tekst for f in (*rapport.feil, *rapport.varsler))
    assert rapport.feil
    assert FNR not in meldinger
    assert "13014054321" not in meldinger
    assert FNR not in str(rapport.arbeidsliste)
    assert {r["Ansattnr"] for r in tabell(bok, "Arbeidsliste")} == {"130140*****"}
