"""Sheets of every form are read as one list, and results are written where the rows stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.bok.lesevalgord import fra_par
from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, I_DAG, Rad, d, fravaer, lag, stopp, svar

E, S = "egenmelding", "sykmelding"
KARI = (1, "Kari Å", "Sykmelding")


@pytest.mark.parametrize(
    "navn",
    [("September", "Oktober", "November"), ("Ark1", "Ark2", "Ark3"), ("2024", "2025", "2026")],
)
def test_et_ark_per_maaned_eller_aar_er_en_liste(tmp_path: Path, navn: tuple[str, ...]) -> None:
    perioder = [(d(1, 9), d(30, 9)), (d(1, 10), d(31, 10)), (d(1, 11), d(30, 11))]
    sti = lag(
        tmp_path,
        {n: [HODE, (*KARI, *p, 100)] for n, p in zip(navn, perioder, strict=True)},
    )
    assert svar(les(sti)) == {"1": (53, d(30, 8, 2027))}
    beregn_bok(sti, dato=I_DAG)
    bok: Any = load_workbook(sti)
    for ark in navn:
        hode = [c.value for c in bok[ark][1]]
        rad = dict(zip(hode, (c.value for c in bok[ark][2]), strict=True))
        assert rad["Tilfelle fra"].date() == d(1, 9)
    siste = dict(zip(hode, (c.value for c in bok[navn[2]][2]), strict=True))
    assert siste["Maksdato"].date() == d(30, 8, 2027)
    assert svar(les(sti)) == {"1": (53, d(30, 8, 2027))}


def test_kolonner_i_en_annen_rekkefolge_er_samme_form(tmp_path: Path) -> None:
    sti = lag(
        tmp_path,
        {
            "Sept": [HODE, (*KARI, d(1, 9), d(30, 9), 100)],
            "Okt": [
                ("Fra", "Til", "Type", "Ansattnr", "Merknad"),
                (d(1, 10), d(31, 10), "Sykmelding", 1, ""),
            ],
        },
    )
    assert fravaer(les(sti)) == {
        "1": [(d(1, 9), d(30, 9), S, 100), (d(1, 10), d(31, 10), S, 100)],
    }


def test_skjulte_ark_leses_ikke_naar_et_synlig_har_tabellen(tmp_path: Path) -> None:
    ark = {
        "Gammelt": [HODE, (*KARI, d(3, 11, 2025), d(28, 11, 2025), 100)],
        "Nytt": [HODE, (*KARI, d(2, 11), d(30, 11), 100)],
    }
    bok = les(lag(tmp_path, ark, skjult=("Gammelt",)))
    assert fravaer(bok) == {"1": [(d(2, 11), d(30, 11), S, 100)]}
    assert [f.kode for f in bok.funn] == ["skjult_ark"]
    assert bok.lest.ark_utelatt == (("Gammelt", "det er skjult"),)
    valg = fra_par([("ark", "Gammelt;Nytt")])
    assert len(fravaer(les(lag(tmp_path, ark, skjult=("Gammelt",)), valg))["1"]) == 2


def test_et_skjult_ark_leses_naar_ingenting_annet_passer(tmp_path: Path) -> None:
    ark: dict[str, list[tuple[Any, ...]]] = {
        "Tall": [("Måned", "Sum"), ("Januar", 3)],
        "Data": [HODE, (*KARI, d(2, 11), d(30, 11), 100)],
    }
    assert "1" in fravaer(les(lag(tmp_path, ark, skjult=("Data",))))


@pytest.mark.parametrize(
    "hode",
    [
        ("Egenmelding fra", "Egenmelding til", "Sykmeldt fra", "Sykmeldt til"),
        ("Egenmeldt f.o.m.", "Egenmeldt t.o.m.", "Sykmelding f.o.m.", "Sykmelding t.o.m."),
        ("Fra (egenmelding)", "Til (egenmelding)", "Fra (sykmelding)", "Til (sykmelding)"),
        ("EM start", "EM slutt", "SM start", "SM slutt"),
    ],
)
def test_to_par_i_samme_rad(tmp_path: Path, hode: tuple[str, ...]) -> None:
    rader = [
        (1, "Max Modell", d(2, 11), d(4, 11), d(5, 11), d(30, 11), 100),
        (2, "Jens", None, None, d(5, 10), d(3, 11), 50),
    ]
    bok = les(lag(tmp_path, {"Ark1": [("Ansattnr", "Navn", *hode, "Grad"), *rader]}))
    assert fravaer(bok) == {
        "1": [(d(2, 11), d(4, 11), E, 100), (d(5, 11), d(30, 11), S, 100)],
        "2": [(d(5, 10), d(3, 11), S, 50)],
    }
    assert svar(bok)["1"] == (9, d(29, 10, 2027))


def test_to_par_som_ingenting_sier_hva_er_stopper(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Startdato", "Sluttdato", "Sykmeldt fra", "Sykmeldt til")
    rad = (1, d(1, 1, 2015), d(31, 12, 2026), d(5, 11), d(30, 11))
    kode, melding = stopp(lag(tmp_path, {"A": [hode, rad]}))
    assert kode == "uklare_par"
    assert "«Startdato»" in melding


@pytest.mark.parametrize("maaneder", [(d(1, 10), d(1, 11)), ("Oktober", "November")])
@pytest.mark.parametrize("flett", [True, False])
def test_en_gruppe_per_maaned_bortover(
    tmp_path: Path, maaneder: tuple[Any, Any], flett: bool
) -> None:
    rader = [
        ("Ansattnr", "Navn", maaneder[0], None, None, maaneder[1], None, None, "Sum"),
        (None, None, "Type", "Fra", "Til", "Type", "Fra", "Til", None),
        (1, "Max", "Egenmelding", d(2, 10), d(4, 10), "Sykmelding", d(5, 11), d(30, 11), 29),
        (2, "Jens", None, None, None, "Sykmelding", d(5, 11), d(9, 11), 5),
    ]
    omrader = ("A1:A2", "B1:B2", "C1:E1", "F1:H1") if flett else ()
    sti = lag(tmp_path, {"Ark1": rader}, flett={"Ark1": omrader})
    assert svar(les(sti)) == {"1": (6, d(3, 11, 2027)), "2": (0, d(21, 10, 2027))}
    beregn_bok(sti, dato=I_DAG)
    blad: Any = load_workbook(sti)["Ark1"]
    hode = {blad.cell(2, k).value: k for k in range(10, blad.max_column + 1)}
    assert blad.cell(3, hode["Maksdato"]).value.date() == d(3, 11, 2027)
    assert blad.cell(4, hode["Maksdato"]).value.date() == d(21, 10, 2027)
    assert svar(les(sti)) == {"1": (6, d(3, 11, 2027)), "2": (0, d(21, 10, 2027))}


def test_typen_kan_staa_over_gruppen(tmp_path: Path) -> None:
    rader = [
        ("Navn", "Egenmelding", None, "Sykmelding", None),
        (None, "Fra", "Til", "Fra", "Til"),
        ("Max", d(2, 11), d(4, 11), d(5, 11), d(30, 11)),
    ]
    assert fravaer(les(lag(tmp_path, {"A": rader}))) == {
        "max": [(d(2, 11), d(4, 11), E, 100), (d(5, 11), d(30, 11), S, 100)],
    }


def test_nummererte_par_deler_typen(tmp_path: Path) -> None:
    hode = ("Navn", "Type", "Fra 1", "Til 1", "Fra 2", "Til 2")
    rad = ("Max", "Sykmelding", d(2, 11), d(4, 11), d(10, 11), d(12, 11))
    assert fravaer(les(lag(tmp_path, {"A": [hode, rad]}))) == {
        "max": [(d(2, 11), d(4, 11), S, 100), (d(10, 11), d(12, 11), S, 100)],
    }


def test_et_tomt_par_med_felles_type_er_ikke_en_feil(tmp_path: Path) -> None:
    hode = ("Navn", "Type", "Fra 1", "Til 1", "Fra 2", "Til 2")
    en, ingen, halv = ("Max", "Jens", "Kari")
    rader = [
        (en, "Sykmelding", d(2, 11), d(4, 11), None, None),
        (ingen, "Sykmelding", None, None, None, None),
        (halv, "Sykmelding", d(2, 11), d(4, 11), d(10, 11), None),
    ]
    assert fravaer(les(lag(tmp_path, {"A": [hode, *rader]}))) == {
        "max": [(d(2, 11), d(4, 11), S, 100)],
        "jens": ["fra_mangler"],
        "kari": [(d(2, 11), d(4, 11), S, 100), "til_mangler"],
    }


@pytest.mark.parametrize("omrade", [("A2:A4", "B2:B4"), ("A2:A4",), ("A2:B4",)])
def test_en_flettet_celle_gjelder_alle_sine_rader(tmp_path: Path, omrade: tuple[str, ...]) -> None:
    rader = [
        (1, "Max", "Egenmelding", d(2, 11), d(4, 11), None),
        (None, None, "Sykmelding", d(5, 11), d(30, 11), 100),
        (None, None, "Sykmelding", d(1, 12), d(11, 12), 50),
        (2, "Jens", "Sykmelding", d(5, 10), d(3, 11), 100),
    ]
    bok = les(lag(tmp_path, {"Fravær": [HODE, *rader]}, flett={"Fravær": omrade}))
    assert svar(bok) == {"1": (18, d(29, 10, 2027)), "2": (10, d(1, 10, 2027))}


@pytest.mark.parametrize(
    "topp",
    [
        [("Ansattnr", 101), ("Navn", "Max Modell")],
        [("Ansattnr: 101",)],
        [("Sykefravær 2026",), (None, "Ansattnr.", None, 101)],
    ],
)
def test_nummeret_kan_staa_over_tabellen(tmp_path: Path, topp: list[tuple[Any, ...]]) -> None:
    rad = ("Sykmelding", d(2, 11), d(30, 11), 100)
    sti = lag(tmp_path, {"Skjema": [*topp, (), ("Type", "Fra", "Til", "Grad"), rad]})
    assert fravaer(les(sti)) == {"101": [(d(2, 11), d(30, 11), S, 100)]}


def test_et_ark_per_ansatt(tmp_path: Path) -> None:
    hode = ("Type", "Fra", "Til")
    ark = {
        "Max Modell": [hode, ("Sykmelding", d(2, 11), d(30, 11))],
        "Jens Annen": [hode, ("Egenmelding", d(2, 11), d(4, 11))],
    }
    assert fravaer(les(lag(tmp_path, ark))) == {
        "max modell": [(d(2, 11), d(30, 11), S, 100)],
        "jens annen": [(d(2, 11), d(4, 11), E, 100)],
    }


@pytest.mark.parametrize(
    ("overskrift", "dager", "ventet"),
    [
        ("Kalenderdager", 26, d(30, 11)),
        ("Antall kalenderdager", 1, d(5, 11)),
        ("Arbeidsdager", 3, d(9, 11)),
    ],
)
def test_antall_dager_i_stedet_for_til(
    tmp_path: Path, overskrift: str, dager: int, ventet: Any
) -> None:
    hode = ("Ansattnr", "Type", "Fra", overskrift)
    sti = lag(tmp_path, {"A": [hode, (1, "Sykmelding", d(5, 11), dager)]})
    assert fravaer(les(sti)) == {"1": [(d(5, 11), ventet, S, 100)]}


def test_antall_dager_uten_slag_stopper(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Antall dager")
    sti = lag(tmp_path, {"A": [hode, (1, "Sykmelding", d(5, 11), 3)]})
    assert stopp(sti)[0] == "uklare_dager"
    valg = fra_par([("dager", "kalenderdager")])
    assert fravaer(les(sti, valg)) == {"1": [(d(5, 11), d(7, 11), S, 100)]}


@pytest.mark.parametrize("overskrift", ["Dato", "Fraværsdato", "Dag"])
def test_en_rad_per_dag(tmp_path: Path, overskrift: str) -> None:
    dager = [*range(2, 7), *range(9, 14), *range(16, 21)]
    rader = [(1, "Max", d(n, 11), "Sykmelding") for n in dager]
    sti = lag(tmp_path, {"A": [("Ansattnr", "Navn", overskrift, "Fraværskode"), *rader]})
    hel = lag(tmp_path / "..", {"A": [HODE, (1, "Max", "Sykmelding", d(2, 11), d(20, 11), 100)]})
    assert svar(les(sti)) == svar(les(hel))


@pytest.mark.parametrize("sumord", ["1 Totalt", "Totalsum", "Max Modell Antall", "Delsum"])
def test_delsammendrag_er_ingen_ansatt(tmp_path: Path, sumord: str) -> None:
    rader = [(*KARI, d(5, 11), d(30, 11), 100), (sumord, None, None, None, None, None, 26)]
    bok = les(lag(tmp_path, {"A": [(*HODE, "Dager"), *rader]}))
    assert fravaer(bok) == {"1": [(d(5, 11), d(30, 11), S, 100)]}
    assert [f.kode for f in bok.funn] == ["sumrad"]


def test_navn_skrevet_paa_tre_maater_er_en_person(tmp_path: Path) -> None:
    rader = [
        ("Modell, Max", "Egenmelding", d(2, 11), d(4, 11)),
        ("Max Modell", "Sykmelding", d(5, 11), d(30, 11)),
        ("MAX  MODELL", "Sykmelding", d(1, 12), d(5, 12)),
    ]
    bok = les(lag(tmp_path, {"A": [("Navn", "Type", "Fra", "Til"), *rader]}))
    assert svar(bok) == {"max modell": (13, d(29, 10, 2027))}


@pytest.mark.parametrize("annen", ["Modell Max", "Max-Modell", "Mäx Modell"])
def test_navn_som_kan_vaere_samme_person_stopper(tmp_path: Path, annen: str) -> None:
    rader = [
        ("Max Modell", "Egenmelding", d(2, 11), d(4, 11)),
        (annen, "Sykmelding", d(5, 11), d(30, 11)),
    ]
    kode, melding = stopp(lag(tmp_path, {"A": [("Navn", "Type", "Fra", "Til"), *rader]}))
    assert kode == "uklart_navn"
    assert "A!A2 og A!A3" in melding
    assert "Modell" not in melding


@pytest.mark.parametrize("dager", [[d(n, 11) for n in range(1, 31)], list(range(1, 31))])
def test_en_kalender_sier_hva_den_er(tmp_path: Path, dager: list[Any]) -> None:
    rad = ("Max Modell", *(["S"] * 30))
    kode, melding = stopp(lag(tmp_path, {"November 2026": [("Navn", *dager), rad]}))
    assert kode == "kalender"
    assert "sykefravaer-xl importer FRAVAER.xlsx bok.xlsx" in melding


def test_kolonner_som_mangler_nevnes(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Type", "Grad")
    kode, melding = stopp(lag(tmp_path, {"A": [hode, (1, "Sykmelding", 100)]}))
    assert kode == "ingen_fravaer"
    assert "mangler Fra og Til" in melding


@pytest.mark.parametrize(
    "navn",
    ["Oversikt", "Arbeidsliste", "Oppfølging", "Tidslinje", "Ansatte", "Innstillinger",
     "Oppfølging 2026", "Plan 2026"],
)  # fmt: skip
def test_hennes_fravaersark_med_et_av_vaare_navn_leses_ved_siden_av_et_annet(
    tmp_path: Path, navn: str
) -> None:
    hode = ("Navn", "Type", "Fra", "Til", "Grad")
    ark: dict[str, list[tuple[Any, ...]]] = {
        "Okt": [hode, ("Kari", "Sykmelding", d(1, 10), d(31, 10), 100)],
        navn: [hode, ("Kari", "Sykmelding", d(1, 11), d(29, 11), 50)],
    }
    assert [r.fravaer.fra for r in les(lag(tmp_path, ark)).fravaer if r.fravaer] == [
        d(1, 10), d(1, 11),
    ]  # fmt: skip


def test_hennes_ark_med_vaart_navn_nevnes_ved_siden_av_arket_fravaer(tmp_path: Path) -> None:
    hode = ("Navn", "Type", "Fra", "Til", "Grad")
    ark: dict[str, list[tuple[Any, ...]]] = {
        "Fravær": [hode, ("Kari", "Sykmelding", d(1, 10), d(31, 10), 100)],
        "Oversikt": [hode, ("Kari", "Sykmelding", d(1, 11), d(29, 11), 50)],
    }
    (varsel,) = [f for f in les(lag(tmp_path, ark)).funn if f.kode == "flere_fravaersark"]
    assert "Også arket Oversikt" in varsel.melding


def test_et_skjult_ark_med_vaart_navn_nevnes(tmp_path: Path) -> None:
    hode = ("Navn", "Type", "Fra", "Til", "Grad")
    for navn in ("Oversikt", "Oppfølging 2025", "Plan 2025"):
        ark: dict[str, list[tuple[Any, ...]]] = {
            "Liste": [hode, ("Kari", "Sykmelding", d(1, 10), d(31, 10), 100)],
            navn: [hode, ("Kari", "Sykmelding", d(1, 11), d(29, 11), 50)],
        }
        bok = les(lag(tmp_path, ark, skjult=(navn,)))
        assert [f.kode for f in bok.funn] == ["skjult_ark"]
        assert bok.lest.ark_utelatt == ((navn, "det er skjult"),)
        assert fravaer(bok) == {"kari": [(d(1, 10), d(31, 10), S, 100)]}


@pytest.mark.parametrize("liste", ["Fravær", "Okt"])
@pytest.mark.parametrize("navn", ["Oversikt", "Arbeidsliste", "Plan 2025"])
def test_vaart_navn_uten_type_nevnes(tmp_path: Path, liste: str, navn: str) -> None:
    ark: dict[str, list[tuple[Any, ...]]] = {
        liste: [HODE, (*KARI, d(1, 10), d(31, 10), 100)],
        navn: [("Navn", "Fra", "Til"), ("Kari", d(1, 11), d(29, 11))],
    }
    bok = les(lag(tmp_path, ark))
    assert [f.kode for f in bok.funn] == ["flere_fravaersark"]
    assert bok.lest.ark_utelatt == (
        (navn, "det ligner bare på en fraværstabell (ingen type eller grad)"),
    )


def test_et_skjult_ark_leses_ikke_ved_siden_av_et_synlig_med_vaart_navn(tmp_path: Path) -> None:
    ark: dict[str, list[tuple[Any, ...]]] = {
        "Gammelt": [HODE, (*KARI, d(1, 10, 2025), d(31, 10, 2025), 100)],
        "Oversikt": [HODE, (*KARI, d(1, 10), d(31, 10), 100)],
    }
    bok = les(lag(tmp_path, ark, skjult=("Gammelt",)))
    assert fravaer(bok) == {"1": [(d(1, 10), d(31, 10), S, 100)]}
    assert bok.lest.ark_utelatt == (("Gammelt", "det er skjult"),)


@pytest.mark.parametrize(
    ("omrader", "rad"),
    [
        (("F2:F3",), (1, "Max", "Sykmelding", d(19, 10), d(30, 10), None)),
        (("C2:C3", "F2:F3"), (1, "Max", None, d(19, 10), d(30, 10), None)),
        (("A2:A3", "B2:B3", "F2:F3"), (None, None, "SM", d(19, 10), d(30, 10), None)),
    ],
)
def test_en_flettet_grad_gjelder_alle_radene(
    tmp_path: Path, omrader: tuple[str, ...], rad: tuple[Any, ...]
) -> None:
    forste = (1, "Max", "Sykmelding", d(5, 10), d(18, 10), 50)
    bok = les(lag(tmp_path, {"A": [HODE, forste, rad]}, flett={"A": omrader}))
    assert fravaer(bok) == {
        "1": [(d(5, 10), d(18, 10), S, 50), (d(19, 10), d(30, 10), S, 50)],
    }
    assert bok.lest.tabeller[0].merknader == ("sammenslåtte celler gjelder alle radene sine",)


@pytest.mark.parametrize("tegn", ['"', "”", "--//--", "samme", '-"-', "ditto", "''"])
@pytest.mark.parametrize("kolonne", ["Ansattnr", "Navn"])
def test_gjentakelsestegn_er_ingen_ansatt(tmp_path: Path, tegn: str, kolonne: str) -> None:
    hode = (kolonne, "Type", "Fra", "Til", "Grad")
    rader = [
        ("Max" if kolonne == "Navn" else 1, "Egenmelding", d(2, 11), d(4, 11), None),
        (tegn, "Sykmelding", d(5, 11), d(30, 11), 50),
    ]
    bok = les(lag(tmp_path, {"A": [hode, *rader]}))
    assert [[f.kode for f in rad.feil] for rad in bok.fravaer] == [[], ["ansatt_mangler"]]
    assert set(svar(bok).values()) == {(None, None)}


def test_et_ukeskjema_sier_hva_det_er(tmp_path: Path) -> None:
    rader: list[Rad] = [
        ("Navn", "Uke", "Man", "Tir", "Ons", "Tor", "Fre"),
        ("Kari Berg", 45, "E", "E", "E", "S", "S"),
    ]
    kode, melding = stopp(lag(tmp_path, {"Liste": rader}))
    assert kode == "ingen_fravaer"
    assert "arket Liste har en kolonne for hver ukedag" in melding
