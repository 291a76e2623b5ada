"""``rapport`` as a person runs it."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from arkbok.kryptering import krypter
from sykefravaer_xl.statistikk.kommando import siste_hele_kvartal
from tests.kjoring.bokhjelp import d, ett_ark, lag
from tests.kommandoer.kall import kall
from tests.statistikk.kjent import kjent_bok

if TYPE_CHECKING:
    from pathlib import Path

DATO = ("--dato", "2026-06-30")


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    return kjent_bok(tmp_path)


def test_rapporten_ligger_ved_siden_av_boka_som_er_urort(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for_ = bok.read_bytes()
    svar = kall(capsys, "rapport", bok, *DATO, "--fra", "2026-01-01")
    ut = bok.with_name("kjent rapport.xlsx")
    assert svar == (
        0, f"Laget {ut}: 6,2 % sykefravær 01.01.2026–30.06.2026, 13 ansatte.\n", "",
    )  # fmt: skip
    assert bok.read_bytes() == for_
    assert load_workbook(ut)["Forside"]["B3"].value == "01.01.2026–30.06.2026. Hele virksomheten."


def test_rapporten_fra_for_blir_tatt_vare_paa(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = bok.with_name("min.xlsx")
    kall(capsys, "rapport", bok, *DATO, "--ut", ut)
    gammel = ut.read_bytes()
    svar = kall(capsys, "rapport", bok, *DATO, "--ut", ut, "--fra", "2026-01-01")
    assert svar.kode == 0
    (kopi,) = bok.parent.glob("min.sikkerhetskopi-*.xlsx")
    assert kopi.read_bytes() == gammel
    assert svar.feil == f"min.xlsx fra før er tatt vare på som {kopi.name}.\n"


def test_standardperioden_er_fra_nyttaar_i_fjor(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "rapport", bok, *DATO, "--json")
    data = json.loads(svar.ut)
    assert (data["fra"], data["til"]) == ("2025-01-01", "2026-06-30")


def test_json_har_tallene_og_null_for_det_skjulte(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "rapport", bok, *DATO, "--fra", "2026-01-01", "--json")
    data = json.loads(svar.ut)
    assert data["samlet"] == {
        "ansatte": 13, "avtalte": 1059.0, "tapte": 66.0, "prosent": pytest.approx(6600 / 1059),
    }  # fmt: skip
    assert data["personer"]["gjentakende"] == {"antall": None, "andel": None}
    assert data["delinger"]["varighet"][0]["tapte"] is None


def test_filter_og_grupper(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(
        capsys, "rapport", bok, *DATO, "--fra", "2026-01-01",
        "--filter", "avdeling = skole", "--filter", "Kjønn=kvinne", "--grupper", "Nærmeste leder",
    )  # fmt: skip
    assert svar.ut.endswith("8,2 % sykefravær 01.01.2026–30.06.2026, 6 ansatte.\n")
    ark = load_workbook(bok.with_name("kjent rapport.xlsx"))
    assert "Avdeling = skole, Kjønn = Kvinner" in ark["Forside"]["B3"].value
    assert "Egen inndeling" in ark.sheetnames


@pytest.mark.parametrize(
    ("valg", "melding"),
    [
        (("--filter", "Avdeling=Brann"), "Ingen ansatte har Avdeling = Brann. Boka har: Helse,"),
        (("--filter", "Avdeling=Helse", "--filter", "Kjønn=K"), "færre enn 5 ansatte"),
        (("--filter", "Navn=Ola"), "Fant ingen kolonne «Navn»"),
        (("--grupper", "Fødselsdato"), "Fant ingen kolonne «Fødselsdato»"),
        (("--grupper", "Leder,Avdeling,Stilling"), "én eller to ulike kolonner"),
        (("--filter", "Avdeling"), "Skriv Kolonne=verdi"),
        (("--fra", "2026-06-01", "--til", "2026-05-01"), "slutter før den begynner"),
        (("--fra", "2026-07-01"), "begynner etter rapportdatoen"),
        (("--kvartal", "2026-3"), "kvartalet er ikke slutt"),
        (("--skille", "2023-01-01"), "etter det første fraværet"),
    ],
)
def test_det_som_ikke_gaar_blir_sagt(
    bok: Path, capsys: pytest.CaptureFixture[str], valg: tuple[str, ...], melding: str
) -> None:
    svar = kall(capsys, "rapport", bok, *DATO, *valg)
    assert (svar.kode, svar.ut) == (1, "")
    assert melding in svar.feil
    assert list(bok.parent.iterdir()) == [bok]


@pytest.mark.parametrize(
    ("valg", "melding"),
    [
        (("--kvartal", "2026-5"), "er ikke et kvartal"),
        (("--kvartal", "2026-1", "--ia"), "ikke begge"),
        (("--kvartal", "2026-1", "--fra", "2026-01-01"), "har sin egen periode"),
        (("--ut", "rapport.pdf"), "må slutte på .xlsx"),
    ],
)
def test_feil_bruk(
    bok: Path, capsys: pytest.CaptureFixture[str], valg: tuple[str, ...], melding: str
) -> None:
    svar = kall(capsys, "rapport", bok, *DATO, *valg)
    assert svar.kode == 2
    assert melding in svar.feil


def test_boka_selv_blir_aldri_skrevet_over(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for_ = bok.read_bytes()
    svar = kall(capsys, "rapport", bok, *DATO, "--ut", bok)
    assert (svar.kode, bok.read_bytes()) == (2, for_)
    assert "kan ikke være boka selv" in svar.feil


def test_kvartalspakken(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(capsys, "rapport", bok, *DATO, "--kvartal", "2026-1")
    ut = bok.with_name("kjent kvartal 2026-1.xlsx")
    # 20 of 567
    assert svar.ut == f"Laget {ut}: 3,5 % sykefravær 01.01.2026–31.03.2026, 12 ansatte.\n"
    assert "AMU/LAMU" in load_workbook(ut)["Forside"]["B5"].value


@pytest.mark.parametrize(
    ("dag", "ventet"),
    [
        (date(2026, 6, 30), (2026, 2)),
        (date(2026, 6, 29), (2026, 1)),
        (date(2026, 11, 22), (2026, 3)),
        (date(2026, 1, 1), (2025, 4)),
        (date(2026, 12, 31), (2026, 4)),
    ],
)
def test_siste_kvartal(dag: date, ventet: tuple[int, int]) -> None:
    assert siste_hele_kvartal(dag) == ventet


def test_ia_arket_blir_aldri_skrevet_over(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ut = bok.with_name("kjent IA-arbeid.xlsx")
    assert kall(capsys, "rapport", bok, *DATO, "--ia").ut == f"Laget {ut}.\n"
    notater = ut.read_bytes()
    svar = kall(capsys, "rapport", bok, *DATO, "--ia")
    assert (svar.kode, ut.read_bytes()) == (1, notater)
    assert "kan ha notatene deres" in svar.feil


def test_bok_med_passord_gir_rapport_med_passord(
    bok: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bok.write_bytes(krypter(bok.read_bytes(), "hemmelig"))
    fil = tmp_path / "passord.txt"
    fil.write_text("hemmelig\n", encoding="utf-8")
    svar = kall(capsys, "rapport", bok, *DATO, "--passord-fil", fil)
    assert svar.kode == 0
    assert "samme passord" in svar.feil
    assert bok.with_name("kjent rapport.xlsx").read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
    assert "hemmelig" not in svar.ut + svar.feil


def test_ett_ark_uten_ansatte_gir_ukjent_og_sier_fra(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rader = [(nr, "Sykmelding", d(5, 1), d(9, 1), 100) for nr in range(1, 8)]
    bok = ett_ark(tmp_path / "bok.xlsx", *rader)
    svar = kall(capsys, "rapport", bok, *DATO, "--json")
    assert svar.kode == 0
    assert "ikke noe ark Ansatte" in svar.feil
    kjonn = json.loads(svar.ut)["grupper"]["kjonn"]
    assert [(g["navn"], g["samlet"]["ansatte"]) for g in kjonn] == [("Ukjent", 7)]


def test_avdelingen_i_radene_deler_inn_der_det_ikke_er_noe_ark_ansatte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One who changed departments during the year belongs to none of them for certain."""
    hode = ("Ansattnr", "Avdeling", "Type", "Fra", "Til", "Grad")
    avdelinger = [*["Drift"] * 9, *["Salg"] * 9, *["Drift"] * 9]
    rader = [
        (nr, avd, "Sykmelding", d(5, 1), d(9, 1), 100) for nr, avd in enumerate(avdelinger, 1)
    ]
    byttet = [(nr, "Salg", "Sykmelding", d(5, 3), d(9, 3), 100) for nr in range(19, 28)]
    bok = lag(tmp_path / "bok.xlsx", {"Fravær": [hode, *rader, *byttet]})
    grupper = json.loads(kall(capsys, "rapport", bok, *DATO, "--json").ut)["grupper"]
    antall = [(g["navn"], g["samlet"]["ansatte"]) for g in grupper["avdeling"]]
    assert antall == [("Drift", 9), ("Salg", 9), ("Ukjent", 9)]
    ett = kall(capsys, "rapport", bok, *DATO, "--json", "--filter", "Avdeling=Salg")
    assert json.loads(ett.ut)["samlet"]["ansatte"] == 9


def test_den_som_har_feil_i_radene_holdes_utenfor_og_telles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ansatte = [("Ansattnr", "Navn"), *((nr, f"Ansatt {nr}") for nr in range(1, 8))]
    fravaer = [
        ("Ansattnr", "Type", "Fra", "Til", "Grad"),
        (1, "Sykmelding", d(9, 1), d(5, 1), 100),
        (2, "Sykmelding", d(5, 1), d(9, 1), 100),
    ]
    bok = lag(tmp_path / "bok.xlsx", {"Ansatte": ansatte, "Fravær": fravaer})
    svar = kall(capsys, "rapport", bok, *DATO, "--fra", "2026-01-01", "--json")
    assert "1 ansatte er holdt utenfor fordi radene har feil" in svar.feil
    assert json.loads(svar.ut)["samlet"]["ansatte"] == 6


def test_egen_kostnad_fra_innstillinger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ansatte = [("Ansattnr", "Navn"), *((nr, f"Ansatt {nr}") for nr in range(1, 8))]
    fravaer = [
        ("Ansattnr", "Type", "Fra", "Til", "Grad"), (2, "Sykmelding", d(5, 1), d(9, 1), 100),
    ]  # fmt: skip
    innstillinger = [("Innstilling", "Verdi"), ("Kostnad per dag", 3000)]
    bok = lag(
        tmp_path / "bok.xlsx",
        {"Ansatte": ansatte, "Fravær": fravaer, "Innstillinger": innstillinger},
    )
    svar = kall(capsys, "rapport", bok, *DATO, "--fra", "2026-01-01", "--json")
    assert json.loads(svar.ut)["kostnad"][0] == {
        "navn": "Egen sats", "kroner_per_dag": 3000.0, "kroner": 15000.0,
    }  # fmt: skip


def test_faa_med_fravaer_blir_det_advart_mot(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # health: two of seven have been ill
    svar = kall(capsys, "rapport", bok, *DATO, "--filter", "Avdeling=Helse")
    assert svar.kode == 0
    assert "Færre enn 5 har hatt fravær." in svar.feil
