"""Rows kept by column come out as they went in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sykefravaer_xl.bok.radlager import (
    TOM,
    Nummerert,
    Radlager,
    Radliste,
    Samlet,
    felter_i,
    utvalg,
)

DAG = date(2026, 3, 4)


def _liste() -> Radliste:
    return Radliste(("navn", "fra", "antall"), ("fra",), ("antall",), ("navn",))


def _lager() -> Radlager:
    return Radlager(_liste(), {"gammel.frist": None, "antall": 99})


def test_en_rad_kommer_ut_som_den_gikk_inn() -> None:
    rader = _liste()
    rader.legg_til((DAG.toordinal(), 0), ("Kari",))
    rader.legg_til((TOM, TOM), (None,))
    assert list(rader) == [
        {"navn": "Kari", "fra": DAG, "antall": 0},
        {"navn": None, "fra": None, "antall": None},
    ]
    assert list(rader[0]) == ["navn", "fra", "antall"]
    assert rader[-1] == rader[1]
    assert rader[:1] == [rader[0]]
    assert len(rader) == 2
    with pytest.raises(IndexError):
        rader[2]


def test_rader_finnes_igjen_i_hvilken_rekkefolge_de_enn_kom() -> None:
    lager = _lager()
    for rad in (7, 3, 1_048_576, 5):
        lager.legg_til(rad, (TOM, rad), (f"rad {rad}",))
    assert [lager[rad]["antall"] for rad in (3, 5, 7, 1_048_576)] == [3, 5, 7, 1_048_576]
    lager.legg_til(4, (TOM, 4), (None,))
    assert lager[4] == {"gammel.frist": None, "antall": 4, "navn": None, "fra": None}
    assert sorted(lager) == [3, 4, 5, 7, 1_048_576]
    assert len(lager) == 5
    for borte in (2, 6, 2_000_000):
        assert borte not in lager


def test_en_rad_som_avviker_har_bare_sine_egne_felter() -> None:
    lager = _lager()
    lager.legg_til(3, (TOM, 1), ("Kari",))
    lager.avvik(3, {"grad_na": None})
    lager.avvik(4, {"grad_na": 50})
    assert lager[3] == {"grad_na": None}
    assert dict(lager) == {3: {"grad_na": None}, 4: {"grad_na": 50}}
    assert len(lager) == 2
    assert lager.har("grad_na")


def test_hvilke_felter_som_finnes_og_har_noe() -> None:
    lager = _lager()
    assert felter_i(lager) == set()
    lager.avvik(9, {"grad_na": None})
    assert felter_i(lager) == {"grad_na"}
    lager.legg_til(3, (TOM, 1), (None,))
    assert felter_i(lager) == {"grad_na", "navn", "fra", "antall", "gammel.frist"}
    assert [
        felt for felt in ("navn", "fra", "antall", "grad_na", "ukjent") if lager.har(felt)
    ] == ["antall"]
    lager.legg_til(4, (DAG.toordinal(), TOM), (Decimal("1.5"),))
    assert [felt for felt in ("navn", "fra", "antall") if lager.har(felt)] == [
        "navn",
        "fra",
        "antall",
    ]


def test_nye_rader_star_under_de_gamle() -> None:
    nye = _liste()
    nye.legg_til((TOM, 1), ("Ola",))
    nye.legg_til((TOM, 2), ("Per",))
    alle = Samlet({3: {"navn": "Kari"}}, Nummerert(nye, 10))
    assert list(alle) == [3, 10, 11]
    assert len(alle) == 3
    assert [alle[rad]["navn"] for rad in alle] == ["Kari", "Ola", "Per"]
    assert 12 not in alle
    assert felter_i([{"a": 1}, {"b": 2}]) == {"a", "b"}
    assert felter_i({1: {"a": None}}) == {"a"}


def test_noen_felter_av_en_rad_er_de_samme_som_raden_sier() -> None:
    lager, nye = _lager(), _liste()
    lager.legg_til(3, (DAG.toordinal(), TOM), ("Kari",))
    lager.avvik(5, {"navn": "Ola"})
    nye.legg_til((TOM, 7), ("Per",))
    alle = Samlet(lager, Nummerert(nye, 10))
    felter = ("antall", "fra", "ukjent", "gammel.frist", "navn")
    hent = utvalg(alle, felter, "-")

    def rad(nr: int) -> tuple[object, ...]:
        return tuple(verdi for (verdi,) in hent([nr]))

    assert rad(3) == (None, DAG, "-", None, "Kari")
    assert rad(5) == ("-", "-", "-", "-", "Ola")
    assert rad(10) == (7, None, None, None, "Per")
    assert [*zip(*hent([3, 5, 10]), strict=True)] == [rad(3), rad(5), rad(10)]
    assert utvalg({1: {"a": 1}}, ("a", "b"), "-")([1]) == [[1], ["-"]]
    assert utvalg(Nummerert([{"a": 1}], 4), ("b", "a"), None)([4]) == [[None], [1]]
    assert [utvalg(alle, (f,), None)([3]) for f in ("navn", "x")] == [[["Kari"]], [[None]]]
    for borte in ([4], [9], [11], [3, 4], [10, 11]):
        with pytest.raises(KeyError):
            hent(borte)


def test_mange_rader_pa_en_gang_er_de_samme_som_en_og_en() -> None:
    lager, nye = _lager(), _liste()
    numre = [2, 3, 4, 7, 6, 5, 9]
    for nr in numre:
        lager.legg_til(nr, (DAG.toordinal() + nr, TOM if nr == 4 else nr), (f"Navn {nr}",))
    lager.avvik(6, {"navn": "Ola"})
    for nr in range(3):
        nye.legg_til((TOM, nr), (None,))
    alle = Samlet(lager, Nummerert(nye, 10))
    hent = utvalg(alle, ("antall", "fra", "navn"), "-")
    for valgt in (
        [2, 3, 4],
        [4, 5],
        [5, 6, 7],
        [2, 4, 9],
        [9, 10, 11],
        [10, 12],
        [*sorted(numre)],
    ):
        en_og_en = [tuple(v for (v,) in hent([nr])) for nr in valgt]
        assert [*zip(*hent(valgt), strict=True)] == en_og_en
        assert en_og_en == [
            tuple(
                alle[nr].get(felt, None if nr >= 10 else "-") for felt in ("antall", "fra", "navn")
            )
            for nr in valgt
        ]
