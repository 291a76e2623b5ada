"""Tables that say one day a row, or how many days, instead of a last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok import overskriftsord as ord_
from sykefravaer_xl.bok.celler import Cellefeil, les_heltall, sitat
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesevalg import Dager, Dagregning
from sykefravaer_xl.bok.tabellfunn import under
from sykefravaer_xl.grunn.datotekst import spenn
from sykefravaer_xl.grunn.helligdager import er_fridag
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from datetime import date

    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp


def finn(topp: Topp, rad: Overskriftsrad, valg: Lesevalg) -> tuple[Overskriftsrad, Dager | None]:
    """The heading row with Fra and Til; None where Til has its own column, or nothing says it."""
    if rad.har("til"):
        return rad, None
    nokler = {k: nokkel(t) for k, t in sorted(rad.tekster.items())}
    antall = _antall(nokler)
    fra = rad.kolonner.get("fra")
    if fra is None and (periode := _med_spenn(topp, rad, nokler)) is not None:
        kolonner = {**rad.kolonner, "fra": periode, "til": periode}
        return replace(rad, kolonner=kolonner), Dager(periode, spenn=True)
    if fra is None:
        datoer = [k for k, n in nokler.items() if n in ord_.EN_DATO]
        if len(datoer) != 1:
            return rad, None
        fra = datoer[0]
        if antall is None or _hoyst_en(topp, rad, antall):
            antall = None
            til, dager = fra, Dager(fra, en_dag=True)
    elif antall is None and nokler[fra] in ord_.EN_DATO:
        til, dager = fra, Dager(fra, en_dag=True)
    elif antall is None:
        return rad, None
    if antall is not None:
        til, dager = antall, Dager(antall, regning=valg.dager or _regning(nokler[antall]))
    return replace(rad, kolonner={**rad.kolonner, "fra": fra, "til": til}), dager


def krev_sikker(ark: str, rad: Overskriftsrad, dager: Dager | None) -> None:
    """Raises LeseFeil where it is not certain which days are counted."""
    if dager is None or dager.en_dag or dager.spenn or dager.regning is not None:
        return
    sted = f"{ark}!{bokstaver(dager.kolonne)}{rad.rad}"
    melding = tekst.UKLARE_DAGER.format(sted=sted, overskrift=rad.tekster[dager.kolonne])
    raise LeseFeil("uklare_dager", melding)


def siste_dag(fra: date, antall: object, regning: Dagregning) -> date:
    """The last of so many days. Raises Cellefeil for what is no number of whole days."""
    tall = les_heltall(antall)
    if tall is None or tall < 1:
        raise Cellefeil("dager_ugyldig", tekst.DAGER_UGYLDIG.format(sitat=sitat(antall)))
    if regning is Dagregning.KALENDER:
        return fra + timedelta(days=tall - 1)
    dag, igjen = fra, tall
    while True:
        igjen -= not er_fridag(dag.toordinal())
        if igjen <= 0:
            return dag
        dag += timedelta(days=1)


def _med_spenn(topp: Topp, rad: Overskriftsrad, nokler: dict[int, str]) -> int | None:
    """The only column that may head whole periods, where some cell of it has two days."""
    mulige = [k for k, n in nokler.items() if n in ord_.PERIODE]
    if len(mulige) != 1:
        return None
    verdier = under(topp, rad.rad, mulige[0])
    har = any(isinstance(v, str) and spenn(rens(v)) is not None for v in verdier)
    return mulige[0] if har else None


def _regning(n: str) -> Dagregning | None:
    if n in ord_.KALENDERDAGER:
        return Dagregning.KALENDER
    return Dagregning.ARBEID if n in ord_.ARBEIDSDAGER else None


def _antall(nokler: dict[int, str]) -> int | None:
    for ordene in (ord_.KALENDERDAGER, ord_.ARBEIDSDAGER, ord_.DAGER):
        for kolonne, n in nokler.items():
            if n in ordene:
                return kolonne
    return None


def _hoyst_en(topp: Topp, rad: Overskriftsrad, kolonne: int) -> bool:
    tall = under(topp, rad.rad, kolonne)
    return all(isinstance(v, int | float) and v <= 1 for v in tall if v is not None)
