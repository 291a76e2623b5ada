"""No function, method or class of ours that nothing reaches: tests alone do not count."""

from __future__ import annotations

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
    "stemmer": "tests ask it whether a generated sheet is as we left it; the run compares sums",
    "urorte": "the same, of a file",
}


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
