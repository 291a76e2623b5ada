"""«Beregn»: the batch run on the open book, by the same reader, engine and plan of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark import arkendringer
from sykefravaer_xl.bok.endringslogg import kontroller, les_logg, siste_kontrollsum
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK, TIDSLINJE_ARK
from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.terminal.tekst import antall
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.arkskriving import krev_plass, utfor
from sykefravaer_xl.verter.egne_ark import ny_arbeidsliste, ny_logg, ny_oppfolging, skriv_logg
from sykefravaer_xl.verter.makroer.felles import (
    funnlinjer,
    les_og_beregn_alt,
    om_1904,
    omfang,
    vis_dato,
)
from sykefravaer_xl.verter.oversikt import skriv_oversikt
from sykefravaer_xl.verter.tidslinje import skriv_tidslinje

if TYPE_CHECKING:
    from datetime import date, datetime

    from sykefravaer_xl.verter.apenbok import ApenBok


def kjor(bok: ApenBok, i_dag: date, naa: datetime) -> str:
    """Write the results, and say what was done."""
    oppdatering, oversikt = les_og_beregn_alt(bok, i_dag)
    lest = oppdatering.bok
    logg = les_logg(lest, bok.kilde)
    oppdatering.varsler += kontroller(logg, lest.endringslogg_kart)
    # everything is planned before anything is written: a fault leaves the book as it was
    skrivere = [
        skriver
        for skriver in (
            arkendringer.fravaer(oppdatering, bok),
            arkendringer.oppfolging(oppdatering, bok),
        )
        if skriver is not None and (skriver.endring.celler or skriver.endring.blokk)
    ]
    if lest.arbeidsliste_kart is not None:
        liste = arkendringer.arbeidsliste(oppdatering, lest.arbeidsliste_kart, bok)
        krev_plass(liste)
    else:
        liste = None
    for skriver in skrivere:
        krev_plass(skriver)

    endringer = [utfor(bok, skriver) for skriver in skrivere]
    nye: list[str] = []
    if liste is not None:
        utfor(bok, liste)
    else:
        nye.append(ny_arbeidsliste(bok, oppdatering))
    if lest.oppfolging_kart is None:
        nye.append(ny_oppfolging(bok, oppdatering))
    hennes = [
        ark
        for ark, skriv in ((OVERSIKT_ARK, skriv_oversikt), (TIDSLINJE_ARK, skriv_tidslinje))
        if skriv(bok, oversikt) is False
    ]
    if lest.sjekkpunkter_kart is not None:  # told as the batch tells it
        melding = FUNN["oversikt_endret"]
        oppdatering.varsler += [Funn("oversikt_endret", melding, ark=ark) for ark in hennes]
    grunnlag = arkendringer.logggrunnlag(oppdatering)
    forrige = siste_kontrollsum(logg)
    if lest.endringslogg_kart is not None:
        skriv_logg(bok, lest.endringslogg_kart, grunnlag, endringer, forrige, naa)
    else:
        nye.append(ny_logg(bok, grunnlag, endringer, naa))

    forfalt = antall(oppdatering.forfalt, "frist er", "frister er")
    linjer = [
        tekst.BEREGNET.format(dato=vis_dato(i_dag), forfalt=forfalt, **omfang(oppdatering)),
        tekst.ENDRET.format(
            antall=antall(sum(len(e.endringer) + e.fylt for e in endringer), "celle", "celler")
        ),
    ]
    if nye:
        linjer.append(tekst.NYE_ARK.format(ark=", ".join(nye)))
    linjer += [tekst.UTEN_OVERSIKT.format(ark=ark) for ark in hennes]
    if oppdatering.feil:
        ord_ = antall(len(oppdatering.feil), "feil", "feil")
        linjer += [tekst.FEIL_I.format(antall=ord_), *funnlinjer(oppdatering.feil)]
    return "\n".join([*linjer, *om_1904(bok, oppdatering, i_dag), tekst.IKKE_LAGRET])
