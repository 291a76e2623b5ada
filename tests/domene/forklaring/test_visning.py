"""The object itself: text, one sentence, JSON, hours, and what cannot be explained."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from sykefravaer_xl.domene.forklaring import (
    IkkeBeregnetFeil,
    UkjentFeltFeil,
    felter,
    forklar,
    forklar_alt,
)
from sykefravaer_xl.domene.gradering import GradertRad
from tests.domene.forklaring.etterregning import kontroller
from tests.tidslinjesprak import dag, regn

AGP_TEKST = """\
Siste dag i arbeidsgiverperioden: 31.01.2018
Regnet fra 01.01.2018, første dag i arbeidsgiverperioden.
Regnestykke: 01.01.2018 + 16 dager (telte) + 15 dager (imellom som ikke teller) − 1 dag \
(første dag er selv dag 1) = 31.01.2018

  Fra         Til         Dager  Ukedager  Teller  Hva         Hvorfor
  01.01.2018  05.01.2018      5         5  ja      Sykmelding  fraværsdag i arbeidsgiverperioden
  06.01.2018  20.01.2018     15        10  nei     Arbeid      arbeid: opphold
  21.01.2018  31.01.2018     11         8  ja      Sykmelding  fraværsdag i arbeidsgiverperioden

Regel (ftrl § 8-19 (1), regelverk fra 01.03.2007): Arbeidsgiver betaler sykepenger i opptil 16 \
kalenderdager. Kilde: Folketrygdloven § 8-19; 16 dager siden 1998."""


def test_teksten_har_regnestykke_og_tabell() -> None:
    assert forklar(regn("5S 15A 20S"), "agp_slutt").tekst == AGP_TEKST


def test_den_korte_setningen_har_regnestykket_og_hjemmelen() -> None:
    f = forklar(regn("3E 53S 5F", "2026-01-05"), "maksdato")
    assert f.kort() == (
        "Maksdato: 06.03.2026 + 248 ukedager (kvoten) − 28 ukedager (brukt) = 08.01.2027 "
        "(ftrl § 8-12 (1), regelverk fra 01.03.2007)."
    )


def test_mange_ledd_vises_som_en_sum() -> None:
    tekst = "16S " + " ".join("2A 5S" for _ in range(12))
    f = forklar(regn(tekst), "dager_brukt")
    kontroller(f)
    assert len(f.regnestykke) == 12
    assert f"Regnestykke: {f.svar} ukedager\n" in f.tekst


def test_alt_kan_skrives_som_json() -> None:
    svar = regn("3E 53S 5F", "2026-01-05", "2026-11-22", profil="stat")
    for f in forklar_alt(svar):
        lest = json.loads(json.dumps(f.til_json(), ensure_ascii=False))
        assert lest["felt"] == f.felt
        assert lest["tekst"] == f.tekst
        assert len(lest["steg"]) == len(f.steg)
        for steg, skrevet in zip(f.steg, lest["steg"], strict=True):
            assert (skrevet["dager"], skrevet["ukedager"]) == (steg.dager, steg.ukedager)


def test_forklaringen_kan_ikke_endres() -> None:
    f = forklar(regn("5S"), "tilfelle")
    with pytest.raises(FrozenInstanceError):
        f.felt = "maksdato"  # type: ignore[misc]


def test_alle_felter_kan_forklares_og_er_med_i_alt() -> None:
    svar = regn("30S", profil="stat")
    alle = [f.felt for f in forklar_alt(svar)]
    assert alle == [felt for felt in felter(svar) if felt != "saldo_gradert"]
    assert len(alle) == len(set(alle))
    assert "maksdato_tariff" not in [f.felt for f in forklar_alt(regn("30S"))]


def test_et_ukjent_felt_gir_listen_over_dem_som_finnes() -> None:
    with pytest.raises(UkjentFeltFeil) as feil:
        forklar(regn("5S"), "maxdato")
    assert "«maxdato»" in feil.value.melding
    for felt in ("tilfelle", "maksdato", "oppfolgingsplan"):
        assert felt in feil.value.felter
        assert felt in feil.value.melding


def test_en_sak_med_feil_kan_ikke_forklares() -> None:
    svar = regn("10S", "1999-01-01")
    with pytest.raises(IkkeBeregnetFeil) as feil:
        forklar(svar, "maksdato")
    assert svar.feil[0].melding in feil.value.melding


def test_saldoen_forklares_rad_for_rad() -> None:
    timer = (
        GradertRad(dag("2018-01-17"), dag("2018-01-19"), 60, Decimal("9.5"), Decimal("22.5")),
        GradertRad(
            dag("2018-01-08"), dag("2018-01-14"), 50, Decimal(20), timer_per_uke=Decimal("37.5")
        ),
    )
    f = forklar(regn("31S50"), "saldo_gradert", timer=timer)
    kontroller(f)
    # 20 − 37,5 × 50 % = 1,25 and 9,5 − 22,5 × 40 % = 0,5
    assert f.svar == Decimal("1.75")
    assert [ledd.antall for ledd in f.regnestykke] == [
        Decimal(20),
        Decimal("-18.75"),
        Decimal("9.5"),
        Decimal(-9),
    ]
    assert "1,75 timer" in f.tekst
    assert "20 t arbeidet, 18,75 t ventet (37,5 t avtalt, 50 % sykmeldt)" in f.tekst


def test_avrunding_av_timer_star_som_eget_ledd() -> None:
    rad = GradertRad(dag("2018-01-08"), dag("2018-01-14"), 85, Decimal(2), Decimal("6.7"))
    f = forklar(regn("31S85"), "saldo_gradert", timer=[rad])
    kontroller(f)
    assert f.svar == Decimal("1.00")


def test_uten_timer_finnes_ingen_saldo() -> None:
    f = forklar(regn("31S50"), "saldo_gradert")
    kontroller(f)
    assert f.svar is None
