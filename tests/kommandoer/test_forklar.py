"""The command ``forklar`` on small books and on the example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.cli import kjor
from tests.bok.lesebok import OVERSKRIFTER, skriv

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bok.lesebok import Ark

DATO = ("--dato", "2026-11-22")
ANSATTE = ("Ansattnr", "Navn", "Fødselsdato", "Timer per uke")
EKSEMPEL = (
    ("1001", "Egenmelding", "05.01.2026", "07.01.2026", None),
    ("1001", "Sykmelding", "08.01.2026", "01.03.2026", 100),
    ("1001", "Ferie", "02.03.2026", "06.03.2026", None),
)
NAVNEBOK: Ark = {
    "Fravær": [
        ("Navn", "Type", "Fra", "Til", "Grad"),
        ("Kari Prøve", "Sykmelding", "05.01.2026", "31.01.2026", 100),
        ("Ola Prøve", "Sykmelding", "05.01.2026", "31.01.2026", 100),
    ]
}
NUMMERBOK: Ark = {
    "Fravær": [
        OVERSKRIFTER,
        *EKSEMPEL,
        ("1002", "Sykmelding", "05.10.2026", "30.11.2026", 50, 150, 78),
        ("1003", "Sykmelding", "20.01.2026", "10.01.2026", 100),
    ],
    "Ansatte": [
        ANSATTE,
        ("1001", "Kari Prøve", "01.05.1980", 37.5),
        ("1002", "Ola Prøve", "01.05.1980", 37.5),
        ("1003", "Per Prøve", "01.05.1980", 37.5),
        ("1004", "Pål Prøve", "01.05.1980", 37.5),
    ],
}


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    """A book with numbers."""
    return skriv(tmp_path, NUMMERBOK)


def test_uten_felt_forklares_det_viktigste(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kjor(["forklar", str(bok), "--ansatt", "1001", *DATO]) == 0
    ut = capsys.readouterr().out
    assert ut.startswith("Ansatt 1001, 22.11.2026\n")
    for linje in (
        "Tilfelle fra: 05.01.2026",
        "Dager i arbeidsgiverperioden: 16 dager",
        "Sykepengedager igjen: 220 ukedager",
        "Maksdato: 08.01.2027",
    ):
        assert f"\n{linje}\n" in ut
    assert "Kari" not in ut


def test_apne_sjekkpunkter_forklares_og_de_andre_ikke(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # 1002 from Monday 5 October, 50 %: week 7 is 22 November, the activity requirement is met
    assert kjor(["forklar", str(bok), "--ansatt", "1002", *DATO]) == 0
    ut = capsys.readouterr().out
    assert "Oppfølgingsplan: 01.11.2026 (forfalt)" in ut
    assert "Dialogmøte 2: 04.04.2027 (kommende)" in ut
    assert "Aktivitetskrav:" not in ut
    assert "Søknad om AAP:" not in ut


def test_ett_felt_forklares_alene(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kjor(["forklar", str(bok), "--ansatt", "1001", "--felt", "Maksdato", *DATO]) == 0
    ut = capsys.readouterr().out
    assert "06.03.2026 + 248 ukedager (kvoten) − 28 ukedager (brukt) = 08.01.2027" in ut
    assert "Tilfelle fra" not in ut


def test_timene_i_boka_forklarer_saldoen(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argumenter = ["forklar", str(bok), "--ansatt", "1002", "--felt", "saldo_gradert", *DATO]
    assert kjor(argumenter) == 0
    assert "Saldo gradert: 3 timer\n" in capsys.readouterr().out


def test_det_som_er_notert_i_oppfolging_folger_med(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = tmp_path / "eksempel.xlsx"
    assert kjor(["ny", str(bok), "--eksempel"]) == 0
    assert kjor(["forklar", str(bok), "--ansatt", "1023", "--felt", "dialogmote2", *DATO]) == 0
    ut = capsys.readouterr().out
    assert "Dialogmøte 2: 22.11.2026" in ut
    argumenter = ["forklar", str(bok), "--ansatt", "1023", "--felt", "plan_for_dialogmote2", *DATO]
    assert kjor(argumenter) == 0
    assert "møtedato" in capsys.readouterr().out


def test_ukjent_ansatt_far_numrene_som_finnes(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjor(["forklar", str(bok), "--ansatt", "9", *DATO]) == 1
    svar = capsys.readouterr()
    assert svar.out == ""
    assert "«9»" in svar.err
    assert "1001, 1002, 1003." in svar.err
    assert "Prøve" not in svar.err


def test_en_ansatt_uten_fravaer_far_vite_det(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjor(["forklar", str(bok), "--ansatt", "1004", *DATO]) == 1
    assert "ingen fraværsrader" in capsys.readouterr().err


def test_der_boka_bare_har_navn_finnes_den_ansatte_ved_navn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = skriv(tmp_path, NAVNEBOK)
    assert kjor(["forklar", str(bok), "--ansatt", "kari  prøve", *DATO]) == 0
    assert "Tilfelle fra: 05.01.2026" in capsys.readouterr().out


def test_ukjent_navn_viser_ingen_andres_navn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = skriv(tmp_path, NAVNEBOK)
    assert kjor(["forklar", str(bok), "--ansatt", "Nina", *DATO]) == 1
    feil = capsys.readouterr().err
    assert "«Nina»" in feil
    assert "Ansatte med fraværsrader: 2." in feil
    assert "prøve" not in feil.casefold()


def test_ukjent_felt_er_feil_bruk_med_listen(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjor(["forklar", str(bok), "--ansatt", "1001", "--felt", "maxdato", *DATO]) == 2
    feil = capsys.readouterr().err
    assert "«maxdato»" in feil
    assert "maksdato, maksdato_tariff" in feil
    assert "oppfolgingsplan" in feil


def test_en_ansatt_med_feil_far_feilene(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kjor(["forklar", str(bok), "--ansatt", "1003", *DATO]) == 1
    svar = capsys.readouterr()
    assert svar.out == ""
    assert "Til (10.01.2026) er før Fra (20.01.2026)" in svar.err


def test_boka_er_urort(bok: Path) -> None:
    for_ = bok.read_bytes()
    assert kjor(["forklar", str(bok), "--ansatt", "1001", *DATO]) == 0
    assert bok.read_bytes() == for_
    assert [fil.name for fil in bok.parent.iterdir()] == [bok.name]


def test_en_bok_som_mangler_gir_beskjed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjor(["forklar", str(tmp_path / "borte.xlsx"), "--ansatt", "1", *DATO]) == 1
    assert "borte.xlsx" in capsys.readouterr().err


def test_ansatt_ma_vaere_med(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kjor(["forklar", str(bok)]) == 2
    assert "--ansatt" in capsys.readouterr().err


def test_hva_om_sier_hvor_mye_av_ferien_som_kan_kreves_utsatt(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # 1001 has a whole note to Sunday 1 March: the Monday to Saturday before it, then nothing
    ferie = ("--ferie", "2026-02-23:2026-03-07", "--ferie", "2026-03-09:2026-03-13")
    assert kjor(["hva-om", str(bok), "--ansatt", "1001", *DATO, *ferie]) == 0
    forste, andre = capsys.readouterr().out.strip().split("\n\n")[1:]
    assert forste == (
        "Ferie 23.02.2026–07.03.2026: Helt arbeidsufør 6 virkedager av ferien: like mange kan "
        "kreves utsatt. Syk før ferien: hele ferien, 12 virkedager, kan kreves utsatt. Syk før "
        "ferien: krav med legeerklæring senest siste arbeidsdag før ferien, 20.02.2026. Sykdom i "
        "ferien: krav med legeerklæring uten ugrunnet opphold etter at arbeidet er gjenopptatt. "
        "(ferieloven § 9 nr. 1)"
    )
    assert andre == (
        "Ferie 09.03.2026–13.03.2026: Ikke helt arbeidsufør noen virkedag i ferien. "
        "(ferieloven § 9 nr. 1)"
    )
