"""Days used, days left and the max date: the same table, three answers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.forklaring.kvote import kvote_av
from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, RegnetFra
from sykefravaer_xl.domene.forklaring.tekst import periode

if TYPE_CHECKING:
    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag


def forklar_brukt(g: Grunnlag) -> Forklaring:
    """The weekdays NAV has paid that count in the open case."""
    kvote = kvote_av(g)
    if kvote is None:
        return g.uten_svar("dager_brukt", "sykepengedager", "ingen_rader", 0)
    ledd = [Ledd(periode(s.fra, s.til), s.ukedager, "ukedager") for s in kvote.steg if s.teller]
    return g.av_lov(
        "dager_brukt",
        "sykepengedager",
        kvote.lovdag,
        svar=kvote.saldo.brukt,
        steg=kvote.steg,
        regnestykke=tuple(ledd),
    )


def forklar_igjen(g: Grunnlag) -> Forklaring:
    """The weekdays left up to and including the max date."""
    kvote = kvote_av(g)
    if kvote is None:
        return g.uten_svar("dager_igjen", "sykepengedager", "ingen_rader")
    styrer = kvote.styrer
    return g.av_lov(
        "dager_igjen",
        styrer.verdi,
        kvote.lovdag,
        svar=kvote.saldo.igjen,
        regnet_fra=RegnetFra(date.fromordinal(kvote.saldo.basis), kvote.basis_hva()),
        steg=kvote.steg + kvote.framover(),
        regnestykke=styrer.igjen,
        merknader=kvote.merknader(),
    )


def forklar_maksdato(g: Grunnlag) -> Forklaring:
    """The last day with sick pay from NAV, and what decides it."""
    kvote = kvote_av(g)
    if kvote is None:
        return g.uten_svar("maksdato", "sykepengedager", "ingen_rader")
    styrer = kvote.styrer
    return g.av_lov(
        "maksdato",
        styrer.verdi,
        kvote.lovdag,
        svar=date.fromordinal(kvote.saldo.maksdato),
        regnet_fra=RegnetFra(date.fromordinal(styrer.fra), styrer.fra_hva),
        steg=kvote.steg + kvote.framover(),
        regnestykke=styrer.ledd,
        nabo=kvote.snarvei(),
        merknader=kvote.merknader(),
    )
