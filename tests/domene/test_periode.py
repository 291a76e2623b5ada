"""Periods and weekday arithmetic: literal dates, then a naive loop as the reference."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.domene.nav.spleis import innenfor_67, pluss_ukedager, ukedager_mellom
from sykefravaer_xl.grunn.dager import (
    er_ukedag,
    fyller,
    pluss_ukedager_ordinal,
    rett_foer,
    rull_tilbake,
    ukedager,
    ukedager_til,
)
from sykefravaer_xl.grunn.periode import Periode, sammenhengende, slaa_sammen

DATOER = st.dates(date(1990, 1, 1), date(2060, 12, 31))
EN_DAG = timedelta(days=1)
FREDAG, LORDAG, SONDAG, MANDAG = (date(2018, 1, d) for d in (5, 6, 7, 8))


def _dager(fra: date, til: date) -> list[date]:
    return [fra + timedelta(days=i) for i in range((til - fra).days + 1)]


def test_perioden_har_begge_endene_med() -> None:
    januar = Periode(date(2018, 1, 1), date(2018, 1, 31))
    assert januar.dager == 31
    assert januar.ukedager == 23
    assert date(2018, 1, 1) in januar
    assert date(2018, 1, 31) in januar
    assert date(2017, 12, 31) not in januar
    assert date(2018, 2, 1) not in januar
    assert "2018-01-01" not in januar
    assert list(Periode(FREDAG, MANDAG)) == [FREDAG, LORDAG, SONDAG, MANDAG]


def test_en_dag_er_en_periode_men_baklengs_er_ingen() -> None:
    assert Periode(FREDAG, FREDAG).dager == 1
    with pytest.raises(ValueError, match="slutter"):
        Periode(LORDAG, FREDAG)


def test_overlapp_krever_en_felles_dag() -> None:
    a = Periode(date(2018, 1, 1), date(2018, 1, 5))
    samme_dag = Periode(date(2018, 1, 5), date(2018, 1, 9))
    dagen_etter = Periode(date(2018, 1, 6), date(2018, 1, 9))
    to_dager_etter = Periode(date(2018, 1, 7), date(2018, 1, 9))
    assert a.overlapper(samme_dag)
    assert samme_dag.overlapper(a)
    assert not a.overlapper(dagen_etter)
    assert a.grenser_til(dagen_etter)
    assert dagen_etter.grenser_til(a)
    assert not a.grenser_til(to_dager_etter)
    assert not to_dager_etter.grenser_til(a)
    assert a.snitt(samme_dag) == Periode(FREDAG, FREDAG)
    assert a.snitt(dagen_etter) is None


def test_naboer_slaas_sammen_men_en_fri_dag_skiller() -> None:
    perioder = [
        Periode(date(2018, 1, 8), date(2018, 1, 9)),
        Periode(date(2018, 1, 1), date(2018, 1, 4)),
        Periode(date(2018, 1, 2), date(2018, 1, 3)),
        Periode(date(2018, 1, 5), date(2018, 1, 6)),
    ]
    assert slaa_sammen(perioder) == (
        Periode(date(2018, 1, 1), date(2018, 1, 6)),
        Periode(date(2018, 1, 8), date(2018, 1, 9)),
    )
    assert slaa_sammen([]) == ()


def test_dager_blir_til_perioder() -> None:
    assert sammenhengende([MANDAG, FREDAG, LORDAG, FREDAG]) == (
        Periode(FREDAG, LORDAG),
        Periode(MANDAG, MANDAG),
    )
    assert sammenhengende([]) == ()


@given(st.lists(st.tuples(DATOER, st.integers(0, 40)), max_size=8))
def test_sammenslaatte_perioder_har_de_samme_dagene(par: list[tuple[date, int]]) -> None:
    perioder = [Periode(fra, fra + timedelta(days=n)) for fra, n in par]
    dager = {dag for p in perioder for dag in p}
    samlet = slaa_sammen(perioder)
    assert {dag for p in samlet for dag in p} == dager
    assert samlet == sammenhengende(dager)
    assert all((b.fra - a.til).days > 1 for a, b in pairwise(samlet))


def test_ukedager_teller_begge_ender_og_helligdager() -> None:
    assert ukedager(date(2018, 1, 1), date(2018, 1, 1)) == 1
    assert ukedager(date(2018, 1, 1), date(2018, 1, 7)) == 5
    assert ukedager(LORDAG, SONDAG) == 0
    assert ukedager(LORDAG, MANDAG) == 1
    assert ukedager(MANDAG, FREDAG) == 0
    assert ukedager_mellom(date(2018, 1, 1), date(2018, 1, 2)) == 1
    assert ukedager_mellom(date(2018, 1, 1), date(2018, 1, 1)) == 0
    assert ukedager_mellom(LORDAG, MANDAG) == 0
    assert ukedager_mellom(date(2016, 1, 1), date(2021, 1, 31)) == 1326
    assert ukedager_mellom(MANDAG, FREDAG) == 0


def test_foerste_ordinal_er_en_mandag() -> None:
    assert [ukedager_til(o) for o in range(9)] == [0, 1, 2, 3, 4, 5, 5, 5, 6]


@given(DATOER, st.integers(0, 400))
def test_ukedager_er_det_samme_som_aa_telle_dag_for_dag(fra: date, n: int) -> None:
    til = fra + timedelta(days=n)
    fasit = sum(d.weekday() < 5 for d in _dager(fra, til))
    assert ukedager(fra, til) == fasit
    assert ukedager_mellom(fra, til + EN_DAG) == fasit
    assert er_ukedag(fra) == (ukedager(fra, fra) == 1)


@pytest.mark.parametrize(
    ("start", "antall", "fasit"),
    [
        (FREDAG, 0, FREDAG),
        (FREDAG, 1, MANDAG),
        (LORDAG, 0, MANDAG),
        (SONDAG, 0, MANDAG),
        (SONDAG, 1, date(2018, 1, 9)),
        (FREDAG, 6, date(2018, 1, 15)),
        (date(2018, 1, 16), 248, date(2018, 12, 28)),
        (MANDAG, -1, FREDAG),
    ],
)
def test_pluss_ukedager_flytter_foerst_helgen_til_mandag(
    start: date, antall: int, fasit: date
) -> None:
    assert pluss_ukedager(start, antall) == fasit


@given(DATOER, st.integers(0, 300))
def test_pluss_ukedager_er_det_samme_som_aa_gaa_dag_for_dag(start: date, antall: int) -> None:
    dag = start
    while dag.weekday() >= 5:
        dag += EN_DAG
    for _ in range(antall):
        dag += EN_DAG
        while dag.weekday() >= 5:
            dag += EN_DAG
    assert pluss_ukedager(start, antall) == dag
    assert pluss_ukedager_ordinal(start.toordinal(), antall) == dag.toordinal()


@given(DATOER, st.integers(0, 300))
def test_baklengs_er_det_motsatte_av_forlengs(start: date, antall: int) -> None:
    ukedag = pluss_ukedager(start, 0)
    assert pluss_ukedager(pluss_ukedager(ukedag, -antall), antall) == ukedag


def test_helgen_rulles_tilbake_til_fredag() -> None:
    assert [
        date.fromordinal(rull_tilbake(d.toordinal())) for d in (FREDAG, LORDAG, SONDAG, MANDAG)
    ] == [
        FREDAG,
        FREDAG,
        FREDAG,
        MANDAG,
    ]


@pytest.mark.parametrize(
    ("a", "b", "fasit"),
    [
        (FREDAG, LORDAG, True),
        (FREDAG, SONDAG, True),
        (FREDAG, MANDAG, True),
        (LORDAG, SONDAG, True),
        (LORDAG, MANDAG, True),
        (SONDAG, MANDAG, True),
        (date(2018, 1, 4), FREDAG, True),
        (date(2018, 1, 4), LORDAG, False),
        (FREDAG, date(2018, 1, 9), False),
        (FREDAG, date(2018, 1, 13), False),
        (MANDAG, MANDAG, False),
        (SONDAG, SONDAG, False),
        (MANDAG, FREDAG, False),
    ],
)
def test_rett_foer_naar_bare_helg_ligger_imellom(a: date, b: date, fasit: bool) -> None:
    assert rett_foer(a, b) is fasit


@given(DATOER, st.integers(-10, 10))
def test_rett_foer_er_det_samme_som_aa_se_paa_dagene_imellom(a: date, n: int) -> None:
    b = a + timedelta(days=n)
    imellom = _dager(a + EN_DAG, b - EN_DAG)
    assert rett_foer(a, b) == (a < b and all(d.weekday() >= 5 for d in imellom))


def test_skuddaarsbarn_fyller_aar_28_februar() -> None:
    assert fyller(date(1952, 2, 29), 67) == date(2019, 2, 28)
    assert fyller(date(1952, 2, 29), 68) == date(2020, 2, 29)
    assert fyller(date(1951, 1, 1), 67) == date(2018, 1, 1)


def test_67_aarsdagen_er_selv_innenfor() -> None:
    fodt = date(1951, 1, 1)
    assert innenfor_67(fodt, date(2017, 12, 31))
    assert innenfor_67(fodt, date(2018, 1, 1))
    assert not innenfor_67(fodt, date(2018, 1, 2))
