"""Change a workbook file in place without losing anything.

Standard library only, with isal's quicker zlib where it is installed.

Only the cells and parts asked for change. Every other member of the zip keeps its compressed
bytes and its place, and a changed sheet keeps its text outside the changed cells.
"""

from sykefravaer_xl.arbeidsbok.pakke.feil import (
    ArkFeil,
    EndretFeil,
    FlettetFeil,
    FormelOmradeFeil,
    ForStorFeil,
    IkkeXlsxFeil,
    PakkeFeil,
    PassordFeil,
    SkadetFeil,
    TabellFeil,
    TotalradFeil,
    UstottetFeil,
    VerdiFeil,
)
from sykefravaer_xl.arbeidsbok.pakke.pakke import Pakke
from sykefravaer_xl.arbeidsbok.pakke.typer import (
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
from sykefravaer_xl.arbeidsbok.pakke.vitne import Celleendring, Endringsvitne

__all__ = [
    "URORT",
    "ArkFeil",
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
    "PakkeFeil",
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
