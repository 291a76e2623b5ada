"""Reads the sheet ``Enhetsplikter``, and makes its duties tasks of the work list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from sykefravaer_xl.bok import enhetsplikttekst as tekst
from sykefravaer_xl.bok.celler import les_tekst, sitat_navn
from sykefravaer_xl.bok.datoceller import les_dato
from sykefravaer_xl.bok.gjoremal import Gjoremal
from sykefravaer_xl.bok.modell import EnhetspliktRad
from sykefravaer_xl.bok.rader import Rad, Radleser
from sykefravaer_xl.bok.skjema import ENHETSPLIKTER
from sykefravaer_xl.bok.skjema.enhetsplikter import GJENTAS_NAVN
from sykefravaer_xl.domene.gjentakelse import neste_frist
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import ANSVARLIG
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sykefravaer_xl.bok.modell import Tabellkart

T = TypeVar("T", bound=str)

PREFIKS: Final = "enhetsplikt_"
"""How the id of such a task begins, where those of others have their checkpoint."""


def les_enhetsplikter(
    rader: Iterable[Rad], kart: Tabellkart, *, dato1904: bool
) -> tuple[tuple[EnhetspliktRad, ...], Tabellkart]:
    """The duties in sheet order, and the map with the last row in use.

    A row without a first due date is a suggestion and is not looked at.
    """
    lest = []
    siste = kart.overskriftsrad
    for rad in rader:
        if rad.har_noe(ENHETSPLIKTER.overskrifter):
            siste = rad.nr
            if rad.har_noe(("forste",)):
                lest.append(_les_rad(Radleser(rad), dato1904=dato1904))
    return tuple(lest), replace(kart, siste_rad=siste)


def _les_rad(leser: Radleser, *, dato1904: bool) -> EnhetspliktRad:
    plikt = leser.les("plikt", les_tekst)
    if plikt is None and not leser.feil:
        leser.meld("plikt_uten_navn", tekst.UTEN_NAVN, "plikt")
    ansvarlig = _velg(leser, "ansvarlig", ANSVARLIG, tekst.UKJENT_ANSVARLIG)
    return EnhetspliktRad(
        rad=leser.rad.nr,
        plikt=plikt or "",
        enhet=leser.les("enhet", les_tekst) or "",
        ansvarlig=ansvarlig or "hr",
        leder=leser.les("leder", les_tekst),
        gjentas=_velg(leser, "gjentas", GJENTAS_NAVN, tekst.UKJENT_GJENTAS),
        forste=leser.les("forste", les_dato, dato1904=dato1904),
        utfort=leser.les("utfort", les_dato, dato1904=dato1904),
        hjemmel=leser.les("hjemmel", les_tekst) or "",
        feil=tuple(leser.feil),
    )


def _velg(leser: Radleser, felt: str, navn: Mapping[T, str], melding: str) -> T | None:
    skrevet = leser.les(felt, les_tekst)
    if skrevet is None:
        return None
    funnet = {nokkel(vist): id_ for id_, vist in navn.items()}.get(nokkel(skrevet))
    if funnet is None:
        lovlige = ", ".join(navn.values())
        leser.meld(
            f"ukjent_{felt}", melding.format(sitat=sitat_navn(skrevet), lovlige=lovlige), felt
        )
    return funnet


def pliktgjoremal(
    rader: Iterable[EnhetspliktRad], dato: date, varsel_dager: int
) -> Iterator[Gjoremal]:
    """The open due date of each duty that can be used, as a task without a case."""
    i_dag = dato.toordinal()
    for rad in rader:
        if rad.feil or rad.forste is None:
            continue
        # what lies ahead has not been done
        gjort = rad.utfort if rad.utfort is not None and rad.utfort <= dato else None
        utfort = None if gjort is None else gjort.toordinal()
        frist = neste_frist(rad.forste.toordinal(), rad.gjentas, utfort, i_dag)
        if frist is None:
            continue
        dag = date.fromordinal(frist)
        yield Gjoremal(
            frist=dag,
            status=_status(dag, dato, varsel_dager),
            sjekkpunkt=f"{PREFIKS}{nokkel(rad.plikt)}_{nokkel(rad.enhet)}",
            oppgave=rad.plikt,
            ansvarlig=rad.ansvarlig,
            hjemmel=rad.hjemmel,
            tilfelle_fra=None,
            ansattnr="",
            navn=rad.enhet or tekst.HELE,
            leder=rad.leder,
            leder_epost=None,
            stedfortreder=None,
            hr_kontakt=None,
            varsel_dager=varsel_dager,
            forklaring=_forklaring(rad, gjort),
        )


def _status(frist: date, dato: date, varsel_dager: int) -> Status:
    if frist < dato:
        return Status.FORFALT
    return Status.SNART if frist - timedelta(days=varsel_dager) <= dato else Status.KOMMENDE


def _forklaring(rad: EnhetspliktRad, gjort: date | None) -> str:
    gjentas = tekst.EN_GANG if rad.gjentas is None else GJENTAS_NAVN[rad.gjentas]
    ut = tekst.FRIST.format(gjentas=gjentas, forste=vis_dato(rad.forste))
    return ut if gjort is None else f"{ut} {tekst.UTFORT.format(dato=vis_dato(gjort))}"
