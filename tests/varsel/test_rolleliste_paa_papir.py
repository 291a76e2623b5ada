"""A role's list on paper: the headings of its columns never stand over the help."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.arbeidsliste.rolleliste_ark import Listeark, rolleliste
from sykefravaer_xl.bok.gjoremal import Gjoremal
from sykefravaer_xl.domene.sjekkpunkt import Status

DATO = date(2026, 11, 22)


def _oppgave() -> Gjoremal:
    return Gjoremal(
        frist=DATO, status=Status.SNART, ansattnr="1", navn="Kari", leder="Ola",
        ansvarlig="leder", oppgave="Oppfølgingsplan", hjemmel="aml § 4-6 (3)",
        tilfelle_fra=DATO, sjekkpunkt="oppfolgingsplan", leder_epost=None, stedfortreder=None,
        hr_kontakt=None, varsel_dager=7,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("oppgaver", "hjelp", "hoy", "gjentas", "brudd"),
    [
        (3, 10, None, None, []),  # fit to one page: one high is what Excel takes for granted
        (10, 45, 0, "$1:$1", [15]),  # the list is one page, the help begins the next
        (60, 10, 0, "$4:$4", [65]),  # the list takes several pages, each with its headings
    ],
)
def test_lista_og_hjelpen_paa_papir(
    oppgaver: int, hjelp: int, hoy: int | None, gjentas: str | None, brudd: list[int]
) -> None:
    ett = Listeark(
        "Ola", "Arbeidsliste: Ola", ((_oppgave(), "Lag planen"),) * oppgaver,
        ("Tilrettelegg tidlig.",), (("Råd", "Sett agendaen."),) * hjelp,
    )  # fmt: skip
    ark = load_workbook(BytesIO(rolleliste([ett], DATO, 5)))["Ola"]
    assert ark.page_setup.fitToHeight == hoy
    assert ark.print_title_rows == gjentas
    assert [b.id for b in ark.row_breaks.brk] == brudd
