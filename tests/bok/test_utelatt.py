"""Whoever answers says what is left out of the answer; equal findings are told once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import openpyxl
import pytest
from click.testing import CliRunner

from sykefravaer_xl.bok.likefunn import samle_like
from sykefravaer_xl.cli import program
from sykefravaer_xl.grunn.feil import Funn

if TYPE_CHECKING:
    from pathlib import Path

HODE: Final = ("Ansattnr", "Navn", "Fødselsdato", "Leder", "Type", "Fra", "Til", "Grad")
RADER: Final = (
    (1, "Ada", "01.05.1980", "Liv", "Sykmelding", "05.10.2026", "20.12.2026", 100),
    (2, "Bo", "01.05.1980", "Liv", "Sykmelding", "05.10.2026", None, 100),
    (None, None, None, None, "Sykmelding", "05.10.2026", "20.12.2026", 100),
    (3, "Cis", "01.05.1980", "Liv", "Egenmelding", "02.11.2026", "13.11.2026", None),
    ("Sum", None, None, None, None, None, None, 300),
    # a report is about five at least
    *(
        (nr, None, "01.05.1980", "Liv", "Ferie", "05.10.2026", "06.10.2026", None)
        for nr in range(11, 17)
    ),
)
UTEN_NAVN: Final = "FEIL    Mine!A4: Ansatt mangler."
SUMRAD: Final = "VARSEL  Mine!F6: Rad 6 er lest som en sumrad og hoppet over."
BO: Final = "FEIL    Mine!G3: Til mangler."
CIS: Final = "VARSEL  Mine!F5: Egenmelding er brukt"


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    ny = openpyxl.Workbook()
    ark = ny.worksheets[0]
    ark.title = "Mine"
    for rad in (HODE, *RADER):
        ark.append(rad)
    sti = tmp_path / "mine.xlsx"
    ny.save(sti)
    return sti


def sagt(*valg: str) -> tuple[str, str]:
    """What a command answers, and what it says beside it."""
    svar = CliRunner().invoke(program, [*valg, "--dato", "2026-11-22"])
    assert svar.exception is None or isinstance(svar.exception, SystemExit)
    return svar.stdout, svar.stderr


@pytest.mark.parametrize(
    "valg",
    [
        ("arbeidsliste", "{bok}"),
        ("plan", "{bok}", "--forfalte"),
        ("inntektsmelding", "{bok}", "--forfalte", "--prov"),
        ("rapport", "{bok}"),
    ],
    ids=lambda valg: valg[0],
)
def test_den_som_svarer_for_hele_boka_sier_hva_som_er_utelatt(
    bok: Path, valg: tuple[str, ...]
) -> None:
    feil = sagt(*(ett.format(bok=bok) for ett in valg))[1]
    assert UTEN_NAVN in feil
    assert SUMRAD in feil
    assert "Mine!G3: Til mangler." in feil
    if valg[0] != "rapport":  # which reads the rows and computes nobody
        assert CIS in feil


@pytest.mark.parametrize(
    "valg",
    [("forklar",), ("hva-om", "--grad", "50"), ("timer",)],
    ids=lambda valg: valg[0],
)
def test_den_som_svarer_om_en_ansatt_sier_det_som_gjelder_henne(
    bok: Path, valg: tuple[str, ...]
) -> None:
    ut, feil = sagt(valg[0], str(bok), "--ansatt", "1", *valg[1:])
    assert ut
    assert UTEN_NAVN in feil
    assert SUMRAD in feil
    assert "Mine!G3" not in feil  # another person's rows are no part of the answer
    assert "Mine!F5" not in feil
    assert CIS in sagt(valg[0], str(bok), "--ansatt", "3", *valg[1:])[1]


def test_like_funn_sies_en_gang_med_antall_og_de_forste_cellene() -> None:
    like = [
        Funn("grad", "Graden må være 1–100.", ark="Fravær", celle=f"H{nr}") for nr in range(2, 9)
    ]
    annet = Funn("grad", "Graden må være 1–100.", ark="Mars", celle="H2")
    alene = Funn("til_mangler", "Til mangler.", ark="Fravær", celle="G9")
    assert [funn.tekst for funn in samle_like([like[0], alene, *like[1:], annet, alene])] == [
        "Fravær!H2: Graden må være 1–100. (7 steder: H2, H3, H4, H5, H6 …)",
        "Fravær!G9: Til mangler.",
        "Mars!H2: Graden må være 1–100.",
    ]
