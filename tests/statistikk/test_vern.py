"""Small groups are hidden, and what would give them away, whatever is added and subtracted."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sykefravaer_xl.statistikk.vern import (
    SKJULT,
    avslort,
    nullvektor,
    skjulte_deler,
    skjulte_grupper,
    skjulte_tider,
)
from tests.statistikk.gjenfinning import avslorte_sett, kan_regnes_ut

if TYPE_CHECKING:
    from collections.abc import Sequence


def viste_sett(
    inndelinger: Sequence[Sequence[int]],
    aktive: Sequence[int],
    skjult: Sequence[set[int]],
    tid: int,
) -> tuple[list[int], list[list[int]]]:
    """The persons who count at a time, and every shown sum as places among them."""
    med = [p for p, bits in enumerate(aktive) if bits >> tid & 1]
    sett = [list(range(len(med)))]
    for grupper, borte in zip(inndelinger, skjult, strict=True):
        sett += [
            [nr for nr, p in enumerate(med) if grupper[p] == gruppe]
            for gruppe in {grupper[p] for p in med} - borte - {SKJULT}
        ]
    return med, sett


def test_en_liten_gruppe_tar_den_minste_av_de_andre_med_seg() -> None:
    # 3 + 6 + 10: the 3 alone would be all less 6 less 10
    grupper = [0] * 3 + [1] * 6 + [2] * 10
    assert skjulte_grupper([grupper], [1] * 19, 5) == [{0, 1}]


def test_to_smaa_grupper_paa_til_sammen_fem_skjuler_hverandre() -> None:
    grupper = [0] * 2 + [1] * 3 + [2] * 10
    assert skjulte_grupper([grupper], [1] * 15, 5) == [{0, 1}]


def test_to_smaa_grupper_paa_til_sammen_fire_er_ikke_nok() -> None:
    # 2 + 2: together they are all less the two others, a group of four
    grupper = [0] * 2 + [1] * 2 + [2] * 6 + [3] * 10
    assert skjulte_grupper([grupper], [1] * 20, 5) == [{0, 1, 2}]


def test_ingen_smaa_grupper_skjuler_ingenting() -> None:
    assert skjulte_grupper([[0] * 5 + [1] * 5], [1] * 10, 5) == [set()]


def test_en_mann_i_en_avdeling_av_kvinner_kan_ikke_trekkes_fra() -> None:
    # women 10, men 10; department A is the women and one man: A less women is the man
    kjonn = [0] * 10 + [1] * 10
    avdeling = [0] * 11 + [1] * 9
    skjult = skjulte_grupper([kjonn, avdeling], [1] * 20, 5)
    assert skjult == [set(), {0, 1}]


def test_en_gruppe_som_er_liten_i_ett_kvartal_skjules_i_alle() -> None:
    # the second group has four the second time; one time less another would be theirs
    grupper = [0] * 8 + [1] * 8 + [2] * 8
    aktive = [3] * 8 + [3] * 4 + [1] * 4 + [3] * 8
    assert skjulte_grupper([grupper], aktive, 5) == [{0, 1}]


def test_den_som_slutter_kan_ikke_finnes_i_kvartalet_etter() -> None:
    # 5 and 6 at first, then 5 and 2 of the second group: both are hidden
    grupper = [0] * 5 + [1] * 6
    aktive = [3] * 5 + [3] * 2 + [1] * 4
    assert skjulte_grupper([grupper], aktive, 5) == [{0, 1}]


def test_krysstabell_paa_to_nivaer() -> None:
    # 2 × 2 with a cell of 3: the rest of its row and column must go too
    forste = [0] * 9 + [1] * 12
    celler = [0] * 3 + [1] * 6 + [2] * 6 + [3] * 6
    andre = [0] * 3 + [1] * 6 + [0] * 6 + [1] * 6
    skjult = skjulte_grupper([forste, andre, celler], [1] * 21, 5)
    _, sett = viste_sett([forste, andre, celler], [1] * 21, skjult, 0)
    assert avslorte_sett(21, sett) == []
    assert 0 in skjult[2]


def test_det_som_likevel_kan_regnes_ut_vises() -> None:
    # department less women is the men, 7 of them: nothing is gained by hiding them
    avdeling = [0] * 22 + [1] * 17
    celler = [0] * 15 + [1] * 7 + [2] * 14 + [3] * 3
    skjult = skjulte_grupper([avdeling, celler], [1] * 39, 5)
    assert skjult == [set(), {2, 3}]


def test_alt_skjules_nar_alle_er_for_faa() -> None:
    assert skjulte_grupper([[0, 0, 1, 1]], [1] * 4, 5) == [{0, 1}]


@given(
    st.integers(8, 30),
    st.integers(1, 4),
    st.integers(1, 3),
    st.randoms(use_true_random=False),
)
@settings(max_examples=100, deadline=None)
def test_ingenting_kan_regnes_ut_i_tilfeldige_rapporter(
    personer: int, tabeller: int, tider: int, tilfeldig: random.Random
) -> None:
    inndelinger = [
        [tilfeldig.randrange(tilfeldig.randint(1, 5)) for _ in range(personer)]
        for _ in range(tabeller)
    ]
    aktive = [
        sum(1 << t for t in range(tider) if tilfeldig.random() < 0.9) for _ in range(personer)
    ]
    skjult = skjulte_grupper(inndelinger, aktive, 5)
    for tid in range(tider):
        med, sett = viste_sett(inndelinger, aktive, skjult, tid)
        if len(med) >= 5:
            assert avslorte_sett(len(med), sett) == []
    if len(viste_sett(inndelinger, aktive, skjult, 0)[0]) < 5:
        return
    for grupper, borte in zip(inndelinger, skjult, strict=True):
        for gruppe in borte:
            # hidden somewhere for good reason: it cannot be worked out at every time
            kjent = []
            for tid in range(tider):
                med, sett = viste_sett(inndelinger, aktive, skjult, tid)
                egne = [nr for nr, p in enumerate(med) if grupper[p] == gruppe]
                kjent.append(kan_regnes_ut(len(med), sett, egne) and bool(egne))
            assert not all(kjent)


def test_gjenfinningen_finner_det_som_ikke_er_vernet() -> None:
    """The opponent of these tests can win: without hiding it finds the man."""
    alle, kvinner, avdeling = range(20), range(10), range(11)
    assert avslorte_sett(20, [alle, kvinner, avdeling]) == [(10,)]


def test_nullvektoren_er_null_i_hver_rad() -> None:
    atomer = [(0, 1), (0, 2), (0, 1, 3), (0, 3), (0, 2, 3)]
    verdi = nullvektor(atomer, 4)
    for rad in range(4):
        sum_ = sum(v for v, atom in zip(verdi, atomer, strict=True) if rad in atom)
        assert sum_ % ((1 << 61) - 1) == 0
    assert any(verdi)


def test_avslort_finner_fire_enere() -> None:
    # two rows: all, and all but four different persons' own atoms
    atomer = [(0, 1, 2), (0, 1, 3), (0, 1, 4), (0, 1, 5), (0, 2), (0, 3), (0, 4), (0, 5)]
    antall = [1, 1, 1, 1, 6, 6, 6, 6]
    funnet = avslort(atomer, antall, 6, 5)
    assert funnet is not None
    assert set(funnet) == {0, 1, 2, 3}


@pytest.mark.parametrize(
    ("bidrag", "skjult"),
    [
        ([8, 9, 10], set()),
        ([3, 9, 10], {0, 1}),
        ([3, 2, 10], {0, 1, 2}),  # 3 and 2 may be the same persons
        ([0, 9, 10], set()),
        ([4, 9], {0, 1}),
        ([0, 4], {0, 1}),  # a 0 shown would make the other part all of it
        ([3, 0, 9, 10], {0, 1, 2}),
    ],
)
def test_deler_av_fravaeret(bidrag: list[int], skjult: set[int]) -> None:
    assert skjulte_deler(bidrag, 5) == skjult


def test_ett_kvartal_alene_kan_ikke_skjules() -> None:
    mange, faa = set(range(10)), {1, 2}
    # the second quarter has too few; another must go, or it is all less the others
    assert skjulte_tider([[mange, faa, mange], [mange, mange, mange]], 5) == {0, 1}


def test_kvartaler_der_de_samme_faa_er_syke() -> None:
    mange, faa = set(range(10)), {1, 2}
    assert skjulte_tider([[faa, faa, mange], [mange, mange, mange]], 5) == {0, 1, 2}
    assert skjulte_tider([[mange, mange], [mange, mange]], 5) == set()
