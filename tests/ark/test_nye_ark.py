"""Donor sheets for a clerk's own book."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.ark.dataark import Arkplan, dataark
from sykefravaer_xl.ark.generert_ark import (
    Sjekkpunktkolonner,
    arbeidsliste_ark,
    endringslogg_ark,
    oppfolging_ark,
)
from sykefravaer_xl.ark.modell import Celleverdi
from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.bok import skjema
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_overskrifter

PUNKTER = (
    Sjekkpunktkolonner("oppfolgingsplan", "Oppfølgingsplan", oppgave=True),
    Sjekkpunktkolonner("maksdato", "Maksdato", oppgave=False),
)


def donor(plan: Arkplan, *rader: list[Celleverdi]) -> BytesIO:
    """A workbook with the sheet, to take it from."""
    return BytesIO(som_bok(dataark(plan, rader)))


def test_oppfolging_uten_rader_har_overskrifter_og_en_tom_rad() -> None:
    bok = load_workbook(donor(oppfolging_ark(PUNKTER, ark="Oppfølging 2")))
    ark = bok["Oppfølging 2"]
    titler = [celle.value for celle in ark[1]]
    assert titler[: len(skjema.OPPFOLGING.overskrifter)] == list(
        skjema.OPPFOLGING.overskrifter.values()
    )
    assert titler[-4:] == list(oppfolging_overskrifter("Maksdato"))
    assert ark.tables["tblOppfolging"].ref == "A1:AB2"


def test_radene_staar_som_gitt() -> None:
    rad: list[Celleverdi] = [
        "Anne Attpåtun",
        "Anne Attpåtun",
        None,
        None,
        None,
        None,
        date(2026, 1, 5),
        date(2026, 3, 6),
        100,
    ]
    rad += [None] * 11 + [date(2026, 2, 1), None, None, None, date(2027, 1, 8), None, None, None]
    ark = load_workbook(donor(oppfolging_ark(PUNKTER), rad))["Oppfølging"]
    assert ark["A2"].value == "Anne Attpåtun"
    assert ark["U2"].value == datetime(2026, 2, 1)  # noqa: DTZ001 - openpyxl gives naive ones
    assert ark["U2"].number_format == "dd.mm.yyyy"


def test_bare_oppgaver_faar_farge() -> None:
    ark = load_workbook(donor(oppfolging_ark(PUNKTER)))["Oppfølging"]
    omrader = {str(omrade.sqref) for omrade in ark.conditional_formatting}
    assert {o[0] for o in omrader} == {"D", "E", "U", "V", "W"}


@pytest.mark.parametrize("varsel", ["7", "14"])
def test_fargene_staar_paa_egne_bein_i_en_fremmed_bok(varsel: str) -> None:
    with zipfile.ZipFile(donor(oppfolging_ark(PUNKTER, varsel=varsel))) as bok:
        xml = bok.read("xl/worksheets/sheet1.xml").decode()
    assert "VarselDager" not in xml
    assert f"TODAY()+{varsel}" in xml


def test_arbeidslistens_farge_folger_teksten() -> None:
    with zipfile.ZipFile(donor(arbeidsliste_ark())) as bok:
        xml = bok.read("xl/worksheets/sheet1.xml").decode()
    assert "VarselDager" not in xml
    assert '$A2&gt;=TODAY(),$B2="Snart"' in xml.replace("&quot;", '"')


def test_endringsloggen_viser_tidspunkt() -> None:
    naar = datetime(2026, 11, 22, 8, 15)  # noqa: DTZ001 - Excel has no time zones
    rad: list[Celleverdi] = [naar, "0.1.0", date(2026, 11, 22), 74, 30, 0, 2, 10, 812, None, None]
    ark = load_workbook(donor(endringslogg_ark(), rad))["Endringslogg"]
    assert ark["A2"].value == naar
    assert ark["A2"].number_format == "dd.mm.yyyy hh:mm"
    assert ark["I2"].value == 812


def test_en_rad_med_feil_bredde_avvises() -> None:
    with pytest.raises(ValueError, match="zip"):
        donor(arbeidsliste_ark(), [1, 2])
