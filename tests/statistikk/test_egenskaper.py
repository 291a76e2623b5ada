"""What holds for any company: day-by-day counts agree, and parts add up to the whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.statistikk.beregning import Bestilling
from sykefravaer_xl.statistikk.fakta import DAGSVERK
from sykefravaer_xl.statistikk.grupper import sortert
from tests.statistikk.kjent import regn, uten_vern
from tests.statistikk.virksomhet import DATO, Ansatt, skriv_bok, sum_dager, virksomhet

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.statistikk.figurer import Tall

FRA = date(2025, 10, 1)


def _talt(ansatte: list[Ansatt], fra: date, til: date) -> tuple[int, int, int]:
    """Counted day by day, in the units of the statistics; never a part of a unit."""
    antall, avtalt, tapt = sum_dager(ansatte, fra, til)
    enheter = (avtalt * DAGSVERK, tapt * DAGSVERK)
    assert all(e.denominator == 1 for e in enheter)
    return antall, int(enheter[0]), int(enheter[1])


def _par(tall: Tall) -> tuple[int, int, int]:
    return tall.ansatte, tall.avtalt, tall.tapt


@pytest.mark.parametrize("fro", [1, 2])
def test_likt_med_telling_dag_for_dag(fro: int, tmp_path: Path) -> None:
    ansatte = virksomhet(fro)
    stat = regn(skriv_bok(tmp_path / "bok.xlsx", ansatte), Bestilling(DATO, fra=FRA))
    for rad in (*stat.kvartaler, *stat.maneder, *stat.aar):
        assert rad.tall is not None
        assert _par(rad.tall) == _talt(ansatte, rad.rom.fra_dato, rad.rom.til_dato)
    for felt in ("kjonn", "avdeling", "stilling"):
        for gruppe in stat.grupper[felt].viste:
            navn = {"Kvinner": "K", "Menn": "M"}.get(gruppe.navn, gruppe.navn)
            egne = [a for a in ansatte if getattr(a, felt) == navn]
            assert gruppe.samlet is not None
            assert _par(gruppe.samlet) == _talt(egne, FRA, DATO)


@pytest.mark.parametrize("fro", [3, 4, 5])
def test_delene_er_like_mye_som_helheten(fro: int, tmp_path: Path) -> None:
    bok = skriv_bok(tmp_path / "bok.xlsx", virksomhet(fro))
    stat = regn(bok, Bestilling(DATO, fra=FRA, grupper=("avdeling", "kjonn")), uten_vern())
    hele = (stat.samlet.ansatte, stat.samlet.avtalt, stat.samlet.tapt)
    for tabell in stat.grupper.values():
        rader = [_par(r.samlet) for r in tabell.rader if r.samlet is not None]
        assert tuple(map(sum, zip(*rader, strict=True))) == hele
        for nr in range(len(stat.tider)):
            celler = [r.tider[nr] for r in tabell.rader if r.tider is not None]
            i_tid = [_par(celle) for celle in celler if celle is not None]
            assert len(i_tid) == len(celler)  # without hiding, every cell is there
            kvartal = next(k.tall for k in stat.kvartaler if k.rom == stat.tider[nr])
            assert kvartal is not None
            assert tuple(map(sum, zip(*i_tid, strict=True))) == _par(kvartal)
    for deling in stat.delinger.values():
        assert sum(r.tapt or 0 for r in deling.rader) == stat.samlet.tapt
    for rader_ in (stat.maneder, stat.aar):
        assert sum(r.tall.tapt for r in rader_ if r.tall is not None) == stat.samlet.tapt
        assert sum(r.tall.avtalt for r in rader_ if r.tall is not None) == stat.samlet.avtalt
    assert stat.egne is not None
    forste = [r for r in stat.egne.rader if r.under is None]
    for over in forste:
        under = [r for r in stat.egne.rader if r.under is not None and r.navn == over.navn]
        assert over.samlet is not None
        assert sum(r.samlet.tapt for r in under if r.samlet) == over.samlet.tapt


def test_rekkefolgen_er_den_en_leser_i() -> None:
    navn = {"Avdeling 12", "Avdeling 3", "avdeling 1", "Ukjent", "Øvrige", "Ås", "Bø"}
    assert sortert("avdeling", navn, statistikkvalg()) == [
        "avdeling 1", "Avdeling 3", "Avdeling 12", "Bø", "Ås", "Øvrige", "Ukjent",
    ]  # fmt: skip
    assert sortert("kjonn", {"Menn", "Ukjent", "Kvinner"}, statistikkvalg()) == [
        "Kvinner", "Menn", "Ukjent",
    ]  # fmt: skip
