"""The quick ways of the core against the plain ones, on random absence rows."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.fristgrunnlag import Grunnlag
from sykefravaer_xl.domene.maksdato import Kvoteteller
from sykefravaer_xl.domene.sak import Ansatt, Sak, beregn
from sykefravaer_xl.domene.sjekkpunkt import Oppfolging
from sykefravaer_xl.domene.vurdering import vurder, vurder_alle
from sykefravaer_xl.grunn.dager import ukedager_i
from sykefravaer_xl.lov.lov import regelverk
from tests.egenskaper.strategier import Tilfellet, tilfellet

EN_DAG = timedelta(days=1)


@given(tilfellet(maks=6))
@settings(max_examples=300)
def test_en_rad_som_av_sin_siste_dag_er_som_om_senere_dager_ikke_fantes(sak: Tilfellet) -> None:
    """Also whether a sick day on the next day would go on with the spell and the period."""
    assume(sak.rader)
    ansatt = Ansatt(sak.fodt)
    alt = beregn(Sak(sak.rader, ansatt), date(2022, 6, 1), snitt=[r.til for r in sak.rader])
    for dag in {rad.til for rad in sak.rader}:
        kuttet = tuple(r._replace(til=min(r.til, dag)) for r in sak.rader if r.fra <= dag)
        syk = Fravaer(dag + EN_DAG, dag + EN_DAG, Fravaerstype.SYKMELDING)
        frisk = beregn(Sak(kuttet, ansatt), date(2022, 6, 1)).forlop
        videre = beregn(Sak((*kuttet, syk), ansatt), date(2022, 6, 1)).forlop
        som_av = alt.som_av(dag)
        assert som_av is not None
        assert frisk is not None
        assert videre is not None
        assert frisk.saldo is not None
        assert som_av.saldo[:4] == frisk.saldo[:4]  # used, left, max date, counted from
        if frisk.arbeidsgiverperioder:
            siste = frisk.arbeidsgiverperioder[-1]
            assert som_av.arbeidsgiverperiode == (siste.antall, siste.slutt, siste.ferdig)
        else:
            assert som_av.arbeidsgiverperiode is None
        nye_perioder = len(videre.arbeidsgiverperioder) - len(frisk.arbeidsgiverperioder)
        assert (nye_perioder == 0) == som_av.agp_apen
        assert (len(videre.tilfeller) == len(frisk.tilfeller)) == som_av.tilfelle_apent
        if frisk.tilfeller:
            tilfelle = frisk.tilfeller[-1]
            inne = dag.toordinal() <= tilfelle.til
            ventet = dag.toordinal() - tilfelle.fra + 1 if inne else None
            assert (som_av.tilfelle_fra, som_av.dag_nr) == (tilfelle.fra, ventet)


@given(
    tilfellet(maks=5),
    st.sampled_from(("privat", "stat", "ia")),
    st.integers(-60, 500),
    st.booleans(),
)
@settings(max_examples=300)
def test_alle_sjekkpunkter_pa_en_gang_er_som_ett_for_ett(
    sak: Tilfellet, profil: str, etter: int, notert: bool
) -> None:
    svar = beregn(Sak(sak.rader, Ansatt(sak.fodt, profil=profil)), date(2022, 6, 1))
    assert svar.forlop is not None
    for tilfelle in svar.forlop.tilfeller:
        assert svar.forlop.saldo is not None
        i_dag = tilfelle.til + etter
        lonn_slutt = svar.lonn_slutt_for(tilfelle)
        g = Grunnlag(
            tilfelle,
            svar.agp_for(tilfelle),
            svar.forlop.saldo.maksdato,
            svar.profil.statlig,
            svar.profil.egenmeldingsdager,
            16,
            oppfolging={"uke12": Oppfolging("uke12", date(2022, 1, 1))} if notert else {},
            egenmelding=svar.egenmelding_i(tilfelle),
            maksdato_tariff=None if lonn_slutt is None else lonn_slutt.toordinal(),
        )
        regler = svar.oppsett.sett.paa(tilfelle.fra)
        assert vurder_alle(regler, g, i_dag) == [vurder(regel, g, i_dag) for regel in regler]
        frister = beregn(svar.sak, date.fromordinal(i_dag)).frister_for(tilfelle, ())
        assert [f.sjekkpunkt for f in frister.apne_oppgaver()] == [
            f.sjekkpunkt
            for f in frister
            if f.oppgave and f.status.value in ("forfalt", "snart", "kommende")
        ]


@given(tilfellet())
@settings(max_examples=300)
def test_lopende_sum_er_det_de_betalte_dagene_er_til_sammen(sak: Tilfellet) -> None:
    svar = beregn(Sak(sak.rader, Ansatt(sak.fodt)), date(2022, 6, 1))
    assert svar.forlop is not None
    teller = Kvoteteller(regelverk(), sak.fodt)
    for fra, til, betaling in svar.forlop.betaling:
        teller.ta(fra, til, betaling)
        for kvotesak in (*teller.ferdige, teller.sak):
            grense = teller.grenser(til).dag_67 + 1
            assert kvotesak.brukt == sum(ukedager_i(a, b) for a, b in kvotesak.betalt)
            assert kvotesak.brukt_67 == sum(
                ukedager_i(max(a, grense), b) for a, b in kvotesak.betalt
            )
