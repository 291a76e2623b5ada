"""Where the Excel tables of a workbook lie, for those who only read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from arkbok import deler
from arkbok.feil import ArkbokFeil
from arkbok.tabell import Tabell

if TYPE_CHECKING:
    from arkbok.lager import Lager


@dataclass(frozen=True, slots=True)
class Exceltabell:
    """An Excel table: where its headings stand and which row, if any, is its totals row."""

    navn: str
    overskriftsrad: int
    """0 when the table shows no headings."""
    forste_kolonne: int
    siste_kolonne: int
    sumrad: int | None = None
    siste_rad: int = 0
    """The last row that is no totals row."""
    overskrifter: tuple[str, ...] = ()


def les_tabeller(lager: Lager, arkdel: str) -> tuple[Exceltabell, ...]:
    """The tables of a sheet. One that cannot be read is no table: for a reader never a fault."""
    funnet: list[Exceltabell] = []
    for relasjon in arkrelasjoner(lager, arkdel):
        if relasjon.kortslag == "table":
            try:
                funnet.append(_lest(Tabell.les(relasjon.mal, lager.tekst(relasjon.mal))))
            except (ArkbokFeil, ValueError):
                continue
    return tuple(funnet)


def arkrelasjoner(lager: Lager, arkdel: str) -> list[deler.Relasjon]:
    """What belongs to a sheet inside the file: drawings, comments, tables."""
    try:
        return [r for r in deler.relasjoner(lager, arkdel) if not r.ekstern]
    except ArkbokFeil:
        return []


def _lest(tabell: Tabell) -> Exceltabell:
    omrade = tabell.omrade
    return Exceltabell(
        navn=tabell.navn,
        overskriftsrad=omrade.rad1 if tabell.har_hode else 0,
        forste_kolonne=omrade.kol1,
        siste_kolonne=omrade.kol2,
        sumrad=omrade.rad2 if tabell.har_totalrad else None,
        siste_rad=tabell.siste_datarad,
        overskrifter=tuple(tabell.kolonner),
    )
