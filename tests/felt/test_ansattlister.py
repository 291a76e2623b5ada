"""Several lists of employees: one is used, and those that stand only in another are told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.modell import Bok
from tests.felt.hjelp import HODE, Arkene, Rad, d, lag

LISTE: Rad = ("Ansattnr", "Navn", "Fødselsdato", "Stillingsprosent")


def _liste(*numre: int) -> list[Rad]:
    return [LISTE, *((nr, f"Person {nr}", d(1, 5, 1980), 100) for nr in numre)]


def _les(mappe: Path, lister: Arkene, *numre: int, skjult: tuple[str, ...] = ()) -> Bok:
    rader = [(nr, f"Person {nr}", "Sykmelding", d(1, 9), d(29, 11), 100) for nr in numre]
    return les(lag(mappe, {"Syke": [HODE, *rader], **lister}, skjult=skjult))


def _om_lister(bok: Bok) -> list[str]:
    return [f.melding for f in bok.funn if f.kode == "flere_ansattlister"]


@pytest.mark.parametrize(
    ("brukt", "annet"), [("Nord", "Sør"), ("Ansatte", "Ansatte 2"), ("Ansatte", "Vikarer")]
)
@pytest.mark.parametrize("skjult", [True, False])
def test_begge_arkene_nevnes(tmp_path: Path, brukt: str, annet: str, skjult: bool) -> None:
    lister: Arkene = {brukt: _liste(1, 2, 3), annet: _liste(11, 12, 13)}
    bok = _les(tmp_path, lister, 1, 2, 11, 12, skjult=(annet,) if skjult else ())
    assert bok.ansatte_kart is not None
    assert bok.ansatte_kart.ark == brukt
    (melding,) = _om_lister(bok)
    assert melding == (
        f"Både arket {brukt} og arket {annet} er en liste over ansatte, men bare én liste kan "
        f"brukes. 2 av dem som har fravær, står bare i {annet}. Samle alle ansatte i ett ark, og "
        "kall det Ansatte."
    )
    feil = {rad.ansatt: rad.feil[0].kode for rad in bok.fravaer if rad.feil}
    assert feil == {"11": "ukjent_ansatt", "12": "ukjent_ansatt"}


def test_ogsaa_naar_ingen_av_dem_passer(tmp_path: Path) -> None:
    bok = _les(tmp_path, {"Nord": _liste(1), "Sør": _liste(11, 12)}, 1, 11, 12)
    assert [f.kode for f in bok.funn] == ["flere_ansattlister", "ansatte_passer_ikke"]
    assert "2 av dem som har fravær, står bare i Sør" in bok.funn[0].melding


def test_tre_lister_nevnes_hver_for_seg(tmp_path: Path) -> None:
    lister: Arkene = {"Ansatte": _liste(1), "Sør": _liste(11), "Vest": _liste(21)}
    bok = _les(tmp_path, lister, 1, 11, 21)
    assert [f.ark for f in bok.funn if f.kode == "flere_ansattlister"] == ["Sør", "Vest"]


@pytest.mark.parametrize(
    "lister",
    [
        {"Nord": _liste(1, 2), "Sør": _liste(1, 2)},
        {"Nord": _liste(1, 2), "Sør": _liste(11, 12)},
        {"Nord": _liste(1, 2)},
        {"Nord": _liste(1, 2), "Kurs": [("Ansattnr", "Navn", "Kurs"), (1, "Person 1", "Truck")]},
    ],
    ids=["den samme", "ingen med fravær", "én", "ingen ansattliste"],
)
def test_en_liste_som_har_alle_er_nok(tmp_path: Path, lister: Arkene) -> None:
    assert _om_lister(_les(tmp_path, lister, 1, 2)) == []
