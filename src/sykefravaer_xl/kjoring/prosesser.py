"""Many workbooks in processes of this machine, which Ctrl-C stops at once.

Nothing more is begun, what is being computed is broken off, and what has been written is told.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from multiprocessing import active_children, parent_process
from types import FrameType
from typing import Final

from sykefravaer_xl.fil.trygt import merke
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.kjoring.bok import Rapport
from sykefravaer_xl.kjoring.boker import Oppgave, stoppet, svar_av, utfor
from sykefravaer_xl.terminal.tekst import AVBRUTT_SKREVET

VERDT_FLERE_BYTES: Final = 400_000
"""Below this many bytes in all, starting more processes takes longer than the work."""
_LYTT: Final = 0.05
_FRIST: Final = 0.6
"""Seconds a process has to clean up after itself before it is ended."""


def antall_prosesser(onsket: int | None, oppgaver: Sequence[Oppgave]) -> int:
    """How many to use: as asked for, or as many as pay."""
    antall = min(onsket if onsket is not None else os.cpu_count() or 1, len(oppgaver))
    lite = onsket is None and sum(_bytes(o) for o in oppgaver) < VERDT_FLERE_BYTES
    return 1 if lite else antall


def _bytes(oppgave: Oppgave) -> int:
    stat = merke(oppgave.bok)
    return 0 if stat is None else stat[1]


class Vakt:
    """Hears Ctrl-C: it breaks off what is being computed, never a line that is being said."""

    def __init__(self) -> None:
        self.bedt = False
        """Whether somebody has asked for a stop."""
        self._i_arbeid = False

    @contextmanager
    def lytter(self) -> Iterator[Vakt]:
        """Inside the block, where anybody can be heard at all."""
        gammel = signal.getsignal(signal.SIGINT)
        # whoever starts it in the background may have asked that it goes on
        hores = threading.current_thread() is threading.main_thread()
        if not hores or gammel is signal.SIG_IGN:
            yield self
            return
        signal.signal(signal.SIGINT, self._hor)
        try:
            yield self
        finally:
            signal.signal(signal.SIGINT, gammel)

    def _hor(self, _nummer: int, _ramme: FrameType | None) -> None:
        bryt_av = self._i_arbeid and not self.bedt
        self.bedt = True
        if bryt_av:
            raise KeyboardInterrupt

    def gjor(self, arbeid: Callable[[Oppgave], Rapport], oppgave: Oppgave) -> Rapport | None:
        """The report; None of a book that was not begun, or broken off."""
        if self.bedt:
            return None
        try:
            self._i_arbeid = True
            return arbeid(oppgave)
        except KeyboardInterrupt:
            self.bedt = True
            return None
        finally:
            self._i_arbeid = False


def en_etter_en(
    oppgaver: Sequence[Oppgave], arbeid: Callable[[Oppgave], Rapport]
) -> Iterator[Rapport]:
    """In this process. Raises KeyboardInterrupt, when all that was written has been told."""
    with Vakt().lytter() as vakt:
        for oppgave in oppgaver:
            foer = merke(oppgave.maal)
            rapport = vakt.gjor(arbeid, oppgave)
            if rapport is None:
                yield from _skrevet_uten_svar(oppgave, foer)
                raise KeyboardInterrupt
            yield rapport


def samtidig(oppgaver: Sequence[Oppgave], antall: int) -> Iterator[Rapport]:
    """In processes, the reports in the order of the tasks; raises as ``en_etter_en``."""
    with Vakt().lytter() as vakt, ProcessPoolExecutor(antall, initializer=_begynn) as pool:
        rest = deque((o, merke(o.maal), pool.submit(_utfor_i_barnet, o)) for o in oppgaver)
        while rest:
            oppgave, _, fremtid = rest[0]
            while not vakt.bedt and not wait([fremtid], _LYTT).done:
                pass
            if vakt.bedt or (rapport := svar_av(oppgave, fremtid)) is None:
                break
            rest.popleft()
            yield rapport
        if not rest:
            return
        _stans([fremtid for _, _, fremtid in rest])
        for oppgave, foer, fremtid in rest:
            if _har_svar(fremtid) and (rapport := fremtid.result()) is not None:
                yield rapport
            else:
                yield from _skrevet_uten_svar(oppgave, foer)
        raise KeyboardInterrupt


def _har_svar(fremtid: Future[Rapport | None]) -> bool:
    return fremtid.done() and not fremtid.cancelled() and fremtid.exception() is None


def _skrevet_uten_svar(oppgave: Oppgave, foer: tuple[int, int] | None) -> Iterator[Rapport]:
    """A book that was written in the very moment the run was stopped."""
    if not oppgave.prov and merke(oppgave.maal) != foer:
        melding = AVBRUTT_SKREVET.format(fil=oppgave.maal)
        yield stoppet(oppgave.bok, SykefravaerFeil(melding, "avbrutt"))


def _stans(fremtider: Sequence[Future[Rapport | None]]) -> None:
    """Begin nothing more, and have what is at work clean up after itself, or end it.

    The pool itself is closed by whoever opened it, who waits for its thread: one that is left
    alone closes its pipe while Python, on its way out, writes to it.
    """
    barn = active_children()
    i_arbeid = [fremtid for fremtid in fremtider if not fremtid.cancel()]
    if os.name != "nt":  # there the console has told them already
        for ett in barn:
            if ett.pid is not None:
                os.kill(ett.pid, signal.SIGINT)
    if wait(i_arbeid, _FRIST).not_done:
        for ett in barn:
            ett.kill()
        for ett in barn:  # what it has written, it has written before this is over
            ett.join()


# --- in the process that does the work --------------------------------------------------------

_barnets: Final = ExitStack()
_VAKT: Final = Vakt()


def _begynn() -> None:
    _barnets.enter_context(_VAKT.lytter())  # until the process ends
    if (forelder := parent_process()) is not None:
        threading.Thread(target=_folg, args=(forelder.join,), daemon=True).start()


def _folg(forelder_er_borte: Callable[[], object]) -> None:
    """No process of ours goes on when the one that was started is killed."""
    forelder_er_borte()
    os._exit(1)


def _utfor_i_barnet(oppgave: Oppgave) -> Rapport | None:
    return _VAKT.gjor(utfor, oppgave)
