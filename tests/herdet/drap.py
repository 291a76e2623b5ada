"""Kill ``beregn`` at random moments and look at what is left.

``python -m tests.herdet.drap 200 [SEED]`` prints the figures of a large run.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.kjoring.bokhjelp import beregn, d, mal

RADER = tuple(
    (str(1000 + n // 2), "Sykmelding", d(1 + n % 2 * 10, 1 + n % 9), d(9 + n % 2 * 10, 1 + n % 9),
     100)
    for n in range(120)
)  # fmt: skip
ROT = Path(__file__).parents[2]


@dataclass(slots=True)
class Tall:
    """What the kills left behind."""

    drept: int = 0
    for_skriving: int = 0
    etter_skriving: int = 0
    rakk_ferdig: int = 0
    med_rester: int = 0
    """Kills that left a temporary or lock file, which the next run removed."""
    kopier: int = 0

    def __str__(self) -> str:
        return (
            f"{self.drept} killed, {self.rakk_ferdig} ended first: original as before "
            f"{self.for_skriving}, as after {self.etter_skriving}; {self.med_rester} left a "
            f"temporary or lock file (removed by the next run); {self.kopier} backups, all whole"
        )


def drep(antall: int, mappe: Path, fro: int) -> Tall:
    """Kill ``antall`` runs; raises ``AssertionError`` at the first workbook that is not whole."""
    tilfeldig = random.Random(fro)  # noqa: S311 - moments, not secrets
    varm = mal(mappe / "varm.xlsx", *RADER)
    for_ = varm.read_bytes()
    fasit = mappe / "fasit.xlsx"
    fasit.write_bytes(for_)
    beregn(varm, prov=True)  # as in the child: what comes before «klar» is not counted
    start = time.perf_counter()
    beregn(fasit)
    varighet = time.perf_counter() - start
    etter = fasit.read_bytes()
    tall = Tall()
    for nr in range(antall):
        sted = mappe / f"drap{nr}"
        sted.mkdir()
        bok = sted / "bok.xlsx"
        bok.write_bytes(for_)
        _ett_drap(varm, bok, tilfeldig.uniform(0, varighet), tall)
        _se_etter(bok, for_, etter, tall)
    return tall


def _ett_drap(varm: Path, bok: Path, ventetid: float, tall: Tall) -> None:
    kall = [sys.executable, "-m", "tests.herdet.barn", str(varm), str(bok)]
    with subprocess.Popen(kall, stdout=subprocess.PIPE, cwd=ROT) as barn:
        assert barn.stdout is not None
        assert barn.stdout.readline().strip() == b"klar"
        time.sleep(ventetid)
        barn.kill()
        if b"ferdig" in barn.stdout.read():
            tall.rakk_ferdig += 1
        else:
            tall.drept += 1


def _se_etter(bok: Path, for_: bytes, etter: bytes, tall: Tall) -> None:
    """The original is whole, the backups are, and the next run goes as if nothing happened."""
    data = bok.read_bytes()
    assert data in (for_, etter)
    with zipfile.ZipFile(bok) as arkiv:
        assert arkiv.testzip() is None
    tall.for_skriving += data == for_
    tall.etter_skriving += data == etter
    kopier = list(bok.parent.glob("*.sikkerhetskopi-*"))
    assert all(kopi.read_bytes() == for_ for kopi in kopier)
    tall.kopier += len(kopier)
    tall.med_rester += any(fil.name.startswith(".") for fil in bok.parent.iterdir())
    beregn(bok)
    rester = {fil.name for fil in bok.parent.iterdir() if fil.name.startswith(".")}
    assert rester == set()
    if data == for_:
        assert bok.read_bytes() == etter


if __name__ == "__main__":
    fro = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as temp:
        print(drep(int(sys.argv[1]), Path(temp), fro))
