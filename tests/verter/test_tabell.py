"""The table of functions is the contract's, and what Excel can take."""

from __future__ import annotations

import re

import pytest

from sykefravaer_xl.funksjoner.funksjon import Funksjon
from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER, KATEGORI
from tests.verter.hjelp import HJELPESIDER, VERT

KONTRAKT = """
SF_FRIST(start; sjekkpunkt; [grad])
SF_FRISTER(start; [grad])
SF_STATUS(frist; [utfort]; [i_dag])
SF_TILFELLE(fravaer; [dato])
SF_ARBEIDSGIVERPERIODE(fravaer; [dato])
SF_AGP_SLUTT(fravaer; [dato])
SF_MAKSDATO(fravaer; [fodselsdato]; [dato])
SF_DAGER_IGJEN(fravaer; [fodselsdato]; [dato])
SF_SALDO_GRADERT(avtalte_timer; grad; arbeidede_timer)
SF_EGENMELDING_IGJEN(fravaer; dato; [ordning])
SF_FORKLAR(fravaer; felt; [fodselsdato]; [dato])
SF_BEREGN(tabell; [i_dag])
"""
ALLE = pytest.mark.parametrize("funksjon", FUNKSJONER.values(), ids=lambda f: f.navn)


def test_funksjonene_er_de_avtalte_i_den_rekkefolgen() -> None:
    assert [f.bruk for f in FUNKSJONER.values()] == KONTRAKT.split("\n")[1:-1]
    assert list(FUNKSJONER) == [f.navn for f in FUNKSJONER.values()]
    assert KATEGORI == "Sykefravær"


@ALLE
def test_navnet_kan_staa_i_excel(funksjon: Funksjon) -> None:
    navn = funksjon.navn
    assert re.fullmatch(r"SF_[A-Z_]{1,28}", navn)
    assert not re.fullmatch(r"[A-Z]{1,3}\d+|R\d*C\d*", navn)
    for argument in funksjon.argumenter:
        assert re.fullmatch(r"[a-z_]{3,}", argument.navn)
        assert argument.navn != "caller"


@ALLE
def test_hjelpen_er_norsk_og_kort_nok(funksjon: Funksjon) -> None:
    assert funksjon.beskrivelse.startswith("Returnerer ")
    for argument in funksjon.argumenter:
        assert argument.hjelp.startswith("er ")
    for tekst in (funksjon.beskrivelse, *(a.hjelp for a in funksjon.argumenter)):
        assert 10 < len(tekst) <= 255
        assert tekst.endswith(".")
        assert not re.search(r"\b(?:the|returns?|and|of|is)\b", tekst, re.IGNORECASE)


def test_hver_funksjon_har_siden_om_paragrafen_sin() -> None:
    assert {f.navn: f.hjelpeside for f in FUNKSJONER.values()} == HJELPESIDER
    assert FUNKSJONER["SF_MAKSDATO"].hjemmel() == "ftrl § 8-12 (1)"
    assert FUNKSJONER["SF_EGENMELDING_IGJEN"].hjemmel() == "ftrl § 8-24 (4)"
    assert FUNKSJONER["SF_TILFELLE"].hjemmel() == "NAVs 16-dagersregel"


@ALLE
def test_valgfrie_argumenter_staar_sist(funksjon: Funksjon) -> None:
    valgfri = [a.valgfri for a in funksjon.argumenter]
    assert valgfri == sorted(valgfri)
    assert len({a.navn for a in funksjon.argumenter}) == len(valgfri)


@ALLE
def test_eksemplene_gir_svaret_som_staar_der(funksjon: Funksjon) -> None:
    assert funksjon.eksempler
    for eksempel in funksjon.eksempler:
        assert eksempel.formel.startswith(f"={funksjon.navn}(")
        svar, ventet = kall(funksjon.navn, eksempel.argumenter, VERT), eksempel.svar
        if isinstance(ventet, list):
            assert isinstance(svar, list)
            assert svar[: len(ventet)] == ventet
        elif isinstance(ventet, str):
            assert isinstance(svar, str)
            assert svar.startswith(ventet)
        else:
            assert svar == ventet
