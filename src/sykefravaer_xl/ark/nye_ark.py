"""Sheets to be added to a clerk's own book: one-sheet workbooks in memory to take a sheet from.

They look like the template's. They stand alone: no defined names and nothing in another sheet is
referred to, so the sheet can be put into any book; the warning days are a plain number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark.betinget import STANDARD_VARSEL
from sykefravaer_xl.ark.dataark import dataark
from sykefravaer_xl.ark.generert_ark import (
    Sjekkpunktkolonner,
    arbeidsliste_ark,
    endringslogg_ark,
    oppfolging_ark,
)
from sykefravaer_xl.ark.xlsxskriver import som_bok

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.ark.dataark import Arkplan
    from sykefravaer_xl.ark.modell import Celleverdi


def oppfolging_donor(
    navn: str,
    sjekkpunkter: Sequence[tuple[str, str, bool]],
    rader: Iterable[Sequence[Celleverdi]],
    *,
    tabell: str = "tblOppfolging",
    varsel_dager: int | None = None,
) -> bytes:
    """``Oppfølging`` under any name. ``sjekkpunkter`` is (id, name, is a duty) in order.

    A row has the fixed columns of ``OPPFOLGING_FASTE``, then four for each checkpoint.
    """
    punkter = [Sjekkpunktkolonner(*punkt) for punkt in sjekkpunkter]
    plan = oppfolging_ark(punkter, ark=navn, tabell=tabell, varsel=_warning(varsel_dager))
    return donor(plan, rader)


def arbeidsliste_donor(
    navn: str,
    rader: Iterable[Sequence[Celleverdi]],
    *,
    tabell: str = "tblArbeidsliste",
    varsel_dager: int | None = None,
) -> bytes:
    """``Arbeidsliste`` under any name; a row has the columns of ``ARBEIDSLISTE``."""
    plan = arbeidsliste_ark(ark=navn, tabell=tabell, varsel=_warning(varsel_dager))
    return donor(plan, rader)


def endringslogg_donor(
    navn: str, rader: Iterable[Sequence[Celleverdi]], *, tabell: str = "tblEndringslogg"
) -> bytes:
    """``Endringslogg`` under any name; a row has the columns of ``ENDRINGSLOGG``."""
    return donor(endringslogg_ark(ark=navn, tabell=tabell), rader)


def donor(plan: Arkplan, rader: Iterable[Sequence[Celleverdi]]) -> bytes:
    """A workbook with this one sheet."""
    return som_bok(dataark(plan, rader))


def _warning(dager: int | None) -> str:
    return STANDARD_VARSEL if dager is None else str(dager)
