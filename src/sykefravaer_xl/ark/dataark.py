"""One data sheet: a real Excel table from A1, with widths, formats and print setup.

An ``Arkplan`` says what the columns are; ``dataark`` makes the sheet's model of it and some rows.
The template and the sheets added to a clerk's own book are made by the same lines, so they look
the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from arkbok.adresse import bokstaver
from sykefravaer_xl.ark.modell import (
    Arkmodell,
    Celle,
    Celleverdi,
    Flate,
    Kolonnevisning,
    Kontroll,
    Side,
    Tabell,
)
from sykefravaer_xl.ark.stil import celleform, overskrift
from sykefravaer_xl.ark.validering import regel_for
from sykefravaer_xl.bok.skjema.kolonne import Kolonne

Rad: TypeAlias = Mapping[str, Celleverdi]

SISTE_RAD: Final = 5000
"""Validation and conditional formats reach down to this row, so new rows have them too."""

SISTE_TRYKTE_RAD: Final = 1_048_574
"""An area down to it is printed as far as there is something; one row short of Excel's last, for
whole columns («$A:$I») are written in a way that openpyxl cannot read."""
_MARGER: Final = (0.25, 0.25, 0.6, 0.5)
_LINJE: Final = 15.5
_FILTERKNAPP: Final = 3.5
"""Characters Excel's filter button and the indent take of a heading."""


@dataclass(frozen=True, slots=True)
class Betinget:
    """A conditional format over some columns; ``formel`` is written for row 2, in English."""

    felter: tuple[str, ...]
    formel: str
    stil: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Arkplan:
    """A whole data sheet as data."""

    navn: str
    tabell: str
    kolonner: tuple[Kolonne, ...]
    betinget: tuple[Betinget, ...] = ()
    frys_kolonner: int = 0
    sider_bred: int = 1
    skala: int | None = None
    """Per cent on paper, as many pages wide as it takes, for sheets too wide to be made to fit."""
    ny_side: str | None = None
    """The field whose column begins a new page, beside the one with the same rows."""
    gjenta: int | None = None
    """Columns that stand on every page across; those that are frozen, where nothing is said."""
    siste_paa_papir: str | None = None
    """The field of the last column that is printed; all of them where nothing is said."""
    fanefarge: str | None = None
    celleregler: Mapping[tuple[int, int], Mapping[str, Any]] = field(default_factory=dict)
    """Validation of single cells (row, column; zero-based), for sheets with a rule per row."""

    def bokstav(self, felt: str) -> str:
        """The letter of a field's column."""
        return bokstaver(self.indeks(felt) + 1)

    def indeks(self, felt: str) -> int:
        """Zero-based position of a field's column."""
        return next(i for i, k in enumerate(self.kolonner) if k.felt == felt)

    def rekke(self, rad: Rad) -> list[Celleverdi]:
        """A row given by field names, put in the order of the columns."""
        return [rad.get(k.felt) for k in self.kolonner]


def dataark(plan: Arkplan, rader: Iterable[Sequence[Celleverdi]] = ()) -> Arkmodell:
    """The sheet with these rows."""
    gjentatt = plan.frys_kolonner if plan.gjenta is None else plan.gjenta
    bredt = (plan.sider_bred > 1 or plan.skala) and gjentatt
    ark = Arkmodell(
        plan.navn,
        tabell=Tabell(
            plan.tabell,
            [Celle(k.overskrift, overskrift(beregnet=k.beregnet)) for k in plan.kolonner],
            [celleform(k) for k in plan.kolonner],
            rader,
        ),
        side=Side(
            liggende=True,
            bred=plan.sider_bred,
            gjenta_rader=(0, 0),
            gjenta_kolonner=(0, gjentatt - 1) if bredt else None,
            marger=_MARGER,
            skala=plan.skala,
            omrade=(
                None
                if plan.siste_paa_papir is None
                else Flate(0, 0, SISTE_TRYKTE_RAD, plan.indeks(plan.siste_paa_papir))
            ),
            kolonnebrudd=() if plan.ny_side is None else (plan.indeks(plan.ny_side),),
        ),
        frys=(1, plan.frys_kolonner),
        fane=plan.fanefarge,
    )
    ark.hoyde(0, _overskriftshoyde(plan.kolonner))
    bokstavene = {k.felt: plan.bokstav(k.felt) for k in plan.kolonner}
    for nr, kolonne in enumerate(plan.kolonner):
        neste = plan.kolonner[nr + 1] if nr + 1 < len(plan.kolonner) else None
        ark.kolonner[nr] = Kolonnevisning(
            kolonne.bredde,
            celleform(kolonne),
            skjult=kolonne.skjult,
            niva=kolonne.niva or (1 if kolonne.skjult and nr else 0),
            sammenfoldet=not kolonne.skjult and neste is not None and neste.skjult,
        )
        if (regel := regel_for(kolonne, bokstavene)) is not None:
            ark.kontroller.append(Kontroll(_ned(nr), regel))
    for (rad, kol), egen in plan.celleregler.items():
        ark.kontroller_celle(rad, kol, egen)
    for betinget in plan.betinget:
        for felt in betinget.felter:
            ark.fargelegg(_ned(plan.indeks(felt)), betinget.formel, betinget.stil)
    return ark


def _overskriftshoyde(kolonner: Sequence[Kolonne]) -> float:
    """One line where every heading fits its column, two or three where one does not."""
    linjer = 1
    for kolonne in kolonner:
        plass, brukt, her = kolonne.bredde - _FILTERKNAPP, 0, 1
        for ord_ in kolonne.overskrift.split():
            if brukt and brukt + 1 + len(ord_) > plass:
                her, brukt = her + 1, 0
            brukt += len(ord_) + bool(brukt)
        if not kolonne.skjult:
            linjer = max(linjer, her)
    return _LINJE * linjer + 4


def _ned(kolonne: int) -> Flate:
    """A column below its heading."""
    return Flate(1, kolonne, SISTE_RAD - 1, kolonne)
