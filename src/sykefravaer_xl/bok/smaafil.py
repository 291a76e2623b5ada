"""Small text files that lie beside a book: settings, profile, templates, columns."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from stat import S_ISREG
from typing import Final

STORST: Final = 1_000_000
"""Bytes; such files are some kilobytes."""


def les_smaafil(sti: Path) -> str:
    """The text of a file. Raises OSError or UnicodeError.

    Only of a real one: a pipe could be waited for without end, and a device has none.
    """
    stat = sti.stat()
    if not S_ISREG(stat.st_mode) or stat.st_size > STORST:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), sti)
    return sti.read_text(encoding="utf-8-sig")
