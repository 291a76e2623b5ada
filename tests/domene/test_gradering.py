"""Graded leave: hours worked by hand on paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.domene.gradering import (
    GradertRad,
    Radsaldo,
    UgyldigeTimerFeil,
    avrund_timer,
    avtalte_timer,
    faktisk_grad,
    radsaldo,
    saldo_gradert,
    tilfellesaldo,
    vurder_saldo,
)
from sykefravaer_xl.grunn.ordlyd import vis_tall
from sykefravaer_xl.lov.datert import DatoForRegelverkFeil

MANDAG = date(2026, 1, 5)
SONDAG = date(2026, 1, 18)
"""Two whole weeks: 75 hours at 37.5 a week."""


def rad(arbeidede: str, grad: int = 60, **felt: Decimal) -> GradertRad:
    return GradertRad(
        MANDAG, SONDAG, grad, Decimal(arbeidede), **({"timer_per_uke": Decimal("37.5")} | felt)
    )


def svar(en: GradertRad) -> Radsaldo:
    saldo = radsaldo(en)
    assert saldo is not None
    return saldo


@pytest.mark.parametrize(
    ("arbeidede", "saldo", "faktisk", "avvik"),
    [
        ("30", "0.00", "60.0", "0.0"),
        ("29.5", "-0.50", "60.7", "0.7"),
        ("30.5", "0.50", "59.3", "-0.7"),
        ("0", "-30.00", "100.0", "40.0"),
        ("75", "45.00", "0.0", "-60.0"),
        ("80", "50.00", "0.0", "-60.0"),
    ],
)
def test_saldo_og_faktisk_grad_for_en_rad(
    arbeidede: str, saldo: str, faktisk: str, avvik: str
) -> None:
    fasit = svar(rad(arbeidede))
    assert (fasit.saldo, fasit.faktisk_grad, fasit.avvik) == (
        Decimal(saldo),
        Decimal(faktisk),
        Decimal(avvik),
    )
    assert (fasit.avtalte, fasit.skal_arbeide) == (Decimal(75), Decimal(30))


def test_grunnen_viser_regnestykket() -> None:
    fasit = svar(rad("28.5"))
    assert fasit.grunn == (
        "Arbeidet 28,5 timer; graden 60 % gir 30 av 75 avtalte timer. Saldo -1,5 timer. "
        "Faktisk grad 62 %."
    )
    assert fasit.hjemmel == "ftrl § 8-13"


def test_avtalte_timer_gar_foran_timer_i_uka() -> None:
    assert svar(rad("30", avtalte=Decimal(60))).saldo == Decimal("6.00")


def test_uten_avtalte_timer_og_timer_i_uka_er_det_ingen_saldo() -> None:
    assert radsaldo(GradertRad(MANDAG, SONDAG, 50, Decimal(10))) is None


def test_en_ren_helgerad_har_ingen_faktisk_grad() -> None:
    fasit = svar(
        GradertRad(date(2026, 1, 10), date(2026, 1, 11), 50, Decimal(4), None, Decimal("37.5"))
    )
    assert (fasit.saldo, fasit.faktisk_grad, fasit.avvik) == (Decimal(4), None, None)


def test_summen_for_tilfellet_er_summen_av_radene_som_vises() -> None:
    # each row is 0.005 over and is shown as 0.01
    rader = [svar(rad(t, 50, avtalte=Decimal(a))) for t, a in (("10.005", "20"), ("10.005", "20"))]
    sum_ = tilfellesaldo(rader)
    assert sum_ is not None
    assert [r.saldo for r in rader] == [Decimal("0.01"), Decimal("0.01")]
    assert sum_.saldo == Decimal("0.02")
    assert (sum_.avtalte, sum_.arbeidede, sum_.faktisk_grad) == (
        Decimal(40),
        Decimal("20.010"),
        Decimal("50.0"),
    )
    assert sum_.grunn == "Summen av 2 graderte rader 05.01.2026–18.01.2026: 0,02 timer."


def test_en_negativ_og_en_positiv_rad_gar_mot_hverandre() -> None:
    sum_ = tilfellesaldo([svar(rad("25")), svar(rad("35"))])
    assert sum_ is not None
    assert sum_.saldo == 0


def test_uten_rader_er_det_ingen_sum() -> None:
    assert tilfellesaldo([]) is None


@pytest.mark.parametrize(
    ("saldo", "varsel"),
    [
        ("7.49", False),
        ("7.50", False),
        ("7.51", True),
        ("-7.49", False),
        ("-7.50", False),
        ("-7.51", True),
        ("0", False),
    ],
)
def test_varsel_nar_saldo_er_mer_enn_en_arbeidsdag_unna(saldo: str, varsel: bool) -> None:
    vurdering = vurder_saldo(Decimal(saldo), Decimal("37.5"), SONDAG)
    assert vurdering.varsel is varsel
    assert vurdering.dagstimer == Decimal("7.5")


def test_varselet_sier_retning_og_grense() -> None:
    assert vurder_saldo(Decimal("-12.25"), Decimal("37.5"), SONDAG).grunn == (
        "Saldo gradert er -12,25 timer: arbeidet mindre enn graden tilsier, og mer enn en "
        "arbeidsdag (7,5 timer) unna. Avklar timene eller graden."
    )


def test_halv_stilling_har_halv_grense() -> None:
    assert vurder_saldo(Decimal(4), Decimal("18.75"), SONDAG).varsel
    assert vurder_saldo(Decimal(4), Decimal("18.75"), SONDAG).dagstimer == Decimal("3.75")


def test_for_regelverket_begynner_er_det_ingen_vurdering() -> None:
    with pytest.raises(DatoForRegelverkFeil):
        vurder_saldo(Decimal(4), Decimal("37.5"), date(2007, 2, 28))


@pytest.mark.parametrize(
    ("avtalte", "arbeidede"),
    [(Decimal(0), Decimal(1)), (Decimal(-1), Decimal(1)), (Decimal(10), Decimal("-0.01"))],
)
def test_faktisk_grad_krever_avtalte_timer(avtalte: Decimal, arbeidede: Decimal) -> None:
    with pytest.raises(UgyldigeTimerFeil):
        faktisk_grad(avtalte, arbeidede)


def test_negative_timer_i_en_rad_blir_avvist() -> None:
    with pytest.raises(UgyldigeTimerFeil):
        radsaldo(rad("-1"))


@pytest.mark.parametrize(
    ("verdi", "tekst"), [("37.50", "37,5"), ("40", "40"), ("-0.75", "-0,75"), ("100.0", "100")]
)
def test_tall_skrives_med_komma(verdi: str, tekst: str) -> None:
    assert vis_tall(Decimal(verdi)) == tekst


@pytest.mark.parametrize(
    ("verdi", "ventet"), [("0.004", "0.00"), ("0.005", "0.01"), ("-0.005", "-0.01")]
)
def test_timer_rundes_halvt_bort_fra_null(verdi: str, ventet: str) -> None:
    assert avrund_timer(Decimal(verdi)) == Decimal(ventet)


@given(st.integers(1, 400), st.integers(0, 100))
def test_den_som_arbeider_akkurat_det_graden_tilsier_har_null_i_saldo(
    timer: int, grad: int
) -> None:
    arbeidede = Decimal(timer) * (100 - grad) / 100
    assert saldo_gradert(Decimal(timer), grad, arbeidede) == 0
    assert faktisk_grad(Decimal(timer), arbeidede) == grad


def test_avtalte_timer_er_ukedager_over_fem() -> None:
    assert avtalte_timer(Decimal("37.5"), 3) == Decimal("22.5")
