"""LibreOffice, in a profile of its own, with a macro-enabled file open."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from tests.excel_libreoffice.kontor import uno_python
from tests.vertsmiljo.verktoy import FORSOK, TID, program

_KJOR: Final = Path(__file__).with_name("uno_kjor.py")


def aapne(fil: Path, kall: list[tuple[str, str, list[Any]]], mappe: Path) -> dict[str, Any]:
    """The modules as LibreOffice reads them, and what each [module, procedure, arguments] gave."""
    profil = (mappe / "profil").resolve()
    for _ in range(FORSOK):
        navn = f"sfk{uuid.uuid4().hex}"
        jobb, svar = mappe / f"{navn}.json", mappe / f"{navn}.svar.json"
        jobb.write_text(json.dumps({"fil": str(fil), "kall": kall}), encoding="utf-8")
        kontor = subprocess.Popen(
            [
                program("soffice"), f"-env:UserInstallation={profil.as_uri()}", "--headless",
                "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={navn};urp;",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        try:
            ferdig = subprocess.run(
                [uno_python(), _KJOR, navn, jobb, svar],
                capture_output=True, text=True, check=False, timeout=TID,
            )  # fmt: skip
            with suppress(subprocess.TimeoutExpired):
                kontor.wait(30)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(kontor.pid, signal.SIGKILL)  # ours alone: a session of its own
            kontor.wait()
        if ferdig.returncode == 0:
            return dict(json.loads(svar.read_text(encoding="utf-8")))
    raise AssertionError(f"LibreOffice: {ferdig.stderr[-3000:]}")
