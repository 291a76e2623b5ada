"""What comes out on paper: no page without content, and no text of a sheet that is read is cut.

LibreOffice leaves out the lines of a wrapped text that its row has no room for, so a text whose
last word is not on paper is cut.
"""

from __future__ import annotations

import re
import subprocess
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.ark.xlsxskriver import som_boker
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.hjelp import hjelp
from sykefravaer_xl.ny.mal import skriv_mal
from sykefravaer_xl.oversikt.ark import oversikt
from sykefravaer_xl.veileder.ark import veilederark
from tests.ark.test_oversikt import TALL
from tests.vertsmiljo import verktoy

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.ark.modell import Arkmodell

DATO = date(2026, 11, 22)
RUNDT: re.Pattern[str] = re.compile(r"\d\d\.\d\d\.\d{4}|\S+\.xlsx|Side \d+ av \d+")
"""Header and footer."""


def sider(bok: Path, mappe: Path) -> list[str]:
    """The text of each page as LibreOffice prints it."""
    (pdf,) = verktoy.konverter(bok, "pdf", mappe)
    ut = subprocess.run(
        [verktoy.program("pdftotext"), "-layout", pdf, "-"],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    return ut.stdout.decode().split("\f")[:-1]


def siste_ord(ark: Arkmodell) -> set[str]:
    """The last word of every text on the sheet."""
    verdier = [celle.verdi for celle in ark.celler.values()]
    if ark.tabell is not None:
        verdier += [verdi for rad in ark.tabell.rader for verdi in rad]
    return {v.split()[-1] for v in verdier if isinstance(v, str) and v.strip()}


@pytest.mark.parametrize("ark", [oversikt(TALL), hjelp(), veilederark()], ids=lambda a: a.navn)
def test_ingen_tekst_er_kuttet_paa_papiret(ark: Arkmodell, tmp_path: Path) -> None:
    bok = tmp_path / "bok.xlsx"
    bok.write_bytes(som_boker((ark,)))
    # a long address is broken where the column ends
    trykt = "".join("".join(sider(bok, tmp_path)).split())
    assert {ord_ for ord_ in siste_ord(ark) if ord_ not in trykt and "/" not in ord_} == set()


def test_ingen_side_er_tom(tmp_path: Path) -> None:
    bok = tmp_path / "bok.xlsx"
    skriv_mal(bok, eksempel())
    beregn_bok(bok, dato=DATO, naa=datetime(2026, 11, 22, 8))  # noqa: DTZ001 - local time
    ord_paa_siden = [len(RUNDT.sub("", side).split()) for side in sider(bok, tmp_path)]
    assert len(ord_paa_siden) > 10
    assert [nr for nr, antall in enumerate(ord_paa_siden, start=1) if antall < 10] == []
