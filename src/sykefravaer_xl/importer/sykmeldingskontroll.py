"""Whether the periods of one sick note are sound, by the checks NAV makes on receipt.

Source: ``regulus-regula`` (PeriodeRules and its rule tree); the outcomes are NAV's names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from sykefravaer_xl.grunn.dager import ukedager

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

AVVENTENDE_MAKS_AVSTAND = 16
"""Days from first to last day of an *avventende* period, so 17 calendar days pass (NAV)."""
GRAD_MAKS = 99
"""A graded period is at most this many per cent; 100 is not graded (NAV)."""
GRAD_MIN = 1
DAGER_I_UKEN = 7


class Periodetype(StrEnum):
    """What a period of a sick note says about work."""

    AKTIVITET_IKKE_MULIG = "aktivitet_ikke_mulig"
    GRADERT = "gradert"
    AVVENTENDE = "avventende"
    BEHANDLINGSDAGER = "behandlingsdager"
    REISETILSKUDD = "reisetilskudd"


class Utfall(StrEnum):
    """NAV's answer to a sick note, by NAV's names.

    All but the first and the last mean that NAV refuses the note. The last one is valid, but a
    case worker must look at it.
    """

    OK = "OK"
    PERIODER_MANGLER = "PERIODER_MANGLER"
    FRADATO_ETTER_TILDATO = "FRADATO_ETTER_TILDATO"
    OVERLAPPENDE_PERIODER = "OVERLAPPENDE_PERIODER"
    OPPHOLD_MELLOM_PERIODER = "OPPHOLD_MELLOM_PERIODER"
    AVVENTENDE_KOMBINERT = "AVVENTENDE_SYKMELDING_KOMBINERT"
    MANGLENDE_INNSPILL = "MANGLENDE_INNSPILL_TIL_ARBEIDSGIVER"
    AVVENTENDE_OVER_16_DAGER = "AVVENTENDE_SYKMELDING_OVER_16_DAGER"
    FOR_MANGE_BEHANDLINGSDAGER = "FOR_MANGE_BEHANDLINGSDAGER_PER_UKE"
    GRADERT_OVER_99 = "GRADERT_SYKMELDING_OVER_99_PROSENT"
    GRADERT_0 = "GRADERT_SYKMELDING_0_PROSENT"
    MED_BEHANDLINGSDAGER = "SYKMELDING_MED_BEHANDLINGSDAGER"


@dataclass(frozen=True, slots=True)
class Sykmeldingsperiode:
    """One period of a sick note, both ends included, as received: it may run backwards.

    ``grad`` is the percentage of unfitness and matters for graded periods, ``innspill`` the
    advice to the employer in an *avventende* one, ``antall`` the number of treatment days.
    """

    fra: date
    til: date
    type: Periodetype
    grad: int = 100
    innspill: str | None = None
    antall: int = 0

    def omfatter(self, dag: date) -> bool:
        """Whether the day lies in the period."""
        return self.fra <= dag <= self.til


def kontroller(perioder: Sequence[Sykmeldingsperiode]) -> Utfall:
    """NAV's answer to a note with these periods: the first check that fails, in NAV's order."""
    for utfall, slaar_til in _KONTROLLER:
        if slaar_til(perioder):
            return utfall
    return Utfall.OK


def _av_type(
    perioder: Sequence[Sykmeldingsperiode], periodetype: Periodetype
) -> list[Sykmeldingsperiode]:
    return [p for p in perioder if p.type is periodetype]


def _mangler(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    return not perioder


def _baklengs(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    return any(p.fra > p.til for p in perioder)


def _overlapper(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    # Like NAV, a period that is repeated in every detail is taken as the same one.
    return any(
        a != b and (b.omfatter(a.fra) or b.omfatter(a.til)) for a in perioder for b in perioder
    )


def _har_opphold(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    en_dag = timedelta(days=1)
    etter_start = sorted(perioder, key=lambda p: p.fra)
    return any(ukedager(a.til + en_dag, b.fra - en_dag) > 0 for a, b in pairwise(etter_start))


def _avventende_kombinert(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    return len(perioder) > 1 and bool(_av_type(perioder, Periodetype.AVVENTENDE))


def _uten_innspill(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    avventende = _av_type(perioder, Periodetype.AVVENTENDE)
    return any(not (p.innspill or "").strip() for p in avventende)


def _avventende_for_lang(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    avventende = _av_type(perioder, Periodetype.AVVENTENDE)
    return any((p.til - p.fra).days > AVVENTENDE_MAKS_AVSTAND for p in avventende)


def _for_mange_behandlingsdager(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    """More than one treatment day for each week begun, counted from the first day."""
    return any(
        p.antall > (p.til - p.fra).days // DAGER_I_UKEN + 1
        for p in _av_type(perioder, Periodetype.BEHANDLINGSDAGER)
    )


def _grad_for_hoey(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    return any(p.grad > GRAD_MAKS for p in _av_type(perioder, Periodetype.GRADERT))


def _grad_for_lav(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    return any(p.grad < GRAD_MIN for p in _av_type(perioder, Periodetype.GRADERT))


def _har_behandlingsdager(perioder: Sequence[Sykmeldingsperiode]) -> bool:
    return bool(_av_type(perioder, Periodetype.BEHANDLINGSDAGER))


_KONTROLLER: tuple[tuple[Utfall, Callable[[Sequence[Sykmeldingsperiode]], bool]], ...] = (
    (Utfall.PERIODER_MANGLER, _mangler),
    (Utfall.FRADATO_ETTER_TILDATO, _baklengs),
    (Utfall.OVERLAPPENDE_PERIODER, _overlapper),
    (Utfall.OPPHOLD_MELLOM_PERIODER, _har_opphold),
    (Utfall.AVVENTENDE_KOMBINERT, _avventende_kombinert),
    (Utfall.MANGLENDE_INNSPILL, _uten_innspill),
    (Utfall.AVVENTENDE_OVER_16_DAGER, _avventende_for_lang),
    (Utfall.FOR_MANGE_BEHANDLINGSDAGER, _for_mange_behandlingsdager),
    (Utfall.GRADERT_OVER_99, _grad_for_hoey),
    (Utfall.GRADERT_0, _grad_for_lav),
    (Utfall.MED_BEHANDLINGSDAGER, _har_behandlingsdager),
)
