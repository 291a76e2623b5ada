"""Machines for the checks to judge: a Windows that is as it should be, and folders for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from xl_addin.klassisk.tillegg import bygg

from sykefravaer_xl.doktor.miljo import Miljo

VERSJON: Final = "1.2.3"
XLWINGS: Final = "0.37.8"

LINUX: Final = Miljo(
    system="Linux",
    python=(3, 11, 7),
    bit=64,
    tolk=Path("/usr/bin/python3"),
    prefiks=Path("/usr"),
    pakker={"sykefravaer-xl": VERSJON, "pydantic": "2.14.3", "click": "8.5.1"},
    krav=("pydantic>=2.7", "click>=8.1.8", 'xlwings<1; sys_platform != "linux" and extra == "x"'),
)


def windows(mappe: Path) -> Miljo:
    """A Windows where the installer has done its work, with all its folders in ``mappe``."""
    lokal, roaming, hjem = mappe / "Local", mappe / "Roaming", mappe / "Bruker på Ås"
    venv = lokal / "sykefravaer_xl" / "venv"
    oppstart = roaming / "Microsoft" / "Excel" / "XLSTART"
    for sted in (venv / "Scripts", oppstart, hjem / ".sykefravaer"):
        sted.mkdir(parents=True)
    for navn in ("Scripts/pythonw.exe", f"xlwings32-{XLWINGS}.dll", f"xlwings64-{XLWINGS}.dll"):
        (venv / navn).write_bytes(b"MZ")
    (oppstart / "sykefravaer.xlam").write_bytes(bygg(VERSJON))
    oppsettet = (
        '"INTERPRETER_WIN","%LOCALAPPDATA%\\sykefravaer_xl\\venv\\Scripts\\pythonw.exe"\r\n'
    )
    (hjem / ".sykefravaer" / "sykefravaer.conf").write_bytes(oppsettet.encode("ascii"))
    return replace(
        LINUX,
        system="Windows",
        tolk=venv / "Scripts" / "python.exe",
        prefiks=venv,
        pakker={**LINUX.pakker, "xlwings": XLWINGS},
        variabler={
            "LOCALAPPDATA": str(lokal),
            "APPDATA": str(roaming),
            "USERPROFILE": str(hjem),
        },
    )
