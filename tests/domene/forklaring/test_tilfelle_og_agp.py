"""Spell and employer period explained, on paper calendars of 2018 and 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sykefravaer_xl.domene.forklaring import Forklaring, forklar
from sykefravaer_xl.domene.sak import beregn
from tests.domene.forklaring.etterregning import kontroller
from tests.tidslinjesprak import dag, regn

EKSEMPEL = "3E 53S 5F"
Rad = tuple[str, str, bool]


def rader(f: Forklaring) -> list[Rad]:
    """First and last day of every row and whether it counts."""
    kontroller(f)
    return [(s.fra.isoformat(), s.til.isoformat(), s.teller) for s in f.steg]


def test_kontraktens_eksempel_har_arbeidsgiverperiode_av_egenmelding_og_sykmelding() -> None:
    svar = regn(EKSEMPEL, "2026-01-05", "2026-11-22", profil="stat")
    f = forklar(svar, "arbeidsgiverperiode")
    assert f.svar == 16
    assert rader(f) == [("2026-01-05", "2026-01-07", True), ("2026-01-08", "2026-01-20", True)]
    assert [s.hva for s in f.steg] == ["Egenmelding", "Sykmelding"]
    assert f.hjemmel == "ftrl § 8-19 (1)"
    assert f.versjon == dag("2007-03-01")
    assert forklar(svar, "agp_slutt").svar == dag("2026-01-20")


def test_kontraktens_eksempel_har_ferien_med_i_tilfellet() -> None:
    f = forklar(regn(EKSEMPEL, "2026-01-05", "2026-11-22"), "tilfelle")
    assert f.svar == dag("2026-01-05")
    assert [ledd.antall for ledd in f.regnestykke] == [-61, 1]
    assert rader(f)[-1] == ("2026-03-02", "2026-03-06", True)
    assert f.steg[-1].hvorfor == "rett etter sykefravær: forlenger tilfellet"


def test_femten_dagers_opphold_star_som_en_rad_som_ikke_teller() -> None:
    svar = regn("5S 15A 20S", dato="2018-03-01")
    ventet = [
        ("2018-01-01", "2018-01-05", True),
        ("2018-01-06", "2018-01-20", False),
        ("2018-01-21", "2018-01-31", True),
    ]
    assert rader(forklar(svar, "arbeidsgiverperiode")) == ventet
    f = forklar(svar, "agp_slutt")
    assert rader(f) == ventet
    assert [ledd.antall for ledd in f.regnestykke] == [16, 15, -1]
    assert f.svar == dag("2018-01-31")
    tilfelle = forklar(svar, "tilfelle")
    assert [ledd.antall for ledd in tilfelle.regnestykke] == [-25, -15, 1]


def test_seksten_dagers_opphold_gir_ny_periode_og_sier_hvorfor() -> None:
    svar = regn("5S 16A 20S", dato="2018-03-01")
    f = forklar(svar, "arbeidsgiverperiode")
    assert rader(f) == [("2018-01-22", "2018-02-06", True)]
    (merknad,) = f.merknader
    assert "sluttet 05.01.2018; 16 dager opphold var nådd 21.01.2018" in merknad
    assert "ny periode fra 22.01.2018" in merknad
    assert "16 dager uten sykefravær ligger imellom" in forklar(svar, "tilfelle").tekst


def test_det_forste_tilfellet_kan_forklares_ogsa() -> None:
    svar = regn("5S 16A 20S", dato="2018-03-01")
    f = forklar(svar, "arbeidsgiverperiode", svar.tilfeller[0])
    assert f.svar == 5
    assert rader(f) == [("2018-01-01", "2018-01-05", True), ("2018-01-06", "2018-01-21", False)]
    assert "5 av 16 dager er telt, og 16 dager uten fravær var nådd 21.01.2018" in f.tekst


def test_et_fremmed_tilfelle_avvises() -> None:
    annet = regn("5S", "2020-01-01").tilfeller[0]
    with pytest.raises(ValueError, match="spell"):
        forklar(regn("5S"), "tilfelle", annet)


def test_en_uferdig_periode_sier_hvor_mange_dager_som_er_telt() -> None:
    # Friday 5 January is the last sick day; the weekend after it and four days of work are gaps
    f = forklar(regn("3E 2S 2_ 4A"), "arbeidsgiverperiode")
    assert f.svar == 5
    assert [(s.hva, s.teller) for s in f.steg] == [
        ("Egenmelding", True),
        ("Sykmelding", True),
        ("Helg uten fraværsrad", False),
        ("Arbeid", False),
    ]
    assert "ikke ferdig: 5 av 16 dager er telt" in f.tekst


def test_en_uferdig_periode_kan_vaere_lukket_uten_at_en_ny_har_begynt() -> None:
    f = forklar(regn("5S 20A"), "arbeidsgiverperiode")
    kontroller(f)
    assert "16 dager uten fravær var nådd 21.01.2018" in f.merknader[0]


def test_en_ukjent_helg_mellom_fravaer_teller() -> None:
    f = forklar(regn("5S 2_ 3S"), "arbeidsgiverperiode")
    assert f.svar == 10
    assert rader(f)[1] == ("2018-01-06", "2018-01-07", True)
    assert "sykefravær på begge sider" in f.steg[1].hvorfor


@pytest.mark.parametrize(
    ("tekst", "hvorfor", "teller"),
    [
        ("3S 3F 3S", "ferie mens sykmeldingen løper", True),
        ("3S 3P 3S", "sykefravær på begge sider", True),
        ("3S 3U 1A 3S", "ikke nytt sykefravær rett etter", False),
        ("3S 1A 3F 3S", "ferie etter arbeid", False),
        ("3S 2S19 3S", "grad under 20 %", True),
        ("3S 2_ 3S", "ingen fraværsrad: regnes som arbeid", False),
    ],
)
def test_hver_slags_dag_i_en_apen_periode_har_sin_grunn(
    tekst: str, hvorfor: str, *, teller: bool
) -> None:
    f = forklar(regn(tekst), "arbeidsgiverperiode")
    kontroller(f)
    assert [s.teller for s in f.steg if s.hvorfor.startswith(hvorfor)] == [teller]


def test_unntaket_fra_perioden_nevnes() -> None:
    svar = regn("20S")
    sak = replace(svar.sak, ansatt=replace(svar.sak.ansatt, unntak_agp=True))
    f = forklar(beregn(sak, date(2018, 1, 1)), "agp_slutt")
    assert "§ 8-20" in f.tekst


@pytest.mark.parametrize("tekst", ["", "7A"])
def test_uten_sykefravaer_finnes_det_ikke_noe_a_regne_fra(tekst: str) -> None:
    svar = regn(tekst)
    for felt in ("tilfelle", "arbeidsgiverperiode", "agp_slutt", "oppfolgingsplan"):
        f = forklar(svar, felt)
        kontroller(f)
        assert f.svar is None
        assert f.steg == ()


def test_en_periode_av_behandlingsdager_forklares_med_tolv() -> None:
    f = forklar(regn("1B 6_ " * 13), "arbeidsgiverperiode")
    kontroller(f)
    assert f.svar == 12
    assert f.regel.startswith("En arbeidsgiverperiode av bare behandlingsdager er full")
    assert "full ved dag 12" in f.merknader[0]
    assert {s.hvorfor for s in f.steg if s.teller} == {
        "behandlingsdag, teller i arbeidsgiverperioden"
    }


def test_helgen_mellom_behandlingsdager_er_et_opphold() -> None:
    f = forklar(regn("1B 2_ 1B", "2018-01-05"), "agp_slutt")
    kontroller(f)
    assert [s.hvorfor for s in f.steg] == [
        "behandlingsdag, teller i arbeidsgiverperioden",
        "helg mellom behandlingsdager: i arbeid, opphold",
        "behandlingsdag, teller i arbeidsgiverperioden",
    ]
    assert "2 av 12 dager" in f.merknader[0]
