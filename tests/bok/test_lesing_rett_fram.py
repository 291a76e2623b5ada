"""A row read straight on says what it says read field by field with all its faults."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from sykefravaer_xl.bok.fravaersleser import Fravaersleser
from sykefravaer_xl.bok.modell import Tabellkart
from sykefravaer_xl.bok.rader import Minne, Rad, Radleser

FELT = (
    "ansattnr", "type", "fra", "til", "grad", "avtalte_timer", "arbeidede_timer", "navn",
    "fodselsdato", "leder", "timer_per_uke",
)  # fmt: skip


def _kl(aar: int, maned: int, dag: int, time_: int = 0) -> datetime:
    """A cell with a date format holds a time of day too."""
    return datetime.combine(date(aar, maned, dag), time(time_))


VERDIER = st.sampled_from((
    None, "", " ", "-", "Ola", "1001", 1001, 1001.0, True, False, 0, 1, 1.0, 0.5, 50, 100.0,
    Decimal("37.5"), "37,5", "50 %", "#N/A", "x" * 300, "05.01.2026", "5.1.", 46027, 46027.0,
    date(2026, 1, 9), _kl(2026, 1, 5), _kl(2005, 1, 5), _kl(2026, 1, 5, 12), time(6),
    timedelta(hours=3), "Sykmelding", "Gradert sykmelding", "Sykmeldt 50 %", "Ferie", "Ukjent",
))  # fmt: skip
GODE = {
    "ansattnr": st.sampled_from(("1001", 1001, 1001.0)),
    "type": st.sampled_from(("Sykmelding", "Gradert sykmelding", "Ferie", "Sykmeldt 50 %")),
    "fra": st.sampled_from((_kl(2026, 1, 5), "05.01.2026", 46027)),
    "til": st.sampled_from((_kl(2026, 1, 9), "09.01.2026", 46031, _kl(2026, 1, 2))),
    "grad": st.sampled_from((None, 50, 0.5, 1, 100, "50")),
}


@st.composite
def rader(draw: st.DrawFn) -> list[Rad]:
    """Rows of one table: most values good, so that both ways are taken."""
    felt = draw(st.sets(st.sampled_from(FELT)).map(lambda f: f | {"fra", "til"}))
    kart = Tabellkart("Fravær", 1, 1, 20, {f: nr for nr, f in enumerate(FELT, 1) if f in felt})
    ut = []
    for nr in range(2, 2 + draw(st.integers(1, 4))):
        verdier = {
            f: draw(VERDIER if draw(st.integers(0, 9)) == 0 else GODE.get(f, VERDIER))
            for f in kart.kolonner
        }
        prosent = draw(st.sampled_from(({}, {}, {5: "0%"})))
        ut.append(Rad(nr, {f: v for f, v in verdier.items() if v is not None}, kart, prosent))
    return ut


@settings(max_examples=300, deadline=None)
@given(rader(), st.booleans())
def test_rett_fram_eller_felt_for_felt_gir_samme_rad(lest: list[Rad], dato1904: bool) -> None:
    rask = Fravaersleser(lest[0].kart, dato1904=dato1904)
    for rad in lest:
        treg = Fravaersleser(rad.kart, dato1904=dato1904)
        assert rask.les(rad) == treg.felt_for_felt(Radleser(rad))


def test_en_rad_i_orden_leses_rett_fram_og_verdiene_deles() -> None:
    kart = Tabellkart("Fravær", 1, 1, 5, {f: nr for nr, f in enumerate(FELT[:5], 1)})
    verdier = {"ansattnr": 7, "type": "Ferie", "fra": _kl(2026, 1, 5), "til": "09.01.2026"}
    leser = Fravaersleser(kart, dato1904=False)
    en, to = (leser.rett_fram(Rad(nr, dict(verdier), kart, {})) for nr in (2, 3))
    assert en is not None
    assert to is not None
    assert (en.rad, en.ansatt, en.fravaer) == (2, "7", to.fravaer)
    assert en.fravaer is not None
    assert to.fravaer is not None
    assert en.fravaer.til is to.fravaer.til


def test_et_minne_skiller_verdier_som_er_like_men_av_ulike_slag() -> None:
    minne: Minne[str] = Minne(str)
    assert [minne.les(v) for v in (1, True, 1.0, 1)] == ["1", "True", "1.0", "1"]
