"""The zip container: members are read with limits, and copied as the same compressed bytes.

``zipfile`` can only copy a member by inflating and deflating it again. Here the compressed bytes
are moved as they are, so an untouched part cannot change.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from arkbok.feil import ForStorFeil, IkkeXlsxFeil, PassordFeil, SkadetFeil, UstottetFeil
from arkbok.kompresjon import PAKKEFEIL, crc32, pakker, utpakker

BLOKK = 1 << 18
FLEST_MEDLEMMER = 20_000
STORST_TOTALT = 4 * 1024**3 - 1  # below this no zip64 field is ever needed on the way out
MISTENKELIG_FRA = 64 * 1024**2
STORST_FORHOLD = 400
LAGRET, DEFLATE = 0, 8
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(slots=True)
class Medlem:
    """One zip member: its directory data and where its compressed bytes are."""

    navn: str
    """As a part name: forward slashes, no leading slash."""
    ranavn: bytes
    flagg: int
    metode: int
    dostid: int
    crc: int
    pakket: int
    upakket: int
    kilde: IO[bytes]
    sted: int
    lokal_ekstra: bytes = b""
    ekstra: bytes = b""
    kommentar: bytes = b""
    versjon_laget: int = 20
    versjon_krav: int = 20
    internt: int = 0
    eksternt: int = 0

    def pakket_strom(self) -> Iterator[bytes]:
        """The compressed bytes."""
        sted, igjen = self.sted, self.pakket
        while igjen:
            self.kilde.seek(sted)
            blokk = self.kilde.read(min(BLOKK, igjen))
            if not blokk:
                raise SkadetFeil(f"delen {self.navn} er avkortet")
            sted += len(blokk)
            igjen -= len(blokk)
            yield blokk

    def strom(self) -> Iterator[bytes]:
        """The inflated bytes; length and checksum are verified at the end."""
        crc = lengde = 0
        sted = self.sted
        ut_av = utpakker() if self.metode == DEFLATE else None
        if self.metode not in (LAGRET, DEFLATE):
            raise UstottetFeil(f"delen {self.navn} er pakket med en sjelden metode")
        igjen = self.pakket
        while igjen:
            self.kilde.seek(sted)  # the file is shared: another part may have been read between
            blokk = self.kilde.read(min(BLOKK, igjen))
            if not blokk:
                break
            sted += len(blokk)
            igjen -= len(blokk)
            rest = blokk
            while rest:
                try:
                    ut = rest if ut_av is None else ut_av.decompress(rest, BLOKK)
                except PAKKEFEIL as e:
                    raise SkadetFeil(f"delen {self.navn} kan ikke pakkes ut") from e
                rest = b"" if ut_av is None else ut_av.unconsumed_tail
                crc = crc32(ut, crc)
                lengde += len(ut)
                if lengde > self.upakket:
                    raise ForStorFeil(f"delen {self.navn} er større enn den gir seg ut for")
                if ut:
                    yield ut
        if ut_av is not None and (ut := ut_av.flush()):
            crc = crc32(ut, crc)
            lengde += len(ut)
            yield ut
        if lengde != self.upakket or crc != self.crc:
            raise SkadetFeil(f"delen {self.navn} stemmer ikke med kontrollsummen sin")


def nytt_medlem(
    navn: str, stykker: Iterable[bytes], spol: IO[bytes], mal: Medlem | None = None
) -> Medlem:
    """Deflate a part to the end of ``spol``; name and time are those of ``mal`` if given."""
    inn_i = pakker()
    crc = upakket = 0
    start = slutt = spol.seek(0, 2)

    def legg(data: bytes) -> int:
        # What is being packed may itself be read from the spool, so the place moves.
        if data:
            spol.seek(slutt)
            spol.write(data)
        return slutt + len(data)

    for stykke in stykker:
        crc = crc32(stykke, crc)
        upakket += len(stykke)
        slutt = legg(inn_i.compress(stykke))
    slutt = legg(inn_i.flush())
    if upakket > STORST_TOTALT:
        raise ForStorFeil(f"delen {navn} er blitt over 4 GB")
    nytt = Medlem(
        navn=navn,
        ranavn=mal.ranavn if mal else navn.encode(),
        flagg=(mal.flagg & 0x800) if mal else (0 if navn.isascii() else 0x800),
        metode=DEFLATE,
        dostid=mal.dostid if mal else 0x00210000,  # 1980-01-01: same input, same file
        crc=crc,
        pakket=slutt - start,
        upakket=upakket,
        kilde=spol,
        sted=start,
    )
    if mal is not None:
        nytt.kommentar, nytt.eksternt = mal.kommentar, mal.eksternt
        nytt.versjon_laget, nytt.internt = mal.versjon_laget, mal.internt
    return nytt


def _uten_zip64(ekstra: bytes) -> bytes:
    ut = b""
    while len(ekstra) >= 4:
        slag, lengde = struct.unpack("<HH", ekstra[:4])
        if slag != 1:
            ut += ekstra[: 4 + lengde]
        ekstra = ekstra[4 + lengde :]
    return ut + ekstra


def _medlem(info: zipfile.ZipInfo, fil: IO[bytes]) -> Medlem:
    if info.flag_bits & 0x1:
        raise PassordFeil
    fil.seek(info.header_offset)
    hode = fil.read(30)
    if len(hode) < 30 or hode[:4] != b"PK\x03\x04":
        raise SkadetFeil(f"delen {info.orig_filename} finnes ikke der filen sier")
    navnlengde, ekstralengde = struct.unpack("<HH", hode[26:30])
    ranavn = info.orig_filename.encode("utf-8" if info.flag_bits & 0x800 else "cp437")
    if fil.read(navnlengde) != ranavn:
        raise SkadetFeil(f"delen {info.orig_filename} har to navn")
    y, m, d, h, mi, s = info.date_time
    return Medlem(
        navn=info.orig_filename.replace("\\", "/").lstrip("/"),
        ranavn=ranavn,
        flagg=info.flag_bits & ~0x8,  # sizes go in the local header, so no descriptor follows
        metode=info.compress_type,
        dostid=((y - 1980) << 9 | m << 5 | d) << 16 | (h << 11 | mi << 5 | s // 2),
        crc=info.CRC,
        pakket=info.compress_size,
        upakket=info.file_size,
        kilde=fil,
        sted=info.header_offset + 30 + navnlengde + ekstralengde,
        lokal_ekstra=_uten_zip64(fil.read(ekstralengde)),
        ekstra=_uten_zip64(info.extra),
        kommentar=info.comment,
        versjon_laget=info.create_system << 8 | info.create_version,
        versjon_krav=info.extract_version,
        internt=info.internal_attr,
        eksternt=info.external_attr,
    )


def apne(fil: IO[bytes]) -> tuple[list[Medlem], bytes]:
    """All members in file order of the directory, and the archive comment."""
    fil.seek(0)
    start = fil.read(8)
    if start == OLE:
        fil.seek(0)
        if "EncryptedPackage".encode("utf-16-le") in fil.read(16 * 1024**2):
            raise PassordFeil
        raise IkkeXlsxFeil(
            "Filen er i det gamle Excel-formatet (.xls). Åpne den i Excel, lagre den som "
            "Excel-arbeidsbok (.xlsx), og prøv igjen."
        )
    try:
        katalog = zipfile.ZipFile(fil)
        infoer = katalog.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as e:
        if start[:4] == b"PK\x03\x04":
            raise SkadetFeil("zip-katalogen mangler eller er avkortet") from e
        raise IkkeXlsxFeil(
            "Filen er ikke en Excel-arbeidsbok (.xlsx eller .xlsm). Velg riktig fil, eller åpne "
            "den i Excel og lagre den som Excel-arbeidsbok."
        ) from e
    if len(infoer) > FLEST_MEDLEMMER:
        raise ForStorFeil(f"den har {len(infoer)} deler")
    totalt = sum(i.file_size for i in infoer)
    if totalt > STORST_TOTALT:
        raise ForStorFeil("utpakket er den over 4 GB")
    for i in infoer:
        if i.file_size > MISTENKELIG_FRA and i.file_size > STORST_FORHOLD * i.compress_size:
            raise ForStorFeil(f"delen {i.orig_filename} er pakket mistenkelig hardt")
    try:
        ut = [_medlem(i, fil) for i in infoer]
    except (OSError, ValueError) as e:  # a place before the file's start
        raise SkadetFeil("zip-katalogen viser utenfor filen") from e
    _kontroller(ut)
    return ut, katalog.comment


def _kontroller(medlemmer: list[Medlem]) -> None:
    navn = [m.navn.lower() for m in medlemmer]
    if len(set(navn)) != len(navn):
        raise UstottetFeil("to deler av filen har samme navn")
    slutt = 0
    for m in sorted(medlemmer, key=lambda m: m.sted):
        if m.sted < slutt:
            raise SkadetFeil("to deler av filen ligger oppå hverandre")
        slutt = m.sted + m.pakket


def skriv(medlemmer: Iterable[Medlem], kommentar: bytes, ut: IO[bytes]) -> None:
    """Write a whole archive to ``ut``; compressed bytes are moved, never remade."""
    katalog: list[bytes] = []
    sted = 0
    for m in medlemmer:
        felles = struct.pack(
            "<HHHIIIIHH",
            m.versjon_krav,
            m.flagg,
            m.metode,
            m.dostid,
            m.crc,
            m.pakket,
            m.upakket,
            len(m.ranavn),
            len(m.lokal_ekstra),
        )
        ut.write(b"PK\x03\x04" + felles + m.ranavn + m.lokal_ekstra)
        katalog.append(
            b"PK\x01\x02"
            + struct.pack("<H", m.versjon_laget)
            + felles[:-2]
            + struct.pack(
                "<HHHHII", len(m.ekstra), len(m.kommentar), 0, m.internt, m.eksternt, sted
            )
            + m.ranavn
            + m.ekstra
            + m.kommentar
        )
        sted += 30 + len(m.ranavn) + len(m.lokal_ekstra) + m.pakket
        if sted > STORST_TOTALT:
            raise ForStorFeil("den er blitt over 4 GB")
        for stykke in m.pakket_strom():
            ut.write(stykke)
    samlet = b"".join(katalog)
    ut.write(samlet)
    ut.write(
        struct.pack(
            "<4sHHHHIIH",
            b"PK\x05\x06",
            0,
            0,
            len(katalog),
            len(katalog),
            len(samlet),
            sted,
            len(kommentar),
        )
        + kommentar
    )
