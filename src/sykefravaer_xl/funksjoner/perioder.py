"""Functions of one employee's absence area: spell, employer period, quota, reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema import FRAVAER
from sykefravaer_xl.domene.egenmelding import Egenmeldingsordning, egenmelding_igjen
from sykefravaer_xl.domene.egenmelding import egenmeldingsordning as ordning_i_loven
from sykefravaer_xl.domene.forklaring import felter, forklar
from sykefravaer_xl.domene.forklaring.tekst import FELT
from sykefravaer_xl.funksjoner import argumenter as arg
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.saker import sak_fra_omrade
from sykefravaer_xl.funksjoner.vert import TOM, Svar
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from sykefravaer_xl.domene.arbeidsgiverperiode import Arbeidsgiverperiode
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.funksjoner.vert import Vert

MAKS_CELLETEKST: Final = 32_000
"""A cell holds 32 767 characters."""

_ORDNINGER: Final = {
    "lov": ("lov", "loven", "folketrygdloven", "privat", "stat", "vanlig", "ordinær", "3"),
    "utvidet": ("utvidet", "ia", "ia-avtalen", "ia avtale", "utvidet egenmelding", "8", "24"),
}


def tilfelle(fravaer: object, dato: object, vert: Vert) -> Svar:
    """First day of the spell as of a day."""
    svar = sak_fra_omrade(fravaer, vert, dag=arg.dato(dato, "dato", vert))
    naa = svar.tilfelle_na
    return TOM if naa is None else date.fromordinal(naa.fra)


def _agp(fravaer: object, dato: object, vert: Vert) -> Arbeidsgiverperiode | None:
    svar = sak_fra_omrade(fravaer, vert, dag=arg.dato(dato, "dato", vert))
    naa = svar.tilfelle_na
    return None if naa is None else svar.agp_for(naa)


def arbeidsgiverperiode(fravaer: object, dato: object, vert: Vert) -> Svar:
    """The runs of the employer period: first day, last day, number of days."""
    agp = _agp(fravaer, dato, vert)
    if agp is None:
        return TOM
    dag = date.fromordinal
    return [[dag(fra), dag(til), til - fra + 1] for fra, til in agp.dager]


def agp_slutt(fravaer: object, dato: object, vert: Vert) -> Svar:
    """The last day counted in the employer period."""
    agp = _agp(fravaer, dato, vert)
    return TOM if agp is None else date.fromordinal(agp.slutt)


def _kvote(fravaer: object, fodselsdato: object, dato: object, vert: Vert) -> Resultat:
    return sak_fra_omrade(
        fravaer, vert, arg.fodselsdato(fodselsdato, vert), arg.dato(dato, "dato", vert)
    )


def maksdato(fravaer: object, fodselsdato: object, dato: object, vert: Vert) -> Svar:
    """The last day with sick pay from NAV."""
    svar = _kvote(fravaer, fodselsdato, dato, vert).maksdato
    return TOM if svar is None else svar


def dager_igjen(fravaer: object, fodselsdato: object, dato: object, vert: Vert) -> Svar:
    """Weekdays with sick pay left."""
    svar = _kvote(fravaer, fodselsdato, dato, vert).dager_igjen
    return TOM if svar is None else svar


def egenmelding(fravaer: object, dato: object, ordning: object, vert: Vert) -> Svar:
    """Self-certified days left on a day."""
    dag = arg.pakrevd(arg.dato(dato, "dato", vert), "dato")
    valgt = _ordning(arg.tekstverdi(ordning, "ordning"), dag)
    svar = sak_fra_omrade(fravaer, vert, dag=dag)
    return egenmelding_igjen(svar.sak.fravaer, dag, valgt).igjen


def _ordning(skrevet: str | None, dag: date) -> Egenmeldingsordning:
    onsket = nokkel(skrevet or "lov")
    if onsket in map(nokkel, _ORDNINGER["lov"]):
        return ordning_i_loven("lov", dag)
    if onsket in map(nokkel, _ORDNINGER["utvidet"]):
        return ordning_i_loven("utvidet", dag)
    raise Funksjonsfeil(tekst.UKJENT_ORDNING.format(skrevet=(skrevet or "")[:40]))


def forklaring(
    fravaer: object, felt: object, fodselsdato: object, dato: object, vert: Vert
) -> Svar:
    """Why an answer is what it is, as text."""
    onsket = arg.pakrevd(arg.tekstverdi(felt, "felt"), "felt")
    svar = _kvote(fravaer, fodselsdato, dato, vert)
    forklart = forklar(svar, _felt(onsket, svar))
    if arg.dato(dato, "dato", vert) is None:
        # a status as of the rows' own last day would be taken for today's
        forklart = replace(forklart, status=None)
    return forklart.tekst[:MAKS_CELLETEKST]


def _felt(skrevet: str, svar: Resultat) -> str:
    """The field a clerk means: its id, its heading in ``Fravær``, or a checkpoint's name."""
    navn = {felt: (felt, FELT.get(felt, felt)) for felt in felter(svar)}
    bok: dict[str, str] = {}
    for felt, former in navn.items():
        for form in former:
            bok.setdefault(nokkel(form), felt)
    for felt, form in FRAVAER.ut.items():
        kjent = {"tilfelle_fra": "tilfelle", "agp_dager": "arbeidsgiverperiode"}.get(felt, felt)
        if kjent in navn:
            bok.setdefault(nokkel(form), kjent)
            bok.setdefault(nokkel(felt), kjent)
    for felt, punkt in svar.oppsett.sjekkpunkter.items():
        bok.setdefault(nokkel(punkt.navn), felt)
    return bok.get(nokkel(skrevet), skrevet)
