"""The wheels the classic add-in is installed from: pinned, with hashes, no network asked.

``pakker.txt`` says which, for each Python in ``VERSJONER`` on 64-bit Windows. After a change of
``constraints.txt``: ``python -m xl_addin.klassisk.hjul`` writes it anew.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from xl_addin.klassisk.xlwings_modul import versjon

HER: Final = Path(__file__).parent
ROT: Final = HER.parents[1]
LAS: Final = HER / "pakker.txt"
VERSJONER: Final = ("3.12", "3.13", "3.14")
"""Pythons with wheels in the zip; others fetch them from the network."""
PLATTFORM: Final = "win_amd64"
PAKKER: Final = (
    *("pywin32", "colorama", "annotated-types", "cffi", "click", "cryptography", "defusedxml"),
    *("et-xmlfile", "icalendar", "isal", "msoffcrypto-tool", "olefile", "openpyxl", "pycparser"),
    *("pydantic", "pydantic-core", "python-dateutil", "six", "typing-extensions"),
    *("typing-inspection", "tzdata", "xlsxwriter"),
)
"""All of it, by name: pip asks this machine, not Windows, what a package needs besides."""


class HjulFeil(RuntimeError):
    """The wheels could not be got."""


def las() -> dict[str, str]:
    """The lock: hash -> the requirement it is a wheel of."""
    ut: dict[str, str] = {}
    for linje in LAS.read_text(encoding="utf-8").splitlines():
        krav, *hasher = linje.split(" --hash=sha256:")
        ut |= {en.strip(): krav for en in hasher}
    return ut


def hent(mappe: Path) -> list[Path]:
    """The locked wheels, in a folder where they stay; only those that lack are fetched."""
    mappe.mkdir(parents=True, exist_ok=True)
    ventet = las()
    if {_sum(sti) for sti in mappe.glob("*.whl")} != ventet.keys():
        for sti in mappe.glob("*.whl"):
            sti.unlink()
        for en in VERSJONER:
            _pip(mappe, en, "--require-hashes", "-r", str(LAS))
    hjul = sorted(mappe.glob("*.whl"))
    if {_sum(sti) for sti in hjul} != ventet.keys():
        raise HjulFeil(f"{mappe}: not the wheels of {LAS.name}")
    return hjul


def skriv_las() -> None:
    """The lock anew, from the versions of ``constraints.txt``."""
    with tempfile.TemporaryDirectory() as midlertidig:
        mappe = Path(midlertidig)
        for en in VERSJONER:
            _pip(mappe, en, "-c", str(ROT / "constraints.txt"), f"xlwings=={versjon()}", *PAKKER)
        per_krav: dict[str, list[str]] = {}
        for sti in sorted(mappe.glob("*.whl")):
            navn, nummer = sti.name.split("-")[:2]
            krav = f"{re.sub(r'[-_.]+', '-', navn).lower()}=={nummer}"
            per_krav.setdefault(krav, []).append(_sum(sti))
    linjer = [
        " ".join([krav, *(f"--hash=sha256:{en}" for en in hasher)]) + "\n"
        for krav, hasher in per_krav.items()
    ]
    LAS.write_text("".join(linjer), encoding="utf-8", newline="\n")


def _pip(mappe: Path, python: str, *hva: str) -> None:
    ferdig = subprocess.run(  # noqa: S603 - pip, for Windows
        [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"),
            *("--no-deps", "--only-binary=:all:", "--implementation", "cp"),
            *("--platform", PLATTFORM, "--python-version", python, "-d", str(mappe), *hva),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    if ferdig.returncode:
        raise HjulFeil(ferdig.stderr.strip()[-2000:])


def _sum(sti: Path) -> str:
    return hashlib.sha256(sti.read_bytes()).hexdigest()


if __name__ == "__main__":
    skriv_las()
