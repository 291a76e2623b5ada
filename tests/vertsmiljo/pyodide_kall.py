# mypy: ignore-errors
"""Runs inside Pyodide: registers ``main.py`` and makes every call, as xlwings Lite would.

``data`` (the calls) and ``merk`` (a stop watch) are set by ``pyodide_kjor.mjs``; the last
expression is the answer as JSON. xlwings is Pyodide's; nothing here can be type-checked outside.
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, ".")
import xlwings as xw
from pyodide.code import run_js
from xlwings import server

merk("xlwings")  # noqa: F821
import main  # noqa: E402

merk("main")  # noqa: F821

FELLES = {
    "caller_address": "Sheet1!A1",
    "content_language": "nb-NO",
    "culture_info_name": "nb-NO",
    "date_format": "dd.mm.åååå",
    "runtime": "1.4",
    "client": "Office.js",
    "version": xw.__version__,
}


async def ett(kall):
    """One call: what Excel would be given, or the text of the error it would show."""
    navn, argumenter = kall
    try:
        return await server.custom_functions_call(
            {**FELLES, "func_name": navn.lower(), "args": argumenter}, main
        )
    except Exception as feil:
        return {"feil": type(feil).__name__, "tekst": str(feil)}


async def makroer():
    """Every macro job: what Excel is told to do, the time it took, and what was loaded for it."""
    from sykefravaer_xl.verter import makroer as modul

    jobber = json.loads(Path("makroer.json").read_text(encoding="utf-8"))
    klokka = modul.datetime.fromisoformat(jobber["naa"])

    class Klokke(modul.datetime):  # the macros' door reads the clock; here it stands still
        @classmethod
        def now(cls, tz=None):
            return klokka

    modul.datetime = Klokke
    # Lite's own reader: here every cell it is asked about is shown as per cent, without a colour
    run_js("""globalThis.xlwings = {getRangeData: async (ark, adresse) => {
        const [fra, til] = adresse.match(/\\d+/g).map(Number);
        return {number_format: '0%', colors: Array.from({length: til - fra + 1}, () => [null])};
    }}""")
    ut = []
    for jobb in jobber["jobber"]:
        start = time.perf_counter()
        book = xw.Book(json=jobb["bok"])
        svar = await server.custom_scripts_call(
            main, jobb["navn"], typehint_to_value={xw.Book: book}
        )
        ut.append({"handlinger": svar.json()["actions"], "sekunder": time.perf_counter() - start})
    return ut


async def alt():
    """Everything the test looks at."""
    svar = [await ett(data[0])]  # noqa: F821
    merk("forste")  # noqa: F821
    svar += [await ett(kall) for kall in data[1:]]  # noqa: F821
    start = time.perf_counter()
    for _ in range(100):
        await ett(data[0])  # noqa: F821
    per_kall = (time.perf_counter() - start) / 100
    moduler = sorted(m for m in sys.modules if "." not in m)
    return {
        "makroer": await makroer(),
        "makrometa": server.custom_scripts_meta(main),
        "makromoduler": sorted(m for m in sys.modules if "." not in m),
        "meta": server.custom_functions_meta(main),
        "svar": svar,
        "moduler": moduler,
        "per_kall": per_kall,
    }


json.dumps(await alt())  # noqa: F704, PLE1142
