"""Lists as payroll systems export them and clerks type them: right, or a stop that says why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import d, fravaer, lag, stopp, svar

E, S = "egenmelding", "sykmelding"
TO_RADER = [(d(2, 11), d(4, 11), E, 100), (d(5, 11), d(30, 11), S, 50)]


def test_uttrekk_med_titler_prosentformat_og_sumrad(tmp_path: Path) -> None:
    rader: list[tuple[Any, ...]] = [
        ("Fraværsrapport", None, "Fra dato", d(1, 1), "Til dato", d(29, 11)),
        (),
        ("Ansattnr.", "Etternavn", "Fornavn", "Fraværstype", "Dato fra", "Dato til", "Fravær %"),
        ("0007", "Modell", "Max", "Egenmelding (egen sykdom)", d(2, 11), d(4, 11), 1),
        ("0007", "Modell", "Max", "Sykmelding (egen sykdom)", d(5, 11), d(30, 11), 0.5),
        ("0012", "Annen", "Jens", "Sykt barn (1-10 dager)", d(9, 11), d(9, 11), 1),
        ("Sum", None, None, None, None, None, 2.5),
    ]
    prosent = {f"G{rad}": "0%" for rad in range(4, 8)}
    bok = les(lag(tmp_path, {"Fravær": rader}, format_={"Fravær": prosent}))
    assert fravaer(bok) == {
        "0007": TO_RADER,
        "0012": [(d(9, 11), d(9, 11), "sykt_barn", 100)],
    }
    assert bok.fravaer[0].navn == "Max Modell"


def test_to_hoderader_med_tomme_celler(tmp_path: Path) -> None:
    rader = [
        ("Ansatt", None, "Periode", None, "Fravær", None),
        ("Nr", "Navn", "Fra", "Til", "Type", "%"),
        (7, "Max", d(2, 11), d(4, 11), "Egenmelding", None),
        (7, "Max", d(5, 11), d(30, 11), "Sykmelding", 50),
        ("Sum", None, None, None, 2, None),
    ]
    for flett in ((), ("A1:B1", "C1:D1", "E1:F1")):
        assert fravaer(les(lag(tmp_path, {"2026": rader}, flett={"2026": flett}))) == {
            "7": TO_RADER
        }


@pytest.mark.parametrize(
    ("forste", "annet"),
    [
        ("Egenmeldinger", "Sykmeldinger"),
        ("Egenmelding 2026", "Sykmelding 2026"),
        ("EGENMELDINGER", "sykmeldinger 2026"),
    ],
)
def test_typen_kan_staa_i_arkets_navn(tmp_path: Path, forste: str, annet: str) -> None:
    ark: dict[str, list[tuple[Any, ...]]] = {
        forste: [("Ansattnr", "Fra", "Til"), (7, d(2, 11), d(4, 11))],
        annet: [("Ansattnr", "Fra", "Til", "Grad"), (7, d(5, 11), d(30, 11), 50)],
    }
    bok = les(lag(tmp_path, ark))
    assert fravaer(bok) == {"7": TO_RADER}
    assert [t.merknader for t in bok.lest.tabeller] == [
        ("typen er lest av arkets navn: egenmelding",),
        ("typen er lest av arkets navn: sykmelding",),
    ]


@pytest.mark.parametrize(
    "navn", ["Sykmeldte", "Sykefravær", "Syk", "Arbeid", "Per M.", "Annen", "Ark1"]
)
def test_et_arknavn_som_ikke_sier_typen_stopper(tmp_path: Path, navn: str) -> None:
    rad = (7, d(2, 11), d(4, 11))
    assert stopp(lag(tmp_path, {navn: [("Ansattnr", "Fra", "Til"), rad]}))[0] == (
        "uten_typekolonne"
    )


@pytest.mark.parametrize(
    "hode", [("Etternavn", "Fornavn"), ("ETTERNAVN", "FORNAVN"), ("Last name", "First name")]
)
def test_navn_i_to_kolonner(tmp_path: Path, hode: tuple[str, str]) -> None:
    rader = [
        (*hode, "Type", "Fra", "Til", "Grad"),
        ("Modell", "Max", "Egenmelding", d(2, 11), d(4, 11), None),
        ("Modell", "Max", "Sykmelding", d(5, 11), d(30, 11), 50),
        ("Modell", "Kari", "Ferie", d(5, 11), d(30, 11), None),
    ]
    bok = les(lag(tmp_path, {"A": rader}))
    assert fravaer(bok) == {
        "max modell": TO_RADER,
        "kari modell": [(d(5, 11), d(30, 11), "ferie", 100)],
    }
    assert bok.lest.tabeller[0].kolonner[0].lest_som == "Navn (sammen med fornavnet i B)"


def test_engelske_overskrifter(tmp_path: Path) -> None:
    rader = [
        ("Employee ID", "Name", "Absence type", "Start date", "End date", "Percentage"),
        ("E-7", "Max", "Self-certified", d(2, 11), d(4, 11), None),
        ("E-7", "Max", "Sick note", d(5, 11), d(30, 11), 50),
        ("E-8", "Kari", "Sick leave", d(5, 11), d(6, 11), 100),
    ]
    assert fravaer(les(lag(tmp_path, {"Absence": rader}))) == {
        "E-7": TO_RADER,
        "E-8": ["type_ukjent"],
    }


@pytest.mark.parametrize(
    "hode",
    [
        ("Egenmelding 1", "Egenmelding 2", "Egenmelding 3"),
        ("Egenmelding dag 1", "Egenmelding dag 2", "Egenmelding dag 3"),
        ("EM 1", "EM 2", "EM 3"),
    ],
)
def test_en_kolonne_per_egenmeldingsdag(tmp_path: Path, hode: tuple[str, ...]) -> None:
    rader = [
        ("Ansattnr", *hode, "Sykmeldt fra", "Sykmeldt til", "Grad"),
        (7, d(2, 11), d(3, 11), d(4, 11), d(5, 11), d(30, 11), 50),
        (8, d(9, 11), None, None, None, None, None),
    ]
    bok = les(lag(tmp_path, {"A": rader}))
    # ferdig arbeidsgiverperiode 17.11: 9 dager brukt, som når det står én rad 02.11–04.11
    assert svar(bok) == {"7": (9, d(29, 10, 2027)), "8": (0, d(21, 10, 2027))}


@pytest.mark.parametrize("overskrift", ["Sykmelding", "Egenmelding", "SM"])
def test_datoer_under_en_type_uten_fra_eller_til_stopper(tmp_path: Path, overskrift: str) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", overskrift)
    rad = (7, "Ferie", d(2, 11), d(4, 11), d(5, 11))
    kode, melding = stopp(lag(tmp_path, {"A": [hode, rad]}))
    assert kode == "uklare_typedager"
    assert f"Kolonne E («{overskrift}»)" in melding


@pytest.mark.parametrize(
    ("hode", "rad"),
    [
        (("Slutt dato", "Sykmeldt fra", "Sykmeldt til"), (d(31, 12), d(5, 11), d(30, 11))),
        (("Sykmeldt fra", "Sykmeldt til", "Slutt dato"), (d(5, 11), d(30, 11), d(31, 12))),
        (("Startdato", "Sykmeldt fra", "Sykmeldt til"), (d(1, 1), d(5, 11), d(30, 11))),
    ],
)
def test_fra_og_til_som_hoerer_sammen_brukes(
    tmp_path: Path, hode: tuple[str, ...], rad: tuple[Any, ...]
) -> None:
    bok = les(lag(tmp_path, {"A": [("Ansattnr", *hode, "Grad"), (7, *rad, 50)]}))
    assert fravaer(bok) == {"7": [TO_RADER[1]]}
    assert [f.kode for f in bok.funn] == ["dobbel_kolonne"]


def test_to_mulige_sluttdatoer_stopper(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Type", "Startdato", "Sluttdato", "Siste dag")
    rad = (7, "Sykmelding", d(5, 11), d(10, 11), d(30, 11))
    assert stopp(lag(tmp_path, {"A": [hode, rad]}))[0] == "uklare_par"


@pytest.mark.parametrize("overskrift", ["Forlenget til", "Sykmelding forlenget t.o.m.", "Ny til"])
def test_en_forlengelse_i_egen_kolonne_stopper(tmp_path: Path, overskrift: str) -> None:
    hode = ("Navn", "Type", "Sykmeldt fra", "Sykmeldt til", overskrift)
    rad = ("Max", "Sykmelding", d(5, 11), d(15, 11), d(30, 11))
    kode, melding = stopp(lag(tmp_path, {"A": [hode, rad]}))
    assert kode in ("uklar_forlengelse", "uklare_par")
    assert overskrift in melding


@pytest.mark.parametrize("overskrift", ["Frisk fra", "Friskmeldt dato", "Tilbake dato"])
def test_uten_til_stopper_og_nevner_det_som_ligner(tmp_path: Path, overskrift: str) -> None:
    hode = ("Navn", "Type", "Syk fra", overskrift)
    kode, melding = stopp(lag(tmp_path, {"A": [hode, ("Max", "Sykmelding", d(5, 11), d(1, 12))]}))
    assert kode == "uten_til"
    assert f"D («{overskrift}»)" in melding


@pytest.mark.parametrize(
    ("overskrift", "verdi"),
    [
        ("Del av dag", "halv"),
        ("Antall dager", 0.5),
        ("Hel/halv", "1/2"),
        ("Halv dag", "Ja"),
        ("Dager", "2,5"),
    ],
)
def test_en_halv_dag_er_en_feil(tmp_path: Path, overskrift: str, verdi: Any) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", overskrift)
    rader = [
        (7, "Egenmelding", d(2, 11), d(2, 11), verdi),
        (8, "Egenmelding", d(3, 11), d(3, 11), None),
    ]
    bok = les(lag(tmp_path, {"A": [hode, *rader]}))
    assert fravaer(bok) == {"7": ["del_av_dag"], "8": [(d(3, 11), d(3, 11), E, 100)]}
    (feil,) = bok.fravaer[0].feil
    assert feil.celle == "E2"
    assert "§ 8-19 (2)" in feil.melding


@pytest.mark.parametrize("verdi", ["hel", 1, 3, "Hel dag", None])
def test_hele_dager_er_i_orden(tmp_path: Path, verdi: Any) -> None:
    for overskrift in ("Del av dag", "Antall dager"):
        hode = ("Ansattnr", "Type", "Fra", "Til", overskrift)
        rad = (7, "Egenmelding", d(2, 11), d(4, 11), verdi)
        bok = les(lag(tmp_path, {"A": [hode, rad]}))
        assert fravaer(bok) == {"7": [(d(2, 11), d(4, 11), E, 100)]}


@pytest.mark.parametrize(
    ("dager", "varsles"), [(31, True), (13, True), (12, False), (8, False), (None, False)]
)
def test_flere_dager_enn_fra_og_til_varsles(tmp_path: Path, dager: Any, varsles: bool) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", "Antall dager")
    rad = (7, "Sykmelding", d(1, 10), d(12, 10), dager)
    lest = les(lag(tmp_path, {"A": [hode, rad]})).fravaer[0]
    assert [(f.kode, f.celle) for f in lest.varsler] == [("flere_dager", "E2")] * varsles


@pytest.mark.parametrize(
    ("timer", "varsles"), [(3.75, True), ("3", True), (7.5, False), (5, False), (None, False)]
)
def test_faa_timer_varsles_paa_raden(tmp_path: Path, timer: Any, varsles: bool) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", "Fraværstimer")
    bok = les(lag(tmp_path, {"A": [hode, (7, "Egenmelding", d(2, 11), d(2, 11), timer)]}))
    assert [f.kode for f in bok.fravaer[0].varsler] == ["faa_timer"] * varsles
    assert bok.lest.tabeller[0].kolonner[-1].linje == (
        "E «Fraværstimer» → Fraværstimer (bare kontrollert)"
    )


@pytest.mark.parametrize(("a", "b"), [(12, "0012"), ("007", "7"), ("0012", "00012")])
def test_numre_med_ulike_nuller_stopper_uten_ansattliste(tmp_path: Path, a: Any, b: Any) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til")
    rader = [(a, "Egenmelding", d(2, 11), d(4, 11)), (b, "Sykmelding", d(5, 11), d(30, 11))]
    kode, melding = stopp(lag(tmp_path, {"A": [hode, *rader]}))
    assert kode == "uklart_nummer"
    assert "A!A2 og A!A3" in melding
    liste = [("Ansattnr", "Navn", "Fødselsdato"), (a, "Max", d(1, 5, 1980))]
    med_liste = lag(tmp_path, {"A": [hode, *rader], "Ansatte": liste})
    assert svar(les(med_liste)) == {str(a): (9, d(29, 10, 2027))}


@pytest.mark.parametrize(
    "skrevet", ["man 2.11.26", "mandag 2.11.2026", "2. 11.26", "man. 02.11.2026", "2/11-26"]
)
def test_ukedag_foran_en_dato_er_ikke_et_klokkeslett(tmp_path: Path, skrevet: str) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til")
    bok = les(lag(tmp_path, {"A": [hode, (7, "Egenmelding", skrevet, "4.11.2026")]}))
    assert fravaer(bok) == {"7": [(d(2, 11), d(4, 11), E, 100)]}


@pytest.mark.parametrize(
    ("skrevet", "utdrag"),
    [
        ("02.11.2026–10.11.2026", "to datoer i én celle"),
        ("02.11.2026 - 10.11.2026", "to datoer i én celle"),
        ("2.11-10.11.2026", "to datoer i én celle"),
        ("uke 45", "er en uke"),
        ("Uke 45-46", "er en uke"),
        ("02.11", "mangler årstall"),
    ],
)
def test_det_som_ikke_er_en_dato_sies(tmp_path: Path, skrevet: str, utdrag: str) -> None:
    for hode in (("Ansattnr", "Type", "Fra", "Til"), ("Ansattnr", "Type", "Dato")):
        til = (d(10, 11),) * (len(hode) - 3)
        bok = les(lag(tmp_path, {"A": [hode, (7, "Sykmelding", skrevet, *til)]}))
        assert [f.celle for f in bok.fravaer[0].feil] == ["C2"]
        assert utdrag in bok.fravaer[0].feil[0].melding


@pytest.mark.parametrize("ord_", ["Avslått", "annullert", "Kansellert", "SLETTET"])
def test_en_rad_som_ikke_gjelder_hoppes_over_og_sies(tmp_path: Path, ord_: str) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", "Status")
    rader = [
        (7, "Egenmelding", d(2, 11), d(4, 11), "Godkjent"),
        (7, "Sykmelding", d(5, 11), d(30, 11), ord_),
    ]
    bok = les(lag(tmp_path, {"A": [hode, *rader]}))
    assert fravaer(bok) == {"7": [TO_RADER[0]]}
    assert [(f.kode, f.celle) for f in bok.funn] == [("rad_gjelder_ikke", "E3")]
    assert bok.lest.tabeller[0].utelatt == (f"rad 3 er hoppet over: status {ord_}",)


@pytest.mark.parametrize("overskrift", ["Antall dager", "Fraværstimer", "Dager"])
def test_en_linje_som_tar_tilbake_en_annen_er_en_feil(tmp_path: Path, overskrift: str) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", overskrift)
    rader = [(7, "Egenmelding", d(2, 11), d(4, 11), antall) for antall in (22, -22)]
    bok = les(lag(tmp_path, {"A": [hode, *rader]}))
    assert fravaer(bok)["7"][1] == "reversert"
    assert svar(bok) == {"7": (None, None)}


def test_overskriftene_en_gang_til_er_ingen_rad(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Navn", "Type", "Fra", "Til", "Grad")
    forste = (7, "Max", "Egenmelding", d(2, 11), d(4, 11), None)
    rader = [hode, forste, (), ("Avdeling Sør",), hode]
    bok = les(lag(tmp_path, {"A": [*rader, (7, "Max", "Sykmelding", d(5, 11), d(30, 11), 50)]}))
    assert fravaer(bok) == {"7": TO_RADER}
    snudd = (7, "Max", "Sykmelding", d(30, 11), d(5, 11), 50)
    andre = ("Ansattnr", "Navn", "Type", "Til", "Fra", "Grad")
    kode, melding = stopp(lag(tmp_path, {"A": [*rader[:-1], andre, snudd]}))
    assert kode == "nye_overskrifter"
    assert "i rad 1 og rad 5" in melding


@pytest.mark.parametrize("overskrift", ["Sykmeldt 100 % fra", "Sykmelding 2. periode fra"])
def test_en_periode_som_ikke_kan_leses_stopper(tmp_path: Path, overskrift: str) -> None:
    hode = ("Ansattnr", overskrift, "Sykmeldt fra", "Sykmeldt til")
    kode, melding = stopp(lag(tmp_path, {"A": [hode, (7, d(2, 11), d(9, 11), d(30, 11))]}))
    assert kode in ("ulest_periode", "uklare_par")
    assert overskrift in melding


def test_samme_navn_med_to_fodselsdatoer_er_to_personer(tmp_path: Path) -> None:
    hode = ("Navn", "Fødselsdato", "Type", "Fra", "Til")
    rader = [
        ("Kari Hansen", d(1, 1, 1980), "Sykmelding", d(2, 11), d(8, 11)),
        ("Kari Hansen", d(2, 2, 1990), "Sykmelding", d(9, 11), d(30, 11)),
        ("Max", d(2, 2, 1990), "Sykmelding", d(5, 11), d(30, 11)),
    ]
    bok = les(lag(tmp_path, {"A": [hode, *rader]}))
    assert svar(bok) == {"kari hansen": (None, None), "max": (6, d(3, 11, 2027))}


@pytest.mark.parametrize("like", [True, False])
def test_to_tabeller_under_hverandre_med_typen_i_en_tittel_stopper(
    tmp_path: Path, like: bool
) -> None:
    hode = ("Ansattnr", "Fra", "Til", "Grad")
    rader: list[tuple[Any, ...]] = [
        ("Egenmelding",),
        hode if like else hode[:3],
        (7, d(2, 11), d(4, 11)),
        (),
        ("Sykmelding",),
        hode,
        (7, d(5, 11), d(30, 11), 50),
    ]
    kode, melding = stopp(lag(tmp_path, {"A": rader}))
    assert kode == "nye_overskrifter"
    assert "rad 2 og rad 6" in melding


@pytest.mark.parametrize(("annen", "stopper"), [(50, True), (100, False), (None, False)])
def test_to_grader_som_ikke_er_enige_stopper(tmp_path: Path, annen: Any, stopper: bool) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", "Grad", "Sykmeldingsprosent")
    sti = lag(tmp_path, {"A": [hode, (7, "Sykmelding", d(2, 9), d(30, 11), 100, annen)]})
    if stopper:
        assert stopp(sti)[0] == "ulike_grader"
    else:
        assert fravaer(les(sti)) == {"7": [(d(2, 9), d(30, 11), S, 100)]}


@pytest.mark.parametrize(
    "annen", ["Max Olav Modell", "Max O. Modell", "Max Modell (7)", "Modell Max", "7 Max Modell"]
)
def test_navn_som_kan_vaere_samme_stopper(tmp_path: Path, annen: str) -> None:
    hode = ("Navn", "Type", "Fra", "Til")
    rader = [
        ("Max Modell", "Egenmelding", d(2, 11), d(4, 11)),
        (annen, "Sykmelding", d(5, 11), d(30, 11)),
    ]
    assert stopp(lag(tmp_path, {"A": [hode, *rader]}))[0] == "uklart_navn"


@pytest.mark.parametrize("annen", ["Max Modellen", "Kari Modell", "Max Olav Annen", "Mona Modell"])
def test_navn_som_er_ulike_er_to(tmp_path: Path, annen: str) -> None:
    hode = ("Navn", "Type", "Fra", "Til")
    rader = [
        ("Max Modell", "Egenmelding", d(2, 11), d(4, 11)),
        (annen, "Sykmelding", d(5, 11), d(30, 11)),
    ]
    assert len(fravaer(les(lag(tmp_path, {"A": [hode, *rader]})))) == 2


def test_nummererte_navn_er_ulike(tmp_path: Path) -> None:
    rader = [(f"Person {n}", "Egenmelding", d(2, 11), d(4, 11)) for n in range(1, 13)]
    bok = les(lag(tmp_path, {"A": [("Navn", "Type", "Fra", "Til"), *rader]}))
    assert len(fravaer(bok)) == 12


def test_et_uklart_ark_som_ikke_er_fravaer_stopper_ikke(tmp_path: Path) -> None:
    vikarer: list[tuple[Any, ...]] = [
        ("Navn", "Fra", "Til"), ("Per", d(1, 1), d(2, 2)), (),
        ("Navn", "Fra", "Til", "Timelønn"), ("Pål", d(1, 1), d(2, 2), 250),
    ]  # fmt: skip
    hode = ("Navn", "Type", "Fra", "Til")
    fast = [hode, ("Max", "Sykmelding", d(5, 11), d(30, 11))]
    bok = les(lag(tmp_path, {"Fravær": fast, "Vikarer": vikarer}))
    assert fravaer(bok) == {"max": [(d(5, 11), d(30, 11), S, 100)]}


@pytest.mark.parametrize(
    "overskrift", ["Friskmeldt dato", "Tilbake i jobb", "Avsluttet", "Siste sykedag", "Stoppdato"]
)
def test_en_dag_frisk_for_til_stopper(tmp_path: Path, overskrift: str) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", overskrift, "Grad")
    rad = (3, "Sykmelding", d(1, 10), d(30, 11), d(9, 11), 100)
    kode, melding = stopp(lag(tmp_path, {"A": [hode, rad]}))
    assert kode == "uklar_slutt"
    assert f"Kolonne E («{overskrift}»)" in melding


@pytest.mark.parametrize("overskrift", ["Friskmeldt dato", "Tilbake i jobb"])
def test_frisk_dagen_etter_til_sier_det_samme(tmp_path: Path, overskrift: str) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", overskrift, "Grad")
    rad = (7, "Sykmelding", d(5, 11), d(30, 11), d(1, 12), 50)
    assert fravaer(les(lag(tmp_path, {"A": [hode, rad]}))) == {"7": [TO_RADER[1]]}


@pytest.mark.parametrize(
    "overskrift",
    ["Arbeidsevne %", "Friskmeldingsgrad", "Arbeidsprosent", "Arbeidsgrad", "Syk/frisk %"],
)
def test_hvor_mye_hun_arbeider_uten_grad_stopper(tmp_path: Path, overskrift: str) -> None:
    hode = ("Ansattnr", "Stilling %", "Type", "Fra", "Til", overskrift)
    rad = (3, 80, "Sykmelding", d(1, 10), d(30, 11), 90)
    kode, melding = stopp(lag(tmp_path, {"A": [hode, rad]}))
    assert kode == "uklar_arbeidsgrad"
    assert f"Kolonne F («{overskrift}»)" in melding


@pytest.mark.parametrize("overskrift", ["Stilling %", "Arbeidstid %", "Lønnsprosent"])
def test_stillingen_er_ingen_grad(tmp_path: Path, overskrift: str) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til", overskrift)
    rad = (7, "Egenmelding", d(2, 11), d(4, 11), 80)
    assert fravaer(les(lag(tmp_path, {"A": [hode, rad]}))) == {"7": [TO_RADER[0]]}


@pytest.mark.parametrize(
    ("ark", "type_"),
    [
        ("Ferie", "ferie"),
        ("Ferie 2026", "ferie"),
        ("Feriedager", "ferie"),
        ("Permisjoner", "permisjon"),
        ("Sykt barn", "sykt_barn"),
        ("AAP", "aap"),
        ("Avspasering", "annet"),
        ("Foreldrepenger", "annen_ytelse"),
        ("Egenmeldinger", "egenmelding"),
        ("Sykemeldinger 2026", "sykmelding"),
    ],
)
def test_arkets_navn_sier_typen(tmp_path: Path, ark: str, type_: str) -> None:
    hode = ("Ansattnr", "Fra", "Til")
    liste = [(*hode, "Type"), (7, d(1, 9), d(30, 9), "Sykmelding")]
    bok = les(lag(tmp_path, {"Liste": liste, ark: [hode, (7, d(5, 10), d(9, 10))]}))
    assert fravaer(bok) == {
        "7": [(d(1, 9), d(30, 9), "sykmelding", 100), (d(5, 10), d(9, 10), type_, 100)]
    }
    assert bok.lest.tabeller[1].merknader != ()
    assert not [f for f in bok.funn if f.kode == "flere_fravaersark"]
