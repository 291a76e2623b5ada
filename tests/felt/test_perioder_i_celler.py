"""Both days of an absence in one cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.grunn.datotekst import dato_fra_tekst, spenn
from tests.felt.hjelp import Rad, d, fravaer, lag, stopp

S = "Sykmelding"


@pytest.mark.parametrize(
    ("skrevet", "fra", "til"),
    [
        ("02.11.2026 - 15.11.2026", d(2, 11), d(15, 11)),
        ("02.11.2026–15.11.2026", d(2, 11), d(15, 11)),
        ("02.11-15.11.26", d(2, 11), d(15, 11)),
        ("2/11 - 15/11-26", d(2, 11), d(15, 11)),
        ("2.–6. november 2026", d(2, 11), d(6, 11)),
        ("30. okt. til 6. nov. 2026", d(30, 10), d(6, 11)),
        ("2-6.11.2026", d(2, 11), d(6, 11)),
        ("02-11-2026 - 04-11-2026", d(2, 11), d(4, 11)),
        ("ma. 2.11 → fr. 6.11.2026", d(2, 11), d(6, 11)),
        ("2.11 t.o.m. 6.11.2026", d(2, 11), d(6, 11)),
        ("2.11. til og med 6.11.2026", d(2, 11), d(6, 11)),
        ("28.12.2026-3.1.2027", d(28, 12), d(3, 1, 2027)),
        ("2026-11-02 -> 2026-11-04", d(2, 11), d(4, 11)),
    ],
)
def test_et_spenn_er_to_hele_datoer(skrevet: str, fra: date, til: date) -> None:
    deler = spenn(skrevet)
    assert deler is not None
    assert tuple(map(dato_fra_tekst, deler)) == (fra, til)


@pytest.mark.parametrize(
    "skrevet",
    ["3/11-26", "02-11-2026", "28.12-3.1.2027", "6.11-2.11.2026", "2.11-6.11", "uke 45-46",
     "2.11-31.11.2026", "2.11.2026 -", "2.11.2026 - 6.11.2026 - 9.11.2026", ""],
)  # fmt: skip
def test_det_som_ikke_er_to_hele_datoer_deles_ikke(skrevet: str) -> None:
    assert spenn(skrevet) is None


@pytest.mark.parametrize("hode", ["Periode", "Fra - til", "Fra/til", "Tidsrom"])
def test_en_kolonne_med_perioder(tmp_path: Path, hode: str) -> None:
    rader: list[Rad] = [
        ("Navn", "Type", hode, "Grad"),
        ("Kari Berg", "Egenmelding", "02.11-04.11.2026", None),
        ("Kari Berg", S, "05.11.2026 – 30.11.2026", 50),
        ("Ola Dal", "Egenmelding", "3/11-26", None),
        ("Per Foss", "Egenmelding", d(3, 11), None),
        ("Liv Li", "Egenmelding", "2.11-6.11", None),
    ]
    bok = les(lag(tmp_path, {"Liste": rader}))
    assert fravaer(bok) == {
        "kari berg": [
            (d(2, 11), d(4, 11), "egenmelding", 100),
            (d(5, 11), d(30, 11), "sykmelding", 50),
        ],
        "ola dal": [(d(3, 11), d(3, 11), "egenmelding", 100)],
        "per foss": [(d(3, 11), d(3, 11), "egenmelding", 100)],
        "liv li": ["dato_ugyldig"],
    }
    assert len(bok.fravaer[4].feil) == 1
    assert any("begge dagene i én celle" in k.linje for k in bok.lest.tabeller[0].kolonner)


def test_maaneden_forst_spoers_det_om(tmp_path: Path) -> None:
    rader: list[Rad] = [("Navn", "Type", "Period"), ("Kari", S, "11/02/2026 - 11/10/2026")]
    assert stopp(lag(tmp_path, {"Liste": rader}))[0] == "uklar_dato"


def test_en_periode_ved_siden_av_fra_og_til_leses_ikke(tmp_path: Path) -> None:
    rader: list[Rad] = [
        ("Navn", "Type", "Fra", "Til", "Periode"),
        ("Kari", S, d(2, 11), d(6, 11), "02.11-04.11.2026"),
    ]
    assert fravaer(les(lag(tmp_path, {"Liste": rader}))) == {
        "kari": [(d(2, 11), d(6, 11), "sykmelding", 100)]
    }
