"""«Slik ble boka lest» in our own books, and the clerk's own codes in the sheet for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.bok.lesevalgord import UgyldigValgFeil, fra_par
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal
from tests.felt.hjelp import HODE, I_DAG, d, fravaer, lag, stopp


def _vaar(mappe: Path, *rader: dict[str, Any], koder: tuple[dict[str, Any], ...] = ()) -> Path:
    sti = mappe / "var.xlsx"
    ansatte: tuple[dict[str, Any], ...] = (
        {"ansattnr": 1, "navn": "Max Modell", "fodselsdato": d(1, 5, 1980)},
    )
    skriv_mal(sti, Malinnhold(ansatte=ansatte, fravaer=rader, fravaerskoder=koder))
    return sti


def _rad(type_: Any, fra: Any, til: Any) -> dict[str, Any]:
    return {"ansattnr": 1, "type": type_, "fra": fra, "til": til}


def _konto(sti: Path) -> list[tuple[Any, Any]]:
    bok: Any = load_workbook(sti)
    ark = bok["Hjelp"]
    forste, siste = ark.tables["tblLest"].ref.split(":")
    rader = ark.iter_rows(
        min_row=int(forste[1:]), max_row=int(siste[1:]), min_col=2, max_col=3, values_only=True
    )
    return [(a, b) for a, b in rader]


FAST = [
    ("Ark eller kolonne", "Lest som"),
    ("Fravær", "overskrifter i rad 1, 1 rad"),
    ("A «Ansattnr»", "Ansattnr"),
    ("B «Type»", "Type"),
    ("C «Fra»", "Fra"),
    ("D «Til»", "Til"),
    ("E «Grad»", "Grad"),
    ("F «Avtalte timer»", "Avtalte timer"),
    ("G «Arbeidede timer»", "Arbeidede timer"),
    ("H «Merknad»", "Merknad"),
]


def test_kontoen_staar_i_hjelp_og_annen_kjoring_skriver_ingenting(tmp_path: Path) -> None:
    sti = _vaar(tmp_path, _rad("Sykmelding", d(2, 11), d(30, 11)))
    assert _konto(sti) == [FAST[0], ("Fylles ut når boka beregnes.", None)]
    beregn_bok(sti, dato=I_DAG)
    assert _konto(sti) == FAST
    foer = sti.read_bytes()
    assert beregn_bok(sti, dato=I_DAG).uendret
    assert sti.read_bytes() == foer


def test_kontoen_sier_hva_som_er_utelatt_og_blir_kortere_igjen(tmp_path: Path) -> None:
    sti = _vaar(tmp_path, _rad("Sykmelding", d(2, 11), d(30, 11)))
    bok: Any = load_workbook(sti)
    ark = bok["Fravær"]
    ark["A3"], ark["E3"] = "Sum", 100
    ark.tables["tblFravaer"].ref = "A1:T3"
    bok.save(sti)
    beregn_bok(sti, dato=I_DAG)
    assert _konto(sti) == [*FAST, ("Fravær", "rad 3 er hoppet over: sumrad")]
    bok = load_workbook(sti)
    bok["Fravær"]["A3"], bok["Fravær"]["E3"] = None, None
    bok.save(sti)
    beregn_bok(sti, dato=I_DAG)
    assert _konto(sti) == [*FAST, (None, None)]


def test_en_egen_bok_faar_ikke_arket(tmp_path: Path) -> None:
    sti = lag(tmp_path, {"A": [HODE, (1, "Max", "Sykmelding", d(2, 11), d(30, 11), 100)]})
    beregn_bok(sti, dato=I_DAG)
    assert load_workbook(sti).sheetnames == ["A", "Arbeidsliste", "Oppfølging", "Endringslogg"]


# --- codes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kode", "i_cella"), [(101, 101), ("0101", 101), ("E", "e"), ("E ", "E"), (101, "101")]
)
def test_kodene_i_arket_gjelder_radene(tmp_path: Path, kode: Any, i_cella: Any) -> None:
    koder = ({"kode": kode, "type": "Egenmelding"},)
    sti = _vaar(tmp_path, _rad(i_cella, d(2, 11), d(4, 11)), koder=koder)
    assert fravaer(les(sti)) == {"1": [(d(2, 11), d(4, 11), "egenmelding", 100)]}


def test_arket_virker_ogsaa_i_en_egen_bok(tmp_path: Path) -> None:
    ark: dict[str, list[tuple[Any, ...]]] = {
        "A": [HODE, (1, "Max", "X1", d(2, 11), d(30, 11), 50)],
        "Fraværskoder": [("Kode", "Betyr"), ("X1", "Sykmelding")],
    }
    assert fravaer(les(lag(tmp_path, ark))) == {"1": [(d(2, 11), d(30, 11), "sykmelding", 50)]}


def test_rader_med_en_kode_som_ikke_er_fravaer_hoppes_over_og_fortelles(tmp_path: Path) -> None:
    koder = ({"kode": "N", "type": "Ikke fravær"},)
    rader = (_rad("N", d(1, 9), d(30, 9)), _rad("Sykmelding", d(2, 11), d(30, 11)))
    bok = les(_vaar(tmp_path, *rader, koder=koder))
    assert fravaer(bok) == {"1": [(d(2, 11), d(30, 11), "sykmelding", 100)]}
    assert bok.lest.tabeller[0].utelatt == ("1 rad er hoppet over: koden er ikke fravær",)


def test_en_kode_uten_type_betyr_ingenting(tmp_path: Path) -> None:
    sti = _vaar(tmp_path, _rad("X", d(2, 11), d(4, 11)), koder=({"kode": "X"},))
    assert fravaer(les(sti)) == {"1": ["type_ukjent"]}


@pytest.mark.parametrize(
    ("koder", "sted"),
    [
        ((("X", "Hviledag"),), "Fraværskoder!B2"),
        ((("X", "Ferie"), ("x", "Sykmelding")), "Fraværskoder!A3"),
    ],
)
def test_en_uklar_kode_stopper_med_celle(
    tmp_path: Path, koder: tuple[tuple[str, str], ...], sted: str
) -> None:
    egne = tuple({"kode": kode, "type": type_} for kode, type_ in koder)
    kode, melding = stopp(_vaar(tmp_path, _rad("X", d(2, 11), d(4, 11)), koder=egne))
    assert kode == "uklar_fravaerskode"
    assert melding.startswith(sted)


def test_svaret_paa_en_kode_skrives_i_arket(tmp_path: Path) -> None:
    sti = _vaar(tmp_path, _rad(101, d(2, 11), d(4, 11)))
    valg = fra_par([("kode.101", "egenmelding"), ("kode.N", "")])
    beregn_bok(sti, dato=I_DAG, ark=valg)
    ark: Any = load_workbook(sti)["Fraværskoder"]
    assert list(ark.iter_rows(values_only=True)) == [
        ("Kode", "Type"),
        ("101", "egenmelding"),
        ("N", "Ikke fravær"),
    ]
    assert fravaer(les(sti)) == {"1": [(d(2, 11), d(4, 11), "egenmelding", 100)]}


def _egen(mappe: Path, *innstillinger: tuple[str, str]) -> Path:
    ark: dict[str, list[tuple[Any, ...]]] = {
        "A": [HODE, (1, "Max", 101, d(2, 11), d(4, 11), None)],
        "Innstillinger": [("Innstilling", "Verdi"), *innstillinger],
    }
    return lag(mappe, ark)


def test_en_kode_i_innstillinger_faar_ikke_en_annen_betydning_med_sett(tmp_path: Path) -> None:
    sti = _egen(tmp_path, ("Fraværskode 101", "egenmelding"))
    foer = sti.read_bytes()
    for skrevet in ("101", "0101"):
        kode, melding = stopp(sti, fra_par([(f"kode.{skrevet}", "sykmelding")]))
        assert kode == "uklar_fravaerskode"
        assert melding == (
            "Koden «101» er egenmelding i Innstillinger og sykmelding i --sett. Ingenting er "
            "regnet ut. Rett den som er feil, så de sier det samme."
        )
    assert sti.read_bytes() == foer
    assert fravaer(les(sti, fra_par([("kode.101", "Egenmeldt")]))) == {
        "1": [(d(2, 11), d(4, 11), "egenmelding", 100)]
    }


def test_en_kode_i_fila_ved_siden_faar_ikke_en_annen_betydning_med_sett(tmp_path: Path) -> None:
    sti = lag(tmp_path, {"A": [HODE, (1, "Max", "X", d(2, 11), d(4, 11), None)]})
    (tmp_path / "bok.oppsett.toml").write_text('[koder]\nX = "ferie"\n', encoding="utf-8")
    kode, melding = stopp(sti, fra_par([("kode.x", "permisjon")]))
    assert kode == "uklar_fravaerskode"
    assert "er ferie i oppsettfila ved siden av boka og permisjon i --sett" in melding


def test_en_kode_i_arket_og_i_innstillinger_maa_si_det_samme(tmp_path: Path) -> None:
    ark: dict[str, list[tuple[Any, ...]]] = {
        "A": [HODE, (1, "Max", "X", d(2, 11), d(4, 11), None)],
        "Fraværskoder": [("Kode", "Type"), ("X", "Ferie")],
        "Innstillinger": [("Innstilling", "Verdi"), ("Fraværskode X", "Permisjon")],
    }
    assert stopp(lag(tmp_path, ark))[0] == "uklar_fravaerskode"
    ark["Innstillinger"][1] = ("Fraværskode X", "ferie")
    assert fravaer(les(lag(tmp_path, ark))) == {"1": [(d(2, 11), d(4, 11), "ferie", 100)]}


def test_en_kode_kan_ikke_sies_to_ganger_paa_to_maater(tmp_path: Path) -> None:
    with pytest.raises(UgyldigValgFeil, match="Fraværskode 7 er satt to ganger"):
        fra_par([("kode.7", "ferie"), ("kode.07", "egenmelding")])
    sti = _egen(tmp_path, ("Fraværskode 101", "ferie"), ("Fraværskode 101", "permisjon"))
    with pytest.raises(UgyldigValgFeil, match="Fraværskode 101 er satt to ganger"):
        les(sti)
    assert fra_par([("kode.7", "ferie"), ("kode.07", "Ferie")]).koder == {"7": "Ferie"}


# --- a field without a column ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("rad", "celle", "kolonne"),
    [
        ((None, "Kari", "Gradert sykmelding"), "B2", "Grad"),
        ((None, None, "Sykmelding"), "B2", None),
        ((None, "Kari", None), "C2", None),
    ],
)
def test_en_feil_uten_kolonne_sier_hvilken_som_mangler(
    tmp_path: Path, rad: tuple[Any, ...], celle: str, kolonne: str | None
) -> None:
    hode = (None, "Navn", "Type", "Fra", "Til")
    bok = les(lag(tmp_path, {"A": [hode, (*rad, d(2, 11), d(4, 11))]}))
    feil = bok.fravaer[0].feil[0]
    assert feil.celle == celle
    assert feil.melding.endswith(f"Arket har ingen kolonne {kolonne}; legg den til.") is bool(
        kolonne
    )


@pytest.mark.parametrize("rader", [1, 3])
def test_en_eldre_bok_av_vaare_faar_kontoen_i_et_eget_ark(tmp_path: Path, rader: int) -> None:
    sti = _vaar(tmp_path, *[_rad("Sykmelding", d(2, 11), d(30, 11))] * rader)
    bok: Any = load_workbook(sti)
    del bok["Hjelp"].tables["tblLest"]
    bok.save(sti)
    for _ in range(2):
        beregn_bok(sti, dato=I_DAG)
        bok = load_workbook(sti)
        navn = [n for n in bok.sheetnames if n.startswith("Slik")]
        assert navn == ["Slik ble boka lest"]
        konto = list(bok[navn[0]].iter_rows(values_only=True))
        radtall = "1 rad" if rader == 1 else f"{rader} rader"
        assert konto == [FAST[0], ("Fravær", f"overskrifter i rad 1, {radtall}"), *FAST[2:]]
        assert bok[navn[0]].tables["tblLest"].ref == f"A1:B{len(konto)}"
