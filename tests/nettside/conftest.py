"""One page and one visit in each browser, shared by all tests of a run."""

from __future__ import annotations

import base64
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook

from tests.nettside.siden import ROT, bygg_dist, kjor_siden
from tests.nettside.trinn import trinn
from tests.vertsmiljo.en_gang import en_gang

if TYPE_CHECKING:
    from collections.abc import Mapping

BOK = ROT / "workbooks" / "eksempel.xlsx"
EGEN = ROT / "workbooks" / "egne_kolonner.xlsx"


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder ``make dist`` leaves."""
    return Path(en_gang(tmp_path_factory, "dist", bygg_dist)["mappe"])


@pytest.fixture(scope="session")
def siden(dist: Path) -> Path:
    """The page."""
    return dist / "sykefravaer.html"


def kryptert_bok(sti: Path) -> Path:
    """A book with a password."""
    from msoffcrypto.format.ooxml import OOXMLFile

    with BOK.open("rb") as inn, sti.open("wb") as ut:
        OOXMLFile(inn).encrypt("hemmelig", ut)
    return sti


def bok_uten_type(sti: Path) -> Path:
    """A list of sick notes that does not say that they are: the reader asks."""
    bok = Workbook()
    ark = bok.worksheets[0]
    ark.append(["Ansattnr", "Navn", "Fra", "Til"])
    ark.append([1, "Kari Oppdiktet", date(2026, 10, 26), date(2026, 11, 15)])
    bok.save(sti)
    return sti


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def besok(
    request: pytest.FixtureRequest, siden: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Any]:
    """What came of the visit."""
    nettleser = str(request.param)

    def besok_den(mappe: Path) -> dict[str, Any]:
        pinne = mappe / "minnepinne æøå"  # as from a stick: a folder with blanks and letters
        pinne.mkdir()
        side = shutil.copy(siden, pinne / "sykefravaer.html")
        kryptert = kryptert_bok(pinne / "med passord.xlsx")
        kan_skrive = nettleser == "chromium"
        bok64 = base64.b64encode(EGEN.read_bytes()).decode() if kan_skrive else ""
        uten_type = bok_uten_type(pinne / "uten type.xlsx")
        besoket = trinn(BOK, EGEN, kryptert, uten_type, bok64)
        return kjor_siden(nettleser, Path(side), mappe, besoket)

    return {"nettleser": nettleser, **en_gang(tmp_path_factory, f"besok-{nettleser}", besok_den)}
