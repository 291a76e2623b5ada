"""A workbook in, a statistics workbook out: the book itself is only read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.passord import laast_opp
from sykefravaer_xl.bok.utelatt import Utelatt, utelatt_i_lesing
from sykefravaer_xl.fil.trygt import krev_lukket, skriv_trygt
from sykefravaer_xl.fil.utfil import Vern, skriv_utfil
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.statistikk import rapporttekst as tekst
from sykefravaer_xl.statistikk.beregning import statistikk
from sykefravaer_xl.statistikk.grunnlag import grunnlag
from sykefravaer_xl.statistikk.kostnad_per_dag import kroner_per_dag
from sykefravaer_xl.statistikk.tidsrom import kvartal

if TYPE_CHECKING:
    from datetime import date, datetime

    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.statistikk.beregning import Bestilling
    from sykefravaer_xl.statistikk.figurer import Statistikk

Slag = Literal["rapport", "kvartal", "ia"]
"""A report is about nobody: others on the machine may read it."""


class IaFinnesFeil(SykefravaerFeil):
    """The IA work sheet is there already, perhaps with notes in it: never overwritten."""

    kode = "ia_finnes"

    def __init__(self, sti: Path) -> None:
        super().__init__(tekst.IA_FINNES.format(fil=sti.name))
        self.sti = sti


@dataclass(frozen=True, slots=True)
class Rapportsvar:
    """What was made."""

    ut: Path
    statistikk: Statistikk
    sikkerhetskopi: Path | None
    """Copy of a report that was there before."""
    kryptert: bool
    """The report has the password of the book."""
    utelatt: Utelatt


def standardnavn(bok: Path, slag: Slag, kvartal_: tuple[int, int] | None) -> Path:
    """Where a report goes when nothing is said: beside the book."""
    if slag == "ia":
        return bok.with_name(tekst.FILNAVN_IA.format(bok=bok.stem))
    if kvartal_ is not None:
        aar, nr = kvartal_
        return bok.with_name(tekst.FILNAVN_KVARTAL.format(bok=bok.stem, aar=aar, nr=nr))
    return bok.with_name(tekst.FILNAVN.format(bok=bok.stem))


def _felter(best: Bestilling) -> tuple[str, ...]:
    """The columns asked for by name."""
    return (*best.grupper, *(felt for felt, _ in best.filtre))


def _aldersdag(best: Bestilling) -> date:
    """Ages are as of the last day of the period."""
    if best.kvartal is not None:
        return kvartal(*best.kvartal).til_dato
    return min(best.til or best.dato, best.dato)


def lag_rapport(
    bok: Path,
    best: Bestilling,
    slag: Slag,
    *,
    naa: datetime,
    ut: Path | None = None,
    ark: Leseonske = None,
    passord: str | None = None,
) -> Rapportsvar:
    """Read a workbook and write its report. A report that was there is kept as a backup.

    Raises a SykefravaerFeil, with nothing written, when the book cannot be read, the report would
    be about too few, or the file cannot be written.
    """
    from sykefravaer_xl.statistikk.ia_ark import ia_som_bytes
    from sykefravaer_xl.statistikk.rapport_ark import kvartalspakke_som_bytes, rapport_som_bytes

    maal = ut or standardnavn(bok, slag, best.kvartal)
    if slag == "ia" and maal.exists():
        raise IaFinnesFeil(maal)
    krev_lukket(maal)
    valg = statistikkvalg()
    vern = Vern.av([bok], passord)
    with laast_opp(bok, passord):
        lest = les(bok, ark)
    egen, funn = kroner_per_dag(lest)
    stat = statistikk(
        grunnlag(lest, best.dato, valg, _aldersdag(best), _felter(best)),
        replace(best, kroner_per_dag=egen),
        valg,
    )
    virksomhet = str(lest.innstillinger.get("virksomhet") or "").strip()
    lag = {
        "rapport": rapport_som_bytes,
        "kvartal": kvartalspakke_som_bytes,
        "ia": ia_som_bytes,
    }[slag]
    innhold = lag(stat, virksomhet)
    kopi = skriv_trygt(lambda: skriv_utfil(maal, innhold, vern), maal, naa)
    ute = utelatt_i_lesing(lest)
    return Rapportsvar(
        maal, stat, kopi, vern.bok is not None, Utelatt(ute.feil, (*ute.varsler, *funn))
    )
