"""Egenmelding: what is left on a day, by hand. 1 January 2018 is a Monday."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.domene.egenmelding import (
    Avbrudd,
    EgenmeldingSaldo,
    Egenmeldingsordning,
    Ordningsnavn,
    egenmelding_igjen,
    egenmeldingsordning,
    rett_til_egenmelding_fra,
)
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Sak, beregn
from sykefravaer_xl.domene.tidslinje import bygg
from sykefravaer_xl.grunn.helligdager import er_fridag
from sykefravaer_xl.lov.datert import DatoForRegelverkFeil
from tests.tidslinjesprak import dag, frist_og_status, regn, tidslinje

E = Fravaerstype.EGENMELDING


def saldo(
    tekst: str,
    paa: str,
    ordning: Ordningsnavn | Egenmeldingsordning = "lov",
    start: str = "2018-01-01",
) -> EgenmeldingSaldo:
    return egenmelding_igjen(tidslinje(tekst, start), dag(paa), ordning)


LOV: dict[str, tuple[str, str, int, int]] = {
    # rows, day -> left, used now
    "uten_fravaer_er_alle_igjen": ("", "2018-01-10", 3, 0),
    "for_forste_rad_er_alle_igjen": ("3E", "2017-12-31", 3, 0),
    "forste_dag_er_brukt_naar_den_er_egenmelding": ("3E", "2018-01-01", 2, 1),
    "andre_dag": ("3E", "2018-01-02", 1, 2),
    "tredje_dag": ("3E", "2018-01-03", 0, 3),
    "dagen_etter": ("3E", "2018-01-04", 0, 3),
    "fire_dager_blir_ikke_negativt": ("4E", "2018-01-04", 0, 4),
    "fjorten_dager_senere_regnes_med": ("2E", "2018-01-17", 1, 2),
    "dag_16_etter_regnes_med": ("2E", "2018-01-18", 1, 2),
    "dag_17_etter_er_et_nytt_fravaer": ("2E", "2018-01-19", 3, 0),
    "to_korte_fravaer_legges_sammen": ("1E 10A 1E", "2018-01-12", 1, 2),
    "en_kjede_av_fravaer_legges_sammen": ("1E 14A 1E 14A 1E", "2018-01-31", 0, 3),
    "sykmelding_mellom_holder_fravaeret_i_gang": ("1E 9S 10A", "2018-01-20", 2, 1),
    "egenmelding_i_helg_teller": ("4A 3E", "2018-01-07", 0, 3),
    "tre_uker_ferie_og_en_dag_i_arbeid_er_mer_enn_16_dager": ("3E 21U 1A", "2018-01-26", 3, 0),
    # straight from holiday to sickness: the holiday fills the employer period (regler.md 2.2)
    "tre_uker_ferie_rett_for_sykdom_fyller_perioden": ("3E 21U", "2018-01-25", 0, 0),
    "dagen_er_sykmeldt": ("2E 5S", "2018-01-05", 1, 2),
    "sykmelding_gaar_foran_egenmelding": ("5S", "2018-01-05", 3, 0),
}


@pytest.mark.parametrize("navn", LOV)
def test_lovens_ordning(navn: str) -> None:
    tekst, paa, igjen, brukt = LOV[navn]
    svar = saldo(tekst, paa)
    assert (svar.igjen, svar.brukt_na) == (igjen, brukt)


@pytest.mark.parametrize(("sykedager", "igjen"), [(12, 3), (13, 3), (14, 2), (15, 1), (16, 0)])
def test_egenmelding_gjelder_bare_i_arbeidsgiverperioden(sykedager: int, igjen: int) -> None:
    # note from 1 January, then work; asked for the tenth day after it
    paa = date(2018, 1, 1) + timedelta(days=sykedager + 9)
    svar = egenmelding_igjen(tidslinje(f"{sykedager}S 9A"), paa)
    assert svar.igjen == igjen


def test_grunnen_naar_arbeidsgiverperioden_er_brukt_opp() -> None:
    svar = saldo("20S", "2018-01-25")
    assert svar.igjen == 0
    assert svar.grunn == (
        "Egenmelding gjelder bare i arbeidsgiverperioden, som har 0 dager igjen."
    )


def test_etter_16_friske_dager_er_det_en_ny_periode() -> None:
    assert saldo("20S 15A", "2018-02-05").igjen == 0  # day 16 after
    assert saldo("20S 16A", "2018-02-06").igjen == 3  # day 17 after


@pytest.mark.parametrize(
    ("paa", "brukt", "ganger"),
    [
        ("2018-12-31", 3, 1),
        ("2019-01-01", 2, 1),  # 1 January 2018 is exactly twelve months back
        ("2019-01-02", 1, 1),
        ("2019-01-03", 0, 0),
    ],
)
def test_tolv_maneder_tilbake(paa: str, brukt: int, ganger: int) -> None:
    svar = saldo("3E", paa)
    assert (svar.brukt_aar, svar.ganger_aar, svar.igjen) == (brukt, ganger, 3)


@pytest.mark.parametrize(("antall", "kan_fratas"), [(1, False), (3, False), (4, True), (5, True)])
def test_fire_fravaer_pa_tolv_maneder_og_retten_kan_tas_bort(
    antall: int, kan_fratas: bool
) -> None:
    svar = saldo("1E 29A " * antall, "2018-06-20")
    assert (svar.ganger_aar, svar.kan_fratas, svar.igjen) == (antall, kan_fratas, 3)
    assert ("arbeidsgiver kan ta bort retten (ftrl § 8-27)" in svar.grunn) is kan_fratas


def test_retten_er_borte_bare_naar_arbeidsgiver_har_tatt_den() -> None:
    svar = egenmelding_igjen(tidslinje("1E 29A " * 5), dag("2018-06-20"), fratatt=True)
    assert (svar.igjen, svar.hjemmel) == (0, "ftrl § 8-27")
    assert svar.grunn == "Arbeidsgiver har tatt bort retten til egenmelding."


@pytest.mark.parametrize(
    ("tekst", "ganger"),
    [
        ("4A 1E 2_ 1E", 1),  # Friday and Monday, nothing said of the weekend
        ("4A 1E 2H 1E", 2),
        ("4A 1E 3_ 1E", 2),
        ("1E 1S 1E", 1),
        ("1E 1A 1E", 2),
        ("2E 5S", 1),
        ("5S", 0),
    ],
)
def test_ganger_er_sammenhengende_fravaer(tekst: str, ganger: int) -> None:
    assert saldo(tekst, "2018-01-31").ganger_aar == ganger


UTVIDET: dict[str, tuple[str, str, int, int]] = {
    # rows, day -> left, used in twelve months
    "alle_atte_er_igjen": ("", "2018-01-10", 8, 0),
    "sju_av_atte": ("7E", "2018-01-07", 1, 7),
    "atte_av_atte": ("8E", "2018-01-08", 0, 8),
    "ni_er_mer_enn_nok": ("9E", "2018-01-09", 0, 9),
    "tre_ganger_sju_gir_tre_igjen_i_aaret": ("7E 30A 7E 30A 7E 30A", "2018-04-22", 3, 21),
    "23_av_24_i_aaret": ("8E 30A 8E 30A 7E 30A", "2018-04-24", 1, 23),
    "24_av_24_i_aaret": ("8E 30A 8E 30A 8E 30A", "2018-04-25", 0, 24),
    "25_av_24_i_aaret": ("8E 30A 8E 30A 8E 30A 1E", "2018-04-25", 0, 25),
    "det_forste_fravaeret_faller_ut_etter_et_aar": ("8E 30A 8E 30A 8E", "2019-01-08", 8, 16),
    "en_dag_for_er_det_syv_som_er_falt_ut": ("8E 30A 8E 30A 8E", "2019-01-07", 7, 17),
}


@pytest.mark.parametrize("navn", UTVIDET)
def test_utvidet_ordning(navn: str) -> None:
    tekst, paa, igjen, brukt_aar = UTVIDET[navn]
    svar = saldo(tekst, paa, "utvidet")
    assert (svar.igjen, svar.brukt_aar) == (igjen, brukt_aar)


def test_ordningen_het_ia_til_utgangen_av_2018() -> None:
    assert saldo("8E", "2018-12-31", "utvidet").hjemmel == "IA-avtalen"
    assert saldo("8E", "2019-01-01", "utvidet").hjemmel == (
        "ftrl § 8-24 (4), virksomhetens egen ordning"
    )


def test_utvidet_ordning_kan_tas_bort_ved_24_dager() -> None:
    assert not saldo("8E 30A 8E 30A 7E", "2018-04-20", "utvidet").kan_fratas
    assert saldo("8E 30A 8E 30A 8E", "2018-04-20", "utvidet").kan_fratas


def test_en_egen_ordning_med_flere_dager() -> None:
    svar = saldo("5E", "2018-01-05", Egenmeldingsordning("egen", 16))
    assert (svar.ordning, svar.igjen) == ("egen", 11)
    assert svar.grunn == "5 av 16 dager om gangen er brukt."


@pytest.mark.parametrize(
    ("ansatt_fra", "rett_fra"),
    [
        (date(2026, 1, 15), date(2026, 3, 15)),
        (date(2025, 12, 31), date(2026, 2, 28)),
        (date(2023, 12, 31), date(2024, 2, 29)),
        (date(1999, 5, 1), date(1999, 7, 1)),
    ],
)
def test_rett_etter_to_maneder(ansatt_fra: date, rett_fra: date) -> None:
    assert rett_til_egenmelding_fra(ansatt_fra) == rett_fra


@pytest.mark.parametrize(
    ("paa", "igjen"), [("2026-03-14", 0), ("2026-03-15", 3), ("2026-03-16", 3)]
)
def test_to_maneder_minus_en_dag_er_ikke_nok(paa: str, igjen: int) -> None:
    svar = egenmelding_igjen([], dag(paa), "lov", date(2026, 1, 15))
    assert (svar.igjen, svar.rett_fra) == (igjen, date(2026, 3, 15))
    if not igjen:
        assert svar.hjemmel == "ftrl § 8-24 (1)"
        assert svar.grunn.startswith("Retten til egenmelding begynner 15.03.2026.")


@pytest.mark.parametrize(
    ("til", "fire_uker", "rett_fra"),
    [
        (date(2026, 3, 13), False, date(2020, 3, 1)),
        (date(2026, 3, 14), False, date(2020, 3, 1)),  # 14 days: not more than two weeks
        (date(2026, 3, 15), False, date(2026, 5, 16)),
        (date(2026, 3, 15), True, date(2026, 4, 13)),
    ],
)
def test_avbrudd_paa_mer_enn_to_uker_gir_ny_opptjening(
    til: date, fire_uker: bool, rett_fra: date
) -> None:
    brudd = [Avbrudd(date(2026, 3, 1), til, fire_uker)]
    assert rett_til_egenmelding_fra(date(2020, 1, 1), brudd) == rett_fra


def test_et_avbrudd_som_ikke_har_begynt_teller_ikke() -> None:
    brudd = [Avbrudd(date(2026, 3, 1), date(2026, 6, 1))]
    svar = egenmelding_igjen([], dag("2026-02-28"), "lov", date(2020, 1, 1), brudd)
    assert svar.igjen == 3


def test_tidslinje_og_rader_gir_samme_svar() -> None:
    rader = tidslinje("2E 5S50 4A 1E")
    assert egenmelding_igjen(bygg(rader, 20), dag("2018-01-12")) == egenmelding_igjen(
        rader, dag("2018-01-12")
    )


def test_en_dag_for_regelverket_blir_avvist() -> None:
    with pytest.raises(DatoForRegelverkFeil):
        egenmelding_igjen([], date(2007, 2, 28))


def test_en_ukjent_ordning_blir_avvist() -> None:
    with pytest.raises(ValueError, match="lov and utvidet"):
        egenmeldingsordning("annen", date(2026, 1, 1))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tekst", "profil", "koder"),
    [
        ("3E", "privat", []),
        ("4E", "privat", ["egenmelding_kvote"]),
        ("2E 14A 2E", "privat", ["egenmelding_kvote"]),
        ("2E 16A 2E", "privat", []),
        # the holiday fills the employer period
        ("2E 21U 2E", "privat", ["egenmelding_etter_agp"]),
        ("1E 29A " * 4, "privat", []),
        ("1E 29A " * 5, "privat", ["egenmelding_ganger"]),
        ("4A 1E 2_ 1E " + "29A 1E " * 3, "privat", ["egenmelding_kvote"]),
        ("4A 1E 2_ 1E " + "29A 1E " * 4, "privat", ["egenmelding_kvote", "egenmelding_ganger"]),
        ("8E 30A 8E 30A 8E", "ia", []),
        ("8E 30A 8E 30A 8E 30A 1E", "ia", ["egenmelding_kvote_aar"]),
    ],
)
def test_varsler_naar_ordningen_er_passert(tekst: str, profil: str, koder: list[str]) -> None:
    varsler = [f.kode for f in regn(tekst, profil=profil).varsler]
    assert [kode for kode in varsler if kode.startswith("egenmelding")] == koder


@st.composite
def egne_rader(draw: st.DrawFn) -> list[Fravaer]:
    """Self-certified days, work and notes one after the other."""
    d = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 30)))
    ut: list[Fravaer] = []
    typer = st.sampled_from((E, E, E, Fravaerstype.SYKMELDING, Fravaerstype.ARBEID, None))
    for _ in range(draw(st.integers(1, 14))):
        type_ = draw(typer)
        lengde = draw(st.sampled_from((1, 2, 3, 8, 15, 16, 17, 30, 90)))
        lengde = min(lengde, 4) if type_ is E else lengde
        if type_ is not None:
            ut.append(Fravaer(d, d + timedelta(days=lengde - 1), type_))
        d += timedelta(days=lengde)
    return ut


@given(egne_rader(), st.integers(0, 700))
def test_brukte_dager_er_de_samme_som_dag_for_dag(rader: list[Fravaer], frem: int) -> None:
    paa = date(2026, 1, 1) + timedelta(days=frem)
    typer = {
        r.fra + timedelta(days=n): r.type for r in rader for n in range((r.til - r.fra).days + 1)
    }
    syke = {d for d, t in typer.items() if t in (E, Fravaerstype.SYKMELDING) and d <= paa}
    # the day asked about is self-certified, or thought to be; days off without a row in between
    meldt = sorted({d for d, type_ in typer.items() if type_ is E and d <= paa} | ({paa} - syke))
    egne = set(meldt) - ({paa} - syke)
    for forrige, neste in pairwise(meldt):
        mellom = [forrige + timedelta(days=n) for n in range(1, (neste - forrige).days)]
        if all(d not in typer and er_fridag(d.toordinal()) for d in mellom):
            egne.update(mellom)
    na = 0
    siden = 0
    d = paa
    while siden < 16 and d >= date(2025, 12, 1):
        na += d in egne
        siden = 0 if d in syke or d == paa else siden + 1
        d -= timedelta(days=1)
    grense = paa.replace(year=paa.year - 1) if (paa.month, paa.day) != (2, 29) else None
    svar = egenmelding_igjen(rader, paa)
    assert svar.brukt_na == na
    if grense is not None:
        assert svar.brukt_aar == sum(d > grense for d in egne)
    assert svar.igjen <= max(0, 3 - na)


# 5 January 2018 is a Friday; Easter Sunday was 1 April 2018, Wednesday 28 March a working day
FRIDAGER: dict[str, tuple[str, str, int, str | None]] = {
    # rows, start -> days used at a time, first day that asks for a note
    "fredag_og_mandag": ("1E 2_ 1E", "2018-01-05", 4, "2018-01-08"),
    "torsdag_fredag_og_mandag": ("2E 2_ 1E", "2018-01-04", 5, "2018-01-07"),
    "fredag_og_lordag_er_to": ("2E", "2018-01-05", 2, None),
    "fredag_sondag_og_mandag": ("1E 1_ 2E", "2018-01-05", 4, "2018-01-08"),
    "over_paske": ("1E 5_ 1E", "2018-03-28", 7, "2018-03-31"),
    "onsdag_og_fredag_er_to": ("1E 1_ 1E", "2018-01-03", 2, None),
    "fredag_og_tirsdag_er_to": ("1E 3_ 1E", "2018-01-05", 2, None),
    "en_frisk_helg_er_ikke_fravaer": ("1E 2H 1E", "2018-01-05", 2, None),
    "mandagen_er_sykmeldt": ("1E 2_ 1S", "2018-01-05", 1, None),
    "mandagen_for_var_sykmeldt": ("1S 2_ 1E", "2018-01-05", 1, None),
    "helg_i_arbeid_mellom": ("1E 1A 1_ 1E", "2018-01-05", 2, None),
}


@pytest.mark.parametrize("navn", FRIDAGER)
def test_fridager_mellom_egenmeldte_dager_teller(navn: str) -> None:
    tekst, start, brukt, sykmelding_fra = FRIDAGER[navn]
    rader = tidslinje(tekst, start)
    siste = max(r.til for r in rader)
    assert egenmelding_igjen(rader, siste).brukt_na == brukt
    varsler = [v for v in regn(tekst, start).varsler if v.kode == "egenmelding_kvote"]
    if sykmelding_fra is None:
        assert varsler == []
        return
    assert len(varsler) == 1
    assert f"er brukt {brukt} dager" in varsler[0].melding
    assert f"Sykmelding kreves fra {dag(sykmelding_fra):%d.%m.%Y} (ftrl § 8-24)" in (
        varsler[0].melding
    )
    assert frist_og_status(regn(tekst, start, "2018-06-01"), "sykmelding_paakrevd") == (
        sykmelding_fra,
        "ikke_utfort",
    )


def test_det_som_er_igjen_er_som_om_dagen_ble_egenmeldt() -> None:
    # only Friday is self-certified: on Saturday two are left, on Monday the weekend is used too
    for paa, igjen in (("2018-01-06", 2), ("2018-01-07", 1), ("2018-01-08", 0)):
        assert saldo("1E", paa, start="2018-01-05").igjen == igjen
    svar = saldo("1E", "2018-01-08", start="2018-01-05")
    assert svar.grunn == ("3 av 3 dager om gangen er brukt, 2 av dem fri mellom egenmeldte dager.")
    # on Tuesday Monday was worked, and the weekend is no absence
    assert saldo("1E", "2018-01-09", start="2018-01-05").igjen == 2


def test_fridager_teller_i_aaret_ogsaa() -> None:
    svar = saldo("1E 2_ 1E", "2018-01-08", "utvidet", "2018-01-05")
    assert (svar.brukt_na, svar.brukt_aar, svar.ganger_aar, svar.igjen) == (4, 4, 1, 4)


def test_paaske_deler_ikke_et_fravaer_i_to() -> None:
    assert saldo("1E 5_ 1E", "2018-04-03", start="2018-03-28").ganger_aar == 1
    assert saldo("1E 6_ 1E", "2018-04-04", start="2018-03-28").ganger_aar == 2


# exactly the limit is no more than the limit: 3 in one run, or 1 and 2 in two
@pytest.mark.parametrize(
    ("tekst", "frist"),
    [
        ("3E 5S", "2018-01-04"),
        ("1E 3A 2E 5S", "2018-01-07"),
        ("2E 3A 1E 5S", "2018-01-07"),
        ("3E 3A 2E 5S", "2018-01-04"),
        ("1E 3A 1E 5S", "2018-01-07"),
    ],
)
def test_dagen_etter_grensen(tekst: str, frist: str) -> None:
    svar = regn(tekst, dato="2018-01-10")
    assert frist_og_status(svar, "sykmelding_paakrevd")[0] == frist


# one day exactly twelve months before the last one is outside the year, the day after inside
@pytest.mark.parametrize(
    ("siste", "koder"),
    [("2019-01-01", []), ("2018-12-31", ["egenmelding_kvote_aar"])],
)
def test_dagen_noyaktig_tolv_maneder_tilbake_teller_ikke(siste: str, koder: list[str]) -> None:
    forste = [Fravaer(dag("2018-01-01"), dag("2018-01-01"), E)]
    midt = [
        Fravaer(dag(fra), dag(til), E)
        for fra, til in (
            ("2018-03-01", "2018-03-08"),
            ("2018-06-01", "2018-06-08"),
            ("2018-09-01", "2018-09-07"),
        )
    ]
    svar = beregn(
        Sak((*forste, *midt, Fravaer(dag(siste), dag(siste), E)), Ansatt(profil="ia")),
        dag("2019-02-01"),
    )
    aar = [v for v in svar.varsler if v.kode == "egenmelding_kvote_aar"]
    assert [v.kode for v in aar] == koder
    if aar:
        assert aar[0].melding == (
            "Egenmelding er brukt 25 dager siste 12 måneder; ordningen gir 24 dager. "
            "Sykmelding kreves fra 31.12.2018 (ftrl § 8-24)."
        )
