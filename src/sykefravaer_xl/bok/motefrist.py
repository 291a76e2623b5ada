"""A meeting that has a day stands on the lists with that day, not with the law's last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.hendelser import Hendelsesfrist, status_paa
from sykefravaer_xl.bok.hendelsestekst import GJELDER_MOTE, MOTE_ETTER_FRIST, MOTET_ER
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from datetime import date

    from sykefravaer_xl.domene.sjekkpunkt import Frist


def motefrist(frist: Frist, dato: date, varsel_dager: int) -> Frist | Hendelsesfrist:
    """The task of a meeting on the meeting's own day; a day after the due date moves nothing.

    What leads up to a meeting says which, where it is not the one it is named after.
    """
    mote, senest = frist.motedato, frist.frist
    if senest is None or (mote in (None, senest) and frist.annet_mote is None):
        return frist
    navn, dag, status, tekst = frist.navn, senest, frist.status, "{regnestykke}"
    if frist.annet_mote is not None:
        navn = GJELDER_MOTE.format(navn=navn, mote=sjekkpunkter()[frist.annet_mote].navn.lower())
    elif mote is not None and mote > senest:
        tekst = MOTE_ETTER_FRIST
    elif mote is not None:
        dag, status, tekst = mote, status_paa(mote, dato, varsel_dager), MOTET_ER
    return Hendelsesfrist(
        sjekkpunkt=frist.sjekkpunkt,
        navn=navn,
        ansvarlig=frist.ansvarlig,
        frist=dag,
        status=status,
        varsel_dager=varsel_dager,
        regnestykke=tekst.format(mote=mote and vis_dato(mote), regnestykke=frist.regnestykke),
        hjemmel=frist.hjemmel,
    )
