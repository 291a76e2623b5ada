"""Whatever stands in the cells: an answer or a «Feil:» text, never an exception."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sykefravaer_xl.funksjoner import funksjoner
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.funksjoner import kall, kall_eller_feil
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.vert import Vert
from sykefravaer_xl.verter.celleverdi import LENGSTE_TEKST
from tests.verter import kallsaker as ks
from tests.verter.hjelp import VERT

ORD = (
    *("Type", "Fra", "Til", "Grad", "Ansattnr", "Navn", "Født", "Unntak AGP", "Avtalte timer"),
    *("Sykmelding", "Egenmelding", "Ferie", "Gradert sykmelding", "AAP", "Sykmeldt 50 %", "Sum"),
    *("maksdato", "oppfolgingsplan", "utvidet", "Ja", "x", "-", " ", "", "05.01.2026", "1.1.1800"),
    *("#N/A", "#VALUE!", "50 %", "0,5", "12:30", "31.02.2026", "=1+1", "Feil: noe", "\x00"),
)
CELLER: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(ORD),
    st.integers(-10, 60_000),
    st.sampled_from([0, 1, 0.5, 46027, 46027.5, 10**12, -1e300, float("nan"), float("inf")]),
    st.dates(date(1900, 1, 1), date(2300, 1, 1)),
    st.sampled_from(
        [
            datetime.fromisoformat("2026-01-05T08:00"),
            time(7, 30),
            timedelta(hours=30),
            Decimal("37.5"),
        ]
    ),
    st.text(max_size=6),
)
RADER = st.lists(CELLER, max_size=6)
ARGUMENTER: st.SearchStrategy[Any] = st.one_of(
    CELLER,
    RADER,
    st.lists(RADER, max_size=6),
    st.lists(RADER, max_size=4).map(lambda rader: [*ks.MED_OVERSKRIFT, *rader]),
    st.lists(RADER, max_size=4).map(lambda rader: [*ks.TABELL, *rader]),
)
VERTER = st.builds(
    Vert, st.dates(date(2007, 3, 1), date(2199, 1, 1)), st.booleans(), st.booleans()
)


@settings(max_examples=600)
@given(
    navn=st.sampled_from(sorted(FUNKSJONER)),
    argumenter=st.lists(ARGUMENTER, max_size=5).map(tuple),
    vert=VERTER,
)
def test_ingen_celler_velter_en_funksjon(
    navn: str, argumenter: tuple[object, ...], vert: Vert
) -> None:
    svar = kall(navn, argumenter, vert)
    celler = [c for rad in svar for c in rad] if isinstance(svar, list) else [svar]
    assert all(isinstance(celle, str | int | float | date) for celle in celler)
    assert not any("Uventet feil" in str(celle) for celle in celler)
    assert max((len(str(celle)) for celle in celler), default=0) <= LENGSTE_TEKST
    assert kall(navn, argumenter, vert) == svar


@pytest.mark.parametrize("navn", FUNKSJONER)
def test_for_mange_argumenter_er_en_feil(navn: str) -> None:
    svar = str(kall(navn, (None,) * 9, VERT))
    assert svar.startswith(f"Feil: {navn} skal ha ")


def test_en_feil_vi_ikke_kjenner_naar_heller_ikke_arket(monkeypatch: pytest.MonkeyPatch) -> None:
    def velt(*_: object) -> str:
        raise KeyError("navnet Ada")

    velter = replace(FUNKSJONER["SF_FRISTER"], kropp=velt)
    monkeypatch.setattr(funksjoner, "FUNKSJONER", {"SF_FRISTER": velter})
    svar = kall("SF_FRISTER", (46027,), VERT)
    assert svar == (
        "Feil: Uventet feil i SF_FRISTER (KeyError). Meld fra om feilen, uten å sende boka."
    )
    with pytest.raises(Funksjonsfeil, match="Uventet feil"):
        kall_eller_feil("SF_FRISTER", (46027,), VERT)


@pytest.mark.parametrize(("navn", "argumenter"), [kall for kall in ks.KALL if kall[1][:1] != (1,)])
def test_samme_svar_for_datoer_og_serienumre(navn: str, argumenter: tuple[object, ...]) -> None:
    i_1904 = Vert(VERT.i_dag, dato1904=True)
    assert kall(navn, _flytt(argumenter), i_1904) == kall(navn, argumenter, VERT)


def _flytt(verdi: Any) -> Any:
    """The same days counted from 1904."""
    if isinstance(verdi, tuple | list):
        return type(verdi)(_flytt(v) for v in verdi)
    er_dag = isinstance(verdi, int | float) and verdi > 10_000
    return verdi - 1462 if er_dag else verdi


@pytest.mark.parametrize("navn", sorted(FUNKSJONER))
@pytest.mark.parametrize("verdi", [float("nan"), float("inf"), [[float("nan"), 1.0]]])
def test_et_tall_som_ikke_er_et_tall_velter_ingenting(navn: str, verdi: object) -> None:
    svar = kall(navn, (verdi,), Vert(date(2026, 11, 22)))
    assert "Uventet feil" not in str(svar)
