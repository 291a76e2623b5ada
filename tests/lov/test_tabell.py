"""The reader of rule files: what it takes, and what it says about the rest."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

import pytest

from sykefravaer_xl.lov.tabell import Grenser, RegelfilFeil, les, les_navngitte, toml

# the Python of LibreOffice has neither pydantic nor dateutil
UTEN_PAKKER = """
import sys
sys.modules["pydantic"] = sys.modules["pydantic_core"] = sys.modules["dateutil"] = None
from sykefravaer_xl.lov import (
    diagnoseord, hendelser, lov, ordninger, profiler, roller, sjekkpunkter, statistikk,
    tilrettelegging, veileder,
)
print(
    lov.regelverk().paa(740000).sykepengedager,
    ordninger.ordninger().korona[0].arbeidsgiver_dager,
    profiler.profiler()["stat"].tariff_dager,
    len(sjekkpunkter.sjekkpunkter()["oppfolgingsplan"].versjoner),
    hendelser.hendelsesslag()["samtale"].virkning,
    roller.rollebok().navn("hr"),
    statistikk.statistikkvalg().dagsverk.full_uke_timer,
    tilrettelegging.katalog()["kortere_arbeidstid"].gruppe,
    veileder.veileder()[0].id,
    diagnoseord.kan_ha_diagnose("migrene"),
)
"""


@dataclass(frozen=True, slots=True)
class Indre:
    fra: date
    tall: int | Literal["mange"] = 0


@dataclass(frozen=True, slots=True)
class Ytre:
    navn: str
    verdi: Decimal = Decimal(1)
    valg: Literal["a", "b"] = "a"
    deler: tuple[Indre, ...] = ()
    oppslag: Mapping[str, date | Indre] = field(default_factory=dict)
    av: bool = False
    prosent: Annotated[int, Grenser(1, 100)] | None = None

    def __post_init__(self) -> None:
        if not self.navn:
            raise ValueError("navnet er tomt")


@dataclass(frozen=True, slots=True)
class Navngitt:
    id: str
    navn: str


def _ytre(tekst: str) -> Ytre:
    return les(Ytre, toml(tekst), "prove.toml")


def test_reglene_leses_uten_pakker() -> None:
    svar = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", UTEN_PAKKER],
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert svar.stdout == "248 3 348 3 kontakt HR 37.5 tid spor_lengde True\n"


def test_verdier_blir_det_klassen_sier() -> None:
    ytre = _ytre(
        'navn = "x"\nverdi = 3\nprosent = 50\n'
        'deler = [{ fra = 2026-01-01 }, { fra = 2026-01-01, tall = "mange" }]\n'
        "oppslag = { dag = 2026-01-02, tabell = { fra = 2026-01-03 } }\n"
    )
    assert ytre.deler == (Indre(date(2026, 1, 1)), Indre(date(2026, 1, 1), "mange"))
    assert (ytre.verdi, type(ytre.verdi), ytre.valg) == (Decimal(3), Decimal, "a")
    assert ytre.oppslag == {"dag": date(2026, 1, 2), "tabell": Indre(date(2026, 1, 3))}
    assert ytre.prosent == 50
    with pytest.raises(FrozenInstanceError):
        ytre.navn = "z"  # type: ignore[misc]


def test_desimaler_er_som_skrevet() -> None:
    assert str(_ytre('navn = "x"\nverdi = 37.50').verdi) == "37.50"


@pytest.mark.parametrize(
    ("tekst", "nokkel", "hva"),
    [
        ("", "navn", "mangler"),
        ("navn = 1", "navn", "verdien passer ikke (int)"),
        ('navn = ""', "", "navnet er tomt"),
        ('navn = "x"\nukjent = 1', "ukjent", "er ikke et kjent felt"),
        ('navn = "x"\nvalg = "c"', "valg", "verdien passer ikke (str)"),
        ('navn = "x"\nav = 1', "av", "verdien passer ikke (int)"),
        ('navn = "x"\nverdi = "3"', "verdi", "verdien passer ikke (str)"),
        ('navn = "x"\nverdi = true', "verdi", "verdien passer ikke (bool)"),
        ('navn = "x"\nprosent = 0', "prosent", "verdien passer ikke (int)"),
        ('navn = "x"\ndeler = [{}]', "deler.0.fra", "mangler"),
        ('navn = "x"\ndeler = "ab"', "deler", "verdien passer ikke (str)"),
        (
            'navn = "x"\ndeler = [{ fra = 2026-01-01T12:00:00 }]',
            "deler.0.fra",
            "verdien passer ikke (datetime)",
        ),
        (
            'navn = "x"\ndeler = [{ fra = 2026-01-01, tall = true }]',
            "deler.0.tall",
            "verdien passer ikke (bool)",
        ),
        ('navn = "x"\noppslag = [2026-01-01]', "oppslag", "verdien passer ikke (list)"),
        ('navn = "x"\noppslag = { a = { fro = 1 } }', "oppslag.a.fra", "mangler"),
    ],
)
def test_en_gal_nokkel_sies_med_fil_og_vei(tekst: str, nokkel: str, hva: str) -> None:
    with pytest.raises(RegelfilFeil) as feil:
        _ytre(tekst)
    assert feil.value.fil == "prove.toml"
    forste = feil.value.nokkelfeil[0]
    assert (forste.nokkel, forste.hva) == (nokkel, hva)


def test_alle_feilene_sies_paa_en_gang() -> None:
    with pytest.raises(RegelfilFeil) as feil:
        les_navngitte(Navngitt, toml("[a]\n[b]\nnavn = 1\nny = 2\n"), "prove.toml")
    assert feil.value.melding == (
        "Regelfilen prove.toml kan ikke brukes: a.navn: mangler; "
        "b.navn: verdien passer ikke (int); b.ny: er ikke et kjent felt. Rett filen."
    )
