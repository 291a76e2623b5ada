"""Compound files (MS-CFB), the «file system in a file» that holds a VBA project: writing only.

Version 3, sectors of 512 bytes, streams under 4096 bytes in the mini stream. No times and no class
ids, so that the same content gives the same bytes. olefile, which is kept, only reads; what it
reads back is the test.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

SEKTOR: Final = 512
MINISEKTOR: Final = 64
MINSTE_STOR: Final = 4096
"""A stream of this size or more has sectors of its own."""
_PER_SEKTOR: Final = SEKTOR // 4
_I_HODET: Final = 109
"""So many sectors of the allocation table the header can point at: 7 MB, plenty for source."""
_SLUTT: Final = 0xFFFFFFFE
_FAT: Final = 0xFFFFFFFD
_LEDIG: Final = 0xFFFFFFFF
_INGEN: Final = 0xFFFFFFFF
_ROD, _SVART = 0, 1
_LAGER, _STROM, _ROT = 1, 2, 5
_TOM_POST: Final = bytes(68) + struct.pack("<III", _INGEN, _INGEN, _INGEN) + bytes(48)

Mappe = Mapping[str, "bytes | Mappe"]
"""A storage: names to streams and storages."""


@dataclass(slots=True)
class _Post:
    """A directory entry; neighbours are numbers of other entries."""

    navn: str
    slag: int
    data: bytes = b""
    farge: int = _SVART
    venstre: int = _INGEN
    hoyre: int = _INGEN
    barn: int = _INGEN
    start: int = _SLUTT
    storrelse: int = 0

    def bytes(self) -> bytes:
        navn = (self.navn + "\0").encode("utf-16-le")
        return struct.pack(
            "<64sHBBIII16sIQQIQ",
            navn,
            len(navn),
            self.slag,
            self.farge,
            self.venstre,
            self.hoyre,
            self.barn,
            b"",
            0,
            0,
            0,
            self.start,
            self.storrelse,
        )


@dataclass(slots=True)
class _Sektorer:
    """Sectors of one size one after the other, and the chain of each stream through them."""

    enhet: int
    data: bytearray = field(default_factory=bytearray)
    kjede: list[int] = field(default_factory=list)

    def legg_til(self, innhold: bytes) -> int:
        """The number of the first sector."""
        if not innhold:
            return _SLUTT
        start = len(self.kjede)
        antall = -(-len(innhold) // self.enhet)
        self.data += innhold.ljust(antall * self.enhet, b"\0")
        self.kjede += [*range(start + 1, start + antall), _SLUTT]
        return start


def skriv_ole(rot: Mappe) -> bytes:
    """The compound file with these storages and streams.

    Raises ValueError for a name longer than 31 characters, and for more than 7 MB.
    """
    poster = [_Post("Root Entry", _ROT)]
    poster[0].barn = _legg_ut(rot, poster)
    store, sma = _Sektorer(SEKTOR), _Sektorer(MINISEKTOR)
    for post in poster:
        if post.slag == _STROM:
            post.storrelse = len(post.data)
            stor = len(post.data) >= MINSTE_STOR
            post.start = (store if stor else sma).legg_til(post.data)
    poster[0].storrelse = len(sma.data)
    poster[0].start = store.legg_til(bytes(sma.data))
    katalog = b"".join(post.bytes() for post in poster)
    while len(katalog) % SEKTOR:
        katalog += _TOM_POST
    forste_post = store.legg_til(katalog)
    minifat = _tall(sma.kjede)
    forste_mini = store.legg_til(minifat)
    fat_sektorer = 1
    while len(store.kjede) + fat_sektorer > fat_sektorer * _PER_SEKTOR:
        fat_sektorer += 1
    if fat_sektorer > _I_HODET:
        msg = "more than 7 MB"
        raise ValueError(msg)
    forste_fat = len(store.kjede)
    fat = _tall(store.kjede + [_FAT] * fat_sektorer)
    fat_numre = [*range(forste_fat, forste_fat + fat_sektorer)]
    hode = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E,  # minor version
        3,  # major version
        0xFFFE,  # little-endian
        9,  # 2 ** 9: sector
        6,  # 2 ** 6: mini sector
        0,  # sectors of the directory: always 0 in version 3
        fat_sektorer,
        forste_post,
        0,
        MINSTE_STOR,
        forste_mini,
        len(minifat) // SEKTOR,
        _SLUTT,  # no allocation table beyond the header's
        0,
        fat_numre[0],
    )
    resten = fat_numre[1:] + [_LEDIG] * (_I_HODET - fat_sektorer)
    return hode + struct.pack(f"<{len(resten)}I", *resten) + bytes(store.data) + fat


def _tall(kjede: list[int]) -> bytes:
    """A chain as whole sectors of numbers."""
    antall = -(-len(kjede) // _PER_SEKTOR) * _PER_SEKTOR
    return struct.pack(f"<{antall}I", *kjede, *[_LEDIG] * (antall - len(kjede)))


def _legg_ut(mappe: Mappe, poster: list[_Post]) -> int:
    """Add the entries of a storage as a balanced tree; the number of its top."""
    numre = []
    for navn in sorted(mappe, key=_rekkefolge):
        if not 0 < len(navn) <= 31 or set(navn) & set("/\\:!"):
            msg = f"not a name in a compound file: {navn!r}"
            raise ValueError(msg)
        innhold = mappe[navn]
        er_strom = isinstance(innhold, bytes)
        post = _Post(navn, _STROM if er_strom else _LAGER)
        numre.append(len(poster))
        poster.append(post)
        if isinstance(innhold, bytes):
            post.data = innhold
        else:
            post.start = 0
            post.barn = _legg_ut(innhold, poster)
    topp = _tre(numre, poster, len(numre).bit_length())
    if numre:
        poster[topp].farge = _SVART
    return topp


def _rekkefolge(navn: str) -> tuple[int, str]:
    """Shorter names come first; equally long ones alphabetically without case."""
    return len(navn), navn.upper()


def _tre(numre: list[int], poster: list[_Post], dybde: int) -> int:
    """The middle one on top. The lowest level is red: then every way down has as many black."""
    if not numre:
        return _INGEN
    midt = len(numre) // 2
    post = poster[numre[midt]]
    post.venstre = _tre(numre[:midt], poster, dybde - 1)
    post.hoyre = _tre(numre[midt + 1 :], poster, dybde - 1)
    post.farge = _SVART if dybde > 1 else _ROD
    return numre[midt]
