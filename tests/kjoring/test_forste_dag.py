"""The first day: its answers, its form, and the papers that come with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kjoring.bokhjelp import beregn, celler, d, mal, skriv_i_kolonner, tabell
from tests.kommandoer.kall import kall

if TYPE_CHECKING:
    from pathlib import Path

DATO = ("--dato", "2026-11-22")


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    bok = mal(tmp_path / "bok.xlsx", ("1001", "Sykmelding", d(2, 11), d(30, 11), 100))
    beregn(bok)
    skriv_i_kolonner(
        bok, "Oppfølging", 2,
        {
            "Ventes tilbake": d(1, 12), "Arbeidsrelatert": "Ja",
            "Kan gjøre": "Telefon og e-post hjemmefra",
        },
    )  # fmt: skip
    return bok


def test_svarene_blir_staaende_og_kan_gjore_er_planens_forste_utkast(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beregn(boka)
    (rad,) = tabell(boka, "Oppfølging")
    assert (rad["Ventes tilbake"], rad["Arbeidsrelatert"]) == (d(1, 12), "Ja")
    kall(capsys, "plan", boka, "--ansatt", "1001", *DATO)
    planen = celler(boka, "Plan 1001")
    felt = next(adresse for adresse, v in planen.items() if v == "Oppgaver som kan gjøres")
    assert planen[f"B{felt[1:]}"] == "Telefon og e-post hjemmefra"


def test_saksmappen_har_svarene(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "mappe.xlsx"
    kall(capsys, "saksmappe", boka, "--ansatt", "1001", "--ut", ut, *DATO)
    alt = list(celler(ut, "Fravær 02.11.2026").values())
    assert alt[alt.index("Ventes tilbake") + 1] == "01.12.2026"
    assert alt[alt.index("Arbeidsrelatert") + 1] == "Ja"
    assert alt[alt.index("Kan gjøre") + 1] == "Telefon og e-post hjemmefra"


def test_skjemaet_er_paa_en_side_og_har_papirets_deler(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "brev", boka, "--ansatt", "1001", "--mal", "forste_dag", *DATO)
    assert svar.kode == 0
    alt = list(celler(boka, "Første dag 1001").values())
    assert "Papir: del C mottatt og signert av leder" in alt
    assert "Papir: del D med utfylt egenerklæring mottatt" in alt
    assert "Neste kontakt, senest 08.11.2026" in alt
    from openpyxl import load_workbook

    ark = load_workbook(boka)["Første dag 1001"]
    # one page high is what a file does not say
    assert ark.sheet_properties.pageSetUpPr is not None
    assert (ark.sheet_properties.pageSetUpPr.fitToPage, ark.page_setup.fitToHeight) == (True, None)


@pytest.mark.parametrize(
    ("hendelse", "mer", "mangler"),
    [
        ("Papirsykmelding: del C signert", {}, None),
        ("Papirsykmelding: del D sendt NAV", {}, None),
        ("Arkivert i personalmappen", {"Sjekkpunkt": "Brev om ytelser"}, "Sjekkpunkt"),
        ("Vedtak om ytelser", {"Merknad": "AAP fra 01.12.2026"}, "Merknad"),
        ("Samtykke til opplysninger fra lege", {}, None),
    ],
)
def test_papirene_foeres_og_staar_i_saksmappen(
    boka: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    hendelse: str,
    mer: dict[str, str],
    mangler: str | None,
) -> None:
    skriv_i_kolonner(
        boka, "Hendelser", 2, {"Ansattnr": "1001", "Dato": d(10, 11), "Hendelse": hendelse}
    )
    koder = [v.melding for v in beregn(boka).varsler if v.kode == "hendelse_mangler"]
    assert koder == (
        []
        if mangler is None
        else [f"«{mangler}» mangler og må fylles ut for «{hendelse}». Hendelsen er ikke brukt."]
    )
    skriv_i_kolonner(boka, "Hendelser", 2, mer)
    ut = tmp_path / "mappe.xlsx"
    kall(capsys, "saksmappe", boka, "--ansatt", "1001", "--ut", ut, *DATO)
    assert hendelse in celler(ut, "Fravær 02.11.2026").values()
