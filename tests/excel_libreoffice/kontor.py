"""LibreOffice with our extension in a profile of its own: one start for a whole list of steps."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any, Final

from xl_addin.libreoffice.bygg import bygg

from tests.vertsmiljo.uno_kontor import gjor_i_kontoret
from tests.vertsmiljo.verktoy import TID, program

SJOFOR: Final = Path(__file__).with_name("sjofor.py")
Steg = tuple[str, Any]
"""(name, argument) of a step ``sjofor`` does."""


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
        return list(gjor_i_kontoret(SJOFOR, steg, self.mappe, self._miljo, tid))
