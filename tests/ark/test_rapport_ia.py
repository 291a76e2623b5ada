"""The IA work sheet: every phase, every question, figures filled in, room to write."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.statistikk.ia_ark import ia_som_bytes
from sykefravaer_xl.statistikk.ia_tekst import DELMAL, FASER, GENERELT
from tests.statistikk.kjent import etter_ansatte_valg, kjent_bok, regn, uten_vern

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


@pytest.fixture(scope="module")
def ark(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    stat = regn(kjent_bok(tmp_path_factory.mktemp("ia")), valg=etter_ansatte_valg())
    return load_workbook(BytesIO(ia_som_bytes(stat, "Oppdiktet kommune")))


def svar(ark: Workbook, fase: str, sporsmal: str) -> str | None:
    """The figures beside a question."""
    for rad in ark[fase].iter_rows():
        if rad[1].value == sporsmal:
            verdi = rad[2].value
            return None if verdi is None else str(verdi)
    raise AssertionError(sporsmal)


def test_hver_fase_har_hvert_delmaal_og_hvert_sporsmaal(ark: Workbook) -> None:
    assert [f.navn for f in FASER] == [
        "Forberedelse", "Kartlegging", "Analyse", "Utvikling", "Gjennomføring", "Evaluering",
    ]  # fmt: skip
    for fase in FASER:
        tekster = [rad[1].value for rad in ark[fase.navn].iter_rows()]
        for delmal, sporsmal in zip(DELMAL, fase.sporsmal, strict=True):
            start = tekster.index(delmal)
            funnet = tekster[start + 2 : start + 2 + len(sporsmal)]
            assert funnet == [s.tekst for s in sporsmal]
    tekster = [rad[1].value for rad in ark["Evaluering"].iter_rows()]
    assert all(s.tekst in tekster for s in GENERELT)


def test_tallene_fylles_inn(ark: Workbook) -> None:
    oversikt = svar(ark, "Forberedelse", "Har vi god nok oversikt over fraværet?")
    assert oversikt is not None
    # 66 of 1059; last year 7.5 of 1098; four quarters 70 of 2229
    assert oversikt.splitlines() == [
        "Sykefravær 6,2 % (66,0 dagsverk)",
        "Samme dager året før: 0,7 %",
        "Fire siste kvartaler samlet: 3,1 %",
    ]
    assert svar(ark, "Forberedelse", "Kjønn") == "Kvinner 8,2 %, Menn 1,8 %"
    aldre = svar(
        ark,
        "Forberedelse",
        "Har vi oversikt over alderssammensetningen i dag og fremover, og kritisk kompetanse?",
    )
    assert aldre is not None
    assert aldre.splitlines()[:2] == [
        "35–44 år: 6, 55–61 år: 7",
        "Fyller 62 år innen fem år: 7 ansatte",
    ]


def test_det_som_gjelder_for_faa_er_sagt(ark: Workbook) -> None:
    faa = svar(ark, "Forberedelse", "Hyppige korttidsfravær")
    assert faa == "Hyppige korttidsfravær: vises ikke (færre enn fem)"


def test_uten_tall_er_det_bare_plass_til_notater(ark: Workbook) -> None:
    assert svar(ark, "Utvikling", "Hvilke rutiner skal vi ha for å melde fravær?") is None


def test_maal_og_handlingsplan_har_utgangspunktet(ark: Workbook) -> None:
    tekster = [str(c.value) for rad in ark["Mål og handlingsplan"] for c in rad if c.value]
    assert any("Sykefravær 6,2 %" in t for t in tekster)
    assert "Handlingsplan" in tekster


def test_klar_til_utskrift(ark: Workbook) -> None:
    for ett in ark:
        assert ett.page_setup.paperSize == 9
        assert ett.print_title_rows == "$2:$3"
        assert ett.sheet_state == "visible"


def test_ingen_navn(tmp_path_factory: pytest.TempPathFactory) -> None:
    stat = regn(kjent_bok(tmp_path_factory.mktemp("ia")), valg=uten_vern())
    bok = load_workbook(BytesIO(ia_som_bytes(stat)))
    alt = "\n".join(str(c.value) for ett in bok for rad in ett for c in rad if c.value)
    assert "Skolekvinne" not in alt
    assert "Helsemann" not in alt


def test_det_skjulte_sier_den_rette_grunnen(ark: Workbook) -> None:
    # 10 % of 13 employees are 2, under five
    faa_har_mye = svar(
        ark, "Forberedelse", "Står en liten andel ansatte for en stor del av sykefraværet?"
    )
    assert faa_har_mye is not None
    assert faa_har_mye.splitlines()[0] == (
        "De 10 % med mest fravær: vises ikke (10 % er bare 2 ansatte)"
    )
    lengde = svar(ark, "Forberedelse", "Kort og langt fravær")
    assert lengde is not None
    assert lengde.splitlines() == [
        f"{hva}: vises ikke (for få har slikt fravær, eller tallet kunne regnes ut av de andre)"
        for hva in ("Varighet", "Egenmeldt og legemeldt", "Helt og gradert sykmeldt")
    ]
    assert svar(ark, "Utvikling", "Hva slags tilretteleggingstiltak skal vi ha?") == (
        "Tilrettelagte arbeidsoppgaver: vises ikke (færre enn fem, eller tallet kunne regnes ut "
        "av de andre)"
    )
