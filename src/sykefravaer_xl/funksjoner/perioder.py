"""Functions of one employee's absence area: spell, employer period, quota, reasons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.funksjoner import argumenter as arg
from sykefravaer_xl.funksjoner.faste_argumenter import DATO, FODSELSDATO, FRAVAER, OMRADE
from sykefravaer_xl.funksjoner.funksjon import Eksempel, Slag, funksjon
from sykefravaer_xl.funksjoner.hjemler import figur
from sykefravaer_xl.funksjoner.saker import sak_fra_omrade
from sykefravaer_xl.funksjoner.vert import TOM, Svar

if TYPE_CHECKING:
    from sykefravaer_xl.domene.arbeidsgiverperiode import Arbeidsgiverperiode
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.funksjoner.vert import Vert


@funksjon(
    "SF_TILFELLE",
    FRAVAER,
    DATO,
    svar=Slag.DATO,
    hjemmel=figur("tilfelle_opphold"),
    beskrivelse=(
        "Returnerer første dag i det siste oppfølgingstilfellet: fravær med færre enn 16 dager "
        "mellom regnes som ett."
    ),
    eksempler=(Eksempel("=SF_TILFELLE(A1:D3)", (OMRADE,), date(2026, 1, 5)),),
)
def tilfelle(fravaer: object, dato: object, vert: Vert) -> Svar:
    """First day of the spell as of a day."""
    svar = sak_fra_omrade(fravaer, vert, dag=arg.dato(dato, "dato", vert))
    naa = svar.tilfelle_na
    return TOM if naa is None else date.fromordinal(naa.fra)


def _agp(fravaer: object, dato: object, vert: Vert) -> Arbeidsgiverperiode | None:
    svar = sak_fra_omrade(fravaer, vert, dag=arg.dato(dato, "dato", vert))
    naa = svar.tilfelle_na
    return None if naa is None else svar.agp_for(naa)


@funksjon(
    "SF_ARBEIDSGIVERPERIODE",
    FRAVAER,
    DATO,
    svar=Slag.TABELL,
    hjemmel=figur("arbeidsgiverperiode_dager"),
    beskrivelse=(
        "Returnerer dagene i arbeidsgiverperioden som en tabell: fra, til og antall dager. "
        "Perioden er 16 kalenderdager."
    ),
    eksempler=(
        Eksempel(
            "=SF_ARBEIDSGIVERPERIODE(A1:D3)",
            (OMRADE,),
            [[date(2026, 1, 5), date(2026, 1, 20), 16]],
        ),
    ),
)
def arbeidsgiverperiode(fravaer: object, dato: object, vert: Vert) -> Svar:
    """The runs of the employer period: first day, last day, number of days."""
    agp = _agp(fravaer, dato, vert)
    if agp is None:
        return TOM
    dag = date.fromordinal
    return [[dag(fra), dag(til), til - fra + 1] for fra, til in agp.dager]


@funksjon(
    "SF_AGP_SLUTT",
    FRAVAER,
    DATO,
    svar=Slag.DATO,
    hjemmel=figur("arbeidsgiverperiode_dager"),
    beskrivelse=(
        "Returnerer siste dag i arbeidsgiverperioden, eller siste dag som er telt hittil når den "
        "ikke er full."
    ),
    eksempler=(Eksempel("=SF_AGP_SLUTT(A1:D3)", (OMRADE,), date(2026, 1, 20)),),
)
def agp_slutt(fravaer: object, dato: object, vert: Vert) -> Svar:
    """The last day counted in the employer period."""
    agp = _agp(fravaer, dato, vert)
    return TOM if agp is None else date.fromordinal(agp.slutt)


def _kvote(fravaer: object, fodselsdato: object, dato: object, vert: Vert) -> Resultat:
    return sak_fra_omrade(
        fravaer, vert, arg.fodselsdato(fodselsdato, vert), arg.dato(dato, "dato", vert)
    )


@funksjon(
    "SF_MAKSDATO",
    FRAVAER,
    FODSELSDATO,
    DATO,
    svar=Slag.DATO,
    hjemmel=figur("sykepengedager"),
    beskrivelse=(
        "Returnerer maksdato: siste dag med sykepenger fra NAV hvis fraværet fortsetter."
    ),
    eksempler=(
        Eksempel("=SF_MAKSDATO(A1:D3)", (OMRADE,), date(2027, 1, 8)),
        Eksempel("=SF_MAKSDATO(A1:D2)", (OMRADE[:2],), date(2027, 1, 1)),
    ),
)
def maksdato(fravaer: object, fodselsdato: object, dato: object, vert: Vert) -> Svar:
    """The last day with sick pay from NAV."""
    svar = _kvote(fravaer, fodselsdato, dato, vert).maksdato
    return TOM if svar is None else svar


@funksjon(
    "SF_DAGER_IGJEN",
    FRAVAER,
    FODSELSDATO,
    DATO,
    svar=Slag.TALL,
    hjemmel=figur("sykepengedager"),
    beskrivelse="Returnerer antall sykepengedager (mandag–fredag) igjen til og med maksdato.",
    eksempler=(Eksempel("=SF_DAGER_IGJEN(A1:D3)", (OMRADE,), 220),),
)
def dager_igjen(fravaer: object, fodselsdato: object, dato: object, vert: Vert) -> Svar:
    """Weekdays with sick pay left."""
    svar = _kvote(fravaer, fodselsdato, dato, vert).dager_igjen
    return TOM if svar is None else svar
