"""No function, method or class of ours that nothing reaches: tests alone do not count."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vulture.core import Vulture

ROT: Final = Path(__file__).parents[2]
BRUKERE: Final = ("src", "xl_addin", "workbooks", "benchmarks", "docs")
"""Where what is used may be used from."""
REGLER_FRA_NAV: Final = ("tests/fasit/kjerne_typer.py", "tests/fasit/nav_typer.py")
"""The case runner (a contract): NAV's small rules are kept for it in ``domene/nav``."""
NAADD_ANNERLEDES: Final = {
    "__getattr__": "Python itself",
    "format_epilog": "click",
    "format_options": "click",
    "format_usage": "click",
    "fra_siden": "the page's JavaScript",
    "varm": "the add-in's VBA",
    "fra_json": "contract § 7",
    "lag_oppfolgingsplan": "a macro, by its name",
    "marker_forfalte": "a macro, by its name",
}
NAADD_MED_NAVN: Final = (
    "sykefravaer_xl.verter.makroer.",
    "sykefravaer_xl.verter.klassisk.",
    "sykefravaer_xl.nettside.fra_siden.",
)
"""Modules whose functions a host calls by their names."""


def test_ingen_funksjon_er_uten_bruker() -> None:
    leter = Vulture(
        ignore_decorators=["@*validator", "@model_serializer*", "@*kommando*", "@funksjon*"]
    )
    leter.scavenge([str(ROT / sti) for sti in (*BRUKERE, *REGLER_FRA_NAV)])
    alle = [
        *leter.unused_funcs,
        *leter.unused_methods,
        *leter.unused_props,
        *leter.unused_classes,
        *leter.unused_imports,
        *leter.unreachable_code,
    ]
    vare = [ting for ting in alle if "sykefravaer_xl" in Path(ting.filename).parts]
    funnet = {ting.name: f"{ting.filename.name}:{ting.first_lineno}" for ting in vare}
    assert funnet.keys() - NAADD_ANNERLEDES.keys() == set(), funnet
    assert NAADD_ANNERLEDES.keys() <= funnet.keys(), "no longer to be excused"


# --- by module and name, constants and texts too: a namesake in use is no excuse ----------------


def _modul(sti: Path) -> str:
    deler = sti.relative_to(ROT).with_suffix("").parts
    deler = deler[1:] if deler[0] == "src" else deler
    return ".".join(deler[:-1] if deler[-1] == "__init__" else deler)


def _brukt(modul: str, tre: ast.Module, moduler: set[str]) -> Iterator[tuple[str, str]]:
    """Module and name of all that a module reads: its own names, imported ones, ``tekst.NAVN``."""
    kjent: dict[str, str] = {}
    for node in ast.walk(tre):
        if isinstance(node, ast.ImportFrom):
            for navn in node.names:
                helt = f"{node.module}.{navn.name}"
                if helt in moduler:
                    kjent[navn.asname or navn.name] = helt
                else:
                    yield node.module or "", navn.name
    for node in ast.walk(tre):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield modul, node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield kjent.get(node.value.id, ""), node.attr


def _laget(tre: ast.Module) -> Iterator[str]:
    """What a module makes: functions nobody registers by decoration, classes, constants."""
    for node in tre.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            if not node.decorator_list or isinstance(node, ast.ClassDef):
                yield node.name
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.Assign):
            yield from (navn.id for navn in node.targets if isinstance(navn, ast.Name))


def test_ingen_konstant_eller_tekst_er_uten_bruker() -> None:
    filer = [sti for mappe in BRUKERE for sti in (ROT / mappe).rglob("*.py")]
    traer = {_modul(sti): ast.parse(sti.read_bytes()) for sti in filer}
    alle = [
        *traer.items(),
        *((sti, ast.parse((ROT / sti).read_bytes())) for sti in REGLER_FRA_NAV),
    ]
    brukt = {ett for modul, tre in alle for ett in _brukt(modul, tre, set(traer))}
    andre = [sti for sti in (ROT / "xl_addin").rglob("*") if sti.suffix in (".bas", ".js")]
    tekst = "\n".join(sti.read_text(errors="ignore") for sti in andre)
    funnet = {
        f"{modul}.{navn}"
        for modul, tre in traer.items()
        if modul.startswith(("sykefravaer_xl", "arkbok"))
        for navn in _laget(tre)
        if (modul, navn) not in brukt and not navn.startswith("__") and navn not in tekst
    }
    assert {navn for navn in funnet if not navn.startswith(NAADD_MED_NAVN)} == set()
