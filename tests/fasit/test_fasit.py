"""The case runner: what it prints for good, bad and unknown cases, and each core kind once.

The cases are our own, worked out on a calendar of 2018 (1 January 2018 is a Monday).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.fasit.__main__ import TYPER, kjor, main
from tests.fasit.kjerne_typer import KJERNE_TYPER

if TYPE_CHECKING:
    from pathlib import Path

Sak = dict[str, Any]

UNG = "1992-02-12"


def _seg(type_: str, fra: str, til: str, **annet: Any) -> Sak:
    return {"from": fra, "to": til, "type": type_} | annet


def _kvote(*segmenter: Sak, **annet: Any) -> Sak:
    return {"birthdate": UNG, "arbeidsgivere": [list(segmenter)]} | annet


def _agp_svar(*perioder: tuple[list[list[str]], bool]) -> Sak:
    return {
        "antall_perioder": len(perioder),
        "perioder": [{"dager_uten_ansvar": d, "ferdig_avklart": f} for d, f in perioder],
    }


def _bit(*tagger: str, org: str | None = "1", **annet: Any) -> Sak:
    return {"tags": list(tagger), "org": org} | annet


def _tilfelle(*rader: Sak, biter: tuple[Sak, ...] = (), i_dag: str = "2018-03-01") -> Sak:
    inn: Sak = {"today": i_dag, "simplified_timeline": list(rader)}
    if biter:
        inn["bits"] = [
            {"from": r["from"], "to": r["to"]} | b for r, b in zip(rader, biter, strict=True)
        ]
    return inn


JANUAR_16 = [["2018-01-01", "2018-01-16"]]
SENDT_GRADERT = _bit("SYKMELDING", "SENDT", "PERIODE", "GRADERT_AKTIVITET")
SENDT_INGEN = _bit("SYKMELDING", "SENDT", "PERIODE", "INGEN_AKTIVITET")
SENDT_DAGER = _bit("SYKMELDING", "SENDT", "PERIODE", "BEHANDLINGSDAGER")
BEKREFTET_INGEN = _bit("SYKMELDING", "BEKREFTET", "PERIODE", "INGEN_AKTIVITET")
NY_INGEN = _bit("SYKMELDING", "NY", "PERIODE", "INGEN_AKTIVITET")
SOKNAD = _bit("SYKEPENGESOKNAD", "SENDT")
JOBBET = _bit("SYKEPENGESOKNAD", "SENDT", "ARBEID_GJENNOPPTATT")
JOBBET_HOS_2 = _bit("SYKEPENGESOKNAD", "SENDT", "ARBEID_GJENNOPPTATT", org="2")
UTDANNING = _bit("SYKEPENGESOKNAD", "SENDT", "UTDANNING", "DELTID")

SAKER: dict[str, tuple[str, Sak, Sak]] = {
    "agp: alle sykdagtyper teller": (
        "agp",
        {
            "timeline": [
                _seg("foreldet", "2018-01-01", "2018-01-05"),
                _seg("syk_helg", "2018-01-06", "2018-01-07"),
                _seg("gradert", "2018-01-08", "2018-01-12"),
                _seg("egenmelding", "2018-01-13", "2018-01-17"),
            ]
        },
        _agp_svar((JANUAR_16, True)),
    ),
    "agp: problemdag er som permisjon, ukjent ukedag er arbeid": (
        "agp",
        {
            "timeline": [
                _seg("syk", "2018-01-01", "2018-01-03"),
                _seg("problem", "2018-01-04", "2018-01-04"),
                _seg("syk", "2018-01-05", "2018-01-05"),
                _seg("ukjent", "2018-01-06", "2018-01-22"),
                _seg("syk", "2018-01-23", "2018-01-23"),
            ]
        },
        _agp_svar(
            ([["2018-01-01", "2018-01-05"]], False), ([["2018-01-23", "2018-01-23"]], False)
        ),
    ),
    "agp_forloep: den siste som berører perioden": (
        "agp_forloep",
        {
            "timeline": [
                _seg("syk", "2018-01-01", "2018-01-31"),
                _seg("syk", "2018-05-01", "2018-05-31"),
            ],
            "periode": ["2018-01-20", "2018-01-31"],
        },
        {"agp": JANUAR_16},
    ),
    "agp_forloep: ingen": (
        "agp_forloep",
        {
            "timeline": [_seg("syk", "2018-05-01", "2018-05-31")],
            "periode": ["2018-01-01", "2018-01-31"],
        },
        {"agp": []},
    ),
    "maksdato: 12 av 248 brukt 1. februar": (
        "maksdato",
        _kvote(_seg("agp", "2018-01-01", "2018-01-16"), _seg("nav", "2018-01-17", "2018-02-01")),
        {"saker": [{"forbrukte": 12, "gjenstaende": 236, "maksdato": "2018-12-28"}]},
    ),
    "maksdato: egen kvote": (
        "maksdato",
        _kvote(_seg("nav", "2018-01-01", "2018-01-31"), max_days=10, max_days_over_67=10),
        {"saker": [{"forbrukte": 10, "gjenstaende": 0, "maksdato": "2018-01-12"}]},
    ),
    "maksdato: to arbeidsgivere bruker en dag om gangen, og betalt vinner over arbeid": (
        "maksdato",
        {
            "birthdate": UNG,
            "arbeidsgivere": [
                [_seg("nav", "2018-01-01", "2018-01-12")],
                [
                    _seg("arbeid", "2018-01-01", "2018-01-08"),
                    _seg("nav", "2018-01-09", "2018-01-19"),
                ],
            ],
        },
        {"saker": [{"forbrukte": 15, "gjenstaende": 233, "maksdato": "2018-12-12"}]},
    ),
    "maksdato: avvist vinner over betalt": (
        "maksdato",
        _kvote(
            _seg("nav", "2018-01-01", "2018-01-12"),
            historikk=[_seg("avvist", "2018-01-01", "2018-01-05")],
        ),
        {"saker": [{"forbrukte": 5, "gjenstaende": 243, "maksdato": "2018-12-19"}]},
    ),
    "maksdato: betalt helg vinner over arbeid og forlenger derfor ikke oppholdet": (
        "maksdato",
        {
            "birthdate": UNG,
            "arbeidsgivere": [
                [_seg("nav", "2018-01-01", "2018-01-07"), _seg("nav", "2018-01-08", "2018-01-08")],
                [_seg("arbeid", "2018-01-06", "2018-01-07")],
            ],
        },
        {"saker": [{"forbrukte": 6, "gjenstaende": 242, "maksdato": "2018-12-12"}]},
    ),
    "maksdato: ny sak etter 182 dager": (
        "maksdato",
        _kvote(
            _seg("nav", "2018-01-01", "2018-01-05"),
            _seg("arbeid", "2018-01-06", "2018-07-06"),
            _seg("nav", "2018-07-09", "2018-07-09"),
        ),
        {
            "saker": [
                {"forbrukte": 5, "gjenstaende": 243, "maksdato": "2019-06-12"},
                {"forbrukte": 1, "gjenstaende": 247, "maksdato": "2019-06-19"},
            ]
        },
    ),
    "maksdato: dødsdato": (
        "maksdato",
        _kvote(_seg("nav", "2018-01-01", "2018-01-31"), death_date="2018-01-06"),
        {"saker": [{"forbrukte": 5, "gjenstaende": 0, "maksdato": "2018-01-06"}]},
    ),
    "maksdato_avslag: saldo som av en dag": (
        "maksdato_avslag",
        _kvote(_seg("nav", "2018-01-01", "2018-01-31"), saldo_ved="2018-01-05"),
        {"forbrukte": 5, "gjenstaende": 243, "maksdatoer_mengde": ["2018-12-12"]},
    ),
    "maksdato_e2e: saldo etter siste dag": (
        "maksdato_e2e",
        _kvote(_seg("nav", "2018-01-01", "2018-01-05"), saldo_ved="2018-01-12"),
        {"forbrukte": 5, "gjenstaende": 243, "maksdato": "2018-12-19"},
    ),
    "maksdato_formel: 10 brukt fredag 19. januar": (
        "maksdato_formel",
        {
            "max_days": 248,
            "max_days_over_67": 60,
            "day_67": "2040-01-01",
            "day_70": "2043-01-01",
            "paid_days": 10,
            "paid_over_67": 0,
            "last_paid": "2018-01-19",
            "assessed_to": "2018-01-21",
        },
        {"maksdato": "2018-12-19"},
    ),
    "sak: radene gjennom samme dør som kommandoen": (
        "sak",
        {
            "dato": "2018-02-01",
            "ansatt": {"fodselsdato": "1948-01-10"},
            "fravaer": [{"fra": "2018-01-10", "til": "2018-01-26", "type": "sykmelding"}],
        },
        {
            "agp": [[["2018-01-10", "2018-01-25"]]],
            "ferdig": [True],
            "brukt": 0,
            "igjen": 0,
            "maksdato": "2018-01-09",
            "nav_betaler": False,
        },
    ),
    "oppfolgingstilfelle: uker hittil uten opphold": (
        "oppfolgingstilfelle",
        _tilfelle(
            _seg("egenmelding", "2018-01-01", "2018-01-07"),
            _seg("gradert", "2018-01-23", "2018-02-04"),
            i_dag="2018-01-29",
        ),
        {
            "antall": 1,
            "tilfeller": {
                "first": {
                    "end_minus_start_days": 34,
                    "antall_sykedager": 20,
                    "gradert_ved_slutt": True,
                    "varighet_uker_i_dag": 2,
                },
                "last": {"antall_sykedager": 20},
            },
        },
    ),
    "oppfolgingstilfelle: ikke begynt": (
        "oppfolgingstilfelle",
        _tilfelle(_seg("syk", "2018-03-02", "2018-03-31")),
        {"tilfeller": {"first": {"varighet_uker_i_dag": 0, "antall_sykedager": 30}}},
    ),
    "oppfolgingstilfelle: bare behandlingsdager og reisetilskudd": (
        "oppfolgingstilfelle",
        _tilfelle(
            _seg("behandlingsdager", "2018-01-01", "2018-01-31"),
            _seg("reisetilskudd", "2018-02-01", "2018-02-28"),
        ),
        {"antall": 0, "tilfeller": {}},
    ),
    "oppfolgingstilfelle: soknad vinner over melding": (
        "oppfolgingstilfelle",
        _tilfelle(
            _seg("gradert", "2018-01-01", "2018-01-31"),
            _seg("arbeid", "2018-01-15", "2018-01-31"),
            biter=(SENDT_GRADERT, JOBBET),
        ),
        {"tilfeller": {"first": {"antall_sykedager": 14}}},
    ),
    "oppfolgingstilfelle: i arbeid bare hos en av to er ikke i arbeid": (
        "oppfolgingstilfelle",
        _tilfelle(
            _seg("gradert", "2018-01-01", "2018-01-31"),
            _seg("arbeid", "2018-01-15", "2018-01-31"),
            biter=(SENDT_GRADERT, JOBBET_HOS_2),
        ),
        {"tilfeller": {"first": {"antall_sykedager": 31}}},
    ),
    "oppfolgingstilfelle: helt syk vinner over gradert fra samme kilde": (
        "oppfolgingstilfelle",
        _tilfelle(
            _seg("gradert", "2018-01-01", "2018-01-31"),
            _seg("syk", "2018-01-01", "2018-01-31"),
            biter=(SENDT_GRADERT, SENDT_INGEN),
        ),
        {"tilfeller": {"first": {"gradert_ved_slutt": False}}},
    ),
    "oppfolgingstilfelle: sendt vinner over bekreftet og ny": (
        "oppfolgingstilfelle",
        _tilfelle(
            _seg("syk", "2018-01-01", "2018-01-31"),
            _seg("syk", "2018-01-01", "2018-01-31"),
            _seg("gradert", "2018-01-01", "2018-01-31"),
            biter=(NY_INGEN, BEKREFTET_INGEN, SENDT_GRADERT),
        ),
        {"tilfeller": {"first": {"gradert_ved_slutt": True}}},
    ),
    "oppfolgingstilfelle: soknad uten grad lar meldingen si graden": (
        "oppfolgingstilfelle",
        _tilfelle(
            _seg("behandlingsdager", "2018-01-01", "2018-01-31"),
            _seg("syk", "2018-01-01", "2018-01-31"),
            biter=(SENDT_DAGER, SOKNAD),
        ),
        {"antall": 1, "tilfeller": {"first": {"gradert_ved_slutt": True}}},
    ),
    "oppfolgingstilfelle: utdanning sier ikke noe om dagen": (
        "oppfolgingstilfelle",
        _tilfelle(
            _seg("syk", "2018-01-01", "2018-01-05"),
            _seg("syk", "2018-01-06", "2018-01-31"),
            biter=(SOKNAD, UTDANNING),
        ),
        {"tilfeller": {"first": {"antall_sykedager": 5}}},
    ),
}


def _linjer(tekst: str) -> list[Any]:
    return [json.loads(linje) for linje in tekst.splitlines()]


@pytest.mark.parametrize("navn", SAKER)
def test_kjernesaken_gir_svaret_fra_kalenderen(navn: str) -> None:
    kind, inn, forventet = SAKER[navn]
    sak = {"id": navn, "kind": kind, "input": inn, "expected": forventet}
    assert kjor(sak) == {"id": navn, "faktisk": forventet}


def test_alle_kjernetyper_er_provd() -> None:
    assert {kind for kind, _, _ in SAKER.values()} == set(KJERNE_TYPER)
    assert set(KJERNE_TYPER) < set(TYPER)


def test_svaret_har_nokkelen_saken_spor_etter_ogsa_nar_ingen_kan_regne_den() -> None:
    kind, inn, _ = SAKER["maksdato_formel: 10 brukt fredag 19. januar"]
    sak = {"id": 1, "kind": kind, "input": inn, "expected": {"maksdato": "?", "annet": 1}}
    assert kjor(sak) == {"id": 1, "faktisk": {"maksdato": "2018-12-19", "annet": None}}


def test_uten_forventning_kommer_hele_svaret() -> None:
    kind, inn, _ = SAKER["maksdato_formel: 10 brukt fredag 19. januar"]
    assert kjor({"id": 1, "kind": kind, "input": inn})["faktisk"] == {"maksdato": "2018-12-19"}


@pytest.mark.parametrize("som_liste", [True, False])
def test_ukjent_type_og_feil_i_en_sak_stopper_ikke_de_andre(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, som_liste: bool
) -> None:
    kind, inn, forventet = SAKER["agp_forloep: ingen"]
    saker = [
        {"id": "ukjent", "kind": "ventetid", "input": {}, "expected": {"x": 1}},
        {"id": "feil", "kind": "agp", "input": {"timeline": [_seg("sykk", "x", "y")]}},
        {"id": "uten", "expected": {}},
        "ikke en sak",
        {"id": "rett", "kind": kind, "input": inn, "expected": forventet},
    ]
    fil = tmp_path / "saker.json"
    fil.write_text(json.dumps(saker if som_liste else {"cases": saker}), encoding="utf-8")
    assert main([str(fil)]) == 0
    ut, feil = capsys.readouterr()
    assert _linjer(ut) == [
        {"id": "ukjent", "faktisk": None},
        {"id": "feil", "faktisk": None},
        {"id": "uten", "faktisk": None},
        {"id": None, "faktisk": None},
        {"id": "rett", "faktisk": forventet},
    ]
    assert "feil: KeyError" in feil
    assert "ukjent:" not in feil


def test_uten_fil_er_feil_bruk(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "FIL.json" in capsys.readouterr().err
