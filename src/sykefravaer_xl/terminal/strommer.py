"""stdout and stderr as every command has them: nothing hidden gets out, nothing lost stays untold.

A full disk behind stdout, a pipe that has closed, or no stream at all (pythonw, schedulers) stops
neither the work nor its messages elsewhere.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from typing import TextIO

from sykefravaer_xl.grunn.synlig import vask


class Utstrom(io.TextIOBase):
    """A stream of text that keeps quiet about what cannot be written, and remembers it."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, raa: TextIO | None) -> None:
        super().__init__()
        self.raa = raa
        """As it was; progress bars draw there."""
        self.feil: OSError | None = None
        """Why what was written is not all there."""

    def write(self, tekst: str, /) -> int:
        """Hand on what can be seen of it."""
        synlig = vask(tekst)
        self._prov(lambda raa: raa.write(synlig))
        return len(tekst)

    def flush(self) -> None:
        """Have it written."""
        self._prov(lambda raa: raa.flush())

    def isatty(self) -> bool:
        """Whether somebody looks on."""
        return self.raa is not None and self.raa.isatty()

    def fileno(self) -> int:
        """The file behind, where there is one."""
        if self.raa is None:
            raise io.UnsupportedOperation
        return self.raa.fileno()

    def _prov(self, gjor: Callable[[TextIO], object]) -> None:
        if self.raa is None or self.feil is not None:
            return
        try:
            gjor(self.raa)
        except OSError as feil:
            self.feil = feil
        except ValueError as feil:  # closed by somebody else
            self.feil = OSError(*feil.args)

    @property
    def lytter(self) -> bool:
        """Whether what is written arrives."""
        return self.feil is None


def noen_lytter() -> bool:
    """Whether answers still arrive on stdout."""
    return not isinstance(sys.stdout, Utstrom) or sys.stdout.lytter


@contextmanager
def strommer() -> Iterator[tuple[Utstrom, Utstrom]]:
    """Both streams, guarded inside the block."""
    ut, feil = Utstrom(sys.stdout), Utstrom(sys.stderr)
    with redirect_stdout(ut), redirect_stderr(feil):
        yield ut, feil
        ut.flush()


def apne_standardstrommer() -> None:
    """Where 0, 1 or 2 is closed, a workbook would be opened in its place."""
    for nummer in (0, 1, 2):
        try:
            os.fstat(nummer)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)


def slipp_strommene() -> None:
    """What could not be written must not be tried again, and complained of, on the way out."""
    for nummer, strom in ((1, sys.stdout), (2, sys.stderr)):
        try:
            if strom is not None:
                strom.flush()
        except (OSError, ValueError):
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), nummer)
