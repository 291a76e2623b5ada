"""The agreement's max date: which days after the employer period move it."""

from __future__ import annotations

from copy import copy
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.forklaring.lop import del_opp, mellom, slaa_sammen, steg
from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, RegnetFra, Steg
from sykefravaer_xl.domene.forklaring.tekst import FELT, HVORFOR, LEDD, MERKNAD, REGNET_FRA
from sykefravaer_xl.domene.tariff import maksdato_tariff
from sykefravaer_xl.domene.tidslinje import SYKE, UKJENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.lov.profiler import Profil


def forklar_tariff(g: Grunnlag) -> Forklaring:
    """The last calendar day of pay by the agreement, for the latest spell."""
    profil = g.resultat.profil
    if profil.tariff_dager is None:
        return _uten(g, profil, MERKNAD["ingen_avtale"].format(profil=profil.id))
    tilfeller = g.forlop.tilfeller
    agp = g.resultat.agp_for(tilfeller[-1]) if tilfeller else None
    svar = g.resultat.maksdato_tariff
    if agp is None or svar is None:
        return _uten(g, profil, MERKNAD["ingen_tilfelle"])
    ekstra = svar.toordinal() - agp.slutt - profil.tariff_dager
    ledd = [Ledd(LEDD["tariff"], profil.tariff_dager, "dager")]
    if ekstra:
        ledd.append(Ledd(LEDD["tariff_ekstra"], ekstra, "dager"))
    return Forklaring(
        felt="maksdato_tariff",
        navn=FELT["maksdato_tariff"],
        svar=svar,
        hjemmel=profil.hjemmel,
        versjon=None,
        kilde=profil.navn,
        regel=profil.regel,
        regnet_fra=RegnetFra(date.fromordinal(agp.slutt), REGNET_FRA["tariff"]),
        steg=slaa_sammen(_steg(g, tilfeller[-1], agp.slutt, profil.tariff_dager)),
        regnestykke=tuple(ledd),
    )


def _uten(g: Grunnlag, profil: Profil, merknad: str) -> Forklaring:
    return Forklaring(
        felt="maksdato_tariff",
        navn=FELT["maksdato_tariff"],
        svar=None,
        hjemmel=profil.hjemmel,
        versjon=None,
        kilde=profil.navn,
        regel="" if profil.tariff_dager is None else profil.regel,
        merknader=(merknad,) if g.forlop.tidslinje else (MERKNAD["ingen_rader"],),
    )


def _steg(g: Grunnlag, tilfelle: Tilfelle, agp_slutt: int, tariff_dager: int) -> Iterator[Steg]:
    """The days of the spell after the employer period; those that count move the date."""
    for lop in mellom(g.lop, agp_slutt + 1, tilfelle.til):
        if lop.slag in SYKE:
            yield steg(lop.fra, lop.til, lop.hva, HVORFOR["tariff_syk"], teller=False)
            continue
        helger = (d for d in range(lop.fra, lop.til + 1) if (d - 1) % 7 in (0, 5))
        for fra, til in del_opp(lop.fra, lop.til, helger if lop.slag == UKJENT else ()):
            hva = lop.kutt(fra, til).hva
            for_dem, med_dem = (
                _slutt(g, tilfelle, dag, agp_slutt, tariff_dager) for dag in (fra - 1, til)
            )
            teller = med_dem > for_dem
            uten = "tariff_etter" if fra > for_dem else "tariff_helg"
            yield steg(fra, til, hva, HVORFOR["tariff_skyver" if teller else uten], teller=teller)


def _slutt(g: Grunnlag, tilfelle: Tilfelle, dag: int, agp_slutt: int, tariff_dager: int) -> int:
    """The last day of pay by the engine's own count, had the spell ended on the day."""
    utsnitt = copy(tilfelle)
    utsnitt.til = dag
    return maksdato_tariff(g.forlop.tidslinje, utsnitt, agp_slutt, tariff_dager)
