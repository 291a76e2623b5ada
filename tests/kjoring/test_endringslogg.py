"""The change log: what changed, from what to what, and a chain that shows a later edit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from arkbok import Celleendring
from sykefravaer_xl.bok.endringslogg import (
    Arkendringer,
    Loggrad,
    kontroller,
    loggrader,
    siste_kontrollsum,
)
from sykefravaer_xl.doktor.svar import Grad
from sykefravaer_xl.doktor.undersokelse import arbeidsboka
from sykefravaer_xl.kjoring.bok import Rapport, beregn_bok
from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal
from tests.doktor.maskiner import LINUX

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


def arket(bok: Path, gjor: Callable[[Worksheet], object]) -> None:
    """Somebody does something to the sheet of the log."""
    arbeidsbok = load_workbook(bok)
    gjor(arbeidsbok["Endringslogg"])
    arbeidsbok.save(bok)


def slett_arket(ark: Worksheet) -> None:
    """The whole sheet."""
    assert ark.parent is not None
    ark.parent.remove(ark)


def tom_siste_sum(ark: Worksheet) -> None:
    """One checksum, that of the last entry."""
    ark["K3"] = None


KUTT: list[Callable[[Worksheet], object]] = [
    lambda ark: ark.delete_rows(3),
    lambda ark: ark.delete_rows(2, 2),
    slett_arket,
    tom_siste_sum,
]


@pytest.mark.parametrize("kutt", KUTT)
def test_en_avkortet_logg_sies_na_og_etter_neste_kjoring(
    bok: Path, kutt: Callable[[Worksheet], object]
) -> None:
    arket(bok, kutt)
    assert "endringslogg_kort" in {f.kode for f in kjor(bok, date(2026, 2, 2), prov=True).feil}
    svar = {s.kode for s in arbeidsboka(bok, LINUX) if s.grad is Grad.FEIL}
    assert "endringslogg_kort" in svar
    neste = kjor(bok, date(2026, 3, 20), 10)
    assert "endringslogg_kort" in {f.kode for f in neste.varsler}
    assert not neste.uendret
    assert {f.kode for f in kjor(bok, date(2026, 3, 20), prov=True).feil} == {
        "endringslogg_endret"  # the new entry follows one that is gone
    }


def test_en_eneste_rad_uten_kontrollsum_sies(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    skriv_mal(sti, Malinnhold(ansatte=ANSATTE, fravaer=(RAD,)))
    kjor(sti, date(2026, 1, 20))
    endre(sti, "K2", "")
    feil = kjor(sti, date(2026, 1, 20), prov=True).feil
    assert [(f.kode, f.ark) for f in feil] == [("endringslogg_kort", "Endringslogg")]


def test_loggen_kan_sorteres_nyeste_forst_og_gar_videre_derfra(bok: Path) -> None:
    def snu(ark: Worksheet) -> None:
        rader = list(ark.iter_rows(min_row=2, max_row=3, values_only=True))
        for nr, rad in zip((3, 2), rader, strict=True):
            for kolonne, verdi in enumerate(rad, start=1):
                ark.cell(nr, kolonne).value = verdi

    arket(bok, snu)
    assert logg(bok)[0]["Tidspunkt"] == datetime(2026, 2, 2, 9, 30)  # noqa: DTZ001
    assert kjor(bok, date(2026, 2, 2), prov=True).feil == ()
    assert not kjor(bok, date(2026, 3, 20), 10).uendret
    assert kjor(bok, date(2026, 3, 20), prov=True).feil == ()


def test_et_hode_som_ligger_etter_er_ingen_feil_men_et_ukjent_er_det() -> None:
    """An open book that does not let its hidden names be set goes on from the head."""
    grunnlag: Loggrad = {"tidspunkt": datetime(2026, 1, 1), "versjon": "1", "beregnet_per": None}  # noqa: DTZ001
    (en,) = loggrader(grunnlag, [], "")
    hode = str(en["kontrollsum"])
    (to,) = loggrader(grunnlag, [Arkendringer("Plan", hendelse="laget")], hode)
    assert kontroller([(2, en), (3, to)], None, hode) == []
    assert siste_kontrollsum([(2, en), (3, to)], hode) == to["kontrollsum"]
    assert [f.kode for f in kontroller([(3, to)], None, hode)] == ["endringslogg_kort"]
    assert siste_kontrollsum([(3, to)], hode) == hode


def test_doktor_sammenligner_med_sikkerhetskopien(bok: Path) -> None:
    assert "logg_mangler" not in {s.kode for s in arbeidsboka(bok, LINUX)}

    def uten_navn_og_rader(ark: Worksheet) -> None:
        assert ark.parent is not None
        del ark.parent.defined_names["_sf.endringslogg"]
        ark.delete_rows(2, 2)

    arket(bok, uten_navn_og_rader)
    (svar,) = [s for s in arbeidsboka(bok, LINUX) if s.kode == "logg_mangler"]
    assert "bok.sikkerhetskopi-20260202-093000.xlsx" in svar.melding


def test_en_lang_endring_fortsetter_i_raden_under() -> None:
    mange = [Celleendring(rad, 1, "gammel" * 10, "ny" * 10) for rad in range(2, 2000)]
    grunnlag: Loggrad = {"tidspunkt": datetime(2026, 1, 1), "versjon": "1", "beregnet_per": None}  # noqa: DTZ001
    rader = loggrader(grunnlag, [Arkendringer("Fravær", {1: "Status"}, mange, 0)], "")
    assert len(rader) > 1
    assert all(len(str(rad["endringer"])) <= 32_767 for rad in rader)
    assert sum(str(rad["endringer"]).count("→") for rad in rader) == 1998
    assert len({rad["kontrollsum"] for rad in rader}) == len(rader)
