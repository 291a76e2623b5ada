"""A row as the reader of workbooks gives it, in the words of an import: who, and which days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.importer.innkommende import Innperiode, Person, timer

if TYPE_CHECKING:
    from sykefravaer_xl.bok.modell import FravaerRad


def person_av(rad: FravaerRad, fnr: str | None = None) -> Person:
    """Who it is about; an identity number written as employee number is no employee number."""
    nr = rad.ansatt
    if fnr is None and nr is not None and fodselsnummer.sifre(nr) is not None:
        fnr, nr = nr, None
    return Person(nr, fnr, rad.navn)


def periode_av(rad: FravaerRad) -> Innperiode:
    """Its days; a grade is of a sick note alone. Raises ValueError for a row with a fault."""
    fravaer = rad.fravaer
    if fravaer is None:
        raise ValueError(rad.rad)
    return Innperiode(
        fravaer.fra,
        fravaer.til,
        fravaer.type,
        fravaer.grad if fravaer.type is Fravaerstype.SYKMELDING else 100,
        timer(rad.avtalte_timer),
        timer(rad.arbeidede_timer),
    )
