"""Several lists of employees in one book: only one is used, and she is told of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.ansattlesing import les_ansatte
from sykefravaer_xl.bok.ansattregister import Ansattregister
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sykefravaer_xl.bok.arkvalg import Arkfunn
    from sykefravaer_xl.bok.fravaerlesing import Fravaerslesing
    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.modell import AnsattRad

Person = tuple[str | None, str | None]
"""Number and name as a row of absence has them."""


def ukjente(lest: Fravaerslesing, ansatte: Iterable[AnsattRad]) -> tuple[list[Person], int]:
    """Those with absences that a list does not have, and how many have absences at all."""
    register = liste(ansatte, "")
    kjent: dict[str, bool] = {}
    ut: list[Person] = []
    for rad in lest.rader:
        hvem = rad.ansatt or (navnenokkel(rad.navn) if rad.navn else None)
        if hvem is not None and hvem not in kjent:
            kjent[hvem] = register.kjenner(rad.ansatt, rad.navn)
            if not kjent[hvem]:
                ut.append((rad.ansatt, rad.navn))
    return ut, len(kjent)


def liste(ansatte: Iterable[AnsattRad], ark: str) -> Ansattregister:
    """The register of a list."""
    return Ansattregister(((a.ansatt, a.navn) for a in ansatte if a.ansatt), ark)


def ubrukte(
    kilde: Kilde, brukt: str, andre: Iterable[Arkfunn], mangler: Collection[Person]
) -> Iterator[Funn]:
    """What is told of each other list that has somebody the one in use lacks."""
    for funn in andre if mangler else ():
        kart = kilde.kart(funn)
        ansatte, _ = les_ansatte(kilde.rader(kart), kart, dato1904=kilde.dato1904)
        register = liste(ansatte, funn.ark)
        antall = sum(register.kjenner(nr, navn) for nr, navn in mangler)
        if antall:
            melding = tekst.FLERE_ANSATTLISTER.format(brukt=brukt, annet=funn.ark, antall=antall)
            yield Funn("flere_ansattlister", melding, ark=funn.ark)
