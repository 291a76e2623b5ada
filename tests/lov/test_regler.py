"""The rule files: dated versions, and bad files refused with the place named."""

from __future__ import annotations

import pytest

from sykefravaer_xl.lov.datert import DatoForRegelverkFeil
from sykefravaer_xl.lov.lov import les_regelverk, regelverk
from sykefravaer_xl.lov.profiler import ProfilFeil, les_profiler, profiler
from sykefravaer_xl.lov.sjekkpunkter import les_sjekkpunkter, sjekkpunkter
from sykefravaer_xl.lov.tabell import RegelfilFeil
from tests.tidslinjesprak import dag

VERDI = 'verdi = {}\nhjemmel = "h"\nregel = "r"\nkilde = "k"\n'
NAVN = (
    "arbeidsgiverperiode_dager",
    "arbeidsgiverperiode_behandlingsdager",
    "arbeidsgiverperiode_opphold",
    "tilfelle_opphold",
    "sykepengedager",
    "sykepengedager_etter_67",
    "ny_rett_dager",
    "vindu_aar",
    "redusert_alder",
    "ovre_alder",
    "opptjening_dager",
    "minste_grad",
)


def _versjon(fra: str, **verdier: int) -> str:
    felt = "".join(f"[versjoner.{navn}]\n{VERDI.format(v)}" for navn, v in verdier.items())
    return f"[[versjoner]]\nfra = {fra}\n{felt}"


TO_VERSJONER = _versjon("2007-03-01", **dict.fromkeys(NAVN, 1)) + _versjon(
    "2027-01-01", sykepengedager=2
)


def test_en_ny_versjon_gjelder_fra_sin_dag_og_arver_resten() -> None:
    regler = les_regelverk(TO_VERSJONER)
    for_, etter = (regler.paa(dag(d).toordinal()) for d in ("2026-12-31", "2027-01-01"))
    assert (for_.sykepengedager, etter.sykepengedager) == (1, 2)
    assert (for_.ny_rett_dager, etter.ny_rett_dager) == (1, 1)
    assert regler.verdier(dag("2027-01-02"))["sykepengedager"].verdi == 2
    assert regler.verdier(dag("2026-12-31"))["sykepengedager"].verdi == 1


def test_dager_for_forste_versjon_har_ikke_noe_svar() -> None:
    assert regelverk().forste_dag == dag("2007-03-01")
    assert regelverk().paa(dag("2007-03-01").toordinal()).sykepengedager == 248
    with pytest.raises(DatoForRegelverkFeil, match=r"28\.02\.2007 er før 01\.03\.2007"):
        regelverk().paa(dag("2007-02-28").toordinal())


def test_hver_verdi_sier_paragraf_regel_og_kilde() -> None:
    verdier = regelverk().verdier(dag("2026-01-01"))
    assert set(verdier) == set(NAVN)
    assert all(v.hjemmel and v.regel.endswith(".") and v.kilde for v in verdier.values())


def test_en_lov_uten_alle_tallene_er_en_feil() -> None:
    with pytest.raises(RegelfilFeil, match=r"lov\.toml.*minste_grad: mangler"):
        les_regelverk(_versjon("2007-03-01", **dict.fromkeys(NAVN[:-1], 1)))


def test_et_tall_som_ikke_er_et_tall_er_en_feil() -> None:
    with pytest.raises(RegelfilFeil, match=r"versjoner\.1\.sykepengedager\.verdi"):
        les_regelverk(TO_VERSJONER.replace("verdi = 2", 'verdi = "to"'))


def test_fra_som_ikke_er_en_dato_er_en_feil() -> None:
    with pytest.raises(RegelfilFeil, match=r"versjoner\.1\.fra"):
        les_regelverk(TO_VERSJONER.replace("fra = 2027-01-01", 'fra = "snart"'))


SJEKKPUNKT = """
[x]
navn = "X"
ansvarlig = "leder"
oppgave = true
standard = true
[[x.versjoner]]
fra = 2011-01-01
dager = 5
hjemmel = "h"
kilde = "k"
regel = "r"
[[x.versjoner]]
fra = 2014-01-01
opphevet = true
hjemmel = "h"
kilde = "k"
regel = "r"
"""


def test_sjekkpunktets_versjon_pa_en_dag() -> None:
    punkt = les_sjekkpunkter(SJEKKPUNKT)["x"]
    assert punkt.versjon(dag("2010-12-31")) is None
    versjon = punkt.versjon(dag("2011-01-01"))
    assert versjon is not None
    assert versjon.dager == 5
    assert punkt.versjon(dag("2013-12-31")) is versjon
    assert punkt.versjon(dag("2014-01-01")) is None
    assert punkt.opphevet_fra(dag("2013-12-31")) == dag("2014-01-01")
    assert punkt.opphevet_fra(dag("2014-01-01")) is None


@pytest.mark.parametrize(
    ("for_", "etter", "sted"),
    [
        ("fra = 2014-01-01", "fra = 2010-01-01", "datoorden"),
        ("fra = 2014-01-01", "fra = 2011-01-01", "datoorden"),
        ("dager = 5", 'dager = "fem"', "dager"),
        ("dager = 5", "dagar = 5", "dagar"),
        ("dager = 5", 'dager = 5\nregnes_fra = "juleaften"', "regnes_fra"),
        ("dager = 5", 'dager = 5\nvilkar = ["regn"]', "vilkar"),
        ('ansvarlig = "leder"', 'ansvarlig = "sjefen"', "ansvarlig"),
    ],
)
def test_et_darlig_sjekkpunkt_blir_avvist_med_stedet(for_: str, etter: str, sted: str) -> None:
    assert for_ in SJEKKPUNKT
    with pytest.raises(RegelfilFeil, match=sted):
        les_sjekkpunkter(SJEKKPUNKT.replace(for_, etter))


def test_kontraktens_sjekkpunkter_er_der() -> None:
    kontrakten = {
        "forste_kontakt",
        "sykmelding_paakrevd",
        "agp_slutt",
        "inntektsmelding",
        "refusjonsfrist",
        "oppfolgingsplan",
        "oppfolgingsplan_sykmelder",
        "dialogmote1",
        "aktivitetskrav",
        "uke12",
        "dialogmote2_kandidat",
        "dialogmote2",
        "plan_for_dialogmote2",
        "varsel_dialogmote2",
        "brev_ytelser",
        "dialogmote3",
        "uke39",
        "pensjonsmelding",
        "aap_soknad",
        "lonnsstopp",
        "maksdato",
        "avklar_ytelser",
        "stillingsvern",
        "permisjon_slutt",
        "tilrettelegging_utloper",
        "maanedlig_kontakt",
        "nav_rapport9",
    }
    vare_egne = {"maksdato_tariff", "innkalling_dialogmote1"}
    assert set(sjekkpunkter()) == kontrakten | vare_egne


def test_profilene() -> None:
    assert {id_: p.egenmeldingsdager for id_, p in profiler().items()} == {
        "privat": 3,
        "ia": 8,
        "stat": 3,
    }
    assert [id_ for id_, p in profiler().items() if p.tariff_dager is not None] == ["stat"]


def test_en_profil_med_ukjent_felt_blir_avvist() -> None:
    with pytest.raises(ProfilFeil, match="ferie"):
        les_profiler(
            '[x]\nnavn = "X"\negenmeldingsdager = 3\nhjemmel = "h"\nregel = "r"\nferie = 5'
        )
