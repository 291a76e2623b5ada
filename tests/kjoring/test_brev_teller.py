"""What is written in the sheets of letters and minutes moves the case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sykefravaer_xl.bok.brevark import BREV, SAMTYKKE
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.brev.brevbok import lag_brev
from sykefravaer_xl.brev.mal import Linjeslag, les_maler
from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.statistikk.grunnlag import grunnlag
from tests.kjoring.bokhjelp import celler, d, lag, skriv_inn


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    """1001 since Monday 5 January 2026: dialogue meeting 1 by 22 February."""
    return lag(
        tmp_path / "b.xlsx",
        {
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                ("1001", "Sykmelding", d(5, 1), d(31, 12), 100),
            ],
            "Innstillinger": [("Innstilling", "Verdi", "Forklaring"), ("Profil", "stat")],
        },
    )


def fyll(sti: Path, ark: str, **svar: object) -> None:
    etiketter = {str(v): int(c[1:]) for c, v in celler(sti, ark).items() if c[0] == "A"}
    skriv_inn(sti, ark, {(etiketter[navn], 2): verdi for navn, verdi in svar.items()})  # type: ignore[misc]


def status(sti: Path, dato: date) -> dict[str, str]:
    (ett,) = beregn_oppdatering(les(sti), dato).svar
    return {f.sjekkpunkt: f.status.value for f in ett.frister}


def test_innkallingen_teller_naar_den_har_en_dag(bok: Path) -> None:
    lag_brev(bok, "1001", "innkalling_dialogmote1", d(2, 2))
    assert les(bok).planhendelser == ()
    fyll(bok, "Innkalling DM1 1001", Dato=d(16, 2), Deltakere="Leder, BHT")
    (hendt,) = les(bok).planhendelser
    assert (hendt.dato, hendt.slag, hendt.motedato) == (d(2, 2), "mote_innkalt", d(16, 2))
    svar = beregn_oppdatering(les(bok), d(9, 2))
    assert {g.oppgave: g.frist for g in svar.gjoremal()}["Dialogmøte 1"] == d(16, 2)
    assert status(bok, d(9, 2))["innkalling_dialogmote1"] == "utfort"


def test_samtykket_i_innkallingen_er_fort(bok: Path) -> None:
    lag_brev(bok, "1001", "innkalling_dialogmote1", d(2, 2))
    fyll(bok, "Innkalling DM1 1001", **{"Dato": d(16, 2), SAMTYKKE: "Ja"})
    assert [h.slag for h in les(bok).planhendelser] == ["mote_innkalt", "samtykke_sykmelder"]


def test_referatet_sier_at_motet_er_holdt_og_hvem_som_var_der(bok: Path) -> None:
    lag_brev(bok, "1001", "referat_dialogmote1", d(16, 2))
    fyll(bok, "Referat DM1 1001", **{"Møtet ble holdt": d(16, 2), "Til stede": "Leder, ansatt"})
    assert status(bok, d(20, 2))["dialogmote1"] == "utfort"
    (ett,) = beregn_oppdatering(les(bok), d(20, 2)).svar
    frist = next(f for f in ett.frister if f.sjekkpunkt == "dialogmote1")
    assert "Deltakere: Leder, ansatt." in frist.forklaring


def test_motet_i_referatet_er_med_i_statistikken(bok: Path) -> None:
    lag_brev(bok, "1001", "referat_dialogmote1", d(16, 2))
    fyll(bok, "Referat DM1 1001", **{"Møtet ble holdt": d(16, 2)})
    (person,) = grunnlag(les(bok), d(1, 7), statistikkvalg()).personer
    assert person.moter == (("dialogmote1", d(16, 2).toordinal()),)


def test_brevet_er_sendt_naar_dagen_staar_i_det(bok: Path) -> None:
    lag_brev(bok, "1001", "slutt_lonn_og_ytelser", d(1, 7))
    assert status(bok, d(3, 7))["brev_ytelser"] == "snart"
    fyll(bok, "Slutt på lønn 1001", **{"Sendt til den ansatte": d(2, 7)})
    assert status(bok, d(3, 7))["brev_ytelser"] == "utfort"


def test_etikettene_staar_i_malene() -> None:
    maler = {
        linje.tekst: (mal.ark, {ett.tekst for ett in mal.linjer if ett.tekst})
        for mal in les_maler()[0].values()
        for linje in mal.linjer
        if linje.slag is Linjeslag.TITTEL
    }
    for tittel, brev in BREV.items():
        ark, etiketter = maler[tittel]
        assert ark == brev.ark
        assert {brev.dag, brev.deltakere} - {None} <= etiketter
    assert SAMTYKKE in maler["Innkalling til dialogmøte 1"][1]
