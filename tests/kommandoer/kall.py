"""Calls the program the way a person or a script does."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from sykefravaer_xl.cli import kjor

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Svar(NamedTuple):
    """What came out."""

    kode: int
    ut: str
    feil: str


def kall(capsys: pytest.CaptureFixture[str], *argumenter: object) -> Svar:
    """Run the program in this process."""
    capsys.readouterr()
    kode = kjor([str(a) for a in argumenter])
    ut, feil = capsys.readouterr()
    return Svar(kode, ut, feil)


def start(*argumenter: object, inn: bytes = b"", mappe: Path | None = None) -> Svar:
    """Run ``python -m sykefravaer_xl`` as a process of its own, in a plain C locale."""
    miljo = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "PYTHON"))}
    ferdig = subprocess.run(
        [sys.executable, "-m", "sykefravaer_xl", *map(str, argumenter)],
        input=inn, capture_output=True, check=False, cwd=mappe, env={**miljo, "LANG": "C"},
    )  # fmt: skip
    return Svar(ferdig.returncode, ferdig.stdout.decode(), ferdig.stderr.decode())
