"""The translations of NAV's small case kinds, with literal cases of our own in the case form."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fasit.nav_typer import NAV_TYPER

Sak = dict[str, Any]

PLAN: Sak = {
    "employeeIdentificationNumber": "01010112345",
    "typicalWorkday": "a",
    "tasksThatCanStillBeDone": "b",
    "tasksThatCanNotBeDone": "c",
    "previousFacilitation": "d",
    "plannedFacilitation": "e",
    "followUp": "f",
    "evaluationDate": "2024-05-15",
    "sendPlanToNav": False,
    "sendPlanToGeneralPractitioner": False,
    "contactPersonFullName": "g",
    "contactPersonPhoneNumber": "h",
    "contactPersonEmail": "i",
    "employeeHasContributedToPlan": True,
    "lpsName": "j",
}
AVVIST = "FollowUpPlanDTOValidationException"
UNDER_16 = "AGP_UNDER_16_KREVER_REDUSERT_LOENN_ELLER_BEHANDLINGSDAGER"


def _agp_sak(agp_fra: str, agp_til: str, *, forespurt: bool = False) -> Sak:
    return {
        "agp": [[agp_fra, agp_til]],
        "egenmelding": [["2018-01-02", "2018-01-03"]],
        "sykmelding": [["2018-01-04", "2018-01-31"]],
        "forespurt": forespurt,
    }


def _kandidat(slutt: str, **annet: Any) -> Sak:
    tilfelle = {"start": "2024-01-17", "end": slutt, "arbeidstaker_ved_slutt": True}
    return {"today": "2024-05-15", "tilfelle": tilfelle} | annet


def _note(type_: str, fra: str, til: str, **annet: Any) -> Sak:
    return {"perioder": [{"from": fra, "to": til, "type": type_} | annet]}


def _tilfeller(*perioder: tuple[str, str]) -> Sak:
    return {"today": "2024-05-15", "tilfeller": [{"from": f, "to": t} for f, t in perioder]}


SAKER: list[tuple[str, Sak, Sak]] = [
    ("agp_ikke_forespurt", _agp_sak("2018-01-02", "2018-01-17"), {"gyldig": False}),
    ("agp_ikke_forespurt", _agp_sak("2018-01-03", "2018-01-18"), {"gyldig": True}),
    ("agp_ikke_forespurt", _agp_sak("2018-02-01", "2018-02-16"), {"gyldig": False}),
    (
        "agp_ikke_forespurt",
        _agp_sak("2018-02-01", "2018-02-16", forespurt=True),
        {"gyldig": True},
    ),
    (
        "aktivitetskrav_gjelder",
        {"stoppunkt": "2024-02-25", "tilfelle": {"start": "2024-01-01", "end": "2024-02-24"}},
        {"gjelder": False},
    ),
    (
        "aktivitetskrav_gjelder",
        {"stoppunkt": "2024-02-25", "tilfelle": {"start": "2024-01-01", "end": "2024-02-25"}},
        {"gjelder": True},
    ),
    (
        "aktivitetskrav_gjelder",
        {"stoppunkt": "2024-02-25", "tilfelle": {"start": "2024-02-25", "end": "2024-03-25"}},
        {"gjelder": False},
    ),
    ("aktivitetskrav_stoppunkt", {"start": "2024-01-01"}, {"stoppunkt": "2024-02-25"}),
    ("alder67", {"birthdate": "1952-02-29", "date": "2019-02-28"}, {"innenfor_67": True}),
    ("alder67", {"birthdate": "1952-02-29", "date": "2019-03-01"}, {"innenfor_67": False}),
    (
        "bestemmende_fravaersdag",
        {"agp": [], "sykefravaer": [["2018-01-02", "2018-01-05"], ["2018-01-08", "2018-01-09"]]},
        {"dato": "2018-01-02"},
    ),
    (
        "bestemmende_fravaersdag",
        {"agp": [["2018-01-08", "2018-01-23"]], "sykefravaer": [["2018-01-02", "2018-01-31"]]},
        {"dato": "2018-01-08"},
    ),
    ("dialogmote_stoppunkt", _kandidat("2024-05-14"), {"stoppunkt": None}),
    ("dialogmote_stoppunkt", _kandidat("2024-05-15"), {"stoppunkt": "2024-05-15"}),
    ("dialogmote_stoppunkt", _kandidat("2024-09-15"), {"stoppunkt": "2024-05-15"}),
    (
        "dialogmote_stoppunkt",
        _kandidat("2024-09-15", today="2024-06-01"),
        {"stoppunkt": "2024-06-01"},
    ),
    (
        "dialogmote_stoppunkt",
        _kandidat("2024-09-15", today="2024-06-01", before_cutoff=True),
        {"stoppunkt": "2024-05-15"},
    ),
    (
        "dialogmote_stoppunkt",
        _kandidat("2024-09-15", death_date="2024-05-01"),
        {"stoppunkt": None},
    ),
    ("dialogmotekandidat", _kandidat("2024-05-14"), {"kandidat": False}),
    ("dialogmotekandidat", _kandidat("2024-05-15"), {"kandidat": True}),
    ("dialogmotekandidat", _kandidat("2024-05-16"), {"kandidat": True}),
    ("dialogmotekandidat", _kandidat("2024-05-16", mote_holdt="2024-01-16"), {"kandidat": True}),
    ("dialogmotekandidat", _kandidat("2024-05-16", mote_holdt="2024-01-17"), {"kandidat": False}),
    (
        "dialogmotekandidat",
        _kandidat("2024-05-16", siste_kandidat="2024-01-17"),
        {"kandidat": False},
    ),
    (
        "egenmeldinger_av_agp",
        {"agp": [["2018-01-01", "2018-01-16"]], "sykmelding": [["2018-01-03", "2018-01-31"]]},
        {"egenmeldinger": [["2018-01-01", "2018-01-02"]]},
    ),
    (
        "egenmeldinger_av_agp",
        {"agp": [["2018-01-01", "2018-01-16"]], "sykmelding": [["2018-02-02", "2018-02-28"]]},
        {"egenmeldinger": []},
    ),
    (
        "gjentakende_sykefravaer",
        _tilfeller(("2023-01-01", "2023-05-30"), ("2023-07-01", "2023-11-26")),
        {"gjentakende": False},
    ),
    (
        "gjentakende_sykefravaer",
        _tilfeller(("2023-01-01", "2023-05-30"), ("2023-07-01", "2023-11-27")),
        {"gjentakende": True},
    ),
    (
        "im_validering",
        {"agp": {"perioder": [["2018-01-01", "2018-01-16"]], "redusertLoennIAgp": None}},
        {"feil": []},
    ),
    (
        "im_validering",
        {"agp": {"perioder": [["2018-01-01", "2018-01-15"]], "redusertLoennIAgp": None}},
        {"feil": [UNDER_16], "feil_inneholder": [UNDER_16]},
    ),
    (
        "im_validering",
        {
            "avsenderTlf": "12345678",
            "agp": None,
            "inntekt": {
                "beloep": 100.0,
                "inntektsdato": "2018-01-01",
                "endringAarsaker": ["Ferie", "Tariffendring", "Ferie"],
            },
            "refusjon": {
                "beloepPerMaaned": 100.01,
                "endringer": [{"beloep": 0.0, "startdato": "2018-01-01"}],
            },
        },
        {
            "feil": [
                "INNTEKT_ENDRINGSAARSAK_IKKE_DUPLIKAT",
                "REFUSJON_ENDRING_ETTER_INNTEKTDATO",
                "REFUSJON_IKKE_OVER_INNTEKT",
            ]
        },
    ),
    ("lps_plan", {"plan": PLAN}, {"resultat": "OK"}),
    ("lps_plan", {"plan": PLAN | {"needsHelpFromNav": True}}, {"resultat": AVVIST}),
    ("lps_plan", {"plan": PLAN | {"employeeIdentificationNumber": "1"}}, {"resultat": AVVIST}),
    (
        "lps_sykmelding_aktiv",
        {"today": "2024-05-15", "fom": "2024-03-01", "tom": "2024-04-30"},
        {"aktiv": True},
    ),
    (
        "lps_sykmelding_aktiv",
        {"today": "2024-05-15", "fom": "2024-03-01", "tom": "2024-04-29"},
        {"aktiv": False},
    ),
    (
        "lps_sykmelding_aktiv",
        {"today": "2024-05-15", "fom": "2024-05-16", "tom": "2024-05-29"},
        {"aktiv": False},
    ),
    ("rett_foer", {"a": "2018-01-05", "b": "2018-01-08"}, {"rett_foer": True}),
    ("rett_foer", {"a": "2018-01-05", "b": "2018-01-09"}, {"rett_foer": False}),
    ("sykmelding_gyldig", {"perioder": []}, {"utfall": "PERIODER_MANGLER"}),
    (
        "sykmelding_gyldig",
        _note("gradert", "2024-01-01", "2024-01-05", grade=99),
        {"utfall": "OK"},
    ),
    (
        "sykmelding_gyldig",
        _note("gradert", "2024-01-01", "2024-01-05"),
        {"utfall": "GRADERT_SYKMELDING_OVER_99_PROSENT"},
    ),
    (
        "sykmelding_gyldig",
        _note("behandlingsdager", "2024-01-01", "2024-01-07", antall=1),
        {"utfall": "SYKMELDING_MED_BEHANDLINGSDAGER"},
    ),
    (
        "sykmelding_gyldig",
        _note("avventende", "2024-01-01", "2024-01-17", innspill="x"),
        {"utfall": "OK"},
    ),
    (
        "sykmelding_gyldig",
        _note("avventende", "2024-01-01", "2024-01-18", innspill="x"),
        {"utfall": "AVVENTENDE_SYKMELDING_OVER_16_DAGER"},
    ),
    ("sykmelding_gyldig", _note("reisetilskudd", "2024-01-01", "2024-01-18"), {"utfall": "OK"}),
    ("ukedager_mellom", {"from": "2018-01-05", "to_exclusive": "2018-01-08"}, {"count": 1}),
    ("ukedager_mellom", {"from": "2018-01-05", "to_exclusive": "2018-01-09"}, {"count": 2}),
    ("ukedager_pluss", {"date": "2018-01-06", "weekdays": 1}, {"result": "2018-01-09"}),
    ("ukedager_pluss", {"date": "2018-01-05", "weekdays": 5}, {"result": "2018-01-12"}),
    (
        "varighet_uker",
        {"start": "2024-01-01", "end": "2024-02-24", "antall_sykedager": None},
        {"uker": 7},
    ),
    (
        "varighet_uker",
        {"start": "2024-01-01", "end": "2024-02-25", "antall_sykedager": None},
        {"uker": 8},
    ),
    (
        "varighet_uker",
        {"start": "2024-01-01", "end": "2024-02-25", "antall_sykedager": 55},
        {"uker": 7},
    ),
]


@pytest.mark.parametrize(("type_", "inn", "fasit"), SAKER)
def test_saken_gir_svaret(type_: str, inn: Sak, fasit: Sak) -> None:
    svar = NAV_TYPER[type_](inn)
    assert {navn: svar[navn] for navn in fasit} == fasit


def test_hver_type_har_en_sak() -> None:
    assert {type_ for type_, _, _ in SAKER} == set(NAV_TYPER)
