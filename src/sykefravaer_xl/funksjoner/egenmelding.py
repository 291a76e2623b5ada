"""How many self-certified days are left."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.egenmelding import Egenmeldingsordning, egenmelding_igjen
from sykefravaer_xl.domene.egenmelding import egenmeldingsordning as ordning_i_loven
from sykefravaer_xl.funksjoner import argumenter as arg
from sykefravaer_xl.funksjoner import hjemler, tekst
from sykefravaer_xl.funksjoner.faste_argumenter import FRAVAER, OMRADE
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.funksjon import Argument, Eksempel, Slag, funksjon
from sykefravaer_xl.funksjoner.saker import sak_fra_omrade
from sykefravaer_xl.funksjoner.vert import Svar
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from sykefravaer_xl.funksjoner.vert import Vert

_ORD: Final = {"lov": "3 dager om gangen", "utvidet": "8 dager om gangen, 24 på 12 måneder"}
_ORDNINGER: Final = {
    "lov": ("lov", "loven", "folketrygdloven", "privat", "stat", "vanlig", "ordinær", "3"),
    "utvidet": ("utvidet", "ia", "ia-avtalen", "ia avtale", "utvidet egenmelding", "8", "24"),
}


@funksjon(
    "SF_EGENMELDING_IGJEN",
    FRAVAER,
    Argument("dato", "er dagen det spørres om.", Slag.DATO),
    Argument(
        "ordning",
        "er lov (3 dager om gangen) eller utvidet (8 dager om gangen, 24 på 12 måneder). "
        "Utelatt: lov.",
        Slag.TEKST,
        valgfri=True,
        ord=lambda: _ORD,
    ),
    svar=Slag.TALL,
    hjemmel=hjemler.egenmelding,
    beskrivelse="Returnerer hvor mange dager med egenmelding den ansatte har igjen en dag.",
    eksempler=(
        Eksempel("=SF_EGENMELDING_IGJEN(A1:D3;DATO(2026;1;6))", (OMRADE, date(2026, 1, 6)), 1),
    ),
)
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
