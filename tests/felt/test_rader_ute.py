"""Rows that are no absence of anybody, and rows whose employee stands elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, Rad, d, fravaer, lag

E, S = "Egenmelding", "Sykmelding"
KARI = (1, "Kari Berg", S, d(2, 11), d(15, 11), None)
KARIS = {"1": [(d(2, 11), d(15, 11), "sykmelding", 100)]}


@pytest.mark.parametrize("ord_", ["forts.", "Forts", "fortsettelse", "idem"])
@pytest.mark.parametrize("plass", [0, 1])
def test_en_fortsettelse_er_ingen_ansatt(tmp_path: Path, ord_: str, plass: int) -> None:
    hvem = (ord_, None) if plass == 0 else (None, ord_)
    rader = [HODE, KARI, (*hvem, S, d(16, 11), d(30, 11), 50)]
    assert fravaer(les(lag(tmp_path, {"Fravær": rader}))) == {"1": [*KARIS["1"], "ansatt_mangler"]}


def test_navn_som_begynner_likt_er_ansatte(tmp_path: Path) -> None:
    rader = [HODE[1:], *((n, S, d(2, 11), d(3, 11), None) for n in ("Fortun", "Sami", "Ida"))]
    assert set(fravaer(les(lag(tmp_path, {"Fravær": rader})))) == {"fortun", "sami", "ida"}


@pytest.mark.parametrize(
    "rad",
    [
        ("* gradert fra 10.11",),
        ("1) venter på legeerklæring",),
        (None, "¹ papirsykmelding"),
        ("Side 2",),
        (None, "page 2"),
    ],
)
def test_fotnoter_og_sidetall_er_ingen_ansatte(tmp_path: Path, rad: Rad) -> None:
    bok = les(lag(tmp_path, {"Fravær": [HODE, KARI, rad]}))
    assert fravaer(bok) == KARIS
    assert [f.kode for f in bok.funn] == ["notatrader"]


@pytest.mark.parametrize(
    "rad",
    [
        (None, None, "(velg)", "(dd.mm.åååå)", "(dd.mm.åååå)", "(%)"),
        ("tall", "tekst", "kode", "dd.mm.yy", "dd.mm.yy", "prosent"),
        (1, 2, 3, 4, 5, 6),
    ],
)
def test_en_rad_som_forklarer_overskriftene(tmp_path: Path, rad: Rad) -> None:
    bok = les(lag(tmp_path, {"Fravær": [HODE, rad, KARI]}))
    assert fravaer(bok) == KARIS
    assert "rad 2 er hoppet over: overskriftene en gang til" in bok.lest.tabeller[0].utelatt


@pytest.mark.parametrize("fra", ["ut", "syk", "d.d.", 4])
def test_en_rad_med_noe_annet_i_fra_er_en_feil(tmp_path: Path, fra: object) -> None:
    bok = les(lag(tmp_path, {"Fravær": [HODE, (1, "Kari Berg", S, fra, None, None)]}))
    assert bok.fravaer[0].feil


@pytest.mark.parametrize("hvem", [("Eks: 1234", "Ola Nordmann"), (7, "Eksempel Eksempelsen")])
def test_en_eksempelrad_hoppes_over_og_sies(tmp_path: Path, hvem: Rad) -> None:
    bok = les(lag(tmp_path, {"Fravær": [HODE, (*hvem, E, d(1, 1), d(3, 1), None), KARI]}))
    assert fravaer(bok) == KARIS
    assert [(f.kode, f.rad) for f in bok.funn] == [("rad_gjelder_ikke", 2)]


def test_navnet_over_radene_gjelder_dem(tmp_path: Path) -> None:
    rader: list[Rad] = [
        ("Ansatt", "Type", "Fra", "Til", "Grad"),
        ("Kari Berg",),
        (None, E, d(2, 11), d(4, 11)),
        (None, S, d(5, 11), d(30, 11), 50),
        ("Liv Li",),
        ("Ola Dal",),
        (None, "Ferie", d(2, 11), d(4, 11)),
    ]
    bok = les(lag(tmp_path, {"Liste": rader}))
    assert fravaer(bok) == {
        "kari berg": [
            (d(2, 11), d(4, 11), "egenmelding", 100),
            (d(5, 11), d(30, 11), "sykmelding", 50),
        ],
        "ola dal": [(d(2, 11), d(4, 11), "ferie", 100)],
    }
    assert [rad.rad for rad in bok.fravaer] == [3, 4, 7]
    assert [rad.navn for rad in bok.uten_fravaer] == ["Liv Li"]
    (tabell,) = bok.lest.tabeller
    assert tabell.merknader == ("2 rader sier hvem radene under gjelder",)


@pytest.mark.parametrize(
    "rader",
    [
        [("Kari Berg",), (None, S, d(2, 11), d(4, 11)), ("Ola Dal", S, d(2, 11), d(4, 11))],
        [(None, S, d(2, 11), d(4, 11)), ("Kari Berg",)],
        [("Kjøkken",), (None, S, d(2, 11), d(4, 11))],
    ],
)
def test_er_det_ikke_klart_er_det_en_feil(tmp_path: Path, rader: list[Rad]) -> None:
    bok = les(lag(tmp_path, {"Liste": [("Ansatt", "Type", "Fra", "Til"), *rader]}))
    assert [ett for hennes in fravaer(bok).values() for ett in hennes].count("ansatt_mangler") == 1


def test_sifre_i_full_bredde_er_de_samme(tmp_path: Path) -> None:
    rader = [HODE, KARI, ("１", "Kari Berg", S, "１６.１１.２０２６", d(30, 11), None)]
    assert fravaer(les(lag(tmp_path, {"Fravær": rader}))) == {
        "1": [*KARIS["1"], (d(16, 11), d(30, 11), "sykmelding", 100)]
    }
