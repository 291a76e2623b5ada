"""What goes into the page: Pyodide's files and the packages, and what of them is left out."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HJUL: Final = (
    "annotated_types",
    "click",
    "defusedxml",
    "icalendar",
    "pydantic",
    "pydantic_core",
    "python_dateutil",
    "six",
    "typing_extensions",
    "typing_inspection",
    "tzdata",
    "xlsxwriter",
)
"""The packages the command line needs here. No wheel for Pyodide exists of isal and cryptography:
reading is slower without the one, and protected workbooks cannot be opened without the other."""

UTELATT: Final = re.compile(
    r"""
      \.dist-info/(?!METADATA$|entry_points)         # licences are in the page itself
    | (^|/)tests?/ | \.pyi$ | /py\.typed$ | \.mo$    # what nobody imports
    | ^tzdata/zoneinfo/(?!__init__|UTC$|Europe/__init__|Europe/Oslo$)
    | ^pydantic/(v1|mypy|_hypothesis)
    | ^(icalendar/fuzzing|icalendar/timezone/windows)/
    """,
    re.VERBOSE,
)
STDLIB_UTELATT: Final = re.compile(
    r"^(test|unittest|pydoc_data|idlelib|tkinter|turtledemo|lib2to3|ensurepip|venv|curses|dbm|"
    r"sqlite3|wsgiref|xmlrpc|_pyrepl|__phello__|ctypes/macholib)/"
    r"|^(pydoc|doctest|pdb|turtle|mailbox|nntplib|imaplib|ftplib|poplib|antigravity|this|"
    r"pickletools|cProfile|profile|pstats|trace|tabnanny|webbrowser|_pydecimal|_pyio|"
    r"_pylong|smtpd|telnetlib|cgi|cgitb|tarfile_)\.py$"
)
_LISENS: Final = re.compile(
    r"\.dist-info/(licenses/)?(licenses/)?(LICEN[CS]E|COPYING|NOTICE)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Lisens:
    """The licence of one part of the page."""

    hva: str
    tekst: str


def finn_hjul(mappe: Path) -> list[Path]:
    """The wheels of ``HJUL`` in a folder or its ``side``; a missing one is named."""
    funnet = [*mappe.glob("*.whl"), *(mappe / "side").glob("*.whl")]
    alle = {sti.name.split("-", 1)[0].lower(): sti for sti in sorted(funnet)}
    mangler = [navn for navn in HJUL if navn not in alle]
    if mangler:
        msg = f"wheels are missing in {mappe}: {', '.join(mangler)} (run .ci/verktoy)"
        raise FileNotFoundError(msg)
    return [alle[navn] for navn in HJUL]


def pakkezip(hjul: list[Path]) -> bytes:
    """All packages as they lie in site-packages, sources still sources."""
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as ny:
        for sti in hjul:
            with zipfile.ZipFile(sti) as arkiv:
                for navn in arkiv.namelist():
                    if not navn.endswith("/") and not UTELATT.search(navn):
                        ny.writestr(navn, arkiv.read(navn))
    return ut.getvalue()


def stdlibzip(pyodide: Path) -> bytes:
    """The standard library without what a page has no use for."""
    ut = io.BytesIO()
    with (
        zipfile.ZipFile(pyodide / "python_stdlib.zip") as arkiv,
        zipfile.ZipFile(ut, "w") as ny,
    ):
        for navn in arkiv.namelist():
            if navn.endswith(".py") and not STDLIB_UTELATT.search(navn):
                ny.writestr(navn, arkiv.read(navn))
    return ut.getvalue()


def lisenser(hjul: list[Path], egen: Path) -> list[Lisens]:
    """Ours first, then Pyodide and Python, then every package."""
    her = Path(__file__).parent / "lisenser"
    ut = [
        Lisens("sykefravaer_xl (MIT)", egen.read_text(encoding="utf-8")),
        Lisens(
            "Pyodide (MPL 2.0); kildekode: github.com/pyodide/pyodide",
            (her / "MPL-2.0.txt").read_text(encoding="utf-8"),
        ),
    ]
    for sti in hjul:
        pakke, versjon = sti.name.split("-")[:2]
        with zipfile.ZipFile(sti) as arkiv:
            for navn in arkiv.namelist():
                if _LISENS.search(navn):
                    hva = f"{pakke} {versjon}"
                    if pakke == "typing_extensions":
                        hva += " og Python (PSF)"
                    ut.append(Lisens(hva, arkiv.read(navn).decode("utf-8", "replace")))
    return ut
