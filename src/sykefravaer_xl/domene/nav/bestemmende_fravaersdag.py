"""The day that fixes the income month of the income report (bestemmende fraværsdag).

Source: ``hag-domene-inntektsmelding``, BestemmendeFravaersdag.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.nav.agp_og_sykmelding import angaar_sykmeldingene
from sykefravaer_xl.grunn.periode import Periode, slaa_sammen, slaa_sammen_over_helg
from sykefravaer_xl.lov.lov import regelverk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def bestemmende_fravaersdag(agp: Collection[Periode], sykefravaer: Collection[Periode]) -> date:
    """The first day of the last coherent absence; the income of the months before it counts.

    ``sykefravaer`` holds the sick-note periods (and self-certified ones where the employer has
    reported no employer period). A free weekend does not break the notes, but it does break the
    employer period, which the employer has listed day by day; where that list reaches, it
    decides. Raises ValueError when there is no absence at all.
    """
    if not agp and not sykefravaer:
        raise ValueError("Fraværet har ingen dager.")
    sykmeldt = slaa_sammen_over_helg(sykefravaer)
    if not angaar_sykmeldingene(agp, sykefravaer):
        return sykmeldt[-1].fra
    *tidligere, siste_agp = slaa_sammen(agp)
    etter_agp = _etter(sykmeldt, siste_agp.til)
    # The weekend between the employer period and the note that goes on from it is taken as sick.
    overgang = slaa_sammen_over_helg([siste_agp, *etter_agp[:1]])
    return _siste_innenfor_agp([*tidligere, *overgang, *etter_agp[1:]]).fra


def _etter(perioder: Iterable[Periode], dag: date) -> list[Periode]:
    """What is left of the periods after the day."""
    start = dag + timedelta(days=1)
    return [Periode(max(p.fra, start), p.til) for p in perioder if p.til > dag]


def _siste_innenfor_agp(perioder: list[Periode]) -> Periode:
    """The last period that begins before more than a full employer period has passed.

    An absence after that is a matter for a later income report.
    """
    brukt = 0
    siste = perioder[0]
    full = regelverk().paa(siste.fra.toordinal()).arbeidsgiverperiode_dager
    for periode in perioder:
        if brukt > full:
            break
        siste = periode
        brukt += periode.dager
    return siste
