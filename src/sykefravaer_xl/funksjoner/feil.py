"""Faults of a worksheet function: one class, whose text stands in the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.funksjoner.tekst import FLERE_FEIL, RAD
from sykefravaer_xl.grunn.feil import Funn, SykefravaerFeil

if TYPE_CHECKING:
    from collections.abc import Iterable

VIS_FEIL: Final = 5
"""A cell is no place for more; Excel shows #VALUE! for a text of over 32 767 characters."""


class Funksjonsfeil(SykefravaerFeil):
    """The arguments of a worksheet function cannot be used; the text says which and why."""

    kode = "funksjonsfeil"


def radtekst(nummer: int | None, melding: str) -> str:
    """A message with the row of the area it is about: the function knows no cell addresses."""
    if nummer is None:
        return melding
    return RAD.format(rad=nummer % RADER_PER_TABELL, melding=melding)


def samlet(funn: Iterable[tuple[int | None, Funn]]) -> str:
    """Findings as one line, each told once."""
    return " ".join(dict.fromkeys(radtekst(nummer, ett.melding) for nummer, ett in funn))


def forste(funn: Iterable[tuple[int | None, Funn]]) -> str:
    """The first findings as one line, and how many there are besides."""
    alle = list(dict.fromkeys(radtekst(nummer, ett.melding) for nummer, ett in funn))
    resten = [FLERE_FEIL.format(antall=len(alle) - VIS_FEIL)] if len(alle) > VIS_FEIL else []
    return " ".join([*alle[:VIS_FEIL], *resten])
