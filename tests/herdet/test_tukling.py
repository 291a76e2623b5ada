"""A small fuzz run: new seeds every time; a large one is made by hand (see ``tukling``)."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from tests.herdet.tukling import kjor
from tests.kommandoer.alle import smaa

SEEDS = 60
FORSTE = 20_261_122
"""The same books in every run; others by hand."""


def test_tuklede_boker_gir_bare_vare_egne_feil(tmp_path: Path) -> None:
    utfall = kjor(range(FORSTE, FORSTE + SEEDS), tmp_path)
    assert utfall.galt == []
    assert sum(utfall.koder.values()) == SEEDS


@pytest.mark.parametrize("fro", [5, 11, 114, 836, 2885, 700719])
def test_fron_som_en_gang_felte_programmet(tmp_path: Path, fro: int) -> None:
    assert kjor(range(fro, fro + 1), tmp_path).galt == []


def test_et_nummer_som_ikke_er_det_er_en_skadet_bok(tmp_path: Path) -> None:
    ut = BytesIO()
    with zipfile.ZipFile(BytesIO(smaa())) as fra, zipfile.ZipFile(ut, "w") as til:
        for navn in fra.namelist():
            data = fra.read(navn)
            if navn == "xl/styles.xml":
                data = re.sub(rb'(numFmtId)="[^"]*"', rb'\1="&amp;x"', data)
                assert b"&amp;x" in data
            til.writestr(navn, data)
    bok = tmp_path / "bok.xlsx"
    bok.write_bytes(ut.getvalue())
    with pytest.raises(SykefravaerFeil) as feil:
        les(bok)
    assert feil.value.kode == "skadet"
    assert bok.read_bytes() == ut.getvalue()
