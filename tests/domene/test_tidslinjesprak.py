"""The mini-language of the tests: a fault in it would hide faults in everything else."""

from __future__ import annotations

import pytest

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from tests.tidslinjesprak import dag, tidslinje


def _rad(fra: str, til: str, type_: str, grad: int = 100) -> Fravaer:
    return Fravaer(dag(fra), dag(til), Fravaerstype(type_), grad)


def test_hvert_ord_er_dager_og_type() -> None:
    assert tidslinje("3E 16S100 2F 5S50 4A 3_ 2P", start="2018-01-01") == [
        _rad("2018-01-01", "2018-01-03", "egenmelding"),
        _rad("2018-01-04", "2018-01-19", "sykmelding"),
        _rad("2018-01-20", "2018-01-21", "ferie"),
        _rad("2018-01-22", "2018-01-26", "sykmelding", 50),
        _rad("2018-01-27", "2018-01-30", "arbeid"),
        _rad("2018-02-03", "2018-02-04", "permisjon"),
    ]


def test_behandlingsdager_far_en_rad_hver() -> None:
    assert tidslinje("2B 1U 1H 1Y", start="2018-02-28") == [
        _rad("2018-02-28", "2018-02-28", "behandlingsdag"),
        _rad("2018-03-01", "2018-03-01", "behandlingsdag"),
        _rad("2018-03-02", "2018-03-02", "ferie_uten_sykmelding"),
        _rad("2018-03-03", "2018-03-03", "frisk_helg"),
        _rad("2018-03-04", "2018-03-04", "annen_ytelse"),
    ]


@pytest.mark.parametrize("tekst", ["S", "3", "3Q", "3A50", "3 S", "-1S", "3s"])
def test_ukjent_ord_er_en_feil(tekst: str) -> None:
    with pytest.raises(ValueError, match="not a word"):
        tidslinje(tekst)
