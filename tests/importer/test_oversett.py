"""NAV's notes and applications as rows: every kind of period, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.importer.innkommende import (
    Importfeil,
    Innkommende,
    Innperiode,
    NotatFeil,
    Sted,
)
from sykefravaer_xl.importer.oversett import (
    UTENLANDS,
    VENTER_PAA_DAGER,
    fra_soknad,
    fra_sykmelding,
)
from sykefravaer_xl.importer.soknad_nav import SoknadFraNav
from sykefravaer_xl.importer.sykmelding_nav import SykmeldingFraNav
from tests.importer.bygg import FULL, d, gradert, p, sykmelding

STED = Sted("fil.json", 1)


def les(notat: dict[str, Any]) -> Innkommende:
    """A note from NAV's JSON."""
    return fra_sykmelding(SykmeldingFraNav.model_validate(notat), STED)


def soknad(**mer: Any) -> Innkommende:
    """An application from NAV's JSON, 05.10.–18.10.2026."""
    innhold = {"soeknadId": "q1", "fom": "2026-10-05", "tom": "2026-10-18", **mer}
    return fra_soknad(SoknadFraNav.model_validate(innhold), STED)


def periode(**mer: Any) -> dict[str, Any]:
    """One period applied for."""
    return {"fom": "2026-10-05", "tom": "2026-10-18", "sykmeldingsgrad": 50, **mer}


def feilkode(notat: dict[str, Any]) -> tuple[Importfeil, str]:
    """Why a note is refused."""
    with pytest.raises(NotatFeil) as feil:
        les(notat)
    return feil.value.kode, feil.value.detalj


@pytest.mark.parametrize(
    ("aktivitet", "ventet"),
    [
        (FULL, p(d(5), d(18))),
        (gradert(60), p(d(5), d(18), grad=60)),
        (gradert(60, harReisetilskudd=True), p(d(5), d(18), grad=60, med_reisetilskudd=True)),
        ({"avventendeSykmelding": "Råd"}, p(d(5), d(18), Fravaerstype.AVVENTENDE)),
        ({"harReisetilskudd": True}, p(d(5), d(18), Fravaerstype.REISETILSKUDD)),
    ],
)
def test_hver_slags_periode_blir_sin_type(aktivitet: dict[str, Any], ventet: Innperiode) -> None:
    assert les(sykmelding(("2026-10-05", "2026-10-18", aktivitet))).perioder == (ventet,)


def test_egenmeldingsdager_blir_egne_rader() -> None:
    notat = les(
        sykmelding(
            ("2026-10-07", "2026-10-18", FULL),
            egenmeldingsdager=[{"fom": "2026-10-05", "tom": "2026-10-06"}],
        )
    )
    assert notat.perioder == (p(d(5), d(6), Fravaerstype.EGENMELDING), p(d(7), d(18)))


def test_sykmelding_for_behandlingsdager_venter_paa_soknaden() -> None:
    notat = les(sykmelding(("2026-10-05", "2026-10-18", {"antallBehandlingsdagerUke": 1})))
    assert notat.perioder == ()
    assert notat.merknader == (VENTER_PAA_DAGER,)


@pytest.mark.parametrize(
    ("perioder", "utfall"),
    [
        ([], "PERIODER_MANGLER"),
        ([("2026-10-18", "2026-10-05", FULL)], "FRADATO_ETTER_TILDATO"),
        (
            [("2026-10-05", "2026-10-12", FULL), ("2026-10-12", "2026-10-18", gradert(50))],
            "OVERLAPPENDE_PERIODER",
        ),
        (
            [("2026-10-05", "2026-10-07", FULL), ("2026-10-12", "2026-10-18", FULL)],
            "OPPHOLD_MELLOM_PERIODER",
        ),
        (
            [("2026-10-05", "2026-10-11", {"avventendeSykmelding": "Råd"}),
             ("2026-10-12", "2026-10-18", FULL)],
            "AVVENTENDE_SYKMELDING_KOMBINERT",
        ),
        (
            [("2026-10-05", "2026-10-11", {"avventendeSykmelding": " "})],
            "MANGLENDE_INNSPILL_TIL_ARBEIDSGIVER",
        ),
        (
            [("2026-10-05", "2026-10-22", {"avventendeSykmelding": "Råd"})],
            "AVVENTENDE_SYKMELDING_OVER_16_DAGER",
        ),
        (
            [("2026-10-05", "2026-10-18", {"antallBehandlingsdagerUke": 3})],
            "FOR_MANGE_BEHANDLINGSDAGER_PER_UKE",
        ),
        ([("2026-10-05", "2026-10-18", gradert(100))], "GRADERT_SYKMELDING_OVER_99_PROSENT"),
        ([("2026-10-05", "2026-10-18", gradert(0))], "GRADERT_SYKMELDING_0_PROSENT"),
    ],
)  # fmt: skip
def test_det_nav_avviser_blir_ikke_importert(perioder: list[Any], utfall: str) -> None:
    assert feilkode(sykmelding(*perioder)) == (Importfeil.UGYLDIG_SYKMELDING, utfall)


def test_en_periode_uten_aktivitet_blir_ikke_gjettet_paa() -> None:
    kode, _ = feilkode(sykmelding(("2026-10-05", "2026-10-18", {})))
    assert kode is Importfeil.AKTIVITET_MANGLER


def test_et_aarstall_utenfor_regelverket_stopper_notatet() -> None:
    kode, _ = feilkode(sykmelding(("1996-10-05", "1996-10-18", FULL)))
    assert kode is Importfeil.UGYLDIG_FELT


def test_fritekst_om_helse_er_ikke_med_i_det_som_leses() -> None:
    aktivitet = {"aktivitetIkkeMulig": {"beskrivelse": "HEMMELIG"}}
    notat = sykmelding(
        ("2026-10-05", "2026-10-18", aktivitet),
        oppfoelging={"meldingTilArbeidsgiver": "HEMMELIG"},
        diagnose={"kode": "HEMMELIG"},
    )
    assert "HEMMELIG" not in repr(SykmeldingFraNav.model_validate(notat))
    raad = sykmelding(("2026-10-05", "2026-10-18", {"avventendeSykmelding": "HEMMELIG"}))
    assert "HEMMELIG" not in repr(SykmeldingFraNav.model_validate(raad))


def test_nummeret_og_navnet_vises_ikke_naar_notatet_skrives_ut() -> None:
    notat = sykmelding(
        ("2026-10-05", "2026-10-18", FULL),
        sykmeldt={"fnr": "14838801001", "navn": "Prøve Person"},
    )
    assert "14838801001" not in repr(les(notat))
    assert "Prøve" not in repr(les(notat))


def test_ferie_og_permisjon_i_soknaden_blir_rader_og_utlandet_en_merknad() -> None:
    notat = soknad(
        fravaer=[
            {"fom": "2026-10-06", "tom": "2026-10-07", "type": "FERIE"},
            {"fom": "2026-10-15", "tom": None, "type": "PERMISJON"},
            {"fom": "2026-10-08", "tom": "2026-10-09", "type": "UTLANDSOPPHOLD"},
        ]
    )
    assert notat.perioder == (
        p(d(6), d(7), Fravaerstype.FERIE),
        p(d(15), d(18), Fravaerstype.PERMISJON),
    )
    assert notat.merknader == (UTENLANDS,)


def test_arbeid_gjenopptatt_blir_arbeid_ut_soknaden() -> None:
    notat = soknad(soeknadsperioder=[periode()], arbeidGjenopptattDato="2026-10-15")
    assert notat.perioder == (p(d(5), d(18), grad=50), p(d(15), d(18), Fravaerstype.ARBEID))


def test_arbeid_gjenopptatt_etter_soknaden_er_ingen_rad() -> None:
    notat = soknad(soeknadsperioder=[periode()], arbeidGjenopptattDato="2026-10-19")
    assert notat.perioder == (p(d(5), d(18), grad=50),)


def test_timer_i_soknaden_er_avtalte_for_perioden_og_arbeidede() -> None:
    notat = soknad(soeknadsperioder=[periode(avtaltTimer=37.5, faktiskTimer=33, faktiskGrad=44)])
    assert notat.perioder == (
        p(d(5), d(18), grad=50, avtalte_timer="75.00", arbeidede_timer="33.00"),
    )


def test_ferie_og_tiden_etter_friskmelding_er_ikke_avtalt_arbeid() -> None:
    notat = soknad(
        soeknadsperioder=[periode(avtaltTimer=37.5, faktiskTimer=20)],
        fravaer=[{"fom": "2026-10-06", "tom": "2026-10-07", "type": "FERIE"}],
        arbeidGjenopptattDato="2026-10-15",
    )
    # 05.10.-14.10. has eight weekdays, two of them holiday: six days of 7.5 hours
    assert notat.perioder[0].avtalte_timer == Decimal("45.00")


def test_faktisk_grad_uten_timer_er_prosent_arbeidet() -> None:
    notat = soknad(soeknadsperioder=[periode(faktiskGrad=60, avtaltTimer=40)])
    assert notat.perioder[0].arbeidede_timer == Decimal("48.00")
    uten = soknad(soeknadsperioder=[periode(faktiskGrad=60)])
    assert (uten.perioder[0].arbeidede_timer, uten.perioder[0].arbeidsgrad) == (None, 60)


def test_behandlingsdagene_i_soknaden_blir_en_rad_hver() -> None:
    notat = soknad(
        soeknadsperioder=[periode(sykmeldingstype="BEHANDLINGSDAGER")],
        behandlingsdager=["2026-10-06", "2026-10-13"],
    )
    dag = Fravaerstype.BEHANDLINGSDAG
    assert notat.perioder == (p(d(6), d(6), dag), p(d(13), d(13), dag))
