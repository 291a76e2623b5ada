"""Every content the sources ask for has a field, and the facts are those of the case."""

from __future__ import annotations

from datetime import date

import pytest

from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import FELTER, TILTAKSFELT, Gradperiode, Tiltak
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Sak, beregn
from sykefravaer_xl.lov.tilrettelegging import katalog, katalognavn
from sykefravaer_xl.plan.fakta import grader

KRAV = {
    "P1": ("kan_gjores", "kan_ikke_gjores"),
    "P2": ("planlagt_tilrettelegging", "muligheter_oppgaver"),
    "P3": ("bistand_fra", "bistand_hva", "nav_hjelp", "nav_hjelp_hva"),
    "P4": ("videre_oppfolging",),
    "P5": ("ordinaere_oppgaver",),
    "P6": ("muligheter_oppgaver", "muligheter_tid", "muligheter_varighet"),
    "P7": ("kan_gjores",),
    "P8": ("kan_med_tilrettelegging", "tilrettelegging_valg", "tilrettelegging_tekst"),
    "P9": ("kan_ikke_gjores", "pavirkning_grad", "pavirkning_tekst"),
    "P10": ("egne_forslag",),
    "P11": ("ikke_mulig",),
    "P12": ("tidligere_tilrettelegging",),
    "P13": (
        "medvirket", "godkjent_ansatt", "godkjent_ansatt_dato", "godkjent_leder",
        "godkjent_leder_dato", "delt_sykmelder", "delt_nav",
    ),
    "P15": ("neste_mote",),
    "P16": ("tilbakeforing", "evalueringsdato"),
    "P20": ("agenda", "onsket_utfall"),
}  # fmt: skip


@pytest.mark.parametrize("krav", KRAV)
def test_hvert_innhold_kildene_krever_har_et_felt(krav: str) -> None:
    assert set(KRAV[krav]) <= set(FELTER)


def test_hvert_felt_har_en_etikett_som_staar_for_det_alene() -> None:
    assert set(FELTER) == set(tekst.ETIKETT)
    assert set(TILTAKSFELT) == set(tekst.TILTAK)
    alle = [*tekst.ETIKETT.values(), *tekst.FAKTA.values()]
    assert len({t.casefold() for t in alle}) == len(alle)


def test_katalogen_har_alle_eksemplene_i_kildene() -> None:
    navn = " | ".join(katalognavn(date(2026, 11, 22))).casefold()
    for ord_ in (
        "fleksibel arbeidstid", "kortere arbeidstid", "vakter på kveld eller natt", "tunge løft",
        "hjelpemidler", "mindre slitsomt", "hjemmekontor", "andre arbeidsoppgaver en periode",
        "ergonomisk", "tempo", "tidskrav", "omorganisering", "teknisk utstyr",
        "nye arbeidsoppgaver", "opplæring", "omskolering", "omplassering",
    ):  # fmt: skip
        assert ord_ in navn
    assert all(t.kilde for t in katalog().values())


def test_katalogen_tilbyr_ikke_det_kilden_ikke_hadde_enda() -> None:
    assert "Hjemmekontor" in katalognavn(date(2014, 3, 4))
    assert "Hjemmekontor" not in katalognavn(date(2014, 3, 3))
    assert "Opplæring eller omskolering" not in katalognavn(date(2018, 4, 24))


def test_tiltak_bak_oss_er_de_som_er_gjort_eller_valgt_bort() -> None:
    assert Tiltak(status="Gjennomført").provd
    assert Tiltak(status="vurdert, ikke aktuelt").provd
    assert not Tiltak(status="Pågår").provd
    assert not Tiltak().provd
    assert Tiltak().tom


def test_graden_over_tid_slaas_sammen_naar_den_er_lik() -> None:
    def rad(fra: date, til: date, grad: int = 100, slag: str = "sykmelding") -> Fravaer:
        return Fravaer(fra, til, Fravaerstype(slag), grad)

    sak = Sak(
        (
            rad(date(2026, 9, 1), date(2026, 9, 3), slag="egenmelding"),
            rad(date(2026, 9, 4), date(2026, 9, 20)),
            rad(date(2026, 9, 21), date(2026, 9, 30)),
            rad(date(2026, 10, 1), date(2026, 10, 31), 50),
        )
    )
    tilfelle = beregn(sak, date(2026, 11, 1)).tilfelle_na
    assert tilfelle is not None
    assert grader(tilfelle) == (
        Gradperiode(date(2026, 9, 1), date(2026, 9, 3), 100, egenmelding=True),
        Gradperiode(date(2026, 9, 4), date(2026, 9, 30), 100),
        Gradperiode(date(2026, 10, 1), date(2026, 10, 31), 50),
    )
