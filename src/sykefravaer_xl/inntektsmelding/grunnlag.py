"""What an income report (inntektsmelding) must say of an absence, found in a computed case.

Income is not here: nothing about money follows from the absence rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.hvem_betaler import Betaler
from sykefravaer_xl.domene.nav.agp_og_sykmelding import kan_meldes
from sykefravaer_xl.domene.nav.bestemmende_fravaersdag import bestemmende_fravaersdag
from sykefravaer_xl.domene.nav.egenmelding_av_agp import egenmeldinger
from sykefravaer_xl.domene.tidslinje import EGENMELDING, FERIE, SYKMELDT
from sykefravaer_xl.grunn.periode import Periode, slaa_sammen, slaa_sammen_over_helg
from sykefravaer_xl.inntektsmelding.kontroll import er_full_med_behandlingsdager

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.domene.sak import ArbeidsgiverperiodeSvar, Resultat

_I_SYKMELDING = SYKMELDT | {FERIE}


@dataclass(frozen=True, slots=True)
class Imgrunnlag:
    """The facts of one income report: the latest coherent absence begun by the day asked for."""

    fravaer: Periode
    """The coherent absence, self-certified days included; free weekends do not break it."""
    sykmeldt: tuple[Periode, ...]
    """Sick-note days of the absence, and of the employer period where it is reported."""
    agp: tuple[Periode, ...]
    """The employer period that governs the absence, day by day (ftrl § 8-19)."""
    agp_ferdig: bool
    """All 16 days, or twelve treatment days, each in a week of its own (NAV)."""
    agp_paakrevd: bool
    """False: the employer period was used up in an earlier absence, and NAV does not ask."""
    agp_kan_meldes: bool
    """Whether NAV would take this employer period without having asked for it."""
    egenmeldinger: tuple[Periode, ...]
    """Employer-period days no sick note covers (ftrl § 8-23)."""
    bestemmende_fravaersdag: date
    """The income of the three months before the month of this day counts (ftrl § 8-28)."""
    refusjon_fra: date | None
    """First day NAV refunds, or pays; None: the absence does not reach so far."""

    @property
    def agp_dager(self) -> int:
        """Days counted in the employer period, at most 16."""
        return sum(p.dager for p in self.agp)

    def forfalt(self, dato: date) -> bool:
        """Whether the report is due: NAV's first day is here."""
        return self.refusjon_fra is not None and self.refusjon_fra <= dato


def imgrunnlag(resultat: Resultat, dato: date) -> Imgrunnlag | None:
    """The facts as of ``dato``; None where no sick note has begun by then."""
    notedager = _lop(resultat, _I_SYKMELDING)
    egne = _lop(resultat, (EGENMELDING,))
    begynte = [p for p in slaa_sammen_over_helg(notedager) if p.fra <= dato]
    if not begynte:
        return None
    siste = begynte[-1]
    agp = _agp_for(resultat.arbeidsgiverperioder, siste)
    # treatment days still to come are no part of a report made now
    agp_dager = tuple(p for p in (agp.dager if agp is not None else ()) if p.fra <= siste.til)
    full = agp is not None and agp.ferdig and agp_dager == agp.dager
    fravaer = next(
        p for p in slaa_sammen_over_helg((*notedager, *egne, *agp_dager)) if p.overlapper(siste)
    )
    paakrevd = bool(agp_dager) and agp_dager[-1].til >= fravaer.fra
    notene = tuple(
        p
        for p in slaa_sammen(notedager)
        if p.til >= (agp_dager[0].fra if paakrevd else fravaer.fra) and p.fra <= siste.til
    )
    egne_naa = tuple(p for p in egne if p.overlapper(fravaer))
    return Imgrunnlag(
        fravaer,
        notene,
        agp_dager,
        full or er_full_med_behandlingsdager(agp_dager),
        paakrevd,
        kan_meldes(agp_dager, egne_naa, notene, forespurt=False),
        egenmeldinger(agp_dager, notene) if paakrevd else (),
        bestemmende_fravaersdag(agp_dager, notene)
        if paakrevd
        else bestemmende_fravaersdag((), (*notene, *egne_naa)),
        _refusjon_fra(resultat, fravaer),
    )


def _lop(resultat: Resultat, slag: Iterable[int]) -> list[Periode]:
    """The runs of the timeline of some kinds, as periods."""
    ut = () if resultat.forlop is None else resultat.forlop.tidslinje
    valgt = frozenset(slag)
    dag = date.fromordinal
    return [Periode(dag(lop.fra), dag(lop.til)) for lop in ut if lop.slag in valgt]


def _agp_for(
    alle: Iterable[ArbeidsgiverperiodeSvar], fravaer: Periode
) -> ArbeidsgiverperiodeSvar | None:
    """The last employer period begun before the absence ends."""
    mulige = [p for p in alle if p.dager[0].fra <= fravaer.til]
    return mulige[-1] if mulige else None


def _refusjon_fra(resultat: Resultat, fravaer: Periode) -> date | None:
    nav = [
        max(lop.fra, fravaer.fra)
        for lop in resultat.betalere
        if lop.hvem is Betaler.NAV and lop.fra <= fravaer.til and lop.til >= fravaer.fra
    ]
    return min(nav, default=None)
