"""The example's identity numbers are synthetic and valid, and its two plans are ready for NAV."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.bok.planark.innhold import FELTER
from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.eksempel_fodselsnummer import syntetisk_fodselsnummer
from sykefravaer_xl.ny.eksempel_planer import EKSEMPELPLANER
from sykefravaer_xl.ny.mal import mal_som_bytes
from sykefravaer_xl.plan.planbok import Planvalg, lag_planer

if TYPE_CHECKING:
    from pathlib import Path

I_DAG = date(2026, 11, 22)
VEKTER = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))


@pytest.mark.parametrize(
    ("fodt", "kvinne", "start"),
    [
        (date(1988, 3, 14), True, "148388"),
        (date(1956, 12, 20), False, "209256"),
        (date(2004, 1, 1), True, "018104"),
    ],
)
def test_nummeret_har_fodselsdato_kjonn_og_gyldige_kontrollsifre(
    fodt: date, kvinne: bool, start: str
) -> None:
    nummer = syntetisk_fodselsnummer(fodt, kvinne=kvinne)
    assert (len(nummer), nummer[:6]) == (11, start)
    assert (int(nummer[8]) % 2 == 0) is kvinne
    assert (int(nummer[6:9]) >= 500) is (fodt.year >= 2000)
    for vekter in VEKTER:
        assert sum(int(s) * v for s, v in zip(nummer, vekter, strict=True)) % 11 == 0


def test_alle_med_fodselsdato_har_hvert_sitt_nummer() -> None:
    ansatte = eksempel().ansatte
    numre = [a["fodselsnummer"] for a in ansatte if a["fodselsdato"] is not None]
    assert (len(numre), len(set(numre))) == (29, 29)
    assert [a["ansattnr"] for a in ansatte if not a["fodselsnummer"]] == [1028]


def test_planene_i_eksempelet_er_klare_for_nav(tmp_path: Path) -> None:
    sti = tmp_path / "eksempel.xlsx"
    sti.write_bytes(mal_som_bytes(eksempel()))
    rapport = lag_planer(sti, I_DAG, Planvalg(til_nav=True))
    assert [f.tekst for f in (*rapport.feil, *rapport.varsler)] == []
    ansatte = {a["ansattnr"]: a["fodselsnummer"] for a in eksempel().ansatte}
    sendt = [p.employee_identification_number for p in rapport.nav]
    assert sendt == [ansatte[1003], ansatte[1027]]
    # what has been typed is what NAV gets
    assert rapport.nav[0].tasks_that_can_not_be_done.startswith("Hovedrengjøring, vindusvask")
    assert rapport.nav[1].needs_help_from_nav is True


def test_planene_handler_om_arbeid_og_ikke_om_diagnoser() -> None:
    for plan in EKSEMPELPLANER:
        assert not any(kan_ha_diagnose(plan.skjema.tekst(felt)) for felt in FELTER)
