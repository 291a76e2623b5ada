"""SF_FRIST, SF_FRISTER and SF_STATUS against the contract's table of checkpoints."""

from __future__ import annotations

from datetime import date

import pytest

from sykefravaer_xl.funksjoner.vert import Vert
from tests.verter.hjelp import d, sf

# Monday 5 January 2026; the offsets of kontrakt.md section 3, counted on a calendar
FRISTER = {
    "forste_kontakt": "11.01.2026",
    "sykmelding_paakrevd": "08.01.2026",
    "agp_slutt": "20.01.2026",
    "inntektsmelding": "21.01.2026",
    "refusjonsfrist": "30.04.2026",
    "oppfolgingsplan": "01.02.2026",
    "oppfolgingsplan_sykmelder": "01.02.2026",
    "dialogmote1": "22.02.2026",
    "aktivitetskrav": "01.03.2026",
    "uke12": "29.03.2026",
    "dialogmote2_kandidat": "04.05.2026",
    "dialogmote2": "05.07.2026",
    "brev_ytelser": "05.07.2026",
    "uke39": "04.10.2026",
    "pensjonsmelding": "05.09.2026",
    "aap_soknad": "05.11.2026",
    "lonnsstopp": "11.12.2026",
    "maksdato": "01.01.2027",
    "avklar_ytelser": "06.11.2026",
    "stillingsvern": "04.01.2027",
    "permisjon_slutt": "03.01.2028",
    "maanedlig_kontakt": "05.02.2026",
}


@pytest.mark.parametrize(("sjekkpunkt", "frist"), FRISTER.items())
def test_fristen_er_kontraktens(sjekkpunkt: str, frist: str) -> None:
    assert sf("FRIST", d("05.01.2026"), sjekkpunkt) == d(frist)


@pytest.mark.parametrize(
    "start", [46027, 46027.0, 46027.75, "05.01.2026", "5/1-26", "2026-01-05", [[46027]], [46027]]
)
def test_startdatoen_leses_slik_den_kommer(start: object) -> None:
    assert sf("FRIST", start, "Oppfølgingsplan") == d("01.02.2026")


def test_startdato_fra_bok_som_teller_fra_1904() -> None:
    vert = Vert(d("22.11.2026"), dato1904=True)
    assert sf("FRIST", 46027 - 1462, "oppfolgingsplan", vert=vert) == d("01.02.2026")


@pytest.mark.parametrize(
    "navn", ["oppfolgingsplan", "Oppfølgingsplan", " OPPFØLGINGSPLAN ", "oppfoelgingsplan"]
)
def test_sjekkpunktet_kjennes_paa_navn_og_id(navn: str) -> None:
    assert sf("FRIST", d("05.01.2026"), navn) == d("01.02.2026")


@pytest.mark.parametrize("grad", [50, 0.5, "50 %", "50", [[50]]])
def test_gradert_hele_tiden_gir_ikke_noe_dialogmote_1(grad: object) -> None:
    svar = sf("FRIST", d("05.01.2026"), "dialogmote1", grad)
    assert svar == "Ikke aktuelt: Aldri helt borte i dette fraværet: vurder ved behov."
    assert sf("STATUS", svar) == "Ikke aktuelt"
    # the other due dates do not depend on the grade
    assert sf("FRIST", d("05.01.2026"), "dialogmote2", grad) == d("05.07.2026")


def test_for_lav_grad_gir_ingen_maksdato() -> None:
    svar = sf("FRIST", d("05.01.2026"), "maksdato", 10)
    assert svar == ("Ikke aktuelt: Grad under 20 % gir ikke sykepenger, og dermed ingen maksdato.")


def test_regelen_som_gjaldt_den_gang() -> None:
    # 2 June 2014: the 9-week report was repealed 1 July, before it was due
    assert sf("FRIST", d("02.06.2014"), "nav_rapport9") == (
        "Ikke aktuelt: Plikten ble opphevet 01.07.2014, før fristen."
    )
    assert sf("FRIST", d("01.04.2014"), "nav_rapport9") == d("02.06.2014")


def test_fristene_som_tabell_er_de_samme() -> None:
    tabell = sf("FRISTER", d("05.01.2026"))
    assert isinstance(tabell, list)
    assert all(len(rad) == 3 for rad in tabell)
    per_navn = {rad[0]: rad[1] for rad in tabell}
    assert len(per_navn) == len(tabell) == 28
    for navn, frist in per_navn.items():
        assert sf("FRIST", d("05.01.2026"), navn) == frist
    assert ["Oppfølgingsplan", d("01.02.2026"), "aml § 4-6 (3)"] in tabell
    assert "Melding til NAV etter 9 uker" not in per_navn


@pytest.mark.parametrize(
    ("i_dag", "status"),
    [
        ("25.01.2026", "Snart"),
        ("24.01.2026", "Kommende"),
        ("01.02.2026", "Snart"),
        ("02.02.2026", "Forfalt"),
    ],
)
def test_statusen_skifter_paa_dagen(i_dag: str, status: str) -> None:
    assert sf("STATUS", d("01.02.2026"), None, d(i_dag)) == status
    assert sf("STATUS", d("01.02.2026"), "", d(i_dag)) == status
    assert sf("STATUS", 46054, 0, d(i_dag)) == status
    assert sf("STATUS", "1.2.2026", "Nei", i_dag) == status
    assert sf("STATUS", d("01.02.2026"), vert=Vert(d(i_dag))) == status


@pytest.mark.parametrize("utfort", [d("30.01.2026"), 46052, "30.1.26", "x", "Ja", "✓", True])
def test_utfort_er_utfort(utfort: object) -> None:
    assert sf("STATUS", d("01.02.2026"), utfort, d("02.02.2026")) == "Utført"


@pytest.mark.parametrize("utfort", [None, "", 0, "Nei", False, "-"])
def test_ikke_utfort_er_ikke_utfort(utfort: object) -> None:
    assert sf("STATUS", d("01.02.2026"), utfort, d("02.02.2026")) == "Forfalt"


def test_status_uten_frist_er_tom() -> None:
    assert sf("STATUS", None) == ""
    assert sf("STATUS", 0) == ""


@pytest.mark.parametrize(
    ("argumenter", "melding"),
    [
        ((None, "uke12"), "start mangler"),
        ((date(2026, 1, 5), ""), "sjekkpunkt mangler"),
        ((date(2026, 1, 5), "tull"), "«tull» er ikke et kjent sjekkpunkt"),
        ((date(2026, 1, 5), "uke12", 0), "grad: Graden «0»"),
        ((date(2026, 1, 5), "uke12", 1), "Graden 1 kan bety 1 % eller 100 %"),
        ((date(2006, 1, 5), "uke12"), "start: «05.01.2006» er før 01.03.2007"),
        (("32.01.2026", "uke12"), "start: «32.01.2026» finnes ikke: januar 2026 har 31 dager"),
        (("#N/A", "uke12"), "Cellen viser feilen «#I/T»"),
        (([[46027, 46028]], "uke12"), "start må være én celle eller én kolonne"),
        ((), "SF_FRIST skal ha 2–3 argumenter, ikke 0"),
    ],
)
def test_feil_sier_hvilket_argument_og_hvorfor(
    argumenter: tuple[object, ...], melding: str
) -> None:
    svar = sf("FRIST", *argumenter)
    assert isinstance(svar, str)
    assert svar.startswith("Feil: ")
    assert melding in svar


def test_feil_i_fristen_folger_med_til_statusen() -> None:
    feil = sf("FRIST", "tull", "uke12")
    assert sf("STATUS", feil) == feil


TULL = (
    "Feil: start: (innholdet vises ikke her) er ingen gyldig dato. "
    "Skriv datoen som dd.mm.åååå, for eksempel 05.01.2026."
)


def test_en_kolonne_gir_ett_svar_per_rad() -> None:
    kolonne = [[d("05.01.2026")], ["tull"], [None], [46028], [None], [""]]
    assert sf("FRIST", kolonne, "uke12") == [
        [d("29.03.2026")],
        [TULL],
        [""],
        [d("30.03.2026")],
    ]
    # two columns go side by side, and a function that gives a table takes one cell
    assert sf("FRIST", [[46027], [46027]], [["uke12"], ["oppfolgingsplan"]]) == [
        [d("29.03.2026")],
        [d("01.02.2026")],
    ]
    svar = sf("FRISTER", [[46027], [46028]])
    assert str(svar).startswith("Feil: start må være én celle, ikke et område med 2 verdier")
