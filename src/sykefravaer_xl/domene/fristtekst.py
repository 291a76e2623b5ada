"""The sentences behind a due date: the sum, the reason, and the window somebody else gives."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.fristgrunnlag import sykmelding_fra
from sykefravaer_xl.domene.tekst import (
    ARSAK,
    EGENMELDING_HULL,
    LONN_SLUTT,
    MOTE,
    REGNET_FRA,
    VINDU,
)
from sykefravaer_xl.grunn import ordlyd
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from sykefravaer_xl.domene.fristgrunnlag import Grunnlag
    from sykefravaer_xl.domene.status import Oppfolging
    from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunkt, Sjekkpunktversjon


def regnestykke(versjon: Sjekkpunktversjon, start: date, frist: date, hull: int = 0) -> str:
    """The sum behind a due date, as a sentence; ``hull`` are days of it that are in between."""
    hva = REGNET_FRA[versjon.regnes_fra]
    ledd = f"Regnet fra {hva} {vis_dato(start)}"
    if versjon.maneder:
        ledd += f" + {ordlyd.antall(versjon.maneder, 'måned', 'måneder')}"
    dager = (frist - date.fromordinal(pluss_maneder(start.toordinal(), versjon.maneder))).days
    if dager - hull:
        ledd += f" {'+' if dager > 0 else '−'} {ordlyd.dager(abs(dager - hull))}"
    if hull:
        ledd += f" + {ordlyd.dager(hull)} {EGENMELDING_HULL}"
    if (versjon.maneder or dager) and start != frist:
        ledd += f" = {vis_dato(frist)}"
    if versjon.regnes_fra in ("tilfelle", "hel_dag") and not versjon.maneder:
        ledd += f" (dag {dager + 1})"
    return ledd + "."


def arsak_tekst(arsak: str, sjekkpunkt: Sjekkpunkt, g: Grunnlag, frist: int | None) -> str:
    """The reason as a sentence. No personal data beyond dates and grade."""
    tekst = ARSAK[arsak]
    if "{" not in tekst:
        return tekst
    notat = g.oppfolging.get(sjekkpunkt.id)
    sykmelding = sykmelding_fra(g, frist) if frist is not None else None
    start = date.fromordinal(g.tilfelle.fra)
    return tekst.format(
        utfort=vis_dato(notat.utfort) if notat is not None and notat.utfort else "",
        grunn=f": {notat.grunn}" if notat is not None and notat.grunn else "",
        sluttet=vis_dato(date.fromordinal(g.sluttet[0])) if g.sluttet is not None else "",
        slutt=vis_dato(date.fromordinal(g.tilfelle.til)),
        maksdato=vis_dato(date.fromordinal(g.maksdato)),
        start=vis_dato(start),
        opphevet=vis_dato(sjekkpunkt.opphevet_fra(start) or start),
        grad=g.tilfelle.grad_paa(frist) if frist is not None else "",
        sykmelding=vis_dato(date.fromordinal(sykmelding)) if sykmelding is not None else "",
    )


def mote_tekst(notat: Oppfolging) -> str:
    """What is noted of a meeting, as sentences."""
    deler = [
        MOTE[felt].format(verdi=verdi if isinstance(verdi, str) else vis_dato(verdi))
        for felt in MOTE
        if (verdi := getattr(notat, felt)) is not None
    ]
    return " ".join(deler)


def lonn_tekst(g: Grunnlag) -> str:
    """The agreement's last day of pay and NAV's; empty where they cannot be different days."""
    if g.maksdato_tariff is None:
        return ""
    return lonn_slutt_tekst(g.maksdato_tariff, g.maksdato)


def lonn_slutt_tekst(tariff: int, maksdato: int) -> str:
    """Both last days (ordinals), as a sentence."""
    begge = {"tariff": tariff, "maksdato": maksdato}
    return LONN_SLUTT.format(**{n: vis_dato(date.fromordinal(d)) for n, d in begge.items()})


def vindu_tekst(vindu: tuple[date, date], frist: date, slutt: date) -> str:
    """The days others take it, and a warning when the due date is outside them."""
    fra, til = vindu
    tekst = VINDU["innenfor" if fra <= frist <= til else "utenfor"]
    return tekst.format(
        fra=vis_dato(fra), til=vis_dato(til), frist=vis_dato(frist), slutt=vis_dato(slutt)
    )
