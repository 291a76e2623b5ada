"""Builds the page: ``python -m xl_addin.nettside.bygg UT.html HJUL`` (our own wheel).

Pyodide and the packages come from ``.verktoy/`` (``.ci/verktoy`` fetches them); Python sources
are compiled beforehand by Pyodide itself, which is most of what makes the page quick to start.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import hashlib
import html
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from xl_addin.nettside.innhold import Lisens, finn_hjul, lisenser, pakkezip, stdlibzip

HER: Final = Path(__file__).parent
ROT: Final = HER.parents[1]
VERKTOY: Final = ROT / ".verktoy"
PYODIDE: Final = VERKTOY / "node_modules" / "pyodide"
SKRIPT: Final = ("tekst.js", "dom.js", "motor.js", "visning.js", "lagring.js", "side.js")
"""The page's own scripts, in the order they are joined."""


def _kompiler(kilder: bytes, mappe: Path) -> bytes:
    inn, ut = mappe / "inn.zip", mappe / "ut.zip"
    inn.write_bytes(kilder)
    subprocess.run(  # noqa: S603 - our own script
        ["node", str(HER / "kompiler.mjs"), str(PYODIDE), str(inn), str(ut)],  # noqa: S607
        check=True,
    )
    return ut.read_bytes()


def deler(hjul: Path) -> dict[str, bytes]:
    """What the worker starts from, by the id of the element that carries it."""
    with tempfile.TemporaryDirectory() as midlertidig:
        mappe = Path(midlertidig)
        std = _kompiler(stdlibzip(PYODIDE), mappe)
        pakker = _kompiler(pakkezip([hjul, *finn_hjul(VERKTOY / "hjul")]), mappe)
    las = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    return {  # in the order they are needed: the page is used while it is being read
        "del-arbeider": (HER / "kilder" / "arbeider.js").read_bytes(),
        "del-py": (PYODIDE / "pyodide.mjs").read_bytes(),
        "del-las": json.dumps({**las, "packages": {}}).encode(),
        "del-asm": (PYODIDE / "pyodide.asm.mjs").read_bytes(),
        "del-wasm": (PYODIDE / "pyodide.asm.wasm").read_bytes(),
        "del-std": std,
        "del-pakker": pakker,
    }


def _sum(tekst: str) -> str:
    """A script's or style's hash, as the Content-Security-Policy wants it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(tekst.encode()).digest()).decode()}'"


def _lisensliste(alle: list[Lisens]) -> str:
    return "\n".join(
        f"<details><summary>{html.escape(en.hva)}</summary>\n"
        f"<pre tabindex=0>{html.escape(en.tekst)}</pre></details>"
        for en in alle
    )


def side(innhold: dict[str, bytes], alle: list[Lisens], versjon: str) -> str:
    """The whole page as text."""
    kilder = HER / "kilder"
    stil = (kilder / "side.css").read_text(encoding="utf-8")
    skript = "\n".join((kilder / navn).read_text(encoding="utf-8") for navn in SKRIPT)
    skript = f'"use strict";\n(() => {{\n{skript}\n}})();\n'
    baerer = "\n".join(
        f'<script type="application/octet-stream" id="{navn}">'
        f"{base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()}</script>"
        for navn, data in innhold.items()
    )
    bytt = {
        "@@SKRIPTSUM@@": _sum(skript),
        "@@STILSUM@@": _sum(stil),
        "@@STIL@@": stil,
        "@@SKRIPT@@": skript,
        "@@VERSJON@@": html.escape(versjon),
        "@@LISENSER@@": _lisensliste(alle),
        "@@DELER@@": baerer,
    }
    ut = (kilder / "side.html").read_text(encoding="utf-8")
    for merke, verdi in bytt.items():
        ut = ut.replace(merke, verdi)
    return ut


def bygg(hjul: Path) -> str:
    """The page that carries this wheel of ours."""
    andre = finn_hjul(VERKTOY / "hjul")
    return side(deler(hjul), lisenser(andre, ROT / "LICENSE"), hjul.name.split("-")[1])


def main() -> None:
    """Command line."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("ut", type=Path)
    valg.add_argument("hjul", type=Path)
    argumenter = valg.parse_args()
    argumenter.ut.write_text(bygg(argumenter.hjul), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
