"""The program itself: help in Norwegian for every command, wrong use, ``ny`` and ``sak``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
import pytest

from sykefravaer_xl.cli import program
from sykefravaer_xl.grunn.versjon import programversjon
from tests.kjoring.bokhjelp import arknavn
from tests.kommandoer.kall import kall, start

if TYPE_CHECKING:
    from pathlib import Path

    Fanger = pytest.CaptureFixture[str]

ENGELSK = (
    "Usage", "Options", "Commands", "Show this", "Error", "Missing", "No such", "Invalid",
    "default", "required", "Try ",
)  # fmt: skip


@pytest.mark.parametrize("navn", sorted(program.alle()))
def test_hver_kommando_har_norsk_hjelp_for_seg_og_hvert_valg(navn: str, capsys: Fanger) -> None:
    svar = kall(capsys, navn, "--help")
    assert (svar.kode, svar.feil) == (0, "")
    assert svar.ut.startswith(f"Bruk: sykefravaer-xl {navn} ")
    assert "Vis denne hjelpen." in svar.ut
    assert [ord_ for ord_ in ENGELSK if ord_ in svar.ut] == []
    kommando = program.alle()[navn]
    assert kommando.help
    uten = [p.name for p in kommando.params if isinstance(p, click.Option) and not p.help]
    assert uten == []


def test_alle_kommandoer_som_finnes_staar_i_hjelpen(capsys: Fanger) -> None:
    svar = kall(capsys, "--help")
    assert svar.kode == 0
    assert [ord_ for ord_ in ENGELSK if ord_ in svar.ut] == []
    assert [n for n in program.alle() if f"\n  {n} " not in svar.ut] == []
    assert {"ny", "beregn", "sjekk", "arbeidsliste", "sak", "regler"} <= set(program.alle())


@pytest.mark.parametrize("navn", sorted(program.alle()))
def test_ukjent_valg_gir_to_for_hver_kommando(navn: str, capsys: Fanger) -> None:
    svar = kall(capsys, navn, "--finnes-ikke")
    assert (svar.kode, svar.ut) == (2, "")
    assert "Det finnes ikke noe valg som heter --finnes-ikke." in svar.feil
    assert [ord_ for ord_ in ENGELSK if ord_ in svar.feil] == []


@pytest.mark.parametrize("navn", sorted(program.alle()))
def test_hjelpen_slutter_med_et_eksempel_som_kan_tastes(navn: str, capsys: Fanger) -> None:
    siste = kall(capsys, navn, "--help").ut.rstrip().splitlines()[-1].strip()
    sprogram, kommando, *resten = siste.split()
    assert (sprogram, kommando) == ("sykefravaer-xl", navn)
    slag = program.alle()[navn]
    _, til_overs, _ = slag.make_parser(click.Context(slag)).parse_args(resten)
    assert til_overs == []


@pytest.mark.parametrize(
    ("skrevet", "ment"),
    [("beregnn", "beregn"), ("Arbeidslista", "arbeidsliste"), ("hvaom", "hva-om")],
)
def test_en_skrivefeil_i_kommandoen_faar_et_forslag(
    skrevet: str, ment: str, capsys: Fanger
) -> None:
    svar = kall(capsys, skrevet)
    assert svar.kode == 2
    assert f"Mente du «{ment}»?" in svar.feil


def test_dato_kan_skrives_norsk(capsys: Fanger) -> None:
    norsk, iso = (kall(capsys, "regler", "--dato", d) for d in ("01.07.2014", "2014-07-01"))
    assert (norsk.kode, norsk.ut) == (0, iso.ut)
    assert norsk.ut.startswith("Regler som gjelder 01.07.2014")


def test_ukjent_kommando_og_ingen_kommando(capsys: Fanger) -> None:
    svar = kall(capsys, "regn")
    assert svar.kode == 2
    assert "Det finnes ingen kommando som heter regn." in svar.feil
    svar = kall(capsys)
    assert (svar.kode, svar.ut) == (2, "")
    assert svar.feil.startswith("Bruk: sykefravaer-xl")


@pytest.mark.parametrize(
    ("argumenter", "ventet"),
    [
        (("beregn", "x.xlsx", "--dato"), "Feil bruk: --dato må følges av en verdi."),
        (("beregn", "x.xlsx", "--json=3"), "Feil bruk: --json skal ikke ha noen verdi."),
        (("ny", "a", "b", "c"), "Feil bruk: dette er for mye: b c."),
        (("hva-om", "x", "--ansatt", "1", "--grad", "mye"), "«mye» er ikke et helt tall."),
        (("hva-om", "x", "--ansatt", "1", "--grad", "400"), "400 er ikke fra 1 til 100."),
        (("sak", "."), ". er en mappe, ikke en fil."),
        (("sak", "borte.jsonl"), "Fant ikke filen borte.jsonl."),
    ],
)
def test_feil_bruk_sies_paa_norsk(
    argumenter: tuple[str, ...], ventet: str, capsys: Fanger
) -> None:
    svar = kall(capsys, *argumenter)
    assert (svar.kode, svar.ut) == (2, "")
    assert ventet in svar.feil
    assert [ord_ for ord_ in ENGELSK if ord_ in svar.feil] == []


def test_argument_som_mangler(capsys: Fanger) -> None:
    svar = kall(capsys, "beregn")
    assert svar.kode == 2
    assert svar.feil.startswith("BOK… mangler.")


def test_versjonen(capsys: Fanger) -> None:
    assert kall(capsys, "--version").ut == f"{programversjon()}\n"


def test_ny_lager_en_bok_med_alle_arkene(tmp_path: Path, capsys: Fanger) -> None:
    svar = kall(capsys, "ny", tmp_path / "min bok.xlsx")
    assert svar == (0, f"Laget {tmp_path / 'min bok.xlsx'}.\n", "")
    assert {
        "Ansatte", "Fravær", "Oppfølging", "Sjekkpunkter", "Arbeidsliste", "Oversikt",
        "Endringslogg", "Hjelp",
    } <= set(arknavn(tmp_path / "min bok.xlsx"))  # fmt: skip


def test_ny_overskriver_aldri(tmp_path: Path, capsys: Fanger) -> None:
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes(b"min")
    svar = kall(capsys, "ny", tmp_path / "bok")
    assert (svar.kode, svar.ut) == (1, "")
    assert "finnes fra før" in svar.feil
    assert sti.read_bytes() == b"min"


def test_ny_i_mappe_som_ikke_finnes(tmp_path: Path, capsys: Fanger) -> None:
    svar = kall(capsys, "ny", tmp_path / "borte" / "bok.xlsx")
    assert svar.kode == 1
    assert "mappen finnes ikke" in svar.feil


SAK = {
    "id": "a1", "dato": "2026-11-22",
    "ansatt": {"fodselsdato": "1980-05-01"},
    "fravaer": [
        {"fra": "2026-01-05", "til": "2026-01-07", "type": "egenmelding"},
        {"fra": "2026-01-08", "til": "2026-03-01", "type": "sykmelding", "grad": 100},
        {"fra": "2026-03-02", "til": "2026-03-06", "type": "ferie"},
    ],
}  # fmt: skip


def test_sak_leser_linjer_og_svarer_linje_for_linje_i_samme_rekkefolge() -> None:
    inn = "\n".join(
        ["\ufeff" + json.dumps(SAK), "", "{ikke json", json.dumps({**SAK, "id": "æøå"})]
    )
    svar = start("sak", inn=inn.encode())
    assert (svar.kode, svar.feil) == (0, "")
    forste, daarlig, siste = (json.loads(linje) for linje in svar.ut.splitlines())
    assert forste["tilfeller"] == [{"fra": "2026-01-05", "til": "2026-03-06", "dager": 61}]
    assert forste["arbeidsgiverperioder"] == [
        {"dager": [["2026-01-05", "2026-01-20"]], "antall": 16, "ferdig": True}
    ]
    assert forste["sykepengedager"] == {"brukt": 28, "igjen": 220}
    assert forste["maksdato"] == "2027-01-08"
    assert forste["feil"] == []
    assert daarlig["feil"]
    assert daarlig["tilfeller"] == []
    assert (siste["id"], siste["maksdato"]) == ("æøå", "2027-01-08")


def test_sak_fra_fil_og_fil_som_ikke_finnes(tmp_path: Path, capsys: Fanger) -> None:
    (tmp_path / "saker.jsonl").write_text(json.dumps(SAK), encoding="utf-8")
    svar = kall(capsys, "sak", tmp_path / "saker.jsonl")
    assert json.loads(svar.ut)["maksdato"] == "2027-01-08"
    svar = kall(capsys, "sak", tmp_path / "borte.jsonl")
    assert (svar.kode, svar.ut) == (2, "")
    assert "borte.jsonl" in svar.feil
    assert [ord_ for ord_ in ENGELSK if ord_ in svar.feil] == []
