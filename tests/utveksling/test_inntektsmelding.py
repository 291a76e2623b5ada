"""The JSON model of the income report: NAV's names, and what cannot be built at all."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from sykefravaer_xl.inntektsmelding.nav_modell import Aarsak, Endringsaarsak, Inntektsmelding

MELDING: dict[str, Any] = {
    "arbeidsgiverTlf": "45456060",
    "agp": {
        "perioder": [{"fom": "2018-06-04", "tom": "2018-06-19"}],
        "redusertLoennIAgp": None,
    },
    "inntekt": {
        "beloep": 50000.5,
        "inntektsdato": "2018-05-31",
        "endringAarsaker": [
            {"aarsak": "Tariffendring", "gjelderFra": "2018-05-01", "bleKjent": "2018-05-20"},
            {"aarsak": "Bonus"},
        ],
    },
    "refusjon": {
        "beloepPerMaaned": 40000.0,
        "endringer": [{"beloep": 0.0, "startdato": "2018-07-10"}],
    },
    "naturalytelser": [{"naturalytelse": "BIL", "verdiBeloep": 500.0, "sluttdato": "2018-06-15"}],
    "navReferanseId": "6f9a3d4e-2f1a-4a86-9f21-0d8a51b0a111",
    "sykmeldtFnr": "12345678901",
    "aarsakInnsending": "Ny",
    "kontaktinformasjon": "Kari Leder, HR",
    "avsender": {"systemNavn": "sykefravaer-xl", "systemVersjon": "1"},
}


def _melding(**endringer: Any) -> Inntektsmelding:
    return Inntektsmelding.model_validate(MELDING | endringer)


def test_meldingen_leses_og_skrives_med_navs_navn() -> None:
    assert json.loads(_melding().til_json()) == MELDING


def test_meldingen_kan_mangle_agp_inntekt_og_refusjon() -> None:
    melding = _melding(agp=None, inntekt=None, refusjon=None, naturalytelser=[])
    skrevet = json.loads(melding.til_json())
    assert skrevet["agp"] is skrevet["inntekt"] is skrevet["refusjon"] is None


@pytest.mark.parametrize(
    "endring",
    [
        {"navReferanseId": "nei"},
        {"arbeidsgiverTlf": None},
        {"kontaktinformasjon": "x"},
        {"kontaktinformasjon": "x" * 65},
        {"kontaktinformasjon": "<b>Kari</b>"},
        {"ukjent": 1},
        {"agp": {"perioder": [{"fom": "2018-06-05", "tom": "2018-06-04"}]}},
        {"refusjon": {"beloepPerMaaned": "NaN"}},
        {
            "inntekt": {
                "beloep": 1.0,
                "inntektsdato": "2018-05-31",
                "endringAarsaker": [{"aarsak": "Tariffendring", "gjelderFra": "2018-05-01"}],
            }
        },
    ],
)
def test_en_melding_som_nav_ikke_kan_lese_blir_ikke_til(endring: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _melding(**endring)


def test_endringsaarsaken_sier_hva_som_mangler() -> None:
    assert Endringsaarsak(aarsak=Aarsak.BONUS).mangler == ()
    assert Endringsaarsak(aarsak=Aarsak.FERIE).mangler == ("ferier",)
    assert Endringsaarsak(aarsak=Aarsak.TARIFFENDRING, ble_kjent=date(2018, 5, 20)).mangler == (
        "gjelder_fra",
    )
