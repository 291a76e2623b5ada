"""The sykmelder's advice to the employer: an event, a task for the manager, a line of the plan."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.importer.bygg import FULL
from tests.kjoring.bokhjelp import beregn, celler, d, lag, mal, tabell
from tests.kommandoer.kall import Svar, kall

if TYPE_CHECKING:
    from pathlib import Path

MANGLER = {"aktivitetIkkeMulig": {"manglendeTilretteleggingPaaArbeidsplassen": True}}
DATO = ("--dato", "2026-11-22")
NAVN = "Person 1001"


def note(aktivitet: dict[str, Any], tiltak: str | None = None, nr: int = 1) -> dict[str, Any]:
    return {
        "loepenr": nr,
        "sykmeldingId": f"s{nr}",
        "sykmeldt": {"navn": NAVN},
        "sykmeldingPerioder": [
            {"fom": "2026-11-16", "tom": "2026-12-06", "aktivitet": aktivitet},
        ],
        "oppfoelging": {"tiltakArbeidsplassen": tiltak, "meldingTilArbeidsgiver": "Ikke lest"},
    }  # fmt: skip


def hendelser(bok: Path) -> list[dict[str, Any]]:
    """The rows of the sheet, without the hidden list of kinds."""
    felt = ("Ansattnr", "Navn", "Dato", "Hendelse", "Frist", "Merknad")
    alle = [{navn: rad[navn] for navn in felt if navn in rad} for rad in tabell(bok, "Hendelser")]
    return [rad for rad in alle if rad]


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    return mal(tmp_path / "bok.xlsx", ("1001", "Egenmelding", d(13, 11), d(15, 11)))


def importer(
    capsys: pytest.CaptureFixture[str], bok: Path, *notater: Any, prov: bool = False
) -> Svar:
    fil = bok.parent / "nav.json"
    fil.write_text(json.dumps(notater), encoding="utf-8")
    return kall(capsys, "importer", bok, fil, *DATO, *(["--prov"] if prov else []))


def test_raadet_blir_en_hendelse_en_oppgave_og_en_linje_i_planen(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = importer(capsys, boka, note(FULL, "Kortere dager,\nfærre tunge løft."))
    assert "Råd fra sykmelder i arket Hendelser: 1 nye." in svar.ut
    (rad,) = hendelser(boka)
    assert rad == {
        "Ansattnr": 1001, "Navn": NAVN, "Dato": d(16, 11), "Hendelse": "Råd fra sykmelder",
        "Frist": d(29, 11), "Merknad": "Kortere dager, færre tunge løft.",
    }  # fmt: skip
    beregn(boka)
    oppgaver = {rad["Oppgave"]: rad for rad in tabell(boka, "Arbeidsliste")}
    oppgave = oppgaver["Vurder sykmelders råd om tilrettelegging"]
    assert (oppgave["Frist"], oppgave["Ansvarlig"]) == (d(29, 11), "Leder")
    assert oppgave["Forklaring"].endswith("Råd fra sykmelder. Kortere dager, færre tunge løft.")
    kall(capsys, "plan", boka, "--ansatt", "1001", *DATO)
    assert (
        "Råd fra sykmelder: Kortere dager, færre tunge løft." in celler(boka, "Plan 1001").values()
    )


def test_manglende_tilrettelegging_sies(boka: Path, capsys: pytest.CaptureFixture[str]) -> None:
    importer(capsys, boka, note(MANGLER))
    (rad,) = hendelser(boka)
    assert rad["Merknad"] == (
        "Sykmelder mener at arbeid ikke er mulig fordi arbeidsplassen ikke er tilrettelagt."
    )


def test_det_som_ligner_en_diagnose_blir_i_sykmeldingen(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    importer(capsys, boka, note(FULL, "Hjemmekontor på grunn av depresjon"))
    (rad,) = hendelser(boka)
    assert rad["Merknad"] == "Sykmelder foreslår tiltak på arbeidsplassen. Les dem i sykmeldingen."


def test_andre_gang_skjer_ingenting_og_prov_skriver_ingenting(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    urort = boka.read_bytes()
    svar = importer(capsys, boka, note(FULL, "Hjemmekontor"), prov=True)
    assert "NY      Hendelser Råd fra sykmelder (ansatt 1001)" in svar.ut
    assert "Hjemmekontor" not in svar.ut
    assert boka.read_bytes() == urort
    importer(capsys, boka, note(FULL, "Hjemmekontor"))
    skrevet = boka.read_bytes()
    importer(capsys, boka, note(FULL, "Hjemmekontor"))
    assert boka.read_bytes() == skrevet


def test_uten_raad_er_det_ingen_hendelse(boka: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = importer(capsys, boka, note(FULL))
    assert "Råd fra sykmelder" not in svar.ut
    assert hendelser(boka) == []


def test_en_bok_uten_arket_faar_beskjed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = lag(
        tmp_path / "egen.xlsx",
        {
            "Syke": [
                ("Navn", "Type", "Fra", "Til"), (NAVN, "Egenmelding", d(13, 11), d(15, 11)),
            ],
        },
    )  # fmt: skip
    svar = importer(capsys, bok, note(FULL, "Hjemmekontor"))
    assert "Råd fra sykmelder" not in svar.ut
    assert (
        "har råd fra sykmelder om tilrettelegging. Boka har ikke arket Hendelser å skrive dem i; "
        "les dem i sykmeldingen." in svar.feil
    )
