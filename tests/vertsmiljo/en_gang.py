"""What is slow to get is got once in a test run, also when several processes share the tests."""

from __future__ import annotations

import json
import os
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

VENT: float = 300


def en_gang(
    fabrikk: pytest.TempPathFactory, navn: str, lag: Callable[[Path], dict[str, Any]]
) -> dict[str, Any]:
    """The answer of ``lag(folder)``; the others wait for the first who asks."""
    felles = fabrikk.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        felles = felles.parent
    mappe, svar, feil = (felles / f"{navn}{slutt}" for slutt in ("", ".json", ".feil"))
    try:
        mappe.mkdir()
    except FileExistsError:
        return _vent(svar, feil)
    try:
        ut = lag(mappe)
    except BaseException as grunn:
        feil.write_text(repr(grunn), encoding="utf-8")
        raise
    nytt = svar.with_suffix(".ny")
    nytt.write_text(json.dumps(ut), encoding="utf-8")
    nytt.replace(svar)
    return dict(json.loads(svar.read_text(encoding="utf-8")))


def _vent(svar: Path, feil: Path) -> dict[str, Any]:
    slutt = time.monotonic() + VENT
    while time.monotonic() < slutt:
        if svar.exists():
            return dict(json.loads(svar.read_text(encoding="utf-8")))
        assert not feil.exists(), feil.read_text(encoding="utf-8")
        time.sleep(0.1)
    raise AssertionError(f"Ingen svar i {svar.name} etter {VENT} s")
