"""Hours worked, put on the row of the note they belong to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.gradering import avrund_timer, avtalte_timer
from sykefravaer_xl.grunn.dager import ukedager
from sykefravaer_xl.importer.fletteresultat import Konfliktslag, Stopp
from sykefravaer_xl.importer.tilstand import Ansattrader, Bokrad

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from sykefravaer_xl.importer.innkommende import Innperiode

TIMER_MISTET: Final = "timer_mistet"


def med_timer(p: Innperiode, uke: Decimal | None) -> Innperiode:
    """Hours made of per cent worked, where the employee's week is known."""
    if p.arbeidsgrad is None or p.arbeidede_timer is not None or uke is None:
        return p
    avtalt = avrund_timer(avtalte_timer(uke, ukedager(p.fra, p.til)))
    return replace(
        p,
        avtalte_timer=avtalt,
        arbeidede_timer=avrund_timer(avtalt * p.arbeidsgrad / 100),
        arbeidsgrad=None,
    )


def sett_timer(rader: Ansattrader, p: Innperiode, like: Sequence[Bokrad]) -> Bokrad | None:
    """Put hours on the one of the rows they belong to, split where it reaches further.

    None where they stand there already. Raises Stopp where the clerk has other hours, or the row
    is hers and would have to be split.
    """
    hele = [r for r in like if (r.periode.fra, r.periode.til) == (p.fra, p.til)]
    if hele:
        rad = hele[0]
        if _samme_timer(rad.periode, p):
            return None
        if rad.periode.arbeidede_timer is not None and not rad.eier:
            raise Stopp(Konfliktslag.ANDRE_TIMER, p, rad)
    else:
        rad = like[0]
        inni = rad.periode.fra <= p.fra and p.til <= rad.periode.til
        if len(like) > 1 or not inni or not rad.eier or rad.periode.har_timer:
            raise Stopp(Konfliktslag.DEL_AV_RAD, p, rad)
        _del(rader, rad, p)
    hjelperens = not rad.eier and rad.periode.avtalte_timer is not None
    rad.periode = replace(
        rad.periode,
        avtalte_timer=rad.periode.avtalte_timer if hjelperens else p.avtalte_timer,
        arbeidede_timer=p.arbeidede_timer,
        arbeidsgrad=p.arbeidsgrad,
    )
    return rad


def flytt_timer(gamle: Sequence[Bokrad], nye: Sequence[Bokrad]) -> bool:
    """Keep the hours of rows replaced by others of the same days; whether any are lost."""
    mistet = False
    for gammel in gamle:
        g = gammel.periode
        if not g.har_timer:
            continue
        for rad in nye:
            if (rad.periode.fra, rad.periode.til, rad.periode.type) == (g.fra, g.til, g.type):
                rad.periode = replace(
                    rad.periode,
                    avtalte_timer=g.avtalte_timer,
                    arbeidede_timer=g.arbeidede_timer,
                    arbeidsgrad=g.arbeidsgrad,
                )
                break
        else:
            mistet = True
    return mistet


def _del(rader: Ansattrader, rad: Bokrad, p: Innperiode) -> None:
    """Make a row end where hours are known for a part of it; splitting changes no date."""
    hele = rad.periode
    for rest in Ansattrader([Bokrad(rad.ansatt, p)]).udekket(hele):
        rader.rader.append(Bokrad(rad.ansatt, rest, eier=rad.eier))
    rad.periode = replace(hele, fra=p.fra, til=p.til)


def _samme_timer(a: Innperiode, b: Innperiode) -> bool:
    if b.arbeidede_timer is None:  # only a per cent: hours that stand there know better
        return a.arbeidede_timer is not None or a.arbeidsgrad == b.arbeidsgrad
    return a.arbeidede_timer == b.arbeidede_timer and (
        b.avtalte_timer is None or a.avtalte_timer == b.avtalte_timer
    )
