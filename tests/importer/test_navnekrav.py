"""Two persons' names on one employee number are not imported as one person's absence."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from sykefravaer_xl.fil.bokendring import Skrivevalg
from sykefravaer_xl.importer.kjor import Importrapport, importer
from sykefravaer_xl.importer.meldinger import feiltekst
from tests.kjoring.bokhjelp import d, lag, mal, tabell

if TYPE_CHECKING:
    from pathlib import Path

HODE = ("Ansattnr", "Navn", "Type", "Fra", "Til", "Grad")
KARI = (1, "Kari Nordmann", "Sykmelding", d(1, 10), d(31, 10), 100)
PER = (2, "Per Lie", "Sykmelding", d(2, 11), d(8, 11), 100)
OLA = (1, "Ola Hansen", "Sykmelding", d(9, 11), d(29, 11), 100)
SIER = (
    "Samme ansattnummer står med et helt annet navn i {sted}. Er det to personer, gi dem hvert "
    "sitt nummer; er det én, skriv navnet likt på alle radene. Importer så på nytt."
)


def _importer(bok: Path, *ark: list[Any], nye: bool = False) -> Importrapport:
    kilde = lag(
        bok.with_name("kilde.xlsx"), {f"Ark{n}": [HODE, *rader] for n, rader in enumerate(ark, 1)}
    )
    naa = datetime(2026, 11, 29, 12, tzinfo=UTC)
    return importer(bok, [kilde], d(29, 11), Skrivevalg(naa=naa), nye_ansatte=nye)


def _sagt(rapport: Importrapport) -> list[str]:
    return [feiltekst(f) for f in rapport.feil]


@pytest.mark.parametrize("nye", [False, True])
def test_radene_til_nummeret_holdes_tilbake_og_de_andre_gaar_videre(
    tmp_path: Path, *, nye: bool
) -> None:
    bok = mal(tmp_path / "bok.xlsx") if nye else lag(tmp_path / "bok.xlsx", {"Fravær": [HODE]})
    rapport = _importer(bok, [KARI, PER, OLA], nye=nye)
    assert _sagt(rapport) == [
        f"kilde.xlsx, rad 2 er ikke importert. {SIER.format(sted='kilde.xlsx, rad 4')}",
        f"kilde.xlsx, rad 4 er ikke importert. {SIER.format(sted='kilde.xlsx, rad 2')}",
    ]
    assert [r["Ansattnr"] for r in tabell(bok, "Fravær") if r["Fra"]] in ([2], ["2"])
    if nye:
        numre = [str(r["Ansattnr"]) for r in tabell(bok, "Ansatte") if r["Ansattnr"]]
        assert "1" not in numre
        assert "2" in numre


def test_navnet_i_boka_gjelder_ogsaa(tmp_path: Path) -> None:
    bok = lag(tmp_path / "bok.xlsx", {"Fravær": [HODE, KARI]})
    rapport = _importer(bok, [PER, OLA])
    assert _sagt(rapport) == [f"kilde.xlsx, rad 3 er ikke importert. {SIER.format(sted='boka')}"]
    assert [str(r["Ansattnr"]) for r in tabell(bok, "Fravær")] == ["1", "2"]


@pytest.mark.parametrize("navn", ["Nordmann, Kari", "KARI NORDMANN", "Kari Hansen"])
def test_et_navn_som_kan_vaere_det_samme_importeres(tmp_path: Path, navn: str) -> None:
    bok = lag(tmp_path / "bok.xlsx", {"Fravær": [HODE, KARI]})
    assert _sagt(_importer(bok, [PER, (1, navn, *OLA[2:])])) == []
    assert sorted(str(r["Ansattnr"]) for r in tabell(bok, "Fravær")) == ["1", "1", "2"]


def test_to_ark_i_kilden_er_en_kilde(tmp_path: Path) -> None:
    bok = lag(tmp_path / "bok.xlsx", {"Fravær": [HODE]})
    rapport = _importer(bok, [KARI, PER], [OLA])
    assert [(f.sted.fil, f.sted.nummer) for f in rapport.feil] == [
        ("kilde.xlsx!Ark1", 2),
        ("kilde.xlsx!Ark2", 2),
    ]
