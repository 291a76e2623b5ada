"""Quota and max date (rules dossier, section 3), on paper calendars of 2018 and 2019."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sykefravaer_xl.domene.arbeidsgiverperiode import NAV
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.maksdato import ALDRI, Grenser, Kvoteteller, maksdato_formel
from sykefravaer_xl.domene.sak import Ansatt, Sak, beregn
from tests.tidslinjesprak import dag, frist_og_status, regn, saldo_av, tidslinje, tilfeller_av

# section 3.5: the first day's weekday, and the true max date as «day n» with the start as day 1
DAGTABELL = {
    "2018-01-01": (362, "2018-12-28"),
    "2018-01-02": (364, "2018-12-31"),
    "2018-01-03": (364, "2019-01-01"),
    "2018-01-04": (364, "2019-01-02"),
    "2018-01-05": (363, "2019-01-02"),
    "2018-01-06": (362, "2019-01-02"),
    "2018-01-07": (362, "2019-01-03"),
}


@pytest.mark.parametrize("start", DAGTABELL)
def test_maksdato_for_start_pa_hver_ukedag(start: str) -> None:
    nummer, ventet = DAGTABELL[start]
    assert (dag(ventet) - dag(start)).days + 1 == nummer
    assert regn("16S", start).maksdato == dag(ventet)
    assert regn("400S", start).maksdato == dag(ventet)


# AGP 1-16 January; 17 January is the first paid day; 28 December is paid day 248
@pytest.mark.parametrize(
    ("dager", "ventet"),
    [
        (16, (0, 248, "2018-12-28")),
        (360, (246, 2, "2018-12-28")),
        (361, (247, 1, "2018-12-28")),
        (362, (248, 0, "2018-12-28")),
        (363, (248, 0, "2018-12-28")),
        (365, (248, 0, "2018-12-28")),
    ],
)
def test_248_dager_nesten_akkurat_og_mer_enn_nok(dager: int, ventet: tuple[int, int, str]) -> None:
    assert saldo_av(regn(f"{dager}S")) == ventet


def test_helgen_koster_ingenting_og_rulles_tilbake() -> None:
    # Friday 26, Saturday 27 and Sunday 28 January
    fredag, lordag, sondag = (saldo_av(regn(f"{n}S")) for n in (26, 27, 28))
    assert fredag == lordag == sondag == (8, 240, "2018-12-28")


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("26S", (8, 240, "2018-12-28")),
        ("21S 5F", (3, 245, "2019-01-04")),
        ("21S 5U", (3, 245, "2019-01-04")),
        ("21S 5P", (3, 245, "2019-01-04")),
        ("21S 5A", (3, 245, "2019-01-04")),
        ("16S 10F", (0, 248, "2019-01-09")),
    ],
)
def test_hver_ukedag_ferie_eller_arbeid_skyver_maksdato_en_ukedag(
    tekst: str, ventet: tuple[int, int, str]
) -> None:
    # 21 January is a Sunday; 22-26 January is a working week
    assert saldo_av(regn(tekst)) == ventet


@pytest.mark.parametrize(("grad", "brukt"), [(19, 0), (20, 3), (21, 3), (50, 3), (99, 3), (1, 0)])
def test_minst_tjue_prosent_gir_hele_dager(grad: int, brukt: int) -> None:
    assert regn(f"16S 5S{grad}").dager_brukt == brukt


def test_behandlingsdager_bruker_en_dag_hver() -> None:
    # Mondays 22 and 29 January, the days between worked
    assert regn("16S 5A 1B 6A 1B").dager_brukt == 2


# Used up on Friday 28 December 2018. 182 days without pay end on 28 June 2019; the employer
# period counts as such days, a sick day of NAV's does not give a new right.
@pytest.mark.parametrize(
    ("arbeidsdager", "ventet"),
    [
        (165, (248, 0, "2018-12-28")),
        (166, (5, 243, "2020-06-10")),
        (167, (5, 243, "2020-06-10")),
    ],
)
def test_ny_rett_etter_182_dager(arbeidsdager: int, ventet: tuple[int, int, str]) -> None:
    syk = (dag("2019-07-05") - dag("2018-12-28")).days - arbeidsdager
    assert saldo_av(regn(f"362S {arbeidsdager}A {syk}S")) == ventet


# 246 used on Wednesday 26 December 2018; 181 days of holiday end on Tuesday 25 June 2019.
# Before the quota is used up, holiday alone gives a new right.
@pytest.mark.parametrize(
    ("feriedager", "ventet"),
    [
        (181, (248, 0, "2019-06-27")),
        (182, (2, 246, "2020-06-08")),
        (183, (1, 247, "2020-06-09")),
    ],
)
def test_bare_ferie_gir_ny_rett_for_maksdato(
    feriedager: int, ventet: tuple[int, int, str]
) -> None:
    assert saldo_av(regn(f"360S {feriedager}F 3S")) == ventet


def test_bare_ferie_gir_ikke_ny_rett_etter_maksdato() -> None:
    assert saldo_av(regn("362S 182F 5S")) == (248, 0, "2018-12-28")
    assert saldo_av(regn("362S 400F 5S")) == (248, 0, "2018-12-28")


# Paid to Wednesday 31 January (11 days). Egenmelding from Saturday 3 February is rejected on
# weekdays; its weekend is a day like any other in a break, but nothing at all in a holiday.
@pytest.mark.parametrize(
    ("tekst", "brukt"),
    [
        ("31S 2A 179E 3S", 14),
        ("31S 2A 180E 3S", 2),
        ("31S 2F 180E 2S", 13),
    ],
)
def test_avvist_helg_er_som_betalt_helg(tekst: str, brukt: int) -> None:
    assert regn(tekst).dager_brukt == brukt


def test_en_arbeidsdag_etter_ferien_gir_ny_rett_etter_maksdato() -> None:
    # 182 holiday days end on 28 June 2019 (Friday); Monday 1 July is worked
    assert saldo_av(regn("362S 184F 1A 4S"))[:2] == (4, 244)


def test_sykdom_i_26_uker_etter_maksdato_gir_ikke_ny_rett() -> None:
    assert saldo_av(regn("800S")) == (248, 0, "2018-12-28")


# Paid on a day three years before Monday 15 January 2018, and on days between that keep the case
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
    ("forste", "brukt"), [("2015-01-14", 8), ("2015-01-15", 9), ("2015-01-16", 9)]
)
def test_treaarsvinduet_tar_med_sin_forste_dag(forste: str, brukt: int) -> None:
    tidligere = [(d, d) for d in (forste, *MELLOM)]
    svar = regn("17S", "2017-12-30", tidligere=tidligere)
    assert svar.dager_brukt == brukt


def test_bare_arbeid_flytter_treaarsvinduet_ikke_ferie() -> None:
    # paid on Monday 8 January 2018, a week of something, paid on Tuesday 16 January
    tidligere = [(d, d) for d in ("2015-01-14", *MELLOM)]
    assert regn("17S 7F 1S", "2017-12-23", tidligere=tidligere).dager_brukt == 10
    assert regn("17S 7P 1S", "2017-12-23", tidligere=tidligere).dager_brukt == 10
    assert regn("17S 7A 1S", "2017-12-23", tidligere=tidligere).dager_brukt == 9


def test_tidligere_betalte_dager_teller_i_kvoten_men_ikke_i_perioden() -> None:
    # ten weekdays in December 2017
    svar = regn("21S", tidligere=[("2017-12-04", "2017-12-17")])
    assert saldo_av(svar) == (13, 235, "2018-12-14")
    assert tilfeller_av(svar) == [("2018-01-01", "2018-01-21", 21)]


def test_avvist_dag_er_avvist_ogsa_nar_nav_betalte_den_tidligere() -> None:
    # Thursday 18 January is an egenmelding outside the employer period
    med = regn("16S 2E", tidligere=[("2018-01-18", "2018-01-18")])
    assert med.dager_brukt == 0
    assert regn("16S 2A", tidligere=[("2018-01-18", "2018-01-18")]).dager_brukt == 1


# Born 1 February 1951: the quota of 60 begins on Friday 2 February 2018
FODT_67 = date(1951, 2, 1)


@pytest.mark.parametrize(
    ("dager", "ventet"),
    [
        (31, (11, 61, "2018-04-26")),
        (32, (12, 60, "2018-04-26")),
        (33, (13, 59, "2018-04-26")),
        (115, (71, 1, "2018-04-26")),
        (116, (72, 0, "2018-04-26")),
        (117, (72, 0, "2018-04-26")),
    ],
)
def test_seksti_dager_etter_67_arsdagen(dager: int, ventet: tuple[int, int, str]) -> None:
    assert saldo_av(regn(f"{dager}S", fodt=FODT_67)) == ventet


def test_frisk_pa_67_arsdagen_gir_samme_maksdato() -> None:
    assert saldo_av(regn("31S 1A 27S", fodt=FODT_67)) == (30, 41, "2018-04-26")


def test_ordinaer_kvote_gjelder_nar_den_tar_slutt_forst() -> None:
    # 188 + 60 = 248: used up the day the 60 days are
    assert saldo_av(regn("362S", fodt=date(1951, 11, 30))) == (248, 0, "2018-12-28")


# Born 7 January 1948: 70 on Sunday 7 January 2018, so Friday 5 January is the last payable day
@pytest.mark.parametrize(
    ("dager", "ventet"),
    [
        (35, (14, 1, "2018-01-05")),
        (36, (15, 0, "2018-01-05")),
        (37, (15, 0, "2018-01-05")),
        (62, (15, 0, "2018-01-05")),
    ],
)
def test_ingenting_fra_70_arsdagen(dager: int, ventet: tuple[int, int, str]) -> None:
    assert saldo_av(regn(f"{dager}S", "2017-12-01", fodt=date(1948, 1, 7))) == ventet


@pytest.mark.parametrize(
    ("start", "ventet"),
    [
        ("2018-01-06", (0, 0, "2018-01-05")),
        ("2018-01-07", (0, 0, "2018-01-05")),
        ("2018-01-08", (0, 0, "2018-01-05")),
        ("2024-01-08", (0, 0, "2018-01-05")),
    ],
)
def test_uten_en_dag_for_70_er_maksdato_siste_ukedag_for(
    start: str, ventet: tuple[int, int, str]
) -> None:
    assert saldo_av(regn("30S", start, fodt=date(1948, 1, 7))) == ventet


def test_fodt_skuddarsdagen_fyller_67_den_28_februar() -> None:
    # born 29 February 1952: 67 on 28 February 2019, so Friday 1 March is the first of the 60
    svar = regn("40S", "2019-01-28", fodt=date(1952, 2, 29))
    assert svar.maksdato == dag("2019-05-23")


def test_uten_fodselsdato_er_67_og_70_ikke_vurdert_og_varsel_sier_det() -> None:
    svar = regn("200S", fodt=None)
    assert svar.maksdato == dag("2018-12-28")
    assert "mangler_fodselsdato" in [v.kode for v in svar.varsler]


# --- the example of the contract, section 2 --------------------------------------------------

EKSEMPEL = "3E 53S 5F"


def test_kontraktens_eksempel() -> None:
    svar = regn(EKSEMPEL, "2026-01-05", "2026-11-22", profil="stat")
    assert tilfeller_av(svar) == [("2026-01-05", "2026-03-06", 61)]
    assert saldo_av(svar) == (28, 220, "2027-01-08")
    assert svar.maksdato_tariff == dag("2027-01-08")
    assert frist_og_status(svar, "oppfolgingsplan") == ("2026-02-01", "ikke_utfort")


def test_kontraktens_eksempel_uten_ferien() -> None:
    svar = regn("3E 53S", "2026-01-05", "2026-11-22", profil="stat")
    assert saldo_av(svar) == (28, 220, "2027-01-01")
    assert svar.maksdato_tariff == dag("2027-01-03")


def test_dato_kutter_ingen_rader() -> None:
    tidlig = regn(EKSEMPEL, "2026-01-05", "2025-01-01")
    sen = beregn(replace(tidlig.sak), dag("2030-01-01"))
    assert saldo_av(tidlig) == saldo_av(sen) == (28, 220, "2027-01-08")


def test_uten_rader_er_ingenting_brukt_og_ingen_maksdato() -> None:
    assert saldo_av(regn("")) == (0, None, None)


def test_bare_arbeid_gir_maksdatoen_som_ville_fulgt() -> None:
    # base Friday 5 January 2018 + 248 weekdays
    assert saldo_av(regn("7A")) == (0, 248, "2018-12-19")


def test_telleren_sier_selv_naar_en_sak_begynte_og_ble_lukket() -> None:
    rader = (
        Fravaer(date(2018, 1, 1), date(2018, 2, 28), Fravaerstype.SYKMELDING),
        Fravaer(date(2018, 10, 1), date(2018, 11, 30), Fravaerstype.SYKMELDING),
    )
    svar = beregn(Sak(rader, Ansatt(date(1980, 5, 1))), date(2018, 12, 1))
    assert svar.forlop is not None
    gammel, apen = svar.forlop.kvotesaker
    # paid from day 17; 182 days without pay from 1 March end on 29 August
    assert (gammel.forste_betalte, gammel.lukket) == (
        date(2018, 1, 17).toordinal(),
        date(2018, 8, 29).toordinal(),
    )
    assert (apen.fra, apen.forste_betalte, apen.lukket) == (
        date(2018, 8, 30).toordinal(),
        date(2018, 10, 17).toordinal(),
        None,
    )


def test_brukt_opp_lukkes_forst_av_arbeid_etter_182_dager() -> None:
    # all 248 days used; sick on and on, back at work on Monday 6 January 2020
    rader = (
        Fravaer(date(2018, 1, 1), date(2020, 1, 5), Fravaerstype.SYKMELDING),
        Fravaer(date(2020, 1, 6), date(2020, 1, 10), Fravaerstype.ARBEID),
    )
    svar = beregn(Sak(rader, Ansatt(date(1980, 5, 1))), date(2020, 2, 1))
    assert svar.forlop is not None
    gammel, apen = svar.forlop.kvotesaker
    assert gammel.lukket == date(2020, 1, 6).toordinal()
    assert apen.fra == date(2020, 1, 7).toordinal()


# --- the formula alone, and the counters looked at on a day --------------------------------------

FREDAG = "2018-01-19"


def _formel(
    brukt: int,
    dag_: str = FREDAG,
    *,
    over_67: int = 0,
    siste: str | None = None,
    dag_67: str | None = None,
    dag_70: str = "2030-01-01",
    dodsdag: str | None = None,
) -> str:
    def o(tekst: str | None) -> int:
        return ALDRI if tekst is None else dag(tekst).toordinal()

    grenser = Grenser(248, 60, o(dag_67), o(None if dag_67 is None else dag_70), o(dodsdag))
    betalt = None if siste is None else o(siste)
    svar = maksdato_formel(grenser, brukt, over_67, betalt, dag(dag_).toordinal())
    return date.fromordinal(svar).isoformat()


def test_formelen_teller_ukedagene_som_er_igjen() -> None:
    # 238 weekdays left: 47 weeks and three days after Friday 19 January
    assert _formel(10) == "2018-12-19"
    assert _formel(10, "2018-01-21") == "2018-12-19"  # a Sunday rolls back to the Friday
    assert _formel(247) == "2018-01-22"
    assert _formel(248, siste=FREDAG) == FREDAG
    assert _formel(248, "2018-03-01", siste=FREDAG) == FREDAG
    assert _formel(247, "2018-03-01", siste=FREDAG) == "2018-03-02"  # not used up: from the day


def test_formelen_etter_67_arsdagen() -> None:
    # 60 weekdays after Monday 12 February 2018: Monday 7 May
    assert _formel(10, dag_67="2018-02-12") == "2018-05-07"
    assert _formel(30, dag_67="2017-12-01", over_67=20) == "2018-03-16"  # 40 weekdays left
    assert _formel(248, "2018-03-01", dag_67="2017-12-01", siste=FREDAG) == FREDAG
    assert _formel(80, "2018-03-01", dag_67="2017-12-01", over_67=60, siste=FREDAG) == FREDAG
    # the ordinary quota ends on the birthday, the day before it, and two days before it
    for dag_67 in ("2018-12-19", "2018-12-20", "2018-12-21"):
        assert _formel(10, dag_67=dag_67) == "2018-12-19"


def test_formelen_ved_70_arsdagen() -> None:
    over_67 = {"dag_67": "2015-01-10", "dag_70": "2018-01-10"}
    assert _formel(10, "2018-01-05", over_67=10, **over_67) == "2018-01-09"
    # the whole quota is used: the last paid day stands, and nothing is counted from it
    assert _formel(248, over_67=30, siste=FREDAG, **over_67) == FREDAG
    assert _formel(248, over_67=30, siste="2018-01-05", **over_67) == "2018-01-05"


def test_formelen_stanser_ved_doden() -> None:
    assert _formel(10, dodsdag="2018-06-02") == "2018-06-02"
    assert _formel(10, dag_67="2018-02-12", dodsdag="2018-04-01") == "2018-04-01"
    assert _formel(10, dag_67="2018-02-12", dodsdag="2018-12-01") == "2018-05-07"


def test_tellerne_sett_pa_en_dag_er_som_om_radene_sluttet_der() -> None:
    sak = Sak(tuple(tidslinje("40S 200_ 60S", "2018-01-01")), Ansatt(fodselsdato=None))
    dager = ("2018-01-20", "2018-02-09", "2018-05-01", "2018-09-30")
    svar = beregn(sak, dag("2018-11-01"), snitt=[dag(d) for d in dager])
    sett = [svar.som_av(dag(d)) for d in dager]
    # 16 days of the employer, then NAV from 17 January: 3 weekdays to Saturday 20 January,
    # 18 to 9 February; a new case after 182 days, first paid on Friday 14 September
    assert [s.saldo.brukt for s in sett if s is not None] == [3, 18, 18, 11]
    assert svar.dager_brukt == saldo_av(regn("60S", "2018-08-29", "2018-11-01"))[0]


def test_en_dodsdag_stopper_tellingen() -> None:
    teller = Kvoteteller(beregn(Sak(()), dag(FREDAG)).oppsett.regelverk, None, dag(FREDAG))
    start = dag("2018-01-15").toordinal()
    teller.ta(start, start + 20, NAV)
    saldo = teller.saldo(start + 20)
    assert (saldo.brukt, date.fromordinal(saldo.maksdato)) == (5, dag(FREDAG))


@pytest.mark.parametrize(
    ("start", "etter", "lukket"),
    [
        # the last of 248 days is Friday 28 December 2018; 182 days from the day after
        ("2018-01-01", "300_", "2019-06-28"),
        ("2018-01-01", "300A", "2019-06-28"),
        ("2018-01-01", "100_ 5F 200A", "2019-06-28"),
        # and Wednesday 2 January 2019
        ("2018-01-05", "300_", "2019-07-03"),
        ("2018-01-05", "100_ 5F 200A", "2019-07-03"),
        # holiday on and on: the first day of work, or the first weekday nobody knows of
        ("2018-01-01", "300F 5A", "2019-10-27"),
        ("2018-01-01", "250F 20_", "2019-09-09"),
        ("2018-01-05", "250F 20_", "2019-09-11"),
    ],
)
def test_dagen_en_brukt_kvote_lukkes(start: str, etter: str, lukket: str) -> None:
    rader = tuple(tidslinje(f"364S {etter} 5S", start))
    svar = beregn(Sak(rader, Ansatt(date(1980, 5, 1))), date(2021, 1, 1))
    assert svar.forlop is not None
    gammel, _ = svar.forlop.kvotesaker
    assert (gammel.brukt, gammel.lukket) == (248, dag(lukket).toordinal())


def test_saldoen_sier_hva_den_regnes_fra() -> None:
    fodt = date(1951, 3, 5)  # 67 on Monday 5 March 2018
    for tekst, basis, brukt, over in (
        ("40S", "2018-02-09", 18, 0),
        ("41S", "2018-02-09", 18, 0),  # a Saturday
        ("70S", "2018-03-09", 38, 4),
    ):
        svar = regn(tekst, "2018-01-01", "2018-04-01", fodt=fodt)
        assert svar.forlop is not None
        assert svar.forlop.saldo is not None
        saldo = svar.forlop.saldo
        assert (date.fromordinal(saldo.basis).isoformat(), saldo.brukt, saldo.brukt_67) == (
            basis, brukt, over,
        )  # fmt: skip
        assert saldo.grenser is not None
        assert (saldo.grenser.kvote, saldo.grenser.kvote_67) == (248, 60)
        assert saldo.grenser.dag_67 == date(2018, 3, 5).toordinal()
