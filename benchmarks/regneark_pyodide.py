# mypy: ignore-errors
"""Runs inside Pyodide: how long xlwings Lite takes to answer, with xlwings' own code around.

``pyodide_kjor.mjs`` sets ``data``: {"tabell": rows, "starter": serials, "omrader": areas, …}.
"""

import json
import sys
import time

sys.path.insert(0, ".")
import main
from xlwings import server

FELLES = {
    "caller_address": "Sheet1!A1",
    "content_language": "nb-NO",
    "culture_info_name": "nb-NO",
    "date_format": "dd.mm.åååå",
    "runtime": "1.4",
    "client": "Office.js",
    "version": __import__("xlwings").__version__,
}


async def kall(navn, *argumenter):
    """One formula in a cell."""
    return await server.custom_functions_call(
        {**FELLES, "func_name": navn, "args": list(argumenter)}, main
    )


async def tid(navn, alle):
    """Seconds for a formula in each of many cells, and the last answer."""
    await kall(navn, *alle[0])
    start = time.perf_counter()
    for argumenter in alle:
        svar = await kall(navn, *argumenter)
    return time.perf_counter() - start, svar


async def alt():
    """All measurements."""
    plan = [[["oppfolgingsplan"]]]
    frist, _ = await tid("sf_frist", [([[s]], *plan) for s in data["starter"]])  # noqa: F821
    maksdato, _ = await tid("sf_maksdato", [(o,) for o in data["omrader"]])  # noqa: F821
    beregn, svar = await tid("sf_beregn", [(data["tabell"], [[data["i_dag"]]])])  # noqa: F821
    return {"frist": frist, "maksdato": maksdato, "beregn": beregn, "rader": len(svar)}


json.dumps(await alt())  # noqa: F704, PLE1142
