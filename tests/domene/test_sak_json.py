"""``sak``: one case as JSON in, one out (contract, section 2)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sykefravaer_xl.domene.sak import Sak, beregn
from sykefravaer_xl.domene.sak_json import sak_linje
from sykefravaer_xl.domene.tekst import FUNN
from sykefravaer_xl.grunn.feil import UgyldigSakFeil
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from tests.tidslinjesprak import dag, linje

TOM_SVAR: dict[str, Any] = {
    "tilfeller": [],
    "arbeidsgiverperioder": [],
    "sykepengedager": {"brukt": None, "igjen": None},
    "maksdato": None,
    "maksdato_tariff": None,
    "frister": [],
    "varsler": [],
}


def _rad(fra: str, til: str, type_: str = "sykmelding", **annet: Any) -> dict[str, Any]:
    return {"fra": fra, "til": til, "type": type_} | annet


def _rader(*rader: dict[str, Any]) -> dict[str, Any]:
    return linje(fravaer=list(rader))


def _egenmeldinger(*dager: str) -> dict[str, Any]:
    return _rader(*(_rad(d, d, "egenmelding") for d in dager))


OK_RAD = _rad("2018-01-01", "2018-01-31")

# name -> the line, and every fault as (kode, felt)
FEIL: dict[str, tuple[str | dict[str, Any], list[tuple[str, str | None]]]] = {
    "tom_linje": ("", [("ikke_json", None)]),
    "ikke_json": ("{", [("ikke_json", None)]),
    "halvt_tegn": ('{"id":"\\ud800","fravaer":[]}', [("ikke_json", None)]),
    "dypt_nostet": ("[" * 100_000, [("ikke_json", None)]),
    "liste": ("[]", [("ikke_objekt", None)]),
    "null": ("null", [("ikke_objekt", None)]),
    "uten_fravaer": ('{"id":"a","dato":"2018-01-01"}', [("mangler", "fravaer")]),
    "uten_dato": ('{"fravaer":[]}', [("mangler", "dato")]),
    "dato_tom": (linje(dato=""), [("mangler", "dato")]),
    "dato_ikke_iso": (linje(dato="1.2.2018"), [("ugyldig_dato", "dato")]),
    "dato_finnes_ikke": (linje(dato="2018-02-29"), [("ugyldig_dato", "dato")]),
    "dato_er_tall": (linje(dato=1517443200), [("ugyldig_dato", "dato")]),
    "rad_uten_til": (
        _rader({"fra": "2018-01-01", "type": "sykmelding"}),
        [("mangler", "fravaer[0].til")],
    ),
    "rad_tom_til": (_rader(_rad("2018-01-01", "")), [("ugyldig_dato", "fravaer[0].til")]),
    "rad_er_tekst": (linje(fravaer=["x"]), [("ugyldig_verdi", "fravaer[0]")]),
    "fravaer_er_null": (linje(fravaer=None), [("ugyldig_verdi", "fravaer")]),
    "grad_0": (_rader(OK_RAD | {"grad": 0}), [("ugyldig_grad", "fravaer[0].grad")]),
    "grad_101": (_rader(OK_RAD | {"grad": 101}), [("ugyldig_grad", "fravaer[0].grad")]),
    "grad_brok": (_rader(OK_RAD | {"grad": 50.5}), [("ugyldig_grad", "fravaer[0].grad")]),
    "grad_tekst": (_rader(OK_RAD | {"grad": "50"}), [("ugyldig_grad", "fravaer[0].grad")]),
    "grad_ja": (_rader(OK_RAD | {"grad": True}), [("ugyldig_grad", "fravaer[0].grad")]),
    "grad_uendelig": (
        json.dumps(_rader(OK_RAD | {"grad": float("inf")})),
        [("ugyldig_grad", "fravaer[0].grad")],
    ),
    "ukjent_type": (
        _rader(_rad("2018-01-01", "2018-01-02", "syk")),
        [("ukjent_type", "fravaer[0].type")],
    ),
    "type_er_liste": (
        _rader(OK_RAD | {"type": ["sykmelding"]}),
        [("ukjent_type", "fravaer[0].type")],
    ),
    "ukjent_profil": (linje(ansatt={"profil": "kommune"}), [("ukjent_profil", "ansatt.profil")]),
    "profil_er_liste": (linje(ansatt={"profil": []}), [("ukjent_profil", "ansatt.profil")]),
    "id_er_liste": (linje(id=[1]), [("ugyldig_verdi", "id")]),
    "unntak_agp_er_tekst": (
        linje(ansatt={"unntak_agp": "kanskje"}),
        [("ugyldig_verdi", "ansatt.unntak_agp")],
    ),
    "til_for_fra": (
        _rader(OK_RAD, _rad("2018-03-02", "2018-03-01")),
        [("til_for_fra", "fravaer[1].til")],
    ),
    "tidligere_til_for_fra": (
        linje(ansatt={"tidligere_sykepengedager": [["2017-02-01", "2017-01-01"]]}),
        [("til_for_fra", "ansatt.tidligere_sykepengedager[0]")],
    ),
    "tidligere_en_dato": (
        linje(ansatt={"tidligere_sykepengedager": [["2017-02-01"]]}),
        [("mangler", "ansatt.tidligere_sykepengedager[0][1]")],
    ),
    "tidligere_for_regelverket": (
        linje(ansatt={"tidligere_sykepengedager": [["2007-02-28", "2007-03-02"]]}),
        [("dato_for_regelverk", "ansatt.tidligere_sykepengedager[0]")],
    ),
    "tidligere_for_langt_frem": (
        linje(ansatt={"tidligere_sykepengedager": [["2017-02-28", "9999-12-31"]]}),
        [("dato_for_langt_frem", "ansatt.tidligere_sykepengedager[0]")],
    ),
    "rad_for_regelverket": (
        _rader(_rad("2007-02-28", "2007-03-31")),
        [("dato_for_regelverk", "fravaer[0].fra")],
    ),
    "rad_for_langt_frem": (
        _rader(_rad("2018-01-01", "2200-01-01")),
        [("dato_for_langt_frem", "fravaer[0].til")],
    ),
    "for_mange_rader": (
        _rader(*[_rad("2018-01-31", "2018-02-10")] * 8001),
        [("for_mange_rader", "fravaer[8000]")],
    ),
    "fodt_for_langt_frem": (
        linje(ansatt={"fodselsdato": "9980-01-01"}),
        [("dato_for_langt_frem", "ansatt.fodselsdato")],
    ),
    "overlapp_med_ulik_grad": (
        _rader(
            _rad("2018-01-31", "2018-02-10", grad=50),
            _rad("2018-03-01", "2018-03-02"),
            OK_RAD,
        ),
        [
            ("overlappende_sykmeldinger", "fravaer[0]"),
            ("overlappende_sykmeldinger", "fravaer[2]"),
        ],
    ),
    "alle_feil_pa_en_gang": (
        linje(dato="x", fravaer=[_rad("x", "2018-01-01", "y")]),
        [
            ("ugyldig_dato", "dato"),
            ("ugyldig_dato", "fravaer[0].fra"),
            ("ukjent_type", "fravaer[0].type"),
        ],
    ),
}

VARSLER: dict[str, tuple[dict[str, Any], list[str]]] = {
    "ingenting_rart": (linje(), []),
    "uten_fodselsdato": (linje(ansatt={}), ["mangler_fodselsdato"]),
    "uten_ansatt": (linje(ansatt=None), ["mangler_fodselsdato"]),
    "ung": (linje(ansatt={"fodselsdato": "2006-01-01"}), ["uvanlig_alder"]),
    "tretten": (linje(ansatt={"fodselsdato": "2005-12-31"}), []),
    "gammel": (linje(ansatt={"fodselsdato": "1937-12-31"}), ["uvanlig_alder", "over_70"]),
    "langt_frem": (_rader(_rad("2021-01-01", "2021-01-31")), ["uvanlig_aar"]),
    "to_ar_frem": (_rader(_rad("2020-12-01", "2020-12-31")), []),
    "lang_rad": (_rader(_rad("2018-01-01", "2019-02-05")), ["lang_rad"]),
    "400_dager": (_rader(_rad("2018-01-01", "2019-02-04")), []),
    "samme_grad_to_ganger": (
        _rader(OK_RAD, _rad("2018-01-31", "2018-02-10")),
        ["sammenslaatt"],
    ),
    "naboer_overlapper_ikke": (_rader(OK_RAD, _rad("2018-02-01", "2018-02-10", grad=50)), []),
    "tre_egenmeldingsdager": (_rader(_rad("2018-01-01", "2018-01-03", "egenmelding")), []),
    "fire_egenmeldingsdager": (
        _rader(_rad("2018-01-01", "2018-01-04", "egenmelding")),
        ["egenmelding_kvote"],
    ),
    "fire_ganger": (_egenmeldinger("2018-01-01", "2018-03-01", "2018-05-02", "2018-07-02"), []),
    "fem_ganger": (
        _egenmeldinger("2018-01-01", "2018-03-01", "2018-05-02", "2018-07-02", "2018-12-31"),
        ["egenmelding_ganger"],
    ),
    "fem_ganger_pa_mer_enn_et_ar": (
        _egenmeldinger("2018-01-01", "2018-03-01", "2018-05-02", "2018-07-02", "2019-01-01"),
        [],
    ),
    "ia_over_24_dager": (
        linje(
            ansatt={"fodselsdato": "1980-05-01", "profil": "ia"},
            fravaer=[
                _rad(f"2018-{maned:02}-01", f"2018-{maned:02}-07", "egenmelding")
                for maned in (1, 3, 5, 7)
            ],
        ),
        ["egenmelding_kvote_aar"],
    ),
    "fylte_70_i_fravaeret": (linje(ansatt={"fodselsdato": "1948-01-20"}), ["over_70"]),
    "nyansatt": (
        linje(ansatt={"fodselsdato": "1980-05-01", "ansatt_fra": "2017-12-20"}),
        ["for_kort_ansatt"],
    ),
    "nyansatt_med_egenmelding": (
        linje(
            ansatt={"fodselsdato": "1980-05-01", "ansatt_fra": "2017-12-01"},
            fravaer=[_rad("2018-01-02", "2018-01-03", "egenmelding")],
        ),
        ["egenmelding_for_tidlig"],
    ),
    "egenmelding_etter_agp": (
        linje(fravaer=[*linje()["fravaer"], _rad("2018-02-01", "2018-02-01", "egenmelding")]),
        ["egenmelding_etter_agp"],
    ),
    "lav_grad": (
        linje(fravaer=[_rad("2018-01-01", "2018-01-31") | {"grad": 10}]),
        ["lav_grad"],
    ),
    "egenmelding_i_ferien": (
        linje(
            fravaer=[
                *linje()["fravaer"],
                _rad("2018-07-03", "2018-07-04", "egenmelding"),
                _rad("2018-07-02", "2018-07-13", "ferie"),
            ]
        ),
        ["egenmelding_i_ferie"],
    ),
    "lang_avventende": (
        linje(
            fravaer=[
                _rad("2018-01-01", "2018-01-05"),
                _rad("2018-01-06", "2018-01-31", "avventende"),
            ]
        ),
        ["avventende_lang"],
    ),
    "aap_i_stedet_for_sykepenger": (
        linje(fravaer=[*linje()["fravaer"], _rad("2018-02-01", "2018-02-28", "aap")]),
        ["aap_etter_sykdom"],
    ),
    "bare_onsdager": (
        linje(fravaer=[_rad(d, d) for d in ("2018-01-03", "2018-01-10", "2018-01-17")]),
        ["enkeltdager"],
    ),
    "hundre_prosent_igjen": (
        linje(
            fravaer=[
                _rad("2018-01-01", "2018-03-04") | {"grad": 50},
                _rad("2018-03-05", "2018-03-11"),
            ]
        ),
        ["aktivitetskrav_pa_nytt"],
    ),
}


def _svar(innhold: str | dict[str, Any]) -> dict[str, Any]:
    return sak_linje(innhold if isinstance(innhold, str) else json.dumps(innhold))


@pytest.mark.parametrize("navn", FEIL)
def test_feil_sier_hva_og_hvor_og_ingenting_er_regnet(navn: str) -> None:
    innhold, ventet = FEIL[navn]
    svar = _svar(innhold)
    funn = svar.pop("feil")
    svar.pop("id")
    assert [(f["kode"], f["felt"]) for f in funn] == ventet
    assert svar == TOM_SVAR
    assert all(f["melding"].endswith((".", "?")) and "{" not in f["melding"] for f in funn) or (
        "ikke_objekt" in {f["kode"] for f in funn}
    )


@pytest.mark.parametrize("navn", VARSLER)
def test_varsler_star_ved_siden_av_svaret(navn: str) -> None:
    innhold, ventet = VARSLER[navn]
    svar = _svar(innhold)
    assert svar["feil"] == []
    assert [v["kode"] for v in svar["varsler"]] == ventet
    assert svar["tilfeller"] != []
    assert all(set(v) == {"kode", "melding", "felt"} for v in svar["varsler"])


def test_hver_kode_er_provd() -> None:
    feil = {kode for _, funn in FEIL.values() for kode, _ in funn}
    varsler = {kode for _, koder in VARSLER.values() for kode in koder}
    assert feil | varsler == set(FUNN)
    assert feil & varsler == set()


def test_darlige_linjer_stopper_ikke_de_andre_og_rekkefolgen_er_den_samme() -> None:
    linjer = [
        json.dumps(linje(id="1")),
        "ikke json",
        json.dumps({"id": "3"}),
        json.dumps(linje(id="4", fravaer=[_rad("2018-02-01", "2018-01-01")])),
        json.dumps(linje(id=5)),
    ]
    svar = [sak_linje(tekst) for tekst in linjer]
    assert [s["id"] for s in svar] == ["1", None, "3", "4", "5"]
    assert [bool(s["feil"]) for s in svar] == [False, True, True, True, False]
    assert [s["maksdato"] for s in svar] == ["2018-12-28", None, None, None, "2018-12-28"]


def test_tomt_fravaer_er_ingen_feil() -> None:
    assert _svar(linje(fravaer=[])) == TOM_SVAR | {
        "id": "a",
        "sykepengedager": {"brukt": 0, "igjen": None},
        "feil": [],
    }


def test_kontraktens_linje_gir_kontraktens_svar() -> None:
    inn = {
        "id": "a1",
        "dato": "2026-11-22",
        "ansatt": {
            "fodselsdato": "1980-05-01",
            "unntak_agp": False,
            "profil": "stat",
            "tidligere_sykepengedager": [["2025-01-10", "2025-02-20"]],
        },
        "fravaer": [
            _rad("2026-01-05", "2026-01-07", "egenmelding"),
            _rad("2026-01-08", "2026-03-01", grad=100),
            _rad("2026-03-02", "2026-03-06", "ferie"),
        ],
    }
    svar = _svar(inn)
    frister = svar.pop("frister")
    assert svar == {
        "id": "a1",
        "tilfeller": [{"fra": "2026-01-05", "til": "2026-03-06", "dager": 61}],
        "arbeidsgiverperioder": [
            {"dager": [["2026-01-05", "2026-01-20"]], "antall": 16, "ferdig": True}
        ],
        "sykepengedager": {"brukt": 28, "igjen": 220},
        "maksdato": "2027-01-08",
        "maksdato_tariff": "2027-01-08",
        "varsler": [],
        "feil": [],
    }
    (plan,) = [f for f in frister if f["sjekkpunkt"] == "oppfolgingsplan"]
    assert plan.pop("forklaring")
    assert plan == {
        "sjekkpunkt": "oppfolgingsplan",
        "frist": "2026-02-01",
        "status": "ikke_utfort",
        "hjemmel": "aml § 4-6 (3)",
    }
    assert [f["sjekkpunkt"] for f in frister] == list(sjekkpunkter())


def test_oppfolgingen_leses_med_datoer_eller_tomt() -> None:
    svar = _svar(
        linje(
            oppfolging=[
                {"sjekkpunkt": "forste_kontakt", "utfort": "2018-01-03", "grunn": None},
                {"sjekkpunkt": "oppfolgingsplan", "unntak": "2018-01-20", "grunn": "frisk snart"},
                {"sjekkpunkt": "dialogmote2", "utfort": None, "motedato": "2018-06-15"},
                {"sjekkpunkt": "uke12", "utfort": "", "unntak": False},
            ]
        )
    )
    frister = {f["sjekkpunkt"]: (f["frist"], f["status"]) for f in svar["frister"]}
    assert frister["forste_kontakt"] == ("2018-01-07", "utfort")
    assert frister["oppfolgingsplan"] == ("2018-01-28", "unntatt")
    assert frister["plan_for_dialogmote2"][0] == "2018-06-08"
    assert frister["uke12"] == ("2018-03-25", "ikke_aktuelt")


def test_ukjente_felt_overses_og_bytes_kan_leses() -> None:
    innhold = linje(annet=1, fravaer=[OK_RAD | {"merknad": "ø"}])
    assert beregn(Sak.fra_json(json.dumps(innhold).encode())).dager_brukt == 11
    assert beregn(Sak.fra_json(innhold)).dager_brukt == 11


def test_fra_json_kaster_med_alle_funn() -> None:
    with pytest.raises(UgyldigSakFeil, match="ikke en dato") as fanget:
        Sak.fra_json(linje(dato="x", id=[]))
    assert {f.kode for f in fanget.value.funn} == {"ugyldig_dato", "ugyldig_verdi"}


def test_dato_kan_gis_utenfor_saken() -> None:
    sak = Sak.fra_json(linje(dato=None))
    assert beregn(sak, dag("2018-01-10")).dato == dag("2018-01-10")
    with pytest.raises(ValueError, match="dato is missing"):
        beregn(sak)
