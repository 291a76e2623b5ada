"""The page in real browsers, opened from disk: what it gives, and what it never does."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.nettside.conftest import BOK, EGEN
from tests.nettside.siden import DATO, filene, fra_kommandolinjen
from tests.nettside.trinn import HANDLINGER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Besok = "Mapping[str, Any]"

KOMMANDO = {
    "beregn": ["beregn", "eksempel.xlsx", "--dato", DATO, "--ut-mappe", "ut"],
    "sjekk": ["sjekk", "eksempel.xlsx", "--dato", DATO],
    "plan": ["plan", "eksempel.xlsx", "--forfalte", "--dato", DATO, "--ut", "ut/eksempel.xlsx"],
    "arbeidsliste": [
        *("arbeidsliste", "eksempel.xlsx", "--dato", DATO),
        *("--ut", "ut/arbeidsliste.xlsx", "--ics", "ut/arbeidsliste.ics"),
    ],
    "rapport": ["rapport", "eksempel.xlsx", "--dato", DATO, "--ut", "ut/eksempel rapport.xlsx"],
    "ny": ["ny", "ut/sykefravaer.xlsx"],
    "eksempel": ["ny", "ut/eksempel.xlsx", "--eksempel"],
}
"""What a clerk would type for each button."""


def _svar(besok: Mapping[str, Any], hva: str) -> Mapping[str, Any]:
    return next(svar for svar in besok["svar"] if svar["hva"] == hva)


@pytest.mark.parametrize("hva", HANDLINGER)
def test_knappen_gir_det_kommandolinjen_gir_byte_for_byte(
    besok: Mapping[str, Any], hva: str, tmp_path: Path
) -> None:
    shutil.copy(BOK, tmp_path / "eksempel.xlsx")
    (tmp_path / "ut").mkdir()
    kode, sagt = fra_kommandolinjen(tmp_path, *KOMMANDO[hva])
    svar = _svar(besok, hva)
    assert kode == 0, sagt
    assert svar["status"].strip() == sagt.replace("ut/", "").strip()
    laget = {sti.name: sti.read_bytes() for sti in (tmp_path / "ut").iterdir()}
    assert filene(svar) == laget
    assert bool(laget) == (hva != "sjekk")
    assert [fil["fil"] for fil in svar["filer"]] == [fil["navn"] for fil in svar["filer"]]


def test_mange_boker_med_egne_kolonner_og_en_med_passord(
    besok: Mapping[str, Any], tmp_path: Path
) -> None:
    for bok in (BOK, EGEN):
        shutil.copy(bok, tmp_path / bok.name)
    kommando = ["beregn", BOK.name, EGEN.name, "--dato", DATO, "--ut-mappe", "ut"]
    _, sagt = fra_kommandolinjen(tmp_path, *kommando)
    svar = [s for s in besok["svar"] if s["hva"] == "beregn"][2]
    assert filene(svar) == {sti.name: sti.read_bytes() for sti in (tmp_path / "ut").iterdir()}
    passord, resten = svar["status"].split("\n", 1)
    assert passord.startswith("med passord.xlsx er beskyttet med passord.")
    assert "Krypter med passord, tøm feltet og lagre" in passord
    assert resten.strip() == sagt.replace("ut/", "").strip()
    assert svar["klasse"] == "delvis"


def test_bare_en_bok_med_passord_er_en_feil_med_rad(besok: Mapping[str, Any]) -> None:
    svar = besok["svar"][9]
    assert svar["status"].startswith("med passord.xlsx er beskyttet med passord.")
    assert svar["klasse"] == "feil"
    assert svar["filer"] == []


def test_ingenting_hentes_eller_sendes(besok: Mapping[str, Any]) -> None:
    utenfra = [f for f in besok["foresporsler"] if not f.startswith(("blob:", "data:"))]
    assert [f for f in utenfra if not f.startswith("file:")] == []
    assert len(utenfra) <= 1  # the page itself
    assert besok["konsoll"] == []


def test_axe_finner_ingenting(besok: Mapping[str, Any]) -> None:
    assert sorted(besok["axe"]) == [
        "lesesvar",
        "lest",
        "liste",
        "mørk",
        "start",
        "telefon",
        "tidslinje",
    ]
    assert {navn: funn for navn, funn in besok["axe"].items() if funn} == {}


def test_tastatur_og_bredde(besok: Mapping[str, Any]) -> None:
    vis = besok["vis"]
    assert (vis["tab1"], vis["tab2"]) == ("hopp", "bok")
    assert vis["fanevalg"] == "fane-strek"
    assert (vis["bredde_strek"], vis["bredde_liste"]) == (0, 0)


def test_en_ansatt_forklaring_plan_og_brev(besok: Mapping[str, Any]) -> None:
    person = besok["vis"]["person"]
    assert person["navn"] == "1002 Bjørn Testvik"
    assert "§ 8-12" in person["forklar"]
    assert person["plan"].startswith("Plan 1002: planen er laget.")
    assert person["plan_filer"] == ["eksempel.xlsx"]
    assert person["brev_filer"] == ["eksempel.xlsx"]
    assert person["maler"] > 3


def test_slik_ble_boka_lest(besok: Mapping[str, Any]) -> None:
    tittel, *kolonner = besok["vis"]["lest"]
    assert tittel == "Sykefravær 2026: overskrifter i rad 4, 12 rader"
    assert [kolonne.split() for kolonne in kolonner[:3]] == [
        ["A", "Medarbeider", "Navn"],
        ["B", "Født", "Fødselsdato"],
        ["C", "Nærmeste", "leder", "Leder"],
    ]
    assert len(kolonner) == 9
    assert kolonner[8].split() == ["K", "Kalenderdager", "Kalenderdager", "(bare", "kontrollert)"]


def test_et_sporsmal_om_lesingen_besvares_der_det_staar(besok: Mapping[str, Any]) -> None:
    vis = besok["vis"]
    assert vis["spurt"] == {
        "skjult": False,
        "mulige": ["alle=sykmelding", "type=Overskriften"],
    }
    feil, rett = vis["svart"]["feil"], vis["svart"]["rett"]
    assert feil["status"].startswith("«--ut feil.xlsx» er ikke et svar på hvordan boka leses.")
    assert feil["linjer"] == ["uten type.xlsx"]
    assert "uten type.xlsx: 1 ansatt, 1 rad. 1 forfalt, 0 feil, 1 varsel." in rett["status"]
    assert rett["linjer"] == ["uten type.xlsx", "Leses med alle=sykmelding"]
    assert vis["svart"]["filer"] == ["uten type.xlsx", "uten type.oppsett.toml"]
    assert vis["svart"]["skjult"] is True
    # the answer holds for the buttons pressed after it too
    assert vis["spurt_etter"]["skjult"] is True
    assert _svar({"svar": besok["svar"][::-1]}, "sjekk")["klasse"] == ""


def test_lagre_tilbake_i_samme_fil(besok: Mapping[str, Any]) -> None:
    if besok["nettleser"] == "firefox":  # it cannot write to a file, so there is no such button
        assert "lagret" not in besok["vis"]
        return
    lagret = besok["vis"]["lagret"]
    assert lagret["foer"] is True  # never before the backup is saved
    assert lagret["navn"] == ["min bok.sikkerhetskopi-20261122-140509.xlsx", "min bok.xlsx"]
    assert lagret["kopi"] is True
    assert lagret["bok"] is True
    assert lagret["sagt"] == "min bok.xlsx er skrevet."
    endret = besok["vis"]["endret"]
    assert endret["sagt"].startswith("min bok.xlsx er endret etter at du åpnet den her.")
    assert endret["bok"] == 3


def test_filen_er_liten_nok_stengt_og_har_lisensene(siden: Path) -> None:
    html = siden.read_text(encoding="utf-8")
    assert len(html.encode()) <= 18_000_000
    regler = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert regler is not None
    assert regler[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in regler[1]
    assert "connect-src blob:;" in regler[1]
    assert "http" not in regler[1]
    for tekst in (
        "Mozilla Public License Version 2.0",
        "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
        "John McNamara",
        "Pallets",
        "Samuel Colvin",
        "sykefravaer_xl (MIT)",
    ):
        assert tekst in html
