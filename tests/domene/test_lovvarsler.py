"""Warnings about what the law says of computable rows (contract, section 2), on paper calendars.

1 January 2018 is a Monday, 5 January 2026 too.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.domene.sak import Ansatt, Sak, beregn
from sykefravaer_xl.domene.sak_json import sak_linje
from tests.tidslinjesprak import dag, regn, tidslinje

if TYPE_CHECKING:
    from sykefravaer_xl.domene.sak import Resultat


def _av(svar: Resultat, kode: str) -> list[tuple[str | None, str]]:
    varsler = svar.til_json()["varsler"]
    return [(v["felt"], v["melding"]) for v in varsler if v["kode"] == kode]


def _har(svar: Resultat, kode: str) -> bool:
    return bool(_av(svar, kode))


def test_et_vanlig_fravaer_har_ingen_varsler() -> None:
    svar = regn("3E 60S 5F 30S50", "2026-01-05", "2026-06-01", ansatt_fra="2020-01-01")
    assert svar.varsler == ()


@pytest.mark.parametrize(("grad", "varsel"), [(1, True), (19, True), (20, False), (100, False)])
def test_grad_under_tjue(grad: int, *, varsel: bool) -> None:
    svar = regn(f"10S 5S{grad}")
    assert _har(svar, "lav_grad") is varsel
    if varsel:
        assert _av(svar, "lav_grad") == [
            (
                "fravaer[1].grad",
                (
                    f"Sykmeldingen 11.01.2018–15.01.2018 er på {grad} %, under 20 %: dagene gir "
                    "ikke sykepenger (ftrl § 8-13). Er graden riktig?"
                ),
            )
        ]


# born 7 January 1948: 70 on a Sunday
@pytest.mark.parametrize(
    ("tekst", "start", "felt"),
    [
        ("6S", "2018-01-01", None),
        ("7S", "2018-01-01", "fravaer[0]"),
        ("6S 1S50", "2018-01-01", "fravaer[1]"),
        ("3S", "2018-03-01", "fravaer[0]"),
        ("3S 60_ 2S", "2018-01-01", "fravaer[1]"),
    ],
)
def test_fra_70_arsdagen(tekst: str, start: str, felt: str | None) -> None:
    svar = regn(tekst, start, fodt=date(1948, 1, 7))
    ventet = (
        "Den ansattes 70-årsdag er 07.01.2018. Fra den dagen gis det ikke sykepenger "
        "(ftrl § 8-3), og maksdato er siste ukedag før."
    )
    assert _av(svar, "over_70") == ([] if felt is None else [(felt, ventet)])


@pytest.mark.parametrize(
    ("ansatt_fra", "varsel"),
    [
        ("2017-12-31", False),
        ("2018-01-01", False),  # 28 days before the first day
        ("2018-01-02", True),
        ("2018-01-29", True),  # ill on the first day
        ("2018-01-30", False),  # another employment: nothing is known of this one
    ],
)
def test_under_fire_uker_ansatt(ansatt_fra: str, *, varsel: bool) -> None:
    svar = regn("5S", "2018-01-29", ansatt_fra=ansatt_fra)
    assert _har(svar, "for_kort_ansatt") is varsel


def test_hvert_fravaer_i_de_forste_fire_ukene_sier_fra() -> None:
    svar = regn("2S 16A 3S 16A 3S", "2018-01-05", ansatt_fra="2018-01-01")
    assert [felt for felt, _ in _av(svar, "for_kort_ansatt")] == ["fravaer[0]", "fravaer[2]"]
    assert _av(svar, "for_kort_ansatt")[0][1] == (
        "Ansatt fra 01.01.2018, mindre enn 4 uker før fraværet startet 05.01.2018: den ansatte "
        "har ikke tjent opp rett til sykepenger fra arbeidsgiver (ftrl § 8-2). Avklar med NAV."
    )


@pytest.mark.parametrize(
    ("ansatt_fra", "varsel"), [("2018-01-05", False), ("2018-01-06", True), ("2018-03-06", False)]
)
def test_egenmelding_de_forste_to_manedene(ansatt_fra: str, *, varsel: bool) -> None:
    svar = regn("2E 5S", "2018-03-05", ansatt_fra=ansatt_fra)
    assert _har(svar, "egenmelding_for_tidlig") is varsel
    if varsel:
        assert _av(svar, "egenmelding_for_tidlig") == [
            (
                "fravaer[0]",
                (
                    "Ansatt fra 06.01.2018: egenmelding kan brukes fra og med 06.03.2018 "
                    "(ftrl § 8-24 (1)). Sykmelding kreves fra 05.03.2018."
                ),
            )
        ]


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("14S 2E", []),
        ("16S 1E", [("fravaer[1]", "17.01.2018–17.01.2018")]),
        ("14S 3E", [("fravaer[1]", "17.01.2018–17.01.2018")]),
        ("19S 2E", []),  # a weekend costs nothing
        ("19S 3E", [("fravaer[1]", "20.01.2018–22.01.2018")]),
        # Thursday 18 January, and Saturday 20 January that costs nothing
        ("17S 1E 1S 1E", [("fravaer[1]", "18.01.2018–18.01.2018")]),
    ],
)
def test_egenmelding_etter_arbeidsgiverperioden(tekst: str, ventet: list[tuple[str, str]]) -> None:
    funnet = _av(regn(tekst), "egenmelding_etter_agp")
    assert [felt for felt, _ in funnet] == [felt for felt, _ in ventet]
    for (_, melding), (_, dager) in zip(funnet, ventet, strict=True):
        assert melding.startswith(f"Egenmeldingen {dager}")
        assert "(ftrl § 8-24 (4))" in melding


@pytest.mark.parametrize(
    ("tekst", "felt"),
    [
        ("16V", None),
        ("17V", "fravaer[0]"),
        ("10V 6V", None),
        ("3S 10V 7V", "fravaer[1]"),
        ("10V 1_ 7V", None),
    ],
)
def test_avventende_over_seksten_dager(tekst: str, felt: str | None) -> None:
    funnet = _av(regn(tekst), "avventende_lang")
    assert [f for f, _ in funnet] == ([] if felt is None else [felt])
    assert all("er 17 dager" in m and "(ftrl § 8-19)" in m for _, m in funnet)


@pytest.mark.parametrize(
    ("tekst", "felt"),
    [
        ("1S 6_ 1S", None),
        ("1S 6_ 1S 6_ 1S", "fravaer[0]"),
        ("1E 6_ 1E 6_ 1S50", "fravaer[0]"),
        ("5S 9_ 1S 6_ 1S 6_ 1S 6_ 1S", "fravaer[1]"),
        ("2S 5_ 2S 5_ 2S", "fravaer[0]"),
        ("4S 3_ 4S 3_ 4S", None),
        ("1S 6_ 1S 6_ 2S", None),
        ("1S 6_ 1S 7_ 1S", None),
        ("1S 6_ 1S 2A 4_ 1S", None),  # she worked in between
        ("1B 6_ 1B 6_ 1B", None),  # treatment days are meant to be so
    ],
)
def test_samme_dag_hver_uke_kan_vaere_deltid(tekst: str, felt: str | None) -> None:
    funnet = _av(regn(tekst, "2026-01-07"), "enkeltdager")
    assert [f for f, _ in funnet] == ([] if felt is None else [felt])
    assert all("(ftrl § 8-19)" in m and "NAV betaler fra dag 17" in m for _, m in funnet)


@pytest.mark.parametrize(
    ("tekst", "felt"),
    [
        ("16S 5K", "fravaer[1]"),
        ("3E 5K", "fravaer[1]"),
        ("16S 1_ 5K", None),
        ("16S 1A 5K", None),
        ("16S 5Y", None),
        ("5K 16S", None),
        ("16S 3F 5K", None),
    ],
)
def test_aap_rett_etter_sykdom_sporr_om_det_var_i_stedet(tekst: str, felt: str | None) -> None:
    funnet = _av(regn(tekst), "aap_etter_sykdom")
    assert [f for f, _ in funnet] == ([] if felt is None else [felt])
    assert all("skriv typen «Annen ytelse»" in m and "(ftrl kapittel 11)" in m for _, m in funnet)


@pytest.mark.parametrize(
    ("til", "fra", "varsel"),
    [
        ("2026-08-28", "2026-08-31", True),  # Friday and Monday
        ("2026-08-29", "2026-08-31", True),
        ("2026-08-28", "2026-08-30", True),
        ("2026-08-27", "2026-08-31", False),  # at work on Friday
        ("2026-08-28", "2026-09-01", False),
    ],
)
def test_helgen_for_aap_er_ikke_arbeid(til: str, fra: str, *, varsel: bool) -> None:
    svar = sak_linje(
        '{"dato": "2026-11-29", "fravaer": ['
        f'{{"fra": "2026-06-01", "til": "{til}", "type": "sykmelding"}},'
        f'{{"fra": "{fra}", "til": "2026-11-27", "type": "aap"}}]}}'
    )
    assert ("aap_etter_sykdom" in str(svar)) is varsel


@pytest.mark.parametrize(
    ("fra", "til", "varsel"),
    [
        ("2026-07-08", "2026-07-10", True),
        ("2026-07-06", "2026-07-24", True),
        ("2026-07-22", "2026-07-27", False),  # its last day is after the holiday
        ("2026-07-01", "2026-07-06", False),
    ],
)
@pytest.mark.parametrize("ferie", ["ferie", "ferie_uten_sykmelding"])
def test_egenmelding_inne_i_en_ferie(fra: str, til: str, ferie: str, *, varsel: bool) -> None:
    svar = sak_linje(
        '{"dato": "2026-11-29", "fravaer": ['
        f'{{"fra": "{fra}", "til": "{til}", "type": "egenmelding"}},'
        f'{{"fra": "2026-07-06", "til": "2026-07-24", "type": "{ferie}"}}]}}'
    )
    assert ("egenmelding_i_ferie" in str(svar)) is varsel
    if varsel:
        assert "ferieloven § 9" in str(svar)


def test_deltid_sier_hvilke_dager_og_uker() -> None:
    (funn,) = _av(regn("2S 5_ 2S 5_ 2S", "2026-01-07"), "enkeltdager")
    assert funn[1].startswith(
        "Samme ukedag 3 uker på rad (onsdag og torsdag, 07.01.2026–22.01.2026)."
    )


# S 5 January 2026: day 56 is Sunday 1 March
@pytest.mark.parametrize(
    ("tekst", "felt"),
    [
        ("20S 40S50 10S", "fravaer[2]"),
        ("55S 1S50 10S", "fravaer[2]"),
        ("56S 5S50 10S", None),
        ("55S50 10S", None),
        ("20S 40S50 10S50", None),
        ("20S 40S50 10A 5S", "fravaer[3]"),
        ("20S 40S50 3E", None),  # egenmelding is no new note
        ("40S50 16A 10S", None),  # over before day 56
        ("60S50 16A 10S", None),  # a new spell
    ],
)
def test_hundre_prosent_igjen_etter_gradert_dag_56(tekst: str, felt: str | None) -> None:
    funnet = _av(regn(tekst, "2026-01-05", "2026-06-01"), "aktivitetskrav_pa_nytt")
    assert [f for f, _ in funnet] == ([] if felt is None else [felt])
    assert all("(ftrl § 8-8)" in m and "50 %" in m and "01.03.2026" in m for _, m in funnet)


def test_sak_tar_imot_ansatt_fra() -> None:
    svar = sak_linje(
        '{"id":"a","dato":"2026-02-01","ansatt":{"ansatt_fra":"2026-01-01"},'
        '"fravaer":[{"fra":"2026-01-12","til":"2026-01-14","type":"egenmelding"}]}'
    )
    assert [(v["kode"], v["felt"]) for v in svar["varsler"]] == [
        ("mangler_fodselsdato", "ansatt.fodselsdato"),
        ("for_kort_ansatt", "fravaer[0]"),
        ("egenmelding_for_tidlig", "fravaer[0]"),
    ]


def test_uten_rader_er_det_ingenting_a_si() -> None:
    assert beregn(Sak((), Ansatt(date(1940, 1, 1))), dag("2026-01-01")).varsler == ()


def test_alle_varsler_nevner_en_paragraf() -> None:
    rader = tidslinje("1E 6_ 1E 6_ 1E 4_ 17V 20S19 19S 3E", "2018-01-01")
    svar = beregn(
        Sak(tuple(rader), Ansatt(date(1948, 1, 7), ansatt_fra=dag("2018-01-01"))),
        dag("2018-06-01"),
    )
    egne = [v for v in svar.varsler if v.sti != ("fravaer",)]
    assert {v.kode for v in egne} == {
        "over_70",
        "for_kort_ansatt",
        "egenmelding_for_tidlig",
        "egenmelding_etter_agp",
        "lav_grad",
        "avventende_lang",
        "enkeltdager",
    }
    assert all("§" in v.melding for v in svar.varsler)
