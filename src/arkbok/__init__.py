"""Read and change an Excel workbook (.xlsx, .xlsm) without losing a byte of what it holds.

Standard library only; isal's quicker zlib is used where it is installed, and msoffcrypto-tool
only where a protected workbook is opened. README.md has an example.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from arkbok.adresse import Omrade
    from arkbok.celleverdi import Formel, Verdi
    from arkbok.exceltabell import Exceltabell
    from arkbok.feil import (
        ArkbokFeil,
        ArkFeil,
        EndretFeil,
        FeilPassordFeil,
        FlettetFeil,
        FormelOmradeFeil,
        ForStorFeil,
        GammelKrypteringFeil,
        IkkeBekreftetFeil,
        IkkeXlsxFeil,
        KrypteringFeil,
        PassordFeil,
        RettighetsstyrtFeil,
        SkadetBeskyttelseFeil,
        SkadetFeil,
        TabellFeil,
        TotalradFeil,
        UstottetFeil,
        VerdiFeil,
    )
    from arkbok.kryptering import krypter, laast_opp
    from arkbok.lesebok import Lesebok, apne
    from arkbok.pakke import Pakke
    from arkbok.sporing import Celleendring, Endringssporing
    from arkbok.typer import URORT, Arkendring, Betinget, Blokk, Blokkverdi, NyttArk, Stil, Utvid

_MODULER: Final = {
    "adresse": ("Omrade",),
    "celleverdi": ("Formel", "Verdi"),
    "exceltabell": ("Exceltabell",),
    "feil": (
        "ArkFeil",
        "ArkbokFeil",
        "EndretFeil",
        "FeilPassordFeil",
        "FlettetFeil",
        "ForStorFeil",
        "FormelOmradeFeil",
        "GammelKrypteringFeil",
        "IkkeBekreftetFeil",
        "IkkeXlsxFeil",
        "KrypteringFeil",
        "PassordFeil",
        "RettighetsstyrtFeil",
        "SkadetBeskyttelseFeil",
        "SkadetFeil",
        "TabellFeil",
        "TotalradFeil",
        "UstottetFeil",
        "VerdiFeil",
    ),
    "kryptering": ("krypter", "laast_opp"),
    "lesebok": ("Lesebok", "apne"),
    "pakke": ("Pakke",),
    "sporing": ("Celleendring", "Endringssporing"),
    "typer": (
        "Arkendring",
        "Betinget",
        "Blokk",
        "Blokkverdi",
        "NyttArk",
        "Stil",
        "URORT",
        "Utvid",
    ),
}
"""Module -> names: what reads and writes files is not loaded by those who only want an address."""
_STED: Final = {navn: modul for modul, navnene in _MODULER.items() for navn in navnene}

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
    "Endringssporing",
    "Exceltabell",
    "FeilPassordFeil",
    "FlettetFeil",
    "ForStorFeil",
    "Formel",
    "FormelOmradeFeil",
    "GammelKrypteringFeil",
    "IkkeBekreftetFeil",
    "IkkeXlsxFeil",
    "KrypteringFeil",
    "Lesebok",
    "NyttArk",
    "Omrade",
    "Pakke",
    "PassordFeil",
    "RettighetsstyrtFeil",
    "SkadetBeskyttelseFeil",
    "SkadetFeil",
    "Stil",
    "TabellFeil",
    "TotalradFeil",
    "UstottetFeil",
    "Utvid",
    "Verdi",
    "VerdiFeil",
    "apne",
    "krypter",
    "laast_opp",
]


def __getattr__(navn: str) -> Any:
    if navn not in _STED:
        msg = f"module {__name__!r} has no attribute {navn!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_STED[navn]}"), navn)
