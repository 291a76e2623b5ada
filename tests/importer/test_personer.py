"""Who a note is about: never guessed where two could be meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sykefravaer_xl.bok.modell import AnsattRad, Bok, FravaerRad, Tabellkart
from sykefravaer_xl.importer.innkommende import Importfeil, NotatFeil, Person
from sykefravaer_xl.importer.personer import Personregister, fodt_etter

KART = Tabellkart("Ansatte", 1, 9, 4, {"ansattnr": 1})


def register(
    *ansatte: AnsattRad, rader: tuple[FravaerRad, ...] = (), **mer: str
) -> Personregister:
    """A book with these employees."""
    bok = Bok(
        Path("bok.xlsx"), ("Fravær",), KART, rader,
        ansatte_kart=KART if ansatte else None, ansatte=ansatte,
    )  # fmt: skip
    return Personregister(bok, mer)


def ansatt(nr: str, navn: str = "", fodt: date | None = None, fnr: str | None = None) -> AnsattRad:
    """One employee."""
    return AnsattRad(2, nr, navn or f"Person {nr}", fodt, fodselsnummer=fnr)


def kode(reg: Personregister, person: Person, note: str = "") -> Importfeil:
    """Why nobody is found."""
    with pytest.raises(NotatFeil) as feil:
        reg.finn(person, note)
    return feil.value.kode


@pytest.mark.parametrize(
    ("fnr", "ventet"),
    [
        ("14038801001", (14, 3, 88)),
        ("14838801001", (14, 3, 88)),
        ("14438801001", (14, 3, 88)),
        ("54038801001", (14, 3, 88)),
        ("140388 01001", (14, 3, 88)),
        ("1001", None),
        ("ikke et nummer", None),
    ],
)
def test_fodselsdagen_i_nummeret(fnr: str, ventet: tuple[int, int, int] | None) -> None:
    assert fodt_etter(fnr) == ventet


def test_fodselsnummeret_i_boka_gaar_foran_navnet() -> None:
    reg = register(ansatt("1", "Kari Prøve"), ansatt("2", "Ola Prøve", fnr="140388 01001"))
    assert reg.finn(Person(fnr="14038801001", navn="Kari Prøve")) == "2"


def test_nummeret_er_ansattnummer_der_boka_bruker_det_slik() -> None:
    reg = register(ansatt("14038801001", "Kari Prøve"))
    assert reg.finn(Person(fnr="14038801001")) == "14038801001"


@pytest.mark.parametrize("navn", ["Kari Prøve", "KARI  PRØVE", "Prøve, Kari"])
def test_entydig_navn_uten_hensyn_til_skrivemate(navn: str) -> None:
    assert register(ansatt("1", "Kari Prøve")).finn(Person(navn=navn)) == "1"


def test_samme_navn_paa_to_skilles_av_fodselsdatoen() -> None:
    reg = register(
        ansatt("1", "Kari Prøve", date(1988, 3, 14)), ansatt("2", "Kari Prøve", date(1990, 1, 1))
    )
    assert kode(reg, Person(navn="Kari Prøve")) is Importfeil.ANSATT_TVETYDIG
    assert reg.finn(Person(fnr="14838801001", navn="Kari Prøve")) == "1"


def test_riktig_navn_med_en_annens_fodselsdato_er_ukjent() -> None:
    reg = register(ansatt("1", "Kari Prøve", date(1990, 1, 1)))
    assert kode(reg, Person(fnr="14838801001", navn="Kari Prøve")) is Importfeil.ANSATT_UKJENT


def test_den_som_har_et_annet_nummer_i_boka_er_en_annen() -> None:
    reg = register(ansatt("1", "Kari Prøve", fnr="01019012345"))
    assert kode(reg, Person(fnr="14838801001", navn="Kari Prøve")) is Importfeil.ANSATT_UKJENT


def test_ukjent_ansattnummer_og_nummer_som_ikke_er_det() -> None:
    reg = register(ansatt("1"))
    assert kode(reg, Person(ansattnr="2")) is Importfeil.ANSATT_UKJENT
    assert reg.finn(Person(ansattnr="0001")) == "1"


@pytest.mark.parametrize("nr", ["=1+1", "@SUM(A1)", "+47", "-2", "a;b", "x" * 60])
def test_i_en_bok_uten_ansattliste_er_formler_ikke_numre(nr: str) -> None:
    assert kode(register(), Person(ansattnr=nr)) is Importfeil.ANSATT_UKJENT


def test_i_en_bok_uten_ansattliste_finnes_folk_i_radene() -> None:
    rad = FravaerRad(5, "kari prøve", None, navn="Kari Prøve", fodselsdato=date(1988, 3, 14))
    reg = register(rader=(rad,))
    assert reg.finn(Person(fnr="14838801001", navn="Kari Prøve")) == "kari prøve"


def test_soknaden_horer_til_den_sykmeldingen_gjaldt() -> None:
    reg = register(ansatt("1", "Kari Prøve"))
    soknad = Person(fnr="14838801001")
    assert kode(reg, soknad, "s1") is Importfeil.ANSATT_UKJENT
    reg.finn(Person(fnr="14838801001", navn="Kari Prøve"), "s1")
    assert reg.finn(soknad, "s1") == "1"
    assert register(ansatt("1"), s1="1").finn(soknad, "s1") == "1"


@pytest.mark.parametrize("skrevet", ["1 002", "1.002", "1\u00a0002", "01002"])
def test_nummer_skrevet_med_tusenskille_eller_nuller_foran(skrevet: str) -> None:
    assert register(ansatt("1002"), ansatt("2")).finn(Person(ansattnr=skrevet)) == "1002"


def test_punktum_i_et_annet_nummer_er_ikke_tusenskille() -> None:
    reg = register(ansatt("10023"))
    assert kode(reg, Person(ansattnr="10.023.1")) is Importfeil.ANSATT_UKJENT
    assert register(ansatt("12")).finn(Person(ansattnr="12")) == "12"
    assert kode(register(ansatt("12")), Person(ansattnr="1.2")) is Importfeil.ANSATT_UKJENT
