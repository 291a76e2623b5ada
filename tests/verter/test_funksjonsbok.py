"""The manual of the functions: every answer in it is the core's, and Excel leaves them alone."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from workbooks import funksjonstekst as tekst
from workbooks.bygg import HER
from workbooks.funksjonsbok import INNHOLD

from sykefravaer_xl.funksjoner.funksjon import Funksjon
from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.vert import Vert
from tests.vertsmiljo.verktoy import sdk_funn

BOK = HER / "funksjoner.xlsx"
VERT = Vert(date(2026, 11, 22))
KALL = re.compile(r"^=(IF\()?(?:INDEX\()?(SF_[A-Z_]+)\(([^)]*)\)(?:,(\d+),(\d+)\))?(=.*)?$")
TOM = "–"
ALLE = pytest.mark.parametrize("funksjon", FUNKSJONER.values(), ids=lambda f: f.navn)


@pytest.fixture(scope="module")
def formler() -> dict[str, Worksheet]:
    return {ark.title: ark for ark in load_workbook(BOK).worksheets}


@pytest.fixture(scope="module")
def verdier() -> dict[str, Worksheet]:
    return {ark.title: ark for ark in load_workbook(BOK, data_only=True).worksheets}


def _formelceller(ark: Worksheet) -> Iterator[tuple[str, str]]:
    for rad in ark.iter_rows():
        for celle in rad:
            if celle.data_type == "f":
                yield celle.coordinate, str(celle.value)


def _argument(skrevet: str, ark: Worksheet) -> object:
    if skrevet.startswith('"'):
        return skrevet.strip('"')
    if re.fullmatch(r"[\d.]+", skrevet):
        return float(skrevet)
    if ":" not in skrevet:
        return ark[skrevet].value
    return [[celle.value for celle in rad] for rad in ark[skrevet]]


@ALLE
def test_lagrede_svar_er_kjernens(
    funksjon: Funksjon, formler: dict[str, Worksheet], verdier: dict[str, Worksheet]
) -> None:
    ark = verdier[funksjon.navn]
    antall = 0
    for adresse, formel in _formelceller(formler[funksjon.navn]):
        treff = KALL.match(formel)
        assert treff, formel
        tom, navn, argumenter, rad, kolonne, _ = treff.groups()
        assert navn == funksjon.navn
        svar = kall(navn, tuple(_argument(a, ark) for a in argumenter.split(",")), VERT)
        if rad:
            assert isinstance(svar, list)
            svar = svar[int(rad) - 1][int(kolonne) - 1]
        lagret = ark[adresse].value
        if isinstance(lagret, datetime):
            lagret = lagret.date()
        assert lagret == (svar or TOM if tom else svar), f"{adresse} {formel}"
        antall += 1
    assert antall > len(funksjon.eksempler)


@ALLE
def test_arket_viser_det_tabellen_sier(funksjon: Funksjon, verdier: dict[str, Worksheet]) -> None:
    vist = [c.value for rad in verdier[funksjon.navn].iter_rows() for c in rad if c.value]
    assert {funksjon.beskrivelse, f"={funksjon.bruk}", *tekst.FORKLARINGER[funksjon.navn]} < set(
        vist
    )
    assert {a.forklaring for a in funksjon.argumenter} < set(vist)
    assert len(tekst.FORKLARINGER[funksjon.navn]) == len(funksjon.eksempler)
    feil = [v for v in vist if str(v).startswith("Feil: ")]
    assert len(feil) == 1


def test_innholdet_leder_til_alle_arkene(verdier: dict[str, Worksheet]) -> None:
    assert list(verdier) == [INNHOLD, *FUNKSJONER]
    lenker = {celle.hyperlink.location for celle in verdier[INNHOLD]["B"] if celle.hyperlink}
    assert lenker == {f"'{navn}'!A1" for navn in FUNKSJONER}
    assert tekst.FORKLARINGER.keys() == tekst.GALT.keys() == FUNKSJONER.keys()


def test_excel_blir_ikke_bedt_om_aa_regne_paa_nytt() -> None:
    """Without the add-in every answer would turn into #NAVN? the moment the book is opened."""
    with zipfile.ZipFile(BOK) as fil:
        bok = fil.read("xl/workbook.xml").decode()
        assert "xl/calcChain.xml" not in fil.namelist()
    (calc,) = re.findall(r"<calcPr[^>]*>", bok)
    assert "fullCalcOnLoad" not in calc
    assert int(re.findall(r'calcId="(\d+)"', calc)[0]) >= 191029


def test_open_xml_sdk_har_ingenting_aa_si() -> None:
    assert sdk_funn(BOK) == []
