"""Builders of workbooks that mean harm, or that something has happened to."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.arkbok.grunnlag import ARKDEL, NS, minstebok, skriv_zip

OVERSKRIFTER = ("Ansattnr", "Navn", "Leder", "Type", "Fra", "Til", "Grad", "Merknad")
RAD = ("1001", "Kari Nord", "Siv Sør", "Sykmelding", "05.10.2026", "30.11.2026", "100", "ringt")


def tekstcelle(sted: str, tekst: str) -> str:
    trygg = tekst.replace("&", "&amp;").replace("<", "&lt;")
    return f'<c r="{sted}" t="inlineStr"><is><t xml:space="preserve">{trygg}</t></is></c>'


def radxml(nr: int, verdier: tuple[str, ...]) -> str:
    celler = "".join(tekstcelle(f"{chr(65 + k)}{nr}", v) for k, v in enumerate(verdier))
    return f'<row r="{nr}">{celler}</row>'


def arkxml(*rader: tuple[str, ...], for_: str = "", etter: str = "", raa: str = "") -> str:
    inni = "".join(radxml(nr, rad) for nr, rad in enumerate((OVERSKRIFTER, *rader), start=1))
    return f'<worksheet xmlns="{NS}">{for_}<sheetData>{inni}{raa}</sheetData>{etter}</worksheet>'


def deler(*rader: tuple[str, ...], **valg: str) -> dict[str, str | bytes]:
    """The parts of a sound workbook, to be spoilt."""
    return minstebok(arkxml(*(rader or (RAD,)), **valg))


def lag(sti: Path, innhold: dict[str, str | bytes] | None = None) -> Path:
    return skriv_zip(sti, innhold or deler())


def bombe(sti: Path, navn: str, storrelse: int, fyll: bytes = b"\0", topp: bytes = b"") -> Path:
    """A sound workbook where one part inflates to ``storrelse`` bytes of the same."""
    lag(sti, {n: v for n, v in deler().items() if n != navn})
    blokk = fyll * ((1 << 20) // len(fyll))
    with (
        zipfile.ZipFile(sti, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as z,
        z.open(zipfile.ZipInfo(navn), "w") if storrelse < 0 else z.open(navn, "w") as ut,
    ):
        ut.write(topp)
        for _ in range(abs(storrelse) // len(blokk)):
            ut.write(blokk)
    return sti


def med_loegn_om_storrelsen(sti: Path, navn: str, oppgitt: int) -> Path:
    """The directory and the local header say another inflated size than the true one."""
    data = bytearray(sti.read_bytes())
    for merke, sted in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        ved = -1
        while (ved := data.find(merke, ved + 1)) >= 0:
            lengde = 30 if merke[2] == 3 else 46
            if data[ved + lengde : ved + lengde + len(navn)] == navn.encode():
                data[ved + sted : ved + sted + 4] = struct.pack("<I", oppgitt)
    sti.write_bytes(data)
    return sti


def rot_i_katalogen(sti: Path, endre: Callable[[bytearray, int], None]) -> Path:
    """Spoil the first entry of the central directory."""
    data = bytearray(sti.read_bytes())
    endre(data, data.index(b"PK\x01\x02"))
    sti.write_bytes(data)
    return sti


def milliard_ler(sti: Path, navn: str) -> Path:
    """Ten entities, each ten of the one before."""
    innhold = deler()
    linjer = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ler"}">' for n in range(10))
    tekst = str(innhold[navn])
    rot = tekst[1 : tekst.index(" ")]
    innhold[navn] = f'<?xml version="1.0"?><!DOCTYPE {rot} [{linjer}]>' + tekst.replace(
        "Kari Nord", "&l9;"
    ).replace('name="Data"', 'name="&l9;"')
    return lag(sti, innhold)


def overlappende(sti: Path, antall: int) -> Path:
    """Many directory entries of the same compressed bytes (the 2019 kind of zip bomb)."""
    lag(sti)
    data = sti.read_bytes()
    slutt = data.rindex(b"PK\x05\x06")
    start = data.index(b"PK\x01\x02")
    post = data[start : data.index(b"PK\x01\x02", start + 4)]
    poster = b"".join(post.replace(b"[Content_Types].xml", b"%019d" % n) for n in range(antall))
    katalog = data[start:slutt] + poster
    eocd = bytearray(data[slutt:])
    antall_for = struct.unpack("<H", eocd[8:10])[0]
    eocd[8:12] = struct.pack("<HH", antall_for + antall, antall_for + antall)
    eocd[12:16] = struct.pack("<I", len(katalog))
    sti.write_bytes(data[:start] + katalog + eocd)
    return sti


def dobbelt_medlem(sti: Path, navn: str = ARKDEL) -> Path:
    import warnings

    lag(sti)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(sti, "a") as z:
            z.writestr(navn, "<worksheet/>")
    return sti
