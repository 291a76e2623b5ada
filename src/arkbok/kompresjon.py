"""Deflate: unpacked by isal where it is installed, several times as fast as zlib; packed by zlib.

Packing is zlib's everywhere, so that the same book gives the same bytes on every machine, also in
a browser (Pyodide has no isal). At level 2 it is as small as isal's, and no slower that a whole
run shows it.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


class Utpakker(Protocol):
    """What both libraries' ``decompressobj`` gives."""

    @property
    def unconsumed_tail(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...

    def flush(self) -> bytes: ...


class Pakker(Protocol):
    """What ``compressobj`` gives."""

    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self) -> bytes: ...


def _motor() -> tuple[ModuleType, tuple[type[Exception], ...]]:
    """The library that unpacks, and the errors it raises on damaged data."""
    try:
        from isal import isal_zlib
    except ImportError:
        return zlib, (zlib.error,)
    feil = cast("type[Exception]", isal_zlib.error)  # its stub says it is an instance
    return isal_zlib, (zlib.error, feil)


_MOTOR, PAKKEFEIL = _motor()
NIVA: Final = 2
crc32: Final[Callable[..., int]] = _MOTOR.crc32


def utpakker() -> Utpakker:
    """Inflates one raw stream, as a zip member holds it."""
    ny: Utpakker = _MOTOR.decompressobj(-15)
    return ny


def pakker() -> Pakker:
    """Deflates one raw stream."""
    return zlib.compressobj(NIVA, zlib.DEFLATED, -15)
