"""Talks and measures noted in ``Hendelser`` come into the plan."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

from workbooks.bygg import HER

from sykefravaer_xl.bok.modell import HendelseRad
from sykefravaer_xl.bok.planark.innhold import Gjort, Tiltak
from sykefravaer_xl.plan import hendt
from tests.kjoring.bokhjelp import d
from tests.plan.planhjelp import celler, kjor, les

if TYPE_CHECKING:
    from pathlib import Path

DAG = date(2026, 11, 22)


def hendelse(dato: date, slag: str, **annet: object) -> HendelseRad:
    return HendelseRad(2, "1001", dato, slag, **annet)  # type: ignore[arg-type]


def test_samtaler_og_moter_staar_med_dag_men_ikke_med_det_som_ble_sagt() -> None:
    alle = [
        hendelse(d(21, 8), "samtale", merknad="Betrodde meg noe"),
        hendelse(d(1, 9), "paaminnelse"),
        hendelse(d(10, 9), "mote"),
    ]
    assert list(hendt.kontakter(alle)) == [Gjort("Samtale", d(21, 8)), Gjort("Møte", d(10, 9))]


def test_av_mange_samtaler_staar_de_siste() -> None:
    alle = [hendelse(d(1, maaned), "samtale") for maaned in range(1, 10)]
    ut = list(hendt.kontakter(alle))
    assert ut[0] == Gjort("Tidligere samtaler og møter:", None, "3")
    assert [g.dag for g in ut[1:]] == [d(1, maaned) for maaned in range(4, 10)]


def test_tiltak_blir_rader_i_tabellen() -> None:
    merknad = "Hjemmekontor to dager i uken."
    alle = [
        hendelse(d(3, 11), "tiltak", frist=d(15, 1, 2027), besluttet_av="Tor", merknad=merknad),
        hendelse(d(16, 9), "tiltak", frist=d(31, 10), utfort=d(2, 11), merknad="Vaktbytte"),
        hendelse(d(1, 12), "tiltak", frist=d(31, 12)),
        hendelse(d(1, 10), "samtale"),
    ]
    assert hendt.tiltak(alle, DAG) == (
        Tiltak("Hjemmekontor", merknad, d(3, 11), d(15, 1, 2027), "Tor", "Pågår"),
        Tiltak(None, "Vaktbytte", d(16, 9), d(31, 10), None, "Gjennomført", "Evaluert 02.11.2026"),
        Tiltak(None, None, d(1, 12), d(31, 12), None, "Planlagt"),
    )


def test_planen_i_eksempelboka_begynner_med_dem(tmp_path: Path) -> None:
    sti = tmp_path / "eksempel.xlsx"
    shutil.copy(HER / "eksempel.xlsx", sti)
    kjor(sti, DAG, ansatte=("1004",))
    assert les(sti, "Plan 1004").tiltak[0].fra == d(16, 9)
    (gjort,) = (
        v for v in celler(sti, "Plan 1004").values() if str(v).startswith("Første kontakt 05")
    )
    assert gjort == (
        "Første kontakt 05.08.2026 · Samtale 21.08.2026 · Oppfølgingsplan 27.08.2026 · "
        "Oppfølgingsplan til sykmelder 28.08.2026 · Dialogmøte 1 16.09.2026 · "
        "Tiltak 16.09.2026 · Aktivitetskrav 25.09.2026 · "
        "Ansatt samtykker i at sykmelder innkalles"
    )
