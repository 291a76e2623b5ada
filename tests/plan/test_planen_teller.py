"""What is written in a plan's sheet moves the work list, as a row of ``Hendelser`` would."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.kjoring.bokhjelp import DATO, beregn, d, overskrifter, skriv_inn, tabell
from tests.plan.planhjelp import bok_med_plan, kjor, les, skriv

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "Plan 1001"


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    """1001 has been ill since 19.10.2026 and has a plan sheet made on 22.11.2026."""
    return bok_med_plan(tmp_path / "bok.xlsx")


def oppgaver(bok: Path, dato: date = DATO) -> set[tuple[str, date]]:
    """What stands on the work list for 1001."""
    beregn(bok, dato)
    rader = tabell(bok, "Arbeidsliste")
    return {(r["Oppgave"], r["Frist"]) for r in rader if str(r["Ansattnr"]) == "1001"}


def test_for_noen_har_skrevet_i_planen_er_den_forfalt(bok: Path) -> None:
    assert {("Oppfølgingsplan", d(15, 11)), ("Oppfølgingsplan til sykmelder", d(15, 11))} <= (
        oppgaver(bok)
    )


def test_godkjent_av_leder_er_planen_laget(bok: Path) -> None:
    skriv(bok, PLAN, godkjent_leder="Mona Modellhaug", godkjent_leder_dato=d(20, 11))
    navn = {oppgave for oppgave, _ in oppgaver(bok)}
    assert "Oppfølgingsplan" not in navn
    assert "Oppfølgingsplan til sykmelder" in navn


def test_delt_med_sykmelder_er_gitt_til_sykmelder(bok: Path) -> None:
    skriv(bok, PLAN, delt_sykmelder=d(21, 11))
    navn = {oppgave for oppgave, _ in oppgaver(bok)}
    assert "Oppfølgingsplan til sykmelder" not in navn
    assert "Oppfølgingsplan" in navn


def test_en_dato_fram_i_tid_teller_ikke_og_sies(bok: Path) -> None:
    skriv(bok, PLAN, godkjent_leder_dato=d(1, 12))
    rapport = beregn(bok)
    assert "Oppfølgingsplan" in {o for o, _ in oppgaver(bok)}
    funn = [f for f in rapport.varsler if f.kode == "hendelse_fram_i_tid"]
    assert [(f.ark, f.celle) for f in funn] == [
        (PLAN, les(bok, PLAN).celler["godkjent_leder_dato"])
    ]
    assert "Oppfølgingsplan" not in {o for o, _ in oppgaver(bok, d(1, 12))}


def test_evalueringen_er_en_oppgave_til_planen_er_endret(bok: Path) -> None:
    skriv(bok, PLAN, evalueringsdato=d(7, 12))
    assert ("Evaluer oppfølgingsplanen", d(7, 12)) in oppgaver(bok)
    fyll = {(2, overskrifter(bok, "Ansatte").index("Leder") + 1): "Ny Leder"}
    skriv_inn(bok, "Ansatte", fyll)
    kjor(bok, d(8, 12), ansatte=("1001",))
    assert les(bok, PLAN).versjoner[-1].dato == d(8, 12)
    assert "Evaluer oppfølgingsplanen" not in {o for o, _ in oppgaver(bok, d(8, 12))}


@pytest.mark.parametrize(
    ("status", "star"), [("Planlagt", True), ("Pågår", True), ("Gjennomført", False), (None, True)]
)
def test_et_tiltak_med_slutt_skal_evalueres(bok: Path, status: str | None, *, star: bool) -> None:
    skriv(bok, PLAN, tiltak__0__tiltak="Redusert tempo", tiltak__0__til=d(4, 12))
    if status is not None:
        skriv(bok, PLAN, tiltak__0__status=status)
    assert (("Evaluer tiltak", d(4, 12)) in oppgaver(bok)) is star


def test_to_steder_sier_hver_sin_dato(bok: Path) -> None:
    skriv(bok, PLAN, godkjent_leder_dato=d(20, 11))
    kol = overskrifter(bok, "Oppfølging").index("Oppfølgingsplan utført") + 1
    rader = [str(r["Ansattnr"]) for r in tabell(bok, "Oppfølging")]
    skriv_inn(bok, "Oppfølging", {(rader.index("1001") + 2, kol): d(18, 11)})
    rapport = beregn(bok)
    funn = [f for f in rapport.varsler if f.kode == "plan_og_oppfolging"]
    assert len(funn) == 1
    assert "18.11.2026 i arket Oppfølging og 20.11.2026 i arket Plan 1001" in funn[0].melding
    assert "Oppfølgingsplan" not in {o for o, _ in oppgaver(bok)}


def test_lik_dato_begge_steder_er_det_ingenting_aa_si_om(bok: Path) -> None:
    skriv(bok, PLAN, godkjent_leder_dato=d(20, 11))
    kol = overskrifter(bok, "Oppfølging").index("Oppfølgingsplan utført") + 1
    rader = [str(r["Ansattnr"]) for r in tabell(bok, "Oppfølging")]
    skriv_inn(bok, "Oppfølging", {(rader.index("1001") + 2, kol): d(20, 11)})
    assert [f for f in beregn(bok).varsler if f.kode == "plan_og_oppfolging"] == []


def test_en_godkjent_plan_er_ikke_nytt_for_seg_selv(bok: Path) -> None:
    skriv(bok, PLAN, godkjent_leder_dato=d(20, 11), delt_sykmelder=d(21, 11))
    beregn(bok)
    rapport = kjor(bok, d(24, 11), ansatte=("1001",))
    assert rapport.fornyet == [(PLAN, 1)]  # shows what is done, and is the same version
    assert kjor(bok, d(24, 11), ansatte=("1001",)).like == [PLAN]


def test_en_plan_for_en_som_ikke_er_i_boka_sies(bok: Path) -> None:
    skriv(bok, PLAN, godkjent_leder_dato=d(20, 11))
    rader = {(nr, 1): 4001 for nr in range(2, 3)}
    skriv_inn(bok, "Fravær", rader)
    skriv_inn(bok, "Ansatte", rader)
    funn = [f for f in beregn(bok).varsler if f.kode == "plan_uten_ansatt"]
    assert [f.ark for f in funn] == [PLAN]
