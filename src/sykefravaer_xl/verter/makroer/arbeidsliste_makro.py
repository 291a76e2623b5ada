"""«Arbeidsliste»: the list made anew, and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark.endring import NyttDataark
from sykefravaer_xl.ark.endringsliste import arbeidslisten
from sykefravaer_xl.ark.utforing import krev_plass, utfor
from sykefravaer_xl.bok.utelatt import utelatt
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.grunn.ordlyd import antall, vis_dato
from sykefravaer_xl.terminal.tekst import INGEN_OPPGAVER
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.apenvert import Apenvert
from sykefravaer_xl.verter.makroer.felles import les_og_beregn, med_utelatt
from sykefravaer_xl.verter.vakt import krev_skrivbar

if TYPE_CHECKING:
    from datetime import date, datetime

    from sykefravaer_xl.verter.apenbok import ApenBok


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """Write the list, and say how long it is."""
    oppdatering = les_og_beregn(bok, i_dag, med_resultater=False)
    kart = oppdatering.bok.arbeidsliste_kart
    krev_skrivbar(bok, [] if kart is None else [kart.ark])
    vert = Apenvert(bok)
    endring = arbeidslisten(oppdatering, vert)
    krev_plass(vert, (endring,))
    utfor(vert, endring)
    if isinstance(endring, NyttDataark):
        ark, rad = endring.plan.navn, 1
    else:
        ark, rad = endring.skriver.kart.ark, endring.skriver.kart.overskriftsrad
    bok.vis(ark, rad + 1)
    rader = oppdatering.arbeidsliste
    ute = utelatt(oppdatering)
    if not rader:
        return med_utelatt(INGEN_OPPGAVER, ute)
    tell = [str(rad["status"]) for rad in rader]
    svar = tekst.ARBEIDSLISTE.format(
        antall=antall(len(rader), "oppgave", "oppgaver"),
        dato=vis_dato(i_dag),
        forfalt=tell.count(STATUS[Status.FORFALT]),
        snart=tell.count(STATUS[Status.SNART]),
    )
    return med_utelatt(svar, ute)
