"""What the clerk has typed in ``Oppfølging``, ``Sjekkpunkter`` and ``Innstillinger``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.bok import skjema
from sykefravaer_xl.bok.skjema.kolonne import Slag
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_overskrifter
from sykefravaer_xl.bok.skjema.sjekkpunkter import REGNES_FRA_NAVN
from tests.bok.lesebok import HEL_RAD, OVERSKRIFTER, les_ark, steder

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.bok.modell import Bok
    from tests.bok.lesebok import Ark

FASTE = tuple(skjema.OPPFOLGING.overskrifter.values())
FRA, TIL = date(2026, 1, 5), date(2026, 3, 6)
SJEKK = tuple(skjema.SJEKKPUNKTER.overskrifter.values())


def les_oppfolging(
    mappe: Path,
    overskrifter: tuple[object, ...],
    rad: tuple[object, ...],
    sjekkpunkter: tuple[tuple[object, ...], ...] = (),
) -> Bok:
    """A book with one row in ``Oppfølging`` (fixed columns empty but the first)."""
    ark: dict[str, list[tuple[object, ...]]] = {
        "Fravær": [OVERSKRIFTER, HEL_RAD],
        "Oppfølging": [(*FASTE, *overskrifter), rad],
    }
    if sjekkpunkter:
        ark["Sjekkpunkter"] = [SJEKK, *sjekkpunkter]
    return les_ark(mappe, ark)


def fast(*verdier: object) -> tuple[object, ...]:
    """Fixed columns: number, name, what is next, manager, from, to, grade; then what is given."""
    ledige = (None,) * (len(FASTE) - 9 - len(verdier))
    return ("1001", "Kari", None, None, None, "Ola", FRA, TIL, 50, *verdier, *ledige)


@pytest.mark.parametrize("felt", [k.felt for k in skjema.OPPFOLGING if not k.beregnet])
def test_det_ene_som_er_skrevet_i_en_rad_leses(tmp_path: Path, felt: str) -> None:
    kolonne = skjema.OPPFOLGING[felt]
    skrevet = date(2026, 2, 2) if kolonne.slag is Slag.DATO else "ja"
    tom, med = list(fast()), list(fast())
    med[list(skjema.OPPFOLGING.overskrifter).index(felt)] = skrevet
    (uten,) = les_oppfolging(tmp_path, (), tuple(tom)).oppfolging
    (lest,) = les_oppfolging(tmp_path, (), tuple(med)).oppfolging
    assert lest != uten


def test_utfort_unntak_og_grunn_leses_per_sjekkpunkt(tmp_path: Path) -> None:
    overskrifter = (
        *oppfolging_overskrifter("Dialogmøte 1"),
        *oppfolging_overskrifter("Oppfølgingsplan"),
    )
    rad = (
        *fast("12.03.2026", None, "15.10.2026", "Ja", "1.3.2026", "30.04.2026"),
        "22.02.2026",
        "20.2.26",
        None,
        None,
        "01.02.2026",
        None,
        "x",
        "unødvendig",
    )
    bok = les_oppfolging(tmp_path, overskrifter, rad)
    (lest,) = bok.oppfolging
    assert (lest.ansatt, lest.tilfelle_fra, lest.tilfelle_til) == ("1001", FRA, TIL)
    assert lest.utfort == {"dialogmote1": date(2026, 2, 20)}
    assert lest.unntak == {"oppfolgingsplan": True}
    assert lest.grunn == {"oppfolgingsplan": "unødvendig"}
    assert lest.moter["dialogmote2"].dato == date(2026, 3, 12)
    assert lest.moter["dialogmote3"].dato == date(2026, 10, 15)
    assert lest.samtykke is True
    assert lest.sist_kontakt == date(2026, 3, 1)
    assert lest.tiltak_til == date(2026, 4, 30)
    assert lest.feil == ()
    assert bok.oppfolging_kart is not None
    assert bok.oppfolging_kart.kolonner["dialogmote1.frist"] == 21
    assert bok.oppfolging_kart.kolonner["oppfolgingsplan.grunn"] == 28


@pytest.mark.parametrize(
    ("skrevet", "unntak", "grunn"),
    [
        (date(2026, 2, 1), date(2026, 2, 1), None),
        ("1.2.2026", date(2026, 2, 1), None),
        ("ja", True, None),
        ("x", True, None),
        (True, True, None),
        (1, True, None),
        ("åpenbart unødvendig", True, "åpenbart unødvendig"),
        ("nei", None, None),
        (None, None, None),
    ],
)
def test_unntak_kan_vaere_dato_kryss_eller_tekst(
    tmp_path: Path, skrevet: object, unntak: date | bool | None, grunn: str | None
) -> None:
    overskrifter = oppfolging_overskrifter("Aktivitetskrav")
    bok = les_oppfolging(tmp_path, overskrifter, (*fast(), None, None, skrevet, None))
    assert bok.oppfolging[0].unntak.get("aktivitetskrav") == unntak
    assert bok.oppfolging[0].grunn.get("aktivitetskrav") == grunn


@pytest.mark.parametrize(
    ("skrevet", "kode", "rad"),
    [
        ("ja", "utfort_uten_dato", "Skriv datoen da det ble gjort"),
        ("tull", "dato_ugyldig", "Skriv datoen som dd.mm.åååå"),
        ("#N/A", "formelfeil", "Rett formelen"),
    ],
)
def test_utfort_ma_vaere_en_dato(tmp_path: Path, skrevet: str, kode: str, rad: str) -> None:
    overskrifter = oppfolging_overskrifter("Dialogmøte 1")
    (lest,) = les_oppfolging(tmp_path, overskrifter, (*fast(), None, skrevet)).oppfolging
    assert steder(lest.feil) == [(kode, "V2")]
    assert rad in lest.feil[0].melding
    assert lest.utfort == {}


def test_utfort_nei_er_ikke_utfort(tmp_path: Path) -> None:
    overskrifter = oppfolging_overskrifter("Dialogmøte 1")
    (lest,) = les_oppfolging(tmp_path, overskrifter, (*fast(), None, "nei")).oppfolging
    assert (lest.utfort, lest.feil) == ({}, ())


def test_sjekkpunkt_med_nytt_navn_finnes_ogsa_under_det_gamle(tmp_path: Path) -> None:
    sjekk = (("dialogmote1", "Møte med leder", "Ja"), (None, "Kaffeprat", "Ja"))
    overskrifter = (
        *oppfolging_overskrifter("Dialogmøte 1"),
        *oppfolging_overskrifter("Kaffeprat"),
    )
    rad = (*fast(), None, "20.2.2026", None, None, None, "21.2.2026")
    bok = les_oppfolging(tmp_path, overskrifter, rad, sjekk)
    assert bok.oppfolging[0].utfort == {
        "dialogmote1": date(2026, 2, 20),
        "kaffeprat": date(2026, 2, 21),
    }


def test_oppfolging_av_en_som_ikke_lenger_star_i_ansatte_beholdes(tmp_path: Path) -> None:
    ark: Ark = {
        "Ansatte": [("Ansattnr", "Navn"), ("1001", "Kari")],
        "Fravær": [OVERSKRIFTER, HEL_RAD],
        "Oppfølging": [FASTE, ("9999", "Sluttet", None, FRA, TIL)],
    }
    (lest,) = les_ark(tmp_path, ark).oppfolging
    assert (lest.ansatt, lest.feil) == ("9999", ())


def test_kundens_eget_ark_oppfolging_er_fravaer_og_vart_har_nummer(tmp_path: Path) -> None:
    ark: Ark = {
        "Oppfølging": [("Navn", "Type", "Fra", "Til"), ("Kari", "SM", FRA, TIL)],
        "Oppfølging 2": [FASTE, (None, "Kari", None, FRA, TIL)],
    }
    bok = les_ark(tmp_path, ark)
    assert bok.fravaer_kart.ark == "Oppfølging"
    assert bok.oppfolging_kart is not None
    assert bok.oppfolging_kart.ark == "Oppfølging 2"
    assert bok.oppfolging[0].ansatt == "kari"


def les_sjekk(mappe: Path, *rader: tuple[object, ...]) -> Bok:
    """A book with these checkpoint rows."""
    return les_ark(
        mappe,
        {"Fravær": [OVERSKRIFTER, HEL_RAD], "Sjekkpunkter": [("Veiledning",), SJEKK, *rader]},
    )


def test_sjekkpunkter_leses_med_alle_felt(tmp_path: Path) -> None:
    bok = les_sjekk(
        tmp_path,
        ("dialogmote1", "Dialogmøte 1", "Ja", "Første hele dag", 7, "uker", 14, "leder", "aml"),
        (None, "Kaffe med leder", "Nei", "Sist kontakt", "1", "måned", None, None, None),
    )
    forste, andre = bok.sjekkpunkter
    assert (forste.rad, forste.id, forste.navn, forste.aktiv) == (
        3,
        "dialogmote1",
        "Dialogmøte 1",
        True,
    )
    assert (forste.regnes_fra, forste.antall, forste.enhet) == ("hel_dag", 7, "uker")
    assert (forste.varsel_dager, forste.ansvarlig, forste.hjemmel) == (14, "leder", "aml")
    assert (andre.id, andre.aktiv) == ("kaffe_med_leder", False)
    assert (andre.regnes_fra, andre.antall, andre.enhet) == ("sist_kontakt", 1, "maneder")
    assert bok.sjekkpunkter_kart is not None
    assert (bok.sjekkpunkter_kart.overskriftsrad, bok.sjekkpunkter_kart.siste_rad) == (2, 4)


def test_kjent_sjekkpunkt_uten_id_far_sin_egen(tmp_path: Path) -> None:
    bok = les_sjekk(tmp_path, (None, "dialogmøte 2", "x"))
    assert bok.sjekkpunkter[0].id == "dialogmote2"


@pytest.mark.parametrize("vist", [*REGNES_FRA_NAVN.items()])
def test_alle_regnes_fra_leses(tmp_path: Path, vist: tuple[str, str]) -> None:
    bok = les_sjekk(tmp_path, (None, "Mitt", "Ja", vist[1]))
    assert bok.sjekkpunkter[0].regnes_fra == vist[0]


@pytest.mark.parametrize(
    ("rad", "kode", "celle", "rad_om"),
    [
        ((None, "A", "Ja", "påske"), "regnes_fra_ukjent", "D3", "Første hele dag"),
        ((None, "A", "Ja", None, "sju"), "heltall_ugyldig", "E3", "Skriv bare tallet"),
        ((None, "A", "Ja", None, 7, "år"), "enhet_ukjent", "F3", "dager, uker, måneder"),
        ((None, "A", "tja"), "ja_nei_ugyldig", "C3", "Skriv Ja eller Nei"),
        ((None, None, "Ja"), "sjekkpunkt_uten_navn", "B3", "Skriv et navn"),
    ],
)
def test_feil_i_et_sjekkpunkt_har_kode_celle_og_rad(
    tmp_path: Path, rad: tuple[object, ...], kode: str, celle: str, rad_om: str
) -> None:
    feil = les_sjekk(tmp_path, rad).sjekkpunkter[0].feil
    assert steder(feil) == [(kode, celle)]
    assert rad_om in feil[0].melding


def test_samme_sjekkpunkt_to_ganger_er_feil(tmp_path: Path) -> None:
    bok = les_sjekk(tmp_path, (None, "Kaffe", "Ja"), (None, "kaffe", "Ja"))
    assert bok.sjekkpunkter[0].feil == ()
    assert steder(bok.sjekkpunkter[1].feil) == [("sjekkpunkt_dobbelt", "B4")]
    assert "rad 3" in bok.sjekkpunkter[1].feil[0].melding


INNSTILLINGER = (
    tuple(skjema.INNSTILLINGER.overskrifter.values()),
    ("Profil", "Stat"),
    ("Varsel dager", "10"),
    ("Lønnskjøring dag", 12.0),
    ("Egenmeldingsdager", 24),
)
VENTET = {"profil": "stat", "varsel_dager": 10, "lonnskjoring_dag": 12, "egenmeldingsdager": 24}


def test_innstillinger_leses_fra_eget_ark(tmp_path: Path) -> None:
    ark: Ark = {"Fravær": [OVERSKRIFTER, HEL_RAD], "Innstillinger": INNSTILLINGER}
    bok = les_ark(tmp_path, ark)
    assert bok.innstillinger == VENTET
    assert bok.funn == ()


def test_innstillinger_leses_ogsa_ved_siden_av_sjekkpunktene(tmp_path: Path) -> None:
    rader = [
        (*SJEKK, None, *INNSTILLINGER[0]),
        *((None, f"Egen {nr}", "Ja", *([None] * 7), *i) for nr, i in enumerate(INNSTILLINGER[1:])),
    ]
    bok = les_ark(tmp_path, {"Fravær": [OVERSKRIFTER, HEL_RAD], "Sjekkpunkter": rader})
    assert bok.innstillinger == VENTET
    assert len(bok.sjekkpunkter) == 4


def test_ukjent_og_ugyldig_innstilling_meldes(tmp_path: Path) -> None:
    rader = [INNSTILLINGER[0], ("Farge", "blå"), ("Varsel dager", "mange")]
    bok = les_ark(tmp_path, {"Fravær": [OVERSKRIFTER, HEL_RAD], "Innstillinger": rader})
    assert steder(bok.funn) == [("innstilling_ukjent", "A2"), ("heltall_ugyldig", "B3")]
    assert "Varsel dager" in bok.funn[0].melding
    assert bok.innstillinger == {}
