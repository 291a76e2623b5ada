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
LENGSTE_KATALOG = 8 * 1024**2
"""400 bytes for each of so many members; ``zipfile`` would make an object of each of a million."""
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
    eget: bool = False
    """Packed by us: what is in it is known to be whole."""
    uten_formler: bool = False
    """A sheet that is known to have none."""

    def pakket_strom(self) -> Iterator[bytes]:
        """The compressed bytes."""
        sted, igjen = self.sted, self.pakket
        while igjen:
            self.kilde.seek(sted)  # the file is shared: another part may have been read between
            blokk = self.kilde.read(min(BLOKK, igjen))
            if not blokk:
                raise SkadetFeil(f"delen {self.navn} er avkortet")
            sted += len(blokk)
            igjen -= len(blokk)
            yield blokk

    def kopi(self) -> Iterator[bytes]:
        """The compressed bytes, which are inflated on the side to see that they are whole.

        A part packed in a rare way is copied unseen: nobody here can inflate it.
        """
        if self.eget or self.metode not in (LAGRET, DEFLATE):
            yield from self.pakket_strom()
            return
        vei: list[bytes] = []

        def sett() -> Iterator[bytes]:
            for blokk in self.pakket_strom():
                vei.append(blokk)
                yield blokk

        for _ in self._pakket_ut(sett()):
            yield from vei
            vei.clear()
        yield from vei

    def strom(self) -> Iterator[bytes]:
        """The inflated bytes; length and checksum are verified at the end."""
        if self.metode not in (LAGRET, DEFLATE):
            raise UstottetFeil(f"delen {self.navn} er pakket med en sjelden metode")
        return self._pakket_ut(self.pakket_strom())

    def _pakket_ut(self, blokker: Iterator[bytes]) -> Iterator[bytes]:
        crc = lengde = 0
        ut_av = utpakker() if self.metode == DEFLATE else None
        for blokk in blokker:
            rest = blokk
            while rest:
                try:
                    ut = rest if ut_av is None else ut_av.decompress(rest, BLOKK)
                except PAKKEFEIL as e:
                    raise SkadetFeil(f"delen {self.navn} kan ikke pakkes ut") from e
                rest = b"" if ut_av is None else ut_av.unconsumed_tail
                crc = crc32(ut, crc)
                lengde += len(ut)
                if lengde > self.upakket + MISTENKELIG_FRA:
                    raise self._for_lang()
                if ut and lengde <= self.upakket:
                    yield ut
        if ut_av is not None and (ut := ut_av.flush()):
            crc = crc32(ut, crc)
            lengde += len(ut)
            yield ut
        if lengde != self.upakket or crc != self.crc:
            if crc == self.crc:  # whole, but for the size it gives itself out for
                raise self._for_lang()
            raise SkadetFeil(f"delen {self.navn} stemmer ikke med kontrollsummen sin")

    def _for_lang(self) -> ForStorFeil:
        return ForStorFeil(f"delen {self.navn} er større enn den gir seg ut for")


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
        eget=True,
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


def les_katalog(fil: IO[bytes]) -> zipfile.ZipFile:
    """The directory of the archive, unless it is so long that reading it would take the memory."""
    lengde = _kataloglengde(fil)
    if lengde > LENGSTE_KATALOG:
        raise ForStorFeil("den har urimelig mange deler")
    return zipfile.ZipFile(fil)


def _kataloglengde(fil: IO[bytes]) -> int:
    """How many bytes the directory says it takes; 0 where it is not found."""
    storrelse = fil.seek(0, 2)
    fra = max(0, storrelse - (1 << 16) - 100)
    fil.seek(fra)
    bakerst = fil.read()
    sted = bakerst.rfind(b"PK\x05\x06")
    if sted < 0 or len(bakerst) < sted + 22:
        return 0
    (lengde,) = struct.unpack("<I", bakerst[sted + 12 : sted + 16])
    if bakerst[sted - 20 : sted - 16] == b"PK\x06\x07":  # the long form says it elsewhere
        (lang,) = struct.unpack("<Q", bakerst[sted - 12 : sted - 4])
        if lang < storrelse:
            fil.seek(lang)
            post = fil.read(56)
            if post[:4] == b"PK\x06\x06" and len(post) == 56:
                (lengde,) = struct.unpack("<Q", post[40:48])
    return int(lengde)


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
        katalog = les_katalog(fil)
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
        for stykke in m.kopi():
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
