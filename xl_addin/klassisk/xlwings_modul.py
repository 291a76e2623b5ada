"""The VBA module that reaches Python: what we use of xlwings' own, and three procedures of ours.

``xlwings/xlwings_custom_addin.bas`` is the file of the pinned wheel, unchanged (BSD-3-Clause; the
notice in its head follows into the add-in). From it come the DLL's declarations and the procedures
named in ``TATT_MED``; ``moduler/xlwings_egne.bas`` has those we write ourselves. The rest of
xlwings' module is left out on purpose:

- Settings are read from the user's own file only. xlwings also reads a sheet of the open workbook
  and a file beside it: a workbook from outside could then name the program to run.
- Buttons use the COM server that answers the worksheet functions: no shell, a warm Python, and
  the name of the clerk's file is on no command line.
- Nothing that edits VBA projects, no code in sheets (that is xlwings PRO), no Mac shell: that also
  gives virus scanners less to be afraid of.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from xl_addin.klassisk.ovba import Modul
from xl_addin.klassisk.vbatekst import fyll_ut

HER: Final = Path(__file__).parent
KILDE: Final = HER / "xlwings" / "xlwings_custom_addin.bas"
EGNE: Final = HER / "moduler" / "xlwings_egne.bas"
TATT_MED: Final = ("XLPy", "KillPy", "GetConfigFromFile", "FileExistsOnWindows", "ParentFolder")
_WINDOWS: Final = (
    ("GetEnvironmentVariableW", "lpName", "lpBuffer", "nSize"),
    ("GetShortPathNameW", "lpszLongPath", "lpszShortPath", "cchBuffer"),
)
"""What Windows knows of names with any letter: two texts by their place, and a number."""
_FORSTE_PROSEDYRE: Final = "\nPublic Function RunPython("
_PROSJEKT: Final = 'PROJECT_NAME As String = "myaddin"'
PYTHON: Final = r"%LOCALAPPDATA%\sykefravaer_xl\venv\Scripts\pythonw.exe"
"""Where the installer puts Python. VBA fills in the folder: no letter of it ever meets a file."""


class UkjentKildeFeil(Exception):
    """xlwings' file is not as this module knows it: a new version must be looked through."""


def versjon() -> str:
    """The version of xlwings the module belongs to; the package must be of the same."""
    treff = re.search(
        r'^Public Const XLWINGS_VERSION As String = "([\d.]+)"', _kilde(), re.MULTILINE
    )
    if treff is None:
        raise UkjentKildeFeil("XLWINGS_VERSION")
    return treff[1]


def modul() -> Modul:
    """The module ``xlwings`` of the add-in."""
    kilde = _kilde()
    attributt, _, resten = kilde.partition("\n")
    hode, skille, _ = resten.partition(_FORSTE_PROSEDYRE)
    if not attributt.startswith("Attribute VB_Name") or not skille or _PROSJEKT not in hode:
        raise UkjentKildeFeil("head")
    hode = hode.replace(_PROSJEKT, _PROSJEKT.replace("myaddin", "sykefravaer"))
    # else every procedure here would be offered as a worksheet function
    egen = f'Private Const PYTHON_VED_INSTALLASJON As String = "{PYTHON}"'
    deler = ["Option Explicit", "Option Private Module", hode.rstrip(), egen, *_windows(), ""]
    deler += [prosedyre(kilde, navn) + "\n" for navn in TATT_MED]
    deler.append(fyll_ut(EGNE.read_text(encoding="ascii")))
    return Modul("xlwings", "\n".join(deler))


def _windows() -> list[str]:
    return [
        f'Private Declare PtrSafe Function {navn} Lib "KERNEL32" (ByVal {en} As LongPtr, '
        f"ByVal {to} As LongPtr, ByVal {tall} As Long) As Long"
        for navn, en, to, tall in _WINDOWS
    ]


def prosedyre(kilde: str, navn: str) -> str:
    """One procedure of the source as it stands. Raises UkjentKildeFeil when it is not there."""
    treff = re.findall(
        rf"^(?:Public |Private )?(?:Function|Sub) {navn}\(.*?^End (?:Function|Sub)$",
        kilde,
        re.MULTILINE | re.DOTALL,
    )
    if len(treff) != 1:
        raise UkjentKildeFeil(navn)
    return str(treff[0])


def _kilde() -> str:
    return KILDE.read_text(encoding="ascii")
