"""Changing somebody's workbook safely: alone, with a backup, in one step, or not at all."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.tekst import FEIL
from sykefravaer_xl.fil.las import laast
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

SIKKERHETSKOPI: Final = "sikkerhetskopi"
_LIBREOFFICE: Final = ".~lock.{}#"


class AapenIExcelFeil(SykefravaerFeil):
    """The workbook is open in Excel or LibreOffice (a lock file stands beside it)."""

    kode = "aapen_i_excel"

    def __init__(self, sti: Path, las: Path) -> None:
        melding = FEIL["aapen_i_excel"]
        super().__init__(melding.format(fil=sti.name, las=las.name, program=program(las)))
        self.sti, self.las = sti, las


class SkriveFeil(SykefravaerFeil):
    """The result could not be written; the original is untouched."""

    kode = "kan_ikke_skrive"

    def __init__(self, sti: Path, grunn: str) -> None:
        super().__init__(FEIL["kan_ikke_skrive"].format(fil=sti.name, grunn=grunn))
        self.sti, self.grunn = sti, grunn


def lasefil(sti: Path) -> Path:
    """The lock file Excel keeps beside a workbook it has open."""
    return sti.with_name(f"~${sti.name}")


def lasefiler(sti: Path) -> tuple[Path, ...]:
    """The lock files Excel and LibreOffice may keep beside a workbook somebody has open.

    Through a link they may be kept beside the link or where the file is.
    """
    ut: dict[Path, None] = {}
    if not sti.name:  # the root of a disk
        return ()
    for sted in (sti, sti.resolve()):
        # Excel shortens the name in the lock file of long names by its first two letters
        kort = sted.with_name(f"~${sted.name[2:]}")
        ut.update(
            dict.fromkeys((lasefil(sted), kort, sted.with_name(_LIBREOFFICE.format(sted.name))))
        )
    return tuple(ut)


def program(las: Path) -> str:
    """Whose lock file it is."""
    return "LibreOffice" if las.name.startswith(_LIBREOFFICE.partition("{")[0]) else "Excel"


def krev_lukket(sti: Path) -> None:
    for funnet in lasefiler(sti):
        if funnet.exists():
            raise AapenIExcelFeil(sti, funnet)


@contextmanager
def las_boka(sti: Path) -> Iterator[None]:
    """Two runs on one workbook must not interleave: neither the reading nor the writing."""
    with ExitStack() as felt:
        try:
            felt.enter_context(laast(sti))
            for kopi in like_sikkerhetskopier(sti):
                kopi.unlink(missing_ok=True)
        except OSError as feil:
            raise SkriveFeil(sti, grunn(feil)) from feil
        yield


def grunn(feil: OSError) -> str:
    """Why the system refused, in Norwegian where it is a common reason."""
    kjente = {
        1: "ingen tilgang (skrivebeskyttet mappe eller fil)",
        5: "feil ved skriving til disken",
        13: "ingen tilgang (skrivebeskyttet mappe eller fil, eller åpen i et annet program)",
        16: "filen er i bruk av et annet program",
        18: "mappen tillater ikke at en fil byttes ut",
        26: "filen er i bruk av et annet program",
        27: "filen er for stor for disken",
        95: "mappen tillater ikke at en fil byttes ut",
        122: "kvoten på disken er brukt opp",
        28: "disken er full",
        30: "mappen er skrivebeskyttet",
        36: "filnavnet er for langt",
        2: "mappen finnes ikke",
        9: "det er lukket",
        20: "noe i navnet er en fil og ingen mappe",
        21: "det er en mappe",
        22: "navnet kan ikke brukes her",
        24: "for mange filer er åpne",
        40: "lenkene går i ring",
    }
    return kjente.get(feil.errno or 0, f"feil {feil.errno or type(feil).__name__} fra systemet")


def kopisti(sti: Path, naa: datetime) -> Path:
    """Where a backup of a workbook is laid: beside it. A copy of the same second gets a number."""
    stamme = f"{sti.stem}.{SIKKERHETSKOPI}-{naa:%Y%m%d-%H%M%S}"
    kopi = sti.with_name(f"{stamme}{sti.suffix}")
    nummer = 2
    while kopi.exists():
        kopi = sti.with_name(f"{stamme}-{nummer}{sti.suffix}")
        nummer += 1
    return kopi


def sikkerhetskopier(sti: Path, naa: datetime) -> Path:
    """Copy the workbook beside itself (where it is, not where a link to it is)."""
    if sti.is_symlink():
        sti = sti.resolve()
    kopi = kopisti(sti, naa)
    nr, navn = tempfile.mkstemp(prefix=f".{sti.name}.", suffix=".tmp", dir=sti.parent)
    os.close(nr)
    halv = Path(navn)  # a backup is whole or is not there, like the workbook itself
    try:
        shutil.copy2(sti, halv)
        halv.replace(kopi)
    except BaseException:
        halv.unlink(missing_ok=True)
        raise
    return kopi


def finn_sikkerhetskopier(sti: Path) -> list[Path]:
    """The backups of a workbook, which lie where it is."""
    sti = sti.resolve()
    monster = re.compile(
        rf"{re.escape(sti.stem)}\.{SIKKERHETSKOPI}-\d{{8}}-\d{{6}}(?:-(\d+))?{re.escape(sti.suffix)}"
    )
    return [fil for fil in sti.parent.iterdir() if monster.fullmatch(fil.name)]


def like_sikkerhetskopier(sti: Path) -> list[Path]:
    """Backups that are the workbook as it is: of runs that were killed before they wrote it."""
    if not sti.is_file():
        return []
    lengde = sti.stat().st_size
    return [
        kopi
        for kopi in finn_sikkerhetskopier(sti)
        if kopi.stat().st_size == lengde and filecmp.cmp(kopi, sti, shallow=False)
    ]


def rydd_sikkerhetskopier(sti: Path, behold: int) -> None:
    """Keep the newest ``behold`` (at least one) backups of a workbook; a run has just made one."""
    kopier = finn_sikkerhetskopier(sti)
    sti = sti.resolve()
    # of one second, the numbered copies are the later ones
    tidspunkt = len(sti.stem) + len(f".{SIKKERHETSKOPI}-") + len("ÅÅÅÅMMDD-TTMMSS")
    kopier.sort(key=lambda fil: (fil.name[:tidspunkt], len(fil.name), fil.name))
    for gammel in kopier[: -max(behold, 1)]:
        gammel.unlink(missing_ok=True)


def skriv_trygt(
    skriv: Callable[[], bool | None], maal: Path, naa: datetime, behold: int | None = None
) -> Path | None:
    """Write, with a backup of what is replaced; a failed run leaves no backup behind.

    Neither does one that found nothing to write: then ``skriv`` answers False. ``behold`` is how
    many backups are kept; None: all.
    """
    kopi: Path | None = None
    foer = merke(maal)
    try:
        if maal.exists():
            kopi = sikkerhetskopier(maal, naa)
        if skriv() is False and kopi is not None:
            kopi.unlink(missing_ok=True)
            kopi = None
    except BaseException as feil:
        if kopi is not None and merke(maal) == foer:  # Ctrl-C can come when it has been replaced
            kopi.unlink(missing_ok=True)
        if isinstance(feil, OSError):
            raise SkriveFeil(maal, grunn(feil)) from feil
        raise
    if behold is not None and kopi is not None:
        rydd_sikkerhetskopier(maal, behold)
    return kopi


def merke(sti: Path) -> tuple[int, int] | None:
    """What changes when somebody else saves the file."""
    try:
        stat = sti.stat()
    except OSError:  # the reader says what is wrong
        return None
    return stat.st_mtime_ns, stat.st_size
