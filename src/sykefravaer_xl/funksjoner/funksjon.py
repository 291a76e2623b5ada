"""What a worksheet function is: what is told of it, and its body, in one object.

The registrations in Excel and LibreOffice, the VBA wrappers, the help sheet and the reference page
are all made from it. Names are ASCII and public (never renamed); texts are Norwegian and at most
255 characters, which is what Excel shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sykefravaer_xl.funksjoner.vert import Svar
from sykefravaer_xl.lov.lenke import lenke

Kropp = Callable[..., Svar]
"""Takes the arguments in order, those left out as None, and the host."""


class Slag(StrEnum):
    """What an argument or an answer is."""

    FRAVAER = "fravaer"
    """An area: the columns Type, Fra, Til, Grad, with or without headings."""
    TABELL = "tabell"
    """An area with a heading row."""
    DATO = "dato"
    TEKST = "tekst"
    TALL = "tall"
    TALL_ELLER_KOLONNE = "tall_eller_kolonne"
    """A number, or an area of numbers of the same size as the others."""

    @property
    def omrade(self) -> bool:
        """Whether it may be more than one cell."""
        return self in (Slag.FRAVAER, Slag.TABELL, Slag.TALL_ELLER_KOLONNE)


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: its public name, and what the function wizard says about it."""

    navn: str
    hjelp: str
    slag: Slag
    valgfri: bool = False
    ord: Callable[[], Mapping[str, str]] | None = None
    """The words it takes, each with what it is: offered while typing, where the host can."""

    @property
    def forklaring(self) -> str:
        """The help as sentences of their own, for pages where the name stands beside them."""
        hjelp = self.hjelp.removeprefix("er ")
        plikt = "" if self.valgfri else " Må være med."
        return f"{hjelp[0].upper()}{hjelp[1:]}{plikt}"


@dataclass(frozen=True, slots=True)
class Eksempel:
    """A formula as a Norwegian Excel shows it, the same arguments as values, and the answer.

    A formula that points at cells points at ``argumenter`` laid out from A1. Of a long answer
    ``svar`` is the beginning.
    """

    formel: str
    argumenter: tuple[object, ...]
    svar: Svar


@dataclass(frozen=True, slots=True)
class Funksjon:
    """One worksheet function."""

    navn: str
    argumenter: tuple[Argument, ...]
    svar: Slag
    beskrivelse: str
    eksempler: tuple[Eksempel, ...]
    kropp: Kropp
    hjemmel: Callable[[], str]
    """The paragraph it rests on, as the law data has it."""

    @property
    def hjelpeside(self) -> str:
        """The address of that paragraph, for hosts that have a link to more help."""
        return lenke(self.hjemmel())

    @property
    def bruk(self) -> str:
        """How it is written: ``SF_FRIST(start; sjekkpunkt; [grad])``."""
        deler = [f"[{a.navn}]" if a.valgfri else a.navn for a in self.argumenter]
        return f"{self.navn}({'; '.join(deler)})"


def funksjon(
    navn: str,
    *argumenter: Argument,
    svar: Slag,
    hjemmel: Callable[[], str],
    beskrivelse: str,
    eksempler: tuple[Eksempel, ...],
) -> Callable[[Kropp], Funksjon]:
    """Makes the body below it a worksheet function, found by ``tabell`` in every listed module."""
    return lambda kropp: Funksjon(navn, argumenter, svar, beskrivelse, eksempler, kropp, hjemmel)
