"""The plan's sheet in the programs people open and print it with."""

from __future__ import annotations

import subprocess
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.ark.xlsxskriver import som_boker
from sykefravaer_xl.bok.planark.innhold import Feltslag, Skjema, feltslag
from sykefravaer_xl.brev.brevark import sett_opp_brev
from sykefravaer_xl.brev.brevbok import lag_brev
from sykefravaer_xl.brev.mal import les_maler
from sykefravaer_xl.plan.oppsett import sett_opp
from sykefravaer_xl.plan.tegning import tegn_skjema
from tests.plan.planhjelp import bok_med_plan, kjor, plan, skriv
from tests.plan.test_nav import FULLT, TILTAK
from tests.vertsmiljo import verktoy

if TYPE_CHECKING:
    from pathlib import Path


LANGE = {
    f.name: f"{'Noen ord om arbeidet, ' * 8}slutt{nr}"
    for nr, f in enumerate(fields(Skjema))
    if feltslag(f.name) is Feltslag.TEKST
}


def test_en_full_plan_tar_to_sider_et_brev_en_og_ingenting_er_kuttet(tmp_path: Path) -> None:
    oppsett = sett_opp(plan(replace(FULLT, **LANGE), tiltak=TILTAK * 3), date(2026, 11, 22))
    sti = tmp_path / "plan.xlsx"
    lengst = les_maler()[0]["forberedelse_dialogmote2"]
    brev = tegn_skjema("Brev", sett_opp_brev(lengst, {"navn": "Ada"}))
    sti.write_bytes(som_boker((tegn_skjema("Plan 1001", oppsett), brev)))
    (pdf,) = verktoy.konverter(sti, "pdf", tmp_path)
    svar = subprocess.run(
        [verktoy.program("pdftotext"), pdf, "-"], capture_output=True, check=True, timeout=60
    )
    sider = svar.stdout.decode().split("\f")[:-1]
    assert len(sider) == 3
    skrevet = sider[0] + sider[1]
    slutter = {navn: verdi.split()[-1] for navn, verdi in LANGE.items()}
    # the manager's own part is for the screen only
    usett = [navn for navn, slutt in slutter.items() if slutt not in skrevet]
    assert usett == ["agenda", "onsket_utfall", "egne_notater"]
    for ord_ in ("Diagnose skal ikke stå her.", "Mona Modellhaug", "Færre tunge løft"):
        assert ord_ in skrevet
    assert "Forberedelse til dialogmøte 2" in sider[2]


def test_open_xml_sdk_har_ingenting_aa_si_om_boka_med_planer_og_brev(tmp_path: Path) -> None:
    sti = bok_med_plan(tmp_path / "bok.xlsx")
    skriv(sti, "Plan 1001", kan_gjores="<æ> & «ø»", tiltak__0__fra=date(2026, 12, 1))
    assert kjor(sti, date(2026, 11, 30), ansatte=("1001", "1002")).laget == ["Plan 1002"]
    for mal in ("innkalling_dialogmote1", "forberedelse_dialogmote2"):
        lag_brev(sti, "1001", mal, date(2026, 11, 22))
    assert verktoy.sdk_funn(sti) == []
