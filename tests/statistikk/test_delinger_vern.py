"""The splits of the absence give nobody away: by subtraction, across splits or over time."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.statistikk.beregning import Bestilling, statistikk
from sykefravaer_xl.statistikk.grunnlag import grunnlag
from sykefravaer_xl.statistikk.kjennetegn import passer
from tests.statistikk.gjenfinning import kan_regnes_ut
from tests.statistikk.virksomhet import DATO, skriv_bok, virksomhet

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.statistikk.fakta import Person, Sykedager
    from sykefravaer_xl.statistikk.figurer import Deling
    from sykefravaer_xl.statistikk.tidsrom import Tidsrom

SPLITTER = ("varighet", "type", "agp", "grad")


def deler_av(d: Sykedager) -> tuple[int, int, int, int]:
    """The part of every split a run of sick days is in, as the tables list them."""
    return d.varighet, int(not d.egenmeldt), int(not d.i_agp), int(d.grad < 100)


def syke(personer: list[Person], rom: Tidsrom) -> dict[tuple[int, ...], set[int]]:
    """Parts in all splits together -> who has such absence."""
    ut: dict[tuple[int, ...], set[int]] = {}
    for nr, person in enumerate(personer):
        for d in person.sykedager:
            if person.tapt(d, rom.fra, rom.til):
                ut.setdefault(deler_av(d), set()).add(nr)
    return ut


def viste_deler(delinger: dict[str, Deling], tid: int | None) -> list[tuple[int, int]]:
    """(split, part) of every figure shown at a time; None is the whole period."""
    ut = []
    for splitt, nokkel in enumerate(SPLITTER):
        for del_, rad in enumerate(delinger[nokkel].rader):
            if (rad.tapt if tid is None else rad.tider[tid]) is not None:
                ut.append((splitt, del_))
    return ut


@pytest.mark.parametrize("fro", range(10, 16))
@pytest.mark.parametrize("filtre", [(), (("avdeling", "Drift"),), (("kjonn", "Menn"),)])
def test_ingen_kan_finnes_i_delingene(
    fro: int, filtre: tuple[tuple[str, str], ...], tmp_path: Path
) -> None:
    valg = statistikkvalg()
    data = grunnlag(les(skriv_bok(tmp_path / "bok.xlsx", virksomhet(fro))), DATO, valg)
    stat = statistikk(data, Bestilling(DATO, filtre=filtre), valg)
    personer = [p for p in data.personer if passer(p, filtre)]
    delinger = dict(stat.delinger)
    for tid, rom in [(None, stat.periode), *enumerate(stat.tider)]:
        celler = syke(personer, rom)
        kombinasjoner = list(celler)
        sett = [list(range(len(celler)))]
        for splitt, del_ in viste_deler(delinger, tid):
            med = [nr for nr, k in enumerate(kombinasjoner) if k[splitt] == del_]
            sett.append(med)
            hvem = set().union(*(celler[kombinasjoner[nr]] for nr in med))
            assert len(hvem) == 0 or len(hvem) >= 5
        for antall in range(1, 4):
            for valgte in combinations(range(len(celler)), antall):
                hvem = set().union(*(celler[kombinasjoner[nr]] for nr in valgte))
                if len(hvem) < 5 and len(valgte) < len(celler):
                    assert not kan_regnes_ut(len(celler), sett, valgte)
    # over time: what is hidden of a shown part is its total less the shown times
    for splitt, nokkel in enumerate(SPLITTER):
        for del_, rad in enumerate(delinger[nokkel].rader):
            skjulte = [rom for rom, t in zip(stat.tider, rad.tider, strict=True) if t is None]
            if rad.tapt is None or not skjulte:
                continue
            assert len(skjulte) > 1 or len(stat.tider) == 1
            hvem = set()
            for rom in skjulte:
                for k, p in syke(personer, rom).items():
                    hvem |= p if k[splitt] == del_ else set()
            assert len(hvem) == 0 or len(hvem) >= 5


def test_kvartalenes_egenmeldte_er_de_samme_som_delingens(tmp_path: Path) -> None:
    """What one table hides another must not show."""
    valg = statistikkvalg()
    data = grunnlag(les(skriv_bok(tmp_path / "bok.xlsx", virksomhet(12))), DATO, valg)
    stat = statistikk(data, Bestilling(DATO), valg)
    egenmeldt = stat.delinger["type"].rader[0].tider
    per = {rad.rom: rad.egenmeldt for rad in stat.kvartaler}
    assert [per[rom] for rom in stat.tider] == list(egenmeldt)
