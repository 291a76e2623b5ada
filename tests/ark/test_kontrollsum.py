"""The checksum of a generated sheet: the same for the same values, whoever saved them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.ark.kontrollsum import egen_sum, kontrollsum
from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.oversikt.ark import oversikt
from sykefravaer_xl.oversikt.tall import Oversiktstall

RADER = list[tuple[int, dict[int, object]]]


def arket(data: bytes) -> RADER:
    ark = load_workbook(BytesIO(data)).worksheets[0]
    return [
        (nr, dict(enumerate(rad, start=1)))
        for nr, rad in enumerate(ark.iter_rows(values_only=True), start=1)
    ]


@pytest.fixture
def rader() -> RADER:
    return arket(som_bok(oversikt(Oversiktstall(date(2026, 11, 22), pagaende=3))))


def test_arket_kjenner_seg_selv(rader: RADER) -> None:
    assert egen_sum(rader) is not None


def test_en_endret_en_ny_og_en_slettet_celle_merkes(rader: RADER) -> None:
    for rad, kol, verdi in ((4, 6, 4), (60, 9, "Husk!"), (8, 2, None), (4, 2, "0")):
        endret = [(nr, {**celler, kol: verdi} if nr == rad else celler) for nr, celler in rader]
        assert endret != rader
        assert egen_sum(endret) is None, (rad, kol)


def test_verdier_som_byttes_om_eller_flyttes_merkes() -> None:
    assert kontrollsum({(1, 1): 1, (1, 2): 2}) != kontrollsum({(1, 1): 2, (1, 2): 1})
    assert kontrollsum({(1, 1): "a"}) != kontrollsum({(2, 1): "a"})
    assert kontrollsum({(1, 1): "1"}) != kontrollsum({(1, 1): 1})


def test_samme_verdi_skrevet_paa_ulike_vis_er_den_samme() -> None:
    sum_ = kontrollsum({(1, 1): date(2026, 11, 22), (1, 2): 7, (1, 3): 0.1 + 0.2})
    for dag in (datetime(2026, 11, 22), 46348, 46348.0):  # noqa: DTZ001 - as a sheet has it
        likt = {(1, 1): dag, (1, 2): 7.0, (1, 3): 0.3, (1, 4): None, (2, 1): ""}
        assert kontrollsum(likt) == sum_
    assert kontrollsum({(1, 1): timedelta(hours=12)}) == kontrollsum({(1, 1): 0.5})


def test_ark_uten_sum_eller_med_to_er_ikke_vaart(rader: RADER) -> None:
    assert egen_sum([]) is None
    assert egen_sum([(1, {1: "Navn"})]) is None
    ((siste, celler),) = rader[-1:]
    assert egen_sum([*rader, (siste + 1, celler)]) is None
