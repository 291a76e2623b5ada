"""A meeting that has a day stands on the lists with that day, not with the law's last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.hendelser import Hendelsesfrist, status_paa
from sykefravaer_xl.bok.hendelsestekst import MOTE_ETTER_FRIST, MOTET_ER
from sykefravaer_xl.domene.tekst import dato as vis

if TYPE_CHECKING:
    from datetime import date

    from sykefravaer_xl.domene.sjekkpunkt import Frist


def motefrist(frist: Frist, dato: date, varsel_dager: int) -> Frist | Hendelsesfrist:
    """The task of a meeting on the meeting's own day; a day after the due date moves nothing."""
    mote, senest = frist.motedato, frist.frist
    if mote is None or senest is None or mote == senest:
        return frist
    for_sent = mote > senest
    tekst = MOTE_ETTER_FRIST if for_sent else MOTET_ER
    return Hendelsesfrist(
        sjekkpunkt=frist.sjekkpunkt,
        navn=frist.navn,
        ansvarlig=frist.ansvarlig,
        frist=senest if for_sent else mote,
        status=frist.status if for_sent else status_paa(mote, dato, varsel_dager),
        varsel_dager=varsel_dager,
        regnestykke=tekst.format(mote=vis(mote), regnestykke=frist.regnestykke),
        hjemmel=frist.hjemmel,
    )
