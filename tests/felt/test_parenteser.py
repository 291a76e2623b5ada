"""What a heading has in brackets is judged as the same words without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import d, fravaer, lag, stopp

HODE = ("Ansattnr", "Type", "Fra", "Til", "Grad")
RAD = (7, "Sykmelding", d(5, 11), d(30, 11), 80)


def _bok(mappe: Path, plass: int, overskrift: str) -> Path:
    hode = list(HODE)
    hode[plass] = overskrift
    return lag(mappe, {"A": [tuple(hode), RAD]})


@pytest.mark.parametrize(
    ("plass", "overskrift", "kode"),
    [
        (3, "Til (første arbeidsdag)", "uten_til"),
        (3, "Til (ikke medregnet)", "uten_til"),
        (3, "Til (tilbake i jobb)", "uten_til"),
        (3, "Til dato (eksklusive)", "uten_til"),
        (2, "Fra (siste arbeidsdag)", "ingen_fravaer"),
        (2, "Fra (dagen før)", "ingen_fravaer"),
        (2, "Fra dato (meldt)", "ingen_fravaer"),
        (4, "Grad (jobber)", "uklar_arbeidsgrad"),
        (4, "Prosent (i arbeid)", "uklar_arbeidsgrad"),
        (4, "% (til stede)", "uklar_arbeidsgrad"),
        (4, "Grad - jobber", "uklar_arbeidsgrad"),
        (3, "Til, ikke medregnet", "uten_til"),
    ],
)
def test_en_parentes_som_snur_overskriften_stopper(
    tmp_path: Path, plass: int, overskrift: str, kode: str
) -> None:
    assert stopp(_bok(tmp_path, plass, overskrift))[0] == kode


@pytest.mark.parametrize(
    ("plass", "overskrift"),
    [
        (3, "Til (dato)"), (3, "Til (t.o.m.)"), (3, "Til (siste sykedag)"),
        (3, "To (incl.)"),
        (3, "Til (dd.mm.åååå)"), (2, "Fra (f.o.m.)"), (2, "Fra (første fraværsdag)"),
        (2, "Fra (DD/MM/YYYY)"), (4, "Grad (%)"), (4, "Grad (1-100)"), (4, "Prosent (sykmeldt)"),
        (4, "Grad (i %)"), (2, "Fra (må fylles ut)"), (0, "Ansattnr (fra lønn)"),
        (1, "Type (velg)"),
    ],
)  # fmt: skip
def test_en_parentes_som_ikke_sier_mer_leses(tmp_path: Path, plass: int, overskrift: str) -> None:
    lest = fravaer(les(_bok(tmp_path, plass, overskrift)))
    assert lest == {"7": [(d(5, 11), d(30, 11), "sykmelding", 80)]}


@pytest.mark.parametrize("overskrift", ["% (stilling)", "Prosent (stillingsbrøk)", "Grad (lønn)"])
def test_prosent_av_noe_annet_er_ikke_grad(tmp_path: Path, overskrift: str) -> None:
    lest = fravaer(les(_bok(tmp_path, 4, overskrift)))
    assert lest == {"7": [(d(5, 11), d(30, 11), "sykmelding", 100)]}
