"""Whether the plan and ``Oppfølging`` say the same; the newest date counts, and she is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.hendelser import fordel
from sykefravaer_xl.bok.oppfolging import par_rader
from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_felter
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.lov.hendelser import hendelsesslag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar


def uenigheter(ett: Tilfellesvar, kart: Tabellkart | None) -> Iterator[Funn]:
    """Done dates of one spell that a plan and the row of the spell state differently.

    A plan that has been changed since may well be approved later than it was first made.
    """
    resultat = ett.sak.resultat
    if kart is None or resultat is None or resultat.forlop is None:
        return
    tilfeller = resultat.forlop.tilfeller
    nummer = tilfeller.index(ett.tilfelle)
    navn = {f.sjekkpunkt: f.navn for f in ett.frister}
    rader = par_rader(ett.sak.oppfolging, tilfeller)[nummer]
    for hendt in fordel(ett.sak.hendelser, tilfeller)[0][nummer]:
        punkt = hendelsesslag()[hendt.slag].sjekkpunkt if hendt.slag is not None else None
        if hendt.planark is None or hendt.dato is None or punkt not in navn:
            continue
        for rad in rader:
            skrevet = rad.utfort.get(punkt)
            if skrevet is None or skrevet == hendt.dato:
                continue
            if hendt.planark.versjoner > 1 and skrevet < hendt.dato:
                continue
            melding = tekst.PLAN_OG_OPPFOLGING.format(
                navn=navn[punkt],
                rad=vis_dato(skrevet),
                oppfolging=kart.ark,
                plan=vis_dato(hendt.dato),
                planark=hendt.planark.ark,
            )
            felt = oppfolging_felter(punkt)[1]
            yield kart.plasser(Funn("plan_og_oppfolging", melding), felt, rad.rad)
