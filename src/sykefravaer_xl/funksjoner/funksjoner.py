"""Worksheet functions by name: raw cell values in, plain values out, no exception past here."""

from __future__ import annotations

from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.spredning import spredt
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.vert import Svar, Vert
from sykefravaer_xl.grunn.feil import SykefravaerFeil


def kall_eller_feil(navn: str, argumenter: tuple[object, ...], vert: Vert) -> Svar:
    """The answer of a function. Raises Funksjonsfeil only: its text begins with «Feil:»."""
    try:
        funksjonen = FUNKSJONER[navn]
        mest = funksjonen.argumenter
        minst = sum(not argument.valgfri for argument in mest)
        if not minst <= len(argumenter) <= len(mest):
            raise Funksjonsfeil(
                tekst.ANTALL_ARGUMENTER.format(
                    funksjon=navn, minst=minst, mest=len(mest), antall=len(argumenter)
                )
            )
        alle = spredt(funksjonen, argumenter, lambda egne: kall(navn, egne, vert))
        if alle is not None:
            return alle
        resten = (None,) * (len(mest) - len(argumenter))
        return funksjonen.kropp(*argumenter, *resten, vert)
    except SykefravaerFeil as feil:
        raise Funksjonsfeil(tekst.FEIL + feil.melding, feil.kode) from None
    except Exception as feil:
        # nothing of the cells in the text: it may be sent on
        melding = tekst.UVENTET.format(funksjon=navn, slag=type(feil).__name__)
        raise Funksjonsfeil(tekst.FEIL + melding, "uventet") from feil


def kall(navn: str, argumenter: tuple[object, ...], vert: Vert) -> Svar:
    """The answer of a function; a fault is a text that begins with «Feil:»."""
    try:
        return kall_eller_feil(navn, argumenter, vert)
    except Funksjonsfeil as feil:
        return feil.melding
