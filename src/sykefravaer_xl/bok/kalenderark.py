"""Sheets drawn as a calendar: names down, days across, a code in each cell.

They are no table of absences, but an import can make rows of them. A day is a date, or the
numbers 1 to 31 under the name of a month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import er_tom
from sykefravaer_xl.grunn.datotekst import dato_fra_tekst, maned
from sykefravaer_xl.grunn.feil import UklartFeil
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sykefravaer_xl.bok.tabellfunn import Topp

_MINST: Final = 14
"""So many days side by side are a calendar; a week's list is none."""
_LENGSTE_MAANED: Final = 31
_ORD: Final = re.compile(r"[^\W\d_]{3,9}|\d{4}")
_DAG_OG_MAANED: Final = re.compile(r"\s*(\d{1,2})[./]\s?(\d{1,2})\.?\s*")
_ARBEIDSUKE: Final = ("ma", "ti", "on", "to", "fr")
_AAR: Final = range(2007, 2200)


@dataclass(frozen=True, slots=True)
class Kalender:
    """Where the days stand: the row of their headings, and column -> day."""

    ark: str
    rad: int
    dager: Mapping[int, date]

    @property
    def forste(self) -> int:
        """The first column of days."""
        return min(self.dager)


class UtenMaanedFeil(UklartFeil):
    """The days are numbers, and nothing says which month and year they are of."""


def finn_kalender(ark: str, topp: Topp, andre: Sequence[str] = ()) -> Kalender | None:
    """The calendar of a sheet; ``andre`` are texts that may say the year (sheets, the file).

    Raises UtenMaanedFeil.
    """
    for nummer, rad in enumerate(topp, start=1):
        dager = dager_i(ark, rad, topp[:nummer], andre)
        if dager is not None:
            return Kalender(ark, nummer, dager)
    return None


def dager_i(
    ark: str, rad: Sequence[object], over: Topp, andre: Sequence[str]
) -> dict[int, date] | None:
    """Column -> day of a row of headings; ``over`` is what may say the month, the row itself last.

    None for any other row. Raises UtenMaanedFeil.
    """
    if len(datoer := _datoer(rad)) >= _MINST:
        return datoer
    if len(uten_aar := _uten_aar(rad)) >= _MINST:
        return dict(_med_aar(uten_aar, _aar(ark, over[:-1], andre)))
    lop = [ett for ett in _tallrekker(rad) if len(ett) >= _MINST]
    if len(lop) == 1:
        aar, maaned = _maaned(ark, over, andre)
        return dict(_dager(lop[0], aar, maaned))
    ut: dict[int, date] = {}
    for ett in lop:  # months side by side: each says which it is above its own days
        egne = [rad_[min(ett) - 1 : max(ett)] for rad_ in over[:-1]]
        ut |= _dager(ett, *_maaned("", egne, (*_tekster(over[:-1]), ark, *andre)))
    return ut or None


def _dager(tall: Mapping[int, int], aar: int, maaned: int) -> Iterator[tuple[int, date]]:
    return ((k, d) for k, n in tall.items() if (d := _dag(aar, maaned, n)) is not None)


def er_kalender(ark: str, topp: Topp) -> bool:
    """Whether a sheet is drawn as a calendar."""
    try:
        return finn_kalender(ark, topp) is not None
    except UtenMaanedFeil:
        return True


def er_ukeskjema(topp: Topp) -> bool:
    """Whether a sheet has a column for each weekday, Monday to Friday, and no days."""
    for rad in topp:
        dager = tuple(nokkel(v)[:2] if isinstance(v, str) else "" for v in rad)
        if any(dager[n : n + 5] == _ARBEIDSUKE for n in range(len(dager))):
            return True
    return False


def _datoer(rad: Sequence[object]) -> dict[int, date]:
    """Column -> day of dates that rise from left to right."""
    ut: dict[int, date] = {}
    for kolonne, verdi in enumerate(rad, start=1):
        dag = verdi.date() if isinstance(verdi, datetime) else verdi
        if isinstance(dag, str):
            dag = dato_fra_tekst(rens(dag))
        if isinstance(dag, date) and (not ut or dag > max(ut.values())):
            ut[kolonne] = dag
    return ut


def _uten_aar(rad: Sequence[object]) -> dict[int, tuple[int, int]]:
    """Column -> month and day of headings like «1.11» and «30/11»."""
    treff = ((k, _DAG_OG_MAANED.fullmatch(v)) for k, v in enumerate(rad, 1) if isinstance(v, str))
    return {k: (int(t[2]), int(t[1])) for k, t in treff if t is not None}


def _med_aar(dager: Mapping[int, tuple[int, int]], aar: int) -> Iterator[tuple[int, date]]:
    """The days of a row that begins in a year, and goes on in the next after December."""
    forrige = 0
    for kolonne, (maaned, dag) in dager.items():
        aar += maaned < forrige
        forrige = maaned
        if (dato := _dag(aar, maaned, dag)) is not None:
            yield kolonne, dato


def _tallrekker(rad: Sequence[object]) -> list[dict[int, int]]:
    """Column -> number of each run 1, 2, 3 … from left to right; weeks, which go on, are none."""
    ut: list[dict[int, int]] = []
    for kolonne, verdi in enumerate(rad, start=1):
        tall = _heltall(verdi)
        if tall == 1:
            ut.append({})
        if ut and tall == len(ut[-1]) + 1:
            ut[-1][kolonne] = tall
    return [ett for ett in ut if len(ett) <= _LENGSTE_MAANED]


def _heltall(verdi: object) -> int | None:
    if isinstance(verdi, str):
        ren = rens(verdi).rstrip(".")
        return int(ren) if ren.isdigit() and len(ren) <= 2 else None
    if isinstance(verdi, bool) or not isinstance(verdi, int | float):
        return None
    if isfinite(verdi) and verdi == int(verdi):
        return int(verdi)
    return None


def _maaned(ark: str, over: Topp, andre: Sequence[str]) -> tuple[int, int]:
    """Year and month, from what stands above, else the sheet's name; the year from elsewhere."""
    tekster = [*_tekster(over), ark]
    maaned = next((m for t in tekster for m in maaneder_i(t)), None)
    for rad in over:
        for verdi in rad:
            if isinstance(verdi, date):
                return verdi.year, verdi.month
    if maaned is None:
        raise UtenMaanedFeil
    return _aar(ark, over, andre), maaned


def _aar(ark: str, over: Topp, andre: Sequence[str]) -> int:
    """The year, from what stands above, else the sheet's name, else from elsewhere."""
    aar = next((a for t in (*_tekster(over), ark, *andre) for a in aar_i(t)), None)
    if aar is None:
        raise UtenMaanedFeil
    return aar


def _tekster(over: Topp) -> Iterator[str]:
    for rad in over:
        for verdi in rad:
            if not er_tom(verdi) and not isinstance(verdi, date):
                yield str(verdi)


def maaneder_i(tekst: str) -> Iterator[int]:
    """The months a text names."""
    for ord_ in _ORD.findall(tekst):
        if not ord_.isdigit() and (nummer := maned(ord_)):
            yield nummer


def aar_i(tekst: str) -> Iterator[int]:
    """The years a text names."""
    for ord_ in _ORD.findall(tekst):
        if ord_.isdigit() and int(ord_) in _AAR:
            yield int(ord_)


def _dag(aar: int, maaned: int, dag: int) -> date | None:
    try:
        return date(aar, maaned, dag)
    except ValueError:
        return None
