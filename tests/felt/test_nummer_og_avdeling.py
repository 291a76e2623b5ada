"""What her own list says of the employee: how the number is written, and the department."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.arbeidsliste.listegrunnlag import listegrunnlag
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.brev.felter import brevfelter
from tests.felt.hjelp import HODE, I_DAG, Rad, d, lag

SYK = ("Sykmelding", d(5, 10), d(30, 12), 100)
MED_AVDELING = ("Ansattnr", "Navn", "Avdeling", "Type", "Fra", "Til", "Grad", "Leder")


def _numre(sti: Path) -> dict[str, list[Any]]:
    """What the cells of Ansattnr hold in the sheets a run has made."""
    beregn_bok(sti, dato=I_DAG)
    bok = load_workbook(sti)
    ut = {}
    for ark in ("Oppfølging", "Arbeidsliste"):
        hode = [celle.value for celle in bok[ark][1]]
        kolonne = bok[ark].iter_cols(hode.index("Ansattnr") + 1, min_row=2)
        ut[ark] = list(dict.fromkeys(celle.value for celle in next(kolonne)))
    return ut


def test_nye_rader_har_nummeret_slik_det_staar_i_lista_hennes(tmp_path: Path) -> None:
    sti = lag(
        tmp_path,
        {
            "Fravær": [
                HODE,
                (1001, "Kari", *SYK),
                ("0042", "Ola", *SYK),
                ("1003", "Per", *SYK),
                ("A-7", "Liv", *SYK),
            ]
        },
    )
    alle = _numre(sti)
    assert alle["Oppfølging"] == [1001, "0042", "1003", "A-7"]
    assert set(alle["Arbeidsliste"]) == {1001, "0042", "1003", "A-7"}


@pytest.mark.parametrize(
    ("i_lista", "i_fravaeret"), [(1001, "1001"), ("1001", 1001), ("0042", 42), (42, "0042")]
)
def test_lista_over_ansatte_bestemmer_formen(
    tmp_path: Path, i_lista: object, i_fravaeret: object
) -> None:
    sti = lag(
        tmp_path,
        {
            "Ansatte": [("Ansattnr", "Navn"), (i_lista, "Kari")],
            "Fravær": [("Ansattnr", "Type", "Fra", "Til", "Grad"), (i_fravaeret, *SYK)],
        },
    )
    assert _numre(sti) == {"Oppfølging": [i_lista], "Arbeidsliste": [i_lista]}


def test_en_rad_til_har_nummeret_som_de_andre_i_oppfolging(tmp_path: Path) -> None:
    rader: list[Rad] = [HODE, (1001, "Kari", *SYK)]
    sti = lag(tmp_path, {"Fravær": rader})
    assert _numre(sti)["Oppfølging"] == [1001]
    bok = load_workbook(sti)
    bok["Fravær"].append([1002, "Ola", *SYK])
    bok.save(sti)
    assert _numre(sti)["Oppfølging"] == [1001, 1002]


def _avdelinger(sti: Path) -> dict[str, str]:
    oppdatering = beregn_oppdatering(les(sti), I_DAG)
    return {ett.sak.nokkel: brevfelter(ett, I_DAG, {})["avdeling"] for ett in oppdatering.svar}


def _bok(mappe: Path, *rader: Rad) -> Path:
    return lag(mappe, {"Sykefravær": [MED_AVDELING, *rader]})


def _rad(nr: int, avdeling: object, fra: int = 10) -> Rad:
    return (nr, f"Person {nr}a", avdeling, "Sykmelding", d(1, fra), d(28, fra), 100, "Eva Sjef")


def test_avdelingen_i_radene_naar_brevet_naar_de_er_enige(tmp_path: Path) -> None:
    sti = _bok(
        tmp_path,
        _rad(1, "Kirurgi"), _rad(1, "kirurgi ", 11),
        _rad(2, "Drift"), _rad(2, "Kirurgi", 11),
        _rad(3, None), _rad(3, "Drift", 11),
        _rad(4, "#REF!"),
    )  # fmt: skip
    assert _avdelinger(sti) == {"1": "Kirurgi", "2": "", "3": "Drift", "4": ""}


def test_lista_over_ansatte_gaar_foran_avdelingen_i_radene(tmp_path: Path) -> None:
    sti = lag(
        tmp_path,
        {
            "Ansatte": [("Ansattnr", "Navn", "Avdeling"), (1, "Person 1a", "Drift")],
            "Sykefravær": [MED_AVDELING, _rad(1, "Kirurgi")],
        },
    )
    assert _avdelinger(sti) == {"1": "Drift"}


def test_med_en_liste_over_ansatte_tar_radene_liten_plass(tmp_path: Path) -> None:
    # a row kept as figures is made when it is asked for; one kept whole is the same each time
    ansatte: list[Rad] = [("Ansattnr", "Navn"), (1, "Person 1a")]
    rader: list[Rad] = [("Ansattnr", "Avdeling", *HODE[-4:]), (1, "Kirurgi", *SYK)]
    med = les(lag(tmp_path, {"Ansatte": ansatte, "Sykefravær": rader}))
    assert med.fravaer[0] is not med.fravaer[0]


def test_arbeidslista_kan_filtreres_paa_avdeling_og_leder_i_radene(tmp_path: Path) -> None:
    annen = (*_rad(2, "Drift", 11)[:-1], "Per Sjef")
    sti = _bok(tmp_path, _rad(1, "Kirurgi", 11), annen)

    def numre(*filtre: tuple[str, str]) -> set[str]:
        return {g.ansattnr for g in listegrunnlag(sti, I_DAG, filtre=filtre).gjoremal}

    assert numre() == {"1", "2"}
    assert numre(("avdeling", "kirurgi")) == {"1"}
    assert numre(("leder", "Per Sjef")) == {"2"}
    assert numre(("avdeling", "Kirurgi"), ("leder", "Per Sjef")) == set()


def test_en_rad_med_bare_avdeling_er_ingen_ansatt(tmp_path: Path) -> None:
    tom = (None, None, "Avdeling Sør", *[None] * 5)
    bok = les(_bok(tmp_path, tom, _rad(1, "Kirurgi"), tom, _rad(2, "Drift"), tom))
    assert [(rad.ansatt, rad.feil) for rad in bok.fravaer] == [("1", ()), ("2", ())]


def test_to_personer_med_ett_navn_kjennes_paa_avdeling_stilling_og_leder(tmp_path: Path) -> None:
    hode = ("Navn", "Avdeling", "Stilling", "Leder", "Type", "Fra", "Til")
    tid = ("Sykmelding", d(1, 11), d(28, 11))
    rader: list[Rad] = [
        ("Kari Modell", "Drift", "Vaktmester", "Eva", *tid),
        ("Kari Modell", "Kirurgi", "Lege", "Ola", "Sykmelding", d(1, 9), d(9, 9)),
    ]
    bok = les(lag(tmp_path, {"Sykefravær": [hode, *rader]}))
    assert [f.kode for rad in bok.fravaer for f in rad.feil] == ["to_personer"]


@pytest.mark.parametrize(
    ("kjente", "ventet"),
    [
        ((), "men 3 av 3 som har fravær, står ikke der."),
        ((1,), "men 2 av 3 som har fravær, står ikke der."),
        ((1, 2), None),
        ((1, 2, 3), None),
    ],
)
def test_en_liste_som_ikke_passer_sier_hvor_mange_som_mangler(
    tmp_path: Path, kjente: tuple[int, ...], ventet: str | None
) -> None:
    liste: list[Rad] = [("Ansattnr", "Navn", "Født"), (9, "Sjef", d(1, 5, 1980))]
    liste += [(nr, f"Person {nr}a", d(1, 5, 1980)) for nr in kjente]
    # many rows of one person are still one
    rader = [_rad(1, "A"), _rad(2, "A"), *(_rad(3, "A", maaned) for maaned in range(1, 8))]
    bok = les(lag(tmp_path, {"Personal": liste, "Sykefravær": [MED_AVDELING, *rader]}))
    meldinger = [f.melding for f in bok.funn if f.kode == "ansatte_passer_ikke"]
    assert [ventet in melding for melding in meldinger if ventet] == [True] * bool(ventet)
    assert (bok.ansatte_kart is None) is bool(ventet)


def test_en_av_to_er_nok_til_at_lista_brukes(tmp_path: Path) -> None:
    liste: list[Rad] = [("Ansattnr", "Navn", "Født"), (1, "Person 1a", d(1, 5, 1980))]
    ark = {"Personal": liste, "Sykefravær": [MED_AVDELING, _rad(1, "A"), _rad(2, "A")]}
    bok = les(lag(tmp_path, ark))
    assert bok.ansatte_kart is not None
    assert [f.kode for rad in bok.fravaer for f in rad.feil] == ["ukjent_ansatt"]
