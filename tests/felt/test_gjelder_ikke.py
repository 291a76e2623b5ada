"""Rows that somebody has cancelled never count in silence: passed over, or asked about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import Rad, d, fravaer, lag, svar

HODE = ("Ansattnr", "Type", "Fra", "Til")
TIDLIG, SEN = (d(2, 11), d(4, 11)), (d(5, 11), d(30, 11))


def _bok(mappe: Path, overskrift: str, *verdier: Any) -> Path:
    """One sick note an employee, 1, 2 and so on, with what stands beside each."""
    rader: list[Rad] = [(*HODE, overskrift)]
    rader += [(nr, "Sykmelding", *SEN, v) for nr, v in enumerate(verdier, start=1)]
    return lag(mappe, {"A": rader})


@pytest.mark.parametrize(
    "status",
    [
        "Feilregistrert", "feilført", "Erstattet", "Tilbakekalt", "Tilbaketrukket", "Duplikat",
        "Makulert", "STRØKET", "Stroket", "Slettet - feil", "Annullert: 12.11.2026", "Bortfalt",
        "Gjelder ikke", "Slettet (feil person)",
    ],
)  # fmt: skip
def test_status_som_sier_at_raden_ikke_gjelder(tmp_path: Path, status: str) -> None:
    bok = les(_bok(tmp_path, "Status", "Godkjent", status))
    assert fravaer(bok) == {"1": [(*SEN, "sykmelding", 100)]}
    assert [(f.kode, f.celle) for f in bok.funn] == [("rad_gjelder_ikke", "E3")]


@pytest.mark.parametrize(
    "status",
    ["Utgått", "Ikke godkjent", "Avbrutt", "Slettet?", "Erstattet av ny", "ikke levert", "Kladd"],
)
def test_status_som_kan_bety_det_er_en_feil_paa_raden(tmp_path: Path, status: str) -> None:
    bok = les(_bok(tmp_path, "Status", "Aktiv", status))
    assert fravaer(bok) == {"1": [(*SEN, "sykmelding", 100)], "2": ["kan_vaere_annullert"]}
    assert svar(bok)["2"] == (None, None)
    assert bok.fravaer[1].feil[0].celle == "E3"
    assert "skriv Annullert her; ellers tøm cellen" in bok.fravaer[1].feil[0].melding


@pytest.mark.parametrize(
    "status", ["Avsluttet", "Pågår", "Godkjent", "Friskmeldt", "Ikke påbegynt", "Ferdig behandlet"]
)
def test_annen_status_sier_ikke_noe_om_raden(tmp_path: Path, status: str) -> None:
    assert fravaer(les(_bok(tmp_path, "Status", status))) == {"1": [(*SEN, "sykmelding", 100)]}


@pytest.mark.parametrize(
    ("overskrift", "nei", "ja"),
    [
        ("Slettet", "x", None), ("Annullert", "Ja", "Nei"), ("Strøket", d(3, 11), None),
        ("Trukket?", "ja", "nei"), ("Gyldig", "Nei", "Ja"), ("Regnes med", "N", None),
        ("Er slettet", True, False), ("Godkjent", "Annullert", "Ja"),
    ],
)  # fmt: skip
def test_kolonner_som_sier_at_raden_ikke_gjelder(
    tmp_path: Path, overskrift: str, nei: object, ja: object
) -> None:
    bok = les(_bok(tmp_path, overskrift, nei, ja))
    assert fravaer(bok) == {"2": [(*SEN, "sykmelding", 100)]}
    assert [(f.kode, f.celle) for f in bok.funn] == [("rad_gjelder_ikke", "E2")]
    assert "i kolonne E." in bok.funn[0].melding


@pytest.mark.parametrize(
    ("overskrift", "verdi"),
    [
        ("Godkjent", "Nei"),
        ("Slettet", "feil person"),
        ("Gyldig", "vet ikke"),
        ("Utgått", "kanskje"),
    ],
)
def test_kolonner_der_det_ikke_er_klart(tmp_path: Path, overskrift: str, verdi: str) -> None:
    bok = les(_bok(tmp_path, overskrift, verdi, None))
    assert fravaer(bok) == {
        "1": ["kan_vaere_annullert"], "2": [(*SEN, "sykmelding", 100)],
    }  # fmt: skip


@pytest.mark.parametrize("merknad", ["Gjelder ikke", "ANNULLERT", "feilført - skal være Ola"])
def test_en_merknad_som_sier_at_raden_ikke_gjelder_er_en_feil(
    tmp_path: Path, merknad: str
) -> None:
    bok = les(_bok(tmp_path, "Merknad", "ikke levert enda", merknad))
    assert fravaer(bok) == {"1": [(*SEN, "sykmelding", 100)], "2": ["kan_vaere_annullert"]}
    (feil,) = bok.fravaer[1].feil
    assert feil.celle == "E3"
    assert feil.melding == (
        "Merknaden kan bety at raden ikke gjelder. Gjør den ikke det, så slett raden; "
        "ellers skriv merknaden på en annen måte."
    )


@pytest.mark.parametrize("overskrift", ["Friskmeldt", "Avsluttet?"])
def test_en_kolonne_om_slutten_med_ja_og_nei_nevnes(tmp_path: Path, overskrift: str) -> None:
    bok = les(_bok(tmp_path, overskrift, "ja", "nei"))
    assert bok.lest.uleste == [f"Kolonne E «{overskrift}» ligner på dato, men er ikke lest."]


def test_navnet_paa_den_som_godkjente_sier_ingenting(tmp_path: Path) -> None:
    bok = les(_bok(tmp_path, "Godkjent", "Kari Leder", d(6, 11)))
    assert fravaer(bok) == {nr: [(*SEN, "sykmelding", 100)] for nr in ("1", "2")}


def _strek(sti: Path, *celler: str, strek: bool = True) -> Path:
    bok: Any = load_workbook(sti)
    for celle in celler:
        bok.worksheets[0][celle].font = Font(strike=strek)
    bok.save(sti)
    return sti


@pytest.mark.parametrize("celler", [("C3",), ("D3",), ("B3",), ("A3", "B3", "C3", "D3")])
def test_en_gjennomstreket_rad_er_en_feil_paa_raden(
    tmp_path: Path, celler: tuple[str, ...]
) -> None:
    rader: list[Rad] = [HODE, (7, "Egenmelding", *TIDLIG), (7, "Sykmelding", *SEN)]
    bok = les(_strek(lag(tmp_path, {"A": [*rader, (8, "Sykmelding", *SEN)]}), *celler))
    assert fravaer(bok) == {
        "7": [(*TIDLIG, "egenmelding", 100), "gjennomstreket"],
        "8": [(*SEN, "sykmelding", 100)],
    }
    assert svar(bok)["7"] == (None, None)


@pytest.mark.parametrize(
    ("celler", "strek"), [(("A1", "D1"), True), (("E2",), True), (("C2",), False)]
)
def test_strek_andre_steder_sier_ingenting(
    tmp_path: Path, celler: tuple[str, ...], strek: bool
) -> None:
    sti = _strek(_bok(tmp_path, "Leder", "Kari"), *celler, strek=strek)
    assert fravaer(les(sti)) == {"1": [(*SEN, "sykmelding", 100)]}


@pytest.mark.parametrize(
    "type_",
    [
        "Sykmelding (trukket)", "Sykmelding (annullert)", "Sykmelding (ikke levert)",
        "Sykmelding (barn)", "Sykmelding (1 dag i uka)", "Sykmelding (2 dager per uke)",
        "Ferie (avlyst)", "Ferie (utsatt)", "Permisjon (ikke innvilget)", "Permisjon (bortfalt)",
        "Egenmelding (halv dag)", "Sykmelding (utgått)", "Sykmelding (erstattet av ny)",
        "Sykmelding (feilregistrert)", "Egenmelding (makulert)",
    ],
)  # fmt: skip
def test_en_type_med_forbehold_i_parentes_er_ingen_type(tmp_path: Path, type_: str) -> None:
    rader: list[Rad] = [HODE, (1, "Sykmelding (fra lege)", *SEN), (2, type_, *SEN)]
    lest = fravaer(les(lag(tmp_path, {"A": rader})))
    assert lest == {"1": [(*SEN, "sykmelding", 100)], "2": ["type_ukjent"]}


@pytest.mark.parametrize(
    "type_", ["Sykmelding 50", "SM50", "SM 50", "Sykmeldt 80", "sykm. 40", "Sykmelding 15"]
)
def test_et_tall_ved_siden_av_typen_kan_vaere_graden(tmp_path: Path, type_: str) -> None:
    rader: list[Rad] = [HODE, (1, "Sykmelding 100", *SEN), (2, type_, *SEN)]
    lest = fravaer(les(lag(tmp_path, {"A": rader})))
    assert lest == {"1": [(*SEN, "sykmelding", 100)], "2": ["grad_kan_staa_i_typen"]}


@pytest.mark.parametrize(
    "type_", ["Sykmelding 100% - 50%", "Sykmeldt 50 %/80 %", "100 % sykmelding (40 %)"]
)
def test_to_grader_i_typen_er_en_feil(tmp_path: Path, type_: str) -> None:
    rader: list[Rad] = [HODE, (1, "Sykmelding 50 % (50 %)", *SEN), (2, type_, *SEN)]
    lest = fravaer(les(lag(tmp_path, {"A": rader})))
    assert lest == {"1": [(*SEN, "sykmelding", 50)], "2": ["flere_grader"]}
