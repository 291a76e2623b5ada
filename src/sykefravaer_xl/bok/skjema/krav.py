"""What may be typed in a column, and what is said when something else is.

Only what is asked for is told here; ``ark/validering`` puts it in the form of a file. Formulas
are English with commas, as the file format wants them; ``{fra}`` is the letter of a column.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

Grense = int | date | str | None
Tekst = tuple[str, str]
"""Title (at most 32 characters) and text (at most 255)."""

FORSTE_DATO: Final = date(2007, 3, 1)
"""The rules go back to this day (see ``sjekkpunkter.toml``); earlier dates are typing errors."""
FORSTE_FODTE: Final = date(1930, 1, 1)
"""Nobody now in work was born before this day, or hired before it."""
JA_NEI: Final = ("Ja", "Nei")
FEIL_JA_NEI: Final = ("Ja eller Nei", "Skriv Ja eller Nei, eller la feltet stå tomt.")


@dataclass(frozen=True, slots=True)
class Krav:
    """What a cell takes: words from a list, or a value between two others."""

    slag: Literal["liste", "dato", "heltall", "tall"]
    feil: Tekst
    """What is said of anything else."""
    valg: tuple[str, ...] | str = ()
    """The words of a list, or a formula for the cells that hold them."""
    minst: Grense = None
    mest: Grense = None
    """Dates without an upper end have None; a formula is a text that begins with =."""
    spor: bool = False
    """Something else is asked about, not refused."""

    def sporsmal(self) -> Krav:
        """The same, but asked about."""
        return replace(self, spor=True)


def liste(*valg: str, feil: Tekst = ("Ikke i listen", "Velg en av verdiene i listen.")) -> Krav:
    """A drop-down of some words."""
    return Krav("liste", feil, valg)


def fra_celler(
    formel: str, feil: Tekst = ("Ikke i listen", "Velg en av verdiene i listen.")
) -> Krav:
    """A drop-down of what stands in some cells."""
    return Krav("liste", feil, formel)


def ja_nei() -> Krav:
    """A drop-down with Ja and Nei."""
    return liste(*JA_NEI, feil=FEIL_JA_NEI)


def dato(
    minst: date | str = FORSTE_DATO,
    mest: str | None = None,
    feil: Tekst = (
        "Ikke en gyldig dato",
        f"Skriv en dato fra og med {FORSTE_DATO:%d.%m.%Y}, som 05.01.2026.",
    ),
) -> Krav:
    """A date, as a rule on or after the first day the law's rules know."""
    return Krav("dato", feil, minst=minst, mest=mest)


def heltall(minst: int, mest: int, feil: Tekst) -> Krav:
    """A whole number between two others."""
    return Krav("heltall", feil, minst=minst, mest=mest)


def tall(
    mest: int = 100_000,
    feil: Tekst = ("Ikke et tall", "Skriv et tall som er null eller større."),
) -> Krav:
    """A number from 0 up."""
    return Krav("tall", feil, minst=0, mest=mest)
