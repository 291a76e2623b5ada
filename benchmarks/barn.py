"""One measured piece of work in a process of its own, as peak memory only ever grows.

``python -m benchmarks.barn vi|openpyxl IN OUT`` (two files or two folders), ``lag OUT ROWS`` or
``kjerne - EMPLOYEES``. Prints one JSON object.
"""

from __future__ import annotations

import json
import random
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.kommune import FRO, fravaer_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl import Sak

DATO = date(2026, 11, 22)


def saker(antall: int) -> Iterator[Sak]:
    """Cases for the core, five rows each, made one at a time."""
    from sykefravaer_xl import Sak
    from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
    from sykefravaer_xl.domene.sak import Ansatt

    slag = {
        "Egenmelding": Fravaerstype.EGENMELDING,
        "Sykmelding": Fravaerstype.SYKMELDING,
        "Gradert sykmelding": Fravaerstype.SYKMELDING,
        "Ferie": Fravaerstype.FERIE,
    }
    tilfeldig = random.Random(FRO + 1)
    for nummer in range(antall):
        rader = tuple(
            Fravaer(fra, til, slag[navn], grad or 100)
            for navn, fra, til, grad in fravaer_for(tilfeldig)
        )
        yield Sak(rader, Ansatt(date(1980, 5, 1)), str(nummer))


def _filer(inn: Path, ut: Path) -> list[tuple[Path, Path]]:
    """What is read and where it goes: a file, or every book of a folder."""
    if not inn.is_dir():
        return [(inn, ut)]
    return [(bok, ut / bok.name) for bok in sorted(inn.glob("*.xlsx"))]


def _vi(inn: Path, ut: Path) -> None:
    from sykefravaer_xl import beregn_bok

    for bok, ny in _filer(inn, ut):
        beregn_bok(bok, ny, DATO)


def _openpyxl(inn: Path, ut: Path) -> None:
    from openpyxl import load_workbook

    for bok, ny in _filer(inn, ut):
        load_workbook(bok).save(ny)


def _kjerne(antall: int) -> int:
    from sykefravaer_xl import beregn

    sum_ = 0
    for sak in saker(antall):
        svar = beregn(sak, DATO)
        sum_ += len(svar.frister) + (svar.dager_igjen or 0) + len(svar.varsler)
    return sum_


def main() -> None:
    """Run and report."""
    hva, forst, sist = sys.argv[1:4]
    start = time.perf_counter()
    match hva:
        case "vi":
            _vi(Path(forst), Path(sist))
        case "openpyxl":
            _openpyxl(Path(forst), Path(sist))
        case "lag":
            from benchmarks.stor_bok import lag

            lag(Path(forst), int(sist))
        case _:
            _kjerne(int(sist))
    sekunder = time.perf_counter() - start
    print(json.dumps({"sekunder": sekunder, "cpu": time.process_time(), "mb": _minne()}))


def _minne() -> float:
    """Peak memory of this process in MB; not known on Windows."""
    try:
        import resource
    except ImportError:
        return float("nan")
    topp = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return topp / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
