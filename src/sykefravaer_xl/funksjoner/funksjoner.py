"""Every worksheet function by name: raw cell values in, plain values out, no exception past here.

A body takes the arguments of the table, in order, those left out as None, and the host.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.ansattabell import beregn_tabell
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.frister import frist, frister, status
from sykefravaer_xl.funksjoner.perioder import (
    agp_slutt,
    arbeidsgiverperiode,
    dager_igjen,
    egenmelding,
    forklaring,
    maksdato,
    tilfelle,
)
from sykefravaer_xl.funksjoner.saldo import saldo
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.vert import Svar, Vert
from sykefravaer_xl.grunn.feil import SykefravaerFeil

KROPPER: Final[Mapping[str, Callable[..., Svar]]] = MappingProxyType(
    {
        "SF_FRIST": frist,
        "SF_FRISTER": frister,
        "SF_STATUS": status,
        "SF_TILFELLE": tilfelle,
        "SF_ARBEIDSGIVERPERIODE": arbeidsgiverperiode,
        "SF_AGP_SLUTT": agp_slutt,
        "SF_MAKSDATO": maksdato,
        "SF_DAGER_IGJEN": dager_igjen,
        "SF_SALDO_GRADERT": saldo,
        "SF_EGENMELDING_IGJEN": egenmelding,
        "SF_FORKLAR": forklaring,
        "SF_BEREGN": beregn_tabell,
    }
)


def kall_eller_feil(navn: str, argumenter: tuple[object, ...], vert: Vert) -> Svar:
    """The answer of a function. Raises Funksjonsfeil only: its text begins with «Feil:»."""
    try:
        mest = FUNKSJONER[navn].argumenter
        minst = sum(not argument.valgfri for argument in mest)
        if not minst <= len(argumenter) <= len(mest):
            raise Funksjonsfeil(
                tekst.ANTALL_ARGUMENTER.format(
                    funksjon=navn, minst=minst, mest=len(mest), antall=len(argumenter)
                )
            )
        resten = (None,) * (len(mest) - len(argumenter))
        return KROPPER[navn](*argumenter, *resten, vert)
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
