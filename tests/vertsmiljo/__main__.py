"""``python -m tests.vertsmiljo``: what a clerk waits for in xlwings Lite, measured in Pyodide."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.vertsmiljo import pyodide

with tempfile.TemporaryDirectory() as mappe:
    kjort = pyodide.kjor(Path(mappe))
print(pyodide.tider(kjort))
print(pyodide.makrotider(kjort))
