"""Who pays which day, on paper calendars. 1 January 2018 is a Monday."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.domene.forlop import Forlop
from sykefravaer_xl.domene.fravaer import Fravaer
from sykefravaer_xl.domene.hvem_betaler import Betaler, Betalingslop, hvem_betaler
from sykefravaer_xl.domene.sak import Sak, beregn
from sykefravaer_xl.lov.lov import regelverk
from tests.egenskaper.strategier import rader
from tests.tidslinjesprak import FODT, dag, regn

Kort = tuple[str, str, str, int | None]


def forlop_av(
    tekst: str, start: str = "2018-01-01", *, fodt: date | None = FODT, tidligere: str = ""
) -> Forlop:
    par = [(tidligere[:10], tidligere[11:])] if tidligere else []
    forlop = regn(tekst, start, fodt=fodt, tidligere=par).forlop
    assert forlop is not None
    return forlop


def lop(
    tekst: str,
    start: str = "2018-01-01",
    *,
    fodt: date | None = FODT,
    unntak: bool = False,
    korona: bool = False,
    tidligere: str = "",
) -> tuple[Betalingslop, ...]:
    return hvem_betaler(
        forlop_av(tekst, start, fodt=fodt, tidligere=tidligere),
        regelverk(),
        fodselsdato=fodt,
        unntak_agp=unntak,
        korona=korona,
    )


def kort(svar: tuple[Betalingslop, ...]) -> list[Kort]:
    return [(r.fra.isoformat(), r.til.isoformat(), r.hvem.value, r.agp_dag) for r in svar]


TABELL: dict[str, tuple[str, list[Kort]]] = {
    "femten_dager_betaler_arbeidsgiver": (
        "15S",
        [("2018-01-01", "2018-01-15", "arbeidsgiver", 1)],
    ),
    "seksten_dager_betaler_arbeidsgiver": (
        "16S",
        [("2018-01-01", "2018-01-16", "arbeidsgiver", 1)],
    ),
    "dag_17_betaler_nav": (
        "17S",
        [
            ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
            ("2018-01-17", "2018-01-17", "nav", None),
        ],
    ),
    "gradert_betales_likt": (
        "17S50",
        [
            ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
            ("2018-01-17", "2018-01-17", "nav", None),
        ],
    ),
    "egenmelding_etter_perioden_gir_ingenting": (
        "16S 2E 1S",
        [
            ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
            ("2018-01-17", "2018-01-18", "ingen", None),
            ("2018-01-19", "2018-01-19", "nav", None),
        ],
    ),
    "ferie_i_perioden_teller_men_betales_ikke_som_sykepenger": (
        "5S 2F 10S",
        [
            ("2018-01-01", "2018-01-05", "arbeidsgiver", 1),
            ("2018-01-06", "2018-01-07", "ingen", 6),
            ("2018-01-08", "2018-01-16", "arbeidsgiver", 8),
            ("2018-01-17", "2018-01-17", "nav", None),
        ],
    ),
    "permisjon_i_perioden_betales_ikke": (
        "2S 2P 2S",
        [
            ("2018-01-01", "2018-01-02", "arbeidsgiver", 1),
            ("2018-01-03", "2018-01-04", "ingen", 3),
            ("2018-01-05", "2018-01-06", "arbeidsgiver", 5),
        ],
    ),
    "ferie_etter_perioden_er_ikke_med": (
        "18S 3F 1S",
        [
            ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
            ("2018-01-17", "2018-01-18", "nav", None),
            ("2018-01-22", "2018-01-22", "nav", None),
        ],
    ),
    "under_tjue_prosent_gir_ingenting": (
        "10S 3S19 3S20 1S",
        [
            ("2018-01-01", "2018-01-10", "arbeidsgiver", 1),
            ("2018-01-11", "2018-01-13", "ingen", 11),
            ("2018-01-14", "2018-01-16", "arbeidsgiver", 14),
            ("2018-01-17", "2018-01-17", "nav", None),
        ],
    ),
    "ny_periode_etter_seksten_dager_begynner_pa_dag_en": (
        "16S 16A 2S",
        [
            ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
            ("2018-02-02", "2018-02-03", "arbeidsgiver", 1),
        ],
    ),
    "samme_periode_etter_femten_dager_er_navs": (
        "16S 15A 2S",
        [
            ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
            ("2018-02-01", "2018-02-02", "nav", None),
        ],
    ),
    "samme_periode_gaar_videre_der_den_slapp": (
        "10S 15A 8S",
        [
            ("2018-01-01", "2018-01-10", "arbeidsgiver", 1),
            ("2018-01-26", "2018-01-31", "arbeidsgiver", 11),
            ("2018-02-01", "2018-02-02", "nav", None),
        ],
    ),
    "ukjent_helg_inne_i_perioden_betales": (
        "5S 2_ 1S",
        [("2018-01-01", "2018-01-08", "arbeidsgiver", 1)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("navn", TABELL)
def test_hvem_som_betaler(navn: str) -> None:
    tekst, ventet = TABELL[navn]
    assert kort(lop(tekst)) == ventet


def test_uten_fravaer_betaler_ingen_noe() -> None:
    assert lop("3A") == ()


def test_unntak_fra_perioden_gir_refusjon_fra_forste_dag() -> None:
    svar = lop("3E 20S", unntak=True)
    assert kort(svar) == [
        ("2018-01-01", "2018-01-16", "nav", 1),
        ("2018-01-17", "2018-01-23", "nav", None),
    ]
    assert [r.hjemmel for r in svar] == ["ftrl § 8-20", "ftrl § 8-17"]


KORONA: dict[str, tuple[str, str, list[Kort]]] = {
    "tre_dager_er_arbeidsgivers": (
        "3S", "2020-09-07", [("2020-09-07", "2020-09-09", "arbeidsgiver", 1)],
    ),
    "dag_fire_er_navs": (
        "4S",
        "2020-09-07",
        [("2020-09-07", "2020-09-09", "arbeidsgiver", 1), ("2020-09-10", "2020-09-10", "nav", 4)],
    ),
    "etter_dag_16_som_vanlig": (
        "17S",
        "2020-09-07",
        [
            ("2020-09-07", "2020-09-09", "arbeidsgiver", 1),
            ("2020-09-10", "2020-09-22", "nav", 4),
            ("2020-09-23", "2020-09-23", "nav", None),
        ],
    ),
    "refusjonen_begynner_16_mars_2020": (
        "10S",
        "2020-03-10",
        [("2020-03-10", "2020-03-15", "arbeidsgiver", 1), ("2020-03-16", "2020-03-19", "nav", 7)],
    ),
    "start_15_mars_har_tre_dager": (
        "5S",
        "2020-03-15",
        [("2020-03-15", "2020-03-17", "arbeidsgiver", 1), ("2020-03-18", "2020-03-19", "nav", 4)],
    ),
    "start_30_september_2021_gaar_inn_i_oktober": (
        "6S",
        "2021-09-30",
        [("2021-09-30", "2021-10-02", "arbeidsgiver", 1), ("2021-10-03", "2021-10-05", "nav", 4)],
    ),
    "start_1_oktober_2021_er_vanlig": (
        "6S", "2021-10-01", [("2021-10-01", "2021-10-06", "arbeidsgiver", 1)],
    ),
    "start_30_november_2021_er_vanlig": (
        "8S", "2021-11-30", [("2021-11-30", "2021-12-07", "arbeidsgiver", 1)],
    ),
    "start_1_desember_2021_har_fem_dager": (
        "6S",
        "2021-12-01",
        [("2021-12-01", "2021-12-05", "arbeidsgiver", 1), ("2021-12-06", "2021-12-06", "nav", 6)],
    ),
    "andre_runde_slutter_30_juni_2022": (
        "10S",
        "2022-06-24",
        [
            ("2022-06-24", "2022-06-28", "arbeidsgiver", 1),
            ("2022-06-29", "2022-06-30", "nav", 6),
            ("2022-07-01", "2022-07-03", "arbeidsgiver", 8),
        ],
    ),
    "nytt_fravaer_i_samme_periode_etter_1_desember": (
        # 4 days in November, 6 fit days, 4 days from Monday 6 December: days 5 to 8
        "4S 6A 4S",
        "2021-11-26",
        [
            ("2021-11-26", "2021-11-29", "arbeidsgiver", 1),
            ("2021-12-06", "2021-12-06", "arbeidsgiver", 5),
            ("2021-12-07", "2021-12-09", "nav", 6),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("navn", KORONA)
def test_koronafravaer(navn: str) -> None:
    tekst, start, ventet = KORONA[navn]
    assert kort(lop(tekst, start, korona=True)) == ventet


def test_bare_fravaer_merket_korona_har_egne_regler() -> None:
    assert kort(lop("4S", "2020-09-07")) == [("2020-09-07", "2020-09-10", "arbeidsgiver", 1)]


def test_unntak_gaar_foran_korona() -> None:
    assert kort(lop("4S", "2020-09-07", korona=True, unntak=True)) == [
        ("2020-09-07", "2020-09-10", "nav", 1)
    ]


def test_grunnen_sier_dag_regel_og_paragraf() -> None:
    svar = lop("4S", "2020-09-07", korona=True)
    assert svar[0].grunn == (
        "Dag 1–3 i arbeidsgiverperioden. Arbeidsgiver betaler arbeidsgiverperioden."
    )
    assert svar[1].grunn == (
        "Dag 4 i arbeidsgiverperioden. Koronafravær: arbeidsgiver bærer 3 kalenderdager, "
        "NAV refunderer fra dag 4 til og med dag 16."
    )
    assert svar[1].hjemmel == "midlertidig forskrift 20.3.2020 nr. 368 § 3-2"
    assert (svar[0].dager, svar[0].agp_dag) == (3, 1)


def test_etter_maksdato_betaler_ingen() -> None:
    # the employer period ends Tuesday 16 January; 248 weekdays later it is Friday 28 December
    assert kort(lop("370S")) == [
        ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
        ("2018-01-17", "2018-12-28", "nav", None),
        ("2018-12-29", "2019-01-05", "ingen", None),
    ]


def test_en_ny_rett_etter_26_uker_betales_av_nav_igjen() -> None:
    svar = lop("370S 183A 20S")
    assert [r.hvem.value for r in svar] == ["arbeidsgiver", "nav", "ingen", "arbeidsgiver", "nav"]


def test_fra_70_ars_dagen_betaler_ingen() -> None:
    # turns 70 on Wednesday 10 January 2018
    assert kort(lop("20S", fodt=date(1948, 1, 10))) == [
        ("2018-01-01", "2018-01-09", "arbeidsgiver", 1),
        ("2018-01-10", "2018-01-16", "ingen", 10),
        ("2018-01-17", "2018-01-20", "ingen", None),
    ]


def test_dager_nav_har_betalt_for_radene_er_ikke_med() -> None:
    assert kort(lop("17S", tidligere="2017-06-01/2017-12-15")) == [
        ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
        ("2018-01-17", "2018-01-17", "nav", None),
    ]


@given(rader(), st.booleans(), st.booleans())
def test_lopene_er_i_rekkefolge_og_hver_arbeidsgiverdag_er_med_en_gang(
    radene: list[Fravaer], unntak: bool, korona: bool
) -> None:
    forlop = beregn(Sak(tuple(radene)), dag("2026-01-01")).forlop
    if forlop is None:
        return
    svar = hvem_betaler(forlop, regelverk(), unntak_agp=unntak, korona=korona)
    dager = [d for r in svar for d in (r.fra + timedelta(days=n) for n in range(r.dager))]
    assert dager == sorted(set(dager))
    i_perioden = [
        d for r in svar if r.agp_dag is not None
        for d in (r.fra + timedelta(days=n) for n in range(r.dager))
    ]  # fmt: skip
    ventet = [
        date.fromordinal(o)
        for agp in forlop.arbeidsgiverperioder
        for a, b in agp.dager
        for o in range(a, b + 1)
    ]
    assert i_perioden == sorted(ventet)
    if unntak:
        assert all(r.hvem is not Betaler.ARBEIDSGIVER for r in svar)


@given(st.dates(date(2020, 2, 20), date(2022, 7, 20)), st.integers(1, 25))
def test_ett_fravaer_er_likt_dag_for_dag(start: date, dager: int) -> None:
    forlop = forlop_av(f"{dager}S", start.isoformat())
    svar = hvem_betaler(forlop, regelverk(), korona=True)
    fasit = {}
    for nr in range(1, dager + 1):
        d = start + timedelta(days=nr - 1)
        forste = start <= date(2021, 9, 30) and d >= date(2020, 3, 16) and nr > 3
        andre = start >= date(2021, 12, 1) and d <= date(2022, 6, 30) and nr > 5
        fasit[d] = Betaler.NAV if nr > 16 or forste or andre else Betaler.ARBEIDSGIVER
    assert {r.fra + timedelta(days=n): r.hvem for r in svar for n in range(r.dager)} == fasit


def test_dager_som_treaarsvinduet_har_glemt_ble_like_fullt_betalt() -> None:
    # the eighth note's first paid day is 30 June 2021: pay before 30 June 2018 counts no more
    tekst = "30S 150A " * 7 + "30S"
    assert forlop_av(tekst).kvotesaker[-1].tilgitt == (
        (dag("2018-01-17").toordinal(), dag("2018-01-30").toordinal()),
    )
    assert kort(lop(tekst))[:3] == [
        ("2018-01-01", "2018-01-16", "arbeidsgiver", 1),
        ("2018-01-17", "2018-01-30", "nav", None),
        ("2018-06-30", "2018-07-15", "arbeidsgiver", 1),
    ]
