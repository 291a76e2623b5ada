"""Where the workbook lies: cloud folders, locks, leave to write, room, what runs have left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.doktor import tekst
from sykefravaer_xl.doktor.svar import Grad, Svar
from sykefravaer_xl.fil.trygt import (
    finn_sikkerhetskopier,
    lasefiler,
    like_sikkerhetskopier,
    program,
)
from sykefravaer_xl.grunn.ordlyd import antall

if TYPE_CHECKING:
    from sykefravaer_xl.doktor.miljo import Miljo

LENGSTE_STI: Final = 218
"""Excel opens no workbook with a longer path."""
FLEST_KOPIER: Final = 10
PLASS: Final = 3
"""The workbook, its backup and the new file beside them."""
_MB: Final = 1 << 20
_SKY: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SKYMAPPE: Final = re.compile(r"onedrive\b|sharepoint\b", re.IGNORECASE)


def i_skyen(sti: Path, miljo: Miljo) -> Iterator[Svar]:
    """A folder OneDrive or SharePoint keeps in step with others."""
    rotter = [rot for navn in _SKY if (rot := miljo.mappe(navn)) is not None]
    full = sti.absolute()
    if any(full.is_relative_to(rot) for rot in rotter) or any(
        _SKYMAPPE.match(del_) for del_ in full.parts
    ):
        yield Svar("i_skyen", Grad.RAAD, tekst.I_SKYEN.format(fil=sti.name))


def lang_sti(sti: Path, miljo: Miljo) -> Iterator[Svar]:
    """Excel's limit, which Windows itself no longer has."""
    tegn = len(str(sti.absolute()))
    if miljo.windows and tegn > LENGSTE_STI:
        melding = tekst.LANG_STI.format(fil=sti.name, tegn=tegn, maks=LENGSTE_STI)
        yield Svar("lang_sti", Grad.VARSEL, melding)


def aapen(sti: Path) -> Iterator[Svar]:
    """The lock file of Excel or LibreOffice beside the workbook."""
    for las in lasefiler(sti):
        if las.exists():
            melding = tekst.AAPEN.format(fil=sti.name, las=las.name, program=program(las))
            yield Svar("aapen", Grad.FEIL, melding)


def skrivbar(sti: Path, miljo: Miljo) -> Iterator[Svar]:
    """Leave to write the workbook, and a backup beside it."""
    if not miljo.kan_skrive(sti):
        melding = tekst.SKRIVEBESKYTTET_FIL.format(fil=sti.name)
        yield Svar("skrivebeskyttet_fil", Grad.FEIL, melding)
    if not miljo.kan_skrive(sti.absolute().parent):
        melding = tekst.SKRIVEBESKYTTET_MAPPE.format(fil=sti.name)
        yield Svar("skrivebeskyttet_mappe", Grad.FEIL, melding)


def flere_navn(sti: Path) -> Iterator[Svar]:
    """A file with several names keeps its old content under the others: it is replaced."""
    if sti.stat().st_nlink > 1:
        yield Svar("hardlenke", Grad.VARSEL, tekst.FLERE_NAVN.format(fil=sti.name))


def plass(sti: Path, miljo: Miljo) -> Iterator[Svar]:
    """Room for the backup and the new file."""
    trengs = PLASS * sti.stat().st_size + _MB
    ledig = miljo.ledig(sti.absolute().parent)
    if ledig < trengs:
        melding = tekst.LITE_PLASS.format(
            ledig=ledig // _MB, fil=sti.name, trengs=-(-trengs // _MB)
        )
        yield Svar("lite_plass", Grad.FEIL, melding)


def etterlatt(sti: Path) -> Iterator[Svar]:
    """Temporary files of a run that was killed, and many backups."""
    sti = sti.resolve()
    naboer = [fil for fil in sti.parent.iterdir() if fil.is_file()]
    halve = [
        fil.name
        for fil in naboer
        if re.fullmatch(rf"\.{re.escape(sti.name)}\.[a-z0-9_]{{8}}\.tmp", fil.name)
    ]
    if halve:
        melding = tekst.MIDLERTIDIGE.format(
            fil=sti.name, antall=antall(len(halve), "fil", "filer"), navn=min(halve)
        )
        yield Svar("midlertidige", Grad.RAAD, melding)
    kopier = finn_sikkerhetskopier(sti)
    if like := like_sikkerhetskopier(sti):
        melding = tekst.LIKE_KOPIER.format(
            fil=sti.name, antall=antall(len(like), "sikkerhetskopi", "sikkerhetskopier")
        )
        yield Svar("like_kopier", Grad.RAAD, melding)
    if len(kopier) > FLEST_KOPIER:
        mb = -(-sum(fil.stat().st_size for fil in kopier) // _MB)
        melding = tekst.MANGE_KOPIER.format(fil=sti.name, antall=len(kopier), mb=mb)
        yield Svar("mange_kopier", Grad.RAAD, melding)
