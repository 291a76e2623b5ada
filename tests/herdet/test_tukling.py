"""A small fuzz run: new seeds every time; a large one is made by hand (see ``tukling``)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.herdet.tukling import kjor

SEEDS = 60


def test_tuklede_boker_gir_bare_vare_egne_feil(tmp_path: Path) -> None:
    forste = random.randrange(1 << 30)  # noqa: S311 - printed when something is wrong
    utfall = kjor(range(forste, forste + SEEDS), tmp_path)
    assert utfall.galt == []
    assert sum(utfall.koder.values()) == SEEDS


@pytest.mark.parametrize("fro", [5, 11, 114, 836, 2885])
def test_fron_som_en_gang_felte_programmet(tmp_path: Path, fro: int) -> None:
    assert kjor(range(fro, fro + 1), tmp_path).galt == []
