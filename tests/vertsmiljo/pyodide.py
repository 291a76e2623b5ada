"""Runs ``xl_addin/lite/main.py`` in Pyodide under Node, with the calls of ``kallsaker``."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from xl_addin.dist import bygg_hjul as bygg

from tests.verter.kallsaker import KALL
from tests.vertsmiljo.makrojobber import NAA, makrojobber

ROT = Path(__file__).parents[2]
VERKTOY = ROT / ".verktoy"
HER = Path(__file__).parent


def _krev(sti: Path, hva: str) -> Path:
    assert sti.exists(), f"{hva} mangler ({sti.relative_to(ROT)}). Kjør .ci/verktoy først."
    return sti


def bygg_hjul(mappe: Path) -> Path:
    """Our wheel."""
    _krev(VERKTOY / "hjul" / "bygg", "Hjulene som bygger pakken,")
    return bygg(mappe)


def kjor(mappe: Path) -> dict[str, Any]:
    """What Lite was told of functions and macros, what Excel would be given, and the times."""
    return _kjor(mappe, [jobb._asdict() for jobb in makrojobber()])


def kjor_funksjoner(mappe: Path) -> dict[str, Any]:
    """The same without the macros."""
    return _kjor(mappe, [])


def _kjor(mappe: Path, makroer: list[dict[str, Any]]) -> dict[str, Any]:
    # Lite hands every argument over as rows of cells
    data = [[navn, [som_lite(a) for a in argumenter]] for navn, argumenter in KALL]
    fil = mappe / "makroer.json"
    fil.write_text(json.dumps({"naa": NAA.isoformat(), "jobber": makroer}), encoding="utf-8")
    return kjor_driver(mappe, HER / "pyodide_kall.py", data, {"makroer.json": str(fil)})


def kjor_driver(
    mappe: Path,
    driver: Path,
    data: object,
    filer: Mapping[str, str] | None = None,
    *,
    bare_xlwings: bool = False,
) -> dict[str, Any]:
    """What a driver answers in Pyodide with our wheel, xlwings and ``main.py``, and the times.

    With ``bare_xlwings`` nothing is there from before but xlwings, as in a new Lite.
    """
    pyodide = _krev(VERKTOY / "node_modules" / "pyodide", "Pyodide")
    stempel = _krev(VERKTOY / "hjul" / "stempel", "Hjulene til Pyodide")
    hjul = [str(sti) for sti in sorted(stempel.parent.glob("xlwings-*.whl"))]
    if not bare_xlwings:
        hjul = [str(sti) for sti in sorted(stempel.parent.glob("*.whl"))]
        hjul.append(str(bygg_hjul(mappe)))
    jobb = {
        "pyodide": str(pyodide),
        "hjul": hjul,
        "filer": {"main.py": str(ROT / "xl_addin" / "lite" / "main.py"), **(filer or {})},
        "driver": str(driver),
        "data": data,
    }
    assert shutil.which("node"), "node mangler. Kjør .ci/verktoy først."
    fil = mappe / "jobb.json"
    fil.write_text(json.dumps(jobb), encoding="utf-8")
    ferdig = subprocess.run(
        ["node", str(HER / "pyodide_kjor.mjs"), str(fil)],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
    )
    assert ferdig.returncode == 0, ferdig.stderr[-3000:]
    return dict(json.loads(ferdig.stdout))


def som_lite(argument: object) -> object:
    """An argument as Lite hands it over."""
    return argument if argument is None or isinstance(argument, list) else [[argument]]


def tider(kjort: dict[str, Any]) -> str:
    """What a clerk waits for, in seconds."""
    tid = kjort["tid"]
    til_svar = tid["main"] + tid["forste"]
    return (
        f"Pyodide {tid['pyodide']:.2f} s, hjul {tid['hjul']:.2f} s, "
        f"import xlwings {tid['xlwings']:.2f} s; main.py til første svar {til_svar:.2f} s "
        f"(import {tid['main']:.2f}, svar {tid['forste']:.2f}); "
        f"{kjort['svar']['per_kall'] * 1000:.2f} ms per kall"
    )


def makrotider(kjort: dict[str, Any]) -> str:
    """Seconds of every macro job; the first one loads the file reader's modules."""
    alle = zip(makrojobber(), kjort["svar"]["makroer"], strict=True)
    return ", ".join(f"{jobb.navn} {fikk['sekunder']:.2f} s" for jobb, fikk in alle)
