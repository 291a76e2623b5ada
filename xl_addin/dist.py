"""``make dist``: all that is built for people, ready to hand out, in one folder.

``python -m xl_addin.dist [MAPPE]``. ``.ci/pyodide`` has fetched what the page is made of.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Final

from xl_addin.klassisk.__main__ import bygg_mappe
from xl_addin.les_meg import NAVN, les_meg
from xl_addin.libreoffice.bygg import bygg as bygg_oxt
from xl_addin.nettside.bygg import bygg as bygg_siden

ROT: Final = Path(__file__).parents[1]
HJUL: Final = ROT / ".verktoy" / "hjul"
TID: Final = (2026, 1, 1, 0, 0, 0)
"""The time of every file in an archive: the same source gives the same bytes."""


def bygg_hjul(mappe: Path) -> Path:
    """Our wheel, built without network."""
    subprocess.run(  # noqa: S603 - pip, on our own source
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"),
            *("--no-deps", "--no-index", "--find-links", str(HJUL / "bygg")),
            *("-w", str(mappe), str(ROT)),
        ],
        check=True,
    )
    return next(mappe.glob("sykefravaer_xl-*-py3-none-any.whl"))


def pakk(ut: Path, filer: dict[str, bytes]) -> None:
    """An archive; names in their order."""
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as arkiv:
        for navn, data in filer.items():
            oppforing = zipfile.ZipInfo(navn, TID)
            oppforing.compress_type = zipfile.ZIP_DEFLATED
            oppforing.external_attr = 0o644 << 16
            arkiv.writestr(oppforing, data)


def lite(hjul: Path, versjon: str) -> dict[str, bytes]:
    """The folder a clerk imports once: our wheel is all it needs, Lite has xlwings itself."""
    egen = ROT / "xl_addin" / "lite" / "personal" / "sykefravaer.py"
    return {
        NAVN: les_meg("lite", versjon),
        "LICENSE.txt": (ROT / "LICENSE").read_bytes(),
        "personal/sykefravaer.py": egen.read_bytes(),
        f"personal/{hjul.name}": hjul.read_bytes(),
    }


def excel(hjul: Path, mappe: Path) -> dict[str, bytes]:
    """The classic add-in with its installer, in a folder of its own."""
    filer = bygg_mappe(mappe, hjul, ROT / ".verktoy" / "windows")
    return {
        f"sykefravaer-excel/{sti.relative_to(mappe).as_posix()}": sti.read_bytes() for sti in filer
    }


def bygg(ut: Path) -> list[Path]:
    """Everything, and what is what; whatever was in the folder from before is gone."""
    with tempfile.TemporaryDirectory() as midlertidig:
        mappe = Path(midlertidig)
        hjul = bygg_hjul(mappe)
        versjon = hjul.name.split("-")[1]
        ny = mappe / "dist"
        ny.mkdir()
        shutil.copy(hjul, ny)
        (ny / "sykefravaer.html").write_text(bygg_siden(hjul), encoding="utf-8", newline="\n")
        pakk(ny / "sykefravaer-lite.zip", lite(hjul, versjon))
        pakk(ny / "sykefravaer-excel.zip", excel(hjul, mappe / "excel"))
        bygg_oxt(ny / "sykefravaer.oxt")
        (ny / NAVN).write_bytes(les_meg("mappen", versjon))
        summer = [f"{_sum(sti)}  {sti.name}\n" for sti in sorted(ny.iterdir())]
        (ny / "SHA256SUMS.txt").write_text("".join(summer), encoding="utf-8", newline="\n")
        shutil.rmtree(ut, ignore_errors=True)
        shutil.copytree(ny, ut)
    return sorted(ut.iterdir())


def _sum(sti: Path) -> str:
    return hashlib.sha256(sti.read_bytes()).hexdigest()


def main() -> None:
    """Command line."""
    leser = argparse.ArgumentParser(prog="python -m xl_addin.dist", description=__doc__)
    leser.add_argument("mappe", nargs="?", type=Path, default=ROT / "dist")
    for sti in bygg(leser.parse_args().mappe):
        print(f"{sti.stat().st_size / 1e6:8.2f} MB  {sti.name}")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
