"""NAV's checks of the income report: each limit from both sides."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from sykefravaer_xl.inntektsmelding.kontroll import MELDINGER, ImFeil, feilkoder, finn_feil
from sykefravaer_xl.inntektsmelding.nav_modell import Inntektsmeldingsutkast

FULL_AGP = {"perioder": [{"fom": "2018-06-04", "tom": "2018-06-19"}]}
REDUSERT = {"beloep": 34000, "begrunnelse": "LovligFravaer"}


def _koder(**felt: Any) -> set[ImFeil]:
    return set(feilkoder(Inntektsmeldingsutkast.model_validate(felt)))


def _inntekt(beloep: float, aarsaker: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return {
        "beloep": beloep,
        "inntektsdato": "2018-06-01",
        "endringAarsaker": aarsaker or [],
    }


def _refusjon(beloep: float, *endringer: tuple[float, str]) -> dict[str, Any]:
    return {
        "beloepPerMaaned": beloep,
        "endringer": [{"beloep": b, "startdato": d} for b, d in endringer],
    }


def _agp(*perioder: tuple[str, str], redusert: bool = False) -> dict[str, Any]:
    return {
        "perioder": [{"fom": fra, "tom": til} for fra, til in perioder],
        "redusertLoennIAgp": REDUSERT if redusert else None,
    }


def _behandlingsdager(antall: int, start: date = date(2018, 1, 1)) -> dict[str, Any]:
    dager = [(start + timedelta(weeks=i)).isoformat() for i in range(antall)]
    return _agp(*((dag, dag) for dag in dager))


def test_et_tomt_utkast_har_ingen_feil() -> None:
    assert _koder() == set()


@pytest.mark.parametrize("tlf", ["45456060", "004745456060", "+4745456060"])
def test_gyldige_telefonnumre(tlf: str) -> None:
    assert _koder(arbeidsgiverTlf=tlf) == set()


@pytest.mark.parametrize(
    "tlf",
    [
        "",
        "112",
        "4545606",
        "454560601",
        "45 45 60 60",
        "4745456060",
        "014745456060",
        "00474545606",
        "0047454560600",
        "+474545606",
        "+47454560600",
        "45456060\n",
        "4545606a",
    ],
)
def test_ugyldige_telefonnumre(tlf: str) -> None:
    assert _koder(arbeidsgiverTlf=tlf) == {ImFeil.TLF}


def test_agp_er_16_dager_verken_mer_eller_mindre() -> None:
    assert _koder(agp=FULL_AGP) == set()
    assert _koder(agp=_agp(("2018-06-04", "2018-06-18"))) == {ImFeil.AGP_UNDER_16}
    assert _koder(agp=_agp(("2018-06-04", "2018-06-20"))) == {ImFeil.AGP_MAKS_16}
    assert _koder(agp=_agp(("2018-06-01", "2018-06-08"), ("2018-06-11", "2018-06-18"))) == set()
    assert _koder(agp=_agp()) == {ImFeil.AGP_UNDER_16}


def test_redusert_loenn_tillater_faerre_dager_men_ikke_flere() -> None:
    assert _koder(agp=_agp(("2018-06-04", "2018-06-18"), redusert=True)) == set()
    assert _koder(agp=_agp(redusert=True)) == set()
    assert _koder(agp=_agp(("2018-06-04", "2018-06-20"), redusert=True)) == {ImFeil.AGP_MAKS_16}


def test_behandlingsdager_er_12_i_hver_sin_uke() -> None:
    assert _koder(agp=_behandlingsdager(11)) == {ImFeil.AGP_UNDER_16}
    assert _koder(agp=_behandlingsdager(12)) == set()
    assert _koder(agp=_behandlingsdager(13)) == {ImFeil.AGP_UNDER_16}
    assert _koder(agp=_behandlingsdager(16)) == set()


def test_to_behandlingsdager_i_samme_uke_er_en_for_mye() -> None:
    elleve = [(d["fom"], d["tom"]) for d in _behandlingsdager(11)["perioder"]]
    assert _koder(agp=_agp(*elleve, ("2018-03-13", "2018-03-13"))) == {ImFeil.AGP_UNDER_16}
    assert _koder(agp=_agp(*elleve, ("2018-03-26", "2018-03-26"))) == set()


def test_uken_foelger_iso_aaret() -> None:
    ti = [(d["fom"], d["tom"]) for d in _behandlingsdager(10)["perioder"]]
    samme_uke = (("2024-12-31", "2024-12-31"), ("2025-01-01", "2025-01-01"))
    to_uker = (("2024-12-29", "2024-12-29"), ("2024-12-30", "2024-12-30"))
    assert _koder(agp=_agp(*ti, *samme_uke)) == {ImFeil.AGP_UNDER_16}
    assert _koder(agp=_agp(*ti, *to_uker)) == set()


@pytest.mark.parametrize(
    ("beloep", "gyldig"),
    [(-0.01, False), (0, True), (0.01, True), (999_999.99, True), (1_000_000, False)],
)
def test_beloep_fra_null_og_under_en_million(beloep: float, gyldig: bool) -> None:
    fasit = set() if gyldig else {ImFeil.BELOEP_UNDER_NULL}
    assert _koder(inntekt=_inntekt(beloep)) == fasit
    assert _koder(refusjon=_refusjon(beloep)) == fasit
    assert _koder(refusjon=_refusjon(1, (beloep, "2018-07-10"))) == fasit
    redusert = {"beloep": beloep, "begrunnelse": "Permittering"}
    assert _koder(agp=FULL_AGP | {"redusertLoennIAgp": redusert}) == fasit


@pytest.mark.parametrize(
    ("beloep", "gyldig"), [(-1, False), (0, False), (0.01, True), (1_000_000, False)]
)
def test_naturalytelsen_er_verdt_noe(beloep: float, gyldig: bool) -> None:
    ytelse = {"naturalytelse": "LOSJI", "verdiBeloep": beloep, "sluttdato": "2018-06-15"}
    fasit = set() if gyldig else {ImFeil.BELOEP_IKKE_OVER_NULL}
    assert _koder(naturalytelser=[ytelse]) == fasit


def test_refusjonen_er_ikke_over_inntekten() -> None:
    for beloep, fasit in (
        (9999.9, set()),
        (10000, set()),
        (10000.1, {"REFUSJON_IKKE_OVER_INNTEKT"}),
    ):
        assert _koder(inntekt=_inntekt(10000), refusjon=_refusjon(beloep)) == fasit
        endret = _refusjon(1, (beloep, "2018-07-10"))
        assert _koder(inntekt=_inntekt(10000), refusjon=endret) == fasit


def test_inntekt_null_sammenlignes_ikke_med_refusjonen() -> None:
    refusjon = _refusjon(777000, (8000, "2018-07-10"))
    assert _koder(inntekt=_inntekt(0), refusjon=refusjon) == set()
    assert _koder(refusjon=refusjon) == set()


@pytest.mark.parametrize(
    ("dag", "fasit"),
    [
        ("2018-06-18", {ImFeil.REFUSJON_ENDRING_FOER_AGP_SLUTT}),
        ("2018-06-19", {ImFeil.REFUSJON_ENDRING_FOER_AGP_SLUTT}),
        ("2018-06-20", set()),
    ],
)
def test_refusjonen_endres_etter_agp(dag: str, fasit: set[ImFeil]) -> None:
    assert _koder(agp=FULL_AGP, refusjon=_refusjon(1, (0, dag))) == fasit


@pytest.mark.parametrize(
    ("dag", "fasit"),
    [
        ("2018-05-31", {ImFeil.REFUSJON_ENDRING_FOER_INNTEKTSDATO}),
        ("2018-06-01", {ImFeil.REFUSJON_ENDRING_FOER_INNTEKTSDATO}),
        ("2018-06-02", set()),
    ],
)
def test_refusjonen_endres_etter_inntektsdatoen(dag: str, fasit: set[ImFeil]) -> None:
    assert _koder(inntekt=_inntekt(5), refusjon=_refusjon(1, (0, dag))) == fasit
    uten_agp = _agp(redusert=True)
    assert _koder(agp=uten_agp, inntekt=_inntekt(5), refusjon=_refusjon(1, (0, dag))) == fasit


def test_samme_endringsaarsak_bare_en_gang() -> None:
    bonus = {"aarsak": "Bonus"}
    mars, april = (
        {"aarsak": "NyStilling", "gjelderFra": f"2018-0{maaned}-01"} for maaned in (3, 4)
    )
    duplikat = {ImFeil.DUPLIKAT_ENDRINGSAARSAK}
    assert _koder(inntekt=_inntekt(1, [bonus, mars, april])) == set()
    assert _koder(inntekt=_inntekt(1, [bonus, mars, bonus])) == duplikat
    assert _koder(inntekt=_inntekt(1, [mars, mars])) == duplikat


def test_alle_feil_meldes_der_de_staar() -> None:
    utkast = Inntektsmeldingsutkast.model_validate(
        {
            "arbeidsgiverTlf": "1",
            "agp": _agp(("2018-06-04", "2018-06-05")),
            "inntekt": _inntekt(100),
            "refusjon": _refusjon(200, (-1, "2018-07-01"), (50, "2018-06-05")),
        }
    )
    assert [(f.kode, f.felt) for f in finn_feil(utkast)] == [
        (ImFeil.TLF, "arbeidsgiverTlf"),
        (ImFeil.AGP_UNDER_16, "agp.perioder"),
        (ImFeil.BELOEP_UNDER_NULL, "refusjon.endringer[0].beloep"),
        (ImFeil.REFUSJON_OVER_INNTEKT, "refusjon.beloepPerMaaned"),
        (ImFeil.REFUSJON_ENDRING_FOER_AGP_SLUTT, "refusjon.endringer[1].startdato"),
    ]


def test_hver_feil_har_en_melding() -> None:
    assert set(MELDINGER) == set(ImFeil)
    assert all(tekst.endswith(".") for tekst in MELDINGER.values())
