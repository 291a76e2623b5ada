"""``make bench``: speed and memory of the core and of a whole run, the latter against openpyxl.

The peer of the whole run is openpyxl opening and saving the very same file, one after the other
and each in a process of its own, so that a busy machine hurts both and peak memory is its own.

``python -m benchmarks`` runs ``kjerne``, ``regneark`` (the worksheet functions in Pyodide and
LibreOffice), ``hel_bok`` and ``mange_boker`` (six minutes, most of them openpyxl's). By name:
``stor`` (500 000 rows, ours alone) and ``kurve`` (the core from 1 000 to 1 000 000 employees).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from benchmarks.barn import DATO, saker
from benchmarks.kommune import RADER_PER_ANSATT
from benchmarks.regneark import regneark

if TYPE_CHECKING:
    from collections.abc import Callable

    from sykefravaer_xl import Sak

RADER = 100_000
RADER_LITEN = 20_000
BOKER_I_MAPPE, RADER_I_MAPPE = 50, 500
RADER_STOR = 500_000
RUNDER = 5
KURVE = (1_000, 10_000, 100_000, 1_000_000)


class Maling(TypedDict):
    """What one child process reports."""

    sekunder: float
    cpu: float
    mb: float


def _barn(*argumenter: str | Path) -> Maling:
    svar = subprocess.run(
        [sys.executable, "-m", "benchmarks.barn", *map(str, argumenter)],
        check=True,
        capture_output=True,
        text=True,
    )
    maling: Maling = json.loads(svar.stdout)
    return maling


def _cpu(arbeid: Callable[[], object]) -> float:
    """Seconds of processor time: what others do on the machine is not ours to count."""
    start = time.process_time()
    arbeid()
    return time.process_time() - start


def kjerne() -> None:
    """Employees a second through the core, every deadline with its status included."""
    from sykefravaer_xl import beregn

    for antall in (1_000, 10_000):
        alle = list(saker(antall))

        def regn(alle: list[Sak] = alle) -> int:
            sum_ = 0
            for sak in alle:
                svar = beregn(sak, DATO)
                sum_ += len(svar.frister) + (svar.dager_igjen or 0) + len(svar.varsler)
            return sum_

        sekunder = min(_cpu(regn) for _ in range(RUNDER))
        print(
            f"kjerne   {antall:>9,} ansatte × {RADER_PER_ANSATT} rader: {sekunder:7.2f} s"
            f"  {antall / sekunder:8.0f} ansatte/s"
        )


def _vis(hva: str, maling: Maling) -> None:
    print(
        f"         {hva:<34} {maling['sekunder']:7.1f} s  ({maling['cpu']:6.1f} s CPU)"
        f"  {maling['mb']:6.0f} MB"
    )


def hel_bok() -> None:
    """The whole ``beregn`` against openpyxl's open and save of the same file.

    The first run is the unfavourable one: openpyxl has little to read, and we make the sheets.
    """
    with tempfile.TemporaryDirectory() as mappe:
        bok, ut = Path(mappe) / "bok.xlsx", Path(mappe) / "ut.xlsx"
        for rader in (RADER_LITEN, RADER):
            _barn("lag", bok, str(rader))
            print(f"hel bok  {rader:,} rader × 27 kolonner, {bok.stat().st_size / 1e6:.1f} MB")
            _mot_openpyxl("første kjøring (nye ark)", bok, ut)
            _barn("vi", bok, ut)
            ut.replace(bok)  # the file as it looks on any later night: every column filled
            _mot_openpyxl("senere kjøring (alt fylt ut)", bok, ut)


def mange_boker() -> None:
    """A folder of small books, one after the other: start-up and first runs count."""
    with tempfile.TemporaryDirectory() as mappe:
        inn, ut = Path(mappe) / "inn", Path(mappe) / "ut"
        inn.mkdir()
        ut.mkdir()
        _barn("lag", inn / "bok00.xlsx", str(RADER_I_MAPPE))
        for nummer in range(1, BOKER_I_MAPPE):
            shutil.copy(inn / "bok00.xlsx", inn / f"bok{nummer:02}.xlsx")
        print(f"mappe    {BOKER_I_MAPPE} bøker à {RADER_I_MAPPE} rader")
        _mot_openpyxl("første kjøring, én prosess", inn, ut)


def _mot_openpyxl(hva: str, inn: Path, ut: Path) -> None:
    vi = _barn("vi", inn, ut)
    de = _barn("openpyxl", inn, ut if ut.is_dir() else ut.with_name("openpyxl.xlsx"))
    _vis(hva, vi)
    _vis("openpyxl, det samme åpnet og lagret", de)
    print(
        f"         forhold (vårt / openpyxl): tid {vi['sekunder'] / de['sekunder']:.3f}, CPU"
        f" {vi['cpu'] / de['cpu']:.3f}, minne {vi['mb'] / de['mb']:.3f}"
    )


def stor() -> None:
    """Five times as many rows: time and memory shall be five times as much, no more."""
    with tempfile.TemporaryDirectory() as mappe:
        bok, ut = Path(mappe) / "bok.xlsx", Path(mappe) / "ut.xlsx"
        for rader in (RADER, RADER_STOR):
            _barn("lag", bok, str(rader))
            print(f"stor     {rader:,} rader × 27 kolonner, {bok.stat().st_size / 1e6:.1f} MB")
            _vis("første kjøring (nye ark)", _barn("vi", bok, ut))
            ut.replace(bok)
            _vis("senere kjøring (alt fylt ut)", _barn("vi", bok, ut))


def kurve() -> None:
    """The core, one case at a time: employees a second and memory for ever larger employers."""
    for antall in KURVE:
        maling = _barn("kjerne", "-", str(antall))
        print(
            f"kurve    {antall:>9,} ansatte: {maling['sekunder']:7.1f} s"
            f"  {antall / maling['sekunder']:8.0f} ansatte/s  {maling['mb']:6.0f} MB"
        )


def main() -> None:
    """Run the standard ones, or the ones named."""
    alle = {
        "kjerne": kjerne,
        "regneark": regneark,
        "hel_bok": hel_bok,
        "mange_boker": mange_boker,
        "stor": stor,
        "kurve": kurve,
    }
    for navn in sys.argv[1:] or ["kjerne", "regneark", "hel_bok", "mange_boker"]:
        alle[navn]()


if __name__ == "__main__":
    main()
