"""Bad input: one message at the cell, that employee stopped, all others computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kjoring.bokhjelp import (
    OVERSKRIFTER,
    RESULTATER,
    beregn,
    d,
    ett_ark,
    lag,
    mal,
    skriv_i_kolonner,
    skriv_inn,
    tabell,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kjoring.bokhjelp import Rad

FRISK_RAD = ("2", "Sykmelding", d(1, 9), d(30, 11), 100)
# 17.9.–30.11. are 53 weekdays; the base Friday 27.11. + 196 weekdays; 30.11. + 195
FRISK_SVAR = {
    "Tilfelle fra": d(1, 9), "Dag nr": 91, "AGP-dager": 16, "AGP slutt": d(16, 9),
    "Dager brukt": 53, "Dager igjen": 195, "Maksdato": d(30, 8, 2027),
    "Neste sjekkpunkt": "Første kontakt", "Frist": d(7, 9), "Status": "Forfalt",
}  # fmt: skip
ANDRE_RAD = ("1", "Sykmelding", d(1, 5), d(31, 5), 100)
ANSATTE: list[Rad] = [("Ansattnr", "Navn"), ("1", "En"), ("2", "To")]


def svar(rad: dict[str, object]) -> dict[str, object]:
    return {navn: rad[navn] for navn in RESULTATER if navn in rad}


@pytest.mark.parametrize(
    ("rad", "celle", "kode", "utdrag"),
    [
        (("1", "Sykmelding", "snart", d(1, 3)), "C2", "dato_ugyldig", "Skriv datoen som"),
        (("1", "Sykmelding", "30.02.2026", d(1, 3)), "C2", "dato_ugyldig", "«30.02.2026»"),
        (("1", "Sykmelding", d(1, 3), "31.04.2026"), "D2", "dato_ugyldig", "«31.04.2026»"),
        (("1", "Sykmelding", d(1, 3), d(28, 2)), "D2", "til_for_fra", "Til (28.02.2026)"),
        (("1", "Sykmelding", d(1, 3), None), "D2", "til_mangler", "Til mangler"),
        (("1", "Sykmelding", None, d(1, 3)), "C2", "fra_mangler", "Fra mangler"),
        (("1", "Sykmelding", d(1, 3), d(2, 4), 0), "E2", "grad_ugyldig", "fra 1 til 100"),
        (("1", "Sykmelding", d(1, 3), d(2, 4), 140), "E2", "grad_ugyldig", "«140»"),
        (("1", "Gradert sykmelding", d(1, 3), d(2, 4)), "E2", "grad_mangler", "må ha en grad"),
        (("1", "Influensa", d(1, 3), d(2, 4)), "B2", "type_ukjent", "Velg en av disse: Egenm"),
        (("1", None, d(1, 3), d(2, 4)), "B2", "type_mangler", "Velg en av disse"),
        (("1", "Sykmelding", "#N/A", d(2, 4)), "C2", "formelfeil", "Rett formelen"),
        (("1", "Sykmelding", "1.3.1926", d(2, 4)), "C2", "dato_for_regelverk", "Er årstallet"),
    ],
)
def test_feil_i_en_celle_stopper_bare_den_ansatte_og_sier_hvor_og_hvordan(
    tmp_path: Path, rad: tuple[object, ...], celle: str, kode: str, utdrag: str
) -> None:
    ark: dict[str, list[Rad]] = {
        "Fravær": [OVERSKRIFTER, rad, FRISK_RAD, ANDRE_RAD],
        "Ansatte": ANSATTE,
    }
    bok = lag(tmp_path / "bok.xlsx", ark)
    rapport = beregn(bok)
    assert [(f.ark, f.celle, f.kode) for f in rapport.feil] == [("Fravær", celle, kode)]
    faktisk = tabell(bok, "Fravær")
    assert rapport.feil[0].tekst.startswith(f"Fravær!{celle}: ")
    melding = rapport.feil[0].melding
    assert utdrag in melding
    assert svar(faktisk[0]) == {"Melding": melding}
    assert svar(faktisk[1]) == FRISK_SVAR
    assert svar(faktisk[2]) == {"Melding": f"Ikke beregnet: rett Fravær!{celle} først."}
    assert {r["Ansattnr"] for r in tabell(bok, "Arbeidsliste")} == {"2"}


def test_overlappende_sykmeldinger_med_ulik_grad_er_feil_paa_begge_radene(tmp_path: Path) -> None:
    bok = ett_ark(
        tmp_path / "bok.xlsx",
        ("1", "Sykmelding", d(1, 3), d(31, 3), 100),
        ("1", "Gradert sykmelding", d(15, 3), d(10, 4), 50),
        ("1", "Sykmelding", d(1, 6), d(10, 6), 100),
        FRISK_RAD,
    )
    rapport = beregn(bok)
    assert [(f.celle, f.kode) for f in rapport.feil] == [
        ("C2", "overlappende_sykmeldinger"),
        ("C3", "overlappende_sykmeldinger"),
    ]
    meldinger = [r.get("Melding") for r in tabell(bok, "Fravær")]
    assert str(meldinger[0]).startswith("Sykmeldingen 01.03.2026–31.03.2026 (100 %)")
    assert str(meldinger[1]).startswith("Sykmeldingen 15.03.2026–10.04.2026 (50 %)")
    assert meldinger[2:] == ["Ikke beregnet: rett Fravær!C2, Fravær!C3 først.", None]


def test_overlapp_med_samme_grad_slaas_sammen_med_varsel(tmp_path: Path) -> None:
    bok = ett_ark(tmp_path / "bok.xlsx", FRISK_RAD, ("2", "Sykmelding", d(15, 11), d(30, 11), 100))
    rapport = beregn(bok)
    assert rapport.feil == ()
    assert ("C3", "sammenslaatt") in [(f.celle, f.kode) for f in rapport.varsler]
    assert tabell(bok, "Fravær")[1]["Dager brukt"] == 53


def test_rad_uten_ansattnummer_staar_alene(tmp_path: Path) -> None:
    bok = ett_ark(tmp_path / "bok.xlsx", (None, "Sykmelding", d(1, 3), d(31, 3), 100), FRISK_RAD)
    rapport = beregn(bok)
    assert [(f.celle, f.kode) for f in rapport.feil] == [("A2", "ansatt_mangler")]
    forste, andre = tabell(bok, "Fravær")
    assert svar(forste) == {"Melding": rapport.feil[0].melding}
    assert svar(andre) == FRISK_SVAR


@pytest.mark.parametrize("tomme", [1, 2])
def test_rad_uten_ansatt_holder_tilbake_den_over(tmp_path: Path, tomme: int) -> None:
    """Half a case looks right: nothing is computed for the one the row may be about."""
    uten = [(None, "Sykmelding", d(1, 3), d(31, 3), 100)] * tomme
    bok = ett_ark(tmp_path / "bok.xlsx", ANDRE_RAD, *uten, FRISK_RAD)
    rapport = beregn(bok)
    assert [(f.celle, f.kode) for f in rapport.feil] == [
        (f"A{nr}", "ansatt_mangler") for nr in range(3, 3 + tomme)
    ]
    rader = tabell(bok, "Fravær")
    steder = ", ".join(f"Fravær!A{nr}" for nr in range(3, 3 + tomme))
    assert svar(rader[0]) == {"Melding": f"Ikke beregnet: rett {steder} først."}
    assert "den ansatte på raden over" in str(svar(rader[1])["Melding"])
    assert svar(rader[-1]) == FRISK_SVAR


def test_en_lapp_uten_datoer_holder_ingen_tilbake(tmp_path: Path) -> None:
    lapp = (None, "Sykmelding", None, None)
    bok = ett_ark(tmp_path / "bok.xlsx", FRISK_RAD, lapp, ANDRE_RAD)
    beregn(bok)
    assert svar(tabell(bok, "Fravær")[0]) == FRISK_SVAR


def test_ansatt_som_ikke_er_i_ansatte(tmp_path: Path) -> None:
    bok = lag(
        tmp_path / "bok.xlsx",
        {
            "Fravær": [
                OVERSKRIFTER, ("99", "Sykmelding", d(1, 3), d(31, 3), 100), FRISK_RAD, ANDRE_RAD,
            ],
            "Ansatte": ANSATTE,
        },
    )  # fmt: skip
    rapport = beregn(bok)
    assert [(f.celle, f.kode) for f in rapport.feil] == [("A2", "ukjent_ansatt")]
    assert rapport.feil[0].tekst == (
        "Fravær!A2: Ansattnr «99» finnes ikke i arket Ansatte. Rett nummeret, eller legg inn "
        "den ansatte der."
    )
    assert svar(tabell(bok, "Fravær")[1]) == FRISK_SVAR


def test_alle_feil_i_en_rad_sies_paa_en_gang(tmp_path: Path) -> None:
    bok = ett_ark(tmp_path / "bok.xlsx", ("1", "Tull", "32.01.2026", d(1, 3), 140))
    rapport = beregn(bok)
    assert [f.celle for f in rapport.feil] == ["B2", "C2", "E2"]
    melding = tabell(bok, "Fravær")[0]["Melding"]
    assert [f.melding in melding for f in rapport.feil] == [True, True, True]


def test_rettet_celle_gir_tall_og_tom_melding_neste_gang(tmp_path: Path) -> None:
    bok = ett_ark(tmp_path / "bok.xlsx", ("2", "Sykmelding", "1.9.26", "31.11.2026", 100))
    assert [f.celle for f in beregn(bok).feil] == ["D2"]
    ett_ark(bok, FRISK_RAD)
    assert beregn(bok).feil == ()
    assert svar(tabell(bok, "Fravær")[0]) == FRISK_SVAR


def test_feil_etter_en_god_kjoring_tommer_gamle_tall_og_frister(tmp_path: Path) -> None:
    bok = mal(tmp_path / "bok.xlsx", FRISK_RAD)
    beregn(bok)
    skriv_i_kolonner(bok, "Oppfølging", 2, {"Oppfølgingsplan utført": d(20, 9)})
    skriv_inn(bok, "Fravær", {(2, 4): "31.11.2026"})
    rapport = beregn(bok)
    assert svar(tabell(bok, "Fravær")[0]) == {"Melding": rapport.feil[0].melding}
    assert tabell(bok, "Oppfølging") == [
        {
            "Ansattnr": "2", "Navn": "Person 2", "Leder": "Mona Modellhaug",
            "Tilfelle fra": d(1, 9), "Tilfelle til": d(30, 11),
            "Oppfølgingsplan utført": d(20, 9),
        }
    ]  # fmt: skip
    assert tabell(bok, "Arbeidsliste") == []
    skriv_inn(bok, "Fravær", {(2, 4): d(30, 11)})
    beregn(bok)
    assert tabell(bok, "Oppfølging")[0]["Oppfølgingsplan"] == d(28, 9)
    assert tabell(bok, "Oppfølging")[0]["Oppfølgingsplan utført"] == d(20, 9)
