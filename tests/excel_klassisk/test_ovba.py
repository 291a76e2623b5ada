"""VBA projects as we write them: compression, names, protection, read back by oletools."""

from __future__ import annotations

import struct
from io import BytesIO

import olefile
import pytest
from hypothesis import given
from hypothesis import strategies as st
from xl_addin.klassisk.ole import skriv_ole
from xl_addin.klassisk.ovba import Modul, Prosjekt, Slag, komprimer, skjul

from tests.excel_klassisk.vbalesing import moduler, pakk_ut

ID = "{318BEE36-5BE1-492A-826D-473DB19B0F30}"
PROSJEKT = Prosjekt(
    "Prov",
    ID,
    (
        Modul("ThisWorkbook", "Option Explicit", Slag.DOKUMENT),
        Modul("Ark1", "", Slag.DOKUMENT),
        Modul("Regning", "Public Sub A()\nEnd Sub\n"),
    ),
)


def vis(hexsifre: str, prosjekt_id: str) -> bytes:
    """MS-OVBA 2.4.3.3, written from the specification: what ``skjul`` hid."""
    data = bytes.fromhex(hexsifre)
    fro, versjon, nokkel = data[0], data[1] ^ data[0], data[2] ^ data[0]
    assert versjon == 2
    assert nokkel == sum(prosjekt_id.encode()) % 256
    klart, to_for, en_for = nokkel, data[1], data[2]
    ut = bytearray()
    for byte in data[3:]:
        verdi = byte ^ ((to_for + klart) % 256)
        ut.append(verdi)
        to_for, en_for, klart = en_for, byte, verdi
    ut = ut[(fro & 6) // 2 :]
    assert int.from_bytes(ut[:4], "little") == len(ut) - 4
    return bytes(ut[4:])


def test_komprimering_av_eksemplet_i_spesifikasjonen() -> None:
    # MS-OVBA 3.2.3: the maximum of compression
    assert komprimer(b"a" * 73).hex(" ") == "01 03 b0 02 61 45 00"


def test_komprimering_av_tekst_uten_gjentakelser() -> None:
    # MS-OVBA 3.2.1: nothing can be repeated
    ut = "01 19 b0 00 61 62 63 64 65 66 67 68 00 69 6a 6b 6c 6d 6e 6f 70 00 71 72 73 74 75 76 2e"
    assert komprimer(b"abcdefghijklmnopqrstuv.").hex(" ") == ut


@pytest.mark.parametrize("lengde", [0, 1, 2, 3, 4095, 4096, 4097, 12_288, 30_001])
def test_tekst_kommer_lik_ut_igjen(lengde: int) -> None:
    tekst = (b"Public Function SF_FRIST(ByVal start As Variant)\r\n" * 700)[:lengde]
    assert pakk_ut(komprimer(tekst)) == tekst


@given(st.text("ab (\r\n", max_size=9000))
def test_all_tekst_kommer_lik_ut_igjen(tekst: str) -> None:
    assert pakk_ut(komprimer(tekst.encode())) == tekst.encode()


def test_vernefeltene_sier_apen_uten_passord_og_synlig() -> None:
    # these three stand in a file xlwings ships, which Excel opens
    assert vis("5D5F8AADDAA8DEA8DEA8DEA8DE", ID) == bytes(4)
    assert vis("5D5F8AADDAADDBADDBAD", ID) == b"\0"
    assert vis("5D5F8AADDAADDBADDB52", ID) == b"\xff"
    for data in (bytes(4), b"\0", b"\xff"):
        for fro in (0x5D, 0, 0xFF):
            assert vis(skjul(data, ID, fro), ID) == data


def test_oletools_leser_de_samme_modulene() -> None:
    lest = moduler(skriv_ole(PROSJEKT.mappe()))
    assert lest == {
        "ThisWorkbook.cls": PROSJEKT.moduler[0].tekst,
        "Ark1.cls": PROSJEKT.moduler[1].tekst,
        "Regning.bas": 'Attribute VB_Name = "Regning"\r\nPublic Sub A()\r\nEnd Sub\r\n',
    }
    assert "0{00020819-0000-0000-C000-000000000046}" in lest["ThisWorkbook.cls"]
    assert "0{00020820-0000-0000-C000-000000000046}" in lest["Ark1.cls"]


def test_prosjektet_er_bare_kilde() -> None:
    with olefile.OleFileIO(BytesIO(skriv_ole(PROSJEKT.mappe()))) as ole:
        strommer = {"/".join(sti): ole.openstream(sti).read() for sti in ole.listdir()}
    assert strommer.keys() == {
        "PROJECT",
        "PROJECTwm",
        "VBA/ThisWorkbook",
        "VBA/Ark1",
        "VBA/Regning",
        "VBA/_VBA_PROJECT",
        "VBA/dir",
    }
    assert strommer["VBA/_VBA_PROJECT"].hex(" ") == "cc 61 ff ff 00 00 00"  # no version, no code
    prosjekt = strommer["PROJECT"].decode("ascii").split("\r\n")
    assert prosjekt[:5] == [
        f'ID="{ID}"',
        "Document=ThisWorkbook/&H00000000",
        "Document=Ark1/&H00000000",
        "Module=Regning",
        'Name="Prov"',
    ]
    assert strommer["PROJECTwm"].endswith(b"Regning\0" + "Regning\0".encode("utf-16-le") + b"\0\0")


PROSJEKTPOSTER = [1, 2, 0x14, 3, 4, 5, 0x40, 6, 0x3D, 7, 8, 9, 0xC, 0x3C]
REFERANSE = [0x16, 0x3E, 0xD]
DOKUMENT = [0x19, 0x47, 0x1A, 0x32, 0x1C, 0x48, 0x31, 0x1E, 0x2C, 0x22, 0x2B]
STANDARD = [0x21 if post == 0x22 else post for post in DOKUMENT]


def test_dir_har_postene_i_spesifikasjonens_rekkefolge() -> None:
    """The same records in the same order as in the files xlwings ships, which Excel opens."""
    with olefile.OleFileIO(BytesIO(skriv_ole(PROSJEKT.mappe()))) as ole:
        data = pakk_ut(ole.openstream("VBA/dir").read())
    poster: list[int] = []
    her = 0
    while her < len(data):
        nummer, lengde = struct.unpack_from("<HI", data, her)
        poster.append(nummer)
        her += 6 + (6 if nummer == 9 else lengde)  # the version says 4 and has 6
    assert her == len(data)
    moduler_ = [*DOKUMENT, *DOKUMENT, *STANDARD]
    assert poster == [*PROSJEKTPOSTER, *REFERANSE, 0xF, 0x13, *moduler_, 0x10]


def test_annet_enn_ascii_nektes() -> None:
    with pytest.raises(UnicodeEncodeError):
        Prosjekt("P", ID, (Modul("A", "'æ"),)).mappe()
