"""When a plan gets a new version."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sykefravaer_xl.bok.planark.innhold import Gjort, Versjon
from sykefravaer_xl.plan.versjoner import avtrykk, neste_versjoner
from tests.plan.planhjelp import FAKTA, FORSTE, fakta

I_DAG, I_MORGEN = date(2026, 11, 22), date(2026, 11, 23)


def test_den_forste_planen_er_versjon_1() -> None:
    assert neste_versjoner((), {}, FAKTA, I_DAG) == (FORSTE,)


def test_samme_fakta_en_annen_dag_er_samme_versjon() -> None:
    assert neste_versjoner((FORSTE,), avtrykk(FAKTA), FAKTA, I_MORGEN) == (FORSTE,)


def test_andre_fakta_en_annen_dag_er_en_ny_versjon_som_sier_hva() -> None:
    ny = fakta(leder="Ola", gjort=(*FAKTA.gjort, Gjort("Dialogmøte 1", date(2026, 11, 23))))
    assert neste_versjoner((FORSTE,), avtrykk(FAKTA), ny, I_MORGEN) == (
        FORSTE,
        Versjon(2, I_MORGEN, "Person og kontakter, det som er gjort"),
    )


def test_andre_fakta_samme_dag_er_samme_versjon() -> None:
    assert neste_versjoner((FORSTE,), avtrykk(FAKTA), fakta(leder="Ola"), I_DAG) == (FORSTE,)


def test_at_en_frist_kommer_naermere_er_ingen_ny_versjon() -> None:
    naer = fakta(frister=(replace(FAKTA.frister[0], status="Forfalt"),))
    assert neste_versjoner((FORSTE,), avtrykk(FAKTA), naer, I_MORGEN) == (FORSTE,)
    assert avtrykk(naer) != avtrykk(FAKTA)  # but the sheet is made anew


def test_en_frist_som_er_utfort_er_en_ny_versjon() -> None:
    gjort = fakta(frister=(replace(FAKTA.frister[0], status="Utført", lukket=True),))
    assert neste_versjoner((FORSTE,), avtrykk(FAKTA), gjort, I_MORGEN)[-1] == Versjon(
        2, I_MORGEN, "Fristene"
    )
