"""The page that says where everything the sources ask for stands speaks of things that exist."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

from sykefravaer_xl.cli import program
from sykefravaer_xl.lov.hendelser import hendelsesslag
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

ROT = Path(__file__).parents[2]
SIDE = ROT / "docs" / "dekning.md"
EGNE = re.sub(
    r"<!-- roller.*?<!-- slutt -->", "", SIDE.read_text(encoding="utf-8"), flags=re.DOTALL
)


def test_rolletabellen_er_laget_av_dataene_slik_de_er_na() -> None:
    spec = importlib.util.spec_from_file_location("lag_dekning", ROT / "docs" / "lag_dekning.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    innhold = SIDE.read_text(encoding="utf-8")
    assert modul.med_tabell(innhold) == innhold, "run: python docs/lag_dekning.py"


def test_hvert_nummer_i_oversikten_har_en_plass() -> None:
    def numre(bokstav: str) -> set[int]:
        ut: set[int] = set()
        for rad in re.findall(r"^\| ([^|]+) \|", EGNE, re.MULTILINE):
            for fra, til in re.findall(rf"{bokstav}-?(\d+)(?:–{bokstav}-?(\d+))?", rad):
                ut |= set(range(int(fra), int(til or fra) + 1))
        return ut

    assert numre("C") >= set(range(1, 39))
    assert numre(r"R(?!-)") >= set(range(1, 28))
    assert numre("A") >= set(range(1, 25))
    assert numre("V") >= set(range(1, 9))
    assert numre("R-") >= set(range(1, 17))


def test_sjekkpunktene_som_nevnes_finnes() -> None:
    nevnt = set(re.findall(r"`([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`", EGNE))
    assert nevnt <= set(sjekkpunkter()), nevnt - set(sjekkpunkter())


def test_kommandoene_og_valgene_som_nevnes_finnes() -> None:
    for navn, valg in re.findall(r"`([a-z-]+)((?: --[a-z-]+)*)[^`]*`", EGNE):
        if navn not in program.alle():
            continue
        kjente = {v for p in program.alle()[navn].params for v in p.opts}
        assert set(valg.split()) <= kjente, f"{navn}{valg}"


def test_hendelsene_som_nevnes_finnes() -> None:
    kjente = {s.navn for s in hendelsesslag().values()}
    for linje in EGNE.splitlines():
        for navn in re.findall(r"Hendelser, «([^»]+)»", linje):
            assert navn in kjente, navn
