"""What the figures say in words: only what is shown, and nothing where there is nothing to say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from sykefravaer_xl.statistikk.beregning import Bestilling
from sykefravaer_xl.statistikk.rapport_ark import kvartalspakke_som_bytes
from sykefravaer_xl.statistikk.rapport_funn import kort_sagt
from tests.statistikk.kjent import etter_ansatte_valg, kjent_bok, regn

if TYPE_CHECKING:
    from pathlib import Path


def test_kvartalet_i_setninger(tmp_path: Path) -> None:
    stat = regn(
        kjent_bok(tmp_path), Bestilling(date(2026, 6, 30), kvartal=(2026, 1)), etter_ansatte_valg()
    )
    # 20 of 567 man-days now, 7.5 of 567 the same quarter last year
    assert kort_sagt(stat).startswith(
        "Sykefraværet var 3,5 % i 1. kv. 2026. Det er 2,2 prosentpoeng mer enn i samme kvartal i "
        "fjor (1,3 %). 20,0 dagsverk gikk tapt blant 12 ansatte."
    )
    sti = tmp_path / "pakke.xlsx"
    sti.write_bytes(kvartalspakke_som_bytes(stat))
    assert load_workbook(sti).sheetnames == [
        "Forside", "Utvikling", "Grupper", "Mønster og oppfølging",
    ]  # fmt: skip
