"""AAP: report grid, hours against 37.5 a week, the 60 % ceiling, hours out of the statistics."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.domene.aap import (
    Arbeidstimer,
    MeldekortFeil,
    meldekort,
    meldeperiode,
    meldeperioder,
    timer_innenfor,
)
from sykefravaer_xl.domene.gradering import UgyldigeTimerFeil
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.lov.datert import DatoForRegelverkFeil

ANKER = date(2026, 1, 5)
PERIODE = Periode(date(2026, 1, 5), date(2026, 1, 18))


@pytest.mark.parametrize(
    ("dag", "fra", "til"),
    [
        (date(2026, 1, 4), date(2025, 12, 22), date(2026, 1, 4)),
        (date(2026, 1, 5), date(2026, 1, 5), date(2026, 1, 18)),
        (date(2026, 1, 18), date(2026, 1, 5), date(2026, 1, 18)),
        (date(2026, 1, 19), date(2026, 1, 19), date(2026, 2, 1)),
        (date(2025, 11, 1), date(2025, 10, 27), date(2025, 11, 9)),
    ],
)
def test_meldeperioden_er_to_uker_fra_mandag_til_sondag(dag: date, fra: date, til: date) -> None:
    assert meldeperiode(dag, ANKER) == Periode(fra, til)


@given(st.dates(date(2011, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
def test_meldeperiodene_dekker_alle_dager_uten_overlapp(fra: date, dager: int) -> None:
    til = fra + timedelta(days=dager)
    perioder = meldeperioder(fra, til, ANKER)
    assert [d for p in perioder for d in p if fra <= d <= til] == list(Periode(fra, til))
    assert all((p.fra.weekday(), p.til.weekday(), p.dager) == (0, 6, 14) for p in perioder)


def test_ingen_meldeperiode_nar_til_er_for_fra() -> None:
    assert meldeperioder(date(2026, 1, 6), date(2026, 1, 5), ANKER) == ()


def test_ankeret_ma_vaere_en_mandag() -> None:
    with pytest.raises(MeldekortFeil, match=r"06\.01\.2026"):
        meldeperiode(ANKER, date(2026, 1, 6))


def test_for_aap_fantes_er_det_ingen_meldeperiode() -> None:
    with pytest.raises(DatoForRegelverkFeil):
        meldeperiode(date(2010, 2, 28), ANKER)


@pytest.mark.parametrize(
    ("timer", "igjen", "over", "prosent"),
    [
        ("44.99", "0.01", False, "60.0"),
        ("45", "0", False, "60.0"),
        ("45.01", "0", True, "60.0"),
        ("0", "45", False, "0.0"),
        ("37.5", "7.5", False, "50.0"),
    ],
)
def test_taket_er_seksti_prosent_av_full_uke(
    timer: str, igjen: str, over: bool, prosent: str
) -> None:
    kort = meldekort(PERIODE, [Arbeidstimer(date(2026, 1, 7), date(2026, 1, 7), Decimal(timer))])
    assert (kort.timer, kort.igjen, kort.over_taket, kort.prosent) == (
        Decimal(timer),
        Decimal(igjen),
        over,
        Decimal(prosent),
    )
    assert (kort.full_tid, kort.tak, kort.hjemmel) == (Decimal(75), Decimal(45), "ftrl § 11-23")


def test_timene_fordeles_pa_ukene_og_bare_timer_i_perioden_teller() -> None:
    # Thursday 1 January to Wednesday 14 January: ten weekdays, 20 hours, two a day
    kort = meldekort(PERIODE, [Arbeidstimer(date(2026, 1, 1), date(2026, 1, 14), Decimal(20))])
    assert kort.timer_per_uke == (Decimal(10), Decimal(6))
    assert kort.grunn == (
        "Arbeidet 16 av 75 timer (37,5 i uka). Taket er 60 %, 45 timer: 29 timer igjen."
    )


def test_over_taket_sier_at_aap_faller_bort() -> None:
    kort = meldekort(PERIODE, [Arbeidstimer(PERIODE.fra, PERIODE.til, Decimal(50))])
    assert kort.grunn.endswith(
        "AAP faller bort for perioden. Overgang til mer arbeid avtales med NAV."
    )


@pytest.mark.parametrize(
    ("fra", "hjemmel"),
    [(date(2017, 12, 31), "ftrl § 11-18"), (date(2018, 1, 1), "ftrl § 11-23")],
)
def test_paragrafen_skifter_1_januar_2018_og_tallene_staar(fra: date, hjemmel: str) -> None:
    kort = meldekort(Periode(fra, fra + timedelta(days=13)), [])
    assert (kort.hjemmel, kort.full_tid, kort.tak) == (hjemmel, Decimal(75), Decimal(45))


def test_helgetimer_fordeles_pa_helgedagene() -> None:
    rad = Arbeidstimer(date(2026, 1, 17), date(2026, 1, 18), Decimal(8))
    assert timer_innenfor(rad, Periode(date(2026, 1, 18), date(2026, 1, 20))) == Decimal(4)


def test_negative_timer_blir_avvist() -> None:
    with pytest.raises(UgyldigeTimerFeil):
        timer_innenfor(Arbeidstimer(PERIODE.fra, PERIODE.til, Decimal(-1)), PERIODE)


@given(st.dates(date(2025, 12, 1), date(2026, 2, 1)), st.integers(0, 20), st.integers(0, 10_000))
def test_timene_i_en_periode_er_de_samme_som_dag_for_dag(
    fra: date, dager: int, hundredeler: int
) -> None:
    rad = Arbeidstimer(fra, fra + timedelta(days=dager), Decimal(hundredeler) / 100)
    radens = list(Periode(rad.fra, rad.til))
    teller = [d for d in radens if d.weekday() < 5] or radens
    ventet = sum((rad.timer / len(teller) for d in teller if d in PERIODE), Decimal(0))
    assert abs(timer_innenfor(rad, PERIODE) - ventet) < Decimal("1e-20")
