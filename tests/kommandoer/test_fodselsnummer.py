"""A national identity number stays in its column of ``Ansatte`` whatever command is run.

Only NAV's own forms, which are asked for by name, have it.
"""

from __future__ import annotations

import email
import email.policy
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from workbooks.bygg import HER

from sykefravaer_xl.cli import program
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import mal_som_bytes
from tests.kommandoer.kall import kall

if TYPE_CHECKING:
    import pytest

NUMRE = [str(a["fodselsnummer"]) for a in eksempel().ansatte if a["fodselsnummer"]]
DATO = ("--dato", "2026-11-22")
KOMMANDOER = (
    ("beregn", "e.xlsx", *DATO),
    ("sjekk", "e.xlsx", *DATO, "--json"),
    ("arbeidsliste", "e.xlsx", *DATO, "--ut", "l.xlsx", "--ics", "f.ics",
     "--intern", "i.xlsx", "--epost", "utkast"),
    ("forklar", "e.xlsx", *DATO, "--ansatt", "1003"),
    ("hva-om", "e.xlsx", *DATO, "--ansatt", "1003", "--mote", "2026-12-10"),
    ("timer", "e.xlsx", *DATO, "--ansatt", "1003"),
    ("rapport", "e.xlsx", *DATO, "--ut", "r.xlsx", "--json"),
    ("plan", "e.xlsx", *DATO, "--nav-json", "planer.json"),
    ("plan", "e.xlsx", *DATO, "--forfalte", "--nav-json", "ingen.json"),
    ("plan", "e.xlsx", *DATO, "--fra-nav-json", "planer.json"),
    ("brev", "e.xlsx", *DATO, "--ansatt", "1006", "--mal", "innkalling_dialogmote1",
     "--mote", "2026-11-24 10:00", "--ics", "m.ics"),
    ("importer", "e.xlsx", *DATO, str(HER / "import-eksempel"), "--json"),
    ("inntektsmelding", "e.xlsx", *DATO, "--ansatt", "1003", "--json", "inntekt.json"),
    ("saksmappe", "e.xlsx", *DATO, "--ansatt", "1003"),
    ("beregn", "e.xlsx", *DATO, "--json"),
    ("doktor", "e.xlsx", *DATO, "--json"),
    ("veileder", "dialogmote1"),
    ("regler", *DATO),
)  # fmt: skip
UTEN_BOK = {"ny", "sak", "regler", "veileder"}


def test_ingen_kommando_gir_fra_seg_et_fodselsnummer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(NUMRE) == 29
    assert set(program.alle()) - UTEN_BOK <= {k[0] for k in KOMMANDOER}
    Path("e.xlsx").write_bytes(mal_som_bytes(eksempel()))
    for kommando in KOMMANDOER:
        svar = kall(capsys, *kommando)
        assert svar.kode in (0, 3), svar.feil
        assert funnet(svar.ut + svar.feil) == [], kommando
    laget = [fil for fil in tmp_path.rglob("*") if fil.is_file()]
    assert {".xlsx", ".ics", ".eml", ".json"} <= {fil.suffix for fil in laget}
    assert {fil.name for fil in laget if _har_nummer(fil)} == {"planer.json"}


def funnet(innhold: str) -> list[str]:
    """The numbers a text has, also as a number cell would show them, without the first zero."""
    return [nr for nr in NUMRE if nr in innhold or nr.lstrip("0") in innhold]


def _har_nummer(fil: Path) -> bool:
    if fil.suffix == ".xlsx":
        return _boka_har_nummer(fil)
    if fil.suffix == ".eml":
        post = email.message_from_bytes(fil.read_bytes(), policy=email.policy.default)
        return bool(funnet(f"{post.items()} {post.get_content()}"))
    return bool(funnet(fil.read_text(encoding="utf-8")))


def _boka_har_nummer(fil: Path) -> bool:
    """Anywhere else than in the employees' own sheet."""
    with zipfile.ZipFile(fil) as pakke:
        deler = [n for n in pakke.namelist() if n != "xl/sharedStrings.xml"]
        ansatte = [n for n in deler if "worksheets/sheet" in n]
        if any(funnet(pakke.read(n).decode("utf-8", "replace")) for n in {*deler} - {*ansatte}):
            return True
    bok = load_workbook(fil)
    return any(
        funnet(str(celle.value))
        for ark in bok
        if ark.title != "Ansatte"
        for rad in ark.iter_rows()
        for celle in rad
        if celle.value is not None
    )
