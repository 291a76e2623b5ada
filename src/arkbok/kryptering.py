"""Password-protected workbooks (ECMA-376 encryption): opened and closed in memory.

Books of Excel 2007 (standard encryption) are opened too; what is written is always agile.

msoffcrypto-tool does both ways. Its writer is young, so what it wrote is opened again and
compared before it may replace anything. The password is in no text, log, argument or exception:
errors of the library are replaced, not chained.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, Final

from arkbok.beskyttelse import beskyttelse_for, beskyttet_av
from arkbok.feil import (
    FeilPassordFeil,
    GammelKrypteringFeil,
    IkkeBekreftetFeil,
    PassordFeil,
    RettighetsstyrtFeil,
    SkadetBeskyttelseFeil,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FLEST_RUNDER: Final = 1_000_000
"""Excel uses 100 000 rounds of hashing; ten million, which the format allows, takes a minute."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAKKE: Final = "EncryptedPackage".encode("utf-16-le")
_AGIL: Final = (4, 4)
_STANDARD: Final = ((2, 2), (3, 2), (4, 2))
_AES: Final = frozenset({0x660E, 0x660F, 0x6610})


class Kryptert:
    """The protection of one workbook: its plain package and what closes it again."""

    def __init__(self, innhold: bytes, passord: str) -> None:
        self._innhold, self._passord = innhold, passord

    def apne(self) -> IO[bytes]:
        """The plain package in memory."""
        return BytesIO(self._innhold)

    def skriv(self, pakke: bytes, ut: IO[bytes]) -> None:
        """Encrypt with the same password; refuse when it cannot be opened again."""
        kryptert = krypter(pakke, self._passord)
        try:
            lik = _dekryptert(kryptert, self._passord) == pakke
        except Exception:  # whatever is wrong with it, it must not be written
            lik = False
        if not lik:
            raise IkkeBekreftetFeil
        ut.write(kryptert)


@contextmanager
def laast_opp(sti: Path, passord: str | None) -> Iterator[None]:
    """Inside the block a protected workbook is read and written as if it were plain.

    Nothing happens with a file that is not protected, so a password may be given for a whole
    folder where only some are.
    """
    if beskyttelse_for(sti) is not None:
        yield
        return
    data = _kryptert_innhold(sti)
    if data is None:
        yield
        return
    with beskyttet_av(sti, _las_opp(data, passord)):
        yield


def er_kryptert(sti: Path) -> bool:
    """Whether the file is an encrypted package."""
    return _kryptert_innhold(sti) is not None


def _kryptert_innhold(sti: Path) -> bytes | None:
    """The file when it is an encrypted package. That it is missing is told by others."""
    try:
        if not sti.is_file():  # a pipe would be waited for
            return None
        with sti.open("rb") as fil:
            if fil.read(len(_OLE)) != _OLE:
                return None
            fil.seek(0)
            data = fil.read()
    except OSError:
        return None
    return data if _PAKKE in data else None


def _las_opp(data: bytes, passord: str | None) -> Kryptert:
    strommer, info = _oppsett(data)
    if any(del_.startswith("DRM") for strom in strommer for del_ in strom):
        raise RettighetsstyrtFeil
    versjon = (int.from_bytes(info[:2], "little"), int.from_bytes(info[2:4], "little"))
    if info and versjon not in (_AGIL, *_STANDARD):
        raise GammelKrypteringFeil
    if not passord:
        raise PassordFeil
    if versjon == _AGIL and b"<!" in info:  # a document type has no place in its XML
        raise SkadetBeskyttelseFeil
    from msoffcrypto.exceptions import InvalidKeyError  # that it is missing is no damage

    try:
        innhold = _dekryptert(data, passord, prov_passord=True)
    except InvalidKeyError:
        raise FeilPassordFeil from None
    except GammelKrypteringFeil:
        raise
    except Exception:  # the library has no error class of its own for damage
        raise SkadetBeskyttelseFeil from None
    return Kryptert(innhold, passord)


def _oppsett(data: bytes) -> tuple[list[list[str]], bytes]:
    """The names of the streams, and the stream that says how the package is encrypted."""
    import olefile

    try:
        with olefile.OleFileIO(BytesIO(data)) as ole:
            strommer = ole.listdir()
            har = ["EncryptionInfo"] in strommer
            return strommer, ole.openstream("EncryptionInfo").read() if har else b""
    except Exception:  # a damaged container raises nearly anything; what is missing is told above
        return [], b""


def _dekryptert(data: bytes, passord: str, *, prov_passord: bool = False) -> bytes:
    """The plain package; raises nearly anything when the container is damaged."""
    import logging  # most books have no password

    from msoffcrypto.format.ooxml import OOXMLFile

    logging.getLogger("msoffcrypto").setLevel(logging.CRITICAL)  # it logs the password to debug
    fil: Any = OOXMLFile(BytesIO(data))
    if fil.type == "standard" and fil.info["header"]["algId"] not in _AES:
        raise GammelKrypteringFeil
    if fil.type == "agile" and fil.info["spinValue"] > FLEST_RUNDER:
        raise ValueError("spinCount")
    fil.load_key(password=passord, verify_password=prov_passord)
    ut = BytesIO()
    fil.decrypt(ut, verify_integrity=True)
    return ut.getvalue()


def krypter(pakke: bytes, passord: str) -> bytes:
    """The package as a protected workbook file."""
    from msoffcrypto.method.ecma376_agile import ECMA376Agile

    ut: bytes = ECMA376Agile.encrypt(passord, BytesIO(pakke))
    return ut
