"""Lists and calendars where something is wrong: no workbook is written over, nobody is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.kjoring.bokhjelp import d, lag
from tests.kommandoer.kall import kall
from tests.varsel.hjelp import ANSATTE, DATO, FRAVAER, KOLONNER, bok


def test_lista_skrives_aldri_over_en_arbeidsbok(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, annen = bok(tmp_path / "b.xlsx"), bok(tmp_path / "annen.xlsx")
    lenke = tmp_path / "lenke.xlsx"
    lenke.symlink_to(fil)
    for maal in (fil, lenke, annen, tmp_path / "b"):
        for_ = fil.read_bytes(), annen.read_bytes()
        svar = kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--ut", maal)
        assert svar.kode == 1
        assert "Velg et annet filnavn" in svar.feil
        assert (fil.read_bytes(), annen.read_bytes()) == for_


def test_en_eldre_liste_og_kalender_byttes_ut(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, liste, ics = bok(tmp_path / "b.xlsx"), tmp_path / "l.xlsx", tmp_path / "f.ics"
    for dag in ("2026-11-22", "2026-11-25"):
        valg = ("--ut", liste, "--ics", ics)
        assert kall(capsys, "arbeidsliste", fil, "--dato", dag, *valg).kode == 0
    assert load_workbook(liste).worksheets[0]["A2"].value == (
        "Per 25.11.2026. Forfalte oppgaver og oppgaver til og med 30.12.2026."
    )
    assert "20261125" in ics.read_text(encoding="utf-8")


def test_en_annens_kalender_staar_urort(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ics = tmp_path / "min.ics"
    ics.write_text("BEGIN:VCALENDAR\nPRODID:-//Min//NO\nEND:VCALENDAR\n", encoding="utf-8")
    for_ = ics.read_bytes()
    svar = kall(capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), "--dato", DATO, "--ics", ics)
    assert svar.kode == 1
    assert ics.read_bytes() == for_


@pytest.mark.parametrize(
    ("valg", "feil"),
    [
        (("--ut", "l.pdf"), "--ut skal være en bok"),
        (("--ics", "l.xlsx"), "--ics skal være en kalenderfil"),
        (("--ut", "."), "er en mappe"),
    ],
)
def test_feil_slag_fil(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], valg: tuple[str, str], feil: str
) -> None:
    maal = tmp_path / valg[1]
    svar = kall(capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), valg[0], maal)
    assert svar.kode == 2
    assert feil in svar.feil
    assert [f.name for f in tmp_path.iterdir()] == ["b.xlsx"]


def test_en_rolle_uten_oppgaver_faar_et_ark_som_sier_det(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    liste = tmp_path / "l.xlsx"
    fil = bok(tmp_path / "b.xlsx")
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--rolle", "lonn", "--ut", liste)
    ark = load_workbook(liste)["Lønn"]
    assert ark["A5"].value == "Ingen oppgaver i perioden."


def test_ingen_oppgaver_i_det_hele(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    liste, ics = tmp_path / "l.xlsx", tmp_path / "f.ics"
    fil = bok(tmp_path / "b.xlsx")
    valg = ("--ut", liste, "--ics", ics)
    assert kall(capsys, "arbeidsliste", fil, "--dato", "2026-09-01", *valg).kode == 0
    assert load_workbook(liste).worksheets[0]["A5"].value == "Ingen oppgaver i perioden."


def test_kalenderen_har_bare_rollens_oppgaver(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ics = tmp_path / "f.ics"
    fil = bok(tmp_path / "b.xlsx")
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--rolle", "sykmelder", "--ics", ics)
    innhold = ics.read_text(encoding="utf-8")
    assert "Oppfølgingsplan til sykmelder" in innhold
    assert "Første kontakt" not in innhold


def test_ukjent_leder_sies_fra_om(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = bok(tmp_path / "b.xlsx")
    svar = kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--leder", "Mona Modelhaug")
    assert "Ingen åpne oppgaver har lederen «Mona Modelhaug»" in svar.feil


def test_flere_boker_har_hver_sin_overskrift(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    en, to = bok(tmp_path / "en.xlsx"), bok(tmp_path / "to.xlsx")
    svar = kall(capsys, "arbeidsliste", en, to, en, "--dato", DATO)
    assert [linje for linje in svar.ut.splitlines() if linje.endswith(".xlsx:")] == [
        f"{en}:",
        f"{to}:",
    ]


def test_ledere_med_samme_navn_faar_hvert_sitt_ark(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rader = [
        (nr, navn, d(1, 5, 1980), leder, epost, None, None)
        for nr, navn, leder, epost in (
            ("1001", "Ada", "Kari Hansen", "kari1@eksempel.no"),
            ("1002", "Bjørn", "Kari Hansen", "kari2@eksempel.no"),
            ("1003", "Cato", "kari  hansen", "KARI1@eksempel.no"),
        )
    ]
    liste = tmp_path / "l.xlsx"
    fil = bok(tmp_path / "b.xlsx", rader)
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--rolle", "leder", "--ut", liste)
    ut = load_workbook(liste)
    assert ut.sheetnames == ["Nærmeste leder", "Kari Hansen", "Kari Hansen (2)"]
    numre = [
        {rad[3].value for rad in ut[navn].iter_rows(min_row=5)} - {None} for navn in ut.sheetnames
    ]
    assert numre == [{"1001", "1002", "1003"}, {"1001", "1003"}, {"1002"}]


def test_et_sjekkpunkt_gitt_til_hr_staar_hos_hr_ogsaa_naar_det_heter_noe_annet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    punkter = [("Sjekkpunkt", "Aktiv", "Ansvarlig"), ("Første kontakt", None, "HR")]
    fil = lag(
        tmp_path / "b.xlsx",
        {"Ansatte": [KOLONNER, *ANSATTE], "Fravær": FRAVAER, "Sjekkpunkter": punkter},
    )
    svar = kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--rolle", "hr")
    assert "1001 Ada Eksempelsen          Første kontakt" in svar.ut


def test_lister_med_flere_lederes_folk_skal_ikke_gis_videre(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    liste = tmp_path / "l.xlsx"
    kall(capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), "--dato", DATO, "--ut", liste)
    ark = load_workbook(liste)
    merket = {a.title for a in ark if a["A3"].value is not None}
    assert merket >= {"Nærmeste leder", "Den ansatte", "Sykmelder"}
    assert not merket & {"HR", "Mona Modellhaug", "Tor Tenkerud"}
