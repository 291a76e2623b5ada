"""A name that would act on a terminal, a calendar or a mail is shown, and does nothing."""

from __future__ import annotations

import email
import email.policy
import json
import re
from pathlib import Path

import pytest

from sykefravaer_xl.cli import program
from sykefravaer_xl.grunn.synlig import json_tekst, vask
from tests.kommandoer.alle import DATO, KALL, kall_for, legg_fram, smaa
from tests.kommandoer.kall import kall

NAVN = "Kari\x1b[2J\x07\u202egnp.exe\x9b31m\r\nFORFALT (99)"
STYRER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def innhold() -> bytes:
    return smaa(NAVN)


def test_hver_kommando_viser_navnet_uten_at_det_gjor_noe(
    tmp_path: Path, innhold: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    sett = ""
    for kommando in KALL:
        mappe = tmp_path / kommando
        mappe.mkdir()
        argumenter = kall_for(kommando, legg_fram(mappe, innhold))
        svar = kall(capsys, *argumenter)
        assert svar.kode in (0, 3), svar.feil
        assert not STYRER.search(svar.ut + svar.feil), kommando
        assert not re.search("^FORFALT .99.", svar.ut, re.MULTILINE), "a name is one line"
        sett += svar.ut
        if any(p.name == "som_json" for p in program.alle()[kommando].params):
            svar = kall(capsys, *argumenter, "--json")
            assert not STYRER.search(svar.ut)
            for linje in svar.ut.splitlines():
                json.loads(linje)
    assert "Kari\ufffd\ufffdgnp.exe\ufffd31m FORFALT (99)" in sett  # click has taken the colours


def test_kalender_og_utkast(
    tmp_path: Path, innhold: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    steder = legg_fram(tmp_path, innhold)
    ics, utkast = tmp_path / "f.ics", tmp_path / "utkast"
    bok = steder["bok"]
    kanaler = ("--ics", ics, "--epost", utkast, "--avsender", "hr@example.no")
    svar = kall(capsys, "arbeidsliste", bok, *DATO, *kanaler)
    assert svar.kode == 0, svar.feil
    mote = (
        "--mote",
        "2026-12-01 10:00",
        "--sted",
        "Rom\x1b[2J\u202e",
        "--ics",
        tmp_path / "m.ics",
    )
    brev = ("brev", bok, "--ansatt", "1001", "--mal", "innkalling_dialogmote1", *mote)
    assert kall(capsys, *brev, *DATO).kode == 0
    for fil in (ics, tmp_path / "m.ics"):
        tekst = fil.read_bytes().decode().replace("\r\n", "\n")
        assert not STYRER.search(tekst), fil
    assert "LOCATION:Rom\ufffd[2J\ufffd" in (tmp_path / "m.ics").read_bytes().decode()
    (eml,) = utkast.iterdir()
    melding = email.message_from_bytes(eml.read_bytes(), policy=email.policy.default)
    assert "gnp.exe\ufffd31m" in melding.get_content()
    assert not STYRER.search(melding.get_content().replace("\r\n", "\n"))
    assert not any(STYRER.search(str(verdi)) for verdi in melding.values())


def test_json_er_den_samme_verdien() -> None:
    assert json_tekst({"a": "\x1b\u202e\udce5æ"}) == '{"a": "\\u001b\\u202e\\udce5æ"}'
    assert json.loads(json_tekst(NAVN)) == NAVN


def test_det_som_kan_ses_star_som_det_er() -> None:
    assert vask("Åse\tØye – 50 % «x»\n👩\u200d💻") == "Åse\tØye – 50 % «x»\n👩\u200d💻"
