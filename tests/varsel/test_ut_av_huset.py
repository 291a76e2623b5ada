"""What leaves the house says what is to be done, not more of anybody's health than that."""

from __future__ import annotations

import email
import email.policy
from typing import TYPE_CHECKING

from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import skriv_mal
from tests.kommandoer.kall import kall

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_epost_og_kalender_sier_dokumentasjon_og_ber_ingen_aapne_boka(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok, ut, ics = tmp_path / "b.xlsx", tmp_path / "ut", tmp_path / "k.ics"
    skriv_mal(bok, eksempel())
    svar = kall(
        capsys, "arbeidsliste", bok, "--dato", "2026-11-22", "--epost", ut, "--ics", ics,
        "--avsender", "hr@eksempel.no",
    )  # fmt: skip
    assert svar.kode == 0
    brev = [
        email.message_from_bytes(fil.read_bytes(), policy=email.policy.default).get_content()
        for fil in ut.glob("*.eml")
    ]
    alt = "".join([*brev, ics.read_text("utf-8").replace("\n ", "").replace("\r", "")])
    assert "Dokumentasjon av fraværet, ansatt 1019" in alt
    assert "Sykmelding påkrevd" not in alt
    assert all("Si fra til HR, med datoen, når oppgaven er gjort." in b for b in brev)
    assert not any("arket Oppfølging" in b for b in brev)
