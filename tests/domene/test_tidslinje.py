"""Rows laid out as a timeline: which row decides a day that several cover (contract, 2)."""

from __future__ import annotations

from itertools import permutations

import pytest

from sykefravaer_xl.domene import tidslinje as tl
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from tests.tidslinjesprak import dag, tidslinje

_T = Fravaerstype
ARBEID = (_T.ARBEID, _T.FRISK_HELG, _T.AVVENTENDE, _T.REISETILSKUDD, _T.AAP)
FRI = (_T.FERIE, _T.FERIE_UTEN_SYKMELDING, _T.PERMISJON, _T.SYKT_BARN, _T.ANNET, _T.ANNEN_YTELSE)
SYK = (_T.SYKMELDING, _T.BEHANDLINGSDAG)

KLASSER = [(over, under) for over in ARBEID for under in (*FRI, *SYK, _T.EGENMELDING)]
KLASSER += [(over, under) for over in FRI for under in (*SYK, _T.EGENMELDING)]
KLASSER += [(over, _T.EGENMELDING) for over in SYK]


@pytest.mark.parametrize(("over", "under"), KLASSER)
def test_klassen_avgjor_dagen_uansett_rekkefolge(over: Fravaerstype, under: Fravaerstype) -> None:
    midt = Fravaer(dag("2018-01-10"), dag("2018-01-11"), over)
    lang = Fravaer(dag("2018-01-08"), dag("2018-01-14"), under)
    alene = {rad.type: tl.bygg([rad], 20)[0].slag for rad in (midt, lang)}
    for rader in ([midt, lang], [lang, midt]):
        lop = tl.bygg(rader, 20)
        assert {x.slag for x in lop if x.fra <= dag("2018-01-10").toordinal() <= x.til} == {
            alene[over]
        }
        assert {x.slag for x in lop if x.til == dag("2018-01-14").toordinal()} == {alene[under]}
        assert sum(x.til - x.fra + 1 for x in lop) == 7


def test_rekkefolgen_pa_radene_spiller_ingen_rolle() -> None:
    rader = [*tidslinje("10S 5F 3A"), *tidslinje("3_ 10E"), *tidslinje("8_ 9P")]
    svar = {tuple(tl.bygg(rekke, 20)) for rekke in permutations(rader)}
    assert len(svar) == 1


def test_hull_er_ukjente_dager_og_naboer_slas_sammen() -> None:
    lop = tl.bygg([*tidslinje("3S 2S 2_ 1S50"), *tidslinje("5_ 1_ 2_")], 20)
    start = dag("2018-01-01").toordinal()
    assert lop == [
        tl.Lop(start, start + 4, tl.SYK, 100),
        tl.Lop(start + 5, start + 6, tl.UKJENT, 0),
        tl.Lop(start + 7, start + 7, tl.SYK, 50),
    ]
    assert tl.bygg([], 20) == []


def test_hver_type_har_plass_i_tabellen() -> None:
    assert set(tl.RANG) == set(Fravaerstype)
    assert len(set(tl.RANG.values())) == len(Fravaerstype)


def test_overlappende_rader_flettes_dag_for_dag() -> None:
    def rad(fra: int, til: int, type_: Fravaerstype, grad: int = 100) -> Fravaer:
        return Fravaer(dag(f"2018-01-{fra:02}"), dag(f"2018-01-{til:02}"), type_, grad)

    lop = tl.bygg(
        [
            rad(1, 10, _T.SYKMELDING, 50),
            rad(4, 5, _T.ARBEID),
            rad(9, 14, _T.EGENMELDING),
            rad(13, 13, _T.FERIE),
            rad(16, 18, _T.SYKMELDING, 80),
            rad(18, 20, _T.SYKMELDING, 80),
            rad(22, 26, _T.SYKMELDING, 50),
            rad(23, 24, _T.SYKMELDING, 100),  # of two grades the higher, in whatever order
        ],
        20,
    )
    start = dag("2017-12-31").toordinal()
    assert [(x.fra - start, x.til - start, x.slag, x.grad) for x in lop] == [
        (1, 3, tl.SYK, 50),
        (4, 5, tl.ARBEID, 0),
        (6, 10, tl.SYK, 50),
        (11, 12, tl.EGENMELDING, 100),
        (13, 13, tl.FERIE, 0),
        (14, 14, tl.EGENMELDING, 100),
        (15, 15, tl.UKJENT, 0),
        (16, 20, tl.SYK, 80),
        (21, 21, tl.UKJENT, 0),
        (22, 22, tl.SYK, 50),
        (23, 24, tl.SYK, 100),
        (25, 26, tl.SYK, 50),
    ]
