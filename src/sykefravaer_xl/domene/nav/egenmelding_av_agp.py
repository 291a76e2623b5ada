"""Self-certified days that follow from the employer period and the sick notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.domene.nav.agp_og_sykmelding import angaar_sykmeldingene
from sykefravaer_xl.grunn.periode import Periode, sammenhengende

if TYPE_CHECKING:
    from collections.abc import Collection


def egenmeldinger(
    agp: Collection[Periode], sykmelding: Collection[Periode]
) -> tuple[Periode, ...]:
    """The employer-period days that no sick note covers, as periods, oldest first.

    These are the days the employee must have reported on their own word (ftrl § 8-23). There
    are none when the employer period belongs to an earlier absence. Source:
    ``hag-domene-inntektsmelding``.
    """
    if not angaar_sykmeldingene(agp, sykmelding):
        return ()
    dekket = {dag for p in sykmelding for dag in p}
    return sammenhengende(dag for p in agp for dag in p if dag not in dekket)
