"""The door the page's worker calls: plain values in, plain values out."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.nettside.jobb import kjor_jobb
from sykefravaer_xl.nettside.kommandoer import Jobb

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAPPE: Final = Path("/jobb")


def fra_siden(
    jobb: str, filer: Sequence[dict[str, Any]], framdrift: Callable[[float], object]
) -> tuple[str, list[bytes]]:
    """Run a job; gives what to show as JSON, and the contents of its files in their order."""
    os.chdir("/")
    shutil.rmtree(MAPPE, ignore_errors=True)
    innhold = {fil["navn"]: bytes(fil["data"]) for fil in filer}
    svar = kjor_jobb(Jobb.av(json.loads(jobb)), innhold, MAPPE, framdrift)
    return json.dumps(svar.til_json(), ensure_ascii=False), list(svar.filer.values())
