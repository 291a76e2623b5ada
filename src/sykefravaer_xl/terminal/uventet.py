"""The last catch: whatever goes wrong, the person reads a sentence and what to report."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import Final

from sykefravaer_xl.fil.trygt import grunn
from sykefravaer_xl.terminal import tekst

_PLASS: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
_PAKKER: Final = ("sykefravaer_xl", "arkbok")


def feilkode(feil: BaseException) -> str:
    """What kind it is and where it arose; never its text, which may hold somebody's data."""
    sted, spor = "", feil.__traceback__
    while spor is not None:
        fil = Path(spor.tb_frame.f_code.co_filename)
        if any(pakke in fil.parts for pakke in _PAKKER):
            sted = f"-{fil.stem}-{spor.tb_lineno}"
        spor = spor.tb_next
    return f"{type(feil).__name__}{sted}"


def melding_om(feil: Exception) -> str:
    """The sentence for an error no command has caught."""
    return _kjent(feil) or tekst.UVENTET_PROGRAM.format(kode=feilkode(feil))


def bokmelding(fil: str, feil: Exception) -> str:
    """The sentence for one of many workbooks."""
    return _kjent(feil) or tekst.UVENTET.format(fil=fil, kode=feilkode(feil))


def _kjent(feil: Exception) -> str | None:
    """What is nobody's mistake: the machine has no room, or the system says no."""
    if isinstance(feil, MemoryError):
        return tekst.FOR_LITE_MINNE
    if not isinstance(feil, OSError) or not feil.errno:
        return None
    if feil.filename is not None:
        return tekst.OSFEIL.format(fil=os.fsdecode(feil.filename), grunn=grunn(feil))
    if feil.errno in _PLASS:
        mappe = tempfile.gettempdir()
        return tekst.OSFEIL_UTEN_FIL.format(grunn=grunn(feil), mappe=mappe)
    return None
