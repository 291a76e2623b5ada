"""Where isal has no wheel (32 bit, ARM, the browser) zlib does its work, to the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROT = Path(__file__).parents[2]
KJOR = """
import sys
from datetime import date, datetime
if sys.argv[3] == "uten":
    sys.modules["isal"] = None  # an import of it fails
from sykefravaer_xl import beregn_bok
naa = datetime(2026, 11, 22, 8)
beregn_bok(sys.argv[1], sys.argv[2], date(2026, 11, 22), naa=naa)
assert ("isal.isal_zlib" in sys.modules) == (sys.argv[3] == "med")
"""


def test_uten_isal_blir_boka_den_samme(tmp_path: Path) -> None:
    bytene = []
    for hvordan in ("med", "uten"):
        ut = tmp_path / f"{hvordan}.xlsx"
        bok = ROT / "workbooks" / "eksempel.xlsx"
        ferdig = subprocess.run(
            [sys.executable, "-c", KJOR, bok, ut, hvordan],
            env={**os.environ, "PYTHONPATH": str(ROT / "src")},
            check=False,
            capture_output=True,
            text=True,
        )
        assert ferdig.returncode == 0, ferdig.stderr
        bytene.append(ut.read_bytes())
    assert bytene[0] == bytene[1]
