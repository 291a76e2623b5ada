"""Columns and cells that contradict each other: neither is chosen in silence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import Rad, d, fravaer, lag, stopp

S = "sykmelding"
FRA, TIL = d(2, 9), d(13, 11)


@pytest.mark.parametrize(
    ("hode", "rad", "celler"),
    [
        (("Fraværstype", "Fraværskode", "Fra", "Til"), ("Sykmelding", "Ferie"), ("B3", "C3")),
        (("Type", "Kode", "Fra", "Til"), ("Ferie", "Sykmelding"), ("B3", "C3")),
        (("Fraværskode", "Fraværstype", "Fra", "Til"), ("EM", "Sykmeldt"), ("B3", "C3")),
        (("Type", "Første fraværsdag", "Fra", "Til"), ("Sykmelding", d(1, 9)), ("D3", "C3")),
        (("Type", "Første sykedag", "Fra", "Til"), ("Sykmelding", "1.9.2026"), ("D3", "C3")),
        (("Type", "Siste fraværsdag", "Fra", "Til"), ("Sykmelding", d(14, 11)), ("E3", "C3")),
    ],
)
def test_to_kolonner_som_ikke_er_enige_stopper(
    tmp_path: Path, hode: Rad, rad: Rad, celler: tuple[str, str]
) -> None:
    lik = {"Første": FRA, "Siste": TIL}.get(hode[1].split()[0], "Sykmelding")
    enig = (7, "Sykmelding", lik, FRA, TIL)
    sti = lag(tmp_path, {"A": [("Ansattnr", *hode), enig]})
    assert fravaer(les(sti)) == {"7": [(FRA, TIL, S, 100)]}
    kode, melding = stopp(lag(tmp_path, {"A": [("Ansattnr", *hode), enig, (8, *rad, FRA, TIL)]}))
    assert kode == "ulike_kolonner"
    assert f"A!{celler[0]} (" in melding
    assert f"A!{celler[1]} (" in melding
    assert "sier ikke det samme om raden" in melding


@pytest.mark.parametrize(
    "hode", ["Egenmelding dager", "Egenmeldingsdager", "Antall egenmeldingsdager", "Feriedager"]
)
def test_dager_av_en_annen_type_enn_overskriftens_stopper(tmp_path: Path, hode: str) -> None:
    def bok(antall: Any) -> Path:
        rader = [("Ansattnr", hode, "Sykmeldt fra", "Sykmeldt til"), (7, antall, FRA, TIL)]
        return lag(tmp_path, {"A": rader})

    assert fravaer(les(bok(None))) == {"7": [(FRA, TIL, S, 100)]}
    assert fravaer(les(bok(0))) == {"7": [(FRA, TIL, S, 100)]}
    kode, melding = stopp(bok(3))
    assert kode == "uleste_typedager"
    assert melding.startswith(f"A!B2 («{hode}») teller fraværsdager av en annen type")
    assert "begynner i C2" in melding


@pytest.mark.parametrize(
    ("fra", "til", "grad", "dager", "feil"),
    [
        (FRA, TIL, 100, 73, False),  # calendar days
        (FRA, TIL, 100, 53, False),  # weekdays
        (FRA, TIL, 20, 11, False),  # a fifth of 53
        (FRA, TIL, 80, 11, False),  # what is left to work
        (FRA, TIL, 100, 32, False),  # three days a week
        (d(23, 3), d(17, 4), 100, 17, False),  # Easter taken off
        (d(2, 11), d(6, 11), 100, 1, False),  # one of two days a week
        (FRA, TIL, 100, 12, True),
        (FRA, TIL, 100, 7, True),
        (FRA, TIL, 50, 12, True),
        (d(2, 11), d(29, 11), 100, 4, True),
    ],
)
def test_et_antall_dager_som_ikke_kan_stemme_er_en_feil(
    tmp_path: Path, fra: Any, til: Any, grad: int, dager: int, feil: bool
) -> None:
    rad = (7, "Sykmelding", fra, til, grad, dager)
    lest = les(lag(tmp_path, {"A": [("Ansattnr", "Type", "Fra", "Til", "Grad", "Dager"), rad]}))
    assert [f.kode for f in lest.fravaer[0].feil] == ["feil_antall_dager"] * feil
    if feil:
        assert lest.fravaer[0].feil[0].celle == "F2"
        assert f"«{dager}» dager stemmer ikke med C2 og D2" in lest.fravaer[0].feil[0].melding


@pytest.mark.parametrize("overskrift", ["Ansatt fra", "Ansettelsesdato", "Tiltrådt"])
def test_ansatt_fra_i_hennes_liste_nevnes(tmp_path: Path, overskrift: str) -> None:
    rader = [("Ansattnr", "Type", "Fra", "Til", overskrift), (7, "Sykmelding", FRA, TIL, d(20, 8))]
    bok = les(lag(tmp_path, {"A": rader}))
    (varsel,) = (f for f in bok.funn if f.kode == "ansatt_fra_ulest")
    assert varsel.celle == "E1"
    assert varsel.melding.startswith(f"Kolonne E («{overskrift}») er ikke brukt.")
    assert "§ 8-2" in varsel.melding
    assert not bok.lest.ikke_lest  # told once


@pytest.mark.parametrize(
    ("ark", "type_"), [("AAP", "AAP"), ("Egenmeldinger", "egenmelding"), ("Ferie", "ferie")]
)
def test_typen_av_arkets_navn_sies_med_sitt_navn(tmp_path: Path, ark: str, type_: str) -> None:
    bok = les(lag(tmp_path, {ark: [("Ansattnr", "Fra", "Til"), (7, FRA, TIL)]}))
    (tabell,) = bok.lest.tabeller
    assert any(linje.endswith(f": {type_}") for linje in tabell.merknader)
