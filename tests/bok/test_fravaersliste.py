"""Rows kept as figures come out as they went in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sykefravaer_xl.bok.fravaersliste import Fravaersliste
from sykefravaer_xl.bok.modell import RADER_PER_TABELL, FravaerRad
from sykefravaer_xl.bok.radlager import Radlager, Radliste
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.grunn.feil import Funn

FERIE = Fravaer(date(2026, 7, 1), date(2026, 7, 21), Fravaerstype.FERIE)
GRADERT = Fravaer(date(2026, 1, 5), date(2026, 1, 9), Fravaerstype.SYKMELDING, 40)
FEIL = Funn("til_mangler", "Til-datoen mangler.", ark="Fravær", celle="D4")
RADER = (
    FravaerRad(2, "1001", GRADERT),
    FravaerRad(3, "0012", FERIE, arbeidede_timer=Decimal("7.50")),
    FravaerRad(4, "1001", None, feil=(FEIL,)),
    FravaerRad(5, None, FERIE, navn="Kari Nordmann", fodselsdato=date(1980, 2, 29)),
    FravaerRad(6, None, FERIE),
    FravaerRad(900_001, "12", FERIE, varsler=(FEIL,)),
)


def test_radene_kommer_ut_som_de_kom_inn() -> None:
    liste = Fravaersliste(RADER)
    assert len(liste) == 6
    assert tuple(liste) == RADER
    assert liste == RADER
    assert liste != RADER[:5]
    assert [liste[n] for n in (0, 5, -1, -6)] == [RADER[0], RADER[5], RADER[5], RADER[0]]
    assert liste[1:3] == RADER[1:3]
    assert str(liste[1].arbeidede_timer) == "7.50"


@pytest.mark.parametrize("plass", [6, -7])
def test_en_rad_som_ikke_finnes_er_ingen_rad(plass: int) -> None:
    with pytest.raises(IndexError):
        Fravaersliste(RADER)[plass]


def test_noklene_staar_rad_for_rad() -> None:
    nokler = ["1001", "0012", "1001", None, None, "12"]
    assert list(Fravaersliste(RADER).nokler()) == nokler


def test_hver_rad_faar_vite_hvem_den_gjelder() -> None:
    spurt: list[int] = []

    def knytt(rad: FravaerRad) -> FravaerRad:
        spurt.append(rad.rad)
        if rad.ansatt is None:
            return rad._replace(fravaer=None, feil=(replace(FEIL, celle=f"A{rad.rad}"),))
        return rad._replace(ansatt=rad.ansatt.lstrip("0"))

    rader = (*RADER, FravaerRad(7, "0012", FERIE), FravaerRad(8, "0012", GRADERT))
    liste = Fravaersliste((*rader, FravaerRad(9, None, FERIE)))
    liste.knytt(knytt)
    nokler = ["1001", "12", "1001", None, None, "12", "12", "12", None]
    assert list(liste.nokler()) == nokler
    assert [rad.ansatt for rad in liste] == nokler
    assert liste[7] == FravaerRad(8, "12", GRADERT)
    # each row nobody is named on has the fault at its own cell
    assert [rad.feil[0].celle for rad in liste if rad.ansatt is None] == ["A5", "A6", "A9"]
    assert spurt == [2, 3, 4, 5, 6, 900_001, 7, 9]


def test_rader_i_tabell_nummer_tre_tusen() -> None:
    """A sheet a day for eight years: the numbers are larger than four bytes hold."""
    numre = [nr * RADER_PER_TABELL + 2 for nr in (0, 1_023, 1_024, 3_000)]
    liste = Fravaersliste(FravaerRad(nr, "1", GRADERT) for nr in numre)
    assert [rad.rad for rad in liste] == numre
    lager = Radlager(Radliste(("antall",), (), ("antall",), ()))
    for nr in numre:
        lager.legg_til(nr, (nr % 7,), ())
    assert [lager[nr]["antall"] for nr in numre] == [nr % 7 for nr in numre]
