"""Change a workbook file in place without losing anything.

Standard library only, with isal's quicker zlib where it is installed.

Only the cells and parts asked for change. Every other member of the zip keeps its compressed
bytes and its place, and a changed sheet keeps its text outside the changed cells.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from arkbok.feil import (
        ArkbokFeil,
        ArkFeil,
        EndretFeil,
        FlettetFeil,
        FormelOmradeFeil,
        ForStorFeil,
        IkkeXlsxFeil,
        PassordFeil,
        SkadetFeil,
        TabellFeil,
        TotalradFeil,
        UstottetFeil,
        VerdiFeil,
    )
    from arkbok.pakke import Pakke
    from arkbok.typer import (
        URORT,
        Arkendring,
        Betinget,
        Blokk,
        Blokkverdi,
        NyttArk,
        Stil,
        Utvid,
        Verdi,
    )
    from arkbok.vitne import Celleendring, Endringsvitne

_STED: Final = {
    "ArkFeil": "feil",
    "Arkendring": "typer",
    "Betinget": "typer",
    "Blokk": "typer",
    "Blokkverdi": "typer",
    "Celleendring": "vitne",
    "EndretFeil": "feil",
    "Endringsvitne": "vitne",
    "FlettetFeil": "feil",
    "ForStorFeil": "feil",
    "FormelOmradeFeil": "feil",
    "IkkeXlsxFeil": "feil",
    "NyttArk": "typer",
    "Pakke": "pakke",
    "ArkbokFeil": "feil",
    "PassordFeil": "feil",
    "SkadetFeil": "feil",
    "Stil": "typer",
    "TabellFeil": "feil",
    "TotalradFeil": "feil",
    "URORT": "typer",
    "UstottetFeil": "feil",
    "Utvid": "typer",
    "Verdi": "typer",
    "VerdiFeil": "feil",
}
"""Name -> module: what reads and writes files is not loaded by those who only want an address."""

__all__ = [
    "URORT",
    "ArkFeil",
    "ArkbokFeil",
    "Arkendring",
    "Betinget",
    "Blokk",
    "Blokkverdi",
    "Celleendring",
    "EndretFeil",
    "Endringsvitne",
    "FlettetFeil",
    "ForStorFeil",
    "FormelOmradeFeil",
    "IkkeXlsxFeil",
    "NyttArk",
    "Pakke",
    "PassordFeil",
    "SkadetFeil",
    "Stil",
    "TabellFeil",
    "TotalradFeil",
    "UstottetFeil",
    "Utvid",
    "Verdi",
    "VerdiFeil",
]


def __getattr__(navn: str) -> Any:
    if navn not in _STED:
        msg = f"module {__name__!r} has no attribute {navn!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_STED[navn]}"), navn)
