"""LibreOffice with our extension in a profile of its own: one start for a whole list of steps."""

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

from xl_addin.libreoffice.bygg import bygg

from tests.vertsmiljo.verktoy import FORSOK, TID, program

SJOFOR: Final = Path(__file__).with_name("sjofor.py")
Steg = tuple[str, Any]
"""(name, argument) of a step ``sjofor`` does."""


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


class Kontor:
    """A fresh profile with the extension installed as for all users, in a folder of its own.

    Root may not install for himself alone, and nothing of the machine's own is touched.
    """

    def __init__(self, mappe: Path) -> None:
        self.mappe = mappe.resolve()
        self._miljo = (
            f"-env:UserInstallation={(self.mappe / 'profil').as_uri()}",
            f"-env:UNO_SHARED_PACKAGES_CACHE={(self.mappe / 'delt').as_uri()}",
        )
        self.utvidelse = bygg(self.mappe / "sykefravaer.oxt")
        self.unopkg("add", "-f", "-s", self.utvidelse)

    def unopkg(self, kommando: str, *argumenter: str | Path) -> str:
        """What LibreOffice's package manager says."""
        ferdig = subprocess.run(
            [program("unopkg"), kommando, *argumenter[:-1], "--shared", *self._miljo,
             *argumenter[-1:]],
            capture_output=True, text=True, check=False, timeout=TID,
        )  # fmt: skip
        assert ferdig.returncode == 0, ferdig.stdout + ferdig.stderr
        return ferdig.stdout

    def kjor(self, steg: list[Steg], tid: float = TID) -> list[Any]:
        """What each step answered, within so many seconds."""
        for _ in range(FORSOK):
            feil = ""
            navn = f"sf{uuid.uuid4().hex}"
            jobb, svar = self.mappe / f"{navn}.json", self.mappe / f"{navn}.svar.json"
            jobb.write_text(json.dumps(steg), encoding="utf-8")
            kontor = subprocess.Popen(
                [program("soffice"), *self._miljo, "--headless", "--norestore", "--nologo",
                 "--nodefault", f"--accept=pipe,name={navn};urp;"],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            )  # fmt: skip
            try:
                ferdig = subprocess.run(
                    [uno_python(), SJOFOR, navn, jobb, svar],
                    capture_output=True, text=True, check=False, timeout=tid,
                )  # fmt: skip
                with suppress(subprocess.TimeoutExpired):
                    kontor.wait(30)
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(kontor.pid, signal.SIGKILL)  # ours alone: a session of its own
                kontor.wait()
            if ferdig.returncode == 0:
                return list(json.loads(svar.read_text(encoding="utf-8")))
            feil = ferdig.stderr
            if "svarer ikke" not in feil and "DisposedException" not in feil:
                break
        raise AssertionError(f"LibreOffice: {feil[-3000:]}")
