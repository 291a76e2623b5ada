"""The help at hand: what is offered when, and where it is shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.lov.veileder import rad_ved, veileder
from sykefravaer_xl.ny.mal import mal_som_bytes, tom_mal
from tests.kommandoer.kall import kall


def test_radene_peker_paa_sjekkpunkter_og_har_hver_sin_id() -> None:
    ider = [rad.id for rad in veileder()]
    assert len(ider) == len(set(ider))
    for rad in veileder():
        assert rad.sjekkpunkt
        assert set(rad.sjekkpunkt) <= set(sjekkpunkter()), rad.id
        assert rad.lenke is None or rad.lenke.startswith("https://")
        assert rad.til is None or rad.til > rad.fra


def test_en_ordning_vises_bare_mens_den_gjelder() -> None:
    def ider(dag: date) -> set[str]:
        return {rad.id for rad in rad_ved(("oppfolgingsplan",), dag)}

    assert "ftt" in ider(date(2018, 12, 31))
    assert "ftt" not in ider(date(2019, 1, 1))
    assert "hjelpemidler" in ider(date(2026, 11, 22))


def test_kommandoen_viser_ett_sjekkpunkt(capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(capsys, "veileder", "Aktivitetskrav", "--dato", "2026-11-22")
    assert svar.kode == 0
    assert svar.ut.startswith("Aktivitetskrav\n  Spør om: ")
    assert "Varsler NAV at sykepengene vurderes stanset, er det tre veier" in svar.ut
    assert "Dialogmøte 1" not in svar.ut


def test_ukjent_sjekkpunkt_er_feil_bruk(capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(capsys, "veileder", "tull")
    assert svar.kode == 2
    assert "oppfolgingsplan" in svar.feil


def test_arket_har_det_som_gjelder_naa(tmp_path: Path) -> None:
    fil = tmp_path / "b.xlsx"
    fil.write_bytes(mal_som_bytes(tom_mal()))
    rader = list(load_workbook(fil)["Veileder"].iter_rows(min_row=2, values_only=True))
    assert ("Dialogmøte 1", "Virkemiddel", "Ekspertbistand") in {rad[:3] for rad in rader}
    assert not any("2014–2018" in str(rad[3]) for rad in rader)
