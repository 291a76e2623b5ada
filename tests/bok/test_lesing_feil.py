"""One fault of each kind in an absence row: code, cell, and how to mend it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from tests.bok.lesebok import (
    HEL_RAD,
    OVERSKRIFTER,
    alle_feil,
    les_ark,
    les_fravaer,
    steder,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("rad", "kode", "celle", "rad_om"),
    [
        (("1001", "Sykmelding", None, "09.01.2026"), "fra_mangler", "C2", "Skriv første dag"),
        (("1001", "Sykmelding", "05.01.2026", ""), "til_mangler", "D2", "Skriv siste dag"),
        (
            ("1001", "Sykmelding", "30.02.2026", "09.03.2026"),
            "dato_ugyldig",
            "C2",
            "februar 2026 har 28 dager",
        ),
        (
            ("1001", "Sykmelding", "05.01.2026", "snart"),
            "dato_ugyldig",
            "D2",
            "Skriv datoen som dd.mm.åååå",
        ),
        (
            ("1001", "Sykmelding", "28.02.2007", "09.03.2007"),
            "dato_for_regelverk",
            "C2",
            "Er årstallet riktig?",
        ),
        (
            ("1001", "Sykmelding", "05.01.2026", "09.01.2260"),
            "dato_for_sen",
            "D2",
            "Er årstallet riktig?",
        ),
        (
            ("1001", "Sykmelding", "09.01.2026", "05.01.2026"),
            "til_for_fra",
            "D2",
            "Rett den av datoene som er feil",
        ),
        (("1001", None, "05.01.2026", "09.01.2026"), "type_mangler", "B2", "Egenmelding, Syk"),
        (("1001", "tull", "05.01.2026", "09.01.2026"), "type_ukjent", "B2", "Velg en av disse"),
        (
            ("1001", "Sykmelding", "05.01.2026", "09.01.2026", 0),
            "grad_ugyldig",
            "E2",
            "helt tall fra 1 til 100",
        ),
        (
            ("1001", "Sykmelding", "05.01.2026", "09.01.2026", 140),
            "grad_ugyldig",
            "E2",
            "helt tall fra 1 til 100",
        ),
        (
            ("1001", "Sykmelding", "05.01.2026", "09.01.2026", "abc"),
            "grad_ugyldig",
            "E2",
            "helt tall fra 1 til 100",
        ),
        (
            ("1001", "Gradert sykmelding", "05.01.2026", "09.01.2026", None),
            "grad_mangler",
            "E2",
            "Skriv hvor mange prosent",
        ),
        (
            ("1001", "Sykmeldt 50 %", "05.01.2026", "09.01.2026", 60),
            "grad_motsier_type",
            "E2",
            "Rett den som er feil",
        ),
        (
            ("1001", "Sykmelding 140 %", "05.01.2026", "09.01.2026", None),
            "grad_ugyldig",
            "B2",
            "helt tall fra 1 til 100",
        ),
        (
            (None, "Sykmelding", "05.01.2026", "09.01.2026"),
            "ansatt_mangler",
            "A2",
            "Skriv ansattnummeret",
        ),
        (
            ("1001", "Sykmelding", "05.01.2026", "09.01.2026", 50, "mange"),
            "tall_ugyldig",
            "F2",
            "Skriv bare tallet",
        ),
        (
            ("1001", "Sykmelding", "05.01.2026", "09.01.2026", 50, 37.5, -3),
            "tall_utenfor",
            "G2",
            "Rett tallet",
        ),
        (("1001", "Sykmelding", "#N/A", "09.01.2026"), "formelfeil", "C2", "Rett formelen"),
        (("x" * 51, "Sykmelding", "05.01.2026", "09.01.2026"), "tekst_for_lang", "A2", "Kort den"),
    ],
)
def test_en_feil_har_kode_celle_og_rad(
    tmp_path: Path, rad: tuple[object, ...], kode: str, celle: str, rad_om: str
) -> None:
    bok = les_fravaer(tmp_path, rad)
    feil = alle_feil(bok)
    assert steder(feil) == [(kode, celle)]
    assert feil[0].ark == "Fravær"
    assert rad_om in feil[0].melding
    assert bok.fravaer[0].fravaer is None


def test_alle_feilene_pa_en_rad_meldes(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path, (None, "tull", "30.02.2026", None, 140, "x", "y"))
    assert sorted(steder(alle_feil(bok))) == [
        ("ansatt_mangler", "A2"),
        ("dato_ugyldig", "C2"),
        ("grad_ugyldig", "E2"),
        ("tall_ugyldig", "F2"),
        ("tall_ugyldig", "G2"),
        ("til_mangler", "D2"),
        ("type_ukjent", "B2"),
    ]


def test_en_feil_stopper_ikke_de_andre_radene(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path, ("1001", "Sykmelding", "tull", "09.01.2026"), HEL_RAD)
    assert bok.fravaer[0].fravaer is None
    assert bok.fravaer[0].ansatt == "1001"
    assert bok.fravaer[1].fravaer == Fravaer(
        date(2026, 1, 5), date(2026, 1, 9), Fravaerstype.SYKMELDING, 100
    )


def test_feilverdien_siteres_kuttet_ved_40_tegn(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path, ("1001", "Sykmelding", "1/" * 30, "09.01.2026"))
    assert "«" + "1/" * 19 + "1…»" in alle_feil(bok)[0].melding


def test_grad_null_er_ingen_feil_der_grad_ikke_betyr_noe(tmp_path: Path) -> None:
    bok = les_fravaer(tmp_path, ("1001", "Ferie", "05.01.2026", "09.01.2026", 0))
    assert alle_feil(bok) == []


ANSATTE = [
    ("Ansattnr", "Navn", "Fødselsdato"),
    ("1001", "Kari Nordmann", "01.05.1980"),
    ("1002", "Ola Hansen", "02.06.1975"),
    ("1003", "ola  hansen", "03.07.1990"),
]


def test_ansatt_som_ikke_star_i_ansatte_er_feil(tmp_path: Path) -> None:
    bok = les_ark(
        tmp_path,
        {"Ansatte": ANSATTE, "Fravær": [OVERSKRIFTER, ("9", *HEL_RAD[1:])]},
    )
    feil = alle_feil(bok)
    assert steder(feil) == [("ukjent_ansatt", "A2")]
    assert "«9» finnes ikke i arket Ansatte. Rett nummeret" in feil[0].melding
    assert bok.fravaer[0].ansatt == "9"


MED_NAVN = ("Ansattnr", "Navn", "Type", "Fra", "Til")


def test_bare_navn_gir_den_ansattes_nummer(tmp_path: Path) -> None:
    rad = (None, "KARI  nordmann", "Sykmelding", "05.01.2026", "09.01.2026")
    bok = les_ark(tmp_path, {"Ansatte": ANSATTE, "Fravær": [MED_NAVN, rad]})
    assert alle_feil(bok) == []
    assert bok.fravaer[0].ansatt == "1001"
    assert bok.fravaer[0].navn == "KARI nordmann"


def test_to_ansatte_med_samme_navn_er_feil_uten_a_nevne_navnet(tmp_path: Path) -> None:
    rad = (None, "Ola Hansen", "Sykmelding", "05.01.2026", "09.01.2026")
    feil = alle_feil(les_ark(tmp_path, {"Ansatte": ANSATTE, "Fravær": [MED_NAVN, rad]}))
    assert steder(feil) == [("tvetydig_navn", "A2")]
    assert "Skriv ansattnummeret på raden" in feil[0].melding
    assert "Ola" not in feil[0].melding


@pytest.mark.parametrize("hvem", [(None, "Per Ukjent"), ("Per Ukjent", None)])
def test_ukjent_navn_er_feil_uten_a_nevne_navnet(
    tmp_path: Path, hvem: tuple[str | None, str | None]
) -> None:
    rad = (*hvem, "Sykmelding", "05.01.2026", "09.01.2026")
    feil = alle_feil(les_ark(tmp_path, {"Ansatte": ANSATTE, "Fravær": [MED_NAVN, rad]}))
    assert steder(feil) == [("ukjent_ansatt", "A2")]
    assert "Rett nummeret eller navnet" in feil[0].melding
    assert "Per" not in feil[0].melding


def test_feil_i_fodselsdatoen_rammer_den_ansatte(tmp_path: Path) -> None:
    ansatte = [
        ("Ansattnr", "Navn", "Fødselsdato"),
        ("1001", "Kari", "tull"),
        ("1002", "Ola", None),
    ]
    bok = les_ark(tmp_path, {"Ansatte": ansatte, "Fravær": [OVERSKRIFTER, HEL_RAD]})
    assert steder(bok.ansatte[0].feil) == [("fodselsdato_ugyldig", "C2")]
    assert bok.ansatte[0].feil[0].ark == "Ansatte"
    assert "tull" not in bok.ansatte[0].feil[0].melding
    assert bok.ansatte[1].feil == ()


@pytest.mark.parametrize(
    ("annen", "feil", "varsler"),
    [
        (("1001", "Kari", "02.05.1980"), ["dobbel_ansatt"], []),
        (("1001", "Kari", "01.05.1980"), [], ["dobbel_ansatt"]),
    ],
)
def test_samme_ansatt_to_ganger(
    tmp_path: Path, annen: tuple[str, ...], feil: list[str], varsler: list[str]
) -> None:
    ansatte = [("Ansattnr", "Navn", "Fødselsdato"), ("1001", "Kari", "01.05.1980"), annen]
    bok = les_ark(tmp_path, {"Ansatte": ansatte, "Fravær": [OVERSKRIFTER, HEL_RAD]})
    assert [f.kode for f in bok.ansatte[1].feil] == feil
    assert [f.kode for f in bok.ansatte[1].varsler] == varsler
    assert all("rad 2" in f.melding for f in (*bok.ansatte[1].feil, *bok.ansatte[1].varsler))


def test_unntak_agp_som_verken_er_ja_eller_nei_siteres_ikke(tmp_path: Path) -> None:
    ansatte = [("Ansattnr", "Navn", "Unntak AGP"), ("1001", "Kari", "kronisk migrene")]
    bok = les_ark(tmp_path, {"Ansatte": ansatte, "Fravær": [OVERSKRIFTER, HEL_RAD]})
    assert steder(bok.ansatte[0].feil) == [("ja_nei_ugyldig", "C2")]
    assert "migrene" not in bok.ansatte[0].feil[0].melding


def test_en_ansatt_uten_nummer_og_navn_er_feil(tmp_path: Path) -> None:
    ansatte = [("Ansattnr", "Navn", "Fødselsdato"), (None, None, "01.05.1980")]
    bok = les_ark(tmp_path, {"Ansatte": ansatte, "Fravær": [OVERSKRIFTER, HEL_RAD]})
    assert steder(bok.ansatte[0].feil) == [("ansatt_mangler", "A2")]
