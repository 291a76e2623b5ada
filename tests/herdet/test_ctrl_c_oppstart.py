"""Ctrl-C while the program is still being loaded: the same words and code as later."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.herdet.drap import ROT

PROGRAM = """
import builtins, signal, sys
modul = sys.argv.pop(1)
ekte = builtins.__import__
def lastes(navn, *resten):
    if navn == modul:
        builtins.__import__ = ekte
        if modul == "dataclasses":
            exec("signal.raise_signal(signal.SIGINT)")
        signal.raise_signal(signal.SIGINT)
    return ekte(navn, *resten)
from sykefravaer_xl.__main__ import main
builtins.__import__ = lastes
main()
"""


@pytest.mark.parametrize(
    "modul", ["sykefravaer_xl.grunn.feil", "click", "dataclasses", "sykefravaer_xl.terminal.norsk"]
)
def test_ctrl_c_mens_programmet_lastes(modul: str) -> None:
    svar = subprocess.run(
        [sys.executable, "-c", PROGRAM, modul, "--help"],
        cwd=ROT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (svar.returncode, svar.stderr) == (130, "Avbrutt.\n")
