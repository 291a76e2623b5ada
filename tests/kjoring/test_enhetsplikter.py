"""Duties of the unit: off until they have a date, then in the list, the calendar and the mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.kjoring.bokhjelp import beregn, celler, d, lag, mal, skriv_i_kolonner, tabell
from tests.kommandoer.kall import kall

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DATO = ("--dato", "2026-11-22")


def bok(sti: Path) -> Path:
    return mal(sti, ("1001", "Sykmelding", d(16, 11), d(30, 11), 100))


def test_forslagene_i_en_ny_bok_er_av_til_hun_skriver_en_dato(tmp_path: Path) -> None:
    sti = bok(tmp_path / "bok.xlsx")
    plikter = [rad["Plikt"] for rad in tabell(sti, "Enhetsplikter")]
    assert plikter == [
        "Møte mellom partene bare om IA",
        "Sykefraværsstatistikk til AMU/LAMU",
        "Gjennomgang av rutinene for sykefravær",
        "Fast tid til oppfølging av sykmeldte",
    ]
    beregn(sti)
    assert {rad["Oppgave"] for rad in tabell(sti, "Arbeidsliste")} == {
        "Første kontakt", "Oppfølgingsplan", "Oppfølgingsplan til sykmelder",
    }  # fmt: skip


def test_en_plikt_med_dato_staar_paa_lista_og_er_forfalt(tmp_path: Path) -> None:
    sti = bok(tmp_path / "bok.xlsx")
    skriv_i_kolonner(sti, "Enhetsplikter", 3, {"Første frist": d(30, 9)})
    rapport = beregn(sti)
    assert rapport.forfalt == 1
    assert tabell(sti, "Arbeidsliste")[0] == {
        "Frist": d(30, 9),
        "Status": "Forfalt",
        "Navn": "Hele virksomheten",
        "Ansvarlig": "HR",
        "Oppgave": "Sykefraværsstatistikk til AMU/LAMU",
        "Hjemmel": "HiØs rutine: sykefraværsstatistikk per kvartal. aml § 7-2",
        "Forklaring": "Hvert kvartal fra 30.09.2026, i arket Enhetsplikter.",
    }
    oversikt = list(celler(sti, "Oversikt").values())
    assert oversikt[oversikt.index("Forfalt") + 3] == 1
    assert "Hele virksomheten" in oversikt


def test_leder_kalender_og_epost_faar_den_faste_dagen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = bok(tmp_path / "bok.xlsx")
    skriv_i_kolonner(sti, "Ansatte", 2, {"Leder e-post": "mona@eksempel.no"})
    skriv_i_kolonner(
        sti, "Enhetsplikter", 5,
        {"Første frist": d(6, 1), "Enhet": "Omsorg", "Leder": "Mona Modellhaug"},
    )  # fmt: skip
    ics, post = tmp_path / "f.ics", tmp_path / "utkast"
    svar = kall(
        capsys, "arbeidsliste", sti, *DATO, "--leder", "Mona Modellhaug", "--ics", ics,
        "--epost", post, "--avsender", "hr@eksempel.no",
    )  # fmt: skip
    assert "24.11.2026" in svar.ut
    assert "Omsorg                        Fast tid til oppfølging av sykmeldte" in svar.ut
    kalender = ics.read_text(encoding="utf-8").replace("\n ", "")
    assert "SUMMARY:Fast tid til oppfølging av sykmeldte – Omsorg\n" in kalender
    assert svar.kode == 0, svar
    (utkast,) = post.iterdir()
    assert utkast.name == "2026-11-22 mona@eksempel.no.eml"
    assert "uten nummer" not in svar.feil + utkast.read_text(encoding="utf-8")


def test_ukjent_gjentakelse_er_et_varsel_og_teller_ikke(tmp_path: Path) -> None:
    sti = bok(tmp_path / "bok.xlsx")
    skriv_i_kolonner(sti, "Enhetsplikter", 2, {"Første frist": d(1, 12), "Gjentas": "av og til"})
    rapport = beregn(sti)
    (varsel,) = [v for v in rapport.varsler if v.kode == "ukjent_gjentas"]
    assert (varsel.ark, varsel.celle) == ("Enhetsplikter", "E2")
    assert all("IA" not in rad["Oppgave"] for rad in tabell(sti, "Arbeidsliste"))


def test_i_sin_egen_bok_lager_hun_arket_selv(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = lag(
        tmp_path / "egen.xlsx",
        {
            "Syke": [
                ("Ansattnr", "Type", "Fra", "Til"), ("1", "Sykmelding", d(16, 11), d(30, 11)),
            ],
            "Enhetsplikter": [
                ("Plikt", "Gjentas", "Første frist"), ("Vernerunde", "Hvert år", d(1, 12)),
            ],
        },
    )  # fmt: skip
    svar = kall(capsys, "arbeidsliste", sti, *DATO)
    assert "01.12.2026" in svar.ut
    assert "Vernerunde" in svar.ut
