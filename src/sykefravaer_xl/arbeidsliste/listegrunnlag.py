"""What lists, calendars and mails are made of: the open tasks of a workbook, nothing written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.gjoremal import UKER_FREM, Gjoremal
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.bok.passord import laast_opp
from sykefravaer_xl.bok.utelatt import Utelatt, utelatt
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.statistikk.kjennetegn import Filter


@dataclass(frozen=True, slots=True)
class Listegrunnlag:
    """One workbook as read, its open tasks and what is left out of them."""

    bok: Bok
    gjoremal: tuple[Gjoremal, ...]
    utelatt: Utelatt
    """What is not in the lists, and what the clerk should look at."""


def listegrunnlag(
    sti: Path,
    dato: date,
    *,
    ark: Leseonske = None,
    passord: str | None = None,
    uker: int = UKER_FREM,
    leder: str | None = None,
    filtre: Sequence[Filter] = (),
) -> Listegrunnlag:
    """The open tasks of a workbook; raises what stops it as a SykefravaerFeil.

    ``leder`` keeps only the tasks of that manager's people, ``filtre`` those of some employees.
    """
    with laast_opp(sti, passord):
        bok = les(sti, ark)
    oppdatering = beregn_oppdatering(bok, dato, med_resultater=False)
    alle = oppdatering.gjoremal(uker)
    if leder is not None:
        onsket = navnenokkel(leder)
        alle = tuple(g for g in alle if onsket in (navnenokkel(navn) for navn, _ in g.ledere))
    if filtre:
        from sykefravaer_xl.arbeidsliste.utvalg import utvalg

        alle = utvalg(alle, bok.ansatte, filtre)
    return Listegrunnlag(bok, alle, utelatt(oppdatering))
