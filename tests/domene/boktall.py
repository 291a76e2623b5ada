"""Literal expectations from the law text, the contract and a paper calendar, as one table.

``test_boktall.py`` holds them against the product; ``tests/lov/test_mutasjon.py`` moves each
figure of the rule files by one and asks that at least one of them notices.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sykefravaer_xl.domene.sak import Oppsett
from sykefravaer_xl.domene.sjekkpunkt import Oppfolging
from tests.tidslinjesprak import agp_av, dag, frist_av, regn, saldo_av, tilfeller_av

Svar = object


@dataclass(frozen=True)
class Boktall:
    """One expectation: how to ask, and what the books say."""

    spor: Callable[[Oppsett], Svar]
    ventet: Svar


def _frist(
    sjekkpunkt: str,
    start: str,
    ventet: str | None,
    *,
    tekst: str = "730S",
    profil: str = "stat",
    oppfolging: tuple[Oppfolging, ...] = (),
) -> Boktall:
    def spor(oppsett: Oppsett) -> Svar:
        svar = regn(tekst, start, start, profil=profil, oppfolging=oppfolging, oppsett=oppsett)
        frist = frist_av(svar, sjekkpunkt).frist
        return None if frist is None else frist.isoformat()

    return Boktall(spor, ventet)


def _status(sjekkpunkt: str, start: str, dato: str, ventet: str, tekst: str = "730S") -> Boktall:
    def spor(oppsett: Oppsett) -> Svar:
        svar = regn(tekst, start, dato, profil="stat", oppsett=oppsett)
        return frist_av(svar, sjekkpunkt).status.value

    return Boktall(spor, ventet)


def _mote(sjekkpunkt: str, motedato: str) -> tuple[Oppfolging, ...]:
    return (Oppfolging(sjekkpunkt, motedato=dag(motedato)),)


# The spell of most rows below: wholly absent from Monday 5 January 2026, employer period to
# Tuesday 20 January, max date Friday 1 January 2027.
S: Final = "2026-01-05"

SJEKKPUNKTER: Final[dict[str, Boktall]] = {
    "forste_kontakt": _frist("forste_kontakt", S, "2026-01-11"),
    "sykmelding_paakrevd": _frist("sykmelding_paakrevd", S, "2026-01-08", tekst="3E 100S"),
    "sykmelding_paakrevd_ia": _frist(
        "sykmelding_paakrevd", S, "2026-01-13", tekst="3E 100S", profil="ia"
    ),
    "sykmelding_paakrevd_privat": _frist(
        "sykmelding_paakrevd", S, "2026-01-08", tekst="3E 100S", profil="privat"
    ),
    "agp_slutt": _frist("agp_slutt", S, "2026-01-20"),
    "oppfolgingsplan_2007": _frist("oppfolgingsplan", "2007-03-01", "2007-04-11"),
    "oppfolgingsplan_siste_dag_2007": _frist("oppfolgingsplan", "2011-06-30", "2011-08-10"),
    "oppfolgingsplan_2011": _frist("oppfolgingsplan", "2011-07-01", "2011-07-28"),
    "oppfolgingsplan_2014": _frist("oppfolgingsplan", "2014-07-01", "2014-07-28"),
    "oppfolgingsplan": _frist("oppfolgingsplan", S, "2026-02-01"),
    "oppfolgingsplan_sykmelder_for_2011": _frist("oppfolgingsplan_sykmelder", "2011-06-30", None),
    "oppfolgingsplan_sykmelder_2011": _frist(
        "oppfolgingsplan_sykmelder", "2011-07-01", "2011-07-28"
    ),
    "oppfolgingsplan_sykmelder": _frist("oppfolgingsplan_sykmelder", S, "2026-02-01"),
    "dialogmote1_2007": _frist("dialogmote1", "2007-03-01", "2007-05-23"),
    "dialogmote1_2007_gradert": _status(
        "dialogmote1", "2011-06-30", "2011-07-01", "ikke_aktuelt", "730S50"
    ),
    "dialogmote1_2011": _frist("dialogmote1", "2011-07-01", "2011-08-18"),
    "dialogmote1_2011_gradert": _status(
        "dialogmote1", "2011-07-01", "2011-07-02", "kommende", "730S50"
    ),
    "dialogmote1_siste_dag_2011_gradert": _status(
        "dialogmote1", "2014-06-30", "2014-07-01", "kommende", "730S50"
    ),
    "dialogmote1_2014_gradert": _status(
        "dialogmote1", "2014-07-01", "2014-07-02", "ikke_aktuelt", "730S50"
    ),
    "dialogmote1": _frist("dialogmote1", S, "2026-02-22"),
    # two weeks before 22 February
    "innkalling_dialogmote1": _frist("innkalling_dialogmote1", S, "2026-02-08"),
    "innkalling_paa_motets_siste_dag": _status(
        "innkalling_dialogmote1", S, "2026-02-22", "forfalt"
    ),
    "innkalling_etter_motets_siste_dag": _status(
        "innkalling_dialogmote1", S, "2026-02-23", "ikke_utfort"
    ),
    "aktivitetskrav": _frist("aktivitetskrav", S, "2026-03-01"),
    "aktivitetskrav_2007": _frist("aktivitetskrav", "2007-03-01", "2007-04-25"),
    "nav_rapport9_for_2011": _frist("nav_rapport9", "2011-06-30", None),
    "nav_rapport9_2011": _frist("nav_rapport9", "2011-07-01", "2011-09-01"),
    "nav_rapport9_forfaller_siste_dag": _status(
        "nav_rapport9", "2014-04-29", "2014-06-30", "snart"
    ),
    "nav_rapport9_forfaller_dagen_den_ble_opphevet": _status(
        "nav_rapport9", "2014-04-30", "2014-07-01", "ikke_aktuelt"
    ),
    "nav_rapport9_etter_2014": _frist("nav_rapport9", "2014-07-01", None),
    "uke12": _frist("uke12", S, "2026-03-29"),
    "dialogmote2_kandidat": _frist("dialogmote2_kandidat", S, "2026-05-04"),
    "dialogmote2_2007": _frist("dialogmote2", "2007-03-01", "2007-08-31"),
    "dialogmote2_siste_dag_2007": _frist("dialogmote2", "2011-06-30", "2011-12-29"),
    "dialogmote2_midt_i_2007": _frist("dialogmote2", "2011-06-15", "2011-12-14"),
    "dialogmote2_2011": _frist("dialogmote2", "2011-07-01", "2011-12-29"),
    "dialogmote2": _frist("dialogmote2", S, "2026-07-05"),
    "plan_for_dialogmote2": _frist(
        "plan_for_dialogmote2", S, "2026-06-08", oppfolging=_mote("dialogmote2", "2026-06-15")
    ),
    "varsel_dialogmote2": _frist(
        "varsel_dialogmote2", S, "2026-05-25", oppfolging=_mote("dialogmote2", "2026-06-15")
    ),
    "dialogmote3": _frist(
        "dialogmote3", S, "2026-09-01", oppfolging=_mote("dialogmote3", "2026-09-01")
    ),
    "brev_ytelser": _frist("brev_ytelser", S, "2026-07-05"),
    "uke39": _frist("uke39", S, "2026-10-04"),
    "pensjonsmelding": _frist("pensjonsmelding", S, "2026-09-05"),
    "aap_soknad": _frist("aap_soknad", S, "2026-11-05"),
    "aap_soknad_fra_2010": _frist("aap_soknad", "2010-03-01", "2011-01-01"),
    "aap_soknad_for_2010": _frist("aap_soknad", "2010-02-28", None),
    "lonnsstopp": _frist("lonnsstopp", S, "2026-12-11"),
    "pensjonsmelding_vindu": Boktall(
        lambda oppsett: [
            dag_.isoformat()
            for dag_ in (
                frist_av(
                    regn("730S", S, S, profil="stat", oppsett=oppsett), "pensjonsmelding"
                ).vindu
                or ()
            )
        ],
        ["2026-09-03", "2026-11-03"],
    ),
    "maksdato": _frist("maksdato", S, "2027-01-01"),
    # 348 calendar days after 20 January 2026, a Sunday
    "maksdato_tariff": _frist("maksdato_tariff", S, "2027-01-03"),
    "avklar_ytelser": _frist("avklar_ytelser", S, "2026-11-06"),
    "stillingsvern": _frist("stillingsvern", S, "2027-01-04"),
    # pay by the agreement ends on Sunday 3 January 2027
    "permisjon_slutt": _frist("permisjon_slutt", S, "2028-01-03"),
    "permisjon_slutt_to_maneder_for": _status("permisjon_slutt", S, "2027-11-03", "snart"),
    "permisjon_slutt_dagen_for_det": _status("permisjon_slutt", S, "2027-11-02", "kommende"),
    "inntektsmelding": _frist("inntektsmelding", S, "2026-01-21"),
    # NAV pays from 21 January: three months after January is April
    "refusjonsfrist": _frist("refusjonsfrist", S, "2026-04-30"),
    "tilrettelegging_utloper": _frist(
        "tilrettelegging_utloper",
        S,
        "2026-04-01",
        oppfolging=_mote("tilrettelegging_utloper", "2026-04-01"),
    ),
    "maanedlig_kontakt": _frist("maanedlig_kontakt", S, "2026-02-05"),
    "maanedlig_kontakt_etter_siste": _frist(
        "maanedlig_kontakt",
        S,
        "2026-02-28",
        oppfolging=(Oppfolging("maanedlig_kontakt", utfort=dag("2026-01-31")),),
    ),
}

FRA_FORSTE_DAG: Final = (
    # in force since the first day the rules answer for
    "forste_kontakt",
    "sykmelding_paakrevd",
    "agp_slutt",
    "inntektsmelding",
    "refusjonsfrist",
    "oppfolgingsplan",
    "dialogmote1",
    "aktivitetskrav",
    "uke12",
    "dialogmote2_kandidat",
    "dialogmote2",
    "plan_for_dialogmote2",
    "varsel_dialogmote2",
    "brev_ytelser",
    "dialogmote3",
    "uke39",
    "pensjonsmelding",
    "lonnsstopp",
    "maksdato",
    "maksdato_tariff",
    "avklar_ytelser",
    "stillingsvern",
    "permisjon_slutt",
    "tilrettelegging_utloper",
    "maanedlig_kontakt",
)


def _versjon(sjekkpunkt: str, start: str) -> Boktall:
    """The version in force on ``start`` is the one that began that day."""

    def spor(oppsett: Oppsett) -> Svar:
        svar = regn("730S", start, start, profil="stat", oppsett=oppsett)
        versjon = frist_av(svar, sjekkpunkt).versjon
        return None if versjon is None else versjon.fra.isoformat()

    return Boktall(spor, start)


SJEKKPUNKTER.update(
    {f"{id_}_fra_2007": _versjon(id_, "2007-03-01") for id_ in FRA_FORSTE_DAG}
    | {
        f"{id_}_fra_2014": _versjon(id_, "2014-07-01")
        for id_ in ("oppfolgingsplan", "dialogmote1", "innkalling_dialogmote1")
    }
)


def _varsler(tekst: str, profil: str, *ventet: str) -> Boktall:
    def spor(oppsett: Oppsett) -> Svar:
        return [v.kode for v in regn(tekst, profil=profil, oppsett=oppsett).varsler]

    return Boktall(spor, list(ventet))


def _tariff(tekst: str, ventet: str) -> Boktall:
    def spor(oppsett: Oppsett) -> Svar:
        svar = regn(tekst, S, profil="stat", oppsett=oppsett).maksdato_tariff
        return None if svar is None else svar.isoformat()

    return Boktall(spor, ventet)


PROFILER: Final[dict[str, Boktall]] = {
    "privat_tre_dager": _varsler("3E", "privat"),
    "privat_fire_dager": _varsler("4E", "privat", "egenmelding_kvote"),
    "stat_tre_dager": _varsler("3E", "stat"),
    "stat_fire_dager": _varsler("4E", "stat", "egenmelding_kvote"),
    "ia_atte_dager": _varsler("8E", "ia"),
    "ia_ni_dager": _varsler("9E", "ia", "egenmelding_kvote"),
    "ia_24_dager_i_aret": _varsler("8E 30_ 8E 30_ 8E", "ia"),
    "ia_25_dager_i_aret": _varsler("8E 30_ 8E 30_ 8E 30_ 1E", "ia", "egenmelding_kvote_aar"),
    "stat_49_uker_og_5_dager": _tariff("56S", "2027-01-03"),
}


def _agp(tekst: str, *ventet: list[tuple[str, str]]) -> Boktall:
    return Boktall(lambda oppsett: agp_av(regn(tekst, oppsett=oppsett)), list(ventet))


def _tilfelle(tekst: str, *ventet: tuple[str, str, int]) -> Boktall:
    return Boktall(lambda oppsett: tilfeller_av(regn(tekst, oppsett=oppsett)), list(ventet))


def _saldo(
    tekst: str,
    ventet: tuple[int, int, str | None],
    start: str = "2018-01-01",
    fodt: str = "1980-05-01",
    tidligere: tuple[str, ...] = (),
) -> Boktall:
    def spor(oppsett: Oppsett) -> Svar:
        betalt = [(d, d) for d in tidligere]
        return saldo_av(regn(tekst, start, fodt=dag(fodt), tidligere=betalt, oppsett=oppsett))

    return Boktall(spor, ventet)


# Single days three years and less before Tuesday 16 January 2018, never half a year apart
TRE_AAR: Final = (
    "2015-06-15",
    "2015-11-16",
    "2016-04-18",
    "2016-09-19",
    "2017-02-20",
    "2017-07-24",
    "2017-12-04",
)

LOV: Final[dict[str, Boktall]] = {
    "agp_seksten_dager": _agp("40S", [("2018-01-01", "2018-01-16")]),
    "agp_femten_dagers_opphold": _agp(
        "10S 15A 7S", [("2018-01-01", "2018-01-10"), ("2018-01-26", "2018-01-31")]
    ),
    "agp_seksten_dagers_opphold": _agp(
        "10S 16A 7S", [("2018-01-01", "2018-01-10")], [("2018-01-27", "2018-02-02")]
    ),
    "agp_tolv_behandlingsdager": Boktall(
        lambda oppsett: regn("1B 6A " * 13, oppsett=oppsett).dager_brukt, 1
    ),
    "tilfelle_femten_dagers_opphold": _tilfelle("10S 15A 5S", ("2018-01-01", "2018-01-30", 15)),
    "tilfelle_seksten_dagers_opphold": _tilfelle(
        "10S 16A 5S", ("2018-01-01", "2018-01-10", 10), ("2018-01-27", "2018-01-31", 5)
    ),
    "kvote_248": _saldo("400S", (248, 0, "2018-12-28")),
    "kvote_igjen": _saldo("16S", (0, 248, "2018-12-28")),
    "kvote_60_etter_67": _saldo("200S", (72, 0, "2018-04-26"), fodt="1951-02-01"),
    "redusert_alder_67": _saldo("31S", (11, 61, "2018-04-26"), fodt="1951-02-01"),
    "ovre_alder_70": _saldo("60S", (15, 0, "2018-01-05"), "2017-12-01", fodt="1948-01-07"),
    "ny_rett_181_dager": _saldo("362S 165A 24S", (248, 0, "2018-12-28")),
    "ny_rett_182_dager": _saldo("362S 166A 23S", (5, 243, "2020-06-10")),
    "vindu_for_tre_aar_siden": _saldo(
        "17S", (8, 240, "2018-12-17"), "2017-12-30", tidligere=("2015-01-14", *TRE_AAR)
    ),
    "vindu_akkurat_tre_aar_siden": _saldo(
        "17S", (9, 239, "2018-12-14"), "2017-12-30", tidligere=("2015-01-15", *TRE_AAR)
    ),
    "fire_uker_i_arbeid": Boktall(
        lambda oppsett: [
            "for_kort_ansatt" in [v.kode for v in svar.varsler]
            for svar in (
                regn("5S", "2018-01-29", ansatt_fra=ansatt_fra, oppsett=oppsett)
                for ansatt_fra in ("2018-01-02", "2018-01-01")
            )
        ],
        [True, False],
    ),
    "minste_grad_19": _saldo("16S 5S19", (0, 248, "2019-01-02")),
    "minste_grad_20": _saldo("16S 5S20", (3, 245, "2018-12-28")),
}

ALLE: Final = {**LOV, **PROFILER, **SJEKKPUNKTER}


def avvik(oppsett: Oppsett, tabell: dict[str, Boktall]) -> list[str]:
    """Names of the expectations that do not hold under other rules."""
    return [navn for navn, tall in tabell.items() if not _holder(tall, oppsett)]


def _holder(tall: Boktall, oppsett: Oppsett) -> bool:
    try:
        return tall.spor(oppsett) == tall.ventet
    except ValueError:  # a checkpoint that is gone, or rules that no longer answer, is noticed
        return False
