"""Carries a run's changes out in a workbook, whoever holds it: the steps and their order, once.

All is planned before anything is written: a fault leaves the book as it was. The log is planned
last, since it tells what the others changed; a run that changed nothing has nothing to tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sykefravaer_xl.ark.endring import NyttDataark, Tabellendring
from sykefravaer_xl.ark.endringsliste import endringsliste, logggrunnlag
from sykefravaer_xl.ark.merking import merker
from sykefravaer_xl.ark.utforing import Logg, krev_plass, skriv_logg, utfor
from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.grunn.feil import Funn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sykefravaer_xl.ark.endring import Vert
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.oversikt.fornying import Fornyet, Oversiktsark


@dataclass(frozen=True, slots=True)
class Gjennomfort:
    """What was done."""

    endrede_celler: int
    """In the sheets whose cells the log tells."""
    nye_ark: Sequence[str]
    hennes: Sequence[str]
    """Overviews left alone."""
    loggark: str | None
    """The sheet that tells of it; None when there was nothing to tell."""
    uendret: bool
    """Nothing in the book is other than it was; then nothing is logged either."""


def gjennomfor(
    oppdatering: Oppdatering,
    vert: Vert,
    oversikter: Oversiktsark,
    fornye: Callable[[Oversiktsark], Fornyet],
    logg: Logg,
) -> Gjennomfort:
    """Do all of it. ``fornye`` makes the overviews anew that are still as we made them."""
    liste = endringsliste(oppdatering, vert)
    krev_plass(vert, liste)
    utfort = [(endring, utfor(vert, endring)) for endring in liste]
    fornyet = fornye(oversikter)
    if oppdatering.bok.sjekkpunkter_kart is not None:  # our template, changed by her
        melding = FUNN["oversikt_endret"]
        oppdatering.varsler += [
            Funn("oversikt_endret", melding, ark=navn) for navn in fornyet.hennes
        ]
    nye = [endring.plan.navn for endring in liste if isinstance(endring, NyttDataark)]
    uendret = not (nye or fornyet.endret or any(e and e.antall for _, e in utfort))
    fortelles = [
        e for endring, e in utfort if e and isinstance(endring, Tabellendring) and endring.logges
    ]
    loggark = None
    if not uendret:
        bok = oppdatering.bok
        loggen = skriv_logg(bok, vert, logg, logggrunnlag(oppdatering), fortelles)
        if isinstance(loggen, NyttDataark):
            loggark = loggen.plan.navn
            nye.append(loggark)
        else:
            loggark = loggen.skriver.kart.ark
        vert.merk(merker(bok, [*liste, loggen]))
    antall = sum(e.antall for e in fortelles)
    return Gjennomfort(antall, nye, fornyet.hennes, loggark, uendret)
