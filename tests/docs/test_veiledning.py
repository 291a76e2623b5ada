"""Every command the guide shows is run, in its order, and says what the guide says it says.

A block marked ``console`` is a page's next commands: lines with ``$`` are typed, the others are
what comes out, in that order. «…» stands for lines left out. ``(kode 3)`` after a command is the
exit code where it is not 0.
"""

from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

import pytest

from tests.kommandoer.kall import Svar, kall

ROT = Path(__file__).parents[2]
SIDER = sorted(
    side
    for side in (ROT / "docs").glob("*.md")
    if "```console" in side.read_text(encoding="utf-8")
)
KOMMANDO = re.compile(r"^\$ sykefravaer-xl (.*?)(?: +\(kode (\d)\))?$")

DAGEN_ER_UVESENTLIG = ("veileder ", "brev --liste")
"""What these say does not depend on the day."""


def steg(side: Path) -> list[tuple[str, int, list[str]]]:
    """(arguments, exit code, lines that come out) of each command of a page."""
    ut: list[tuple[str, int, list[str]]] = []
    tekst = side.read_text(encoding="utf-8")
    for blokk in re.findall(r"```console\n(.*?)```", tekst, re.DOTALL):
        for linje in blokk.splitlines():
            if treff := KOMMANDO.match(linje):
                ut.append((treff[1], int(treff[2] or 0), []))
            elif linje.strip() not in ("", "…"):
                ut[-1][2].append(linje.strip())
    return ut


def test_veiledningen_har_kommandoer_aa_prove() -> None:
    assert sum(len(steg(side)) for side in SIDER) >= 15


@pytest.mark.parametrize("side", SIDER, ids=lambda side: side.stem)
def test_kommandoer_med_tall_har_dagen_som_gir_tallene(side: Path) -> None:
    uten = [
        argumenter
        for argumenter, _, ventet in steg(side)
        if "--dato" not in argumenter
        and _tar_dato(argumenter.split()[0])
        and not argumenter.startswith(DAGEN_ER_UVESENTLIG)
        and any(re.search(r"\d", linje) for linje in ventet)
    ]
    assert uten == []


@pytest.mark.parametrize("side", SIDER, ids=lambda side: side.stem)
def test_kommandoene_sier_det_siden_sier(
    side: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for argumenter, kode, ventet in steg(side):
        deler = shlex.split(argumenter)
        if "--dato" not in deler and _tar_dato(deler[0]):
            deler += ["--dato", str(date(2026, 11, 22))]
        svar = kall(capsys, *deler)
        assert svar.kode == kode, f"{argumenter}\n{svar.ut}{svar.feil}"
        _sammenlign(svar, ventet, argumenter)


def _tar_dato(kommando: str) -> bool:
    from sykefravaer_xl.cli import program

    return any("--dato" in valg.opts for valg in program.alle()[kommando].params)


def _sammenlign(svar: Svar, ventet: list[str], argumenter: str) -> None:
    kom = [" ".join(linje.split()) for linje in (svar.ut + "\n" + svar.feil).splitlines()]
    for linje in (" ".join(v.split()) for v in ventet):
        assert linje in kom, f"{argumenter}\n«{linje}» is not in:\n" + "\n".join(kom)
        kom = kom[kom.index(linje) + 1 :]
