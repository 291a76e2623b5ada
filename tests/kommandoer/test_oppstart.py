"""Help and a mistyped command answer before anything that reads a workbook is loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import runpy, sys
sys.argv = ["sykefravaer_xl", *sys.argv[1:]]
try:
    runpy.run_module("sykefravaer_xl", run_name="__main__")
finally:
    print("lastet:", *sorted(sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize("ord_", ["--help", "beregnn"])
def test_hjelp_laster_ingenting_av_boka(ord_: str) -> None:
    svar = subprocess.run(
        [sys.executable, "-c", PROGRAM, ord_], capture_output=True, text=True, check=False
    )
    lastet = svar.stderr.rsplit("lastet:", 1)[1].split()
    assert "sykefravaer_xl.cli" in lastet
    assert not {"sykefravaer_xl.bok.modell", "arkbok.pakke", "xlsxwriter", "pydantic"} & {*lastet}
