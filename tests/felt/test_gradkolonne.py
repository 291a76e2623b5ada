"""Which column is the grade: a per cent beside «Stilling» is asked about, and an answer holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.bok.lesesvar import i_innstillinger, mulige_svar
from sykefravaer_xl.bok.lesevalgord import fra_par
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppsettfil import oppsettfil
from sykefravaer_xl.fil.lesesvar import husk_lesesvar
from tests.felt.hjelp import d, fravaer, lag, stopp

FRA, TIL = d(2, 9), d(29, 11)
HODE = ("Ansattnr", "Stilling", "Prosent", "Type", "Fra", "Til")
KARI = (1, "Sekretær", 100, "Sykmelding", FRA, TIL)
OLA = (2, "Renholder", 80, "Sykmelding", FRA, TIL)


def _bok(mappe: Path, *rader: tuple[Any, ...], hode: tuple[Any, ...] = HODE) -> Path:
    return lag(mappe, {"Fravær": [hode, *rader]})


@pytest.mark.parametrize("stilling", ["Stilling", "Stillingskode", "Yrke", "Ansettelsesforhold"])
@pytest.mark.parametrize("prosent", ["Prosent", "pst", "Percent"])
def test_prosent_ved_siden_av_stilling_stopper(
    tmp_path: Path, stilling: str, prosent: str
) -> None:
    hode = ("Ansattnr", stilling, prosent, "Type", "Fra", "Til")
    kode, melding = stopp(_bok(tmp_path, KARI, OLA, hode=hode))
    assert kode == "uklar_stillingsprosent"
    assert f"Kolonne C («{prosent}») i arket Fravær" in melding
    assert f"ved siden av «{stilling}»" in melding
    assert mulige_svar(melding) == [f"gradkolonne={prosent}", "gradkolonne=ingen"]


def test_prosent_under_stilling_stopper(tmp_path: Path) -> None:
    over = (None, "Stilling", None, "Fravær")
    hode = ("Ansattnr", "Betegnelse", "%", "Type", "Fra", "Til")
    kode, melding = stopp(lag(tmp_path, {"A": [over, hode, KARI, OLA]}))
    assert kode == "uklar_stillingsprosent"
    assert mulige_svar(melding) == ["gradkolonne=%", "gradkolonne=ingen"]


def test_en_stilling_under_hundre_langt_nede_stopper(tmp_path: Path) -> None:
    hele = [(n, "Sekretær", 100, "Sykmelding", FRA, TIL) for n in range(10, 80)]
    assert stopp(_bok(tmp_path, *hele, OLA))[0] == "uklar_stillingsprosent"


def test_det_samme_hva_den_enn_er_leses(tmp_path: Path) -> None:
    tom = (2, "Renholder", None, "Sykmelding", FRA, TIL)
    lest = fravaer(les(_bok(tmp_path, KARI, tom)))
    assert [rader[0][3] for rader in lest.values()] == [100, 100]


@pytest.mark.parametrize(
    "hode",
    [
        ("Ansattnr", "Stilling", "Sykmeldt %", "Type", "Fra", "Til"),
        ("Ansattnr", "Stilling", "Grad", "Type", "Fra", "Til"),
        ("Ansattnr", "Stillingsprosent", "Prosent", "Type", "Fra", "Til"),
        ("Ansattnr", "Avdeling", "Prosent", "Type", "Fra", "Til"),
    ],
)
def test_en_grad_som_sier_det_leses(tmp_path: Path, hode: tuple[str, ...]) -> None:
    lest = fravaer(les(_bok(tmp_path, KARI, OLA, hode=hode)))
    assert [rader[0][3] for rader in lest.values()] == [100, 80]


def _med_prosent(*rader: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [("Ansattnr", "Prosent", "Type", "Fra", "Til"), *rader]


FERIE = [
    (1, 80, "Sykmelding", FRA, TIL),
    (1, 80, "Ferie", d(5, 10), d(9, 10)),
    (2, 60, "Egenmelding", d(1, 6), d(2, 6)),
    (2, 60, "Sykmelding", FRA, TIL),
]
"""Whole days with a part, for both of them."""


def test_den_ansattes_eget_tall_paa_alt_fravaer_stopper(tmp_path: Path) -> None:
    kode, melding = stopp(lag(tmp_path, {"A": _med_prosent(*FERIE)}))
    assert kode == "uklar_stillingsprosent"
    assert "(rad 3)" in melding


@pytest.mark.parametrize(
    ("rad", "prosent"),
    [(3, 50), (0, None), (2, None)],
    ids=["to tall", "tom på sykmelding", "tom på egenmelding"],
)
def test_er_tallet_radens_er_det_som_for(tmp_path: Path, rad: int, prosent: int | None) -> None:
    rader = [list(r) for r in FERIE]
    rader[rad][1] = prosent
    lest = fravaer(les(lag(tmp_path, {"A": _med_prosent(*map(tuple, rader))})))
    assert lest["1"][1] == "grad_paa_hele_dager"
    assert len(lest["2"]) == 2


def test_en_skrivefeil_paa_en_ansatt_er_radens(tmp_path: Path) -> None:
    lest = fravaer(les(lag(tmp_path, {"A": _med_prosent(*FERIE[:2])})))
    assert lest["1"][1] == "grad_paa_hele_dager"


# --- the answer ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("svar", "grad"),
    [("Prosent", 80), ("prosent", 80), ("C", 80), ("ingen", 100), ("Ingen", 100)],
)
@pytest.mark.parametrize("navn", ["gradkolonne", "grad_kolonne", "Kolonne for grad"])
def test_svaret_gjelder(tmp_path: Path, navn: str, svar: str, grad: int) -> None:
    lest = fravaer(les(_bok(tmp_path, KARI, OLA), fra_par([(navn, svar)])))
    assert lest == {
        "1": [(FRA, TIL, "sykmelding", 100)],
        "2": [(FRA, TIL, "sykmelding", grad)],
    }


def test_svaret_i_boka_og_i_fila_gjelder(tmp_path: Path) -> None:
    sti = _bok(tmp_path, OLA)
    assert list(husk_lesesvar([sti], {"gradkolonne": "Prosent"})) == []
    assert 'gradkolonne = "Prosent"' in oppsettfil(sti).read_text(encoding="utf-8")
    assert fravaer(les(sti))["2"][0][3] == 80
    bok = load_workbook(sti)
    for rad in (("Innstilling", "Verdi"), ("Kolonne for grad", "ingen")):
        ark = bok["Innstillinger"] if "Innstillinger" in bok else bok.create_sheet("Innstillinger")
        ark.append(rad)
    bok.save(sti)
    assert fravaer(les(sti))["2"][0][3] == 100  # the book governs over the file


def test_svaret_vises_som_en_rad_i_innstillinger() -> None:
    melding = i_innstillinger("skriv --sett gradkolonne=Prosent.")
    assert melding.startswith("skriv «Kolonne for grad = Prosent».")


@pytest.mark.parametrize(("svar", "grad"), [("Grad", 50), ("Prosent", 80), ("ingen", 100)])
def test_svaret_velger_mellom_to_grader(tmp_path: Path, svar: str, grad: int) -> None:
    sti = _bok(tmp_path, (*OLA, 50), hode=(*HODE, "Grad"))
    kode, melding = stopp(sti)
    assert kode == "ulike_grader"
    assert mulige_svar(melding) == ["gradkolonne=Grad", "gradkolonne=Prosent"]
    bok = les(sti, fra_par([("gradkolonne", svar)]))
    assert fravaer(bok)["2"][0][3] == grad
    assert bok.funn == ()  # what she has answered she is not told of once more


def test_to_kolonner_med_samme_overskrift_svares_med_bokstav(tmp_path: Path) -> None:
    sti = _bok(tmp_path, (*OLA, 50), hode=(*HODE, "Prosent"))
    assert mulige_svar(stopp(sti)[1]) == ["gradkolonne=C", "gradkolonne=G"]
    assert fravaer(les(sti, fra_par([("gradkolonne", "G")])))["2"][0][3] == 50


def test_et_svar_peker_ut_en_andel(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", "Hvor mye")
    sti = _bok(tmp_path, (2, "Sykmelding", FRA, TIL, 60), hode=hode)
    assert stopp(sti)[0] == "uklar_arbeidsgrad"
    assert fravaer(les(sti, fra_par([("gradkolonne", "Hvor mye")])))["2"][0][3] == 60


def test_et_svar_om_en_kolonne_som_ikke_finnes_nevnes(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", "Grad")
    sti = _bok(tmp_path, (2, "Sykmelding", FRA, TIL, 60), hode=hode)
    bok = les(sti, fra_par([("gradkolonne", "Gard")]))
    assert [f.kode for f in bok.funn] == ["gradkolonne_mangler"]
    assert "«Gard»" in bok.funn[0].melding
    assert fravaer(bok)["2"][0][3] == 60
