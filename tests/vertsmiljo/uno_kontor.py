"""One headless LibreOffice and one driver that speaks UNO with it, for one job."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import uuid
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.vertsmiljo.verktoy import FORSOK, TID, program

_UTEN_SKYLD: Final = ("svarer ikke", "DisposedException")
"""What the driver says when the office went away; its job may be right all the same."""


@cache
def uno_python() -> str:
    """The Python that has ``uno``; a failure that says how to get it when there is none."""
    kandidater = ("/usr/bin/python3", shutil.which("python3"), shutil.which("python"))
    for sti in filter(None, kandidater):
        if (
            Path(sti).exists()
            and not subprocess.run(
                [sti, "-c", "import uno"], capture_output=True, check=False, timeout=TID
            ).returncode
        ):
            return sti
    raise AssertionError("Ingen Python med uno (pakken python3-uno). Kjør .ci/verktoy.")


def gjor_i_kontoret(
    sjofor: Path, jobb: object, mappe: Path, miljo: tuple[str, ...], tid: float = TID
) -> Any:
    """What the driver answered, within so many seconds; a crash of either is tried again.

    The driver is started as ``sjofor PIPE JOB.json ANSWER.json``. UNO's bridge crashes now and
    then on a busy machine and takes the driver with it (ended by a signal, nothing said).
    """
    grunn = ""
    for _ in range(FORSOK):
        navn = f"sf{uuid.uuid4().hex}"
        inn, svar = mappe / f"{navn}.json", mappe / f"{navn}.svar.json"
        inn.write_text(json.dumps(jobb), encoding="utf-8")
        kontor = subprocess.Popen(
            [program("soffice"), *miljo, "--headless", "--norestore", "--nologo",
             "--nodefault", f"--accept=pipe,name={navn};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        try:
            ferdig = subprocess.run(
                [uno_python(), sjofor, navn, inn, svar],
                capture_output=True, text=True, check=False, timeout=tid,
            )  # fmt: skip
            with suppress(subprocess.TimeoutExpired):
                kontor.wait(30)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(kontor.pid, signal.SIGKILL)  # ours alone: a session of its own
            kontor.wait()
        if ferdig.returncode == 0:
            return json.loads(svar.read_text(encoding="utf-8"))
        grunn = f"slutt {ferdig.returncode}: {ferdig.stderr[-3000:]}"
        if ferdig.returncode > 0 and not any(ord_ in grunn for ord_ in _UTEN_SKYLD):
            break
    raise AssertionError(f"LibreOffice, {grunn}")
