"""What may protect a package on disk: encryption, so that the file itself is no zip.

Readers and :class:`Pakke` ask here for a file's content, so none of them needs to know. The plain
package lives in memory only; it is in force for one path inside one ``with`` block (and
one thread or task: the place it is kept is a context variable).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import IO, Final, Protocol


class Beskyttelse(Protocol):
    """A way in to the plain package, and the way back."""

    def apne(self) -> IO[bytes]:
        """The plain package as a new file in memory."""

    def skriv(self, pakke: bytes, ut: IO[bytes]) -> None:
        """Protect a finished package and write it to ``ut``."""


_GJELDENDE: Final[ContextVar[Mapping[Path, Beskyttelse] | None]] = ContextVar(
    "beskyttelse", default=None
)


def beskyttelse_for(sti: Path) -> Beskyttelse | None:
    """The protection in force for a file; None when the file is read as it is."""
    return (_GJELDENDE.get() or {}).get(sti.absolute())


@contextmanager
def beskyttet_av(sti: Path, beskyttelse: Beskyttelse) -> Iterator[None]:
    """Let the file be read and written through ``beskyttelse``."""
    forrige = _GJELDENDE.set({**(_GJELDENDE.get() or {}), sti.absolute(): beskyttelse})
    try:
        yield
    finally:
        _GJELDENDE.reset(forrige)


def apne_fil(sti: Path) -> IO[bytes]:
    """The plain package of a workbook file, however it is protected."""
    beskyttelse = beskyttelse_for(sti)
    return sti.open("rb") if beskyttelse is None else beskyttelse.apne()
