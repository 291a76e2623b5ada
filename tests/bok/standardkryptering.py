"""Standard encryption (ECMA-376, Excel 2007) written from MS-OFFCRYPTO 2.3.4.5–2.3.4.9."""

from __future__ import annotations

from hashlib import sha1
from io import BytesIO
from struct import pack
from typing import Any, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted

RUNDER: Final = 50_000
AES_128: Final = 0x660E


def standardkrypter(
    pakke: bytes, passord: str, algoritme: int = AES_128, salt: bytes = bytes(range(16))
) -> bytes:
    """A workbook file with its package encrypted as Excel 2007 does."""
    verifikator = bytes(range(16, 32))
    nokkel = _nokkel(passord, salt)
    hode = pack("<8I", 0x24, 0, algoritme, 0x8004, 128, 0x18, 0, 0)
    hode += "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    prove = _aes(nokkel, verifikator), _aes(nokkel, sha1(verifikator).digest() + bytes(12))  # noqa: S324
    info = pack("<HHII", 4, 2, 0x24, len(hode)) + hode
    info += pack("<I", 16) + salt + prove[0] + pack("<I", 20) + prove[1]
    fylt = pakke + bytes(-len(pakke) % 16)
    beholder: Any = ECMA376Encrypted(pack("<Q", len(pakke)) + _aes(nokkel, fylt), info)
    ut = BytesIO()
    beholder.write_to(ut)
    return ut.getvalue()


def _nokkel(passord: str, salt: bytes) -> bytes:
    h = sha1(salt + passord.encode("utf-16-le")).digest()  # noqa: S324
    for runde in range(RUNDER):
        h = sha1(pack("<I", runde) + h).digest()  # noqa: S324
    h = sha1(h + pack("<I", 0)).digest()  # noqa: S324
    return sha1(bytes(a ^ 0x36 for a in h) + b"\x36" * 44).digest()[:16]  # noqa: S324


def _aes(nokkel: bytes, data: bytes) -> bytes:
    krypter = Cipher(algorithms.AES(nokkel), modes.ECB()).encryptor()  # noqa: S305
    return krypter.update(data) + krypter.finalize()
