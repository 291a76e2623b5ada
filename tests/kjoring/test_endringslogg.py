"""The change log: what changed, from what to what, and a chain that shows a later edit."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from arkbok import Celleendring
from sykefravaer_xl.bok.endringslogg import Arkendringer, Loggrad, loggrader
from sykefravaer_xl.kjoring.bok import Rapport, beregn_bok
from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal

ANSATTE: tuple[dict[str, str | date], ...] = (
    {"ansattnr": "1001", "navn": "Kari Test", "fodselsdato": date(1980, 5, 1)},
)
RAD: dict[str, str | date] = {
    "ansattnr": "1001",
    "type": "Sykmelding",
    "fra": date(2026, 1, 5),
    "til": date(2026, 2, 1),
}


def kjor(bok: Path, dag: date, time: int = 8, *, prov: bool = False) -> Rapport:
    """One run in place."""
    return beregn_bok(bok, dato=dag, naa=datetime(2026, 2, 2, time, 30), prov=prov)  # noqa: DTZ001


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    """A workbook that has been run twice, the second time a month later."""
    sti = tmp_path / "bok.xlsx"
    skriv_mal(sti, Malinnhold(ansatte=ANSATTE, fravaer=(RAD,)))
    kjor(sti, date(2026, 1, 20))
    kjor(sti, date(2026, 1, 30), 9)
    return sti


def logg(bok: Path) -> list[dict[str, object]]:
    """The entries by heading."""
    titler, *rader = load_workbook(bok)["Endringslogg"].iter_rows(values_only=True)
    return [dict(zip(map(str, titler), rad, strict=True)) for rad in rader]


def endre(bok: Path, celle: str, verdi: str | int | datetime) -> None:
    """Somebody types in the log."""
    arbeidsbok = load_workbook(bok)
    arbeidsbok["Endringslogg"][celle] = verdi
    arbeidsbok.save(bok)


def test_forste_kjoring_teller_det_som_fylles_ut(bok: Path) -> None:
    forste = logg(bok)[0]
    assert forste["Tidspunkt"] == datetime(2026, 2, 2, 8, 30)  # noqa: DTZ001
    assert "Fravær: " in str(forste["Endringer"])
    assert "tomme celler fylt ut" in str(forste["Endringer"])


def test_neste_kjoring_sier_hva_som_ble_endret_fra_hva_til_hva(bok: Path) -> None:
    andre = logg(bok)[1]
    # first contact was due 11 January; nothing but the statuses depends on the day
    assert andre["Endringer"] is None
    assert andre["Endrede celler"] == 0
    arbeidsbok = load_workbook(bok)
    arbeidsbok["Fravær"]["D2"] = date(2026, 2, 8)
    arbeidsbok.save(bok)
    kjor(bok, date(2026, 1, 30), 10)
    tredje = str(logg(bok)[2]["Endringer"])
    # the note is a week longer: five more days used, five fewer left
    assert "Fravær!M2 Dager brukt: 8 → 13" in tredje
    assert "Fravær!N2 Dager igjen: 240 → 235" in tredje
    assert "Tilfelle til: 01.02.2026 → 08.02.2026" in tredje
    assert "Maksdato" not in tredje, "the max date does not move when the note goes on"


def test_en_urort_logg_gir_ingen_merknad(bok: Path) -> None:
    assert kjor(bok, date(2026, 2, 2), prov=True).feil == ()


def test_loggen_taler_en_tur_gjennom_et_annet_program(bok: Path) -> None:
    load_workbook(bok).save(bok)
    assert kjor(bok, date(2026, 2, 2), prov=True).feil == ()


@pytest.mark.parametrize(
    ("celle", "verdi"),
    [("H2", 99), ("J2", "ingenting"), ("A2", datetime(2025, 1, 1)), ("K2", "0" * 64)],  # noqa: DTZ001
)
def test_en_endret_rad_merkes_av_sjekk(bok: Path, celle: str, verdi: str | int | datetime) -> None:
    endre(bok, celle, verdi)
    feil = kjor(bok, date(2026, 2, 2), prov=True).feil
    assert {f.kode for f in feil} == {"endringslogg_endret"}
    assert "Endringslogg!K2" in feil[0].tekst


def test_en_slettet_rad_merkes_pa_raden_etter(bok: Path) -> None:
    kjor(bok, date(2026, 1, 31), 11)
    arbeidsbok = load_workbook(bok)
    arbeidsbok["Endringslogg"].delete_rows(3)
    arbeidsbok.save(bok)
    feil = kjor(bok, date(2026, 2, 2), prov=True).feil
    assert [f.celle for f in feil] == ["K3"]


def test_en_endret_logg_varsles_av_beregn_som_gar_videre(bok: Path) -> None:
    endre(bok, "H2", 99)
    rapport = kjor(bok, date(2026, 2, 2), 12)
    assert [f.kode for f in rapport.varsler] == ["endringslogg_endret"]
    assert rapport.ut is not None


def test_en_lang_endring_fortsetter_i_raden_under() -> None:
    mange = [Celleendring(rad, 1, "gammel" * 10, "ny" * 10) for rad in range(2, 2000)]
    grunnlag: Loggrad = {"tidspunkt": datetime(2026, 1, 1), "versjon": "1", "beregnet_per": None}  # noqa: DTZ001
    rader = loggrader(grunnlag, [Arkendringer("Fravær", {1: "Status"}, mange, 0)], "")
    assert len(rader) > 1
    assert all(len(str(rad["endringer"])) <= 32_767 for rad in rader)
    assert sum(str(rad["endringer"]).count("→") for rad in rader) == 1998
    assert len({rad["kontrollsum"] for rad in rader}) == len(rader)
