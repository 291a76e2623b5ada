"""Every command that acts says first what of the book it rests on is odd, and what is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.felt.hjelp import d, lag
from tests.kommandoer.kall import kall

HODE = ("Ansattnr", "Navn", "Type", "Fra", "Til", "Grad", "Merknad")
SIES = (
    "VARSEL  Gammelt: Det skjulte arket Gammelt",
    "VARSEL  Fravær!A4: Samme navn står også i Fravær!A2",
    "VARSEL  Fravær!A6: 1 rad ser ut som notater",
    "VARSEL  Fravær!G3: Merknaden ser ut til å nevne en annen grad",
)


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    rader: list[tuple[Any, ...]] = [
        (1, "Kari Nord", "Egenmelding", d(2, 11), d(4, 11), None, None),
        (1, "Kari Nord", "Sykmelding", d(5, 11), d(6, 12), 100, "50 % fra 19.11"),
        (9, "Kari Nord", "Sykmelding", d(5, 10), d(6, 10), 100, None),
        (None, None, "Sykmelding", d(5, 10), d(6, 10), 100, None),
        ("NB! ring HR",),
    ]
    skjult = (1, "Kari Nord", "Sykmelding", d(3, 11, 2025), d(4, 11, 2025), 100, None)
    ark = {"Fravær": [HODE, *rader], "Gammelt": [HODE, skjult]}
    return lag(tmp_path, ark, skjult=("Gammelt",))


@pytest.mark.parametrize(
    "valg",
    [
        ("beregn",),
        ("sjekk",),
        ("arbeidsliste",),
        ("forklar", "--ansatt", "1"),
        ("plan", "--ansatt", "1"),
        ("plan", "--forfalte"),
        ("brev", "--ansatt", "1", "--mal", "forste_dag"),
        ("inntektsmelding", "--ansatt", "1"),
        ("saksmappe", "--ansatt", "1"),
        ("timer", "--ansatt", "1"),
    ],
)
def test_det_samme_sies_forst(
    boka: Path, capsys: pytest.CaptureFixture[str], valg: tuple[str, ...]
) -> None:
    svar = kall(capsys, valg[0], boka, *valg[1:], "--dato", "2026-11-29")
    linjer = svar.feil.splitlines()
    assert [ett for ett in SIES if not any(linje.startswith(ett) for linje in linjer)] == []
    assert any(linje.startswith("FEIL    Fravær!A5: Ansatt mangler") for linje in linjer)
