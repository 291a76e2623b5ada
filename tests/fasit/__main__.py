"""The case runner: ``python -m tests.fasit FIL.json`` (contract, section 6).

Reads an object with ``cases`` or a bare list and prints one JSON line per case,
``{"id": …, "faktisk": {…}}``, with the keys the case expects, computed by the product. A kind
nobody knows, or a case that fails, gives ``"faktisk": null``; the run goes on and exits 0.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tests.fasit.kjerne_typer import KJERNE_TYPER
from tests.fasit.nav_typer import NAV_TYPER

TYPER = KJERNE_TYPER | NAV_TYPER


def _med_samme_nokler(svar: Any, forventet: Any) -> Any:
    """The answer with just the keys asked for, also inside objects and lists."""
    if isinstance(svar, dict) and isinstance(forventet, dict):
        return {
            nokkel: _med_samme_nokler(svar.get(nokkel), verdi)
            for nokkel, verdi in forventet.items()
        }
    if isinstance(svar, list) and isinstance(forventet, list):
        like_mange = forventet + [None] * (len(svar) - len(forventet))
        return [_med_samme_nokler(s, f) for s, f in zip(svar, like_mange, strict=False)]
    return svar


def kjor(sak: Any) -> dict[str, Any]:
    """One case's line; what goes wrong is told on stderr."""
    sak_id = sak.get("id") if isinstance(sak, dict) else None
    faktisk = None
    try:
        beregn = TYPER.get(sak["kind"])
        if beregn is not None:
            faktisk = beregn(sak["input"])
            if "expected" in sak:
                faktisk = _med_samme_nokler(faktisk, sak["expected"])
    except Exception as feil:
        # one bad case must not stop the others
        faktisk = None
        print(f"{sak_id}: {type(feil).__name__}: {feil}", file=sys.stderr)
    return {"id": sak_id, "faktisk": faktisk}


def main(argumenter: list[str]) -> int:
    """Run the cases of one file."""
    if len(argumenter) != 1:
        print("usage: python -m tests.fasit FIL.json", file=sys.stderr)
        return 2
    innhold = json.loads(Path(argumenter[0]).read_text(encoding="utf-8"))
    saker = innhold["cases"] if isinstance(innhold, dict) else innhold
    for sak in saker:
        print(json.dumps(kjor(sak), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
