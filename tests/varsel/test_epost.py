"""Mails to managers: real files, a real mail server, nobody told twice."""

from __future__ import annotations

import email
import email.policy
import json
import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.kommandoer.kall import Svar, kall
from tests.varsel.hjelp import ANSATTE, DATO, Postkasse, bok, posttjener

FRA = "avsender@eksempel.no"


def les(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=email.policy.default)


def brev(mappe: Path) -> dict[str, EmailMessage]:
    alle = [les(fil.read_bytes()) for fil in sorted(mappe.glob("*.eml"))]
    return {str(b["To"]): b for b in alle}


@pytest.fixture
def utkast(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, EmailMessage]:
    fil = bok(tmp_path / "b.xlsx")
    kall(
        capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path / "ut", "--avsender", FRA
    )
    return brev(tmp_path / "ut")


def test_hver_leder_faar_ett_utkast_om_sine(utkast: dict[str, EmailMessage]) -> None:
    assert set(utkast) == {"mona@eksempel.no", "tor@eksempel.no"}
    tekst = utkast["mona@eksempel.no"].get_content().replace("\r\n", "\n")
    forfalt, snart = tekst.split("FORFALLER SNART")
    assert "FORFALT\n  25.10.2026  Første kontakt, ansatt 1001. rutine\n" in forfalt
    assert "  15.11.2026  Oppfølgingsplan, ansatt 1001. aml § 4-6 (3)\n" in forfalt
    assert "  24.11.2026  Oppfølgingsplan, ansatt 1002. aml § 4-6 (3)\n" in snart
    assert "1003" not in tekst


def test_utkastet_har_verken_navn_grad_eller_grunn(utkast: dict[str, EmailMessage]) -> None:
    alt = "".join(b.as_string() + b.get_content() for b in utkast.values())
    for ord_ in ("Ada", "Bjørn", "Eksempelsen", "Testvik", "Gradert", "gradert", " 60", "100 %"):
        assert ord_ not in alt


def test_utkastet_kan_sendes_fra_outlook(utkast: dict[str, EmailMessage]) -> None:
    b = utkast["mona@eksempel.no"]
    assert b["X-Unsent"] == "1"
    assert b["From"] == FRA
    assert b["Cc"] is None
    assert str(b["Message-ID"]).endswith("@eksempel.no>")


def test_navn_staar_der_innstillingen_tillater_det(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx", Navn_i_epost="Ja", **{"Navn_i_e-post": "Ja"})
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path, "--avsender", FRA)
    assert "Ada Eksempelsen (ansatt 1001)" in brev(tmp_path)["mona@eksempel.no"].get_content()


def test_stedfortreder_og_hr_faar_kopi_der_innstillingen_sier_det(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx", Varsle_stedfortreder="Ja", Kopi_til_HR="Ja")
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path, "--avsender", FRA)
    kopier = {str(les(f.read_bytes())["Cc"]) for f in tmp_path.glob("*mona*.eml")}
    # a stand-in for one employee hears nothing of the others
    assert kopier == {"hr@eksempel.no", "tor@eksempel.no, hr@eksempel.no"}


def test_avsenderen_kan_staa_i_innstillinger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx", **{"Avsender_e-post": "hr@kommune.no"})
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path)
    assert {b["From"] for b in brev(tmp_path).values()} == {"hr@kommune.no"}


def test_uten_avsender_lages_ingenting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = bok(tmp_path / "b.xlsx")
    svar = kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path)
    assert svar.kode == 1
    assert "Avsender e-post" in svar.feil
    assert not list(tmp_path.glob("*.eml"))


def test_ingen_varsles_to_ganger_om_det_samme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx")
    valg = ("--epost", tmp_path, "--avsender", FRA)
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, *valg)
    svar = kall(capsys, "arbeidsliste", fil, "--dato", DATO, *valg)
    assert len(list(tmp_path.glob("*.eml"))) == 2
    assert "Ingen nye varsler" in svar.ut


def test_det_som_var_snart_varsles_igjen_naar_det_er_forfalt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx")
    valg = ("--epost", tmp_path, "--avsender", FRA)
    kall(capsys, "arbeidsliste", fil, "--dato", "2026-11-22", *valg)
    kall(capsys, "arbeidsliste", fil, "--dato", "2026-11-25", *valg)
    (ny,) = tmp_path.glob("2026-11-25 mona*.eml")
    tekst = les(ny.read_bytes()).get_content()
    assert "24.11.2026  Oppfølgingsplan, ansatt 1002" in tekst
    assert "1001" not in tekst


def test_hukommelsen_har_ingen_personopplysninger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx")
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path, "--avsender", FRA)
    innhold = json.loads((tmp_path / "b.xlsx.varsler.json").read_text(encoding="utf-8"))
    assert set(innhold) == {"nokkel", "sendt"}
    assert all(re.fullmatch("[0-9a-f]{64}", merke) for merke in innhold["sendt"])
    assert set(innhold["sendt"].values()) == {"2026-11-22"}


def test_odelagt_hukommelse_stopper_utsendingen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx")
    (tmp_path / "b.xlsx.varsler.json").write_text("{", encoding="utf-8")
    svar = kall(
        capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path, "--avsender", FRA
    )
    assert svar.kode == 1
    assert "b.xlsx.varsler.json" in svar.feil
    assert not list(tmp_path.glob("*.eml"))


def test_proven_skriver_ingenting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = bok(tmp_path / "b.xlsx")
    svar = kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path / "u", "--prov")
    assert "Ville sendt: lederen, 6 oppgaver: ansatt 1001, 1002." in svar.ut
    assert [f.name for f in tmp_path.iterdir()] == ["b.xlsx"]


@pytest.mark.parametrize(
    "adresse",
    [
        "mona@eksempel.no\nBcc: alle@eksempel.no",
        "mona@eksempel.no, alle@eksempel.no",
        "Mona <mona@eksempel.no>",
        "mona",
        "mona@eksempel",
        '"a b"@eksempel.no',
    ],
)
def test_en_adresse_som_ikke_er_en_adresse_brukes_aldri(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], adresse: str
) -> None:
    ansatte = [(*rad[:4], adresse, *rad[5:]) for rad in ANSATTE]
    fil = bok(tmp_path / "b.xlsx", ansatte)
    svar = kall(
        capsys, "arbeidsliste", fil, "--dato", DATO, "--epost", tmp_path, "--avsender", FRA
    )
    assert svar.kode == 0
    assert not list(tmp_path.glob("*.eml"))
    assert "Ingen e-post til lederen for ansatt 1001, 1002, 1003:" in svar.feil
    assert "mona" not in svar.feil


# --- a real server ---------------------------------------------------------------------------


def send(
    capsys: pytest.CaptureFixture[str], fil: Path, url: str, bevis: Path, *mer: object
) -> Svar:
    valg = ("--smtp", url, "--smtp-ca", bevis, "--avsender", FRA, *mer)
    return kall(capsys, "arbeidsliste", fil, "--dato", DATO, *valg)


def test_e_postene_kommer_fram_kryptert(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx"), Postkasse()
    with posttjener(tmp_path, kasse) as (url, bevis):
        svar = send(capsys, fil, url, bevis)
    assert svar.kode == 0
    assert "2 e-poster sendt." in svar.ut
    assert kasse.kryptert == [True, True]
    assert [b.rcpt_tos for b in kasse.mottatt] == [["mona@eksempel.no"], ["tor@eksempel.no"]]
    innhold = kasse.mottatt[0].content
    assert isinstance(innhold, bytes)
    assert "Oppfølgingsplan, ansatt 1001" in les(innhold).get_content()
    assert les(innhold)["X-Unsent"] is None


def test_en_avvist_e_post_proves_igjen_og_stopper_ikke_de_andre(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx"), Postkasse()
    kasse.avvis = {"mona@eksempel.no"}
    with posttjener(tmp_path, kasse) as (url, bevis):
        svar = send(capsys, fil, url, bevis)
        assert svar.kode == 3
        assert "lederen for ansatt 1001, 1002 ble ikke sendt" in svar.feil
        assert "kode 550" in svar.feil
        assert "mona" not in svar.feil
        assert [b.rcpt_tos for b in kasse.mottatt] == [["tor@eksempel.no"]]
        kasse.avvis = set()
        assert send(capsys, fil, url, bevis).kode == 0
        assert [b.rcpt_tos for b in kasse.mottatt][1:] == [["mona@eksempel.no"]]
        assert "Ingen nye varsler" in send(capsys, fil, url, bevis).ut


def test_en_tjener_uten_kryptering_faar_ingenting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx"), Postkasse()
    with posttjener(tmp_path, kasse, tls=False) as (url, bevis):
        svar = send(capsys, fil, url, bevis)
    assert svar.kode == 3
    assert "STARTTLS" in svar.feil
    assert kasse.mottatt == []


def test_et_ukjent_sertifikat_godtas_ikke(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx"), Postkasse()
    with posttjener(tmp_path, kasse) as (url, _):
        svar = kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--smtp", url, "--avsender", FRA)
    assert svar.kode == 3
    assert "sertifikatet" in svar.feil
    assert kasse.mottatt == []


def test_innlogging_med_passord_fra_fil(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx"), Postkasse()
    rett, galt = tmp_path / "rett.txt", tmp_path / "galt.txt"
    rett.write_text("Hemmelig1\n", encoding="utf-8")
    galt.write_text("feil\n", encoding="utf-8")
    with posttjener(tmp_path, kasse, bruker=("hr", "Hemmelig1")) as (url, bevis):
        svar = send(capsys, fil, url, bevis, "--smtp-passord-fil", galt)
        assert "brukernavn eller passord" in svar.feil
        assert kasse.mottatt == []
        assert send(capsys, fil, url, bevis, "--smtp-passord-fil", rett).kode == 0
    assert len(kasse.mottatt) == 2


def test_ingen_tjener_aa_faa_tak_i(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = bok(tmp_path / "b.xlsx")
    valg = ("--smtp", "smtp://127.0.0.1:9", "--avsender", FRA)
    svar = kall(capsys, "arbeidsliste", fil, "--dato", DATO, *valg)
    assert svar.kode == 3
    assert svar.feil == (
        "FEIL    2 e-poster ble ikke sendt: fikk ikke kontakt med e-posttjeneren. De prøves igjen "
        "ved neste kjøring.\n"
    )
    assert "FORFALT" in svar.ut


@pytest.mark.parametrize(
    "url", ["http://tjener", "smtp://", "smtp://tjener:x", "tjener", "smtp://tjener/sti"]
)
def test_en_adresse_som_ikke_er_en_tjener_er_feil_bruk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    svar = kall(capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), "--smtp", url)
    assert svar.kode == 2
    assert "e-posttjener" in svar.feil


def test_passord_i_adressen_avvises_og_gjentas_ikke(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), "--smtp", "smtp://a:Hemm3@b")
    assert svar.kode == 2
    assert "Hemm3" not in svar.feil
