"""Done dates in columns of hers beside the absences count as those of ``Oppfølging`` do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.bok.enkeltsak import sak_med_notater
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import Oppdatering, beregn_oppdatering
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.saksmappe.bevis import bevis
from tests.felt.hjelp import I_DAG, Arkene, d, lag
from tests.kjoring.bokhjelp import beregn, tabell

HODE = ("Ansattnr", "Type", "Fra", "Til")
PLAN, DM1 = "Oppfølgingsplan laget", "Dialogmøte 1 avholdt"
FRA, TIL = d(1, 9), d(29, 11)


def _rad(*mer: Any, fra: Any = FRA, til: Any = TIL, type_: str = "Sykmelding") -> tuple[Any, ...]:
    return (1, type_, fra, til, *mer)


def _oppdatering(mappe: Path, hode: tuple[str, ...], *rader: tuple[Any, ...]) -> Oppdatering:
    ark: Arkene = {"Liste": [(*HODE, *hode), *rader]}
    return beregn_oppdatering(les(lag(mappe, ark)), I_DAG)


def _status(oppdatering: Oppdatering, punkt: str = "oppfolgingsplan") -> list[tuple[Status, Any]]:
    """Status and done date in each spell."""
    return [
        (frist.status, ett.frister.notert(punkt))
        for ett in oppdatering.svar
        for frist in ett.frister
        if frist.sjekkpunkt == punkt
    ]


def _varsler(oppdatering: Oppdatering) -> list[tuple[str, str | None]]:
    return [(f.kode, f.celle) for f in oppdatering.varsler if f.celle]


@pytest.mark.parametrize(
    ("overskrift", "punkt"),
    [
        (PLAN, "oppfolgingsplan"),
        ("OPPFØLGINGSPLAN LAGET (dato)", "oppfolgingsplan"),
        ("Oppfølgingsplan utført", "oppfolgingsplan"),
        (DM1, "dialogmote1"),
        ("Dialogmøte 1 gjennomført", "dialogmote1"),
        ("Dialogmøte 1 holdt dato", "dialogmote1"),
        ("Oppfølgingsplan til sykmelder sendt", "oppfolgingsplan_sykmelder"),
        ("Aktivitetskrav gjort", "aktivitetskrav"),
        ("Første kontakt utført", "forste_kontakt"),
    ],
)
def test_en_dato_under_oppgavens_navn_teller(tmp_path: Path, overskrift: str, punkt: str) -> None:
    ut = _oppdatering(tmp_path, (overskrift,), _rad(d(20, 9)))
    assert _status(ut, punkt) == [(Status.UTFORT, d(20, 9))]
    assert _varsler(ut) == []
    assert not ut.bok.lest.ikke_lest
    linje = f"  E «{overskrift}» → {overskrift} (dagen det ble gjort)"
    assert linje in ut.bok.lest.linjer


def test_en_oppgave_som_ikke_er_i_bruk_noteres_ogsaa(tmp_path: Path) -> None:
    ut = _oppdatering(tmp_path, ("Inntektsmelding sendt",), _rad(d(20, 9)))
    assert [dict(rad.utfort) for rad in ut.bok.gjort] == [{"inntektsmelding": d(20, 9)}]


@pytest.mark.parametrize(
    "overskrift",
    ["Plan laget", "Dialogmøte avholdt", "Oppfølgingsplan sendt", "DM1 avholdt", "Maksdato utført",
     "Oppfølgingsplan", "Ny oppfølgingsplan laget", "Oppfølgingsplan laget av"],
)  # fmt: skip
def test_et_navn_som_ikke_sier_hvilken_leses_ikke(tmp_path: Path, overskrift: str) -> None:
    ut = _oppdatering(tmp_path, (overskrift,), _rad(d(20, 9)))
    assert _status(ut) == [(Status.FORFALT, None)]
    assert ut.bok.gjort == ()
    assert [k.overskrift for k in ut.bok.lest.ikke_lest] == [overskrift]


def test_datoen_gjelder_radens_eget_fravaer(tmp_path: Path) -> None:
    foer = _rad(d(20, 2), fra=d(1, 2), til=d(30, 3))
    ut = _oppdatering(tmp_path, (PLAN,), foer, _rad(None))
    assert [s for s, _ in _status(ut)] == [Status.UTFORT, Status.FORFALT]
    ut = _oppdatering(tmp_path, (PLAN,), foer[:4], _rad(d(20, 9)))
    assert [s for s, _ in _status(ut)] == [Status.IKKE_UTFORT, Status.UTFORT]


def test_det_som_ble_gjort_foer_fravaeret_teller_ikke(tmp_path: Path) -> None:
    foer = _rad(None, fra=d(1, 2), til=d(30, 3))
    ut = _oppdatering(tmp_path, (PLAN,), foer, _rad(d(20, 2)))
    assert [s for s, _ in _status(ut)] == [Status.IKKE_UTFORT, Status.FORFALT]
    assert _varsler(ut) == [("utfort_for_tilfellet", "E3")]


def test_en_rad_nummer_to_i_samme_fravaer_teller_fra_fravaeret_begynte(tmp_path: Path) -> None:
    ut = _oppdatering(
        tmp_path, (PLAN,), _rad(None, til=d(30, 9)), _rad(d(20, 9), fra=d(1, 10)),
    )  # fmt: skip
    assert _status(ut) == [(Status.UTFORT, d(20, 9))]
    assert _varsler(ut) == []


def test_en_dag_fram_i_tid_er_ikke_gjort(tmp_path: Path) -> None:
    ut = _oppdatering(tmp_path, (PLAN,), _rad(d(20, 12)))
    assert _status(ut) == [(Status.FORFALT, None)]
    assert _varsler(ut) == [("utfort_fram_i_tid", "E2")]


def test_et_kryss_er_ingen_dato(tmp_path: Path) -> None:
    ola = (2, *_rad("ja")[1:])
    nei = (3, *_rad("nei")[1:])
    ut = _oppdatering(tmp_path, (PLAN,), _rad(d(20, 9)), ola, nei)
    assert [s for s, _ in _status(ut)] == [Status.UTFORT, Status.FORFALT, Status.FORFALT]
    assert _varsler(ut) == [("utfort_uten_dato", "E3")]


def test_en_kolonne_av_bare_kryss_er_som_foer(tmp_path: Path) -> None:
    ut = _oppdatering(tmp_path, (PLAN,), _rad("ja"))
    assert _status(ut) == [(Status.FORFALT, None)]
    assert (_varsler(ut), ut.bok.gjort) == ([], ())


def test_en_dato_langt_nede_leses(tmp_path: Path) -> None:
    andre = [(n, *_rad(None)[1:]) for n in range(10, 70)]
    ut = _oppdatering(tmp_path, (PLAN,), *andre, _rad(d(20, 9)))
    assert _status(ut)[-1] == (Status.UTFORT, d(20, 9))


def test_maaneden_foerst_gjelder_ogsaa_her(tmp_path: Path) -> None:
    ut = _oppdatering(
        tmp_path, (PLAN,), _rad("10/09/2026", fra="09/01/2026", til="11/29/2026")
    )  # fmt: skip
    assert _status(ut) == [(Status.UTFORT, d(9, 10))]


def test_den_nyeste_datoen_vinner_over_rader_og_ark(tmp_path: Path) -> None:
    ut = _oppdatering(
        tmp_path, (PLAN,), _rad(d(20, 9), til=d(30, 9)), _rad(d(5, 10), fra=d(1, 10))
    )  # fmt: skip
    assert _status(ut) == [(Status.UTFORT, d(5, 10))]


def test_hva_om_vet_det_ogsaa(tmp_path: Path) -> None:
    ut = _oppdatering(tmp_path, (PLAN,), _rad(d(20, 9)))
    (notat,) = sak_med_notater(ut.saker[0]).oppfolging
    assert (notat.sjekkpunkt, notat.utfort) == ("oppfolgingsplan", d(20, 9))


def test_saksmappen_sier_hvor_det_staar(tmp_path: Path) -> None:
    ut = _oppdatering(tmp_path, (PLAN,), _rad(d(20, 9)))
    (sted,) = bevis("oppfolgingsplan", ut.saker[0].noterte, (), ut.bok)
    assert (sted.sted, sted.dag) == ("Liste!E2", d(20, 9))


def test_ark_per_aar_leses_hver_for_seg(tmp_path: Path) -> None:
    ark: Arkene = {
        "2025": [(*HODE, PLAN), _rad(d(20, 2, 2025), fra=d(1, 2, 2025), til=d(30, 3, 2025))],
        "2026": [(*HODE, DM1, PLAN), _rad(None, d(20, 9)), (2, *_rad(d(2, 8))[1:])],
    }
    ut = beregn_oppdatering(les(lag(tmp_path, ark)), I_DAG)
    assert [s for s, _ in _status(ut)] == [Status.UTFORT, Status.UTFORT, Status.FORFALT]
    (varsel,) = (f for f in ut.varsler if f.celle)
    assert (varsel.kode, varsel.ark, varsel.celle) == ("utfort_for_tilfellet", "2026", "E3")


def test_kolonnen_blir_staaende_og_oppfolging_vet_det(tmp_path: Path) -> None:
    sti = lag(tmp_path, {"Liste": [(*HODE, PLAN), _rad(d(20, 9))]})
    for _ in range(2):
        beregn(sti)
        bok = load_workbook(sti)
        assert bok["Liste"]["E1"].value == PLAN
        assert bok["Liste"]["E2"].value.date() == d(20, 9)
        (rad,) = tabell(sti, "Oppfølging")
        assert rad["Neste sjekkpunkt"] != "Oppfølgingsplan"
        assert "Oppfølgingsplan utført" not in rad
