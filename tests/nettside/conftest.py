"""One page and one visit in each browser, shared by all tests of a run."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

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
        return kjor_siden(nettleser, Path(side), mappe, trinn(BOK, EGEN, kryptert, bok64))

    return {"nettleser": nettleser, **en_gang(tmp_path_factory, f"besok-{nettleser}", besok_den)}
