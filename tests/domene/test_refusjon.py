"""Hours absent and who is refunded for them. 1 January 2018 is a Monday."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.domene.gradering import UgyldigeTimerFeil
from sykefravaer_xl.domene.hvem_betaler import Betaler, Betalingslop, hvem_betaler
from sykefravaer_xl.domene.refusjon import Refusjon, Refusjonsrad, fravaerstimer, refusjon
from sykefravaer_xl.lov.lov import regelverk
from tests.tidslinjesprak import regn

UKE = Decimal("37.5")
START = date(2018, 1, 1)


def betaling(
    tekst: str, start: str = "2018-01-01", *, unntak: bool = False, korona: bool = False
) -> tuple[Betalingslop, ...]:
    forlop = regn(tekst, start).forlop
    assert forlop is not None
    return hvem_betaler(forlop, regelverk(), unntak_agp=unntak, korona=korona)


def svar(rad: Refusjonsrad, runder: tuple[Betalingslop, ...]) -> Refusjon:
    resultat = refusjon(rad, runder)
    assert resultat is not None
    return resultat


def januar(
    dager: int,
    grad: int = 100,
    *,
    avtalte: Decimal | None = None,
    arbeidede: Decimal | None = None,
) -> Refusjonsrad:
    til = START + timedelta(days=dager - 1)
    return Refusjonsrad(START, til, grad, avtalte, arbeidede, UKE)


@pytest.mark.parametrize(
    ("dager", "arbeidsgiver", "nav", "forste"),
    [
        (15, "82.5", "0", None),  # 11 weekdays of 7.5 hours
        (16, "90", "0", None),
        (17, "90", "7.5", date(2018, 1, 17)),
        (28, "90", "60", date(2018, 1, 17)),
    ],
)
def test_refusjonen_begynner_dagen_etter_arbeidsgiverperioden(
    dager: int, arbeidsgiver: str, nav: str, forste: date | None
) -> None:
    resultat = svar(januar(dager), betaling(f"{dager}S"))
    assert resultat.timer_arbeidsgiver == Decimal(arbeidsgiver)
    assert resultat.timer_nav == Decimal(nav)
    assert resultat.forste_refusjonsdag == forste


def test_lopene_viser_dager_og_timer() -> None:
    resultat = svar(januar(28, grad=50), betaling("28S50"))
    assert [(r.fravaersdager, r.timer_per_dag, r.timer) for r in resultat.lop] == [
        (12, Decimal("3.75"), Decimal(45)),
        (8, Decimal("3.75"), Decimal(30)),
    ]
    assert resultat.grunn == "30 av 75 fraværstimer refunderes av NAV, fra 17.01.2018."
    assert resultat.hjemmel == "ftrl § 8-17"


def test_arbeidede_timer_gaar_foran_graden() -> None:
    resultat = svar(januar(28, grad=50, arbeidede=Decimal(50)), betaling("28S50"))
    assert resultat.fravaerstimer == Decimal(100)
    assert (resultat.timer_arbeidsgiver, resultat.timer_nav) == (Decimal(60), Decimal(40))


def test_unntak_fra_perioden_gir_refusjon_fra_forste_dag() -> None:
    resultat = svar(januar(5), betaling("5S", unntak=True))
    assert (resultat.timer_nav, resultat.forste_refusjonsdag) == (UKE, START)
    assert resultat.hjemmel == "ftrl § 8-20"


def test_koronafravaer_gir_refusjon_fra_dag_fire() -> None:
    rad = Refusjonsrad(date(2020, 9, 7), date(2020, 9, 11), timer_per_uke=UKE)
    resultat = svar(rad, betaling("5S", "2020-09-07", korona=True))
    assert (resultat.timer_arbeidsgiver, resultat.timer_nav) == (Decimal("22.5"), Decimal(15))
    assert resultat.forste_refusjonsdag == date(2020, 9, 10)


def test_uten_refusjon_sier_grunnen_det() -> None:
    assert svar(januar(5), betaling("5S")).grunn == (
        "Ingen av 37,5 fraværstimer refunderes av NAV."
    )


def test_feriedager_over_en_sykmelding_er_ingens() -> None:
    # a note for 26 days with holiday on days 18–19 (Thursday, Friday): 19 weekdays
    resultat = svar(januar(26), betaling("17S 2F 7S"))
    assert [(r.hvem.value, r.fravaersdager) for r in resultat.lop] == [
        ("arbeidsgiver", 12),
        ("nav", 1),
        ("ingen", 2),
        ("nav", 5),
    ]
    assert resultat.timer_nav == Decimal(45)


def test_en_ren_helgerad_fordeles_pa_helgedagene() -> None:
    rad = Refusjonsrad(date(2018, 1, 6), date(2018, 1, 7), avtalte=Decimal(15))
    resultat = svar(rad, betaling("7S"))
    assert [(r.fravaersdager, r.timer_per_dag) for r in resultat.lop] == [(2, Decimal("7.5"))]


def test_uten_timer_er_det_ingen_refusjon() -> None:
    rad = Refusjonsrad(START, START)
    assert fravaerstimer(rad) is None
    assert refusjon(rad, betaling("1S")) is None


def test_mer_arbeid_enn_avtalt_er_ikke_fravaer() -> None:
    assert fravaerstimer(januar(5, arbeidede=Decimal(40))) == 0


@pytest.mark.parametrize(
    "rad", [januar(5, avtalte=Decimal(-1)), januar(5, arbeidede=Decimal("-0.01"))]
)
def test_negative_timer_blir_avvist(rad: Refusjonsrad) -> None:
    with pytest.raises(UgyldigeTimerFeil):
        fravaerstimer(rad)


@given(st.integers(1, 60), st.integers(1, 400), st.integers(1, 100))
def test_timene_i_lopene_er_alltid_radens_timer(dager: int, avtalte: int, grad: int) -> None:
    rad = januar(dager, avtalte=Decimal(avtalte) / 7, grad=grad)
    resultat = svar(rad, betaling(f"{dager}S"))
    assert sum((r.timer for r in resultat.lop), Decimal(0)) == resultat.fravaerstimer
    assert resultat.timer_arbeidsgiver + resultat.timer_nav == resultat.fravaerstimer
    assert all(r.timer >= 0 for r in resultat.lop)


def test_orene_gar_aldri_tapt_mellom_lopene() -> None:
    # 10 hours on three days with three payers: 3.33 + 3.34 + 3.33, not three times 3.33
    def dagen(nummer: int, hvem: Betaler) -> Betalingslop:
        dag = START + timedelta(days=nummer)
        return Betalingslop(dag, dag, hvem, None, "ftrl", "")

    rad = Refusjonsrad(START, START + timedelta(days=2), 100, Decimal(10), None, UKE)
    tre = svar(
        rad,
        (dagen(0, Betaler.ARBEIDSGIVER), dagen(1, Betaler.NAV), dagen(2, Betaler.ARBEIDSGIVER)),
    )
    assert [str(r.timer) for r in tre.lop] == ["3.33", "3.34", "3.33"]
    assert (tre.timer_arbeidsgiver, tre.timer_nav) == (Decimal("6.66"), Decimal("3.34"))


def test_null_timer_er_lov_og_under_null_sier_hva_som_er_galt() -> None:
    assert fravaerstimer(januar(5, avtalte=Decimal(0))) == Decimal(0)
    assert fravaerstimer(januar(5, avtalte=Decimal(10), arbeidede=Decimal(0))) == Decimal(10)
    litt = januar(5, avtalte=Decimal(10), arbeidede=Decimal("0.5"))
    assert fravaerstimer(litt) == Decimal("9.5")
    with pytest.raises(UgyldigeTimerFeil, match=r"^Timer kan ikke være mindre enn 0\.$"):
        fravaerstimer(januar(5, avtalte=Decimal("-0.01")))


@pytest.mark.parametrize(
    ("runder", "ventet"),
    [
        # days of January the runs cover -> every day of 1 to 5 January once
        ([(-6, -5), (2, 3)], [(1, 1, "ingen"), (2, 3, "nav"), (4, 5, "ingen")]),
        ([(1, 4)], [(1, 4, "nav"), (5, 5, "ingen")]),
        ([(-3, 9)], [(1, 5, "nav")]),
        ([(7, 9)], [(1, 5, "ingen")]),
    ],
)
def test_hver_dag_i_raden_er_med_en_gang(
    runder: list[tuple[int, int]], ventet: list[tuple[int, int, str]]
) -> None:
    def januardag(nummer: int) -> date:
        return START + timedelta(days=nummer - 1)

    betalt = tuple(
        Betalingslop(januardag(a), januardag(b), Betaler.NAV, None, "ftrl § 8-17", "NAV betaler.")
        for a, b in runder
    )
    rad = Refusjonsrad(START, januardag(5), 100, Decimal(50), None, UKE)
    resultat = svar(rad, betalt)
    assert [(r.fra, r.til, r.hvem.value) for r in resultat.lop] == [
        (januardag(a), januardag(b), hvem) for a, b, hvem in ventet
    ]
    nav = [r for r in resultat.lop if r.hvem is Betaler.NAV]
    assert all((r.hjemmel, r.grunn) == ("ftrl § 8-17", "NAV betaler.") for r in nav)
    assert resultat.hjemmel == ("ftrl § 8-17" if nav else "ftrl § 8-19")
