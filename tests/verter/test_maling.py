"""Painting in few calls: every cell ends with its own look, and no other cell is touched."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.verter.maling import Strok, hver_for_seg, monster, rektangler, strok

Steder = st.sets(st.tuples(st.integers(1, 8), st.integers(1, 8)), max_size=40)
Farger = st.dictionaries(
    st.tuples(st.integers(1, 7), st.integers(1, 7)), st.sampled_from("abc"), max_size=40
)


def _celler(ett: Strok) -> set[tuple[int, int]]:
    return {
        (rad, kol)
        for rad in range(ett.rad, ett.rad + ett.hoyde)
        for kol in range(ett.kolonne, ett.kolonne + ett.bredde)
    }


def _malt(plan: list[tuple[Strok, str]]) -> dict[tuple[int, int], str]:
    ut: dict[tuple[int, int], str] = {}
    for ett, verdi in plan:
        ut |= dict.fromkeys(_celler(ett), verdi)
    return ut


def test_en_rute_med_ramme_rundt_er_to_strok() -> None:
    celler = {(r, k): "ramme" for r in range(1, 6) for k in range(1, 6)} | {(3, 3): "midt"}
    assert strok(celler) == [(Strok(1, 1, 5, 5), "ramme"), (Strok(3, 3, 1, 1), "midt")]
    assert len(hver_for_seg(celler)) == 5


def test_kolonner_tas_nedover_der_det_er_faerre() -> None:
    trapp = {(1, 1), (2, 1), (3, 1), (3, 2), (2, 2)}
    assert len(rektangler(trapp)) == 2


@given(Steder)
def test_rektanglene_er_de_samme_cellene(steder: set[tuple[int, int]]) -> None:
    alle = [celle for ett in rektangler(steder) for celle in _celler(ett)]
    assert set(alle) == steder


@given(Farger)
def test_hver_celle_ender_med_sin_egen(celler: dict[tuple[int, int], str]) -> None:
    assert _malt(strok(celler)) == celler
    assert _malt(hver_for_seg(celler)) == celler


@given(Farger, Steder)
def test_bare_frie_celler_males_i_tillegg(
    celler: dict[tuple[int, int], str], opptatt: set[tuple[int, int]]
) -> None:
    malt = _malt(strok(celler, fritt=True, opptatt=opptatt))
    assert celler.items() <= malt.items()
    assert (malt.keys() - celler.keys()) & opptatt == set()
    assert len(strok(celler, fritt=True)) <= len(strok(celler))


@given(Steder)
def test_regelen_er_sann_i_akkurat_disse_cellene(steder: set[tuple[int, int]]) -> None:
    """The formula read as Excel reads it: the row's text, and the column's place in it."""
    sanne = set()
    for ett, formel in monster(steder):
        assert len(formel) < 8192
        assert formel.startswith("=MID(CHOOSE(ROW()-ROW($")
        rader = re.findall(r'"([01]*)"', formel.rsplit(",COLUMN()", 1)[0])
        assert len(rader) == ett.hoyde
        for n, tekst in enumerate(rader):
            sanne |= {(ett.rad + n, ett.kolonne + k) for k, t in enumerate(tekst) if t == "1"}
    assert sanne == steder


def test_et_stort_monster_deles_etter_hvor_lang_en_formel_kan_vaere() -> None:
    steder = {(rad, kol) for rad in range(1, 201) for kol in range(5, 92) if (rad + kol) % 3}
    regler = list(monster(steder))
    assert [ett.hoyde for ett, _ in regler] == [88, 88, 24]
    assert max(len(formel) for _, formel in regler) < 8192
