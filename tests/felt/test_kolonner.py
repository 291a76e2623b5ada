"""Scale of grades, order of day and month, and the column of types are decided whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesevalgord import fra_par
from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, d, fravaer, lag, stopp, svar


def _grader(tmp_path: Path, *grader: Any, format_: dict[str, str] | None = None) -> Path:
    rader = [
        (100 + n, f"P{n}", "Sykmelding", d(2, 11), d(30, 11), g) for n, g in enumerate(grader)
    ]
    return lag(tmp_path, {"Fravær": [HODE, *rader]}, format_={"Fravær": format_ or {}})


@pytest.mark.parametrize(
    ("grader", "ventet"),
    [
        ((0.5, 1, 0.8, 1, 1), (50, 100, 80, 100, 100)),
        ((1, 1, 0.4), (100, 100, 40)),
        (("0,5", "1", "0,75"), (50, 100, 75)),
        ((1, 1, 1), (100, 100, 100)),
        ((50, 100, 80), (50, 100, 80)),
        (("50 %", "100%", 60), (50, 100, 60)),
    ],
)
def test_skalaen_gjelder_hele_kolonnen(
    tmp_path: Path, grader: tuple[Any, ...], ventet: tuple[int, ...]
) -> None:
    lest = fravaer(les(_grader(tmp_path, *grader)))
    assert tuple(rader[0][3] for rader in lest.values()) == ventet


def test_fasiten_for_brok_1(tmp_path: Path) -> None:
    assert svar(les(_grader(tmp_path, 0.5, 1, 0.8)))["101"] == (9, d(29, 10, 2027))


@pytest.mark.parametrize("grader", [(50, 100, 1), (1, 80), (1, "60 %"), (0.5, 1, 50)])
def test_en_ener_blant_prosenter_stopper(tmp_path: Path, grader: tuple[Any, ...]) -> None:
    kode, melding = stopp(_grader(tmp_path, *grader))
    assert kode == "uklar_grad"
    assert "Fravær!F1" in melding
    assert "--sett grad=brøk" in melding


def test_svaret_paa_en_uklar_grad_gjelder(tmp_path: Path) -> None:
    sti = _grader(tmp_path, 50, 100, 1)
    lest = fravaer(les(sti, fra_par([("grad", "prosent")])))
    assert [rader[0][3] for rader in lest.values()] == [50, 100, 1]
    lest = fravaer(les(sti, fra_par([("grad", "brøk")])))
    assert lest["102"] == [(d(2, 11), d(30, 11), "sykmelding", 100)]
    assert lest["100"] == ["grad_annen_skala"]


def test_prosentformat_sier_selv_hva_det_er(tmp_path: Path) -> None:
    sti = _grader(tmp_path, 1, 0.5, 100, format_={"F2": "0%", "F3": "0%"})
    assert [r[0][3] for r in fravaer(les(sti)).values()] == [100, 50, 100]


def test_en_brok_blant_prosenter_er_en_feil(tmp_path: Path) -> None:
    assert fravaer(les(_grader(tmp_path, 50, 0.5, 100)))["101"] == ["grad_annen_skala"]


@pytest.mark.parametrize(
    "overskrift",
    ["Sykm.grad", "Grad (%)", "Sykmeldt prosent", "Gradering %", "Syk %", "Uføregrad"],
)
def test_gradkolonnen_kjennes_paa_ordene(tmp_path: Path, overskrift: str) -> None:
    rad = (1, "Kari", "Sykmelding", d(1, 9), d(29, 11), 50)
    sti = lag(tmp_path, {"Ark1": [(*HODE[:5], overskrift), rad]})
    assert fravaer(les(sti))["1"] == [(d(1, 9), d(29, 11), "sykmelding", 50)]


@pytest.mark.parametrize("overskrift", ["Stillingsprosent", "Lønnsprosent", "Dekningsgrad"])
def test_en_annen_prosent_er_ingen_grad_men_nevnes(tmp_path: Path, overskrift: str) -> None:
    rad = (1, "Kari", "Sykmelding", d(1, 9), d(29, 11), 50)
    bok = les(lag(tmp_path, {"Ark1": [(*HODE[:5], overskrift), rad]}))
    assert fravaer(bok)["1"] == [(d(1, 9), d(29, 11), "sykmelding", 100)]
    assert [(k.kolonne, k.felt) for k in bok.lest.ikke_lest] == [("F", "grad")]
    assert bok.lest.uvanlig


# --- order of day and month ----------------------------------------------------------------


def _datoer(tmp_path: Path, *par: tuple[Any, Any]) -> Path:
    rader = [(n, f"P{n}", "Sykmelding", fra, til, 100) for n, (fra, til) in enumerate(par, 1)]
    return lag(tmp_path, {"Ark1": [HODE, *rader]})


@pytest.mark.parametrize(
    ("par", "ventet"),
    [
        ([("11/02/2026", "11/10/2026"), ("11/02/2026", "11/30/2026")], (d(2, 11), d(10, 11))),
        ([("10/03/2026", "10/09/2026"), ("10/13/2026", "11/08/2026")], (d(3, 10), d(9, 10))),
        ([("02/11/2026", "10/11/2026"), ("02/11/2026", "30/11/2026")], (d(2, 11), d(10, 11))),
        ([("11-02-2026", "11-10-2026"), ("11-02-2026", "11-30-2026")], (d(2, 11), d(10, 11))),
        ([("02.11.2026", "10.11.2026")], (d(2, 11), d(10, 11))),
        ([("02/11/2026", "10.11.2026")], (d(2, 11), d(10, 11))),
    ],
)
def test_rekkefolgen_gjelder_hele_kolonnen(
    tmp_path: Path, par: list[tuple[str, str]], ventet: tuple[Any, Any]
) -> None:
    assert fravaer(les(_datoer(tmp_path, *par)))["1"] == [(*ventet, "sykmelding", 100)]


@pytest.mark.parametrize(
    "par",
    [
        [("11/02/2026", "11/10/2026")],
        [("11/02/2026", "11/30/2026"), ("30/11/2026", "01/12/2026")],
        [("02.11.2026", "11.30.2026"), ("03.11.2026", "04.11.2026")],
        [(d(11, 2), "11/30/2026"), (d(5, 3), "11/30/2026")],
    ],
)
def test_datoer_som_kan_leses_paa_to_maater_stopper(
    tmp_path: Path, par: list[tuple[Any, Any]]
) -> None:
    kode, melding = stopp(_datoer(tmp_path, *par))
    assert kode == "uklar_dato"
    assert "--sett datoer=" in melding


def test_svaret_paa_uklare_datoer_gjelder(tmp_path: Path) -> None:
    sti = _datoer(tmp_path, ("11/02/2026", "11/10/2026"))
    valg = fra_par([("datoer", "måned-dag")])
    assert fravaer(les(sti, valg))["1"] == [(d(2, 11), d(10, 11), "sykmelding", 100)]


@pytest.mark.parametrize("tid", ["10:30", "23:59", "kl. 07:00"])
def test_klokkeslett_i_fra_er_en_feil_i_til_ikke(tmp_path: Path, tid: str) -> None:
    sti = _datoer(
        tmp_path, (f"02.11.2026 {tid}", "04.11.2026"), ("02.11.2026", f"04.11.2026 {tid}")
    )
    lest = fravaer(les(sti))
    assert lest["1"] == ["klokkeslett"]
    assert lest["2"] == [(d(2, 11), d(4, 11), "sykmelding", 100)]


# --- the column of types -------------------------------------------------------------------


@pytest.mark.parametrize("overskrift", ["Fraværsårsak", "Årsak", "Hva", "Fraværskategori"])
def test_typekolonnen_leses_etter_innholdet(tmp_path: Path, overskrift: str) -> None:
    hode = ("Ansattnr", "Navn", "Fødselsdato", overskrift, "Fra", "Til")
    rader = [
        (1, "Max Modell", d(1, 5, 1980), "Egenmelding", d(2, 11), d(4, 11)),
        (1, "Max Modell", d(1, 5, 1980), "Ferie", d(5, 11), d(30, 11)),
    ]
    assert svar(les(lag(tmp_path, {"Fravær": [hode, *rader]}))) == {"1": (0, d(11, 11, 2027))}


def test_den_lesbare_av_kode_og_tekst_brukes(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Fraværskode", "Fraværstekst", "Fra dato", "Til dato", "Grad")
    rader = [
        (1, 1, "Egenmelding", d(2, 11), d(4, 11), 100),
        (1, 2, "Sykmelding (NAV refunderer)", d(5, 11), d(30, 11), 50),
    ]
    assert fravaer(les(lag(tmp_path, {"Ark": [hode, *rader]})))["1"] == [
        (d(2, 11), d(4, 11), "egenmelding", 100),
        (d(5, 11), d(30, 11), "sykmelding", 50),
    ]


@pytest.mark.parametrize("valg", ["alle=sykmelding", "alle=Egenmelding"])
def test_uten_type_stopper_til_noen_sier_hva_radene_er(tmp_path: Path, valg: str) -> None:
    sti = lag(tmp_path, {"A": [("Navn", "Fra", "Til"), ("Kari", d(2, 11), d(4, 11))]})
    assert stopp(sti)[0] == "uten_typekolonne"
    navn, _, verdi = valg.partition("=")
    bok = les(sti, fra_par([(navn, verdi)]))
    assert fravaer(bok)["kari"] == [(d(2, 11), d(4, 11), verdi.casefold(), 100)]
    assert bok.lest.tabeller[0].merknader == (f"typen er satt med --sett alle: {verdi}",)


def test_to_kolonner_med_typer_som_ikke_er_enige_stopper(tmp_path: Path) -> None:
    hode = ("Navn", "Hva", "Årsak", "Fra", "Til")
    sti = lag(tmp_path, {"A": [hode, ("Kari", "Sykmelding", "Ferie", d(2, 11), d(4, 11))]})
    kode, melding = stopp(sti)
    assert kode == "flere_typekolonner"
    assert "«Hva»" in melding
    assert "«Årsak»" in melding
    lest = fravaer(les(sti, fra_par([("type", "Årsak")])))
    assert lest["kari"] == [(d(2, 11), d(4, 11), "ferie", 100)]


def test_innholdet_i_en_kolonne_som_kan_vaere_helse_vises_aldri(tmp_path: Path) -> None:
    hode = ("Navn", "Fraværsårsak", "Fra", "Til")
    rader = [("Kari", "Sykmelding", d(2, 11), d(4, 11))] * 5
    sti = lag(tmp_path, {"A": [hode, *rader, ("Ola", "Depresjon", d(2, 11), d(4, 11))]})
    (feil,) = (f for rad in les(sti).fravaer for f in rad.feil)
    assert feil.kode == "type_ukjent"
    assert "Depresjon" not in feil.melding


def test_egne_koder_settes_en_gang(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Kode", "Fra", "Til")
    rader = [(1, 101, d(2, 11), d(4, 11)), (2, "E", d(2, 11), d(4, 11))]
    sti = lag(tmp_path, {"A": [hode, *rader]})
    assert fravaer(les(sti)) == {"1": ["type_ukjent"], "2": ["type_ukjent"]}
    valg = fra_par([("kode.101", "sykmelding"), ("kode.E", "egenmelding")])
    assert fravaer(les(sti, valg)) == {
        "1": [(d(2, 11), d(4, 11), "sykmelding", 100)],
        "2": [(d(2, 11), d(4, 11), "egenmelding", 100)],
    }


def test_typekolonnen_hun_peker_ut_vises_ikke_naar_den_kan_ha_diagnoser(tmp_path: Path) -> None:
    rader = [("Ansattnr", "Diagnose", "Fra", "Til"), (7, "Depresjon", d(5, 10), d(18, 10))]
    bok = les(lag(tmp_path, {"A": rader}), fra_par([("type", "Diagnose")]))
    [feil] = bok.fravaer[0].feil
    assert feil.kode == "type_ukjent"
    assert "Depresjon" not in feil.melding
