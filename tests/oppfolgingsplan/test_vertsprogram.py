"""The plan's sheet in the programs people open and print it with."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

from workbooks.bygg import HER

from sykefravaer_xl.ark.planark import plan_donor
from sykefravaer_xl.oppfolgingsplan.innhold import Feltslag, Skjema, feltslag
from sykefravaer_xl.oppfolgingsplan.oppsett import sett_opp
from tests.oppfolgingsplan.planhjelp import kjor, plan, skriv
from tests.oppfolgingsplan.test_nav import FULLT, TILTAK
from tests.vertsmiljo import verktoy

if TYPE_CHECKING:
    from pathlib import Path


def test_en_full_plan_tar_to_sider_og_ingenting_er_kuttet(tmp_path: Path) -> None:
    lange = {
        f.name: f"{'Noen ord om arbeidet, ' * 8}slutt{nr}"
        for nr, f in enumerate(fields(Skjema))
        if feltslag(f.name) is Feltslag.TEKST
    }
    skjema = replace(FULLT, **lange)
    sti = tmp_path / "plan.xlsx"
    oppsett = sett_opp(plan(skjema, tiltak=TILTAK * 3), date(2026, 11, 22))
    sti.write_bytes(plan_donor("Plan 1001", oppsett))
    (pdf,) = verktoy.konverter(sti, "pdf", tmp_path)
    assert len(verktoy.sider(pdf)) == 2
    svar = subprocess.run(
        [verktoy.program("pdftotext"), pdf, "-"], capture_output=True, check=True, timeout=60
    )
    skrevet = svar.stdout.decode()
    slutter = {navn: verdi.split()[-1] for navn, verdi in lange.items()}
    # the manager's own part is for the screen only
    usett = [navn for navn, slutt in slutter.items() if slutt not in skrevet]
    assert usett == ["agenda", "onsket_utfall", "egne_notater"]
    for ord_ in ("Diagnose skal ikke stå her.", "Mona Modellhaug", "Færre tunge løft"):
        assert ord_ in skrevet


def test_open_xml_sdk_har_ingenting_aa_si_om_boka_med_planer(tmp_path: Path) -> None:
    sti = tmp_path / "eksempel.xlsx"
    shutil.copy(HER / "eksempel.xlsx", sti)
    assert len(kjor(sti, forfalte=True).laget) == 5
    skriv(sti, "Plan 1002", kan_gjores="<æ> & «ø»", tiltak__0__fra=date(2026, 12, 1))
    kjor(sti, date(2026, 11, 30), ansatte=("1002",))
    assert verktoy.sdk_funn(sti) == []
