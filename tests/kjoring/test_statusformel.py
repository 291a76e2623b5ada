"""The work list's status is a formula with what the run found: right on any later day."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import skriv_mal
from tests.kjoring.bokhjelp import tabell

if TYPE_CHECKING:
    from pathlib import Path

DATO = date(2026, 11, 22)
NAA = datetime(2026, 11, 22, 8)  # noqa: DTZ001 - local time
FORMEL = re.compile(
    r'=IF\((A\d+)<TODAY\(\),"Forfalt",IF\(\1-(\d+)<=TODAY\(\),"Snart","Kommende"\)\)'
)


def som_excel(formel: str, frist: date, i_dag: date) -> str:
    """The formula counted by hand on a day."""
    treff = FORMEL.fullmatch(formel)
    assert treff is not None, formel
    if frist < i_dag:
        return "Forfalt"
    return "Snart" if frist - timedelta(days=int(treff[2])) <= i_dag else "Kommende"


def test_formelen_gir_det_kjoringen_fant_og_det_en_senere_kjoring_vil_finne(
    tmp_path: Path,
) -> None:
    bok = tmp_path / "bok.xlsx"
    skriv_mal(bok, eksempel())
    beregn_bok(bok, dato=DATO, naa=NAA)
    liste: Any = load_workbook(bok)["Arbeidsliste"].iter_rows(min_row=2, values_only=True)
    formler = {(r[2], r[6], r[0].date()): r[1] for r in liste if r[0] is not None}
    assert len(formler) > 40
    for dager in (0, 3, 10):
        dag = DATO + timedelta(days=dager)
        beregn_bok(bok, dato=dag, naa=NAA + timedelta(days=dager))
        liste = {
            (rad.get("Ansattnr"), rad["Oppgave"], rad["Frist"]): rad["Status"]
            for rad in tabell(bok, "Arbeidsliste")
        }
        felles = formler.keys() & liste.keys()
        assert len(felles) > 30
        assert {n: som_excel(formler[n], n[2], dag) for n in felles} == {
            n: liste[n] for n in felles
        }


def test_en_kjoring_til_samme_dag_endrer_ingenting(tmp_path: Path) -> None:
    bok = tmp_path / "bok.xlsx"
    skriv_mal(bok, eksempel())
    beregn_bok(bok, dato=DATO, naa=NAA)
    for_ = bok.read_bytes()
    assert beregn_bok(bok, dato=DATO, naa=NAA + timedelta(hours=1)).uendret
    assert bok.read_bytes() == for_
