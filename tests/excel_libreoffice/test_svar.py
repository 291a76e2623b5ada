"""Between Calc's cells and the bodies: dates of both systems, lone zeros, rows."""

from __future__ import annotations

from datetime import date

from sykefravaer_xl.verter.libreoffice import NULLDATO_1904, svar
from tests.verter import kallsaker as ks

I_DAG = date(2026, 11, 22)


def test_datoer_er_serienumre_slik_boka_teller() -> None:
    assert svar("frist", (46027.0, "uke12")) == 46110.0  # 29.03.2026
    assert svar("frist", (46027.0 - 1462, "uke12"), NULLDATO_1904) == 46110.0 - 1462
    assert svar("tilfelle", (tuple(map(tuple, ks.RADER)),)) == 46027.0


def test_bok_som_teller_fra_en_annen_dag_faar_beskjed() -> None:
    tekst = svar("frist", (46027.0, "uke12"), date(1900, 1, 1))
    assert str(tekst).startswith("Feil: Boka teller datoer fra 01.01.1900.")
    assert svar("frister", (46027.0,), date(1900, 1, 1)) == ((tekst,),)


def test_uten_dag_gjelder_brukerens_egen() -> None:
    assert svar("status", (46027.0, None, None), i_dag=date(2026, 1, 5)) == "Snart"
    assert svar("status", (46027.0, None, None), i_dag=date(2026, 1, 6)) == "Forfalt"
    assert svar("status", (46027.0, None, None)) == "Forfalt"


def test_en_tom_celle_alene_kommer_som_null() -> None:
    assert svar("frist", (46027.0, "uke12", 0.0)) == 46110.0
    assert svar("maksdato", (tuple(map(tuple, ks.RADER)), 0.0, 0.0)) == 46395.0  # 08.01.2027
    assert str(svar("frist", (0.0, "uke12"))).startswith("Feil: start mangler.")
    assert str(svar("frister", (((""),),))).startswith("(('Feil: start mangler.")


def test_null_timer_er_timer() -> None:
    assert svar("saldo_gradert", (37.5, 60.0, 0.0)) == ((-15.0,),)
    assert svar("saldo_gradert", (37.5, 0.0, 37.5)) == ((37.5,),)


def test_tabeller_er_rader_ogsaa_naar_svaret_er_en_feil() -> None:
    rader = svar("arbeidsgiverperiode", (tuple(map(tuple, ks.RADER)),))
    assert rader == ((46027.0, 46042.0, 16.0),)
    feil = svar("beregn", ("tull",), i_dag=I_DAG)
    assert isinstance(feil, tuple)
    assert len(feil) == len(feil[0]) == 1
    assert str(feil[0][0]).startswith("Feil: Fant ingen overskriftsrad")
    assert svar("arbeidsgiverperiode", ((("", "", "", ""),),)) == (("",),)


def test_en_kolonne_der_calc_bare_tar_ett_svar_sies_det_fra_om() -> None:
    tekst = svar("frist", (((46027.0,), (46028.0,)), "uke12"))
    assert str(tekst).startswith("Feil: LibreOffice gir ett svar per formel her.")
    assert svar("dager_igjen", (tuple(map(tuple, ks.RADER)), "", "")) == 220.0
