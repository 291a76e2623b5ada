"""The follow-up spell (rules dossier, section 4): NAV's 16-day rule on a paper calendar."""

from __future__ import annotations

import pytest

from tests.tidslinjesprak import dag, regn, tilfeller_av

TABELL: dict[str, tuple[str, list[tuple[str, str, int]]]] = {
    "femten_dager_uten_fravaer_er_samme_tilfelle": (
        "10S 15_ 5S",
        [("2018-01-01", "2018-01-30", 15)],
    ),
    "seksten_dager_uten_fravaer_er_nytt_tilfelle": (
        "10S 16_ 5S",
        [("2018-01-01", "2018-01-10", 10), ("2018-01-27", "2018-01-31", 5)],
    ),
    "sytten_dager_uten_fravaer_er_nytt_tilfelle": (
        "10S 17_ 5S",
        [("2018-01-01", "2018-01-10", 10), ("2018-01-28", "2018-02-01", 5)],
    ),
    "helg_uten_opplysning_er_frisk": (
        "19S 16_ 1S",
        [
            ("2018-01-01", "2018-01-19", 19),
            ("2018-02-05", "2018-02-05", 1),
        ],
    ),
    "egenmelding_starter_tilfellet": ("3E 10S", [("2018-01-01", "2018-01-13", 13)]),
    "ferie_forlenger_nar_intet_er_imellom": ("10S 20F", [("2018-01-01", "2018-01-30", 30)]),
    "permisjon_og_annen_ytelse_forlenger": (
        "10S 20P 20Y 5U 5N 5X",
        [("2018-01-01", "2018-03-06", 65)],
    ),
    "ferie_etter_en_arbeidsdag_forlenger_ikke": (
        "10S 1A 14F 5S",
        [("2018-01-01", "2018-01-30", 15)],
    ),
    "en_arbeidsdag_og_femten_feriedager_lukker": (
        "10S 1A 15F 5S",
        [("2018-01-01", "2018-01-10", 10), ("2018-01-27", "2018-01-31", 5)],
    ),
    "ferie_for_sykdom_er_ikke_med": ("10F 5S", [("2018-01-11", "2018-01-15", 5)]),
    "avventende_reisetilskudd_og_aap_er_ikke_sykdom": ("20V 20R 20K", []),
    "behandlingsdag_er_sykdom": ("1B 6A 1B", [("2018-01-01", "2018-01-08", 2)]),
    "lav_grad_er_sykdom": ("10S10", [("2018-01-01", "2018-01-10", 10)]),
}


@pytest.mark.parametrize("navn", TABELL)
def test_tilfellene(navn: str) -> None:
    tekst, ventet = TABELL[navn]
    assert tilfeller_av(regn(tekst)) == ventet


# the spell is 1 to 10 January 2018
@pytest.mark.parametrize(
    ("fra", "til", "ventet"),
    [
        ("2017-12-20", "2017-12-31", False),
        ("2017-12-20", "2018-01-01", True),
        ("2018-01-04", "2018-01-05", True),
        ("2017-12-01", "2018-03-01", True),
        ("2018-01-10", "2018-01-20", True),
        ("2018-01-10", "2018-01-10", True),
        ("2018-01-11", "2018-01-20", False),
    ],
)
def test_en_periode_beroerer_tilfellet_nar_de_deler_en_dag(
    fra: str, til: str, *, ventet: bool
) -> None:
    forlop = regn("10S").forlop
    assert forlop is not None
    assert forlop.tilfeller[0].beroer(dag(fra), dag(til)) is ventet


@pytest.mark.parametrize(
    ("dagen", "grad"),
    [
        ("2017-12-31", None),
        ("2018-01-01", 50),
        ("2018-01-05", 50),
        ("2018-01-06", 100),
        ("2018-01-08", 100),  # holiday: as the last sick day
        ("2018-01-09", 100),
        ("2018-01-10", None),
    ],
)
def test_graden_paa_en_dag_er_den_siste_sykedagens(dagen: str, grad: int | None) -> None:
    forlop = regn("5S50 2S 2F 1A").forlop
    assert forlop is not None
    assert forlop.tilfeller[0].grad_paa(dag(dagen).toordinal()) == grad
