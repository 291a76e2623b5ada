"""Days used, days left and max date explained: holiday, quotas, ages, the three-year window."""

from __future__ import annotations

from datetime import date

import pytest

from sykefravaer_xl.domene.forklaring import Forklaring, forklar
from tests.domene.forklaring.etterregning import flytt_ukedager, kontroller
from tests.lov.test_kommende_lovendring import svar as svar_etter_lovendring
from tests.tidslinjesprak import dag, regn

EKSEMPEL = "3E 53S 5F"
FODT_67 = date(1951, 2, 1)
FODT_70 = date(1948, 1, 7)


def ledd(f: Forklaring) -> list[int]:
    """The terms of the sum."""
    kontroller(f)
    return [int(et.antall) for et in f.regnestykke]


def fra(f: Forklaring) -> str:
    """The day counted from."""
    assert f.regnet_fra is not None
    return f.regnet_fra.dag.isoformat()


def test_kontraktens_eksempel_regner_maksdato_fra_siste_feriedag() -> None:
    f = forklar(regn(EKSEMPEL, "2026-01-05", "2026-11-22", profil="stat"), "maksdato")
    assert ledd(f) == [248, -28]
    assert fra(f) == "2026-03-06"
    assert f.svar == flytt_ukedager(dag("2026-03-06"), 220) == dag("2027-01-08")
    assert [(s.hva, s.ukedager, s.teller) for s in f.steg] == [
        ("Egenmelding", 3, False),
        ("Sykmelding", 9, False),
        ("Sykmelding", 28, True),
        ("Ferie med sykmelding", 5, False),
        ("Dager framover", 220, True),
    ]
    assert f.hjemmel == "ftrl § 8-12 (1)"


def test_snarveien_er_nabodatoen_til_maksdato() -> None:
    # 20 January 2026 is the last day of the employer period; 348 days later is 3 January 2027
    f = forklar(regn(EKSEMPEL, "2026-01-05", "2026-11-22"), "maksdato")
    assert f.nabo is not None
    assert f.nabo.dag == dag("2027-01-03")
    assert "49 uker og 5 dager" in f.nabo.hvorfor


def test_ingen_nabodato_nar_snarveien_treffer() -> None:
    # a spell from Tuesday 2 January 2018 has its max date on day 364, as the short-cut says
    assert forklar(regn("30S", "2018-01-02"), "maksdato").nabo is None
    assert forklar(regn("10S", "2018-01-02"), "maksdato").nabo is None


def test_avtalens_maksdato_flyttes_av_feriedagene() -> None:
    f = forklar(regn(EKSEMPEL, "2026-01-05", "2026-11-22", profil="stat"), "maksdato_tariff")
    assert ledd(f) == [348, 5]
    assert fra(f) == "2026-01-20"
    assert f.svar == dag("2027-01-08")
    assert f.hjemmel == "HTA fellesbestemmelsene § 18"


def test_uten_avtale_er_avtalens_maksdato_ikke_noe_svar() -> None:
    f = forklar(regn(EKSEMPEL, "2026-01-05"), "maksdato_tariff")
    kontroller(f)
    assert f.svar is None
    assert "privat" in f.merknader[0]


def test_en_helg_flytter_avtalens_maksdato_bare_mellom_friske_ukedager() -> None:
    # sick to Wednesday 24 January; Thursday to Monday without a row, sick from Tuesday 30 January
    f = forklar(regn("24S 5_ 5S", profil="stat"), "maksdato_tariff")
    assert ledd(f) == [348, 5]
    # sick to Friday 26 January: the weekend is not enclosed, Monday is
    f = forklar(regn("26S 3_ 5S", profil="stat"), "maksdato_tariff")
    assert ledd(f) == [348, 1]
    # sick again on Monday 29 January: Thursday and Friday move the date, the weekend does not
    f = forklar(regn("24S 4_ 5S", profil="stat"), "maksdato_tariff")
    assert ledd(f) == [348, 2]
    assert [(s.dager, s.teller) for s in f.steg if "uten" in s.hva or "Ingen" in s.hva] == [
        (2, True),
        (2, False),
    ]


def test_avviste_dager_og_ferie_koster_ingen_dager() -> None:
    f = forklar(regn("16S 2E 5S10 3S 5F 10S50"), "dager_brukt")
    assert ledd(f) == [3, 7]
    assert [(s.hvorfor, s.teller) for s in f.steg] == [
        ("arbeidsgiverperiode: arbeidsgiver betaler", False),
        ("egenmelding etter arbeidsgiverperioden: avvist", False),
        ("grad under 20 %: avvist", False),
        ("betalt av NAV", True),
        ("ferie: koster ingen dager", False),
        ("betalt av NAV", True),
    ]


@pytest.mark.parametrize(
    ("dager", "start", "sum_", "igjen"),
    [
        # born 1 February 1951: 60 weekdays from Friday 2 February 2018 end on 26 April
        (20, "2018-02-01", [60], [9, 60]),
        (31, "2018-02-01", [60], [1, 60]),
        (40, "2018-02-09", [60, -6], [60, -6]),
        (117, "2018-04-26", [60, -60], [60, -60]),
    ],
)
def test_etter_67_regnes_maksdato_fra_arsdagen_eller_siste_dag(
    dager: int, start: str, sum_: list[int], igjen: list[int]
) -> None:
    svar = regn(f"{dager}S", fodt=FODT_67)
    f = forklar(svar, "maksdato")
    assert (fra(f), ledd(f)) == (start, sum_)
    assert f.svar == dag("2018-04-26")
    assert f.hjemmel == "ftrl § 8-51"
    assert ledd(forklar(svar, "dager_igjen")) == igjen


def test_67_arsdagen_selv_horer_til_den_ordinaere_kvoten() -> None:
    # the grade changes on the birthday, Thursday 1 February
    f = forklar(regn("31S 4S50", fodt=FODT_67), "maksdato")
    betalt = [(s.fra, s.hvorfor) for s in f.steg if s.hvorfor.startswith("betalt")]
    assert betalt == [
        (dag("2018-01-17"), "betalt av NAV"),
        (dag("2018-02-01"), "betalt av NAV"),
        (dag("2018-02-02"), "betalt av NAV, etter 67-årsdagen"),
    ]


def test_den_ordinaere_kvoten_styrer_nar_den_tar_slutt_forst() -> None:
    f = forklar(regn("30S", fodt=date(1951, 12, 20)), "maksdato")
    assert f.hjemmel == "ftrl § 8-12 (1)"
    assert ledd(f) == [248, -10]


@pytest.mark.parametrize(("dager", "igjen"), [(35, [1]), (36, [0]), (62, [0])])
def test_fra_70_regnes_maksdato_bakover_fra_bursdagen(dager: int, igjen: list[int]) -> None:
    # 70 on Sunday 7 January 2018: Friday 5 January is the last payable day
    svar = regn(f"{dager}S", "2017-12-01", fodt=FODT_70)
    f = forklar(svar, "maksdato")
    assert (fra(f), ledd(f), f.svar) == ("2018-01-07", [-1], dag("2018-01-05"))
    assert f.hjemmel == "ftrl § 8-3"
    assert ledd(forklar(svar, "dager_igjen")) == igjen


def test_dager_etter_70_arsdagen_star_med_sin_grunn() -> None:
    f = forklar(regn("62S", "2017-12-01", fodt=FODT_70), "dager_brukt")
    assert f.svar == 15
    assert f.steg[-1].hvorfor == "fra 70-årsdagen 07.01.2018: ingen sykepenger"
    assert f.steg[-1].fra == dag("2018-01-07")


def test_uten_en_dag_for_70_er_maksdato_siste_ukedag_for() -> None:
    svar = regn("30S", "2018-01-08", fodt=FODT_70)
    f = forklar(svar, "maksdato")
    kontroller(f)
    assert f.svar == dag("2018-01-05")
    assert f.hjemmel == "ftrl § 8-3"
    igjen = forklar(svar, "dager_igjen")
    assert (igjen.svar, igjen.hjemmel) == (0, "ftrl § 8-3")


def test_en_ubrukt_kvote_trekker_ingenting_fra() -> None:
    # Friday 16 January 2026 is the 16th day: nothing is paid yet
    f = forklar(regn("12S", "2026-01-05"), "maksdato")
    assert ledd(f) == [248]
    assert "0 brukt" not in f.tekst


def test_en_brukt_kvote_sier_hvor_langt_det_er_til_en_ny() -> None:
    f = forklar(regn("372S"), "maksdato")
    assert ledd(f) == [248, -248]
    assert f.svar == dag("2018-12-28")
    assert f.steg[-1].hvorfor == "kvoten er brukt opp"
    assert "10 av 182 dager" in f.merknader[0]


def test_bare_ferie_etter_en_brukt_kvote_gir_ikke_ny_for_en_arbeidsdag() -> None:
    f = forklar(regn("362S 200F 40S"), "maksdato")
    assert f.svar == dag("2018-12-28")
    assert "først en dag i arbeid gir ny kvote" in f.merknader[0]


def test_en_lukket_kvote_er_en_rad_med_dagen_den_ble_lukket() -> None:
    # 182 days of work after Friday 28 December 2018 end on 28 June 2019
    f = forklar(regn("362S 200A 40S"), "dager_brukt")
    assert f.svar == 16
    assert (f.steg[0].fra, f.steg[0].til) == (dag("2018-01-01"), dag("2019-06-28"))
    assert "ny kvote etter 28.06.2019: 182 dager" in f.steg[0].hvorfor


MELLOM = [
    "2015-06-15",
    "2015-11-16",
    "2016-04-18",
    "2016-09-19",
    "2017-02-20",
    "2017-07-24",
    "2017-12-04",
]


@pytest.mark.parametrize(
    ("forste", "brukt", "teller"),
    [("2015-01-14", 8, False), ("2015-01-15", 9, True)],
)
def test_en_dag_eldre_enn_tre_ar_star_som_en_rad_som_ikke_teller(
    forste: str, brukt: int, *, teller: bool
) -> None:
    # paid again on Monday 15 January 2018
    tidligere = [(d, d) for d in (forste, *MELLOM)]
    f = forklar(regn("17S", "2017-12-30", tidligere=tidligere), "dager_brukt")
    kontroller(f)
    assert f.svar == brukt
    assert (f.steg[0].fra, f.steg[0].teller) == (dag(forste), teller)
    assert f.steg[0].hvorfor.startswith("betalt av NAV" if teller else "før 15.01.2015")
    assert f.steg[1].hvorfor == "ikke opplyst: regnes uten sykepenger"


@pytest.mark.parametrize("helg", ["2S50", "2B"])
def test_en_helg_for_seg_selv_teller_ikke_som_brukt(helg: str) -> None:
    # Saturday 20 and Sunday 21 January have a grade or a type of their own
    f = forklar(regn(f"19S {helg} 5S"), "dager_brukt")
    assert ledd(f) == [3, 5]
    assert [(s.hvorfor, s.teller) for s in f.steg][2] == ("helg koster ingen dager", False)


@pytest.mark.parametrize(
    ("start", "kvote", "versjon"),
    [("2027-06-01", 248, "2007-03-01"), ("2027-07-01", 200, "2027-07-01")],
)
def test_en_lovendring_star_med_egne_tall_og_egen_dato(
    start: str, kvote: int, versjon: str
) -> None:
    f = forklar(svar_etter_lovendring(dag(start)), "maksdato")
    assert ledd(f)[0] == kvote
    assert f.versjon == dag(versjon)


def test_uten_fodselsdato_sier_forklaringen_at_alder_ikke_er_vurdert() -> None:
    f = forklar(regn("30S", fodt=None), "maksdato")
    assert f.merknader == ("Fødselsdato mangler: grensene 67 og 70 år er ikke vurdert.",)


def test_uten_rader_er_ingenting_brukt() -> None:
    svar = regn("")
    assert forklar(svar, "dager_brukt").svar == 0
    assert forklar(svar, "maksdato").svar is None
    assert forklar(svar, "dager_igjen").kort().startswith("Sykepengedager igjen: Ingen fraværs")


def test_permisjon_etter_siste_dag_med_lonn_skyver_ikke_avtalens_dato() -> None:
    # 364 days of sickness from 1 January 2018: pay by the agreement to Sunday 30 December
    f = forklar(regn("364S 365P", profil="stat"), "maksdato_tariff")
    assert (ledd(f), f.svar) == ([348], dag("2018-12-30"))
    siste = f.steg[-1]
    assert (siste.dager, siste.teller, siste.hvorfor) == (
        365, False, "begynte etter siste dag med lønn: skyver ikke datoen",
    )  # fmt: skip
