"""«What if» answers by the same engine, and says exactly what the change moves."""

from __future__ import annotations

from datetime import date

import pytest

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.hva_om import AnnetForlop, Sammenligning, hva_om
from sykefravaer_xl.domene.sak import Ansatt, Sak
from sykefravaer_xl.grunn.periode import Periode

I_DAG = date(2026, 2, 2)
SAK = Sak(
    (
        Fravaer(date(2026, 1, 5), date(2026, 1, 7), Fravaerstype.EGENMELDING),
        Fravaer(date(2026, 1, 8), date(2026, 3, 1), Fravaerstype.SYKMELDING, 100),
    ),
    Ansatt(date(1980, 5, 1)),
)


def endret(svar: Sammenligning) -> dict[str, tuple[object, object]]:
    """What the change moves."""
    return {f.felt: (f.na, f.hva_om) for f in svar.forskjeller if f.endret}


def test_en_ukes_ferie_flytter_maksdato_fem_ukedager() -> None:
    svar = hva_om(SAK, AnnetForlop(ferie=(Periode(date(2026, 2, 9), date(2026, 2, 13)),)), I_DAG)
    forskjell = endret(svar)
    assert forskjell["maksdato"] == (date(2027, 1, 1), date(2027, 1, 8))
    assert forskjell["dager_brukt"] == (28, 23)
    assert "tilfelle_fra" not in forskjell
    assert "frist.oppfolgingsplan" not in forskjell


def test_ferie_etter_sykmeldingen_er_ferie_uten_sykmelding() -> None:
    svar = hva_om(SAK, AnnetForlop(ferie=(Periode(date(2026, 3, 2), date(2026, 3, 6)),)), I_DAG)
    assert svar.hva_om.sak.fravaer[-1].type is Fravaerstype.FERIE_UTEN_SYKMELDING
    assert endret(svar)["maksdato"] == (date(2027, 1, 1), date(2027, 1, 8))


def test_ny_grad_flytter_ingen_dato_men_fritar_for_dialogmote_1() -> None:
    svar = hva_om(SAK, AnnetForlop(grad=50, grad_fra=date(2026, 2, 2)), I_DAG)
    assert endret(svar) == {
        "status.innkalling_dialogmote1": ("snart", "ikke_aktuelt"),
        "status.dialogmote1": ("kommende", "ikke_aktuelt"),
        "status.aktivitetskrav": ("kommende", "utfort"),
    }


def test_ny_grad_deler_raden_dagen_den_gjelder_fra() -> None:
    svar = hva_om(SAK, AnnetForlop(grad=50, grad_fra=date(2026, 2, 2)), I_DAG)
    assert svar.hva_om.sak.fravaer[1:] == (
        Fravaer(date(2026, 1, 8), date(2026, 2, 1), Fravaerstype.SYKMELDING, 100),
        Fravaer(date(2026, 2, 2), date(2026, 3, 1), Fravaerstype.SYKMELDING, 50),
    )


def test_frisk_i_15_dager_er_samme_tilfelle_og_i_16_dager_et_nytt() -> None:
    femten = hva_om(SAK, AnnetForlop(frisk=(Periode(date(2026, 1, 22), date(2026, 2, 5)),)), I_DAG)
    seksten = hva_om(
        SAK, AnnetForlop(frisk=(Periode(date(2026, 1, 22), date(2026, 2, 6)),)), I_DAG
    )
    assert len(femten.hva_om.tilfeller) == 1
    assert [t.fra for t in seksten.hva_om.tilfeller] == [date(2026, 1, 5), date(2026, 2, 7)]


def test_fortsatt_sykmeldt_bruker_flere_dager_men_flytter_ikke_maksdato() -> None:
    svar = hva_om(
        SAK, AnnetForlop(sykmeldt=(Periode(date(2026, 3, 2), date(2026, 3, 29)),)), I_DAG
    )
    forskjell = endret(svar)
    assert forskjell["dager_brukt"] == (28, 48)
    assert "maksdato" not in forskjell


def test_tidligere_mote_gir_frist_for_planen_en_uke_for() -> None:
    svar = hva_om(SAK, AnnetForlop(motedato=date(2026, 3, 20)), I_DAG)
    assert endret(svar)["frist.plan_for_dialogmote2"] == (None, date(2026, 3, 13))


def test_ingenting_lagres_og_saken_er_den_samme() -> None:
    for_ = SAK.fravaer
    hva_om(SAK, AnnetForlop(grad=20), I_DAG)
    assert SAK.fravaer is for_


@pytest.mark.parametrize("grad", [0, 101, -5])
def test_grad_utenfor_1_til_100_nektes(grad: int) -> None:
    with pytest.raises(ValueError, match="grad"):
        hva_om(SAK, AnnetForlop(grad=grad), I_DAG)
