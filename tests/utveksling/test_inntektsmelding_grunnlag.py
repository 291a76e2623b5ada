"""The facts of an income report, found in computed cases."""

from __future__ import annotations

from datetime import date

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Sak, beregn
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.inntektsmelding.grunnlag import Imgrunnlag, imgrunnlag

SYK, EGEN = Fravaerstype.SYKMELDING, Fravaerstype.EGENMELDING
I_DAG = date(2026, 3, 31)


def d(dag: int, maaned: int = 1) -> date:
    """A day of 2026; 5 January is a Monday."""
    return date(2026, maaned, dag)


def rad(fra: date, til: date, slag: Fravaerstype = SYK, grad: int = 100) -> Fravaer:
    """An absence row."""
    return Fravaer(fra, til, slag, grad)


def finn(*rader: Fravaer, dato: date = I_DAG, unntak: bool = False) -> Imgrunnlag:
    """The facts as of a day; there must be some."""
    funnet = imgrunnlag(beregn(Sak(rader, Ansatt(unntak_agp=unntak)), I_DAG), dato)
    assert funnet is not None
    return funnet


def test_en_sykmelding_fra_forste_dag() -> None:
    g = finn(rad(d(5), d(1, 2)))
    assert g.fravaer == Periode(d(5), d(1, 2))
    assert g.agp == (Periode(d(5), d(20)),)
    assert (g.agp_dager, g.agp_ferdig, g.agp_paakrevd) == (16, True, True)
    assert g.egenmeldinger == ()
    assert g.bestemmende_fravaersdag == d(5)
    assert g.refusjon_fra == d(21)


def test_egenmelding_foran_horer_med_og_er_dagene_ingen_sykmelding_dekker() -> None:
    g = finn(rad(d(5), d(7), EGEN), rad(d(8), d(1, 2)))
    assert g.fravaer == Periode(d(5), d(1, 2))
    assert g.egenmeldinger == (Periode(d(5), d(7)),)
    assert g.sykmeldt == (Periode(d(8), d(1, 2)),)
    assert g.bestemmende_fravaersdag == d(5)


def test_egenmelding_fredag_og_sykmelding_mandag_er_ett_fravaer() -> None:
    g = finn(rad(d(9), d(9), EGEN), rad(d(12), d(1, 2)))
    assert g.fravaer.fra == d(9)
    # the weekend between is of the employer period, and no note covers it
    assert g.egenmeldinger == (Periode(d(9), d(11)),)
    assert g.bestemmende_fravaersdag == d(9)


def test_delt_arbeidsgiverperiode_gir_to_perioder_og_siste_start() -> None:
    g = finn(rad(d(5), d(9)), rad(d(19), d(15, 2)))
    assert g.agp == (Periode(d(5), d(9)), Periode(d(19), d(29)))
    assert g.agp_ferdig
    assert g.fravaer == Periode(d(19), d(15, 2))
    assert g.sykmeldt == (Periode(d(5), d(9)), Periode(d(19), d(15, 2)))
    assert g.bestemmende_fravaersdag == d(19)
    assert g.refusjon_fra == d(30)


def test_arbeidsgiverperiode_brukt_opp_i_tidligere_fravaer_sporres_ikke_etter() -> None:
    g = finn(rad(d(5), d(25)), rad(d(2, 2), d(1, 3)))
    assert g.agp == (Periode(d(5), d(20)),)
    assert not g.agp_paakrevd
    assert not g.agp_kan_meldes
    assert g.egenmeldinger == ()
    assert g.fravaer == Periode(d(2, 2), d(1, 3))
    assert g.bestemmende_fravaersdag == d(2, 2)
    assert g.refusjon_fra == d(2, 2)


def test_nytt_fravaer_etter_seksten_dager_har_ny_arbeidsgiverperiode() -> None:
    g = finn(rad(d(5), d(25)), rad(d(16, 2), d(15, 3)))
    assert g.agp == (Periode(d(16, 2), d(3, 3)),)
    assert g.agp_paakrevd


def test_ufullstendig_arbeidsgiverperiode() -> None:
    g = finn(rad(d(5), d(14)))
    assert (g.agp_dager, g.agp_ferdig, g.refusjon_fra) == (10, False, None)
    assert not g.forfalt(I_DAG)


def test_fravaer_som_ikke_har_begynt_er_ikke_med() -> None:
    rader = (rad(d(5), d(1, 2)), rad(d(1, 3), d(31, 3)))
    assert finn(*rader, dato=d(28, 2)).fravaer == Periode(d(5), d(1, 2))
    assert finn(*rader, dato=d(1, 3)).fravaer == Periode(d(1, 3), d(31, 3))


def test_bare_egenmelding_gir_ingen_inntektsmelding() -> None:
    assert imgrunnlag(beregn(Sak((rad(d(5), d(7), EGEN),)), I_DAG), I_DAG) is None
    assert imgrunnlag(beregn(Sak(()), I_DAG), I_DAG) is None


def test_unntak_fra_arbeidsgiverperioden_gir_refusjon_fra_forste_dag() -> None:
    g = finn(rad(d(5), d(1, 2)), unntak=True)
    assert (g.agp_dager, g.refusjon_fra) == (16, d(5))


def test_arbeid_over_sykmeldingen_bryter_fravaeret() -> None:
    g = finn(rad(d(5), d(15, 2)), rad(d(2, 2), d(8, 2), Fravaerstype.ARBEID))
    assert g.fravaer == Periode(d(9, 2), d(15, 2))
    assert not g.agp_paakrevd


def test_ferie_i_sykmeldingen_bryter_ikke_fravaeret() -> None:
    g = finn(rad(d(5), d(28, 2)), rad(d(2, 2), d(6, 2), Fravaerstype.FERIE))
    assert g.fravaer == Periode(d(5), d(28, 2))


def test_tolv_behandlingsdager_er_en_full_periode_og_senere_dager_er_ikke_med() -> None:
    dager = [date(2026, 1, 6).toordinal() + 7 * uke for uke in range(14)]
    rader = [
        rad(date.fromordinal(o), date.fromordinal(o), Fravaerstype.BEHANDLINGSDAG) for o in dager
    ]
    elleve = finn(*rader, dato=date.fromordinal(dager[10]))
    assert (elleve.agp_dager, elleve.agp_ferdig) == (11, False)
    tolv = finn(*rader, dato=date.fromordinal(dager[11]))
    assert (tolv.agp_dager, tolv.agp_ferdig, tolv.egenmeldinger) == (12, True, ())


def test_forfalt_fra_forste_dag_nav_betaler() -> None:
    g = finn(rad(d(5), d(1, 2)))
    assert (g.forfalt(d(20)), g.forfalt(d(21))) == (False, True)
