# mypy: ignore-errors
"""Runs on its own: xlwings' classic server (``CallUDF``) with Windows' COM made up.

``com_kall.py WHEEL`` reads calls as JSON on stdin, [name, arguments] each, and writes what Excel
would be given. The wheel is the one for Pyodide: its Python files are those of every platform.
What COM does to values on the way is imitated: {"dato": …} is a date cell, {"mangler": true} an
argument left out. Nothing here can be type-checked outside Windows.
"""

import ctypes
import datetime as dt
import json
import sys
from types import ModuleType
from unittest.mock import MagicMock

UTELATT = -2147352572
"""What pywin32 makes of an argument that was left out."""


class ComFeil(Exception):
    """pywintypes.com_error."""


def ikke_pakket(_verdi):
    """win32com.server.util.unwrap of what is no Python object."""
    raise ValueError


def falskt_windows():
    """Modules of pywin32 that can be imported, and are asked nothing of."""
    navn = "pythoncom win32api win32con win32event win32gui win32process win32timezone win32com"
    under = ["client", "server", *(f"server.{n}" for n in ("dispatcher", "policy", "util"))]
    for ett in [*navn.split(), *(f"win32com.{n}" for n in under)]:
        sys.modules[ett] = MagicMock(name=ett)
        over, _, siste = ett.rpartition(".")
        if over:
            setattr(sys.modules[over], siste, sys.modules[ett])
    sys.modules["win32com.server.util"].unwrap = ikke_pakket
    for klasse in ("CDispatch", "DispatchBaseClass", "CoClassBaseClass"):
        setattr(sys.modules["win32com.client"], klasse, type(klasse, (), {}))
    sys.modules["win32timezone"].TimeZoneInfo.utc = lambda: dt.UTC
    sys.modules["pythoncom"].__file__ = "pythoncom.dll"
    pywintypes = ModuleType("pywintypes")
    pywintypes.com_error, pywintypes.TimeType, pywintypes.IID = ComFeil, dt.datetime, str
    sys.modules["pywintypes"] = pywintypes
    for ett in ("windll", "oledll", "PyDLL"):
        setattr(ctypes, ett, MagicMock(name=ett))


def fra_json(verdi):
    """A value as COM hands it over: tuples of rows, datetimes, the code for «left out»."""
    if isinstance(verdi, list):
        return tuple(fra_json(v) for v in verdi)
    if isinstance(verdi, dict):
        return UTELATT if "mangler" in verdi else dt.datetime.fromisoformat(verdi["dato"])
    # Excel has no whole numbers; only an error cell is one
    return float(verdi) if type(verdi) is int and verdi > -2_000_000_000 else verdi


def til_json(verdi):
    """What goes back; a date must have a time of day, or COM refuses it."""
    if isinstance(verdi, list | tuple):
        return [til_json(v) for v in verdi]
    assert type(verdi) is not dt.date
    if isinstance(verdi, dt.datetime):
        return {"dato": verdi.replace(tzinfo=None).isoformat()}
    return verdi


def main(hjul):
    """Import as Windows does, and make the calls."""
    sys.path.insert(0, hjul)
    falskt_windows()
    ekte, sys.platform = sys.platform, "win32"
    try:
        import xlwings
        from xlwings import com_server, udfs
    finally:
        sys.platform = ekte
    assert xlwings.func is udfs.xlfunc
    assert not xlwings.__pro__
    modul = "sykefravaer_xl.verter.klassisk"
    svar = []
    for navn, argumenter in json.load(sys.stdin):
        caller = MagicMock(name="Application.Caller")
        svar.append(
            til_json(
                com_server.XLPython().CallUDF(modul, navn, fra_json(argumenter), None, caller)
            )
        )
    beskrevet = {
        navn: [f.__xlfunc__["category"], f.__xlfunc__["ret"]["doc"]]
        + [[a["name"], a["doc"], "optional" in a] for a in f.__xlfunc__["args"]]
        for navn, f in vars(sys.modules[modul]).items()
        if hasattr(f, "__xlfunc__")
    }
    json.dump({"svar": svar, "beskrevet": beskrevet}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
