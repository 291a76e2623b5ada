"""What ``Oversikt`` says: counted by hand, and the same as the work list and the statistics."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from workbooks.bygg import HER

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.oversikt.folger import beregn_med_oversikt
from sykefravaer_xl.statistikk.beregning import Bestilling, statistikk
from sykefravaer_xl.statistikk.fakta import DAGSVERK
from sykefravaer_xl.statistikk.grunnlag import grunnlag
from tests.kjoring.bokhjelp import (
    DATO,
    beregn,
    celler,
    d,
    lag,
    mal,
    skriv_i_kolonner,
    tabell,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.oversikt.tall import Oversiktstall

RADER = (
    ("1", "Sykmelding", d(7, 9), d(31, 12), 100),
    ("2", "Sykmelding", d(16, 11), d(31, 12), 100),
)


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    return mal(tmp_path / "bok.xlsx", *RADER)


@pytest.fixture(scope="module")
def eksempel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sti = tmp_path_factory.mktemp("bok") / "eksempel.xlsx"
    shutil.copy(HER / "eksempel.xlsx", sti)
    beregn(sti)
    return sti


def tall(sti: Path, dato: date = DATO) -> Oversiktstall:
    svar = beregn_med_oversikt(les(sti), dato)[1].tall
    assert svar is not None
    return svar


def rader(ark: dict[str, Any], bokstaver: str, fra: int, til: int) -> list[list[Any]]:
    """The filled rows of a list."""
    alle = [[ark.get(f"{b}{nr}") for b in bokstaver] for nr in range(fra, til + 1)]
    return [rad for rad in alle if rad[1] is not None]


def test_tallene_er_de_en_teller_for_haand(bok: Path) -> None:
    beregn(bok)
    ark = celler(bok, "Oversikt")
    # overdue, due in seven days, running, dialogue meetings ahead, near the max date, faults
    assert [ark[f"{kol}{rad}"] for rad in (4, 6) for kol in "BDF"] == [5, 1, 2, 1, 0, 0]
    assert rader(ark, "BDFG", 10, 24) == [
        ["Person 1", "Første kontakt", 70, "Mona Modellhaug"],
        ["Person 1", "Oppfølgingsplan", 49, "Mona Modellhaug"],
        ["Person 1", "Oppfølgingsplan til sykmelder", 49, "Mona Modellhaug"],
        ["Person 1", "Dialogmøte 1", 28, "Mona Modellhaug"],
        ["Person 1", "Aktivitetskrav", 21, "Mona Modellhaug"],
    ]
    assert rader(ark, "BDFG", 29, 38) == [
        ["Person 2", "Første kontakt", d(22, 11), "Mona Modellhaug"]
    ]
    assert (ark["B43"], ark["F43"]) == ("Mona Modellhaug", 5)
    # week by week: first contact 22 November, plans 13 December, dialogmøte 1 on 3 January and
    # the activity requirement on 10 January
    assert [[ark[f"{kol}{rad}"] for rad in range(54, 66)] for kol in "CD"] == [
        [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
        [1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0],
    ]
    # 77 days so far: between 57 and 182; 7 days: at most 16
    assert [ark[f"D{rad}"] for rad in range(69, 73)] == [1, 0, 1, 0]
    assert [ark[f"D{rad}"] for rad in range(76, 81)] == [0, 0, 0, 2, 0]
    # 55 weekdays from 7 September and 5 from 16 November, no public holiday among them
    assert [[ark[f"{kol}{rad}"] for rad in range(84, 88)] for kol in "DEG"] == [
        ["–", 3400, "2\u00a0600–4\u00a0200 kr", "–"],
        [60, 204000, "156–252 tusen kr", "–"],
        [60, 204000, "156–252 tusen kr", "–"],
    ]


def test_egen_sats_fra_innstillingene(bok: Path) -> None:
    nr = next(
        nr
        for nr, rad in enumerate(tabell(bok, "Innstillinger"), start=2)
        if rad["Innstilling"] == "Kostnad per dag"
    )
    skriv_i_kolonner(bok, "Innstillinger", nr, {"Verdi": 3000})
    beregn(bok)
    ark = celler(bok, "Oversikt")
    assert [ark[f"{kol}87"] for kol in "BDEG"] == ["Egen sats", 3000, 180000, 180000]


def test_dagsverk_veies_med_grad_og_stilling_og_foelger_ansettelsen(tmp_path: Path) -> None:
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1", "Gradert sykmelding", d(2, 11), d(30, 11), 50),
        ("2", "Sykmelding", d(1, 12, 2025), d(9, 1), 100),
        ("3", "Sykmelding", d(2, 11), d(13, 11), 100),
    )
    skriv_i_kolonner(bok, "Ansatte", 2, {"Stillingsprosent": 60})
    skriv_i_kolonner(bok, "Ansatte", 4, {"Ansatt til": d(6, 11)})
    kostnad = tall(bok).kostnad
    assert kostnad is not None
    # 1: 15 days × 50 % × 60 %; 2: 2 and 5–9 January; 3: the five days she was employed
    assert kostnad.hittil_i_aar == pytest.approx(4.5 + 6 + 5)
    assert kostnad.pagaende == pytest.approx(4.5)


def test_dager_igjen_er_de_samme_som_i_fravaer(tmp_path: Path) -> None:
    """A note that ends today: the class is the one of «Dager igjen» on its row."""
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1", "Sykmelding", d(7, 9), DATO, 100),
        ("2", "Sykmelding", d(9, 3), DATO, 100),
        ("3", "Sykmelding", d(10, 12, 2025), DATO, 100),
        ("4", "Sykmelding", d(3, 11, 2025), DATO, 100),
    )
    beregn(bok)
    # 248 less the weekdays to 20 November after the employer period: 23.9., 25.3., 26.12., 19.11.
    igjen = [rad["Dager igjen"] for rad in tabell(bok, "Fravær")]
    assert igjen == [205, 75, 12, 0]
    assert tall(bok).igjen == (1, 1, 1, 1, 0)


def test_uten_maksdato_er_en_klasse_for_seg(tmp_path: Path) -> None:
    """No sick pay from 70 years (ftrl § 8-3)."""
    bok = mal(tmp_path / "bok.xlsx", ("1", "Sykmelding", d(2, 11), d(30, 11), 100))
    skriv_i_kolonner(bok, "Ansatte", 2, {"Fødselsdato": d(1, 5, 1950)})
    assert sum(tall(bok).igjen) == 1
    assert tall(bok).igjen[3] == 0


def test_eksempelet_sier_det_samme_som_arbeidslisten(eksempel: Path) -> None:
    ark, liste = celler(eksempel, "Oversikt"), tabell(eksempel, "Arbeidsliste")
    forfalt = [rad for rad in liste if rad["Status"] == "Forfalt"]
    neste = [rad for rad in liste if DATO <= rad["Frist"] < DATO + timedelta(days=7)]
    assert (ark["B4"], ark["D4"]) == (len(forfalt), len(neste)) == (11, 11)

    def linje(rad: dict[str, Any], nar: object) -> list[object]:
        hos = rad["Leder"] if rad["Ansvarlig"] == "Leder" else rad["Ansvarlig"]
        return [rad["Navn"], rad["Oppgave"], nar, hos]

    assert rader(ark, "BDFG", 10, 24) == [linje(r, (DATO - r["Frist"]).days) for r in forfalt]
    assert rader(ark, "BDFG", 29, 38) == [linje(r, r["Frist"]) for r in neste[:10]]
    per_leder = Counter(rad["Leder"] for rad in forfalt)
    assert dict(rader(ark, "BF", 43, 50)) == per_leder
    # the list reaches five weeks ahead
    mandag = d(16, 11)
    for uke in range(5):
        i_uken = [
            rad["Oppgave"].startswith("Dialogmøte")
            for rad in liste
            if mandag + timedelta(weeks=uke) <= rad["Frist"] < mandag + timedelta(weeks=uke + 1)
        ]
        ventet = (sum(i_uken), len(i_uken) - sum(i_uken))
        assert (ark[f"C{54 + uke}"], ark[f"D{54 + uke}"]) == ventet


def test_eksempelet_teller_hver_pagaende_sak_en_gang(eksempel: Path) -> None:
    ark, saker = celler(eksempel, "Oversikt"), tabell(eksempel, "Oppfølging")
    pagaende = [s for s in saker if s["Tilfelle fra"] <= DATO <= s["Tilfelle til"]]
    lengder = [(DATO - s["Tilfelle fra"]).days + 1 for s in pagaende]
    assert ark["F4"] == len(pagaende) == 21
    assert [ark[f"D{rad}"] for rad in range(69, 73)] == [
        sum(1 <= n <= 16 for n in lengder),
        sum(17 <= n <= 56 for n in lengder),
        sum(57 <= n <= 182 for n in lengder),
        sum(n > 182 for n in lengder),
    ]
    assert sum(ark[f"D{rad}"] for rad in range(76, 81)) == 21


def test_eksempelet_taper_de_dagsverkene_statistikken_sier(eksempel: Path) -> None:
    bok, valg = les(eksempel), statistikkvalg()
    best = Bestilling(DATO, fra=d(1, 1), til=DATO)
    stat = statistikk(grunnlag(bok, DATO, valg), best, valg)
    ark = celler(eksempel, "Oversikt")
    assert ark["E84"] == pytest.approx(stat.samlet.tapt / DAGSVERK)
    assert ark["E85"] == round(stat.samlet.tapt / DAGSVERK * 3400)
    # literal, so that the two cannot err together unseen
    assert ark["E84"] == pytest.approx(1521.175, abs=0.001)


def test_en_avventende_som_ble_sykmelding_teller_som_i_statistikken(tmp_path: Path) -> None:
    """The follow-up counts it from its first day; the statistics go by the rows."""
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1", "Avventende sykmelding", d(2, 11), d(15, 11), None),
        ("1", "Sykmelding", d(16, 11), d(30, 11), 100),
    )
    skriv_i_kolonner(
        bok,
        "Hendelser",
        2,
        {
            "Ansattnr": "1",
            "Dato": d(5, 11),
            "Hendelse": "Avventende: kan ikke tilrettelegges",
            "Merknad": "Ingen andre oppgaver",
        },
    )
    beregn(bok)
    assert [s["Tilfelle fra"] for s in tabell(bok, "Oppfølging")] == [d(2, 11)]
    kostnad = tall(bok).kostnad
    assert kostnad is not None
    assert (kostnad.hittil_i_aar, kostnad.pagaende) == (5, 5)


def test_en_bok_uten_oversikt_teller_ikke_dagsverk(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til")
    bok = lag(tmp_path / "bok.xlsx", {"Fravær": [hode, RADER[0][:4]]})
    assert tall(bok).kostnad is None


def test_tom_bok(tmp_path: Path) -> None:
    bok = mal(tmp_path / "bok.xlsx")
    beregn(bok)
    ark = celler(bok, "Oversikt")
    assert [ark[f"{kol}{rad}"] for rad in (4, 6) for kol in "BDF"] == [0] * 6
    assert (ark["B10"], ark["E84"], ark["E85"]) == ("Ingen", 0, 0)
