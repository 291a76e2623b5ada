"""What must hold for every case, without a second implementation to compare with."""

from __future__ import annotations

import json
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Resultat, Sak, beregn
from sykefravaer_xl.domene.sak_json import sak_linje
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from tests.egenskaper.strategier import Tilfellet, rader, tilfellet

_T = Fravaerstype
EN_DAG = timedelta(days=1)
I_DAG = date(2022, 6, 1)


def _sak(tilfellet: Tilfellet, radene: tuple[Fravaer, ...] | list[Fravaer] | None = None) -> Sak:
    tidligere = tuple(Periode(fra, til) for fra, til in tilfellet.tidligere)
    return Sak(
        tuple(tilfellet.rader if radene is None else radene),
        Ansatt(tilfellet.fodt, profil="stat", tidligere_sykepengedager=tidligere),
    )


def _tall(svar: Resultat) -> tuple[object, ...]:
    """The figures that speak of days, not of the rows they were written in."""
    return (
        svar.tilfeller,
        svar.arbeidsgiverperioder,
        svar.dager_brukt,
        svar.dager_igjen,
        svar.maksdato,
        svar.maksdato_tariff,
        [(f.sjekkpunkt, f.frist, f.status) for f in svar.frister],
    )


@given(tilfellet(maks=6), st.data())
@settings(max_examples=400)
def test_rekkefolgen_pa_radene_spiller_ingen_rolle(sak: Tilfellet, data: st.DataObject) -> None:
    stokket = data.draw(st.permutations(sak.rader))
    assert _tall(beregn(_sak(sak, stokket), I_DAG)) == _tall(beregn(_sak(sak), I_DAG))


@given(tilfellet(maks=6), st.data())
@settings(max_examples=400)
def test_a_dele_en_rad_i_to_endrer_ingenting(sak: Tilfellet, data: st.DataObject) -> None:
    lange = [n for n, rad in enumerate(sak.rader) if rad.til > rad.fra]
    assume(lange)
    valgt = data.draw(st.sampled_from(lange))
    rad = sak.rader[valgt]
    slutt = rad.fra + timedelta(days=data.draw(st.integers(0, (rad.til - rad.fra).days - 1)))
    delt = [*sak.rader]
    delt[valgt : valgt + 1] = [rad._replace(til=slutt), rad._replace(fra=slutt + EN_DAG)]
    assert _tall(beregn(_sak(sak, delt), I_DAG)) == _tall(beregn(_sak(sak), I_DAG))


@given(tilfellet(maks=6), st.data())
@settings(max_examples=400)
def test_grad_fra_20_til_100_rorer_verken_periode_kvote_eller_tilfelle(
    sak: Tilfellet, data: st.DataObject
) -> None:
    gradert = [
        rad._replace(grad=data.draw(st.integers(20, 100)))
        if rad.type is _T.SYKMELDING and rad.grad >= 20
        else rad
        for rad in sak.rader
    ]
    assert _tall(beregn(_sak(sak, gradert), I_DAG))[:6] == _tall(beregn(_sak(sak), I_DAG))[:6]


FRA_STARTEN = [
    id_
    for id_, sjekkpunkt in sjekkpunkter().items()
    if all(v.opphevet or v.regnes_fra == "tilfelle" for v in sjekkpunkt.versjoner)
]


@given(tilfellet(maks=6), st.data())
@settings(max_examples=400)
def test_en_senere_rad_flytter_ingen_frist_fra_forste_dag(
    sak: Tilfellet, data: st.DataObject
) -> None:
    assume(sak.rader)
    for_ = beregn(_sak(sak), I_DAG)
    slutt = max(rad.til for rad in sak.rader)
    fra = slutt + timedelta(days=data.draw(st.integers(1, 20)))
    ny = Fravaer(fra, fra + timedelta(days=data.draw(st.integers(0, 60))), data.draw(TYPER))
    etter = beregn(_sak(sak, [*sak.rader, ny]), I_DAG)
    assert etter.tilfeller[: len(for_.tilfeller) - 1] == for_.tilfeller[:-1]
    if not for_.tilfeller:
        return
    assert for_.forlop is not None
    assert etter.forlop is not None
    nummer = len(for_.tilfeller) - 1
    gammel = for_.frister_for(for_.forlop.tilfeller[nummer], ())
    nytt = etter.frister_for(etter.forlop.tilfeller[nummer], ())
    assert [(f.sjekkpunkt, f.frist) for f in gammel if f.sjekkpunkt in FRA_STARTEN] == [
        (f.sjekkpunkt, f.frist) for f in nytt if f.sjekkpunkt in FRA_STARTEN
    ]


TYPER = st.sampled_from(list(_T))


def test_det_er_noen_frister_som_regnes_fra_forste_dag() -> None:
    assert {"oppfolgingsplan", "aktivitetskrav", "dialogmote2", "stillingsvern"} <= set(
        FRA_STARTEN
    )


@given(
    st.dates(date(2020, 1, 1), date(2026, 1, 1)),
    st.integers(17, 200),
    st.integers(1, 60),
    st.sampled_from((_T.FERIE, _T.FERIE_UTEN_SYKMELDING, _T.PERMISJON)),
)
@settings(max_examples=300)
def test_hver_ferieukedag_etter_perioden_skyver_maksdato_en_ukedag(
    start: date, sykedager: int, feriedager: int, type_: Fravaerstype
) -> None:
    syk = Fravaer(start, start + timedelta(days=sykedager - 1), _T.SYKMELDING)
    ferie = Fravaer(syk.til + EN_DAG, syk.til + timedelta(days=feriedager), type_)
    ansatt = Ansatt(date(1985, 1, 1))
    uten = beregn(Sak((syk,), ansatt), I_DAG).maksdato
    med = beregn(Sak((syk, ferie), ansatt), I_DAG)
    assert uten is not None
    ventet = uten
    igjen = Periode(ferie.fra, ferie.til).ukedager
    while igjen:
        ventet += EN_DAG
        igjen -= ventet.weekday() < 5
    assert med.maksdato == ventet


@given(tilfellet(maks=6), st.data())
@settings(max_examples=500)
def test_tallene_som_av_en_dag_er_som_om_ingenting_senere_var_kjent(
    sak: Tilfellet, data: st.DataObject
) -> None:
    assume(sak.rader)
    # payments that reach into the rows are no part of «as of that day»
    assume(not sak.tidligere or sak.tidligere[-1][1] < min(rad.fra for rad in sak.rader))
    dager = sorted({rad.til for rad in sak.rader})
    rad = data.draw(st.sampled_from(sak.rader))
    dager.append(rad.fra + timedelta(days=data.draw(st.integers(0, (rad.til - rad.fra).days))))
    alt = beregn(_sak(sak), I_DAG, snitt=dager)
    for dag in dager:
        kuttet = [r._replace(til=min(r.til, dag)) for r in sak.rader if r.fra <= dag]
        frisk = beregn(_sak(sak, kuttet), I_DAG)
        som_av = alt.som_av(dag)
        assert som_av is not None
        saldo = som_av.saldo
        maks = None if saldo.maksdato is None else date.fromordinal(saldo.maksdato)
        assert (saldo.brukt, saldo.igjen, maks) == (
            frisk.dager_brukt,
            frisk.dager_igjen,
            frisk.maksdato,
        )
        assert frisk.forlop is not None
        assert som_av.tilfelle_fra == (frisk.forlop.tilfeller[-1].fra if frisk.tilfeller else None)
        agp = som_av.arbeidsgiverperiode
        ventet = frisk.arbeidsgiverperioder[-1] if frisk.arbeidsgiverperioder else None
        assert (None if agp is None else (agp.antall, agp.ferdig)) == (
            None if ventet is None else (ventet.antall, ventet.ferdig)
        )
    assert _tall(alt) == _tall(beregn(_sak(sak), I_DAG))


@given(rader(maks=8), st.sampled_from(("privat", "stat", "ia")), st.dates())
@settings(max_examples=400)
def test_gyldige_rader_gir_alltid_et_helt_svar(
    radene: list[Fravaer], profil: str, i_dag: date
) -> None:
    svar = beregn(Sak(tuple(radene), Ansatt(date(1980, 5, 1), profil=profil)), i_dag).til_json()
    assert svar["feil"] == []
    assert (svar["maksdato"] is None) == (not radene)
    if svar["tilfeller"]:
        assert [f["sjekkpunkt"] for f in svar["frister"]] == list(sjekkpunkter())
        assert all(f["forklaring"] for f in svar["frister"])
    brukt, igjen = svar["sykepengedager"]["brukt"], svar["sykepengedager"]["igjen"]
    assert igjen is None or (0 <= brukt <= 248 and igjen == 248 - brukt)
    assert all(1 <= agp["antall"] <= 16 for agp in svar["arbeidsgiverperioder"])


ENKLE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.sampled_from(("2026-01-05", "0001-01-01", "9999-12-31", "sykmelding", "stat", "")),
)
HVA_SOM_HELST = st.recursive(
    ENKLE, lambda indre: st.one_of(st.lists(indre, max_size=3), st.dictionaries(st.text(), indre))
)
NESTEN_EN_SAK = st.fixed_dictionaries(
    {
        "dato": st.one_of(st.just("2026-11-22"), HVA_SOM_HELST),
        "fravaer": st.one_of(
            HVA_SOM_HELST,
            st.lists(
                st.fixed_dictionaries(
                    {
                        "fra": st.one_of(st.just("2026-01-05"), ENKLE),
                        "til": st.one_of(st.just("2026-03-01"), ENKLE),
                        "type": st.one_of(st.sampled_from([t.value for t in _T]), HVA_SOM_HELST),
                    },
                    optional={"grad": st.one_of(st.integers(1, 100), HVA_SOM_HELST)},
                ),
                max_size=3,
            ),
        ),
    },
    optional={
        "id": HVA_SOM_HELST,
        "ansatt": st.one_of(
            HVA_SOM_HELST,
            st.fixed_dictionaries(
                {},
                optional={
                    "fodselsdato": ENKLE,
                    "unntak_agp": ENKLE,
                    "profil": HVA_SOM_HELST,
                    "tidligere_sykepengedager": st.one_of(
                        HVA_SOM_HELST, st.lists(st.lists(ENKLE, min_size=2, max_size=2))
                    ),
                },
            ),
        ),
        "oppfolging": st.one_of(
            HVA_SOM_HELST,
            st.lists(
                st.fixed_dictionaries(
                    {"sjekkpunkt": st.one_of(st.sampled_from(list(sjekkpunkter())), ENKLE)},
                    optional=dict.fromkeys(("utfort", "unntak", "grunn", "motedato"), ENKLE),
                ),
                max_size=3,
            ),
        ),
    },
)


@given(st.one_of(st.text(), HVA_SOM_HELST.map(json.dumps), NESTEN_EN_SAK.map(json.dumps)))
@settings(max_examples=800)
def test_ingen_linje_stopper_sak(linje: str) -> None:
    svar = sak_linje(linje)
    json.dumps(svar, ensure_ascii=False).encode()
    assert (svar["maksdato"] is None and svar["frister"] == []) or not svar["feil"]
