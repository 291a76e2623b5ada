"""Notes laid among a book's rows: what is new, known, replaced, or left for the clerk."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.importer.fletteresultat import Konfliktslag
from sykefravaer_xl.importer.innkommende import Kildeslag
from tests.importer.bygg import (
    ARBEID,
    EGENMELDING,
    FERIE,
    Bok,
    bokrad,
    d,
    notat,
    p,
    rad_uten_id,
)

SOKNAD = Kildeslag.SOKNAD


def test_en_ny_sykmelding_blir_en_ny_rad() -> None:
    bok = Bok()
    ut = bok.importer(notat("a", p(d(5), d(18))))
    assert ut.antall == {"nye": 1}
    assert bok.innhold() == [p(d(5), d(18))]


def test_den_samme_raden_i_boka_er_kjent_og_skrives_ikke() -> None:
    bok = Bok(bokrad(2, p(d(5), d(18))))
    ut = bok.importer(notat("a", p(d(5), d(18))))
    assert ut.antall == {"like": 1}
    assert not ut.skal_skrives


def test_bare_dagene_boka_ikke_har_skrives() -> None:
    bok = Bok(bokrad(2, p(d(5), d(11))))
    bok.importer(notat("a", p(d(5), d(18))))
    assert bok.innhold() == [p(d(5), d(11)), p(d(12), d(18))]


def test_samme_import_to_ganger_endrer_ingenting_andre_gang() -> None:
    bok = Bok(bokrad(2, p(d(1), d(4), EGENMELDING)))
    meldinger = [notat("a", p(d(5), d(18))), notat("b", p(d(19), d(25), grad=50), nr=2)]
    bok.importer(*meldinger)
    ut = bok.importer(*meldinger)
    assert ut.antall == {"like": 2}
    assert not ut.skal_skrives


def test_en_annen_grad_enn_i_hjelperens_rad_er_en_konflikt_som_navngir_begge() -> None:
    bok = Bok(bokrad(7, p(d(1), d(10))))
    ut = bok.importer(notat("a", p(d(8), d(18), grad=50)))
    assert not ut.skal_skrives
    [konflikt] = ut.konflikter
    assert konflikt.slag is Konfliktslag.ANNET_STAAR_DER
    assert (konflikt.rad, konflikt.radperiode) == (7, p(d(1), d(10)))
    assert konflikt.periode == p(d(8), d(18), grad=50)


def test_en_konflikt_stopper_hele_notatet_og_bare_det() -> None:
    bok = Bok(bokrad(2, p(d(12), d(18))))
    ut = bok.importer(
        notat("a", p(d(5), d(11)), p(d(12), d(18), grad=50)), notat("b", p(d(19), d(25)), nr=2)
    )
    assert len(ut.konflikter) == 1
    assert bok.innhold() == [p(d(12), d(18)), p(d(19), d(25))]


def test_ny_utgave_av_samme_sykmelding_endrer_raden_der_den_staar() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(18)), versjon="1"))
    [nr] = bok.rader
    ut = bok.importer(notat("a", p(d(5), d(18), grad=60), versjon="2"))
    assert ut.antall == {"erstattet": 1}
    assert [(rad.nr, rad.periode) for rad in ut.endret] == [(nr, p(d(5), d(18), grad=60))]
    assert ut.nye == []


def test_eldre_utgave_etter_den_nye_gjor_ingenting() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(18), grad=60), versjon="2"))
    ut = bok.importer(notat("a", p(d(5), d(18)), versjon="1"))
    assert ut.antall == {"like": 1}
    assert bok.innhold() == [p(d(5), d(18), grad=60)]


def test_korrigering_med_faerre_perioder_tommer_raden_som_blir_til_overs() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(11)), p(d(12), d(18), grad=50)))
    ut = bok.importer(notat("b", p(d(5), d(11)), erstatter="a"))
    assert len(ut.tomt) == 1
    assert bok.innhold() == [p(d(5), d(11))]


def test_det_erstattede_notatet_kommer_ikke_tilbake() -> None:
    bok = Bok()
    gammel, ny = notat("a", p(d(5), d(18))), notat("b", p(d(5), d(11)), erstatter="a")
    bok.importer(gammel)
    bok.importer(ny)
    ut = bok.importer(gammel, ny)
    assert ut.antall == {"like": 2}
    assert bok.innhold() == [p(d(5), d(11))]


def test_en_kjede_av_korrigeringer_i_en_import_ender_med_den_siste() -> None:
    bok = Bok()
    bok.importer(
        notat("c", p(d(5), d(7)), erstatter="b"),
        notat("a", p(d(5), d(18)), nr=2),
        notat("b", p(d(5), d(11)), erstatter="a", nr=3),
    )
    assert bok.innhold() == [p(d(5), d(7))]


def test_rad_hjelperen_har_endret_siden_blir_ikke_rort_av_en_korrigering() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(18)), versjon="1"))
    [nr] = bok.rader
    bok.rader[nr] = ("1", p(d(5), d(14)))
    ut = bok.importer(notat("a", p(d(5), d(18), grad=60), versjon="2"))
    [konflikt] = ut.konflikter
    assert konflikt.slag is Konfliktslag.ENDRET_SIDEN
    assert (konflikt.rad, konflikt.radperiode) == (nr, p(d(5), d(14)))
    assert bok.innhold() == [p(d(5), d(14))]


def test_rad_hjelperen_har_slettet_kommer_ikke_tilbake_med_samme_notat() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(18))))
    bok.rader.clear()
    assert bok.importer(notat("a", p(d(5), d(18)))).antall == {"like": 1}
    assert bok.innhold() == []


def test_korrigering_av_noe_som_aldri_er_importert_overlates_til_hjelperen() -> None:
    bok = Bok(bokrad(2, p(d(5), d(31))))
    ut = bok.importer(notat("b", p(d(5), d(18)), erstatter="a"))
    [konflikt] = ut.konflikter
    assert konflikt.slag is Konfliktslag.RETTER_UKJENT


def test_egenmeldingsdager_under_en_sykmelding_trengs_ikke() -> None:
    bok = Bok(bokrad(2, p(d(5), d(18))))
    ut = bok.importer(notat("a", p(d(5), d(7), EGENMELDING), p(d(19), d(25))))
    assert bok.innhold() == [p(d(5), d(18)), p(d(19), d(25))]
    assert ut.antall == {"nye": 1}


def test_sykmelding_over_egenmelding_og_ferie_over_sykmelding_er_ingen_konflikt() -> None:
    bok = Bok(bokrad(2, p(d(5), d(7), EGENMELDING)))
    ut = bok.importer(
        notat("a", p(d(5), d(18))),
        notat("b", p(d(12), d(14), FERIE), slag=SOKNAD, nr=2),
    )
    assert ut.konflikter == []
    assert len(bok.innhold()) == 3


def test_ferie_der_boka_sier_arbeid_er_ingen_konflikt_men_permisjon_er_det() -> None:
    permisjon = p(d(12), d(16), Fravaerstype.PERMISJON)
    bok = Bok(bokrad(2, permisjon), bokrad(3, p(d(19), d(23), ARBEID)))
    ut = bok.importer(
        notat("a", p(d(12), d(13), FERIE), slag=SOKNAD),
        notat("b", p(d(19), d(20), FERIE), slag=SOKNAD, nr=2),
    )
    assert [k.rad for k in ut.konflikter] == [2]
    assert ut.antall == {"nye": 1}


def test_timer_i_soknaden_settes_paa_raden_de_gjelder() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(18), grad=50)))
    periode = p(d(5), d(18), grad=50, avtalte_timer=75, arbeidede_timer=45)
    ut = bok.importer(notat("s", periode, slag=SOKNAD))
    assert ut.antall == {"nye": 1}
    assert bok.innhold() == [periode]
    assert not bok.importer(notat("s", periode, slag=SOKNAD)).skal_skrives


def test_timer_for_en_del_av_var_egen_rad_deler_den() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(25), grad=50)))
    bok.importer(
        notat("s", p(d(5), d(11), grad=50, avtalte_timer=37.5, arbeidede_timer=20), slag=SOKNAD)
    )
    assert bok.innhold() == [
        p(d(5), d(11), grad=50, avtalte_timer=37.5, arbeidede_timer=20),
        p(d(12), d(25), grad=50),
    ]


def test_en_delt_rad_er_fortsatt_var_naar_sykmeldingen_rettes() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(25), grad=50), versjon="1"))
    bok.importer(
        notat("s", p(d(5), d(11), grad=50, avtalte_timer=37.5, arbeidede_timer=20), slag=SOKNAD)
    )
    ut = bok.importer(notat("a", p(d(5), d(25), grad=60), versjon="2"))
    assert ut.konflikter == []
    assert bok.innhold() == [p(d(5), d(25), grad=60)]
    assert [m.kode for m in ut.merknader] == ["timer_mistet"]


def test_timene_blir_staaende_naar_bare_graden_rettes() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(18), grad=50), versjon="1"))
    med_timer = p(d(5), d(18), grad=50, avtalte_timer=75, arbeidede_timer=45)
    bok.importer(notat("s", med_timer, slag=SOKNAD))
    ut = bok.importer(notat("a", p(d(5), d(18), grad=60), versjon="2"))
    assert bok.innhold() == [replace(med_timer, grad=60)]
    assert ut.merknader == []


def test_rad_med_hjelperens_merknad_blir_aldri_tomt() -> None:
    bok = Bok()
    bok.importer(notat("a", p(d(5), d(11)), p(d(12), d(18), grad=50)))
    siste = max(bok.rader)
    ut = bok.importer(notat("b", p(d(5), d(11)), erstatter="a"), med_merknad=[siste])
    assert [(k.slag, k.rad) for k in ut.konflikter] == [(Konfliktslag.HAR_MERKNAD, siste)]
    assert len(bok.rader) == 2


def test_timer_for_en_del_av_hjelperens_rad_er_en_konflikt() -> None:
    bok = Bok(bokrad(4, p(d(5), d(25), grad=50)))
    ut = bok.importer(notat("s", p(d(5), d(11), grad=50, arbeidede_timer=20), slag=SOKNAD))
    assert [k.slag for k in ut.konflikter] == [Konfliktslag.DEL_AV_RAD]


def test_hjelperens_egne_timer_blir_staaende() -> None:
    bok = Bok(bokrad(4, p(d(5), d(18), grad=50, avtalte_timer=75, arbeidede_timer=30)))
    ut = bok.importer(notat("s", p(d(5), d(18), grad=50, arbeidede_timer=45), slag=SOKNAD))
    assert [k.slag for k in ut.konflikter] == [Konfliktslag.ANDRE_TIMER]
    assert not ut.skal_skrives


def test_arbeidsgrad_blir_timer_naar_timene_per_uke_er_kjent() -> None:
    bok = Bok()
    uke = {"1": Decimal("37.5")}
    bok.importer(
        notat("s", p(d(5), d(18), grad=50, arbeidsgrad=60), slag=SOKNAD), timer_per_uke=uke
    )
    assert bok.innhold() == [p(d(5), d(18), grad=50, avtalte_timer=75, arbeidede_timer=45)]


def test_rad_med_feil_stopper_den_ansatte_og_ingen_andre() -> None:
    bok = Bok()
    ut = bok.importer(
        notat("a", p(d(5), d(18))),
        rad_uten_id(p(d(5), d(18)), ansattnr="2", nr=2),
        feilrader={"1": 9},
    )
    assert [(k.slag, k.rad) for k in ut.konflikter] == [(Konfliktslag.RAD_MED_FEIL, 9)]
    assert ut.antall == {"nye": 1}


def test_tabellrad_uten_id_med_ny_sluttdato_erstatter_den_gamle() -> None:
    bok = Bok()
    bok.importer(rad_uten_id(p(d(5), d(18))))
    ut = bok.importer(rad_uten_id(p(d(5), d(14))))
    assert ut.antall == {"erstattet": 1}
    assert bok.innhold() == [p(d(5), d(14))]


def test_tabellrad_uten_id_erstatter_aldri_hjelperens_rad() -> None:
    bok = Bok(bokrad(2, p(d(5), d(18))))
    ut = bok.importer(rad_uten_id(p(d(5), d(14))))
    assert not ut.skal_skrives
    assert ut.antall == {"like": 1}


def test_to_like_rader_for_to_ansatte_blandes_ikke() -> None:
    bok = Bok()
    bok.importer(rad_uten_id(p(d(5), d(18))), rad_uten_id(p(d(5), d(18)), ansattnr="2", nr=2))
    assert sorted(ansatt for ansatt, _ in bok.rader.values()) == ["1", "2"]
