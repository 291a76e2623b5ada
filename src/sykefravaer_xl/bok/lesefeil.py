"""Why a whole file could not be read."""

from __future__ import annotations

import os
import zipfile
from typing import TYPE_CHECKING, Final

from arkbok import ForStorFeil
from arkbok.beskyttelse import apne_fil
from sykefravaer_xl.bok import filtekst as tekst
from sykefravaer_xl.bok import passordtekst
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from pathlib import Path

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KRYPTERT: Final = "EncryptedPackage".encode("utf-16-le")
_WORD_I_OLE: Final = "WordDocument".encode("utf-16-le")


class LeseFeil(SykefravaerFeil):
    """The file cannot be read; ``kode`` says why, ``melding`` how to mend it.

    Codes: ``finnes_ikke``, ``ingen_tilgang``, ``ikke_xlsx``, ``passord``,
    ``feil_passord``, ``gammel_kryptering``, ``rettighetsstyrt``, ``ikke_bekreftet``, ``skadet``,
    ``ingen_fravaer``, ``ukjent_ark``.
    """

    kode = "lesefeil"

    def __init__(self, kode: str, melding: str) -> None:
        super().__init__(melding, kode)


def sjekk_filen(sti: Path) -> None:
    """Stops a file that is no .xlsx/.xlsm workbook, judged by its content, not its name."""
    try:
        if not sti.exists():
            raise LeseFeil("finnes_ikke", tekst.FINNES_IKKE.format(fil=sti.name))
        if sti.is_dir():
            os.scandir(sti).close()  # one that may not be read is told as that
            raise LeseFeil("ikke_xlsx", tekst.ER_MAPPE.format(fil=sti.name))
        if not sti.is_file():  # a pipe would be waited for without end
            raise _ikke_xlsx(sti, tekst.HVA_ANNET)
        hode = _hode(sti)
    except OSError as feil:
        raise LeseFeil("ingen_tilgang", tekst.INGEN_TILGANG.format(fil=sti.name)) from feil
    if hode.startswith(_OLE):
        _stopp_ole(sti)
    if hode.startswith(b"PK"):
        _sjekk_zip(sti)
    else:
        raise _ikke_xlsx(sti, _slag(hode))


def skadet(sti: Path) -> LeseFeil:
    """The fault of a file that claims to be a workbook and is none."""
    return LeseFeil("skadet", tekst.SKADET.format(fil=sti.name))


def _hode(sti: Path) -> bytes:
    with apne_fil(sti) as fil:
        return fil.read(2048)


def _ikke_xlsx(sti: Path, hva: str) -> LeseFeil:
    return LeseFeil("ikke_xlsx", tekst.IKKE_XLSX.format(fil=sti.name, hva=hva))


def _stopp_ole(sti: Path) -> None:
    """An OLE file is an old .xls or an encrypted package; the directory names its streams."""
    innhold = sti.read_bytes()
    if _KRYPTERT in innhold:
        raise LeseFeil("passord", passordtekst.FEIL["passord"].format(fil=sti.name))
    raise _ikke_xlsx(sti, tekst.HVA_WORD if _WORD_I_OLE in innhold else tekst.HVA_XLS)


def _sjekk_zip(sti: Path) -> None:
    from arkbok.zipkopi import les_katalog  # with the packer: the functions open no file

    try:
        with apne_fil(sti) as fil, les_katalog(fil) as arkiv:
            deler = set(arkiv.namelist())
            innslag = _start(arkiv, "mimetype") if "mimetype" in deler else b""
    except ForStorFeil as feil:
        raise LeseFeil(feil.kode, f"{sti.name}: {feil.melding}") from feil
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as feil:
        raise skadet(sti) from feil
    if b"opendocument" in innslag:
        raise _ikke_xlsx(sti, tekst.HVA_ODS)
    if "[Content_Types].xml" not in deler:
        raise _ikke_xlsx(sti, tekst.HVA_ZIP)
    if "xl/workbook.bin" in deler:
        raise _ikke_xlsx(sti, tekst.HVA_XLSB)
    if "word/document.xml" in deler:
        raise _ikke_xlsx(sti, tekst.HVA_WORD)


def _start(arkiv: zipfile.ZipFile, del_: str) -> bytes:
    """The first bytes of a part, however many it unpacks to."""
    with arkiv.open(del_) as fil:
        return fil.read(80)


def _slag(hode: bytes) -> str:
    if not hode:
        return tekst.HVA_TOM
    if hode.startswith(b"%PDF"):
        return tekst.HVA_PDF
    ren = hode.lstrip(b"\xef\xbb\xbf \r\n\t")
    if ren.startswith(b"<"):
        return tekst.HVA_NETTSIDE
    return (
        tekst.HVA_ANNET
        if b"\x00" in hode and hode[:2] not in (b"\xff\xfe", b"\xfe\xff")
        else (tekst.HVA_TEKST)
    )
