"""Why an answer is what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import skjema
from sykefravaer_xl.domene.forklaring import felter, forklar
from sykefravaer_xl.domene.forklaring.tekst import FELT
from sykefravaer_xl.funksjoner import argumenter as arg
from sykefravaer_xl.funksjoner.faste_argumenter import DATO, FODSELSDATO, FRAVAER, OMRADE
from sykefravaer_xl.funksjoner.funksjon import Argument, Eksempel, Slag, funksjon
from sykefravaer_xl.funksjoner.hjemler import figur
from sykefravaer_xl.funksjoner.saker import sak_fra_omrade
from sykefravaer_xl.funksjoner.vert import Svar
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.funksjoner.vert import Vert

MAKS_CELLETEKST: Final = 32_000
"""A cell holds 32 767 characters."""


@funksjon(
    "SF_FORKLAR",
    FRAVAER,
    Argument(
        "felt",
        "er det som skal forklares: tilfelle, arbeidsgiverperiode, agp_slutt, "
        "dager_brukt, dager_igjen, maksdato eller et sjekkpunkt.",
        Slag.TEKST,
        ord=lambda: FELT | {punkt.id: punkt.navn for punkt in sjekkpunkter().values()},
    ),
    FODSELSDATO,
    DATO,
    svar=Slag.TEKST,
    hjemmel=figur("sykepengedager"),
    beskrivelse=(
        "Returnerer forklaringen på et svar som tekst: hva det er regnet fra, dagene som teller, "
        "paragrafen og kilden. Bruk Bryt tekst i cellen."
    ),
    eksempler=(
        Eksempel(
            '=SF_FORKLAR(A1:D3;"maksdato")',
            (OMRADE, "maksdato"),
            "Maksdato: 08.01.2027",
        ),
    ),
)
def forklaring(
    fravaer: object, felt: object, fodselsdato: object, dato: object, vert: Vert
) -> Svar:
    """Why an answer is what it is, as text."""
    onsket = arg.pakrevd(arg.tekstverdi(felt, "felt"), "felt")
    svar = sak_fra_omrade(
        fravaer, vert, arg.fodselsdato(fodselsdato, vert), arg.dato(dato, "dato", vert)
    )
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
    for felt, form in skjema.FRAVAER.ut.items():
        kjent = {"tilfelle_fra": "tilfelle", "agp_dager": "arbeidsgiverperiode"}.get(felt, felt)
        if kjent in navn:
            bok.setdefault(nokkel(form), kjent)
            bok.setdefault(nokkel(felt), kjent)
    for felt, punkt in svar.oppsett.sjekkpunkter.items():
        bok.setdefault(nokkel(punkt.navn), felt)
    return bok.get(nokkel(skrevet), skrevet)
