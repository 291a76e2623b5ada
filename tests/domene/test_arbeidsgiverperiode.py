"""The employer period, with the dates of the rules dossier (section 2.4) and a paper calendar.

1 January 2018 is a Monday; every case starts there unless it says otherwise.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sykefravaer_xl.domene.arbeidsgiverperiode import ANNET, AVVIST_ALLE, FRI
from tests.tidslinjesprak import agp_av, dag, regn, saldo_av

JANUAR_16 = [("2018-01-01", "2018-01-16")]

# text -> the days of every employer period
TABELL: dict[str, tuple[str, list[list[tuple[str, str]]]]] = {
    "femten_friske_dager_er_samme_periode": (
        "10S 15A 7S",
        [[("2018-01-01", "2018-01-10"), ("2018-01-26", "2018-01-31")]],
    ),
    "seksten_friske_dager_er_ny_periode": (
        "10S 16A 7S",
        [[("2018-01-01", "2018-01-10")], [("2018-01-27", "2018-02-02")]],
    ),
    "sytten_friske_dager_er_ny_periode": (
        "10S 17A 7S",
        [[("2018-01-01", "2018-01-10")], [("2018-01-28", "2018-02-03")]],
    ),
    "femten_friske_dager_etter_full_periode_er_samme": ("16S 15A 1S", [JANUAR_16]),
    "seksten_friske_dager_etter_full_periode_er_ny": (
        "16S 16A 1S",
        [JANUAR_16, [("2018-02-02", "2018-02-02")]],
    ),
    "ukjent_helg_rett_etter_full_periode_teller_ikke_som_opphold": ("19S 17_ 1S", [JANUAR_16]),
    "dagen_etter_er_det_ny_periode": (
        "19S 18_ 1S",
        [JANUAR_16, [("2018-02-07", "2018-02-07")]],
    ),
    "toysete_egenmeldingsdag_holder_perioden_apen": ("19S 16_ 1E 9_ 6S", [JANUAR_16]),
    "ukjent_helg_for_ukjente_ukedager_er_opphold": (
        "5S 4_ 22S",
        [[("2018-01-01", "2018-01-05"), ("2018-01-10", "2018-01-20")]],
    ),
    "ukjent_helg_mellom_syk_fredag_og_syk_mandag_teller_med": (
        "5S 2_ 1S",
        [[("2018-01-01", "2018-01-08")]],
    ),
    "frisk_helg_teller_ikke_med": (
        "3E 2S 2H 25S",
        [[("2018-01-01", "2018-01-05"), ("2018-01-08", "2018-01-18")]],
    ),
    "ferie_med_sykmelding_teller_straks": ("1S 14F 1S", [JANUAR_16]),
    "ferie_med_sykmelding_teller_ogsa_nar_arbeid_folger": (
        "1S 14F 1A 1S",
        [[("2018-01-01", "2018-01-15"), ("2018-01-17", "2018-01-17")]],
    ),
    "ferie_forst_er_ikke_arbeidsgiverperiode": ("15F 1S", [[("2018-01-16", "2018-01-16")]]),
    "ferie_som_sekstende_dag_fullforer": ("15S 1F 5A 1S", [JANUAR_16]),
    "permisjon_inni_teller_nar_sykdom_folger": ("1S 14P 1S", [JANUAR_16]),
    "ferie_uten_sykmelding_inni_teller_nar_sykdom_folger": ("1S 14U 1S", [JANUAR_16]),
    "annen_ytelse_inni_teller_nar_sykdom_folger": ("1S 14Y 1S", [JANUAR_16]),
    "sykt_barn_og_annet_inni_teller_nar_sykdom_folger": ("1S 7N 7X 1S", [JANUAR_16]),
    "permisjon_inni_teller_ikke_nar_arbeid_folger": (
        "1S 14P 1A 1S",
        [[("2018-01-01", "2018-01-01"), ("2018-01-17", "2018-01-17")]],
    ),
    "permisjon_og_arbeid_i_seksten_dager_er_ny_periode": (
        "1S 15P 1A 16S",
        [[("2018-01-01", "2018-01-01")], [("2018-01-18", "2018-02-02")]],
    ),
    "permisjon_til_slutt_teller_ikke": ("5S 20P", [[("2018-01-01", "2018-01-05")]]),
    "permisjon_for_ferie_med_sykmelding_teller": ("1S 10P 6F 5S", [JANUAR_16]),
    "ferie_etter_arbeid_er_opphold": (
        "31S 4A 12F 1S",
        [JANUAR_16, [("2018-02-17", "2018-02-17")]],
    ),
    "ferie_etter_arbeid_femten_dager_er_samme": ("31S 4A 11F 1S", [JANUAR_16]),
    "tre_ukers_ferie_etter_to_ukjente_dager_er_ny_periode": (
        "31S 4_ 19F 5S",
        [JANUAR_16, [("2018-02-24", "2018-02-28")]],
    ),
    "foreldrepenger_rett_etter_sykepenger_er_samme": ("31S 28Y 5S", [JANUAR_16]),
    "sytten_dagers_ferie_rett_etter_full_periode_er_samme": ("31S 17U 5S", [JANUAR_16]),
    "en_periode_i_fem_deler": (
        "1E 13_ 11S 10_ 1E 13_ 1E 9_ 10S",
        [
            [
                ("2018-01-01", "2018-01-01"),
                ("2018-01-15", "2018-01-25"),
                ("2018-02-05", "2018-02-05"),
                ("2018-02-19", "2018-02-19"),
                ("2018-03-01", "2018-03-02"),
            ]
        ],
    ),
    "avventende_reisetilskudd_og_aap_er_arbeid": (
        "10S 6V 5R 5K 1S",
        [[("2018-01-01", "2018-01-10")], [("2018-01-27", "2018-01-27")]],
    ),
    "grad_spiller_ingen_rolle": ("8S50 8S10", [JANUAR_16]),
    "behandlingsdager_teller_en_og_en": (
        "1B 6A 1B 6A 1B",
        [
            [
                ("2018-01-01", "2018-01-01"),
                ("2018-01-08", "2018-01-08"),
                ("2018-01-15", "2018-01-15"),
            ]
        ],
    ),
    "bare_ferie_er_ingen_periode": ("19F 5F", []),
}


@pytest.mark.parametrize("navn", TABELL)
def test_tabellen_i_regelheftet(navn: str) -> None:
    tekst, ventet = TABELL[navn]
    assert agp_av(regn(tekst)) == ventet


def test_femtende_dag_fullforer_ikke_arbeidsgiverperioden() -> None:
    svar = regn("15S")
    assert agp_av(svar) == [[("2018-01-01", "2018-01-15")]]
    assert [(p.antall, p.ferdig) for p in svar.arbeidsgiverperioder] == [(15, False)]


def test_sekstende_dag_fullforer_arbeidsgiverperioden() -> None:
    svar = regn("16S")
    assert [(p.antall, p.ferdig) for p in svar.arbeidsgiverperioder] == [(16, True)]
    assert svar.dager_brukt == 0


def test_syttende_dag_er_navs() -> None:
    svar = regn("17S")
    assert [(p.antall, p.ferdig) for p in svar.arbeidsgiverperioder] == [(16, True)]
    assert svar.dager_brukt == 1


def test_egenmelding_etter_perioden_er_avvist_og_sykmelding_betalt() -> None:
    # 17-21 January is Wednesday to Sunday
    assert regn("16S 5E").dager_brukt == 0
    assert regn("16S 5S").dager_brukt == 3


def test_saken_lukkes_den_tolvte_feriedagen_etter_fire_arbeidsdager() -> None:
    forlop = regn("31S 4A 24F").forlop
    assert forlop is not None
    assert forlop.arbeidsgiverperioder[0].siste == dag("2018-02-16").toordinal()


def test_unntak_fra_arbeidsgiverperioden_flytter_ingen_dato() -> None:
    from dataclasses import replace

    from sykefravaer_xl.domene.sak import Ansatt, beregn

    vanlig = regn("31S 5F 20S50")
    sak = replace(
        vanlig.sak, ansatt=Ansatt(vanlig.sak.ansatt.fodselsdato, unntak_agp=True, korona=True)
    )
    unntatt = beregn(sak, vanlig.dato)
    assert agp_av(unntatt) == agp_av(vanlig) == [JANUAR_16]
    assert saldo_av(unntatt) == saldo_av(vanlig)


UKENTLIG = "1B 6A "


def _uker(forste: str, antall: int) -> list[date]:
    return [dag(forste) + timedelta(weeks=n) for n in range(antall)]


@pytest.mark.parametrize(
    ("antall", "telt", "ferdig", "brukt"),
    [(11, 11, False, 0), (12, 12, True, 0), (13, 12, True, 1), (16, 12, True, 4)],
)
def test_bare_behandlingsdager_er_full_ved_tolv(
    antall: int, telt: int, ferdig: bool, brukt: int
) -> None:
    svar = regn(UKENTLIG * antall)
    (periode,) = svar.arbeidsgiverperioder
    assert (periode.antall, periode.ferdig, svar.dager_brukt) == (telt, ferdig, brukt)
    assert periode.dager[-1].til == dag("2018-01-01") + timedelta(weeks=telt - 1)


@pytest.mark.parametrize(
    ("tekst", "telt", "ferdig", "brukt"),
    [
        # one ordinary sick day among them asks for all sixteen, wherever it stands
        (f"1S 6A {UKENTLIG * 14}", 15, False, 0),
        (f"1S 6A {UKENTLIG * 16}", 16, True, 1),
        (f"{UKENTLIG * 11}1S 6A {UKENTLIG * 4}", 16, True, 0),
        (f"{UKENTLIG * 5}12S", 16, True, 1),
        (f"{UKENTLIG * 11}1E", 12, False, 0),
        # full at the twelfth: what comes after is NAV's
        (f"{UKENTLIG * 12}1S", 12, True, 1),
    ],
)
def test_blandet_med_andre_sykedager_kreves_seksten(
    tekst: str, telt: int, ferdig: bool, brukt: int
) -> None:
    svar = regn(tekst)
    (periode,) = svar.arbeidsgiverperioder
    assert (periode.antall, periode.ferdig, svar.dager_brukt) == (telt, ferdig, brukt)


def test_helgen_mellom_to_behandlingsdager_er_ikke_fravaer() -> None:
    # Friday 5 January and Monday 8 January; with a note on the Monday it would be
    assert agp_av(regn("1B 2_ 1B", "2018-01-05")) == [
        [("2018-01-05", "2018-01-05"), ("2018-01-08", "2018-01-08")]
    ]
    assert agp_av(regn("1B 2_ 1S", "2018-01-05")) == [[("2018-01-05", "2018-01-08")]]


def test_permisjon_mellom_to_behandlingsdager_teller_og_krever_seksten() -> None:
    svar = regn("1B 1P 1B")
    assert agp_av(svar) == [[("2018-01-01", "2018-01-03")]]
    assert agp_av(regn(f"1B 1P {UKENTLIG * 13}")) == [
        [("2018-01-01", "2018-01-03"), *[(d.isoformat(),) * 2 for d in _uker("2018-01-10", 12)]]
    ]


def test_holdt_tilbake_som_fyller_perioden_er_fri_eller_avvist_etterpa() -> None:
    # the 16th day is the first of the three held back; the other two are no sick days
    dag_1 = dag("2018-01-01").toordinal()
    for tekst, slag in (("15S 3P 5S", FRI), ("15S 3Y 5S", AVVIST_ALLE)):
        forlop = regn(tekst).forlop
        assert forlop is not None
        assert (dag_1 + 16, dag_1 + 17, slag) in forlop.betaling
        assert agp_av(regn(tekst)) == [JANUAR_16]


@pytest.mark.parametrize(
    ("tekst", "perioder"),
    [
        ("10S 1A 14P 2S", [[("2018-01-01", "2018-01-10"), ("2018-01-26", "2018-01-27")]]),
        (
            "10S 1A 15P 2S",
            [[("2018-01-01", "2018-01-10")], [("2018-01-27", "2018-01-28")]],
        ),
        ("5P 3S", [[("2018-01-06", "2018-01-08")]]),
        # Friday sick, Saturday free without a row, Sunday sick again
        ("5S 1_ 1S", [[("2018-01-01", "2018-01-07")]]),
    ],
)
def test_fri_etter_arbeid_er_opphold_og_fri_for_perioden_teller_ikke(
    tekst: str, perioder: list[list[tuple[str, str]]]
) -> None:
    assert agp_av(regn(tekst)) == perioder


def test_annen_ytelse_er_fri_for_perioden_og_avvist_etter_den() -> None:
    forlop = regn("2Y 3S 1A 2Y 13S").forlop
    assert forlop is not None
    dag_1 = dag("2018-01-01").toordinal()
    assert [(fra - dag_1, til - dag_1, slag) for fra, til, slag in forlop.betaling] == [
        (0, 1, FRI),
        (2, 4, ANNET),
        (5, 5, ANNET),
        (6, 7, AVVIST_ALLE),
        (8, 20, ANNET),
    ]
