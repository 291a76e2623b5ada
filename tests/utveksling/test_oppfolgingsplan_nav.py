"""The follow-up plan to NAV: JSON names, NAV's checks, and until when NAV takes a plan."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.plan.nav_format import (
    OppfolgingsplanNav,
    Planfeil,
    Planutfall,
    finn_feil,
    sykmelding_aktiv,
    utfall,
)

PLAN: dict[str, Any] = {
    "employeeIdentificationNumber": "12345678901",
    "typicalWorkday": "Kasse",
    "tasksThatCanStillBeDone": "Kontor",
    "tasksThatCanNotBeDone": "Lager",
    "previousFacilitation": "",
    "plannedFacilitation": "Kortere vakter",
    "otherFacilitationOptions": None,
    "followUp": "Hver uke",
    "evaluationDate": "2026-03-01",
    "sendPlanToNav": True,
    "needsHelpFromNav": False,
    "needsHelpFromNavDescription": None,
    "sendPlanToGeneralPractitioner": True,
    "messageToGeneralPractitioner": None,
    "additionalInformation": None,
    "contactPersonFullName": "Kari Leder",
    "contactPersonPhoneNumber": "99999999",
    "contactPersonEmail": "kari@eksempel.no",
    "employeeHasContributedToPlan": True,
    "employeeHasNotContributedToPlanDescription": None,
    "lpsName": "sykefravaer-xl",
    "lpsEmail": None,
}


def _plan(**endringer: Any) -> OppfolgingsplanNav:
    return OppfolgingsplanNav.model_validate(PLAN | endringer)


def test_planen_skrives_med_navs_navn() -> None:
    assert json.loads(_plan().til_json()) == PLAN


def test_ukjente_felt_overses_men_lpsname_kreves() -> None:
    assert utfall(_plan(nyttFelt=1)) is Planutfall.OK
    uten_navn = {navn: verdi for navn, verdi in PLAN.items() if navn != "lpsName"}
    with pytest.raises(ValidationError, match="lpsName"):
        OppfolgingsplanNav.model_validate(uten_navn)


@pytest.mark.parametrize(
    ("endringer", "feil"),
    [
        ({}, []),
        ({"needsHelpFromNav": None}, []),
        ({"needsHelpFromNav": False, "needsHelpFromNavDescription": "Hjelp"}, []),
        ({"needsHelpFromNav": True, "needsHelpFromNavDescription": "Hjelp"}, []),
        (
            {
                "needsHelpFromNav": True,
                "needsHelpFromNavDescription": "Hjelp",
                "sendPlanToNav": False,
            },
            [Planfeil.HJELP_UTEN_SENDING],
        ),
        (
            {"needsHelpFromNav": True, "needsHelpFromNavDescription": None},
            [Planfeil.HJELP_UTEN_BESKRIVELSE],
        ),
        (
            {"needsHelpFromNav": True, "needsHelpFromNavDescription": "  "},
            [Planfeil.HJELP_UTEN_BESKRIVELSE],
        ),
        (
            {"employeeHasContributedToPlan": False},
            [Planfeil.IKKE_MEDVIRKET_UTEN_FORKLARING],
        ),
        (
            {
                "employeeHasContributedToPlan": False,
                "employeeHasNotContributedToPlanDescription": " ",
            },
            [Planfeil.IKKE_MEDVIRKET_UTEN_FORKLARING],
        ),
        (
            {
                "employeeHasContributedToPlan": False,
                "employeeHasNotContributedToPlanDescription": "Ikke tilgjengelig",
            },
            [],
        ),
        ({"employeeHasNotContributedToPlanDescription": ""}, []),
        (
            {"employeeHasNotContributedToPlanDescription": " "},
            [Planfeil.MEDVIRKET_MED_FORKLARING],
        ),
        (
            {"employeeHasNotContributedToPlanDescription": "Nei"},
            [Planfeil.MEDVIRKET_MED_FORKLARING],
        ),
        ({"employeeIdentificationNumber": "1234567890"}, [Planfeil.FODSELSNUMMER]),
        ({"employeeIdentificationNumber": "123456789012"}, [Planfeil.FODSELSNUMMER]),
        ({"employeeIdentificationNumber": "1234567890x"}, [Planfeil.FODSELSNUMMER]),
        ({"employeeIdentificationNumber": "12345678901\n"}, [Planfeil.FODSELSNUMMER]),
        ({"employeeIdentificationNumber": "١٢٣٤٥٦٧٨٩٠١"}, [Planfeil.FODSELSNUMMER]),
    ],
)
def test_navs_kontroller_av_planen(endringer: dict[str, Any], feil: list[Planfeil]) -> None:
    plan = _plan(**endringer)
    assert [funn.kode for funn in finn_feil(plan)] == feil
    assert utfall(plan) is (Planutfall.AVVIST if feil else Planutfall.OK)


def test_alle_feil_meldes_med_felt_og_uten_fodselsnummeret() -> None:
    funn = finn_feil(
        _plan(
            employeeIdentificationNumber="999",
            needsHelpFromNav=True,
            sendPlanToNav=False,
            employeeHasContributedToPlan=False,
        )
    )
    assert [f.felt for f in funn] == [
        "sendPlanToNav",
        "needsHelpFromNavDescription",
        "employeeHasNotContributedToPlanDescription",
        "employeeIdentificationNumber",
    ]
    assert not any("999" in f.tekst for f in funn)


@pytest.mark.parametrize(
    ("dager_etter_slutt", "fasit"), [(-30, True), (0, True), (14, True), (15, True), (16, False)]
)
def test_planen_tas_imot_til_15_dager_etter_sykmeldingen(
    dager_etter_slutt: int, fasit: bool
) -> None:
    sykmelding = Periode(date(2024, 3, 30), date(2024, 4, 29))
    i_dag = sykmelding.til + timedelta(days=dager_etter_slutt)
    assert sykmelding_aktiv(sykmelding, i_dag) is fasit


def test_planen_tas_ikke_imot_foer_sykmeldingen() -> None:
    sykmelding = Periode(date(2024, 3, 30), date(2024, 4, 29))
    assert not sykmelding_aktiv(sykmelding, date(2024, 3, 29))
    assert sykmelding_aktiv(sykmelding, date(2024, 3, 30))
