"""Writes UNO types in LibreOffice's binary form (.rdb), as its SDK's ``unoidl-write`` does.

So that the extension is built from the table of functions with nothing but Python. The form is
little-endian: the mark ``UNOIDL\\xff\\0``, offset and size of the root map, then entities. A map
is sorted pairs of offsets (name, entity). A string is its length and bytes the first time, and
afterwards its offset with the highest bit set. Only what an add-in needs is here: interfaces of
methods whose arguments go in, within modules.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MERKE = b"UNOIDL\xff\0"
MODUL, GRENSESNITT = 0, 5
INN = 0
GJENBRUK = 0x80000000


@dataclass(frozen=True)
class Metode:
    """A method: name, type of the answer, and (name, type) of the arguments."""

    navn: str
    svar: str
    argumenter: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Grensesnitt:
    """An interface and what it builds on."""

    bygger_paa: str
    metoder: Sequence[Metode]


class _Fil:
    """The bytes so far, and where the strings in them stand."""

    def __init__(self) -> None:
        self.data = bytearray(MERKE + bytes(8))
        self._tekster: dict[bytes, int] = {}

    def tall(self, *verdier: int) -> None:
        self.data += struct.pack(f"<{len(verdier)}I", *verdier)

    def tekst(self, verdi: str) -> None:
        rene = verdi.encode("ascii")
        if rene in self._tekster:
            self.tall(self._tekster[rene] | GJENBRUK)
            return
        self._tekster[rene] = len(self.data)
        self.tall(len(rene))
        self.data += rene

    def navn(self, verdi: str) -> int:
        plass = len(self.data)
        self.data += verdi.encode("ascii") + b"\0"
        return plass

    def grensesnitt(self, ett: Grensesnitt) -> int:
        plass = len(self.data)
        self.data.append(GRENSESNITT)
        self.tall(1)
        self.tekst(ett.bygger_paa)
        self.tall(0, 0, len(ett.metoder))  # optional bases, attributes
        for metode in ett.metoder:
            self.tekst(metode.navn)
            self.tekst(metode.svar)
            self.tall(len(metode.argumenter))
            for argument, slag in metode.argumenter:
                self.data.append(INN)
                self.tekst(argument)
                self.tekst(slag)
            self.tall(0)  # exceptions
        return plass

    def kart(self, innhold: Mapping[str, Tre], *, rot: bool) -> int:
        """Writes a module's map and gives its place."""
        plasser = []
        for navn in sorted(innhold):
            ett = innhold[navn]
            if isinstance(ett, Grensesnitt):
                plasser.append((navn, self.grensesnitt(ett)))
            else:
                plasser.append((navn, self.kart(ett, rot=False)))
        par = [(self.navn(navn), data) for navn, data in plasser]
        plass = len(self.data)
        if not rot:
            self.data.append(MODUL)
            self.tall(len(par))
        for navneplass, data in par:
            self.tall(navneplass, data)
        return plass


Tre = Grensesnitt | Mapping[str, "Tre"]


def skriv_typer(navn: str, grensesnitt: Grensesnitt) -> bytes:
    """The .rdb with one interface, named with its modules: ``no.sykefravaer.XFunksjoner``."""
    ytterst, *resten = navn.split(".")
    tre: Tre = grensesnitt
    for ledd in reversed(resten):
        tre = {ledd: tre}
    fil = _Fil()
    rot = fil.kart({ytterst: tre}, rot=True)
    fil.data[8:16] = struct.pack("<2I", rot, 1)
    return bytes(fil.data)
