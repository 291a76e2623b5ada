"""Sheets whose name says that they are old, copies or drafts are asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesevalg import Lesevalg
from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import Rad, d, fravaer, lag, stopp

HODE = ("Ansattnr", "Type", "Fra", "Til")
FORSTE: list[Rad] = [HODE, (7, "Egenmelding", d(2, 11), d(4, 11))]
ANDRE: list[Rad] = [HODE, (7, "Sykmelding", d(5, 11), d(30, 11))]
LEST = [(d(2, 11), d(4, 11), "egenmelding", 100), (d(5, 11), d(30, 11), "sykmelding", 100)]


@pytest.mark.parametrize(
    "navn",
    [
        "Slettet", "slettede rader", "Utgått", "Gammel", "Gammel liste", "KLADD", "Ikke bruk",
        "IKKE I BRUK!", "Kopi av Fravær", "Arkiv 2025", "Test", "test_2", "Annullerte", "Backup",
        "Fravær gml.", "Kladd2", "Makulert",
    ],
)  # fmt: skip
def test_et_ark_som_kan_vaere_ute_av_bruk_stopper(tmp_path: Path, navn: str) -> None:
    sti = lag(tmp_path, {"Fravær 2026": FORSTE, navn: ANDRE})
    kode, melding = stopp(sti)
    assert kode == "ark_i_bruk"
    assert 'Skjul arket, eller skriv --sett ark="Fravær 2026", for å la det være' in melding
    assert f'eller skriv --sett ark="Fravær 2026;{navn}", for å regne det med' in melding
    assert fravaer(les(sti, Lesevalg(ark=("Fravær 2026",)))) == {"7": LEST[:1]}
    assert fravaer(les(sti, Lesevalg(ark=("Fravær 2026", navn)))) == {"7": LEST}


@pytest.mark.parametrize(
    "navn", ["2025", "Testa AS", "Kopiering", "Bergen", "Gamlebyen", "Oktober"]
)
def test_andre_ark_leses_som_foer(tmp_path: Path, navn: str) -> None:
    assert fravaer(les(lag(tmp_path, {"2026": FORSTE, navn: ANDRE}))) == {"7": LEST}


@pytest.mark.parametrize("navn", ["Kladd", "Test", "Arkiv 2025"])
def test_er_det_den_eneste_lista_leses_den(tmp_path: Path, navn: str) -> None:
    assert fravaer(les(lag(tmp_path, {navn: FORSTE, "Notater": [("Husk",)]}))) == {"7": LEST[:1]}


def test_et_ark_som_ikke_er_valgt_nevnes(tmp_path: Path) -> None:
    # the answer is kept, so a month that comes later would be gone without a word
    sti = lag(tmp_path, {"Oktober": FORSTE, "November": ANDRE, "Handleliste": [("Melk",)]})
    bok = les(sti, Lesevalg(ark=("Oktober",)))
    assert fravaer(bok) == {"7": LEST[:1]}
    grunn = "det er ikke blant arkene som er valgt"
    assert bok.lest.ark_utelatt == (("November", grunn),)
    assert bok.lest.kort.endswith(" 1 utelatt (sjekk viser hva).")


def test_et_valgt_ark_stoppes_ikke_av_et_annet(tmp_path: Path) -> None:
    to_typer: list[Rad] = [("Ansattnr", "Type", "Fraværstype", "Fra", "Til")]
    to_typer += [(7, "Ferie", "Sykmelding", d(2, 11), d(4, 11))]
    sti = lag(tmp_path, {"Oktober": FORSTE, "Rar": to_typer})
    assert fravaer(les(sti, Lesevalg(ark=("Oktober",)))) == {"7": LEST[:1]}
