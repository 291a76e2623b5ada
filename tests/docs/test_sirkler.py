"""No module knows one that knows it, but for an object and its own form in text.

``lint-imports`` holds that no floor knows a higher one; inside a floor it sees nothing. Imports
for types and those inside functions count here.
"""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

SRC = Path(__file__).parents[2] / "src"
EGEN_TEKST = {
    ("sykefravaer_xl.domene.sak", "sykefravaer_xl.domene.sak_json"),
    ("sykefravaer_xl.domene.sak", "sykefravaer_xl.domene.lovvarsler"),
    ("sykefravaer_xl.domene.forklaring.modell", "sykefravaer_xl.domene.forklaring.visning"),
}
"""(the object, what puts it in words): a ``Sak`` is made of JSON, a ``Resultat`` tells its own
warnings, a ``Forklaring`` its own text."""


def _moduler() -> dict[str, Path]:
    ut: dict[str, Path] = {}
    for fil in SRC.rglob("*.py"):
        navn = ".".join(fil.relative_to(SRC).with_suffix("").parts)
        ut[navn.removesuffix(".__init__")] = fil
    return ut


def _kjenner(fil: Path, moduler: dict[str, Path]) -> set[str]:
    ut: set[str] = set()
    for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            navn = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            navn = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for ett in navn:
            modul = ett
            while modul and modul not in moduler:
                modul = modul.rpartition(".")[0]
            ut.add(modul)
    return ut - {""}


def test_ingen_moduler_gar_i_ring() -> None:
    moduler = _moduler()
    assert len(moduler) > 400
    graf = {
        navn: {
            annen
            for annen in _kjenner(fil, moduler)
            if annen != navn
            and (navn, annen) not in EGEN_TEKST
            # a package hands on the names of its own modules
            and not (fil.name == "__init__.py" and annen.startswith(f"{navn}."))
        }
        for navn, fil in moduler.items()
    }
    try:
        TopologicalSorter(graf).prepare()
    except CycleError as feil:
        raise AssertionError(" -> ".join(feil.args[1])) from None
