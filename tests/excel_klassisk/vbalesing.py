"""Reads VBA back with oletools, which others use to judge macros."""

from __future__ import annotations

import warnings
from typing import Any

with warnings.catch_warnings():  # pyparsing's, at import: old names it still understands
    warnings.simplefilter("ignore")
    from oletools import olevba


def pakk_ut(data: bytes) -> bytes:
    """A compressed container, as it was."""
    return bytes(olevba.decompress_stream(bytearray(data)))


def moduler(data: bytes, navn: str = "vbaProject.bin") -> dict[str, str]:
    """Module file names and their whole text."""
    leser = olevba.VBA_Parser(navn, data=data)
    try:
        return {modul: kode for _, _, modul, kode in leser.extract_macros()}
    finally:
        leser.close()


def mistenkelig(data: bytes, navn: str) -> set[str]:
    """The words olevba calls suspicious."""
    leser = olevba.VBA_Parser(navn, data=data)
    try:
        funn: Any = leser.analyze_macros()
        return {ord_ for slag, ord_, _ in funn if slag == "Suspicious"}
    finally:
        leser.close()
