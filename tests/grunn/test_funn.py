"""A finding says where it is as data; text is made of that only where it is shown."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from sykefravaer_xl.bok.modell import Tabellkart
from sykefravaer_xl.grunn.feil import Funn, Sti

KILDEKODE = Path(__file__).parents[2] / "src" / "sykefravaer_xl"


@pytest.mark.parametrize(
    ("sti", "felt", "nummer"),
    [
        ((), None, None),
        (("fravaer",), "fravaer", None),
        (("fravaer", 3), None, 3),
        (("fravaer", 3, "til"), "til", 3),
        (("ansatt", "fodselsdato"), "fodselsdato", None),
        (("ansatt", "tidligere_sykepengedager", 2), None, None),
        (("tiltak", 1, "fra"), "fra", None),
    ],
)
def test_felt_og_rad_er_data(sti: Sti, felt: str | None, nummer: int | None) -> None:
    funn = Funn("kode", "Noe er galt.", sti)
    assert (funn.felt, funn.nummer_i("fravaer")) == (felt, nummer)


def test_plassert_i_en_tabell_har_funnet_ark_celle_rad_og_felt() -> None:
    kart = Tabellkart("Fravær", 1, 9, 4, {"ansattnr": 1, "fra": 3, "til": 4})
    funn = kart.plasser(Funn("k", "Til er før Fra.", ("fravaer", 0, "til")), "til", 7)
    assert (funn.ark, funn.celle, funn.rad, funn.felt) == ("Fravær", "D7", 7, "til")
    assert funn.tekst == "Fravær!D7: Til er før Fra."


def test_ingen_leser_stien_tilbake_fra_tekst() -> None:
    """No text in the product is a pattern of, or a format for, the path to an absence row."""
    steder = [
        f"{fil.name}:{node.lineno}"
        for fil in KILDEKODE.rglob("*.py")
        for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith(("fravaer[", "fravaer\\["))
    ]
    assert steder == []


def test_alle_feil_produktet_kaster_er_av_en_familie() -> None:
    """A new error class that is not a SykefravaerFeil would pass the doors that tell of faults."""
    feil = {"SykefravaerFeil"}
    klasser = [
        (node.name, {ast.unparse(base).rpartition(".")[2] for base in node.bases})
        for fil in KILDEKODE.rglob("*.py")
        for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    for _ in range(4):  # bases may stand after what is made of them
        feil |= {navn for navn, baser in klasser if baser & feil}
    utenfor = {
        navn
        for navn, baser in klasser
        if navn not in feil and any(b.endswith(("Exception", "Error", "Feil")) for b in baser)
    }
    assert utenfor == set()
