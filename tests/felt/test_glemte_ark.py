"""A sheet with absences that cannot be read is not left out beside those that can."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesevalg import Lesevalg
from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, Arkene, Rad, d, fravaer, lag, stopp

JANUAR: list[Rad] = [HODE, (101, "Liv Moe", "Sykmelding", d(5, 1), d(30, 1), 100)]
LEST = {"101": [(d(5, 1), d(30, 1), "sykmelding", 100)]}
RAD = (102, "Per Dal", "Sykmelding", d(2, 2), d(27, 2), 50)
UTEN_PERSON: list[Rad] = [HODE[2:], RAD[2:]]
UTEN_HODE = "ingen rad i det har overskriftene Ansattnr eller Navn, Fra, Til og Type"
MANGLER_PERSON = "overskriftene i rad 1 mangler Ansattnr (eller Navn)"


@pytest.mark.parametrize(
    ("februar", "rad", "grunn"),
    [
        ([("Hvem", *HODE[2:]), RAD[1:]], 2, MANGLER_PERSON),
        (UTEN_PERSON, 2, MANGLER_PERSON),
        ([("Hvem", "Sykmeldt fra", "Sykmeldt til"), ("Per Dal", *RAD[3:5])], 2, MANGLER_PERSON),
        ([(*HODE[:3], "Frra", *HODE[4:]), RAD], 2, "overskriftene i rad 1 mangler Fra"),
        ([(*HODE[:3], "Syk den", "Igjen", "Grad"), RAD], 2,
         "overskriftene i rad 1 mangler Fra og Til"),
        ([RAD, RAD], 1, UTEN_HODE),
    ],
)  # fmt: skip
def test_et_ark_med_fravaer_som_ikke_kan_leses_stopper_boka(
    tmp_path: Path, februar: list[Rad], rad: int, grunn: str
) -> None:
    kode, melding = stopp(lag(tmp_path, {"Jan": JANUAR, "Feb": februar}))
    assert kode == "glemt_ark"
    assert melding == (
        f"Arket Feb ser ut til å ha fravær (rad {rad}), men kan ikke leses: {grunn}. "
        "Da ville det fraværet bli borte, så ingenting er regnet ut. Rett overskriftene i "
        "arket. Er det ikke fravær som skal regnes med, så skjul arket, eller skriv "
        '--sett ark="Jan".'
    )


def test_hun_kan_la_arket_vaere(tmp_path: Path) -> None:
    ark: Arkene = {"Jan": JANUAR, "Feb": UTEN_PERSON}
    assert fravaer(les(lag(tmp_path, ark), Lesevalg(ark=("Jan",)))) == LEST
    assert fravaer(les(lag(tmp_path, ark, skjult=("Feb",)))) == LEST


@pytest.mark.parametrize(
    ("navn", "rader"),
    [
        ("Kurs", [("Navn", "Kurs", "Dato", "Utløper"), ("Per", "Truck", d(6, 7), d(24, 7))]),
        ("Vikarer", [("Vikar for", "Fra", "Til", "Stilling %"), ("Per", d(6, 7), d(24, 7), 50)]),
        (
            "Folk",
            [("Hvem", "Født", "Begynte", "Nå"), ("Per", d(6, 7, 1980), d(1, 1, 2020), "Syk")],
        ),
        ("Gammel liste", UTEN_PERSON),
        ("Koder", [("Kode", "Betyr"), ("S", "Sykmelding"), ("E", "Egenmelding")]),
    ],
)
def test_andre_ark_stopper_ingenting(tmp_path: Path, navn: str, rader: list[Rad]) -> None:
    assert fravaer(les(lag(tmp_path, {"Jan": JANUAR, navn: rader}))) == LEST


def test_en_som_heter_per_har_ogsaa_et_ark(tmp_path: Path) -> None:
    rad = ("Sykmelding", d(5, 1), d(30, 1), 100)
    ark: Arkene = {"Liv Moe": [HODE[2:], rad], "Per Dal": [HODE[2:], rad]}
    ventet = (d(5, 1), d(30, 1), "sykmelding", 100)
    assert fravaer(les(lag(tmp_path, ark))) == {"liv moe": [ventet], "per dal": [ventet]}


def test_en_kalender_ved_siden_av_lista_nevnes(tmp_path: Path) -> None:
    kalender: list[Rad] = [("Navn", *(d(dag, 2) for dag in range(1, 29))), ("Per", *["S"] * 28)]
    bok = les(lag(tmp_path, {"Jan": JANUAR, "Feb": kalender}))
    assert fravaer(bok) == LEST
    (funn,) = bok.funn
    assert (funn.kode, funn.ark) == ("kalender_ikke_lest", "Feb")
    assert funn.melding == (
        "Arket Feb er en kalender og er ikke lest. Har det fravær som ikke står i de "
        "andre arkene, hent det inn i en ny bok med importer."
    )
    assert "Arket Feb er ikke lest: det er en kalender." in bok.lest.linjer
