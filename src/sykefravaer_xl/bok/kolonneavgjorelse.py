"""Settles what the columns of all tables mean, once every cell has been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok import datoorden, gradskala
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.datoorden import UklarOrdenFeil
from sykefravaer_xl.bok.gradskala import Skala, UklarSkalaFeil
from sykefravaer_xl.bok.kolonnelesere import Sett, Tolkning
from sykefravaer_xl.bok.lesefeil import LeseFeil

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.bok.modell import Tabellkart


def avgjor(karter: Sequence[Tabellkart], sett: Sequence[Sett], valg: Lesevalg) -> list[Tolkning]:
    """How each table is to be read. Raises LeseFeil where that moves a date and is not certain."""
    return [
        Tolkning(
            _skala(nummer, karter, sett, valg),
            _orden("fra", nummer, karter, sett, valg),
            _orden("til", nummer, karter, sett, valg),
            _orden("fodselsdato", nummer, karter, sett, valg),
        )
        for nummer in range(len(karter))
    ]


def _skala(
    nummer: int, karter: Sequence[Tabellkart], sett: Sequence[Sett], valg: Lesevalg
) -> Skala:
    if valg.grad is not None:
        return valg.grad
    andre = [ett.grad for n, ett in enumerate(sett) if n != nummer]
    try:
        return gradskala.avgjor(sett[nummer].grad, andre)
    except UklarSkalaFeil:
        kart = karter[nummer]
        raise LeseFeil("uklar_grad", tekst.UKLAR_GRAD.format(sted=_sted(kart, "grad"))) from None


def _orden(
    felt: str, nummer: int, karter: Sequence[Tabellkart], sett: Sequence[Sett], valg: Lesevalg
) -> frozenset[str]:
    egen = sett[nummer].datoer[felt]
    andre = [
        kolonne
        for n, ett in enumerate(sett)
        for navn, kolonne in ett.datoer.items()
        if (n, navn) != (nummer, felt) and navn in ("fra", "til")
    ]
    try:
        kan_byttes = felt != "fodselsdato"  # a list of birth dates may come from elsewhere
        return datoorden.maaned_forst(egen, andre, valg.datoer, kan_byttes=kan_byttes)
    except UklarOrdenFeil as feil:
        mal = tekst.UKLAR_DATO_MOTSIER if feil.motsier else tekst.UKLAR_DATO
        if feil.byttet:
            mal = tekst.UKLAR_DATO_BYTTET
        melding = mal.format(
            sted=_sted(karter[nummer], felt), eksempel=feil.eksempel, motsier=feil.motsier
        )
        raise LeseFeil("uklar_dato", melding) from None


def _sted(kart: Tabellkart, felt: str) -> str:
    return kart.sted(felt, kart.overskriftsrad)
