"""Holiday postponed because of sickness, on paper calendars.

Monday 6 to Saturday 25 July 2026 is three weeks of 18 virkedager without public holidays. Monday 1
July 2013 and Tuesday 1 July 2014 stand on either side of the change of law.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.domene.ferieutsettelse import (
    Sykeperiode,
    ferieutsettelse,
    siste_arbeidsdag_for,
    virkedager,
)
from sykefravaer_xl.grunn.helligdager import helligdager
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.lov.datert import DatoForRegelverkFeil

FERIE = Periode(date(2026, 7, 6), date(2026, 7, 25))
GAMMEL = Periode(date(2013, 7, 1), date(2013, 7, 20))


def test_helligdagene_i_2026() -> None:
    assert sorted(helligdager(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 2),
        date(2026, 4, 3),
        date(2026, 4, 5),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 5, 17),
        date(2026, 5, 24),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


@given(st.dates(date(2007, 3, 1), date(2030, 1, 1)), st.integers(-3, 800))
def test_virkedager_er_de_samme_som_dag_for_dag(fra: date, dager: int) -> None:
    alle = [fra + timedelta(days=n) for n in range(dager)]
    ventet = sum(d.weekday() != 6 and d not in helligdager(d.year) for d in alle)
    assert virkedager(fra, fra + timedelta(days=dager - 1)) == ventet
    assert sum((virkedager(d, d) == 1) for d in alle) == ventet


@pytest.mark.parametrize(
    ("fra", "til", "antall"),
    [
        (date(2026, 7, 13), date(2026, 7, 13), 1),
        (date(2026, 7, 11), date(2026, 7, 13), 2),  # Saturday, Sunday, Monday
        (date(2026, 7, 12), date(2026, 7, 12), 0),  # a Sunday
        (date(2026, 7, 13), date(2026, 7, 18), 6),
        (date(2026, 7, 6), date(2026, 7, 25), 18),
        (date(2026, 7, 24), date(2026, 8, 24), 2),  # only days of the holiday
    ],
)
def test_etter_2014_teller_hver_virkedag_helt_syk(fra: date, til: date, antall: int) -> None:
    svar = ferieutsettelse(FERIE, [Sykeperiode(fra, til)])
    assert svar.virkedager == antall
    assert svar.hjemmel == "ferieloven § 9 nr. 1"


@pytest.mark.parametrize(("til", "antall"), [(12, 0), (13, 6), (15, 7)])
def test_for_2014_matte_sykdommen_vare_seks_virkedager(til: int, antall: int) -> None:
    # from Monday 8 July 2013: Friday 12 is five, Saturday 13 is six, Monday 15 is seven
    svar = ferieutsettelse(GAMMEL, [Sykeperiode(date(2013, 7, 8), date(2013, 7, til))])
    assert svar.virkedager == antall


def test_for_2014_teller_ikke_dager_for_ferien() -> None:
    svar = ferieutsettelse(GAMMEL, [Sykeperiode(date(2013, 6, 20), date(2013, 7, 5))])
    assert svar.virkedager == 0
    assert svar.grunn.startswith(
        "Helt arbeidsufør 5 av minst 6 virkedager: ingen kan kreves utsatt."
    )


def test_for_2014_er_to_korte_sykdommer_ikke_en_lang() -> None:
    tre_og_tre = [
        Sykeperiode(date(2013, 7, 1), date(2013, 7, 3)),
        Sykeperiode(date(2013, 7, 8), date(2013, 7, 10)),
    ]
    assert ferieutsettelse(GAMMEL, tre_og_tre).virkedager == 0


def test_en_sondag_mellom_to_sykmeldinger_bryter_ikke_sykdommen() -> None:
    over_sondag = [
        Sykeperiode(date(2013, 7, 4), date(2013, 7, 6)),
        Sykeperiode(date(2013, 7, 8), date(2013, 7, 10)),
    ]
    assert ferieutsettelse(GAMMEL, over_sondag).virkedager == 6


@pytest.mark.parametrize(
    ("dag", "antall"), [(date(2014, 6, 30), 0), (date(2014, 7, 1), 1), (date(2014, 7, 2), 1)]
)
def test_lovendringen_gjelder_fra_1_juli_2014(dag: date, antall: int) -> None:
    ferie = Periode(date(2014, 6, 23), date(2014, 7, 12))
    assert ferieutsettelse(ferie, [Sykeperiode(dag, dag)]).virkedager == antall


def test_delvis_sykmelding_gir_ingen_utsettelse() -> None:
    svar = ferieutsettelse(FERIE, [Sykeperiode(date(2026, 7, 1), date(2026, 7, 31), 99)])
    assert (svar.virkedager, svar.hele_ferien, svar.frist) == (0, None, None)
    assert svar.grunn == "Delvis sykmelding gir ikke rett til å få ferien utsatt."


def test_uten_sykdom_er_det_ingenting_a_utsette() -> None:
    svar = ferieutsettelse(FERIE, [])
    assert (svar.virkedager, svar.grunn) == (0, "Ikke helt arbeidsufør noen virkedag i ferien.")


@pytest.mark.parametrize(
    ("krav", "i_tide", "hele"),
    [
        (None, None, 18),
        (date(2026, 7, 2), True, 18),
        (date(2026, 7, 3), True, 18),
        (date(2026, 7, 4), False, None),
    ],
)
def test_syk_for_ferien_kan_utsette_hele_naar_kravet_kommer_i_tide(
    krav: date | None, i_tide: bool | None, hele: int | None
) -> None:
    svar = ferieutsettelse(FERIE, [Sykeperiode(date(2026, 6, 29), date(2026, 7, 8))], krav)
    assert (svar.virkedager, svar.frist) == (3, date(2026, 7, 3))
    assert (svar.i_tide, svar.hele_ferien) == (i_tide, hele)
    assert "senest siste arbeidsdag før ferien, 03.07.2026" in svar.frist_tekst


def test_syk_fra_forste_feriedag_er_ikke_syk_for_ferien() -> None:
    svar = ferieutsettelse(FERIE, [Sykeperiode(date(2026, 7, 6), date(2026, 7, 8))])
    assert (svar.virkedager, svar.hele_ferien, svar.frist) == (3, None, None)
    assert svar.frist_tekst.startswith("Sykdom i ferien: krav med legeerklæring uten ugrunnet")
    assert svar.grunn == "Helt arbeidsufør 3 virkedager av ferien: like mange kan kreves utsatt."


def test_frisk_sondag_for_ferien_naar_sykmeldingen_slutter_lordag() -> None:
    # well again before the holiday: the note ends on Saturday 4 July
    svar = ferieutsettelse(FERIE, [Sykeperiode(date(2026, 6, 29), date(2026, 7, 4))])
    assert (svar.virkedager, svar.hele_ferien) == (0, None)


def test_paskeferien_har_faa_virkedager() -> None:
    # Monday 30 March to Monday 6 April 2026: Monday to Wednesday and Easter Saturday
    ferie = Periode(date(2026, 3, 30), date(2026, 4, 6))
    svar = ferieutsettelse(ferie, [Sykeperiode(date(2026, 3, 30), date(2026, 4, 6))])
    assert svar.virkedager == 4


@pytest.mark.parametrize(
    ("dag", "ventet"),
    [
        (date(2026, 4, 7), date(2026, 4, 1)),  # Tuesday after Easter: Wednesday before
        (date(2026, 7, 6), date(2026, 7, 3)),
        (date(2026, 7, 8), date(2026, 7, 7)),
    ],
)
def test_siste_arbeidsdag_hopper_over_helg_og_helligdager(dag: date, ventet: date) -> None:
    assert siste_arbeidsdag_for(dag) == ventet


def test_ferie_for_regelverket_blir_avvist() -> None:
    with pytest.raises(DatoForRegelverkFeil):
        ferieutsettelse(Periode(date(2007, 2, 26), date(2007, 3, 3)), [])
