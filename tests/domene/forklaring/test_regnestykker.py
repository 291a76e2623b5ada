"""Every explanation of random cases adds up, recomputed from its own figures."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from sykefravaer_xl.domene.forklaring import Forklaring, forklar_alt
from sykefravaer_xl.domene.forklaring.tekst import HVORFOR
from sykefravaer_xl.domene.sak import Ansatt, Resultat, Sak, beregn
from sykefravaer_xl.grunn.periode import Periode
from tests.domene.forklaring import etterregning as regn
from tests.egenskaper.strategier import Tilfellet, en_lang_sak, over_tre_aar, tilfellet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.domene.tilfelle import Tilfelle

PROFILER = st.sampled_from(("privat", "stat", "ia"))


def _resultat(sak: Tilfellet, profil: str) -> Resultat:
    tidligere = tuple(Periode(fra, til) for fra, til in sak.tidligere)
    ansatt = Ansatt(sak.fodt, profil=profil, tidligere_sykepengedager=tidligere)
    dag = max((r.til for r in sak.rader), default=date(2026, 1, 1)) - timedelta(days=20)
    return beregn(Sak(sak.rader, ansatt), dag)


def _etterregn(sak: Tilfellet, profil: str) -> None:
    resultat = _resultat(sak, profil)
    if resultat.feil:
        return
    assert resultat.forlop is not None
    tilfeller: list[Tilfelle | None] = [*resultat.forlop.tilfeller]
    for tilfelle in tilfeller or [None]:
        alle = {f.felt: f for f in forklar_alt(resultat, tilfelle)}
        for f in alle.values():
            regn.kontroller(f)
        _svarene_er_motorens(resultat, alle)
        _tabellene_gar_opp(resultat, alle)
        _fristene_gar_opp(alle)
        _grunnene_stemmer(resultat, alle["dager_brukt"])
        if tilfelle is not None:
            assert regn.talte_dager(alle["tilfelle"]) == tilfelle.dager
            assert regn.talte_dager(alle["agp_slutt"]) == _telte(resultat, alle)


def _telte(resultat: Resultat, alle: Mapping[str, Forklaring]) -> int:
    """The days of the employer period whose last day is explained."""
    slutt = alle["agp_slutt"].svar
    perioder = [p for p in resultat.arbeidsgiverperioder if p.dager[-1].til == slutt]
    return perioder[0].antall if perioder else 0


def _svarene_er_motorens(resultat: Resultat, alle: Mapping[str, Forklaring]) -> None:
    assert alle["dager_brukt"].svar == resultat.dager_brukt
    assert alle["dager_igjen"].svar == resultat.dager_igjen
    assert alle["maksdato"].svar == resultat.maksdato
    if "maksdato_tariff" in alle:
        assert alle["maksdato_tariff"].svar == resultat.maksdato_tariff


def _tabellene_gar_opp(resultat: Resultat, alle: Mapping[str, Forklaring]) -> None:
    assert regn.talte_ukedager(alle["dager_brukt"]) == (resultat.dager_brukt or 0)
    brukt_og_igjen = (resultat.dager_brukt or 0) + (resultat.dager_igjen or 0)
    assert regn.talte_ukedager(alle["dager_igjen"]) == brukt_og_igjen
    agp = alle["arbeidsgiverperiode"]
    if agp.svar is not None:
        assert regn.talte_dager(agp) == agp.svar
        slutt = alle["agp_slutt"]
        assert slutt.svar == max(s.til for s in slutt.steg if s.teller)
    tariff = alle.get("maksdato_tariff")
    if tariff is not None and tariff.svar is not None:
        assert regn.talte_dager(tariff) == sum(int(et.antall) for et in tariff.regnestykke[1:])
    brukt_67 = [et.antall for et in alle["maksdato"].regnestykke if "67-årsdagen" in et.tekst]
    if brukt_67:
        etter = [s for s in alle["maksdato"].steg if s.hvorfor.endswith("67-årsdagen")]
        assert -sum(brukt_67) == sum(regn.ukedager(s) for s in etter)
    if resultat.maksdato is not None:
        igjen = alle["dager_igjen"]
        assert igjen.regnet_fra is not None
        if resultat.dager_igjen:
            maks = regn.flytt_ukedager(igjen.regnet_fra.dag, resultat.dager_igjen)
            assert maks == resultat.maksdato


def _grunnene_stemmer(resultat: Resultat, f: Forklaring) -> None:
    """A reason that speaks of the whole quota, the birthday or the window holds on those days."""
    for steg in f.steg:
        if steg.hvorfor == HVORFOR["kvote_slutt"]:
            assert resultat.dager_igjen == 0
            assert resultat.maksdato is not None
            assert steg.fra > resultat.maksdato
        if steg.hvorfor.startswith("fra 70"):
            fodt = resultat.sak.ansatt.fodselsdato
            assert fodt is not None
            assert steg.fra >= fodt + relativedelta(years=70)
        if steg.hvorfor.startswith("før "):
            betalt = [s.fra for s in f.steg if s.teller]
            assert steg.til + relativedelta(years=3) < max(betalt)
        if steg.hvorfor.endswith("67-årsdagen"):
            fodt = resultat.sak.ansatt.fodselsdato
            assert fodt is not None
            assert steg.fra > fodt + relativedelta(years=67)
        if steg.hvorfor == HVORFOR["helg"]:
            assert regn.ukedager(steg) == 0


def _fristene_gar_opp(alle: Mapping[str, Forklaring]) -> None:
    for f in alle.values():
        if f.status is None or not isinstance(f.svar, date) or not f.steg:
            continue
        if f.felt == "sykmelding_paakrevd":
            grense = regn.sum_av(f, "dager") - sum(regn.dager(s) for s in f.steg if not s.teller)
            assert regn.talte_dager(f) == grense == f.regnestykke[0].antall
        elif not regn.sum_av(f, "maneder"):
            assert regn.talte_dager(f) == regn.sum_av(f, "dager") + 1
        assert f.nabo is None or abs((f.nabo.dag - f.svar).days) == 1


@given(tilfellet(), PROFILER)
@settings(max_examples=200)
def test_alle_forklaringer_gar_opp_pa_alle_slags_rader(sak: Tilfellet, profil: str) -> None:
    _etterregn(sak, profil)


@given(tilfellet(maks=4), PROFILER)
@settings(max_examples=200)
def test_alle_forklaringer_gar_opp_pa_korte_forlop(sak: Tilfellet, profil: str) -> None:
    _etterregn(sak, profil)


@given(en_lang_sak(), PROFILER)
@settings(max_examples=200)
def test_alle_forklaringer_gar_opp_nar_kvoten_tar_slutt(sak: Tilfellet, profil: str) -> None:
    _etterregn(sak, profil)


@given(over_tre_aar(), PROFILER)
@settings(max_examples=100)
def test_alle_forklaringer_gar_opp_nar_gamle_dager_tilgis(sak: Tilfellet, profil: str) -> None:
    _etterregn(sak, profil)
