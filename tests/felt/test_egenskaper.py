"""What must not matter: order of columns, rows and sheets, the scale, where a list is cut."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, Rad, lag, svar

START = date(2026, 1, 5)


@st.composite
def lister(trekk: st.DrawFn) -> list[Rad]:
    """Rows of a few people, none of whose absences overlap."""
    rader: list[Rad] = []
    for nr in range(1, trekk(st.integers(1, 3)) + 1):
        dag = START + timedelta(days=trekk(st.integers(0, 40)))
        for _ in range(trekk(st.integers(1, 4))):
            til = dag + timedelta(days=trekk(st.integers(0, 30)))
            type_ = trekk(st.sampled_from(["Sykmelding", "Egenmelding", "Ferie"]))
            grad = trekk(st.sampled_from([20, 50, 80, 100])) if type_ == "Sykmelding" else None
            rader.append((nr, f"Person {nr}", type_, dag, til, grad))
            dag = til + timedelta(days=trekk(st.integers(1, 40)))
    return rader


def _svar(ark: dict[str, list[Rad]]) -> dict[str, Any]:
    with TemporaryDirectory() as mappe:
        return svar(les(lag(Path(mappe), ark)))


@settings(max_examples=15, deadline=None)
@given(lister(), st.permutations(range(len(HODE))), st.randoms(use_true_random=False))
def test_rekkefolgen_av_kolonner_og_rader_betyr_ingenting(
    rader: list[Rad], kolonner: list[int], tilfeldig: Any
) -> None:
    stokket = list(rader)
    tilfeldig.shuffle(stokket)
    hele = [tuple(rad[k] for k in kolonner) for rad in (HODE, *stokket)]
    assert _svar({"A": hele}) == _svar({"A": [HODE, *rader]})


@settings(max_examples=15, deadline=None)
@given(lister())
def test_skalaen_paa_hele_kolonnen_betyr_ingenting(rader: list[Rad]) -> None:
    broker = [(*rad[:5], rad[5] and rad[5] / 100) for rad in rader]
    assert _svar({"A": [HODE, *broker]}) == _svar({"A": [HODE, *rader]})


@settings(max_examples=15, deadline=None)
@given(lister(), st.data())
def test_en_liste_delt_paa_flere_ark_er_den_samme(rader: list[Rad], data: st.DataObject) -> None:
    kutt = data.draw(st.integers(0, len(rader)))
    deler = {"Del 1": [HODE, *rader[:kutt]], "Del 2": [HODE, *rader[kutt:]]}
    navn = data.draw(st.permutations(list(deler)))
    assert _svar({n: deler[n] for n in navn}) == _svar({"A": [HODE, *rader]})


@settings(max_examples=10, deadline=None)
@given(lister())
def test_maaneden_forst_i_hele_kolonnen_er_de_samme_datoene(rader: list[Rad]) -> None:
    bevis = (99, "Bevis", "Ferie", date(2026, 1, 30), date(2026, 1, 31), None)
    alle = [*rader, bevis]
    tekst = [(*r[:3], f"{r[3]:%m/%d/%Y}", f"{r[4]:%m/%d/%Y}", r[5]) for r in alle]
    assert _svar({"A": [HODE, *tekst]}) == _svar({"A": [HODE, *alle]})
