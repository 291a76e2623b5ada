"""Columns that look like grade, type or employee and are something else: read as nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesevalgord import fra_par
from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import d, fravaer, lag, stopp

FRA, TIL = d(5, 10), d(30, 11)


# --- shares of work beside, or instead of, the grade -----------------------------------------


def _med_andel(mappe: Path, overskrift: str, *verdier: Any) -> Path:
    hode = ("Navn", "Type", "Fra", "Til", overskrift)
    rader = [(f"P{n}", "Sykmelding", FRA, TIL, v) for n, v in enumerate(verdier, 1)]
    return lag(mappe, {"A": [hode, *rader]})


@pytest.mark.parametrize(
    ("overskrift", "verdier"),
    [
        ("Andel", (0.6, 1)),
        ("Hvor mye", ("60%", "100%")),
        ("Jobber", (60, 0)),
        ("Arbeider", ("40 %", None)),
        ("Arbeidsgrad", (60, 100)),
        ("Arb %", (60, 20)),
        ("Tilstede %", (60, 20)),
        ("Aktivitetsgrad", (20, 80)),
        ("% i jobb", (0, 50)),
        ("Restarbeidsevne", (50, 50)),
        ("Omfang", ("50 prosent", "80 prosent")),
        ("Noe annet", ("50 %", "80 %")),
        ("Hel/delvis", ("delvis", "hel")),
        ("Helt eller delvis", ("Helt", "Halvt")),
        ("Delvis sykmeldt", (None, "ja")),
        ("Er gradert", ("x", None)),
    ],
)
def test_en_andel_uten_grad_stopper(
    tmp_path: Path, overskrift: str, verdier: tuple[Any, ...]
) -> None:
    kode, melding = stopp(_med_andel(tmp_path, overskrift, *verdier))
    assert kode == "uklar_arbeidsgrad"
    assert f"Kolonne E («{overskrift}») i arket A" in melding


@pytest.mark.parametrize("overskrift", ["Andel", "Hvor mye", "Jobber", "Arbeider", "Arb %"])
def test_en_andel_ved_siden_av_grad_nevnes(tmp_path: Path, overskrift: str) -> None:
    hode = ("Navn", "Type", "Fra", "Til", overskrift, "Grad")
    bok = les(lag(tmp_path, {"A": [hode, ("Kari", "Sykmelding", FRA, TIL, 60, 40)]}))
    assert fravaer(bok) == {"kari": [(FRA, TIL, "sykmelding", 40)]}
    assert [(k.kolonne, k.felt) for k in bok.lest.ikke_lest] == [("E", "grad")]
    assert bok.lest.uvanlig


@pytest.mark.parametrize(
    ("overskrift", "verdier"),
    [
        ("St. %", (80, 50)),
        ("Still.pst", (80, 50)),
        ("Sum %", ("1,2 %", "8 %")),
        ("Andel", (1, 100)),
        ("Arbeidssted", ("Nord", "Sør")),
        ("Jobbtelefon", (91234567, 99887766)),
        ("Arbeidstid", (37.5, 20)),
        ("Arb.timer", (30, 20)),
        ("Hel/delvis", ("hel", "Helt")),
        ("Delvis sykmeldt", ("Nei", "-")),
        ("Stilling", ("hel", "delvis")),
    ],
)
def test_det_som_ikke_er_en_grad_stopper_ikke(
    tmp_path: Path, overskrift: str, verdier: tuple[Any, ...]
) -> None:
    lest = fravaer(les(_med_andel(tmp_path, overskrift, *verdier)))
    assert lest == {f"p{n}": [(FRA, TIL, "sykmelding", 100)] for n in (1, 2)}


@pytest.mark.parametrize(
    "overskrift",
    ["Sykm.pst", "Syke %", "Fraværs %", "Sykemeldings%", "Gradering", "Grad i %", "Sick %",
     "Grad av sykmelding"],
)  # fmt: skip
def test_bare_sykeord_er_graden(tmp_path: Path, overskrift: str) -> None:
    lest = fravaer(les(_med_andel(tmp_path, overskrift, 60)))
    assert lest == {"p1": [(FRA, TIL, "sykmelding", 60)]}


# --- the table of codes beside the list ------------------------------------------------------


@pytest.mark.parametrize(
    "ved_siden",
    [
        [(None, None, None), (None, "E", "Egenmelding"), (None, "S", "Sykmelding")],
        [(None, "Kode", "Tekst"), (None, "E", "Egenmelding"), (None, "F", "Ferie")],
        [("E", "Egenmelding", None), ("S", "Sykmelding", None), ("F", "Ferie", None)],
        [("Kode", "Betydning", None), ("S", "Sykmelding", None), ("E", "Egenmelding", None)],
        [(None, None, "Egenmelding"), (None, None, "Sykmelding"), (None, None, "Ferie")],
    ],
)
def test_kodeforklaringen_er_ikke_typekolonnen(
    tmp_path: Path, ved_siden: list[tuple[Any, ...]]
) -> None:
    rader = [
        ("Navn", "Type", "Fra", "Til", "Grad"),
        ("Kari", "E", d(2, 11), d(4, 11), None),
        ("Ola", "X", d(2, 11), d(4, 11), None),
    ]
    alle = [(*rad, *mer) for rad, mer in zip(rader, ved_siden, strict=False)]
    lest = fravaer(les(lag(tmp_path, {"A": alle})))
    assert lest == {"kari": ["type_ukjent"], "ola": ["type_ukjent"]}


# --- two lists side by side ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hode", "rad"),
    [
        (
            ("Navn", "Type", "Fra", "Til", None, "Navn", "Type", "Fra", "Til", "Grad"),
            ("Kari", "Egenmelding", FRA, FRA, None, "Ola", "Sykmelding", FRA, TIL, 50),
        ),
        (
            ("Navn", "Egenmelding fra", "Egenmelding til", "Navn", "Sykmeldt fra", "Sykmeldt til"),
            ("Kari", FRA, FRA, "Ola", FRA, TIL),
        ),
        (
            ("Ansattnr", "Type", "Fra", "Til", "Navn", "Type", "Fra", "Til"),
            (1, "Egenmelding", FRA, FRA, "Ola", "Sykmelding", FRA, TIL),
        ),
        (
            ("Navn", "Fra", "Til", None, "Navn", "Fra", "Til", "Grad"),
            ("Kari", FRA, FRA, None, "Ola", FRA, TIL, 50),
        ),
    ],
)
def test_to_lister_ved_siden_av_hverandre_stopper(
    tmp_path: Path, hode: tuple[Any, ...], rad: tuple[Any, ...]
) -> None:
    kode, melding = stopp(lag(tmp_path, {"A": [hode, rad]}))
    assert kode == "to_lister"
    assert "Flytt den ene til et eget ark" in melding


def test_navnet_mellom_to_par_er_fortsatt_ett(tmp_path: Path) -> None:
    hode = ("Egenmelding fra", "Egenmelding til", "Navn", "Sykmeldt fra", "Sykmeldt til")
    lest = fravaer(les(lag(tmp_path, {"A": [hode, (FRA, FRA, "Ola", d(6, 10), TIL)]})))
    assert lest == {
        "ola": [(FRA, FRA, "egenmelding", 100), (d(6, 10), TIL, "sykmelding", 100)],
    }


# --- what stands far down in a column --------------------------------------------------------


@pytest.mark.parametrize(
    ("overskrift", "verdi", "kode"),
    [
        ("Friskmeldt", d(9, 11), "uklar_slutt"),
        ("Tilbake i jobb", d(9, 11), "uklar_slutt"),
        ("Jobber %", 60, "uklar_arbeidsgrad"),
        ("Hel/delvis", "delvis", "uklar_arbeidsgrad"),
        ("Egenmelding", d(1, 10), "uklare_typedager"),
        ("Sykmeldt 2. gang fra", d(1, 12), "ulest_periode"),
    ],
)
def test_en_kolonne_ses_paa_i_alle_rader(
    tmp_path: Path, overskrift: str, verdi: Any, kode: str
) -> None:
    hode = ("Navn", "Type", "Fra", "Til", overskrift)
    rader = [(f"Person {n}", "Sykmelding", FRA, TIL, None) for n in range(1, 70)]
    siste = ("Person 70", "Sykmelding", FRA, TIL, verdi)
    assert stopp(lag(tmp_path, {"A": [hode, *rader, siste]}))[0] == kode


def test_to_grader_som_er_ulike_langt_nede_stopper(tmp_path: Path) -> None:
    hode = ("Navn", "Type", "Fra", "Til", "Grad", "Sykm. %")
    rader = [(f"Person {n}", "Sykmelding", FRA, TIL, 100, 100) for n in range(1, 70)]
    siste = ("Person 70", "Sykmelding", FRA, TIL, 100, 50)
    assert stopp(lag(tmp_path, {"A": [hode, *rader, siste]}))[0] == "ulike_grader"


# --- employees' own days beside the absences -------------------------------------------------


@pytest.mark.parametrize(
    ("navn", "hode"),
    [
        ("Personal", ("Ansattnr", "Navn", "Fødselsdato", "Startdato", "Sluttdato")),
        ("Folk", ("Ansattnr", "Navn", "Startdato", "Sluttdato", "Avdeling")),
        ("Ansatte", ("Ansattnr", "Navn", "Stilling", "Startdato", "Sluttdato")),
    ],
)
def test_ansettelsen_er_aldri_fravaer(tmp_path: Path, navn: str, hode: tuple[str, ...]) -> None:
    verdier = {
        "Ansattnr": 1,
        "Navn": "Kari",
        "Startdato": d(1, 1, 2015),
        "Sluttdato": d(1, 1, 2027),
    }
    ark: dict[str, list[tuple[Any, ...]]] = {
        navn: [hode, tuple(verdier.get(h) for h in hode)],
        "Liste": [("Ansattnr", "Fra", "Til"), (1, FRA, TIL)],
    }
    kode, melding = stopp(lag(tmp_path, ark))
    assert kode == "uten_typekolonne"
    assert "arket Liste" in melding
    bok = les(lag(tmp_path, ark), fra_par([("alle", "sykmelding")]))
    assert fravaer(bok) == {"1": [(FRA, TIL, "sykmelding", 100)]}


@pytest.mark.parametrize(
    "hode",
    [
        ("Navn", "Type", "Fra", "Til", None, "Ansatt", "Født"),
        ("Navn", "Type", "Fra", "Til", None, "Ansattnr", "Leder"),
        ("Navn", "Type", "Fra", "Til", "Fullt navn", "Timer per uke"),
    ],
)
def test_en_ansattliste_ved_siden_av_stopper(tmp_path: Path, hode: tuple[Any, ...]) -> None:
    verdi = d(1, 1, 1950) if "Født" in hode else 30
    rad = ("Kari", "Sykmelding", FRA, TIL, *[None] * (len(hode) - 6), "Ola", verdi)
    kode, melding = stopp(lag(tmp_path, {"A": [hode, rad]}))
    assert kode == "to_lister"
    assert "Flytt den ene til et eget ark" in melding


@pytest.mark.parametrize(
    "hode",
    [
        ("Ansattnr", "Type", "Fra", "Til", "Navn", "Leder"),
        ("Navn", "Type", "Fra", "Til", "Leder", "Ansattnr"),
        ("Type", "Fra", "Til", "Ansattnr", "Navn", "Leder"),
    ],
)
def test_nummer_og_navn_paa_hver_sin_side_er_en_liste(
    tmp_path: Path, hode: tuple[str, ...]
) -> None:
    verdier = {"Ansattnr": 7, "Type": "Sykmelding", "Fra": FRA, "Til": TIL, "Navn": "Kari"}
    bok = les(lag(tmp_path, {"A": [hode, tuple(verdier.get(h, "Per") for h in hode)]}))
    assert fravaer(bok) == {"7": [(FRA, TIL, "sykmelding", 100)]}


# --- a second grade, a day that is no date ---------------------------------------------------


@pytest.mark.parametrize("overskrift", ["Ny grad", "Endret grad", "Grad fra 1.3", "Grad nå"])
def test_en_ny_grad_stopper_naar_den_er_en_annen(tmp_path: Path, overskrift: str) -> None:
    hode = ("Navn", "Type", "Fra", "Til", "Grad", overskrift)
    sti = lag(tmp_path, {"A": [hode, ("Kari", "Sykmelding", FRA, TIL, 100, 50)]})
    assert stopp(sti)[0] == "ulike_grader"
    lik = lag(tmp_path, {"A": [hode, ("Kari", "Sykmelding", FRA, TIL, 100, 100)]})
    assert fravaer(les(lik)) == {"kari": [(FRA, TIL, "sykmelding", 100)]}


@pytest.mark.parametrize("verdi", ["20/11", "fra 20.11", "uke 47", "20.11 (delvis)"])
@pytest.mark.parametrize("overskrift", ["Friskmeldt", "Avsluttet", "Tilbake i jobb"])
def test_en_friskmelding_som_ikke_er_en_dato_stopper(
    tmp_path: Path, overskrift: str, verdi: str
) -> None:
    hode = ("Navn", "Type", "Fra", "Til", overskrift)
    rader = [("Kari", "Sykmelding", FRA, TIL, "Ja"), ("Ola", "Sykmelding", FRA, TIL, verdi)]
    kode, melding = stopp(lag(tmp_path, {"A": [hode, *rader]}))
    assert kode == "uklar_slutt"
    assert "ikke som en hel dato" in melding
    assert len(fravaer(les(lag(tmp_path, {"A": [hode, rader[0]]})))) == 1
