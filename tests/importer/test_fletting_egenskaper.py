"""Properties of the merge on random notes: order, repetition, and notes cut in pieces."""

from __future__ import annotations

import random
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Sak, beregn
from sykefravaer_xl.importer.innkommende import Innkommende, Innperiode, Kildeslag
from tests.importer.bygg import EGENMELDING, FERIE, SYK, Bok, d, notat, p

EN_DAG = timedelta(days=1)


@st.composite
def perioder(draw: st.DrawFn) -> Innperiode:
    """A period of some days in October and November."""
    fra = d(1) + timedelta(days=draw(st.integers(0, 40)))
    til = fra + timedelta(days=draw(st.integers(0, 14)))
    slag = draw(st.sampled_from((SYK, SYK, SYK, EGENMELDING, FERIE)))
    return p(fra, til, slag, draw(st.sampled_from((100, 50))) if slag is SYK else 100)


@st.composite
def notater(draw: st.DrawFn) -> list[Innkommende]:
    """A handful of notes, some of them corrections of others."""
    ut: list[Innkommende] = []
    for nr in range(draw(st.integers(1, 6))):
        egne = draw(st.lists(perioder(), min_size=1, max_size=3))
        rettes = draw(st.sampled_from(["", *(m.id for m in ut)]))
        slag = draw(st.sampled_from((Kildeslag.SYKMELDING, Kildeslag.SOKNAD)))
        ut.append(notat(f"n{nr}", *egne, nr=nr, slag=slag, erstatter=rettes))
    return ut


@given(notater(), st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_rekkefolgen_i_kilden_har_ingenting_aa_si(alle: list[Innkommende], fro: int) -> None:
    en, to = Bok(), Bok()
    en.importer(*alle)
    stokket = list(alle)
    random.Random(fro).shuffle(stokket)  # noqa: S311
    to.importer(*stokket)
    assert en.innhold() == to.innhold()


@given(notater())
@settings(max_examples=60, deadline=None)
def test_aa_importere_to_ganger_er_som_en(alle: list[Innkommende]) -> None:
    bok = Bok()
    bok.importer(*alle)
    foer, logg = dict(bok.rader), list(bok.logg)
    ut = bok.importer(*alle)
    assert not ut.skal_skrives
    assert (bok.rader, bok.logg) == (foer, logg)


@given(notater())
@settings(max_examples=60, deadline=None)
def test_ingen_dag_far_to_svar_i_samme_lag(alle: list[Innkommende]) -> None:
    bok = Bok()
    bok.importer(*alle)
    sagt: dict[object, object] = {}
    for rad in bok.innhold():
        dag = rad.fra
        while dag <= rad.til:
            assert sagt.setdefault((dag, rad.type.rad.lag), rad.slag) == rad.slag
            dag += EN_DAG


@given(perioder(), st.data())
@settings(max_examples=60, deadline=None)
def test_en_sykmelding_i_biter_gir_de_samme_tallene(hel: Innperiode, data: st.DataObject) -> None:
    kutt = hel.fra + timedelta(days=data.draw(st.integers(0, (hel.til - hel.fra).days)))
    biter = [p(hel.fra, kutt, hel.type, hel.grad)]
    if kutt < hel.til:
        biter.append(p(kutt + EN_DAG, hel.til, hel.type, hel.grad))
    en, to = Bok(), Bok()
    en.importer(notat("a", hel))
    to.importer(*(notat(f"b{nr}", bit, nr=nr) for nr, bit in enumerate(biter)))
    assert _tall(en) == _tall(to)


def _tall(bok: Bok) -> object:
    rader = tuple(
        Fravaer(r.fra, r.til, r.type, r.grad)
        for r in bok.innhold()
        if r.type is not Fravaerstype.FERIE
    )
    svar = beregn(Sak(rader), d(1, 12))
    return svar.tilfeller, svar.maksdato, svar.dager_brukt, svar.feil
