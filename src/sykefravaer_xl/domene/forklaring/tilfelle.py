"""Why the spell starts where it does: the sick days joined, and what lies between them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.forklaring.lop import mellom, slaa_sammen, steg
from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, RegnetFra, Steg
from sykefravaer_xl.domene.forklaring.tekst import HVORFOR, LEDD, MERKNAD, REGNET_FRA
from sykefravaer_xl.domene.tidslinje import ARBEID, SYKE, UKJENT
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag
    from sykefravaer_xl.domene.tilfelle import Tilfelle


def _steg(g: Grunnlag, tilfelle: Tilfelle) -> Iterator[Steg]:
    """The days of the spell; holiday and leave lengthen it while nothing else has come between."""
    opphold = False
    for lop in mellom(g.lop, tilfelle.fra, tilfelle.til):
        if lop.slag in SYKE:
            opphold, hvorfor = False, "syk"
        else:
            opphold = opphold or lop.slag in (ARBEID, UKJENT)
            hvorfor = "opphold" if opphold else "forlenger"
        yield steg(lop.fra, lop.til, lop.hva, HVORFOR[hvorfor], teller=not opphold)


def forklar_tilfelle(g: Grunnlag) -> Forklaring:
    """The first day of the spell, counted back from its last day."""
    tilfelle = g.tilfelle
    if tilfelle is None:
        merknad = "ingen_tilfelle" if g.forlop.tidslinje else "ingen_rader"
        return g.uten_svar("tilfelle", "tilfelle_opphold", merknad)
    ledd = [Ledd(LEDD["i_tilfellet"], -tilfelle.dager, "dager")]
    opphold = tilfelle.til - tilfelle.fra + 1 - tilfelle.dager
    if opphold:
        ledd.append(Ledd(LEDD["opphold"], -opphold, "dager"))
    ledd.append(Ledd(LEDD["selv_dag_1"], 1, "dager"))
    merknader = [
        MERKNAD["tilfelle_til"].format(
            til=vis_dato(date.fromordinal(tilfelle.til)), dager=tilfelle.dager
        )
    ]
    forrige = [t for t in g.forlop.tilfeller if t.til < tilfelle.fra]
    if forrige:
        merknader.append(
            MERKNAD["forrige_tilfelle"].format(
                slutt=vis_dato(date.fromordinal(forrige[-1].til)),
                dager=tilfelle.fra - forrige[-1].til - 1,
                grense=g.lov(forrige[-1].fra).tilfelle_opphold,
            )
        )
    return g.av_lov(
        "tilfelle",
        "tilfelle_opphold",
        tilfelle.fra,
        svar=date.fromordinal(tilfelle.fra),
        regnet_fra=RegnetFra(date.fromordinal(tilfelle.til), REGNET_FRA["tilfelle"]),
        steg=slaa_sammen(_steg(g, tilfelle)),
        regnestykke=tuple(ledd),
        merknader=tuple(merknader),
    )
