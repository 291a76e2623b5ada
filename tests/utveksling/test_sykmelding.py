"""NAV's checks of a sick note: each limit from both sides, and which check comes first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sykefravaer_xl.importer.sykmeldingskontroll import (
    Periodetype,
    Sykmeldingsperiode,
    Utfall,
    kontroller,
)

MANDAG = date(2024, 1, 1)


def _dag(nr: int) -> date:
    """Day 1 is Monday 1 January 2024."""
    return MANDAG + timedelta(days=nr - 1)


def _syk(fra: int, til: int) -> Sykmeldingsperiode:
    return Sykmeldingsperiode(_dag(fra), _dag(til), Periodetype.AKTIVITET_IKKE_MULIG)


def _gradert(fra: int, til: int, grad: int) -> Sykmeldingsperiode:
    return Sykmeldingsperiode(_dag(fra), _dag(til), Periodetype.GRADERT, grad)


def _avventende(fra: int, til: int, innspill: str | None = "Lettere arbeid") -> Sykmeldingsperiode:
    return Sykmeldingsperiode(_dag(fra), _dag(til), Periodetype.AVVENTENDE, innspill=innspill)


def _behandling(fra: int, til: int, antall: int) -> Sykmeldingsperiode:
    return Sykmeldingsperiode(_dag(fra), _dag(til), Periodetype.BEHANDLINGSDAGER, antall=antall)


REISE = Sykmeldingsperiode(_dag(1), _dag(5), Periodetype.REISETILSKUDD)


@pytest.mark.parametrize(
    ("perioder", "utfall"),
    [
        ([_syk(1, 5)], Utfall.OK),
        ([REISE], Utfall.OK),
        ([], Utfall.PERIODER_MANGLER),
        ([_syk(5, 5)], Utfall.OK),
        ([_syk(5, 4)], Utfall.FRADATO_ETTER_TILDATO),
        ([_syk(1, 5), _syk(6, 9)], Utfall.OK),
        ([_syk(1, 5), _gradert(5, 9, 50)], Utfall.OVERLAPPENDE_PERIODER),
        ([_syk(1, 20), _gradert(3, 4, 50)], Utfall.OVERLAPPENDE_PERIODER),
        ([_syk(5, 5), _gradert(5, 9, 50)], Utfall.OVERLAPPENDE_PERIODER),
        ([_syk(1, 5), _gradert(5, 5, 50)], Utfall.OVERLAPPENDE_PERIODER),
        # Friday to Monday is no gap, Thursday to Monday and Friday to Tuesday are.
        ([_syk(8, 9), _syk(1, 5)], Utfall.OK),
        ([_syk(1, 4), _syk(8, 9)], Utfall.OPPHOLD_MELLOM_PERIODER),
        ([_syk(1, 5), _syk(9, 9)], Utfall.OPPHOLD_MELLOM_PERIODER),
        ([_avventende(1, 5)], Utfall.OK),
        ([_avventende(1, 5), _syk(6, 9)], Utfall.AVVENTENDE_KOMBINERT),
        ([_avventende(1, 5, None)], Utfall.MANGLENDE_INNSPILL),
        ([_avventende(1, 5, "")], Utfall.MANGLENDE_INNSPILL),
        ([_avventende(1, 5, " \t ")], Utfall.MANGLENDE_INNSPILL),
        ([_avventende(1, 16)], Utfall.OK),
        ([_avventende(1, 17)], Utfall.OK),
        ([_avventende(1, 18)], Utfall.AVVENTENDE_OVER_16_DAGER),
        ([_behandling(1, 7, 1)], Utfall.MED_BEHANDLINGSDAGER),
        ([_behandling(1, 7, 0)], Utfall.MED_BEHANDLINGSDAGER),
        ([_behandling(1, 7, 2)], Utfall.FOR_MANGE_BEHANDLINGSDAGER),
        ([_behandling(1, 8, 2)], Utfall.MED_BEHANDLINGSDAGER),
        ([_behandling(1, 8, 3)], Utfall.FOR_MANGE_BEHANDLINGSDAGER),
        ([_gradert(1, 5, 1)], Utfall.OK),
        ([_gradert(1, 5, 99)], Utfall.OK),
        ([_gradert(1, 5, 100)], Utfall.GRADERT_OVER_99),
        ([_gradert(1, 5, 0)], Utfall.GRADERT_0),
    ],
)
def test_kontrollene_hver_for_seg(perioder: list[Sykmeldingsperiode], utfall: Utfall) -> None:
    assert kontroller(perioder) is utfall


@pytest.mark.parametrize(
    ("perioder", "utfall"),
    [
        ([_syk(5, 4), _syk(1, 4)], Utfall.FRADATO_ETTER_TILDATO),
        ([_syk(1, 5), _syk(5, 9), _syk(20, 21)], Utfall.OVERLAPPENDE_PERIODER),
        ([_avventende(1, 2, ""), _syk(5, 9)], Utfall.OPPHOLD_MELLOM_PERIODER),
        ([_avventende(1, 30, ""), _syk(31, 32)], Utfall.AVVENTENDE_KOMBINERT),
        ([_avventende(1, 30, "")], Utfall.MANGLENDE_INNSPILL),
        ([_behandling(1, 5, 9), _gradert(6, 9, 100)], Utfall.FOR_MANGE_BEHANDLINGSDAGER),
        ([_gradert(1, 5, 0), _gradert(6, 9, 100)], Utfall.GRADERT_OVER_99),
        ([_behandling(1, 5, 1), _gradert(6, 9, 0)], Utfall.GRADERT_0),
        ([_behandling(1, 5, 1), _syk(6, 9)], Utfall.MED_BEHANDLINGSDAGER),
    ],
)
def test_den_foerste_kontrollen_i_navs_rekkefoelge_avgjoer(
    perioder: list[Sykmeldingsperiode], utfall: Utfall
) -> None:
    assert kontroller(perioder) is utfall
