"""What is typed in a plan's sheet is found again, wherever it has come to stand."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sykefravaer_xl.bok.planark.gjenfinning import Rutenett, les_plan
from sykefravaer_xl.bok.planark.innhold import (
    FELTER,
    TILTAKSDATOER,
    TILTAKSFELT,
    Feltslag,
    Skjema,
    Tiltak,
    feltslag,
    som_tekst,
)
from sykefravaer_xl.bok.planark.plassering import MERKEKOLONNE
from sykefravaer_xl.plan.oppsett import sett_opp
from tests.plan.planhjelp import FORSTE, feltcelle, plan, ruter

DAG = date(2026, 11, 22)

Ruter = dict[int, dict[int, object]]

fri_tekst = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1, max_size=60
).filter(lambda t: bool(t.strip()))
dager = st.dates(date(2007, 3, 1), date(2199, 12, 31))


def feltverdi(felt: str) -> st.SearchStrategy[Any]:
    if feltslag(felt) is Feltslag.DATO:
        return st.none() | dager
    return st.none() | fri_tekst


skjemaer = st.builds(Skjema, **{f: feltverdi(f) for f in FELTER})
tiltaksrader = st.lists(
    st.builds(
        Tiltak,
        **{f: st.none() | (dager if f in TILTAKSDATOER else fri_tekst) for f in TILTAKSFELT},
    ).filter(lambda t: not t.tom),
    max_size=7,
)


def ark(skjema: Skjema, tiltak: tuple[Tiltak, ...] = ()) -> Ruter:
    return ruter(sett_opp(plan(skjema, tiltak=tiltak), DAG))


def med_rad(ruter_: Ruter, over: int, **celler: object) -> Ruter:
    """A row put in above row ``over``, with values by column letter."""
    ny = {rad + (rad >= over): dict(verdier) for rad, verdier in ruter_.items()}
    ny[over] = {ord(bokstav) - ord("A") + 1: v for bokstav, v in celler.items()}
    return ny


def rad_for(skjema: Skjema, felt: str) -> int:
    return feltcelle(sett_opp(plan(skjema), DAG), felt).rad


@settings(max_examples=25)
@given(skjemaer, tiltaksrader)
def test_all_tekst_overlever_at_planen_lages_paa_nytt(
    skjema: Skjema, tiltak: list[Tiltak]
) -> None:
    lest = les_plan(ark(skjema, tuple(tiltak)))
    assert lest is not None
    assert lest.skjema == skjema
    assert lest.tiltak == tuple(tiltak)
    assert lest.versjoner == (FORSTE,)
    assert (lest.navn, lest.ansattnr, lest.losrevet) == ("Ada Eksempelsen", "1001", False)


@settings(max_examples=25)
@given(
    skjemaer,
    st.lists(st.tuples(st.integers(1, 75), st.sampled_from("ABDH"), fri_tekst), max_size=5),
)
def test_rader_satt_inn_hvor_som_helst_taper_ingenting(
    skjema: Skjema, innsatt: list[tuple[int, str, str]]
) -> None:
    ruter_ = ark(skjema)
    for over, bokstav, innhold in innsatt:
        ruter_ = med_rad(ruter_, over, **{bokstav: innhold})
    lest = les_plan(ruter_)
    assert lest is not None
    alt = "\n".join(
        [lest.skjema.tekst(f) for f in FELTER]
        + [som_tekst(getattr(t, f)) for t in lest.tiltak for f in TILTAKSFELT]
    )
    for felt in FELTER:
        assert skjema.tekst(felt) in lest.skjema.tekst(felt)
    for _, _, innhold in innsatt:
        assert innhold in alt


@settings(max_examples=25)
@given(skjemaer)
def test_uten_den_skjulte_kolonnen_finnes_feltene_paa_etikettene(skjema: Skjema) -> None:
    uten = {
        rad: {k: v for k, v in verdier.items() if k < MERKEKOLONNE}
        for rad, verdier in ark(_uten_etiketter(skjema)).items()
    }
    lest = les_plan(uten)
    assert lest is not None
    assert lest.oppsett == 0
    assert lest.skjema == _uten_etiketter(skjema)
    assert lest.ansattnr == "1001"
    assert lest.versjoner == (FORSTE,)


def _uten_etiketter(skjema: Skjema) -> Skjema:
    """Texts that are no labels; without the hidden column that is all there is to go by."""
    return replace(
        skjema,
        **{
            f.name: f"Xq {v}" for f in fields(Skjema) if isinstance(v := skjema.verdi(f.name), str)
        },
    )


def test_en_kolonne_satt_inn_forst() -> None:
    skjema = Skjema(kan_gjores="Kasse", neste_mote=date(2026, 12, 1), pavirkning_tekst="Litt")
    flyttet: Rutenett = {
        rad: {k + 1: v for k, v in verdier.items()}
        for rad, verdier in ark(skjema, (Tiltak(tiltak="Hjelpemidler"),)).items()
    }
    lest = les_plan(flyttet)
    assert lest is not None
    assert lest.skjema == skjema
    assert lest.tiltak == (Tiltak(tiltak="Hjelpemidler"),)
    assert lest.celler["kan_gjores"].startswith("C")


def test_tekst_i_en_ny_rad_under_et_felt_hoerer_til_feltet() -> None:
    skjema = Skjema(kan_gjores="Kasse")
    lest = les_plan(med_rad(ark(skjema), rad_for(skjema, "kan_gjores") + 1, B="og kontor"))
    assert lest is not None
    assert lest.skjema == Skjema(kan_gjores="Kasse\nog kontor")
    assert lest.losrevet


def test_ny_rad_i_tiltakene_er_et_tiltak_til() -> None:
    skjema = Skjema()
    ruter_ = ark(skjema, (Tiltak(tiltak="Hjemmekontor"), Tiltak(tiltak="Hjelpemidler")))
    hode = next(rad for rad, v in ruter_.items() if v.get(1) == "Tiltak" and v.get(4) == "Fra")
    lest = les_plan(med_rad(ruter_, hode + 2, A="Færre tunge løft", D=datetime(2026, 12, 1)))  # noqa: DTZ001
    assert lest is not None
    assert lest.tiltak == (
        Tiltak(tiltak="Hjemmekontor"),
        Tiltak(tiltak="Færre tunge løft", fra=date(2026, 12, 1)),
        Tiltak(tiltak="Hjelpemidler"),
    )


def test_tekst_paa_siden_av_planen_kommer_i_notatene() -> None:
    ruter_ = ark(Skjema(egne_notater="Fra før"))
    ruter_.setdefault(3, {})[15] = "Husk å ringe"
    lest = les_plan(ruter_)
    assert lest is not None
    assert lest.skjema == Skjema(egne_notater="Fra før\nHusk å ringe")


def test_en_kopiert_rad_gir_ikke_tapt_tekst() -> None:
    skjema = Skjema(kan_gjores="Kasse")
    ruter_ = ark(skjema)
    rad = rad_for(skjema, "kan_gjores")
    kopi = dict(ruter_[rad]) | {2: "Kontor"}
    lest = les_plan({**med_rad(ruter_, rad + 1), rad + 1: kopi})
    assert lest is not None
    assert lest.skjema == Skjema(kan_gjores="Kasse", egne_notater="Kontor")


@pytest.mark.parametrize(
    ("skrevet", "lest"),
    [
        ("5.1.2027", date(2027, 1, 5)),
        (datetime(2027, 1, 5), date(2027, 1, 5)),  # noqa: DTZ001
        ("uke 2", "uke 2"),
        ("  ", None),
    ],
)
def test_datofelt_tar_dager_og_taper_ikke_annet(skrevet: object, lest: object) -> None:
    ruter_ = ark(Skjema())
    ruter_[rad_for(Skjema(), "evalueringsdato")][2] = skrevet
    funnet = les_plan(ruter_)
    assert funnet is not None
    assert funnet.skjema.evalueringsdato == lest


@pytest.mark.parametrize(
    ("skrevet", "lest"),
    [(7.0, "7"), (7.5, "7,5"), (True, "Ja"), (date(2026, 12, 1), "01.12.2026")],
)
def test_tall_og_dager_i_tekstfelt_blir_tekst(skrevet: object, lest: str) -> None:
    ruter_ = ark(Skjema())
    ruter_[rad_for(Skjema(), "muligheter_varighet")][6] = skrevet
    funnet = les_plan(ruter_)
    assert funnet is not None
    assert funnet.skjema.muligheter_varighet == lest


def test_et_annet_ark_er_ingen_plan() -> None:
    assert les_plan({1: {1: "Oppfølgingsplan"}, 2: {1: "Oppgaver som kan gjøres"}}) is None
    assert les_plan({}) is None


def test_en_eldre_form_av_arket_leses_og_de_gamle_etikettene_er_ingen_tekst() -> None:
    ruter_ = ark(Skjema(kan_gjores="Kasse"))
    ruter_[1][MERKEKOLONNE] = str(ruter_[1][MERKEKOLONNE]).replace("plan 1", "plan 0")
    rad = rad_for(Skjema(), "kan_gjores")
    ruter_[rad][1] = "Hva kan gjøres"
    lest = les_plan(ruter_)
    assert lest is not None
    assert lest.oppsett == 0
    assert lest.skjema == Skjema(kan_gjores="Kasse")


def test_fristene_er_vaare_ogsaa_naar_alle_merker_er_borte() -> None:
    # «Oppfølgingsplan» is both the title and the name of a due date
    uten = {
        nr: {k: v for k, v in rad.items() if k < 9}
        for nr, rad in ark(Skjema(kan_gjores="Kasse")).items()
    }
    lest = les_plan(uten)
    assert lest is not None
    assert lest.skjema.egne_notater is None


def test_den_finnes_igjen_uten_overste_rad() -> None:
    uten = {nr - 1: rad for nr, rad in ark(Skjema(kan_gjores="Kasse")).items() if nr > 1}
    lest = les_plan(uten)
    assert lest is not None
    assert (lest.ansattnr, lest.oppsett) == ("1001", 0)


def test_slettede_rader_blir_lagt_merke_til() -> None:
    alle = ark(Skjema(kan_gjores="Kasse"))
    borte = next(nr for nr, rad in alle.items() if "Oppgaver som kan gjøres" in rad.values())
    hel, delt = les_plan(alle), les_plan({nr: rad for nr, rad in alle.items() if nr != borte})
    assert hel is not None
    assert delt is not None
    assert (hel.mangler, delt.mangler) == (False, True)
