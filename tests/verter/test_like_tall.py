"""Equal numbers from batch, macro and functions, for everybody in the example workbook."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.vert import Vert
from sykefravaer_xl.verter import makroer
from tests.verter.kallsaker import serie
from tests.verter.lekebok import Lekebok
from tests.vertsmiljo.bokjson import Bokjson, bok_som_json

BOK = Path(__file__).parents[2] / "workbooks" / "eksempel.xlsx"
NAA = datetime.fromisoformat("2026-11-22T08:00:00")
VERT = Vert(NAA.date())
KVOTE = ("Dager brukt", "Dager igjen", "Maksdato")
Rader = list[dict[str, Any]]


def tabell(bok: Bokjson, ark: str) -> Rader:
    """The rows of a sheet by heading; dates as serial numbers, as a function meets them."""
    verdier = next(a["values"] for a in bok["sheets"] if a["name"] == ark)
    return [
        {o: _celle(c) for o, c in zip(verdier[0], rad, strict=True)}
        for rad in verdier[1:]
        if any(c != "" for c in rad)
    ]


def _celle(verdi: Any) -> Any:
    if isinstance(verdi, str) and verdi.endswith("T00:00:00.000Z"):
        return serie(date.fromisoformat(verdi[:10]))
    return None if verdi == "" else verdi


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Bokjson:
    ut = tmp_path_factory.mktemp("like") / "batch.xlsx"
    beregn_bok(BOK, ut, NAA.date(), naa=NAA)
    return bok_som_json(ut, "", None, "A1")


@pytest.fixture(scope="module")
def makro() -> Bokjson:
    bok = Lekebok(bok_som_json(BOK, "", None, "A1"))
    makroer.kjor("beregn", bok, i_dag=NAA.date(), naa=NAA)
    return bok.modell.bok


def siste_rad(bok: Bokjson) -> dict[Any, dict[str, Any]]:
    """Each employee's row that ends last: as of that day the quota is what functions answer."""
    ut: dict[Any, dict[str, Any]] = {}
    for rad in tabell(bok, "Fravær"):
        gammel = ut.get(rad["Ansattnr"])
        if gammel is None or rad["Til"] >= gammel["Til"]:
            ut[rad["Ansattnr"]] = rad
    return ut


def test_makroen_gir_batchens_tall_i_alle_arkene(batch: Bokjson, makro: Bokjson) -> None:
    for ark in ("Fravær", "Oppfølging", "Arbeidsliste", "Endringslogg"):
        assert tabell(makro, ark) == tabell(batch, ark), ark


def test_sf_beregn_gir_batchens_tall(batch: Bokjson) -> None:
    personer = {p["Ansattnr"]: p for p in tabell(batch, "Ansatte")}
    felt = ("Ansattnr", "Type", "Fra", "Til", "Grad")
    inn: list[list[Any]] = [[*felt, "Fødselsdato", "Unntak AGP"]]
    for rad in tabell(batch, "Fravær"):
        person = personer[rad["Ansattnr"]]
        inn.append([*(rad[f] for f in felt), person["Fødselsdato"], person["Unntak AGP"]])
    svar = kall("SF_BEREGN", (inn,), VERT)
    assert isinstance(svar, list)
    hode, *rader = svar
    assert len(rader) == 30
    ventet = siste_rad(batch)
    for ansatt in rader:
        fikk = dict(zip(hode, ansatt, strict=True))
        nr: Any = fikk["Ansattnr"]
        for navn in KVOTE:
            assert _som_tall(fikk[navn]) == ventet[nr][navn], (fikk, navn)


def test_enkeltfunksjonene_gir_batchens_tall(batch: Bokjson) -> None:
    personer = {p["Ansattnr"]: p for p in tabell(batch, "Ansatte")}
    alle = tabell(batch, "Fravær")
    sett = 0
    for nr, ventet in siste_rad(batch).items():
        omrade = [
            [r[f] for f in ("Type", "Fra", "Til", "Grad")] for r in alle if r["Ansattnr"] == nr
        ]
        fodt = personer[nr]["Fødselsdato"]
        assert _som_tall(kall("SF_MAKSDATO", (omrade, fodt), VERT)) == ventet["Maksdato"]
        assert _som_tall(kall("SF_DAGER_IGJEN", (omrade, fodt), VERT)) == ventet["Dager igjen"]
        per = ventet["Til"]
        if ventet["Tilfelle fra"] is not None:
            assert _som_tall(kall("SF_TILFELLE", (omrade, per), VERT)) == ventet["Tilfelle fra"]
            sett += 1
        if ventet["AGP slutt"] is not None:
            assert _som_tall(kall("SF_AGP_SLUTT", (omrade, per), VERT)) == ventet["AGP slutt"]
    assert sett > 20


def _som_tall(verdi: Any) -> Any:
    if isinstance(verdi, date):
        return serie(verdi)
    return None if verdi == "" else verdi
