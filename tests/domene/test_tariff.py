"""The agreement's max date: last AGP day + 348, and what moves it.

The spell starts on Monday 5 January 2026; the employer period ends on Tuesday 20 January, and
348 days later it is Sunday 3 January 2027. 6 February 2026 is a Friday.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.tidslinjesprak import dag, regn

TABELL = {
    "bare_syk": ("56S", "2027-01-03"),
    "ferie_i_fem_dager": ("51S 5F", "2027-01-08"),
    "ferie_over_en_helg_teller_helgen": ("30S 7F 19S", "2027-01-10"),
    "permisjon": ("30S 3P 19S", "2027-01-06"),
    "ferie_i_arbeidsgiverperioden_flytter_ingenting": ("5S 5F 46S", "2027-01-03"),
    "helg_uten_rad_mellom_syk_fredag_og_syk_mandag": ("33S 2_ 21S", "2027-01-03"),
    "helg_uten_rad_mellom_friske_ukedager": ("32S 1A 2_ 1A 20S", "2027-01-07"),
    "friske_ukedager_uten_rad_rundt_helgen": ("32S 4_ 20S", "2027-01-07"),
    "helg_uten_rad_etter_en_frisk_fredag": ("32S 1A 2_ 21S", "2027-01-04"),
    "helg_uten_rad_for_en_frisk_mandag": ("33S 2_ 1A 20S", "2027-01-04"),
    "lordag_med_rad_sondag_uten_mellom_friske_ukedager": ("32S 2A 1_ 1A 20S", "2027-01-07"),
    "lordag_med_rad_sondag_uten_for_syk_mandag": ("32S 2A 1_ 21S", "2027-01-05"),
    "helg_med_rad": ("33S 2H 21S", "2027-01-05"),
    "to_friske_uker_uten_rad": ("33S 15_ 21S", "2027-01-15"),
    "frisk_etter_tilfellet_flytter_ingenting": ("56S 10A", "2027-01-03"),
    # 364 days of sickness end on Sunday 3 January 2027, the last day of pay
    "permisjonen_etter_lonna_flytter_ingenting": ("364S 365P", "2027-01-03"),
    "permisjon_fra_siste_dag_med_lonn": ("363S 1P 10P", "2027-01-14"),
    "ferie_for_og_permisjon_etter": ("30S 7F 334S 20P", "2027-01-10"),
    "gradert_flytter_ingenting": ("20S 36S50", "2027-01-03"),
}


@pytest.mark.parametrize("navn", TABELL)
def test_maksdato_etter_avtalen(navn: str) -> None:
    tekst, ventet = TABELL[navn]
    assert regn(tekst, "2026-01-05", profil="stat").maksdato_tariff == dag(ventet)


@pytest.mark.parametrize("profil", ["privat", "ia"])
def test_bare_staten_har_avtalen(profil: str) -> None:
    assert regn("56S", "2026-01-05", profil=profil).maksdato_tariff is None


def test_uten_sykdom_er_det_ingen_dato() -> None:
    assert regn("10F", "2026-01-05", profil="stat").maksdato_tariff is None


@pytest.mark.parametrize(
    ("tekst", "ekstra"),
    # the 16th day itself is no extra day, the 17th is
    [("20S", 0), ("15S 1F 4S", 0), ("15S 2F 4S", 1), ("16S 1F 4S", 1), ("16S 2F 4S", 2)],
)
def test_ferie_teller_fra_dagen_etter_arbeidsgiverperioden(tekst: str, ekstra: int) -> None:
    svar = regn(tekst, "2026-01-05", profil="stat")
    assert svar.maksdato_tariff == dag("2027-01-03") + timedelta(days=ekstra)
