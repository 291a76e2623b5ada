"""Hours of one employee: what the clerk sees of balance, refund and AAP."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from sykefravaer_xl.bok.enkeltsak import finn_sak
from sykefravaer_xl.bok.timer import Timerapport, timerapport
from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal

ANSATTE: tuple[dict[str, str | date | float], ...] = (
    {"ansattnr": "1", "navn": "Kari Test", "fodselsdato": date(1980, 5, 1), "timer_per_uke": 37.5},
)


def rapport(mappe: Path, *rader: tuple[str, date, date, int | None, float | None]) -> Timerapport:
    """The report of one employee with rows (type, from, to, grade, hours worked)."""
    bok = mappe / "bok.xlsx"
    fravaer = tuple(
        {"ansattnr": "1", "type": t, "fra": fra, "til": til, "grad": g, "arbeidede_timer": timer}
        for t, fra, til, g, timer in rader
    )
    skriv_mal(bok, Malinnhold(ansatte=ANSATTE, fravaer=fravaer))
    sak, _ = finn_sak(bok, "1", date(2026, 3, 1))
    return timerapport(sak)


def test_saldo_faktisk_grad_og_varsel(tmp_path: Path) -> None:
    # four weeks at 60 %: agreed 150 hours, the grade asks for 60; worked 70
    svar = rapport(tmp_path, ("Gradert sykmelding", date(2026, 1, 5), date(2026, 2, 1), 60, 70.0))
    saldo = svar.rader[0].saldo
    assert saldo is not None
    assert (saldo.saldo, saldo.faktisk_grad) == (Decimal("10.00"), Decimal("53.3"))
    assert svar.rader[0].vurdering is not None
    assert svar.rader[0].vurdering.varsel, "10 hours are more than a day's 7.5"
    assert svar.tilfeller[0].saldo == Decimal("10.00")


def test_refusjon_starter_dagen_etter_arbeidsgiverperioden(tmp_path: Path) -> None:
    svar = rapport(tmp_path, ("Sykmelding", date(2026, 1, 5), date(2026, 2, 1), 100, None))
    krav = svar.rader[0].refusjon
    assert krav is not None
    # 5-20 January are the employer's: 12 of 20 weekdays of 7.5 hours
    assert krav.forste_refusjonsdag == date(2026, 1, 21)
    assert (krav.timer_arbeidsgiver, krav.timer_nav) == (Decimal("90.00"), Decimal("60.00"))


def test_meldekort_mot_60_prosent_av_37_5_timer(tmp_path: Path) -> None:
    svar = rapport(tmp_path, ("AAP", date(2026, 1, 5), date(2026, 1, 18), None, 46.0))
    (kort,) = svar.meldekort
    assert (kort.fra, kort.til) == (date(2026, 1, 5), date(2026, 1, 18))
    assert (kort.tak, kort.over_taket) == (Decimal(45), True)


def test_aap_uten_timer_er_ikke_null_timer(tmp_path: Path) -> None:
    svar = rapport(tmp_path, ("AAP", date(2026, 1, 5), date(2026, 1, 18), None, None))
    assert svar.meldekort == ()
    assert svar.aap_uten_timer == 1
