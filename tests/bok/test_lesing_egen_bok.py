"""A clerk's own book: other sheet names, other headings, one sheet for everything."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.bok import skjema
from sykefravaer_xl.bok.lesing import LeseFeil, les
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from tests.bok.lesebok import HEL_RAD, OVERSKRIFTER, alle_feil, les_ark, skriv, steder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bok.lesebok import Ark

FEMTE = date(2026, 1, 5)
NIENDE = date(2026, 1, 9)
HELT_SYK = Fravaer(FEMTE, NIENDE, Fravaerstype.SYKMELDING, 100)

ETT_ARK = (
    ("Sykmeldte i Fjell kommune",),
    (),
    (
        None,
        "Medarbeider",
        "Født",
        "Nærmeste leder",
        "Årsak",
        "Sykmeldt f.o.m.",
        "T.o.m.",
        "Sykm. type",
        "Fraværstype",
        "Grad %",
        "Kommentar",
    ),
    (
        None,
        "Kari  Nordmann",
        "1.5.80",
        "Ola Hansen",
        "vondt",
        "5/1-2026",
        "9.1.26",
        None,
        "SM",
        "50 %",
        "x",
    ),
)


def test_ett_ark_med_egne_overskrifter_leses(tmp_path: Path) -> None:
    bok = les_ark(tmp_path, {"Syke 2026": ETT_ARK})
    (rad,) = bok.fravaer
    assert rad.ansatt == "kari nordmann"
    assert rad.navn == "Kari Nordmann"
    assert rad.fodselsdato == date(1980, 5, 1)
    assert rad.leder == "Ola Hansen"
    assert rad.fravaer == Fravaer(FEMTE, NIENDE, Fravaerstype.SYKMELDING, 50)
    assert bok.ansatte_kart is None
    assert bok.funn == ()
    assert bok.fravaer_kart.overskriftsrad == 3
    assert bok.fravaer_kart.hoyre_kolonne == 11


def test_aarsak_leses_aldri(tmp_path: Path) -> None:
    bok = les_ark(tmp_path, {"Syke 2026": ETT_ARK})
    assert 5 not in bok.fravaer_kart.kolonner.values()
    assert "vondt" not in repr(bok)


def test_uten_typekolonne_stopper_lesingen_og_sier_hva_som_avgjor(tmp_path: Path) -> None:
    sti = skriv(tmp_path, {"Ark1": [("Navn", "Fra", "Til"), ("Kari", FEMTE, NIENDE)]})
    with pytest.raises(LeseFeil, match="--sett alle=sykmelding") as feil:
        les(sti)
    assert feil.value.kode == "uten_typekolonne"
    assert "«Navn», «Fra», «Til»" in feil.value.melding


@pytest.mark.parametrize(
    ("overskrift", "koder"), [("Fravær", []), ("Hva da?", ["type_etter_innhold"])]
)
def test_typekolonnen_finnes_ogsa_ved_det_som_star_i_den(
    tmp_path: Path, overskrift: str, koder: list[str]
) -> None:
    rader = [("Kari", "Egenmelding", FEMTE, NIENDE), ("Ola", "Ferie", FEMTE, NIENDE)]
    bok = les_ark(tmp_path, {"A": [("Navn", overskrift, "Fra", "Til"), *rader]})
    assert [r.fravaer.type for r in bok.fravaer if r.fravaer] == [
        Fravaerstype.EGENMELDING,
        Fravaerstype.FERIE,
    ]
    assert [f.kode for f in bok.funn] == koder


@pytest.mark.parametrize(
    ("overskrift", "verdi"), [("Fravær", 5), ("Status", "Frisk"), ("Årsak", "Vondt i ryggen")]
)
def test_kolonner_som_ikke_er_type_blir_det_ikke_ved_innholdet(
    tmp_path: Path, overskrift: str, verdi: object
) -> None:
    rad = ("Kari", verdi, FEMTE, NIENDE)
    with pytest.raises(LeseFeil) as feil:
        les_ark(tmp_path, {"A": [("Navn", overskrift, "Fra", "Til"), rad]})
    assert feil.value.kode == "uten_typekolonne"
    assert str(verdi) not in feil.value.melding.replace("5 ", "")


def test_et_ukjent_ord_blant_typene_er_en_feil_i_raden_og_ikke_i_kolonnen(tmp_path: Path) -> None:
    """Else the headings' «Sykmeldt» would make a sick note of every row."""
    rader = [
        ("Navn", "Sykmeldt f.o.m.", "Sykmeldt t.o.m.", "Årsak"),
        ("Kari", FEMTE, NIENDE, "sykmelding"),
        ("Ola", FEMTE, NIENDE, "egenmelding"),
        ("Per", FEMTE, NIENDE, "ukjent ord"),
    ]
    kari, ola, per = les_ark(tmp_path, {"A": rader}).fravaer
    assert kari.fravaer == HELT_SYK
    assert ola.fravaer is not None
    assert ola.fravaer.type is Fravaerstype.EGENMELDING
    assert per.fravaer is None
    assert [f.celle for f in per.feil] == ["D4"]


def test_to_like_kolonner_gir_varsel_om_hvilken_som_er_brukt(tmp_path: Path) -> None:
    overskrifter = ("Navn", "Type", "Startdato", "Fra", "Til")
    bok = les_ark(tmp_path, {"A": [overskrifter, ("Kari", "SM", "tull", FEMTE, NIENDE)]})
    assert bok.fravaer[0].fravaer == HELT_SYK
    assert steder(bok.funn) == [("dobbel_kolonne", "C1")]
    assert "Kolonne D er brukt" in bok.funn[0].melding


def test_navn_og_nummer_pa_noen_rader_gir_samme_ansatt_pa_de_andre(tmp_path: Path) -> None:
    overskrifter = ("Ansattnr", "Navn", "Type", "Fra", "Til")
    rader = [
        (7, "Kari Nordmann", "SM", FEMTE, NIENDE),
        (None, "kari nordmann", "SM", FEMTE, NIENDE),
    ]
    bok = les_ark(tmp_path, {"A": [overskrifter, *rader]})
    assert [r.ansatt for r in bok.fravaer] == ["7", "7"]


def test_nummer_under_overskriften_ansatt_er_ansattnummer(tmp_path: Path) -> None:
    ark: Ark = {
        "Ansatte": [("Ansattnr", "Navn"), (1001, "Kari")],
        "Fravær": [("Ansatt", "Type", "Fra", "Til"), (1001, "SM", FEMTE, NIENDE)],
    }
    bok = les_ark(tmp_path, ark)
    assert bok.fravaer[0].ansatt == "1001"
    assert alle_feil(bok) == []


def test_personer_uten_fravaer_i_ett_ark_hoppes_over_med_ett_varsel(tmp_path: Path) -> None:
    overskrifter = ("Navn", "Leder", "Type", "Fra", "Til")
    rader = [("Kari", "Ola", None), ("Per", "Ola", "SM", FEMTE, NIENDE), ("Pål", "Ola", None)]
    bok = les_ark(tmp_path, {"A": [overskrifter, *rader]})
    assert [r.rad for r in bok.fravaer] == [3]
    assert [f.kode for f in bok.funn] == ["rader_uten_fravaer"]
    assert bok.funn[0].melding.startswith("2 rader har en ansatt")
    bok = les_ark(tmp_path, {"A": [overskrifter, *rader[:2]]})
    assert bok.funn[0].melding.startswith("1 rad har en ansatt")


def test_navnet_pa_arket_avgjor_nar_to_ark_ligner(tmp_path: Path) -> None:
    personal = [
        ("Ansattnr", "Navn", "Født", "Leder", "Timer per uke", "Startdato", "Sluttdato"),
        (1001, "Kari", "1.5.80", "Ola", 37.5, "1.1.2015", None),
    ]
    bok = les_ark(tmp_path, {"Personal": personal, "Syke": [OVERSKRIFTER, HEL_RAD]})
    assert bok.fravaer_kart.ark == "Syke"
    assert bok.ansatte_kart is not None
    assert bok.ansatte_kart.ark == "Personal"
    assert bok.ansatte[0].fodselsdato == date(1980, 5, 1)
    assert bok.funn == ()


def test_et_ark_som_bare_ligner_pa_ansatte_brukes_ikke(tmp_path: Path) -> None:
    personal = [("Ansattnr", "Navn", "Født"), (5, "En leder", "1.5.80")]
    bok = les_ark(tmp_path, {"Ledere": personal, "Syke": [OVERSKRIFTER, HEL_RAD]})
    assert bok.ansatte_kart is None
    assert alle_feil(bok) == []
    assert [f.kode for f in bok.funn] == ["ansatte_passer_ikke"]
    assert "Gi det navnet Ansatte" in bok.funn[0].melding


def test_flere_fravaersark_er_en_liste(tmp_path: Path) -> None:
    ark: Ark = {"2025": [OVERSKRIFTER, HEL_RAD], "2026": [OVERSKRIFTER, HEL_RAD, HEL_RAD]}
    bok = les_ark(tmp_path, ark)
    assert [(kart.ark, kart.siste_rad) for kart in bok.karter] == [("2025", 2), ("2026", 3)]
    assert [(bok.kart_for(r.rad).ark, r.fravaer) for r in bok.fravaer] == [
        ("2025", HELT_SYK),
        ("2026", HELT_SYK),
        ("2026", HELT_SYK),
    ]
    assert bok.funn == ()


def test_ark_kan_velges(tmp_path: Path) -> None:
    ark: Ark = {"2025": [OVERSKRIFTER, HEL_RAD], "Plan 2026": [OVERSKRIFTER, HEL_RAD, HEL_RAD]}
    bok = les(skriv(tmp_path, ark), ark="plan 2026")
    assert bok.fravaer_kart.ark == "Plan 2026"
    assert len(bok.fravaer) == 2
    assert bok.funn == ()


def test_et_ark_som_ikke_finnes_kan_ikke_velges(tmp_path: Path) -> None:
    sti = skriv(tmp_path, {"2025": [OVERSKRIFTER, HEL_RAD], "Annet": [("x",)]})
    with pytest.raises(LeseFeil, match="2025, Annet") as feil:
        les(sti, ark="2026")
    assert feil.value.kode == "ukjent_ark"
    with pytest.raises(LeseFeil, match="Rett overskriftene") as feil:
        les(sti, ark="Annet")
    assert feil.value.kode == "ingen_fravaer"


def test_resultatkolonner_fra_forrige_beregning_finnes_igjen(tmp_path: Path) -> None:
    overskrifter = ("Navn", "Status", "Type", "Fra", "Til", *skjema.FRAVAER.ut.values())
    rad = ("Kari", "borte", "SM", FEMTE, NIENDE, date(2025, 1, 1), *range(10), "melding")
    bok = les_ark(tmp_path, {"Syke": [overskrifter, rad]})
    assert bok.fravaer[0].fravaer == HELT_SYK
    assert bok.fravaer_kart.kolonner["tilfelle_fra"] == 6
    assert bok.fravaer_kart.kolonner["status"] == 16
    assert bok.fravaer_kart.kolonner["melding"] == 17
    assert bok.fravaer_kart.kolonner["fra"] == 4


def test_en_rad_med_bare_resultater_er_ingen_rad(tmp_path: Path) -> None:
    overskrifter = ("Navn", "Type", "Fra", "Til", *skjema.FRAVAER.ut.values())
    rader = [("Kari", "SM", FEMTE, NIENDE), (None, None, None, None, FEMTE, 3)]
    bok = les_ark(tmp_path, {"Syke": [overskrifter, *rader]})
    assert len(bok.fravaer) == 1
    assert bok.fravaer_kart.siste_rad == 2
