"""The example of arkbok's own README, and what it says of what it needs."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import xlsxwriter

import arkbok

MAPPE = Path(arkbok.__file__).parent
LESMEG = MAPPE / "README.md"


def _eksempel() -> str:
    (kode,) = re.findall(
        r"```python\n(.*?)```", (MAPPE / "README.md").read_text("utf-8"), re.DOTALL
    )
    assert isinstance(kode, str)
    return kode


def test_eksempelet_virker_som_det_staar(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "bok.xlsx") as bok:
        ark = bok.add_worksheet("Data")
        ark.write_row(0, 0, ["Navn", "Grad", "Frist"])
        ark.write_row(1, 0, ["Ola", 50])
    svar = subprocess.run(
        [sys.executable, "-c", _eksempel()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    fasit = {1: {1: "Navn", 2: "Grad", 3: "Frist"}, 2: {1: "Ola", 2: 50, 3: date(2026, 11, 22)}}
    lest = svar.stdout.replace("datetime.datetime(2026, 11, 22, 0, 0)", repr(date(2026, 11, 22)))
    assert lest.strip() == str(fasit)


def test_eksempelet_er_paa_ti_linjer() -> None:
    assert len([linje for linje in _eksempel().splitlines() if linje.strip()]) <= 10


def test_alt_virker_med_standardbiblioteket_alene(tmp_path: Path) -> None:
    """As in Pyodide: neither isal nor msoffcrypto is loaded, nor anything of the product."""
    kode = (
        "import sys\n"
        "for navn in ('isal', 'msoffcrypto', 'olefile', 'lxml', 'sykefravaer_xl'):\n"
        "    sys.modules[navn] = None\n" + _eksempel()
    )
    with xlsxwriter.Workbook(tmp_path / "bok.xlsx") as bok:
        bok.add_worksheet("Data").write_row(0, 0, ["Navn"])
    svar = subprocess.run(
        [sys.executable, "-c", kode], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (svar.returncode, svar.stderr) == (0, "")


def test_hvert_offentlig_navn_finnes() -> None:
    for navn in arkbok.__all__:
        assert getattr(arkbok, navn) is not None
    assert (MAPPE / "py.typed").exists()
