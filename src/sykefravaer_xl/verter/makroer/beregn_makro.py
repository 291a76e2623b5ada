"""«Beregn»: the batch run on the open book, by the same reader, engine and plan of changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sykefravaer_xl.ark.utforing import Logg
from sykefravaer_xl.bok.endringslogg import kontroller, les_logg, siste_kontrollsum
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK, TIDSLINJE_ARK
from sykefravaer_xl.bok.utelatt import utelatt
from sykefravaer_xl.grunn.ordlyd import antall, vis_dato
from sykefravaer_xl.grunn.versjon import programversjon
from sykefravaer_xl.kjoring.gjennomforing import gjennomfor
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.apenvert import Apenvert
from sykefravaer_xl.verter.fornying import forny
from sykefravaer_xl.verter.makroer.felles import (
    les_og_beregn_alt,
    om_1904,
    omfang,
    utelattlinjer,
)
from sykefravaer_xl.verter.vakt import krev_skrivbar

if TYPE_CHECKING:
    from datetime import date, datetime

    from sykefravaer_xl.verter.apenbok import ApenBok


def kjor(bok: ApenBok, i_dag: date, naa: datetime) -> str:
    """Write the results, and say what was done."""
    oppdatering, oversikt = les_og_beregn_alt(bok, i_dag)
    lest = oppdatering.bok
    logg = les_logg(lest, bok.kilde)
    oppdatering.varsler += kontroller(logg, lest.endringslogg_kart, lest.logghode)
    forrige = siste_kontrollsum(logg, lest.logghode)
    krev_skrivbar(bok, lest.skrevne_ark, (OVERSIKT_ARK, TIDSLINJE_ARK))
    gjort = gjennomfor(
        oppdatering,
        Apenvert(bok),
        oversikt.oversikter(),
        partial(forny, bok),
        Logg(naa, programversjon(), forrige),
    )
    if gjort.loggark is not None:
        bok.plan.forst(gjort.loggark)
    forfalt = antall(oppdatering.forfalt, "frist er", "frister er")
    linjer = [
        tekst.BEREGNET.format(dato=vis_dato(i_dag), forfalt=forfalt, **omfang(oppdatering)),
        tekst.ENDRET.format(antall=antall(gjort.endrede_celler, "celle", "celler")),
    ]
    if gjort.nye_ark:
        linjer.append(tekst.NYE_ARK.format(ark=", ".join(gjort.nye_ark)))
    linjer += [tekst.UTEN_OVERSIKT.format(ark=ark) for ark in gjort.hennes]
    linjer += utelattlinjer(utelatt(oppdatering))
    return "\n".join([*linjer, *om_1904(bok, oppdatering, i_dag), tekst.IKKE_LAGRET])
