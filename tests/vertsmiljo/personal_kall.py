# mypy: ignore-errors
"""Runs inside Pyodide: the folder ``personal`` imported into a new Lite, nothing but xlwings."""

import json
import sys
import zipfile
from pathlib import Path

import xlwings as xw
from pyodide.code import run_js
from xlwings import server

merk("xlwings")  # noqa: F821
zipfile.ZipFile("lite.zip").extractall("/data")
sys.path.insert(0, "/data/personal")
import sykefravaer  # noqa: E402

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


async def uten_hjul():
    """What the clerk reads when only the one file was imported."""
    hjul = [sti for sti in sys.path if sti.endswith(".whl")]
    for sti in Path("/data/personal").glob("*.whl"):
        sti.unlink()
    for navn in [n for n in sys.modules if n.startswith(("sykefravaer", "arkbok"))]:
        del sys.modules[navn]
    sys.path[:] = [sti for sti in sys.path if sti not in hjul]
    sys.path_importer_cache.clear()
    try:
        import sykefravaer as igjen  # noqa: F401
    except ModuleNotFoundError as feil:
        return str(feil)
    return ""


async def alt():
    """Everything the test looks at."""
    run_js("globalThis.xlwings = {getRangeData: async () => ({number_format: '0%'})}")
    svar = await server.custom_functions_call(
        {**FELLES, "func_name": "sf_frist", "args": [[[46027]], [["oppfolgingsplan"]], [[None]]]},
        sykefravaer,
    )
    makroer = {}
    for navn, bok in data:  # noqa: F821
        ferdig = await server.custom_scripts_call(
            sykefravaer, navn, typehint_to_value={xw.Book: xw.Book(json=bok)}
        )
        makroer[navn] = ferdig.json()["actions"]
    return {
        "svar": svar,
        "funksjoner": [f["name"] for f in server.custom_functions_meta(sykefravaer)["functions"]],
        "skript": [s["function_name"] for s in server.custom_scripts_meta(sykefravaer)],
        "makroer": makroer,
        "moduler": sorted(m for m in sys.modules if "." not in m),
        "uten_hjul": await uten_hjul(),
    }


json.dumps(await alt())  # noqa: F704, PLE1142
