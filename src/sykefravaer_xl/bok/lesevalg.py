"""What the clerk has settled about how her book is read: from ``--sett``, the book or a file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.datoorden import Orden
    from sykefravaer_xl.bok.gradskala import Skala


class Dagregning(StrEnum):
    """What «Antall dager» counts."""

    KALENDER = "kalenderdager"
    ARBEID = "arbeidsdager"


@dataclass(frozen=True, slots=True)
class Dager:
    """How the last day of a row is found."""

    kolonne: int
    """The column that says it: the only date, or the number of days."""
    en_dag: bool = False
    """One row a day: the day is the last day too."""
    regning: Dagregning | None = None
    """What the number counts; None when that is not certain."""
    spenn: bool = False
    """Both days stand in the one cell: «02.11–10.11.2026»."""


@dataclass(frozen=True, slots=True)
class Lesevalg:
    """Settings of the reading; what is not settled is None or empty."""

    ark: tuple[str, ...] = ()
    """The sheets that hold absences."""
    grad: Skala | None = None
    datoer: Orden | None = None
    type: str | None = None
    """Heading (or letter) of the column of types."""
    gradkolonne: str | None = None
    """Heading (or letter) of the column of grades, or that there is none."""
    alle: str | None = None
    """The type of every row of a table that has no column for it."""
    dager: Dagregning | None = None
    klokkeslett: bool | None = None
    """Whether times of day that are the same on all rows are those of whole days."""
    koder: Mapping[str, str] = field(default_factory=dict)
    """Key of one of her own absence codes -> our word for it; empty: no absence."""
    nye: tuple[tuple[str, str], ...] = ()
    """Name and value of what was settled just now, to be kept."""

    def og(self, viktigere: Lesevalg) -> Lesevalg:
        """These settings, and those of another that governs where both say something."""
        return Lesevalg(
            viktigere.ark or self.ark,
            viktigere.grad or self.grad,
            viktigere.datoer or self.datoer,
            viktigere.type or self.type,
            viktigere.gradkolonne or self.gradkolonne,
            viktigere.alle or self.alle,
            viktigere.dager or self.dager,
            self.klokkeslett if viktigere.klokkeslett is None else viktigere.klokkeslett,
            {**self.koder, **viktigere.koder},
            self.nye + viktigere.nye,
        )

    @property
    def for_kilder(self) -> Lesevalg:
        """What of it is about lists that are imported: how they are written, and the codes."""
        return replace(self, ark=(), nye=())

    @property
    def for_boka(self) -> Lesevalg:
        """What of it is about the book they are put in: its sheets, and the codes."""
        nye = tuple((felt, verdi) for felt, verdi in self.nye if felt.startswith("kode."))
        return Lesevalg(ark=self.ark, koder=self.koder, nye=nye)


INGEN = Lesevalg()
Leseonske: TypeAlias = "str | Lesevalg | None"
"""The sheet with the absences, or all that has been settled about the reading."""
