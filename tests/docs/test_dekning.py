"""The page that says what the sources ask for: every row is run, and the page is the script's."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import os
import re
import shlex
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.cli import kjor, program
from tests.kjoring.bokhjelp import skriv_inn

ROT = Path(__file__).parents[2]
SIDE = ROT / "docs" / "dekning.md"


def _lag_dekning() -> Any:
    spec = importlib.util.spec_from_file_location("lag_dekning", ROT / "docs" / "lag_dekning.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    sys.modules["lag_dekning"] = modul
    spec.loader.exec_module(modul)
    return modul


LAG = _lag_dekning()
DEKNING = LAG.les()
NUMRE = {
    **dict.fromkeys([f"C{nr}" for nr in range(1, 39)]),
    **dict.fromkeys([f"R{nr}" for nr in range(1, 28)]),
    **dict.fromkeys([f"A{nr}" for nr in range(1, 25)]),
    **dict.fromkeys([f"V{nr}" for nr in range(1, 9)]),
    **dict.fromkeys([f"P{nr}" for nr in range(1, 21)]),
    **dict.fromkeys([f"R-{nr}" for nr in range(1, 17)]),
    **dict.fromkeys([f"H{nr}" for nr in range(1, 23)]),
    **dict.fromkeys(["1.6", "1.6.1", "1.6.2", "1.6.3", "1.8", "1.9", "1.11", "1.12", "1.12 b"]),
}
"""The rows of the inventory: checkpoints, rules, fields, alerts, plan, reports, HiØ's steps, and
the parts that are lists of their own."""


class Kjoring:
    """The example book in a folder of its own, and every answer got once."""

    def __init__(self, mappe: Path) -> None:
        self.mappe = mappe
        self._svar: dict[str, str] = {}

    def svar(self, vis: str) -> str:
        """What a command, a sheet or a file says."""
        if vis not in self._svar:
            rent = self._hent(vis)
            self._svar[vis] = " ".join(rent.split())
        return self._svar[vis]

    def _hent(self, vis: str) -> str:
        if treff := re.fullmatch(r"arket (.+?)(?: i (\S+))?", vis):
            return _arktekst(self.mappe / (treff[2] or "bok.xlsx"), treff[1])
        if vis.startswith("filen "):
            return (self.mappe / vis.removeprefix("filen ")).read_text(encoding="utf-8")
        return self.kjor(vis)

    def kjor(self, linje: str) -> str:
        """Run a command line in the folder; both outputs."""
        deler = shlex.split(linje)
        if "--dato" not in deler and any(
            "--dato" in p.opts for p in program.alle()[deler[0]].params
        ):
            deler += ["--dato", str(date(2026, 11, 22))]
        ut = io.StringIO()
        her = Path.cwd()
        os.chdir(self.mappe)
        try:
            with contextlib.redirect_stdout(ut), contextlib.redirect_stderr(ut):
                kode = kjor(deler)
        finally:
            os.chdir(her)
        assert kode in (0, 3), f"{linje}\n{ut.getvalue()}"
        return ut.getvalue()

    def oppsett(self, linje: str) -> None:
        """A command, «kopi FRA TIL», or «celle FIL ARK RAD KOLONNE VERDI»."""
        match shlex.split(linje):
            case ["kopi", fra, til]:
                (self.mappe / til).write_bytes((self.mappe / fra).read_bytes())
            case ["celle", fil, ark, rad, kolonne, skrevet]:
                celle = {(int(rad), int(kolonne)): _verdi(skrevet)}
                skriv_inn(self.mappe / fil, ark, celle)
            case _:
                self.kjor(linje)


def _verdi(skrevet: str) -> str | int | date:
    """What is typed, as a number or a day where it is one."""
    if skrevet.isdigit():
        return int(skrevet)
    return date.fromisoformat(skrevet) if re.fullmatch(r"\d{4}-\d\d-\d\d", skrevet) else skrevet


def _arktekst(fil: Path, ark: str) -> str:
    bok = load_workbook(fil)
    with contextlib.closing(bok):
        verdier = (celle.value for rad in bok[ark] for celle in rad if celle.value is not None)
        return "\n".join(f"{v:%d.%m.%Y}" if isinstance(v, date) else str(v) for v in verdier)


@pytest.fixture(scope="module")
def kjoring(tmp_path_factory: pytest.TempPathFactory) -> Kjoring:
    ut = Kjoring(tmp_path_factory.mktemp("dekning"))
    for navn, innhold in DEKNING.filer.items():
        (ut.mappe / navn).write_text(innhold, encoding="utf-8")
    for linje in DEKNING.oppsett:
        ut.oppsett(linje)
    return ut


@pytest.mark.parametrize("krav", [k for k in DEKNING.alle if k.vis], ids=lambda k: k.nr)
def test_det_siden_viser_er_slik(kjoring: Kjoring, krav: Any) -> None:
    for vis, sier in krav.vis:
        svar = kjoring.svar(vis)
        assert " ".join(sier.split()) in svar, (
            f"{krav.nr}: «{sier}» is not in {vis}:\n{svar[:3000]}"
        )


def test_hvert_krav_i_oversikten_staar_en_gang() -> None:
    assert [krav.nr for krav in DEKNING.alle] == list(NUMRE)
    assert len(NUMRE) == 164


def test_det_som_ikke_er_dekket_sier_hva_som_mangler() -> None:
    for krav in DEKNING.alle:
        assert krav.vis or krav.mangler, krav.nr
        assert (krav.stand == "ja") is not bool(krav.mangler), krav.nr
        assert all(sier.strip() for _, sier in krav.vis), krav.nr


def test_tabellene_er_laget_av_dataene_slik_de_er_na() -> None:
    innhold = SIDE.read_text(encoding="utf-8")
    assert LAG.med_tabeller(innhold) == innhold, "run: python docs/lag_dekning.py"
