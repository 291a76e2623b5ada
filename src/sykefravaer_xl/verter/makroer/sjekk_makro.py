"""«Sjekk»: what is wrong in the rows; the cell of the first fault is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.endringslogg import kontroller, les_logg
from sykefravaer_xl.bok.utelatt import Utelatt
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.makroer.felles import (
    les_og_beregn_alt,
    om_1904,
    omfang,
    utelattlinjer,
    vis_funn,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from sykefravaer_xl.verter.apenbok import ApenBok


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """The message."""
    oppdatering = les_og_beregn_alt(bok, i_dag)[0]
    lest = oppdatering.bok
    logg = les_logg(lest, bok.kilde)
    feil = [*oppdatering.feil, *kontroller(logg, lest.endringslogg_kart, lest.logghode)]
    vis_funn(bok, feil)
    linjer = [tekst.INGEN_FEIL.format(**omfang(oppdatering))]
    funn = utelattlinjer(Utelatt(tuple(feil), tuple(oppdatering.varsler)))
    linjer = funn if feil else [*linjer, *funn]
    return "\n".join([*linjer, *om_1904(bok, oppdatering, i_dag)])
