"""One run at a time on a workbook, and nothing left lying from a run that was killed.

The lock is the operating system's, on a small file beside the workbook: it goes when the process
dies, however it dies, so a leftover file never stops anybody and no process number has to be
judged alive (numbers are used again, and mean nothing from another machine).
"""

from __future__ import annotations

import errno
import os
import re
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.tekst import FEIL
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_UTEN_LASING: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})
"""Some network shares have no locks; then the check that the file is unchanged must do."""


class OpptattFeil(SykefravaerFeil):
    """Another run of ours has the file."""

    kode = "opptatt"

    def __init__(self, sti: Path) -> None:
        super().__init__(FEIL["opptatt"].format(fil=sti.name))
        self.sti = sti


def lasnavn(sti: Path) -> Path:
    """Our lock file beside a workbook."""
    return sti.with_name(f".{sti.name}.sykefravaer-las")


@contextmanager
def laast(sti: Path) -> Iterator[None]:
    """Hold the workbook inside the block. Raises ``OpptattFeil`` or ``OSError``."""
    ekte = sti.resolve()  # the file that is written, also when reached through a link
    las = lasnavn(ekte)
    try:
        nr = _ta(las)
    except BlockingIOError as feil:
        raise OpptattFeil(sti) from feil
    try:
        rydd(ekte)
        yield
    finally:
        if os.name != "nt":  # removed while held: nobody can take it in between
            las.unlink(missing_ok=True)
        os.close(nr)
        if os.name == "nt":  # an open file cannot be removed there, nor one another run opened
            with suppress(OSError):
                las.unlink(missing_ok=True)


def rydd(sti: Path) -> None:
    """Remove the temporary files of killed runs; call with the lock held."""
    vare = re.compile(rf"\.{re.escape(sti.name)}\.[a-z0-9_]{{8}}\.tmp")
    for fil in sti.parent.iterdir():
        if vare.fullmatch(fil.name):
            with suppress(OSError):  # it does no harm where it lies
                fil.unlink()


def _ta(las: Path) -> int:
    """The lock file, open and locked."""
    while True:
        nr = os.open(las, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _las(nr)
            if _er_samme(las, nr):
                return nr
        except BaseException:
            os.close(nr)
            raise
        os.close(nr)  # removed by the run that had it, between our opening and our locking


def _er_samme(las: Path, nr: int) -> bool:
    try:
        return os.path.samestat(las.stat(), os.fstat(nr))
    except FileNotFoundError:
        return False


def _las(nr: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(nr, msvcrt.LK_NBLCK, 1)
        except OSError as feil:
            raise BlockingIOError(*feil.args) from feil
    else:
        import fcntl

        try:
            fcntl.flock(nr, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as feil:
            if feil.errno not in _UTEN_LASING:
                raise
