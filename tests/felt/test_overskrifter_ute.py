"""Headings and types as offices have them: shortened, in two languages, merged over two rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import Rad, d, fravaer, lag

E, S = "egenmelding", "sykmelding"


@pytest.mark.parametrize("hode", ["Sykm. pros.", "Pros", "Pct", "Degree", "Sick leave degree"])
def test_forkortet_og_engelsk_grad(tmp_path: Path, hode: str) -> None:
    rader: list[Rad] = [
        ("Ansattnr", "Type", "Fra", "Til", hode),
        (1, S, d(2, 11), d(30, 11), 40),
        (2, S, d(2, 11), d(30, 11), 100),
    ]
    assert fravaer(les(lag(tmp_path, {"Fravær": rader}))) == {
        "1": [(d(2, 11), d(30, 11), S, 40)],
        "2": [(d(2, 11), d(30, 11), S, 100)],
    }


@pytest.mark.parametrize("hode", ["Prosess", "Prosjekt"])
def test_ord_som_begynner_likt_er_ingen_grad(tmp_path: Path, hode: str) -> None:
    rader: list[Rad] = [
        ("Ansattnr", "Type", "Fra", "Til", hode),
        (1, S, d(2, 11), d(30, 11), 7),
    ]
    bok = les(lag(tmp_path, {"Fravær": rader}))
    assert fravaer(bok) == {"1": [(d(2, 11), d(30, 11), S, 100)]}
    assert bok.lest.uleste == []


@pytest.mark.parametrize(
    ("tall", "nevnt"), [((40, 100), True), ((7, 100), False), ((100,), False)]
)
def test_en_kolonne_med_bare_grader_nevnes(
    tmp_path: Path, tall: tuple[int, ...], nevnt: bool
) -> None:
    rader: list[Rad] = [("Ansattnr", "Type", "Fra", "Til", "Utm.")]
    rader += [(nr, S, d(2, 11), d(30, 11), t) for nr, t in enumerate(tall, start=1)]
    bok = les(lag(tmp_path, {"Fravær": rader}))
    assert bool(bok.lest.uleste) is nevnt
    med_grad = [("Ansattnr", "Type", "Fra", "Til", "Utm.", "Grad"), *((*r, 50) for r in rader[1:])]
    assert les(lag(tmp_path, {"Fravær": med_grad})).lest.uleste == []


@pytest.mark.parametrize(
    ("hode", "rad", "ventet"),
    [
        (
            ("Sykmeldt fra", "Sykmeldt til", "Egenmelding fra", "Egenmelding til", "Grad"),
            (d(5, 11), d(30, 11), d(2, 11), d(4, 11), 50),
            [(d(5, 11), d(30, 11), S, 50), (d(2, 11), d(4, 11), E, 100)],
        ),
        (
            ("Sykm fra", "Sykm til", "Ferie fra", "Ferie til", "Grad"),
            (d(5, 11), d(30, 11), d(16, 11), d(20, 11), 50),
            [(d(5, 11), d(30, 11), S, 50), (d(16, 11), d(20, 11), "ferie", 100)],
        ),
        (
            ("Sykmeldt fra", "Sykmeldt til", "Gradert fra", "Gradert til", "Grad"),
            (d(5, 11), d(15, 11), d(16, 11), d(30, 11), 50),
            [(d(5, 11), d(15, 11), S, 100), (d(16, 11), d(30, 11), S, 50)],
        ),
    ],
)
def test_graden_er_sykmeldingens(
    tmp_path: Path, hode: Rad, rad: Rad, ventet: list[tuple[object, ...]]
) -> None:
    assert fravaer(les(lag(tmp_path, {"Liste": [("Ansattnr", *hode), (7, *rad)]}))) == {
        "7": ventet
    }


def test_graden_under_sykmelding_gjelder_ikke_egenmeldingen(tmp_path: Path) -> None:
    rader: list[Rad] = [
        ("", "", "Egenmelding", "", "Sykmelding", "", ""),
        ("Nr", "Navn", "Fra", "Til", "Fra", "Til", "%"),
        (1, "Max", d(2, 11), d(4, 11), d(5, 11), d(30, 11), 50),
    ]
    bok = les(lag(tmp_path, {"2026": rader}, flett={"2026": ("C1:D1", "E1:G1")}))
    assert [ett for rad in fravaer(bok).values() for ett in rad] == [
        (d(2, 11), d(4, 11), E, 100),
        (d(5, 11), d(30, 11), S, 50),
    ]


def test_overskrifter_flettet_nedover_til_hoyre(tmp_path: Path) -> None:
    rader: list[Rad] = [
        ("Ansatt", "Fraværsperiode", None, "Type", "Grad"),
        (None, "fra", "til"),
        ("Kari Berg", d(2, 11), d(30, 11), "Sykmelding", 50),
    ]
    for flett in ((), ("A1:A2", "B1:C1", "D1:D2", "E1:E2")):
        bok = les(lag(tmp_path, {"2026": rader}, flett={"2026": flett}))
        assert fravaer(bok) == {"kari berg": [(d(2, 11), d(30, 11), S, 50)]}


def test_overskrifter_og_typer_paa_to_sprak(tmp_path: Path) -> None:
    rader: list[Rad] = [
        ("Ansattnr / Employee no.", "Type fravær / Type of absence", "Fra / From", "Til / To"),
        (1, "Egenmelding / Self-certified", d(2, 11), d(4, 11)),
        (1, "Sykmelding / Sick note", d(5, 11), d(30, 11)),
        (2, "Egenmelding/sykmelding", d(5, 11), d(30, 11)),
    ]
    assert fravaer(les(lag(tmp_path, {"2026": rader}))) == {
        "1": [(d(2, 11), d(4, 11), E, 100), (d(5, 11), d(30, 11), S, 100)],
        "2": ["type_ukjent"],
    }


def test_sykmeldt_siden_er_forste_dag(tmp_path: Path) -> None:
    rader: list[Rad] = [
        ("Ansattnr", "Ansatt siden", "Sykmeldt siden", "Sykmeldt t.o.m."),
        (1, d(1, 1, 2015), d(1, 9), d(30, 11)),
    ]
    assert fravaer(les(lag(tmp_path, {"2026": rader}))) == {"1": [(d(1, 9), d(30, 11), S, 100)]}


def test_koder_med_tekst_ved_siden_av(tmp_path: Path) -> None:
    """As Unit4 exports them: «(T)» is the text of the code before."""
    rader: list[Rad] = [
        ("Ressnr", "Ressnr(T)", "Fravær", "Fravær(T)", "Dato fra", "Dato til", "Pct"),
        (1001, "Berg, Kari", "110", "Egenmelding", d(2, 11), d(4, 11), 100),
        (1001, "Berg, Kari", "120", "Sykmelding", d(5, 11), d(30, 11), 50),
    ]
    bok = les(lag(tmp_path, {"2026": rader}))
    assert fravaer(bok) == {"1001": [(d(2, 11), d(4, 11), E, 100), (d(5, 11), d(30, 11), S, 50)]}
    assert bok.fravaer[0].navn == "Berg, Kari"


@pytest.mark.parametrize(
    ("skrevet", "type_"),
    [
        ("Sykefravær m/legeerklæring", S),
        ("Sykefravær u/legeerklæring", E),
        ("Permisjon u/lønn", "permisjon"),
        ("Permisjon utan løn", "permisjon"),
        ("Pappaperm", "annen_ytelse"),
    ],
)
def test_typer_fra_lonnssystemer(tmp_path: Path, skrevet: str, type_: str) -> None:
    rader: list[Rad] = [("Ansattnr", "Type", "Fra", "Til"), (1, skrevet, d(2, 11), d(4, 11))]
    assert fravaer(les(lag(tmp_path, {"2026": rader}))) == {
        "1": [(d(2, 11), d(4, 11), type_, 100)]
    }
