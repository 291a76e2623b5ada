"""Rows inside a list that are no absence, and cells that only seem to say something certain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal
from tests.felt.hjelp import HODE, d, fravaer, lag

KARI = (1, "Kari", "Egenmelding", d(5, 1), d(7, 1), None)
OLA = (2, "Ola", "Sykmelding", d(12, 1), d(30, 1), 50)
LEST = {
    "1": [(d(5, 1), d(7, 1), "egenmelding", 100)],
    "2": [(d(12, 1), d(30, 1), "sykmelding", 50)],
}


@pytest.mark.parametrize(
    "tittel",
    ["Januar 2026", "JANUAR", "Uke 3", "1. kvartal 2026", "Avdeling Nord", "Avd. 2", "Våren 2026",
     "jan - mars"],
)  # fmt: skip
@pytest.mark.parametrize("kolonne", [0, 1])
def test_en_tittel_i_lista_er_ingen_ansatt(tmp_path: Path, tittel: str, kolonne: int) -> None:
    rad = (None,) * kolonne + (tittel,)
    bok = les(lag(tmp_path, {"A": [HODE, rad, KARI, OLA]}))
    assert fravaer(bok) == LEST
    assert bok.uten_fravaer == ()
    assert bok.lest.tabeller[0].utelatt == (
        "rad 2 er hoppet over: en overskrift for radene under",
    )


@pytest.mark.parametrize("aar", [2026, "2026", 2026.0])
def test_et_aar_under_navn_er_en_tittel_og_under_ansattnr_et_notat(
    tmp_path: Path, aar: Any
) -> None:
    bok = les(lag(tmp_path, {"A": [HODE, (None, aar), KARI, (aar,), OLA]}))
    assert fravaer(bok) == LEST
    assert bok.lest.tabeller[0].utelatt == (
        "rad 2 er hoppet over: en overskrift for radene under",
        "rad 4 er hoppet over: et notat",
    )
    assert [(f.kode, f.celle) for f in bok.funn] == [("notatrader", "A4")]


@pytest.mark.parametrize(
    "notat",
    ["NB! Husk å ringe Ola", "Sist oppdatert 28.11.2026 av KN", "Rød = langtid", "Kontakt: HR",
     "alle over står i lista til NAV"],
)  # fmt: skip
def test_et_notat_i_lista_er_ingen_ansatt(tmp_path: Path, notat: str) -> None:
    bok = les(lag(tmp_path, {"A": [HODE, KARI, OLA, (notat,)]}))
    assert fravaer(bok) == LEST
    assert [(f.kode, f.celle) for f in bok.funn] == [("notatrader", "A4")]


@pytest.mark.parametrize("rad", [("Per Li",), (None, "Mai-Britt"), (3,), (None, "Marianne Team")])
def test_en_ansatt_uten_fravaer_er_fortsatt_en_ansatt(
    tmp_path: Path, rad: tuple[Any, ...]
) -> None:
    bok = les(lag(tmp_path, {"A": [HODE, KARI, OLA, rad]}))
    assert bok.lest.tabeller[0].utelatt in (("1 rad er hoppet over: en ansatt uten fravær",), ())
    assert len(bok.fravaer) + len(bok.uten_fravaer) == 3


def test_en_tittel_i_vaar_egen_bok_er_ingen_feil(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    rader: tuple[dict[str, Any], ...] = (
        {"ansattnr": "Januar 2026"},
        {"ansattnr": 1, "type": "Egenmelding", "fra": d(5, 1), "til": d(7, 1)},
    )
    ansatte: tuple[dict[str, Any], ...] = ({"ansattnr": 1, "navn": "Kari"},)
    skriv_mal(sti, Malinnhold(ansatte=ansatte, fravaer=rader))
    assert fravaer(les(sti)) == {"1": LEST["1"]}


# --- what nobody knows yet -------------------------------------------------------------------


@pytest.mark.parametrize("verdi", ["ukjent", "pågår", "løpende", "d.d.", "?", "??", "vet ikke"])
def test_en_ukjent_fra_faar_sitt_eget_raad(tmp_path: Path, verdi: str) -> None:
    bok = les(lag(tmp_path, {"A": [HODE, (*KARI[:3], verdi, verdi, None)]}))
    fra, til = bok.fravaer[0].feil
    assert (fra.celle, til.celle) == ("D2", "E2")
    assert fra.melding == (
        f"«{verdi}» er ingen dato. Fra må være første fraværsdag: finn ut hvilken dag det er, og "
        "skriv den her."
    )
    assert "Skriv siste dag den sykmeldingen gjelder" in til.melding


@pytest.mark.parametrize("verdi", ["man 5. jan", "man 5.1.", "tirsdag 6/1", "5 januar"])
def test_en_dag_uten_aar_sier_at_aaret_mangler(tmp_path: Path, verdi: str) -> None:
    bok = les(lag(tmp_path, {"A": [HODE, (*KARI[:3], verdi, d(7, 1), None)]}))
    (feil,) = bok.fravaer[0].feil
    assert feil.melding.startswith(f"«{verdi}» mangler årstall.")


@pytest.mark.parametrize("type_", ["Sykmelding?", "EM ?", "Ferie (?)"])
def test_en_type_med_sporsmaalstegn_er_ikke_klar(tmp_path: Path, type_: str) -> None:
    bok = les(lag(tmp_path, {"A": [HODE, (1, "Kari", type_, d(5, 1), d(7, 1))]}))
    assert fravaer(bok) == {"1": ["type_usikker"]}


@pytest.mark.parametrize(
    ("type_", "grad", "celle"),
    [
        ("50 % arbeid", None, "C2"),
        ("I jobb 60 %", None, "C2"),
        ("Arbeid", 50, "F2"),
        ("Ferie", 50, "F2"),
        ("Permisjon 20%", None, "C2"),
    ],
)
def test_en_del_av_dagen_av_det_som_regnes_helt_er_en_feil(
    tmp_path: Path, type_: str, grad: int | None, celle: str
) -> None:
    bok = les(lag(tmp_path, {"A": [HODE, (1, "Kari", type_, d(5, 1), d(7, 1), grad)]}))
    (feil,) = bok.fravaer[0].feil
    assert (feil.kode, feil.celle) == ("grad_paa_hele_dager", celle)
    hel = lag(tmp_path, {"A": [HODE, (1, "Kari", "Ferie", d(5, 1), d(7, 1), 100)]})
    assert fravaer(les(hel)) == {"1": [(d(5, 1), d(7, 1), "ferie", 100)]}


# --- what only the remark says ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("merknad", "hva"),
    [
        ("50 % fra 19.1", "grad"),
        ("gradert 60 prosent", "grad"),
        ("friskmeldt 20.1", "siste dag"),
        ("tilbake på jobb 20.01.26", "siste dag"),
        ("Forlenget til 20.2.", "siste dag"),
        ("sykm. avbrutt 15/1", "siste dag"),
        ("tilbake 20. januar", "siste dag"),
        ("Friskmeldt 20. jan 2026", "siste dag"),
        ("forlenget til 20. februar", "siste dag"),
        ("Ferie 12.–16.1", "type for noen av dagene"),
        ("egenmelding 5.-7.1, så sykmelding", "type for noen av dagene"),
        ("velferdspermisjon 12. januar", "type for noen av dagene"),
    ],
)
def test_en_merknad_som_sier_noe_annet_enn_kolonnene_fortelles(
    tmp_path: Path, merknad: str, hva: str
) -> None:
    hode = (*HODE, "Merknad")
    rad = (1, "Kari", "Sykmelding", d(5, 1), d(30, 1), 100, merknad)
    bok = les(lag(tmp_path, {"A": [hode, rad]}))
    assert fravaer(bok) == {"1": [(d(5, 1), d(30, 1), "sykmelding", 100)]}
    (varsel,) = bok.fravaer[0].varsler
    assert (varsel.kode, varsel.celle) == ("merknad_sier_noe_annet", "G2")
    assert f"en annen {hva} enn kolonnene" in varsel.melding
    assert merknad not in varsel.melding


@pytest.mark.parametrize(
    "merknad",
    ["Mottatt 7.1.", "Forlengelse", "40 % i jobb", "60 %", "80 % stilling", "friskmeldt 31.1",
     "forlenget til 30.1.", "forlenget til 30. januar", "friskmeldt 2 dager før",
     "Ringt 12.1, tilbake på tråden", "feriepenger utbetalt 12.1", "ferie 2.–6.2",
     "Egenmelding mottatt 7.1", "Ringt. " * 80 + "friskmeldt 20.1"],
)  # fmt: skip
def test_en_merknad_som_ikke_sier_noe_annet_er_stille(tmp_path: Path, merknad: str) -> None:
    hode = (*HODE, "Merknad")
    rad = (1, "Kari", "Gradert sykmelding", d(5, 1), d(30, 1), 60, merknad)
    assert les(lag(tmp_path, {"A": [hode, rad]})).fravaer[0].varsler == ()


# --- cells that contradict each other -----------------------------------------------------------


@pytest.mark.parametrize(
    ("verdi", "dag"),
    [
        ("tirsdag 3. november 2026", None),
        ("tir 03.11.2026", None),
        ("Tys. 3.11.26", None),
        ("tirsdag 2. november 2026", "02.11.2026 er en mandag"),
        ("man 27.11.2026", "27.11.2026 er en fredag"),
        ("søndag 28.11.2026", "28.11.2026 er en lørdag"),
        ("laurdag 2026-11-29", "29.11.2026 er en søndag"),
    ],
)
@pytest.mark.parametrize("felt", [3, 4])
def test_ukedag_og_dato_maa_stemme(tmp_path: Path, verdi: str, dag: str | None, felt: int) -> None:
    rad: list[Any] = [1, "Kari", "Sykmelding", d(1, 11), d(30, 11)]
    rad[felt] = verdi
    lest = les(lag(tmp_path, {"A": [HODE, tuple(rad)]})).fravaer[0]
    if dag is None:
        assert lest.feil == ()
        return
    (feil,) = lest.feil
    assert (feil.celle, lest.fravaer) == ("DE"[felt - 3] + "2", None)
    assert feil.melding == (
        f"Ukedagen og datoen i «{verdi}» stemmer ikke: {dag}. Skriv den riktige datoen, uten "
        "ukedag."
    )
