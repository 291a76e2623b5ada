"""Employer period against sick notes: income month, self-certified days, unrequested periods."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.domene.nav.agp_og_sykmelding import angaar_sykmeldingene, kan_meldes
from sykefravaer_xl.domene.nav.bestemmende_fravaersdag import bestemmende_fravaersdag
from sykefravaer_xl.domene.nav.egenmelding_av_agp import egenmeldinger
from sykefravaer_xl.grunn.periode import Periode


def _januar(fra: int, til: int) -> Periode:
    """1 January 2018 is a Monday; days after the 31st go on into February."""
    start = date(2017, 12, 31)
    return Periode(start + timedelta(days=fra), start + timedelta(days=til))


FORSTE_NOTAT = _januar(40, 60)


@pytest.mark.parametrize(("slutt", "fasit"), [(23, False), (24, True), (25, True)])
def test_agp_gjelder_sykmeldingen_naar_hoyst_16_dager_skiller(slutt: int, fasit: bool) -> None:
    assert angaar_sykmeldingene([_januar(8, slutt)], [FORSTE_NOTAT]) is fasit


def test_uten_agp_er_det_ingenting_som_gjelder_sykmeldingen() -> None:
    assert not angaar_sykmeldingene([], [FORSTE_NOTAT])
    assert angaar_sykmeldingene([_januar(1, 16)], [])


def test_helg_bryter_ikke_sykmeldinger_men_hverdag_gjoer() -> None:
    assert bestemmende_fravaersdag([], [_januar(2, 5), _januar(8, 12)]) == date(2018, 1, 2)
    assert bestemmende_fravaersdag([], [_januar(2, 6), _januar(8, 12)]) == date(2018, 1, 2)
    assert bestemmende_fravaersdag([], [_januar(2, 4), _januar(8, 12)]) == date(2018, 1, 8)
    assert bestemmende_fravaersdag([], [_januar(2, 5), _januar(9, 12)]) == date(2018, 1, 9)


def test_rekkefoelge_og_overlapp_mellom_sykmeldinger_er_likegyldig() -> None:
    assert bestemmende_fravaersdag([], [_januar(8, 12), _januar(2, 9)]) == date(2018, 1, 2)


def test_helg_bryter_arbeidsgiverperioden() -> None:
    agp = [_januar(1, 5), _januar(8, 18)]
    assert bestemmende_fravaersdag(agp, [_januar(1, 31)]) == date(2018, 1, 8)


def test_helg_mellom_agp_og_sykmelding_regnes_som_syk() -> None:
    agp = [_januar(4, 19)]
    assert bestemmende_fravaersdag(agp, [_januar(22, 31)]) == date(2018, 1, 4)
    assert bestemmende_fravaersdag(agp, [_januar(23, 31)]) == date(2018, 1, 23)


def test_agp_bestemmer_selv_om_sykmeldingen_startet_foer() -> None:
    assert bestemmende_fravaersdag([_januar(8, 23)], [_januar(2, 22)]) == date(2018, 1, 8)


def test_gammel_agp_teller_ikke() -> None:
    agp = [_januar(8, 23)]
    assert bestemmende_fravaersdag(agp, [_januar(39, 60)]) == date(2018, 2, 8)
    assert bestemmende_fravaersdag([_januar(8, 23)], [_januar(40, 60)]) == date(2018, 2, 9)


def test_fravaer_lenger_ute_enn_foerste_etter_full_agp_er_en_senere_sak() -> None:
    agp = [_januar(1, 16)]
    notater = [_januar(1, 16), _januar(22, 24), _januar(29, 31)]
    # Sixteen days have passed before the second absence, nineteen before the third.
    assert bestemmende_fravaersdag(agp, notater) == date(2018, 1, 22)
    forlenget = [_januar(1, 17), _januar(22, 24)]
    assert bestemmende_fravaersdag(agp, forlenget) == date(2018, 1, 1)


def test_siste_fravaer_gjelder_saa_lenge_agp_ikke_er_brukt_opp() -> None:
    agp = [_januar(1, 2)]
    tre = [_januar(1, 3), _januar(8, 10), _januar(15, 17)]
    assert bestemmende_fravaersdag(agp, tre[:2]) == date(2018, 1, 8)
    assert bestemmende_fravaersdag(agp, tre) == date(2018, 1, 15)
    # Three days, three and ten are sixteen before the fourth; with one day more it is too late.
    assert bestemmende_fravaersdag(
        agp, [_januar(1, 3), _januar(8, 10), _januar(15, 24), _januar(30, 31)]
    ) == date(2018, 1, 30)
    assert bestemmende_fravaersdag(
        agp, [_januar(1, 3), _januar(8, 10), _januar(15, 25), _januar(30, 31)]
    ) == date(2018, 1, 15)


def test_agp_uten_sykmelding_etter_seg() -> None:
    assert bestemmende_fravaersdag([_januar(1, 3), _januar(5, 9)], []) == date(2018, 1, 5)
    with pytest.raises(ValueError, match="ingen dager"):
        bestemmende_fravaersdag([], [])


@given(st.sets(st.integers(1, 60), min_size=1))
def test_uten_agp_er_dagen_starten_paa_siste_loep(dager: set[int]) -> None:
    syk = {date(2017, 12, 31) + timedelta(days=d) for d in dager}
    dag = max(syk)
    while True:
        forrige = dag - timedelta(days=1)
        while forrige not in syk and forrige.weekday() >= 5:
            forrige -= timedelta(days=1)
        if forrige not in syk:
            break
        dag = forrige
    assert bestemmende_fravaersdag([], [Periode(d, d) for d in syk]) == dag


def test_egenmeldinger_er_agp_dagene_ingen_sykmelding_dekker() -> None:
    agp = [_januar(1, 16)]
    assert egenmeldinger(agp, [_januar(1, 31)]) == ()
    assert egenmeldinger(agp, [_januar(2, 31)]) == (_januar(1, 1),)
    assert egenmeldinger(agp, [_januar(3, 5), _januar(9, 20)]) == (
        _januar(1, 2),
        _januar(6, 8),
    )
    assert egenmeldinger([], [_januar(1, 31)]) == ()


def test_egenmeldinger_i_en_tidligere_sak_teller_ikke() -> None:
    assert egenmeldinger([_januar(8, 23)], [_januar(39, 60)]) == (_januar(8, 23),)
    assert egenmeldinger([_januar(8, 23)], [_januar(40, 60)]) == ()


@pytest.mark.parametrize(
    ("start", "fasit"), [(4, False), (5, False), (6, True), (30, True), (31, False)]
)
def test_uforespurt_agp_starter_etter_foerste_og_senest_siste_dag(start: int, fasit: bool) -> None:
    agp = [_januar(start, start + 15)]
    egenmelding, notater = [_januar(5, 7)], [_januar(8, 20), _januar(21, 30)]
    assert kan_meldes(agp, egenmelding, notater, forespurt=False) is fasit
    assert kan_meldes(agp, [], [_januar(5, 30)], forespurt=False) is fasit
    assert kan_meldes(agp, egenmelding, notater, forespurt=True)


def test_tom_agp_kan_alltid_meldes() -> None:
    assert kan_meldes([], [_januar(5, 7)], [_januar(8, 20)], forespurt=False)


def test_egenmelding_etter_sykmeldingen_gir_ikke_rom_for_ny_agp() -> None:
    egenmelding, notater = [_januar(25, 27)], [_januar(3, 20)]
    assert not kan_meldes([_januar(25, 40)], egenmelding, notater, forespurt=False)
    assert kan_meldes([_januar(20, 35)], egenmelding, notater, forespurt=False)
