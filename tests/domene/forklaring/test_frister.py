"""Checkpoints explained: the day counted from, the sum, and the neighbouring date."""

from __future__ import annotations

import pytest

from sykefravaer_xl.domene.forklaring import forklar
from sykefravaer_xl.domene.sjekkpunkt import Oppfolging
from tests.domene.forklaring.etterregning import kontroller
from tests.tidslinjesprak import dag, regn


@pytest.mark.parametrize(
    ("felt", "ventet", "nabo"),
    [
        ("forste_kontakt", "2018-01-07", "2018-01-08"),
        ("oppfolgingsplan", "2018-01-28", "2018-01-29"),
        ("dialogmote1", "2018-02-18", "2018-02-19"),
        ("aktivitetskrav", "2018-02-25", "2018-02-26"),
        ("dialogmote2", "2018-07-01", "2018-07-02"),
        ("dialogmote2_kandidat", "2018-04-30", "2018-04-29"),
        ("stillingsvern", "2018-12-31", "2019-01-01"),
        ("aap_soknad", "2018-11-01", None),
        ("avklar_ytelser", "2018-11-02", None),
        ("lonnsstopp", "2018-12-11", None),
    ],
)
def test_fristen_og_nabodatoen(felt: str, ventet: str, nabo: str | None) -> None:
    f = forklar(regn("200S", dato="2018-01-10"), felt)
    kontroller(f)
    assert f.svar == dag(ventet)
    assert (f.nabo.dag.isoformat() if f.nabo else None) == nabo


def test_ukefristen_viser_dag_28_og_dag_29() -> None:
    f = forklar(regn("200S", dato="2018-01-10"), "oppfolgingsplan")
    assert [(s.dager, s.teller) for s in f.steg] == [(28, True)]
    assert f.regnestykke[0].tekst == "dag 28"
    assert "01.01.2018 + 27 dager (dag 28) = 28.01.2018" in f.tekst
    assert f.nabo is not None
    assert "§ 148" in f.nabo.hvorfor
    assert "dag 29" in f.nabo.hvorfor


def test_dialogmote1_regnes_fra_forste_hele_dag() -> None:
    f = forklar(regn("10S50 100S", dato="2018-01-10"), "dialogmote1")
    kontroller(f)
    assert [(s.hva, s.teller) for s in f.steg] == [
        ("Sykmelding 50 %", False),
        ("Kalenderdager", True),
    ]
    assert f.svar == dag("2018-02-28")


def test_en_gammel_sak_har_sin_egen_regelversjon() -> None:
    f = forklar(regn("200S", "2010-01-04", "2010-02-01"), "oppfolgingsplan")
    kontroller(f)
    assert f.versjon == dag("2007-03-01")
    assert f.svar == dag("2010-02-14")
    assert "6 uker" in f.regel


def test_egenmelding_i_flere_biter_legges_sammen() -> None:
    f = forklar(regn("2E 3A 2E 4A 3S"), "sykmelding_paakrevd")
    kontroller(f)
    assert [int(et.antall) for et in f.regnestykke] == [3, 3]
    assert f.svar == dag("2018-01-07")


def test_ubrukte_egenmeldingsdager_regnes_med_framover() -> None:
    f = forklar(regn("2E"), "sykmelding_paakrevd")
    kontroller(f)
    assert [s.hva for s in f.steg] == ["Egenmelding", "Ubrukte egenmeldingsdager"]
    assert f.svar == dag("2018-01-04")


@pytest.mark.parametrize(
    ("felt", "grunn"),
    [
        ("dialogmote3", "Møtedato er ikke satt."),
        ("nav_rapport9", "Regelen gjaldt ikke da fraværet startet 01.01.2018."),
        ("pensjonsmelding", "Gjelder bare virksomheter med profilen «stat»."),
    ],
)
def test_uten_frist_sier_forklaringen_hvorfor(felt: str, grunn: str) -> None:
    f = forklar(regn("200S"), felt)
    kontroller(f)
    assert f.svar is None
    assert f.merknader == (grunn,)


def test_det_som_er_notert_kan_gis_med() -> None:
    notert = [Oppfolging("dialogmote2", motedato=dag("2018-06-20"))]
    svar = regn("200S", oppfolging=notert)
    f = forklar(svar, "plan_for_dialogmote2")
    kontroller(f)
    assert f.svar == dag("2018-06-13")
    tilfelle = svar.tilfelle_na
    assert tilfelle is not None
    uten = forklar(svar, "plan_for_dialogmote2", frister=svar.frister_for(tilfelle, ()))
    assert uten.svar is None


def test_fridager_mellom_egenmeldte_dager_er_med_i_forklaringen() -> None:
    # Friday 5 and Monday 8 January 2018: the weekend fills the three days
    f = forklar(regn("1E 2_ 1E", "2018-01-05"), "sykmelding_paakrevd")
    kontroller(f)
    assert f.svar == dag("2018-01-08")
    assert [(s.hva, s.hvorfor) for s in f.steg] == [
        ("Egenmelding", "egenmelding"),
        ("Helg uten fraværsrad", "fri mellom egenmeldte dager: teller"),
    ]
