"""The internal lists the routines name: accommodation, frequent absence, AAP, leave for health.

They have names and say who is often away, so they are for HR alone; why somebody is away stands in
none of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.statistikk.fravaerslop import fravaerslop
from sykefravaer_xl.statistikk.personmaal import er_hyppig, i_vinduet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sykefravaer_xl.bok.ansattsak import Ansattsak


@dataclass(frozen=True, slots=True)
class Internlinje:
    """One employee in one list: what it is, and from when to when."""

    ansattnr: str
    navn: str
    leder: str
    hva: str
    fra: date | None = None
    til: date | None = None


def interne_lister(saker: Iterable[Ansattsak], dato: date) -> dict[str, tuple[Internlinje, ...]]:
    """List → lines, by manager and name; employees whose rows have faults are in none."""
    lister: dict[str, list[Internlinje]] = {navn: [] for navn in tekst.INTERNE}
    for sak in saker:
        if sak.resultat is None:
            continue
        funn = (liste(sak, dato) for liste in (_tilrettelagt, _hyppig, _aap, _permisjon))
        for navn, hva, fra, til in chain.from_iterable(funn):
            linje = Internlinje(sak.vist_ansattnr, sak.navn, sak.leder, hva, fra, til)
            lister[navn].append(linje)
    return {
        navn: tuple(sorted(linjer, key=lambda rad: (rad.leder, rad.navn, rad.fra or date.min)))
        for navn, linjer in lister.items()
    }


_Funn = tuple[str, str, date | None, date | None]


def _tilrettelagt(sak: Ansattsak, dato: date) -> Iterator[_Funn]:
    """Who works in part while on a note, or has a measure that is not over."""
    for rad in sak.rader:
        f = rad.fravaer
        gradert = f is not None and f.type is Fravaerstype.SYKMELDING and f.grad < 100
        if f is not None and gradert and f.fra <= dato <= f.til:
            yield "tilrettelagt", tekst.INTERN_GRADERT.format(grad=f.grad), f.fra, f.til
    for h in sak.hendelser:
        if h.slag == "tiltak" and h.utfort is None and h.frist is not None and h.frist >= dato:
            yield "tilrettelagt", tekst.INTERN_TILTAK, h.dato, h.frist
    for notat in sak.oppfolging:
        if notat.tiltak_til is not None and notat.tiltak_til >= dato:
            yield "tilrettelagt", tekst.INTERN_TILTAK, notat.tilfelle_fra, notat.tiltak_til


def _hyppig(sak: Ansattsak, dato: date) -> Iterator[_Funn]:
    valg = statistikkvalg()
    lop = fravaerslop(
        [rad.fravaer for rad in sak.rader if rad.fravaer is not None],
        dato,
        valg.varighet.grenser,
    )
    if er_hyppig(lop.fravaer, dato, valg):
        korte = i_vinduet(lop.fravaer, dato, valg)
        hva = tekst.INTERN_HYPPIG.format(antall=len(korte), maneder=valg.hyppig.maneder)
        forste, siste = date.fromordinal(korte[0].fra), date.fromordinal(korte[-1].til)
        yield "hyppig", hva, forste, siste
    if lop.gjentakende:
        yield "hyppig", tekst.INTERN_GJENTAKENDE, None, None


def _aap(sak: Ansattsak, dato: date) -> Iterator[_Funn]:
    for rad in sak.rader:
        f = rad.fravaer
        if f is not None and f.type is Fravaerstype.AAP and f.fra <= dato <= f.til:
            yield "aap", f.type.rad.navn, f.fra, f.til


def _permisjon(sak: Ansattsak, dato: date) -> Iterator[_Funn]:
    """Leave without pay that began because of sickness, and is not over."""
    tilbake = max((h.dato for h in sak.hendelser if h.slag == "tilbake" and h.dato), default=None)
    for h in sak.hendelser:
        slutt = h.utfort or h.frist
        if h.slag not in tekst.INTERN_PERMISJONER or h.dato is None or slutt is None:
            continue
        if h.dato <= dato <= slutt and (tilbake is None or tilbake < h.dato):
            yield "permisjon", tekst.INTERN_PERMISJON.format(slutt=vis_dato(slutt)), h.dato, slutt
