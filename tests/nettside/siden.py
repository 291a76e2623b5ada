"""The page built, and driven in a real browser; both once in a test run."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from xl_addin.dist import bygg

from tests.vertsmiljo.verktoy import program

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROT: Final = Path(__file__).parents[2]
NAA: Final = "2026-11-22T14:05:09"
DATO: Final = "2026-11-22"
UTE_AV_STAND: Final = ("Failed to launch", "Target closed", "Session closed", "timed out")
"""What the driver says when a busy machine has lost its browser. One more visit is made then; a
page that hangs, hangs in that one too."""


def bygg_dist(mappe: Path) -> dict[str, Any]:
    """All that is built for people, from the sources as they are."""
    bygg(mappe / "dist")
    return {"mappe": str(mappe / "dist")}


def kjor_siden(
    nettleser: str, side: Path, mappe: Path, trinn: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """What the browser saw while the steps were done."""
    program("chromium" if nettleser == "chromium" else "firefox-esr")
    jobb = {
        "nettleser": nettleser,
        "side": str(side),
        "sporring": f"?dato={DATO}&naa={NAA}",
        "verktoy": str(ROT / ".verktoy"),
        "mappe": str(mappe),
        "trinn": list(trinn),
    }
    fil = mappe / f"{nettleser}.json"
    fil.write_text(json.dumps(jobb), encoding="utf-8")
    ferdig = _besok(fil, mappe)
    if any(tegn in ferdig.stderr for tegn in UTE_AV_STAND):
        ferdig = _besok(fil, mappe)
    assert ferdig.returncode == 0, ferdig.stderr[-3000:]
    return dict(json.loads(ferdig.stdout))


def _besok(jobb: Path, mappe: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program("node"), str(Path(__file__).with_name("nettleser.mjs")), str(jobb)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=300,
        cwd=mappe,
    )


def fra_kommandolinjen(mappe: Path, *argumenter: str) -> tuple[int, str]:
    """Exit code and all that was said, of the real command line at the same moment."""
    ferdig = subprocess.run(
        [sys.executable, "-m", "tests.nettside.stoppet_klokke", NAA, *argumenter],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
        timeout=300,
        cwd=mappe,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(ROT / "src"), str(ROT))),
            "PYTHONIOENCODING": "utf-8",
        },
    )
    return ferdig.returncode, ferdig.stdout


def filene(svar: Mapping[str, Any]) -> dict[str, bytes]:
    """The files a button gave, by the name they are saved under."""
    return {fil["navn"]: base64.b64decode(fil["data"]) for fil in svar["filer"]}
