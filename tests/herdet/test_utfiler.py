"""What is made from a protected book is protected or refused; new files are the owner's alone."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import click
import pytest
from workbooks.bygg import HER

import sykefravaer_xl
from arkbok.kryptering import er_kryptert, krypter
from sykefravaer_xl.cli import kjor, program
from sykefravaer_xl.terminal.valgtyper import Fil
from tests.kommandoer.alle import KALL, kall_for, legg_fram, smaa

PASSORD = "Blåbær & 7 fjell"
DATO = ("--dato", "2026-11-22")
SOM_BOKA = ("beregn", "beregn_mappe", "plan", "inntektsmelding", "brev", "importer")
"""The book with something in it has the book's own mode."""
MED_PASSORD = {
    "rapport": ("rapport", "{bok}", "--ut", "{ut}/liste.xlsx"),
    "arbeidsliste": ("arbeidsliste", "{bok}", "--ut", "{ut}/liste.xlsx"),
    "interne": ("arbeidsliste", "{bok}", "--intern", "{ut}/liste.xlsx"),
    "beregn": ("beregn", "{bok}", "--ut", "{ut}/liste.xlsx"),
    "plan": ("plan", "{bok}", "--ansatt", "1001", "--ut", "{ut}/liste.xlsx"),
    "saksmappe": ("saksmappe", "{bok}", "--ansatt", "1001", "--ut", "{ut}/liste.xlsx"),
    "inntektsmelding": ("inntektsmelding", "{bok}", "--ansatt", "1001", "--ut", "{ut}/liste.xlsx"),
    "beregn_mappe": ("beregn", "{bok}", "--ut-mappe", "{ut}/mappe"),
    "brev": (
        *("brev", "{bok}", "--ansatt", "1001", "--mal", "innkalling_dialogmote1"),
        *("--mote", "2026-12-01 10:00", "--ut", "{ut}/brev.xlsx"),
    ),
    "importer": ("importer", "{bok}", f"{HER}/import-eksempel", "--ut", "{ut}/liste.xlsx"),
}
LESES = {
    ("plan", "--fra-nav-json"),
    ("importer", "--kolonner"),
    ("inntektsmelding", "--foresporsel"),
    ("arbeidsliste", "--smtp-ca"),
}
"""Files that are read only."""
UTEN_FOLK = {("ny", "--eksempel-import")}
"""Files nobody's data is in."""
UTEN_PASSORD = {
    "kalender": ("arbeidsliste", "{bok}", "--ics", "{ut}/liste.ics"),
    "utkast": ("arbeidsliste", "{bok}", "--epost", "{ut}/utkast"),
    "planer": ("plan", "{bok}", "--ansatt", "1001", "--nav-json", "{ut}/plan.json"),
    "meldinger": ("inntektsmelding", "{bok}", "--ansatt", "1001", "--json", "{ut}/im.json"),
    "innkalling": (
        *("brev", "{bok}", "--ansatt", "1001", "--mal", "innkalling_dialogmote1"),
        *("--mote", "2026-12-01 10:00", "--ics", "{ut}/mote.ics"),
    ),
}


@pytest.fixture(scope="module")
def eksempel(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    sti = tmp_path_factory.mktemp("eksempel") / "bok.xlsx"
    assert kjor(["ny", str(sti), "--eksempel"]) == 0
    return krypter(sti.read_bytes(), PASSORD)


@pytest.fixture
def bok(tmp_path: Path, eksempel: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SYKEFRAVAER_PASSORD", PASSORD)
    (tmp_path / "bok").mkdir()
    sti = tmp_path / "bok" / "bok.xlsx"
    sti.write_bytes(eksempel)
    return sti


def _kjor(kommando: tuple[str, ...], bok: Path, ut: Path, *mer: str) -> int:
    ut.mkdir(exist_ok=True)
    deler = (del_.format(bok=bok, ut=ut) for del_ in kommando)
    return kjor([*deler, *DATO, *mer])


def _filer(mappe: Path) -> list[Path]:
    return [fil for fil in mappe.rglob("*") if fil.is_file()]


def test_hvert_valg_som_gir_en_fil_er_provd() -> None:
    """Over the table of commands: a new option that takes a file is one of these, and tried."""
    valg = {
        (navn, param.opts[0])
        for navn, kommando in program.alle().items()
        for param in kommando.params
        if isinstance(param, click.Option) and isinstance(param.type, Fil)
    }
    provd = {
        (kall[0], ord_)
        for kall in (*MED_PASSORD.values(), *UTEN_PASSORD.values())
        for ord_, neste in pairwise(kall)
        if neste.startswith("{ut}")
    }
    assert valg - LESES - UTEN_FOLK == provd


@pytest.mark.parametrize("kommando", KALL)
def test_ingen_kommando_legger_fra_seg_noe_uten_passord(
    tmp_path: Path, kommando: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it writes without being asked for a file, beside the book or in it."""
    steder = legg_fram(tmp_path, krypter(smaa("Kari Hemmelig"), PASSORD))
    foer = set(tmp_path.iterdir())
    monkeypatch.setenv("SYKEFRAVAER_PASSORD", PASSORD)
    assert kjor(kall_for(kommando, steder)) in (0, 3)
    assert er_kryptert(Path(steder["bok"]))
    for fil in set(tmp_path.iterdir()) - foer:
        assert er_kryptert(fil) or kommando == "ny"


@pytest.mark.parametrize("slag", MED_PASSORD)
def test_en_arbeidsbok_av_en_beskyttet_bok_er_beskyttet(
    bok: Path, tmp_path: Path, slag: str
) -> None:
    assert _kjor(MED_PASSORD[slag], bok, tmp_path / "ut") in (0, 3)
    (fil,) = _filer(tmp_path / "ut")
    assert er_kryptert(fil)
    assert fil.stat().st_mode & 0o077 == 0 or slag in SOM_BOKA


@pytest.mark.parametrize("slag", UTEN_PASSORD)
def test_det_som_ikke_kan_ha_passord_lages_ikke_uten_at_hun_sier_det(
    bok: Path, tmp_path: Path, slag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for_ = bok.read_bytes()
    assert _kjor(UTEN_PASSORD[slag], bok, tmp_path / "ut") == 1
    sagt = capsys.readouterr().err
    assert "bok.xlsx er beskyttet med passord" in sagt
    assert "--uten-passord" in sagt
    assert _filer(tmp_path / "ut") == []
    assert bok.read_bytes() == for_


@pytest.mark.parametrize("slag", [s for s in UTEN_PASSORD if s not in ("utkast", "planer")])
def test_med_uten_passord_lages_de_for_eieren_alene(bok: Path, tmp_path: Path, slag: str) -> None:
    assert _kjor(UTEN_PASSORD[slag], bok, tmp_path / "ut", "--uten-passord") in (0, 3)
    (fil,) = _filer(tmp_path / "ut")
    assert fil.stat().st_mode & 0o777 == 0o600
    assert er_kryptert(bok)


def test_ingen_kommando_skriver_filer_utenom_doren() -> None:
    """A command that writes a file by itself would forget the password: it goes through fil/."""
    rot = Path(sykefravaer_xl.__file__).parent
    skriver = re.compile(r"\.write_(?:text|bytes)\(|mkstemp\(|open\(\s*[\"'][wax]")
    funnet = {
        str(fil.relative_to(rot))
        for fil in rot.rglob("*.py")
        if skriver.search(fil.read_text("utf-8"))
    }
    # new books and invented examples, the browser's own memory
    assert funnet - {"ny/mal.py", "ny/kommando.py", "nettside/jobb.py"} == {
        "fil/trygt.py",
        "fil/utfil.py",
    }
