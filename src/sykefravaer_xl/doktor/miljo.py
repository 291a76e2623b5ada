"""The facts of the machine the checks judge: gathered here, and nowhere else."""

from __future__ import annotations

import os
import platform
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Final

PAKKE: Final = "sykefravaer-xl"
ASR: Final = (
    r"SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules"
)
SONE: Final = ":Zone.Identifier"
"""The stream Windows puts beside a file that came from the Internet."""


@dataclass(frozen=True, slots=True)
class Miljo:
    """What is asked of a machine. The functions take a path and touch nothing."""

    system: str
    """«Windows», «Darwin» or «Linux»."""
    python: tuple[int, int, int]
    bit: int
    tolk: Path
    """The Python program."""
    prefiks: Path
    """The folder of its environment."""
    pakker: Mapping[str, str]
    """Installed packages, names in lower case with hyphens -> version."""
    krav: tuple[str, ...]
    """What our package says it needs, as in its metadata."""
    variabler: Mapping[str, str] = field(default_factory=dict)
    """Environment variables."""
    tegnsett: str = "cp1252"
    """The code page Excel's add-in hands texts over in."""
    er_blokkert: Callable[[Path], bool] = lambda _sti: False
    kan_starte: Callable[[Path], bool] = lambda _sti: True
    """Whether a program of ours may be started."""
    regler: Mapping[str, str] = field(default_factory=dict)
    """Rules of Windows Defender against what Office does: id -> «1» where it blocks."""
    kan_skrive: Callable[[Path], bool] = lambda _sti: True
    ledig: Callable[[Path], int] = lambda _sti: 1 << 40
    """Free bytes where a file lies."""

    @property
    def windows(self) -> bool:
        """Only there is there a classic add-in."""
        return self.system == "Windows"

    def mappe(self, variabel: str, *under: str) -> Path | None:
        """A folder an environment variable names, and what is under it."""
        rot = self.variabler.get(variabel)
        return Path(rot, *under) if rot else None


def denne_maskinen() -> Miljo:
    """The facts of the machine the program runs on."""
    return Miljo(
        system=platform.system(),
        python=(sys.version_info.major, sys.version_info.minor, sys.version_info.micro),
        bit=struct.calcsize("P") * 8,
        tolk=Path(sys.executable),
        prefiks=Path(sys.prefix),
        pakker={
            navn.lower().replace("_", "-"): dist.version
            for dist in metadata.distributions()
            if (navn := dist.metadata["Name"])
        },
        krav=_krav(),
        variabler=dict(os.environ),
        tegnsett="mbcs" if sys.platform == "win32" else "utf-8",
        er_blokkert=_er_blokkert,
        kan_starte=_kan_starte,
        regler=_regler(),
        kan_skrive=lambda sti: os.access(sti, os.W_OK),
        ledig=lambda sti: shutil.disk_usage(sti).free,
    )


def _krav() -> tuple[str, ...]:
    try:
        return tuple(metadata.requires(PAKKE) or ())
    except metadata.PackageNotFoundError:  # run from a source tree that is not installed
        return ()


def _er_blokkert(sti: Path) -> bool:
    try:
        return b"ZoneId=3" in Path(f"{sti}{SONE}").read_bytes()
    except OSError:  # no such stream, or no such thing as streams
        return False


def _kan_starte(program: Path) -> bool:
    """Policy (AppLocker, WDAC) stops a program at its start."""
    try:
        ferdig = subprocess.run(  # noqa: S603 - our own Python
            [program, "-I", "-c", ""], check=False, capture_output=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ferdig.returncode == 0


def _regler() -> dict[str, str]:
    if sys.platform != "win32":
        return {}
    import winreg

    ut: dict[str, str] = {}
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, ASR) as nokkel:
            for nr in range(winreg.QueryInfoKey(nokkel)[1]):
                navn, verdi, _ = winreg.EnumValue(nokkel, nr)
                ut[navn.upper()] = str(verdi)
    except OSError:  # no such rules, or not for us to see
        return ut
    return ut
