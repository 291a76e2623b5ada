"""Many workbooks: each by itself, on all cores, and a bad one never stops the others.

``beregn_boker`` takes any ``concurrent.futures.Executor``: a process pool of this machine, or a
cluster's (Dask: ``distributed.Client(…).get_executor()``).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from sykefravaer_xl.bok.lesevalg import Leseonske
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.kjoring.bok import Rapport, beregn_bok
from sykefravaer_xl.terminal.tekst import UVENTET

VERDT_FLERE_BYTES: Final = 400_000
"""Below this many bytes in all, starting more processes takes longer than the work."""


@dataclass(frozen=True, slots=True)
class Oppgave:
    """One workbook to recalculate; the fields are the arguments of ``beregn_bok``."""

    bok: Path
    dato: date
    ut: Path | None = None
    ark: Leseonske = None
    prov: bool = False
    naa: datetime | None = None
    passord: str | None = None
    behold: int | None = None

    def __repr__(self) -> str:
        """Without the password, wherever a task may be printed."""
        return f"Oppgave({str(self.bok)!r}, {self.dato})"


def stoppet(bok: Path, feil: SykefravaerFeil) -> Rapport:
    """The report of a workbook nothing could be done with."""
    # a plain error: those with fields of their own do not survive the way between processes
    enkel = SykefravaerFeil(feil.melding, feil.kode)
    return Rapport(str(bok), None, 0, 0, (), (), 0, 0.0, stoppet=enkel)


def utfor(oppgave: Oppgave, ferdig: Callable[[int, int], None] | None = None) -> Rapport:
    """One workbook; whatever goes wrong with it is in the report."""
    try:
        return beregn_bok(
            oppgave.bok,
            oppgave.ut,
            oppgave.dato,
            ark=oppgave.ark,
            prov=oppgave.prov,
            naa=oppgave.naa,
            ferdig=ferdig,
            passord=oppgave.passord,
            behold=oppgave.behold,
        )
    except SykefravaerFeil as feil:
        return stoppet(oppgave.bok, feil)
    except Exception as feil:  # one book must never stop the night's others
        melding = UVENTET.format(fil=oppgave.bok.name, slag=type(feil).__name__)
        return stoppet(oppgave.bok, SykefravaerFeil(melding, "uventet"))


def beregn_boker(
    oppgaver: Iterable[Oppgave], executor: Executor | None = None
) -> Iterator[Rapport]:
    """Recalculate many workbooks; the reports come in the order of the tasks.

    Without an executor they are done one by one in this process. An error of one workbook is in
    its report (``stoppet``), never raised.
    """
    if executor is None:
        yield from map(utfor, oppgaver)
        return
    ventende = [(oppgave, executor.submit(utfor, oppgave)) for oppgave in oppgaver]
    for oppgave, fremtid in ventende:
        try:
            yield fremtid.result()
        except Exception as feil:  # a worker that died takes its own book only
            melding = UVENTET.format(fil=oppgave.bok.name, slag=type(feil).__name__)
            yield stoppet(oppgave.bok, SykefravaerFeil(melding, "uventet"))


@contextmanager
def prosesser(antall: int | None, oppgaver: Iterable[Oppgave]) -> Iterator[Executor | None]:
    """A pool of ``antall`` processes (None: as many as pay), or None where one is enough."""
    alle = list(oppgaver)
    onsket = antall if antall is not None else os.cpu_count() or 1
    onsket = min(onsket, len(alle))
    lite = antall is None and sum(_bytes(o.bok) for o in alle) < VERDT_FLERE_BYTES
    if onsket <= 1 or lite:
        yield None
        return
    with ProcessPoolExecutor(onsket) as pool:
        yield pool


def _bytes(sti: Path) -> int:
    try:
        return sti.stat().st_size
    except OSError:
        return 0
