"""Many workbooks: each by itself, on all cores, and a bad one never stops the others.

``beregn_boker`` takes any ``concurrent.futures.Executor``: a process pool of this machine, or a
cluster's (Dask: ``distributed.Client(…).get_executor()``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from sykefravaer_xl.bok.lesevalg import Leseonske
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.kjoring.bok import Rapport, beregn_bok
from sykefravaer_xl.terminal.uventet import bokmelding

_Svar = TypeVar("_Svar", Rapport, Rapport | None)


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

    @property
    def maal(self) -> Path:
        """The file it writes."""
        return self.ut or self.bok

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
        melding = bokmelding(oppgave.bok.name, feil)
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
    yield from (svar_av(oppgave, fremtid) for oppgave, fremtid in ventende)


def svar_av(oppgave: Oppgave, fremtid: Future[_Svar]) -> _Svar | Rapport:
    """What came of a task; a worker that died takes its own book only."""
    try:
        return fremtid.result()
    except Exception as feil:
        melding = bokmelding(oppgave.bok.name, feil)
        return stoppet(oppgave.bok, SykefravaerFeil(melding, "uventet"))
