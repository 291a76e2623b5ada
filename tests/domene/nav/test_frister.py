"""Check points, candidates, durations, repeated absence: short of, on and past each limit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sykefravaer_xl.domene.nav import aktivitetskrav, dialogmotekandidat
from sykefravaer_xl.domene.nav.dialogmotekandidat import Kandidattilfelle
from sykefravaer_xl.domene.nav.gjentakende import er_gjentakende
from sykefravaer_xl.domene.nav.varighet import Tilfelle, hele_uker
from sykefravaer_xl.grunn.periode import Periode

START = date(2024, 1, 1)
I_DAG = date(2024, 5, 15)


def _fra_start(dager: int) -> Periode:
    return Periode(START, START + timedelta(days=dager - 1))


def _slutter(til: date, dager: int) -> Tilfelle:
    return Tilfelle(Periode(til - timedelta(days=dager - 1), til))


@pytest.mark.parametrize(("dager", "uker"), [(1, 0), (6, 0), (7, 1), (55, 7), (56, 8), (57, 8)])
def test_bare_hele_uker_teller(dager: int, uker: int) -> None:
    assert hele_uker(Tilfelle(_fra_start(dager))) == uker


def test_friske_dager_inne_i_tilfellet_teller_ikke_med_i_ukene() -> None:
    assert hele_uker(Tilfelle(_fra_start(60), antall_sykedager=55)) == 7
    assert hele_uker(Tilfelle(_fra_start(60), antall_sykedager=56)) == 8
    assert hele_uker(Tilfelle(_fra_start(60), antall_sykedager=0)) == 0


def test_aktivitetskravet_kommer_paa_dag_56() -> None:
    assert aktivitetskrav.stoppunkt(START) == date(2024, 2, 25)
    assert _fra_start(56).til == aktivitetskrav.stoppunkt(START)


def test_aktivitetskravet_gjelder_tilfellet_som_naar_stoppunktet() -> None:
    stoppunkt = date(2024, 2, 25)
    assert not aktivitetskrav.gjelder(stoppunkt, _fra_start(55))
    assert aktivitetskrav.gjelder(stoppunkt, _fra_start(56))
    assert aktivitetskrav.gjelder(stoppunkt, _fra_start(57))
    assert not aktivitetskrav.gjelder(START, _fra_start(57))
    assert aktivitetskrav.gjelder(START + timedelta(days=1), _fra_start(57))


def test_kandidat_fra_dag_120() -> None:
    i_dag = date(2024, 4, 1)
    nesten, akkurat, mer = (Kandidattilfelle(_fra_start(n)) for n in (119, 120, 121))
    assert dialogmotekandidat.stoppunkt(nesten, i_dag) is None
    assert dialogmotekandidat.stoppunkt(akkurat, i_dag) == date(2024, 4, 29)
    assert dialogmotekandidat.stoppunkt(mer, i_dag) == date(2024, 4, 29)
    assert not dialogmotekandidat.er_kandidat(nesten, i_dag)
    assert dialogmotekandidat.er_kandidat(akkurat, i_dag)
    assert dialogmotekandidat.er_kandidat(mer, i_dag)


@pytest.mark.parametrize(
    ("i_dag", "fasit"),
    [
        (date(2024, 4, 28), date(2024, 4, 29)),
        (date(2024, 4, 29), date(2024, 4, 29)),
        (date(2024, 4, 30), date(2024, 4, 30)),
        (date(2024, 5, 14), date(2024, 5, 14)),
        # On and after the last day nothing is moved any more.
        (date(2024, 5, 15), date(2024, 4, 29)),
        (date(2024, 6, 1), date(2024, 4, 29)),
    ],
)
def test_planlagt_dag_ligger_aldri_bak_i_et_loepende_tilfelle(i_dag: date, fasit: date) -> None:
    tilfelle = Periode(START, date(2024, 5, 15))
    assert dialogmotekandidat.planlagt_stoppunkt(tilfelle, i_dag) == fasit


def test_gamle_tilfeller_flyttes_ikke() -> None:
    foer = Periode(date(2022, 5, 20), date(2022, 12, 31))
    etter = Periode(date(2022, 5, 21), date(2022, 12, 31))
    i_dag = date(2022, 12, 1)
    assert dialogmotekandidat.planlagt_stoppunkt(foer, i_dag) == date(2022, 9, 16)
    assert dialogmotekandidat.planlagt_stoppunkt(etter, i_dag) == i_dag


def test_ingen_kandidat_uten_arbeidsgiver_eller_etter_doedsfall() -> None:
    periode = _fra_start(200)
    assert dialogmotekandidat.er_kandidat(Kandidattilfelle(periode), I_DAG)
    assert not dialogmotekandidat.er_kandidat(
        Kandidattilfelle(periode, arbeidstaker_ved_slutt=False), I_DAG
    )
    assert not dialogmotekandidat.er_kandidat(Kandidattilfelle(periode, dodsdato=I_DAG), I_DAG)


@pytest.mark.parametrize(
    ("dag", "fasit"),
    [(None, True), (date(2023, 12, 31), True), (START, False), (date(2024, 9, 1), False)],
)
def test_tilfellet_er_behandlet_fra_foerste_dag_av(dag: date | None, fasit: bool) -> None:
    tilfelle = Kandidattilfelle(_fra_start(200))
    assert dialogmotekandidat.er_kandidat(tilfelle, I_DAG, siste_ferdige_mote=dag) is fasit
    assert dialogmotekandidat.er_kandidat(tilfelle, I_DAG, siste_kandidat=dag) is fasit


@pytest.mark.parametrize(
    ("lengder", "fasit"),
    [
        ([], False),
        ([400], False),
        ([150, 149], False),
        ([150, 150], True),
        ([284, 16], True),
        ([285, 15], False),
        ([25, 25, 25, 25], False),
        ([20, 20, 20, 20, 19], False),
        ([20, 20, 20, 20, 20], True),
        ([30, 30, 30, 30, 15], False),
    ],
)
def test_gjentakende_krever_baade_tilfeller_og_dager(lengder: list[int], fasit: bool) -> None:
    tilfeller = [_slutter(date(2024, 1, 31), dager) for dager in lengder]
    assert er_gjentakende(tilfeller, I_DAG) is fasit


@pytest.mark.parametrize(
    ("slutt", "fasit"),
    [(date(2021, 5, 14), False), (date(2021, 5, 15), True), (date(2021, 5, 16), True)],
)
def test_gjentakende_ser_36_maaneder_tilbake(slutt: date, fasit: bool) -> None:
    tilfeller = [_slutter(date(2024, 1, 31), 150), _slutter(slutt, 150)]
    assert er_gjentakende(tilfeller, I_DAG) is fasit


def test_gjentakende_fra_siste_februar_i_skuddaar() -> None:
    tilfeller = [_slutter(date(2024, 1, 31), 150), _slutter(date(2021, 2, 28), 150)]
    assert er_gjentakende(tilfeller, date(2024, 2, 29))
    assert not er_gjentakende(tilfeller, date(2024, 3, 1))


def test_gjentakende_teller_sykedager_naar_de_er_kjent() -> None:
    lang = _slutter(date(2024, 1, 31), 300)
    kort = _slutter(date(2022, 1, 31), 60)
    assert er_gjentakende([lang, kort], I_DAG)
    assert not er_gjentakende([lang, Tilfelle(kort.periode, antall_sykedager=15)], I_DAG)
