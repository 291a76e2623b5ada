"""What the Excel side may import: licences, and what is not there in Pyodide."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROT = Path(__file__).parents[2]
KODE = sorted(
    sti
    for mappe in ("src", "xl_addin")
    for sti in (ROT / mappe).rglob("*")
    if sti.suffix in (".py", ".bas", ".vba", ".xml", ".txt", ".toml", ".cls", ".conf")
    and "__pycache__" not in sti.parts
    and "klassisk/xlwings" not in sti.as_posix()  # xlwings' own BSD module, kept word for word
)
PRO = re.compile(
    r"xlwings\s*\.\s*(?:pro|server|reports)\b|from\s+xlwings\s+import\s+\(?[^)\n]*"
    r"\b(?:pro|server|reports)\b|mode\s*=\s*[\"']r[\"']|LICENSE_KEY|XLWINGS_ON_SERVER"
)
TILLATT = {
    "sykefravaer_xl/verter/klassisk.py",
    "xl_addin/lite/main.py",
    "xl_addin/lite/personal/sykefravaer.py",
}
"""The modules that import xlwings."""


def test_ingenting_av_xlwings_pro() -> None:
    assert len(KODE) > 100
    brudd = [str(s.relative_to(ROT)) for s in KODE if PRO.search(s.read_text(encoding="utf-8"))]
    assert not brudd


def _importerer_xlwings(sti: Path) -> bool:
    for node in ast.walk(ast.parse(sti.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import) and any(n.name == "xlwings" for n in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("xlwings"):
            return True
        if (
            isinstance(node, ast.Call)
            and any(  # import_module("xlwings")
                isinstance(a, ast.Constant) and a.value == "xlwings" for a in node.args[:1]
            )
        ):
            navn = (
                node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
            )
            if navn in ("import_module", "__import__"):
                return True
    return False


def test_xlwings_importeres_bare_i_de_tynne_modulene() -> None:
    treff = {s for s in KODE if s.suffix == ".py" and _importerer_xlwings(s)}
    navn = {s.relative_to(ROT).as_posix().removeprefix("src/") for s in treff}
    assert navn == TILLATT


SPERRET = ("xlwings", "openpyxl", "xlsxwriter", "click", "pandas", "numpy", "win32com")


@pytest.mark.parametrize(
    "modul",
    ["sykefravaer_xl", "sykefravaer_xl.verter.lite", "sykefravaer_xl.funksjoner.funksjoner"],
)
def test_funksjonene_trenger_bare_kjernens_pakker(modul: str) -> None:
    program = f"""
import sys
for navn in {SPERRET!r}:
    sys.modules[navn] = None
import {modul}
if {modul!r} != "sykefravaer_xl":
    from datetime import date
    from sykefravaer_xl.funksjoner.funksjoner import kall
    from sykefravaer_xl.funksjoner.vert import Vert
    from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
    for funksjon in FUNKSJONER.values():
        for eksempel in funksjon.eksempler:
            print(kall(funksjon.navn, eksempel.argumenter, Vert(date(2026, 11, 22))))
fremmede = {{m.partition(".")[0] for m in sys.modules if sys.modules[m] is not None}}
kjente = {{"sykefravaer_xl", "pydantic", "pydantic_core", "annotated_types"}}
kjente |= {{"typing_extensions", "typing_inspection", "_virtualenv", "_distutils_hack"}}
print("FREMMEDE", sorted(
    m for m in fremmede - kjente - set(sys.stdlib_module_names)
    if getattr(sys.modules[m], "__file__", None) and "site-packages" in sys.modules[m].__file__
))
"""
    ferdig = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert ferdig.returncode == 0, ferdig.stderr
    assert "Feil: " not in ferdig.stdout
    assert ferdig.stdout.splitlines()[-1] == "FREMMEDE []"


def test_lite_har_ingen_sosken_og_bare_xlwings_utenom_pakken() -> None:
    mappe = ROT / "xl_addin" / "lite"
    assert sorted(s.name for s in mappe.glob("*.py")) == ["main.py"]
    tre = ast.parse((mappe / "main.py").read_text(encoding="utf-8"))
    moduler = {
        navn.partition(".")[0]
        for node in ast.walk(tre)
        for navn in (
            [n.name for n in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert moduler == {"xlwings", "sykefravaer_xl"}
    linjer = (mappe / "requirements.txt").read_text(encoding="utf-8").splitlines()
    # a bare name could be somebody else's: ours is only ever named with its address
    assert [linje for linje in linjer if not linje.startswith("#")] == []
    navngitt = [linje for linje in linjer if "sykefravaer-xl" in linje]
    assert navngitt == ["# sykefravaer-xl @ https://ADRESSE/sykefravaer_xl-0.1.0-py3-none-any.whl"]


def test_i_nettleseren_hentes_bare_kjernens_pakker() -> None:
    prosjekt = tomllib.loads((ROT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    krav = [Requirement(linje) for linje in prosjekt["dependencies"]]

    def paa(plattform: str) -> set[str]:
        miljo = {"sys_platform": plattform}
        return {k.name for k in krav if k.marker is None or k.marker.evaluate(miljo)}

    assert paa("emscripten") == {"pydantic"}
    assert paa("win32") == paa("linux") == {k.name for k in krav}
    assert {"openpyxl", "XlsxWriter", "click", "msoffcrypto-tool"} < paa("win32")


def test_kildekoden_til_tillegget_er_liten() -> None:
    linjer = (ROT / "xl_addin" / "lite" / "main.py").read_text(encoding="utf-8").splitlines()
    assert len(linjer) < 40
