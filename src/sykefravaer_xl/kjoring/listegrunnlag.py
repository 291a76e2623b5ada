"""What lists, calendars and mails are made of: the open tasks of a workbook, nothing written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sykefravaer_xl.arbeidsbok.kryptering import laast_opp
from sykefravaer_xl.arbeidsbok.lesing import les
from sykefravaer_xl.arbeidsbok.normalisering import navnenokkel
from sykefravaer_xl.kjoring.arbeidsliste import UKER_FREM
from sykefravaer_xl.kjoring.gjoremal import Gjoremal, gjoremal
from sykefravaer_xl.kjoring.oppdatering import beregn_oppdatering

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sykefravaer_xl.arbeidsbok.modell import Bok
    from sykefravaer_xl.domene.feil import Funn


@dataclass(frozen=True, slots=True)
class Listegrunnlag:
    """One workbook as read, its open tasks and its faults."""

    bok: Bok
    gjoremal: tuple[Gjoremal, ...]
    feil: tuple[Funn, ...]


def listegrunnlag(
    sti: Path,
    dato: date,
    *,
    passord: str | None = None,
    uker: int = UKER_FREM,
    leder: str | None = None,
) -> Listegrunnlag:
    """The open tasks of a workbook; raises what stops it as a SykefravaerFeil.

    ``leder`` keeps only the tasks of that manager's people.
    """
    with laast_opp(sti, passord):
        bok = les(sti)
    oppdatering = beregn_oppdatering(bok, dato, med_resultater=False)
    alle = gjoremal(oppdatering.svar, dato, uker)
    if leder is not None:
        alle = tuple(g for g in alle if navnenokkel(g.leder or "") == navnenokkel(leder))
    return Listegrunnlag(bok, alle, tuple(oppdatering.feil))
