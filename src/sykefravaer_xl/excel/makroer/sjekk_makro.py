"""«Sjekk»: what is wrong in the rows; the cell of the first fault is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.excel.makroer.felles import (
    funnlinjer,
    les_og_beregn,
    om_1904,
    omfang,
    vis_funn,
)
from sykefravaer_xl.kjoring.endringslogg import kontroller, les_logg
from sykefravaer_xl.tekst import makroer as tekst
from sykefravaer_xl.tekst.kommandoer import antall

if TYPE_CHECKING:
    from datetime import date, datetime

    from sykefravaer_xl.excel.apenbok import ApenBok


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """The message."""
    oppdatering = les_og_beregn(bok, i_dag, med_resultater=False)
    lest = oppdatering.bok
    feil = [*oppdatering.feil, *kontroller(les_logg(lest, bok.kilde), lest.endringslogg_kart)]
    vis_funn(bok, feil)
    linjer = [tekst.INGEN_FEIL.format(**omfang(oppdatering))]
    if feil:
        linjer = [tekst.FEIL_I.format(antall=antall(len(feil), "feil", "feil")), *funnlinjer(feil)]
    if oppdatering.varsler:
        ord_ = antall(len(oppdatering.varsler), "varsel", "varsler")
        linjer += [tekst.VARSLER.format(antall=ord_), *funnlinjer(oppdatering.varsler)]
    return "\n".join([*linjer, *om_1904(bok, oppdatering, i_dag)])
