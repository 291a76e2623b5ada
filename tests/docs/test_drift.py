"""The lines of docs/drift.md that others start: run as they stand, with nothing from a shell."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROT: Final = Path(__file__).parents[2]
DRIFT: Final = (ROT / "docs" / "drift.md").read_text(encoding="utf-8")
PROGRAM: Final = Path(sys.executable).with_name("sykefravaer-xl")
CRONS_MILJO: Final = {"PATH": "/usr/bin:/bin", "LANG": "C"}
"""What cron gives: no activated environment, no Norwegian letters."""


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    hr = tmp_path / "HR"
    hr.mkdir()
    shutil.copy(ROT / "workbooks" / "eksempel.xlsx", hr)
    return hr


def _linje(start: str) -> str:
    (linje,) = (linje for linje in DRIFT.splitlines() if re.match(start, linje))
    return linje


def _kopier(mappe: Path) -> list[str]:
    return [sti.name for sti in mappe.iterdir() if ".sikkerhetskopi-" in sti.name]


def test_cronlinjen(mappe: Path, tmp_path: Path) -> None:
    *nar, kommando = _linje(r"15 2 \* \* ").split(maxsplit=5)
    assert nar == ["15", "2", "*", "*", "1-5"]
    assert "%" not in kommando  # a line break to cron
    venv = _linje("python3 -m venv ").removeprefix("python3 -m venv ")
    assert kommando.startswith(f"{venv}/bin/sykefravaer-xl beregn /data/hr ")
    logg = tmp_path / "logg.txt"
    kommando = kommando.replace(f"{venv}/bin/sykefravaer-xl", str(PROGRAM))
    kommando = kommando.replace("/data/hr", str(mappe)).replace(
        "/var/log/sykefravaer.log", str(logg)
    )
    subprocess.run(["/bin/sh", "-c", kommando], env=CRONS_MILJO, cwd="/", check=True)
    (linje,) = logg.read_text(encoding="utf-8").splitlines()
    assert json.loads(linje)["ansatte"] == 30
    assert len(_kopier(mappe)) == 1


def test_oppgaveplanleggingens_linje(mappe: Path) -> None:
    funnet = re.fullmatch(
        r'schtasks /Create /SC DAILY /ST 02:15 /TN sykefravaer /TR "([^"]+)"', _linje("schtasks ")
    )
    assert funnet is not None
    kommando = funnet[1]
    assert len(kommando) <= 261  # schtasks takes no more
    program, *argumenter = kommando.split()
    venv = _linje("py -3 -m venv ").removeprefix("py -3 -m venv ")
    assert program == f"{venv}\\Scripts\\sykefravaer-xl.exe"
    assert argumenter == ["beregn", "D:\\HR", "--sikkerhetskopier", "14"]
    subprocess.run(
        [PROGRAM, "beregn", mappe, *argumenter[2:]], env=CRONS_MILJO, cwd="/", check=True
    )
    assert len(_kopier(mappe)) == 1
