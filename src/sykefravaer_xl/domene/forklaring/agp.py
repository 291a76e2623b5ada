"""Which days the employer period counts, which it passes over, and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.forklaring.lop import Dagslop, del_opp, mellom, slaa_sammen, steg
from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, RegnetFra, Steg
from sykefravaer_xl.domene.forklaring.tekst import HVORFOR, LEDD, MERKNAD, REGNET_FRA, periode
from sykefravaer_xl.domene.tidslinje import (
    ARBEID,
    BEHANDLING,
    EGENMELDING,
    FERIE,
    HOLDT,
    LAV_GRAD,
    SYK,
    UKJENT,
    YTELSE,
)
from sykefravaer_xl.grunn.dager import ukedager_i
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.domene.arbeidsgiverperiode import Arbeidsgiverperiode
    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag

TELLER: Final = {
    SYK: "agp_syk",
    BEHANDLING: "agp_behandling",
    EGENMELDING: "agp_egenmelding",
    LAV_GRAD: "agp_lav_grad",
    FERIE: "agp_ferie",
    HOLDT: "agp_holdt",
    YTELSE: "agp_holdt",
    UKJENT: "agp_helg",
}
TELLER_IKKE: Final = {
    ARBEID: "arbeid",
    UKJENT: "ingen_rad",
    FERIE: "ferie_etter_arbeid",
    HOLDT: "fri_opphold",
    YTELSE: "fri_opphold",
}


def _hvorfor(lop: Dagslop, agp: Arbeidsgiverperiode, minste_grad: int, *, teller: bool) -> str:
    if teller:
        return HVORFOR[TELLER[lop.slag]].format(minste_grad=minste_grad)
    if lop.slag == UKJENT and not ukedager_i(lop.fra, lop.til):
        return HVORFOR["helg_behandling" if agp.bare_behandling else "helg_opphold"]
    return HVORFOR[TELLER_IKKE[lop.slag]]


def _steg(g: Grunnlag, agp: Arbeidsgiverperiode) -> Iterator[Steg]:
    """From the period's first day to its last, or to the end of its case if it is not full."""
    slutt = agp.slutt if agp.ferdig else max(agp.slutt, agp.siste)
    kanter = {kant for fra, til in agp.dager for kant in (fra, til + 1)}
    minste_grad = g.lov(agp.forste).minste_grad
    for lop in mellom(g.lop, agp.forste, slutt):
        for fra, til in del_opp(lop.fra, lop.til, kanter):
            teller = any(a <= fra <= b for a, b in agp.dager)
            bit_ = lop.kutt(fra, til)
            yield steg(
                fra, til, bit_.hva, _hvorfor(bit_, agp, minste_grad, teller=teller), teller=teller
            )


def _merknader(g: Grunnlag, agp: Arbeidsgiverperiode) -> Iterator[str]:
    alle = g.forlop.arbeidsgiverperioder
    nummer = next(n for n, p in enumerate(alle) if p is agp)
    if nummer:
        forrige = alle[nummer - 1]
        yield MERKNAD["agp_forrige"].format(
            slutt=vis_dato(date.fromordinal(forrige.slutt)),
            opphold=forrige.lov.arbeidsgiverperiode_opphold,
            lukket=vis_dato(date.fromordinal(forrige.siste)),
            forste=vis_dato(date.fromordinal(agp.forste)),
        )
    if not agp.ferdig:
        lukket = nummer + 1 < len(alle) or agp.siste < g.forlop.tidslinje[-1].til
        yield MERKNAD["agp_lukket" if lukket else "agp_apen"].format(
            antall=agp.antall,
            grense=agp.grense,
            opphold=agp.lov.arbeidsgiverperiode_opphold,
            slutt=vis_dato(date.fromordinal(agp.siste)),
        )
    elif agp.bare_behandling:
        yield MERKNAD["agp_behandling"].format(
            antall=agp.antall, full=g.lov(agp.forste).arbeidsgiverperiode_dager
        )
    if g.resultat.sak.ansatt.unntak_agp:
        yield MERKNAD["unntak_agp"]


def forklar_arbeidsgiverperiode(g: Grunnlag, felt: str) -> Forklaring:
    """``arbeidsgiverperiode``: the days counted. ``agp_slutt``: the last of them."""
    agp = g.resultat.agp_for(g.tilfelle) if g.tilfelle is not None else None
    if agp is None:
        return g.uten_svar(felt, "arbeidsgiverperiode_dager", "ingen_agp")
    forste, slutt = date.fromordinal(agp.forste), date.fromordinal(agp.slutt)
    svar: date | int
    if felt == "arbeidsgiverperiode":
        svar = agp.antall
        ledd = [
            Ledd(periode(date.fromordinal(fra), date.fromordinal(til)), til - fra + 1, "dager")
            for fra, til in agp.dager
        ]
    else:
        svar = slutt
        hull = agp.slutt - agp.forste + 1 - agp.antall
        ledd = [Ledd(LEDD["telte"], agp.antall, "dager")]
        if hull:
            ledd.append(Ledd(LEDD["ikke_telt"], hull, "dager"))
        ledd.append(Ledd(LEDD["selv_dag_1"], -1, "dager"))
    return g.av_lov(
        felt,
        "arbeidsgiverperiode_behandlingsdager"
        if agp.bare_behandling
        else "arbeidsgiverperiode_dager",
        agp.forste,
        svar=svar,
        regnet_fra=RegnetFra(forste, REGNET_FRA["agp_slutt"]),
        steg=slaa_sammen(_steg(g, agp)),
        regnestykke=tuple(ledd),
        merknader=tuple(_merknader(g, agp)),
    )
