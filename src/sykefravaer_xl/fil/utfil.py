"""The one door for files made from a workbook: whole or not at all, and no less protected than it.

What comes from a protected book gets its password where the form has one. Where it has none
(calendar, mail, JSON) nothing is written, unless the clerk has said that it may be.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from arkbok.kryptering import er_kryptert, krypter
from sykefravaer_xl.bok.passordtekst import KLARTEKST
from sykefravaer_xl.fil.trygt import SkriveFeil, grunn
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAR_PASSORD: Final = frozenset({".xlsx", ".xlsm"})


class KlartekstFeil(SykefravaerFeil):
    """A file without a password would be made from a protected book."""

    kode = "klartekst"

    def __init__(self, bok: Path, fil: Path) -> None:
        super().__init__(KLARTEKST.format(bok=bok.name, fil=fil.name))
        self.bok, self.fil = bok, fil


@dataclass(frozen=True, slots=True)
class Vern:
    """How the books behind a result are protected."""

    bok: Path | None = None
    """A protected one of them; None when none is."""
    passord: str | None = field(default=None, repr=False)
    uten_passord: bool = False
    """The clerk has said that files without a password may be made."""

    @classmethod
    def av(cls, boker: Iterable[Path], passord: str | None, *, uten_passord: bool = False) -> Vern:
        """Look at the books as they lie on disk."""
        beskyttet = next((bok for bok in boker if er_kryptert(bok)), None)
        return cls(beskyttet, passord, uten_passord)

    def krev(self, fil: Path) -> None:
        """Raises KlartekstFeil where the file would be less protected than the book."""
        if self.bok is None or (fil.suffix.lower() in _HAR_PASSORD and self.passord):
            return
        if not self.uten_passord or fil.suffix.lower() in _HAR_PASSORD:
            raise KlartekstFeil(self.bok, fil)


def skriv_utfil(fil: Path, innhold: bytes, vern: Vern) -> None:
    """Write what was made from the books; raises KlartekstFeil or SkriveFeil."""
    vern.krev(fil)
    if vern.bok is not None and vern.passord and fil.suffix.lower() in _HAR_PASSORD:
        innhold = krypter(innhold, vern.passord)
    try:
        skriv_helt(fil, innhold)
    except OSError as feil:
        raise SkriveFeil(fil, grunn(feil)) from feil


def skriv_helt(fil: Path, innhold: bytes, som: Path | None = None) -> None:
    """Write a file so that it is the old one or the new one, never half; raises OSError.

    A new file is for the owner's eyes only: it says who is ill. One that says nothing of people
    may be read by whoever may read ``som``.
    """
    maal = fil.resolve()
    nr, navn = tempfile.mkstemp(prefix=f".{maal.name}.", suffix=".tmp", dir=maal.parent)
    halv = Path(navn)
    try:
        with os.fdopen(nr, "wb") as strom:
            strom.write(innhold)
            strom.flush()
            os.fsync(strom.fileno())
        if (forbilde := maal if maal.exists() else som) is not None:
            halv.chmod(forbilde.stat().st_mode & 0o777)
        halv.replace(maal)
    except BaseException:
        halv.unlink(missing_ok=True)
        raise
