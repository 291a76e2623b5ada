"""Whether day or month comes first in a column of dates written as text, by all its cells.

«11/02/2026» may be 11 February or 2 November. A cell such as «11/30/2026» says which for the whole
column; cells that contradict each other, or none that tells, leave the question to the clerk.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.datotekst import talldato
from sykefravaer_xl.grunn.feil import UklartFeil
from sykefravaer_xl.grunn.normalisering import rens

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAANEDER: Final = 12
_TEGN: Final = "/-."
_NORSK: Final = "."
"""Dots are the Norwegian way; other signs are written both ways."""


class Orden(StrEnum):
    """What comes first."""

    DAG = "dag-måned"
    MAANED = "måned-dag"


class UklarOrdenFeil(UklartFeil):
    """The cells contradict each other, or none tells; ``eksempel`` is one that may move."""

    def __init__(self, eksempel: str, motsier: str = "", *, byttet: bool = False) -> None:
        super().__init__()
        self.eksempel, self.motsier, self.byttet = eksempel, motsier, byttet


@dataclass(slots=True)
class Datokolonne:
    """What has been seen in one column: an example of each kind of text."""

    dag_forst: dict[str, str] = field(default_factory=dict)
    """Sign -> a text that can only be day first."""
    maaned_forst: dict[str, str] = field(default_factory=dict)
    tvetydig: dict[str, str] = field(default_factory=dict)
    norsk: bool = False
    """A text with dots, or day first for certain: who typed it writes the Norwegian way."""
    ekte_lav: date | None = None
    """A real date that would be another one if day and month had been exchanged on the way in."""
    ekte_hoy: bool = False
    """A real date that nothing can have exchanged."""

    def merk(self, verdi: object, dato: date | None) -> None:
        """Note one cell, and the date it was read as."""
        if not isinstance(verdi, str):
            if dato is not None and dato.day > _MAANEDER:
                self.ekte_hoy = True
            elif dato is not None and dato.day != dato.month:
                self.ekte_lav = dato
            return
        ren = rens(verdi).removeprefix("'")
        deler = talldato(ren)
        if deler is None:
            return
        a, tegn, b = deler
        self.norsk |= (tegn == _NORSK and b <= _MAANEDER) or a > _MAANEDER >= b
        if a > _MAANEDER >= b:
            self.dag_forst.setdefault(tegn, ren)
        elif b > _MAANEDER >= a:
            self.maaned_forst.setdefault(tegn, ren)
        elif a != b and a <= _MAANEDER:
            self.tvetydig.setdefault(tegn, ren)


def maaned_forst(
    kolonne: Datokolonne,
    andre: Iterable[Datokolonne] = (),
    valgt: Orden | None = None,
    *,
    kan_byttes: bool = True,
) -> frozenset[str]:
    """The signs whose texts put the month first in this column; ``valgt`` is the clerk's answer.

    A column that does not tell follows the other date columns of the same list. Raises
    UklarOrdenFeil.
    """
    if valgt is not None:
        return frozenset(_TEGN) if valgt is Orden.MAANED else frozenset()
    alle = (kolonne, *andre)
    ut = frozenset(tegn for tegn in _TEGN if _har(kolonne, tegn) and _forst(tegn, kolonne, alle))
    bevis = next((k.maaned_forst[t] for k in alle for t in "/-" if t in k.maaned_forst), None)
    if kan_byttes and bevis and kolonne.ekte_lav is not None and not kolonne.ekte_hoy:
        # some program made real dates of the texts it could, day and month exchanged
        raise UklarOrdenFeil(f"{kolonne.ekte_lav:%d.%m.%Y}", bevis, byttet=True)
    return ut


def _har(kolonne: Datokolonne, tegn: str) -> bool:
    return tegn in kolonne.tvetydig or tegn in kolonne.maaned_forst


def _forst(tegn: str, kolonne: Datokolonne, alle: Iterable[Datokolonne]) -> bool:
    """Whether the texts with this sign put the month first."""
    dag, maaned = kolonne.dag_forst.get(tegn), kolonne.maaned_forst.get(tegn)
    tvetydig = kolonne.tvetydig.get(tegn)
    if tegn == _NORSK:
        if tvetydig and maaned and not dag:
            raise UklarOrdenFeil(tvetydig, maaned)
        return False  # a month 13 among such dates is a slip, and a fault of its own
    if tvetydig is None:
        return dag is None
    dag = next((k.dag_forst[tegn] for k in alle if tegn in k.dag_forst), None)
    maaned = next((k.maaned_forst[tegn] for k in alle if tegn in k.maaned_forst), None)
    if dag and maaned:
        raise UklarOrdenFeil(tvetydig, f"{maaned}» og «{dag}")
    if dag is None and maaned is None and not any(k.norsk for k in alle):
        raise UklarOrdenFeil(tvetydig)
    return maaned is not None
