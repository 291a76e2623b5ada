"""A row of days that nobody is named on may be about the employee above it.

Then her case is not whole, and her other rows of that list are held back too: a case of which a
part is missing gives dates that look right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sykefravaer_xl.importer.innkommende import Feil, Importfeil, Innkommende, Person, Sted
from sykefravaer_xl.importer.tekst import HOLDT_TILBAKE, UTEN_PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence


class Tabellrad(NamedTuple):
    """A row of a table as it came: who it is about, and what it says where that can be read."""

    sted: Sted
    person: Person
    melding: Innkommende | None


def bare_hele(rader: Sequence[Tabellrad]) -> tuple[list[Innkommende], list[Feil]]:
    """The rows of those whose rows are all there, and what is said of the others."""
    stoppet: dict[tuple[str, Person], Sted] = {}
    ingen, over = Person(), Tabellrad(Sted(""), Person(), None)
    for rad in rader:
        if rad.person != ingen:
            over = rad
        elif over.sted.fil == rad.sted.fil and over.person != ingen:
            stoppet.setdefault((over.sted.fil, over.person), rad.sted)
    ut, feil = [], []
    for sted, person, melding in rader:
        arsak = stoppet.get((sted.fil, person))
        if melding is None:
            continue
        if person == ingen:
            feil.append(Feil(sted, Importfeil.RADFEIL, UTEN_PERSON))
        elif arsak is not None:
            feil.append(Feil(sted, Importfeil.RADFEIL, HOLDT_TILBAKE.format(rad=arsak.nummer)))
        else:
            ut.append(melding)
    return ut, feil
