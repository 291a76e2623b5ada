"""``make bench``: speed of the core and of a whole run, the latter against openpyxl.

The peer of the whole run is openpyxl opening and saving the very same file in the same process;
both are timed three times in turn and the medians compared, so a busy machine hurts both alike.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from benchmarks.kommune import FRO, RADER_PER_ANSATT, ansattrader, fravaer_for, fravaersrader
from sykefravaer_xl import Sak, beregn, beregn_bok
from sykefravaer_xl.ark.mal import Malinnhold, skriv_mal
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt

DATO = date(2026, 11, 22)
ANSATTE = 5000
RUNDER = 3
SLAG = {
    "Egenmelding": Fravaerstype.EGENMELDING,
    "Sykmelding": Fravaerstype.SYKMELDING,
    "Gradert sykmelding": Fravaerstype.SYKMELDING,
    "Ferie": Fravaerstype.FERIE,
}


def _tid(arbeid: Callable[[], object]) -> float:
    start = time.perf_counter()
    arbeid()
    return time.perf_counter() - start


def saker(antall: int) -> list[Sak]:
    """Cases for the core, five rows each."""
    tilfeldig = random.Random(FRO + 1)
    return [
        Sak(
            tuple(
                Fravaer(fra, til, SLAG[slag], grad or 100)
                for slag, fra, til, grad in fravaer_for(tilfeldig)
            ),
            Ansatt(date(1980, 5, 1)),
            str(nummer),
        )
        for nummer in range(antall)
    ]


def kjerne() -> None:
    """Employees a second through the core, every deadline with its status included."""
    for antall in (1_000, 10_000):
        alle = saker(antall)

        def regn(alle: list[Sak] = alle) -> int:
            sum_ = 0
            for sak in alle:
                svar = beregn(sak, DATO)
                sum_ += len(svar.frister) + (svar.dager_igjen or 0) + len(svar.varsler)
            return sum_

        sekunder = statistics.median(_tid(regn) for _ in range(RUNDER))
        print(
            f"kjerne   {antall:>7} ansatte × {RADER_PER_ANSATT} rader: {sekunder:7.2f} s"
            f"  {antall / sekunder:8.0f} ansatte/s"
        )


def hel_bok() -> None:
    """A municipality's workbook: the whole run against openpyxl's open and save."""
    with tempfile.TemporaryDirectory() as mappe:
        bok, ut = Path(mappe) / "kommune.xlsx", Path(mappe) / "ut.xlsx"
        innhold = Malinnhold(
            ansatte=tuple(ansattrader(ANSATTE)), fravaer=tuple(fravaersrader(ANSATTE))
        )
        skriv_mal(bok, innhold)
        beregn_bok(bok, ut, DATO)
        ut.replace(bok)  # the file as it looks on any later night: every column filled
        vi, de = [], []
        for _ in range(RUNDER):
            vi.append(_tid(lambda: beregn_bok(bok, ut, DATO)))
            de.append(_tid(lambda: load_workbook(bok).save(Path(mappe) / "peer.xlsx")))
        var, deres = statistics.median(vi), statistics.median(de)
        print(
            f"hel bok  {ANSATTE:>7} ansatte, {ANSATTE * RADER_PER_ANSATT} rader,"
            f" {bok.stat().st_size / 1e6:.1f} MB: {var:7.2f} s  {ANSATTE / var:8.0f} ansatte/s"
        )
        print(f"         openpyxl, samme fil åpnet og lagret: {deres:7.2f} s")
        print(f"         forhold (vår tid / openpyxl): {var / deres:.2f}")


def main() -> None:
    """Run all, or the ones named (kjerne, hel_bok)."""
    valgt = sys.argv[1:] or ["kjerne", "hel_bok"]
    for navn in valgt:
        {"kjerne": kjerne, "hel_bok": hel_bok}[navn]()


if __name__ == "__main__":
    main()
