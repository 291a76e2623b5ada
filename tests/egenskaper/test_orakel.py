"""The engine against the day-by-day oracle, on random absence rows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings

from sykefravaer_xl.domene.forlop import beregn_forlop, slaa_sammen_lop
from sykefravaer_xl.domene.tidslinje import bygg
from sykefravaer_xl.lov.lov import regelverk
from tests.egenskaper import orakel
from tests.egenskaper.strategier import (
    Tilfellet,
    en_lang_sak,
    med_behandling,
    over_tre_aar,
    tilfellet,
)

if TYPE_CHECKING:
    from sykefravaer_xl.domene.forlop import Forlop


def _motor(sak: Tilfellet) -> Forlop:
    return beregn_forlop(
        bygg(sak.rader, orakel.MINSTE_GRAD),
        regelverk(),
        sak.fodt,
        slaa_sammen_lop((fra.toordinal(), til.toordinal()) for fra, til in sak.tidligere),
    )


def _dager(lop: list[tuple[int, int]]) -> list[date]:
    return [date.fromordinal(o) for fra, til in lop for o in range(fra, til + 1)]


def sammenlign(sak: Tilfellet) -> None:
    ventet = orakel.regn(sak.rader, sak.fodt, sak.tidligere)
    svar = _motor(sak)
    assert [
        (_dager(p.dager), p.ferdig, date.fromordinal(p.siste)) for p in svar.arbeidsgiverperioder
    ] == [(p.dager, p.ferdig, p.siste) for p in ventet.arbeidsgiverperioder]
    assert [
        (date.fromordinal(t.fra), date.fromordinal(t.til), t.dager) for t in svar.tilfeller
    ] == [(t[0], t[-1], len(t)) for t in ventet.tilfeller]
    saldo = svar.saldo
    if saldo is None:
        assert ventet.saldo is None
        return
    maks = date.fromordinal(saldo.maksdato)
    assert orakel.Saldo(saldo.brukt, saldo.igjen, maks) == ventet.saldo
    assert {d for d in _dager(list(saldo.betalt)) if not orakel.helg(d)} == ventet.betalt


@given(tilfellet())
@settings(max_examples=1500)
def test_motoren_svarer_som_orakelet_pa_alle_slags_rader(sak: Tilfellet) -> None:
    sammenlign(sak)


@given(tilfellet(maks=4))
@settings(max_examples=1500)
def test_motoren_svarer_som_orakelet_pa_korte_forlop(sak: Tilfellet) -> None:
    sammenlign(sak)


@given(en_lang_sak())
@settings(max_examples=1500)
def test_motoren_svarer_som_orakelet_nar_kvoten_tar_slutt(sak: Tilfellet) -> None:
    sammenlign(sak)


@given(med_behandling())
@settings(max_examples=1000)
def test_motoren_svarer_som_orakelet_pa_behandlingsdager(sak: Tilfellet) -> None:
    sammenlign(sak)


@given(over_tre_aar())
@settings(max_examples=1000)
def test_motoren_svarer_som_orakelet_nar_gamle_dager_tilgis(sak: Tilfellet) -> None:
    sammenlign(sak)
