"""A sheet with absences that cannot be read is not left out beside those that can."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.bok import likeark
from sykefravaer_xl.bok.lesesvar import mulige_svar
from sykefravaer_xl.bok.lesevalg import Lesevalg
from sykefravaer_xl.bok.lesevalgord import fra_par
from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import HODE, Arkene, Rad, d, fravaer, lag, stopp

JANUAR: list[Rad] = [HODE, (101, "Liv Moe", "Sykmelding", d(5, 1), d(30, 1), 100)]
LEST = {"101": [(d(5, 1), d(30, 1), "sykmelding", 100)]}
RAD = (102, "Per Dal", "Sykmelding", d(2, 2), d(27, 2), 50)
UTEN_PERSON: list[Rad] = [HODE[2:], RAD[2:]]
UTEN_HODE = "ingen rad i det har overskriftene Ansattnr eller Navn, Fra, Til og Type"
MANGLER_PERSON = "overskriftene i rad 1 mangler Ansattnr (eller Navn)"


@pytest.mark.parametrize(
    ("februar", "rad", "grunn"),
    [
        ([("Hvem", *HODE[2:]), RAD[1:]], 2, MANGLER_PERSON),
        (UTEN_PERSON, 2, MANGLER_PERSON),
        ([("Hvem", "Sykmeldt fra", "Sykmeldt til"), ("Per Dal", *RAD[3:5])], 2, MANGLER_PERSON),
        ([(*HODE[:3], "Frra", *HODE[4:]), RAD], 2, "overskriftene i rad 1 mangler Fra"),
        ([(*HODE[:3], "Syk den", "Igjen", "Grad"), RAD], 2,
         "overskriftene i rad 1 mangler Fra og Til"),
        ([RAD, RAD], 1, UTEN_HODE),
    ],
)  # fmt: skip
def test_et_ark_med_fravaer_som_ikke_kan_leses_stopper_boka(
    tmp_path: Path, februar: list[Rad], rad: int, grunn: str
) -> None:
    kode, melding = stopp(lag(tmp_path, {"Jan": JANUAR, "Feb": februar}))
    assert kode == "glemt_ark"
    assert melding == (
        f"Arket Feb ser ut til å ha fravær (rad {rad}), men kan ikke leses: {grunn}. "
        "Da ville det fraværet bli borte, så ingenting er regnet ut. Rett overskriftene i "
        "arket. Er det ikke fravær som skal regnes med, så skjul arket, eller skriv "
        '--sett ark="Jan".'
    )


def test_hun_kan_la_arket_vaere(tmp_path: Path) -> None:
    ark: Arkene = {"Jan": JANUAR, "Feb": UTEN_PERSON}
    assert fravaer(les(lag(tmp_path, ark), Lesevalg(ark=("Jan",)))) == LEST
    assert fravaer(les(lag(tmp_path, ark, skjult=("Feb",)))) == LEST


@pytest.mark.parametrize(
    ("navn", "rader"),
    [
        ("Kurs", [("Navn", "Kurs", "Dato", "Utløper"), ("Per", "Truck", d(6, 7), d(24, 7))]),
        ("Vikarer", [("Vikar for", "Fra", "Til", "Stilling %"), ("Per", d(6, 7), d(24, 7), 50)]),
        (
            "Folk",
            [("Hvem", "Født", "Begynte", "Nå"), ("Per", d(6, 7, 1980), d(1, 1, 2020), "Syk")],
        ),
        ("Gammel liste", UTEN_PERSON),
        ("Koder", [("Kode", "Betyr"), ("S", "Sykmelding"), ("E", "Egenmelding")]),
    ],
)
def test_andre_ark_stopper_ingenting(tmp_path: Path, navn: str, rader: list[Rad]) -> None:
    assert fravaer(les(lag(tmp_path, {"Jan": JANUAR, navn: rader}))) == LEST


def test_en_som_heter_per_har_ogsaa_et_ark(tmp_path: Path) -> None:
    rad = ("Sykmelding", d(5, 1), d(30, 1), 100)
    ark: Arkene = {"Liv Moe": [HODE[2:], rad], "Per Dal": [HODE[2:], rad]}
    ventet = (d(5, 1), d(30, 1), "sykmelding", 100)
    assert fravaer(les(lag(tmp_path, ark))) == {"liv moe": [ventet], "per dal": [ventet]}


def test_en_kalender_ved_siden_av_lista_nevnes(tmp_path: Path) -> None:
    kalender: list[Rad] = [("Navn", *(d(dag, 2) for dag in range(1, 29))), ("Per", *["S"] * 28)]
    bok = les(lag(tmp_path, {"Jan": JANUAR, "Feb": kalender}))
    assert fravaer(bok) == LEST
    (funn,) = bok.funn
    assert (funn.kode, funn.ark) == ("kalender_ikke_lest", "Feb")
    assert funn.melding == (
        "Arket Feb er en kalender og er ikke lest. Har det fravær som ikke står i de "
        "andre arkene, hent det inn i en ny bok med importer."
    )
    assert "Arket Feb er ikke lest: det er en kalender." in bok.lest.linjer


# --- headings far down -----------------------------------------------------------------------


def _dypt(antall: int, *rader: Rad) -> list[Rad]:
    return [*((f"Notat {n}",) for n in range(antall)), *rader]


@pytest.mark.parametrize("rad", [41, 46, 80, 81, 500])
@pytest.mark.parametrize("over", [("Et notat",), ()])
def test_overskrifter_langt_nede_stopper(tmp_path: Path, rad: int, over: Rad) -> None:
    februar: list[Rad] = [*(over for _ in range(rad - 1)), HODE, RAD]
    kode, melding = stopp(lag(tmp_path, {"Jan": JANUAR, "Feb": februar}))
    assert kode == "glemt_ark"
    assert (
        f"Arket Feb ser ut til å ha fravær (rad {rad}), men kan ikke leses: overskriftene står "
        f"for langt nede (rad {rad}, og det letes i de 40 første)."
    ) in melding
    assert '--sett ark="Jan"' in melding


@pytest.mark.parametrize(
    "hode",
    [("Navn", "Kurs", "Fra", "Til"), ("Navn", "Fra", "Til"), ("Type", "Fra", "Til")],
    ids=["kurs", "uten type", "uten ansatt"],
)
def test_annet_langt_nede_stopper_ikke(tmp_path: Path, hode: Rad) -> None:
    liste = _dypt(45, hode, ("Per Dal", "Truck", d(6, 7), d(24, 7)))
    assert fravaer(les(lag(tmp_path, {"Jan": JANUAR, "Liste": liste}))) == LEST


def test_bare_overskrifter_langt_nede_sier_hvor_de_er(tmp_path: Path) -> None:
    kode, melding = stopp(lag(tmp_path, {"Feb": _dypt(45, HODE, RAD)}))
    assert kode == "ingen_fravaer"
    assert "I arket Feb står overskriftene i rad 46, og det letes bare i de 40 første" in melding


# --- months that lack a column ---------------------------------------------------------------

UTEN_TYPE: list[Rad] = [("Ansattnr", "Navn", "Fra", "Til"), (102, "Per Dal", d(2, 2), d(27, 2))]


@pytest.mark.parametrize(
    ("ett", "annet"), [("Jan", "Feb"), ("Jan 26", "Februar 2026"), ("2025", "2026"), ("1", "2")]
)
def test_en_maaned_uten_type_stopper(tmp_path: Path, ett: str, annet: str) -> None:
    kode, melding = stopp(lag(tmp_path, {ett: JANUAR, annet: UTEN_TYPE}))
    assert kode == "likt_ark_uten_type"
    assert melding.startswith(f"Arket {annet} ser ut til å høre sammen med {ett}, men ingen")
    assert mulige_svar(melding) == ["alle=sykmelding", f'ark="{ett}"']


def test_svarene_om_en_maaned_uten_type(tmp_path: Path) -> None:
    sti = lag(tmp_path, {"Jan": JANUAR, "Feb": UTEN_TYPE})
    lest = {**LEST, "102": [(d(2, 2), d(27, 2), "sykmelding", 100)]}
    assert fravaer(les(sti, fra_par([("alle", "sykmelding")]))) == lest
    assert fravaer(les(sti, fra_par([("ark", "Jan")]))) == LEST


@pytest.mark.parametrize(
    ("navn", "rader"),
    [
        ("Vakter feb", UTEN_TYPE),
        ("Feb", UTEN_TYPE[:1]),
        ("Feb", [("Ansattnr", "Navn", "Vakt fra", "Vakt til"), UTEN_TYPE[1]]),
        ("Plan 2026", UTEN_TYPE),
    ],
    ids=["annet navn", "tomt", "andre overskrifter", "vårt navn"],
)
def test_et_ark_av_annet_slag_stopper_ikke(tmp_path: Path, navn: str, rader: list[Rad]) -> None:
    assert fravaer(les(lag(tmp_path, {"Jan": JANUAR, navn: rader}))) == LEST


def _maaned(maaned: int, *, grad: int | None, type_: str = "Sykmelding") -> list[Rad]:
    rad = (102, "Per Dal", type_, d(2, maaned), d(27, maaned), grad)
    return [HODE, rad] if grad else [HODE[:5], rad[:5]]


def test_en_maaned_uten_grad_nevnes(tmp_path: Path) -> None:
    ark: Arkene = {"Jan": _maaned(1, grad=50), "Feb": _maaned(2, grad=None)}
    bok = les(lag(tmp_path, ark))
    assert [rad[3] for rad in fravaer(bok)["102"]] == [50, 100]
    (funn,) = bok.funn
    assert (funn.kode, funn.ark) == ("likt_ark_uten_grad", "Feb")
    assert funn.melding == (
        "Arket Feb har ingen kolonne Grad, men det har Jan, der noen er gradert. 1 rad med "
        "sykmelding i Feb er regnet som 100 %. Er noen av dem gradert, legg til kolonnen."
    )


@pytest.mark.parametrize(
    "ark",
    [
        {"Jan": _maaned(1, grad=100), "Feb": _maaned(2, grad=None)},
        {"Jan": _maaned(1, grad=50), "Feb": _maaned(2, grad=None, type_="Egenmelding")},
        {"Jan": _maaned(1, grad=50), "Feb": _maaned(2, grad=80)},
        {"Graderte": _maaned(1, grad=50), "Hele": _maaned(2, grad=None)},
        {"Jan": _maaned(1, grad=None), "Feb": _maaned(2, grad=None)},
    ],
    ids=["ingen gradert", "egenmelding", "begge har", "andre ark", "ingen har"],
)
def test_uten_grad_er_ellers_ingenting_aa_nevne(tmp_path: Path, ark: Arkene) -> None:
    assert les(lag(tmp_path, ark)).funn == ()


def test_flere_hundre_ark_leses_og_tusen_stopper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bound is a few hundred; with a smaller one the book is smaller too."""
    assert likeark.FLEST_ARK >= 366
    monkeypatch.setattr(likeark, "FLEST_ARK", 2)
    arkene = {f"Ansatt {nr}": JANUAR for nr in range(3)}
    kode, melding = stopp(lag(tmp_path, arkene))
    assert kode == "for_mange_ark"
    assert melding.startswith("Boka har 3 ark med fravær, og det leses høyst 2. ")
