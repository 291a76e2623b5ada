"""One workbook from start to end: read, compute, keep a copy, write in one step."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sykefravaer_xl.bok.lesemaate import IKKE_LEST, Lesemaate
from sykefravaer_xl.fil.trygt import skriv_trygt
from sykefravaer_xl.grunn.feil import Funn, SykefravaerFeil
from sykefravaer_xl.grunn.versjon import programversjon

if TYPE_CHECKING:
    from collections.abc import Callable

    from sykefravaer_xl.ark.utforing import Logg
    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.oversikt.folger import Oversiktsfolger


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
    uendret: bool = False
    """Everything stood as this run would have written it: nothing was."""
    lest: Lesemaate = IKKE_LEST
    """How the book was read."""
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
            "lest": self.lest.til_json(),
        }


def _funn(funn: Funn) -> dict[str, str | None]:
    return {"ark": funn.ark, "celle": funn.celle, "kode": funn.kode, "melding": funn.tekst}


def beregn_bok(
    bok: str | Path,
    ut: str | Path | None = None,
    dato: date | None = None,
    *,
    ark: Leseonske = None,
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
    workbook, and the result is protected with it. Another file that ``ut`` replaces is kept as a
    backup too. ``behold`` is how many backups of the workbook
    are kept, the oldest going first; left out, all are. Faults in rows are in the report; what
    stops the whole workbook is raised as a SykefravaerFeil, with the file untouched.
    """
    from sykefravaer_xl.ark.utforing import Logg
    from sykefravaer_xl.bok.endringslogg import kontroller, les_logg, siste_kontrollsum
    from sykefravaer_xl.bok.lesing import les
    from sykefravaer_xl.bok.oppdatering import grupper
    from sykefravaer_xl.fil.alene import alene_med, erstatter
    from sykefravaer_xl.fil.lesesvar import husk_lesesvar
    from sykefravaer_xl.oversikt.folger import beregn_med_oversikt

    if dato is None:
        msg = "dato is missing: «today» is always an argument"
        raise ValueError(msg)
    start = time.perf_counter()
    sti = Path(bok)
    maal = sti if ut is None else Path(ut)
    i_stedet = erstatter(maal, sti)
    kopi: Path | None = None
    uendret = False
    with alene_med(sti, maal, passord, prov=prov) as krev_urort:
        lest = les(sti, ark)
        logg = les_logg(lest)
        loggfunn = kontroller(logg, lest.endringslogg_kart, lest.logghode)
        totalt = 0 if ferdig is None else sum(1 for _ in grupper(lest))
        oppdatering, folger = beregn_med_oversikt(
            lest, dato, None if ferdig is None else lambda n: ferdig(n, totalt)
        )
        # looking for faults is when a log somebody has changed must be told loudly
        (oppdatering.feil if prov else oppdatering.varsler).extend(loggfunn)
        if not prov:
            krev_urort()
            naa = naa or datetime.combine(dato, datetime.min.time())
            til = Logg(naa, programversjon(), siste_kontrollsum(logg, lest.logghode))
            kopi = skriv_trygt(
                lambda: _skriv(oppdatering, folger, sti, maal, til, i_stedet=i_stedet),
                maal,
                naa,
                behold,
            )
            uendret = i_stedet and kopi is None
            if lest.lesevalg.nye and lest.innstillinger_kart is None:
                oppdatering.varsler += husk_lesesvar({sti, maal}, dict(lest.lesevalg.nye))
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
        lest=lest.lest,
        sikkerhetskopi=None if kopi is None else str(kopi),
        uendret=uendret,
    )


def _skriv(
    oppdatering: Oppdatering,
    folger: Oversiktsfolger,
    sti: Path,
    maal: Path,
    logg: Logg,
    *,
    i_stedet: bool,
) -> bool:
    """Write it; False when the file stands as it would have been written, and is left alone."""
    from arkbok import Pakke
    from sykefravaer_xl.bok.tekst import FUNN
    from sykefravaer_xl.fil.filvert import Filvert
    from sykefravaer_xl.kjoring.gjennomforing import gjennomfor
    from sykefravaer_xl.oversikt.fornying import forny_i_fil

    with Pakke(sti) as pakke:
        if pakke.signert:
            oppdatering.varsler.append(Funn("signatur", FUNN["signatur"]))
        gjort = gjennomfor(
            oppdatering,
            Filvert(pakke, sti),
            folger.oversikter(),
            partial(forny_i_fil, pakke, sti),
            logg,
        )
        skrives = not (gjort.uendret and i_stedet)
        if skrives:
            if i_stedet and sti.stat().st_nlink > 1:
                melding = FUNN["hardlenke"].format(fil=sti.name)
                oppdatering.varsler.append(Funn("hardlenke", melding))
            pakke.lagre(maal)
        return skrives
