"""Where one or two of a group have been absent, their own days are not to be read from it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sykefravaer_xl.statistikk.fravaersvern import vern_fravaerende
from tests.statistikk.gjenfinning import Rom

if TYPE_CHECKING:
    from collections.abc import Iterable

INGEN: list[set[int]] = [set()]


def test_en_gruppe_der_en_har_vaert_syk_skjules_og_kan_ikke_trekkes_fra() -> None:
    # 7, 10 and 8 employed, of whom 1, 6 and 5 have been absent
    grupper = [0] * 7 + [1] * 10 + [2] * 8
    syk = [n < 1 for n in range(7)] + [n < 6 for n in range(10)] + [n < 5 for n in range(8)]
    vernet = vern_fravaerende([grupper], INGEN, [0] * 25, syk, 0, 3)
    assert vernet.skjult == [{0, 2}]


def test_en_gruppe_uten_fravaer_og_en_med_tre_vises() -> None:
    grupper = [0] * 5 + [1] * 5
    syk = [False] * 5 + [True] * 3 + [False] * 2
    assert vern_fravaerende([grupper], INGEN, [0] * 10, syk, 0, 3).skjult == [set()]


def test_to_grupper_med_en_og_to_syke_skjuler_hverandre() -> None:
    grupper = [0] * 5 + [1] * 5 + [2] * 9
    syk = [True, *[False] * 4, True, True, *[False] * 3, *[True] * 4, *[False] * 5]
    assert vern_fravaerende([grupper], INGEN, [0] * 19, syk, 0, 3).skjult == [{0, 1}]


def test_en_gruppe_som_alt_er_skjult_teller_ikke_en_gang_til() -> None:
    grupper = [0] * 6 + [1] * 6
    vernet = vern_fravaerende([grupper], [{0, 1}], [0] * 12, [True] * 12, 0, 3)
    assert vernet.skjult == [{0, 1}]


def test_kvartalene_begynner_der_det_er_nok_syke() -> None:
    # first quarter: two of ten ill in one group; the second and third: all
    grupper = [0] * 10 + [1] * 10
    fravaer = [0b111] * 2 + [0b110] * 8 + [0b111] * 4 + [0b110] * 6
    vernet = vern_fravaerende([grupper], INGEN, fravaer, [True] * 20, 3, 3)
    # the first quarter and the second as one have all ten
    assert (vernet.skjult, vernet.uten_tider, vernet.forste) == ([set()], [set()], 2)


def test_ett_kvartal_foer_de_viste_er_perioden_minus_de_viste() -> None:
    # the first quarter alone would be what the two of them lost, so none can be shown
    grupper = [0] * 10 + [1] * 10
    fravaer = [0b11] * 2 + [0b10] * 8 + [0b11] * 2 + [0b10] * 8
    vernet = vern_fravaerende([grupper], INGEN, fravaer, [True] * 20, 2, 3)
    assert (vernet.skjult, vernet.uten_tider) == ([set()], [{0, 1}])


@given(st.integers(0, 10**6))
@settings(max_examples=40, deadline=None, derandomize=True)
def test_ingen_sum_av_en_eller_to_syke_kan_regnes_ut(fro: int) -> None:
    lodd = random.Random(fro)  # noqa: S311 - a test
    antall, tider, minste = lodd.randint(6, 8), 3, 3
    inndelinger = [[lodd.randrange(n) for _ in range(antall)] for n in (2, 3)]
    fravaer = [sum(1 << t for t in range(tider) if lodd.random() < 0.6) for _ in range(antall)]
    syke = [sum(b >> t & 1 for b in fravaer) for t in range(tider)]
    # the figures of all staff are always shown
    assume(all(n == 0 or n >= minste for n in syke))
    vernet = vern_fravaerende(
        inndelinger, [set(), set()], fravaer, [b > 0 for b in fravaer], tider, minste
    )
    alle, kvartaler = range(antall), range(tider)

    def plasser(personer: Iterable[int], ved: Iterable[int]) -> list[int]:
        return [p * tider + t for p in personer for t in ved]

    viste = [plasser(alle, [t]) for t in kvartaler]
    for grupper, borte, uten in zip(inndelinger, vernet.skjult, vernet.uten_tider, strict=True):
        assert borte <= uten
        for g in set(grupper):
            egne = [p for p in alle if grupper[p] == g]
            if g not in borte:
                viste.append(plasser(egne, kvartaler))
            if g not in uten:
                viste += [plasser(egne, [t]) for t in range(vernet.forste, tider)]
    rom = Rom(antall * tider)
    for sum_ in viste:
        rom.legg_til(sum_)
    null = rom.nullrom()
    for ved in ([0], [1], [2], [0, 1], kvartaler):
        for sett in range(1, 1 << antall):
            personer = [p for p in alle if sett >> p & 1]
            av = sum(any(fravaer[p] >> t & 1 for t in ved) for p in personer)
            if 0 < av < minste:
                assert sum(null[nr] for nr in plasser(personer, ved)) != 0


@pytest.mark.parametrize("minste", [1, 2])
def test_uten_krav_til_fravaer_er_det_bare_det_som_var_skjult(minste: int) -> None:
    grupper = [0] * 6 + [1] * 6
    syk = [True, True, *[False] * 4, *[True] * 6]
    assert vern_fravaerende([grupper], INGEN, [0] * 12, syk, 0, minste).skjult == [set()]
