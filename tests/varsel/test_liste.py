"""The work list by role and week, on paper and as a calendar."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from openpyxl import load_workbook

from sykefravaer_xl.lov.roller import rollebok
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from tests.kommandoer.kall import kall
from tests.varsel.hjelp import DATO, bok


def test_sykmelders_liste_sier_hva_sykmelder_gjor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(
        capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), "--dato", DATO, "--rolle", "Sykmelder"
    )
    assert svar.kode == 0
    assert "15.11.2026  1001 Ada Eksempelsen" in svar.ut
    assert "Motta planen, og vurder gradering ut fra den." in svar.ut
    assert "Første kontakt" not in svar.ut


def test_ukjent_rolle_er_feil_bruk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), "--rolle", "sjefen")
    assert svar.kode == 2
    assert "leder, hr, lonn, ansatt, sykmelder, nav, tillitsvalgt, bht" in svar.feil


def test_bare_en_leders_folk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(
        capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), "--dato", DATO, "--leder", "tor tenkerud"
    )
    assert "1003" in svar.ut
    assert "1001" not in svar.ut


def test_ferre_uker_gir_kortere_liste(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = bok(tmp_path / "b.xlsx")
    kort = kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--uker", 1).ut
    lang = kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--uker", 5).ut
    assert "13.12.2026" in lang  # activity requirement of 1001: 19.10 + 55 days
    assert "13.12.2026" not in kort
    assert "15.11.2026" in kort  # what is overdue is always there


def test_lista_paa_papir_har_ark_per_rolle_og_leder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "liste.xlsx"
    kall(capsys, "arbeidsliste", bok(tmp_path / "b.xlsx"), "--dato", DATO, "--ut", ut)
    lest = load_workbook(ut)
    assert lest.sheetnames[:3] == ["Nærmeste leder", "Mona Modellhaug", "Tor Tenkerud"]
    ark = lest["Mona Modellhaug"]
    assert ark["A1"].value == "Arbeidsliste: Mona Modellhaug"
    rader: list[list[Any]] = [
        [c.value for c in rad] for rad in ark.iter_rows(min_row=5, max_row=9)
    ]
    assert [rad[0] or "" for rad in rader] == ["Forfalt", "", "", "", "Uke 48"]
    assert [(rad[1].date(), rad[3]) for rad in rader] == [
        (date(2026, 10, 25), "1001"),
        (date(2026, 11, 3), "1002"),
        (date(2026, 11, 15), "1001"),
        (date(2026, 11, 15), "1001"),
        (date(2026, 11, 24), "1002"),
    ]


def test_kalenderen_leses_av_et_vanlig_bibliotek(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "frister.ics"
    fil = bok(tmp_path / "b.xlsx")
    kall(capsys, "arbeidsliste", fil, "--dato", DATO, "--ics", ut)
    kalender = icalendar.Calendar.from_ical(ut.read_bytes())
    hendelser = {
        (str(h["summary"]), h.decoded("dtstart")): str(h["uid"]) for h in kalender.walk("VEVENT")
    }
    assert ("Oppfølgingsplan – ansatt 1001", date(2026, 11, 15)) in hendelser
    assert b"Ada" not in ut.read_bytes()
    assert len(set(hendelser.values())) == len(hendelser)
    # made again: the same events, not new ones
    kall(capsys, "arbeidsliste", fil, "--dato", "2026-11-23", "--ics", ut)
    igjen = icalendar.Calendar.from_ical(ut.read_bytes())
    felles = {str(h["uid"]) for h in igjen.walk("VEVENT")} & set(hendelser.values())
    assert len(felles) == len(hendelser)


def test_en_stoppet_bok_tar_ikke_med_seg_de_andre(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odelagt = tmp_path / "a.xlsx"
    odelagt.write_bytes(b"PK\x03\x04 halv")
    svar = kall(capsys, "arbeidsliste", odelagt, bok(tmp_path / "b.xlsx"), "--dato", DATO)
    assert svar.kode == 3
    assert "a.xlsx" in svar.feil
    assert "FORFALT" in svar.ut


def test_hver_plikt_har_noen_som_gjor_den() -> None:
    bok_ = rollebok()
    for punkt in sjekkpunkter().values():
        if punkt.oppgave:
            tekst = bok_.oppgave_for(punkt.id, punkt.ansvarlig, date(2026, 1, 5))
            assert tekst, punkt.id


def test_rollene_og_sjekkpunktene_i_tabellen_finnes() -> None:
    bok_ = rollebok()
    ider = {r.id for r in bok_.rolle}
    assert {o.rolle for o in bok_.oppgave} | {p.rolle for p in bok_.lopende} <= ider
    assert {o.sjekkpunkt for o in bok_.oppgave} <= set(sjekkpunkter())
    par = [(o.sjekkpunkt, o.rolle, o.fra) for o in bok_.oppgave]
    assert len(par) == len(set(par))
