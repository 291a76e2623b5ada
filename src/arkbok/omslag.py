"""What may lie around a package on disk: encryption, so that the file itself is no zip.

Readers and :class:`Pakke` ask here for a file's content, so none of them needs to know. What a
wrapping gives lives in memory only; it is in force for one path inside one ``with`` block (and
one thread or task: the place it is kept is a context variable).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import IO, Final, Protocol


class Omslag(Protocol):
    """A way in to the plain package, and the way back."""

    def apne(self) -> IO[bytes]:
        """The plain package as a new file in memory."""

    def skriv(self, pakke: bytes, ut: IO[bytes]) -> None:
        """Wrap a finished package and write it to ``ut``."""


_GJELDER: Final[ContextVar[Mapping[Path, Omslag] | None]] = ContextVar("omslag", default=None)


def omslag_for(sti: Path) -> Omslag | None:
    """The wrapping in force for a file; None when the file is read as it is."""
    return (_GJELDER.get() or {}).get(sti.absolute())


@contextmanager
def gjelder(sti: Path, omslag: Omslag) -> Iterator[None]:
    """Let the file be read and written through ``omslag``."""
    forrige = _GJELDER.set({**(_GJELDER.get() or {}), sti.absolute(): omslag})
    try:
        yield
    finally:
        _GJELDER.reset(forrige)


def apne_fil(sti: Path) -> IO[bytes]:
    """The plain package of a workbook file, whatever it is wrapped in."""
    omslag = omslag_for(sti)
    return sti.open("rb") if omslag is None else omslag.apne()
