"""One workbook from start to end: read, compute, keep a copy, write in one step."""

from __future__ import annotations

import gc
import os
import re
import shutil
import tempfile
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.domene.feil import Funn, SykefravaerFeil
from sykefravaer_xl.kjoring.alene import OpptattAvAndre, alene
from sykefravaer_xl.tekst.kjoring import FEIL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sykefravaer_xl.kjoring.oppdatering import Oppdatering

SIKKERHETSKOPI: Final = "sikkerhetskopi"


class AapenIExcelFeil(SykefravaerFeil):
    """The workbook is open in Excel (its lock file stands beside it)."""

    kode = "aapen_i_excel"

    def __init__(self, sti: Path, las: Path) -> None:
        super().__init__(FEIL["aapen_i_excel"].format(fil=sti.name, las=las.name))
        self.sti, self.las = sti, las


class OpptattFeil(SykefravaerFeil):
    """Another run of ours is writing the same workbook."""

    kode = "opptatt"

    def __init__(self, sti: Path) -> None:
        super().__init__(FEIL["opptatt"].format(fil=sti.name))
        self.sti = sti


class SkriveFeil(SykefravaerFeil):
    """The result could not be written; the original is untouched."""

    kode = "kan_ikke_skrive"

    def __init__(self, sti: Path, grunn: str) -> None:
        super().__init__(FEIL["kan_ikke_skrive"].format(fil=sti.name, grunn=grunn))
        self.sti, self.grunn = sti, grunn


@dataclass(frozen=True, slots=True)
class Rapport:
    """What a run did with one workbook (contract: one line of ``beregn --json``)."""

    fil: str
    ut: str | None
    """Where the result is; None when nothing was written."""
    rader: int
    ansatte: int
    feil: tuple[Funn, ...]
    varsler: tuple[Funn, ...]
    forfalt: int
    sekunder: float
    arbeidsliste: tuple[dict[str, Any], ...] = ()
    sikkerhetskopi: str | None = None
    stoppet: SykefravaerFeil | None = field(default=None, compare=False)
    """The error that stopped the whole workbook."""

    def til_json(self) -> dict[str, Any]:
        """Plain values for JSON."""
        feil = self.feil
        if self.stoppet is not None:
            feil = (Funn(self.stoppet.kode, self.stoppet.melding), *feil)
        return {
            "fil": self.fil,
            "ut": self.ut,
            "rader": self.rader,
            "ansatte": self.ansatte,
            "feil": [_funn(f) for f in feil],
            "varsler": [_funn(f) for f in self.varsler],
            "forfalt": self.forfalt,
            "sekunder": round(self.sekunder, 3),
        }


def _funn(funn: Funn) -> dict[str, str | None]:
    return {"ark": funn.ark, "celle": funn.celle, "kode": funn.kode, "melding": funn.tekst}


def programversjon() -> str:
    """The installed version of the product."""
    try:
        return version("sykefravaer-xl")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "0"


def lasefil(sti: Path) -> Path:
    """The lock file Excel keeps beside a workbook it has open."""
    return sti.with_name(f"~${sti.name}")


def _krev_lukket(sti: Path) -> None:
    las = lasefil(sti)
    # Excel shortens the name in the lock file of long names by its first two letters
    kort = sti.with_name(f"~${sti.name[2:]}")
    libre = sti.with_name(f".~lock.{sti.name}#")
    for funnet in (las, kort, libre):
        if funnet.exists():
            raise AapenIExcelFeil(sti, funnet)


@contextmanager
def _alene(sti: Path) -> Iterator[None]:
    """Two runs on one workbook must not interleave: neither the reading nor the writing."""
    with ExitStack() as felt:
        try:
            felt.enter_context(alene(sti))
        except OpptattAvAndre:
            raise OpptattFeil(sti) from None
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
    }
    return kjente.get(feil.errno or 0, feil.strerror or type(feil).__name__)


def sikkerhetskopier(sti: Path, naa: datetime) -> Path:
    """Copy the workbook beside itself; a copy of the same second gets a number."""
    stamme = f"{sti.stem}.{SIKKERHETSKOPI}-{naa:%Y%m%d-%H%M%S}"
    kopi = sti.with_name(f"{stamme}{sti.suffix}")
    nummer = 2
    while kopi.exists():
        kopi = sti.with_name(f"{stamme}-{nummer}{sti.suffix}")
        nummer += 1
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


def rydd_sikkerhetskopier(sti: Path, behold: int) -> None:
    """Keep the newest ``behold`` (at least one) backups of a workbook; a run has just made one."""
    monster = re.compile(
        rf"{re.escape(sti.stem)}\.{SIKKERHETSKOPI}-\d{{8}}-\d{{6}}(?:-(\d+))?{re.escape(sti.suffix)}"
    )
    kopier = [fil for fil in sti.parent.iterdir() if monster.fullmatch(fil.name)]
    # of one second, the numbered copies are the later ones
    tidspunkt = len(sti.stem) + len(f".{SIKKERHETSKOPI}-") + len("ÅÅÅÅMMDD-TTMMSS")
    kopier.sort(key=lambda fil: (fil.name[:tidspunkt], len(fil.name), fil.name))
    for gammel in kopier[: -max(behold, 1)]:
        gammel.unlink(missing_ok=True)


def beregn_bok(
    bok: str | Path,
    ut: str | Path | None = None,
    dato: date | None = None,
    *,
    ark: str | None = None,
    prov: bool = False,
    naa: datetime | None = None,
    ferdig: Callable[[int, int], None] | None = None,
    passord: str | None = None,
    behold: int | None = None,
) -> Rapport:
    """Recalculate one workbook; the object behind ``beregn --json``.

    ``ut`` is the file to write; left out, the workbook itself is replaced, with a backup beside
    it. ``dato`` is today (required); ``naa`` the time for log and backup name. ``prov`` writes
    nothing. ``ferdig(n, av)`` is told how many employees are done. ``passord`` opens a protected
    workbook, and the result is protected with it. ``behold`` is how many backups of the workbook
    are kept, the oldest going first; left out, all are. Faults in rows are in the report; what
    stops the whole workbook is raised as a SykefravaerFeil, with the file untouched.
    """
    from sykefravaer_xl.arbeidsbok.kryptering import laast_opp
    from sykefravaer_xl.arbeidsbok.lesing import les
    from sykefravaer_xl.arbeidsbok.pakke import EndretFeil
    from sykefravaer_xl.kjoring.endringslogg import (
        kontroller,
        les_logg,
        siste_kontrollsum,
    )
    from sykefravaer_xl.kjoring.oppdatering import beregn_oppdatering, grupper

    if dato is None:
        msg = "dato is missing: «today» is always an argument"
        raise ValueError(msg)
    start = time.perf_counter()
    sti = Path(bok)
    maal = sti if ut is None else Path(ut)
    i_stedet = maal.exists() and sti.exists() and maal.samefile(sti)
    kopi: Path | None = None
    with ExitStack() as felt:
        felt.enter_context(_uten_soppel())
        if not prov:
            _krev_lukket(sti if i_stedet else maal)
            if sti.is_file():  # what else it may be, the reader tells better than a lock can
                felt.enter_context(_alene(maal))
        merke = _merke(sti)
        felt.enter_context(laast_opp(sti, passord))
        lest = les(sti, ark)
        logg = les_logg(lest)
        loggfunn = kontroller(logg, lest.endringslogg_kart)
        totalt = sum(1 for _ in grupper(lest))
        oppdatering = beregn_oppdatering(
            lest,
            dato,
            None if ferdig is None else lambda n: ferdig(n, totalt),
            med_resultater=False,
        )
        # looking for faults is when a log somebody has changed must be told loudly
        (oppdatering.feil if prov else oppdatering.varsler).extend(loggfunn)
        if not prov:
            if _merke(sti) != merke:  # our cells would be those of another file
                raise EndretFeil
            kopi = _skriv(oppdatering, sti, maal, naa, siste_kontrollsum(logg), i_stedet=i_stedet)
            if behold is not None and kopi is not None:
                rydd_sikkerhetskopier(sti, behold)
    return Rapport(
        fil=str(sti),
        ut=None if prov else str(maal),
        rader=oppdatering.rader,
        ansatte=oppdatering.ansatte,
        feil=tuple(oppdatering.feil),
        varsler=tuple(oppdatering.varsler),
        forfalt=oppdatering.forfalt,
        sekunder=time.perf_counter() - start,
        arbeidsliste=tuple(oppdatering.arbeidsliste),
        sikkerhetskopi=None if kopi is None else str(kopi),
    )


def _skriv(
    oppdatering: Oppdatering,
    sti: Path,
    maal: Path,
    naa: datetime | None,
    forrige: str,
    *,
    i_stedet: bool,
) -> Path | None:
    """Write, with a backup of what is replaced; a failed run leaves no backup behind."""
    from sykefravaer_xl.kjoring.skriving import Logg, skriv

    tidspunkt = naa or datetime.combine(oppdatering.dato, datetime.min.time())
    kopi: Path | None = None
    try:
        if i_stedet:
            kopi = sikkerhetskopier(sti, tidspunkt)
        skriv(oppdatering, maal, Logg(tidspunkt, programversjon(), forrige))
    except BaseException as feil:
        if kopi is not None:
            kopi.unlink(missing_ok=True)
        if isinstance(feil, OSError):
            raise SkriveFeil(maal, grunn(feil)) from feil
        raise
    return kopi


@contextmanager
def _uten_soppel() -> Iterator[None]:
    """Python looks for circles of dead objects again and again while the rows come in.

    There are none in a run (measured: as much memory without), and the looking is a quarter of
    the time with 100 000 rows.
    """
    pa = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if pa:
            gc.enable()


def _merke(sti: Path) -> tuple[int, int] | None:
    """What changes when somebody else saves the file."""
    try:
        stat = sti.stat()
    except OSError:  # the reader says what is wrong
        return None
    return stat.st_mtime_ns, stat.st_size
