"""VBA projects as source only (MS-OVBA): what Excel compiles when it opens the file.

There is no compiled code in it and no performance cache: what a reader of the file sees is all
there is. Compression, the stream ``dir`` (names and references), and the text ``PROJECT``.
The packages ms_ovba 0.0.1 and vbaProject-Compiler were tried: the first leaves scratch files in
the working folder and brings four packages; the second is not on PyPI any more.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import Enum
from typing import Final

from xl_addin.klassisk.ole import Mappe

TEGNSETT: Final = "ascii"
"""VBA text is in the code page of the machine: only ASCII is the same everywhere."""
_KODESIDE: Final = 1252
_BIT: Final = 4096
"""Text is compressed in pieces of this size."""
_KORTEST: Final = 3
_STDOLE: Final = (
    "stdole",
    (
        r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb"
        "#OLE Automation"
    ),
)
"""The library every project refers to; Excel adds VBA's and its own by itself."""


class Slag(Enum):
    """The kinds of modules, as the text ``PROJECT`` names them."""

    STANDARD = "Module"
    DOKUMENT = "Document"


_KLASSE: Final = {
    "ThisWorkbook": "0{00020819-0000-0000-C000-000000000046}",
    None: "0{00020820-0000-0000-C000-000000000046}",  # a sheet
}


@dataclass(frozen=True, slots=True)
class Modul:
    """One module: its name and its source, lines ended by a line feed, without attributes."""

    navn: str
    kilde: str
    slag: Slag = Slag.STANDARD

    @property
    def tekst(self) -> str:
        """The whole text as it is stored, with the attributes Excel keeps in it."""
        linjer = [f'Attribute VB_Name = "{self.navn}"']
        if self.slag is Slag.DOKUMENT:
            linjer += [
                f'Attribute VB_Base = "{_KLASSE.get(self.navn, _KLASSE[None])}"',
                "Attribute VB_GlobalNameSpace = False",
                "Attribute VB_Creatable = False",
                "Attribute VB_PredeclaredId = True",
                "Attribute VB_Exposed = True",
                "Attribute VB_TemplateDerived = False",
                "Attribute VB_Customizable = True",
            ]
        return "\r\n".join([*linjer, *self.kilde.splitlines()]) + "\r\n"


@dataclass(frozen=True, slots=True)
class Prosjekt:
    """A VBA project. ``id`` is a GUID in braces; the document modules come first."""

    navn: str
    id: str
    moduler: tuple[Modul, ...]

    def mappe(self) -> Mappe:
        """The storage of ``vbaProject.bin``. Raises UnicodeEncodeError for text beyond ASCII."""
        strommer: dict[str, bytes | Mappe] = {
            m.navn: komprimer(m.tekst.encode(TEGNSETT)) for m in self.moduler
        }
        strommer["_VBA_PROJECT"] = struct.pack("<HHBH", 0x61CC, 0xFFFF, 0, 0)
        strommer["dir"] = komprimer(self._dir())
        return {"VBA": strommer, "PROJECT": self._project(), "PROJECTwm": self._navn()}

    def _dir(self) -> bytes:
        navn = self.navn.encode(TEGNSETT)
        ut = [
            _felt(0x01, struct.pack("<I", 1)),  # Windows
            _felt(0x02, struct.pack("<I", 0x409)),
            _felt(0x14, struct.pack("<I", 0x409)),
            _felt(0x03, struct.pack("<H", _KODESIDE)),
            _felt(0x04, navn),
            _felt(0x05, b"") + _felt(0x40, b""),  # description
            _felt(0x06, b"") + _felt(0x3D, b""),  # help file
            _felt(0x07, struct.pack("<I", 0)),
            _felt(0x08, struct.pack("<I", 0)),
            struct.pack("<HIIH", 0x09, 4, 1, 1),  # version; its size does not cover the last part
            _felt(0x0C, b"") + _felt(0x3C, b""),  # conditional compilation constants
        ]
        ref, libid = _STDOLE
        ut += [
            _dobbel(0x16, 0x3E, ref),
            _felt(0x0D, struct.pack("<I", len(libid)) + libid.encode(TEGNSETT) + bytes(6)),
            _felt(0x0F, struct.pack("<H", len(self.moduler))),
            _felt(0x13, struct.pack("<H", 0xFFFF)),
        ]
        for modul in self.moduler:
            ut += [
                _dobbel(0x19, 0x47, modul.navn),
                _dobbel(0x1A, 0x32, modul.navn),  # the stream has the same name
                _felt(0x1C, b"") + _felt(0x48, b""),
                _felt(0x31, struct.pack("<I", 0)),  # the source begins where the stream does
                _felt(0x1E, struct.pack("<I", 0)),
                _felt(0x2C, struct.pack("<H", 0xFFFF)),
                _felt(0x21 if modul.slag is Slag.STANDARD else 0x22, b""),
                _felt(0x2B, b""),
            ]
        return b"".join([*ut, _felt(0x10, b"")])

    def _project(self) -> bytes:
        linjer = [f'ID="{self.id}"']
        for modul in self.moduler:
            hale = "/&H00000000" if modul.slag is Slag.DOKUMENT else ""
            linjer.append(f"{modul.slag.value}={modul.navn}{hale}")
        linjer += [
            f'Name="{self.navn}"',
            'HelpContextID="0"',
            'VersionCompatible32="393222000"',
            f'CMG="{skjul(bytes(4), self.id)}"',  # no protection
            f'DPB="{skjul(bytes(1), self.id)}"',  # no password: anybody may read the code
            f'GC="{skjul(bytes([0xFF]), self.id)}"',  # visible
            "",
            "[Host Extender Info]",
            "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
            "",
            "[Workspace]",
            *(f"{modul.navn}=0, 0, 0, 0, C" for modul in self.moduler),
        ]
        return ("\r\n".join(linjer) + "\r\n").encode(TEGNSETT)

    def _navn(self) -> bytes:
        """Module names in the code page and as Unicode."""
        navn = [m.navn for m in self.moduler]
        return (
            b"".join(n.encode() + b"\0" + n.encode("utf-16-le") + b"\0\0" for n in navn) + b"\0\0"
        )


def _felt(nummer: int, data: bytes) -> bytes:
    return struct.pack("<HI", nummer, len(data)) + data


def _dobbel(nummer: int, unicode_nummer: int, navn: str) -> bytes:
    """A name in the code page and as Unicode."""
    return _felt(nummer, navn.encode(TEGNSETT)) + _felt(unicode_nummer, navn.encode("utf-16-le"))


def skjul(data: bytes, prosjekt_id: str, fro: int = 0x5D) -> str:
    """MS-OVBA's obfuscation of the protection fields (2.4.3.2), as hexadecimal digits."""
    nokkel = sum(prosjekt_id.encode(TEGNSETT)) & 0xFF
    ut = bytearray([fro, fro ^ 2, fro ^ nokkel])
    forrige = nokkel
    fyll = bytes((fro & 6) // 2)
    for verdi in fyll + struct.pack("<I", len(data)) + data:
        ut.append(verdi ^ ((ut[-2] + forrige) & 0xFF))
        forrige = verdi
    return ut.hex().upper()


def komprimer(data: bytes) -> bytes:
    """MS-OVBA's compressed container (2.4.1)."""
    biter = (_bit(data[n : n + _BIT]) for n in range(0, len(data), _BIT))
    return b"\x01" + b"".join(biter)


def _bit(data: bytes) -> bytes:
    """One piece: a header, then groups of a flag byte and eight tokens."""
    ut = bytearray()
    sett: dict[bytes, list[int]] = {}
    her = 0
    while her < len(data):
        flagg, gruppe = 0, bytearray()
        for nummer in range(8):
            if her >= len(data):
                break
            lengde, avstand, bits = _finn(data, her, sett)
            if lengde >= _KORTEST:
                flagg |= 1 << nummer
                gruppe += struct.pack("<H", (avstand - 1) << (16 - bits) | (lengde - _KORTEST))
            else:
                lengde = 1
                gruppe.append(data[her])
            for n in range(her, her + lengde):
                sett.setdefault(data[n : n + _KORTEST], []).append(n)
            her += lengde
        ut += bytes([flagg]) + gruppe
    if len(ut) > _BIT:
        msg = "text that does not compress"
        raise ValueError(msg)
    return struct.pack("<H", 0xB000 | (len(ut) - 1)) + ut


def _finn(data: bytes, her: int, sett: dict[bytes, list[int]]) -> tuple[int, int, int]:
    """The longest repetition of what was before: length, distance, and the bits of a distance."""
    bits = max(4, (her - 1).bit_length()) if her else 4
    lengst, avstand = 0, 0
    tak = min((0xFFFF >> bits) + _KORTEST, len(data) - her)
    for start in reversed(sett.get(data[her : her + _KORTEST], [])):
        lengde = _KORTEST
        while lengde < tak and data[start + lengde] == data[her + lengde]:
            lengde += 1
        if lengde > tak:
            break
        if lengde > lengst:
            lengst, avstand = lengde, her - start
            if lengst == tak:
                break
    return lengst, avstand, bits
