"""The case file: duties with their outcome and proof, no diagnosis, and the chain of the log."""

from __future__ import annotations

import hashlib
import stat
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from arkbok.kryptering import er_kryptert, krypter
from tests.felt.hjelp import lag as lag_egen
from tests.kjoring.bokhjelp import (
    beregn,
    celler,
    d,
    lag,
    mal,
    skriv_i_kolonner,
    skriv_inn,
)
from tests.kommandoer.kall import kall

if TYPE_CHECKING:
    from pathlib import Path

DATO = ("--dato", "2026-11-22")
HENDELSER = ("Ansattnr", "Dato", "Hendelse", "Sjekkpunkt", "Frist", "Besluttet av", "Merknad")


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    """One spell from 31.08.2026: plan 3 days late, DM1 exempted, given to the sykmelder never."""
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1001", "Egenmelding", d(31, 8), d(2, 9)),
        ("1001", "Sykmelding", d(3, 9), d(30, 11), 100),
        ("1002", "Egenmelding", d(5, 10), d(6, 10)),
    )
    beregn(bok)
    skriv_i_kolonner(
        bok, "Oppfølging", 2,
        {"Første kontakt utført": d(3, 9), "Oppfølgingsplan utført": d(30, 9)},
    )  # fmt: skip
    hendelse(bok, 2, d(10, 10), "Unntak", "Dialogmøte 1", "Mona Modellhaug", "Åpenbart unødvendig")
    hendelse(bok, 3, d(12, 10), "Samtale", None, "Mona Modellhaug", "Hemmelig prat")
    hendelse(bok, 4, d(20, 10), "Aktivitetskrav: kan ikke tilrettelegges", None, None, "depresjon")
    beregn(bok)
    return bok


def hendelse(bok: Path, rad: int, *felt: Any) -> None:
    dag, slag, punkt, hvem, merknad = felt
    verdier = {
        "Ansattnr": "1001", "Dato": dag, "Hendelse": slag, "Sjekkpunkt": punkt,
        "Besluttet av": hvem, "Merknad": merknad,
    }  # fmt: skip
    skriv_i_kolonner(bok, "Hendelser", rad, verdier)


def rader(sti: Path, ark: str) -> list[list[Any]]:
    """The filled cells of each row, days as dates."""
    ut: dict[int, list[Any]] = {}
    for adresse, verdi in celler(sti, ark).items():
        ut.setdefault(int(adresse[1:]), []).append(verdi)
    return list(ut.values())


def test_pliktene_staar_med_frist_utfall_og_bevis(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "ut.xlsx"
    svar = kall(capsys, "saksmappe", boka, "--ansatt", "1001", *DATO, "--ut", ut)
    assert svar.kode == 0
    linjer = {rad[0]: rad[1:] for rad in rader(ut, "Fravær 31.08.2026")}
    assert linjer["Oppfølgingsplan (Leder)"] == [
        "aml § 4-6 (3)", d(27, 9), d(30, 9), "Gjort 3 dager for sent", "30.09.2026 Oppfølging!AH2",
    ]  # fmt: skip
    assert linjer["Oppfølgingsplan til sykmelder (Leder)"] == [
        "aml § 4-6 (3)", d(27, 9), "Mangler, 56 dager over fristen", "Ingen dato står i boka.",
    ]  # fmt: skip
    assert linjer["Dialogmøte 1 (Leder)"] == [
        "aml § 4-6 (4)", d(18, 10), "Unntatt",
        "Åpenbart unødvendig\n10.10.2026 Hendelser!C2: Unntak. Besluttet av Mona Modellhaug.",
    ]  # fmt: skip
    assert linjer["Første kontakt (Leder)"][1:4] == [d(6, 9), d(3, 9), "Gjort i tide"]
    assert linjer["Sykmelding påkrevd (Ansatt)"][1:] == [
        d(3, 9), "Oppfylt", "Sykmelding foreligger fra 03.09.2026.",
    ]  # fmt: skip
    assert linjer["Egenmelding"] == ["100 %", d(31, 8), d(2, 9), "3", "Fravær!C2"]


def test_diagnoser_og_det_som_ble_sagt_i_samtaler_blir_i_boka(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "ut.xlsx"
    svar = kall(capsys, "saksmappe", boka, "--ansatt", "1001", *DATO, "--ut", ut)
    alt = " ".join(str(c.value) for ark in load_workbook(ut) for rad in ark for c in rad)
    assert "depresjon" not in alt
    assert "Hemmelig" not in alt
    assert "(teksten kan røpe helse og er ikke tatt med; den står i boka)" in alt
    assert (
        "1 merknad ligner helseopplysninger og er ikke tatt med i saksmappen. Se over dem i boka."
        in svar.feil
    )
    assert "Person 1001" not in svar.ut + svar.feil


def test_forsiden_har_kjeden_og_filens_sum(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "ut.xlsx"
    kall(capsys, "saksmappe", boka, "--ansatt", "1001", *DATO, "--ut", ut)
    linjer = {rad[0]: rad[1:] for rad in rader(ut, "Saksmappe")}
    siste = rader(boka, "Endringslogg")[-1][-1]
    assert linjer["Siste kontrollsum"] == [siste]
    assert linjer["Kjeden"] == ["Hel: hvert innslag passer med det foregående."]
    assert linjer["Filens SHA-256"] == [hashlib.sha256(boka.read_bytes()).hexdigest()]


def test_en_endret_logg_sies_brutt(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    adresse = next(
        a for a, v in celler(boka, "Endringslogg").items() if a[0] == "J" and v != "Endringer"
    )
    skriv_inn(boka, "Endringslogg", {(int(adresse[1:]), 10): "noe annet"})
    ut = tmp_path / "ut.xlsx"
    kall(capsys, "saksmappe", boka, "--ansatt", "1001", *DATO, "--ut", ut)
    linjer = {rad[0]: rad[1:] for rad in rader(ut, "Saksmappe")}
    assert linjer["Kjeden"] == [
        "Brutt: 1 innslag passer ikke eller er borte. Loggen er endret etter at den ble skrevet."
    ]


def test_brev_og_planer_som_er_laget_staar_der(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kall(capsys, "plan", boka, "--ansatt", "1001", *DATO)
    kall(capsys, "brev", boka, "--ansatt", "1001", "--mal", "innkalling_dialogmote1", *DATO)
    ut = tmp_path / "ut.xlsx"
    kall(capsys, "saksmappe", boka, "--ansatt", "1001", *DATO, "--ut", ut)
    forside = [[rad[0], rad[-1]] for rad in rader(ut, "Saksmappe")]
    assert ["Plan 1001", "arket er laget"] in forside
    assert ["Innkalling DM1 1001", "arket er laget"] in forside
    assert ["Plan 1001", d(22, 11), "Versjon 1: Første versjon"] in rader(ut, "Fravær 31.08.2026")


def test_uten_ut_ligger_den_ved_boka_og_ingenting_skrives_over(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    urort = boka.read_bytes()
    svar = kall(capsys, "saksmappe", boka, "--ansatt", "1001", *DATO)
    fil = boka.parent / "Saksmappe 1001 2026-11-22.xlsx"
    assert svar.ut.endswith("1 fravær, 11 plikter – 3 gjort i tide, 1 for sent, 1 mangler.\n")
    assert stat.S_IMODE(fil.stat().st_mode) == 0o600
    assert boka.read_bytes() == urort
    igjen = kall(capsys, "saksmappe", boka, "--ansatt", "1001", *DATO)
    assert igjen.kode == 2
    assert "finnes fra før" in igjen.feil


def test_et_kort_fravaer_staar_bare_paa_forsiden(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "ut.xlsx"
    assert kall(capsys, "saksmappe", boka, "--ansatt", "1002", *DATO, "--ut", ut).kode == 0
    assert load_workbook(ut).sheetnames == ["Saksmappe"]
    assert any(rad[0] == "Fraværet 05.10.2026–06.10.2026" for rad in rader(ut, "Saksmappe"))


def test_en_beskyttet_bok_gir_en_beskyttet_mappe(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    boka.write_bytes(krypter(boka.read_bytes(), "hemmelig"))
    passord = tmp_path / "passord.txt"
    passord.write_text("hemmelig", encoding="utf-8")
    ut = tmp_path / "ut.xlsx"
    svar = kall(
        capsys, "saksmappe", boka, "--ansatt", "1001", *DATO, "--ut", ut, "--passord-fil", passord
    )
    assert svar.kode == 0
    assert er_kryptert(ut)


def test_ukjent_ansatt_er_en_feil_og_ingenting_skrives(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "ut.xlsx"
    assert kall(capsys, "saksmappe", boka, "--ansatt", "9", *DATO, "--ut", ut).kode == 1
    assert not ut.exists()


def test_moter_har_innkalling_deltakere_og_begge_datoene_for_lonn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = lag(
        tmp_path / "b.xlsx",
        {
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                ("1001", "Sykmelding", d(5, 1), d(31, 12), 100),
            ],
            "Hendelser": [
                (
                    "Ansattnr",
                    "Dato",
                    "Hendelse",
                    "Sjekkpunkt",
                    "Møtedato",
                    "Bedt om av",
                    "Deltakere",
                ),
                ("1001", d(9, 1), "Samtale"),
                ("1001", d(2, 2), "Dialogmøte: innkalt", "Dialogmøte 1", d(16, 2), "Leder"),
                ("1001", d(16, 2), "Dialogmøte: holdt", "Dialogmøte 1", None, None, "Leder, BHT"),
            ],
            "Innstillinger": [("Innstilling", "Verdi", "Forklaring"), ("Profil", "stat")],
        },
    )
    ut = tmp_path / "ut.xlsx"
    svar = kall(capsys, "saksmappe", sti, "--ansatt", "1001", "--dato", "2026-03-01", "--ut", ut)
    assert svar.kode == 0
    linjer = {rad[0]: rad[1:] for rad in rader(ut, "Fravær 05.01.2026")}
    assert linjer["Første kontakt (Leder)"][2:4] == [d(9, 1), "Gjort i tide"]
    assert linjer["Innkalling til dialogmøte 1 (Leder)"][2:4] == [d(2, 2), "Gjort i tide"]
    assert linjer["Dialogmøte 1 (Leder)"][2:4] == [d(16, 2), "Gjort i tide"]
    alt = " ".join(str(c.value) for ark in load_workbook(ut) for rad in ark for c in rad)
    assert "Bedt om av Leder. Møtet er 16.02.2026." in alt
    assert "Deltakere: Leder, BHT." in alt
    assert "01.01.2027 (lønn til 03.01.2027)" in alt


@pytest.mark.parametrize(
    "navn", [("Kari Nord", "Ola Sør"), ("Li", "Vik"), ("Nord, Kari", "Sør/Ola")]
)
def test_uten_numre_har_hver_ansatt_sin_fil(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], navn: tuple[str, str]
) -> None:
    rader = [(n, "Sykmelding", d(2, 11), d(30, 11), 100) for n in navn]
    sti = lag_egen(tmp_path, {"A": [("Navn", "Type", "Fra", "Til", "Grad"), *rader]})
    for ett in navn:
        assert kall(capsys, "saksmappe", sti, "--ansatt", ett, *DATO).kode == 0
    assert len(list(tmp_path.glob("Saksmappe *.xlsx"))) == 2


def test_en_sak_som_nesten_faar_plass_er_en_side_og_en_lang_gjentar_tittelen(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = boka.parent / "mappe.xlsx"
    assert kall(capsys, "saksmappe", boka, "--ansatt", "1001", "--ut", ut, *DATO).kode == 0
    ark = load_workbook(ut)["Fravær 31.08.2026"]
    # one page high is what Excel takes for granted, and is not written
    assert (ark.page_setup.fitToHeight, ark.print_title_rows) == (None, None)
    for nr in range(5, 45):
        hendelse(boka, nr, d(12, 10), "Samtale", None, "Mona Modellhaug", "prat")
    lang = boka.parent / "lang.xlsx"
    assert kall(capsys, "saksmappe", boka, "--ansatt", "1001", "--ut", lang, *DATO).kode == 0
    ark = load_workbook(lang)["Fravær 31.08.2026"]
    assert (ark.page_setup.fitToHeight, ark.print_title_rows) == (0, "$1:$1")
